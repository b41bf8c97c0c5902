import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { buildCommand } from '../../src/cli/build-command.js';
import type { CellReport } from '../../src/config/index.js';
import { openEnvironment } from '../../src/environment/index.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTES = 60_000;
const target = crossTarget();
/** A setuptools project in C with tests of its own, by its files' hashes on PyPI. */
const MARKUPSAFE = 'markupsafe==3.0.2 --hash=sha256:ee55d3edf80167e48ea11a923c7386f4669df67d7994554387f84e7d8b0a2bf0\n';

jest.setTimeout(20 * MINUTES);
prepareEmulation(target);

let root: string;
let runner: MemoryRunner;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-python-lua-'));
  writeFileSync(join(root, 'requirements.txt'), MARKUPSAFE);
  const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary=:all:', '--require-hashes'];
  execFileSync('python3', [...download, '--requirement=requirements.txt', '--dest=sdist'], { cwd: root });
  mkdirSync(join(root, 'markupsafe'));
  const archive = join(root, 'sdist', readdirSync(join(root, 'sdist'))[0] ?? '');
  execFileSync('tar', ['-xf', archive, '--strip-components=1', '-C', join(root, 'markupsafe')]);
  cpSync('examples/fleet/lua/ext', join(root, 'lua'), { recursive: true });
  rmSync(join(root, 'lua', 'Makefile'));
  const crossed = { strategy: { [target.name]: 'cross' }, reason: 'no tests here', test: false };
  const packages = { markupsafe: { path: 'markupsafe', ...crossed }, 'lua-ext': { path: 'lua', ...crossed } };
  writeFileSync(join(root, 'archway.yml'), JSON.stringify({ discover: false, packages }));
  runner = new MemoryRunner({ workspace: root, env: { ...process.env, XDG_CACHE_HOME: join(root, '.cache') } });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test("a wheel and a LuaRocks module in C are crossed, and pass their tests in the target's Python and Lua", async () => {
  const output = join(root, 'out');
  const args = ['--setup', '--json', '--platform', target.name, '--output', output];
  const told = (line: string): void => void process.stderr.write(`${line}\n`);
  const { text } = await buildCommand(
    runner,
    { tell: told, record: () => undefined },
    args,
    new AbortController().signal,
  );
  const reports = JSON.parse(text) as readonly CellReport[];
  expect(reports.map(({ cell, failure }) => [cell.package, cell.strategy, failure])).toEqual([
    ['markupsafe', 'cross', null],
    ['lua-ext', 'cross', null],
  ]);
  const wheel = readdirSync(join(output, 'markupsafe-linux-arm64')).find((name) => name.endsWith('.whl')) ?? '';
  expect(wheel).toMatch(new RegExp(`-cp3\\d+-linux_${target.machine}\\.whl$`));
  const environment = await openEnvironment(runner, {
    platform: target,
    base: { codename: 'bookworm' },
    packages: [{ packages: ['python3', 'python3-venv', 'python3-pytest', 'lua5.4'], recommends: false }],
    install: '',
    mounts: [{ source: root, target: root, readOnly: false }],
    network: false,
    accelerate: 'off',
  });
  try {
    const commands = [
      'uname -m',
      'python3 -m venv --system-site-packages venv',
      `venv/bin/pip install --quiet --no-index --no-deps 'out/markupsafe-linux-arm64/${wheel}'`,
      'venv/bin/python -c "import markupsafe._speedups as s; print(s.__file__)"',
      'venv/bin/python -m pytest -q markupsafe/tests',
      'export LUA_CPATH="$PWD/out/lua-ext-linux-arm64/usr/local/lib/lua/5.4/?.so;;"',
      'lua5.4 lua/tests/test_fleet_ext.lua',
    ].join('\n');
    const { stdout } = await environment.run('sh', ['-ec', commands], {
      cwd: root,
      env: { HOME: root, PATH: '/usr/local/bin:/usr/bin:/bin' },
    });
    process.stderr.write(stdout);
    expect(stdout).toContain(`${target.machine}\n`);
    expect(stdout).toMatch(/_speedups\.cpython-3\d+-\S+\.so/);
    expect(stdout).toMatch(/\d+ passed/);
  } finally {
    await environment.dispose();
  }
});
