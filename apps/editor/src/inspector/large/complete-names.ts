/** Offers the names a text may use in the large editor, by the same rules as in the form. */
import type { KnownVariable } from '../known-variables.ts';
import { sampleText } from '../preview/sample-scope.ts';
import { answering, completed, completionAt } from '../text/completion.ts';
import type { TextSetting } from '../text/text-setting.ts';
import { monaco, TEXT_LANGUAGE } from './monaco.ts';

/** `setting` is asked each time, because names come and go. Returns how to stop. */
export function completeNames(setting: () => TextSetting | null): () => void {
  const provider = monaco.languages.registerCompletionItemProvider(TEXT_LANGUAGE, {
    triggerCharacters: ['{', '｛', '.'],
    provideCompletionItems(model, position) {
      const now = setting();
      const completion = now ? completionAt(model.getValue(), model.getOffsetAt(position)) : undefined;
      if (!now || !completion) return { suggestions: [] };
      const range = monaco.Range.fromPositions(model.getPositionAt(completion.from), model.getPositionAt(completion.to));
      const written = model.getValueInRange(range);
      const item = (variable: KnownVariable, at: number) => ({
        label: { label: variable.path, description: sampleText(now.scope, variable.path) },
        kind: monaco.languages.CompletionItemKind.Variable,
        insertText: completed(completion, variable.path),
        // What stands there, braces included, so that the editor's own filter lets it pass.
        filterText: `${written.slice(0, written.length - completion.typed.length)}${variable.path}`,
        sortText: String(at).padStart(3, '0'),
        range,
      });
      return { suggestions: answering(now.variables, completion.typed).map(item) };
    },
  });
  return () => provider.dispose();
}
