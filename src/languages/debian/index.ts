import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolchainEnvironment } from '../../toolchain/index.js';
import type { Language } from '../language.js';
import { buildDebian, testDebian } from './build.js';
import { changelogVersion, parseSourceControl, sourceParagraphText } from './control.js';
import { debianFacts } from './facts.js';

const CONTROL = 'debian/control';

/** Debian source packages: what dpkg-buildpackage builds, whatever they are written in. */
export const debian: Language = {
  name: 'debian',
  detect(directory) {
    const path = join(directory, CONTROL);
    if (!existsSync(path) || !existsSync(join(directory, 'debian/rules'))) return undefined;
    const source = parseSourceControl(readFileSync(path, 'utf8'))?.source;
    return source === undefined ? undefined : { language: 'debian', name: source, evidence: CONTROL };
  },
  facts: debianFacts,
  requirements: (one) => ({
    tools: [{ commands: ['dpkg-buildpackage'], debianPackages: ['dpkg-dev', 'fakeroot'] }],
    targetPackages: one.recipe.packages,
    sourceControl: sourceParagraphText(readFileSync(join(one.directory, CONTROL), 'utf8')),
    needsCompiler: true,
  }),
  environment: toolchainEnvironment,
  version({ directory }) {
    const path = join(directory, 'debian/changelog');
    return existsSync(path) ? changelogVersion(readFileSync(path, 'utf8')) : undefined;
  },
  build: buildDebian,
  test: testDebian,
};
