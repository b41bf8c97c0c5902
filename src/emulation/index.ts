/** QEMU and binfmt_misc: the machine runs the programs of other platforms. */
export { acquireEmulation, executesNatively } from './acquire.js';
export { createLease, releaseEmulation } from './lease.js';
export type { EmulationLease, ReleaseReport } from './lease.js';
export { defaultEmulationRequest, QEMU_SOURCES } from './request.js';
export type { EmulationRequest, QemuSource } from './request.js';
export type { Emulation, PlatformStatus, ProbeResult } from './status.js';
export { parseRange } from './version.js';
export { withEmulation } from './with-emulation.js';
