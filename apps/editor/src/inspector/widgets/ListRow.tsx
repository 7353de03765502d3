/** One row of a list in a form: its number, what is in it, and a menu to move or remove it. */
import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { moveItem, removeItem } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Menu } from '../../kit/Menu.tsx';
import { MenuItem } from '../../kit/MenuItem.tsx';
import { useStepForm } from '../form-context.ts';

interface ListRowProps {
  path: string;
  at: number;
  count: number;
  /** Its name, for the menu: `Answer 2`. */
  name: string;
  marker?: ReactNode;
  children: ReactNode;
}

/** `marker` stands in place of the number. */
export function ListRow({ path, at, count, name, marker, children }: ListRowProps) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  return (
    <li data-path={`${path}.${at}`} className="flex items-start gap-2">
      {marker ?? <Marker>{at + 1}</Marker>}
      <div className="min-w-0 flex-1">{children}</div>
      <Menu
        trigger={
          <IconButton label={t`${name}, actions`} size="small" disabled={disabled} className="mt-0.5">
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<ArrowUp size={14} />} disabled={at === 0} onSelect={() => moveItem(flow, node.id, path, at, -1)}>{t`Move up`}</MenuItem>
        <MenuItem icon={<ArrowDown size={14} />} disabled={at === count - 1} onSelect={() => moveItem(flow, node.id, path, at, 1)}>{t`Move down`}</MenuItem>
        <MenuItem icon={<Trash2 size={14} />} danger onSelect={() => removeItem(flow, node.id, path, at)}>{t`Remove`}</MenuItem>
      </Menu>
    </li>
  );
}

/** The number of a row. */
export function Marker({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden className="mt-1.5 flex h-5 min-w-5 flex-none items-center justify-center rounded-full border border-line bg-sunken px-1 text-11 text-ink-2 tabular-nums">
      {children}
    </span>
  );
}
