/** What can be done with a flow from the list: each shows its effect at once, says when it was refused, and can be taken back where that makes sense. */
import { useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { archiveFlow, createFlow, flowGraph, type FlowRow, flowsQuery, restoreFlow } from '../api/flows.ts';
import { meQuery } from '../api/session.ts';
import { reason } from '../kit/explain.ts';
import { toast } from '../kit/toast.ts';
import { saveFlowFile } from './save-flow-file.ts';

export interface FlowActions {
  busy: boolean;
  open(): void;
  rename(name: string): void;
  duplicate(): void;
  exportFile(): void;
  archive(): void;
  restore(): void;
}

/** The actions of one flow. */
export function useFlowActions(flow: FlowRow): FlowActions {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const workspace = useQuery(meQuery).data?.workspace.id ?? '';
  const refresh = () => queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
  const show = (change: (flows: FlowRow[]) => FlowRow[]) => queries.setQueryData(flowsQuery.queryKey, (flows) => flows && change(flows));
  const say = (title: string) => (error: unknown) => toast.failed(title, { detail: reason(error, i18n) });
  const openIt = (id: string) => void navigate({ to: '/flows/$flowId', params: { flowId: id } });

  const renaming = useMutation({
    mutationFn: async ({ name }: { name: string; from: string }) => {
      show((flows) => flows.map((each) => (each.id === flow.id ? { ...each, name } : each)));
      const { renameFlow } = await import('./rename-flow.ts');
      return await renameFlow(workspace, flow.id, name);
    },
    onSuccess: (result, { name, from }) => {
      if (result === 'renamed') return toast.done(t`Renamed to “${name}”`, { action: { label: t`Undo`, run: () => renaming.mutate({ name: from, from: name }) } });
      toast.failed(t`“${from}” was not renamed`, { detail: result === 'not allowed' ? t`It may have been archived, or your role does not allow it.` : t`The server cannot be reached. Try again when the connection is back.` });
      void refresh();
    },
    onError: (error, { from }) => {
      say(t`“${from}” was not renamed`)(error);
      void refresh();
    },
  });
  const restoring = useMutation({ mutationFn: () => restoreFlow(flow.id), onSuccess: () => toast.done(t`“${flow.name}” is back`), onError: say(t`“${flow.name}” was not restored`), onSettled: refresh });
  const archiving = useMutation({
    mutationFn: () => {
      show((flows) => flows.filter((each) => each.id !== flow.id));
      return archiveFlow(flow.id);
    },
    onSuccess: () => toast.done(t`“${flow.name}” is archived`, { action: { label: t`Undo`, run: () => restoring.mutate() } }),
    onError: say(t`“${flow.name}” was not archived`),
    onSettled: refresh,
  });
  const copying = useMutation({
    mutationFn: async () => createFlow({ name: t`${flow.name} (copy)`.slice(0, 200), graph: await flowGraph(flow.id) }),
    onSuccess: (copy) => toast.done(t`“${copy.name}” is here as a draft`, { action: { label: t`Open`, run: () => openIt(copy.id) } }),
    onError: say(t`“${flow.name}” was not duplicated`),
    onSettled: refresh,
  });
  const exporting = useMutation({ mutationFn: async () => saveFlowFile(flow.name, await flowGraph(flow.id)), onError: say(t`“${flow.name}” was not exported`) });

  return {
    busy: restoring.isPending || archiving.isPending || copying.isPending || exporting.isPending,
    open: () => openIt(flow.id),
    rename: (name) => renaming.mutate({ name, from: flow.name }),
    duplicate: () => copying.mutate(),
    exportFile: () => exporting.mutate(),
    archive: () => archiving.mutate(),
    restore: () => restoring.mutate(),
  };
}
