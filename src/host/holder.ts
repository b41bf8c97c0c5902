import { readFile, readlink } from 'node:fs/promises';
import type { Runner } from '../runner/index.js';

/** Who holds a lease: enough to tell later, in another process or container, whether they still live. */
export interface Holder {
  readonly pid: number;
  /** When the process started, in clock ticks after boot, which tells it from a later one with the same id. */
  readonly startTicks: string;
  /** The process id namespace that the id is valid in. */
  readonly pidNamespace: string;
  /** `RUNNER_NAME`, empty outside of GitHub Actions. */
  readonly runnerName: string;
  /** Run, attempt and job, empty outside of GitHub Actions. */
  readonly job: string;
  /** When the lease began, in seconds since 1970. */
  readonly since: number;
}

/** Seconds after which a holder that cannot be looked at is taken for dead: no job on GitHub may take longer. */
const LONGEST_JOB = 5 * 24 * 3600;

/**
 * Describes the holder of a lease that begins now.
 *
 * @param scope this process, or the job it is a step of: then the runner's worker, which started this process
 */
export async function currentHolder(runner: Runner, scope: 'process' | 'job'): Promise<Holder> {
  // In a container job the worker is outside and shows as 0; the container's first process lives as long as the job.
  const pid = scope === 'process' ? process.pid : process.ppid || 1;
  const { env } = runner;
  return {
    pid,
    startTicks: (await startTicks(pid)) ?? '',
    pidNamespace: await readlink('/proc/self/ns/pid'),
    runnerName: env['RUNNER_NAME'] ?? '',
    job: [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].filter(Boolean).join('/'),
    since: Math.floor(Date.now() / 1000),
  };
}

/** Whether two leases belong to one holder. */
export function isSameHolder(a: Holder, b: Holder): boolean {
  return a.pid === b.pid && a.startTicks === b.startTicks && a.pidNamespace === b.pidNamespace;
}

/**
 * Whether a holder still lives, as far as `self` can tell: by its process where that is visible; a runner does one job
 * at a time, so one with our runner's name and another job is over; and after the longest job there can be.
 */
export async function isAlive(holder: Holder, self: Holder): Promise<boolean> {
  if (holder.pidNamespace === self.pidNamespace) {
    const ticks = await startTicks(holder.pid);
    return ticks === undefined ? isHidden(holder.pid) : ticks === holder.startTicks;
  }
  if (holder.runnerName !== '' && holder.runnerName === self.runnerName && holder.job !== self.job) return false;
  return self.since - holder.since < LONGEST_JOB;
}

/** When a process started, in clock ticks after boot: field 22 of /proc/<pid>/stat (proc(5)). */
async function startTicks(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    // The second field is the program's name in parentheses, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended: nobody but its parent's bookkeeping is left.
    return fields[0] === 'Z' ? '' : fields[19];
  } catch {
    return undefined;
  }
}

/** With the mount option hidepid, another user's process exists without being visible. */
function isHidden(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
