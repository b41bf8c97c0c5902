import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { languageByName, type BuildContext, type Package } from '../../../src/languages/index.js';
import { copySources } from '../../../src/languages/source-copy.js';
import { hostPlatform } from '../../../src/host/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { describedToolchain, packageOf, writeFiles } from '../../harness/package-files.js';

const runner = new MemoryRunner();

function contextOf(one: Package): BuildContext {
  const scratch = writeFiles({ 'build/.keep': '', 'stage/.keep': '' });
  const host = hostPlatform();
  mkdirSync(join(scratch, 'empty'));
  return {
    runner,
    hostRunner: runner,
    package: one,
    strategy: 'native',
    toolchain: describedToolchain(host, host),
    env: process.env,
    buildDirectory: join(scratch, 'build'),
    stageDirectory: join(scratch, 'empty'),
    version: '1.2.3',
    timeout: 60_000,
    jobs: 1,
  };
}

describe('commands of archway.yml', () => {
  let root: string;

  beforeEach(() => {
    root = writeFiles({ 'tool/input.txt': 'in\n', 'shared/data.txt': 'shared\n' });
  });

  test('run in a copy, read values from the environment, and stage what `artifacts` names', async () => {
    const one = packageOf('custom', root, 'tool', {
      build: 'mkdir out\ncat input.txt ../shared/data.txt > "out/$ARCHWAY_PACKAGE-$ARCHWAY_VERSION.txt"',
      artifacts: ['out/*.txt'],
    });
    const context = contextOf(one);
    await languageByName('custom').build(context);
    expect(readFileSync(join(context.stageDirectory, 'out/tool-1.2.3.txt'), 'utf8')).toBe('in\nshared\n');
    expect(existsSync(join(root, 'tool/out'))).toBe(false);
  });

  test('may fill the stage themselves', async () => {
    const context = contextOf(packageOf('custom', root, 'tool', { build: 'cp input.txt "$ARCHWAY_STAGE/"' }));
    await languageByName('custom').build(context);
    expect(existsSync(join(context.stageDirectory, 'input.txt'))).toBe(true);
  });

  test.each([
    ['stop at the first command that fails', 'false\ntrue', 'exited with 1'],
    ['stop at a failure within a pipe', 'false | cat', 'exited with 1'],
    ['stop at a variable that is not set', 'echo "$NO_SUCH_VARIABLE_HERE"', 'unbound variable'],
  ])('%s', async (_what, build, message) => {
    const context = contextOf(packageOf('custom', root, 'tool', { build }));
    await expect(languageByName('custom').build(context)).rejects.toThrow(message);
  });

  test('that leave nothing behind are an error that says what to do', async () => {
    const context = contextOf(packageOf('custom', root, 'tool', { build: 'true' }));
    await expect(languageByName('custom').build(context)).rejects.toThrow('$ARCHWAY_STAGE');
  });

  test('whose artifacts match nothing are an error that names the globs', async () => {
    const context = contextOf(packageOf('custom', root, 'tool', { build: 'true', artifacts: ['out/*.so'] }));
    await expect(languageByName('custom').build(context)).rejects.toThrow(
      "Package 'tool': `artifacts` names what is not there after the build: 'out/*.so' matches no file",
    );
  });

  test('stand in for the test of any language, where its build ran', async () => {
    const one = packageOf('c', root, 'tool', {
      build: 'echo made > made.txt; cp made.txt "$ARCHWAY_STAGE"',
      test: 'test "$(cat made.txt)" = made',
    });
    const context = contextOf(one);
    await languageByName('c').build(context);
    expect(await languageByName('c').test(context)).toEqual({
      status: 'passed',
      command: 'test "$(cat made.txt)" = made',
    });
  });

  test('in `build` without any in `test` leave nothing to test, and that is said', async () => {
    const context = contextOf(packageOf('c', root, 'tool', { build: 'cp input.txt "$ARCHWAY_STAGE"' }));
    await languageByName('c').build(context);
    expect(await languageByName('c').test(context)).toEqual({ status: 'none', command: '' });
    expect(runner.messages('notice').join()).toContain(
      "Package 'tool' has commands of its own in `build` and none in `test`",
    );
  });

  test('in `install` that begin with packages need no root where these are there, and the rest is run', async () => {
    const forbidden = writeFiles({ 'apt-get*': '#!/bin/sh\necho "are you root?" >&2\nexit 100\n' });
    const recipe = { build: 'cp input.txt "$ARCHWAY_STAGE"', install: 'apt-get update\napt-get install -y dpkg apt\n' };
    const env = { ...process.env, PATH: `${forbidden}:${process.env['PATH'] ?? ''}` };
    const build = async (changes: Partial<Package['recipe']> = {}): Promise<void> => {
      const context = contextOf(packageOf('custom', root, 'tool', { ...recipe, ...changes }));
      await languageByName('custom').build({ ...context, env });
    };
    await build();
    await expect(build({ install: `${recipe.install}echo "the rest" >&2; exit 3\n` })).rejects.toThrow('the rest');
    await expect(build({ install: `true\n${recipe.install}` })).rejects.toThrow('are you root?');
    // What may be another version than the one that is there is apt's to say.
    await expect(build({ install: 'apt-get install -y dpkg=1.0\n' })).rejects.toThrow('are you root?');
  });

  test('must be there for a custom package', async () => {
    const context = contextOf(packageOf('custom', root, 'tool'));
    await expect(Promise.resolve().then(() => languageByName('custom').build(context))).rejects.toThrow(
      'no `build` commands',
    );
  });
});

describe('the copy of the sources', () => {
  test('leaves out what git ignores and keeps modes, times and links', async () => {
    const root = writeFiles({
      '.gitignore': '*.o\n',
      'a/run.sh*': '#!/bin/sh\n',
      'a/old.o': 'for another platform',
      'a/new.c': 'not added yet',
    });
    symlinkSync('new.c', join(root, 'a/link.c'));
    await runner.exec('git', ['init', '--quiet', root]);
    await runner.exec('git', ['-C', root, 'add', 'a/run.sh', 'a/link.c', '.gitignore']);
    const copy = await copySources(contextOf(packageOf('c', root, 'a')));
    const { stdout } = await runner.exec('find', ['.', '-mindepth', '1', '-printf', '%M %P %l\\n'], { cwd: copy });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .sort(),
    ).toEqual(['-rw-r--r-- new.c', '-rwxr-xr-x run.sh', 'lrwxrwxrwx link.c new.c']);
  });

  test('forgets what an earlier build left in it', async () => {
    const context = contextOf(packageOf('c', writeFiles({ 'main.c': '' })));
    const copy = await copySources(context);
    writeFileSync(join(copy, 'stale.o'), '');
    await copySources(context);
    expect(existsSync(join(copy, 'stale.o'))).toBe(false);
    expect(existsSync(join(copy, 'main.c'))).toBe(true);
  });
});
