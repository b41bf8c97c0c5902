import { InputError } from '../../runner/index.js';
import { goEnvironment } from '../go/environment.js';
import type { Language } from '../language.js';
import { rustEnvironment } from '../rust/environment.js';

/** A package whose commands stand in archway.yml; `withRecipe` is what runs them. */
export const custom: Language = {
  name: 'custom',
  // Nothing in a folder tells: archway.yml alone makes a package custom.
  detect: () => undefined,
  facts: (_runner, one) =>
    Promise.resolve([
      {
        effect: 'unknown',
        detail: `its own commands in archway.yml: whether they cross-compile cannot be read`,
        source: { file: one.path },
      },
    ]),
  requirements: (one) => ({ tools: [], targetPackages: one.recipe.packages, needsCompiler: true }),
  // Its commands may call any build tool.
  environment: (toolchain, inherited, directory) => ({
    ...rustEnvironment(toolchain, inherited, directory),
    ...goEnvironment(toolchain, inherited),
  }),
  build: ({ package: one }) => {
    throw new InputError(
      `Package '${one.name}' has the language 'custom' and no \`build\` commands. Add them to archway.yml.`,
    );
  },
  test: () => Promise.resolve({ status: 'none', command: '' }),
};
