/** Search over the canvas: texts to find and replace, variables to follow and rename. Loaded when it is first asked for. */
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { isComposing } from '../actions/press.ts';
import { useOpenFlow, useView } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { TextSearch } from './TextSearch.tsx';
import { VariableSearch } from './VariableSearch.tsx';

/** Stands at the upper right of the canvas; Escape closes it and gives the canvas the keys back. */
export default function FindPanel() {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const tab = useView((state) => state.find) ?? 'texts';
  const close = () => view.setFind(null);
  return (
    <section
      role="search"
      aria-label={t`Find in flows`}
      className="absolute top-3 right-3 z-10 flex max-h-[calc(100%-24px)] w-92 max-w-[calc(100%-24px)] flex-col rounded-card border border-line bg-surface shadow-e2"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !isComposing(event.nativeEvent)) close();
      }}
    >
      <header className="flex flex-none items-center justify-between gap-2 p-2 pb-1">
        <Segmented label={t`What to find`} value={tab} onChange={(next) => view.setFind(next)} options={[{ value: 'texts', label: t`Texts and steps` }, { value: 'variables', label: t`Variables` }]} />
        <IconButton label={t`Close search`} keys="Esc" size="small" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {tab === 'texts' ? <TextSearch /> : <VariableSearch />}
    </section>
  );
}
