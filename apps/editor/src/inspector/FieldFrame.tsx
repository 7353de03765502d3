/** A field of a step's form with its label, its hint, and the sentence of what is wrong with it. */
import { Trans } from '@lingui/react/macro';
import { word } from '@patchbay/nodes/strings';
import { useLingui } from '@lingui/react';
import { configAt, type Field as FormField, type Node } from '@patchbay/schema';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useOpenFlow, useView } from '../doc/flow-context.ts';
import { focusField } from '../issues/focus-field.ts';
import { issueSentence } from '../issues/issue-words.ts';
import type { ToldIssue } from '../issues/told-issue.ts';
import { Field } from '../kit/Field.tsx';
import { issuesAt, useStepForm } from './form-context.ts';
import { marksOf } from './text/text-marks.ts';

/** The words of a field in the language of the screen. */
export function useFieldWords(field: FormField): { label: string; hint: string } {
  const screen = useLingui().i18n.locale;
  const { node } = useStepForm();
  return { label: word(node.type, `field.${field.path}`, screen) || field.path, hint: word(node.type, `hint.${field.path}`, screen) };
}

/** The first error of a field, and the first thing worth a look. `exact` leaves out what is wrong inside of it. */
export function useFieldIssues(path: string, exact = false): { error: string | undefined; warning: string | undefined } {
  const screen = useLingui().i18n.locale;
  const { issues, node, language } = useStepForm();
  const found = issuesAt(issues, path).filter((issue) => (!exact || issue.place.field === path) && !isSaidByText(issue, node, language));
  const say = (severity: 'error' | 'warning') => {
    const issue = found.find((each) => each.severity === severity);
    return issue && issueSentence(issue, screen);
  };
  return { error: say('error'), warning: say('warning') };
}

/** A text says of its own names that nothing writes them, with what was likely meant; it does so in the language that is shown. */
function isSaidByText({ code, place, facts }: ToldIssue, node: Node, language: string): boolean {
  if (code !== 'unknown-variable' || place.field === undefined) return false;
  const text = configAt(node.config, place.field);
  const tag = place.field.split('.').at(-1);
  return typeof text === 'string' && (tag === language || tag === 'value' || !place.field.includes('.')) && marksOf(text).some((mark) => mark.name === facts.variable);
}

interface FieldFrameProps {
  field: FormField;
  aside?: ReactNode;
  /** Several controls under one name instead of one. */
  group?: boolean;
  /** Its rows say themselves what is wrong with them. */
  rows?: boolean;
  children: ReactNode;
}

/** Takes the focus when somebody asked to see this field. */
export function FieldFrame({ field, aside, group = false, rows = false, children }: FieldFrameProps) {
  const { label, hint } = useFieldWords(field);
  const { error, warning } = useFieldIssues(field.path, rows);
  const box = useWantedField(field.path);
  const id = useId();
  const note = warning ? <Warning text={warning} /> : hint || undefined;
  if (!group) {
    return (
      <div ref={box}>
        <Field label={label} hint={note} error={error} optional={field.optional ?? false} aside={aside}>
          {children}
        </Field>
      </div>
    );
  }
  return (
    <div ref={box} role="group" aria-label={label} aria-describedby={error || note ? id : undefined} className="-mx-4 flex flex-col gap-2 border-t border-line px-4 pt-4 first:border-t-0 first:pt-0">
      <div className="flex min-h-5 items-center justify-between gap-2">
        <span className="font-semibold">
          {label}
          {field.optional ? (
            <span className="font-normal text-ink-3">
              {' '}
              <Trans>(optional)</Trans>
            </span>
          ) : null}
        </span>
        {aside}
      </div>
      {children}
      {error || note ? <p id={id} className={error ? 'text-12 text-bad' : 'text-12 text-ink-3'}>{error ?? note}</p> : null}
    </div>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <span className="flex items-start gap-1.5 text-warn">
      <TriangleAlert size={14} aria-hidden className="mt-0.5 flex-none" />
      {text}
    </span>
  );
}

/** A box that scrolls into view and takes the focus, at the row meant, when the place asked for is in it. */
export function useWantedField(path: string) {
  const box = useRef<HTMLDivElement>(null);
  const { view } = useOpenFlow();
  const { node } = useStepForm();
  const wanted = useView((state) => state.wanted);
  useEffect(() => {
    if (wanted?.node !== node.id || wanted.field === undefined || !(wanted.field === path || wanted.field.startsWith(`${path}.`))) return;
    if (box.current) focusField(box.current, wanted.field);
    view.seen();
  }, [wanted, node.id, path, view]);
  return box;
}
