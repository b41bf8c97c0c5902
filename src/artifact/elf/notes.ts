import { PT, SHT, type ElfLayout } from './layout.js';

/** Note types of the vendor `GNU`. Source: glibc's <elf.h> and the Linux gABI extensions. */
const NT_GNU_BUILD_ID = 3;
const NT_GNU_PROPERTY = 5;
/** GNU_PROPERTY_AARCH64_FEATURE_1_AND and its bits. Source: ELF for the Arm 64-bit Architecture. */
const AARCH64_FEATURES = 0xc0000000;
const FEATURE_BTI = 1;
const FEATURE_PAC = 2;

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
}

/**
 * Reads the notes of the vendor GNU. Damaged ones end the search without an error: no rule depends on them, and
 * real linkers have written some.
 */
export function readNotes(elf: ElfLayout): NoteFacts {
  let buildId: string | undefined;
  let features = 0;
  for (const area of noteAreas(elf)) {
    for (const note of notesIn(elf, area.offset, area.size)) {
      if (note.type === NT_GNU_BUILD_ID) buildId ??= note.content.toString('hex');
      else if (note.type === NT_GNU_PROPERTY) features |= aarch64Features(elf, note.offset, note.content.length);
    }
  }
  return {
    ...(buildId !== undefined && { buildId }),
    bti: (features & FEATURE_BTI) !== 0,
    pac: (features & FEATURE_PAC) !== 0,
  };
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

/** The AArch64 feature bits in a property note: an array of (type, size, content) padded to the address size. */
function aarch64Features(elf: ElfLayout, start: number, size: number): number {
  const unit = elf.bits / 8;
  const end = start + size;
  for (let at = start; at + 12 <= end;) {
    const fields = elf.fields(at, 12, 'a property note');
    if (fields.word(0) === AARCH64_FEATURES && fields.word(4) === 4) return fields.word(8);
    at += 8 + Math.ceil(fields.word(4) / unit) * unit;
  }
  return 0;
}
