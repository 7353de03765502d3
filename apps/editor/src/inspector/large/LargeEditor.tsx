/** One text in a large room of its own, over the page. It is the same shared text: others' words arrive while it is open, and undo is the flow's. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFlow } from '../../doc/flow-context.ts';
import { mergeText, textChange } from '@patchbay/schema/change';
import { Dialog } from '../../kit/Dialog.tsx';
import { useTextSetting } from '../text/text-setting.ts';
import { completeNames } from './complete-names.ts';
import { followTheme, monaco, TEXT_LANGUAGE } from './monaco.ts';

interface LargeEditorProps {
  text: string;
  /** The text as it is in the flow at this moment; what is drawn may be a letter behind. */
  read(): string;
  language: string;
  disabled: boolean;
  onChange(text: string): void;
  onClose(): void;
}

/** Loaded when it is opened. Escape closes what floats in it first, then the room. */
export default function LargeEditor({ text, read, language, disabled, onChange, onClose }: LargeEditorProps) {
  const { t } = useLingui();
  const room = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open
      size="large"
      title={t`Text`}
      description={t`Variables are offered after an opening brace. Every change is saved at once.`}
      onOpenChange={() => {
        if (!room.current?.querySelector('.suggest-widget.visible, .find-widget.visible')) onClose();
      }}
    >
      <div ref={room} lang={language}>
        <Editor text={text} read={read} disabled={disabled} onChange={onChange} label={t`Text`} />
      </div>
    </Dialog>
  );
}

function Editor({ text, read, disabled, onChange, label }: Omit<LargeEditorProps, 'language' | 'onClose'> & { label: string }) {
  const flow = useFlow();
  const setting = useTextSetting();
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{ model: monaco.editor.ITextModel; editor: monaco.editor.IStandaloneCodeEditor; composing: string | undefined; joining: boolean }>(undefined);
  const settingNow = useEffectEvent(() => setting);
  const written = useEffectEvent((next: string) => onChange(next));
  const now = useEffectEvent(() => read());
  const first = useEffectEvent(() => ({ disabled, label }));

  /** Others' words go in where they wrote them; the caret stays with its letter. */
  const join = useEffectEvent(() => {
    const state = held.current;
    if (!state || state.composing !== undefined) return;
    const change = textChange(state.model.getValue(), read());
    if (!change) return;
    const range = monaco.Range.fromPositions(state.model.getPositionAt(change.at), state.model.getPositionAt(change.at + change.remove));
    state.joining = true;
    state.model.applyEdits([{ range, text: change.insert }]);
    state.joining = false;
  });

  useEffect(() => {
    if (!box.current) return;
    const begin = first();
    const model = monaco.editor.createModel(now(), TEXT_LANGUAGE);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    const editor = monaco.editor.create(box.current, {
      model,
      readOnly: begin.disabled,
      ariaLabel: begin.label,
      // A plain text area inside: the keys of the canvas know it as one that is typed in.
      editContext: false,
      automaticLayout: true,
      wordWrap: 'on',
      lineNumbers: 'off',
      minimap: { enabled: false },
      folding: false,
      glyphMargin: false,
      lineDecorationsWidth: 8,
      fontFamily: "'JetBrains Mono', ui-monospace, monospace",
      fontSize: 13,
      lineHeight: 21,
      padding: { top: 8, bottom: 8 },
      bracketPairColorization: { enabled: false },
      overviewRulerLanes: 0,
      renderLineHighlight: 'none',
      occurrencesHighlight: 'off',
      unicodeHighlight: { nonBasicASCII: false, ambiguousCharacters: false, invisibleCharacters: false },
      wordBasedSuggestions: 'off',
      quickSuggestions: { other: true, comments: false, strings: true },
      suggest: { showIcons: false, showStatusBar: false },
      tabFocusMode: true,
      scrollBeyondLastLine: false,
    });
    const state = { model, editor, composing: undefined as string | undefined, joining: false };
    held.current = state;
    editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ, () => void flow.undo.undo());
    for (const keys of [monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ, monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY]) editor.addCommand(keys, () => void flow.undo.redo());
    model.onDidChangeContent(() => state.joining || state.composing !== undefined || written(model.getValue()));
    editor.onDidCompositionStart(() => (state.composing = model.getValue()));
    editor.onDidCompositionEnd(() => {
      const base = state.composing ?? model.getValue();
      state.composing = undefined;
      written(mergeText(base, model.getValue(), now()));
    });
    void document.fonts.load("13px 'JetBrains Mono'").then(() => monaco.editor.remeasureFonts());
    const stop = [followTheme(), completeNames(() => settingNow())];
    editor.focus();
    return () => {
      for (const each of stop) each();
      editor.dispose();
      model.dispose();
      held.current = undefined;
    };
  }, [flow]);

  useEffect(() => join(), [text]);
  useEffect(() => held.current?.editor.updateOptions({ readOnly: disabled }), [disabled]);

  return <div ref={box} className="h-[56dvh] overflow-hidden rounded-control border border-line-strong focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus" />;
}
