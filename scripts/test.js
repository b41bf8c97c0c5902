/**
 * The whole test run, as `npm test` and CI do it, from a fresh clone: sets up what is missing, runs every stage even
 * when an earlier one failed, and ends with one line, `N passed, N failed`. With stage names as arguments, only those.
 *
 * A stage of jest counts its tests, any other stage counts as one.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { binfmtEntries, removeLeftovers, rootMounts, RUN_MARK } from './leftovers.js';
import { installNodeModules } from './node-modules.js';
import { attempt, ROOT } from './process.js';
import { tool } from './tools.js';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] why, where the stage's own output does not say
 *
 * @typedef {object} Limits
 * @property {number} timeout milliseconds
 * @property {string} [log] path of a file for all output, which is shown when not given
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} minutes after which it is stopped
 * @property {boolean} [alone] whether it changes the machine, such as its binfmt handlers or apt's sources: one at a time
 * @property {(limits: Limits) => Promise<Outcome>} run
 */

/** What the whole run may take on 2 cores. Only said when it is more: the same run took 36 minutes on one host and 48 on another. */
const AIM_MINUTES = 45;
/** The whole run is stopped before CI would stop it, so that its last line is always written. */
const TOTAL_MINUTES = 85;
const RESULTS = join(ROOT, 'build', 'test-results');

/**
 * Most of the time one CPU of two is idle in a stage that changes the machine. So the others run beside these.
 *
 * @type {readonly Stage[]}
 */
const STAGES = [
  { name: 'format', minutes: 5, run: nodeScript('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'lint', minutes: 10, run: nodeScript('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'types', minutes: 5, run: nodeScript('node_modules/typescript/bin/tsc', '-p', '.') },
  { name: 'unit', minutes: 15, run: jest('test/unit', '--maxWorkers=1') },
  { name: 'dist', minutes: 12, run: nodeScript('scripts/bundle.js', '--check') },
  { name: 'actionlint', minutes: 4, run: nodeScript('scripts/lint-workflows.js', 'actionlint') },
  { name: 'zizmor', minutes: 4, run: nodeScript('scripts/lint-workflows.js', 'zizmor') },
  { name: 'contract', minutes: 10, run: jest('test/contract', '--maxWorkers=1') },
  { name: 'tools', minutes: 30, run: jest('test/tools', '--maxWorkers=1') },
  { name: 'bundle', minutes: 20, alone: true, run: jest('test/bundle', '--maxWorkers=1') },
  { name: 'integration', minutes: 45, alone: true, run: jest('test/integration', '--maxWorkers=1') },
  { name: 'e2e', minutes: 40, alone: true, run: jest('test/e2e', '--maxWorkers=1') },
];

/**
 * A stage that is a script, and counts as one.
 *
 * @param {string} script path of a JavaScript program
 * @param {...string} args its arguments
 * @returns {Stage['run']}
 */
function nodeScript(script, ...args) {
  return async (limits) => {
    const { exitCode, timedOut } = await attempt(process.execPath, [script, ...args], limits);
    const ok = exitCode === 0 && !timedOut;
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, ...(timedOut && { note: 'stopped at its time limit' }) };
  };
}

/**
 * A stage of jest, which counts its tests. A test file that cannot be run counts as one failure, and so does a stage
 * that runs no test or skips one: neither proves anything.
 *
 * @param {string} folder of the tests
 * @param {...string} args further arguments
 * @returns {Stage['run']}
 */
function jest(folder, ...args) {
  return async (limits) => {
    const report = join(RESULTS, `${folder.replaceAll('/', '-')}.json`);
    await rm(report, { force: true });
    const program = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
    ];
    const { exitCode, timedOut } = await attempt(
      process.execPath,
      [...program, folder, '--json', '--outputFile', report, ...args],
      { ...limits, env: { CI: 'true' } },
    );
    if (timedOut) return { passed: 0, failed: 1, note: 'stopped at its time limit' };
    const result = await readFile(report, 'utf8').then(
      (text) => /** @type {import('@jest/test-result').AggregatedResult} */ (JSON.parse(text)),
      () => undefined,
    );
    if (result === undefined)
      return { passed: 0, failed: 1, note: `jest gave no report (exit code ${String(exitCode)})` };
    const skipped = result.numPendingTests + result.numTodoTests;
    const passed = result.numPassedTests;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
    if (passed + failed === 0) return { passed: 0, failed: 1, note: 'no test was run' };
    if (failed === 0 && exitCode !== 0) return { passed, failed: 1, note: `jest exited with ${String(exitCode)}` };
    return { passed, failed, ...(skipped > 0 && { note: `${String(skipped)} tests were skipped` }) };
  };
}

/** The first release whose `go mod tidy` takes what the tests' modules ask for. */
const OLDEST_GO = 25;

/**
 * Puts the pinned Go in front where the machine's own is older than the modules that some tests fetch, as Debian 12's is.
 * That Archway works with Debian's Go too is shown by the demo on such a machine.
 */
async function preferRecentGo() {
  const { stdout } = await attempt('go', ['version'], { capture: true });
  const minor = Number(/\bgo1\.(\d+)/.exec(stdout)?.[1] ?? 0);
  if (minor >= OLDEST_GO) return;
  process.env['PATH'] = [dirname(await tool('go')), process.env['PATH'] ?? ''].join(delimiter);
}

/** @param {readonly string[]} names as given on the command line */
function chooseStages(names) {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`No such stage: ${unknown.join(', ')}. Stages are: ${STAGES.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name));
}

/** @param {string} name */
function heading(name) {
  return `\n=== ${name} ${'='.repeat(Math.max(0, 72 - name.length))}`;
}

/**
 * @param {string} name
 * @param {() => Promise<Outcome>} work
 */
async function runStage(name, work) {
  const started = performance.now();
  const outcome = await work().catch((/** @type {unknown} */ error) => {
    console.error(error);
    return { passed: 0, failed: 1, note: 'could not be run' };
  });
  return { name, seconds: (performance.now() - started) / 1000, ...outcome };
}

/**
 * Runs stages one after the other.
 *
 * @param {readonly Stage[]} those
 * @param {boolean} beside whether others run at the same time, so that the output of each is shown when it has ended
 */
async function runLane(those, beside) {
  const done = [];
  for (const { name, minutes, run } of those) {
    const left = TOTAL_MINUTES * 60_000 - performance.now();
    const timeout = Math.max(1, Math.min(minutes * 60_000, left));
    if (!beside) console.log(heading(name));
    const log = beside ? join(RESULTS, `${name}.log`) : undefined;
    done.push(await runStage(name, () => run({ timeout, ...(log !== undefined && { log }) })));
    if (log !== undefined) console.log(`${heading(name)}\n${await readFile(log, 'utf8').catch(() => '')}`);
  }
  return done;
}

const stages = chooseStages(process.argv.slice(2));
const mark = randomUUID();
process.env[RUN_MARK] = mark;
const before = { entries: binfmtEntries(), mounts: rootMounts() };
await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
/** @type {(Outcome & { name: string, seconds: number })[]} */
const results = [];
console.log(heading('set-up'));
results.push(
  await runStage('set-up', async () => {
    await installNodeModules();
    return await nodeScript('scripts/tools.js')({ timeout: 15 * 60_000 });
  }),
);
await preferRecentGo();
const machine = stages.filter(({ alone }) => alone === true);
const others = stages.filter(({ alone }) => alone !== true);
results.push(...(await Promise.all([runLane(others, machine.length > 0), runLane(machine, false)])).flat());
console.log(heading('leftovers'));
results.push(
  await runStage('leftovers', () => {
    const found = removeLeftovers(mark, before);
    for (const one of found) console.error(`The tests left ${one}`);
    return Promise.resolve(found.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }),
);

console.log(heading('summary'));
for (const { name, seconds, passed, failed, note = '' } of results) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
  console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s ${counts}  ${note}`.trimEnd());
}
const took = performance.now() / 60_000;
if (took > AIM_MINUTES) console.log(`It took ${took.toFixed(0)} minutes; the aim is ${String(AIM_MINUTES)}.`);
/** @param {'passed' | 'failed'} key */
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${String(total('passed'))} passed, ${String(total('failed'))} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
