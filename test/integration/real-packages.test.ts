import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultConfig, parsePlatform, type Runners } from '../../src/config/index.js';
import { inParallel } from '../../src/host/index.js';
import type { Fact } from '../../src/languages/index.js';
import { chooseStrategy, createPlan, planRunners, surveyPackages, type Decision } from '../../src/plan/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import {
  fetchPackages,
  modernTools,
  realPackages,
  type ExpectedFact,
  type RealPackage,
} from '../harness/real-packages.js';

const MINUTES = 60_000;
const PLATFORM = 'linux/arm64';

const HOSTED: Runners = { 'linux/arm64': 'ubuntu-24.04-arm' };
const SCARCE: Runners = {
  'linux/arm64': { 'runs-on': ['self-hosted', 'linux', 'ARM64'], scarce: true, untrusted: false },
};

/** What of ARM machines a workflow may declare, and the minutes that an emulated build may take. */
const SITUATIONS: Readonly<Record<keyof RealPackage['choice'], readonly [runners: Runners, budget: number]>> = {
  none: [{}, 300],
  hosted: [HOSTED, 300],
  scarce: [SCARCE, 300],
  'scarce, budget too small': [SCARCE, 30],
};

let directory: string;
const decided = new Map<string, readonly Decision[]>();

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'archway-real-'));
  const runner = new MemoryRunner({ env: await modernTools() });
  await fetchPackages(realPackages(), directory);
  await inParallel(realPackages(), availableParallelism(), async ({ name }) => {
    decided.set(name, await decide(runner, join(directory, name)));
  });
}, 15 * MINUTES);

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** What is decided where no ARM runner is declared. */
async function decide(runner: MemoryRunner, root: string): Promise<readonly Decision[]> {
  const config = defaultConfig();
  const plan = await createPlan(runner, {
    root,
    config,
    packages: await surveyPackages(runner, root, config),
    platforms: [parsePlatform(PLATFORM)],
    runners: planRunners({ 'linux/amd64': 'ubuntu-24.04' }),
    budgetMinutes: 300,
  });
  return plan.decisions;
}

/** What the ladder makes of the same facts in another situation. */
function strategyIn(situation: keyof typeof SITUATIONS, { facts, estimates }: Decision): string {
  const [runners, budget] = SITUATIONS[situation];
  return chooseStrategy({
    override: undefined,
    nativeRunner: planRunners({ 'linux/amd64': 'ubuntu-24.04', ...runners }).native[PLATFORM],
    facts,
    minutes: { declared: 60, budget },
    estimates,
    experiences: { native: UNTRIED, cross: UNTRIED, emulated: UNTRIED },
    lacking: { cross: undefined, emulated: undefined },
  }).strategy;
}

const UNTRIED = { passes: 0, failures: 0 };

function isAsExpected(fact: Fact, { effect, kind, of = '', debian = [], at }: ExpectedFact): boolean {
  const { file = '', line } = fact.source ?? {};
  const place = line === undefined ? file : `${file}:${String(line)}`;
  return (
    fact.effect === effect &&
    fact.detail.includes(kind) &&
    fact.detail.includes(of) &&
    debian.join() === (fact.debianPackages ?? []).join() &&
    (at === undefined || at === place)
  );
}

describe('what the plan says of code that others wrote, for linux/arm64', () => {
  test('there are enough of it', () => {
    expect(realPackages().length).toBeGreaterThanOrEqual(25);
  });

  test.each(realPackages())('$name $version', ({ name, language, facts, choice }) => {
    const found = decided.get(name) ?? [];
    expect(found.map((one) => [one.path, one.language])).toEqual([['.', language]]);
    const told = found.flatMap((one) => one.facts);
    expect({
      unexpected: told.filter((fact) => !facts.some((one) => isAsExpected(fact, one))),
      missing: facts.filter((one) => !told.some((fact) => isAsExpected(fact, one))),
    }).toEqual({ unexpected: [], missing: [] });
    const situations = Object.keys(SITUATIONS) as (keyof typeof SITUATIONS)[];
    expect(found.map(({ strategy }) => strategy)).toEqual([choice.none]);
    for (const one of found) {
      for (const situation of situations) {
        expect(`${situation}: ${strategyIn(situation, one)}`).toBe(`${situation}: ${choice[situation]}`);
      }
    }
  });
});
