import type { Fact } from '../language.js';

/** A name that pkg-config may know, and no option, variable or version. */
export const MODULE = /^(?!REQUIRED$|IMPORTED_TARGET$|GLOBAL$|threads$|dl$|libm$|m$|rt$)[a-zA-Z][\w.+-]*$/;

/**
 * A library of the system that a build asks for.
 *
 * @param debian its -dev package
 * @param needed false where the build does without when it is not there, or only uses it when asked to
 */
export function libraryFact(debian: string, needed: boolean): Omit<Fact, 'source'> {
  return needed
    ? { effect: 'needs', detail: `library: ${debian}`, debianPackages: [debian] }
    : { effect: 'harmless', detail: `optional library: ${debian}`, debianPackages: [debian] };
}
