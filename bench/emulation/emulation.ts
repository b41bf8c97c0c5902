import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { handlerRegistration } from '../../src/emulation/binfmt-misc.js';
import { probeProgram } from '../../src/emulation/probe-program.js';
import { findPlatform, type Platform } from '../../src/platform/platform.js';
import { nodeProgram } from '../node-program.js';

const ROUNDS = 5;
const BINFMT = '/proc/sys/fs/binfmt_misc';
const BUNDLE = join(process.cwd(), 'dist', 'setup-emulation', 'index.js');
const REGISTRY = '127.0.0.1:5099';
const EMULATOR = '/usr/bin/qemu-aarch64-static';
const IMAGE = 'archway-bench-qemu';
/** Milliseconds that a warm set-up may take, and the part of the Docker way's time. */
const AIM = { warm: 300, ofDocker: 0.1 };

/** One way to a machine that runs arm64 programs. Preparing and undoing are not measured. */
interface Way {
  readonly name: string;
  prepare?(): void;
  run(): void;
  undo(): void;
}

/** Times each way to a proven arm64, and prints the table. See README.md beside this file. */
export async function emulationBenchmark(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'archway-bench-'));
  const copy = copySystem(folder);
  const keeper = await isolate();
  const node = nodeProgram();
  const registry = startRegistry(folder);
  const engine = await startEngine(folder);
  try {
    const ways = [...actionWays(folder, keeper, node), aptWay(folder, copy.root, keeper), ...dockerWays(folder, node)];
    const times = new Map(ways.map(({ name }) => [name, [] as number[]]));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const way of round % 2 === 0 ? ways : [...ways].reverse()) {
        const milliseconds = measure(way);
        if (round > 0) times.get(way.name)?.push(milliseconds);
      }
    }
    report(times);
  } finally {
    keeper.kill('SIGKILL');
    registry.kill('SIGTERM');
    const ended = once(engine, 'exit');
    engine.kill('SIGTERM');
    await ended;
    execFileSync('umount', ['--recursive', copy.root]);
    rmSync(copy.layers, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(way: Way): number {
  way.prepare?.();
  const started = performance.now();
  way.run();
  const milliseconds = performance.now() - started;
  way.undo();
  return milliseconds;
}

/** A user namespace with all users and a binfmt_misc of its own. */
async function isolate(): Promise<ChildProcess> {
  const keeper = spawn('unshare', ['--user', '--mount', 'sh', '-c', 'echo ready; exec sleep infinity']);
  await once(keeper.stdout, 'data');
  for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${String(keeper.pid)}/${map}`, '0 0 65536');
  inside(keeper, 'mount', ['-t', 'binfmt_misc', 'binfmt_misc', BINFMT]);
  return keeper;
}

function inside(keeper: ChildProcess, command: string, args: readonly string[], env = process.env): void {
  const target = ['--target', String(keeper.pid), '--user', '--mount', '--setuid', '0', '--setgid', '0', '--'];
  execFileSync('nsenter', [...target, command, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The action's main step as the runner starts it, all probes included; the post step undoes it. */
function actionWays(folder: string, keeper: ChildProcess, node: string): Way[] {
  const toolCache = join(folder, 'tool-cache');
  const way = (name: string, inputs: Record<string, string>, cold: boolean): Way => ({
    name,
    prepare: () => {
      if (cold) rmSync(toolCache, { recursive: true, force: true });
      for (const file of ['state', 'output', 'summary']) writeFileSync(join(folder, file), '');
    },
    run: () => {
      inside(keeper, node, [BUNDLE], actionEnvironment(folder, toolCache, inputs));
    },
    undo: () => {
      const lines = readFileSync(join(folder, 'state'), 'utf8').matchAll(/^(.+?)<<(.+)\n([^]*?)\n\2$/gm);
      const state = Object.fromEntries([...lines].map(([, name, , value]) => [`STATE_${name ?? ''}`, value]));
      const env = { ...actionEnvironment(folder, toolCache, inputs), ...state };
      inside(keeper, node, [BUNDLE], env);
    },
  });
  return [
    way('action, warm', {}, false),
    way('action, empty tool-cache, QEMU on the machine', {}, true),
    way('action, empty tool-cache, QEMU from apt', { source: 'package' }, true),
  ];
}

function actionEnvironment(folder: string, toolCache: string, given: Record<string, string>): NodeJS.ProcessEnv {
  const { inputs } = parse(readFileSync('actions/setup-emulation/action.yml', 'utf8')) as {
    inputs: Record<string, { default: string }>;
  };
  const values = Object.entries(inputs).map(([name, { default: fallback }]) => [
    `INPUT_${name.toUpperCase()}`,
    given[name] ?? fallback,
  ]);
  return {
    PATH: process.env['PATH'],
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: toolCache,
    RUNNER_ENVIRONMENT: 'self-hosted',
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    ...(Object.fromEntries(values) as Record<string, string>),
  };
}

/** A copy of this system, on which nothing that is changed reaches the system itself. */
function copySystem(folder: string): { root: string; layers: string } {
  const layers = mkdtempSync(join('/dev/shm', 'archway-bench-'));
  const [upper, work, root] = [join(layers, 'upper'), join(layers, 'work'), join(folder, 'root')];
  for (const path of [upper, work, root]) mkdirSync(path);
  const options = `lowerdir=/,upperdir=${upper},workdir=${work}`;
  execFileSync('mount', ['-t', 'overlay', '-o', options, 'overlay', root]);
  for (const path of ['proc', 'dev']) execFileSync('mount', ['--rbind', `/${path}`, join(root, path)]);
  return { root, layers };
}

/** `apt-get install` of the emulator in a system without it, registered by the package's own scripts. */
function aptWay(folder: string, root: string, keeper: ChildProcess): Way {
  const packages = 'qemu-user-static binfmt-support';
  const shell = (script: string): void => {
    inside(keeper, 'sh', ['-ec', script]);
  };
  const apt = `chroot ${root} env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends`;
  const probe = join(folder, 'probe');
  writeFileSync(probe, probeProgram(arm64()), { mode: 0o755 });
  // The copy was made outside, so what it has there is the machine's.
  inside(keeper, 'mount', ['-t', 'binfmt_misc', 'binfmt_misc', `${root}${BINFMT}`]);
  return {
    name: 'apt-get install qemu-user-static',
    prepare: () => {
      shell(`${apt} purge ${packages}; rm -f ${root}/var/cache/apt/archives/*.deb`);
    },
    run: () => {
      shell(`${apt} install ${packages}; ${probe} exit 0`);
    },
    undo: () => {
      shell(`for entry in ${BINFMT}/qemu-* ${BINFMT}/python*; do [ ! -e "$entry" ] || echo -1 >"$entry"; done`);
    },
  };
}

/**
 * Emulators by Docker, in three ways: one privileged container that registers and one that runs a program, with the
 * image there; the same with the image loaded from an archive before; and all the commands of docker/setup-qemu-action
 * in their order after the start of Node alone, which always pull, with the registry on this machine. Its commands were read in its main.ts at 96fe6ef.
 */
function dockerWays(folder: string, node: string): Way[] {
  const registration = handlerRegistration('bench-qemu-aarch64', arm64(), EMULATOR, 'CF');
  const image = join(folder, 'image');
  for (const path of ['usr/bin', 'bin', 'proc']) mkdirSync(join(image, path), { recursive: true });
  cpSync('/bin/busybox', join(image, 'bin/busybox'));
  for (const name of ['aarch64', 'arm', 'riscv64', 'ppc64le', 's390x', 'i386', 'mips64el', 'loongarch64']) {
    spawnSync('cp', [`/usr/bin/qemu-${name}-static`, join(image, 'usr/bin')]);
  }
  writeFileSync(join(image, 'probe'), probeProgram(arm64()), { mode: 0o755 });
  writeFileSync(join(image, 'registration'), registration);
  execFileSync('tar', ['--create', '--directory', image, '--file', join(folder, 'image.tar'), '.']);
  docker(folder, ['import', join(folder, 'image.tar'), IMAGE]);
  docker(folder, ['save', '--output', join(folder, 'saved.tar'), IMAGE]);
  const pushed = `${REGISTRY}/${IMAGE}:latest`;
  docker(folder, ['tag', IMAGE, pushed]);
  docker(folder, ['push', pushed]);
  docker(folder, ['rmi', '--force', pushed]);
  // Not --privileged, which wants every capability: a machine that lacks one of them could not be measured.
  const rights = ['--cap-add=SYS_ADMIN', '--security-opt=seccomp=unconfined', '--security-opt=apparmor=unconfined'];
  const run = (image: string, ...command: readonly string[]): void => {
    const volume = `${BINFMT}:/binfmt_misc`;
    docker(folder, ['run', '--rm', ...rights, '--network=none', '--volume', volume, image, ...command]);
  };
  const register = (image = IMAGE): void => {
    run(image, '/bin/busybox', 'sh', '-c', 'cat /registration >/binfmt_misc/register');
    run(image, '/probe', 'exit', '0');
  };
  const undo = (): void => {
    writeFileSync(join(BINFMT, 'bench-qemu-aarch64'), '-1');
  };
  return [
    {
      name: 'docker run, image there',
      run: () => {
        register();
      },
      undo,
    },
    {
      name: 'docker run, image loaded',
      prepare: () => {
        docker(folder, ['rmi', '--force', IMAGE]);
      },
      run: () => {
        docker(folder, ['load', '--input', join(folder, 'saved.tar')]);
        register();
      },
      undo,
    },
    {
      name: 'docker/setup-qemu-action, its commands',
      prepare: () => {
        docker(folder, ['rmi', '--force', IMAGE]);
      },
      run: () => {
        execFileSync(node, ['-e', '0']);
        docker(folder, ['version']);
        docker(folder, ['info']);
        docker(folder, ['pull', pushed]);
        docker(folder, ['image', 'inspect', pushed]);
        run(pushed, `/usr/bin/qemu-${arm64().qemu}-static`, '--version');
        register(pushed);
      },
      undo: () => {
        undo();
        docker(folder, ['rmi', '--force', pushed]);
        docker(folder, ['load', '--input', join(folder, 'saved.tar')]);
      },
    },
  ];
}

function arm64(): Platform {
  const platform = findPlatform('arm64');
  if (platform === undefined) throw new Error('no row for arm64');
  return platform;
}

function docker(folder: string, args: readonly string[]): void {
  const env = { ...process.env, DOCKER_HOST: `unix://${join(folder, 'socket')}` };
  execFileSync('/usr/bin/docker', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A Docker engine of its own, and binfmt_misc mounted as on every hosted runner. */
async function startEngine(folder: string): Promise<ChildProcess> {
  spawnSync('sh', ['-c', `[ -e ${BINFMT}/register ] || mount -t binfmt_misc binfmt_misc ${BINFMT}`]);
  const place = (name: string): string => join(folder, name);
  const engine = spawn(
    '/usr/sbin/dockerd',
    [
      ...['--data-root', place('data'), '--exec-root', place('exec'), '--pidfile', place('pid')],
      ...['--host', `unix://${place('socket')}`, '--bridge=none', '--iptables=false', '--ip6tables=false'],
    ],
    { stdio: 'ignore' },
  );
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      docker(folder, ['info']);
      return engine;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  throw new Error('dockerd did not start');
}

/** A registry on this machine, so that a pull costs what Docker makes of it and no network. */
function startRegistry(folder: string): ChildProcess {
  const configuration = join(folder, 'registry.yml');
  const text = [
    'version: 0.1',
    'log: { level: error, accesslog: { disabled: true } }',
    `storage: { filesystem: { rootdirectory: '${join(folder, 'registry')}' } }`,
    `http: { addr: '${REGISTRY}' }`,
  ].join('\n');
  writeFileSync(configuration, text);
  return spawn('/usr/bin/docker-registry', ['serve', configuration], { stdio: 'ignore' });
}

function report(times: ReadonlyMap<string, readonly number[]>): void {
  const middles = [...times].map(([name, samples]) => ({ name, milliseconds: median(samples) }));
  const warm = middles[0]?.milliseconds ?? 0;
  console.log(`${'to a proven arm64'.padEnd(46)} ${'median ms'.padStart(10)} ${'times warm'.padStart(11)}`);
  for (const { name, milliseconds } of middles) {
    const ratio = (milliseconds / warm).toFixed(1);
    console.log(`${name.padEnd(46)} ${milliseconds.toFixed(0).padStart(10)} ${ratio.padStart(11)}`);
  }
  const dockerWay = middles.find(({ name }) => name.startsWith('docker/setup-qemu-action'))?.milliseconds ?? 0;
  console.log(`Medians of ${String(ROUNDS)} rounds, run in turn.`);
  console.log(`Aim: warm at most ${String(AIM.warm)} ms: ${warm <= AIM.warm ? 'met' : 'missed'}.`);
  console.log(
    `Aim: warm at most a tenth of docker/setup-qemu-action's commands: ${warm <= dockerWay * AIM.ofDocker ? 'met' : 'missed'}.`,
  );
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
