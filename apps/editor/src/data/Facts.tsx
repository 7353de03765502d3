/** Names and values of one thing, line by line. */
import { useLingui } from '@lingui/react/macro';
import type { JsonObject } from '@patchbay/schema';
import { jsonWords } from './json-words.ts';

/** Names are shown as they are called in flows; lists and objects whole, below their name. */
export function Facts({ facts }: { facts: JsonObject }) {
  const { i18n } = useLingui();
  return (
    <dl className="divide-y divide-line rounded-control border border-line">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} className="grid grid-cols-[2fr_3fr] gap-3 px-3 py-2">
          <dt className="font-mono text-12 break-words text-ink-2">{name}</dt>
          {typeof value === 'object' && value !== null ? (
            <dd className="col-span-2 min-w-0 rounded-chip bg-sunken px-2 py-1.5 font-mono text-12 break-words whitespace-pre-wrap">{JSON.stringify(value, null, 2)}</dd>
          ) : (
            <dd className="min-w-0 break-words whitespace-pre-wrap">{jsonWords(value, i18n)}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
