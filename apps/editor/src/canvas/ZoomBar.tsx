/** The map of the whole flow with the controls of the zoom, at the lower left. On a phone only the controls. */
import { useLingui } from '@lingui/react/macro';
import { useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { memo, useLayoutEffect, useState } from 'react';
import { IconButton } from '../kit/IconButton.tsx';
import { FlowMap } from './FlowMap.tsx';

const MAP_FROM_STEPS = 6;

/** Hidden map for small flows: everything is in view anyway. */
export const ZoomBar = memo(function ZoomBar() {
  const { t, i18n } = useLingui();
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const many = useStore((state) => state.nodes.length >= MAP_FROM_STEPS);
  const wide = useWide();
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(zoom);
  return (
    <div className="pb-bar absolute bottom-3 left-3 z-5 overflow-hidden rounded-card border border-line bg-surface shadow-e2">
      {many && wide ? (
        <div className="pb-map border-b border-line p-1.5">
          <FlowMap label={t`Map of the flow`} />
        </div>
      ) : null}
      <div className="flex items-center justify-between gap-0.5 p-0.5">
        <IconButton label={t`Zoom out`} keys="-" size="small" side="top" className="max-tablet:hidden" onClick={() => void zoomOut({ duration: 100 })}>
          <Minus size={14} aria-hidden />
        </IconButton>
        <button type="button" aria-label={t`Zoom ${percent}, back to 100 %`} onClick={() => void zoomTo(1, { duration: 150 })} className="h-7 min-w-12 rounded-control px-1 text-12 text-ink-2 tabular-nums hover:bg-hover max-tablet:h-10">
          {percent}
        </button>
        <IconButton label={t`Zoom in`} keys="+" size="small" side="top" className="max-tablet:hidden" onClick={() => void zoomIn({ duration: 100 })}>
          <Plus size={14} aria-hidden />
        </IconButton>
        <IconButton label={t`Show the whole flow`} keys="⇧1" size="small" side="top" onClick={() => void fitView({ padding: 0.06, maxZoom: 1, duration: 150 })}>
          <Maximize size={14} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
});

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 720px)').matches);
  useLayoutEffect(() => {
    const media = matchMedia('(min-width: 720px)');
    const look = () => setWide(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return wide;
}
