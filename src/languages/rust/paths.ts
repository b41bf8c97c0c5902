import { cargoHome } from '../../host/index.js';
import type { BuildContext, Environment } from '../language.js';
import { bothNames, gccPathFlags, pathMaps, type PathMap } from '../source-paths.js';
import { flagsVariable, withFlags } from './flags.js';

type Settings = Pick<BuildContext, 'env' | 'toolchain' | 'package' | 'buildDirectory'>;

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
  const name = flagsVariable(toolchain, env, context.package.directory);
  const target = toolchain.rustTriple.replaceAll('-', '_');
  const cFlags = gccPathFlags(context, crates).join(' ');
  return {
    [name]: withFlags(env, name, flags),
    ...Object.fromEntries(
      ['CFLAGS', 'CXXFLAGS'].map((variable) => {
        const own = [`${variable}_${target}`, `TARGET_${variable}`, variable].find((one) => env[one] !== undefined);
        return [`${variable}_${target}`, [...(own === undefined ? [] : [env[own]]), cFlags].join(' ')];
      }),
    ),
  };
}

function cratesMap(env: NodeJS.ProcessEnv): readonly PathMap[] {
  return bothNames(cargoHome(env))
    .filter((from) => !/\s/.test(from))
    .map((from) => ({ from, to: '/cargo' }));
}
