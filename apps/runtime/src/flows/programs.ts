/** Programs for the lanes: what is live is remembered for a moment, what has a hash for as long as there is room. */
import type { Program } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import type { Clock } from '../ports/clock.ts';
import type { Programs } from '../ports/programs.ts';

/** Milliseconds after which another process's publishing is noticed. */
const LIVE_MS = 2_000;
const PROGRAMS_MAX = 200;

export interface LivePrograms extends Programs {
  /** Something was published or rolled back here: ask the database next time. */
  forget(workspace: string, flow: string): void;
}

export function createPrograms(scopes: (workspace: string) => Scope, clock: Clock): LivePrograms {
  const live = new Map<string, { hash: string | undefined; until: number }>();
  const byHash = new Map<string, Program>();

  const remember = (key: string, program: Program) => {
    byHash.delete(key);
    byHash.set(key, program);
    if (byHash.size > PROGRAMS_MAX) byHash.delete(byHash.keys().next().value as string);
    return program;
  };

  const find = async (workspace: string, hash: string): Promise<Program | undefined> => {
    const key = `${workspace}/${hash}`;
    const known = byHash.get(key);
    if (known) return known;
    const row = await scopes(workspace).from('versions').select('program').where('hash', '=', hash).limit(1).executeTakeFirst();
    return row && remember(key, row.program as unknown as Program);
  };

  return {
    byHash: find,
    async live(workspace, flow) {
      const key = `${workspace}/${flow}`;
      const now = clock.now();
      let entry = live.get(key);
      if (!entry || entry.until <= now) {
        const row = await scopes(workspace)
          .from('flows')
          .innerJoin('versions', (join) => join.onRef('versions.workspace_id', '=', 'flows.workspace_id').onRef('versions.flow_id', '=', 'flows.id').onRef('versions.number', '=', 'flows.live_version'))
          .select('versions.hash')
          .where('flows.id', '=', flow)
          .where('flows.archived_at', 'is', null)
          .executeTakeFirst();
        entry = { hash: row?.hash, until: now + LIVE_MS };
        live.set(key, entry);
      }
      return entry.hash === undefined ? undefined : await find(workspace, entry.hash);
    },
    forget: (workspace, flow) => void live.delete(`${workspace}/${flow}`),
  };
}
