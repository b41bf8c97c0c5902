import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWithActCache } from '../harness/act-cache.js';
import { DownloadWorld } from '../harness/download-world.js';

/** act answers this one itself, by copying the repository. */
const CHECKOUT = '- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

/** As the manual shows it, with caches of its own for every job, and a look at what was asked of the registries. */
const WORKFLOW = `
on: push
jobs:
  plan:
    runs-on: ubuntu-24.04
    env: { CARGO_HOME: HOME/plan/cargo, GOMODCACHE: HOME/plan/modules, XDG_CACHE_HOME: HOME/plan/cache }
    outputs:
      matrix: \${{ steps.plan.outputs.matrix }}
    steps:
      ${CHECKOUT}
      - id: plan
        uses: ./actions/plan
        with: { warm: true, platforms: linux/amd64 }
      - run: echo "planned"
  build:
    needs: plan
    strategy:
      max-parallel: 1
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    runs-on: \${{ matrix.runs-on }}
    env:
      CARGO_HOME: HOME/\${{ matrix.id }}/cargo
      GOMODCACHE: HOME/\${{ matrix.id }}/modules
      XDG_CACHE_HOME: HOME/\${{ matrix.id }}/cache
    steps:
      ${CHECKOUT}
      - uses: ./actions/build
        with: { cell: '\${{ toJSON(matrix) }}', upload: false }
      - run: echo "built \${{ matrix.id }}"
`;

let world: DownloadWorld;

beforeAll(async () => {
  world = await DownloadWorld.start();
});

afterAll(async () => {
  await world.close();
});

test('in a workflow, plan with `warm` downloads all, and the cells of the matrix download nothing', async () => {
  const home = dirname(world.newMachine()['CARGO_HOME'] ?? '');
  world.requests.length = 0;
  const said = await runWithActCache(
    world,
    { ...world.checkout, '.github/workflows/warm.yml': WORKFLOW.replaceAll('HOME/', join(home, '/')) },
    ['plan', 'build'],
  );
  const all = said.join('\n');
  expect(said.filter((line) => /::error|❗/.test(line))).toEqual([]);
  for (const words of ['planned', 'built go-linux-amd64', 'built rust-linux-amd64'])
    expect(said.some((line) => line.endsWith(`| ${words}`)) ? words : all).toBe(words);
  for (const what of ['crates', 'modules'])
    expect(all).toMatch(new RegExp(`${what}: exact, [67] files restored, 4 verified, 0 missing`));
  // Each crate and each module once: what plan fetched is all that was ever asked for.
  const fetched = world.requests.filter((path) => /^\/dl\/|\.zip$/.test(path));
  expect([...fetched].sort()).toEqual([...new Set(fetched)].sort());
  expect(fetched).toHaveLength(6);
}, 600_000);
