/** Compilers and libraries for a target. */
export { createToolchain } from './create.js';
export type { ToolchainRequest } from './create.js';
export {
  emulatorVariables,
  HOST_COMPILER_VARIABLES,
  hostPkgConfigDirectories,
  rpathFlag,
  toolchainEnvironment,
} from './environment.js';
export { toolchainRequirements } from './requirements.js';
export type { ToolchainWishes } from './requirements.js';
export type { Toolchain } from './toolchain.js';
