/** Long lists on the screen: which rows are drawn, where the keyboard goes, and what a typed value becomes. */
import { describe, expect, test } from 'vitest';
import { kindOf, valueOf } from '../../apps/editor/src/data/grid/cell-value.ts';
import { cellBeside, moveCell } from '../../apps/editor/src/data/grid/move-cell.ts';
import { rowWindow, scrollTopOf, trackLength } from '../../apps/editor/src/data/grid/row-window.ts';
import { nextSort, readListPlace } from '../../apps/editor/src/data/list-place.ts';

describe('of a hundred thousand rows', () => {
  test('only those on the screen and a few around them are drawn', () => {
    expect(rowWindow(0, 800, 100_000, 40)).toEqual({ first: 0, end: 28, top: 0, offset: 0 });
    expect(rowWindow(2_000_010, 800, 100_000, 40)).toMatchObject({ first: 49_992, top: 50_000, end: 50_029, offset: 49_992 * 40 });
    expect(rowWindow(4_000_000, 800, 100_000, 40)).toMatchObject({ top: 99_980, end: 100_000 });
  });

  test('an empty list draws none, and a list shorter than the screen all', () => {
    expect(rowWindow(0, 800, 0, 40)).toMatchObject({ first: 0, end: 0 });
    expect(rowWindow(0, 800, 5, 40)).toMatchObject({ first: 0, end: 5 });
  });
});

describe('of more rows than a browser can stack', () => {
  const [view, count, height] = [800, 1_000_000, 40];

  test('each is reached, and stands where it is seen', () => {
    for (const row of [0, 1, 12_345, 500_000, 999_000, 999_979]) {
      const scrollTop = scrollTopOf(row, view, count, height);
      const seen = rowWindow(scrollTop, view, count, height);
      expect(trackLength(count, height)).toBeLessThan(17_000_000);
      expect(Math.abs(seen.top - row), String(row)).toBeLessThanOrEqual(1);
      // The row at the top begins within one row of the top of the screen.
      expect(Math.abs(seen.offset + (seen.top - seen.first) * height - scrollTop)).toBeLessThanOrEqual(height);
    }
    expect(rowWindow(scrollTopOf(999_999, view, count, height), view, count, height).end).toBe(count);
  });
});

describe('the keyboard', () => {
  const extent = { rows: 100, columns: 4, page: 10 };

  test('goes from cell to cell, and never out of the grid', () => {
    expect(moveCell({ row: 0, column: 1 }, 'ArrowUp', false, extent)).toEqual({ row: 0, column: 1 });
    expect(moveCell({ row: 5, column: 3 }, 'ArrowRight', false, extent)).toEqual({ row: 5, column: 3 });
    expect(moveCell({ row: 5, column: 2 }, 'PageDown', false, extent)).toEqual({ row: 15, column: 2 });
    expect(moveCell({ row: 5, column: 2 }, 'End', true, extent)).toEqual({ row: 99, column: 3 });
    expect(moveCell({ row: 5, column: 2 }, 'a', false, extent)).toBeUndefined();
  });

  test('Tab goes on to the next row, and back', () => {
    expect(cellBeside({ row: 0, column: 3 }, false, extent)).toEqual({ row: 1, column: 1 });
    expect(cellBeside({ row: 1, column: 1 }, true, extent)).toEqual({ row: 0, column: 3 });
    expect(cellBeside({ row: 99, column: 3 }, false, extent)).toEqual({ row: 99, column: 3 });
  });
});

describe('a typed value', () => {
  test.each([
    ['13', 12.5, 'number', 13],
    ['1,5', 2, 'number', 1.5],
    [' 7 ', undefined, 'number', 7],
    ['13', '12.50', 'number', '13'],
    ['12345678901234567890', 1, 'number', '12345678901234567890'],
    ['0042', 'x', 'text', '0042'],
    ['yes', false, 'boolean', true],
    ['否', true, 'boolean', false],
    ['no', 'true', 'boolean', 'false'],
    ['2026-02-28', null, 'date', '2026-02-28'],
    ['', 12, 'number', null],
  ] as const)('%j over %j as a %s is %j', (typed, before, kind, value) => {
    expect(valueOf(typed, before, kind)).toEqual({ value });
  });

  test.each([['twelve', 'number'], ['1e999', 'number'], ['maybe', 'boolean'], ['tomorrow', 'date']] as const)('%j is no %s', (typed, kind) => {
    expect(valueOf(typed, null, kind)).toEqual({ fault: kind });
  });

  test('lists, records and texts of several lines are not typed into one line', () => {
    expect([kindOf([1], 'list'), kindOf({}, 'record'), kindOf('a\nb', 'text'), kindOf(null, 'list')]).toEqual([undefined, undefined, undefined, undefined]);
    expect([kindOf(null, 'number'), kindOf(3, 'text'), kindOf(undefined, 'text'), kindOf('7', 'number')]).toEqual(['number', 'number', 'text', 'number']);
  });
});

describe('the address', () => {
  test('says what is searched, in which order and how far down, and nonsense says nothing', () => {
    expect(readListPlace({ q: 'ada', sort: '-name', at: 120 })).toEqual({ q: 'ada', sort: '-name', at: 120 });
    expect(readListPlace({ q: 1001, sort: 7, at: 'x', other: 1 })).toEqual({ q: '1001' });
    expect(readListPlace({ q: '', sort: '', at: -4 })).toEqual({});
  });

  test('a head pressed again turns the order round, and a third time gives it back', () => {
    expect([nextSort(undefined, 'total', 'id'), nextSort('total', 'total', 'id'), nextSort('-total', 'total', 'id')]).toEqual(['total', '-total', undefined]);
    expect([nextSort(undefined, 'id', 'id'), nextSort('-id', 'id', 'id'), nextSort('total', 'id', 'id')]).toEqual(['-id', undefined, undefined]);
  });
});
