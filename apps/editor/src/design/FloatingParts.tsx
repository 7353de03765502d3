/** Everything that floats over the page: each is opened here by a press, and its lines are shown as they lie in it. */
import { Copy, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuChoice } from '../kit/MenuChoice.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { Popover } from '../kit/Popover.tsx';
import { TabPanel } from '../kit/TabPanel.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { toast } from '../kit/toast.ts';
import { Tooltip } from '../kit/Tooltip.tsx';
import { CHINESE, LONG, Specimen, State } from './Specimen.tsx';

/** What floats takes the theme of the whole page. */
export function FloatingParts() {
  const [choice, setChoice] = useState<'light' | 'dark'>('light');
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'long'>();
  const [tab, setTab] = useState<'set-up' | 'exits'>('set-up');
  const nothing = () => undefined;
  const close = () => setOpen(undefined);
  return (
    <>
      <Specimen part="Menu">
        <State name="press">
          <Menu trigger={<Button>Menu</Button>}>
            <MenuItem icon={<Copy size={16} />} keys="⌘D" onSelect={() => toast.done('Copied', { action: { label: 'Undo', run: nothing } })}>
              Duplicate
            </MenuItem>
          </Menu>
        </State>
      </Specimen>
      <Specimen part="MenuItem">
        <State name="rest, disabled, danger, long">
          <Menu trigger={<Button>Lines</Button>}>
            <MenuItem icon={<Plus size={16} />} onSelect={nothing}>
              Add a step
            </MenuItem>
            <MenuItem icon={<Plus size={16} />} disabled onSelect={nothing}>
              Not now
            </MenuItem>
            <MenuItem icon={<Trash2 size={16} />} danger onSelect={() => toast.failed('Not deleted', { detail: 'A channel still uses it.' })}>
              Delete
            </MenuItem>
            <MenuItem onSelect={nothing}>{LONG}</MenuItem>
            <MenuItem onSelect={nothing}>{CHINESE}</MenuItem>
          </Menu>
        </State>
      </Specimen>
      <Specimen part="MenuChoice">
        <State name="press">
          <Menu trigger={<Button>Choices</Button>}>
            <MenuChoice label="Theme" value={choice} onChange={setChoice} options={[{ value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]} />
          </Menu>
        </State>
      </Specimen>
      <Specimen part="MenuSeparator">
        <State name="between two">
          <Menu trigger={<Button>Groups</Button>}>
            <MenuItem onSelect={nothing}>Open</MenuItem>
            <MenuSeparator />
            <MenuItem onSelect={nothing}>Archive</MenuItem>
          </Menu>
        </State>
      </Specimen>
      <Specimen part="Popover">
        <State name="press">
          <Popover trigger={<Button>Popover</Button>} label="A popover">
            Something small.
          </Popover>
        </State>
      </Specimen>
      <Specimen part="Tooltip">
        <State name="point at it">
          <Tooltip text="A word about it" keys="T">
            <Button>Point at me</Button>
          </Tooltip>
        </State>
      </Specimen>
      <Specimen part="Dialog">
        <State name="card">
          <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        </State>
        <State name="sheet">
          <Button onClick={() => setOpen('sheet')}>Sheet</Button>
        </State>
        <State name="long, Chinese">
          <Button onClick={() => setOpen('long')}>Long dialog</Button>
        </State>
        <Dialog open={open === 'dialog'} onOpenChange={close} title="New flow" description="Empty, or from a goal." footer={<Button variant="primary">Create flow</Button>}>
          The question or the form.
        </Dialog>
        <Dialog sheet open={open === 'sheet'} onOpenChange={close} title="Ada Moreno">
          At the right edge.
        </Dialog>
        <Dialog size="small" open={open === 'long'} onOpenChange={close} title={LONG} description={CHINESE.repeat(4)}>
          {LONG.repeat(30)}
        </Dialog>
      </Specimen>
      <Specimen part="toast">
        <State name="done">
          <Button onClick={() => toast.done('“Summer sale” is archived', { action: { label: 'Undo', run: nothing } })}>With undo</Button>
        </State>
        <State name="failed">
          <Button onClick={() => toast.failed('The flow was not archived', { detail: LONG })}>Refused</Button>
        </State>
      </Specimen>
      <Specimen part="Toaster">
        <State name="stands once in the app, empty until the first message">
          <Button onClick={() => toast.done('The first message')}>First message</Button>
        </State>
      </Specimen>
      <Specimen part="ToastList">
        <State name="several, long, Chinese">
          <Button
            onClick={() => {
              toast.done(CHINESE);
              toast.failed(LONG, { detail: LONG });
              toast.done('Renamed', { detail: CHINESE, action: { label: '撤销', run: nothing } });
            }}
          >
            Three at once
          </Button>
        </State>
      </Specimen>
      <Specimen part="Tabs">
        <Tabs className="w-full" value={tab} onChange={setTab} label="Parts" tabs={[{ value: 'set-up', label: 'Set up' }, { value: 'exits', label: '出口', count: 4 }]}>
          <TabPanel value="set-up" className="p-4">
            Set up
          </TabPanel>
          <TabPanel value="exits" className="p-4">
            Exits
          </TabPanel>
        </Tabs>
      </Specimen>
      <Specimen part="TabPanel">
        <State name="without margins of its own, inside its tabs" wide>
          <Tabs className="w-full" value="one" onChange={nothing} label="One tab" tabs={[{ value: 'one', label: 'One' }]}>
            <TabPanel value="one">{LONG}</TabPanel>
          </Tabs>
        </State>
      </Specimen>
    </>
  );
}
