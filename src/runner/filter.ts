import { spawn } from 'node:child_process';
import { Duplex, PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './errors.js';

const LAST_LINES = 25;
const MAX_WORDS = 64 * 1024;

/**
 * Sends bytes through a command, as a shell's pipe does, for output that is neither text nor small enough to keep.
 *
 * @param input what the command reads; it is destroyed with the result
 * @returns what the command writes. It ends with a CommandError when the command fails, and destroying it ends the
 * command
 */
export function filterThrough(
  command: string,
  args: readonly string[],
  input: Readable,
  env: NodeJS.ProcessEnv,
): Readable {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const output = new PassThrough();
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-MAX_WORDS);
  });
  const failure = (
    exitCode: number | null,
    signal: NodeJS.Signals | null,
    lastLines: readonly string[],
  ): CommandError =>
    new CommandError({
      command,
      args,
      lastLines,
      ...(exitCode !== null && { exitCode }),
      ...(signal !== null && { signal }),
    });
  child.once('error', (error: NodeJS.ErrnoException) => {
    output.destroy(failure(127, null, [error.code === 'ENOENT' ? `${command} was not found on PATH` : error.message]));
  });
  child.once('close', (code, signal) => {
    if (code === 0) output.end();
    else output.destroy(failure(code, signal, words.trimEnd().split('\n').slice(-LAST_LINES)));
  });
  output.once('close', () => {
    input.destroy();
    child.kill('SIGKILL');
  });
  child.stdout.pipe(output, { end: false });
  // The command may end without reading all: its exit code tells whether that is a failure. An input that cannot be
  // read is one in any case.
  input.once('error', (error) => output.destroy(error));
  pipeline(input, Duplex.from({ writable: child.stdin })).catch(() => undefined);
  return output;
}
