/** The part of the design page with what can be typed and chosen. */
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { FilePicker } from '../kit/FilePicker.tsx';
import { Popover } from '../kit/Popover.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TabPanel } from '../kit/TabPanel.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { TextInput } from '../kit/TextInput.tsx';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: '中文' },
] as const;

/** One state for all of them is enough here. */
export function DesignForms() {
  const [text, setText] = useState('What is your order number?');
  const [language, setLanguage] = useState<'en' | 'zh'>('en');
  const [on, setOn] = useState(true);
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [tab, setTab] = useState<'set-up' | 'exits'>('set-up');
  return (
    <section className="grid gap-4 rounded-card border border-line bg-surface p-5 tablet:grid-cols-2">
      <h2 className="text-14 font-semibold tablet:col-span-2">Forms</h2>
      <Field label="Name" hint="Shown in the list.">
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field label="Name" error="There is a flow with this name." optional>
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field label="Question" aside={<Segmented label="Language" value={language} onChange={setLanguage} options={LANGUAGES} />}>
        <TextArea value={text} onChange={setText} />
      </Field>
      <Field label="Language">
        <Select value={language} onChange={setLanguage} options={LANGUAGES} />
      </Field>
      <Field label="Disabled">
        <TextInput value="cannot be changed" onChange={() => undefined} disabled />
      </Field>
      <SearchInput value="" onChange={() => undefined} label="Search flows" />
      <Switch checked={on} onChange={setOn} label="Switched on" hint="Customers get answers." />
      <FilePicker accept=".csv" file={null} onPick={() => undefined} hint="CSV or JSON, 10 MB at most" />
      <div className="flex gap-3">
        <Button onClick={() => setOpen(true)}>Dialog</Button>
        <Button onClick={() => setSheet(true)}>Sheet</Button>
        <Popover trigger={<Button>Popover</Button>} label="A popover">
          Something small.
        </Popover>
      </div>
      <Tabs value={tab} onChange={setTab} label="Parts" tabs={[{ value: 'set-up', label: 'Set up' }, { value: 'exits', label: 'Exits', count: 4 }]}>
        <TabPanel value="set-up" className="p-4">
          Set up
        </TabPanel>
        <TabPanel value="exits" className="p-4">
          Exits
        </TabPanel>
      </Tabs>
      <Dialog open={open} onOpenChange={setOpen} title="New flow" description="Empty, or from a goal." footer={<Button variant="primary">Create flow</Button>}>
        <Field label="Name">
          <TextInput value={text} onChange={setText} />
        </Field>
      </Dialog>
      <Dialog sheet open={sheet} onOpenChange={setSheet} title="Ada Moreno">
        At the right edge.
      </Dialog>
    </section>
  );
}
