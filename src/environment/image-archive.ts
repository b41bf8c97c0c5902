import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { sha256File, type Runner } from '../runner/index.js';
import { execTied } from './tied.js';

/** What an image is beside its files. */
export interface ImageOfRoot {
  /** Its name and tag. */
  readonly name: string;
  readonly platform: Platform;
  readonly env: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

const LAYER = 'layer.tar';

/** Moves what is in a root to a tarball, with owners and capabilities: FOLDER ROOT LAYER */
const PACK = `set -eu
cd "$1"
tar --create --format=pax --numeric-owner --sort=name --xattrs --xattrs-include=security.capability --file "$3" --directory "$2" .
`;

/**
 * Makes an archive of an image of one layer, a root's files, as `docker save` does; engines load such ones for any
 * platform, where not all import a tarball for another. Source: the OCI and Docker image specifications v1.2.
 *
 * @param folder an existing one of the caller's, with nothing in it
 * @returns absolute path of the archive
 */
export async function archiveRoot(
  runner: Runner,
  folder: string,
  root: string,
  { name, platform, env, labels }: ImageOfRoot,
): Promise<string> {
  await execTied(runner, ['sh', '-c', PACK, 'archway-pack', folder, root, LAYER], { shown: ['tar', root] });
  const archive = join(folder, 'image.tar');
  const add = async (how: string, ...files: readonly string[]): Promise<void> => {
    await runner.exec('tar', [how, `--file=${archive}`, `--directory=${folder}`, '--', ...files], { quiet: true });
  };
  const [digest] = await Promise.all([sha256File(join(folder, LAYER)), add('--create', LAYER)]);
  await writeImageFiles(folder, digest, { name, platform, env, labels });
  await add('--append', 'manifest.json', 'config.json');
  return archive;
}

/** Writes what an archive of an image of one layer has beside the layer, `layer.tar`. @param digest SHA-256 of that, in hex */
export async function writeImageFiles(
  folder: string,
  digest: string,
  { name, platform, env, labels }: ImageOfRoot,
): Promise<void> {
  const [os = '', architecture = '', variant] = platform.name.split('/');
  const created = new Date().toISOString();
  const config = {
    ...{ os, architecture, ...(variant !== undefined && { variant }), created },
    config: { Env: Object.entries(env).map(([key, value]) => `${key}=${value}`), Labels: labels },
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
    history: [{ created, created_by: 'archway' }],
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  const manifest = [{ Config: 'config.json', RepoTags: [name], Layers: [LAYER] }];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
