import { createReadStream } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { FileSource, readElf, type ElfFacts } from '../../src/artifact/index.js';
import { PLATFORMS } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/index.js';

/** A file of which we say something else than readelf. */
export interface Difference {
  readonly file: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly readelf: Readonly<Record<string, unknown>>;
}

const BATCH = 50;

/** Reads files by our reader and by readelf, and compares every field that both have. @returns where they differ */
export async function compareWithReadelf(files: readonly string[]): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    for (const [file, printed] of await readelf(files.slice(start, start + BATCH))) {
      const own = ownView(file);
      if (!isDeepStrictEqual(own, printed)) differences.push(differing(file, own, printed));
    }
  }
  return differences;
}

function differing(file: string, own: View, printed: View): Difference {
  const fields = (Object.keys(own) as (keyof View)[]).filter((name) => !isDeepStrictEqual(own[name], printed[name]));
  const pick = (view: View): Record<string, unknown> => Object.fromEntries(fields.map((name) => [name, view[name]]));
  return { file, own: pick(own), readelf: pick(printed) };
}

/** What readelf prints and we read. */
type View = Pick<
  ElfFacts,
  'bits' | 'endianness' | 'osAbi' | 'flags' | 'needed' | 'rpath' | 'runpath' | 'stripped' | 'bti' | 'pac'
> &
  Pick<ElfFacts, 'type' | 'relro' | 'nx' | 'pie' | 'static'> & {
    readonly platformMachine: string | undefined;
    readonly floatAbi: string | undefined;
    readonly interpreter: string | undefined;
    readonly soname: string | undefined;
    readonly buildId: string | undefined;
    readonly glibc: string | undefined;
    readonly glibcxx: string | undefined;
    readonly cxxabi: string | undefined;
    readonly armIsa: ElfFacts['armIsa'];
    readonly x86Level: string | undefined;
    readonly x86LevelUsed: string | undefined;
  };

const NAMED = new Set(PLATFORMS.map(({ elf }) => elf.machineName));

function ownView(path: string): View {
  const source = new FileSource(path);
  try {
    const facts = readElf(source);
    const { bits, endianness, flags, needed, rpath, runpath, stripped, bti, pac, type, relro, nx, pie } = facts;
    const { osAbi, floatAbi, interpreter, soname, buildId, versions, armIsa } = facts;
    const platformMachine = NAMED.has(facts.machineName) ? facts.machineName : undefined;
    return {
      ...{ bits, endianness, osAbi, flags, needed, rpath, runpath, stripped, bti, pac, type, relro, nx, pie },
      ...{ static: facts.static, floatAbi, interpreter, soname, buildId, platformMachine, armIsa },
      ...{ x86Level: levelWord(facts.x86Level), x86LevelUsed: levelWord(facts.x86LevelUsed) },
      ...{ glibc: versions.GLIBC, glibcxx: versions.GLIBCXX, cxxabi: versions.CXXABI },
    };
  } finally {
    source.close();
  }
}

function levelWord(level: number | undefined): string | undefined {
  return level === undefined ? undefined : level === 1 ? 'x86-64-baseline' : `x86-64-v${String(level)}`;
}

/** EI_OSABI by readelf's words. */
const OS_ABIS: Readonly<Record<string, number>> = {
  'UNIX - System V': 0,
  'UNIX - NetBSD': 2,
  'UNIX - GNU': 3,
  'UNIX - FreeBSD': 9,
  'UNIX - OpenBSD': 12,
  ARM: 97,
};

/** What readelf says of some files, by path. */
async function readelf(files: readonly string[]): Promise<ReadonlyMap<string, View>> {
  const options = ['-W', '-h', '-l', '-S', '-d', '-V', '-n', '-A'];
  // The same file twice: for a single one, readelf prints no name. A warning makes the exit code 1.
  const { stdout } = await execCommand('readelf', [...options, ...files, files[0] ?? ''], {
    env: { ...process.env, LC_ALL: 'C' },
    acceptExitCodes: [0, 1],
  });
  const blocks = stdout.split(/^File: /m).slice(1, -1);
  if (blocks.length !== files.length) {
    throw new Error(`readelf told of ${String(blocks.length)} files out of ${String(files.length)}`);
  }
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
  const isa = Object.entries({
    architecture: one(/^ {2}Tag_CPU_arch: (.*)$/m),
    cpu: one(/^ {2}Tag_CPU_name: "(.*)"$/m),
    thumb: one(/^ {2}Tag_THUMB_ISA_use: (.*)$/m),
    floatingPoint: one(/^ {2}Tag_FP_arch: (.*)$/m),
    simd: one(/^ {2}Tag_Advanced_SIMD_arch: (.*)$/m),
  }).filter(([, value]) => value !== undefined);
  const interpreter = one(/\[Requesting program interpreter: (.*)\]/);
  const needed = all(/\(NEEDED\) +Shared library: \[(.*)\]/g);
  const pie = type === 'DYN' && /\bPIE\b/.test(flags1);
  const level = (kind: string): string | undefined =>
    one(new RegExp(`x86 ISA ${kind}: (.*)$`, 'm'))
      ?.split(', ')
      .filter((word) => word.startsWith('x86-64'))
      .at(-1);
  return {
    osAbi: OS_ABIS[one(/^ {2}OS\/ABI: +(.+)$/m) ?? ''] ?? NaN,
    static: (type === 'EXEC' || pie) && interpreter === undefined && needed.length === 0,
    armIsa: isa.length === 0 ? undefined : Object.fromEntries(isa),
    x86Level: level('needed'),
    x86LevelUsed: level('used'),
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
    ...{ pie, interpreter, needed },
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

/** Whether a file begins as ELF files do. */
export async function isElfFile(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 3 }))
    return (chunk as Buffer).toString('latin1') === '\x7fELF';
  return false;
}
