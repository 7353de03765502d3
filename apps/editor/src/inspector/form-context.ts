/** What every widget of a step's form may need: the step, its issues, the language texts are written in, the variables that can be named. */
import type { Json, JsonObject, Node, NodeMeta, WorkspaceFacts } from '@patchbay/schema';
import { createContext, useContext } from 'react';
import type { ToldIssue } from '../issues/told-issue.ts';
import type { KnownVariable } from './known-variables.ts';
import type { Samples } from './preview/use-samples.ts';

export interface StepFormState {
  node: Node;
  meta: NodeMeta;
  issues: readonly ToldIssue[];
  languages: readonly string[];
  /** The language texts are shown and written in. */
  language: string;
  setLanguage(language: string): void;
  /** The field whose label carries the switch of languages. */
  firstText: string | undefined;
  variables: readonly KnownVariable[];
  samples: Samples;
  /** The text that was written in last: its preview is shown. */
  edited: string | undefined;
  setEdited(path: string): void;
  facts: WorkspaceFacts | undefined;
  disabled: boolean;
}

/** The form around the widgets. */
export const StepFormContext = createContext<StepFormState | null>(null);

/** The form a widget stands in. */
export function useStepForm(): StepFormState {
  const form = useContext(StepFormContext);
  if (!form) throw new Error('A widget needs a step form around it.');
  return form;
}

/** The issues at a path of the config or inside of it. */
export function issuesAt(issues: readonly ToldIssue[], path: string): ToldIssue[] {
  return issues.filter(({ place: { field } }) => field === path || field?.startsWith(`${path}.`));
}

/** A config value that should be a record; an empty one where it is something else. */
export function asRecord(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** A config value that should be a list; an empty one where it is something else. */
export function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** A config value that should be text; an empty one where it is something else. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
