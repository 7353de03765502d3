/** The panel at the right: the selected step, several of them, or the flow's own settings. On a phone it comes up from the bottom. */
import { useLingui } from '@lingui/react/macro';
import { afterFirst, lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { onlySelected } from './view.ts';
import { useStep, useView } from '../doc/flow-context.ts';
import { Skeleton } from '../kit/Skeleton.tsx';
import { loadStepPanel } from '../inspector/load-step-panel.ts';
import { withWords } from '../locales/language.ts';

const StepPanel = lazyPart(loadStepPanel);
const FlowPanel = lazyPart(() => afterFirst(() => withWords('late', import('../inspector/FlowPanel.tsx'))));
const ManyPanel = lazyPart(() => withWords('late', import('../inspector/ManyPanel.tsx')));

/** Which panel is shown follows from the selection. */
export function Inspector() {
  const { t } = useLingui();
  const count = useView((view) => view.selected.size);
  const step = useStep(useView(onlySelected));
  return (
    <aside
      aria-label={t`Inspector`}
      data-flow-text
      className="flex w-90 flex-none flex-col border-l border-line bg-surface max-desk:absolute max-desk:inset-y-0 max-desk:right-0 max-desk:z-10 max-desk:shadow-e3 max-tablet:static max-tablet:h-[60%] max-tablet:w-full max-tablet:animate-appear max-tablet:border-t max-tablet:border-l-0"
    >
      <PartFrame waiting={<div className="flex flex-col gap-4 p-4"><Skeleton className="h-8 w-2/3" /><Skeleton className="h-24 w-full" /></div>}>
        {step ? <StepPanel key={step.node.id} node={step.node} meta={step.meta} /> : count > 1 ? <ManyPanel /> : <FlowPanel />}
      </PartFrame>
    </aside>
  );
}
