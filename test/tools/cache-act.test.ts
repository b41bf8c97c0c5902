import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWithActCache } from '../harness/act-cache.js';
import { DownloadWorld } from '../harness/download-world.js';

/** act answers this one itself, by copying the repository. */
const CHECKOUT = '- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const STEP = '- id: cache\n        uses: ./actions/cache\n        with: { warm: true, verify: strict }';
const SHOW = '- run: echo "hit=${{ steps.cache.outputs.cache-hit }} verified=${{ steps.cache.outputs.verified }}"';

/** A second job, with caches of its own, restores what the first one saved. */
const WORKFLOW = `
on: push
jobs:
  first:
    runs-on: ubuntu-24.04
    env: { CARGO_HOME: FIRST/cargo, GOMODCACHE: FIRST/modules }
    steps:
      ${CHECKOUT}
      ${STEP}
      ${SHOW}
  second:
    needs: first
    runs-on: ubuntu-24.04-arm
    env: { CARGO_HOME: SECOND/cargo, GOMODCACHE: SECOND/modules }
    steps:
      ${CHECKOUT}
      ${STEP}
      ${SHOW}
`;

let world: DownloadWorld;

beforeAll(async () => {
  world = await DownloadWorld.start();
});

afterAll(async () => {
  await world.close();
});

test("speaks the first version of the protocol, as act's own cache service does", async () => {
  const [first, second] = [world.newMachine(), world.newMachine()].map(({ CARGO_HOME = '' }) => dirname(CARGO_HOME));
  const workflow = WORKFLOW.replaceAll('FIRST', first ?? '').replaceAll('SECOND', second ?? '');
  const said = await runWithActCache(world, { ...world.checkout, '.github/workflows/cache.yml': workflow }, ['cache']);
  const of = (job: string): string | undefined => said.find((line) => line.includes(job) && line.includes('| hit='));
  expect(of('first') ?? said.join('\n')).toMatch(/hit=false/);
  expect(of('second')).toMatch(/hit=true verified=8/);
  expect(said.filter((line) => /::warning|❗/.test(line))).toEqual([]);
}, 180_000);
