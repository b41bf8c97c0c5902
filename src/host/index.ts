/** The machine that we run on: its platform, distribution, privileges and Debian packages. */
export { archiveAddresses, debianArchitecture, installPackages, missingPackages, updateLists } from './apt.js';
export type { InstallReport } from './apt.js';
export {
  asRoot,
  asRootWherePossible,
  canBecomeRoot,
  hostPlatform,
  isDebianFamily,
  readDistribution,
} from './machine.js';
export { lackOfOwnPackages, lackOfPackages } from './debian-ports.js';
export { DISTRIBUTIONS, distributionOf } from './releases.js';
export { inParallel } from './parallel.js';
export type { Distribution } from './machine.js';
export { cargoHome } from './cargo-home.js';
export { findInPath } from './path-search.js';
export { lockFile } from './file-lock.js';
export type { FileLock } from './file-lock.js';
export { currentHolder, isAlive, isSameHolder } from './holder.js';
export type { Holder } from './holder.js';
export { restoreSources } from './apt-sources.js';
export type { SourcesUser } from './apt-sources.js';
export { archiveAddress, ubuntuArchive } from './sources-text.js';
