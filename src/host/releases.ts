/** A distribution whose releases can be named. */
export interface DistributionReleases {
  /** As os-release(5) has it. */
  readonly id: 'debian' | 'ubuntu';
  /** For people. */
  readonly name: string;
  /** The numbers of its releases and the codenames that they stand for. */
  readonly codenames: Readonly<Record<string, string>>;
}

/**
 * Debian's releases that are still in use, and Ubuntu's with long-term support. A codename is of one distribution alone.
 * Sources: www.debian.org/releases, wiki.ubuntu.com/Releases.
 */
export const DISTRIBUTIONS: readonly DistributionReleases[] = [
  {
    id: 'debian',
    name: 'Debian',
    codenames: { '11': 'bullseye', '12': 'bookworm', '13': 'trixie', unstable: 'sid' },
  },
  {
    id: 'ubuntu',
    name: 'Ubuntu',
    codenames: { '22.04': 'jammy', '24.04': 'noble', '26.04': 'resolute' },
  },
];

/** The distribution that has a release; undefined for a codename that cannot be named. */
export function distributionOf(codename: string): DistributionReleases | undefined {
  return DISTRIBUTIONS.find(({ codenames }) => Object.values(codenames).includes(codename));
}
