import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execCommand } from '../../src/runner/exec.js';
import { archway, DOCUMENTED, DOWNLOADS, PRUNED, type Contender } from './contenders.js';
import {
  buildAll,
  cargo,
  downloadAll,
  FETCH,
  go,
  leaveOnePlatform,
  newMachine,
  offline,
  type Machine,
} from './machine.js';

const ROUNDS = 5;

interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** A contender that has saved, with the machine that it restores on. */
interface Entrant {
  readonly contender: Contender;
  readonly machine: Machine;
  readonly bytes: number;
  readonly save: Cost;
  readonly restores: Cost[];
}

interface Result {
  readonly name: string;
  readonly stored: (platforms: number) => number;
  readonly save: Cost;
  readonly restore: Cost;
  readonly files: number;
  readonly after: Readonly<Record<'crate' | 'package' | 'sources', number>>;
}

/** CPU time of this process and of all programs it has waited for. Source: proc(5), fields 14 to 17 of stat. */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0) / 100;
}

async function measure(work: () => Promise<unknown>): Promise<Cost> {
  const [started, before] = [performance.now(), cpuSeconds()];
  await work();
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: cpuSeconds() - before };
}

/** Makes what is to be stored, and has all contenders store it. */
async function enterAll(scratch: string, whole: boolean, server: ChildProcess): Promise<Entrant[]> {
  const ours = newMachine(join(scratch, 'ours'));
  await told('download', () => downloadAll(ours));
  // On a runner every job has the same folders, and the toolkit finds an entry by its paths.
  const theirs = newMachine(join(scratch, 'theirs'));
  for (const folder of ['.cargo', 'go']) {
    cpSync(join(ours.home, folder), join(theirs.home, folder), { recursive: true, preserveTimestamps: true });
  }
  const entrants: Entrant[] = [];
  const enter = async (contender: Contender, machine: Machine): Promise<void> => {
    await contender.prepare(machine);
    const save = await told(`${contender.name}: save`, () => contender.save(machine));
    entrants.push({ contender, machine, bytes: await storedBytes(server, contender.key), save, restores: [] });
  };
  await enter(archway(process.env), ours);
  await leaveOnePlatform(theirs);
  await enter(DOWNLOADS, theirs);
  if (whole) {
    await told('build of all dependencies', () => buildAll(theirs));
    await enter(DOCUMENTED, theirs);
    await enter(PRUNED, theirs);
  }
  return entrants;
}

/** In turn, round after round, every second one in the opposite order: whatever else the machine does befalls all. */
async function restoreAll(entrants: readonly Entrant[], standardLibrary: string): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const entrant of round % 2 === 0 ? entrants.toReversed() : entrants) {
      const { contender, machine, restores } = entrant;
      contender.clear(machine);
      rmSync(machine.env['GOCACHE'] ?? '', { recursive: true, force: true });
      rmSync(join(machine.workspace, 'cargo', 'target'), { recursive: true, force: true });
      restores.push(await told(`${contender.name}: restore ${String(round)}`, () => contender.restore(machine)));
      if (round < ROUNDS) continue;
      const files = countFiles(machine.home) - countFiles(machine.workspace);
      const after = await told(`${contender.name}: first builds`, () => buildFirst(machine, standardLibrary), true);
      results.push({
        name: contender.name,
        stored: (platforms) => (contender.perPlatform ? entrant.bytes * platforms : entrant.bytes),
        save: entrant.save,
        restore: median(restores),
        files: files + countFiles(join(machine.workspace, 'cargo', 'target')),
        after,
      });
    }
  }
  return entrants.flatMap(({ contender }) => results.filter(({ name }) => name === contender.name));
}

/** Seconds until the first crate and the first package are compiled, and then until all sources are unpacked. */
async function buildFirst(restored: Machine, standardLibrary: string): Promise<Result['after']> {
  const machine = offline(restored);
  cpSync(standardLibrary, machine.env['GOCACHE'] ?? '', { recursive: true });
  const unpacked = await cargo(machine, ...FETCH);
  const crate = unpacked + (await cargo(machine, 'build', '--locked', '--package', 'itoa'));
  const first = await go(machine, 'build', 'go.uber.org/zap/zapcore');
  return { crate, package: first, sources: unpacked + first + (await go(machine, 'mod', 'download')) };
}

function median(costs: readonly Cost[]): Cost {
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    seconds: middle(costs.map(({ seconds }) => seconds)),
    cpuSeconds: middle(costs.map((cost) => cost.cpuSeconds)),
  };
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

/** Says what took how long: some parts take minutes. */
async function told(what: string, work: () => Promise<unknown>): Promise<Cost>;
async function told<T>(what: string, work: () => Promise<T>, result: true): Promise<T>;
async function told<T>(what: string, work: () => Promise<T>, result = false): Promise<T | Cost> {
  let answer: T | undefined;
  const cost = await measure(async () => (answer = await work()));
  console.error(`${what}: ${cost.seconds.toFixed(2)} s, CPU ${cost.cpuSeconds.toFixed(2)} s`);
  return result ? (answer as T) : cost;
}

async function storedBytes(server: ChildProcess, key: string): Promise<number> {
  server.send({});
  const [message] = (await once(server, 'message')) as [{ readonly sizes: Readonly<Record<string, number>> }];
  return Object.entries(message.sizes)
    .filter(([name]) => name.startsWith(`${key}-`))
    .reduce((sum, [, size]) => sum + size, 0);
}

function report(results: readonly Result[]): string {
  const [ours, ...others] = results;
  if (ours === undefined) return '';
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const seconds = (value: number): string => value.toFixed(2);
  const rows: [what: string, of: (result: Result) => number, show: (value: number) => string][] = [
    ['stored for 1 platform', ({ stored }) => stored(1), megabytes],
    ['stored for 2 platforms', ({ stored }) => stored(2), megabytes],
    ['stored for 6 platforms', ({ stored }) => stored(6), megabytes],
    ['save, s', ({ save }) => save.seconds, seconds],
    ['save, CPU s', ({ save }) => save.cpuSeconds, seconds],
    ['restore (ours with verification), s', ({ restore }) => restore.seconds, seconds],
    ['restore, CPU s', ({ restore }) => restore.cpuSeconds, seconds],
    ['files written by restore', ({ files }) => files, String],
    ['then first crate compiled, s', ({ after }) => after.crate, seconds],
    ['then first package compiled, s', ({ after }) => after.package, seconds],
    ['restore and both, s', ({ restore, after }) => restore.seconds + after.crate + after.package, seconds],
    ['restore, and all sources unpacked, s', ({ restore, after }) => restore.seconds + after.sources, seconds],
  ];
  return [
    `| | ${results.map(({ name }) => name).join(' | ')} | ratio |`,
    `| --- |${results.map(() => ' ---: |').join('')} ---: |`,
    ...rows.map(([what, of, show]) => {
      const ratios = others.map((other) => `${(of(other) / of(ours)).toFixed(1)}x`);
      return `| ${what} | ${results.map((result) => show(of(result))).join(' | ')} | ${ratios.join(', ')} |`;
    }),
  ].join('\n');
}

/**
 * Compares the `cache` action with what its users have now: the same lock files, the same loopback service, one run. See
 * README.md beside this file.
 *
 * @param parts `whole` for the others' whole entries too, which takes a build of all dependencies
 */
export async function cacheBenchmark(parts: readonly string[] = []): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'archway-bench-'));
  const server = fork(join(import.meta.dirname, 'server.js'));
  try {
    const [{ env }] = (await once(server, 'message')) as [{ readonly env: NodeJS.ProcessEnv }];
    Object.assign(process.env, env, { GITHUB_SERVER_URL: 'https://github.com' });
    const standardLibrary = join(scratch, 'standard-library');
    const std = { env: { ...process.env, GOCACHE: standardLibrary } };
    await told("go's own library", () => execCommand('go', ['build', 'std'], std));
    const entrants = await enterAll(scratch, parts.includes('whole'), server);
    const results = await restoreAll(entrants, standardLibrary);
    const [processor] = cpus();
    process.stdout.write(`${String(cpus().length)} CPUs, ${processor?.model ?? ''}\n\n${report(results)}\n`);
  } finally {
    server.disconnect();
    process.chdir(tmpdir());
    rmSync(scratch, { recursive: true, force: true });
  }
}
