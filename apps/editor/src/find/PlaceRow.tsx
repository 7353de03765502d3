/** One row of what was found: the step it belongs to, and a line below it. Pressing it goes there. */
import { Trans, useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { Frame, StickyNote, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { stepTitle } from '../canvas/step-title.ts';
import { useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';

/** A place in the open flow; the flow itself when it names nothing. */
interface FoundPlace {
  node?: string | undefined;
  note?: string | undefined;
  frame?: string | undefined;
  field?: string | undefined;
}

interface PlaceRowProps {
  place: FoundPlace;
  active?: boolean;
  children?: ReactNode;
}

/** `active` is the one that Enter goes to. */
export function PlaceRow({ place, active = false, children }: PlaceRowProps) {
  const { i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const node = useGraph().nodes.find((each) => each.id === place.node);
  const meta = node && metaOf(flow.catalogue, node.type);
  return (
    <button
      type="button"
      aria-current={active || undefined}
      onClick={() => showPlace(view, place)}
      className={cx('flex w-full items-start gap-2.5 rounded-control px-2 py-1.5 text-left -outline-offset-2 hover:bg-hover max-tablet:min-h-11', active && 'bg-accent-soft')}
    >
      <FamilyChip family={meta?.family ?? 'control'}>{node ? <StepIcon name={meta?.icon} /> : place.note ? <StickyNote size={14} /> : place.frame ? <Frame size={14} /> : <Workflow size={14} />}</FamilyChip>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-medium">{place.node ? stepTitle(flow, place.node, i18n.locale) : place.note ? <Trans>Note</Trans> : place.frame ? <Trans>Frame</Trans> : <Trans>This flow</Trans>}</span>
        {children ? <span className="truncate text-12 text-ink-2">{children}</span> : null}
      </span>
    </button>
  );
}

/** Brings the place before the reader's eyes. */
export function showPlace(view: ReturnType<typeof useOpenFlow>['view'], { node, note, frame, field }: FoundPlace): void {
  if (node !== undefined) view.show({ node, ...(field && field !== 'title' ? { field } : {}) });
  else if (note !== undefined || frame !== undefined) view.select([(note ?? frame) as string]);
  else {
    view.select([]);
    view.setInspector(true);
  }
}
