/** What each npm script does, one function each: the steps it needs, then the program. They take the arguments after -- and resolve with an exit code. */
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { fittingNode } from './fitting-node.mjs';
import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { benchEntry, editor, inRoot, oxlint, runtimeEntry, screenshotsEntry, typescript, vite, vitest } from './places.mjs';
import { runtimeFlags } from './runtime-flags.mjs';
import { shownStep } from './step.mjs';

export const commands = {
  /** The product: runtime and built editor. */
  async start(args) {
    await install();
    await build();
    return foreground({ command: fittingNode(), args: [...runtimeFlags, runtimeEntry, 'start', ...args] });
  },

  /** The product while it is being worked on: both halves reload by themselves. */
  async dev(args) {
    await install();
    const node = fittingNode();
    const port = process.env.PORT || '3000';
    return foreground(
      { command: node, args: ['--watch', '--watch-preserve-output', ...runtimeFlags, runtimeEntry, 'start', ...args] },
      // The editor's development server hands requests for the API on to the runtime.
      { command: node, args: [vite], cwd: editor, env: { ...process.env, PATCHBAY_PORT: port } },
    );
  },

  /** The command line of the product. Its stdout is only its own, and files are where the person is. */
  async cli(args) {
    await install();
    return foreground({ command: fittingNode(), args: [runtimeEntry, ...args], cwd: process.env.INIT_CWD ?? process.cwd() });
  },

  /** Types and lint. */
  async check() {
    await install();
    await check();
    return 0;
  },

  /** Everything that must hold. Arguments choose tests, as vitest understands them. */
  async test(args) {
    await install();
    await check();
    await build();
    const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
    return foreground({ command: fittingNode(), args: [vitest, 'run', ...args], cwd: inRoot('tests'), env });
  },

  /** The numbers. */
  async bench(args) {
    await install();
    await build();
    return foreground({ command: fittingNode(), args: [benchEntry, ...args] });
  },

  /** A picture of every page, into screenshots/. Arguments choose pages by parts of their names. */
  async screenshots(args) {
    await install();
    await build();
    const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
    return foreground({ command: fittingNode(), args: [screenshotsEntry, ...args], env });
  },
};

async function check() {
  const node = fittingNode();
  await shownStep('Checking types', 'Fix the types above, then run the same command again.', { command: node, args: [typescript, '--noEmit'] });
  await shownStep('Checking style', 'Fix the findings above, then run the same command again.', { command: node, args: [oxlint, '--deny-warnings'] });
}
