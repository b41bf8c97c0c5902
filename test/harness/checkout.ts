import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';

/**
 * Copies what git would commit of this repository into a folder of its own, with a history of one commit: a test may
 * change and build it without touching the checkout that it runs from.
 *
 * @returns absolute path of the copy; `removeCheckout` removes it
 */
export async function copyCheckout(): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'archway-checkout-'));
  const { stdout } = await execCommand('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    // Deleted in the work tree, and not committed yet.
    if (statSync(join(ROOT, file), { throwIfNoEntry: false }) === undefined) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file), { verbatimSymlinks: true });
  }
  await commitAll(copy);
  return copy;
}

/** Makes a folder a git repository with one commit of all that is in it. */
export async function commitAll(folder: string): Promise<void> {
  const git = async (...args: string[]): Promise<void> => {
    await execCommand('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });
  };
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=copy');
}

/** Removes a copy that `copyCheckout` made. Go's module cache below it is read-only. */
export function removeCheckout(copy: string): void {
  rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
}

/** All files below a folder, relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
