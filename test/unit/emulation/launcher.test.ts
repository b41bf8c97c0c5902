import { describe, expect, test } from '@jest/globals';
import { withCpu } from '../../../src/emulation/launcher.js';

const PT = { load: 1, note: 4, tls: 7 };
const EM_X86_64 = 62;

/** A 64-bit little-endian ELF file with program headers and nothing else, its entry point at 0x401000. */
function elf(machine: number, segments: readonly { type: number; address?: number; size?: number }[]): Buffer {
  const file = Buffer.alloc(64 + segments.length * 56 + 100);
  file.write('\x7fELF', 0, 'latin1');
  file.writeUInt16LE(machine, 18);
  file.writeBigUInt64LE(0x401000n, 24);
  file.writeBigUInt64LE(64n, 32);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(segments.length, 56);
  segments.forEach(({ type, address = 0, size = 0 }, index) => {
    const at = 64 + index * 56;
    file.writeUInt32LE(type, at);
    file.writeBigUInt64LE(BigInt(address), at + 16);
    file.writeBigUInt64LE(BigInt(size), at + 40);
  });
  return file;
}

const SEGMENTS = [
  { type: PT.load, address: 0x400000, size: 0x5000 },
  { type: PT.load, address: 0x406000, size: 0x12345 },
  { type: PT.tls },
  { type: PT.note },
  { type: PT.note },
];

describe('withCpu', () => {
  test('turns the first note into a segment behind all others, and enters there', () => {
    const original = elf(EM_X86_64, SEGMENTS);
    const result = withCpu(original, 'max,pauth-impdef=on');
    const note = 64 + 3 * 56;
    expect(result.readUInt32LE(note)).toBe(PT.load);
    expect(result.readUInt32LE(note + 4)).toBe(5);
    const [offset, address] = [result.readBigUInt64LE(note + 8), result.readBigUInt64LE(note + 16)];
    expect(address).toBe(0x420000n);
    expect(offset % 0x10000n).toBe(address % 0x10000n);
    expect(result.readBigUInt64LE(24)).toBe(address);
    const size = Number(result.readBigUInt64LE(note + 32));
    expect(result.length).toBe(Number(offset) + size);
    const segment = result.subarray(Number(offset));
    const table = segment.length - 'max,pauth-impdef=on\0'.length - 16;
    expect(segment.subarray(table + 8).toString('latin1')).toBe('-cpu\0\0\0\0max,pauth-impdef=on\0');
    // The distance leads from the table to the emulator's own entry point.
    expect(address + BigInt(table) + segment.readBigInt64LE(table)).toBe(0x401000n);
  });

  test('changes nothing else of the emulator', () => {
    const original = elf(EM_X86_64, SEGMENTS);
    const result = withCpu(original, 'max').subarray(0, original.length);
    const changed = [...original.keys()].filter((at) => original[at] !== result[at]);
    const note = 64 + 3 * 56;
    expect(changed.filter((at) => !(at >= 24 && at < 32) && !(at >= note && at < note + 56))).toEqual([]);
  });

  test('refuses a file without a note after its segments, and another machine’s', () => {
    const loads = SEGMENTS.filter(({ type }) => type === PT.load);
    expect(() => withCpu(elf(EM_X86_64, loads), 'max')).toThrow(/no note to spare/);
    expect(() => withCpu(elf(EM_X86_64, [{ type: PT.note }, ...loads]), 'max')).toThrow(/no note to spare/);
    expect(() => withCpu(elf(22, SEGMENTS), 'max')).toThrow(/no launcher for this host/);
  });
});
