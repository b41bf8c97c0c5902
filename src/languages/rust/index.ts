import { basename, dirname, join } from 'node:path';
import type { Language } from '../language.js';
import { buildRust, testRust } from './build.js';
import { debianRustTools } from './debian.js';
import { downloadCrates } from './download.js';
import { rustEnvironment } from './environment.js';
import { rustFacts } from './facts.js';
import { readIfThere } from '../text-file.js';
import { readToml, tableAt, tomlString } from '../toml.js';
import { rustLocalInputs } from './local-inputs.js';
import { provideStandardLibrary } from './standard-library.js';
import { rustStateBeyond } from './state.js';
import { isDevelopersTool, rustCoverage } from './workspace.js';

export { CONFIG_FILES } from './cargo-config.js';
export { flagConflicts } from './flag-conflicts.js';
export { cargoTargetVariable } from './flags.js';
export { RUST_STD_SOURCES, provideStandardLibrary } from './standard-library.js';
export type { RustStdSource } from './standard-library.js';

/** Cargo packages and workspaces: programs, and libraries with a C interface. */
export const rust: Language = {
  name: 'rust',
  detect(directory, files) {
    if (!files.has('Cargo.toml')) return undefined;
    const manifest = readToml(join(directory, 'Cargo.toml')) ?? {};
    if (isDevelopersTool(manifest)) return undefined;
    const { name } = tableAt(manifest, 'package');
    return { language: 'rust', name: typeof name === 'string' ? name : basename(directory), evidence: 'Cargo.toml' };
  },
  coverage: rustCoverage,
  facts: rustFacts,
  stateBeyond: rustStateBeyond,
  localInputs: rustLocalInputs,
  requirements: (one, _strategy, _platform, release) => ({
    tools: [{ commands: ['cargo'], debianPackages: debianRustTools(release) }],
    targetPackages: one.recipe.packages,
    needsCompiler: true,
    used: ['rustc'],
  }),
  environment: rustEnvironment,
  download: downloadCrates,
  prepare: async (runner, toolchain, directory) =>
    await provideStandardLibrary(runner, toolchain, directory, { user: 'process' }),
  version(one) {
    // A member's version may be the workspace's, whose manifest stands in a folder above.
    for (let directory = one.directory; directory.startsWith(one.root); directory = dirname(directory)) {
      const manifest = readIfThere(join(directory, 'Cargo.toml')) ?? '';
      const version =
        (directory === one.directory ? tomlString(manifest, 'package', 'version') : undefined) ??
        tomlString(manifest, 'workspace.package', 'version');
      if (version !== undefined) return version;
    }
    return undefined;
  },
  build: buildRust,
  test: testRust,
};
