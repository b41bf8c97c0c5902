/**
 * What a test run may leave on the machine by mistake: interpreters registered with the kernel, and processes that
 * outlive it.
 */
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

/**
 * Ends what a test run left running, and tells what it left. Interpreters are removed in CI only: elsewhere somebody
 * else may have registered them meanwhile.
 *
 * @param {string} mark value of RUN_MARK in the environment of all that the run started
 * @param {ReadonlySet<string>} entriesBefore the interpreters that were there before it
 * @returns {string[]} one line for each thing that was left; empty when nothing was
 */
export function removeLeftovers(mark, entriesBefore) {
  const found = [];
  for (const entry of binfmtEntries()) {
    if (entriesBefore.has(entry)) continue;
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
