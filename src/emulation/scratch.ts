import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from '../runner/index.js';

/** Gives work a folder of its own, and removes it with all that is in it when the work has ended. */
export async function withScratchFolder<T>(runner: Runner, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(runner.temporaryDirectory, 'archway-qemu-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
