import { findInPath, installPackages, missingPackages } from '../host/index.js';
import { languageByName } from '../languages/index.js';
import type { Package, ToolRequirement } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { toolchainRequirements } from '../toolchain/index.js';
import type { Job } from './workbench.js';

/**
 * Installs the host's own tools of the packages' languages, where they are not on PATH: with them a plan rests on facts,
 * and without on guesses.
 *
 * @throws InputError where they are missing and cannot be installed
 */
export async function provideLanguageTools(
  runner: Runner,
  packages: readonly Package[],
  host: Platform,
): Promise<void> {
  const wanted = packages.flatMap((one) =>
    missingTools(languageByName(one.language).requirements(one, 'native', host).tools, runner.env),
  );
  if (wanted.length > 0) await provide(runner, wanted, true);
}

/** The Debian packages that jobs call for: those of tools that are not on PATH, compilers, and target libraries. */
export function requiredForJobs(jobs: readonly Job[], host: Platform, env: NodeJS.ProcessEnv): readonly string[] {
  return jobs.flatMap(({ package: one, cell, platform }) => {
    const needed = languageByName(one.language).requirements(one, cell.strategy, platform);
    const compilers =
      needed.needsCompiler || needed.targetPackages.length > 0
        ? toolchainRequirements(host, platform, { packages: needed.targetPackages })
        : [];
    return [...missingTools(needed.tools, env), ...compilers];
  });
}

/**
 * Makes sure that Debian packages are installed, and says which were and which are new.
 *
 * @param install whether missing ones may be installed; if not, they are an error
 */
export async function provide(runner: Runner, packages: readonly string[], install: boolean): Promise<void> {
  const wanted = [...new Set(packages)];
  if (!install) {
    const missing = await missingPackages(runner, wanted);
    if (missing.length === 0) return;
    throw new InputError(`These Debian packages are missing: ${missing.join(' ')}. Install them, or run with --setup.`);
  }
  // What is of another architecture is given back when the workbench is released.
  const report = await installPackages(runner, wanted, 'process');
  if (report.present.length > 0) runner.notice(`Reused, installed already: ${report.present.join(' ')}`);
  if (report.installed.length > 0) runner.notice(`Installed now: ${report.installed.join(' ')}`);
}

function missingTools(tools: readonly ToolRequirement[], env: NodeJS.ProcessEnv): readonly string[] {
  return tools
    .filter(({ commands }) => findInPath(env['PATH'], commands) === undefined)
    .flatMap((tool) => tool.debianPackages);
}
