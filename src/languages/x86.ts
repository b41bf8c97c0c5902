import { findPlatform, type Platform } from '../platform/platform.js';

/** True for the platforms whose compilers know x86 headers and flags. */
export function isX86({ goarch }: Platform): boolean {
  return goarch === findPlatform('x86_64')?.goarch || goarch === findPlatform('i686')?.goarch;
}
