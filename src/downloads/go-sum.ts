/** One line of go.sum. */
export interface LockedModule {
  readonly path: string;
  readonly version: string;
  /** Whether the checksum is that of the go.mod file alone, or of the module's zip. */
  readonly file: 'mod' | 'zip';
  /** `h1:` and Base64. */
  readonly checksum: string;
}

/** What a go.sum or go.work.sum pins. */
export interface GoSum {
  readonly modules: readonly LockedModule[];
  /** Lines that are no checksum of a kind we know, or name no valid module. */
  readonly unusable: readonly string[];
}

/** Source: golang.org/x/mod/module, CheckPath: ASCII letters, digits and `-._~`, no element that begins with a dot. */
const PATH = /^(?!.*(?:^|\/)[.])[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/;
const VERSION = /^v[0-9][0-9A-Za-z.+-]{0,255}$/;
const CHECKSUM = /^h1:[A-Za-z0-9+/]{43}=$/;

/** go itself, for one architecture: not a module that anything is built from. Source: the Go toolchains reference. */
const TOOLCHAIN = 'golang.org/toolchain';

/** Reads a go.sum, without what it says of toolchains. Source: the Go modules reference, "go.sum files". */
export function parseGoSum(text: string): GoSum {
  const modules: LockedModule[] = [];
  const unusable: string[] = [];
  for (const line of text.split('\n')) {
    const [path = '', pinned = '', checksum = '', ...rest] = line.trim().split(/\s+/);
    if (path === '' || path === TOOLCHAIN) continue;
    const mod = pinned.endsWith('/go.mod');
    const version = mod ? pinned.slice(0, -'/go.mod'.length) : pinned;
    if (PATH.test(path) && VERSION.test(version) && CHECKSUM.test(checksum) && rest.length === 0) {
      modules.push({ path, version, file: mod ? 'mod' : 'zip', checksum });
    } else {
      unusable.push(line.trim());
    }
  }
  return { modules, unusable };
}

/** A module path or version as it stands in file names. Source: golang.org/x/mod/module, EscapePath. */
export function escapeModule(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
