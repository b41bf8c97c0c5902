import {
  emulatorVariables,
  HOST_COMPILER_VARIABLES,
  hostPkgConfigDirectories,
  rpathFlag,
  shellWord,
  type Toolchain,
} from '../../toolchain/index.js';
import type { Environment } from '../language.js';
import { cargoTargetVariable, sharedFlagsVariable, withFlags } from './flags.js';

/**
 * Variables for cargo, rustc and the crates that build scripts use. Each carries the target's name, so that what
 * cargo builds for the host (build scripts, procedural macros) is left alone; where a crate falls back to a general
 * variable for the host, the host's own value is given.
 *
 * Sources: the Cargo book ("Environment variables"); the documentation of the crates cc, pkg-config, cmake and bindgen.
 */
export function rustEnvironment(toolchain: Toolchain, inherited: NodeJS.ProcessEnv, directory?: string): Environment {
  return { ...(toolchain.explicit ? compilerVariables(toolchain) : {}), ...rustFlags(toolchain, inherited, directory) };
}

function compilerVariables(toolchain: Toolchain): Environment {
  const { rustTriple, tools, host, pkgConfigDirectories, cmakeToolchainFile, clangArguments, loaderRoot } = toolchain;
  const target = rustTriple.replaceAll('-', '_');
  return {
    [cargoTargetVariable(toolchain, 'LINKER')]: tools.cc,
    [`CC_${target}`]: tools.cc,
    [`CXX_${target}`]: tools.cxx,
    [`AR_${target}`]: tools.ar,
    [`RANLIB_${target}`]: tools.ranlib,
    ...HOST_COMPILER_VARIABLES,
    [`PKG_CONFIG_ALLOW_CROSS_${target}`]: '1',
    [`PKG_CONFIG_LIBDIR_${target}`]: pkgConfigDirectories.join(':'),
    [`PKG_CONFIG_PATH_${target}`]: '',
    HOST_PKG_CONFIG_LIBDIR: hostPkgConfigDirectories(host).join(':'),
    ...(cmakeToolchainFile !== undefined && { [`CMAKE_TOOLCHAIN_FILE_${target}`]: cmakeToolchainFile }),
    // bindgen reads it as a shell would.
    ...(clangArguments.length > 0 && {
      [`BINDGEN_EXTRA_CLANG_ARGS_${target}`]: clangArguments.map(shellWord).join(' '),
    }),
    ...emulatorVariables(loaderRoot),
  };
}

/** The run-time search path as a flag, which joins the user's own where cargo takes those from. */
function rustFlags(toolchain: Toolchain, inherited: NodeJS.ProcessEnv, directory: string | undefined): Environment {
  const flag = rpathFlag(toolchain);
  if (flag === undefined) return {};
  const name = sharedFlagsVariable(toolchain, inherited, directory);
  return { [name]: withFlags(inherited, name, [`-Clink-arg=${flag}`]) };
}
