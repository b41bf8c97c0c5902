import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asRoot, canBecomeRoot, installPackages, lackOfPackages } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { InputError, type ExecResult, type Runner } from '../runner/index.js';
import type { AccelerationOutcome } from './acceleration.js';
import { runInRoot, type Room } from './enter.js';
import type { AccelerationReport, Environment, EnvironmentRequest, Mount, RunOptions } from './environment.js';
import { keptRoot } from './root.js';
import { requireRunnable } from './runnable.js';
import { EnvironmentStore, unpackRoot, type Scratch } from './store.js';
import { accelerateRoot } from './twins.js';

/** The host's packages with the programs that make and enter roots. Most are essential on Debian. */
export const HOST_PACKAGES = ['apt', 'dpkg', 'iproute2', 'tar', 'util-linux', 'mount'];

/**
 * Prepares a root file system of a platform, from what is kept of earlier jobs where it can. An emulator has to be
 * registered before where the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the root is one of another platform or without a shell
 */
export async function openRootEnvironment(runner: Runner, request: EnvironmentRequest): Promise<Environment> {
  const lack = 'tarball' in request.base ? undefined : lackOfPackages(request.base.codename, request.platform);
  if (lack !== undefined) throw new InputError(`${lack}. Choose another environment: debian:trixie.`);
  await requireMachine(runner, request);
  const store = new EnvironmentStore(runner);
  const tarball = await keptRoot(runner, store, request);
  const scratch = await store.scratch();
  try {
    const root = join(scratch.path, 'root');
    await mkdir(root, { mode: 0o755 });
    await store.explainingFullDisk(() => unpackRoot(runner, tarball, root));
    await requireRunnable(runner, root, request.platform);
    await request.finish?.(new UnpackedRoot(runner, { ...request, network: true }, scratch, NOTHING));
    return new UnpackedRoot(runner, request, scratch, await accelerate(runner, store, root, request));
  } catch (error) {
    await scratch.dispose();
    throw error;
  }
}

async function requireMachine(runner: Runner, request: EnvironmentRequest): Promise<void> {
  if (!(await canBecomeRoot(runner))) {
    throw new InputError('A root file system is entered as root. Run as root or with passwordless sudo.');
  }
  await installPackages(runner, HOST_PACKAGES);
  for (const { source } of request.mounts) {
    await access(source).catch(() => {
      throw new InputError(`${source} is to be mounted into the environment and does not exist.`);
    });
  }
}

const NOTHING: AccelerationOutcome = { mounts: [], native: [], emulated: [] };

async function accelerate(
  runner: Runner,
  store: EnvironmentStore,
  root: string,
  { accelerate, base, platform }: EnvironmentRequest,
): Promise<AccelerationOutcome> {
  // The release of a tarball is not known, and so neither is where its twins would come from.
  if (accelerate === 'off' || 'tarball' in base) return NOTHING;
  return await accelerateRoot(runner, store, root, base, platform);
}

class UnpackedRoot implements Environment {
  readonly platform: Platform;
  readonly description: string;
  readonly acceleration: AccelerationReport;
  readonly #runner: Runner;
  readonly #room: Room;
  readonly #scratch: Scratch;

  constructor(runner: Runner, request: EnvironmentRequest, scratch: Scratch, acceleration: AccelerationOutcome) {
    const { platform, base, mounts, network } = request;
    this.platform = platform;
    this.description = `${'tarball' in base ? base.tarball : `Debian ${base.codename}`} for ${platform.name}`;
    this.#runner = runner;
    this.#scratch = scratch;
    this.acceleration = acceleration;
    this.#room = { root: join(scratch.path, 'root'), mounts: [...mounts, ...acceleration.mounts], network };
  }

  async run(command: string, args: readonly string[], options: RunOptions = {}): Promise<ExecResult> {
    try {
      return await runInRoot(this.#runner, this.#room, command, args, options);
    } finally {
      await giveToCaller(this.#runner, this.#room.mounts);
    }
  }

  async dispose(): Promise<void> {
    await this.#scratch.dispose();
  }
}

/** Gives what the environment's users have left in writable mounts to the user that this process runs as. */
async function giveToCaller(runner: Runner, mounts: readonly Mount[]): Promise<void> {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const sources = mounts.filter(({ readOnly }) => !readOnly).map(({ source }) => source);
  if (uid === 0 || sources.length === 0) return;
  const owner = `${String(uid)}:${String(gid)}`;
  const { command, args } = asRoot('find', [
    ...[...sources, '-xdev', '!', '-uid', String(uid)],
    ...['-exec', 'chown', '--no-dereference', owner, '{}', '+'],
  ]);
  await runner.exec(command, args, { quiet: true });
}
