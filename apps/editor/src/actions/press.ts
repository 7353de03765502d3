/** Keys as they are pressed and as they are wanted. Pure but for one question: whether this is an Apple machine. */

/**
 * A key with what is held: `mod` is ⌘ on Apple's machines and Ctrl elsewhere. `key` is KeyboardEvent.key in lower case, `code` (for keys whose
 * sign depends on the layout, such as Shift+1) KeyboardEvent.code.
 */
export type KeyCombination = ({ key: string } | { code: string }) & { mod?: true; shift?: true; alt?: true };

/** What was pressed, read from the event once. */
export interface Press {
  key: string;
  code: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

type KeyFacts = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Is ⌘ the key for commands here? */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** The key of an event. Signs of other scripts count as the Latin letter on the same key, full-width signs as their plain ones. */
export function pressOf(event: KeyFacts, apple: boolean): Press {
  const sign = event.key.normalize('NFKC');
  const latin = sign.length > 1 || /^[\x20-\x7e]$/.test(sign);
  const key = latin ? sign.toLowerCase() : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? sign).toLowerCase();
  const other = apple ? event.ctrlKey : event.metaKey;
  return { key: other ? '' : key, code: other ? '' : event.code, mod: apple ? event.metaKey : event.ctrlKey, shift: event.shiftKey, alt: event.altKey };
}

/** Is this the wanted key? Where a sign stands on the layout, with Shift or without, is the layout's business. */
export function matches(wanted: KeyCombination, press: Press): boolean {
  if ((wanted.mod ?? false) !== press.mod || (wanted.alt ?? false) !== press.alt) return false;
  if ('code' in wanted) return wanted.code === press.code && (wanted.shift ?? false) === press.shift;
  if (wanted.key !== press.key) return false;
  const isSign = /^[^a-z0-9 ]$/.test(wanted.key);
  return isSign || (wanted.shift ?? false) === press.shift;
}

/** Does an input method take this key? Browsers say it in two ways. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === COMPOSING;
}

const COMPOSING = 229;
