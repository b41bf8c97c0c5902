import { basename } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Fact } from '../language.js';
import { isContainerFile } from './containers.js';
import { namesPlatform, platformNamedIn } from './names.js';

const FILE =
  /^((GNU)?makefile.*|.*\.(sh|bash|mk|cmake)|CMakeLists\.txt|build\.rs|setup\.py|meson\.build|.*\.wrap|configure\.ac)$/i;

/** True for a file that a build may download something by. */
export function mayDownload(file: string): boolean {
  return FILE.test(basename(file)) || isContainerFile(file);
}

const ADDRESS = /\b(?:https?|ftp):\/\/[^\s"'`<>(){}[\],;|]+/g;
const MAX_SHOWN = 100;

/**
 * Addresses that name one other platform, in a file that nowhere names this one: no choice between platforms is made
 * there.
 */
export function downloadFacts(text: string, platform: Platform): readonly (Omit<Fact, 'source'> & { line: number })[] {
  if (namesPlatform(text, platform)) return [];
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(ADDRESS)].flatMap(([address]) => {
      const of = platformNamedIn(address);
      if (of === undefined || of === platform) return [];
      return [
        { effect: 'unknown' as const, detail: `downloads what is for ${of.name}: ${shown(address)}`, line: index + 1 },
      ];
    }),
  );
}

/** Without user, password and query, which may be secret. */
function shown(address: string): string {
  const plain = address.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');
  return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain;
}
