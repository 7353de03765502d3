/** The list of keys, made of the catalogue of actions, written as they are on the reader's machine. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { fuzzy } from './fuzzy.ts';
import { type KeyRow, rows as keyRows } from './key-rows.ts';

/** Search looks at what a key does and at the key itself. */
export default function KeyList({ onClose }: { onClose(): void }) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState('');
  const fits = ({ label, keys }: KeyRow) => typed.trim() === '' || fuzzy(i18n._(label), typed) !== undefined || keys.some((key) => key.toLowerCase() === typed.trim().toLowerCase());
  const groups = keyRows().map(({ group, rows }) => ({ group, rows: rows.filter(fits) })).filter(({ rows }) => rows.length > 0);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="large" title={<Trans>Keys</Trans>} description={<Trans>They work on the page of a flow, and not while you write in a field.</Trans>}>
      <SearchInput label={t`Search keys`} value={typed} onChange={setTyped} className="mb-4" />
      {groups.length === 0 ? (
        <p className="py-6 text-center text-ink-2">
          <Trans>No key does that. The command palette may still know it.</Trans>
        </p>
      ) : null}
      <div className="gap-8 tablet:columns-2">
        {groups.map(({ group, rows }) => (
          <section key={group.id} className="mb-5 break-inside-avoid-column">
            <h3 className="border-b border-line pb-1.5 font-semibold">{i18n._(group)}</h3>
            <dl>
              {rows.map(({ label, keys, hand }) => (
                <div key={label.id} className="flex items-baseline justify-between gap-4 py-1.5">
                  <dt className="min-w-0">{i18n._(label)}</dt>
                  <dd className="flex flex-none items-center gap-1 text-12 text-ink-3">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                    {hand ? <span>+ {i18n._(hand)}</span> : null}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
