import { PLATFORMS, type Platform } from '../../platform/platform.js';

/** Names that are numbers, parts of words or meant for more than one platform: they tell nothing in a text. */
const TELLING = /^(?!arm$|\d+$)[a-z0-9_-]{4,}$/i;

/** The names of a platform that tell it in file names and addresses. */
export function tellingNames(platform: Platform): readonly string[] {
  const { slug, aliases, goarch, debianArchitecture, machine, rustTriple, gnuTriple, nodeArchitecture } = platform;
  const all = [slug, ...aliases, goarch, debianArchitecture, machine, rustTriple, gnuTriple, nodeArchitecture];
  return [...new Set(all)].filter((name) => TELLING.test(name));
}

function pattern(names: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${names.join('|')})(?![A-Za-z0-9])`, 'i');
}

const PATTERNS: ReadonlyMap<Platform, RegExp> = new Map(
  PLATFORMS.map((platform) => [platform, pattern(tellingNames(platform))]),
);

/** Whether a text names a platform. */
export function namesPlatform(text: string, platform: Platform): boolean {
  return PATTERNS.get(platform)?.test(text) ?? false;
}

/** The platform that a text names; undefined when it names none, or several. */
export function platformNamedIn(text: string): Platform | undefined {
  const [first, ...more] = PLATFORMS.filter((platform) => namesPlatform(text, platform));
  return more.length === 0 ? first : undefined;
}
