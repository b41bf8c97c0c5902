import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One process as /proc tells of it. */
export interface ProcessReading {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** In clock ticks since the machine started; with the pid it names a process once and for all. */
  readonly started: string;
  /** One letter, as ps(1) shows it. */
  readonly state: string;
  /** Its program's name, cut to 15 bytes. */
  readonly name: string;
  /** Its own, and that of its children that have ended, in milliseconds. */
  readonly cpu: number;
}

/** Linux counts times in /proc in hundredths of a second on every platform of ours. Source: proc(5), sysconf(3). */
const MILLISECONDS_PER_TICK = 10;

/** The processes that descend from one, and what they have used. */
export class ProcessTree {
  readonly #leader: number;
  /** Those seen so far, by pid: a daemon is lost from the tree when its parent ends. */
  readonly #known = new Map<number, string>();
  #members: readonly ProcessReading[] = [];

  /** @param leader the process that heads a process group */
  constructor(leader: number) {
    this.#leader = leader;
  }

  /**
   * Reads which processes there are now.
   *
   * @returns CPU time of all of them in milliseconds; it can become less when one ends that nobody waits for
   */
  read(): number {
    const all = readProcesses();
    const members = new Map<number, ProcessReading>();
    for (const one of all) {
      if (one.pid === this.#leader || one.group === this.#leader || this.#known.get(one.pid) === one.started)
        members.set(one.pid, one);
    }
    for (let before = -1; before !== members.size;) {
      before = members.size;
      for (const one of all) if (members.has(one.parent)) members.set(one.pid, one);
    }
    for (const one of members.values()) this.#known.set(one.pid, one.started);
    this.#members = [...members.values()];
    return this.#members.reduce((sum, { cpu }) => sum + cpu, 0);
  }

  /** What each process is and does, one line each: `1234 S qemu-aarch64 bin/test -v, in futex_wait`. */
  describe(): readonly string[] {
    return this.#members.filter(({ state }) => state !== 'Z').map(describeProcess);
  }

  /** Sends a signal to every process of the tree that is still the one it was. */
  signal(signal: NodeJS.Signals): void {
    this.read();
    const refused: string[] = [];
    for (const { pid, state } of this.#members) {
      if (state === 'Z') continue;
      try {
        process.kill(pid, signal);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPERM') refused.push(String(pid));
        else if (code !== 'ESRCH') throw error;
      }
    }
    // Started through sudo, as commands in an environment are: what it takes to end it is what started it.
    if (refused.length > 0) spawnSync('sudo', ['-n', 'kill', '-s', signal.replace(/^SIG/, ''), ...refused]);
  }
}

function readProcesses(): readonly ProcessReading[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(name) ?? []) : []));
}

function readProcess(pid: string): ProcessReading | undefined {
  return parseProcessStat(readText(`/proc/${pid}/stat`));
}

/** Reads what /proc/PID/stat says; undefined for no text, as of a process that has just ended. Source: proc(5). */
export function parseProcessStat(text: string): ProcessReading | undefined {
  // The name stands in brackets and may hold blanks and brackets itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent, group] = fields;
  const started = fields[19];
  if (started === undefined) return undefined;
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    pid: Number.parseInt(text, 10),
    name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
    parent: Number(parent),
    group: Number(group),
    started,
    state,
    cpu: ticks * MILLISECONDS_PER_TICK,
  };
}

const LONGEST_COMMAND = 120;

function describeProcess({ pid, state }: ProcessReading): string {
  const folder = `/proc/${String(pid)}`;
  const words = readText(`${folder}/cmdline`).split('\0').filter(Boolean);
  const program = readProgram(folder);
  // Under binfmt_misc the command line is the emulated program's own; only the executable tells of the emulator.
  const emulator = program.startsWith('qemu-') && !(words[0] ?? '').includes('qemu-') ? `${program} ` : '';
  const command = `${emulator}${words.join(' ')}`.slice(0, LONGEST_COMMAND);
  const place = readText(`${folder}/wchan`);
  return `${String(pid)} ${state} ${command}${/^[a-z]/.test(place) ? `, in ${place}` : ''}`;
}

function readProgram(folder: string): string {
  try {
    return readlinkSync(`${folder}/exe`).split('/').at(-1) ?? '';
  } catch {
    return '';
  }
}

/** Empty for a process that has just ended. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
