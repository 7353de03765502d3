/** A length of time. An optional one can be left to the flow. */
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow, useGraph } from '../../doc/flow-context.ts';
import { Button } from '../../kit/Button.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { plainDuration } from '../duration-words.ts';
import { FieldFrame, useFieldWords } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { DurationInput } from './DurationInput.tsx';

/** Left empty, it says what the flow has set. */
export function DurationField({ field, value }: WidgetProps<'duration'>) {
  const { t, i18n } = useLingui();
  const flow = useFlow();
  const { silenceAfter } = useGraph().defaults;
  const { node, disabled } = useStepForm();
  const { label } = useFieldWords(field);
  const set = (next: string | undefined) => setConfig(flow, node.id, field.path, next, 'typing');
  const inherited = field.optional && asText(value) === '';
  return (
    <FieldFrame field={field} group>
      {inherited ? (
        <div className="flex items-center justify-between gap-2 rounded-control border border-dashed border-line-strong px-2.5 py-1">
          <span className="text-ink-2">
            <Trans>The flow’s own: {plainDuration(silenceAfter, i18n.locale)}</Trans>
          </span>
          <Button size="tiny" variant="quiet" disabled={disabled} onClick={() => set(silenceAfter)}>
            <Trans>Set another</Trans>
          </Button>
        </div>
      ) : (
        <div className="flex items-center gap-1">
          <DurationInput value={asText(value)} label={label} disabled={disabled} onChange={set} />
          {field.optional ? (
            <IconButton label={t`Use the flow’s own`} size="small" disabled={disabled} onClick={() => set(undefined)}>
              <X size={14} aria-hidden />
            </IconButton>
          ) : null}
        </div>
      )}
    </FieldFrame>
  );
}
