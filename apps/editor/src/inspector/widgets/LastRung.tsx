/** The last rung of a ladder: when the step gives up, and where the conversation goes then. */
import { Trans } from '@lingui/react/macro';
import { exitsOf } from '@patchbay/schema';
import type { ReactNode } from 'react';
import { exitWords } from '../../canvas/card-words.ts';
import { useSpeech } from '../../doc/flow-context.ts';
import { DefaultWords, ExitTarget } from '../ExitTarget.tsx';
import { useStepForm } from '../form-context.ts';

/** `marker` says when; an exit the step does not have draws nothing. */
export function LastRung({ exit: id, marker }: { exit: string; marker: ReactNode }) {
  const { node, meta } = useStepForm();
  const speech = useSpeech();
  const row = exitWords(node.type, exitsOf(meta, node.config), speech).find((each) => each.exit.id === id);
  if (!row) return null;
  const exit = { node: node.id, exit: id, role: row.exit.role };
  return (
    <li className="flex items-start gap-2">
      {marker}
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
          <Trans>then</Trans>
          <ExitTarget {...exit} text={row.text} />
        </span>
        <DefaultWords {...exit} />
      </div>
    </li>
  );
}
