/** `patchbay validate FILE… [--json]`: what the editor's issues drawer shows, for flow files on disk. */
import { parseArgs } from 'node:util';
import { hasErrors, sentenceOf } from '@patchbay/schema';
import { type Command, UsageError, withUsage } from './usage.ts';
import { describe, readFlow } from './flow-file.ts';

export const command: Command = (words) =>
  withUsage(async () => {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    if (positionals.length === 0) throw new UsageError('Name at least one flow file: patchbay validate FILE…');
    let refused = false;
    const files = [];
    for (const path of positionals) {
      const { graph, issues } = await readFlow(path);
      refused ||= hasErrors(issues);
      files.push({ file: path, ok: !hasErrors(issues), issues: issues.map((issue) => ({ ...issue, message: sentenceOf(issue) })) });
      if (values.json) continue;
      const errors = issues.filter((issue) => issue.severity === 'error').length;
      const warnings = issues.length - errors;
      process.stdout.write(`${path}: ${errors === 0 ? 'can be published' : 'cannot be published'}, ${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
      for (const issue of issues) process.stdout.write(`  ${describe(issue, graph)}\n`);
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ ok: !refused, files }, null, 2)}\n`);
    return refused ? 1 : 0;
  });

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
