import { beforeAll, jest, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { expectSameBytes, prepareBuildsInTwoPlaces } from '../harness/build-twice.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(10 * 60_000);
prepareBuildsInTwoPlaces();

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['meson', 'ninja-build', 'autoconf', 'automake', 'libtool']);
}, 600_000);

test('two builds of a commit by Meson and by Autotools give the same bytes in any folder', async () => {
  await expectSameBytes(['meson', 'autotools']);
});
