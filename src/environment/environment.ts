import type { Platform } from '../platform/platform.js';
import type { ExecResult, OutputStream } from '../runner/index.js';
import type { Acceleration } from './acceleration.js';
import type { PackageInstall } from './install-text.js';
import type { Release } from './release.js';

/** A file or folder of the host that is to be seen inside. */
export interface Mount {
  /** Absolute path on the host. */
  readonly source: string;
  /** Absolute path inside. */
  readonly target: string;
  readonly readOnly: boolean;
}

/** How a command is to be run inside. */
export interface RunOptions {
  /** Absolute path inside; `/` when not given. */
  readonly cwd?: string;
  /** The whole environment: nothing of the host's is added but HOME and PATH where they are missing. */
  readonly env?: Readonly<Record<string, string>>;
  /** A name or number known inside, with `:group` where it is not the user's own; root when not given. */
  readonly user?: string;
  /** What the command reads from standard input; nothing when not given. */
  readonly input?: string | Uint8Array;
  /** Called with each line as it comes. */
  readonly onLine?: (line: string, stream: OutputStream) => void;
  /** Milliseconds after which the command and all it started are ended. */
  readonly timeout?: number;
  /** Milliseconds without output and without use of the CPU after which the command and all it started are killed. */
  readonly stallTimeout?: number;
  /** The CPU that the command and all it starts are held to. */
  readonly cpu?: number;
  /** Ends the command and all it started when it aborts. */
  readonly signal?: AbortSignal;
  /** Exit codes that are answers rather than failures; only 0 when not given. */
  readonly acceptExitCodes?: readonly number[] | 'any';
  /** Keeps the output out of the log. */
  readonly quiet?: boolean;
}

/**
 * Milliseconds without output and without use of the CPU after which what prepares an environment is killed: an emulated
 * script that is stuck would hold its job to its limit.
 */
export const PREPARATION_STALL = 10 * 60_000;

/** A program of an environment that could run natively, and does not. */
export interface Emulated {
  /** Absolute path inside. */
  readonly program: string;
  readonly reason: string;
}

/** Which programs of an environment run natively. */
export interface AccelerationReport {
  /** Absolute paths inside. */
  readonly native: readonly string[];
  readonly emulated: readonly Emulated[];
}

/**
 * What an environment's files come from: a release of Debian or Ubuntu, the absolute path of a tarball of a whole root, or a
 * container image by its reference.
 */
export type Base = Release | { readonly tarball: string } | { readonly image: string };

/** What a Debian source package needs to be built. */
export interface SourceDependencies {
  /** The first paragraph of its debian/control. */
  readonly control: string;
}

/** The packages of a request for what is no release. */
export function packagesByName(packages: EnvironmentRequest['packages']): readonly PackageInstall[] {
  return packages.map((lot) => {
    if ('control' in lot) throw new Error('what a source package needs was asked for on what is no release');
    return lot;
  });
}

/**
 * Whether an image is run as a container: `auto` where the engine sees this machine's files, `never` for a root file
 * system with its files.
 */
export const CONTAINER_CHOICES = ['auto', 'always', 'never'] as const;

export type ContainerChoice = (typeof CONTAINER_CHOICES)[number];

/** What is wanted of an environment, however it is carried out. */
export interface EnvironmentRequest {
  readonly platform: Platform;
  readonly base: Base;
  /**
   * Packages that are put into it, one lot after the other, and kept with it: of the release; on a tarball or an image from
   * its own sources, and what a source package needs not at all.
   */
  readonly packages: readonly (PackageInstall | SourceDependencies)[];
  /** Shell text that is run inside as root, by `sh -e`, and whose results are kept; empty for none. */
  readonly install: string;
  /** Prepares it further, with the mounts and the network; not kept. Sees nothing that is accelerated. */
  readonly finish?: (environment: Pick<Environment, 'run'>) => Promise<void>;
  readonly mounts: readonly Mount[];
  /** Whether commands reach the host's network; preparing always does. */
  readonly network: boolean;
  readonly accelerate: Acceleration;
  /** `auto` when not given. */
  readonly container?: ContainerChoice;
}

/**
 * A world of another platform (or of the host's own) in which commands are run. What a command changes there is seen
 * by the next one, and gone with `dispose`; what it changes in a mount that is not read-only stays.
 */
export interface Environment {
  readonly platform: Platform;
  /** One phrase for the log and the summary. */
  readonly description: string;
  readonly acceleration: AccelerationReport;
  /**
   * Runs a command without a shell. Files that it leaves in writable mounts belong to the caller afterwards.
   *
   * @throws CommandError when it cannot be started, is stopped, or exits with a code that is not accepted
   */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<ExecResult>;
  /**
   * Runs a command on this process's own terminal. Files that it leaves in writable mounts belong to the caller afterwards.
   *
   * @returns its exit code
   */
  attach(command: string, args: readonly string[], options?: Pick<RunOptions, 'cwd' | 'env' | 'user'>): Promise<number>;
  /** Removes it. Doing so twice does nothing. */
  dispose(): Promise<void>;
}

/** PATH of a command that is given none: Debian's default for root. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
