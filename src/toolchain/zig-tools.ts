import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import { tripleFor, zigTarget, type Libc } from './libc.js';
import { shellWord } from './shell-word.js';
import type { Toolchain } from './toolchain.js';
import type { Zig } from './zig.js';

/** What the compilers of one target are made of. */
export interface ZigTarget {
  readonly zig: Zig;
  readonly host: Platform;
  readonly platform: Platform;
  readonly libc: Libc;
  /** Where the programs go. */
  readonly directory: string;
  /** Where Zig keeps the C library's and its own run-time library's objects, which it builds when first needed. */
  readonly cache: string;
  /** Whether the distribution's libraries of the target are to be found. */
  readonly libraries: boolean;
}

/**
 * Writes programs by which build tools use Zig as they would use a GNU compiler for the target; the other binary tools
 * are the distribution's.
 */
export async function writeZigTools(target: ZigTarget): Promise<Toolchain['tools']> {
  const { host, platform, libc, directory } = target;
  await mkdir(directory, { recursive: true });
  const write = async (name: string, command: 'cc' | 'c++'): Promise<string> => {
    const path = join(directory, `${tripleFor(platform.gnuTriple, libc)}-${name}`);
    const unfinished = `${path}.${String(process.pid)}`;
    await writeFile(unfinished, wrapper(target, command), { mode: 0o755 });
    await rename(unfinished, path);
    return path;
  };
  const prefix = host.name === platform.name ? '' : `${platform.gnuTriple}-`;
  return {
    cc: await write('cc', 'cc'),
    cxx: await write('c++', 'c++'),
    ar: `${prefix}ar`,
    ranlib: `${prefix}ranlib`,
    strip: `${prefix}strip`,
    objcopy: `${prefix}objcopy`,
    ld: `${prefix}ld`,
    nm: `${prefix}nm`,
  };
}

/**
 * Arguments of GNU compilers and of Clang that Zig does not take, by pattern of the shell, with what takes their place.
 *
 * The target: the cc crate and CMake name it as LLVM or Rust does, which Zig cannot read, and it is set already. The
 * processor: Zig has other names for what these mean, and its own setting says the same. Libraries: Zig has what
 * libgcc is for in libunwind. Linkers: Zig has one only, without what Rust and Go ask of others to work around faults
 * of some processors or linkers.
 */
const REPLACED: readonly (readonly [pattern: string, replacement: string])[] = [
  ['--target=*', ''],
  ['-march=armv[0-9]*|-march=rv[0-9]*|-march=i[3-6]86|-march=z[0-9]*|-mcpu=power[0-9]*|-mfpu=*|-mabi=*', ''],
  ['-mfloat-abi=*|-m32|-m64|-marm|-mthumb', ''],
  ['-fuse-ld=*', ''],
  ['-lgcc_s|-lgcc_eh', '-lunwind'],
  ['-lgcc|-l:libgcc.a', ''],
  ['-Wl,--fix-cortex-a53-843419|-Wl,--fix-cortex-a8|-Wl,--no-undefined-version|-Wl,--undefined-version', ''],
  ['-Wl,-plugin*|-Wl,--compress-debug-sections=*|-Wl,--dependency-file=*|-Wl,--push-state*|-Wl,--pop-state*', ''],
];

/** Zig's processor setting that a C compiler for the host has no counterpart for. */
function wrapper({ zig, platform, libc, cache, libraries }: ZigTarget, command: 'cc' | 'c++'): string {
  const cases = REPLACED.map(([pattern, replacement]) => {
    const kept = replacement === '' ? '' : ` set -- "$@" ${replacement};`;
    return `    ${pattern})${kept} continue ;;`;
  });
  const settings = [
    '-target',
    zigTarget(platform, libc),
    ...(platform.zigCpu === undefined ? [] : [`-mcpu=${platform.zigCpu}`]),
    // Without optimization Zig traps undefined behaviour, which no other C compiler does unless it is asked.
    '-fno-sanitize=undefined',
  ];
  // Behind all others: Zig's own headers of the C library come first.
  const places = libraries
    ? [
        `-L/usr/lib/${platform.multiarch}`,
        '-idirafter',
        `/usr/include/${platform.multiarch}`,
        '-idirafter',
        '/usr/include',
        '-Wno-unused-command-line-argument',
      ]
    : [];
  return [
    '#!/bin/sh',
    `# ${command} for ${platform.name}, by Zig ${zig.version}. Written by Archway; it takes what Zig does not know out of GNU`,
    '# command lines.',
    'skip=',
    'for argument; do',
    '  shift',
    '  if [ -n "$skip" ]; then skip=; continue; fi',
    '  case "$argument" in',
    '    -target) skip=1; continue ;;',
    ...cases,
    '  esac',
    '  set -- "$@" "$argument"',
    'done',
    `export ZIG_GLOBAL_CACHE_DIR="\${ZIG_GLOBAL_CACHE_DIR:-${cache}}" ZIG_LOCAL_CACHE_DIR="\${ZIG_LOCAL_CACHE_DIR:-${cache}}"`,
    `exec ${[zig.program, command, ...settings].map(shellWord).join(' ')} "$@"${places.map((one) => ` ${shellWord(one)}`).join('')}`,
    '',
  ].join('\n');
}

/**
 * The arguments by which another Clang finds the same headers: Zig's own search list, but for the folder of its Clang's
 * built-in headers, since each Clang has its own.
 */
export async function zigClangArguments(runner: Runner, compiler: string, zig: Zig): Promise<readonly string[]> {
  const { stderr } = await runner.exec(compiler, ['-E', '-v', '-x', 'c', '/dev/null', '-o', '/dev/null'], {
    quiet: true,
  });
  const list = /search starts here:\n([\s\S]*?)End of search list/.exec(stderr)?.[1] ?? '';
  const builtIn = join(dirname(zig.program), 'lib', 'include');
  const folders = list.split('\n').flatMap((line) => (line.startsWith(' /') ? [line.trim()] : []));
  return ['-nostdlibinc', ...folders.filter((folder) => folder !== builtIn).map((folder) => `-isystem${folder}`)];
}
