import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../scripts/process.js';
import { BINFMT_DIRECTORY } from '../../src/emulation/binfmt-misc.js';
import { readMetadata, type ActionMetadata } from '../harness/action-metadata.js';
import { parseKeyValueFile } from '../harness/file-commands.js';

/** Translates src without checking types, for programs that run outside of jest. */
export function translateSources(): string {
  const target = mkdtempSync(join(tmpdir(), 'archway-translated-'));
  const source = join(ROOT, 'src');
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|json)$/.test(path)) continue;
    const text = readFileSync(join(source, path), 'utf8');
    const output = join(target, 'src', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(output), { recursive: true });
    const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
    writeFileSync(output, path.endsWith('.json') ? text : ts.transpileModule(text, { compilerOptions }).outputText);
  }
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(target, 'node_modules'));
  return target;
}

/**
 * A user namespace with all users, and so with a binfmt_misc of its own: what stands in it is nobody else's, and goes
 * when it goes. Linux 6.7 and later.
 */
export class IsolatedKernel {
  readonly #keeper: ChildProcess;

  private constructor(keeper: ChildProcess) {
    this.#keeper = keeper;
  }

  static async create(): Promise<IsolatedKernel> {
    const keeper = spawn('unshare', ['--user', '--mount', 'sh', '-c', 'echo ready; exec sleep infinity']);
    await once(keeper.stdout, 'data');
    const kernel = new IsolatedKernel(keeper);
    for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${String(keeper.pid)}/${map}`, '0 0 65536');
    kernel.run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', BINFMT_DIRECTORY]);
    return kernel;
  }

  /** The command that runs another inside. */
  inside(command: string, args: readonly string[]): [string, string[]] {
    const target = ['--target', String(this.#keeper.pid), '--user', '--mount', '--setuid', '0', '--setgid', '0'];
    return ['nsenter', [...target, '--', command, ...args]];
  }

  /** Runs a command inside, and gives its standard output. */
  run(command: string, args: readonly string[], input = ''): string {
    const [program, all] = this.inside(command, args);
    return execFileSync(program, all, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  }

  /** The names of all entries, those that note a use included. */
  entries(): string[] {
    return this.run('ls', [BINFMT_DIRECTORY])
      .split('\n')
      .filter((name) => name !== '' && name !== 'register' && name !== 'status')
      .sort();
  }

  register(text: string): void {
    this.run('tee', [join(BINFMT_DIRECTORY, 'register')], text);
  }

  remove(name: string): void {
    this.run('tee', [join(BINFMT_DIRECTORY, name)], '-1');
  }

  entry(name: string): string {
    return this.run('cat', [join(BINFMT_DIRECTORY, name)]);
  }

  destroy(): void {
    this.#keeper.kill('SIGKILL');
  }
}

/** How a step of the action ended. */
export interface StepEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What a job can be given. */
export interface JobOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Kept between jobs; the job's own when not given. */
  readonly toolCache?: string;
  /** Another Node than this one. */
  readonly node?: string;
  /** Folder to make the job's folder in. */
  readonly parent?: string;
  /** Runs the action as an unprivileged user. */
  readonly user?: number;
}

/**
 * A job whose steps are started by a worker process of their own, as the runner's are: that process is by which the
 * action knows whether the job still lives.
 */
export class EmulationJob {
  readonly folder: string;
  readonly #kernel: IsolatedKernel;
  readonly #sources: string;
  readonly #options: JobOptions;
  readonly #worker: ChildProcess;

  constructor(kernel: IsolatedKernel, sources: string, options: JobOptions = {}) {
    this.#kernel = kernel;
    this.#sources = sources;
    this.#options = options;
    this.folder = mkdtempSync(join(options.parent ?? tmpdir(), 'archway-emulation-'));
    execFileSync('chmod', ['777', this.folder]);
    for (const name of ['temp', 'tool-cache', 'workspace']) mkdirSync(join(this.folder, name), { mode: 0o777 });
    if (options.user !== undefined) execFileSync('chown', ['-R', String(options.user), this.folder]);
    // Starts what it is told on a line of its input, and tells the exit code.
    const user = options.user === undefined ? [] : [`--reuid=${String(options.user)}`, `--regid=${String(options.user)}`];
    const drop = options.user === undefined ? [] : ['setpriv', ...user, '--clear-groups'];
    const script = 'while read -r step; do "$NODE" "$ENTRY" >"$step.log" 2>&1 </dev/null; echo "ended $?"; done';
    const [command, ...rest] = [...drop, 'env', ...this.#environment(), 'sh', '-c', WRAPPED(script)];
    const [program, args] = kernel.inside(command ?? '', rest);
    this.#worker = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  }

  async main(): Promise<StepEnd> {
    return await this.#step('main');
  }

  async post(): Promise<StepEnd> {
    return await this.#step('post');
  }

  /** Starts the main step and does not wait. */
  startMain(): void {
    this.#worker.stdin?.write(`${join(this.folder, 'main')}\n`);
  }

  /** Kills the worker and the step, as a runner that loses power does. */
  async killAll(): Promise<void> {
    const ended = once(this.#worker, 'exit');
    try {
      process.kill(-(this.#worker.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await ended;
  }

  async finish(): Promise<void> {
    if (this.#worker.exitCode === null && this.#worker.signalCode === null) await this.killAll();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #step(step: 'main' | 'post'): Promise<StepEnd> {
    const answer = once(this.#worker.stdout ?? this.#worker, 'data') as Promise<[Buffer]>;
    this.#worker.stdin?.write(`${join(this.folder, step)}\n`);
    const [text] = await answer;
    const read = (name: string): string => {
      try {
        return readFileSync(join(this.folder, name), 'utf8');
      } catch {
        return '';
      }
    };
    return {
      exitCode: Number(/ended (\d+)/.exec(text.toString())?.[1]),
      signal: null,
      log: read(`${step}.log`),
      outputs: parseKeyValueFile(read('output')),
      summary: read('summary'),
    };
  }

  #environment(): string[] {
    const metadata: ActionMetadata = readMetadata(join(ROOT, 'actions', 'setup-emulation'));
    const inputs = Object.entries(metadata.inputs ?? {}).map(([name, { default: fallback }]) => [
      `INPUT_${name.toUpperCase()}`,
      this.#options.inputs?.[name] ?? fallback ?? '',
    ]);
    const variables = {
      NODE: this.#options.node ?? process.execPath,
      ENTRY: join(this.#sources, 'src/actions/setup-emulation/index.js'),
      RUNNER_TEMP: join(this.folder, 'temp'),
      RUNNER_TOOL_CACHE: this.#options.toolCache ?? join(this.folder, 'tool-cache'),
      RUNNER_ENVIRONMENT: 'self-hosted',
      GITHUB_WORKSPACE: join(this.folder, 'workspace'),
      ...Object.fromEntries(['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH'].map((name) => [
        `GITHUB_${name}`,
        join(this.folder, name === 'STEP_SUMMARY' ? 'summary' : name.toLowerCase()),
      ])),
      NODE_OPTIONS: '',
      ...this.#options.env,
    };
    for (const name of ['output', 'state', 'summary', 'env', 'path']) {
      writeFileSync(join(this.folder, name), '', { mode: 0o666 });
      execFileSync('chmod', ['666', join(this.folder, name)]);
    }
    return [...Object.entries(variables), ...inputs].map(([name, value]) => `${String(name)}=${String(value)}`);
  }
}

/** Hands the state that main left to post, as the runner does. */
const WRAPPED = (script: string): string =>
  `if_state() { [ -s "$GITHUB_STATE" ] && STATE="$(sed -n '/<<ghadelimiter/{n;p}' "$GITHUB_STATE")" && ` +
  `export "STATE_archway-post=true" 2>/dev/null; true; }; ${script}`;
