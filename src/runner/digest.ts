import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** The digest of a file, in hexadecimal digits. The file is streamed: it may be larger than memory. */
export async function digestFile(path: string, algorithm: 'sha256' | 'sha512'): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The SHA-256 of a file, in hexadecimal digits. */
export async function sha256File(path: string): Promise<string> {
  return await digestFile(path, 'sha256');
}
