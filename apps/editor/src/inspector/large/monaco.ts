/**
 * The large editor's engine, from our own files: only the parts that texts need. It is loaded when somebody opens the large editor and by
 * nothing else; its worker is one of our files too, so that no policy has to give way.
 */
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
// The list of `features/suggest` is for inline suggestions only; the one that drops down is here.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/wordOperations/register';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

/** A text with variables and instructions in it. */
export const TEXT_LANGUAGE = 'patchbay-text';
const THEME = 'patchbay';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

monaco.languages.register({ id: TEXT_LANGUAGE });
monaco.languages.setMonarchTokensProvider(TEXT_LANGUAGE, {
  unicode: true,
  tokenizer: {
    root: [
      [/\{\{-?/, 'brace', '@variable'],
      [/\{%-?/, 'brace', '@instruction'],
      [/[^{]+|\{/, ''],
    ],
    variable: [[/-?\}\}/, 'brace', '@pop'], [/"[^"]*"|'[^']*'/, 'quoted'], [/\|\s*\w+/, 'instruction'], [/[\p{L}_][\p{L}\p{N}_.-]*/u, 'name'], [/./, '']],
    instruction: [[/-?%\}/, 'brace', '@pop'], [/"[^"]*"|'[^']*'/, 'quoted'], [/\w+/, 'instruction'], [/./, '']],
  },
});
monaco.languages.setLanguageConfiguration(TEXT_LANGUAGE, { brackets: [['{{', '}}'], ['{%', '%}']], autoClosingPairs: [] });

/** Takes the colours of the page as they are now, and again when the theme is switched. Returns how to stop. */
export function followTheme(): () => void {
  const dress = () => {
    const style = getComputedStyle(document.documentElement);
    // The build shortens what it can; the engine takes six digits only.
    const token = (name: string) => style.getPropertyValue(`--${name}`).trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    const rule = (name: string) => token(name).slice(1);
    monaco.editor.defineTheme(THEME, {
      base: document.documentElement.dataset.theme === 'dark' ? 'vs-dark' : 'vs',
      inherit: true,
      rules: [
        { token: '', foreground: rule('ink') },
        { token: 'name', foreground: rule('data') },
        { token: 'brace', foreground: rule('ink-3') },
        { token: 'quoted', foreground: rule('ask') },
        { token: 'instruction', foreground: rule('understand') },
      ],
      colors: {
        'editor.background': token('surface'),
        'editor.foreground': token('ink'),
        'editorCursor.foreground': token('ink'),
        'editor.lineHighlightBackground': token('surface'),
        'editor.selectionBackground': token('accent-line'),
        'editorWidget.background': token('surface'),
        'editorWidget.foreground': token('ink'),
        'editorWidget.border': token('line-strong'),
        'editorSuggestWidget.background': token('surface'),
        'editorSuggestWidget.border': token('line-strong'),
        'editorSuggestWidget.foreground': token('ink'),
        'editorSuggestWidget.selectedBackground': token('accent-soft'),
        'editorSuggestWidget.selectedForeground': token('ink'),
        'editorSuggestWidget.highlightForeground': token('accent-ink'),
        'editorSuggestWidget.focusHighlightForeground': token('accent-ink'),
        'input.background': token('surface'),
        'input.border': token('line-strong'),
        focusBorder: token('focus'),
      },
    });
    monaco.editor.setTheme(THEME);
  };
  dress();
  const observer = new MutationObserver(dress);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

export { monaco };
