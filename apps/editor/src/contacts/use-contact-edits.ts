/** Changes of contacts from this page: on the screen at once, told with a way back, put right where the server refuses. */
import { useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addContact, changeContact, CONTACT_ROWS, type ContactChange, type ContactField, type ContactRow, type NewContact, removeContact } from '../api/contacts.ts';
import { replaceRow } from '../data/grid/row-pages.ts';
import { inTurn } from '../data/in-turn.ts';
import { refusalWords } from '../data/refusal-words.ts';
import { useUndoing } from '../data/use-undoing.ts';
import { ProblemError } from '../api/problem.ts';
import { toast } from '../kit/toast.ts';

export interface ContactEdits {
  setField(contact: ContactRow, field: ContactField, value: Json): void;
  /** Undefined takes the attribute away. */
  setAttribute(contact: ContactRow, name: string, value: Json | undefined): void;
  /** Resolves to what was made; throws the server's refusal. */
  add(contact: NewContact): Promise<ContactRow>;
  remove(contact: ContactRow): void;
  undo(): void;
}

/** `onChange` hears of each newer state of a contact, for a sheet that shows one. */
export function useContactEdits(onChange: (contact: ContactRow) => void): ContactEdits {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const undoing = useUndoing();
  return useMemo(() => {
    const turns = inTurn();
    const show = (contact: ContactRow) => {
      replaceRow(queries, CONTACT_ROWS, (each: ContactRow) => each.id === contact.id, contact);
      onChange(contact);
    };
    const readAgain = () => void queries.invalidateQueries({ queryKey: ['contacts'] });
    const nameOf = (contact: ContactRow) => contact.name || contact.email || contact.phone || t`a contact`;
    const say = (title: string, error: unknown) => toast.failed(title, { detail: refusalWords(error, i18n) });
    const failed = (title: string, error: unknown) => {
      say(title, error);
      readAgain();
    };
    const change = async (before: ContactRow, optimistic: ContactRow, forth: ContactChange, back: ContactChange) => {
      show(optimistic);
      const came = await turns.run(before.id, () => changeContact(before.id, forth));
      if ('error' in came) {
        // The answer of a newer change brings the whole contact, this refusal included.
        if (!came.isLast) return say(t`${nameOf(before)} was not changed`, came.error);
        show(before);
        return failed(t`${nameOf(before)} was not changed`, came.error);
      }
      const after = came.answer;
      if (came.isLast) show(after);
      undoing.done(t`${nameOf(after)} is changed`, async () => {
        const undone = await turns.run(before.id, () => changeContact(before.id, back));
        if ('error' in undone) failed(t`This could not be taken back`, undone.error);
        else if (undone.isLast) show(undone.answer);
      });
    };
    return {
      setField(contact, field, value) {
        const from = contact[field] || null;
        const to = value === null ? null : String(value).trim() || null;
        if (from === to) return;
        void change(contact, { ...contact, [field]: field === 'name' ? (to ?? '') : to }, { field, from, to }, { field, from: to, to: from });
      },
      setAttribute(contact, attribute, to) {
        const from = Object.hasOwn(contact.attributes, attribute) ? contact.attributes[attribute] : undefined;
        const { [attribute]: _, ...others } = contact.attributes;
        const attributes = to === undefined ? others : { ...contact.attributes, [attribute]: to };
        void change(contact, { ...contact, attributes }, { attribute, from, to }, { attribute, from: to, to: from });
      },
      async add(wanted) {
        const made = await addContact(wanted);
        readAgain();
        undoing.done(t`${nameOf(made)} is added`, async () => {
          await removeContact(made.id).catch((error: unknown) => failed(t`This could not be taken back`, error));
          readAgain();
        });
        return made;
      },
      remove(contact) {
        void removeContact(contact.id).then(
          (removed) => {
            readAgain();
            undoing.done(t`${nameOf(contact)} is deleted`, async () => {
              await addContact(removed).catch((error: unknown) => failed(t`This could not be taken back`, error));
              readAgain();
            });
          },
          (error: unknown) => {
            const isTalking = error instanceof ProblemError && error.status === 409;
            toast.failed(t`${nameOf(contact)} was not deleted`, { detail: isTalking ? t`Conversations belong to this contact and would be lost. Whoever wrote to you stays.` : refusalWords(error, i18n) });
          },
        );
      },
      undo: undoing.undo,
    };
  }, [queries, undoing, onChange, t, i18n]);
}
