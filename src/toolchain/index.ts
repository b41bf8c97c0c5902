/** Compilers and libraries for a target. */
export { createToolchain } from './create.js';
export type { ToolchainRequest } from './create.js';
export { mesonValue } from './cross-files.js';
export {
  emulatorVariables,
  HOST_COMPILER_VARIABLES,
  hostPkgConfigDirectories,
  rpathFlag,
  toolchainEnvironment,
} from './environment.js';
export { chooseCompiler, describeLibc, parseLibc, tripleFor } from './libc.js';
export type { CompilerChoice, Libc } from './libc.js';
export { shellWord } from './shell-word.js';
export { toolchainRequirements } from './requirements.js';
export type { ToolchainWishes } from './requirements.js';
export type { Toolchain } from './toolchain.js';
