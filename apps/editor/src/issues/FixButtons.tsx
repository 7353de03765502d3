/** What can be done about an issue with one press: the likeliest fix as a button, the others in a menu beside it. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Wrench } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { factsQuery } from '../api/facts.ts';
import { useCanEdit, useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { onScreen } from './both-languages.ts';
import type { Fix } from './fixes/fix.ts';
import { fixesFor } from './fixes/index.ts';
import { issueSentence } from './issue-words.ts';
import type { ToldIssue } from './told-issue.ts';
import { useApplyFix } from './use-apply-fix.ts';

interface FixButtonsProps {
  issue: ToldIssue;
  /** Called after the flow was changed. */
  onFixed?(): void;
  /** Called before the screen shows something else: a dialog gives way. */
  onLeave?(): void;
}

/** Nothing where there is no fix, or for readers. */
export default function FixButtons({ issue, onFixed, onLeave }: FixButtonsProps) {
  const { t, i18n } = useLingui();
  const { flow } = useOpenFlow();
  const graph = useGraph();
  const { data: facts } = useQuery(factsQuery);
  const canEdit = useCanEdit();
  const apply = useApplyFix();
  const box = useRef<HTMLDivElement>(null);
  const fixes = useMemo(() => fixesFor(issue, graph, flow.catalogue, facts), [issue, graph, flow, facts]);
  const [first, ...others] = fixes;
  if (!first || !canEdit) return null;
  const sentence = issueSentence(issue, i18n.locale);
  const press = (fix: Fix) => {
    if (!('change' in fix.act)) onLeave?.();
    if (box.current) apply(fix, box.current);
    if ('change' in fix.act) onFixed?.();
  };
  const name = (fix: Fix) => onScreen(fix.label, i18n.locale);
  return (
    <div ref={box} className="flex min-w-0 flex-none items-center gap-0.5">
      <Button size="small" icon={<Wrench size={12} aria-hidden className="flex-none" />} title={sentence} className="max-w-72 max-tablet:max-w-60" onClick={() => press(first)}>
        <span className="truncate">{name(first)}</span>
      </Button>
      {others.length > 0 ? (
        <Menu
          trigger={
            <IconButton label={t`Other fixes`} size="small" side="top">
              <ChevronDown size={14} aria-hidden />
            </IconButton>
          }
        >
          {others.map((fix) => (
            <MenuItem key={fix.id} onSelect={() => press(fix)}>
              {name(fix)}
            </MenuItem>
          ))}
        </Menu>
      ) : null}
    </div>
  );
}
