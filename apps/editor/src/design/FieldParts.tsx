/** Everything that is typed or chosen. */
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { Field } from '../kit/Field.tsx';
import { FilePicker } from '../kit/FilePicker.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useSettled } from '../kit/use-settled.ts';
import { CHINESE, LONG, Specimen, State } from './Specimen.tsx';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: '中文' },
  { value: 'xx', label: 'Not there', disabled: true },
] as const;
type Language = (typeof LANGUAGES)[number]['value'];
const FILE = new File(['x'.repeat(4_200)], 'contacts.csv');

/** One text and one choice for all of them is enough here. */
export function FieldParts() {
  const [text, setText] = useState('What is your order number?');
  const [language, setLanguage] = useState<Language>('en');
  const [on, setOn] = useState(true);
  const settled = useSettled(text);
  const nothing = () => undefined;
  return (
    <>
      <Specimen part="Field">
        <State name="hint">
          <Field label="Name" hint="Shown in the list.">
            <TextInput value={text} onChange={setText} />
          </Field>
        </State>
        <State name="error, optional">
          <Field label="Name" error="There is a flow with this name." optional>
            <TextInput value={text} onChange={setText} />
          </Field>
        </State>
        <State name="aside, Chinese">
          <Field label="问题" hint={CHINESE} aside={<Segmented label="Language of this text" value={language} onChange={setLanguage} options={LANGUAGES} />}>
            <TextArea value={CHINESE} onChange={nothing} />
          </Field>
        </State>
      </Specimen>
      <Specimen part="TextInput">
        <State name="rest">
          <TextInput aria-label="Rest" value={text} onChange={setText} />
        </State>
        <State name="hover" shown="hover">
          <TextInput aria-label="Hover" value={text} onChange={setText} />
        </State>
        <State name="focus" shown="focus">
          <TextInput aria-label="Focus" value={text} onChange={setText} />
        </State>
        <State name="empty">
          <TextInput aria-label="Empty" value="" onChange={nothing} placeholder="name@example.com" icon={<Mail size={14} aria-hidden />} />
        </State>
        <State name="disabled">
          <TextInput aria-label="Disabled" value="cannot be changed" onChange={nothing} disabled />
        </State>
        <State name="long, mono">
          <TextInput aria-label="Long" mono value={LONG} onChange={nothing} />
        </State>
        <State name="small, large">
          <div className="flex gap-2">
            <TextInput aria-label="Small" size="small" value="small" onChange={nothing} />
            <TextInput aria-label="Large" size="large" value="large" onChange={nothing} />
          </div>
        </State>
      </Specimen>
      <Specimen part="TextArea">
        <State name="rest">
          <TextArea aria-label="Text" value={text} onChange={setText} />
        </State>
        <State name="focus" shown="focus">
          <TextArea aria-label="Focused text" value={text} onChange={setText} />
        </State>
        <State name="empty">
          <TextArea aria-label="Empty text" value="" onChange={nothing} placeholder="Say hello" />
        </State>
        <State name="disabled">
          <TextArea aria-label="Disabled text" value={text} onChange={nothing} disabled />
        </State>
        <State name="long, grows and then scrolls">
          <TextArea aria-label="Long text" rowsMax={3} value={`${LONG}\n${CHINESE}\n${LONG}\n${LONG}`} onChange={nothing} />
        </State>
      </Specimen>
      <Specimen part="SearchInput">
        <State name="empty">
          <SearchInput value="" onChange={nothing} label="Search flows" />
        </State>
        <State name="typed, small">
          <SearchInput size="small" value={text} onChange={setText} label="Search texts" />
        </State>
      </Specimen>
      <Specimen part="use-settled">
        <State name="what was typed, once it has settled">
          <span>{settled || '…'}</span>
        </State>
      </Specimen>
      <Specimen part="Select">
        <State name="rest">
          <Select label="Language" value={language} onChange={setLanguage} options={LANGUAGES} />
        </State>
        <State name="hover" shown="hover">
          <Select label="Language under the pointer" value={language} onChange={setLanguage} options={LANGUAGES} />
        </State>
        <State name="focus" shown="focus">
          <Select label="Focused language" value={language} onChange={setLanguage} options={LANGUAGES} />
        </State>
        <State name="empty">
          <Select<Language> label="No language yet" value="" onChange={setLanguage} options={LANGUAGES} placeholder="Choose a language" />
        </State>
        <State name="disabled, small">
          <Select label="Disabled language" size="small" value={language} onChange={setLanguage} options={LANGUAGES} disabled />
        </State>
        <State name="long">
          <Select label="Long" className="w-48!" value="long" onChange={nothing} options={[{ value: 'long', label: LONG }]} />
        </State>
      </Specimen>
      <Specimen part="Segmented">
        <State name="small">
          <Segmented label="Language" value={language} onChange={setLanguage} options={LANGUAGES} />
        </State>
        <State name="medium">
          <Segmented size="medium" label="Language, larger" value={language} onChange={setLanguage} options={LANGUAGES} />
        </State>
        <State name="focus" shown="focus">
          <Segmented label="Focused" value={language} onChange={setLanguage} options={LANGUAGES.slice(0, 1)} />
        </State>
      </Specimen>
      <Specimen part="Switch">
        <State name="live">
          <Switch checked={on} onChange={setOn} label="Switched on" hint="Customers get answers." />
        </State>
        <State name="off">
          <Switch checked={false} onChange={nothing} label="Off" />
        </State>
        <State name="focus" shown="focus">
          <Switch checked onChange={nothing} label="Focused" />
        </State>
        <State name="disabled">
          <Switch checked onChange={nothing} label="Disabled" disabled />
        </State>
        <State name="bare">
          <Switch bare checked onChange={nothing} label="Only the switch is seen" />
        </State>
      </Specimen>
      <Specimen part="FilePicker">
        <State name="empty">
          <FilePicker accept=".csv" file={null} onPick={nothing} hint="CSV or JSON, 10 MB at most" />
        </State>
        <State name="hover" shown="hover">
          <FilePicker accept=".csv" file={null} onPick={nothing} />
        </State>
        <State name="focus" shown="focus">
          <FilePicker accept=".csv" file={null} onPick={nothing} />
        </State>
        <State name="chosen">
          <FilePicker accept=".csv" file={FILE} onPick={nothing} hint="CSV or JSON, 10 MB at most" />
        </State>
      </Specimen>
    </>
  );
}
