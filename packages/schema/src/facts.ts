/** What the verifier may know of the workspace around a flow. Absent facts are unknown: they lead to warnings, never to errors. */
import type { VariableType } from './variable.ts';

export interface WorkspaceFacts {
  /** Tables and their columns by name. */
  tables?: Record<string, Record<string, VariableType>>;
  /** Languages the workspace answers in. */
  languages?: string[];
}
