import type { Platform } from '../platform/platform.js';
import { bashPrograms } from './acceleration-bash.js';
import type { LanguageProgram } from './acceleration-languages.js';
import { perlPrograms } from './acceleration-perl.js';
import type { World } from './world.js';

/** A package whose programs do the same on every architecture. */
interface ToolPrograms {
  readonly package: string;
  readonly programs: readonly string[];
}

/**
 * What dominates configure scripts and packaging, beside compilers: programs of /usr/bin that turn what they read into what
 * they write, whatever machine they run on. Left out is what tells of the machine: `uname`, `arch`, `nproc` and `stdbuf` of
 * coreutils; dpkg, and Perl itself.
 */
const TOOL_PROGRAMS: readonly ToolPrograms[] = [
  { package: 'dash', programs: ['dash'] },
  { package: 'make', programs: ['make'] },
  { package: 'sed', programs: ['sed'] },
  { package: 'grep', programs: ['grep', 'egrep', 'fgrep'] },
  { package: 'mawk', programs: ['mawk'] },
  { package: 'gawk', programs: ['gawk'] },
  { package: 'tar', programs: ['tar'] },
  { package: 'gzip', programs: ['gzip'] },
  { package: 'xz-utils', programs: ['xz'] },
  { package: 'zstd', programs: ['zstd'] },
  { package: 'dpkg', programs: ['dpkg-deb'] },
  { package: 'diffutils', programs: ['cmp', 'diff'] },
  {
    package: 'coreutils',
    programs: (
      'basename cat chmod comm cp cut date dirname env expr head install ln ls mkdir mktemp mv od rm rmdir sort tail touch ' +
      'tr uniq wc'
    ).split(' '),
  },
];

/** The variable in which make tells makefiles what it was built for; one of the environment comes before it. */
export const MAKE_HOST = 'MAKE_HOST';

/**
 * What keeps all of these programs emulated: libraries that are put before others (LD_PRELOAD) by which fakeroot and
 * libfaketime work are not loaded by programs of another architecture.
 */
function toolObstacle(installed: ReadonlyMap<string, string>): string | undefined {
  const found = ['libfakeroot', 'libfaketime'].find((name) => installed.has(name));
  return found === undefined
    ? undefined
    : `${found} is installed: programs of another architecture do not load it, and would see real owners or times`;
}

/** These programs, as far as their packages are installed. */
export async function toolPrograms(
  world: World,
  installed: ReadonlyMap<string, string>,
  host: Platform,
): Promise<readonly LanguageProgram[]> {
  const obstacle = toolObstacle(installed);
  const tools = TOOL_PROGRAMS.filter((one) => installed.has(one.package)).flatMap(({ package: name, programs }) =>
    programs.map((program) => {
      const path = `/usr/bin/${program}`;
      return { path, twin: path, package: name, obstacle: undefined };
    }),
  );
  const scripts = await perlPrograms(world, installed, host);
  return [...bashPrograms(installed), ...tools, ...scripts].map((one) => ({
    ...one,
    obstacle: obstacle ?? one.obstacle,
  }));
}

/** Without the mark of a rebuild from the same source, which is made for one architecture alone: `5.3-2+b1`. */
export function withoutRebuild(version: string): string {
  return version.replace(/\+b\d+$/, '');
}
