/** Where a root has its dpkg database. */
export const DPKG_STATUS = '/var/lib/dpkg/status';

/**
 * The packages that a dpkg database has as installed, with their versions.
 *
 * @param status content of /var/lib/dpkg/status
 */
export function installedVersions(status: string): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  for (const paragraph of status.split(/\n\n+/)) {
    const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(paragraph)?.[1] ?? '';
    if (field('Status').endsWith(' installed')) versions.set(field('Package'), field('Version'));
  }
  return versions;
}
