import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { BuildContext, Environment } from '../language.js';
import { bothNames, gccPathFlags, pathMaps, type PathMap } from '../source-paths.js';
import { isTable, readToml, tableAt, type TomlTable } from '../toml.js';
import { concerns, CONFIG_FILES } from './cargo-config.js';
import { cargoTargetVariable } from './environment.js';

type Settings = Pick<BuildContext, 'env' | 'toolchain' | 'package' | 'buildDirectory'>;

const ENCODED_SEPARATOR = '\x1f';

/**
 * Variables by which neither rustc nor the C compilers that build scripts call write the build's paths, or that of the
 * crates' sources, into what they make.
 *
 * The `trim-paths` of cargo profiles would say the same, and is not stable yet.
 */
export function pathVariables(context: Settings): Environment {
  const { env, toolchain } = context;
  const crates = cratesMap(env);
  const flags = [...pathMaps(context), ...crates].map(({ from, to }) => `--remap-path-prefix=${from}=${to}`);
  const name = flagsVariable(context);
  const separator = name === 'CARGO_ENCODED_RUSTFLAGS' ? ENCODED_SEPARATOR : ' ';
  const given = (env[name] ?? '').split(separator).filter((one) => one !== '');
  const target = toolchain.rustTriple.replaceAll('-', '_');
  const cFlags = gccPathFlags(context, crates).join(' ');
  return {
    [name]: [...given, ...flags].join(separator),
    ...Object.fromEntries(
      ['CFLAGS', 'CXXFLAGS'].map((variable) => {
        const own = [`${variable}_${target}`, `TARGET_${variable}`, variable].find((one) => env[one] !== undefined);
        return [`${variable}_${target}`, [...(own === undefined ? [] : [env[own]]), cFlags].join(' ')];
      }),
    ),
  };
}

/** Where cargo keeps what it downloads. */
function cargoHome(env: NodeJS.ProcessEnv): string {
  return env['CARGO_HOME'] ?? join(env['HOME'] ?? homedir(), '.cargo');
}

function cratesMap(env: NodeJS.ProcessEnv): readonly PathMap[] {
  return bothNames(cargoHome(env))
    .filter((from) => !/\s/.test(from))
    .map((from) => ({ from, to: '/cargo' }));
}

/**
 * The variable that flags for rustc are added to. Cargo takes its flags from the first of these places that has some, so
 * with another choice those of the user would be lost. Source: the Cargo book, "build.rustflags".
 */
function flagsVariable({ env, toolchain, package: one }: Settings): string {
  const given = ['CARGO_ENCODED_RUSTFLAGS', 'RUSTFLAGS'].find((name) => env[name] !== undefined);
  if (given !== undefined) return given;
  const forTarget = cargoTargetVariable(toolchain, 'RUSTFLAGS');
  const own = env[forTarget] !== undefined || hasTargetFlags(one.directory, cargoHome(env), toolchain.platform);
  return own ? forTarget : 'CARGO_BUILD_RUSTFLAGS';
}

/** Whether a configuration file that cargo reads has flags for the target, as far as that can be told without cargo. */
function hasTargetFlags(directory: string, home: string, platform: Platform): boolean {
  const folders = [home];
  for (let folder = directory; ; folder = dirname(folder)) {
    folders.push(join(folder, '.cargo'));
    if (folder === dirname(folder)) break;
  }
  const files = folders.flatMap((folder) => CONFIG_FILES.map((name) => join(folder, name)));
  const configs = files.map((file) => readToml(file));
  return configs.some((config) => config !== undefined && targetFlags(config, platform));
}

function targetFlags(config: TomlTable, platform: Platform): boolean {
  return Object.entries(tableAt(config, 'target')).some(
    ([key, table]) =>
      concerns(key, platform) &&
      !/\b(windows|target_os|not|any)\b/.test(key) &&
      isTable(table) &&
      table['rustflags'] !== undefined,
  );
}
