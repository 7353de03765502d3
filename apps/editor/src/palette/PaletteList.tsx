/** What the palette offers: what fits after the selected step, then every family. Typing narrows it to one list. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type Family, type NodeMeta } from '@patchbay/schema';
import { ChevronDown, ChevronRight, Sparkle } from 'lucide-react';
import { type PointerEvent, useMemo, useState } from 'react';
import { onlySelected } from '../canvas/view.ts';
import { useCanEdit, useFlow, useStep, useView } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { FAMILY_CLASS } from '../kit/FamilyChip.tsx';
import { PaletteItem } from './PaletteItem.tsx';
import { families, familyName, fitting, kindMatches } from './step-words.ts';

interface PaletteListProps {
  typed: string;
  /** Only this family, for the strip. */
  only?: Family;
  onAdd(type: string): void;
  onPointerDown(event: PointerEvent<HTMLElement>, type: string): void;
}

/** `typed` is what stands in the search field. */
export function PaletteList({ typed, only, onAdd, onPointerDown }: PaletteListProps) {
  const { i18n } = useLingui();
  const flow = useFlow();
  const canEdit = useCanEdit();
  const selected = useStep(useView(onlySelected));
  const fits = useMemo(() => (selected?.meta && !only ? fitting(flow.catalogue, selected.meta.family) : []), [flow, selected?.meta, only]);
  const groups = useMemo(() => families(flow.catalogue).filter((group) => !only || group.family === only), [flow, only]);
  const items = (kinds: readonly NodeMeta[]) => kinds.map((meta) => <PaletteItem key={meta.type} meta={meta} disabled={!canEdit} onAdd={() => onAdd(meta.type)} onPointerDown={onPointerDown} />);

  if (typed !== '') {
    const found = groups.flatMap(({ kinds }) => kinds).filter((meta) => kindMatches(meta, typed, i18n));
    if (found.length > 0) return <div>{items(found)}</div>;
    return (
      <p className="px-2 py-3 text-12 text-ink-3">
        <Trans>No step is called that.</Trans>
      </p>
    );
  }
  return (
    <>
      {fits.length > 0 ? (
        <div className="mb-1.5 border-b border-line pb-1.5">
          <h2 className="flex h-8 items-center gap-2 px-2 text-12 font-semibold">
            <Sparkle size={14} strokeWidth={1.75} aria-hidden className="text-ink-3" />
            <Trans>Fits after this step</Trans>
          </h2>
          {items(fits)}
        </div>
      ) : null}
      {groups.map(({ family, kinds }) => (
        <Group key={family} family={family} name={familyName(family, i18n)} count={kinds.length}>
          {items(kinds)}
        </Group>
      ))}
    </>
  );
}

function Group({ family, name, count, children }: { family: Family; name: string; count: number; children: React.ReactNode }) {
  const [open, setOpen] = useState(true);
  return (
    <div className={FAMILY_CLASS[family]}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex h-8 w-full items-center gap-2 rounded-control px-2 text-left text-12 font-semibold -outline-offset-2 hover:bg-hover">
          <span aria-hidden className="mx-0.5 size-2 flex-none rounded-[3px] bg-family-cord" />
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className="font-normal text-ink-3 tabular-nums">{count}</span>
          {open ? <ChevronDown size={14} aria-hidden className="text-ink-3" /> : <ChevronRight size={14} aria-hidden className="text-ink-3" />}
        </button>
      </h2>
      <div className={cx(!open && 'hidden')}>{children}</div>
    </div>
  );
}
