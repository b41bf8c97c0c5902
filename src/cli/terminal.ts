import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  execCommand,
  quoteForReading,
  type ExecOptions,
  type ExecResult,
  type Runner,
  type SourceLocation,
} from '../runner/index.js';

/** Where a terminal runner's words go. */
export interface Sink {
  /** What a person at the terminal should see. */
  tell(line: string): void;
  /** Everything, commands' output included. */
  record(line: string): void;
}

/** Tells a person on standard error, which leaves standard output to results. */
export function standardErrorSink(verbose: boolean): Sink {
  const tell = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  return { tell, record: verbose ? tell : () => undefined };
}

/** Records everything in a file; a person sees only what `tell` passes on, named by the prefix. */
export function fileSink(path: string, prefix: string, terminal: Sink): Sink {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  const record = (line: string): void => {
    appendFileSync(path, `${line}\n`);
    terminal.record(`${prefix}: ${line}`);
  };
  return {
    record,
    tell: (line) => {
      record(line);
      terminal.tell(`${prefix}: ${line}`);
    },
  };
}

/** The folder for what is kept between runs: the XDG cache folder. Source: XDG Base Directory Specification. */
export function cacheDirectory(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base?.startsWith('/') === true ? base : join(homedir(), '.cache'), 'archway');
}

/** The runner of a laptop or any machine without GitHub Actions. */
export class TerminalRunner implements Runner {
  readonly env: NodeJS.ProcessEnv;
  readonly temporaryDirectory: string;
  readonly toolCacheDirectory: string;
  readonly workspace: string;
  /** A laptop is kept, so what was changed is put back. */
  readonly keptBetweenJobs = true;
  readonly #sink: Sink;

  constructor(sink: Sink, env: NodeJS.ProcessEnv = process.env) {
    this.#sink = sink;
    this.env = env;
    this.temporaryDirectory = tmpdir();
    this.toolCacheDirectory = join(cacheDirectory(env), 'tools');
    this.workspace = process.cwd();
  }

  debug(message: string): void {
    if (this.env['ARCHWAY_DEBUG'] === '1') this.#sink.record(`debug: ${message}`);
  }

  info(message: string): void {
    this.#sink.record(message);
  }

  notice(message: string, at?: SourceLocation): void {
    this.#sink.tell(`${place(at)}${message}`);
  }

  warning(message: string, at?: SourceLocation): void {
    this.#sink.tell(`${place(at)}warning: ${message}`);
  }

  error(message: string, at?: SourceLocation): void {
    this.#sink.tell(`${place(at)}error: ${message}`);
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#sink.record(`== ${title}`);
    return await work();
  }

  async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    if (options.quiet !== true) this.#sink.record(`$ ${[command, ...args].map(quoteForReading).join(' ')}`);
    return await execCommand(command, args, {
      ...options,
      env: options.env ?? this.env,
      onLine: (line, stream) => {
        if (options.quiet !== true) this.#sink.record(line);
        options.onLine?.(line, stream);
      },
    });
  }
}

function place(at: SourceLocation | undefined): string {
  if (at === undefined) return '';
  return `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: `;
}
