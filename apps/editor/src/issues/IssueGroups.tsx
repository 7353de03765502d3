/** Issues under the steps they stand at, for the drawer and the publish dialog. Long lists show their beginning first. */
import { Trans, useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { kindName, titleOf } from '../canvas/card-words.ts';
import { useGraph, useOpenFlow, useSpeech } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import type { IssueGroup } from './issue-groups.ts';
import { IssueRow } from './IssueRow.tsx';

const PAGE = 60;

/** `onLeave` is called before a place on the canvas is shown. */
export function IssueGroups({ groups, onLeave }: { groups: readonly IssueGroup[]; onLeave?(): void }) {
  const { t } = useLingui();
  const { flow } = useOpenFlow();
  const { nodes } = useGraph();
  const speech = useSpeech();
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const [shown, setShown] = useState(PAGE);
  const { box, onFixed } = useFocusKept(groups);
  const left = groups.length - shown;
  return (
    <div ref={box}>
      <ul aria-label={t`Issues`} className="flex flex-col gap-1.5">
        {groups.slice(0, shown).map(({ node: id, issues }) => {
          const node = byId.get(id ?? '');
          const meta = node && metaOf(flow.catalogue, node.type);
          return (
            <li key={id ?? ''}>
              <p className="flex items-center gap-2 px-2 pt-1 pb-0.5 font-medium">
                {node ? (
                  <>
                    <FamilyChip family={meta?.family ?? 'control'}>
                      <StepIcon name={meta?.icon} />
                    </FamilyChip>
                    <span className="min-w-0 truncate">{titleOf(node, meta, speech)}</span>
                    {node.title === '' ? null : <span className="flex-none text-12 font-normal text-ink-3 max-tablet:hidden">{kindName(node.type, speech.screen)}</span>}
                  </>
                ) : (
                  <Trans>The whole flow</Trans>
                )}
              </p>
              <ul>
                {issues.map((issue) => (
                  <IssueRow key={issue.key} issue={issue} onFixed={onFixed} {...(onLeave ? { onLeave } : {})} />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {left > 0 ? (
        <Button size="small" variant="quiet" className="m-1" onClick={() => setShown(shown + PAGE)}>
          <Trans>Show {Math.min(left, PAGE)} more steps</Trans>
        </Button>
      ) : null}
    </div>
  );
}

/** A fixed issue leaves the list, and its button with it: the focus goes on to the row that takes its place. */
function useFocusKept(groups: readonly IssueGroup[]) {
  const box = useRef<HTMLDivElement>(null);
  const fixed = useRef<number | null>(null);
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-issue]') ?? [])];
  useEffect(() => {
    if (fixed.current === null || (document.activeElement !== document.body && document.activeElement !== null)) return;
    rows().at(Math.min(fixed.current, rows().length - 1))?.focus();
    fixed.current = null;
  }, [groups]);
  const onFixed = () => {
    const at = rows().findIndex((row) => row.closest('li')?.contains(document.activeElement));
    fixed.current = at === -1 ? null : at;
  };
  return { box, onFixed };
}
