/** A text as the customer will read it on a channel: with sample values, cut and numbered as the channel does it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { reasonIn } from '@patchbay/schema';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/session.ts';
import { KINDS } from '../../channels/kind-words.ts';
import { cx } from '../../kit/cx.ts';
import { FieldContext } from '../../kit/field-context.ts';
import { Select } from '../../kit/Select.tsx';
import { useStepForm } from '../form-context.ts';
import { PREVIEW_KINDS, usePreviewChannel } from './preview-channel.ts';
import { shownMessages } from './shown-messages.ts';
import { useRendered } from './use-rendered.ts';

interface TextPreviewProps {
  text: string;
  /** Answers offered with it, as they are written. */
  choices?: readonly string[];
}

const PARTS_SHOWN = 3;

/** Shown below the text it belongs to. */
export function TextPreview({ text, choices = [] }: TextPreviewProps) {
  const { t, i18n } = useLingui();
  const { samples, language } = useStepForm();
  const { data: me } = useQuery(meQuery);
  const { kind, choose } = usePreviewChannel();
  const rendered = useRendered([text, ...choices], samples.scope, { zone: me?.workspace.zone ?? 'UTC', language });
  if (!rendered) return null;
  const name = i18n._(KINDS[kind].name);
  // The ids of the field around it belong to the text.
  const select = <FieldContext value={null}><Select size="small" className="w-auto!" label={t`Preview for`} value={kind} onChange={choose} options={PREVIEW_KINDS.map((each) => ({ value: each, label: i18n._(KINDS[each].name) }))} /></FieldContext>;
  if ('reason' in rendered) {
    const reason = reasonIn(rendered.reason, i18n.locale);
    return (
      <p className="rounded-control bg-sunken px-2.5 py-2 text-12 text-ink-2">
        {t`No preview yet: ${reason}`}
      </p>
    );
  }
  const [said = '', ...labels] = rendered.texts;
  const { messages, used, most, listed } = shownMessages(said, labels, kind);
  const number = new Intl.NumberFormat(i18n.locale);
  return (
    <section aria-label={t`Preview`} className="flex flex-col gap-2 rounded-control bg-sunken p-2.5">
      <div className="flex items-center justify-between gap-2">
        {select}
        <span className={cx('text-right text-11 tabular-nums', used > most ? 'text-warn' : 'text-ink-3')} title={t`Characters with sample values. ${name} takes ${number.format(most)} in one message.`}>
          <Trans>
            {number.format(used)} of {number.format(most)}
          </Trans>
        </span>
      </div>
      <ol className="flex flex-col items-start gap-1.5" lang={language}>
        {messages.slice(0, PARTS_SHOWN).map((message, at) => (
          <li key={at} className="flex max-w-full flex-col items-start gap-1.5">
            <p dir="auto" tabIndex={message.text.length > 400 ? 0 : undefined} className="max-h-48 max-w-full overflow-y-auto rounded-card rounded-bl-chip bg-bubble px-2.5 py-1.5 text-13 wrap-anywhere whitespace-pre-wrap text-bubble-ink">
              {message.text === '' ? '…' : message.text}
            </p>
            {message.choices ? (
              <ul className="flex flex-wrap gap-1.5">
                {message.choices.map((choice) => (
                  <li key={choice.id} className="rounded-full border border-accent-line bg-surface px-2.5 py-0.5 text-12 text-accent-ink">
                    {choice.label === '' ? '…' : choice.label}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
      {messages.length > 1 ? (
        <p className="text-12 text-warn">
          <Plural value={messages.length} one="# message" other="Sent as # messages, because one is too long for this channel" />
        </p>
      ) : null}
      {listed ? (
        <p className="text-12 text-ink-3">
          <Trans>{name} has too few buttons, so the answers are a numbered list.</Trans>
        </p>
      ) : null}
    </section>
  );
}
