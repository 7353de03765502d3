/** The browser of the end-to-end tests: the one that is there, or on a Debian machine of ours the distribution's. No other system is changed. */
import { existsSync, readFileSync } from 'node:fs';
import { StepFailure } from './failure.mjs';
import { step } from './step.mjs';

const INSTALLED = '/usr/bin/chromium';
/** Chinese texts are drawn as boxes without a font that has them. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Path of a Chromium, for CHROMIUM_PATH of the tests. */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new StepFailure('Looking for Chromium', `CHROMIUM_PATH is ${given}, and there is no such file`, 'Correct it, or leave it out.');
  }
  if (existsSync(INSTALLED)) return INSTALLED;
  if (!isDebian() || process.getuid?.() !== 0) {
    const how = isDebian() ? `Run: apt-get install ${PACKAGES.join(' ')}` : 'Install Chromium or Chrome';
    throw new StepFailure('Looking for Chromium', `the browser tests need one, and ${INSTALLED} is not there`, `${how}, or set CHROMIUM_PATH to the one you have.`);
  }
  const advice = `Install ${PACKAGES.join(' and ')} by hand, or set CHROMIUM_PATH to a Chromium that is already there.`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Refreshing the list of system packages', advice, { command: 'apt-get', args: ['update'], env });
  await step('Installing Chromium', advice, { command: 'apt-get', args: ['install', '-y', '--no-install-recommends', ...PACKAGES], env });
  return INSTALLED;
}

/** Ubuntu has apt too, but its chromium is a stub for another package manager. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
