import { readFileSync } from 'node:fs';

let taken = 0;

/** The CPUs that this process may use: `0-3,6`. Source: proc(5), Cpus_allowed_list. */
export function allowedCpus(status: string = readFileSync('/proc/self/status', 'utf8')): string {
  return /^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '0';
}

/** A CPU that this process may use, another one each time, so that commands that are held to one do not all share it. */
export function pickCpu(status?: string): number {
  const cpus = allowedCpus(status)
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
  return cpus[(process.pid + taken++) % cpus.length] ?? 0;
}

/**
 * The words in front of a command that hold it and all that it starts to one CPU. taskset is in util-linux, which
 * Debian and Ubuntu always have; Node cannot set the affinity itself.
 */
export function onOneCpu(cpu: number): readonly [string, ...string[]] {
  return ['taskset', '--cpu-list', String(cpu)];
}
