/** `patchbay say FILE "text" …`: talks to a flow in a made-up world and prints the transcript and the path it took. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { word } from '@patchbay/nodes/strings';
import type { Graph } from '@patchbay/schema';
import type { SimulatedStep } from '../simulate/simulated.ts';
import { Simulation } from '../simulate/simulation.ts';
import { chooseContact, openWorld } from '../simulate/world.ts';
import { type Command, UsageError, withUsage } from './usage.ts';
import { readProgram, readStories, readWorld } from './flow-file.ts';

export const command: Command = (words) =>
  withUsage(async () => {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, world: { type: 'string' }, language: { type: 'string' }, contact: { type: 'string' } },
    });
    const [path, ...texts] = positionals;
    if (!path || texts.length === 0) throw new UsageError('Say something to a flow: patchbay say FILE "text" … [--world FILE]');
    const { graph, program } = await readProgram(path);
    const beside = join(dirname(path), 'story.json');
    const world = openWorld(graph.world, values.world ? await readWorld(values.world) : existsSync(beside) ? (await readStories(beside)).world : undefined);
    const simulation = new Simulation(program, world, chooseContact(world, values.contact, values.language ?? undefined));
    for (const text of texts) {
      // `after:10m` lets time pass, as `{ "after": "10m" }` does in a story.
      const passes = /^after:((?:\d{1,5}[dhms])+)$/.exec(text);
      if (passes?.[1]) simulation.pass(passes[1]);
      else simulation.say(text);
    }
    const { session, messages, steps } = simulation;
    if (values.json) {
      const taken = steps.map((step) => ({ node: step.node, ...step.way, because: step.because ?? null, ...(step.fallback ? { fallback: step.fallback } : {}) }));
      process.stdout.write(`${JSON.stringify({ transcript: messages.map(({ from, text, choices, at }) => ({ from, text, ...(choices ? { choices } : {}), at: new Date(at).toISOString() })), path: taken, status: session.status, outcome: session.outcome, person: session.person, vars: session.vars }, null, 2)}\n`);
      return 0;
    }
    for (const message of messages) process.stdout.write(`${message.from === 'bot' ? '  bot' : 'customer'}: ${message.text}${message.choices ? `  [${message.choices.map((choice) => choice.label).join('] [')}]` : ''}\n`);
    process.stdout.write('\npath:\n');
    for (const step of steps) process.stdout.write(`  ${lineOf(step, graph)}\n`);
    process.stdout.write(`\n${session.status === 'ended' ? `ended as “${session.outcome}”${session.person ? ', waiting for a person' : ''}` : 'waiting for the customer'}\n`);
    return 0;
  });

/** One step for people: `Look up the order → one: 1 record matches in orders`. */
function lineOf(step: SimulatedStep, graph: Graph): string {
  const node = graph.nodes.find((each) => each.id === step.node);
  const way = 'exit' in step.way ? step.way.exit : 'ends' in step.way ? 'end' : 'calls' in step.way ? `calls ${step.way.calls}` : 'stays' in step.way ? 'waits' : 'ignored';
  const because = step.because && node ? word(node.type, `because.${step.because.key}`, 'en', step.because.facts) : '';
  return `${node?.title || node?.type || step.node || 'conversation'} → ${way}${step.fallback ? ` (the flow's default for ${step.fallback})` : ''}${because ? `: ${because}` : ''}`;
}
