/** Every part of the kit in every state, on one page, for the eye. Only in the dev server. */
import { MessageSquare, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Badge } from '../kit/Badge.tsx';
import { Button } from '../kit/Button.tsx';
import type { ButtonSize, ButtonVariant } from '../kit/button-class.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FAMILY_CLASS, FamilyChip } from '../kit/FamilyChip.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Pill } from '../kit/Pill.tsx';
import { Progress } from '../kit/Progress.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { toast } from '../kit/toast.ts';
import { useTheme } from '../shell/theme.ts';
import { DesignForms } from './DesignForms.tsx';

const VARIANTS: ButtonVariant[] = ['primary', 'secondary', 'quiet', 'danger', 'link'];
const SIZES: ButtonSize[] = ['tiny', 'small', 'medium', 'large'];
const TONES = ['neutral', 'good', 'warn', 'bad', 'accent'] as const;

/** Words here are for builders and stay English. */
export default function DesignPage() {
  const { theme, choose } = useTheme();
  const [busy, setBusy] = useState(false);
  return (
    <main className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-300 flex-col gap-8 p-8">
        <div className="flex items-center justify-between">
          <h1 className="text-20 font-semibold">The kit</h1>
          <Button onClick={() => choose(theme === 'dark' ? 'light' : 'dark')}>Other theme</Button>
        </div>
        <Part name="Buttons">
          {VARIANTS.map((variant) => (
            <Row key={variant}>
              {SIZES.map((size) => (
                <Button key={size} variant={variant} size={size} icon={<Plus size={14} />}>
                  {variant}
                </Button>
              ))}
              <Button variant={variant} disabled>
                disabled
              </Button>
              <Button variant={variant} busy={busy} onClick={() => setBusy(!busy)}>
                {busy ? 'busy' : 'press'}
              </Button>
            </Row>
          ))}
          <Row>
            <IconButton label="Delete" keys="⌫">
              <Trash2 size={16} />
            </IconButton>
            <IconButton label="Stays down" pressed>
              <Plus size={16} />
            </IconButton>
            <IconButton label="Busy" busy variant="secondary">
              <Plus size={16} />
            </IconButton>
            <Kbd>⌘K</Kbd>
          </Row>
        </Part>
        <DesignForms />
        <Part name="States in words">
          <Row>
            {TONES.map((tone) => (
              <Pill key={tone} tone={tone} dot={tone === 'good'}>
                {tone}
              </Pill>
            ))}
            <Badge count={3} tone="alarm" label="3 alarms" />
            <Badge count={120} tone="warn" label="120 warnings" />
            <Badge count={0} label="0" />
          </Row>
          <Row>
            {Object.keys(FAMILY_CLASS).map((family) => (
              <FamilyChip key={family} family={family as keyof typeof FAMILY_CLASS} size="large">
                <MessageSquare size={18} />
              </FamilyChip>
            ))}
          </Row>
          <Row>
            {['Ada Moreno', 'Wei Zhang', '李雷', 'Oskar Lind', 'Priya Nair', 'Hana Sato'].map((name) => (
              <Avatar key={name} name={name} size="medium" />
            ))}
          </Row>
          <Progress value={0.4} label="Sending" />
          <Progress label="Unknown length" />
          {(['neutral', 'good', 'warn', 'bad'] as const).map((tone) => (
            <Notice key={tone} tone={tone} title={`A ${tone} notice`}>
              What happened, where, what to do.
            </Notice>
          ))}
          <CopyField label="Address" text="https://shop.example/hooks/0198c0de" />
        </Part>
        <Part name="Over the page">
          <Row>
            <Menu trigger={<Button>Menu</Button>}>
              <MenuItem icon={<Plus size={16} />} keys="⌘D" onSelect={() => toast.done('Copied', { action: { label: 'Undo', run: () => undefined } })}>
                Copy
              </MenuItem>
              <MenuSeparator />
              <MenuItem icon={<Trash2 size={16} />} danger onSelect={() => toast.failed('Not deleted', { detail: 'A channel still uses it.' })}>
                Delete
              </MenuItem>
            </Menu>
          </Row>
        </Part>
        <Part name="Places">
          <TableSkeleton rows={3} tall />
          <EmptyState icon={<MessageSquare size={20} />} title="Nothing here yet" text="What this place is for." action={<Button variant="primary">The one thing to do</Button>} />
          <ErrorState error={new ProblemError(409, { title: 'The flow is in use', detail: 'The channel “Shop” answers with it.' })} retry={() => undefined} />
        </Part>
      </div>
    </main>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5">
      <h2 className="text-14 font-semibold">{name}</h2>
      {children}
    </section>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
