import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../language.js';
import { buildGo, testGo } from './build.js';
import { downloadModules } from './download.js';
import { goEnvironment } from './environment.js';
import { goFacts } from './facts.js';
import { goLocalInputs } from './local-inputs.js';
import { goStateBeyond } from './state.js';

/** Go modules: every main package becomes a program. */
export const go: Language = {
  name: 'go',
  detect(directory, files) {
    if (!files.has('go.mod')) return undefined;
    const module = /^module\s+"?([^\s"]+)"?/m.exec(readFileSync(join(directory, 'go.mod'), 'utf8'))?.[1];
    const name = module?.split('/').findLast((part) => !/^v\d+$/.test(part)) ?? basename(directory);
    return { language: 'go', name, evidence: 'go.mod' };
  },
  // Every go.mod is a module of its own; C sources in a folder with Go files are cgo's, which go compiles itself.
  coverage: () =>
    Promise.resolve(
      (inner) => inner.language === 'c' && readdirSync(inner.directory).some((name) => name.endsWith('.go')),
    ),
  facts: goFacts,
  stateBeyond: goStateBeyond,
  localInputs: goLocalInputs,
  requirements: (one) => ({
    tools: [{ commands: ['go'], debianPackages: ['golang-go'] }],
    targetPackages: one.recipe.packages,
    needsCompiler: true,
  }),
  environment: goEnvironment,
  download: downloadModules,
  build: buildGo,
  test: testGo,
};
