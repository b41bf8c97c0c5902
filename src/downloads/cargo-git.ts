import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cargoHome } from '../host/index.js';
import { CommandError, type ExecOptions, type ExecResult, type Runner } from '../runner/index.js';
import type { LockedCommit } from './cargo-lock.js';
import { addressOf } from './checksum.js';
import { Rejection, type Item, type Presence } from './item.js';

/** Of one commit's files, packed: more is not worth a cache's while. */
const MAX_PACK_BYTES = 512 * 1024 * 1024;
/** Milliseconds for unpacking what may have been made to take for ever. */
const UNPACK_LIMIT = 5 * 60_000;

/** Nothing of a repository that may have come out of a cache decides what git does. */
const OWN_SETTINGS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];

async function git(
  runner: Runner,
  repository: string,
  args: readonly string[],
  options: ExecOptions = {},
): Promise<ExecResult> {
  return await runner.exec('git', [...OWN_SETTINGS, `--git-dir=${repository}`, ...args], {
    cwd: runner.temporaryDirectory,
    quiet: true,
    env: { ...runner.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' },
    timeout: UNPACK_LIMIT,
    ...options,
  });
}

/**
 * Where cargo keeps its copy of a git repository. The folder's name holds a hash over the address, made differently by
 * different cargos. So cargo is sent off to clone it into an empty home by a git that may use no transport at all: that
 * fails at once, and leaves the empty folder behind. Source: cargo, `src/cargo/sources/git/{source,utils}.rs`.
 *
 * @throws CommandError when there is no cargo or no such folder
 */
export async function findClone(runner: Runner, directory: string, { name, url }: LockedCommit): Promise<string> {
  const scratch = await mkdtemp(join(runner.temporaryDirectory, 'archway-git-'));
  try {
    await mkdir(join(scratch, 'src'));
    await writeFile(join(scratch, 'src', 'lib.rs'), '');
    const dependency = `${name} = { git = ${JSON.stringify(url)} }`;
    const manifest = [
      '[package]',
      'name = "archway-probe"',
      'version = "0.0.0"',
      '[workspace]',
      '[dependencies]',
      dependency,
    ];
    await writeFile(join(scratch, 'Cargo.toml'), `${manifest.join('\n')}\n`);
    const env = {
      ...runner.env,
      CARGO_HOME: join(scratch, 'home'),
      CARGO_NET_GIT_FETCH_WITH_CLI: 'true',
      CARGO_NET_OFFLINE: 'false',
      CARGO_NET_RETRY: '0',
      GIT_ALLOW_PROTOCOL: 'none',
    };
    const { stderr } = await runner.exec('cargo', ['fetch', '--manifest-path', join(scratch, 'Cargo.toml')], {
      cwd: directory,
      quiet: true,
      env,
      acceptExitCodes: [101],
    });
    const [clone] = await readdir(join(scratch, 'home', 'git', 'db')).catch(() => []);
    if (clone !== undefined) return join(cargoHome(runner.env), 'git', 'db', clone);
    const lastLines = stderr.trim().split('\n');
    throw new CommandError({ command: 'cargo', args: ['fetch'], exitCode: 101, lastLines });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * One locked commit of a git dependency: its files and nothing else, without history, references, hooks or configuration.
 *
 * The commit's name is the checksum of all of it: git computes the name of every object that it unpacks, and cargo looks
 * objects up by those names. What else is in a stored pack is refused.
 */
export function commitItem(runner: Runner, clone: string, { commit }: LockedCommit): Item {
  const unsupported = async (): Promise<never> => await Promise.reject(new Error('a commit is not one file'));
  return {
    id: `git/${commit}`,
    address: addressOf('git', commit),
    path: `${clone}#${commit}`,
    pinned: true,
    maxBytes: MAX_PACK_BYTES,
    pack: unsupported,
    unpack: unsupported,
    placement: {
      inspect: async () => await inspectCommit(runner, clone, commit),
      place: async (stored) => {
        await placeCommit(runner, clone, commit, stored);
      },
    },
  };
}

async function inspectCommit(runner: Runner, clone: string, commit: string): Promise<Presence> {
  if (!existsSync(join(clone, 'HEAD'))) return { state: 'absent' };
  const scratch = await mkdtemp(join(runner.temporaryDirectory, 'archway-git-'));
  try {
    const objects = await objectsOf(runner, clone, commit);
    const input = `${objects.join('\n')}\n`;
    await git(runner, clone, ['pack-objects', '-q', '--threads=1', join(scratch, 'pack')], { input });
    const [pack = ''] = (await readdir(scratch)).filter((name) => name.endsWith('.pack'));
    return { state: 'right', stored: await readFile(join(scratch, pack)) };
  } catch (error) {
    // Not there, or not whole: cargo fetches it.
    if (error instanceof CommandError || error instanceof Rejection) return { state: 'absent' };
    throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Names of all objects of a commit without its history.
 *
 * @throws Rejection when there are submodules: cargo fetches those, from wherever their commit says
 */
async function objectsOf(runner: Runner, repository: string, commit: string): Promise<readonly string[]> {
  const { stdout: root } = await git(runner, repository, ['rev-parse', '--verify', `${commit}^{tree}`]);
  const { stdout: list } = await git(runner, repository, ['ls-tree', '-r', '-t', '-z', commit]);
  const entries = list.split('\0').filter((line) => line !== '');
  const names = entries.map((line) => {
    const [, type, name = ''] = line.split(/[ \t]/);
    if (type === 'commit') throw new Rejection(`the commit ${commit} has submodules`);
    return name;
  });
  return [...new Set([commit, root.trim(), ...names])].sort();
}

/** @throws Rejection when the pack is not exactly that commit, with nothing placed */
async function placeCommit(runner: Runner, clone: string, commit: string, stored: Buffer): Promise<void> {
  const scratch = await mkdtemp(join(runner.temporaryDirectory, 'archway-git-'));
  try {
    const fresh = join(scratch, 'clone');
    await layRepository(fresh);
    // Tells git that the parents are left out on purpose.
    await writeFile(join(fresh, 'shallow'), `${commit}\n`);
    await unpack(runner, fresh, commit, stored);
    await rm(join(fresh, 'shallow'));
    await mkdir(join(clone, '..'), { recursive: true });
    const isNew = !existsSync(clone) && (await moved(fresh, clone));
    if (!isNew) await addPack(join(fresh, 'objects', 'pack'), join(clone, 'objects', 'pack'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function unpack(runner: Runner, repository: string, commit: string, stored: Buffer): Promise<void> {
  try {
    await git(runner, repository, ['index-pack', '--stdin', '--strict', `--max-input-size=${String(MAX_PACK_BYTES)}`], {
      input: stored,
    });
    const wanted = await objectsOf(runner, repository, commit);
    const { stdout } = await git(runner, repository, ['count-objects', '-v']);
    const [, packed = ''] = /^in-pack: (\d+)$/m.exec(stdout) ?? [];
    if (Number(packed) === wanted.length) return;
  } catch (error) {
    if (!(error instanceof CommandError) || error.failure.exitCode === 127) throw error;
  }
  throw new Rejection(`what was stored as the commit ${commit} is not that commit`);
}

/** A bare repository with nothing in it. Source: gitrepository-layout(5). */
async function layRepository(folder: string): Promise<void> {
  for (const name of ['objects/pack', 'objects/info', 'refs/heads', 'refs/tags']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(join(folder, 'config'), '[core]\n\tbare = true\n\trepositoryformatversion = 0\n');
}

/** Whether a folder could be moved into its place. False when another job was faster, or for another file system. */
async function moved(from: string, to: string): Promise<boolean> {
  return await rename(from, to).then(
    () => true,
    () => false,
  );
}

/** Adds a pack to a repository. The index comes last: by it git finds the pack. */
async function addPack(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await readdir(from);
  for (const ending of ['.pack', '.idx']) {
    for (const name of names.filter((one) => one.endsWith(ending))) {
      const partial = join(to, `tmp_${name}`);
      await writeFile(partial, await readFile(join(from, name)));
      await rename(partial, join(to, name));
    }
  }
}
