import { describe, expect, test } from '@jest/globals';
import { parseCell } from '../../../src/config/index.js';
import { InputError } from '../../../src/runner/index.js';

const CELL = {
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
