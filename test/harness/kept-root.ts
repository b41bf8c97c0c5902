import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs the root that environments kept last.
 *
 * @param tools absolute path of the tool-cache
 * @returns absolute path of the tarball, beside the root, with which it goes
 */
export function keptRootTarball(tools: string): string {
  const roots = join(tools, 'archway-environments', 'roots');
  const [newest = ''] = readdirSync(roots)
    .map((name) => join(roots, name))
    .sort((a, b) => statSync(b).ctimeMs - statSync(a).ctimeMs);
  const tarball = join(newest, 'root.tar');
  execFileSync('tar', ['--create', '--numeric-owner', '--file', tarball, '--directory', join(newest, 'root'), '.']);
  return tarball;
}
