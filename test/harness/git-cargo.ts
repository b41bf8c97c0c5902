import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireCommand } from '../../scripts/debian.js';
import { execCommand } from '../../src/runner/exec.js';

/** Where programs of the root look for what tests give them. */
const SHARED = [tmpdir(), '/proc', '/dev'];

/**
 * A cargo that gets dependencies out of git repositories. That of Debian 12 cannot: it was made for a newer libgit2 than
 * the one that is there, and says `invalid version 0 on git_proxy_options`. So Debian 13's takes its place, in a root file
 * system of its own.
 *
 * @param repository a git repository with a package in it, to see what the machine's cargo does
 * @param folder for the root file system
 * @returns a folder for the front of PATH; undefined where the machine's cargo will do
 */
export async function gitCargo(repository: string, folder: string): Promise<string | undefined> {
  if (await canFetch(repository, join(folder, 'probe'))) return undefined;
  const root = join(folder, 'root');
  const mmdebstrap = await requireCommand('mmdebstrap', ['mmdebstrap']);
  const options = ['--quiet', '--mode=root', '--variant=extract', '--include=base-files,cargo,coreutils,dash,git'];
  await execCommand(mmdebstrap, [...options, 'trixie', root], { quiet: true });
  mkdirSync(join(root, tmpdir()), { recursive: true });
  // A maintainer script would make it, and none was run.
  symlinkSync('gcc', join(root, 'usr', 'bin', 'cc'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const mounts = SHARED.map((path) => `mount --rbind ${path} "$0${path}"`);
  const script = [...mounts, 'exec chroot "$0" env --chdir="$PWD" /usr/bin/cargo "$@"'].join(' && ');
  writeFileSync(join(bin, 'cargo'), `#!/bin/sh\nexec unshare --mount sh -c '${script}' '${root}' "$@"\n`);
  chmodSync(join(bin, 'cargo'), 0o755);
  return bin;
}

async function canFetch(repository: string, folder: string): Promise<boolean> {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'src', 'lib.rs'), '');
  const dependency = `forked = { git = "file://${repository}" }`;
  const manifest = `[package]\nname = "probe"\nversion = "0.1.0"\n\n[dependencies]\n${dependency}\n`;
  writeFileSync(join(folder, 'Cargo.toml'), manifest);
  const { exitCode } = await execCommand('cargo', ['fetch'], {
    cwd: folder,
    env: { ...process.env, CARGO_HOME: join(folder, 'home') },
    acceptExitCodes: 'any',
    quiet: true,
  });
  return exitCode === 0;
}
