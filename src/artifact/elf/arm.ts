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

/**
 * How floating-point arguments are passed on 32-bit ARM: programs and libraries say so in the header's flags, object
 * files in their build attributes, and some, such as Go's, not at all.
 */
export function readFloatAbi(elf: ElfLayout): 'hard' | 'soft' | undefined {
  if (elf.machine !== EM_ARM) return undefined;
  if ((elf.flags & FLOAT_HARD) !== 0) return 'hard';
  if ((elf.flags & FLOAT_SOFT) !== 0) return 'soft';
  for (const section of elf.sections()) {
    if (section.type !== SHT.armAttributes || section.size > MAX_ATTRIBUTE_BYTES) continue;
    const convention = vfpArguments(elf.bytes(section.offset, section.size, '.ARM.attributes'), elf);
    if (convention === VFP_ARGS.registers) return 'hard';
    if (convention === VFP_ARGS.base) return 'soft';
  }
  return undefined;
}

/** The value of Tag_ABI_VFP_args among the attributes of the whole file; undefined when it is not there. */
function vfpArguments(bytes: Buffer, elf: ElfLayout): number | undefined {
  if (bytes[0] !== 0x41) return undefined;
  for (let at = 1; at + 4 < bytes.length;) {
    const length = elf.endianness === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const end = Math.min(at + length, bytes.length);
    const vendorEnd = bytes.indexOf(0, at + 4);
    if (length < 5 || vendorEnd === -1 || vendorEnd >= end) return undefined;
    if (bytes.toString('latin1', at + 4, vendorEnd) === 'aeabi') return fileAttribute(bytes, vendorEnd + 1, end);
    at = end;
  }
  return undefined;
}

function fileAttribute(bytes: Buffer, start: number, end: number): number | undefined {
  if (bytes[start] !== TAG_FILE) return undefined;
  for (let at = start + 5; at < end;) {
    const tag = uleb128(bytes, at);
    at = tag.next;
    if (isText(tag.value)) {
      if (tag.value === TAG_COMPATIBILITY) at = uleb128(bytes, at).next;
      const nul = bytes.indexOf(0, at);
      if (nul === -1) return undefined;
      at = nul + 1;
    } else {
      const value = uleb128(bytes, at);
      if (tag.value === TAG_ABI_VFP_ARGS) return value.value;
      at = value.next;
    }
  }
  return undefined;
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
