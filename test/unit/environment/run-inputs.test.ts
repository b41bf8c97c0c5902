import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readRunInputs, type RunInputs } from '../../../src/actions/run/inputs.js';
import { shellCommand, WHICH_SHELL } from '../../../src/actions/run/shell.js';
import { summarizeRun } from '../../../src/actions/run/summary.js';
import { actionDirectory, readMetadata } from '../../harness/action-metadata.js';

const { inputs: declared } = readMetadata(actionDirectory('run'));

function read(given: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv = {}): Readonly<RunInputs> {
  return readRunInputs({ input: (name) => given[name] ?? declared[name]?.default ?? '' }, env);
}

describe('the inputs of run', () => {
  test('have defaults for all but the platform and the commands', () => {
    expect(read({ platform: 'aarch64', run: 'make' })).toMatchObject({
      platform: { name: 'linux/arm64' },
      base: { codename: 'trixie' },
      shell: '',
      user: 'root',
      network: true,
      accelerate: 'compilers',
      timeoutMinutes: 360,
    });
  });

  test('take mounts, variables and a tarball', () => {
    const inputs = read({
      platform: 'arm64',
      run: 'make',
      rootfs: 'images/base.tar.zst',
      env: 'A: 1\nB: "two words"\nC:',
      mounts: '/srv/cache:/cache\n/etc/ssl:/etc/ssl:ro',
    });
    expect(inputs.base).toEqual({ tarball: 'images/base.tar.zst' });
    expect(inputs.env).toEqual({ A: '1', B: 'two words', C: '' });
    expect(inputs.mounts).toEqual([
      { source: '/srv/cache', target: '/cache', readOnly: false },
      { source: '/etc/ssl', target: '/etc/ssl', readOnly: true },
    ]);
  });

  test('refuse both names of one input', () => {
    expect(() => read({ platform: 'arm64', arch: 'armv7', run: 'make' })).toThrow(
      /'arch' is 'armv7': give one of them/,
    );
  });

  test.each([
    { env: '[1]' },
    { env: 'A: [1]' },
    { env: '1A: x' },
    { env: 'a: "' },
    { mounts: '/a' },
    { mounts: '/a:/b:rx' },
  ])('refuse %j', (bad) => {
    expect(() => read({ platform: 'arm64', run: 'make', ...bad })).toThrow(
      new RegExp(`Input '${Object.keys(bad)[0] ?? ''}'`),
    );
  });
});

describe('a shell', () => {
  test.each([
    ['bash', ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '/s']],
    ['sh', ['sh', '-e', '/s']],
    ['/bin/bash', ['/bin/bash', '--noprofile', '--norc', '-eo', 'pipefail', '/s']],
    ['/usr/bin/sh', ['/usr/bin/sh', '-e', '/s']],
    ['/bin/dash', ['/bin/dash', '/s']],
    ['python3 -X dev {0} now', ['python3', '-X', 'dev', '/s', 'now']],
  ])('%s', (shell, words) => {
    expect(shellCommand(shell, '/s')).toEqual(words);
  });

  test.each([
    ['/usr/bin:/bin', 'bash\n'],
    ['/nowhere', 'sh\n'],
  ])('where none is asked for and programs are in %s', (PATH, shell) => {
    expect(execFileSync('/bin/sh', ['-c', WHICH_SHELL], { env: { PATH }, encoding: 'utf8' })).toBe(shell);
  });
});

test('the summary says what stayed emulated, and why, once', () => {
  const reason = 'it is of version 1, and cpp-1-x is 2';
  const text = summarizeRun({
    platform: 'linux/arm64',
    environment: 'Debian trixie for linux/arm64',
    exitCode: 0,
    seconds: { prepare: 1.5, run: 2 },
    native: ['/usr/bin/aarch64-linux-gnu-as'],
    emulated: [
      { program: '/usr/lib/gcc/x/1/cc1', reason },
      { program: '/usr/lib/gcc/x/1/cc1plus', reason },
    ],
  });
  expect(text).toContain('Ran natively, with the same results: aarch64-linux-gnu-as.');
  expect(text).toContain(`- cc1, cc1plus: ${reason}\n`);
});

describe('the inputs of run-on-arch-action', () => {
  const image = (reference: string): { readonly image: string } => ({ image: reference });

  test.each([
    [{ arch: 'aarch64', distro: 'bookworm' }, { codename: 'bookworm' }],
    [{ arch: 'aarch64', distro: 'ubuntu22.04' }, image('ubuntu:22.04')],
    [{ arch: 'aarch64', distro: 'alpine_latest' }, image('alpine:latest')],
    [
      { arch: 'none', distro: 'none', base_image: '--platform=linux/arm64 arm64v8/debian:12' },
      image('arm64v8/debian:12'),
    ],
    [{ arch: 'aarch64', image: 'ghcr.io/acme/world:1' }, image('ghcr.io/acme/world:1')],
  ])('%j', (given, base) => {
    expect(read({ run: 'make', ...given })).toMatchObject({ platform: { name: 'linux/arm64' }, base });
  });

  test('options of docker run about mounts, variables, user and network are carried out', () => {
    const inputs = read({
      arch: 'aarch64',
      run: 'make',
      env: 'A: 2',
      mounts: '/srv:/srv',
      dockerRunArgs: '-v "/srv/my cache:/cache:ro" --env=A=1 -e B=x=y --user 1000 --net none',
    });
    expect(inputs).toMatchObject({ env: { A: '2', B: 'x=y' }, user: '1000', network: false });
    expect(inputs.mounts).toEqual([
      { source: '/srv/my cache', target: '/cache', readOnly: true },
      { source: '/srv', target: '/srv', readOnly: false },
    ]);
  });

  test('variables in them have their values, and PWD is the workspace', () => {
    const env = { CACHE: '/var/my cache', GITHUB_WORKSPACE: '/checkout', PWD: '/opt/runner' };
    const text = `--volume "\${PWD}/out:/out" -v "$CACHE:/cache" -e NAME='$CACHE' --env CACHE --net=host`;
    const inputs = read({ arch: 'aarch64', run: 'make', dockerRunArgs: text }, env);
    expect(inputs.mounts.map(({ source }) => source)).toEqual(['/checkout/out', '/var/my cache']);
    expect([inputs.env, inputs.network]).toEqual([{ NAME: '$CACHE', CACHE: '/var/my cache' }, true]);
  });

  test.each([
    [{ dockerRunArgs: '--privileged' }, "Input 'dockerRunArgs': '--privileged' is not carried out"],
    [{ dockerRunArgs: '-v' }, "'-v' has no value"],
    [{ dockerRunArgs: '-v "$NOWHERE/a:/a"' }, '\'"$NOWHERE/a:/a"\' names the variable NOWHERE, which is not set'],
    [{ dockerRunArgs: '-v $(pwd):/a' }, "'$(pwd):/a' has $( in it"],
    [{ dockerRunArgs: '--network=mine' }, "'mine' is a network that is not carried out. These are: none, host, bridge"],
    [{ image: 'a', rootfs: 'debian:12' }, "Input 'rootfs': it is 'debian:12', and 'image' is 'a': give one of them."],
    [{ image: 'no such name' }, "'no such name' is not the reference of an image"],
    [{ distro: 'gentoo' }, "'gentoo' is neither a release of Debian"],
    [{ arch: 'none' }, "Input 'platform': it is required"],
  ])('refuses %j', (given, message) => {
    expect(() => read({ ...('arch' in given ? {} : { arch: 'aarch64' }), run: 'make', ...given })).toThrow(message);
  });
});
