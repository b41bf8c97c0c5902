import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { tool } from '../../scripts/tools.js';
import { platformOfNode } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/exec.js';
import { actionDirectory, readMetadata, type ActionMetadata } from './action-metadata.js';
import { parseAnnotations, parseKeyValueFile, type Annotation } from './file-commands.js';

/** How a step ended, and all that it told the runner. */
export interface StepResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Variables that it set for the steps after it. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders that it put in front of PATH, in the order of its calls. */
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  /** Markdown of its job summary. */
  readonly summary: string;
}

/** What a job can be given. */
export interface JobOptions {
  /** Variables of all steps, over those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Checkout to work on; an empty folder when not given. */
  readonly workspace?: string;
  /** Tool cache to keep; an empty folder when not given. */
  readonly toolCache?: string;
  readonly runnerEnvironment?: 'github-hosted' | 'self-hosted';
  /** Program that runs the steps; Node 24 when not given. */
  readonly node?: string;
}

/** What one step can be given. */
export interface StepOptions {
  /** `with`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds, five minutes when not given. */
  readonly timeout?: number;
  /** What is in the line at which the step is cancelled. */
  readonly cancelAt?: string;
}

/** Variables that would tell a step of a run that is not ours. */
const FOREIGN = /^(GITHUB|RUNNER|INPUT|STATE|ACTIONS|npm|JEST)_|^(CI|NODE_OPTIONS|NODE_ENV)$/;

interface PendingPost {
  readonly directory: string;
  readonly metadata: ActionMetadata;
  readonly options: StepOptions;
  readonly state: Readonly<Record<string, string>>;
}

/**
 * One job, as the official runner conducts it: every step is the action's committed bundle in a process of its own
 * under real Node 24, started in the workspace with the declared defaults; variables and PATH entries that a step sets
 * hold for the next; post steps run at the end, in reverse.
 *
 * Source: actions/runner, `NodeScriptActionHandler.cs`, `JobRunner.cs`.
 */
export class Job {
  readonly workspace: string;
  readonly temporaryDirectory: string;
  readonly toolCache: string;
  readonly #root: string;
  readonly #node: string;
  readonly #runnerEnvironment: string;
  readonly #env: Record<string, string>;
  readonly #path: string[] = [];
  readonly #posts: PendingPost[] = [];
  #failed = false;
  #steps = 0;

  private constructor(root: string, node: string, options: JobOptions) {
    this.#root = root;
    this.#node = node;
    this.workspace = options.workspace ?? join(root, 'workspace');
    this.temporaryDirectory = join(root, 'temp');
    this.toolCache = options.toolCache ?? join(root, 'tool-cache');
    this.#runnerEnvironment = options.runnerEnvironment ?? 'self-hosted';
    this.#env = { ...ownEnvironment(), ...options.env };
  }

  static async create(options: JobOptions = {}): Promise<Job> {
    const root = await mkdtemp(join(tmpdir(), 'archway-job-'));
    const job = new Job(root, options.node ?? (await tool('node')), options);
    for (const folder of [job.workspace, job.temporaryDirectory, job.toolCache]) {
      await mkdir(folder, { recursive: true });
    }
    await writeFile(join(root, 'event.json'), '{}');
    return job;
  }

  /**
   * Runs an action's main step.
   *
   * @param action name below `actions/`, or the absolute path of another action's folder
   */
  async run(action: string, options: StepOptions = {}): Promise<StepResult> {
    const directory = resolve(actionDirectory(action), action.startsWith('/') ? action : '.');
    const metadata = readMetadata(directory);
    const { main, post } = metadata.runs;
    if (main === undefined) throw new Error(`${action} is no JavaScript action.`);
    const result = await this.#start(directory, main, metadata, options, {});
    if (result.exitCode !== 0) this.#failed = true;
    if (post !== undefined) this.#posts.push({ directory, metadata, options, state: result.state });
    return result;
  }

  /** Runs the post steps that are due, last first. */
  async finish(): Promise<StepResult[]> {
    const results = [];
    for (let pending = this.#posts.pop(); pending !== undefined; pending = this.#posts.pop()) {
      const { directory, metadata, options, state } = pending;
      const { post } = metadata.runs;
      if (post === undefined || !this.#isDue(metadata.runs['post-if'] ?? 'always()')) continue;
      results.push(await this.#start(directory, post, metadata, options, state));
    }
    return results;
  }

  /** Removes the job's folders; not a workspace or a tool cache that was handed in. */
  async dispose(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }

  #isDue(condition: string): boolean {
    const conditions: Readonly<Record<string, boolean>> = {
      'always()': true,
      '!cancelled()': true,
      'success()': !this.#failed,
      'failure()': this.#failed,
    };
    const due = conditions[condition];
    if (due === undefined) throw new Error(`The harness does not know the condition 'post-if: ${condition}'.`);
    return due;
  }

  async #start(
    directory: string,
    file: string,
    metadata: ActionMetadata,
    options: StepOptions,
    state: Readonly<Record<string, string>>,
  ): Promise<StepResult> {
    const program = join(directory, file);
    if (!existsSync(program)) throw new Error(`${program} does not exist. Run \`npm run bundle\` first.`);
    const step = join(this.#root, `step-${String(this.#steps++)}`);
    await mkdir(step);
    const files = {
      GITHUB_OUTPUT: join(step, 'output'),
      GITHUB_ENV: join(step, 'env'),
      GITHUB_PATH: join(step, 'path'),
      GITHUB_STATE: join(step, 'state'),
      GITHUB_STEP_SUMMARY: join(step, 'summary'),
    };
    for (const path of Object.values(files)) await writeFile(path, '');
    const env = {
      ...this.#env,
      PATH: [...[...this.#path].reverse(), this.#env['PATH'] ?? ''].join(delimiter),
      ...this.#defaultVariables(),
      // After the runner's own variables, for tests of another event or another API server.
      ...options.env,
      ...files,
      ...inputVariables(metadata, options.inputs ?? {}),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    };
    const cancellation = new AbortController();
    const ending = await execCommand(this.#node, [program], {
      cwd: this.workspace,
      env,
      timeout: options.timeout ?? 5 * 60_000,
      acceptExitCodes: 'any',
      signal: cancellation.signal,
      onLine: (line) => {
        if (options.cancelAt !== undefined && line.includes(options.cancelAt)) cancellation.abort();
      },
    });
    const read = async (path: string): Promise<string> => await readFile(path, 'utf8');
    const result: StepResult = {
      exitCode: ending.exitCode,
      stdout: ending.stdout,
      stderr: ending.stderr,
      annotations: parseAnnotations(ending.stdout),
      outputs: parseKeyValueFile(await read(files.GITHUB_OUTPUT)),
      env: parseKeyValueFile(await read(files.GITHUB_ENV)),
      path: (await read(files.GITHUB_PATH)).split('\n').filter((line) => line !== ''),
      state: parseKeyValueFile(await read(files.GITHUB_STATE)),
      summary: await read(files.GITHUB_STEP_SUMMARY),
    };
    Object.assign(this.#env, result.env);
    this.#path.push(...result.path);
    return result;
  }

  #defaultVariables(): Record<string, string> {
    return {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(this.#root, 'event.json'),
      GITHUB_REPOSITORY: 'octo/repository',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'test',
      GITHUB_SERVER_URL: 'https://github.localhost',
      GITHUB_API_URL: 'https://api.github.invalid',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: platformOfNode()?.runnerArchitecture ?? '',
      RUNNER_NAME: 'harness',
      RUNNER_ENVIRONMENT: this.#runnerEnvironment,
      RUNNER_TEMP: this.temporaryDirectory,
      RUNNER_TOOL_CACHE: this.toolCache,
    };
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !FOREIGN.test(entry[0]),
    ),
  );
}

/** Declared defaults, and over them what the step gives. The runner lets undeclared inputs through with a warning. */
function inputVariables(
  metadata: ActionMetadata,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const undeclared = Object.keys(given).filter((name) => !(name in metadata.inputs));
  if (undeclared.length > 0) throw new Error(`${metadata.name} does not declare the inputs ${undeclared.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(metadata.inputs).map(([name, { default: preset = '' }]) => {
      if (preset.includes('${{'))
        throw new Error(`The harness evaluates no expressions, as in the default of ${name}.`);
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, given[name] ?? preset];
    }),
  );
}

/**
 * Runs one action in a job of its own, post step included, and leaves nothing behind.
 *
 * @returns main's result, and that of post where there is one
 */
export async function runAction(
  action: string,
  options: StepOptions & JobOptions = {},
): Promise<{ readonly main: StepResult; readonly post: StepResult | undefined }> {
  const job = await Job.create(options);
  try {
    const main = await job.run(action, options);
    const [post] = await job.finish();
    return { main, post };
  } finally {
    await job.dispose();
  }
}
