import { FormatError, type ByteSource } from '../bytes.js';
import { readArm, type ArmIsa } from './arm.js';
import { readDynamic, readInterpreter, type DynamicFacts } from './dynamic.js';
import { ELF_MAGIC, ElfLayout, ET, PT, SHT } from './layout.js';
import { machineName, type ElfMachine } from './machines.js';
import { readNotes, type X86Level } from './notes.js';

/** What `e_type` says. A position-independent program is `shared` too: see `pie`. */
export type ElfType = 'relocatable' | 'executable' | 'shared' | 'core' | 'other';

/** What an ELF file says about itself. Plain data, fit for JSON. */
export interface ElfFacts extends ElfMachine {
  /** As readelf names it. */
  readonly machineName: string;
  readonly type: ElfType;
  /** EI_OSABI: 0 for System V, 3 for Linux. */
  readonly osAbi: number;
  /** `e_flags`. */
  readonly flags: number;
  /** PT_INTERP. */
  readonly interpreter?: string;
  readonly needed: readonly string[];
  readonly soname?: string;
  readonly rpath: readonly string[];
  readonly runpath: readonly string[];
  /** The highest symbol version needed of each family: `{"GLIBC":"2.34"}`. */
  readonly versions: DynamicFacts['versions'];
  /** A program without loader and libraries. */
  readonly static: boolean;
  /** A program that can be loaded anywhere. */
  readonly pie: boolean;
  /** No symbol table. */
  readonly stripped: boolean;
  readonly buildId?: string;
  readonly relro: 'none' | 'partial' | 'full';
  /** The stack is not executable. False when the file does not say. */
  readonly nx: boolean;
  /** AArch64: branch target identification and return address signing hold in every part of the file. */
  readonly bti: boolean;
  readonly pac: boolean;
  /** 32-bit ARM: what the build attributes say that the code needs. */
  readonly armIsa?: ArmIsa;
  /** x86: the level of x86-64 that the file says it needs, and the highest that it uses where it finds it. */
  readonly x86Level?: X86Level;
  readonly x86LevelUsed?: X86Level;
}

const TYPES: Readonly<Record<number, ElfType>> = {
  [ET.relocatable]: 'relocatable',
  [ET.executable]: 'executable',
  [ET.shared]: 'shared',
  [ET.core]: 'core',
};
const PF_EXECUTE = 1;

/** Whether a file claims to be ELF. */
export function isElf(head: Buffer): boolean {
  return head.subarray(0, 4).equals(ELF_MAGIC);
}

/**
 * Reads an ELF file: either class, either byte order, linked or not, with section headers or without.
 *
 * Every offset, count and size is checked against the file and a limit before it is used, so a hostile file costs no
 * more than some megabytes and milliseconds.
 *
 * @throws FormatError that names the part which is missing or wrong
 */
export function readElf(source: ByteSource): ElfFacts {
  return factsOf(new ElfLayout(source));
}

/** As `readElf`, for a file whose tables are read already. */
export function factsOf(elf: ElfLayout): ElfFacts {
  requireWhole(elf);
  const type = TYPES[elf.type] ?? 'other';
  const dynamic = type === 'executable' || type === 'shared' ? readDynamic(elf) : undefined;
  const interpreter = readInterpreter(elf);
  const pie = type === 'shared' && (dynamic?.pieFlag ?? false);
  const needed = dynamic?.needed ?? [];
  return {
    machine: elf.machine,
    machineName: machineName(elf.machine),
    bits: elf.bits,
    endianness: elf.endianness,
    ...readArm(elf),
    type,
    osAbi: elf.osAbi,
    flags: elf.flags,
    ...(interpreter !== undefined && { interpreter }),
    needed,
    ...(dynamic?.soname !== undefined && { soname: dynamic.soname }),
    rpath: dynamic?.rpath ?? [],
    runpath: dynamic?.runpath ?? [],
    versions: dynamic?.versions ?? {},
    static: (type === 'executable' || pie) && interpreter === undefined && needed.length === 0,
    pie,
    stripped: !hasSymbolTable(elf),
    ...readNotes(elf),
    relro: relroOf(elf, dynamic),
    nx: elf.segments.some((segment) => segment.type === PT.gnuStack && (segment.flags & PF_EXECUTE) === 0),
  };
}

/** Whether a file is a program: to be started rather than linked or loaded. */
export function isProgram(facts: ElfFacts): boolean {
  return facts.type === 'executable' || facts.pie;
}

function hasSymbolTable(elf: ElfLayout): boolean {
  for (const section of elf.sections()) if (section.type === SHT.symbolTable) return true;
  return false;
}

function relroOf(elf: ElfLayout, dynamic: DynamicFacts | undefined): ElfFacts['relro'] {
  if (!elf.segments.some((segment) => segment.type === PT.gnuRelro)) return 'none';
  return dynamic?.bindNow === true ? 'full' : 'partial';
}

/** A linked file that ends before its segments do cannot be loaded. Without sections, nothing else would tell. */
function requireWhole(elf: ElfLayout): void {
  if (elf.sectionCount > 0) return;
  for (const segment of elf.segments) {
    if (segment.type === PT.load && segment.offset + segment.fileSize > elf.source.size) {
      throw new FormatError(
        `a segment ends at byte ${String(segment.offset + segment.fileSize)}, but the file after ` +
          `${String(elf.source.size)}: it was cut off or is damaged`,
      );
    }
  }
}
