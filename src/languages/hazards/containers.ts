import { basename } from 'node:path';
import { findPlatform, type Platform } from '../../platform/platform.js';
import type { Fact } from '../language.js';
import { platformNamedIn } from './names.js';

const FILE = /^(Dockerfile|Containerfile)(\..+)?$|\.(dockerfile|containerfile)$/i;

/** True for a file that says how an image is built. */
export function isContainerFile(file: string): boolean {
  return FILE.test(basename(file));
}

/** Base images of a Dockerfile that are for one other platform. Source: Docker's Dockerfile reference. */
export function baseImageFacts(text: string, platform: Platform): readonly (Omit<Fact, 'source'> & { line: number })[] {
  return text.split('\n').flatMap((line, index) => {
    const [, flag, image = ''] = /^\s*FROM\s+(?:--platform=(\S+)\s+)?(\S+)/i.exec(line) ?? [];
    const pinned = flag === undefined || flag.startsWith('$') ? undefined : findPlatform(flag.replaceAll(/["']/g, ''));
    const of = pinned ?? platformNamedIn(image);
    if (of === undefined || of === platform) return [];
    return [{ effect: 'unknown' as const, detail: `the base image ${image} is for ${of.name} only`, line: index + 1 }];
  });
}
