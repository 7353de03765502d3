/** The form of the first visit: workspace, name, e-mail, password. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import { setUp } from '../api/session.ts';
import { Button } from '../kit/Button.tsx';
import { explain } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { PASSWORD_LENGTH_MIN } from './password-strength.ts';
import { StrengthMeter } from './StrengthMeter.tsx';

/** What is missing is said at its field once the form was sent. */
export function OwnerForm({ token }: { token: string }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [owner, setOwner] = useState({ workspace: '', name: '', email: '', password: '' });
  const [sent, setSent] = useState(false);
  const change = (part: Partial<typeof owner>) => setOwner({ ...owner, ...part });
  const creating = useMutation({
    mutationFn: () => setUp({ token, ...owner, email: owner.email.trim() }),
    onSuccess: async () => {
      queries.clear();
      await navigate({ to: '/flows' });
    },
  });
  const missing = {
    workspace: owner.workspace.trim() === '' ? t`How should the workspace be called?` : undefined,
    name: owner.name.trim() === '' ? t`Colleagues see this name.` : undefined,
    email: /^\S+@\S+\.\S+$/.test(owner.email.trim()) ? undefined : t`This is not an e-mail address.`,
    password: owner.password.length < PASSWORD_LENGTH_MIN ? t`At least ${PASSWORD_LENGTH_MIN} characters.` : undefined,
  };
  const problem = creating.error instanceof ProblemError ? creating.error : undefined;
  const error = (path: keyof typeof missing) => problem?.for(path) ?? (sent ? missing[path] : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!Object.values(missing).some(Boolean)) creating.mutate();
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {creating.error && problem?.errors.length === 0 ? (
        <Notice tone="bad" live title={problem.status === 403 ? t`This link does not open the set-up` : explain(problem, i18n).title}>
          {problem.status === 403 ? t`It may be from an earlier start. Open the link that the server printed last.` : explain(problem, i18n).detail}
        </Notice>
      ) : null}
      <Field label={t`Workspace`} error={error('workspace')} hint={t`The name of your shop or team.`}>
        <TextInput size="large" autoFocus autoComplete="organization" value={owner.workspace} onChange={(workspace) => change({ workspace })} />
      </Field>
      <Field label={t`Your name`} error={error('name')}>
        <TextInput size="large" autoComplete="name" value={owner.name} onChange={(name) => change({ name })} />
      </Field>
      <Field label={t`E-mail`} error={error('email')}>
        <TextInput size="large" type="email" autoComplete="username" value={owner.email} onChange={(email) => change({ email })} />
      </Field>
      <Field label={t`Password`} error={error('password')}>
        <PasswordInput autoComplete="new-password" value={owner.password} onChange={(password) => change({ password })} />
      </Field>
      {error('password') ? null : <StrengthMeter password={owner.password} about={[owner.workspace, owner.name, owner.email.split('@')[0] ?? '']} />}
      <Button type="submit" variant="primary" size="large" busy={creating.isPending}>
        <Trans>Create the workspace</Trans>
      </Button>
    </form>
  );
}
