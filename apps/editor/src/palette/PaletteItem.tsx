/** One kind of step in the palette: a press adds it, a drag puts it somewhere. */
import { useLingui } from '@lingui/react/macro';
import { word } from '@patchbay/nodes/strings';
import type { NodeMeta } from '@patchbay/schema';
import type { PointerEvent } from 'react';
import { cx } from '../kit/cx.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from './StepIcon.tsx';

interface PaletteItemProps {
  meta: NodeMeta;
  disabled: boolean;
  onAdd(): void;
  onPointerDown(event: PointerEvent<HTMLElement>, type: string): void;
}

/** What the kind is for is shown on hover. */
export function PaletteItem({ meta, disabled, onAdd, onPointerDown }: PaletteItemProps) {
  const { t, i18n } = useLingui();
  const name = word(meta.type, 'name', i18n.locale);
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={t`Add ${name}`}
      title={word(meta.type, 'about', i18n.locale)}
      onClick={onAdd}
      onPointerDown={(event) => onPointerDown(event, meta.type)}
      className="flex h-8 w-full touch-pan-y items-center gap-2 rounded-control px-2 text-left -outline-offset-2 select-none hover:bg-hover disabled:opacity-55 max-tablet:h-11"
    >
      <PaletteLabel meta={meta} name={name} />
    </button>
  );
}

/** Chip and name, also under the pointer while it is dragged. */
export function PaletteLabel({ meta, name, className }: { meta: NodeMeta; name: string; className?: string }) {
  return (
    <span className={cx('flex min-w-0 items-center gap-2', className)}>
      <FamilyChip family={meta.family}>
        <StepIcon name={meta.icon} />
      </FamilyChip>
      <span className="truncate">{name}</span>
    </span>
  );
}
