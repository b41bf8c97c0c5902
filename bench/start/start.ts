import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nodeProgram } from '../node-program.js';

const ROUNDS = 21;
/** Milliseconds over bare Node that an action may take before it begins its work. */
const AIM = 120;

/** One program that is measured. */
interface Subject {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly exitCode: number;
}

/** Measures what loading each bundle costs over bare Node, and prints the table. See README.md beside this file. */
export function startBenchmark(): Promise<void> {
  const node = nodeProgram();
  const directory = mkdtempSync(join(tmpdir(), 'archway-bench-'));
  const subjects = [{ name: 'node -e 0', args: ['-e', '0'], env: {}, exitCode: 0 }, ...bundles()];
  const times = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const subject of round % 2 === 0 ? subjects : [...subjects].reverse()) {
      const milliseconds = measure(node, subject, directory);
      if (round > 0) times.get(subject.name)?.push(milliseconds);
    }
  }
  rmSync(directory, { recursive: true });
  report(times);
  return Promise.resolve();
}

function bundles(): Subject[] {
  const subjects = readdirSync('actions').map((name): Subject => {
    const metadata = parse(readFileSync(join('actions', name, 'action.yml'), 'utf8')) as { inputs: object };
    const inputs = Object.keys(metadata.inputs).map((input) => [`INPUT_${input.toUpperCase()}`, '?']);
    return {
      name: `actions/${name}`,
      args: [join(process.cwd(), 'dist', name, 'index.js')],
      env: Object.fromEntries(inputs) as Record<string, string>,
      exitCode: 1,
    };
  });
  const cli = join(process.cwd(), 'dist', 'cli', 'index.js');
  return [...subjects, { name: 'archway --version', args: [cli, '--version'], env: {}, exitCode: 0 }].filter(
    ({ args }) => existsSync(args[0] ?? ''),
  );
}

function measure(node: string, { name, args, env, exitCode }: Subject, directory: string): number {
  const own = { RUNNER_TEMP: directory, GITHUB_WORKSPACE: directory, GITHUB_STATE: join(directory, 'state') };
  const environment = { PATH: process.env['PATH'], ...own, ...env };
  const started = performance.now();
  const { status } = spawnSync(node, args, { cwd: directory, env: environment, stdio: 'ignore' });
  const milliseconds = performance.now() - started;
  if (status !== exitCode) throw new Error(`${name} exited with ${String(status)}, not ${String(exitCode)}`);
  return milliseconds;
}

function report(times: ReadonlyMap<string, readonly number[]>): void {
  const [bare = 0] = [...times.values()].map(median);
  console.log(`${'program'.padEnd(26)} ${'median ms'.padStart(10)} ${'over node'.padStart(10)}  aim ${String(AIM)} ms`);
  for (const [name, samples] of times) {
    const middle = median(samples);
    const over = middle - bare;
    const verdict = over <= AIM ? 'met' : 'missed';
    console.log(`${name.padEnd(26)} ${middle.toFixed(1).padStart(10)} ${over.toFixed(1).padStart(10)}  ${verdict}`);
  }
  console.log(`Medians of ${String(ROUNDS)} rounds, started in turn.`);
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
