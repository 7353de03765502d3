/**
 * A step on the way: says what it is doing, shows that it moves, and tells its seconds at the end. All of it goes to stderr, because
 * stdout belongs to the command that is run.
 */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { StepFailure } from './failure.mjs';
import { root } from './places.mjs';

const SHOWN_LINES = 15;
/** A frame of a stack, and what is left of an error object when it is printed whole. */
const STACK = /^\s*(at |[{}[\]],?$|cause: null)|^Node\.js v/;
/** A log that is watched over a network should move, but not scroll. */
const STILL_AT_IT_MS = 10_000;

const onTerminal = process.stderr.isTTY === true;

/**
 * Runs a program to its end with its output kept back: on a terminal its latest line is shown in place, elsewhere now and then.
 * The last lines are part of the failure.
 *
 * @param {string} title what is being done, as in "Installing packages"
 * @param {string | ((output: string) => string)} advice what to do when it fails
 * @param {{ command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv }} program
 */
export async function step(title, advice, { command, args, cwd = root, env = process.env }) {
  const progress = begin(title);
  const output = [];
  const keep = (chunk) => {
    output.push(chunk);
    progress.move(lastLine(String(chunk)));
  };
  const ended = await run(spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }), keep);
  progress.end(ended === 0);
  if (ended === 0) return;
  const said = Buffer.concat(output).toString();
  throw new StepFailure(title, `${lastLines(said)}\n(${ended})`.trim(), typeof advice === 'function' ? advice(said) : advice);
}

/** Runs a program whose whole output is what the person wants to see, between two lines of ours. */
export async function shownStep(title, advice, { command, args, cwd = root, env = process.env }) {
  const began = performance.now();
  say(`• ${title} …`);
  const ended = await run(spawn(command, args, { cwd, env, stdio: 'inherit' }));
  if (ended !== 0) throw new StepFailure(title, `see above (${ended})`, advice);
  say(`✓ ${title} (${seconds(began)})`);
}

/** One line for a step that has nothing to do here. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Resolves with 0, or with words for how it ended. */
function run(child, onOutput) {
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);
  // A step is stopped together with the launcher; the programs are npm's and vite's and end by themselves on these.
  const stop = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code === 'ENOENT' ? `${child.spawnfile} was not found` : error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? 0 : signal ? `stopped by ${signal}` : `exit code ${code}`));
  }).finally(() => {
    for (const signal of signals) process.off(signal, stop);
  });
}

function begin(title) {
  const began = performance.now();
  let latest = '';
  const width = () => (process.stderr.columns ?? 80) - 1;
  const draw = () => process.stderr.write(`\r\x1b[K${`• ${title} … ${latest}`.slice(0, width())}`);
  if (onTerminal) draw();
  else say(`• ${title} …`);
  const still = onTerminal ? undefined : setInterval(() => say(`  ${seconds(began)}  ${latest}`.trimEnd()), STILL_AT_IT_MS);
  return {
    move(line) {
      if (!line) return;
      latest = line;
      if (onTerminal) draw();
    },
    end(fine) {
      clearInterval(still);
      if (onTerminal) process.stderr.write('\r\x1b[K');
      if (fine) say(`✓ ${title} (${seconds(began)})`);
    },
  };
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Without colours and cursor movements, which would end up in the middle of our line. */
const lastLine = (text) => linesOf(text).at(-1)?.trim() ?? '';

/** The end of an output, without the stacks of the tool's own code, which say where and never why. */
const lastLines = (text) => linesOf(text).filter((line) => !STACK.test(line)).slice(-SHOWN_LINES).join('\n');

const linesOf = (text) => stripVTControlCharacters(text).split(/[\r\n]+/).filter((line) => line.trim());
