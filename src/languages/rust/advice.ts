import type { BuildScriptCrate } from './metadata.js';

/**
 * Features that do without C, or without a library of the system, by the crate that calls for it. Source: the manifests
 * of the crates that have those features.
 */
const FEATURES: Readonly<Record<string, string>> = {
  'aws-lc-sys': 'the feature `ring` of rustls in place of `aws_lc_rs` needs a C compiler only',
  'curl-sys': 'the feature `static-curl` of curl compiles it',
  'libgit2-sys': 'the feature `vendored-libgit2` of git2 compiles it; gix needs no C',
  'librocksdb-sys': 'fewer of its compression features mean less C to compile',
  'libsqlite3-sys': 'the feature `bundled` of rusqlite compiles it',
  'libz-sys': 'the default backend of flate2, `rust_backend`, needs no C',
  onig_sys: 'the feature `default-fancy` of syntect in place of `default-onig` needs no C',
  'openssl-sys': 'the feature `vendored` of openssl compiles it; rustls in place of native-tls does without',
  'rdkafka-sys': 'the feature `cmake-build` of rdkafka compiles it',
  'tikv-jemalloc-sys': 'the allocator of the system needs no C',
  'zmq-sys': 'the feature `vendored` of zmq compiles it',
};

/**
 * What the user could do about a crate that compiles C or links a library.
 *
 * @param defaultOnly whether the crate is gone without the package's own default features
 */
export function adviceFor(crate: BuildScriptCrate, defaultOnly: boolean): string | undefined {
  const known = FEATURES[crate.name];
  const own = defaultOnly ? 'only default features of this package bring it' : undefined;
  return own !== undefined && known !== undefined ? `${own}; ${known}` : (own ?? known);
}
