import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import type { Environment, EnvironmentRequest } from '../../src/environment/index.js';
import { findImage } from '../../src/environment/image.js';
import { EnvironmentStore } from '../../src/environment/store.js';
import { installPackages } from '../../src/host/index.js';
import { DockerEngine } from '../harness/docker-engine.js';
import {
  environmentContract,
  processesWith,
  until,
  withJob,
  within as withinKind,
} from '../harness/environment-contract.js';
import { foreign, host } from '../harness/foreign-roots.js';
import { keptRootTarball } from '../harness/kept-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { startRegistry, type LocalRegistry } from '../harness/registry.js';

jest.setTimeout(600_000);

const NAME = 'acme/world';
/** One who is neither root nor may become it. */
const USER = '4711';

let folder: string;
let runner: MemoryRunner;
let engine: DockerEngine;
let registry: LocalRegistry;
let lease: EmulationLease;
/** As a registry has it, by its digest. */
let published: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-image-'));
  for (const name of ['workspace', 'temp', 'tools', 'engine', 'registry']) mkdirSync(join(folder, name));
  const machine = new MemoryRunner();
  await installPackages(machine, ['docker.io', 'docker-registry', 'apache2-utils']);
  [engine, registry] = await Promise.all([
    DockerEngine.start(join(folder, 'engine')),
    startRegistry(join(folder, 'registry'), 'reader', 'password'),
  ]);
  runner = new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
    env: { ...process.env, ...engine.client },
  });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, [foreign]))).lease;
  // What the engine is to have is made from a root of our own: no registry of the world is needed.
  await within({ base: { codename: 'trixie' } }, () => Promise.resolve());
  const tag = `${registry.host}/${NAME}:1`;
  await load(keptRootTarball(join(folder, 'tools')), tag);
  engine.docker('login', '--username=reader', '--password=password', registry.host);
  engine.docker('push', '--quiet', tag);
  published = engine.docker('image', 'inspect', '--format={{index .RepoDigests 0}}', tag).trim();
  engine.docker('rmi', '--force', tag);
});

afterAll(async () => {
  await releaseEmulation(runner, lease);
  await Promise.all([engine.close(), registry.close()]);
  rmSync(folder, { recursive: true, force: true });
});

async function load(layer: string, tag: string): Promise<void> {
  const env = { PATH: '/opt/world:/usr/bin:/bin', GREETING: 'hello world' };
  await engine.load(layer, { tag, platform: foreign, env });
}

function request(more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
  return {
    platform: foreign,
    base: { image: published },
    packages: [],
    install: '',
    mounts: [],
    network: false,
    accelerate: 'off',
    ...more,
  };
}

async function within<T>(more: Partial<EnvironmentRequest>, work: (one: Environment) => Promise<T>): Promise<T> {
  return await withinKind({ runner, request: request({ container: 'never' }) }, more, work);
}

async function shell(environment: Environment, text: string): Promise<string> {
  return (await environment.run('sh', ['-e', '-c', text])).stdout;
}

function containers(): string {
  return engine.docker('ps', '--all', '--quiet');
}

test('an image is pulled by its digest for the platform, and its files and variables are there', async () => {
  await within({}, async (environment) => {
    expect(environment.description).toBe(`${published} for ${foreign.name}`);
    expect(await shell(environment, 'uname -m; echo "$GREETING $PATH"')).toBe(
      `${foreign.machine}\nhello world /opt/world:/usr/bin:/bin\n`,
    );
  });
  expect(containers()).toBe('');
  // Only the root that was packed for the registry has a tarball beside it.
  const roots = join(folder, 'tools', 'archway-environments', 'roots');
  expect(readdirSync(roots)).toHaveLength(2);
  expect(readdirSync(roots).filter((name) => existsSync(join(roots, name, 'root.tar')))).toHaveLength(1);
});

test('what completes it is done once, and the image is exported once', async () => {
  const install = 'echo "$(uname -m)" > /etc/archway-test';
  for (let round = 0; round < 2; round++) {
    const before = runner.commands.length;
    await within({ install }, async (environment) => {
      expect(await shell(environment, 'cat /etc/archway-test')).toBe(`${foreign.machine}\n`);
    });
    expect(runner.commands.slice(before).filter((words) => words.includes('export'))).toEqual([]);
  }
});

test('a container that a killed job left is removed by the next export', async () => {
  const tag = `${NAME}:2`;
  engine.docker('tag', published, tag);
  const label = runner.commands.flat().find((word) => word.startsWith('--label=archway.export=')) ?? '';
  engine.docker('create', label, tag, '/bin/sh');
  expect(containers()).not.toBe('');
  rmSync(join(folder, 'tools', 'archway-environments', 'roots'), { recursive: true });
  await within({ base: { image: tag } }, () => Promise.resolve());
  expect(containers()).toBe('');
});

describe('a container of an image', () => {
  environmentContract(() => ({
    runner,
    folder,
    request: request({ mounts: [{ source: runner.workspace, target: runner.workspace, readOnly: false }] }),
    left: () => [
      ...engine.docker('ps', '--all', '--format={{.Names}}').split('\n').filter(Boolean),
      ...engine.docker('images', '--filter=label=archway.kept=job', '--format={{.Tag}}').split('\n').filter(Boolean),
      ...readdirSync(join(folder, 'tools', 'archway-environments', 'scratch')),
    ],
  }));
});

describe('packages for an image', () => {
  const lots = [{ packages: ['hello'], recommends: false, lists: true }];
  // As Debian's images have it.
  const settings = {
    'dpkg/dpkg.cfg.d/docker': 'path-exclude /usr/share/doc/*\npath-include /usr/share/doc/*/copyright\n',
  };

  /** An image with further files in /etc. @param change of what else is said of it, as in a Dockerfile */
  function derived(name: string, files: Readonly<Record<string, string>>, change = 'LABEL derived=1'): string {
    const made = mkdtempSync(join(folder, 'etc-'));
    mkdirSync(join(made, 'etc'));
    const container = engine.docker('create', published, '/bin/sh').trim();
    for (const [path, text] of Object.entries(files)) {
      const file = join(made, 'etc', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    engine.docker('cp', join(made, 'etc'), `${container}:/`);
    engine.docker('commit', `--change=${change}`, container, `${NAME}:${name}`);
    engine.docker('rm', container);
    return `${NAME}:${name}`;
  }

  /** Whether an image's files have been taken from it since, and made another one. */
  function madeWhole(before: number): boolean {
    const said = runner.commands.slice(before);
    return ['export', 'load'].every((word) => said.some((words) => words.includes(word)));
  }

  /** The log of what preparing says. */
  async function prepared(
    image: string,
    container: 'always' | 'never',
    work: (environment: Environment) => Promise<void>,
  ): Promise<string> {
    const before = runner.log.length;
    const install = 'hello > /greeted; echo "$GREETING" >> /greeted';
    await within({ base: { image }, container, packages: lots, install, network: true }, work);
    return runner.log
      .slice(before)
      .map(({ message }) => message)
      .join('\n');
  }

  test.each(['always', 'never'] as const)(
    "are put into it by the runner's apt, by the image's own settings, where a container is %s made",
    async (container) => {
      const image = derived('settings', settings);
      const look =
        'uname -m; cat /greeted; ls /usr/share/doc/hello; echo "$GREETING"; apt-get -qq --print-uris install cowsay | wc -l';
      const log = await prepared(image, container, async (environment) => {
        expect(await shell(environment, look)).toMatch(
          new RegExp(`^${foreign.machine}\nHello, world!\nhello world\ncopyright\nhello world\n[1-9]`),
        );
        expect(await shell(environment, 'dpkg --audit; dpkg -s hello | grep ^Status')).toBe(
          'Status: install ok installed\n',
        );
      });
      expect(log).toContain("By the runner's own apt, from the sources of the environment: hello");
      expect(log).not.toContain('emulated');
      // Kept, like all that prepares.
      expect(await prepared(image, container, () => Promise.resolve())).not.toContain('apt');
    },
  );

  test('are a layer on it, with all that belongs to files', async () => {
    const packages = [{ packages: ['libcap2-bin', 'mtr-tiny', 'openssh-client'], recommends: false }];
    const look = async (environment: Environment): Promise<string> => {
      const files = "stat --format='%U:%G %a' /usr/bin/ssh-agent /etc/shadow /etc/ssh /tmp; dpkg --verify";
      return await shell(environment, `/usr/sbin/getcap /usr/bin/mtr-packet; ${files}`);
    };
    const layers = (image: string): number =>
      Number(engine.docker('image', 'inspect', '--format={{len .RootFS.Layers}}', image));
    const before = runner.commands.length;
    const inContainer = await within({ packages, network: true, container: 'always' }, look);
    expect(madeWhole(before)).toBe(false);
    expect(inContainer).toBe(
      '/usr/bin/mtr-packet cap_net_raw=ep\nroot:_ssh 2755\nroot:shadow 640\nroot:root 755\nroot:root 1777\n',
    );
    const [kept = ''] = engine.docker('images', '--quiet', '--filter=label=archway.kept=install').split('\n');
    expect([layers(published), layers(kept)]).toEqual([1, 2]);
    expect(await within({ packages, network: true, container: 'never' }, look)).toBe(inContainer);
  });

  test('are in an image whose containers have volumes too', async () => {
    const image = derived('volume', {}, 'VOLUME /usr/share/doc');
    const before = runner.commands.length;
    const log = await prepared(image, 'always', async (environment) => {
      expect(await shell(environment, 'cat /greeted; ls /usr/share/doc/hello')).toMatch(/^Hello, .*\n[^]*copyright/);
    });
    expect(madeWhole(before)).toBe(true);
    expect(log).not.toContain('emulated');
  });

  test('that a killed job was putting into it leave nothing behind', async () => {
    const scratch = join(folder, 'tools', 'archway-environments', 'scratch');
    const packages = [{ packages: ['hello'], recommends: false }];
    const base = { image: derived('killed', {}) };
    const there = { runner, request: request({ base, packages, network: true, container: 'always' }) };
    await withJob(there, 'run', async ([node, ...args]) => {
      const child = spawn(node, args, { env: runner.env, stdio: 'ignore' });
      const ended = once(child, 'exit');
      await until(() => processesWith('archway-beside').length > 0, 120);
      // What of the image runs could move links about under the feet of the host's root.
      expect(engine.docker('ps', '--format={{.Status}}')).toMatch(/\(Paused\)/);
      child.kill('SIGKILL');
      await ended;
    });
    await until(() => processesWith('archway-beside').length === 0, 20);
    expect(readFileSync('/proc/mounts', 'utf8')).toContain(scratch);
    await within({ container: 'always' }, () => Promise.resolve());
    expect(containers()).toBe('');
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(scratch);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('are put into it inside where it has apt do what the host must not', async () => {
    const hook = 'DPkg::Post-Invoke { "echo $(uname -m) > /archway-hooked"; };\n';
    const image = derived('hook', { 'apt/apt.conf.d/hook': hook });
    const log = await prepared(image, 'always', async (environment) => {
      expect(await shell(environment, 'cat /greeted /archway-hooked')).toBe(
        `Hello, world!\nhello world\n${foreign.machine}\n`,
      );
    });
    expect(existsSync('/archway-hooked')).toBe(false);
    expect(log).toMatch(/Inside, emulated, since .*: its apt runs `echo \$\(uname -m\) > \/archway-hooked`: hello/);
  });

  test.each(['always', 'never'] as const)(
    'never come to the host by a link of its, where a container is %s made',
    async (made) => {
      const trap = mkdtempSync(join(folder, 'trap-'));
      const link = join(mkdtempSync(join(folder, 'link-')), 'hello');
      symlinkSync(trap, link);
      const container = engine.docker('create', published, '/bin/sh').trim();
      engine.docker('cp', link, `${container}:/usr/share/doc/hello`);
      engine.docker('commit', container, `${NAME}:trap-${made}`);
      engine.docker('rm', container);
      const log = await prepared(`${NAME}:trap-${made}`, made, async (environment) => {
        expect(await shell(environment, 'cat /greeted')).toBe('Hello, world!\nhello world\n');
      });
      expect(readdirSync(trap)).toEqual([]);
      expect(log).toContain("By the runner's own apt");
      expect(log).not.toContain('emulated');
    },
  );

  test("that its sources have not are its own apt's error", async () => {
    const packages = [{ packages: ['no-such-package'], recommends: false }];
    await expect(within({ packages, network: true }, () => Promise.resolve())).rejects.toThrow(
      /apt-get install --yes --no-install-recommends no-such-package[^]*Unable to locate package no-such-package/,
    );
    expect(containers()).toBe('');
  });
});

test('a user of the engine who may not be root has a container too, and what it leaves is theirs', async () => {
  const apart = mkdtempSync(join(tmpdir(), 'archway-unprivileged-'));
  const [tools, workspace] = [join(apart, 'tools'), join(apart, 'workspace')];
  for (const path of [tools, workspace]) mkdirSync(path);
  execFileSync('chown', ['--recursive', USER, apart]);
  chmodSync(join(folder, 'engine'), 0o755);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'engine', 'socket'), 0o666);
  const mounts = [{ source: workspace, target: workspace, readOnly: false }];
  const there = {
    runner: new MemoryRunner({ toolCacheDirectory: tools }),
    request: request({ mounts, install: 'true', accelerate: 'compilers', container: 'always' }),
  };
  const drop = [`--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', '--'];
  await withJob(there, 'leave', async (line) => {
    await runner.exec('setpriv', [...drop, ...line], { env: { ...runner.env, HOME: apart, DOCKER_CONFIG: apart } });
  });
  const owners = execFileSync('find', [workspace, '-printf', '%P %U\\n'], { encoding: 'utf8' });
  expect(owners).toBe(` ${USER}\nmade ${USER}\nmade/by ${USER}\n`);
  expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
  expect(containers()).toBe('');
  rmSync(apart, { recursive: true });
});

test('what cannot be is one clear error, before anything is made', async () => {
  await expect(within({ platform: host, base: { image: published } }, () => Promise.resolve())).rejects.toThrow(
    `The image ${published} is one of ${foreign.name}, and ${host.name} was asked for.`,
  );
  const missing = `${registry.host}/acme/nothing:1`;
  await expect(within({ base: { image: missing } }, () => Promise.resolve())).rejects.toThrow(
    new RegExp(
      `The image ${missing} is not on this machine for ${foreign.name}, and cannot be pulled\\. .*docker says: `,
    ),
  );
  await expect(within({ base: { codename: 'trixie' }, container: 'always' }, () => Promise.resolve())).rejects.toThrow(
    /A container is made from an image, and none is named\./,
  );
  const store = new EnvironmentStore(runner);
  // Without Podman, which would answer in its place.
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  symlinkSync('/usr/bin/docker', join(programs, 'docker'));
  const silent = new MemoryRunner({ env: { PATH: programs, DOCKER_HOST: `unix://${folder}/nowhere` } });
  await expect(findImage(silent, store, published, foreign)).rejects.toThrow(
    /An image takes Docker or Podman, and none here answers\. docker says: .*nowhere/,
  );
  const empty = join(folder, 'empty.tar');
  execFileSync('tar', ['--create', '--file', empty, '--files-from', '/dev/null']);
  await load(empty, `${NAME}:empty`);
  for (const container of ['always', 'never'] as const) {
    await expect(within({ base: { image: `${NAME}:empty` }, container }, () => Promise.resolve())).rejects.toThrow(
      /has no \/bin\/sh, which commands are run with/,
    );
  }
  expect(containers()).toBe('');
  const without = new MemoryRunner({ env: { PATH: join(folder, 'workspace') } });
  await expect(findImage(without, store, published, foreign)).rejects.toThrow(
    /An image takes Docker or Podman, and neither is on this machine\./,
  );
  // As podman-docker has it, which is called by Podman's own name where that is there.
  const shim = join(programs, 'docker');
  rmSync(shim);
  writeFileSync(shim, '#!/bin/sh\n[ "$*" != --version ] || echo podman version 5.4.2\n', { mode: 0o755 });
  await expect(findImage(silent, store, published, foreign)).rejects.toThrow(/neither is on this machine\./);
});

test('a full disk is told of by the places that may be', async () => {
  const tools = join(folder, 'small');
  mkdirSync(tools);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', tools]);
  try {
    writeFileSync(join(tools, 'full'), Buffer.alloc(8192));
    const small = new MemoryRunner({ toolCacheDirectory: tools, env: runner.env });
    const opened = withinKind({ runner: small, request: request({ container: 'always' }) }, {}, () =>
      Promise.resolve(),
    );
    await expect(opened).rejects.toThrow(
      `There is no room left for environments in ${tools}/archway-environments, or where docker keeps its images`,
    );
    expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    expect(containers()).toBe('');
  } finally {
    execFileSync('umount', [tools]);
  }
});

test('where the engine does not see the files of this machine, it says so, and takes the files of the image', async () => {
  const apart = join(folder, 'apart');
  mkdirSync(apart);
  const tools = join(apart, 'tools');
  // Mounts that the engine does not have, as in a job's own container.
  const enter = 'mount -t tmpfs none "$1" && mkdir "$2" && shift 2 && exec "$@"';
  const open = async (container: 'always' | 'auto', phase: string, exitCode: number): Promise<string> => {
    const there = { runner: new MemoryRunner({ toolCacheDirectory: tools }), request: request({ container }) };
    return await withJob(there, phase, async (line) => {
      const command = ['--mount', 'sh', '-c', enter, 'sh', apart, tools, ...line];
      const { stdout, stderr } = await runner.exec('unshare', command, {
        env: runner.env,
        acceptExitCodes: [exitCode],
      });
      return stdout + stderr;
    });
  };
  expect(await open('always', 'run', 1)).toContain('docker does not see the files of this machine');
  expect(await open('auto', 'dispose', 0)).toContain('disposing');
  expect(containers()).toBe('');
});
