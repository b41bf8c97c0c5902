import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { toSarif, type VerifyReport } from '../../../src/artifact/index.js';

/**
 * The schema of OASIS, as the package @microsoft/jest-sarif brings it. It is written for draft 4, of which it uses only
 * what later drafts have too, but for the name of its `id`.
 */
const SCHEMA = Object.fromEntries(
  Object.entries(
    JSON.parse(readFileSync(new URL('../../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as Record<
      string,
      unknown
    >,
  ).filter(([key]) => key !== '$schema' && key !== 'id'),
);

const REPORT: VerifyReport = {
  ...{ version: 1, platform: 'linux/arm64', checked: 1, failed: 2, examined: 3, unreadable: 1 },
  ...{ files: [], packages: [], foreign: [] },
  problems: [
    { rule: 'architecture', severity: 'error', path: 'dist/a b.tar.gz!bin/app', message: 'is for linux/amd64.' },
    { rule: 'needed', severity: 'warning', path: 'dist/app', message: 'needs libx.so.1.' },
    { rule: 'unreadable', severity: 'error', path: 'dist/c.zip', message: 'was cut off.' },
  ],
};

const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(SCHEMA);

test('a report becomes a log that the schema of SARIF takes', () => {
  const log = toSarif(REPORT, '1.2.3');
  expect([validate(log), validate.errors]).toEqual([true, null]);
  const [run] = log.runs;
  expect(run?.results).toHaveLength(3);
  expect(run?.results?.[0]).toMatchObject({
    ruleId: 'architecture',
    level: 'error',
    message: { text: 'dist/a b.tar.gz!bin/app: is for linux/amd64.' },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'dist/a%20b.tar.gz' } },
        logicalLocations: [{ fullyQualifiedName: 'dist/a b.tar.gz!bin/app' }],
      },
    ],
  });
  for (const { ruleId, ruleIndex = -1 } of run?.results ?? [])
    expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
  expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
});

test('the schema refuses what is none', () => {
  expect(validate({ ...toSarif(REPORT, '1.2.3'), version: '9' })).toBe(false);
});
