/**
 * The one place where queries are scoped: whoever has a Scope can reach the rows of one workspace and no others. Rooms get
 * a Scope and never the database itself.
 */
import type { DeleteQueryBuilder, DeleteResult, Insertable, InsertQueryBuilder, InsertResult, Kysely, SelectQueryBuilder, Transaction, UpdateQueryBuilder, UpdateResult } from 'kysely';
import type { Tables } from './tables.ts';

export class Scope {
  readonly workspace: string;
  readonly #db: Kysely<Tables> | Transaction<Tables>;

  constructor(db: Kysely<Tables> | Transaction<Tables>, workspace: string) {
    this.#db = db;
    this.workspace = workspace;
  }

  /** Rows of this workspace. A join must be on workspace_id as well; the composite keys leave no other way to write one. */
  from<T extends keyof Tables>(table: T) {
    return this.#db.selectFrom(table as keyof Tables).where(`${table}.workspace_id` as never, '=', this.workspace as never) as unknown as SelectQueryBuilder<Tables, T, object>;
  }

  /** New rows of this workspace. */
  insert<T extends keyof Tables>(table: T, rows: Omit<Insertable<Tables[T]>, 'workspace_id'> | Omit<Insertable<Tables[T]>, 'workspace_id'>[]) {
    const own = (Array.isArray(rows) ? rows : [rows]).map((row) => ({ ...row, workspace_id: this.workspace }));
    return this.#db.insertInto(table as keyof Tables).values(own as never) as unknown as InsertQueryBuilder<Tables, T, InsertResult>;
  }

  update<T extends keyof Tables>(table: T) {
    return this.#db.updateTable(table as keyof Tables).where(`${table}.workspace_id` as never, '=', this.workspace as never) as unknown as UpdateQueryBuilder<Tables, T, T, UpdateResult>;
  }

  delete<T extends keyof Tables>(table: T) {
    return this.#db.deleteFrom(table as keyof Tables).where(`${table}.workspace_id` as never, '=', this.workspace as never) as unknown as DeleteQueryBuilder<Tables, T, DeleteResult>;
  }

  /** Runs `body` in one transaction with a scope of the same workspace. */
  async transaction<T>(body: (scope: Scope) => Promise<T>): Promise<T> {
    if (this.#db.isTransaction) return await body(this);
    return await this.#db.transaction().execute((transaction) => body(new Scope(transaction, this.workspace)));
  }
}
