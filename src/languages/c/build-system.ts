import type { BuildContext, TestOutcome, ToolRequirement } from '../language.js';

/** One way in which C and C++ projects are built. */
export interface BuildSystem {
  /** As in sentences: `CMake`. */
  readonly name: string;
  readonly tools: readonly ToolRequirement[];
  /** Names of the files that it reads, in any folder of the project. */
  readonly files: RegExp;
  /**
   * The file by which a folder is known to be built so; undefined when it is not.
   *
   * @param files names of the files directly in the folder
   */
  recognise(directory: string, files: ReadonlySet<string>): string | undefined;
  /** The project's version as its build file gives it. */
  version(buildFile: string): string | undefined;
  /** Configures, builds and installs into the stage, below /usr/local. */
  build(context: BuildContext): Promise<void>;
  test(context: BuildContext): Promise<TestOutcome>;
}

/** Where packages are installed that are not the distribution's. */
export const PREFIX = '/usr/local';

/** What to do about a project that installs nothing. */
export const NOTHING_INSTALLED =
  'It has no rules to install anything: add them, or give `build` commands and `artifacts` in archway.yml.';

export const CMAKE_FILES = /^(CMakeLists\.txt|.*\.cmake)$/;
export const MESON_FILES = /^meson\.build$/;
/** Those of Autotools too: many a makefile calls the configure script of what it needs. */
export const MAKE_FILES = /^(configure(\.(ac|in))?|.*\.m4|(GNU)?[Mm]akefile(\.(am|in))?|.*\.mk)$/;
