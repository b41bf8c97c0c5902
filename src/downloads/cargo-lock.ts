/** A package of Cargo.lock that a registry serves. */
export interface LockedCrate {
  readonly name: string;
  readonly version: string;
  /** As Cargo.lock writes it: `registry+` or `sparse+` and the index's URL. */
  readonly source: string;
  /** SHA-256 of the `.crate` file in hexadecimal. */
  readonly checksum: string;
  /** Whether it depends on other packages of the lock file. */
  readonly leaf: boolean;
}

/** A package of Cargo.lock that git serves. */
export interface LockedCommit {
  readonly name: string;
  readonly version: string;
  /** Of the repository, without branch, tag or revision. */
  readonly url: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
}

/** What a Cargo.lock pins. */
export interface CargoLock {
  readonly crates: readonly LockedCrate[];
  readonly git: readonly LockedCommit[];
  /** Registry packages without a usable name, version or checksum: nothing can be said of their content. */
  readonly unusable: readonly string[];
}

const NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,127}$/;
const VERSION = /^[0-9][0-9A-Za-z.+-]{0,127}$/;
const GIT_SOURCE = /^git\+([^?#\s]+)(?:\?[^#\s]*)?#([0-9a-f]{40})$/;
const CHECKSUM = /^[0-9a-f]{64}$/;

/**
 * Reads a Cargo.lock of any version. The file is written by cargo, one key a line; lines that are not so written are
 * passed over. Before version 2 the checksums stood in a table of their own.
 *
 * Source: cargo, `src/cargo/core/resolver/encode.rs`.
 */
export function parseCargoLock(text: string): CargoLock {
  const metadata = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(/^"checksum (\S+ \S+ \(.+\))" = "(\w+)"\r?$/gm)) {
    metadata.set(key, value);
  }
  const crates: LockedCrate[] = [];
  const git: LockedCommit[] = [];
  const unusable: string[] = [];
  for (const block of text.split(/^\[\[package\]\]\r?$/m).slice(1)) {
    const [name, version, source] = ['name', 'version', 'source'].map((key) => stringOf(block, key));
    if (source === undefined) continue;
    const label = `${name ?? '?'} ${version ?? '?'}`;
    if (source.startsWith('git+')) {
      const [, url = '', commit = ''] = GIT_SOURCE.exec(source) ?? [];
      if (commit === '' || !NAME.test(name ?? '')) unusable.push(label);
      else git.push({ name: name ?? '', version: version ?? '', url, commit });
      continue;
    }
    const checksum = stringOf(block, 'checksum') ?? metadata.get(`${label} (${source})`) ?? '';
    if (!NAME.test(name ?? '') || !VERSION.test(version ?? '') || !CHECKSUM.test(checksum)) {
      unusable.push(label);
      continue;
    }
    const leaf = !/^dependencies = \[/m.test(block);
    crates.push({ name: name ?? '', version: version ?? '', source, checksum, leaf });
  }
  return { crates, git, unusable };
}

function stringOf(block: string, key: string): string | undefined {
  return new RegExp(`^${key} = "([^"\\\\]*)"\\r?$`, 'm').exec(block)?.[1];
}
