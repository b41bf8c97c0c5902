import type { EmulationLease } from './lease.js';

/** How one property of a platform's programs was found to hold. */
export interface ProbeResult {
  /** What was tried: `exit-codes`, `setuid-environment`, ... */
  readonly name: string;
  /** `limited`: it does not hold, and no emulator or setting would mend it. */
  readonly outcome: 'passed' | 'limited' | 'failed';
  /** What was found, and what that means, when it did not pass; empty otherwise. */
  readonly detail: string;
}

/** How one platform's programs run now. JSON-serialisable. */
export interface PlatformStatus {
  /** `linux/arm64`. */
  readonly platform: string;
  /** `native`: without an emulator; `kept`: by a handler that stood already; `registered`: by one added now. */
  readonly state: 'native' | 'kept' | 'registered';
  /** The entry's name in binfmt_misc; null when native. */
  readonly handler: string | null;
  /** Absolute path of the emulator, as the handler names it; null when native. */
  readonly interpreter: string | null;
  /** The handler's flags as the kernel shows them: `POCF`. */
  readonly flags: string;
  /** QEMU's version; null when native, or when it could not be told. */
  readonly version: string | null;
  /** Where the emulator came from: `system`, `package`, `release`, `url`, `path` or `handler` for one kept. */
  readonly source: string | null;
  /** The CPU model that the emulator is started with; null for its own default. */
  readonly cpu: string | null;
  readonly probes: readonly ProbeResult[];
  /** Wall-clock time spent on this platform. */
  readonly milliseconds: number;
}

/** What `acquireEmulation` brought about. JSON-serialisable. */
export interface Emulation {
  /** One per platform asked for, in that order. */
  readonly platforms: readonly PlatformStatus[];
  /** To be given back with `releaseEmulation`. */
  readonly lease: EmulationLease;
}
