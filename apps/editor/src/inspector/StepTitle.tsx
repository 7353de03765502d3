/** The title of a step in the author's words, written where it stands; empty, it is the kind's name. */
import { useLingui } from '@lingui/react/macro';
import type { Node } from '@patchbay/schema';
import { useEffect, useRef } from 'react';
import { focusStep } from '../canvas/focus-card.ts';
import { renameNode } from '../doc/commands/index.ts';
import { useCanEdit, useFlow, useOpenFlow, useView } from '../doc/flow-context.ts';
import { useComposing } from '../kit/use-composing.ts';

/** The kind stands below it. */
export function StepTitle({ node, kind }: { node: Node; kind: string }) {
  const { t } = useLingui();
  const flow = useFlow();
  const canEdit = useCanEdit();
  const input = useWantedTitle(node.id);
  const title = useComposing(node.title, (next) => renameNode(flow, node.id, next));
  return (
    <>
      <input
        ref={input}
        aria-label={t`Title of the step`}
        value={title.text}
        placeholder={kind}
        disabled={!canEdit}
        maxLength={200}
        onChange={(event) => title.type(event.target.value)}
        onCompositionStart={title.begin}
        onCompositionEnd={(event) => title.end(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && !focusStep(node.id) && event.currentTarget.blur()}
        className="-ml-1.5 w-full rounded-control px-1.5 text-14 font-semibold placeholder:text-ink enabled:hover:bg-hover focus:bg-surface max-tablet:text-16"
      />
      <p className="text-12 text-ink-3">{kind}</p>
    </>
  );
}

/** Takes the focus when somebody asked to rename this step. */
function useWantedTitle(node: string) {
  const input = useRef<HTMLInputElement>(null);
  const { view } = useOpenFlow();
  const wanted = useView((state) => state.wanted);
  useEffect(() => {
    if (wanted?.node !== node || !wanted.title) return;
    input.current?.focus();
    input.current?.select();
    view.seen();
  }, [wanted, node, view]);
  return input;
}
