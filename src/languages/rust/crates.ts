import type { FactEffect } from '../language.js';
import type { BuildScriptCrate } from './metadata.js';

/** A crate that links a library of the system. */
interface SystemCrate {
  readonly crate: string;
  /** Debian's -dev package. */
  readonly debian: string;
  /** An active build edge to one of these means that it compiles the library itself. */
  readonly vendoredBy?: readonly string[];
}

const SYSTEM_CRATES: readonly SystemCrate[] = [
  { crate: 'alsa-sys', debian: 'libasound2-dev' },
  { crate: 'cairo-sys-rs', debian: 'libcairo2-dev' },
  { crate: 'gdk-pixbuf-sys', debian: 'libgdk-pixbuf-2.0-dev' },
  { crate: 'gdk-sys', debian: 'libgtk-3-dev' },
  { crate: 'gdk4-sys', debian: 'libgtk-4-dev' },
  { crate: 'gio-sys', debian: 'libglib2.0-dev' },
  { crate: 'glib-sys', debian: 'libglib2.0-dev' },
  { crate: 'gobject-sys', debian: 'libglib2.0-dev' },
  { crate: 'gtk-sys', debian: 'libgtk-3-dev' },
  { crate: 'gtk4-sys', debian: 'libgtk-4-dev' },
  { crate: 'libdbus-sys', debian: 'libdbus-1-dev', vendoredBy: ['cc'] },
  { crate: 'libgssapi-sys', debian: 'libkrb5-dev' },
  { crate: 'libseccomp-sys', debian: 'libseccomp-dev' },
  { crate: 'libsqlite3-sys', debian: 'libsqlite3-dev', vendoredBy: ['cc'] },
  { crate: 'libsystemd-sys', debian: 'libsystemd-dev' },
  { crate: 'libudev-sys', debian: 'libudev-dev' },
  { crate: 'mysqlclient-sys', debian: 'libmariadb-dev', vendoredBy: ['cmake'] },
  { crate: 'nettle-sys', debian: 'nettle-dev' },
  { crate: 'openssl-sys', debian: 'libssl-dev', vendoredBy: ['openssl-src'] },
  { crate: 'pam-sys', debian: 'libpam0g-dev' },
  { crate: 'pango-sys', debian: 'libpango1.0-dev' },
  { crate: 'pcap', debian: 'libpcap-dev' },
  { crate: 'pq-sys', debian: 'libpq-dev', vendoredBy: ['pq-src'] },
  { crate: 'sasl2-sys', debian: 'libsasl2-dev', vendoredBy: ['cc'] },
  { crate: 'wayland-sys', debian: 'libwayland-dev' },
  { crate: 'x11', debian: 'libx11-dev' },
  { crate: 'xkbcommon', debian: 'libxkbcommon-dev' },
  { crate: 'yeslogic-fontconfig-sys', debian: 'libfontconfig-dev' },
  { crate: 'zmq-sys', debian: 'libzmq3-dev', vendoredBy: ['zeromq-src'] },
];

/** Crates that use `links` for other ends than to link a library: to be there once only, or to pass on settings. */
const LINKS_WITHOUT_LIBRARY =
  /^(rayon-core|wasm_bindgen|compiler-rt|prettyplease02|defmt|aws_lc_rs_\w+|ring_core_\w+|portable-atomic\w*)$/;

const COMPILING_EDGES = ['cc', 'cmake', 'autotools'];

/** What a crate's build script means for cross compilation. */
export interface CrateJudgement {
  readonly effect: FactEffect;
  readonly detail: string;
  readonly debianPackages?: readonly string[];
}

/**
 * Judges a build script by the crates that it uses. An edge to pkg-config beside one to a C compiler is, but for the
 * crates of the table, a preference for the system's library where it is found; the crate brings its sources along.
 *
 * @returns nothing for a script that only looks at the compiler
 */
export function judgeCrate(crate: BuildScriptCrate): readonly CrateJudgement[] {
  const { name, links, buildEdges } = crate;
  const judgements: CrateJudgement[] = [];
  const compiling = COMPILING_EDGES.find((edge) => buildEdges.has(edge)) ?? sourceEdge(buildEdges);
  const system = systemPackage(crate);
  if (buildEdges.has('bindgen')) {
    judgements.push({ effect: 'needs', detail: `libclang on the build machine: ${name} (bindgen)` });
  }
  if (system !== undefined) {
    judgements.push({ effect: 'needs', detail: `${system}: ${name}`, debianPackages: [system] });
  } else if (compiling !== undefined) {
    judgements.push({ effect: 'needs', detail: `C compiler: ${name} (${compiling})` });
  } else if (['pkg-config', 'system-deps'].some((edge) => buildEdges.has(edge))) {
    judgements.push({ effect: 'needs', detail: `the target's ${links ?? 'libraries'}: ${name} (pkg-config)` });
  } else if (judgements.length === 0 && links !== null && !LINKS_WITHOUT_LIBRARY.test(links)) {
    judgements.push({ effect: 'unknown', detail: `the build script of ${name} links '${links}' in a way of its own` });
  }
  return judgements;
}

/** The Debian package of the system's library that a crate links; undefined when it needs none. */
function systemPackage({ name, buildEdges }: BuildScriptCrate): string | undefined {
  const row = SYSTEM_CRATES.find(({ crate }) => crate === name);
  return row?.vendoredBy?.some((edge) => buildEdges.has(edge)) === true ? undefined : row?.debian;
}

/** Crates that carry a C library's sources and compile them: openssl-src, luajit-src. */
function sourceEdge(buildEdges: ReadonlySet<string>): string | undefined {
  return [...buildEdges].find((edge) => edge.endsWith('-src'));
}

/** Of the names in a lock file, those that may call for a C compiler or a library of the system. */
export function suspectCrates(names: readonly string[]): readonly string[] {
  const known = new Set(SYSTEM_CRATES.map(({ crate }) => crate));
  return names.filter(
    (name) => known.has(name) || (/-(sys|src)$/.test(name) && !/^(windows|linux-raw|js|web)-/.test(name)),
  );
}
