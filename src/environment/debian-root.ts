import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canBecomeRoot, installPackages, lackOfPackages } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { InputError, type ExecResult, type Runner } from '../runner/index.js';
import { accelerate } from './accelerate.js';
import { NOT_ACCELERATED, type AccelerationOutcome } from './acceleration.js';
import { HOST_PACKAGES, runInRoot, type Room } from './enter.js';
import type { AccelerationReport, Base, Environment, EnvironmentRequest, RunOptions } from './environment.js';
import { findImage } from './image.js';
import { giveToCaller, mountsOfCaller, requireSources, type Bounds } from './mounts.js';
import { describeRelease } from './release.js';
import { keptRoot, type RootRecipe } from './root.js';
import { layOver } from './overlay.js';
import { requireRunnable } from './runnable.js';
import { EnvironmentStore, type Scratch } from './store.js';
import { runOnTerminal } from './terminal.js';
import { worldOfRoot } from './world.js';

/**
 * Prepares a root file system of a platform, from what is kept of earlier jobs where it can. An emulator has to be
 * registered before where the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the root is one of another platform or without a shell
 */
export async function openRootEnvironment(runner: Runner, request: EnvironmentRequest): Promise<Environment> {
  const lack = !('codename' in request.base) ? undefined : lackOfPackages(request.base.codename, request.platform);
  if (lack !== undefined) throw new InputError(`${lack}. Choose another environment: debian:trixie.`);
  await requireMachine(runner, request);
  const store = new EnvironmentStore(runner);
  const { platform } = request;
  const { base, env } = await findBase(runner, store, request);
  const scratch = await store.scratch();
  try {
    const kept = await keptRoot(runner, store, { ...request, base });
    const root = await store.explainingFullDisk(() => layOver(runner, kept, scratch.path));
    await requireRunnable(runner, root, platform);
    const mounts = await mountsOfCaller(request.mounts);
    const bounds = { mounts, since: join(scratch.path, 'opened'), store: store.root };
    await writeFile(bounds.since, '');
    const unpacked = { scratch, env, bounds };
    await request.finish?.(new UnpackedRoot(runner, { ...request, network: true }, unpacked, NOT_ACCELERATED));
    const outcome = await accelerate(runner, store, worldOfRoot(runner, root, scratch.path), request);
    return new UnpackedRoot(runner, request, unpacked, outcome);
  } catch (error) {
    await scratch.dispose();
    throw error;
  }
}

/** What there is to start from, with an image as this machine has it, and the variables that it gives its commands. */
async function findBase(
  runner: Runner,
  store: EnvironmentStore,
  { base, platform }: EnvironmentRequest,
): Promise<Pick<RootRecipe, 'base'> & Pick<Unpacked, 'env'>> {
  if (!('image' in base)) return { base, env: {} };
  const image = await findImage(runner, store, base.image, platform);
  return { base: image, env: image.env };
}

async function requireMachine(runner: Runner, request: EnvironmentRequest): Promise<void> {
  if (!(await canBecomeRoot(runner))) {
    throw new InputError('A root file system is entered as root. Run as root or with passwordless sudo.');
  }
  await installPackages(runner, HOST_PACKAGES);
  await requireSources(request.mounts);
}

/** What an environment runs in, and what all its commands see. */
interface Unpacked {
  readonly scratch: Scratch;
  readonly env: Readonly<Record<string, string>>;
  readonly bounds: Bounds;
}

class UnpackedRoot implements Environment {
  readonly platform: Platform;
  readonly description: string;
  readonly acceleration: AccelerationReport;
  readonly #runner: Runner;
  readonly #room: Room;
  readonly #scratch: Scratch;
  readonly #env: Readonly<Record<string, string>>;
  /** Gives what a command has left to the caller. */
  readonly #giveBack: () => Promise<void>;

  constructor(
    runner: Runner,
    request: EnvironmentRequest,
    { scratch, env, bounds }: Unpacked,
    acceleration: AccelerationOutcome,
  ) {
    const { platform, base, mounts, network } = request;
    this.platform = platform;
    this.description = `${describeBase(base)} for ${platform.name}`;
    this.#runner = runner;
    this.#scratch = scratch;
    this.#env = { ...env, ...acceleration.env };
    this.acceleration = acceleration;
    const root = join(scratch.path, 'root');
    const aliases = acceleration.aliases.map(({ folder, alias, readOnly }) => ({
      source: join(root, folder),
      target: alias,
      readOnly,
    }));
    this.#giveBack = async () => {
      await giveToCaller(runner, bounds);
    };
    this.#room = { root, mounts: [...mounts, ...acceleration.mounts, ...aliases], network };
  }

  async run(command: string, args: readonly string[], options: RunOptions = {}): Promise<ExecResult> {
    try {
      return await runInRoot(this.#runner, this.#room, command, args, {
        ...options,
        env: { ...this.#env, ...options.env },
      });
    } finally {
      await this.#giveBack();
    }
  }

  async attach(
    command: string,
    args: readonly string[],
    options: Pick<RunOptions, 'cwd' | 'env' | 'user'> = {},
  ): Promise<number> {
    try {
      const env = { ...this.#env, ...options.env };
      return await runOnTerminal(this.#runner, this.#room, [command, ...args], { ...options, env });
    } finally {
      await this.#giveBack();
    }
  }

  async dispose(): Promise<void> {
    await this.#scratch.dispose();
  }
}

function describeBase(base: Base): string {
  if ('tarball' in base) return base.tarball;
  return 'image' in base ? base.image : describeRelease(base);
}
