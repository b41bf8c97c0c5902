import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OciLayout, writeImage } from '../../src/oci/index.js';
import type { Platform } from '../../src/platform/platform.js';

/**
 * Makes Debian 12 as a base image of several platforms, by mmdebstrap.
 *
 * @param folder for its layout and the root file systems; must exist
 * @returns the image's name, as `base` of archway.yml has it
 */
export async function debianBase(folder: string, platforms: readonly Platform[]): Promise<string> {
  const layout = await OciLayout.create(join(folder, 'debian'));
  const images = [];
  for (const platform of platforms) {
    const root = join(folder, `${platform.slug}.tar`);
    const options = ['--quiet', '--mode=root', '--variant=extract', `--arch=${platform.debianArchitecture}`];
    const include = '--include=base-files,coreutils,dash,libc6,libc-bin,bash,perl-base,debconf,util-linux,login,passwd';
    execFileSync('mmdebstrap', [...options, '--skip=check/qemu', include, 'bookworm', root], { stdio: 'pipe' });
    const tar = readFileSync(root);
    const descriptor = await layout.addBytes(gzipSync(tar), 'application/vnd.oci.image.layer.v1.tar+gzip');
    const diffId = `sha256:${createHash('sha256').update(tar).digest('hex')}`;
    const base = { layers: [], config: undefined };
    images.push({ platform, base, layers: [{ descriptor, diffId }], run: { Env: ['PATH=/usr/bin:/bin'] }, sboms: [] });
  }
  const { index } = await writeImage(layout, images, { created: new Date(0), annotations: {}, name: 'debian' });
  await layout.writeTags(index, ['12']);
  return `oci:${layout.directory}:12`;
}
