/** Where emulated commands run. */
export { ACCELERATIONS } from './acceleration.js';
export type { Acceleration, AccelerationOutcome } from './acceleration.js';
export { openRootEnvironment } from './debian-root.js';
export type { RootEnvironment, RootEnvironmentRequest } from './debian-root.js';
export type { Environment, Mount, RunOptions } from './environment.js';
export { runnerInside } from './inside-runner.js';
export { readInstallText } from './install-text.js';
export type { PackageInstall } from './install-text.js';
export { parseRelease, RELEASE_NAMES } from './release.js';
export type { Release } from './release.js';
export type { RootRecipe } from './root.js';
