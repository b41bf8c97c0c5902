import type { Platform } from '../../platform/platform.js';
import { toolchainEnvironment, type Toolchain } from '../../toolchain/index.js';
import type { Environment } from '../language.js';

/**
 * Go's own variables for a platform. CGO_ENABLED is set always: when it is not, go turns cgo off for every target but
 * the host, and a package with a file for builds without cgo quietly becomes a stub.
 */
export function goPlatformVariables({ goarch, goarm }: Platform): Environment {
  return { GOOS: 'linux', GOARCH: goarch, ...(goarm !== undefined && { GOARM: goarm }), CGO_ENABLED: '1' };
}

/** The target's compilers, and go's own variables. */
export function goEnvironment(toolchain: Toolchain, inherited: NodeJS.ProcessEnv): Environment {
  return { ...toolchainEnvironment(toolchain, inherited), ...goPlatformVariables(toolchain.platform) };
}
