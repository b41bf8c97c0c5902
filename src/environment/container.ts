import { randomBytes } from 'node:crypto';
import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { hostPlatform } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';
import { KEEPER } from './container-keeper.js';
import { placeOf } from './engine.js';
import type { Mount } from './environment.js';
import type { Scratch } from './store.js';

/** The label of containers of ours, whose value tells which tool-cache's jobs they belong to. */
export const CONTAINER_LABEL = 'archway.environment';
/** Where the keeper is in a container. */
export const KEEPER_INSIDE = '/run/archway-keeper';

/** The files of this machine are not those of the machine that the engine runs on. */
export class FilesNotShared extends InputError {}

/** What a container is made from. */
export interface ContainerRequest {
  readonly engine: string;
  /** The image's hash or name. */
  readonly image: string;
  /** The image as the user knows it. */
  readonly shown: string;
  readonly platform: Platform;
  readonly mounts: readonly Mount[];
  readonly network: boolean;
  readonly scratch: Scratch;
}

/** A container that runs, and does nothing by itself. */
export class Container {
  readonly id: string;
  readonly engine: string;
  readonly #runner: Runner;
  readonly #control: PassThrough;
  readonly #lines: LineQueue;
  readonly #ended: Promise<void>;
  #spoken: Promise<unknown> = Promise.resolve();

  private constructor(
    runner: Runner,
    { engine, id }: { readonly engine: string; readonly id: string },
    held: { readonly control: PassThrough; readonly lines: LineQueue; readonly ended: Promise<void> },
  ) {
    this.#runner = runner;
    this.engine = engine;
    this.id = id;
    this.#control = held.control;
    this.#lines = held.lines;
    this.#ended = held.ended;
  }

  /**
   * Makes a container of an image and starts it. It ends with this process, however that ends.
   *
   * @throws InputError where the image has no shell, or the machine does not run its programs
   * @throws FilesNotShared where the engine has not got the files that are to be mounted
   */
  static async start(runner: Runner, request: ContainerRequest): Promise<Container> {
    const { engine, scratch } = request;
    const keeper = keeperOf(scratch);
    await writeFile(keeper, KEEPER, { mode: 0o644 });
    // What is left is newer than it, and BusyBox compares whole seconds.
    const before = new Date(Date.now() - 1000);
    await utimes(keeper, before, before);
    const mounts = [{ source: keeper, target: KEEPER_INSIDE, readOnly: true }, ...request.mounts];
    let id: string;
    try {
      id = (await runner.exec(engine, createCommand(runner, request, mounts), { quiet: true })).stdout.trim();
    } catch (error) {
      throw explain(error, request);
    }
    const control = new PassThrough();
    const lines = new LineQueue();
    const held = runner.exec(engine, ['start', '--attach', '--interactive', id], {
      input: control,
      quiet: true,
      onLine: (line, stream) => {
        if (stream === 'stdout') lines.push(line);
      },
    });
    const ended = held.then(
      () => {
        lines.close(new Error('the container has ended'));
      },
      (error: unknown) => {
        lines.close(error);
      },
    );
    const container = new Container(runner, { engine, id }, { control, lines, ended });
    try {
      await lines.until('ready');
      return container;
    } catch (error) {
      await container.remove();
      throw explain(error, request);
    }
  }

  /** Asks all that runs in it to end. */
  async askAll(): Promise<void> {
    await this.#tell('ask');
  }

  /** Ends all that runs in it but itself. */
  async endAll(): Promise<void> {
    await this.#tell('end');
  }

  /** What runs in it, as proc(5), stat tells it. */
  async processes(): Promise<readonly string[]> {
    return await this.#tell('usage');
  }

  /** A file's text, links followed; undefined where it is not there. */
  async read(folder: string, path: string): Promise<string | undefined> {
    const copy = join(folder, `copy-${randomBytes(4).toString('hex')}`);
    try {
      // Podman's follows links without being told, and knows no such option.
      const follow = basename(this.engine) === 'podman' ? [] : ['--follow-link'];
      await this.#runner.exec(this.engine, ['cp', ...follow, `${this.id}:${path}`, copy], { quiet: true });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return undefined;
    }
    try {
      return await readFile(copy, 'utf8');
    } finally {
      await rm(copy, { force: true, recursive: true });
    }
  }

  /** The number of its first process, on the machine that the engine runs on. */
  async pid(): Promise<string> {
    const words = ['inspect', '--type=container', '--format={{.State.Pid}}', this.id];
    return (await this.#runner.exec(this.engine, words, { quiet: true })).stdout.trim();
  }

  /** Does something while nothing that runs in it gets on. */
  async whilePaused<T>(work: () => Promise<T>): Promise<T> {
    await this.#runner.exec(this.engine, ['pause', this.id], { quiet: true });
    try {
      return await work();
    } finally {
      await this.#runner.exec(this.engine, ['unpause', this.id], { quiet: true });
    }
  }

  /** Keeps what it is now as an image. */
  async commit(name: string, label: string): Promise<void> {
    await this.#runner.exec(this.engine, ['commit', `--change=LABEL ${label}`, this.id, name], { quiet: true });
  }

  /** Removes it with all that runs in it. */
  async remove(): Promise<void> {
    await this.#runner.exec(this.engine, ['rm', '--force', '--volumes', this.id], { quiet: true });
    this.#control.end();
    await this.#ended;
  }

  /** One word at a time: a command's end and the watch over it may speak at once. */
  async #tell(word: string): Promise<readonly string[]> {
    const answer = this.#spoken.then(async () => {
      this.#control.write(`${word}\n`);
      return await this.#lines.until('done');
    });
    this.#spoken = answer.catch(() => undefined);
    return await answer;
  }
}

function createCommand(
  runner: Runner,
  { image, platform, network, scratch }: ContainerRequest,
  mounts: readonly Mount[],
): readonly string[] {
  return [
    'create',
    '--interactive',
    '--pull=never',
    `--platform=${platform.name}`,
    `--name=${containerName(scratch)}`,
    `--label=${CONTAINER_LABEL}=${placeOf(runner)}`,
    `--network=${network ? 'host' : 'none'}`,
    '--user=0:0',
    '--workdir=/',
    // As in a root file system: no device can be made.
    '--cap-drop=MKNOD',
    // Where SELinux rules, a container may else not read what is mounted.
    '--security-opt=label=disable',
    '--log-driver=none',
    '--entrypoint=/bin/sh',
    ...mounts.map(mountOption),
    '--',
    image,
    KEEPER_INSIDE,
  ];
}

/** The keeper's file, which is written when a container starts. */
export function keeperOf({ path }: Scratch): string {
  return join(path, 'keeper.sh');
}

/** By it the next job knows whether the one that made the container is still there: see `scratchOf`. */
function containerName(scratch: Scratch): string {
  return `archway-${basename(scratch.path)}-${randomBytes(3).toString('hex')}`;
}

/** The scratch folder of the job that made a container. */
export function scratchOf(name: string): string | undefined {
  return /^archway-([0-9a-f]+)-[0-9a-f]+$/.exec(name)?.[1];
}

/** As `--mount` takes it: fields of CSV. Source: docker run(1). */
function mountOption({ source, target, readOnly }: Mount): string {
  const fields = ['type=bind', `source=${source}`, `target=${target}`, ...(readOnly ? ['readonly'] : [])];
  return `--mount=${fields.map((field) => (/[,"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}`;
}

/** Turns what the engine says into what the user can do. */
function explain(error: unknown, { shown, platform, engine }: ContainerRequest): unknown {
  if (!(error instanceof CommandError)) return error;
  const said = error.failure.lastLines.join('\n');
  if (/bind source path does not exist|statfs .*: no such file or directory/i.test(said)) {
    return new FilesNotShared(
      `${basename(engine)} does not see the files of this machine, as happens when it runs on another one or outside of ` +
        'this container, so that nothing can be mounted.',
      { cause: error },
    );
  }
  if (/exec format error/i.test(said)) {
    return new InputError(
      `This machine (${hostPlatform().name}) does not run programs of ${platform.name}. ` +
        'Set up emulation first, with the action setup-emulation.',
      { cause: error },
    );
  }
  if (/\/bin\/sh\b.*(no such file|not found)/i.test(said)) {
    return new InputError(`The image ${shown} has no /bin/sh, which commands are run with. Take one that has.`, {
      cause: error,
    });
  }
  return error;
}

/** Lines that come, for one who waits for them. */
class LineQueue {
  readonly #lines: string[] = [];
  #closed: { readonly reason: unknown } | undefined;
  #wake: (() => void) | undefined;

  push(line: string): void {
    this.#lines.push(line);
    this.#wake?.();
  }

  /** Nothing more comes; whoever waits is told why. */
  close(reason: unknown): void {
    this.#closed ??= { reason };
    this.#wake?.();
  }

  /** All lines before one that is equal to `last`. */
  async until(last: string): Promise<readonly string[]> {
    for (;;) {
      const end = this.#lines.indexOf(last);
      if (end >= 0) return this.#lines.splice(0, end + 1).slice(0, -1);
      if (this.#closed !== undefined) throw this.#closed.reason;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
