import type { Platform } from '../platform/platform.js';

/** Where the emulators may come from. `auto` takes the first good one of system, package and release, in that order. */
export const QEMU_SOURCES = ['auto', 'system', 'package', 'release', 'url', 'path'] as const;

export type QemuSource = (typeof QEMU_SOURCES)[number];

/** What is wanted. `defaultEmulationRequest` fills in what most callers want. */
export interface EmulationRequest {
  /** The platforms whose programs are to run. One that the machine runs without an emulator gets none. */
  readonly platforms: readonly Platform[];
  /** What this process runs as: `hostPlatform()`. */
  readonly host: Platform;
  /** `auto`, an exact version (`10.0.4`), a release line (`10`, `10.0`) or a range (`>=9.2.2 <11`). */
  readonly qemu: string;
  readonly source: QemuSource;
  /** For the source `url`: an emulator, or an archive of emulators. */
  readonly url?: string;
  /** For the source `url`: 64 hexadecimal digits. */
  readonly sha256?: string;
  /** For the source `release`: addresses of mirrors of Debian, tried in turn. None: those that apt is set up for. */
  readonly mirrors: readonly string[];
  /** For the source `path`: an emulator, or a folder of emulators, absolute. */
  readonly path?: string;
  /** Flag C: setuid programs, such as sudo, get their owner's rights. */
  readonly credentials: boolean;
  /** Flag F: the kernel opens the emulator now, so that it need not exist in containers and other roots. */
  readonly fixBinary: boolean;
  /** Flag P: programs see the argv[0] that they were started with. */
  readonly preserveArgv0: boolean;
  /** Removes the handlers of these platforms that stand already, before anything else. */
  readonly reset: boolean;
  /** Whether the last user's release puts back the state from before the first. */
  readonly cleanup: boolean;
  /** Whether each platform is proven by running programs of it. */
  readonly probe: boolean;
  /**
   * CPU model per platform name: QEMU's own `-cpu` argument, `default` for what QEMU chooses, `auto` (as for a platform
   * that is not named) for QEMU's choice without what is known to be slow.
   */
  readonly cpu: Readonly<Record<string, string>>;
  /** What ends the lease if nobody gives it back: the end of this process, or of the job that started it. */
  readonly holder: 'process' | 'job';
}

/** The request that suits most callers: everything on, any good QEMU, put back at the end, held by this process. */
export function defaultEmulationRequest(host: Platform, platforms: readonly Platform[]): EmulationRequest {
  return {
    platforms,
    host,
    qemu: 'auto',
    source: 'auto',
    mirrors: [],
    credentials: true,
    fixBinary: true,
    preserveArgv0: true,
    reset: false,
    cleanup: true,
    probe: false,
    cpu: {},
    holder: 'process',
  };
}
