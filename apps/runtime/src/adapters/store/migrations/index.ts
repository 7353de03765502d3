/** The database's history, in order. A migration that has run anywhere is never edited: what changes, changes in a new one. */
import type { Migration } from 'kysely/migration';
import { sql } from 'kysely';
import { sql as people } from './0001-people.ts';
import { sql as conversations } from './0002-conversations.ts';
import { sql as lists } from './0003-lists.ts';

const steps: Record<string, string> = {
  '0001-people': people,
  '0002-conversations': conversations,
  '0003-lists': lists,
};

/** Migrations as kysely runs them; each file is one transaction. */
export const MIGRATIONS: Record<string, Migration> = Object.fromEntries(
  Object.entries(steps).map(([name, text]) => [
    name,
    {
      up: async (db) => {
        await sql.raw(text).execute(db);
      },
    },
  ]),
);
