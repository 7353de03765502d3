/** Who the made-up customer is and which language they speak. Changing either starts the test again. */
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { contactsQuery } from '../api/contacts.ts';
import { useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { languageName } from '../inspector/language-names.ts';
import { Select } from '../kit/Select.tsx';

const NOBODY = '-';
const SHOWN = 30;

/** The language is only asked for where the flow has several. */
export function TestOptions() {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const { languages } = useGraph();
  const options = useTest((state) => state.options);
  const contacts = useInfiniteQuery(contactsQuery(''));
  const people = contacts.data?.pages[0]?.contacts.slice(0, SHOWN) ?? [];
  const change = (next: typeof options) => {
    test.setOptions(next);
    void test.start();
  };
  return (
    <div className="flex flex-none gap-2 px-4 pb-2">
      <div className="min-w-0 flex-1">
        <Select
          size="small"
          label={t`Customer`}
          value={options.contact ?? NOBODY}
          options={[{ value: NOBODY, label: t`Somebody new` }, ...people.map((contact) => ({ value: contact.id, label: contact.name }))]}
          onChange={(contact) => change(contact === NOBODY ? options.language ? { language: options.language } : {} : { ...options, contact })}
        />
      </div>
      {languages.length > 1 ? (
        <div className="w-32 flex-none">
          <Select
            size="small"
            label={t`Language of the customer`}
            value={options.language ?? languages[0] ?? ''}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag, languages) }))}
            onChange={(language) => change({ ...options, language })}
          />
        </div>
      ) : null}
    </div>
  );
}
