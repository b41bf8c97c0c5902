import type { Platform } from '../../platform/platform.js';

/** What files are held against. Everything that is not given is not asked. */
export interface Expectations {
  /** Undefined: what each file's name claims, and without a claim whatever platform all its contents agree on. */
  readonly platform?: Platform | undefined;
  /** A folder that every dynamically linked program and library must have in its RUNPATH or RPATH. */
  readonly rpath?: string | undefined;
  /** The highest version of glibc that may be needed: `2.31`. */
  readonly glibcMax?: string | undefined;
  /** Whether every program must do without a dynamic loader and libraries. */
  readonly static?: boolean | undefined;
  /** The C library that programs must be for. */
  readonly libc?: Libc | undefined;
  /**
   * The libraries that the target has beside the C and C++ libraries, by SONAME; `*` stands for anything. When given,
   * files without a package's dependencies are asked for theirs too.
   */
  readonly libraries?: readonly string[] | undefined;
  /** Whether Go programs must have cgo: `auto` (default) when the same program has it for another platform. */
  readonly cgo?: CgoExpectation | undefined;
}

export type Libc = 'glibc' | 'musl';

export const LIBCS = ['glibc', 'musl'] as const satisfies readonly Libc[];

export type CgoExpectation = 'auto' | 'on' | 'any';

export const CGO_EXPECTATIONS = ['auto', 'on', 'any'] as const satisfies readonly CgoExpectation[];

/** The rules, by the names that reports use, and what each of them is about. */
export const RULES = {
  architecture: 'The machine of an ELF file is that of the platform that it is said to be for',
  'file-name': 'The name of a file or an archive names the platform that its content is for',
  'package-architecture': "A package's architecture field, its name and its content say the same",
  interpreter: 'The dynamic loader of a program is that of its platform and of the C library that it needs',
  needed: 'Each library that is needed comes with the package, with its dependencies, or with the platform',
  'glibc-max': 'No newer version of glibc is needed than allowed',
  rpath: 'The run-time search path has the folder that is asked for',
  static: 'Programs need neither a dynamic loader nor libraries',
  duplicate: 'The same file is not delivered for two platforms',
  cgo: 'A Go program has cgo where it has it for other platforms',
  script: 'The interpreter of a script exists where the script is delivered to',
  foreign: 'What is for Linux has no programs of other systems',
  unreadable: 'Everything that is delivered can be read',
  unopened: 'Everything that is delivered can be opened',
  'nothing-checked': 'There is something to verify',
} as const;

export type RuleId = keyof typeof RULES;

/** How bad a problem is: `error` for what must not be shipped, `warning` for what somebody should look at. */
export type Severity = 'error' | 'warning';

/** One rule that is broken. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The file, with the way to it through archives: `a.tar.gz!bin/x`. */
  readonly path: string;
  readonly message: string;
}

/** One broken rule. */
export function problem(rule: RuleId, path: string, message: string, severity: Severity = 'error'): Problem {
  return { rule, severity, path, message };
}
