/** Changes between two graphs as a list of sentences: what customers may notice, and below it what only the team sees. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Minus, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { onScreen } from '../issues/both-languages.ts';
import type { Change } from './changes/change.ts';

const SHOWN = 8;
const LOOKS = { added: { icon: Plus, ink: 'text-good' }, removed: { icon: Minus, ink: 'text-bad' }, changed: { icon: Pencil, ink: 'text-warn' } };

/** The first ones, and the others on demand. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const forCustomers = changes.filter((change) => change.audience === 'customers');
  const forTeam = changes.filter((change) => change.audience === 'team');
  return (
    <div className="flex flex-col gap-2">
      {forCustomers.length > 0 ? (
        <Sentences changes={forCustomers} />
      ) : (
        <p className="text-ink-2">
          <Trans>Nothing changes for customers.</Trans>
        </p>
      )}
      {forTeam.length > 0 ? (
        <div className="flex flex-col gap-1 border-t border-line pt-2">
          <p className="text-12 font-medium text-ink-3">
            <Trans>Only your team sees</Trans>
          </p>
          <Sentences changes={forTeam} />
        </div>
      ) : null}
    </div>
  );
}

function Sentences({ changes }: { changes: readonly Change[] }) {
  const { t, i18n } = useLingui();
  const [all, setAll] = useState(false);
  const names = { added: t`Added`, removed: t`Removed`, changed: t`Changed` };
  const count = i18n.number(changes.length);
  return (
    <>
      <ul className="flex flex-col gap-1">
        {changes.slice(0, all ? undefined : SHOWN).map(({ key, look, sentence }) => {
          const { icon: Icon, ink } = LOOKS[look];
          return (
            <li key={key} className="flex items-start gap-2">
              <Icon size={14} aria-label={names[look]} className={cx('mt-0.5 flex-none', ink)} />
              <span className="min-w-0 break-words text-ink-2">{onScreen(sentence, i18n.locale)}</span>
            </li>
          );
        })}
      </ul>
      {!all && changes.length > SHOWN ? (
        <Button size="small" variant="quiet" className="-ml-2 self-start" onClick={() => setAll(true)}>
          {t`Show all ${count}`}
        </Button>
      ) : null}
    </>
  );
}
