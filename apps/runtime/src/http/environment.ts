/** What every request handler may use, made once when the runtime starts. */
import type { Graph } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import type { Channels } from '../channels/channels.ts';
import type { Config } from '../config.ts';
import type { ChatStreams } from '../desk/chat-streams.ts';
import type { LivePrograms } from '../flows/programs.ts';
import type { TestRuns } from '../flows/test-runs.ts';
import type { SetUp } from '../installation/set-up.ts';
import type { Lanes } from '../lane/lanes.ts';
import type { Caller } from '../people/roles.ts';
import type { SignIn } from '../people/sign-in.ts';
import type { Clock } from '../ports/clock.ts';
import type { LaneStore } from '../ports/lane-store.ts';
import type { Log } from '../ports/log.ts';

export interface House {
  config: Config;
  /** Origin browsers use: PUBLIC_URL, or where we listen. */
  publicUrl: string;
  clock: Clock;
  log: Log;
  scopes(workspace: string): Scope;
  laneStore: LaneStore;
  lanes: Lanes;
  channels: Channels;
  programs: LivePrograms;
  tests: TestRuns;
  streams: ChatStreams;
  signIn: SignIn;
  setUp: SetUp;
  /** Changes a draft that people may have open; false when nothing changed. The caller must be allowed to, and the flow must be theirs. */
  editDraft(caller: Caller, flow: string, change: (graph: Graph) => Graph): Promise<boolean>;
  /** Name, zone and languages of a workspace. */
  workspace(id: string): Promise<{ id: string; name: string; zone: string; languages: string[] }>;
  /** Resolves when the database answers; for /readyz. */
  ping(): Promise<void>;
}

/** Hono's environment: the signed-in caller and their scope, set by the guard and nowhere else. */
export interface HttpEnv {
  Variables: { caller: Caller; scope: Scope };
}
