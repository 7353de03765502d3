/** What the palette of commands offers, and in which order it answers to what was typed. Pure: it runs nothing. */
import type { ReactNode } from 'react';
import { fuzzy } from './fuzzy.ts';

const COMMAND_GROUPS = ['actions', 'steps', 'flows', 'pages', 'settings'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface Command {
  id: string;
  group: CommandGroup;
  title: string;
  /** More about it, shown paler and searched as well. */
  about?: string;
  keys?: string;
  icon: ReactNode;
  run(): void;
}

export interface FoundCommand extends Command {
  /** Places of the title that answer to what was typed. */
  at: readonly number[];
}

const WITHOUT_TYPING: Record<CommandGroup, number> = { actions: 8, steps: 6, flows: 5, pages: 6, settings: 0 };
const MOST = 8;
/** A title says more than what stands beside it. */
const ABOUT = 0.5;

/** The commands that answer, by group: the group with the best answer first, in each the best first. */
export function findCommands(commands: readonly Command[], typed: string): FoundCommand[] {
  if (typed.trim() === '') return COMMAND_GROUPS.flatMap((group) => commands.filter((command) => command.group === group).slice(0, WITHOUT_TYPING[group]).map((command) => ({ ...command, at: [] })));
  const scored = commands.flatMap((command) => {
    const hit = fuzzy(command.title, typed);
    const beside = command.about === undefined ? undefined : fuzzy(`${command.title} ${command.about}`, typed);
    if (!hit && !beside) return [];
    const score = Math.max(hit?.score ?? -Infinity, (beside?.score ?? -Infinity) * ABOUT);
    return [{ score, found: { ...command, at: hit?.at ?? [] } }];
  });
  scored.sort((a, b) => b.score - a.score);
  const order = [...new Set(scored.map(({ found }) => found.group))];
  return order.flatMap((group) => scored.filter(({ found }) => found.group === group).slice(0, MOST).map(({ found }) => found));
}
