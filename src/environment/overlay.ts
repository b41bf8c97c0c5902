import { asRoot, asRootWherePossible } from '../host/index.js';
import { CommandError, errorMessage, type Runner } from '../runner/index.js';
import { execTied } from './tied.js';

/**
 * Shows LOWER in SCRATCH/root by the kernel's overlayfs: what is written goes to SCRATCH/upper. The folder above has to have
 * the owner and the mode of the one below. Source: Documentation/filesystems/overlayfs.rst.
 */
const OVERLAY = `set -eu
for folder in upper work root; do mkdir "$2/$folder"; done
chown --reference="$1" "$2/upper"
chmod --reference="$1" "$2/upper"
mount -t overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" archway "$2/root"
`;

/** Takes a job's overlay from a scratch folder and removes it all. A mount that is still in use goes when its user does. */
const REMOVE = `set -eu
if mountpoint -q "$1/root"; then umount "$1/root" || umount --lazy "$1/root"; fi
rm -rf --one-file-system -- "$1"
`;

/** The scripts' name in the list of processes. */
const SCRIPT_NAME = 'archway-overlay';

/** What separates the options of an overlay, and their folders. */
const SEPARATORS = /[,:\\"]/;

/**
 * Makes a root of a job's own that has the files of one that is kept, in no time where the file system can be laid over, which
 * one in a container cannot always; else it is copied.
 *
 * @param kept absolute path of the root that is kept; nothing is written to it
 * @param scratch absolute path of the job's folder, without a `root`
 * @returns absolute path of the root, in the scratch folder
 */
export async function layOver(runner: Runner, kept: string, scratch: string): Promise<string> {
  const root = `${scratch}/root`;
  if (!SEPARATORS.test(`${kept}${scratch}`)) {
    try {
      await asShell(runner, OVERLAY, [kept, scratch]);
      return root;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      runner.debug(`The root is copied, for its folder cannot be laid over: ${errorMessage(error)}`);
      await asShell(runner, 'cd "$1"; rm -rf upper work root', [scratch]);
    }
  }
  await copyRoot(runner, kept, root);
  return root;
}

/** Copies a root with all that belongs to its files. @param to absolute path, of which nothing is there */
export async function copyRoot(runner: Runner, from: string, to: string): Promise<void> {
  await execTied(runner, ['cp', '--archive', '--', from, to]);
}

/** Removes a job's folder, with the root that is laid over in it; there is none where this process may not be root. */
export async function removeLaidOver(runner: Runner, scratch: string): Promise<void> {
  const { command, args } = await asRootWherePossible(runner, 'sh', ['-c', REMOVE, SCRIPT_NAME, scratch]);
  await runner.exec(command, args, { quiet: true });
}

async function asShell(runner: Runner, script: string, args: readonly string[]): Promise<void> {
  const line = asRoot('sh', ['-c', script, SCRIPT_NAME, ...args]);
  await runner.exec(line.command, line.args, { quiet: true });
}
