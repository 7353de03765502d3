/** What the test looks like and with whom: channel, customer, language, and where look-ups read. All but the channel begin the test again. */
import { useLingui } from '@lingui/react/macro';
import type { Look } from '../api/tests.ts';
import { useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { languageName } from '../inspector/language-names.ts';
import { Select } from '../kit/Select.tsx';
import { CustomerChoice } from './CustomerChoice.tsx';
import { DataChoice } from './DataChoice.tsx';
import { LOOK_NAMES, LOOKS } from './looks.ts';
import type { TestOptions as Options } from './test-store.ts';

/** A saved test brings its own customer, language and world; of it only the channel can be chosen. */
export function TestOptions() {
  const { t, i18n } = useLingui();
  const { test } = useOpenFlow();
  const { languages } = useGraph();
  const options = useTest((state) => state.options);
  const spoken = useTest((state) => state.options.language ?? languages.find((tag) => tag === state.run?.contact.language) ?? languages[0] ?? '');
  const begun = useTest((state) => (state.run?.turns.length ?? 0) > 0);
  const again = (change: Partial<Options>) => {
    test.setOptions(change);
    void test.start();
  };
  const wear = (channel: Look) => {
    test.setOptions({ channel });
    void (begun ? test.turn({ channel }) : test.start());
  };
  return (
    <div className="grid flex-none grid-cols-2 gap-2 px-4 pb-2 max-tablet:flex max-tablet:overflow-x-auto max-tablet:pt-0.5 max-tablet:*:w-36 max-tablet:*:flex-none">
      <Select
        size="small"
        label={t`Channel`}
        value={options.channel}
        options={LOOK_NAMES.map((look) => {
          const { icon: Icon, colour, name } = LOOKS[look];
          return { value: look, icon: <span aria-hidden className="grid size-4 flex-none place-items-center rounded-[5px] text-white" style={{ background: colour }}><Icon size={10} strokeWidth={2} /></span>, label: i18n._(name) };
        })}
        onChange={wear}
      />
      {options.story ? null : (
        <>
          <CustomerChoice chosen={options.contact} onChoose={(contact) => (contact ? again({ contact }) : (test.without('contact'), void test.start()))} />
          <Select
            size="small"
            label={t`Language of the customer`}
            value={spoken}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag, languages) }))}
            onChange={(language) => again({ language })}
          />
          <DataChoice />
        </>
      )}
    </div>
  );
}
