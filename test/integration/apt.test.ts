import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { asRoot, debianArchitecture, installPackages, missingPackages } from '../../src/host/index.js';
import { CommandError, execCommand, type ExecOptions, type ExecResult } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

/** A small package that nothing depends on. */
const SMALL = 'hello';

function ranApt(runner: MemoryRunner): boolean {
  return runner.commands.some((words) => words.includes('apt-get'));
}

/** One whose lists are refreshed from a source that is down, alone: those of the machine stay as they are. */
class RunnerWithSourceDown extends MemoryRunner {
  readonly #source = join(writeFiles({ 'down.list': 'deb [trusted=yes] http://127.0.0.1:9/ ./\n' }), 'down.list');

  override async exec(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult> {
    if (!args.includes('update')) return await super.exec(command, args, options);
    const settings = [`Dir::Etc::SourceList=${this.#source}`, 'Dir::Etc::SourceParts=-', 'APT::Get::List-Cleanup=0'];
    const more = [...settings, 'Acquire::Retries=0'].flatMap((setting) => ['-o', setting]);
    return await super.exec(command, [...args, ...more], options);
  }
}

async function purge(): Promise<void> {
  const { command, args } = asRoot('dpkg', ['--purge', SMALL]);
  await execCommand(command, args, { acceptExitCodes: 'any' });
}

afterAll(purge, 60_000);

describe('packages that are there', () => {
  test('are not installed again, and apt is not even asked', async () => {
    const runner = new MemoryRunner();
    const native = await debianArchitecture(runner);
    expect(await installPackages(runner, ['dpkg', `libc6:${native}`, 'dpkg'])).toEqual({
      present: ['dpkg', `libc6:${native}`],
      installed: [],
    });
    expect(ranApt(runner)).toBe(false);
  });

  test('for every architecture serve any', async () => {
    expect(await missingPackages(new MemoryRunner(), ['base-files', 'debconf:s390x'])).toEqual([]);
  });
});

describe('packages that are missing', () => {
  test('are told from those that are there', async () => {
    const wanted = ['dpkg', 'no-such-package-anywhere', 'dpkg:s390x'];
    expect(await missingPackages(new MemoryRunner(), wanted)).toEqual(['no-such-package-anywhere', 'dpkg:s390x']);
  });

  test('are installed once', async () => {
    await purge();
    const first = new MemoryRunner();
    expect(await installPackages(first, ['dpkg', SMALL])).toEqual({ present: ['dpkg'], installed: [SMALL] });
    expect((await execCommand('hello', [])).stdout).toMatch(/hello/i);
    const second = new MemoryRunner();
    expect(await installPackages(second, ['dpkg', SMALL])).toEqual({ present: ['dpkg', SMALL], installed: [] });
    expect(ranApt(second)).toBe(false);
  }, 300_000);

  test.each([true, false])(
    'come with what they recommend where that is asked for: %s',
    async (recommends) => {
      await purge();
      const runner = new MemoryRunner();
      await installPackages(runner, [SMALL], 'process', recommends);
      const install = runner.commands.find((words) => words.includes('install'));
      expect(install?.includes('--no-install-recommends')).toBe(!recommends);
    },
    300_000,
  );

  test('are installed from the lists that are there where a source is down, and else fail with its address', async () => {
    await purge();
    const runner = new RunnerWithSourceDown();
    expect(await installPackages(runner, [SMALL])).toEqual({ present: [], installed: [SMALL] });
    expect(runner.log.find(({ level }) => level === 'warning')?.message).toMatch(
      /^Not all of apt's package lists could be refreshed.*apt cannot reach the package archive.*127\.0\.0\.1:9/s,
    );
    await expect(installPackages(new RunnerWithSourceDown(), ['no-such-package-anywhere'])).rejects.toThrow(
      /Unable to locate package no-such-package-anywhere.*Before that: .*127\.0\.0\.1:9/s,
    );
  }, 300_000);

  test('fail with apt’s own words where they do not exist', async () => {
    // An architecture of dpkg's that the archive has nothing for.
    const failing = installPackages(new MemoryRunner(), ['no-such-package-anywhere:sh4']);
    const error: unknown = await failing.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CommandError);
    expect((error as CommandError).failure.lastLines.join('\n')).toContain('no-such-package-anywhere');
    // It is not left behind, where it would make later updates fail.
    const { stdout } = await execCommand('dpkg', ['--print-foreign-architectures']);
    expect(stdout.split('\n')).not.toContain('sh4');
  }, 300_000);
});
