import { PassThrough } from 'node:stream';
import type { Runner } from '../runner/index.js';
import { InputError } from '../runner/index.js';
import { BINFMT_DIRECTORY } from './binfmt-misc.js';

/** Milliseconds until the log says that another job is waited for, and until that is given up. */
const PATIENCE = { mention: 2_000, limit: 10 * 60_000 };

/**
 * Runs work while no other job on this machine changes binfmt_misc.
 *
 * The lock is flock(2) on binfmt_misc's own folder: every process that sees the same entries sees the same lock, be it
 * another runner with another tool-cache, another user or a container, and the kernel frees it when its holder dies.
 * Node has no flock, so flock(1) holds it for as long as its input, a pipe from this process, is open.
 */
export async function withBinfmtLock<T>(runner: Runner, work: () => Promise<T>): Promise<T> {
  const pipe = new PassThrough();
  const abandon = new AbortController();
  let announce: () => void = () => undefined;
  const acquired = new Promise<void>((resolve) => {
    announce = resolve;
  });
  // cat echoes the word only once flock has started it, which is when the lock is held.
  pipe.write('locked\n');
  const holder = runner.exec('flock', ['-x', BINFMT_DIRECTORY, 'cat'], {
    input: pipe,
    quiet: true,
    signal: abandon.signal,
    onLine: announce,
  });
  const mention = setTimeout(() => {
    runner.info('Waiting for another job on this machine that changes binfmt_misc.');
  }, PATIENCE.mention);
  const limit = setTimeout(() => {
    abandon.abort();
  }, PATIENCE.limit);
  try {
    await Promise.race([acquired, holder]);
  } catch (error) {
    if (!abandon.signal.aborted) throw error;
    throw new InputError(
      `Another job has held the lock on ${BINFMT_DIRECTORY} for ${String(PATIENCE.limit / 60_000)} minutes. ` +
        'See which process it is with `lslocks`, and end it.',
      { cause: error },
    );
  } finally {
    clearTimeout(mention);
    clearTimeout(limit);
  }
  try {
    return await work();
  } finally {
    pipe.end();
    await holder;
  }
}
