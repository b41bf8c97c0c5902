import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';

/** How apt and dpkg of a root are set up, for the host's own to do as they would. */
export interface OwnApt {
  /** The texts of its sources by their file names, as in sources.list.d; keys by their paths on the host. */
  readonly sources: Readonly<Record<string, string>>;
  /** Lines of apt.conf(5). */
  readonly settings: readonly string[];
  /** Options of dpkg(1). */
  readonly dpkg: readonly string[];
  /** Whether it installs recommended packages when nobody says otherwise. */
  readonly recommends: boolean;
}

/** What apt is configured for. All paths absolute. */
export interface AptSetup {
  readonly runner: Runner;
  readonly platform: Platform;
  readonly root: string;
  /** Keeps lists and downloads; for these sources and this platform only. Nobody else may use it meanwhile. */
  readonly cache: string;
  /** Where the configuration is written. */
  readonly scratch: string;
  /** As the root's own apt is, where it is to be done as there; the cache is in `scratch` then. */
  readonly own?: OwnApt;
}

/** Names in the folder for the configuration. */
export const SOURCES = 'sources.list';
export const SOURCE_PARTS = 'sources.list.d';

/** Options of dpkg for a root of another architecture. apt has checked what dpkg, for which `all` means the host's, cannot. */
export function dpkgOptions(root: string): readonly string[] {
  return [
    `--root=${root}`,
    `--log=${join(root, 'var/log/dpkg.log')}`,
    // As Debian's own settings have it, in place of the host's.
    '--no-debsig',
    '--force-architecture',
    '--force-depends',
    '--force-unsafe-io',
    '--force-confold',
  ];
}

/** apt.conf(5): everything is in the root but lists, downloads and programs. */
export async function aptConfiguration({ runner, platform, root, cache, scratch, own }: AptSetup): Promise<string> {
  const settings: Readonly<Record<string, string>> = {
    'APT::Architecture': platform.debianArchitecture,
    'APT::Architectures': platform.debianArchitecture,
    'APT::Sandbox::User': 'root',
    'APT::Install-Recommends': 'false',
    // All machines get the same versions, as Ubuntu's updates come to some earlier and to some later.
    'APT::Get::Always-Include-Phased-Updates': 'true',
    'Acquire::Languages': 'none',
    Dir: `${root}/`,
    'Dir::State::Lists': `${cache}/lists/`,
    'Dir::State::Status': `${root}/var/lib/dpkg/status`,
    'Dir::Etc::SourceList': join(scratch, SOURCES),
    'Dir::Etc::SourceParts': own === undefined ? '/dev/null' : join(scratch, SOURCE_PARTS),
    // What they have apt do beside its work would be done by the host's programs, on the host.
    'Dir::Etc::Main': '/dev/null',
    'Dir::Etc::Parts': '/dev/null',
    'Dir::Cache': `${cache}/`,
    'Dir::Cache::Archives': `${cache}/archives/`,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${quoted(value)};`);
  const dpkg = [...(own?.dpkg ?? []), ...dpkgOptions(root)].map((option) => `DPkg::Options:: ${quoted(option)};`);
  return [...(await proxySettings(runner)), ...(own?.settings ?? []), ...lines, ...dpkg, ''].join('\n');
}

/** A text in apt.conf(5). @throws InputError when it cannot be written there */
export function quoted(value: string): string {
  if (!/["\\\n]/.test(value)) return `"${value}"`;
  throw new InputError(
    `The folder ${value} has a quote, a backslash or a line end in its name, which apt cannot take.`,
  );
}

/** The proxies that the host's own apt goes through, which its configuration for the root would not know. */
async function proxySettings(runner: Runner): Promise<readonly string[]> {
  const { stdout } = await runner.exec('apt-config', ['dump', '--format', '%f "%v";%n', 'Acquire'], { quiet: true });
  return stdout.split('\n').filter((line) => /^Acquire::https?::Proxy[\w:.-]* ".+";$/.test(line));
}
