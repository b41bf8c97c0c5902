import { describe, expect, test } from '@jest/globals';
import { parseCell, type Cell } from '../../../src/config/index.js';
import { matrixJson } from '../../../src/plan/index.js';

function cell(id: string, reason = 'nothing prevents it'): Cell {
  return {
    id,
    package: 'probe',
    path: 'go/probe',
    language: 'go',
    platform: 'linux/arm64',
    strategy: 'cross',
    reason,
    'runs-on': ['ubuntu-24.04'],
    environment: null,
    'timeout-minutes': 60,
    required: true,
    artifact: id,
  };
}

describe('matrixJson', () => {
  test('gives include, in order, with entries that parseCell takes back', () => {
    const cells = [cell('b-linux-arm64'), cell('a-linux-arm64')];
    const matrix = JSON.parse(matrixJson(cells, 256)) as { include: unknown[] };
    expect(matrix.include.map((entry) => parseCell(JSON.stringify(entry)))).toEqual(cells);
  });

  test('without cells is an empty list', () => {
    expect(matrixJson([], 256)).toBe('{"include":[]}');
  });

  test('refuses more cells than one matrix may have, and says what to do', () => {
    const cells = Array.from({ length: 257 }, (_, index) => cell(`p${String(index)}`));
    expect(() => matrixJson(cells, 256)).toThrow(/257 cells.*256.*changed-since/s);
  });

  test('refuses more than an output may hold, counted as UTF-16', () => {
    const half = 'x'.repeat(300 * 1024);
    expect(matrixJson([cell('a', half)], 256)).toContain(half);
    expect(() => matrixJson([cell('a', half), cell('b', half)], 256)).toThrow(/bytes as UTF-16/);
  });
});
