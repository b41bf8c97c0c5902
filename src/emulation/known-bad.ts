import { findPlatform, type Platform } from '../platform/platform.js';
import { compareVersions, parseRange } from './version.js';

/** A combination that is known to go wrong. */
export interface KnownBad {
  /** QEMU versions, as in the input `qemu`; any one of the ranges. */
  readonly qemu: readonly string[];
  /** The first kernel on which it shows; every one when not given. */
  readonly kernel?: string;
  /** The guests that it hits; every one when not given. */
  readonly guests?: readonly (Platform | undefined)[];
  /** `crash` keeps `auto` from choosing it; `slow` does so only where the CPU model cannot be set. */
  readonly effect: 'crash' | 'slow';
  readonly summary: string;
  readonly link: string;
}

/**
 * Known-bad combinations of QEMU, kernel and guest.
 *
 * The first row's lower part begins where Debian's stable updates have the mending changes: 7.2.22 ran arm64's ldconfig,
 * dpkg and gcc on kernel 6.18 without a crash.
 */
export const KNOWN_BAD: readonly KnownBad[] = [
  {
    qemu: ['<7.2.22', '>=8.0 <8.1.5', '>=9.0 <9.2.2'],
    guests: [findPlatform('arm64'), findPlatform('arm/v7')],
    effect: 'crash',
    summary: 'static position-independent programs such as ldconfig crash (libc-bin exits with 139), as may compilers',
    link: 'https://gitlab.com/qemu-project/qemu/-/issues/1913',
  },
  {
    qemu: ['<10.0'],
    guests: [findPlatform('arm64')],
    effect: 'slow',
    summary: 'the default CPU emulates pointer authentication in full, which makes shells 3 to 14 times slower',
    link: 'https://github.com/armbian/build/pull/9371',
  },
];

/**
 * What is known to go wrong with a QEMU version.
 *
 * @param kernel the running kernel's release, as `uname -r` prints it
 */
export function knownBad(
  version: string,
  kernel: string,
  guest: Platform,
  table: readonly KnownBad[] = KNOWN_BAD,
): readonly KnownBad[] {
  return table.filter(
    (row) =>
      row.qemu.some((range) => parseRange(range).includes(version)) &&
      (row.guests === undefined || row.guests.some((one) => one?.name === guest.name)) &&
      (row.kernel === undefined || compareVersions(kernelVersion(kernel), row.kernel) >= 0),
  );
}

/** The dotted number that a kernel release begins with: `6.8.0-1021-azure` is `6.8.0`. */
export function kernelVersion(release: string): string {
  return /^\d+(\.\d+)*/.exec(release)?.[0] ?? '0';
}
