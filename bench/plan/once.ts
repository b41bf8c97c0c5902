/** Plans one repository and prints what that took. plan.ts starts it as a process of its own, to measure its memory. */
import { readFileSync } from 'node:fs';
import { standardErrorSink, TerminalRunner } from '../../src/cli/terminal.js';
import {
  costOf,
  createPlan,
  matrixTexts,
  openRepository,
  planMarkdown,
  planRunners,
  shareOut,
} from '../../src/plan/index.js';
import { InputError } from '../../src/runner/index.js';

/** What one plan took. */
export interface Measured {
  readonly seconds: number;
  /** Of this process and of all that it started. */
  readonly cpuSeconds: number;
  /** The most that this process held at any time. */
  readonly peakMegabytes: number;
  readonly packages: number;
  readonly decisions: number;
  /** Facts that could not be established. */
  readonly unknown: number;
  /** Processes that were started, by command. */
  readonly processes: Readonly<Record<string, number>>;
}

/** Clock ticks per second in /proc; Linux gives 100 to programs, whatever the kernel's own. */
const TICKS = 100;

const [root = '.'] = process.argv.slice(2);
const runner = new TerminalRunner(standardErrorSink(false));
const processes: Record<string, number> = {};
const exec = runner.exec.bind(runner);
runner.exec = async (command, args, options) => {
  processes[command] = (processes[command] ?? 0) + 1;
  return await exec(command, args, options);
};

const started = performance.now();
const { root: realRoot, config, packages } = await openRepository(runner, root);
const runners = planRunners({ 'linux/amd64': 'ubuntu-24.04' });
const plan = await createPlan(runner, {
  root: realRoot,
  config,
  packages,
  platforms: undefined,
  runners,
  budgetMinutes: 300,
});
const cells = plan.cells.map((cell) => ({ cell, minutes: 3, slots: Infinity }));
const matrices = shareOut(cells, 256, 'pack');
try {
  matrixTexts(matrices);
} catch (error) {
  // Ten thousand packages are more than the outputs of a job hold. What it costs to find out counts too.
  if (!(error instanceof InputError)) throw error;
}
planMarkdown(plan, matrices, costOf(plan, matrices));
JSON.stringify(plan);
const seconds = (performance.now() - started) / 1000;

const stat = readFileSync('/proc/self/stat', 'utf8');
const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
// utime, stime, cutime, cstime. Source: proc(5).
const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
const measured: Measured = {
  seconds,
  cpuSeconds: ticks / TICKS,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  packages: packages.length,
  decisions: plan.decisions.length,
  unknown: plan.decisions.flatMap(({ facts }) => facts).filter(({ effect }) => effect === 'unknown').length,
  processes,
};
console.log(JSON.stringify(measured));
