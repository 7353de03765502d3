/** `npm run bench -- [name] [--json]`: measures against a baseline in the same run and exits with 1 when a stated target is missed. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './figure.ts';

/** Each bench in its own file; a new one is a new file and one line. */
const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  turns: () => import('./turns.ts'),
  start: () => import('./start.ts'),
  editor: () => import('./editor.ts'),
};

const { values, positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
let missed = false;
for (const name of names) {
  const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!load) {
    process.stderr.write(`There is no bench “${name}”. There are: ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exit(2);
  }
  const { bench } = await load();
  const figures = await bench((sentence) => process.stderr.write(`  ${sentence}\n`));
  missed ||= figures.some((figure) => !figure.ok);
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown', node: process.version };
  if (values.json) process.stdout.write(`${JSON.stringify({ bench: name, machine, figures })}\n`);
  else print(name, figures);
}
process.exit(missed ? 1 : 0);

function print(name: string, figures: Figure[]): void {
  process.stdout.write(`${name}\n`);
  for (const figure of figures) {
    const against = figure.baseline === null ? '' : `  baseline ${round(figure.baseline)} ${figure.unit}  ratio ${round(figure.ratio ?? 0)}`;
    const target = figure.target === null ? '' : `  target ${figure.target}${figure.ok ? '' : '  MISSED'}`;
    process.stdout.write(`  ${figure.name.padEnd(27)} ${round(figure.value)} ${figure.unit}${against}${target}\n`);
  }
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}
