import type { LanguageName } from '../config/index.js';
import { c } from './c/index.js';
import { custom } from './custom/index.js';
import { withRecipe } from './custom/recipe.js';
import { go } from './go/index.js';
import { debian } from './debian/index.js';
import { withHazards } from './hazards/index.js';
import type { Language } from './language.js';
import { lua } from './lua/index.js';
import { python } from './python/index.js';
import { rust } from './rust/index.js';

/**
 * All languages, in order of precedence: where several recognise a folder, the first one is meant. A Makefile beside a
 * go.mod or a rockspec only calls the language's own tools, so `c` comes after them. Last comes `debian`: most folders
 * with a debian/control are a project that can be built by its own tools too.
 */
export const LANGUAGES: readonly Language[] = [
  withHazards(withRecipe(go, { testsStandAlone: true })),
  withHazards(withRecipe(rust, { testsStandAlone: true })),
  withHazards(withRecipe(python, { testsStandAlone: false })),
  withHazards(withRecipe(lua, { testsStandAlone: false })),
  withHazards(withRecipe(c, { testsStandAlone: false })),
  withHazards(withRecipe(debian, { testsStandAlone: false })),
  withHazards(withRecipe(custom, { testsStandAlone: false })),
];

/** The language of a name. */
export function languageByName(name: LanguageName): Language {
  const found = LANGUAGES.find((language) => language.name === name);
  if (found === undefined) throw new Error(`no language is named '${name}'`);
  return found;
}

export type {
  BuildContext,
  DetectedFolder,
  Detection,
  Environment,
  Fact,
  FactEffect,
  Language,
  Package,
  Requirements,
} from './language.js';
export type { TestOutcome, ToolRequirement } from './language.js';
