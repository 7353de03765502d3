/** Keys as they are written on people's machines: ⇧⌘Z on Apple's, Ctrl+Shift+Z elsewhere. */
import type { Action } from './action.ts';
import { isApple, type KeyCombination } from './press.ts';

const SIGNS: Record<string, string> = { arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' };
const WORDS: Record<string, string> = { ' ': 'Space', escape: 'Esc', enter: 'Enter', delete: 'Del', backspace: 'Backspace', tab: 'Tab' };
const APPLE: Record<string, string> = { enter: '↵', delete: '⌫', backspace: '⌫', tab: '⇥' };

/** One combination in words. */
export function keyWords(combination: KeyCombination, apple = isApple()): string {
  const key = 'code' in combination ? combination.code.replace(/^(Digit|Key)/, '') : combination.key;
  const name = (apple && APPLE[key]) || SIGNS[key] || WORDS[key] || (key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key);
  const { mod, shift, alt } = combination;
  if (apple) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** The keys of an action that are shown: the first, or each direction. */
export function shownKeys(action: Pick<Action, 'keys' | 'directed'>, apple = isApple()): string[] {
  const keys = action.keys ?? [];
  return (action.directed ? keys : keys.slice(0, 1)).map((each) => keyWords(each, apple));
}

/** The key of an action for a menu or a tooltip. */
export function keyOf(action: Action): { keys?: string } {
  const [first] = shownKeys(action);
  return first === undefined ? {} : { keys: first };
}
