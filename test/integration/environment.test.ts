import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openEnvironment, type Environment } from '../../src/environment/index.js';
import { InputError } from '../../src/runner/index.js';
import { environmentContract, within, withJob } from '../harness/environment-contract.js';
import { keptRootTarball } from '../harness/kept-root.js';
import { foreign, ForeignRoots, host } from '../harness/foreign-roots.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { IsolatedKernel } from './emulation-support.js';

jest.setTimeout(240_000);

let roots: ForeignRoots;

beforeAll(async () => {
  roots = await ForeignRoots.open();
});

afterAll(async () => {
  await roots.close();
});

describe('a root of another platform', () => {
  test('is made from nothing, whole: dpkg and apt inside have nothing to complain of', async () => {
    await roots.within({}, async (environment) => {
      expect(await roots.shell(environment, 'uname -m; dpkg --print-architecture')).toBe(
        `${foreign.machine}\n${foreign.debianArchitecture}\n`,
      );
      expect(await roots.shell(environment, 'dpkg --audit')).toBe('');
      await environment.run('apt-get', ['check']);
      expect(await roots.shell(environment, "dpkg-query -W -f '${db:Status-Status}\\n' | sort -u")).toBe('installed\n');
    });
    expect(roots.scratchFolders()).toEqual([]);
  });

  test('is made once and kept', async () => {
    const before = roots.runner.commands.length;
    await roots.within({}, async () => Promise.resolve());
    const commands = roots.runner.commands.slice(before).map((words) => words.join(' '));
    expect(commands.filter((line) => /\bapt-get\b.*\b(update|install)\b|\bdpkg\b.*--unpack/.test(line))).toEqual([]);
  });

  test('is what was kept, whatever an earlier job wrote in it', async () => {
    const look = 'cat /etc/hostname 2>/dev/null || echo none; ls /var/lib/dpkg | wc -l; stat -c "%A %u:%g %n" / /tmp';
    const before = await roots.within({}, (environment) => roots.shell(environment, look));
    await roots.within({}, async (environment) => {
      await roots.shell(environment, 'echo changed > /etc/hostname; rm -r /var/lib/dpkg; chmod 700 / /tmp');
      expect(await roots.shell(environment, look)).not.toBe(before);
    });
    expect(await roots.within({}, (environment) => roots.shell(environment, look))).toBe(before);
  });

  test.each([
    { name: 'a,b', why: 'its name has what separates options' },
    { name: 'over', why: 'it is laid over another itself' },
  ])('is copied where its folder cannot be laid over: $why', async ({ name }) => {
    const tools = join(roots.folder, name);
    for (const part of ['lower', 'upper', 'work'])
      mkdirSync(join(roots.folder, `of-${name}`, part), { recursive: true });
    mkdirSync(tools);
    if (name === 'over') {
      const parts = ['lower', 'upper', 'work'].map((part) => `${part}dir=${join(roots.folder, 'of-over', part)}`);
      await roots.runner.exec('mount', ['-t', 'overlay', '-o', parts.join(','), 'test', tools]);
    }
    try {
      const there = new MemoryRunner({ workspace: roots.runner.workspace, toolCacheDirectory: tools });
      const base = { tarball: keptRootTarball(join(roots.folder, 'tools')) };
      const said = await within({ runner: there, request: roots.request() }, { base }, async (environment) => {
        expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(`${tools}/archway-environments`);
        return await roots.shell(environment, 'uname -m; stat -c %u:%a /tmp /usr/bin/su');
      });
      expect(said).toBe(`${foreign.machine}\n0:1777\n0:4755\n`);
      expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    } finally {
      if (name === 'over') await roots.runner.exec('umount', [tools]);
    }
  });

  environmentContract(() => ({
    runner: roots.runner,
    folder: roots.folder,
    request: roots.request(),
    left: () => roots.scratchFolders(),
  }));
});

async function shellOf(environment: Environment): Promise<void> {
  await roots.shell(environment, 'true');
}

describe('what cannot be', () => {
  test('a full disk is told of by its folder', async () => {
    const tools = join(roots.folder, 'small');
    mkdirSync(tools);
    await roots.runner.exec('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', tools]);
    try {
      const small = new MemoryRunner({ workspace: roots.runner.workspace, toolCacheDirectory: tools });
      const base = { tarball: keptRootTarball(join(roots.folder, 'tools')) };
      const error: unknown = await openEnvironment(small, roots.request({ base })).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toContain(`There is no room left for environments in ${tools}`);
      expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    } finally {
      await roots.runner.exec('umount', [tools]);
    }
  });

  test('a root of another platform than asked for is refused', async () => {
    const base = { tarball: keptRootTarball(join(roots.folder, 'tools')) };
    await expect(roots.within({ base, platform: host }, shellOf)).rejects.toThrow(
      `The root file system is one of ${foreign.name}, and ${host.name} was asked for.`,
    );
  });

  test('without an emulator it says what to do', async () => {
    const kernel = await IsolatedKernel.create();
    try {
      await withJob({ runner: roots.runner, request: roots.request() }, 'run', async ([node, ...args]) => {
        const [command, all] = kernel.inside(node, args);
        const { stderr } = await roots.runner.exec(command, all, { acceptExitCodes: [1] });
        expect(stderr).toContain(`does not run programs of ${foreign.name}. Set up emulation first`);
      });
    } finally {
      kernel.destroy();
    }
  });

  test('a root without a shell is refused', async () => {
    const empty = join(roots.folder, 'empty.tar');
    await roots.runner.exec('tar', ['--create', '--file', empty, '--files-from', '/dev/null']);
    await expect(roots.within({ base: { tarball: empty } }, shellOf)).rejects.toThrow('has no /bin/sh');
  });
});
