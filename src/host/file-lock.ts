import { PassThrough } from 'node:stream';
import { CommandError, type Runner } from '../runner/index.js';

/** A lock that is held until it is released or this process ends, however it ends. */
export interface FileLock {
  release(): Promise<void>;
}

/** What flock(1) exits with when the lock is held by another. */
const HELD = 85;

/**
 * Takes an exclusive flock(2) on a file, which is made where it is not there. Other processes, containers and users on
 * the machine that see the file see the lock. Node has no flock, so flock(1) holds it for as long as its input, a pipe
 * from this process, is open: the kernel frees the lock when this process dies.
 *
 * @param waitSeconds how long to wait for another holder; 0 not to wait
 * @returns undefined when another held it all that time
 */
export async function lockFile(runner: Runner, path: string, waitSeconds: number): Promise<FileLock | undefined> {
  const pipe = new PassThrough();
  const patience = waitSeconds === 0 ? ['--nonblock'] : ['--timeout', String(waitSeconds)];
  let announce: () => void = () => undefined;
  const acquired = new Promise<'acquired'>((resolve) => {
    announce = () => {
      resolve('acquired');
    };
  });
  // cat echoes the word only once flock has started it, which is when the lock is held.
  pipe.write('locked\n');
  const holder = runner.exec('flock', ['--exclusive', '--conflict-exit-code', String(HELD), ...patience, path, 'cat'], {
    input: pipe,
    quiet: true,
    onLine: announce,
  });
  try {
    await Promise.race([acquired, holder]);
  } catch (error) {
    pipe.destroy();
    if (error instanceof CommandError && error.failure.exitCode === HELD) return undefined;
    throw error;
  }
  return {
    release: async () => {
      pipe.end();
      await holder.catch(() => undefined);
    },
  };
}
