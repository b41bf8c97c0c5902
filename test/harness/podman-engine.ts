import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageArchive, type ImageOfOneLayer } from './docker-engine.js';

/** Podman with storage of a test's own. It has no daemon. Needs root and Debian's podman. */
export class PodmanEngine {
  readonly #folder: string;

  /** @param folder for all that it keeps; must exist */
  constructor(folder: string) {
    this.#folder = folder;
    const storage = { driver: 'vfs', graphroot: join(folder, 'graph'), runroot: join(folder, 'run') };
    const lines = Object.entries(storage).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    writeFileSync(join(folder, 'storage.conf'), ['[storage]', ...lines, ''].join('\n'));
    // No systemd and no journal are needed, and no limit that a machine may not raise.
    writeFileSync(
      join(folder, 'containers.conf'),
      [
        ...['[containers]', 'default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]'],
        ...['[engine]', 'runtime = "runc"', 'cgroup_manager = "cgroupfs"', 'events_logger = "file"', ''],
      ].join('\n'),
    );
  }

  /** The variables by which it is found, and what it may read and write. */
  get client(): Readonly<Record<string, string>> {
    return {
      CONTAINERS_STORAGE_CONF: join(this.#folder, 'storage.conf'),
      CONTAINERS_CONF: join(this.#folder, 'containers.conf'),
    };
  }

  /** @returns what it prints */
  podman(...args: readonly string[]): string {
    const env = { ...process.env, ...this.client };
    return execFileSync('/usr/bin/podman', args, { env, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Loads an image of one layer, a tarball. */
  async load(layer: string, image: ImageOfOneLayer): Promise<void> {
    const archive = await imageArchive(this.#folder, layer, image);
    this.podman('load', '--quiet', `--input=${archive}`);
    rmSync(archive);
  }
}
