/** Where emulated commands run. */
export { ACCELERATIONS } from './acceleration.js';
export type { Acceleration } from './acceleration.js';
export { describeAcceleration } from './acceleration-report.js';
export { CONTAINER_CHOICES } from './environment.js';
export type {
  AccelerationReport,
  Base,
  ContainerChoice,
  Environment,
  EnvironmentRequest,
  Mount,
  RunOptions,
  SourceDependencies,
} from './environment.js';
export { runnerInside } from './inside-runner.js';
export { readInstallText } from './install-text.js';
export type { InstallPlan, PackageInstall } from './install-text.js';
export { openEnvironment, requiredHostPackages } from './open.js';
export { parseBase, parseImage, parseRelease, RELEASE_NAMES } from './release.js';
export type { Release } from './release.js';
