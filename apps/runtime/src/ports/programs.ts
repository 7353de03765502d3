/** Where lanes get programs from. A program never changes under its hash, so it may be remembered for ever. */
import type { Program } from '@patchbay/schema';

export interface Programs {
  /** The program new conversations of a flow begin with; undefined when it was never published. */
  live(workspace: string, flow: string): Promise<Program | undefined>;
  /** The program a conversation began with. */
  byHash(workspace: string, hash: string): Promise<Program | undefined>;
}
