import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../scripts/process.js';
import { BINFMT_DIRECTORY } from '../../src/emulation/binfmt-misc.js';
import { readMetadata } from '../harness/action-metadata.js';
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
    const compilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    };
    writeFileSync(output, path.endsWith('.json') ? text : ts.transpileModule(text, { compilerOptions }).outputText);
  }
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  for (const name of IMPORTED_PACKAGES) copyPackage(name, target);
  chmodSync(target, 0o755);
  return target;
}

/** What the translated sources import from node_modules. Copied: jobs of other users may not get into the checkout. */
const IMPORTED_PACKAGES = ['@actions/core', 'zod'];

function copyPackage(name: string, target: string): void {
  const copy = join(target, 'node_modules', name);
  if (existsSync(copy)) return;
  cpSync(join(ROOT, 'node_modules', name), copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>;
  };
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (!existsSync(join(copy, 'node_modules', dependency))) copyPackage(dependency, target);
  }
}

/** Where a job runs. */
export interface Kernel {
  /** The command that runs another there. */
  inside(command: string, args: readonly string[]): [string, string[]];
}

/** The machine's own binfmt_misc, which others may use at the same time. */
export const HOST_KERNEL: Kernel = { inside: (command, args) => [command, [...args]] };

/**
 * A user namespace with all users, and so with a binfmt_misc of its own: what stands in it is nobody else's, and goes
 * when it goes. Linux 6.7 and later.
 */
export class IsolatedKernel implements Kernel {
  readonly #keeper: ChildProcess;

  private constructor(keeper: ChildProcess) {
    this.#keeper = keeper;
  }

  static async create(): Promise<IsolatedKernel> {
    const kernel = await IsolatedKernel.#start(['--user', '--mount', 'sh', '-c', 'echo ready; exec sleep infinity']);
    kernel.run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', BINFMT_DIRECTORY]);
    return kernel;
  }

  /** One where binfmt_misc is not mounted, not even the machine's below. */
  static async createWithoutBinfmt(): Promise<IsolatedKernel> {
    const inner = 'echo ready; exec sleep infinity';
    // What is mounted outside of a user namespace cannot be taken away inside of it, so this is done before.
    const script = `umount --quiet --recursive ${BINFMT_DIRECTORY}; exec unshare --user --mount sh -c '${inner}'`;
    return await IsolatedKernel.#start(['--mount', '--propagation', 'private', 'sh', '-c', script]);
  }

  static async #start(args: readonly string[]): Promise<IsolatedKernel> {
    const keeper = spawn('unshare', args);
    let said = '';
    keeper.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const failed = once(keeper, 'close').then(() => {
      throw new Error(`this machine gives no namespaces: ${said.trim()}`);
    });
    // It ends with the test, too.
    failed.catch(() => undefined);
    await Promise.race([once(keeper.stdout, 'data'), failed]);
    for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${String(keeper.pid)}/${map}`, '0 0 65536');
    return new IsolatedKernel(keeper);
  }

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
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What a job can be given. */
export interface JobOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Kept between jobs; the job's own when not given. */
  readonly toolCache?: string | undefined;
  /** Another Node than this one. */
  readonly node?: string;
  /** Folder to make the job's folder in. */
  readonly parent?: string;
  /** Runs the action as an unprivileged user. */
  readonly user?: number;
  /** Runs the action in another root, which has the folders of this one that it needs. */
  readonly root?: string;
}

/**
 * A job whose steps are started by a worker process of their own, as the runner's are: that process is by which the
 * action knows whether the job still lives.
 */
export class EmulationJob {
  readonly folder: string;
  readonly #sources: string;
  readonly #options: JobOptions;
  readonly #worker: ChildProcess;

  constructor(kernel: Kernel, sources: string, options: JobOptions = {}) {
    this.#sources = sources;
    this.#options = options;
    this.folder = mkdtempSync(join(options.parent ?? tmpdir(), 'archway-emulation-'));
    chmodSync(this.folder, 0o755);
    for (const name of ['temp', 'tool-cache', 'workspace']) mkdirSync(join(this.folder, name));
    for (const name of COMMAND_FILES) writeFileSync(join(this.folder, name), '');
    if (options.user !== undefined) execFileSync('chown', ['-R', String(options.user), this.folder]);
    const user = String(options.user ?? 0);
    const drop = ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--'];
    // Runs the script that it reads the path of, and tells how it ended.
    const worker = ['sh', '-c', 'while read -r step; do sh "$step"; echo "ended $?"; done'];
    const enter = options.root === undefined ? [] : ['chroot', options.root];
    const [command = '', ...rest] = [...enter, ...(options.user === undefined ? [] : drop), ...worker];
    const [program, args] = kernel.inside(command, rest);
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
    this.#start('main', {});
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
    const state = step === 'main' ? {} : parseKeyValueFile(this.#read('GITHUB_STATE'));
    this.#start(step, Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])));
    const [text] = await answer;
    return {
      exitCode: Number(/ended (\d+)/.exec(text.toString())?.[1]),
      log: this.#read(`${step}.log`),
      outputs: parseKeyValueFile(this.#read('GITHUB_OUTPUT')),
      summary: this.#read('GITHUB_STEP_SUMMARY'),
    };
  }

  #start(step: 'main' | 'post', state: Readonly<Record<string, string>>): void {
    const variables = Object.entries({ ...this.#environment(), ...state });
    const assignments = variables.map(([name, value]) => quote(`${name}=${value}`));
    const entry = join(this.#sources, 'src/actions/setup-emulation/index.js');
    const command = [...assignments, this.#options.node ?? process.execPath, entry].join(' ');
    const script = join(this.folder, `${step}.sh`);
    writeFileSync(script, `exec env ${command} >${quote(join(this.folder, `${step}.log`))} 2>&1 </dev/null\n`);
    this.#worker.stdin?.write(`${script}\n`);
  }

  #environment(): Record<string, string> {
    const { inputs } = readMetadata(join(ROOT, 'actions', 'setup-emulation'));
    const given = Object.entries(inputs).map(([name, { default: fallback }]) => [
      `INPUT_${name.toUpperCase()}`,
      this.#options.inputs?.[name] ?? fallback ?? '',
    ]);
    return {
      RUNNER_TEMP: join(this.folder, 'temp'),
      RUNNER_TOOL_CACHE: this.#options.toolCache ?? join(this.folder, 'tool-cache'),
      RUNNER_ENVIRONMENT: 'self-hosted',
      GITHUB_WORKSPACE: join(this.folder, 'workspace'),
      NODE_OPTIONS: '',
      ...(Object.fromEntries(COMMAND_FILES.map((name) => [name, join(this.folder, name)])) as Record<string, string>),
      ...(Object.fromEntries(given) as Record<string, string>),
      ...this.#options.env,
    };
  }

  #read(name: string): string {
    const path = join(this.folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
}

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
