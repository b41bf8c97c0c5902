import type { Platform } from '../../platform/platform.js';
import { rpathFlag, toolchainEnvironment, type Toolchain } from '../../toolchain/index.js';
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
  return {
    ...toolchainEnvironment(toolchain, inherited),
    ...goPlatformVariables(toolchain.platform),
    ...searchPath(toolchain, inherited),
  };
}

/** What go links with when CGO_LDFLAGS is not set. Source: `go doc cmd/cgo`, `go env CGO_LDFLAGS`. */
const DEFAULT_LDFLAGS = '-O2 -g';

/**
 * The run-time search path for both of go's linkers: its own takes it from GOFLAGS, unless the user has flags for the
 * linker there or gives some on the command line; the compiler, which links packages with C in them, from CGO_LDFLAGS.
 */
function searchPath(toolchain: Toolchain, inherited: NodeJS.ProcessEnv): Environment {
  const { rpath } = toolchain;
  const flag = rpathFlag(toolchain);
  if (rpath === undefined || flag === undefined) return {};
  const goFlags = (inherited['GOFLAGS'] ?? '').split(' ').filter((one) => one !== '');
  const ours = `-ldflags=-r=${rpath}`;
  const theirs = goFlags.some((one) => /^--?ldflags=/.test(one) && one !== ours);
  const linkFlags = (inherited['CGO_LDFLAGS'] ?? DEFAULT_LDFLAGS).split(' ').filter((one) => one !== flag);
  return {
    CGO_LDFLAGS: [...linkFlags, flag].join(' '),
    ...(!theirs && { GOFLAGS: [...goFlags.filter((one) => one !== ours), ours].join(' ') }),
  };
}
