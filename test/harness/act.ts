import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { execCommand } from '../../src/runner/exec.js';
import { listen, startArtifactProxy } from './artifact-proxy.js';
import { commitAll } from './checkout.js';

/** How a workflow is to be run. */
export interface WorkflowOptions {
  /** Repository to run in, copied first: what git ignores at its root is left out. This one when not given. */
  readonly repository?: string;
  /** Other repositories whose workflows or actions it uses: `owner/name@ref` to the folder of a git repository. */
  readonly remotes?: Readonly<Record<string, string>>;
  /** Labels of `runs-on` that matrices bring in. Those of GitHub's Linux runners are known. */
  readonly labels?: readonly string[];
  /** Labels of `runs-on` whose jobs run in containers of another machine's platform, rather than on this one. */
  readonly containers?: Containers;
  /** Variables of all jobs. */
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Folder of the artifacts that an earlier attempt of the same run uploaded; it is filled further, and not removed. */
  readonly artifacts?: string;
  /** Milliseconds after which all is killed; ten minutes when not given. */
  readonly timeout?: number;
}

/** The containers of jobs. */
export interface Containers {
  /** The image of each label. */
  readonly images: Readonly<Record<string, string>>;
  /** Platform of the images, as act and Docker name it. */
  readonly platform: string;
  /** Variables by which the engine is found. */
  readonly client: Readonly<Record<string, string>>;
  /** Folders of this machine that are there under the same paths, read only. */
  readonly mounts: readonly string[];
}

/** How a workflow ended. */
export interface WorkflowResult {
  readonly exitCode: number;
  /** How each job ended, by its name as act shows it, such as `Fleet/build (dns-linux-arm64)`. */
  readonly jobs: Readonly<Record<string, 'success' | 'failure'>>;
  /** The log, a line each, behind the job's name. */
  readonly log: readonly string[];
  /** Absolute paths of the uploaded artifacts' archives, by name. They last until `dispose`. */
  readonly artifacts: Readonly<Record<string, string>>;
  dispose(): Promise<void>;
}

const KNOWN_LABELS = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm'];
/** What a checkout does not have: git's own folder, and what git ignores. */
const NOT_IN_CHECKOUT = new Set(['.git', 'node_modules', '.tools', 'build', 'out', 'coverage']);
const STAND_INS = join(ROOT, 'build', 'test-actions');

const logLineSchema = z.object({
  job: z.string().optional(),
  msg: z.string(),
  level: z.string(),
  jobResult: z.enum(['success', 'failure']).optional(),
});

/**
 * Runs a workflow with act on this machine, offline: in a copy of the repository, with Node 24 first on PATH, an
 * artifact server on the loopback interface, and stand-ins for actions that cannot be fetched. What act starts is killed at the
 * time limit.
 *
 * @param file path of the workflow in the repository
 */
export async function runWorkflow(file: string, options: WorkflowOptions = {}): Promise<WorkflowResult> {
  const scratch = await mkdtemp(join(tmpdir(), 'archway-act-'));
  const folders = {
    // Named as act names the folder of jobs on this machine, so that jobs in containers name a package at the root alike.
    checkout: join(scratch, 'hostexecutor'),
    artifacts: options.artifacts ?? join(scratch, 'artifacts'),
    cache: join(scratch, 'cache'),
    config: join(scratch, 'config'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  await copyCheckout(options.repository ?? ROOT, folders.checkout);
  await commitAll(folders.checkout);
  const labels = [...KNOWN_LABELS, ...(options.labels ?? [])];
  const missing = join(scratch, 'no-such-file');
  const artifactPort = await freePort();
  const args = [
    'push',
    '--json',
    ...['--workflows', join(folders.checkout, file)],
    ...labels
      .filter((label) => options.containers?.images[label] === undefined)
      .flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...containerOptions(options.containers),
    ...['--artifact-server-path', folders.artifacts, '--artifact-server-addr', '127.0.0.1'],
    ...['--artifact-server-port', String(artifactPort)],
    ...['--action-cache-path', folders.cache, '--no-cache-server', '--use-new-action-cache', '--action-offline-mode'],
    // Nothing of the machine's own settings.
    ...['--env-file', missing, '--secret-file', missing, '--var-file', missing, '--input-file', missing],
    // act appends an artifact's blocks in the order they come, so they must come one by one.
    ...['--env', 'ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY=1'],
    ...Object.entries(options.env ?? {}).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(options.secrets ?? {}).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
    ...Object.entries(options.remotes ?? {}).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...(await replaceActions([folders.checkout, ...Object.values(options.remotes ?? {})])),
  ];
  const node = await tool('node');
  const proxy = await startArtifactProxy(artifactPort);
  const act = await tool(options.containers === undefined ? 'act' : 'act-from-source');
  const ending = await execCommand(act, args, {
    cwd: folders.checkout,
    env: {
      ...process.env,
      PATH: [dirname(node), process.env['PATH'] ?? ''].join(delimiter),
      XDG_CONFIG_HOME: folders.config,
      ...options.containers?.client,
      // act hands this address to the jobs in place of its own.
      ACTIONS_RUNTIME_URL: `http://127.0.0.1:${String(proxy.port)}/`,
    },
    timeout: options.timeout ?? 10 * 60_000,
    acceptExitCodes: 'any',
  }).finally(proxy.close);
  const { jobs, log } = readLog(`${ending.stdout}\n${ending.stderr}`);
  return {
    exitCode: ending.exitCode,
    jobs,
    log,
    artifacts: await listArtifacts(folders.artifacts),
    dispose: async () => {
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function containerOptions(containers: Containers | undefined): string[] {
  if (containers === undefined) return [];
  return [
    ...Object.entries(containers.images).flatMap(([label, image]) => ['--platform', `${label}=${image}`]),
    ...['--container-architecture', containers.platform, '--pull=false'],
    // The engine is not for the jobs.
    ...['--container-daemon-socket', '-'],
    ...['--container-options', containers.mounts.map((path) => `--volume ${path}:${path}:ro`).join(' ')],
  ];
}

async function copyCheckout(repository: string, target: string): Promise<void> {
  for (const name of await readdir(repository)) {
    if (!NOT_IN_CHECKOUT.has(name)) await cp(join(repository, name), join(target, name), { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Actions that cannot be fetched here, and the folder of what stands in for each. */
const REPLACED: Readonly<Record<string, string>> = {
  'actions/upload-artifact': join(STAND_INS, 'upload-artifact'),
  'actions/download-artifact': join(STAND_INS, 'download-artifact'),
  'actions/checkout': join(ROOT, 'test', 'harness', 'standin-actions', 'checkout'),
  'actions/cache': join(ROOT, 'test', 'harness', 'standin-actions', 'cache'),
  'actions/attest': join(ROOT, 'test', 'harness', 'standin-actions', 'attest'),
};

/** The options that put our stand-ins in the place of the actions that the repositories' workflows use. */
async function replaceActions(repositories: readonly string[]): Promise<string[]> {
  const used = new Set<string>();
  for (const repository of repositories) {
    const folder = join(repository, '.github', 'workflows');
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8');
      for (const [, action = '', ref = ''] of text.matchAll(/uses: (actions\/[\w-]+)(?:\/\w+)?@(\S+)/g)) {
        if (action in REPLACED) used.add(`${action}@${ref}`);
      }
    }
  }
  if ([...used].some((action) => action.includes('-artifact@'))) await buildStandIns();
  return [...used].flatMap((action) => [
    '--local-repository',
    `${action}=${REPLACED[action.slice(0, action.indexOf('@'))] ?? ''}`,
  ]);
}

/** Bundles the stand-ins, when they have changed: like any action they must bring their modules along. */
async function buildStandIns(): Promise<void> {
  const source = join(ROOT, 'test', 'harness', 'artifact-actions');
  const bundle = join(STAND_INS, 'bundle');
  if (!(await isNewer(join(bundle, 'index.js'), join(source, 'index.js')))) {
    const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
    await execCommand(process.execPath, [ncc, 'build', join(source, 'index.js'), '--out', bundle, '--no-cache']);
  }
  for (const name of ['upload-artifact', 'download-artifact']) {
    await cp(bundle, join(STAND_INS, name), { recursive: true });
    await cp(join(source, name), join(STAND_INS, name), { recursive: true });
  }
}

async function isNewer(made: string, from: string): Promise<boolean> {
  return existsSync(made) && (await stat(made)).mtimeMs > (await stat(from)).mtimeMs;
}

function readLog(text: string): Pick<WorkflowResult, 'jobs' | 'log'> {
  const jobs: Record<string, 'success' | 'failure'> = {};
  const log: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = parseLogLine(line);
    if (entry === undefined) {
      log.push(line);
      continue;
    }
    const job = entry.job?.trim() ?? '';
    log.push(`[${job}] ${entry.msg.trimEnd()}`);
    if (entry.jobResult !== undefined) jobs[job] = entry.jobResult;
  }
  return { jobs, log };
}

function parseLogLine(line: string): z.output<typeof logLineSchema> | undefined {
  try {
    return logLineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** act keeps each artifact as `<run>/<name>/<name>.zip`. */
async function listArtifacts(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true });
  return Object.fromEntries(
    entries
      .filter((path) => path.endsWith('.zip'))
      .map((path): [string, string] => [relative(dirname(dirname(path)), dirname(path)), join(folder, path)]),
  );
}
