/** Runs a benchmark by its name: `npm run bench -- start`. Each is a folder beside this file with its own README. */
import { accelerationBenchmark } from './acceleration/acceleration.js';
import { buildBenchmark } from './build/build.js';
import { cacheBenchmark } from './cache/cache.js';
import { emulationBenchmark } from './emulation/emulation.js';
import { movedBenchmark } from './moved/moved.js';
import { planBenchmark } from './plan/plan.js';
import { startBenchmark } from './start/start.js';
import { verifyBenchmark } from './verify/verify.js';

const BENCHMARKS: Readonly<Record<string, (parts: readonly string[]) => Promise<void>>> = {
  acceleration: accelerationBenchmark,
  build: buildBenchmark,
  cache: cacheBenchmark,
  emulation: emulationBenchmark,
  moved: movedBenchmark,
  plan: planBenchmark,
  start: startBenchmark,
  verify: verifyBenchmark,
};

const [name = '', ...parts] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (benchmark === undefined) {
  console.error(`Name a benchmark: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exitCode = 1;
} else await benchmark(parts);
