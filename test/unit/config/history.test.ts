import { describe, expect, test } from '@jest/globals';
import {
  addToHistory,
  EMPTY_HISTORY,
  historyText,
  parseHistory,
  type HistoryRecord,
} from '../../../src/config/index.js';

function record(changes: Partial<HistoryRecord> = {}): HistoryRecord {
  return {
    package: 'dns',
    platform: 'linux/arm64',
    strategy: 'cross',
    fingerprint: '0123456789abcdef',
    outcome: 'passed',
    seconds: 61.5,
    finished: '2026-11-20T10:00:00Z',
    run: '1',
    ...changes,
  };
}

/** Midnight of the day that many days after the first of November 2026. */
function day(number: number): string {
  return new Date(Date.UTC(2026, 10, 1 + number)).toISOString();
}

describe('the history file', () => {
  test('is read back as it was written, a record a line', () => {
    const history = addToHistory(EMPTY_HISTORY, [record(), record({ package: 'edge' })]);
    const text = historyText(history);
    expect(parseHistory(text)).toEqual(history);
    expect(text.split('\n').filter((line) => line.startsWith('{"package"'))).toHaveLength(2);
    expect(parseHistory(historyText(EMPTY_HISTORY))).toEqual(EMPTY_HISTORY);
  });

  test.each([
    ['{', /not JSON/],
    ['[]', /not one that this version/],
    ['{"version":2,"records":[]}', /version/],
    [JSON.stringify({ version: 1, records: [{ ...record(), outcome: 'maybe' }] }), /records\.0\.outcome/],
    [JSON.stringify({ version: 1, records: [{ ...record(), seconds: -1 }] }), /records\.0\.seconds/],
  ])('that is %s is refused', (text, message) => {
    expect(() => parseHistory(text)).toThrow(message);
  });
});

describe('addToHistory', () => {
  test('puts the newest last, whatever order they come in', () => {
    const records = [3, 1, 2].map((number) => record({ run: String(number), finished: day(number) }));
    expect(addToHistory(EMPTY_HISTORY, records).records.map(({ run }) => run)).toEqual(['1', '2', '3']);
  });

  test('replaces what it has of the same cell, strategy and run, so that a run can be recorded again', () => {
    const first = addToHistory(EMPTY_HISTORY, [record({ outcome: 'failed' }), record({ strategy: 'emulated' })]);
    const again = addToHistory(first, [record({ outcome: 'passed' })]);
    expect(again.records.map(({ strategy, outcome }) => `${strategy} ${outcome}`).sort()).toEqual([
      'cross passed',
      'emulated passed',
    ]);
  });

  test('keeps ten records of a cell and strategy', () => {
    const records = Array.from({ length: 12 }, (_, index) => record({ run: String(index), finished: day(index) }));
    const { records: kept } = addToHistory(EMPTY_HISTORY, [...records, record({ package: 'edge', finished: day(1) })]);
    expect(kept.filter((one) => one.package === 'dns').map(({ run }) => run)).toEqual(
      ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'], // the newest
    );
    expect(kept.filter((one) => one.package === 'edge')).toHaveLength(1);
  });

  test('forgets what is more than 90 days older than the newest', () => {
    const records = [0, 9, 10, 100].map((number) => record({ run: String(number), finished: day(number) }));
    expect(addToHistory(EMPTY_HISTORY, records).records.map(({ run }) => run)).toEqual(['10', '100']);
  });
});
