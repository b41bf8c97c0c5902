import { createHash } from 'node:crypto';
import { binfmtPattern } from '../platform/binfmt.js';
import type { Platform } from '../platform/platform.js';
import { PROBE_PROGRAMS } from './probe-programs.js';

/**
 * The probe program of a platform: the one whose ELF header is that of the platform's programs.
 *
 * @returns the ELF file, its checksum verified
 */
export function probeProgram(platform: Platform): Uint8Array {
  const { magic, mask } = binfmtPattern(platform);
  for (const { sha256, base64 } of PROBE_PROGRAMS) {
    const program = Buffer.from(base64, 'base64');
    if (!magic.every((byte, at) => ((program[at] ?? 0) & (mask[at] ?? 0)) === (byte & (mask[at] ?? 0)))) continue;
    if (createHash('sha256').update(program).digest('hex') === sha256) return program;
    throw new Error(`the probe program for ${platform.name} is damaged`);
  }
  throw new Error(`there is no probe program for ${platform.name}`);
}
