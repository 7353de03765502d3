/** Connecting a channel, or changing one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changeChannel, type Channel, type ChannelKind, channelsQuery, createChannel } from '../api/channels.ts';
import { flowsQuery } from '../api/flows.ts';
import { ProblemError } from '../api/problem.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { explain } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { formOf, isReplyUrl, settingsOf, wrongDomain } from './channel-form.ts';
import { KINDS } from './kind-words.ts';

interface ChannelDialogProps {
  open: boolean;
  /** Absent for a new one. */
  channel: Channel | undefined;
  onClose(): void;
  onSaved(channel: Channel & { secret?: string }): void;
}

/** The kind cannot change later. */
export function ChannelDialog({ open, channel, onClose, onSaved }: ChannelDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={channel ? t`Change “${channel.name}”` : t`Connect a channel`}>
      {open ? <ChannelFields channel={channel} onClose={onClose} onSaved={onSaved} /> : null}
    </Dialog>
  );
}

const NO_FLOW = '-';

function ChannelFields({ channel, onClose, onSaved }: Omit<ChannelDialogProps, 'open'>) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const flows = useQuery(flowsQuery).data ?? [];
  const [form, setForm] = useState(() => formOf(channel));
  const [sent, setSent] = useState(false);
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const saving = useMutation({
    mutationFn: () => {
      const { kind, flow } = form;
      const name = form.name.trim();
      const settings = settingsOf(form);
      return channel ? changeChannel(channel.id, { name, flow, settings }) : createChannel({ kind, name, flow, settings });
    },
    onSuccess: async (saved: Channel & { secret?: string }) => {
      onSaved(saved);
      await queries.invalidateQueries({ queryKey: channelsQuery.queryKey });
      await queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
    },
  });
  const problem = saving.error instanceof ProblemError ? saving.error : undefined;
  const wrong = wrongDomain(form.domains);
  const missing = {
    name: form.name.trim() === '' ? t`Give it a name.` : undefined,
    domains: form.kind === 'web-chat' && wrong ? t`“${wrong}” is not a domain such as shop.example.` : undefined,
    url: form.kind === 'webhook' && !isReplyUrl(form.url.trim()) ? t`Write an address that begins with https://` : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!Object.values(missing).some(Boolean)) saving.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {channel ? null : (
        <div className="flex flex-col gap-1.5">
          <Segmented<ChannelKind> size="medium" label={t`Kind of channel`} value={form.kind} onChange={(kind) => change({ kind })} options={[{ value: 'web-chat', label: i18n._(KINDS['web-chat'].name) }, { value: 'webhook', label: i18n._(KINDS.webhook.name) }]} />
          <p className="text-12 text-ink-3">{i18n._(KINDS[form.kind].about)}</p>
        </div>
      )}
      <Field label={t`Name`} error={problem?.for('name') ?? (sent ? missing.name : undefined)} hint={form.kind === 'web-chat' ? t`Customers see it at the top of the chat.` : undefined}>
        <TextInput autoFocus maxLength={80} value={form.name} onChange={(name) => change({ name })} />
      </Field>
      <Field label={t`Flow that answers`} error={problem?.for('flow')} hint={t`New conversations begin with its live version.`}>
        <Select
          value={form.flow ?? NO_FLOW}
          onChange={(flow) => change({ flow: flow === NO_FLOW ? null : flow })}
          options={[{ value: NO_FLOW, label: <span className="text-ink-3">{t`None yet`}</span> }, ...flows.map((flow) => ({ value: flow.id, label: flow.live ? flow.name : t`${flow.name} (not published)` }))]}
        />
      </Field>
      {form.kind === 'web-chat' ? (
        <Field label={t`Sites that may show it`} optional error={problem?.for('settings.domains') ?? (sent ? missing.domains : undefined)} hint={t`One a line. Any site may, when there is none.`}>
          <TextArea mono rows={2} value={form.domains} onChange={(domains) => change({ domains })} placeholder="shop.example" spellCheck={false} />
        </Field>
      ) : (
        <Field label={t`Where replies are sent`} error={problem?.for('settings.url') ?? (sent ? missing.url : undefined)} hint={t`Each reply is a signed POST to this address.`}>
          <TextInput mono type="url" inputMode="url" value={form.url} onChange={(url) => change({ url })} placeholder="https://shop.example/patchbay" spellCheck={false} />
        </Field>
      )}
      {saving.error && (problem?.errors.length ?? 0) === 0 ? (
        <Notice tone="bad" live title={explain(saving.error, i18n).title}>
          {explain(saving.error, i18n).detail}
        </Notice>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={saving.isPending}>
          {channel ? <Trans>Save</Trans> : <Trans>Connect</Trans>}
        </Button>
      </div>
    </form>
  );
}
