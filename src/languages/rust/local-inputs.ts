import { join, resolve } from 'node:path';
import { foldersUpTo } from '../local-inputs.js';
import { readIfThere } from '../text-file.js';

/** Files above a crate that cargo reads when it builds it. Source: the Cargo book, "Configuration"; the rustup book. */
export const ABOVE = ['.cargo/config.toml', '.cargo/config', 'rust-toolchain.toml', 'rust-toolchain'];

/**
 * The crates beside a crate that it is built from: its `path` dependencies, those that it inherits from its workspace, and
 * the workspace's own files. Source: the Cargo book, "Specifying Dependencies" and "Workspaces".
 *
 * @param root absolute path of the repository
 * @param directory absolute path of the crate
 * @returns absolute paths of folders and files, which need not exist
 */
export function rustLocalInputs(root: string, directory: string): readonly string[] {
  const manifest = readIfThere(join(directory, 'Cargo.toml')) ?? '';
  const inputs = pathsIn(manifest).map((path) => resolve(directory, path));
  for (const folder of foldersUpTo(root, directory)) {
    if (folder !== directory) inputs.push(...ABOVE.map((file) => join(folder, file)));
    const file = join(folder, 'Cargo.toml');
    const text = folder === directory ? manifest : (readIfThere(file) ?? '');
    if (!/^\s*\[\s*workspace\b/m.test(text)) continue;
    const inherited = namedPaths(text).filter(({ name, isPatch }) => isPatch || inherits(manifest, name));
    inputs.push(file, join(folder, 'Cargo.lock'), ...inherited.map(({ path }) => resolve(folder, path)));
    // A package of a workspace is built with its members' sources beside it.
    break;
  }
  return inputs;
}

/** The texts under keys `path` of a manifest, as they are written there. */
export function pathsIn(toml: string): readonly string[] {
  return [...toml.matchAll(/\bpath\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/g)].map(([, a, b]) => a ?? b ?? '');
}

/** Dependencies with a path, by name. Those of `[patch]` stand in for crates that others may ask for. */
function namedPaths(toml: string): readonly { name: string; path: string; isPatch: boolean }[] {
  let table = '';
  return toml.split('\n').flatMap((line) => {
    table = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line)?.[1] ?? table;
    const inline = /^\s*["']?([\w-]+)["']?\s*=\s*\{/.exec(line)?.[1];
    const name = inline ?? /\.["']?([\w-]+)["']?$/.exec(table)?.[1] ?? '';
    return pathsIn(line).map((path) => ({ name, path, isPatch: table.startsWith('patch') }));
  });
}

/** `name.workspace = true`, `name = { workspace = true }`, or the same in a table of its own. */
function inherits(manifest: string, name: string): boolean {
  const key = `["']?${name}["']?`;
  return new RegExp(
    `^\\s*${key}\\s*(\\.\\s*workspace\\s*=\\s*true|=\\s*\\{[^}]*\\bworkspace\\s*=\\s*true)|^\\s*\\[[^\\]]*\\.${key}\\s*\\]\\s*\\n(?:[^[\\n]*\\n)*?\\s*workspace\\s*=\\s*true`,
    'm',
  ).test(manifest);
}
