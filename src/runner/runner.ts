import type { SourceLocation } from './errors.js';
import type { ExecOptions, ExecResult } from './exec.js';

/** Where words go. Annotations carry the place that they are about, where there is one. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string, at?: SourceLocation): void;
  warning(message: string, at?: SourceLocation): void;
  error(message: string, at?: SourceLocation): void;
  /** Runs work inside a titled, foldable part of the log. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/**
 * What the engine needs of the machine and of whoever started it. An action, the command line and a test each hand in
 * their own.
 */
export interface Runner extends Log {
  /** The environment of commands, unless they are given another. Never changed in place. */
  readonly env: NodeJS.ProcessEnv;
  /** A folder for this job's temporary files; the caller empties it. */
  readonly temporaryDirectory: string;
  /** Where tools are kept between jobs on the same machine. */
  readonly toolCacheDirectory: string;
  /** The checkout that relative paths of inputs start from. */
  readonly workspace: string;
  /** True on a runner that is kept between jobs, where what was changed should be put back. */
  readonly keptBetweenJobs: boolean;
  /**
   * Runs a command without a shell, shows its output as it comes, and fails when it exits with anything but 0.
   *
   * @throws CommandError with the command, its exit code and its last lines
   */
  exec(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;
}

/** What an action has beyond that: its inputs, outputs and state, the steps after it, the summary and artifacts. */
export interface ActionRunner extends Runner {
  /** The trimmed value of an input; empty when it was not given. */
  input(name: string): string;
  setOutput(name: string, value: string): void;
  /** Keeps one JSON value for the post step. */
  saveState(value: unknown): void;
  /** What `saveState` kept; undefined in the main step or when nothing was kept. */
  loadState(): unknown;
  /** Sets a variable for the following steps of the job. */
  exportVariable(name: string, value: string): void;
  /** Puts a folder in front of PATH for the following steps of the job. */
  addPath(directory: string): void;
  /** Adds Markdown to the job summary. */
  summarize(markdown: string): Promise<void>;
  /**
   * Uploads files as one artifact.
   *
   * @param name unique in the run
   * @param root the folder that the paths in the artifact are relative to
   * @param files absolute paths below root
   */
  uploadArtifact(name: string, root: string, files: readonly string[]): Promise<UploadedArtifact>;
  /**
   * Downloads the artifacts of the run, each into a folder of its name. Of those with the same name, which a job that is
   * run again leaves, the newest is taken.
   *
   * @param directory receives the folders
   * @param wanted says which, by name
   * @returns the names of those that were downloaded
   */
  downloadArtifacts(directory: string, wanted: (name: string) => boolean): Promise<readonly string[]>;
}

/** Uploads files as one artifact; see `ActionRunner.uploadArtifact`. */
export type ArtifactUploader = (name: string, root: string, files: readonly string[]) => Promise<UploadedArtifact>;

/** Downloads artifacts; see `ActionRunner.downloadArtifacts`. */
export type ArtifactDownloader = (
  log: Log,
  directory: string,
  wanted: (name: string) => boolean,
) => Promise<readonly string[]>;

/** How an action that deals with artifacts gets at them. Costly to load, so only when there is something to do. */
export interface ArtifactLoaders {
  readonly loadUploader?: () => Promise<ArtifactUploader>;
  readonly loadDownloader?: () => Promise<ArtifactDownloader>;
}

/** What the artifact service says of an upload. */
export interface UploadedArtifact {
  readonly id: number | undefined;
  readonly size: number | undefined;
  readonly digest: string | undefined;
}
