/** Where look-ups of the test read, and how each of them is answered. Real tables are only ever read. */
import { Trans, useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { ChevronDown } from 'lucide-react';
import { stepTitle } from '../canvas/step-title.ts';
import { useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { fieldBox } from '../kit/field-box.ts';
import { Field } from '../kit/Field.tsx';
import { Popover } from '../kit/Popover.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { ANSWER_NAMES, ANSWERS } from './call-words.ts';

/** Choosing real tables begins the test again; choosing an answer is for the calls to come. */
export function DataChoice() {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const data = useTest((state) => state.options.data);
  const byHand = useTest((state) => Object.values(state.run?.answers ?? {}).some((answer) => answer !== 'world'));
  const names = { demo: t`Demo world`, real: t`Real tables (read only)` };
  const now = byHand ? t`${names[data]}, answers by hand` : names[data];
  return (
    <Popover
      label={t`Data of the test`}
      align="end"
      className="w-80"
      trigger={
        <button type="button" aria-label={t`Data: ${now}`} className={cx(fieldBox, 'flex h-7 min-w-0 items-center justify-between gap-2 px-2 text-left text-12 max-tablet:h-11')}>
          <span className="min-w-0 truncate">{now}</span>
          <ChevronDown size={14} aria-hidden className="flex-none text-ink-3" />
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        <Segmented
          label={t`Look-ups read`}
          value={data}
          options={[{ value: 'demo', label: t`Demo world` }, { value: 'real', label: t`Real tables` }]}
          onChange={(next) => {
            test.setOptions({ data: next });
            void test.start();
          }}
        />
        <p className="text-12 text-ink-2">
          {data === 'demo' ? (
            <Trans>Look-ups find the customers, orders and products of the made-up shop Fern &amp; Form. Try order #W1000001.</Trans>
          ) : (
            <Trans>Look-ups find what your tables hold now. They are only read: a test never changes them and never writes to a customer.</Trans>
          )}
        </p>
        <Calls />
      </div>
    </Popover>
  );
}

function Calls() {
  const { t, i18n } = useLingui();
  const { flow, test } = useOpenFlow();
  const { nodes } = useGraph();
  const answers = useTest((state) => state.run?.answers);
  const idle = useTest((state) => state.run !== null && state.busy === null);
  const calling = nodes.filter((node) => metaOf(flow.catalogue, node.type)?.calls);
  if (calling.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-12 font-medium text-ink-2">
        <Trans>How look-ups are answered from now on</Trans>
      </legend>
      {calling.map((node) => (
        <Field key={node.id} label={stepTitle(flow, node.id, i18n.locale)}>
          <Select size="small" label={t`Answer of ${stepTitle(flow, node.id, i18n.locale)}`} value={answers?.[node.id] ?? 'world'} disabled={!idle} options={ANSWER_NAMES.map((answer) => ({ value: answer, label: i18n._(ANSWERS[answer]) }))} onChange={(answer) => void test.turn({ answer, node: node.id })} />
        </Field>
      ))}
    </fieldset>
  );
}
