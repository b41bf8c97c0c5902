import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { cargoHome } from '../../../src/host/index.js';

test.each([
  [{ CARGO_HOME: '/cargo', HOME: '/home/user' }, '/cargo'],
  [{ CARGO_HOME: '', HOME: '/home/user' }, '/home/user/.cargo'],
  [{ HOME: '/home/user' }, '/home/user/.cargo'],
  [{}, join(homedir(), '.cargo')],
])("cargo's folder with %j is %s", (env, folder) => {
  expect(cargoHome(env)).toBe(folder);
});
