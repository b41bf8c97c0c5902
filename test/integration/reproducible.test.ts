import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { expectSameBytes, prepareBuildsInTwoPlaces } from '../harness/build-twice.js';

jest.setTimeout(5 * 60_000);
prepareBuildsInTwoPlaces();

test('two builds of a commit in folders of different names give the same bytes', async () => {
  const built = await expectSameBytes(['go', 'rust', 'cmake', 'make']);
  // Equal bytes could have the same wrong path: what is cached on a machine, as the crates' sources, is in a third place.
  const stage = built.get('rust')?.[0]?.stage ?? '';
  expect(readFileSync(join(stage, 'bin', 'tool')).includes(dirname(dirname(stage)))).toBe(false);
});
