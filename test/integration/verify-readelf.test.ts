import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FileSource, readElf, type ElfFacts } from '../../src/artifact/index.js';
import { installPackages } from '../../src/host/index.js';
import { PLATFORMS } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';

/** Debian's C library for each architecture, for cross compilation, and one of detached debug information. */
const CROSS_ARCHITECTURES = ['arm64', 'armhf', 'armel', 's390x', 'ppc64el', 'riscv64', 'i386', 'mips'];
const PACKAGES = ['binutils', 'libc6-dev', 'libc6-dbg', ...CROSS_ARCHITECTURES.map((name) => `libc6-${name}-cross`)];

const FOLDERS: readonly (readonly [string, minimum: number])[] = [
  ['/usr/bin', 300],
  ['/usr/lib/x86_64-linux-gnu', 100],
  ['/usr/lib/debug/.build-id', 100],
  ...[...PLATFORMS.map(({ gnuTriple }) => gnuTriple), 'arm-linux-gnueabi', 'mips-linux-gnu']
    .filter((triple) => triple !== 'x86_64-linux-gnu')
    .map((triple) => [`/usr/${triple}/lib`, 15] as const),
];

beforeAll(async () => {
  await installPackages(new MemoryRunner(), PACKAGES);
}, 600_000);

describe('every field is as readelf prints it', () => {
  test.each(FOLDERS)(
    'in %s',
    async (folder, minimum) => {
      const files = await elfFilesIn(folder);
      expect(files.length).toBeGreaterThanOrEqual(minimum);
      for (let start = 0; start < files.length; start += 50) {
        const printed = await readelf(files.slice(start, start + 50));
        for (const [file, expected] of printed) expect({ file, ...ownView(file) }).toEqual({ file, ...expected });
      }
    },
    600_000,
  );
});

/** What readelf prints and we read. */
type View = Pick<
  ElfFacts,
  'bits' | 'endianness' | 'flags' | 'needed' | 'rpath' | 'runpath' | 'stripped' | 'bti' | 'pac'
> &
  Pick<ElfFacts, 'type' | 'relro' | 'nx' | 'pie'> & {
    readonly platformMachine: string | undefined;
    readonly floatAbi: string | undefined;
    readonly interpreter: string | undefined;
    readonly soname: string | undefined;
    readonly buildId: string | undefined;
    readonly glibc: string | undefined;
    readonly glibcxx: string | undefined;
    readonly cxxabi: string | undefined;
  };

const NAMED = new Set(PLATFORMS.map(({ elf }) => elf.machineName));

function ownView(path: string): View {
  const source = new FileSource(path);
  try {
    const facts = readElf(source);
    const { bits, endianness, flags, needed, rpath, runpath, stripped, bti, pac, type, relro, nx, pie } = facts;
    const { floatAbi, interpreter, soname, buildId, versions } = facts;
    const platformMachine = NAMED.has(facts.machineName) ? facts.machineName : undefined;
    return {
      ...{ bits, endianness, flags, needed, rpath, runpath, stripped, bti, pac, type, relro, nx, pie },
      ...{ floatAbi, interpreter, soname, buildId, platformMachine },
      ...{ glibc: versions.GLIBC, glibcxx: versions.GLIBCXX, cxxabi: versions.CXXABI },
    };
  } finally {
    source.close();
  }
}

/** What readelf says of some files, by path. */
async function readelf(files: readonly string[]): Promise<ReadonlyMap<string, View>> {
  const options = ['-W', '-h', '-l', '-S', '-d', '-V', '-n', '-A'];
  // The same file twice: for a single one, readelf prints no name. A warning makes the exit code 1.
  const { stdout } = await execCommand('readelf', [...options, ...files, files[0] ?? ''], {
    env: { ...process.env, LC_ALL: 'C' },
    acceptExitCodes: [0, 1],
  });
  const blocks = stdout.split(/^File: /m).slice(1, -1);
  expect(blocks).toHaveLength(files.length);
  return new Map(blocks.map((block) => [block.slice(0, block.indexOf('\n')), viewOf(block)]));
}

function viewOf(text: string): View {
  const one = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const folders = (pattern: RegExp): string[] => all(pattern).flatMap((list) => list.split(':'));
  const type = one(/^ {2}Type: +(\w+)/m) ?? '';
  const linked = type === 'EXEC' || type === 'DYN';
  const machine = one(/^ {2}Machine: +(.+)$/m) ?? '';
  const flags1 = one(/\(FLAGS_1\) +Flags: (.*)$/m) ?? '';
  const now = text.includes('(BIND_NOW)') || /\(FLAGS\).*BIND_NOW/.test(text) || /\bNOW\b/.test(flags1);
  const needs = all(/^Version needs section [^\n]*\n((?: [^\n]*\n)+)/gm).join('');
  const highest = (family: string): string | undefined =>
    [...needs.matchAll(new RegExp(` Name: ${family}_([\\d.]+) `, 'g'))]
      .map((match) => match[1] ?? '')
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
  return {
    bits: one(/^ {2}Class: +ELF(\d+)/m) === '64' ? 64 : 32,
    endianness: /^ {2}Data: .*little endian/m.test(text) ? 'little' : 'big',
    flags: Number(one(/^ {2}Flags: +(0x[0-9a-f]+)/m)),
    platformMachine: NAMED.has(machine) ? machine : undefined,
    floatAbi:
      /^ {2}Flags: .*hard-float ABI/m.test(text) || text.includes('Tag_ABI_VFP_args: VFP registers')
        ? 'hard'
        : /^ {2}Flags: .*soft-float ABI/m.test(text)
          ? 'soft'
          : undefined,
    type: ({ REL: 'relocatable', EXEC: 'executable', DYN: 'shared', CORE: 'core' } as const)[type] ?? 'other',
    pie: type === 'DYN' && /\bPIE\b/.test(flags1),
    interpreter: one(/\[Requesting program interpreter: (.*)\]/),
    needed: all(/\(NEEDED\) +Shared library: \[(.*)\]/g),
    soname: one(/\(SONAME\) +Library soname: \[(.*)\]/),
    rpath: folders(/\(RPATH\) +Library rpath: \[(.*)\]/g),
    runpath: folders(/\(RUNPATH\) +Library runpath: \[(.*)\]/g),
    stripped: !/^ {2}\[ *\d+\] \S* +SYMTAB /m.test(text),
    buildId: one(/Build ID: ([0-9a-f]+)/),
    relro: !/^ {2}GNU_RELRO/m.test(text) ? 'none' : now && linked ? 'full' : 'partial',
    nx: /^ {2}GNU_STACK .* RW +(?:0x)?[0-9a-f]+$/m.test(text),
    bti: /AArch64 feature: .*BTI/.test(text),
    pac: /AArch64 feature: .*PAC/.test(text),
    glibc: highest('GLIBC'),
    glibcxx: highest('GLIBCXX'),
    cxxabi: highest('CXXABI'),
  };
}

/** The ELF files directly in a folder and one level below it, links left out. */
async function elfFilesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const status = await lstat(path);
    const children = status.isDirectory() ? (await readdir(path)).map((child) => join(path, child)) : [path];
    for (const child of children) if ((await lstat(child)).isFile() && (await isElfFile(child))) found.push(child);
  }
  return found;
}

async function isElfFile(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 3 }))
    return (chunk as Buffer).toString('latin1') === '\x7fELF';
  return false;
}
