import { readDistribution } from '../../host/index.js';
import type { Platform } from '../../platform/platform.js';

/**
 * Debian's releases whose own rustc is too old for today's crates; for web browsers they carry a new one beside it, in
 * packages of this suffix.
 */
const RELEASES_WITH_WEB_PACKAGES = ['bullseye', 'bookworm'];

/**
 * The Debian packages that hold rustc and cargo.
 *
 * @param release codename; that of this machine when not given
 */
export function debianRustTools(release?: string): readonly string[] {
  return [`rustc${suffix(release)}`, `cargo${suffix(release)}`];
}

/** The Debian package that holds a platform's standard library, of the same version as the compiler. */
export function debianStandardLibrary(platform: Platform): string {
  return `libstd-rust${suffix()}-dev:${platform.debianArchitecture}`;
}

function suffix(release = readDistribution().codename): string {
  return RELEASES_WITH_WEB_PACKAGES.includes(release) ? '-web' : '';
}
