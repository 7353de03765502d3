/** What a new flow starts from: nothing, or one of the goals. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, FilePlus2, MessagesSquare } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Template } from '../api/templates.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { templateWords } from './template-words.ts';

interface StartChoiceProps {
  /** A template's name, '' for an empty flow. */
  value: string;
  onChange(value: string): void;
  templates: readonly Template[];
}

const EMPTY = 'empty';

/** A list of radio buttons with a line about each. */
export function StartChoice({ value, onChange, templates }: StartChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-12 font-medium text-ink-2">
        <Trans>Start with</Trans>
      </span>
      <RadioGroup.Root value={value || EMPTY} onValueChange={(next) => onChange(next === EMPTY ? '' : next)} aria-label={t`Start with`} className="flex flex-col divide-y divide-line overflow-hidden rounded-control border border-line">
        <Start value={EMPTY} icon={<FilePlus2 size={16} strokeWidth={1.75} />} family="control" title={<Trans>An empty flow</Trans>} text={<Trans>For those who know what they want to draw</Trans>} />
        {templates.map((template) => {
          const { title, description } = templateWords(template, i18n.locale);
          return <Start key={template.name} value={template.name} icon={<MessagesSquare size={16} strokeWidth={1.75} />} family="talk" title={title} text={description} aside={<Plural value={template.steps} one="# step" other="# steps" />} />;
        })}
      </RadioGroup.Root>
    </div>
  );
}

interface StartProps {
  value: string;
  icon: ReactNode;
  family: 'control' | 'talk';
  title: ReactNode;
  text: ReactNode;
  aside?: ReactNode;
}

function Start({ value, icon, family, title, text, aside }: StartProps) {
  return (
    <RadioGroup.Item value={value} className="group flex items-center gap-3 px-3 py-2.5 text-left -outline-offset-2 transition-colors hover:bg-hover data-[state=checked]:bg-accent-soft">
      <FamilyChip family={family} size="medium">
        {icon}
      </FamilyChip>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{title}</span>
        <span className="line-clamp-2 text-12 text-ink-2">{text}</span>
      </span>
      <span className="text-12 whitespace-nowrap text-ink-2">{aside}</span>
      <Check size={16} aria-hidden className="flex-none text-accent-ink opacity-0 group-data-[state=checked]:opacity-100" />
    </RadioGroup.Item>
  );
}
