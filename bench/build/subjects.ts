import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runner } from '../../src/runner/index.js';
import { commitAll, downloadOriginal, unpack } from '../sources.js';

/** A package, and how it is built without Archway. */
export interface Subject {
  readonly name: string;
  readonly what: string;
  /** Puts the sources into a folder that is there. */
  readonly fetch: (runner: Runner, folder: string, scratch: string) => Promise<void>;
  /** Keys of archway.yml beside `path`. */
  readonly recipe: Readonly<Record<string, unknown>>;
  /**
   * Shell text that builds and tests in a copy of the sources, and puts into `$STAGE` what Archway would. `$CROSS` is that
   * of the compilers, empty for the machine's own; `$GOARCH`, `$RUST_TARGET` and `$PROCESSOR` name the platform.
   */
  readonly byHand: string;
  /** Commands by which its tools beside the compiler tell their versions. */
  readonly versions: readonly string[];
  /** Shell text, run once for a platform, that fills caches which any job restores: `$GOCACHE`. */
  readonly prime?: string;
  /** Debian packages for it in a world of the other platform. */
  readonly emulated: readonly string[];
}

const FLEET = join('examples', 'fleet');

function ofFleet(path: string): Subject['fetch'] {
  return async (_, folder) => {
    cpSync(join(FLEET, path), folder, { recursive: true });
    await Promise.resolve();
  };
}

const CARGO = [
  'target=$(echo "$RUST_TARGET" | tr - _)',
  'export "CARGO_TARGET_$(echo "$target" | tr a-z A-Z)_LINKER=${CROSS}gcc" "CC_$target=${CROSS}gcc" "AR_$target=${CROSS}ar"',
  'cargo build --release --locked --target "$RUST_TARGET"',
].join('\n');

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'probe',
    what: 'Go with cgo, of the example fleet',
    fetch: ofFleet('go/probe'),
    recipe: { packages: ['zlib1g-dev'], version: '1.0.0' },
    byHand: [
      'export CGO_ENABLED=1 CC="${CROSS}gcc"',
      'go build -trimpath -ldflags="-X main.version=1.0.0" -o "$STAGE/bin/" ./...',
      'go test ./...',
    ].join('\n'),
    versions: ['go version'],
    prime: [
      'export CGO_ENABLED=1 CC="${CROSS}gcc"',
      "packages=$(go list -deps -test -f '{{if .Standard}}{{if not .ForTest}}{{.ImportPath}}{{end}}{{end}}' ./...)",
      'go build -trimpath $packages',
      'go build $packages',
    ].join('\n'),
    emulated: ['golang-go', 'gcc', 'libc6-dev', 'pkg-config', 'zlib1g-dev', 'git'],
  },
  {
    name: 'tally',
    what: 'Rust with a C library in a crate, of the example fleet',
    fetch: ofFleet('rust/tally'),
    recipe: {},
    byHand: [
      CARGO,
      'cargo test --release --locked --target "$RUST_TARGET"',
      'install -D -t "$STAGE/bin" "target/$RUST_TARGET/release/tally"',
    ].join('\n'),
    versions: ['cargo --version', 'rustc --version'],
    emulated: ['cargo', 'gcc', 'libc6-dev'],
  },
  {
    name: 'echo',
    what: 'C with Make, of the example fleet',
    fetch: ofFleet('c/echo'),
    recipe: {},
    byHand: [
      'make -j"$JOBS" CC="${CROSS}gcc" AR="${CROSS}ar"',
      'make check CC="${CROSS}gcc" AR="${CROSS}ar"',
      'make install CC="${CROSS}gcc" AR="${CROSS}ar" DESTDIR="$STAGE"',
    ].join('\n'),
    versions: ['make --version'],
    emulated: ['gcc', 'libc6-dev', 'make'],
  },
  {
    name: 'hash',
    what: 'C++ with CMake, of the example fleet',
    fetch: ofFleet('cpp/hash'),
    recipe: { packages: ['libxxhash-dev'] },
    byHand: [
      'settings=(-DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr/local)',
      'if [ -n "$CROSS" ]; then settings+=(-DCMAKE_SYSTEM_NAME=Linux "-DCMAKE_SYSTEM_PROCESSOR=$PROCESSOR"); fi',
      'cmake -S . -B build "${settings[@]}" "-DCMAKE_CXX_COMPILER=${CROSS}g++"',
      'cmake --build build --parallel "$JOBS"',
      'ctest --test-dir build --output-on-failure --parallel "$JOBS"',
      'DESTDIR="$STAGE" cmake --install build',
    ].join('\n'),
    versions: ['cmake --version'],
    emulated: ['cmake', 'g++', 'libxxhash-dev', 'make'],
  },
  {
    name: 'zlib',
    what: 'C with a configure script and tests of its own, 1.2.13',
    fetch: async (runner, folder, scratch) => {
      const archive = await downloadOriginal(runner, { codename: 'bookworm' }, 'zlib', scratch);
      unpack(archive, '71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1', folder);
    },
    recipe: {
      // Debian leaves the files for Windows out, which its CMakeLists.txt cannot do without.
      build: './configure --prefix=/usr/local && make -j"$ARCHWAY_JOBS" && make install DESTDIR="$ARCHWAY_STAGE"',
      test: 'make test',
    },
    byHand: [
      'export CHOST="${CROSS%-}"',
      './configure --prefix=/usr/local',
      'make -j"$JOBS"',
      'make test',
      'make install DESTDIR="$STAGE"',
    ].join('\n'),
    versions: [],
    emulated: ['gcc', 'libc6-dev', 'make'],
  },
];

/** Makes a repository of one commit of a subject, with its archway.yml, as a workflow would check it out. */
export async function checkout(runner: Runner, subject: Subject, directory: string): Promise<string> {
  const root = join(directory, subject.name);
  const scratch = join(directory, `${subject.name}-sources`);
  mkdirSync(root, { recursive: true });
  mkdirSync(scratch, { recursive: true });
  await subject.fetch(runner, root, scratch);
  const packages = { [subject.name]: { path: '.', ...subject.recipe } };
  writeFileSync(join(root, 'archway.yml'), JSON.stringify({ packages }));
  appendFileSync(join(root, '.gitignore'), '\n/target/\n');
  commitAll(root);
  return root;
}
