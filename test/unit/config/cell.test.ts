import { describe, expect, test } from '@jest/globals';
import { cellsOf, isBatch, makeBatch, parseCell, parseEntry, type Cell } from '../../../src/config/index.js';
import { InputError } from '../../../src/runner/index.js';

const CELL: Cell = {
  id: 'dns-linux-arm64',
  package: 'dns',
  path: 'services/dns',
  language: 'go',
  platform: 'linux/arm64',
  strategy: 'cross',
  reason: 'pure Go',
  'runs-on': ['ubuntu-24.04'],
  environment: null,
  'timeout-minutes': 30,
  required: true,
  artifact: 'dns-linux-arm64',
};

function complaint(value: unknown): string {
  try {
    parseCell(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
}

describe('a cell', () => {
  test('is what plan put into the matrix', () => {
    expect(parseCell(JSON.stringify(CELL))).toEqual(CELL);
  });

  test('that is no JSON is shown, with how to pass one', () => {
    expect(complaint('dns')).toMatch(/^'dns' is not JSON .*toJSON\(matrix\)/);
    expect(complaint('x'.repeat(500)).length).toBeLessThan(250);
  });

  test('that is no object says so', () => {
    for (const value of ['3', 'null', '[]', '"text"']) expect(complaint(value)).toMatch(/must be an object/);
  });

  test.each(Object.keys(CELL))('without its field %s names that field', (field) => {
    expect(complaint({ ...CELL, [field]: undefined })).toContain(`'${field}'`);
  });

  test('with several mistakes names all of them', () => {
    const message = complaint({ ...CELL, platform: 'linux/arm65', strategy: 'guess', 'timeout-minutes': 0 });
    expect(message).toContain("field 'platform': 'linux/arm65' is not a platform. Did you mean 'linux/arm64'?");
    expect(message).toContain("field 'strategy'");
    expect(message).toContain("field 'timeout-minutes'");
  });

  test('cannot smuggle a path into file names', () => {
    expect(complaint({ ...CELL, id: '../../etc' })).toContain("field 'id'");
    expect(complaint({ ...CELL, artifact: 'a/b' })).toContain("field 'artifact'");
  });
});

describe('a batch', () => {
  const long: Cell = { ...CELL, id: 'llvm-linux-arm64', artifact: 'llvm-linux-arm64', package: 'llvm', path: 'llvm' };
  const cells = [
    { ...long, language: 'c', 'timeout-minutes': 300 },
    { ...CELL, 'timeout-minutes': 60, required: false },
  ] satisfies [Cell, Cell];
  const batch = makeBatch(cells, { id: 'batch-1', reason: 'batch 1 of 2', 'timeout-minutes': 360 });

  test('gives its cells back, in order, with the reason of the batch', () => {
    expect(cellsOf(batch)).toEqual(cells.map((cell) => ({ ...cell, reason: 'batch 1 of 2' })));
  });

  test('holds of each cell only what is its own', () => {
    expect(batch.members).toEqual([
      { package: 'llvm', path: 'llvm', language: 'c', 'timeout-minutes': 300 },
      { package: 'dns', path: 'services/dns', language: 'go', required: false },
    ]);
    expect(batch).toMatchObject({ artifact: 'batch-1', required: true, platform: 'linux/arm64', strategy: 'cross' });
  });

  test('is read back from the matrix, as a cell is', () => {
    const read = parseEntry(JSON.stringify(batch));
    expect(read).toEqual(batch);
    expect(isBatch(read)).toBe(true);
    expect(cellsOf(parseEntry(JSON.stringify(CELL)))).toEqual([CELL]);
  });

  test('of best-effort cells alone is not required', () => {
    const one = makeBatch([{ ...CELL, required: false }], { id: 'b', reason: '', 'timeout-minutes': 60 });
    expect(one.required).toBe(false);
  });

  test.each([
    [{ members: [] }, /the batch is not valid: field 'members'/],
    [{ members: [{ package: '../etc', path: 'x', language: 'go' }] }, /field 'members.0.package'/],
    [{ members: [{ package: 'a', path: 'x', language: 'go', run: 'curl' }] }, /field 'members.0'.*run/],
    [{ strategy: 'guess' }, /field 'strategy'/],
    [{ platform: undefined }, /field 'platform'/],
  ])('with %j is refused', (change, message) => {
    expect(() => parseEntry(JSON.stringify({ ...batch, ...change }))).toThrow(message);
  });
});
