import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withEmulation } from '../../emulation/index.js';
import { openEnvironment, readInstallText, type Environment, type Mount } from '../../environment/index.js';
import type { Platform } from '../../platform/platform.js';
import { CommandError, type ActionRunner } from '../../runner/index.js';
import { readRunInputs, type RunInputs } from './inputs.js';
import { shellCommand } from './shell.js';
import { summarizeRun, type RunReport } from './summary.js';

/** The files by which a step speaks to the runner. */
const FILE_COMMANDS = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

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
  const begun = performance.now();
  const environment = await runner.group('Prepare the environment', () => prepare(runner, inputs));
  const prepared = performance.now();
  let failure: CommandError | undefined;
  try {
    await runScript(runner, inputs, environment);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    failure = error;
  } finally {
    await environment.dispose();
  }
  const exitCode = failure === undefined ? 0 : (failure.failure.exitCode ?? 1);
  const report: RunReport = {
    platform: environment.platform.name,
    environment: environment.description,
    exitCode,
    seconds: { prepare: seconds(prepared - begun), run: seconds(performance.now() - prepared) },
    native: environment.acceleration.native,
    emulated: environment.acceleration.emulated,
  };
  const path = join(runner.temporaryDirectory, `archway-run-${randomBytes(4).toString('hex')}.json`);
  await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);
  runner.setOutput('exit-code', String(exitCode));
  runner.setOutput('report', path);
  await runner.summarize(summarizeRun(report));
  if (failure !== undefined) throw failure;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}

async function prepare(runner: ActionRunner, inputs: RunInputs): Promise<Environment> {
  const { platform, install, network, accelerate, container } = inputs;
  const base = 'tarball' in inputs.base ? { tarball: resolve(runner.workspace, inputs.base.tarball) } : inputs.base;
  const packages = 'codename' in base ? readInstallText(install) : undefined;
  return await openEnvironment(runner, {
    platform,
    base,
    packages: packages === undefined || packages.packages.length === 0 ? [] : [packages],
    install: packages === undefined ? install : '',
    mounts: [...ownMounts(runner), ...inputs.mounts],
    network,
    accelerate,
    container,
  });
}

/** What every step sees under the same paths as outside: the checkout, RUNNER_TEMP and the runner's files. */
function ownMounts(runner: ActionRunner): readonly Mount[] {
  const folders = [runner.workspace, runner.temporaryDirectory];
  const files = FILE_COMMANDS.flatMap((name) => runner.env[name] ?? []);
  const outside = files.filter((file) => file !== '' && !folders.some((folder) => file.startsWith(`${folder}/`)));
  return [...folders, ...outside].map((path) => ({ source: path, target: path, readOnly: false }));
}

async function runScript(runner: ActionRunner, inputs: RunInputs, environment: Environment): Promise<void> {
  const script = join(runner.temporaryDirectory, `archway-run-${randomBytes(4).toString('hex')}.sh`);
  await writeFile(script, `${inputs.run}\n`, { mode: 0o755 });
  const [command, ...args] = shellCommand(inputs.shell, script);
  try {
    await environment.run(command, args, {
      cwd: runner.workspace,
      env: { ...stepVariables(runner.env, environment.platform), ...inputs.env },
      user: inputs.user,
      timeout: inputs.timeoutMinutes * 60_000,
    });
  } finally {
    await rm(script, { force: true });
  }
}

/** What the runner tells every step, but for what it says of the machine. No token is among these. */
function stepVariables(env: NodeJS.ProcessEnv, platform: Platform): Readonly<Record<string, string>> {
  const told = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && /^(CI$|GITHUB_|RUNNER_)(?!TOKEN$)/.test(entry[0]),
  );
  return { ...Object.fromEntries(told), RUNNER_ARCH: platform.runnerArchitecture ?? platform.slug };
}
