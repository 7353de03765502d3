/** What every exit of a role does when it leads nowhere: words for the customer, then a person or the end. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Fallback } from '@patchbay/schema';
import { setFlow } from '../doc/commands/index.ts';
import { useCanEdit, useFlow, useGraph, useOpenFlow, useView } from '../doc/flow-context.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { Switch } from '../kit/Switch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { UnknownNames } from './text/UnknownNames.tsx';
import { VariableText } from './text/VariableText.tsx';

interface DefaultAnswerProps {
  role: 'failure' | 'silence';
  label: string;
  hint: string;
}

/** Switched off, every such exit must be connected. */
export function DefaultAnswer({ role, label, hint }: DefaultAnswerProps) {
  const { t } = useLingui();
  const flow = useFlow();
  const { view } = useOpenFlow();
  const { defaults, languages } = useGraph();
  const disabled = !useCanEdit();
  const chosen = useView((state) => state.language);
  const language = chosen !== null && languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const answer = defaults[role];
  const set = (next: Fallback | undefined, how: 'typing' | 'apart' = 'apart') => {
    const { [role]: _, ...rest } = defaults;
    setFlow(flow, { defaults: next ? { ...rest, [role]: next } : rest }, how);
  };
  const said = answer?.say[language] ?? '';
  const say = (text: string) => answer && set({ ...answer, say: { ...answer.say, [language]: text } }, 'typing');
  return (
    <section aria-label={label} data-path={`defaults.${role}`} className="flex flex-col gap-2.5 border-t border-line pt-4">
      <Switch label={<b>{label}</b>} hint={hint} checked={answer !== undefined} disabled={disabled} onChange={(on) => set(on ? { say: { [language]: '' }, then: role === 'failure' ? 'person' : 'close' } : undefined)} />
      {answer ? (
        <>
          <LanguageSwitch languages={languages} language={language} onChange={view.setLanguage} />
          <div data-path={`defaults.${role}.say`} className="flex flex-col gap-2.5">
            <VariableText label={t`${label}, say`} value={said} lang={language} disabled={disabled} onChange={say} />
            <UnknownNames text={said} disabled={disabled} onReplace={(part, name) => say(said.slice(0, part.from) + name + said.slice(part.to))} />
          </div>
          <div className="flex items-center gap-2 text-12 text-ink-2">
            <Trans>then</Trans>
            <Segmented label={t`${label}, then`} value={answer.then} onChange={(then) => set({ ...answer, then })} options={[{ value: 'person', label: t`wait for a person` }, { value: 'close', label: t`close` }]} />
          </div>
        </>
      ) : null}
    </section>
  );
}
