/** Begins a test at a step, with the variables as they were there in the running test, or as one sets them here. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type JsonObject, readPath, writePath } from '@patchbay/schema';
import { useState } from 'react';
import { factsQuery } from '../api/facts.ts';
import { stepTitle } from '../canvas/step-title.ts';
import { useFlow, useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { beginTest } from './begin-test.ts';
import { settable } from './settable.ts';
import { shown, typedValue, varsBefore } from './variables-at.ts';

/** Open while somebody asks for it; Enter begins. */
export default function TestFrom() {
  const node = useTest((state) => state.asking);
  return node === null ? null : <Asking key={node} node={node} />;
}

function Asking({ node }: { node: string }) {
  const { t, i18n } = useLingui();
  const open = useOpenFlow();
  const flow = useFlow();
  const graph = useGraph();
  const facts = useQuery(factsQuery).data;
  const [base] = useState(() => basisOf(open.test.getState(), node));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const known = settable(graph, flow.catalogue, facts);
  const close = () => open.test.askFrom(null);
  const begin = () => {
    const vars = known.reduce((all, { path, like }) => {
      const text = typed[path];
      return text === undefined || text === valueOf(all, path) ? all : writePath(all, path, typedValue(text, readPath(all, path) ?? like));
    }, base.vars);
    close();
    beginTest(open, { from: { node, vars, said: base.said } });
  };
  const title = stepTitle(flow, node, i18n.locale);
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && close()}
      title={t`Test from “${title}”`}
      description={base.came ? <Trans>The variables are as they were there in the running test. Change what you like.</Trans> : <Trans>The conversation begins at this step. Set what it should know by then.</Trans>}
      footer={
        <>
          <Button onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form="test-from">
            <Trans>Test from here</Trans>
          </Button>
        </>
      }
    >
      <form
        id="test-from"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        {known.map(({ path }) => (
          <Field key={path} label={<code className="font-mono">{path}</code>}>
            <TextInput mono size="small" placeholder={t`empty`} value={typed[path] ?? valueOf(base.vars, path)} onChange={(value) => setTyped({ ...typed, [path]: value })} />
          </Field>
        ))}
        {known.length === 0 ? (
          <p className="text-ink-2">
            <Trans>This flow saves no variables, so there is nothing to set.</Trans>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

/** What the conversation knew when it last came to the step; else what it knows now; else what it begins with. */
function basisOf({ run, options, draft }: ReturnType<ReturnType<typeof useOpenFlow>['test']['getState']>, node: string): { vars: JsonObject; said: string; came: boolean } {
  const before = run && varsBefore(run.steps, node);
  if (run && before) return { vars: before, said: run.said, came: true };
  if (run && run.steps.length > 0) return { vars: run.vars, said: run.said, came: false };
  const fresh = (draft?.variables ?? []).reduce<JsonObject>((all, { name, default: value }) => (value === undefined ? all : writePath(all, name, value)), {});
  return { vars: options.from?.node === node ? options.from.vars : fresh, said: '', came: false };
}

function valueOf(vars: JsonObject, path: string): string {
  const value = readPath(vars, path);
  return value === undefined ? '' : shown(value);
}
