/** What `apt-get install` lines amount to. */
export interface PackageInstall {
  readonly packages: readonly string[];
  /** Whether recommended packages are wanted too, as apt does when nobody says otherwise. */
  readonly recommends: boolean;
}

/** Options of apt-get that change nothing for who asks no questions. */
const HARMLESS_OPTION = /^(-[yq]+|-qq|--yes|--assume-yes|--quiet)$/;
const WITHOUT_RECOMMENDS = '--no-install-recommends';
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+$/;

/**
 * The packages that shell text installs, when that is all it does: lines of `apt-get update` and `apt-get install`,
 * which the host's own apt then does in its place, many times faster.
 *
 * @returns undefined when the text does, or may do, anything else, so that it has to be run as it is
 */
export function readInstallText(text: string): PackageInstall | undefined {
  const packages: string[] = [];
  const recommends = new Set<boolean>();
  for (const line of text.replaceAll('\\\n', ' ').split(/\n|&&|;/)) {
    const [program, ...rest] = line
      .trim()
      .replace(/^sudo\s+/, '')
      .split(/\s+/);
    if (program === '') continue;
    if (program !== 'apt-get' && program !== 'apt') return undefined;
    const [verb, ...names] = rest.filter((word) => !HARMLESS_OPTION.test(word) && word !== WITHOUT_RECOMMENDS);
    if (verb === 'update' && names.length === 0) continue;
    if (verb !== 'install' || !names.every((name) => PACKAGE.test(name))) return undefined;
    packages.push(...names);
    recommends.add(!rest.includes(WITHOUT_RECOMMENDS));
  }
  return recommends.size > 1 ? undefined : { packages, recommends: recommends.has(true) };
}
