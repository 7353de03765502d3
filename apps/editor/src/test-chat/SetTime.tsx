/** Puts the test's clock to a later moment; whatever is due until then happens on the way. It never goes back. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { TestRun } from '../api/tests.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Popover } from '../kit/Popover.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { timeBetween } from './time-between.ts';
import { momentIn, wallTime } from './wall-time.ts';

/** Day and time are those of the workspace's zone. */
export function SetTime({ run, disabled }: { run: TestRun; disabled: boolean }) {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const [open, setOpen] = useState(false);
  const now = Date.parse(run.clock);
  const [typed, setTyped] = useState('');
  const to = momentIn(typed, run.zone);
  const later = to !== undefined && to > now;
  return (
    <Popover
      label={t`Set the test clock`}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped(wallTime(now, run.zone));
      }}
      side="top"
      align="end"
      className="w-64"
      trigger={
        <Button size="small" disabled={disabled}>
          <Trans>Set time</Trans>
        </Button>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!later) return;
          setOpen(false);
          void test.turn({ after: timeBetween(now, to) });
        }}
      >
        <Field label={t`Day and time`} hint={later ? run.zone : t`Choose a later moment: this clock never goes back.`}>
          <TextInput type="datetime-local" size="small" value={typed} onChange={setTyped} min={wallTime(now, run.zone)} />
        </Field>
        <Button size="small" variant="primary" type="submit" disabled={!later}>
          <Trans>Let time pass</Trans>
        </Button>
      </form>
    </Popover>
  );
}
