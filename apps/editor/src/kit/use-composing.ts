/**
 * What an input method is still composing stays with the field: nobody reads half a word, and nothing that is done to the text (a colleague's
 * letter, a space that becomes an underscore) breaks it off. Joined with what others wrote meanwhile when it is composed.
 */
import { mergeText } from '@patchbay/schema/change';
import { useState } from 'react';

interface Composing {
  /** What the field shows. */
  text: string;
  composing: boolean;
  /** A letter was typed, composed or not. */
  type(next: string): void;
  begin(): void;
  end(composed: string): void;
}

/** For a controlled field: `value` is what is known outside of it, `onChange` hears whole words only. */
export function useComposing(value: string, onChange: (value: string) => void): Composing {
  const [held, setHeld] = useState<{ base: string; text: string } | null>(null);
  return {
    text: held?.text ?? value,
    composing: held !== null,
    type: (next) => (held ? setHeld({ ...held, text: next }) : onChange(next)),
    begin: () => setHeld({ base: value, text: value }),
    end(composed) {
      setHeld(null);
      onChange(held ? mergeText(held.base, composed, value) : composed);
    },
  };
}
