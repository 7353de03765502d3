/** One variable in the list: its name, and how many steps write and read it. */
import { Trans } from '@lingui/react/macro';
import { variableUses } from '@patchbay/schema/find';
import { useMemo } from 'react';
import { useGraph, useOpenFlow } from '../doc/flow-context.ts';
import type { KnownVariable } from '../inspector/known-variables.ts';

/** Pressing it shows who writes and who reads it. */
export function VariableRow({ variable, onChoose }: { variable: KnownVariable; onChoose(): void }) {
  const { flow } = useOpenFlow();
  const graph = useGraph();
  const { writes, reads } = useMemo(() => variableUses(graph, flow.catalogue, variable.path), [graph, flow, variable.path]);
  return (
    <button type="button" onClick={onChoose} className="flex w-full items-baseline justify-between gap-3 rounded-control px-2 py-1.5 text-left -outline-offset-2 hover:bg-hover max-tablet:min-h-11">
      <span className="truncate font-mono text-12">{variable.path}</span>
      <span className="flex-none text-11 text-ink-3 tabular-nums">
        <Trans>
          {writes.length} write · {reads.length} read
        </Trans>
      </span>
    </button>
  );
}
