/** How the tests run: whole processes and real servers need time, and two workers are enough to keep a small machine busy. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['./support/global-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page that comes to its answer is waited for, however busy the machine is: the second that is usual is no figure of ours.
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: false,
  },
});
