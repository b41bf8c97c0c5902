import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withEmulation } from '../../emulation/index.js';
import {
  openEnvironment,
  readInstallText,
  type Acceleration,
  type Environment,
  type Mount,
} from '../../environment/index.js';
import type { Platform } from '../../platform/platform.js';
import { CommandError, InputError, type ActionRunner } from '../../runner/index.js';
import { commandFiles, withWritable } from './command-files.js';
import { compareBuilt, makeShadow } from './comparison.js';
import { readRunInputs, type RunInputs } from './inputs.js';
import { shellCommand, WHICH_SHELL } from './shell.js';
import { summarizeRun, type RunReport } from './summary.js';

/** Runs the user's commands in an environment of the platform. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readRunInputs(runner, runner.env);
  if (inputs.givenToken) runner.notice('`githubToken` is not needed, and not read: no image is pushed.');
  if (inputs.setup !== '') {
    await runner.group('Set up on the runner', async () => {
      await runner.exec('bash', ['-eo', 'pipefail', '-c', inputs.setup], { cwd: runner.workspace });
    });
  }
  await withEmulation(runner, inputs.platform, async () => {
    await runInEnvironment(runner, inputs);
  });
}

async function runInEnvironment(runner: ActionRunner, inputs: RunInputs): Promise<void> {
  const own = ownMounts(runner);
  const script = join(runner.temporaryDirectory, `archway-run-${randomBytes(4).toString('hex')}.sh`);
  await writeFile(script, `${inputs.run}\n`, { mode: 0o755 });
  try {
    if (inputs.accelerate !== 'verify') {
      await report(runner, await carryOut(runner, inputs, { script, own, accelerate: inputs.accelerate }));
      return;
    }
    const shadow = await makeShadow(runner, own, script);
    try {
      runner.info('First all emulated, in a copy of the workspace; then accelerated, in the workspace.');
      const plain = await carryOut(runner, inputs, { script, own: shadow.mounts, accelerate: 'off' });
      const fast = await carryOut(runner, inputs, { script, own, accelerate: 'compilers' });
      const { compared, different } = await compareBuilt(shadow.workspace, runner.workspace);
      const codes = [plain, fast].map(({ exitCode }) => String(exitCode));
      warnOfEmptyProof(runner, compared, fast);
      const exits = codes[0] === codes[1] ? [] : [`exit codes: ${codes.join(' emulated, ')} accelerated`];
      await report(runner, { ...fast, verified: { compared, different: [...exits, ...different] } });
    } finally {
      await shadow.dispose();
    }
  } finally {
    await rm(script, { force: true });
  }
}

/** Two runs that could not have differed are no proof. */
function warnOfEmptyProof(runner: ActionRunner, compared: number, { native }: Outcome): void {
  const why = [
    ...(compared === 0 ? ['the commands made no object, archive, program or library'] : []),
    ...(native.length === 0 ? ['no program of the environment ran natively'] : []),
  ];
  if (why.length > 0) runner.warning(`\`accelerate: verify\` proves nothing here: ${why.join(', and ')}.`);
}

/** How the commands are to be carried out, beside what the inputs say. */
interface Way {
  readonly script: string;
  readonly own: readonly Mount[];
  readonly accelerate: Acceleration;
}

interface Outcome extends RunReport {
  /** Why the commands failed, where they did. */
  readonly failure?: CommandError;
}

async function carryOut(runner: ActionRunner, inputs: RunInputs, way: Way): Promise<Outcome> {
  const begun = performance.now();
  const environment = await runner.group('Prepare the environment', () => prepare(runner, inputs, way));
  const prepared = performance.now();
  let failure: CommandError | undefined;
  try {
    await runScript(runner, inputs, environment, way.script);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    failure = error;
  } finally {
    await environment.dispose();
  }
  return {
    platform: environment.platform.name,
    environment: environment.description,
    exitCode: failure === undefined ? 0 : (failure.failure.exitCode ?? 1),
    seconds: { prepare: seconds(prepared - begun), run: seconds(performance.now() - prepared) },
    native: environment.acceleration.native,
    emulated: environment.acceleration.emulated,
    ...(failure !== undefined && { failure }),
  };
}

/** Tells what came of it, and fails where the commands did, or where acceleration has changed what they made. */
async function report(runner: ActionRunner, { failure, ...outcome }: Outcome): Promise<void> {
  const path = join(runner.temporaryDirectory, `archway-run-${randomBytes(4).toString('hex')}.json`);
  await writeFile(path, `${JSON.stringify(outcome, undefined, 2)}\n`);
  runner.setOutput('exit-code', String(outcome.exitCode));
  runner.setOutput('report', path);
  await runner.summarize(summarizeRun(outcome));
  if (failure !== undefined) throw failure;
  const different = outcome.verified?.different ?? [];
  if (different.length === 0) return;
  throw new InputError(
    `The accelerated run did not come to what the emulated one did: ${different.slice(0, MOST_SHOWN).join('; ')}` +
      `${different.length > MOST_SHOWN ? '; ...' : ''}. A build that differs from run to run shows here too: run it twice with ` +
      '`accelerate: off` to tell. If it does not, keep that and report it.',
  );
}

const ROOT = /^(root|0)(:|$)/;

/** Differences in one message; all are in the summary. */
const MOST_SHOWN = 10;

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}

async function prepare(runner: ActionRunner, inputs: RunInputs, { own, accelerate }: Way): Promise<Environment> {
  const { platform, install, network, container } = inputs;
  const base = 'tarball' in inputs.base ? { tarball: resolve(runner.workspace, inputs.base.tarball) } : inputs.base;
  const { lots, rest } = readInstallText(install);
  const names = lots.flatMap(({ packages }) => packages);
  if (names.length > 0 && 'codename' in base) runner.info(`By the runner's own apt: ${names.join(' ')}`);
  if (rest !== '') runner.info(`Inside, ${names.length > 0 ? 'the rest' : 'all'} of \`install\`.`);
  return await openEnvironment(runner, {
    platform,
    base,
    packages: lots,
    install: rest,
    mounts: [...own, ...inputs.mounts],
    network,
    accelerate,
    container,
  });
}

/** What every step sees under the same paths as outside: the checkout, RUNNER_TEMP and the runner's files. */
function ownMounts(runner: ActionRunner): readonly Mount[] {
  const folders = [runner.workspace, runner.temporaryDirectory];
  const outside = commandFiles(runner.env).filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)));
  return [...folders, ...outside].map((path) => ({ source: path, target: path, readOnly: false }));
}

async function runScript(
  runner: ActionRunner,
  inputs: RunInputs,
  environment: Environment,
  script: string,
): Promise<void> {
  const shell = inputs.shell === '' ? await shellOf(inputs, environment) : inputs.shell;
  const [command, ...args] = shellCommand(shell, script);
  const run = async (): Promise<void> => {
    await environment.run(command, args, {
      cwd: runner.workspace,
      env: { ...stepVariables(runner.env, environment.platform), ...inputs.env },
      user: inputs.user,
      timeout: inputs.timeoutMinutes * 60_000,
    });
  };
  if (ROOT.test(inputs.user)) await run();
  else await withWritable(commandFiles(runner.env), run);
}

/** The shell of an environment where none is asked for. Debian and Ubuntu always have bash. */
async function shellOf({ base }: RunInputs, environment: Environment): Promise<string> {
  if ('codename' in base) return 'bash';
  return (await environment.run('sh', ['-c', WHICH_SHELL], { quiet: true })).stdout.trim();
}

/** What the runner tells every step, but for what it says of the machine. No token is among these. */
function stepVariables(env: NodeJS.ProcessEnv, platform: Platform): Readonly<Record<string, string>> {
  const told = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && /^(CI$|GITHUB_|RUNNER_)(?!TOKEN$)/.test(entry[0]),
  );
  return { ...Object.fromEntries(told), RUNNER_ARCH: platform.runnerArchitecture ?? platform.slug };
}
