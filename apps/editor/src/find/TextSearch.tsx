/** Finds texts and steps in this flow or in all of them, and replaces. The text stays while one walks through what was found. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { findTexts, type TextMatch, type TextQuery } from '@patchbay/schema/find';
import { CaseSensitive, ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isComposing } from '../actions/press.ts';
import { replaceMatches } from '../doc/commands/index.ts';
import { useCanEdit, useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.ts';
import { kindMatches } from '../palette/step-words.ts';
import { AllFlows } from './AllFlows.tsx';
import { MatchList } from './MatchList.tsx';
import { showPlace } from './PlaceRow.tsx';

/** Enter goes to the next match, Shift+Enter to the one before. */
export function TextSearch() {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const graph = useGraph();
  const canEdit = useCanEdit();
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [where, setWhere] = useState<'here' | 'everywhere'>('here');
  const [active, setActive] = useState(0);
  /** Has the active match been gone to? The first Enter goes to it, the next ones on. */
  const [visited, setVisited] = useState(false);
  const query = useMemo((): TextQuery => ({ text, matchCase, scopes: ['titles', 'texts'] }), [text, matchCase]);
  const matches = useMemo(() => findTexts(graph, flow.catalogue, query), [graph, flow, query]);
  const kinds = useMemo(() => (text.trim() === '' ? [] : Object.values(flow.catalogue).filter((meta) => kindMatches(meta, text, i18n)).map((meta) => meta.type)), [flow, text, i18n]);
  const steps = useMemo(() => graph.nodes.filter((node) => kinds.includes(node.type)).map((node) => node.id), [graph, kinds]);

  const go = (by: number) => {
    if (matches.length === 0) return;
    const next = (Math.min(active, matches.length - 1) + (visited ? by : 0) + matches.length) % matches.length;
    setActive(next);
    setVisited(true);
    showPlace(view, matches[next]!);
  };
  const replace = (chosen: readonly TextMatch[]) => {
    replaceMatches(flow, query, replacement, chosen);
    toast.done(chosen.length === 1 ? t`1 replaced` : t`${chosen.length} replaced`, { action: { label: t`Undo`, run: () => flow.undo.undo() } });
    setActive((at) => Math.max(0, Math.min(at, matches.length - 1 - chosen.length)));
  };
  const current = matches[Math.min(active, matches.length - 1)];

  return (
    <>
      <div className="flex flex-none flex-col gap-1.5 px-2 pb-2">
        <TextInput
          autoFocus
          type="search"
          size="small"
          value={text}
          aria-label={t`Find`}
          placeholder={t`Find titles, texts and kinds of step`}
          onChange={(next) => {
            setText(next);
            setActive(0);
            setVisited(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          }}
          end={
            <IconButton label={t`Match case`} size="small" pressed={matchCase} onClick={() => setMatchCase(!matchCase)}>
              <CaseSensitive size={16} aria-hidden />
            </IconButton>
          }
        />
        {canEdit ? <TextInput size="small" value={replacement} aria-label={t`Replace with`} placeholder={t`Replace with`} onChange={setReplacement} /> : null}
        <div className="flex items-center justify-between gap-2">
          <Segmented label={t`Where to find`} value={where} onChange={setWhere} options={[{ value: 'here', label: t`This flow` }, { value: 'everywhere', label: t`All flows` }]} />
          {where === 'here' && matches.length > 0 ? (
            <span className="flex items-center gap-0.5">
              <span className="px-1 text-12 whitespace-nowrap text-ink-3 tabular-nums">
                <Trans>
                  {Math.min(active, matches.length - 1) + 1} of {matches.length}
                </Trans>
              </span>
              <IconButton label={t`Match before`} keys="⇧Enter" size="small" onClick={() => go(-1)}>
                <ChevronUp size={16} aria-hidden />
              </IconButton>
              <IconButton label={t`Next match`} keys="Enter" size="small" onClick={() => go(1)}>
                <ChevronDown size={16} aria-hidden />
              </IconButton>
            </span>
          ) : null}
        </div>
        {canEdit && where === 'here' && current ? (
          <div className="flex gap-2">
            <Button size="small" onClick={() => replace([current])}>
              <Trans>Replace</Trans>
            </Button>
            <Button size="small" onClick={() => replace(matches)}>
              <Plural value={matches.length} one="Replace 1" other="Replace all #" />
            </Button>
          </div>
        ) : null}
      </div>
      {where === 'here' ? <MatchList matches={matches} steps={steps} active={active} asked={text !== ''} /> : <AllFlows query={query} kinds={kinds} replacement={replacement} />}
    </>
  );
}
