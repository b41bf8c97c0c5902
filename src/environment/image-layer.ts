import { join } from 'node:path';
import type { Runner } from '../runner/index.js';
import { execTied } from './tied.js';

/**
 * Packs what was changed in a root that is laid over another, unless something is gone, which a layer that is unpacked over
 * the other cannot tell: BELOW UPPER ROOT LAYER. What is changed is read through the kernel's own view of both.
 */
const CHANGES = `set -eu
export LC_ALL=C
below=$1 upper=$2 root=$3 layer=$4
list() {
  find "$1" -xdev -mindepth 1 '(' -type d -printf 'd%P\\0' -o -printf 'f%P\\0' ')' | sort --zero-terminated
}
[ -d "$upper" ] || exit 0
list "$below" > "$layer.below"
list "$root" > "$layer.root"
gone=$(comm --zero-terminated -23 "$layer.below" "$layer.root" | wc --bytes)
[ "$gone" = 0 ] || exit 0
cd "$upper"
find . -xdev -mindepth 1 -print0 | sort --zero-terminated > "$layer.names"
tar --create --format=pax --numeric-owner --xattrs --xattrs-include=security.capability --no-recursion \\
  --file "$layer" --directory "$root" --null --files-from="$layer.names"
echo packed
`;

/**
 * Makes a tarball of what a job has changed in its root.
 *
 * @param below absolute path of the root below it
 * @param scratch absolute path of the job's folder, where `layOver` has made the root
 * @returns absolute path of the tarball, in the folder; undefined where the root is a copy, or where something of the one
 * below is gone
 */
export async function packChanges(runner: Runner, below: string, scratch: string): Promise<string | undefined> {
  const layer = join(scratch, 'changes.tar');
  const words = [below, join(scratch, 'upper'), join(scratch, 'root'), layer];
  const { stdout } = await execTied(runner, ['sh', '-c', CHANGES, 'archway-changes', ...words], {
    shown: ['tar', scratch],
  });
  return stdout.trim() === 'packed' ? layer : undefined;
}
