import type { Platform } from '../../platform/platform.js';

/**
 * The value of `target_arch` for a platform: the first part of the triple, without the version and extensions that some
 * processors have there. Source: the Rust reference, "Conditional compilation", and rustc's list of targets.
 */
export function rustArchitecture({ rustTriple }: Platform): string {
  const [first = ''] = rustTriple.split('-');
  return first
    .replace(/^i\d/, 'x')
    .replace(/^(arm)v\d\w*$/, '$1')
    .replace(/^(riscv\d\d)\w+$/, '$1')
    .replace(/^(powerpc\d\d)le$/, '$1');
}
