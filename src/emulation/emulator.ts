import { open } from 'node:fs/promises';
import type { Runner } from '../runner/index.js';
import type { QemuSource } from './request.js';
import { parseVersionOutput } from './version.js';

/** A QEMU user-mode emulator for one platform. */
export interface Emulator {
  /** Absolute path of the program. */
  readonly path: string;
  /** `10.0.4`. */
  readonly version: string;
  readonly source: Exclude<QemuSource, 'auto'>;
  /** Where exactly it came from: a package with its version, an address, a path. */
  readonly origin: string;
  /** The CPU model that this copy is made to start with; QEMU's own choice when not given. */
  readonly cpu?: string;
}

/** Milliseconds that an emulator may take to tell its version. */
const VERSION_TIMEOUT = 20_000;

/** The version of an emulator; undefined when the file is none, or does not run on this machine. */
export async function emulatorVersion(runner: Runner, path: string): Promise<string | undefined> {
  try {
    const { stdout } = await runner.exec(path, ['--version'], { quiet: true, timeout: VERSION_TIMEOUT });
    return parseVersionOutput(stdout);
  } catch {
    return undefined;
  }
}

/** ELF program header type of a program that needs a loader: PT_INTERP in elf(5). */
const PT_INTERP = 3;
/** Program headers stand at the head of a file. */
const HEAD_SIZE = 4096;

/**
 * Whether a program needs no loader and libraries. Under flag F a dynamic emulator works on the machine itself, but
 * fails in every container and other root, where its loader is not.
 */
export async function isStatic(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, 0);
    const types = programHeaderTypes(buffer);
    return types.length > 0 && !types.includes(PT_INTERP);
  } finally {
    await file.close();
  }
}

/** The types of the program headers of a 64-bit little-endian ELF file, as amd64 and arm64 hosts have them. */
function programHeaderTypes(file: Buffer): readonly number[] {
  if (file.readUInt32BE(0) !== 0x7f454c46) return [];
  const [start, size, count] = [Number(file.readBigUInt64LE(32)), file.readUInt16LE(54), file.readUInt16LE(56)];
  if (start + size * count > file.length) return [];
  return Array.from({ length: count }, (_, index) => file.readUInt32LE(start + index * size));
}
