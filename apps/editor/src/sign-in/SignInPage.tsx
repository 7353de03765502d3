/** The door: e-mail and password, then back to where one wanted to go. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import { signIn } from '../api/session.ts';
import { Button } from '../kit/Button.tsx';
import { explain } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { Door } from './Door.tsx';
import { PasswordInput } from './PasswordInput.tsx';

/** A wrong pair is never told apart from an unknown address. */
export default function SignInPage() {
  const { t, i18n } = useLingui();
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: async () => {
      queries.clear();
      router.history.push(safePath(back));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  const refused = entering.error instanceof ProblemError && [400, 401, 403, 422].includes(entering.error.status);
  const problem = entering.error ? explain(entering.error, i18n) : undefined;

  return (
    <Door title={t`Sign in`} text={<Trans>To your workspace in Patchbay.</Trans>}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {problem ? (
          <Notice tone="bad" live title={refused ? t`E-mail and password do not match` : problem.title}>
            {refused ? t`Check both and try again. Forgotten the password? Whoever runs this server can set a new one.` : problem.detail}
          </Notice>
        ) : back ? (
          <Notice>
            <Trans>Sign in to go on where you were.</Trans>
          </Notice>
        ) : null}
        <Field label={t`E-mail`}>
          <TextInput size="large" type="email" required autoFocus autoComplete="username" value={email} onChange={setEmail} />
        </Field>
        <Field label={t`Password`}>
          <PasswordInput autoComplete="current-password" value={password} onChange={setPassword} />
        </Field>
        <Button type="submit" variant="primary" size="large" busy={entering.isPending} disabled={email === '' || password === ''}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </Door>
  );
}

/** Only ever a place of this app, whatever the address says. */
function safePath(back: string | undefined): string {
  return back && /^\/(?![/\\])/.test(back) ? back : '/flows';
}
