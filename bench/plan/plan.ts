import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PLATFORMS } from '../../src/platform/platform.js';
import { nodeProgram } from '../node-program.js';
import { realDependencies, type RealDependencies } from './dependencies.js';
import type { Measured } from './once.js';
import { generateRepository, type GeneratedPackage } from './repository.js';

const SIZES = [100, 1_000, 10_000];
/** Packages of each language of which `go list` and `cargo metadata` are measured; the sum is scaled up from these. */
const SAMPLE = 20;
const AIM = { packages: 1_000, seconds: 5, megabytes: 500, growth: 1.5 } as const;

/**
 * Plans repositories of growing size, with nothing kept and with the facts of the plan before, and prints the table. See
 * README.md beside this file.
 *
 * @param parts numbers of packages; all three sizes when there are none
 */
export function planBenchmark(parts: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'archway-bench-plan-'));
  try {
    const dependencies = realDependencies(directory);
    console.log(COLUMNS.map(([heading, width]) => heading.padStart(width)).join(' '));
    const sizes = parts.length > 0 ? parts.map(Number) : SIZES;
    const rows = sizes.flatMap((size) => measure(directory, size, dependencies));
    console.log(
      `Wall time, CPU time of all processes, and the planning process's memory at its peak. Beside it the sum of one \`go list\`\n` +
        `or \`cargo metadata\` for each Go and Rust package and each of ${String(DEFAULT_PLATFORMS.length)} platforms, one after the other, scaled up from ${String(SAMPLE)} of each language.`,
    );
    tellAims(rows);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return Promise.resolve();
}

const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['packages', 8],
  ['facts', 7],
  ['seconds', 8],
  ['CPU s', 8],
  ['ms/package', 10],
  ['peak MB', 8],
  ['go', 5],
  ['cargo', 5],
  ['git', 5],
  ['one by one', 11],
  ['times', 6],
];

interface Row extends Measured {
  readonly state: 'new' | 'kept';
}

function measure(directory: string, size: number, dependencies: RealDependencies): readonly Row[] {
  const root = join(directory, `repository-${String(size)}`);
  mkdirSync(root);
  const packages = generateRepository(root, size, dependencies);
  const oneByOne = askOneByOne(root, packages);
  const rows = (['new', 'kept'] as const).map((state): Row => {
    const measured = plan(root, join(directory, `cache-${String(size)}`));
    if (measured.packages !== size || measured.decisions !== size * DEFAULT_PLATFORMS.length) {
      throw new Error(`${String(measured.packages)} packages were found of ${String(size)}`);
    }
    if (measured.unknown > 0) throw new Error(`${String(measured.unknown)} facts could not be established`);
    const { seconds, cpuSeconds, peakMegabytes, processes } = measured;
    const cells = [
      String(size),
      state,
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      ((seconds / size) * 1000).toFixed(2),
      peakMegabytes.toFixed(0),
      ...['go', 'cargo', 'git'].map((command) => String(processes[command] ?? 0)),
      `${oneByOne.toFixed(1)} s`,
      (oneByOne / seconds).toFixed(1),
    ];
    console.log(cells.map((cell, index) => cell.padStart(COLUMNS[index]?.[1] ?? 0)).join(' '));
    return { ...measured, state };
  });
  rmSync(root, { recursive: true });
  return rows;
}

function plan(root: string, cache: string): Measured {
  const once = join(import.meta.dirname, 'once.js');
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  return JSON.parse(execFileSync(nodeProgram(), [once, root], { encoding: 'utf8', env })) as Measured;
}

/** Seconds for one question for each Go and Rust package and platform, as a script in a loop would take. */
function askOneByOne(root: string, packages: readonly GeneratedPackage[]): number {
  const sum = (['go', 'rust'] as const).reduce((total, language) => {
    const all = packages.filter((one) => one.language === language);
    const sample = all.filter((_, index) => index % Math.ceil(all.length / SAMPLE) === 0);
    const started = performance.now();
    for (const { path } of sample) {
      for (const { goarch, rustTriple } of DEFAULT_PLATFORMS) {
        const [command, ...args] =
          language === 'go'
            ? ['go', 'list', '-deps', '-json', './...']
            : ['cargo', 'metadata', '--format-version=1', '--offline', `--filter-platform=${rustTriple}`];
        const env = { ...process.env, GOARCH: goarch, CGO_ENABLED: '1' };
        execFileSync(command, args, { cwd: join(root, path), env, stdio: 'ignore' });
      }
    }
    return total + ((performance.now() - started) / sample.length) * all.length;
  }, 0);
  return sum / 1000;
}

function tellAims(rows: readonly Row[]): void {
  const verdict = (met: boolean): string => (met ? 'met' : 'missed');
  for (const { packages, state, seconds } of rows) {
    if (packages !== AIM.packages) continue;
    console.log(
      `aim ${String(packages)} packages in ${String(AIM.seconds)} s, facts ${state}: ${verdict(seconds < AIM.seconds)}`,
    );
  }
  for (const state of ['new', 'kept'] as const) {
    // From the second size on: what it takes to start at all weighs on the smallest.
    const perPackage = rows.flatMap((row) => (row.state === state ? row.seconds / row.packages : [])).slice(1);
    const [first, last] = [perPackage[0], perPackage.at(-1)];
    if (first === undefined || last === undefined || perPackage.length < 2) continue;
    console.log(`aim linear growth, facts ${state}: ${verdict(last / first < AIM.growth)}`);
  }
  const most = Math.max(...rows.map(({ peakMegabytes }) => peakMegabytes));
  console.log(`aim ${String(AIM.megabytes)} MB: ${verdict(most < AIM.megabytes)}`);
}
