/** A variable in a list to pick from: its name, what kind of value it holds, and what it is in the sample. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { VariableType } from '@patchbay/schema';
import { stepTitle } from '../canvas/step-title.ts';
import { useFlow } from '../doc/flow-context.ts';
import type { KnownVariable } from './known-variables.ts';
import { sampleText } from './preview/sample-scope.ts';
import { useTextSetting } from './text/text-setting.ts';

export const TYPE_WORDS: Record<VariableType, ReturnType<typeof msg>> = {
  text: msg`text`,
  number: msg`number`,
  boolean: msg`yes or no`,
  date: msg`date`,
  list: msg`list`,
  record: msg`record`,
};

/** Where no sample is known, the step that writes it is named. */
export function VariableRow({ variable }: { variable: KnownVariable }) {
  const { i18n } = useLingui();
  const flow = useFlow();
  const setting = useTextSetting();
  const sample = setting ? sampleText(setting.scope, variable.path) : '';
  return (
    <span className="flex min-w-0 flex-1 flex-col">
      <span className="flex items-baseline justify-between gap-3">
        <code className="truncate font-mono text-12">{variable.path}</code>
        <span className="flex-none text-11 text-ink-3">{i18n._(TYPE_WORDS[variable.type])}</span>
      </span>
      <span className="truncate text-11 text-ink-3">{sample || (variable.node === undefined ? '' : stepTitle(flow, variable.node, i18n.locale))}</span>
    </span>
  );
}
