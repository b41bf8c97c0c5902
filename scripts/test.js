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
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} minutes after which it is stopped
 * @property {(timeout: number) => Promise<Outcome>} run
 */

/** What the whole run may take on 2 cores. Only said when it is more: the same run took 36 minutes on one host and 48 on another. */
const AIM_MINUTES = 45;
/** The whole run is stopped before CI would stop it, so that its last line is always written. */
const TOTAL_MINUTES = 85;
const RESULTS = join(ROOT, 'build', 'test-results');

/** @type {readonly Stage[]} */
const STAGES = [
  { name: 'tools', minutes: 15, run: nodeScript('scripts/tools.js') },
  { name: 'format', minutes: 5, run: nodeScript('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'lint', minutes: 10, run: nodeScript('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'types', minutes: 5, run: nodeScript('node_modules/typescript/bin/tsc', '-p', '.') },
  { name: 'unit', minutes: 10, run: jest('test/unit') },
  { name: 'dist', minutes: 12, run: nodeScript('scripts/bundle.js', '--check') },
  { name: 'actionlint', minutes: 4, run: nodeScript('scripts/lint-workflows.js', 'actionlint') },
  { name: 'zizmor', minutes: 4, run: nodeScript('scripts/lint-workflows.js', 'zizmor') },
  { name: 'contract', minutes: 6, run: jest('test/contract') },
  { name: 'bundle', minutes: 10, run: jest('test/bundle', '--maxWorkers=1') },
  { name: 'integration', minutes: 45, run: jest('test/integration', '--maxWorkers=1') },
  { name: 'e2e', minutes: 40, run: jest('test/e2e', '--maxWorkers=1') },
];

/**
 * A stage that is a script, and counts as one.
 *
 * @param {string} script path of a JavaScript program
 * @param {...string} args its arguments
 * @returns {Stage['run']}
 */
function nodeScript(script, ...args) {
  return async (timeout) => {
    const { exitCode, timedOut } = await attempt(process.execPath, [script, ...args], { timeout });
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
  return async (timeout) => {
    const report = join(RESULTS, `${folder.replaceAll('/', '-')}.json`);
    await mkdir(RESULTS, { recursive: true });
    await rm(report, { force: true });
    const program = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
    ];
    const { exitCode, timedOut } = await attempt(
      process.execPath,
      [...program, folder, '--json', '--outputFile', report, ...args],
      { timeout, env: { CI: 'true' } },
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

/**
 * @param {string} name
 * @param {() => Promise<Outcome>} work
 */
async function runStage(name, work) {
  console.log(`\n=== ${name} ${'='.repeat(Math.max(0, 72 - name.length))}`);
  const started = performance.now();
  const outcome = await work().catch((/** @type {unknown} */ error) => {
    console.error(error);
    return { passed: 0, failed: 1, note: 'could not be run' };
  });
  return { name, seconds: (performance.now() - started) / 1000, ...outcome };
}

const stages = chooseStages(process.argv.slice(2));
const mark = randomUUID();
process.env[RUN_MARK] = mark;
const before = { entries: binfmtEntries(), mounts: rootMounts() };
/** @type {(Outcome & { name: string, seconds: number })[]} */
const results = [];
results.push(
  await runStage('install', async () => {
    await installNodeModules();
    return { passed: 1, failed: 0 };
  }),
);
for (const { name, minutes, run } of stages) {
  if (name !== 'tools') await preferRecentGo();
  const left = TOTAL_MINUTES * 60_000 - performance.now();
  results.push(await runStage(name, () => run(Math.max(1, Math.min(minutes * 60_000, left)))));
}
results.push(
  await runStage('leftovers', () => {
    const found = removeLeftovers(mark, before);
    for (const one of found) console.error(`The tests left ${one}`);
    return Promise.resolve(found.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }),
);

console.log(`\n=== summary ${'='.repeat(65)}`);
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
