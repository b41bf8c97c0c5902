import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const MEBIBYTE = 1024 * 1024;
const FILES = 10_000;
const TREE_BYTES = 1024 * MEBIBYTE;
const PACKAGE_BYTES = 500 * MEBIBYTE;
const ROUNDS = 3;
/** Times as fast as `file`, and mebibytes of memory at most. */
const AIM = { speed: 5, memory: 200 } as const;

/** One program on one subject. */
interface Run {
  readonly name: string;
  /** Shell text, in which $1 is the subject, $2 a scratch folder and $3 the command line tool. */
  readonly script: string;
  /** Takes minutes, so once is enough. */
  readonly once?: true;
}

interface Measure {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peak: number;
}

const TREE_RUNS: readonly Run[] = [
  { name: 'archway verify', script: 'exec "$NODE" "$3" verify --json "$1"' },
  { name: 'find | xargs file', script: 'find "$1" -type f -print0 | xargs -0 file' },
  { name: 'find | xargs readelf -a', script: 'find "$1" -type f -print0 | xargs -0 readelf -a 2>&1', once: true },
];
/** The others have to unpack first, level by level. */
const UNPACK =
  'cd "$2" && tar -xf "$1" && for inner in *.deb; do mkdir "in-$inner" && dpkg-deb -x "$inner" "in-$inner" && rm "$inner"; done && ';
const PACKAGE_RUNS: readonly Run[] = [
  { name: 'archway verify', script: 'exec "$NODE" "$3" verify --json "$1"' },
  { name: 'tar, dpkg-deb | file', script: `${UNPACK} find . -type f -print0 | xargs -0 file` },
  {
    name: 'tar, dpkg-deb | readelf -a',
    script: `${UNPACK} find . -type f -print0 | xargs -0 readelf -a 2>&1`,
    once: true,
  },
];

/** Measures verify on a tree and on a nested package, and prints the table. See README.md beside this file. */
export async function verifyBenchmark(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'archway-bench-verify-'));
  try {
    const tree = join(directory, 'tree');
    const bytes = makeTree(tree);
    await compare(`a tree of ${String(FILES)} files`, tree, bytes, TREE_RUNS, directory);
    const nested = makePackage(tree, directory);
    await compare('a package with packages', nested, statSync(nested).size, PACKAGE_RUNS, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function compare(
  title: string,
  subject: string,
  bytes: number,
  runs: readonly Run[],
  directory: string,
): Promise<void> {
  const measures = new Map<string, Measure[]>(runs.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of round % 2 === 0 ? runs : [...runs].reverse()) {
      if (run.once === true && round > 0) continue;
      const scratch = join(directory, 'scratch');
      mkdirSync(scratch);
      measures.get(run.name)?.push(await measure(run.script, subject, scratch));
      rmSync(scratch, { recursive: true });
    }
  }
  const megabytes = bytes / 1e6;
  console.log(`\n${title}, ${megabytes.toFixed(0)} MB`);
  console.log(
    `${'program'.padEnd(28)} ${['seconds', 'CPU s', 'MB/s', 'times', 'peak MiB'].map((one) => one.padStart(9)).join(' ')}`,
  );
  const reference = median(measures.get(runs[1]?.name ?? '') ?? []);
  for (const [name, list] of measures) {
    const { seconds, cpuSeconds, peak } = median(list);
    const cells = [
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      (megabytes / seconds).toFixed(0),
      (reference.seconds / seconds).toFixed(1),
      peak.toFixed(0),
    ];
    console.log(`${name.padEnd(28)} ${cells.map((cell) => cell.padStart(9)).join(' ')}`);
  }
  const own = median(measures.get(runs[0]?.name ?? '') ?? []);
  const verdict = (met: boolean): string => (met ? 'met' : 'missed');
  console.log(
    `aim ${String(AIM.speed)} times as fast as file: ${verdict(reference.seconds / own.seconds >= AIM.speed)}; ` +
      `aim ${String(AIM.memory)} MiB: ${verdict(own.peak <= AIM.memory)}. Medians of ${String(ROUNDS)} rounds, in turn.`,
  );
}

/** Runs a script in a process group of its own, and watches the memory of all that is in it. */
async function measure(script: string, subject: string, scratch: string): Promise<Measure> {
  const tool = join(process.cwd(), 'dist', 'cli', 'index.js');
  const started = performance.now();
  const timed = 'time -p bash -c "$0" bash "$@" >/dev/null';
  const child = spawn('bash', ['-c', timed, script, subject, scratch, tool], {
    env: { ...process.env, NODE: process.execPath, LC_ALL: 'C', TMPDIR: scratch },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentOf(child.pid ?? 0))), 20);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const [user, system] = ['user', 'sys'].map((name) =>
    Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(words)?.[1] ?? NaN),
  );
  return { seconds, cpuSeconds: (user ?? NaN) + (system ?? NaN), peak };
}

/** Mebibytes of memory of all processes in a group, the two shells left out. */
function residentOf(group: number): number {
  let total = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(fields[2]) === group) total += Number(fields[21]) * 4096;
    } catch {
      // It has ended in the meantime.
    }
  }
  return total / MEBIBYTE;
}

/** Real files of this machine, programs and libraries among them, over and over until there are enough. */
function makeTree(target: string): number {
  const programs = filesBelow(['/usr/bin', '/usr/lib', '/usr/sbin'], (path) => isElf(path), 1500);
  const others = filesBelow(
    ['/usr/share', '/usr/include', '/usr/lib/python3'],
    (path) => !/\.(gz|xz|bz2|zip)$/.test(path) && !isElf(path),
    4000,
  );
  let bytes = 0;
  for (let index = 0; index < FILES; index++) {
    const folder = join(target, String(Math.floor(index / 100)));
    mkdirSync(folder, { recursive: true });
    // As many programs as still fit into the size that is left.
    const left = (TREE_BYTES - bytes) / (FILES - index);
    const source = pick(left > 20_000 && index % 3 === 0 ? programs : others, index);
    bytes += statSync(source).size;
    copyFileSync(source, join(folder, `file${String(index)}${extname(source)}`));
  }
  return bytes;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '/bin/sh';
}

function filesBelow(folders: readonly string[], wanted: (path: string) => boolean, most: number): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (found.length >= most) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && lstatSync(path).size < 16 * MEBIBYTE && wanted(path)) found.push(path);
    }
  };
  for (const folder of folders.filter((one) => existsSync(one))) visit(folder);
  return found;
}

function isElf(path: string): boolean {
  return lstatSync(path).size > 64 && readFileSync(path).subarray(0, 4).toString('latin1') === '\x7fELF';
}

/** A tar archive of Debian packages, each with a part of the tree, of about the size that is wanted. */
function makePackage(tree: string, directory: string): string {
  const parts = join(directory, 'parts');
  const folders = readdirSync(tree).map((name) => join(tree, name));
  let size = 0;
  for (let part = 0; size < PACKAGE_BYTES; part++) {
    const root = join(directory, 'root');
    mkdirSync(join(root, 'DEBIAN'), { recursive: true });
    mkdirSync(parts, { recursive: true });
    const own = Array.from({ length: 10 }, (_, index) => folders[(part * 10 + index) % folders.length] ?? tree);
    execFileSync('cp', ['-r', ...own, root]);
    const control =
      'Package: part\nVersion: 1\nArchitecture: amd64\nMaintainer: Nobody <n@example.org>\nDescription: a part\n';
    execFileSync('tee', [join(root, 'DEBIAN', 'control')], { input: control, stdio: ['pipe', 'ignore', 'inherit'] });
    const file = join(parts, `part${String(part)}_1_amd64.deb`);
    execFileSync('dpkg-deb', ['-Zgzip', '-z1', '--root-owner-group', '--build', root, file], { stdio: 'ignore' });
    size += statSync(file).size;
    rmSync(root, { recursive: true });
  }
  const archive = join(directory, 'nested.tar');
  execFileSync('tar', ['-C', parts, '-cf', archive, '.']);
  rmSync(parts, { recursive: true });
  return archive;
}

function median(list: readonly Measure[]): Measure {
  const sorted = [...list].sort((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)] ?? { seconds: NaN, cpuSeconds: NaN, peak: NaN };
}
