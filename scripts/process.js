import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's root when not given
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {boolean} [capture] returns standard output instead of showing it
 * @property {string} [log] path of a file that gets all output, which is not shown then
 * @property {number} [timeout] milliseconds after which the command and all it started are killed
 */

/**
 * Runs a command to its end, without a shell.
 *
 * @param {string} command program
 * @param {readonly string[]} args its arguments
 * @param {RunOptions} [options] how to run it
 * @returns {Promise<{ exitCode: number, stdout: string, timedOut: boolean }>} how it ended; 127 when it could not start
 */
export async function attempt(command, args, { cwd = ROOT, env = {}, capture = false, log, timeout } = {}) {
  const file = log === undefined ? undefined : openSync(log, 'a');
  return await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', file ?? (capture ? 'pipe' : 'inherit'), file ?? 'inherit'],
      // A group of its own, so that the time limit reaches grandchildren. Ctrl-C is passed on below.
      detached: true,
    });
    /** @param {NodeJS.Signals} signal */
    const signalGroup = (signal) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
    };
    const interrupt = () => {
      signalGroup('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    let stdout = '';
    let timedOut = false;
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            signalGroup('SIGTERM');
            setTimeout(signalGroup, 5_000, 'SIGKILL').unref();
          }, timeout);
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text));
    /** @param {number} exitCode */
    const finish = (exitCode) => {
      clearTimeout(timer);
      if (file !== undefined) closeSync(file);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve({ exitCode, stdout, timedOut });
    };
    child.once('error', (error) => {
      console.error(error.message);
      finish(127);
    });
    child.once('close', (code) => {
      finish(code ?? 1);
    });
  });
}

/**
 * Runs a command that must succeed.
 *
 * @param {string} command program
 * @param {readonly string[]} args its arguments
 * @param {RunOptions} [options] how to run it
 * @returns {Promise<string>} standard output where `capture` is set, else ''
 * @throws {Error} when it fails
 */
export async function run(command, args, options) {
  const { exitCode, stdout, timedOut } = await attempt(command, args, options);
  if (exitCode !== 0) {
    throw new Error(
      `\`${[command, ...args].join(' ')}\` ${timedOut ? 'took too long' : `exited with ${String(exitCode)}`}`,
    );
  }
  return stdout;
}
