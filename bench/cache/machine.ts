import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DEFAULT_PLATFORMS } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/exec.js';

const FIXTURES = resolve('bench', 'cache', 'fixtures');

/** The program whose go.mod and go.sum the fixture has. */
const GO_PROGRAM = 'github.com/caddyserver/caddy/v2@v2.10.2';

/** Everything of one machine: tools' caches, checkout, temporary folder. */
export interface Machine {
  readonly home: string;
  readonly workspace: string;
  readonly env: NodeJS.ProcessEnv;
}

/** @param home absolute path, made anew */
export function newMachine(home: string): Machine {
  const workspace = join(home, 'work', 'repository', 'repository');
  cpSync(FIXTURES, workspace, { recursive: true });
  mkdirSync(join(home, 'temp'));
  const env = {
    ...process.env,
    CARGO_HOME: join(home, '.cargo'),
    GOMODCACHE: join(home, 'go', 'pkg', 'mod'),
    GOCACHE: join(home, '.cache', 'go-build'),
    GOFLAGS: '-modcacherw',
    // As rust-cache sets it.
    CARGO_INCREMENTAL: '0',
  };
  return { home, workspace, env };
}

/** Runs cargo in the fixture's workspace. @returns seconds */
export async function cargo({ workspace, env }: Machine, ...args: readonly string[]): Promise<number> {
  return (await execCommand('cargo', args, { cwd: join(workspace, 'cargo'), env })).milliseconds / 1000;
}

/** Runs go in the fixture's module. @returns seconds */
export async function go({ workspace, env }: Machine, ...args: readonly string[]): Promise<number> {
  return (await execCommand('go', args, { cwd: join(workspace, 'go'), env })).milliseconds / 1000;
}

/** What a job's build downloads: the crates of its platform, all modules. */
export const FETCH = ['fetch', '--locked', '--target', DEFAULT_PLATFORMS[0].rustTriple];

/** Downloads all for all platforms, and unpacks it. */
export async function downloadAll(machine: Machine): Promise<void> {
  await cargo(machine, 'fetch', '--locked');
  await go(machine, 'mod', 'download');
}

/** The same machine without network. */
export function offline(machine: Machine): Machine {
  return { ...machine, env: { ...machine.env, CARGO_NET_OFFLINE: 'true', GOPROXY: 'off' } };
}

/** Leaves of the crates only those that the job's platform needs: cargo has unpacked no others. */
export async function leaveOnePlatform(machine: Machine): Promise<void> {
  const registry = join(machine.home, '.cargo', 'registry');
  await rename(join(registry, 'src'), join(machine.home, 'unpacked'));
  await cargo(offline(machine), ...FETCH);
  for (const name of readdirSync(join(registry, 'cache'))) {
    const needed = new Set(readdirSync(join(registry, 'src', name)).map((crate) => `${crate}.crate`));
    for (const crate of readdirSync(join(registry, 'cache', name))) {
      if (needed.has(crate)) continue;
      await rename(join(registry, 'cache', name, crate), join(machine.home, 'unpacked', crate));
    }
  }
}

/** Builds all that the lock files are of, in the profile of a plain `cargo build`. */
export async function buildAll(machine: Machine): Promise<void> {
  // It is the machine's compiler that is at hand, whatever newer one a crate asks for.
  await cargo(machine, 'build', '--locked', '--ignore-rust-version');
  const { stdout } = await execCommand('go', ['mod', 'download', '-json', GO_PROGRAM], {
    cwd: machine.home,
    env: { ...machine.env, GOWORK: 'off' },
  });
  const { Dir: cwd } = JSON.parse(stdout) as { readonly Dir: string };
  await execCommand('go', ['build', '-o', join(machine.home, 'caddy'), './cmd/caddy'], { cwd, env: machine.env });
}
