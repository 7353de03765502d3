/** What was found in a file: the flow it holds and what to know about it, or why it cannot be imported and what to do. */
import { Plural, Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import { type Issue, sentenceOf } from '@patchbay/schema';
import { Notice } from '../kit/Notice.tsx';
import type { FlowFileReport } from './read-flow-file.ts';

/** Places of a broken file that are listed; the rest is counted. */
const PLACES_MAX = 5;

/** Read aloud when it appears. */
export function FlowFileNotice({ report }: { report: FlowFileReport }) {
  const { i18n } = useLingui();
  const megabytes = (bytes: number) => i18n.number(bytes / 1_048_576, { maximumFractionDigits: 1 });
  switch (report.result) {
    case 'flow':
      return <FoundFlow report={report} />;
    case 'too large':
      return (
        <Notice tone="bad" live title={<Trans>This file is too large</Trans>}>
          <Trans>
            It has {megabytes(report.bytes)} MB; a flow file may have {megabytes(report.limit)} MB. Export the flow in parts, or remove test data from it.
          </Trans>
        </Notice>
      );
    case 'empty':
      return (
        <Notice tone="bad" live title={<Trans>This file is empty</Trans>}>
          <Trans>Export the flow once more and choose that file.</Trans>
        </Notice>
      );
    case 'not json':
      return (
        <Notice tone="bad" live title={<Trans>This file is damaged, or not a flow file</Trans>}>
          {report.line === undefined ? <Trans>It cannot be read as JSON. Export the flow once more and choose that file.</Trans> : <Trans>It cannot be read from line {report.line} on. Export the flow once more and choose that file.</Trans>}
        </Notice>
      );
    case 'not a flow':
      return (
        <Notice tone="bad" live title={<Trans>This is not a flow file</Trans>}>
          {report.seems === 'stories' ? (
            <Trans>It holds test conversations. Choose the flow.json that stands beside it.</Trans>
          ) : report.seems === 'other program' ? (
            <Trans>It looks like a drawing from another program. Patchbay opens files that were exported from Patchbay.</Trans>
          ) : (
            <Trans>Export a flow from its menu in the list to see what a flow file looks like.</Trans>
          )}
        </Notice>
      );
    case 'newer':
      return (
        <Notice tone="bad" live title={<Trans>This flow is from a newer Patchbay</Trans>}>
          <Trans>
            The file has version {report.version}; this Patchbay knows files up to version {report.known}. Update Patchbay, then import it again.
          </Trans>
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="bad" live title={<Trans>Parts of this flow cannot be read</Trans>}>
          <Places issues={report.issues} />
        </Notice>
      );
  }
}

function FoundFlow({ report: { graph, from, unknownKinds, errors } }: { report: Extract<FlowFileReport, { result: 'flow' }> }) {
  return (
    <div className="flex flex-col gap-2">
      <Notice tone="good" live title={graph.name}>
        <Plural value={graph.nodes.length} one="# step" other="# steps" />, <Plural value={graph.stories.length} one="# test" other="# tests" />, {graph.languages.join(', ')}
        {from < graph.version ? (
          <p>
            <Trans>It is from an older Patchbay (version {from}) and is brought up to date.</Trans>
          </p>
        ) : null}
      </Notice>
      {unknownKinds.length > 0 ? (
        <Notice tone="warn" title={<Trans>Some steps are of a kind this Patchbay does not know</Trans>}>
          <p>
            <Trans>They are kept as placeholders. Replace or remove them before you publish.</Trans>
          </p>
          <ul>
            {unknownKinds.map(({ kind, steps }) => (
              <li key={kind}>
                <code>{kind}</code>: <Plural value={steps} one="# step" other="# steps" />
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {errors > 0 ? (
        <Notice>
          <Plural value={errors} one="# thing has to be fixed before it can be published. The canvas shows where." other="# things have to be fixed before it can be published. The canvas shows where." />
        </Notice>
      ) : null}
    </div>
  );
}

function Places({ issues }: { issues: Issue[] }) {
  const { i18n } = useLingui();
  const more = issues.length - PLACES_MAX;
  return (
    <>
      <ul className="list-disc pl-4">
        {issues.slice(0, PLACES_MAX).map((issue, at) => (
          <li key={at} className="break-words">
            {sentenceOf(issue, i18n.locale)}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p>
          <Plural value={more} one="and # more place" other="and # more places" />
        </p>
      ) : null}
      <p className="pt-1">
        <Trans>Mend the file there, or export the flow once more.</Trans>
      </p>
    </>
  );
}
