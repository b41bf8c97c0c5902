/**
 * What a test run may leave on the machine by mistake: interpreters registered with the kernel, mounts of root file
 * systems, and processes that outlive it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BINFMT = '/proc/sys/fs/binfmt_misc';
const NOT_ENTRIES = new Set(['register', 'status']);

/** The variable by which the processes of a test run are known, whoever their parent is by then. */
export const RUN_MARK = 'ARCHWAY_TEST_RUN';

/** @returns {Set<string>} the interpreters that are registered now */
export function binfmtEntries() {
  try {
    return new Set(readdirSync(BINFMT).filter((name) => !NOT_ENTRIES.has(name)));
  } catch {
    // binfmt_misc is not mounted.
    return new Set();
  }
}

/** @returns {Set<string>} where root file systems of environments are mounted now */
export function rootMounts() {
  const lines = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  return new Set(lines.flatMap((line) => /^archway (\S+) overlay /.exec(line)?.[1] ?? []));
}

/**
 * Ends what a test run left running, and tells what it left. Interpreters and mounts are removed in CI only: elsewhere
 * somebody else may have made them meanwhile.
 *
 * @param {string} mark value of RUN_MARK in the environment of all that the run started
 * @param {{ entries: ReadonlySet<string>, mounts: ReadonlySet<string> }} before the interpreters and mounts before it
 * @returns {string[]} one line for each thing that was left; empty when nothing was
 */
export function removeLeftovers(mark, before) {
  const found = [];
  for (const entry of binfmtEntries()) {
    if (before.entries.has(entry)) continue;
    found.push(`binfmt_misc entry ${entry}`);
    if (process.env['CI'] === 'true') writeFileSync(join(BINFMT, entry), '-1');
  }
  for (const { pid, command } of markedProcesses(mark)) {
    found.push(`process ${String(pid)}: ${command}`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
  for (const mount of rootMounts()) {
    if (before.mounts.has(mount)) continue;
    found.push(`mount ${mount}`);
    if (process.env['CI'] === 'true') execFileSync('umount', [mount]);
  }
  return found;
}

/** @param {string} mark */
function markedProcesses(mark) {
  const needle = `${RUN_MARK}=${mark}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        const environment = readFileSync(join('/proc', name, 'environ'), 'utf8').split('\0');
        const command = readFileSync(join('/proc', name, 'cmdline'), 'utf8')
          .replaceAll('\0', ' ')
          .trim();
        return environment.includes(needle) && command !== '' ? [{ pid: Number(name), command }] : [];
      } catch {
        // Another user's process, or one that has just ended.
        return [];
      }
    });
}
