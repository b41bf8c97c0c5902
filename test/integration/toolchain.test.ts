import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, jest } from '@jest/globals';
import { hostPlatform } from '../../src/host/index.js';
import type { Platform } from '../../src/platform/platform.js';
import type { ExecOptions, ExecResult } from '../../src/runner/index.js';
import { createToolchain, toolchainEnvironment } from '../../src/toolchain/index.js';
import { crossTarget, prepareCrossBuilds } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

const host = hostPlatform();
const target = crossTarget();

jest.setTimeout(5 * 60_000);
prepareCrossBuilds(target, ['zlib1g-dev']);

function directory(): string {
  return join(writeFiles({}), 'toolchain');
}

/** Runs every command where the kernel knows no emulator: a user namespace has its own binfmt_misc since Linux 6.7. */
class RunnerWithoutEmulators extends MemoryRunner {
  override async exec(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult> {
    const script = 'mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc && exec "$@"';
    const namespace = ['--user', '--map-root-user', '--mount', 'sh', '-ec', script, 'sh'];
    return await super.exec('unshare', [...namespace, command, ...args], options);
  }
}

describe('createToolchain', () => {
  test("checks the target's compilers and runs what they make", async () => {
    const toolchain = await createToolchain({
      runner: new MemoryRunner(),
      host,
      platform: target,
      directory: directory(),
    });
    expect(toolchain).toMatchObject({ cross: true, runnable: true, tools: { cc: `${target.gnuTriple}-gcc` } });
    expect(toolchain.loaderRoot).toBe(existsSync(target.loader) ? undefined : `/usr/${target.gnuTriple}`);
    expect(readFileSync(toolchain.cmakeToolchainFile ?? '', 'utf8')).toContain('CMAKE_CROSSCOMPILING_EMULATOR');
    expect(readFileSync(toolchain.mesonCrossFile ?? '', 'utf8')).toContain('needs_exe_wrapper = false');
  });

  test('finds out that they do not run where there is no emulator', async () => {
    const runner = new RunnerWithoutEmulators();
    const toolchain = await createToolchain({ runner, host, platform: target, directory: directory() });
    expect(toolchain.runnable).toBe(false);
    expect(readFileSync(toolchain.cmakeToolchainFile ?? '', 'utf8')).not.toContain('EMULATOR');
  });

  test('writes no cross files for the host', async () => {
    const toolchain = await createToolchain({
      runner: new MemoryRunner(),
      host,
      platform: host,
      directory: directory(),
    });
    expect(toolchain).toMatchObject({
      cross: false,
      runnable: true,
      tools: { cc: 'gcc' },
      cmakeToolchainFile: undefined,
      mesonCrossFile: undefined,
    });
  });

  test('names what to install when a compiler is missing', async () => {
    const runner = new MemoryRunner({ env: { PATH: '/nowhere' } });
    await expect(createToolchain({ runner, host, platform: target, directory: directory() })).rejects.toThrow(
      new RegExp(`'${target.gnuTriple}-gcc'.*apt-get install .*crossbuild-essential-${target.debianArchitecture}`),
    );
  });

  test('does not take a compiler for another machine, whatever it is called', async () => {
    const bin = join(writeFiles({}), 'bin');
    mkdirSync(bin);
    symlinkSync('/usr/bin/gcc', join(bin, `${target.gnuTriple}-gcc`));
    const runner = new MemoryRunner({ env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` } });
    await expect(createToolchain({ runner, host, platform: target, directory: directory() })).rejects.toThrow(
      `produces code for '${host.gnuTriple}', not for ${target.name}`,
    );
  });
});

describe('pkg-config', () => {
  async function folderOfZlib(platform: Platform, inherited: NodeJS.ProcessEnv): Promise<string> {
    const runner = new MemoryRunner({ env: { ...process.env, ...inherited } });
    const toolchain = await createToolchain({ runner, host, platform, directory: directory() });
    const env = { ...runner.env, ...toolchainEnvironment(toolchain, runner.env) };
    return (await runner.exec('pkg-config', ['--variable=pcfiledir', 'zlib'], { env })).stdout.trim();
  }

  test("finds the target's library, and not the host's that a user's path leads to", async () => {
    const inherited = { PKG_CONFIG_PATH: `/usr/lib/${host.multiarch}/pkgconfig` };
    expect(await folderOfZlib(target, inherited)).toBe(`/usr/lib/${target.multiarch}/pkgconfig`);
  });

  test('finds nothing of another architecture', async () => {
    const runner = new MemoryRunner();
    const toolchain = await createToolchain({ runner, host, platform: target, directory: directory() });
    const env = { ...runner.env, ...toolchainEnvironment(toolchain, runner.env) };
    const { stdout } = await runner.exec('pkg-config', ['--list-package-names'], { env });
    for (const name of stdout.trim().split('\n')) {
      const { stdout: folder } = await runner.exec('pkg-config', ['--variable=pcfiledir', name], { env });
      expect([`/usr/lib/${target.multiarch}/pkgconfig`, '/usr/share/pkgconfig']).toContain(folder.trim());
    }
  });
});
