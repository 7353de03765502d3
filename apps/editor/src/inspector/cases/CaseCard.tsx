/** One example as sentences: given …, the customer says …, the step leaves by …. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { wordsOfMs } from '../duration-words.ts';
import type { CaseStory, Fact } from './case-story.ts';

/** What is said in it stays in the language it was said in. */
export function CaseCard({ story }: { story: CaseStory }) {
  const { t } = useLingui();
  const { saidBefore } = story;
  return (
    <li className="flex flex-col gap-1.5 rounded-card border border-line bg-surface p-3">
      <h3 className="font-medium">{story.title}</h3>
      <div className="flex flex-col gap-1 text-12 text-ink-2">
        {story.given.length > 0 ? (
          <p>
            <Trans>Given</Trans> <Facts facts={story.given} />
          </p>
        ) : null}
        {saidBefore === undefined ? null : (
          <p>
            {t`Said before: “${saidBefore}”`}
          </p>
        )}
        <p>
          <Happens story={story} />
        </p>
        <p className="flex items-start gap-1.5 text-ink">
          <ArrowRight size={14} aria-hidden className="mt-0.5 flex-none text-accent-ink" />
          <span className="min-w-0 wrap-anywhere">
            <Ends story={story} />
          </span>
        </p>
        {story.because === '' ? null : <p className="text-ink-3">{story.because}</p>}
      </div>
    </li>
  );
}

function Happens({ story: { happens, saidBefore } }: { story: CaseStory }) {
  const { t, i18n } = useLingui();
  switch (happens.kind) {
    case 'reached':
      return saidBefore === undefined ? <Trans>The conversation reaches the step.</Trans> : <Trans>Then the conversation reaches the step.</Trans>;
    case 'says':
      return t`The customer says “${happens.text}”.`;
    case 'picks':
      return t`The customer picks “${happens.text}”.`;
    case 'time':
      return happens.ms > 0 ? t`${wordsOfMs(happens.ms, i18n.locale)} pass and nobody answers.` : <Trans>The time is up.</Trans>;
    case 'found':
      return <Plural value={happens.count} _0="The data has no such record." one="The data has # such record." other="The data has # such records." />;
    case 'failed':
      return t`The call fails: ${happens.reason}`;
  }
}

function Ends({ story: { outcome } }: { story: CaseStory }) {
  const { t } = useLingui();
  switch (outcome.kind) {
    case 'leaves':
      return (
        <>
          {t`leaves by “${outcome.exit}”`}
          {outcome.keeps.length > 0 ? (
            <>
              {', '}
              <Trans>keeps</Trans> <Facts facts={outcome.keeps} />
            </>
          ) : null}
        </>
      );
    case 'stays':
      return outcome.says.length > 0 ? <Said texts={outcome.says} /> : outcome.listens ? <Trans>waits for an answer</Trans> : <Trans>waits and does not listen</Trans>;
    case 'asks':
      return (
        <>
          {t`looks in “${outcome.table}” for`}{' '}
          <Facts facts={outcome.where} />
        </>
      );
    case 'ends':
      return outcome.person ? t`ends as “${outcome.outcome}”, a person takes over` : t`ends as “${outcome.outcome}”`;
    case 'nothing':
      return <Trans>nothing happens, it goes on waiting</Trans>;
  }
}

function Said({ texts }: { texts: readonly string[] }) {
  const { t } = useLingui();
  const all = texts.map((text) => `“${text}”`).join(' ');
  return t`says ${all} and waits`;
}

function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return facts.map(({ name, value }, at) => (
    <span key={name}>
      {at > 0 ? ', ' : null}
      <code className="family-data rounded-chip bg-family-soft px-1 font-mono text-11 text-family">{name}</code> = {value}
    </span>
  ));
}
