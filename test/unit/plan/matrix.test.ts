import { describe, expect, test } from '@jest/globals';
import { cellsOf, isBatch, parseEntry, type Cell, type MatrixEntry } from '../../../src/config/index.js';
import { matrixTexts, shareOut, type TimedCell } from '../../../src/plan/index.js';

function timed(id: string, change: Partial<Cell> = {}, minutes = 3, slots = Infinity): TimedCell {
  const platform = change.platform ?? 'linux/arm64';
  const name = `${id}-${platform.replaceAll('/', '-')}`;
  const cell: Cell = {
    id: name,
    package: id,
    path: `go/${id}`,
    language: 'go',
    platform,
    strategy: 'cross',
    reason: 'nothing prevents it',
    'runs-on': ['ubuntu-24.04'],
    environment: null,
    'timeout-minutes': 60,
    required: true,
    artifact: name,
    ...change,
  };
  return { cell, minutes, slots };
}

function many(count: number, change: Partial<Cell> = {}): TimedCell[] {
  return Array.from({ length: count }, (_, index) => timed(`p${String(index)}`, change, 1 + (index % 7)));
}

function ids(entries: readonly MatrixEntry[]): string[] {
  return entries.flatMap(cellsOf).map(({ id }) => id);
}

describe('shareOut', () => {
  test('leaves cells as they are, in order, where they fit', () => {
    const cells = [timed('b'), timed('a')];
    expect(shareOut(cells, 2, 'pack')).toEqual([cells.map(({ cell }) => cell)]);
    expect(shareOut([], 2, 'pack')).toEqual([[]]);
  });

  test('refuses what does not fit on request, and says what to do', () => {
    expect(() => shareOut(many(257), 256, 'fail')).toThrow(/257 cells.*256.*changed-since.*overflow/s);
  });

  test('packs 600 packages for two platforms into a valid matrix', () => {
    const cells = [
      ...many(600, { platform: 'linux/amd64', strategy: 'native' }),
      ...many(300),
      ...many(600, { strategy: 'emulated', environment: 'debian:bookworm' }).slice(300),
    ];
    const [entries = [], ...others] = shareOut(cells, 256, 'pack');
    expect(others).toEqual([]);
    expect(entries).toHaveLength(256);
    const [text = ''] = matrixTexts([entries]);
    expect(text.length * 2).toBeLessThan(1024 * 1024);
    const { include } = JSON.parse(text) as { include: unknown[] };
    const read = include.map((entry) => parseEntry(JSON.stringify(entry)));
    expect(read).toEqual(entries);
    expect(ids(read).sort()).toEqual(cells.map(({ cell }) => cell.id).sort());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(256);
    expect(new Set(entries.map(({ artifact }) => artifact)).size).toBe(256);
  });

  test('puts together only what shares platform, strategy, runner and environment', () => {
    const kinds = [
      many(5),
      many(5, { platform: 'linux/riscv64' }),
      many(5, { strategy: 'emulated' }),
      many(5, { 'runs-on': ['big'] }),
    ];
    const [entries = []] = shareOut(kinds.flat(), 8, 'pack');
    expect(entries).toHaveLength(8);
    for (const entry of entries.filter(isBatch)) {
      const originals = kinds.flat().filter(({ cell }) => cellsOf(entry).some(({ id }) => id === cell.id));
      expect(originals.some(({ cell }) => cell['runs-on'].join() === entry['runs-on'].join())).toBe(true);
    }
    expect(() => shareOut(kinds.flat(), 3, 'pack')).toThrow(/cells of 4 kinds.*may have 3/s);
  });

  test('gives the longest cell that is left to the job with the least to do', () => {
    const minutes = [7, 6, 5, 4, 3, 3];
    const cells = minutes.map((one, index) => timed(`p${String(index)}`, {}, one));
    const [entries = []] = shareOut(cells, 2, 'pack');
    expect(entries.map((entry) => cellsOf(entry).map((cell) => cell.package))).toEqual([
      ['p0', 'p3', 'p4'],
      ['p1', 'p2', 'p5'],
    ]);
    expect(entries[0]?.reason).toBe('batch 1 of 2: 3 packages, about 14 min');
  });

  test('gives more jobs to the kind with more to do, and no more than its runner has slots', () => {
    const cells = [
      ...Array.from({ length: 10 }, (_, index) => timed(`slow${String(index)}`, {}, 30)),
      ...Array.from({ length: 10 }, (_, index) => timed(`fast${String(index)}`, { 'runs-on': ['fast'] }, 10)),
      ...Array.from({ length: 10 }, (_, index) => timed(`few${String(index)}`, { 'runs-on': ['few'] }, 90, 2)),
    ];
    const [entries = []] = shareOut(cells, 10, 'pack');
    const jobs = (label: string): number => entries.filter((entry) => entry['runs-on'][0] === label).length;
    expect([jobs('ubuntu-24.04'), jobs('fast'), jobs('few')]).toEqual([6, 2, 2]);
  });

  test("limits a batch's time to what its runner allows", () => {
    const labels = ['self-hosted', 'linux', 'ARM64'];
    const limits = [[], [{ 'runs-on': labels }]].map(([change = {}]) => {
      const [[entry] = []] = shareOut(many(9, change), 1, 'pack');
      return entry?.['timeout-minutes'];
    });
    expect(limits).toEqual([360, 540]);
  });

  test('splits into up to four matrices, and packs what is more', () => {
    const [first = [], second = [], third = [], ...rest] = shareOut(many(25), 10, 'split');
    expect([first.length, second.length, third.length, rest.length]).toEqual([10, 10, 5, 0]);
    expect(ids([...first, ...second, ...third])).toEqual(many(25).map(({ cell }) => cell.id));
    const packed = shareOut(many(100), 10, 'split');
    expect(packed.map((entries) => entries.length)).toEqual([10, 10, 10, 10]);
    expect(ids(packed.flat())).toHaveLength(100);
  });

  test('gives the same jobs for the same cells', () => {
    expect(shareOut(many(600), 50, 'pack')).toEqual(shareOut(many(600), 50, 'pack'));
  });
});

describe('matrixTexts', () => {
  test('gives include, in order, with entries that parseEntry takes back', () => {
    const cells = [timed('b').cell, timed('a').cell];
    const [text = ''] = matrixTexts([cells]);
    const matrix = JSON.parse(text) as { include: unknown[] };
    expect(matrix.include.map((entry) => parseEntry(JSON.stringify(entry)))).toEqual(cells);
  });

  test('without cells is an empty list', () => {
    expect(matrixTexts([[]])).toEqual(['{"include":[]}']);
  });

  test('refuses more than outputs may hold together, counted as UTF-16, and says what to leave out', () => {
    const reason = 'x'.repeat(300 * 1024);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => timed(id, { reason }).cell) as [Cell, Cell, Cell];
    expect(matrixTexts([[a]])[0]).toContain(reason);
    expect(() => matrixTexts([[a, b]])).toThrow(/bytes as UTF-16/);
    const other = { ...c, path: 'tools/c' };
    expect(() => matrixTexts([[a], [b], [other]])).toThrow(
      /Most of its cells are of go\/ \(2 cells\), tools\/ \(1 cells\)/,
    );
  });
});
