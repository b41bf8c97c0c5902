import { basename } from 'node:path';
import { canBecomeRoot } from '../host/index.js';
import { CommandError, execInForeground, type ExecResult, type Runner } from '../runner/index.js';
import { accelerate } from './accelerate.js';
import { NOT_ACCELERATED, type AccelerationOutcome } from './acceleration.js';
import { CONTAINER_LABEL, Container, KEEPER_INSIDE, keeperOf, scratchOf, type ContainerRequest } from './container.js';
import { execLine, runInContainer } from './container-exec.js';
import { isRootless, listContainers, placeOf } from './engine.js';
import type { AccelerationReport, Environment, EnvironmentRequest, Mount, RunOptions } from './environment.js';
import { findImage, type Image } from './image.js';
import { keptImage, removeLeftImages, scratchImage } from './kept-image.js';
import { caller, giveToCaller, mountsOfCaller, requireSources, warnOfOwner } from './mounts.js';
import { EnvironmentStore, type Scratch } from './store.js';
import type { World } from './world.js';

/**
 * Prepares a container of an image, from what is kept of earlier jobs where it can. An emulator has to be registered
 * before where the platform is not one that the host runs itself.
 *
 * @param reference of the image
 * @throws InputError where there is no engine, or the image is one of another platform or without a shell
 * @throws FilesNotShared where the engine has not got the files that are to be mounted
 */
export async function openContainerEnvironment(
  runner: Runner,
  request: EnvironmentRequest,
  reference: string,
): Promise<Environment> {
  await requireSources(request.mounts);
  const owned = await mountsOfCaller(request.mounts);
  const { platform, mounts, finish, install, packages } = request;
  const store = new EnvironmentStore(runner);
  const found = await findImage(runner, store, reference, platform);
  const { engine } = found;
  const scratch = await store.scratch();
  const started: Container[] = [];
  const start = async (more: Pick<ContainerRequest, 'image' | 'network' | 'mounts'>): Promise<Container> => {
    const container = await Container.start(runner, { engine, shown: reference, platform, scratch, ...more });
    started.push(container);
    return container;
  };
  const prepare = async (): Promise<Environment> => {
    await removeLeft(runner, engine, store);
    const isAsFound = install === '' && packages.length === 0;
    const kept = isAsFound ? undefined : await keptImage(runner, store, { ...request, image: found, scratch });
    const image = kept?.name ?? found.id;
    const first = start({ image, network: request.network || finish !== undefined, mounts });
    let container = await first.finally(async () => {
      await kept?.cleared;
    });
    const open = (acceleration: AccelerationOutcome): ContainerEnvironment =>
      new ContainerEnvironment(runner, request, { image: found, owned, store, scratch, container }, acceleration);
    await finish?.(open(NOT_ACCELERATED));
    const world = worldOfContainer(runner, container, scratch);
    const outcome = await accelerateContainer(runner, store, world, request);
    if (outcome.mounts.length === 0 && (finish === undefined || request.network)) return open(outcome);
    const before = container;
    const next = finish === undefined ? image : await scratchImage(runner, before, scratch);
    container = await start({ image: next, network: request.network, mounts: [...mounts, ...outcome.mounts] });
    started.splice(started.indexOf(before), 1);
    await before.remove();
    await makeAliases(worldOfContainer(runner, container, scratch), outcome);
    return open(outcome);
  };
  try {
    return await store.explainingFullDisk(prepare, basename(engine));
  } catch (error) {
    for (const container of started) await container.remove();
    await scratch.dispose();
    throw error;
  }
}

/** Removes the containers and images of jobs that were killed; one job at a time, for engines refuse a second removal. */
async function removeLeft(runner: Runner, engine: string, store: EnvironmentStore): Promise<void> {
  const isLeft = async (scratch: string | undefined): Promise<boolean> =>
    scratch !== undefined && !(await store.hasScratch(scratch));
  const label = `${CONTAINER_LABEL}=${placeOf(runner)}`;
  const lock = await store.lock('containers-left');
  try {
    for (const name of await listContainers(runner, engine, label, '{{.Names}}')) {
      if (await isLeft(scratchOf(name)))
        await runner.exec(engine, ['rm', '--force', '--volumes', name], { quiet: true });
    }
    await removeLeftImages(runner, engine, isLeft);
  } finally {
    await lock.release();
  }
}

function worldOfContainer(runner: Runner, container: Container, scratch: Scratch): World {
  const output = async (command: string, args: readonly string[]): Promise<string> =>
    (await runInContainer(runner, container, scratch.path, command, args, { quiet: true })).stdout;
  return {
    folder: scratch.path,
    read: async (path) => await container.read(scratch.path, path),
    output,
    existing: async (paths) => {
      const script = 'for path; do [ ! -e "$path" ] || echo "$path"; done';
      return new Set((await output('/bin/sh', ['-c', script, 'sh', ...paths])).split('\n'));
    },
  };
}

async function accelerateContainer(
  runner: Runner,
  store: EnvironmentStore,
  world: World,
  request: EnvironmentRequest,
): Promise<AccelerationOutcome> {
  const outcome = await accelerate(runner, store, world, request);
  // A container has no second mount of a folder of its own, and a link cannot stand where there is a folder.
  const [taken] = await world.existing(outcome.aliases.map(({ alias }) => alias));
  if (taken === undefined || taken === '') return outcome;
  const reason = `the environment has ${taken} of its own`;
  const emulated = outcome.native.map((program) => ({ program, reason }));
  return { ...NOT_ACCELERATED, emulated: [...outcome.emulated, ...emulated] };
}

/** Makes links for the folders that are to be seen at a second place. */
async function makeAliases(world: World, { aliases }: AccelerationOutcome): Promise<void> {
  if (aliases.length === 0) return;
  const script = 'while [ $# -gt 0 ]; do mkdir -p "${2%/*}"; ln -s "$1" "$2"; shift 2; done';
  const words = aliases.flatMap(({ folder, alias }) => [folder, alias]);
  await world.output('/bin/sh', ['-e', '-c', script, 'sh', ...words]);
}

/** What an environment is, and what it goes with. */
interface Opened {
  readonly image: Image;
  /** See `mountsOfCaller`. */
  readonly owned: readonly Mount[];
  readonly store: EnvironmentStore;
  readonly scratch: Scratch;
  readonly container: Container;
}

class ContainerEnvironment implements Environment {
  readonly platform: EnvironmentRequest['platform'];
  readonly description: string;
  readonly acceleration: AccelerationReport;
  readonly #runner: Runner;
  readonly #opened: Opened;
  readonly #env: Readonly<Record<string, string>>;
  #last: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(runner: Runner, request: EnvironmentRequest, opened: Opened, acceleration: AccelerationOutcome) {
    this.platform = request.platform;
    const { engine, reference } = opened.image;
    this.description = `${reference} for ${request.platform.name} in a container of ${basename(engine)}`;
    this.acceleration = acceleration;
    this.#runner = runner;
    this.#env = acceleration.env;
    this.#opened = opened;
  }

  async run(command: string, args: readonly string[], options: RunOptions = {}): Promise<ExecResult> {
    const { container, scratch } = this.#opened;
    return await this.#inTurn(
      async () =>
        await runInContainer(this.#runner, container, scratch.path, command, args, {
          ...options,
          env: { ...this.#env, ...options.env },
        }),
    );
  }

  async attach(
    command: string,
    args: readonly string[],
    options: Pick<RunOptions, 'cwd' | 'env' | 'user'> = {},
  ): Promise<number> {
    const { container, scratch } = this.#opened;
    return await this.#inTurn(async () => {
      const input = { ...options, env: { ...this.#env, ...options.env }, input: '' };
      const words = [command, ...args];
      const line = await execLine(this.#runner, container, scratch.path, words, input, terminalOptions());
      try {
        return await execInForeground(container.engine, line.args, { env: line.env });
      } finally {
        await line.forget();
        await container.endAll();
      }
    });
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.#opened.container.remove();
    await this.#opened.scratch.dispose();
    await removeLeftImages(this.#runner, this.#opened.container.engine, (scratch) =>
      Promise.resolve(scratch === basename(this.#opened.scratch.path)),
    );
  }

  /** One command at a time: what a command has started ends with it, and nothing tells which of two has started it. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      try {
        return await work();
      } finally {
        await this.#giveToCaller();
      }
    });
    this.#last = turn.catch(() => undefined);
    return await turn;
  }

  async #giveToCaller(): Promise<void> {
    const { uid, gid } = caller();
    if (uid === 0) return;
    const { container, owned: mounts, scratch, store } = this.#opened;
    if (await canBecomeRoot(this.#runner)) {
      await giveToCaller(this.#runner, { mounts, since: keeperOf(scratch), store: store.root });
      return;
    }
    if (mounts.length === 0) return;
    // Where the engine runs without root, its root is this user.
    const owner = (await isRootless(this.#runner, container.engine)) ? [0, 0] : [uid, gid];
    const words = ['-ec', GIVE, 'sh', owner.join(':'), ...mounts.map(({ target }) => target)];
    try {
      await runInContainer(this.#runner, container, scratch.path, '/bin/sh', words, { quiet: true });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const said = error.failure.lastLines.at(-1) ?? 'find and chown failed';
      const sources = mounts.map(({ source }) => source);
      warnOfOwner(this.#runner, sources, `there is no sudo here, and in the container ${said}`);
    }
  }
}

/** Gives what is newer than the container to a user: USER:GROUP FOLDER... The find of BusyBox knows `-newer` alone. */
const GIVE = `owner=$1; shift
newer=-cnewer
find / -prune $newer / >/dev/null 2>&1 || newer=-newer
find "$@" -xdev ! -user "\${owner%:*}" $newer ${KEEPER_INSIDE} -exec chown -h "$owner" {} +
`;

/** Keys by which the client would leave a terminal; nobody types these. */
const NEVER_TYPED = 'ctrl-@,ctrl-@,ctrl-@,ctrl-@';

function terminalOptions(): readonly string[] {
  return process.stdin.isTTY ? ['--tty', `--detach-keys=${NEVER_TYPED}`] : [];
}
