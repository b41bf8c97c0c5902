import { SHT, type ElfLayout } from './layout.js';

/** Source: ELF for the Arm Architecture (AAELF32), "ELF header", and Addenda to the ABI, "Build attributes". */
export const EM_ARM = 40;
const FLOAT_SOFT = 0x200;
const FLOAT_HARD = 0x400;
const TAG_FILE = 1;
const TAG_CPU_RAW_NAME = 4;
const TAG_CPU_NAME = 5;
const TAG_COMPATIBILITY = 32;
const TAG_ABI_VFP_ARGS = 28;
const VFP_ARGS = { base: 0, registers: 1 } as const;
const MAX_ATTRIBUTE_BYTES = 64 * 1024;

const TAG_CPU_ARCHITECTURE = 6;
const TAG_THUMB = 9;
const TAG_FLOATING_POINT = 10;
const TAG_SIMD = 12;

/** The values of the tags, in readelf's words. Source: Addenda to the ABI, "Build attributes", 2022Q3. */
const ARCHITECTURES =
  'Pre-v4,v4,v4T,v5T,v5TE,v5TEJ,v6,v6KZ,v6T2,v6K,v7,v6-M,v6S-M,v7E-M,v8,v8-R,v8-M.baseline,v8-M.mainline,' +
  'v8.1-A,v8.2-A,v8.3-A,v8.1-M.mainline,v9';
const THUMB = 'No,Thumb-1,Thumb-2,Yes';
const FLOATING_POINT = 'No,VFPv1,VFPv2,VFPv3,VFPv3-D16,VFPv4,VFPv4-D16,FP for ARMv8,FPv5/FP-D16 for ARMv8';
const SIMD = 'No,NEONv1,NEONv1 with Fused-MAC,NEON for ARMv8,NEON for ARMv8.1';

/** What the build attributes of a 32-bit ARM file say that its code needs, in readelf's words. */
export interface ArmIsa {
  /** `v7`. */
  readonly architecture?: string;
  /** The processor that it was tuned for. */
  readonly cpu?: string;
  readonly thumb?: string;
  readonly floatingPoint?: string;
  readonly simd?: string;
}

/** The instruction set of a 32-bit ARM file, and how floating-point arguments are passed in it. */
export interface ArmFacts {
  /**
   * Programs and libraries say so in the header's flags, object files in their build attributes, and some, such as
   * Go's, not at all.
   */
  readonly floatAbi?: 'hard' | 'soft';
  readonly armIsa?: ArmIsa;
}

/** Reads what 32-bit ARM files say beyond their machine; nothing for other machines. */
export function readArm(elf: ElfLayout): ArmFacts {
  if (elf.machine !== EM_ARM) return {};
  const attributes = readAttributes(elf);
  const convention = attributes.get(TAG_ABI_VFP_ARGS);
  const floatAbi =
    (elf.flags & FLOAT_HARD) !== 0 || ((elf.flags & FLOAT_SOFT) === 0 && convention === VFP_ARGS.registers)
      ? 'hard'
      : (elf.flags & FLOAT_SOFT) !== 0 || convention === VFP_ARGS.base
        ? 'soft'
        : undefined;
  const word = (tag: number, words: string): string | undefined => {
    const value = attributes.get(tag);
    return typeof value === 'number' ? words.split(',')[value] : undefined;
  };
  const cpu = attributes.get(TAG_CPU_NAME);
  const isa = Object.entries({
    architecture: word(TAG_CPU_ARCHITECTURE, ARCHITECTURES),
    cpu: typeof cpu === 'string' ? cpu : undefined,
    thumb: word(TAG_THUMB, THUMB),
    floatingPoint: word(TAG_FLOATING_POINT, FLOATING_POINT),
    simd: word(TAG_SIMD, SIMD),
  }).filter(([, value]) => value !== undefined);
  return {
    ...(floatAbi !== undefined && { floatAbi }),
    ...(isa.length > 0 && { armIsa: Object.fromEntries(isa) }),
  };
}

type Attributes = ReadonlyMap<number, number | string>;

function readAttributes(elf: ElfLayout): Attributes {
  for (const section of elf.sections()) {
    if (section.type !== SHT.armAttributes || section.size > MAX_ATTRIBUTE_BYTES) continue;
    return attributesOf(elf.bytes(section.offset, section.size, '.ARM.attributes'), elf);
  }
  return new Map();
}

/** The attributes of the vendor `aeabi` for the whole file. */
function attributesOf(bytes: Buffer, elf: ElfLayout): Attributes {
  const none: Attributes = new Map();
  if (bytes[0] !== 0x41) return none;
  for (let at = 1; at + 4 < bytes.length;) {
    const length = elf.endianness === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const end = Math.min(at + length, bytes.length);
    const vendorEnd = bytes.indexOf(0, at + 4);
    if (length < 5 || vendorEnd === -1 || vendorEnd >= end) return none;
    if (bytes.toString('latin1', at + 4, vendorEnd) === 'aeabi') return fileAttributes(bytes, vendorEnd + 1, end);
    at = end;
  }
  return none;
}

function fileAttributes(bytes: Buffer, start: number, end: number): Attributes {
  const attributes = new Map<number, number | string>();
  if (bytes[start] !== TAG_FILE) return attributes;
  for (let at = start + 5; at < end;) {
    const tag = uleb128(bytes, at);
    at = tag.next;
    if (isText(tag.value)) {
      if (tag.value === TAG_COMPATIBILITY) at = uleb128(bytes, at).next;
      const nul = bytes.indexOf(0, at);
      if (nul === -1) break;
      attributes.set(tag.value, bytes.toString('latin1', at, nul));
      at = nul + 1;
    } else {
      const value = uleb128(bytes, at);
      attributes.set(tag.value, value.value);
      at = value.next;
    }
  }
  return attributes;
}

/** Below 32, three tags say by their meaning whether a text follows; from 32 on, odd tags have one. */
function isText(tag: number): boolean {
  return tag === TAG_CPU_RAW_NAME || tag === TAG_CPU_NAME || tag === TAG_COMPATIBILITY || (tag > 32 && tag % 2 === 1);
}

function uleb128(bytes: Buffer, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = start, factor = 1; at < bytes.length && at < start + 5; at++, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, next: at + 1 };
  }
  return { value, next: bytes.length };
}
