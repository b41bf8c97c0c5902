/** The three ways to build and test a package for a platform. See docs/architecture.md for what each means. */
export const STRATEGIES = ['native', 'cross', 'emulated'] as const;

export type Strategy = (typeof STRATEGIES)[number];

/**
 * The languages that Archway builds. `c` is C and C++; `debian` is a Debian source package, whatever it is written in;
 * `custom` is a package whose commands stand in archway.yml.
 */
export const LANGUAGE_NAMES = ['go', 'rust', 'c', 'python', 'lua', 'debian', 'custom'] as const;

export type LanguageName = (typeof LANGUAGE_NAMES)[number];
