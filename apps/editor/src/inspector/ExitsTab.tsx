/** Where a step leads: each exit with its target, and a button to choose another. */
import { Trans, useLingui } from '@lingui/react/macro';
import { exitsOf, type Node, type NodeMeta } from '@patchbay/schema';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { exitWords, type ExitWords } from '../canvas/card-words.ts';
import { useFindings, useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { issueSentence } from '../issues/issue-words.ts';
import { DefaultWords, ExitTarget } from './ExitTarget.tsx';

/** In the order of the rows on the card. */
export function ExitsTab({ node, meta }: { node: Node; meta: NodeMeta }) {
  const speech = useSpeech();
  const rows = exitWords(node.type, exitsOf(meta, node.config), speech);
  if (rows.length === 0) {
    return (
      <p className="p-4 text-ink-2">
        <Trans>The conversation ends here, so nothing leads on.</Trans>
      </p>
    );
  }
  return (
    <ul className="flex flex-col p-4">
      {rows.map((row) => (
        <ExitRow key={row.exit.id} node={node} row={row} />
      ))}
    </ul>
  );
}

function ExitRow({ node, row }: { node: Node; row: ExitWords }) {
  const { i18n } = useLingui();
  const issue = useFindings().byNode.get(node.id)?.find((each) => each.place.exit === row.exit.id);
  const box = useWantedExit(node.id, row.exit.id);
  const exit = { node: node.id, exit: row.exit.id, role: row.exit.role };
  return (
    <li ref={box} className="flex flex-col gap-1.5 border-b border-line py-2.5 first:pt-0 last:border-b-0">
      <div className="flex items-center justify-between gap-3">
        <span className={row.quiet ? 'min-w-0 text-ink-3' : 'min-w-0 font-medium'}>{row.text}</span>
        <ExitTarget {...exit} text={row.text} />
      </div>
      <DefaultWords {...exit} />
      {issue ? (
        <p className="flex items-start gap-1.5 text-12 text-bad">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 flex-none" />
          {issueSentence(issue, i18n.locale)}
        </p>
      ) : null}
    </li>
  );
}

/** Takes the focus when somebody asked to see this exit. */
function useWantedExit(node: string, exit: string) {
  const box = useRef<HTMLLIElement>(null);
  const { view } = useOpenFlow();
  const wanted = useView((state) => state.wanted);
  useEffect(() => {
    if (wanted?.node !== node || wanted.exit !== exit || wanted.field !== undefined) return;
    box.current?.querySelector('button')?.focus();
    view.seen();
  }, [wanted, node, exit, view]);
  return box;
}
