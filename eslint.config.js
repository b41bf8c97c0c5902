import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import { basename } from 'node:path';
import tseslint from 'typescript-eslint';

/** The house, from the top floor down. A room may import from lower floors and from itself, never from beside it. */
const FLOORS = [
  ['actions', 'cli'],
  ['plan', 'build', 'assemble'],
  ['languages'],
  ['config', 'emulation', 'toolchain', 'environment', 'artifact', 'oci', 'downloads'],
  ['host'],
  ['runner', 'platform'],
];

/** For each room, the rooms that it must not import. */
const zones = FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    target: `./src/${room}`,
    from: FLOORS.slice(0, floor + 1)
      .flat()
      .filter((other) => other !== room)
      .map((other) => `./src/${other}`),
    message: `src/${room} may import lower floors only. See "Floors" in CONTRIBUTING.md.`,
  })),
);

/** Outside src/runner, nobody starts a process or speaks to GitHub but through a Runner. */
const OWN_PROCESSES = ['child_process', 'node:child_process'].map((name) => ({
  name,
  message: 'Processes are started by Runner.exec.',
}));
const OWN_TOOLKIT = [
  {
    group: ['@actions/*', '!@actions/tool-cache'],
    message: 'Only src/runner speaks to GitHub; take a Runner as a parameter.',
  },
];

const kebabCase = {
  meta: { type: 'suggestion', schema: [], messages: { name: "File names are in kebab-case; '{{name}}' is not." } },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name))
        context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};

const house = { rules: { 'kebab-case': kebabCase } };

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'out/', 'coverage/', '.tools/', 'examples/', 'test/fixtures/'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, jsdoc, house },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts', '.js'],
      jsdoc: { mode: 'typescript' },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Its advice is what no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // tsc's noPropertyAccessFromIndexSignature asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-misleading-character-class': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Only erasable syntax: no enums.' }],
      'house/kebab-case': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-unresolved': 'error',
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/check-tag-names': 'error',
      'jsdoc/empty-tags': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: false } },
      ],
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: OWN_PROCESSES, patterns: OWN_TOOLKIT }],
    },
  },
  { files: ['src/runner/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  // The command line tool speaks to a terminal.
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(runner.exec).toHaveBeenCalled()` and the like are how jest works.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The linter does not see JSDoc casts; tsc, which checks these files too, does.
    files: ['scripts/**/*.js', 'test/**/*.js'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  // Configuration files of tools, whose own types are loose.
  { files: ['*.config.js'], extends: [tseslint.configs.disableTypeChecked] },
);
