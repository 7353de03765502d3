/** The map of the whole flow with the controls of the zoom, at the lower left. On a phone only the controls. */
import { useLingui } from '@lingui/react/macro';
import { useReactFlow, useStore } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { memo, useLayoutEffect, useState } from 'react';
import { keyOf } from '../actions/key-words.ts';
import { FIT, fitAll, zoomIn as closer, zoomOut as out } from '../actions/view.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { FlowMap } from './FlowMap.tsx';

const MAP_FROM_STEPS = 6;
/** Whether the map is shown is remembered on this device. */
const MAP_KEY = 'patchbay.map';

/** Hidden map for small flows: everything is in view anyway. */
export const ZoomBar = memo(function ZoomBar() {
  const { t, i18n } = useLingui();
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const many = useStore((state) => state.nodes.length >= MAP_FROM_STEPS);
  const wide = useWide();
  const [shown, setShown] = useState(() => localStorage.getItem(MAP_KEY) !== 'hidden');
  const toggle = () => {
    localStorage.setItem(MAP_KEY, shown ? 'hidden' : 'shown');
    setShown(!shown);
  };
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(zoom);
  return (
    <div className="pb-bar absolute bottom-3 left-3 z-5 overflow-hidden rounded-card border border-line bg-surface shadow-e2">
      {many && wide && shown ? (
        <div className="pb-map border-b border-line p-1.5">
          <FlowMap label={t`Map of the flow`} />
        </div>
      ) : null}
      <div className="flex items-center justify-between gap-0.5 p-0.5">
        <IconButton label={t`Zoom out`} {...keyOf(out)} size="small" side="top" className="max-tablet:hidden" onClick={() => void zoomOut({ duration: 100 })}>
          <Minus size={14} aria-hidden />
        </IconButton>
        <button type="button" aria-label={t`Zoom ${percent}, back to 100 %`} onClick={() => void zoomTo(1, { duration: 150 })} className="h-7 min-w-12 rounded-control px-1 text-12 text-ink-2 tabular-nums hover:bg-hover max-tablet:h-10">
          {percent}
        </button>
        <IconButton label={t`Zoom in`} {...keyOf(closer)} size="small" side="top" className="max-tablet:hidden" onClick={() => void zoomIn({ duration: 100 })}>
          <Plus size={14} aria-hidden />
        </IconButton>
        <IconButton label={t`Show the whole flow`} {...keyOf(fitAll)} size="small" side="top" onClick={() => void fitView(FIT)}>
          <Maximize size={14} aria-hidden />
        </IconButton>
        {many && wide ? (
          <IconButton label={shown ? t`Hide the map` : t`Show the map`} pressed={shown} size="small" side="top" onClick={toggle}>
            <MapIcon size={14} aria-hidden />
          </IconButton>
        ) : null}
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
