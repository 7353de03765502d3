/** Opens and closes the outline; at the upper left of the canvas, where reading begins. */
import { useLingui } from '@lingui/react/macro';
import { ListTree } from 'lucide-react';
import { keyOf } from '../actions/key-words.ts';
import { toggleOutline } from '../actions/view.ts';
import { useOpenFlow, useView } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';

/** Hidden under the open outline, which has a button to close it. */
export function OutlineButton() {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const outline = useView((state) => state.outline);
  if (outline) return null;
  return (
    <div className="absolute top-3 left-3 z-5 rounded-card border border-line bg-surface p-0.5 shadow-e2">
      <IconButton label={t`Read the flow as an outline`} {...keyOf(toggleOutline)} size="small" side="right" onClick={() => view.setOutline(true)}>
        <ListTree size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  );
}
