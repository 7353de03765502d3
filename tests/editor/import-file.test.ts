/** A file before it is sent, and the rows that were left out as a file to work through. */
import { describe, expect, test } from 'vitest';
import { errorCsv } from '../../apps/editor/src/data/import/error-csv.ts';
import { fileFault } from '../../apps/editor/src/data/import/file-fault.ts';

test.each([
  [{ name: 'Orders.xlsx', size: 10 }, 'spreadsheet'],
  [{ name: 'orders.csv', size: 51 * 1_048_576 }, 'size'],
  [{ name: 'orders.csv', size: 0 }, 'empty'],
  [{ name: 'orders.jsonl', size: 50 * 1_048_576 }, undefined],
])('%j: %s', (file, fault) => {
  expect(fileFault(file)).toBe(fault);
});

describe('the rows that were left out', () => {
  test('are a CSV that spreadsheets read as it is meant', () => {
    expect(errorCsv([{ row: 2, error: 'It has 2 cells; “a, b” and "c".' }, { row: 7, error: '=1+1' }], ['Row', 'What is wrong'])).toBe('\ufeffRow,What is wrong\r\n2,"It has 2 cells; “a, b” and ""c""."\r\n7,\'=1+1\r\n');
  });
});
