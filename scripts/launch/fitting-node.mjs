/**
 * The Node that runs everything but the launcher. isolated-vm has prebuilt binaries for two majors only; where the machine has
 * another one, the binary of the package tools/node is used, by its path: its .bin shim is a shell that swallows signals.
 */
import { existsSync } from 'node:fs';
import { StepFailure } from './failure.mjs';
import { inRoot } from './places.mjs';

const MAJORS = [24, 26];
const OWN = inRoot('tools', 'node', 'node_modules', 'node', 'bin', 'node');

/** Path of a Node that fits. Call it after the packages are installed. */
export function fittingNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (MAJORS.includes(major)) return process.execPath;
  if (existsSync(OWN)) return OWN;
  throw new StepFailure(
    `Looking for Node ${MAJORS.join(' or ')}`,
    `this is Node ${process.versions.node}, and the packages brought none for ${process.platform}-${process.arch} (expected at ${OWN})`,
    `Install Node ${MAJORS[0]} and start again, or delete node_modules/.patchbay-installed to install the packages anew.`,
  );
}
