/** What can be done with a flow from the list: open, copy, export, archive. */
import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Archive, Copy, Download, Ellipsis, SquarePen } from 'lucide-react';
import { archiveFlow, createFlow, flowGraph, type FlowRow, flowsQuery } from '../api/flows.ts';
import { reason } from '../kit/explain.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { toast } from '../kit/toast.ts';
import { saveFlowFile } from './save-flow-file.ts';

/** Archiving is refused by the server while a channel uses the flow; its sentence is shown. */
export function FlowMenu({ flow }: { flow: FlowRow }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
  const say = (title: string) => (error: unknown) => toast.failed(title, { detail: reason(error, i18n) });
  const archiving = useMutation({ mutationFn: () => archiveFlow(flow.id), onSuccess: () => toast.done(t`“${flow.name}” is archived`), onError: say(t`“${flow.name}” was not archived`), onSettled: refresh });
  const copying = useMutation({
    mutationFn: async () => createFlow({ name: t`${flow.name} (copy)`, graph: await flowGraph(flow.id) }),
    onSuccess: (copy) => toast.done(t`Copied`, { action: { label: t`Open`, run: () => void navigate({ to: '/flows/$flowId', params: { flowId: copy.id } }) } }),
    onError: say(t`“${flow.name}” was not copied`),
    onSettled: refresh,
  });
  const exporting = useMutation({ mutationFn: async () => saveFlowFile(flow.name, await flowGraph(flow.id)), onError: say(t`“${flow.name}” was not exported`) });

  return (
    <Menu
      trigger={
        <IconButton label={t`Actions for ${flow.name}`} busy={archiving.isPending || copying.isPending || exporting.isPending}>
          <Ellipsis size={16} />
        </IconButton>
      }
    >
      <MenuItem icon={<SquarePen size={16} />} onSelect={() => void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } })}>{t`Open`}</MenuItem>
      <MenuItem icon={<Copy size={16} />} onSelect={() => copying.mutate()}>{t`Copy`}</MenuItem>
      <MenuItem icon={<Download size={16} />} onSelect={() => exporting.mutate()}>{t`Export as a file`}</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Archive size={16} />} onSelect={() => archiving.mutate()}>{t`Archive`}</MenuItem>
    </Menu>
  );
}
