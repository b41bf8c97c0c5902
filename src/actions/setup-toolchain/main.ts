import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { hostPlatform, installPackages } from '../../host/index.js';
import { languageByName } from '../../languages/index.js';
import type { Environment } from '../../languages/index.js';
import { CONFIG_FILES, flagConflicts, provideStandardLibrary } from '../../languages/rust/index.js';
import { sourceFiles } from '../../languages/source-copy.js';
import type { ActionRunner } from '../../runner/index.js';
import { createToolchain, describeLibc, toolchainRequirements, type Toolchain } from '../../toolchain/index.js';
import { EARLIER_VARIABLE, leftovers, noteBefore, withoutEarlier } from './earlier.js';
import { readSetupToolchainInputs, type SetupToolchainInputs, type ToolchainLanguage } from './inputs.js';
import { programsFor } from './programs.js';
import { renderSummary } from './summary.js';
import { provideTestRunner } from './test-runner.js';

/** Installs the compilers and libraries for a target and hands their settings to the steps after it. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readSetupToolchainInputs(runner);
  const { platform } = inputs;
  const host = hostPlatform();
  const installed = await runner.group(`Packages for ${platform.name}`, async () => {
    const tools = programsFor(inputs.languages).flatMap(({ hostPackages }) => hostPackages);
    const report = await installPackages(runner, [...toolchainRequirements(host, platform, inputs), ...tools]);
    runner.info(`Installed: ${report.installed.join(' ') || 'nothing'}`);
    runner.info(`There already: ${report.present.join(' ') || 'nothing'}`);
    return report.installed;
  });
  const directory = join(runner.temporaryDirectory, 'archway-toolchain', platform.slug);
  const toolchain = await runner.group('Compilers', async () => {
    const { compiler, rpath } = inputs;
    const libraries = inputs.packages.length > 0;
    const created = await createToolchain({ runner, host, platform, directory, compiler, libraries, rpath });
    const linked = compiler.name === 'zig' ? ` with ${describeLibc(compiler.libc)}` : '';
    runner.info(`${created.tools.cc} and ${created.tools.cxx} produce programs for ${platform.name}${linked}.`);
    runner.info(`This machine ${created.runnable ? 'runs' : 'does not run'} them as it is.`);
    return created;
  });
  const languages = inputs.languages === 'auto' ? await languagesOf(runner) : inputs.languages;
  const own = await collectEnvironment(runner, { toolchain, languages, inputs, directory });
  const environment = { ...leftovers(runner.env, host, own, toolchain.rustTriple), ...own };
  await runner.group('Environment of the following steps', async () => {
    for (const [name, value] of Object.entries(environment)) {
      runner.exportVariable(name, value);
      runner.info(`${name}=${value}`);
    }
    if (Object.keys(environment).length > 0) {
      runner.exportVariable(EARLIER_VARIABLE, noteBefore(runner.env, environment, toolchain.rustTriple));
    }
    await Promise.resolve();
  });
  setOutputs(runner, toolchain, environment);
  await runner.summarize(renderSummary({ toolchain, languages, installed, environment }));
}

/** Files that show that a language is in use. The variables for C serve every build tool. */
const MARKS: readonly { readonly file: string; readonly language: ToolchainLanguage }[] = [
  { file: 'go.mod', language: 'go' },
  { file: 'Cargo.toml', language: 'rust' },
];

async function languagesOf(runner: ActionRunner): Promise<readonly ToolchainLanguage[]> {
  const files = new Set((await sourceFiles(runner, runner.workspace)).map((file) => basename(file)));
  return ['c', ...MARKS.filter(({ file }) => files.has(file)).map(({ language }) => language)];
}

interface Settings {
  readonly toolchain: Toolchain;
  readonly languages: readonly ToolchainLanguage[];
  readonly inputs: SetupToolchainInputs;
  /** Where programs for the following steps are put. */
  readonly directory: string;
}

async function collectEnvironment(runner: ActionRunner, settings: Settings): Promise<Environment> {
  const { toolchain, languages, inputs, directory } = settings;
  const environment: Record<string, string> = {};
  const inherited = withoutEarlier(runner.env);
  for (const name of languages) {
    const over = { ...inherited, ...environment };
    Object.assign(environment, languageByName(name).environment(toolchain, over, runner.workspace));
  }
  if (languages.includes('rust')) await warnOfConflicts(runner, toolchain, environment);
  const programs = join(directory, 'bin');
  await rm(programs, { recursive: true, force: true });
  await mkdir(programs, { recursive: true });
  if (languages.includes('rust')) {
    const tools = await runner.group('Rust standard library', async () => {
      const options = { source: inputs.rustStd, user: 'job' } as const;
      return await provideStandardLibrary(runner, toolchain, runner.workspace, options);
    });
    Object.assign(environment, tools);
    // A later step says `cargo`, and must get the one that fits.
    for (const tool of Object.values(tools)) await symlink(tool, join(programs, basename(tool)));
  }
  if (inputs.runner === 'auto' && !toolchain.runnable) {
    Object.assign(environment, await provideTestRunner(runner, toolchain, programs));
  }
  for (const { name, text } of programsFor(languages)) {
    const program = join(programs, `${toolchain.platform.gnuTriple}-${name}`);
    await writeFile(program, text(toolchain), { mode: 0o755 });
    runner.info(`${basename(program)} is ${name} with the settings for ${toolchain.platform.name}.`);
  }
  runner.addPath(programs);
  return environment;
}

/** Tells where cargo will pass over flags of a crate's own settings, or the ones that are set here. */
async function warnOfConflicts(runner: ActionRunner, toolchain: Toolchain, environment: Environment): Promise<void> {
  const variable = Object.keys(environment).find((name) => name.endsWith('_RUSTFLAGS'));
  if (variable === undefined) return;
  const settings = (await sourceFiles(runner, runner.workspace)).filter(
    (file) => basename(dirname(file)) === '.cargo' && CONFIG_FILES.includes(basename(file)),
  );
  const absolute = settings.map((file) => join(runner.workspace, file));
  for (const { file, line, loses } of flagConflicts(toolchain, variable, absolute)) {
    const shown = relative(runner.workspace, file);
    const message =
      loses === 'file'
        ? `The \`[build] rustflags\` in ${shown} have no effect for ${toolchain.platform.name}: cargo takes those of ${variable}, ` +
          `which setup-toolchain sets for rpath. Write them below \`[target.${toolchain.rustTriple}]\`, which cargo adds to it.`
        : `The search path of rpath has no effect where ${shown} holds: cargo takes the target's \`rustflags\` there, and not ` +
          `${variable}. Write the flags that are for all targets below \`[target]\` too, or leave them to \`[build]\`.`;
    runner.warning(message, { file: shown, ...(line !== undefined && { line }) });
  }
}

function setOutputs(runner: ActionRunner, toolchain: Toolchain, environment: Environment): void {
  const { platform, tools, cmakeToolchainFile, mesonCrossFile, configSite } = toolchain;
  runner.setOutput('triple', platform.gnuTriple);
  runner.setOutput('rust-triple', toolchain.rustTriple);
  runner.setOutput('goarch', platform.goarch);
  runner.setOutput('debian-arch', platform.debianArchitecture);
  runner.setOutput('cc', tools.cc);
  runner.setOutput('cmake-toolchain-file', cmakeToolchainFile ?? '');
  runner.setOutput('meson-cross-file', mesonCrossFile ?? '');
  runner.setOutput('config-site', configSite ?? '');
  runner.setOutput('environment', JSON.stringify(environment));
}
