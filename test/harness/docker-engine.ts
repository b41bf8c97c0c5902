import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeImageFiles } from '../../src/environment/image-archive.js';
import type { Platform } from '../../src/platform/platform.js';
import { sha256File } from '../../src/runner/index.js';

/** What an image is beside its layer. */
export interface ImageOfOneLayer {
  readonly tag: string;
  readonly platform: Platform;
  readonly env?: Readonly<Record<string, string>>;
}

/** Makes an archive, as `docker save` does, of an image of one layer, a tarball. Returns its path. */
export async function imageArchive(
  folder: string,
  layer: string,
  { tag, platform, env = {} }: ImageOfOneLayer,
): Promise<string> {
  const made = mkdtempSync(join(folder, 'image-'));
  // Not copied where it need not be.
  const place = join(made, 'layer.tar');
  try {
    linkSync(layer, place);
  } catch {
    copyFileSync(layer, place);
  }
  await writeImageFiles(made, await sha256File(layer), { name: tag, platform, env, labels: {} });
  execFileSync('tar', ['--create', `--file=${made}.tar`, `--directory=${made}`, '.']);
  rmSync(made, { recursive: true });
  return `${made}.tar`;
}

/** A Docker engine of a test's own, which leaves the machine's engine and network alone. Needs root and Debian's docker.io. */
export class DockerEngine {
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(folder: string) {
    this.#folder = folder;
    const place = (name: string): string => join(folder, name);
    this.#process = spawn(
      '/usr/sbin/dockerd',
      [
        ...['--data-root', place('data'), '--exec-root', place('exec'), '--pidfile', place('pid')],
        ...['--host', `unix://${place('socket')}`, '--bridge=none', '--iptables=false', '--ip6tables=false'],
      ],
      { stdio: 'ignore' },
    );
  }

  /** @param folder for all that it keeps, and `docker` in it for the client's configuration */
  static async start(folder: string): Promise<DockerEngine> {
    const engine = new DockerEngine(folder);
    for (let attempt = 0; !engine.#answers(); attempt++) {
      if (attempt === 120) throw new Error('dockerd did not start');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return engine;
  }

  /** The variables by which a client finds it, and what it may read and write. */
  get client(): Readonly<Record<'DOCKER_HOST' | 'DOCKER_CONFIG', string>> {
    return {
      DOCKER_HOST: `unix://${join(this.#folder, 'socket')}`,
      DOCKER_CONFIG: join(this.#folder, 'docker'),
    };
  }

  /** Runs the client. @returns what it prints */
  docker(...args: readonly string[]): string {
    const env = { ...process.env, ...this.client };
    return execFileSync('/usr/bin/docker', args, { env, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Loads an image of one layer, a tarball: Debian 12's engine cannot import one of another platform. */
  async load(layer: string, image: ImageOfOneLayer): Promise<void> {
    const archive = await imageArchive(this.#folder, layer, image);
    this.docker('load', '--quiet', `--input=${archive}`);
    rmSync(archive);
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
    // It leaves the mount of the host's own network, which its containers can have, and where mounts are private to this
    // process that of its folder.
    const mounted = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '')
      .filter((path) => path.startsWith(`${this.#folder}/`));
    for (const path of mounted.reverse()) execFileSync('umount', [path]);
  }

  #answers(): boolean {
    try {
      this.docker('info');
      return true;
    } catch {
      return false;
    }
  }
}
