/** Changes of a table's records from this page: on the screen at once, told with a way back, put right where the server refuses. */
import { useLingui } from '@lingui/react/macro';
import type { Json, JsonObject } from '@patchbay/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addColumn, addRecord, changeRecord, type Column, recordRows, removeColumn, removeRecord, type TableRecord, tablesQuery } from '../api/tables.ts';
import { toast } from '../kit/toast.ts';
import { replaceRow } from './grid/row-pages.ts';
import { inTurn } from './in-turn.ts';
import { refusalWords } from './refusal-words.ts';
import { useUndoing } from './use-undoing.ts';

export interface RecordEdits {
  set(row: TableRecord, column: string, value: Json): void;
  /** Resolves to what was made; throws the server's refusal. */
  add(record: JsonObject): Promise<TableRecord>;
  remove(row: TableRecord): void;
  addColumn(column: Column): Promise<unknown>;
  undo(): void;
}

/** `onChange` hears of each newer state of a record, and of the key it had, for a sheet that shows one. */
export function useRecordEdits(table: string, onChange: (key: string, row: TableRecord) => void): RecordEdits {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const undoing = useUndoing();
  return useMemo(() => {
    const turns = inTurn();
    const show = (key: string, row: TableRecord) => {
      replaceRow(queries, recordRows(table), (each: TableRecord) => each.key === key, row);
      onChange(key, row);
    };
    const readAgain = () => Promise.all([queries.invalidateQueries({ queryKey: tablesQuery.queryKey }), queries.invalidateQueries({ queryKey: ['facts'] })]);
    const say = (title: string, error: unknown) => toast.failed(title, { detail: refusalWords(error, i18n) });
    const failed = (title: string, error: unknown) => {
      say(title, error);
      void readAgain();
    };
    const takeBack = (act: () => Promise<unknown>) => async () => {
      await act().catch((error: unknown) => failed(t`This could not be taken back`, error));
      await readAgain();
    };
    const change = async (row: TableRecord, column: string, to: Json) => {
      const from = Object.hasOwn(row.record, column) ? row.record[column] : undefined;
      // The key stays until the server has taken the new one: everything finds the record by it.
      show(row.key, { ...row, record: { ...row.record, [column]: to } });
      const came = await turns.run(row.key, () => changeRecord(table, row.key, { column, from, to }));
      if ('error' in came) {
        // The answer of a newer change brings the whole row, this refusal included.
        if (!came.isLast) return say(t`${column} of ${row.key} was not changed`, came.error);
        show(row.key, row);
        return failed(t`${column} of ${row.key} was not changed`, came.error);
      }
      const after = came.answer;
      if (came.isLast) show(row.key, after);
      undoing.done(t`${column} of ${after.key} is changed`, async () => {
        const back = await turns.run(after.key, () => changeRecord(table, after.key, { column, from: to, to: from }));
        if ('error' in back) failed(t`This could not be taken back`, back.error);
        else if (back.isLast) show(after.key, back.answer);
      });
    };
    return {
      set: (row, column, to) => void change(row, column, to),
      async add(record) {
        const made = await addRecord(table, record);
        await readAgain();
        undoing.done(t`${made.key} is added`, takeBack(() => removeRecord(table, made.key)));
        return made;
      },
      remove(row) {
        void removeRecord(table, row.key).then(
          async (removed) => {
            await readAgain();
            undoing.done(t`${row.key} is deleted`, takeBack(() => addRecord(table, removed.record, removed.key)));
          },
          (error: unknown) => failed(t`${row.key} was not deleted`, error),
        );
      },
      async addColumn(column) {
        await addColumn(table, column);
        await readAgain();
        undoing.done(t`The column ${column.name} is added`, takeBack(() => removeColumn(table, column.name)));
      },
      undo: undoing.undo,
    };
  }, [table, queries, undoing, onChange, t, i18n]);
}
