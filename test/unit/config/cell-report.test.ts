import { expect, test } from '@jest/globals';
import { parseCellReport, plannedReport, type Cell } from '../../../src/config/index.js';

const cell: Cell = {
  id: 'a-linux-arm64',
  package: 'a',
  path: 'a',
  language: 'go',
  platform: 'linux/arm64',
  strategy: 'cross',
  reason: 'test',
  'runs-on': ['ubuntu-24.04'],
  environment: null,
  'timeout-minutes': 1,
  required: true,
  artifact: 'a-linux-arm64',
};

test('a report is read back as it was written', () => {
  const report = plannedReport(cell);
  expect(parseCellReport(JSON.stringify(report), 'cell.json')).toEqual(report);
});

test.each([
  ['no JSON', '{', /x\/cell\.json is not JSON/],
  ['another schema', JSON.stringify({ ...plannedReport(cell), schema: 2 }), /x\/cell\.json .* schema: /],
  [
    'a digest that is none',
    JSON.stringify({ ...plannedReport(cell), files: [{ file: 'a', bytes: 1, sha256: 'x' }] }),
    /files\.0\.sha256/,
  ],
])('%s is an error that names the field', (_, text, message) => {
  expect(() => parseCellReport(text, 'x/cell.json')).toThrow(message);
});
