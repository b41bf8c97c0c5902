import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The 64 hexadecimal digits that stand for a thing with several parts, whatever the parts hold. */
export function addressOf(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts));
}
