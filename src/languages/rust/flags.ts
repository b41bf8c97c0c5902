import { dirname, join } from 'node:path';
import { cargoHome } from '../../host/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Toolchain } from '../../toolchain/index.js';
import { isTable, readToml, tableAt, type TomlTable } from '../toml.js';
import { concerns, CONFIG_FILES } from './cargo-config.js';

/** The variables that outrank all others, the first of them first. */
const FOR_ALL = ['CARGO_ENCODED_RUSTFLAGS', 'RUSTFLAGS'];
const FOR_BUILD = 'CARGO_BUILD_RUSTFLAGS';

/** The variable for a setting of cargo's `target.<triple>` table: `LINKER`, `RUNNER`, `RUSTFLAGS`. */
export function cargoTargetVariable({ rustTriple }: { readonly rustTriple: string }, setting: string): string {
  return `CARGO_TARGET_${rustTriple.replaceAll('-', '_').toUpperCase()}_${setting}`;
}

/**
 * The variable that flags for rustc are added to. Cargo takes its flags from the first of these places that has some, so
 * with another choice those of the user would be lost; to a place's flags in files it adds those of its variable.
 * Source: the Cargo book, "build.rustflags".
 *
 * @param directory where cargo runs
 */
export function flagsVariable(toolchain: Toolchain, env: NodeJS.ProcessEnv, directory: string): string {
  const given = FOR_ALL.find((name) => env[name] !== undefined);
  if (given !== undefined) return given;
  const forTarget = cargoTargetVariable(toolchain, 'RUSTFLAGS');
  const configs = readConfigs(directory, cargoHome(env));
  return env[forTarget] !== undefined || hasTargetFlags(configs, toolchain.platform) ? forTarget : FOR_BUILD;
}

/**
 * The same for flags that packages below a folder are to get too, whose own settings are not known yet: those of a target
 * are the safer place, unless flags for all targets stand in the folder's settings, which cargo would then pass over.
 *
 * @param directory absent where no folder is known
 */
export function sharedFlagsVariable(
  toolchain: Toolchain,
  env: NodeJS.ProcessEnv,
  directory: string | undefined,
): string {
  const forTarget = cargoTargetVariable(toolchain, 'RUSTFLAGS');
  const exact = flagsVariable(toolchain, env, directory ?? '/');
  if (exact !== FOR_BUILD) return exact;
  const configs = readConfigs(directory ?? '/', cargoHome(env));
  const hasFlags =
    env[FOR_BUILD] !== undefined || configs.some((one) => tableAt(one, 'build')['rustflags'] !== undefined);
  return hasFlags ? FOR_BUILD : forTarget;
}

const ENCODED_SEPARATOR = '\x1f';

/** What a variable holds once flags are added that it does not have yet. */
export function withFlags(env: NodeJS.ProcessEnv, name: string, flags: readonly string[]): string {
  const separator = name === 'CARGO_ENCODED_RUSTFLAGS' ? ENCODED_SEPARATOR : ' ';
  const given = (env[name] ?? '').split(separator).filter((one) => one !== '' && !flags.includes(one));
  return [...given, ...flags].join(separator);
}

/** The settings that cargo reads, as far as they can be told without it. */
function readConfigs(directory: string, home: string): readonly TomlTable[] {
  const folders = [home];
  for (let folder = directory; ; folder = dirname(folder)) {
    folders.push(join(folder, '.cargo'));
    if (folder === dirname(folder)) break;
  }
  const files = folders.flatMap((folder) => CONFIG_FILES.map((name) => join(folder, name)));
  return files.map(readToml).filter((config) => config !== undefined);
}

/** Whether one of some settings has flags for a platform, as cargo understands its conditions. */
export function hasTargetFlags(configs: readonly TomlTable[], platform: Platform): boolean {
  return configs.some((config) =>
    Object.entries(tableAt(config, 'target')).some(
      ([key, table]) =>
        concerns(key, platform) &&
        !/\b(windows|target_os|not|any)\b/.test(key) &&
        isTable(table) &&
        table['rustflags'] !== undefined,
    ),
  );
}
