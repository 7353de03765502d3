/** The form of a step, made of its kind's fields: one widget per kind of field. Every change is a command at once; there is nothing to save. */
import { Trans } from '@lingui/react/macro';
import { configAt, type Field, type FieldKind, type Json, type Node, type NodeMeta, shown } from '@patchbay/schema';
import { type ComponentType, useMemo, useState } from 'react';
import { useCanEdit, useFindings, useGraph, useOpenFlow, useView } from '../doc/flow-context.ts';
import { StepFormContext, type StepFormState } from './form-context.ts';
import { TextSettingContext } from './text/text-setting.ts';
import { useFlowTexts } from './text/use-flow-texts.ts';
import { CasesField } from './widgets/CasesField.tsx';
import { ChoicesField } from './widgets/ChoicesField.tsx';
import { DurationField } from './widgets/DurationField.tsx';
import { LineField } from './widgets/LineField.tsx';
import { MatchesField } from './widgets/MatchesField.tsx';
import { NudgesField } from './widgets/NudgesField.tsx';
import { NumberField } from './widgets/NumberField.tsx';
import { SelectField } from './widgets/SelectField.tsx';
import { SwitchField } from './widgets/SwitchField.tsx';
import { TableField } from './widgets/TableField.tsx';
import { TemplateField } from './widgets/TemplateField.tsx';
import { TextField } from './widgets/TextField.tsx';
import { TextsField } from './widgets/TextsField.tsx';
import { VariableField } from './widgets/VariableField.tsx';
import { WordsField } from './widgets/WordsField.tsx';

/** What a widget is given; the rest comes from the form around it. */
export interface WidgetProps<Kind extends FieldKind = FieldKind> {
  field: Extract<Field, { kind: Kind }>;
  value: Json | undefined;
}

const WIDGETS: { [Kind in FieldKind]: ComponentType<WidgetProps<Kind>> } = {
  text: TextField,
  texts: TextsField,
  template: TemplateField,
  words: WordsField,
  line: LineField,
  number: NumberField,
  switch: SwitchField,
  select: SelectField,
  duration: DurationField,
  variable: VariableField,
  choices: ChoicesField,
  cases: CasesField,
  nudges: NudgesField,
  table: TableField,
  matches: MatchesField,
};

/** Kinds of field that are written once per language. */
const IN_LANGUAGES: ReadonlySet<FieldKind> = new Set(['text', 'texts', 'choices', 'nudges', 'words']);

const NO_ISSUES: StepFormState['issues'] = [];

/** Fields that do not apply to the config are not shown. */
export function StepForm({ node, meta }: { node: Node; meta: NodeMeta }) {
  const graph = useGraph();
  const { view } = useOpenFlow();
  const issues = useFindings().byNode.get(node.id) ?? NO_ISSUES;
  const chosen = useView((state) => state.language);
  const disabled = !useCanEdit();
  const { setting, samples, facts } = useFlowTexts();
  const [edited, setEdited] = useState<string>();
  const { languages } = graph;
  const language = chosen !== null && languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const fields = meta.fields.filter((field) => shown(field, node.config));
  // What ends a ladder is drawn as its last rung.
  const rungs = new Set(fields.flatMap((field) => ('then' in field && field.then ? [field.then.after] : [])));
  const firstText = fields.find((field) => IN_LANGUAGES.has(field.kind))?.path;
  const form = useMemo((): StepFormState => ({ node, meta, issues, languages, language, setLanguage: view.setLanguage, firstText, variables: setting.variables, samples, edited, setEdited, facts, disabled }), [node, meta, issues, languages, language, view, firstText, setting, samples, edited, facts, disabled]);
  if (meta.fields.length === 0) {
    return (
      <p className="p-4 text-ink-2">
        <Trans>There is nothing to set up in this step.</Trans>
      </p>
    );
  }
  return (
    <StepFormContext value={form}>
      <TextSettingContext value={setting}>
        <form className="flex flex-col gap-5 p-4" onSubmit={(event) => event.preventDefault()}>
          {fields.filter((field) => !rungs.has(field.path)).map((field) => (
            <Widget key={field.path} field={field} value={configAt(node.config, field.path)} />
          ))}
        </form>
      </TextSettingContext>
    </StepFormContext>
  );
}

function Widget({ field, value }: WidgetProps) {
  const Kind = WIDGETS[field.kind] as ComponentType<WidgetProps>;
  return <Kind field={field} value={value} />;
}
