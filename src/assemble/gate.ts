import { parsePlatform, type Cell } from '../config/index.js';
import { errorMessage, InputError } from '../runner/index.js';

/** What must have passed for the whole to succeed. */
export type Requirement =
  /** What the plan says of each cell. */
  | { readonly kind: 'plan' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** The cells of these platforms and packages; an empty list stands for all. */
  | { readonly kind: 'named'; readonly platforms: readonly string[]; readonly packages: readonly string[] };

/**
 * Reads what is required: `all`, `none`, or platforms and packages, in any order. Platforms alone mean all their packages,
 * packages alone all their platforms, both together those packages for those platforms.
 *
 * @param words empty for what the plan says
 * @param packages the names of the plan's packages
 * @throws InputError for a word that is neither a platform nor a package, or both
 */
export function parseRequirement(words: readonly string[], packages: ReadonlySet<string>): Requirement {
  if (words.length === 0) return { kind: 'plan' };
  const [first] = words;
  if (words.length === 1 && (first === 'all' || first === 'none')) return { kind: first };
  const platforms: string[] = [];
  const named: string[] = [];
  for (const word of words) {
    if (packages.has(word)) named.push(word);
    else platforms.push(platformName(word, packages));
  }
  return { kind: 'named', platforms, packages: named };
}

function platformName(word: string, packages: ReadonlySet<string>): string {
  try {
    return parsePlatform(word).name;
  } catch (error) {
    throw new InputError(
      `'${word}' is neither a package nor a platform. Packages are: ${[...packages].join(', ')}. ${errorMessage(error)} ` +
        'Or say `all` or `none`.',
      { cause: error },
    );
  }
}

/** Whether a cell must have passed. */
export function isRequired(
  requirement: Requirement,
  cell: Pick<Cell, 'package' | 'platform'>,
  byPlan: boolean,
): boolean {
  switch (requirement.kind) {
    case 'plan':
      return byPlan;
    case 'all':
      return true;
    case 'none':
      return false;
    case 'named':
      return (
        (requirement.platforms.length === 0 || requirement.platforms.includes(cell.platform)) &&
        (requirement.packages.length === 0 || requirement.packages.includes(cell.package))
      );
  }
}
