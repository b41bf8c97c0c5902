import { PT, SHT, type ElfLayout } from './layout.js';

/** Note types of the vendor `GNU`. Source: glibc's <elf.h> and the Linux gABI extensions. */
const NT_GNU_BUILD_ID = 3;
const NT_GNU_PROPERTY = 5;
/** GNU_PROPERTY_AARCH64_FEATURE_1_AND and its bits. Source: ELF for the Arm 64-bit Architecture. */
const AARCH64_FEATURES = 0xc0000000;
const FEATURE_BTI = 1;
const FEATURE_PAC = 2;
/** GNU_PROPERTY_X86_ISA_1_NEEDED, GNU_PROPERTY_X86_ISA_1_USED: one bit for each level. Source: x86-64 psABI. */
const X86_NEEDED = 0xc0008002;
const X86_USED = 0xc0010002;
const X86_LEVELS = [1, 2, 3, 4] as const;
/** More than any linker writes. */
const MAX_PROPERTIES = 256;
const EM_386 = 3;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;

/** Notes are some hundred bytes in all; a core file's, which are not, are of no interest. */
const MAX_NOTE_BYTES = 1024 * 1024;
const MAX_NOTE_AREAS = 256;

/** What the notes say. */
export interface NoteFacts {
  /** In hexadecimal digits. */
  readonly buildId?: string;
  /** Every part of the file supports branch target identification. AArch64 only. */
  readonly bti: boolean;
  /** Every part of the file signs return addresses. AArch64 only. */
  readonly pac: boolean;
  /** x86: the highest level of x86-64 (1 to 4) that the file says it needs, and the highest that it uses if it is there. */
  readonly x86Level?: X86Level;
  readonly x86LevelUsed?: X86Level;
}

/** x86-64-v1, which is the baseline, to x86-64-v4. */
export type X86Level = (typeof X86_LEVELS)[number];

/**
 * Reads the notes of the vendor GNU. Damaged ones end the search without an error: no rule depends on them, and
 * real linkers have written some.
 */
export function readNotes(elf: ElfLayout): NoteFacts {
  let buildId: string | undefined;
  const properties = new Map<number, number>();
  for (const area of noteAreas(elf)) {
    for (const note of notesIn(elf, area.offset, area.size)) {
      if (note.type === NT_GNU_BUILD_ID) buildId ??= note.content.toString('hex');
      else if (note.type === NT_GNU_PROPERTY) readProperties(elf, note.offset, note.content.length, properties);
    }
  }
  const features = elf.machine === EM_AARCH64 ? (properties.get(AARCH64_FEATURES) ?? 0) : 0;
  const x86 = elf.machine === EM_X86_64 || elf.machine === EM_386;
  const level = x86 ? levelOf(properties.get(X86_NEEDED)) : undefined;
  const used = x86 ? levelOf(properties.get(X86_USED)) : undefined;
  return {
    ...(buildId !== undefined && { buildId }),
    bti: (features & FEATURE_BTI) !== 0,
    pac: (features & FEATURE_PAC) !== 0,
    ...(level !== undefined && { x86Level: level }),
    ...(used !== undefined && { x86LevelUsed: used }),
  };
}

function levelOf(bits: number | undefined): X86Level | undefined {
  return X86_LEVELS.findLast((level) => ((bits ?? 0) & (1 << (level - 1))) !== 0);
}

interface Area {
  readonly offset: number;
  readonly size: number;
}

/** Sections where there are any: detached debug information has notes in its sections only. */
function noteAreas(elf: ElfLayout): readonly Area[] {
  const areas: Area[] = [];
  for (const section of elf.sections()) if (section.type === SHT.note) areas.push(section);
  if (areas.length === 0) {
    const segments = elf.segments.filter((segment) => segment.type === PT.note);
    areas.push(...segments.map(({ offset, fileSize }) => ({ offset, size: fileSize })));
  }
  const readable = areas.filter((area) => area.size <= MAX_NOTE_BYTES && area.offset + area.size <= elf.source.size);
  return readable.slice(0, MAX_NOTE_AREAS);
}

interface Note {
  readonly type: number;
  /** Of the content, in the file. */
  readonly offset: number;
  readonly content: Buffer;
}

function* notesIn(elf: ElfLayout, start: number, size: number): Generator<Note> {
  const end = start + size;
  for (let at = start; at + 12 <= end;) {
    const fields = elf.fields(at, 12, 'a note');
    const [nameSize, contentSize, type] = [fields.word(0), fields.word(4), fields.word(8)];
    const offset = at + 12 + padded(nameSize);
    if (offset + contentSize > end) return;
    if (nameSize === 4 && elf.source.read(at + 12, 4).equals(GNU)) {
      yield { type, offset, content: elf.source.read(offset, contentSize) };
    }
    at = offset + padded(contentSize);
  }
}

const GNU = Buffer.from('GNU\0', 'latin1');

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

/** The properties of one word in a property note: an array of (type, size, content) padded to the address size. */
function readProperties(elf: ElfLayout, start: number, size: number, properties: Map<number, number>): void {
  const unit = elf.bits / 8;
  const end = start + size;
  for (let at = start, count = 0; at + 12 <= end && count < MAX_PROPERTIES; count++) {
    const fields = elf.fields(at, 12, 'a property note');
    const type = fields.word(0);
    if (fields.word(4) === 4) properties.set(type, (properties.get(type) ?? 0) | fields.word(8));
    at += 8 + Math.ceil(fields.word(4) / unit) * unit;
  }
}
