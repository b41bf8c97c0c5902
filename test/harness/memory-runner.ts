import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ActionRunner,
  type ExecOptions,
  type ExecResult,
  type SourceLocation,
  type UploadedArtifact,
  execCommand,
} from '../../src/runner/index.js';

/** One line that the engine logged. */
export interface LogEntry {
  readonly level: 'debug' | 'info' | 'notice' | 'warning' | 'error' | 'group';
  readonly message: string;
  readonly at?: SourceLocation;
}

/** An artifact that the engine uploaded. */
export interface RecordedArtifact {
  readonly name: string;
  readonly root: string;
  readonly files: readonly string[];
}

/** What a MemoryRunner can be given. */
export interface MemoryRunnerOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly workspace?: string;
  readonly temporaryDirectory?: string;
  readonly toolCacheDirectory?: string;
  readonly keptBetweenJobs?: boolean;
}

/** A runner for unit tests: it records what it is told, and runs commands for real. */
export class MemoryRunner implements ActionRunner {
  readonly env: NodeJS.ProcessEnv;
  readonly workspace: string;
  readonly temporaryDirectory: string;
  readonly toolCacheDirectory: string;
  readonly keptBetweenJobs: boolean;
  readonly log: LogEntry[] = [];
  readonly commands: (readonly string[])[] = [];
  readonly outputs: Record<string, string> = {};
  readonly exported: Record<string, string> = {};
  readonly path: string[] = [];
  readonly artifacts: RecordedArtifact[] = [];
  readonly #inputs: Readonly<Record<string, string>>;
  summary = '';
  state: unknown;

  constructor(options: MemoryRunnerOptions = {}) {
    this.#inputs = options.inputs ?? {};
    this.env = options.env ?? process.env;
    this.workspace = options.workspace ?? process.cwd();
    this.temporaryDirectory = options.temporaryDirectory ?? tmpdir();
    this.toolCacheDirectory = options.toolCacheDirectory ?? join(this.temporaryDirectory, 'tool-cache');
    this.keptBetweenJobs = options.keptBetweenJobs ?? true;
  }

  /** The messages of one level, in order. */
  messages(level: LogEntry['level']): string[] {
    return this.log.filter((entry) => entry.level === level).map((entry) => entry.message);
  }

  debug(message: string): void {
    this.log.push({ level: 'debug', message });
  }

  info(message: string): void {
    this.log.push({ level: 'info', message });
  }

  notice(message: string, at?: SourceLocation): void {
    this.#annotate('notice', message, at);
  }

  warning(message: string, at?: SourceLocation): void {
    this.#annotate('warning', message, at);
  }

  error(message: string, at?: SourceLocation): void {
    this.#annotate('error', message, at);
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.log.push({ level: 'group', message: title });
    return await work();
  }

  async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    this.commands.push([command, ...args]);
    return await execCommand(command, args, { ...options, env: options.env ?? this.env });
  }

  input(name: string): string {
    return this.#inputs[name] ?? '';
  }

  setOutput(name: string, value: string): void {
    this.outputs[name] = value;
  }

  saveState(value: unknown): void {
    this.state = value;
  }

  loadState(): unknown {
    return this.state;
  }

  exportVariable(name: string, value: string): void {
    this.exported[name] = value;
  }

  addPath(directory: string): void {
    this.path.push(directory);
  }

  async summarize(markdown: string): Promise<void> {
    this.summary += markdown;
    await Promise.resolve();
  }

  async uploadArtifact(name: string, root: string, files: readonly string[]): Promise<UploadedArtifact> {
    this.artifacts.push({ name, root, files });
    return await Promise.resolve({ id: this.artifacts.length, size: undefined, digest: undefined });
  }

  async downloadArtifacts(): Promise<readonly string[]> {
    return await Promise.reject(new Error('there is no artifact service'));
  }

  #annotate(level: 'notice' | 'warning' | 'error', message: string, at: SourceLocation | undefined): void {
    this.log.push({ level, message, ...(at !== undefined && { at }) });
  }
}
