import { findPlatform, type Platform } from '../platform/platform.js';

/** One file of apt's sources. Source: sources.list(5). */
export interface SourcesFile {
  readonly path: string;
  readonly text: string;
}

/** An archive that packages come from, with all that its lists are signed by and fetched with. */
interface Entry {
  readonly uris: readonly string[];
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** Options as the deb822 form names them: `Signed-By`. */
  readonly options: ReadonlyMap<string, string>;
  /** True when it says itself which architectures it is for. */
  readonly scoped: boolean;
}

/** Ubuntu's two archives: one has the architectures of PCs, the other all else. Source: wiki.ubuntu.com/UbuntuPorts. */
const MAIN = { address: 'http://archive.ubuntu.com/ubuntu', path: '/ubuntu' };
const PORTS = { address: 'http://ports.ubuntu.com/ubuntu-ports', path: '/ubuntu-ports' };
const OFFICIAL_HOST = /(^|\.)(archive|security|ports)\.ubuntu\.com$/;
const PC_PLATFORMS: readonly (Platform | undefined)[] = [findPlatform('amd64'), findPlatform('386')];

/** Releases whose arm64 is only in the other archive; since 25.10 both have it. Source: github.com/canonical/curtin/pull/34. */
const ARM64_IN_PORTS_ALONE = ['bionic', 'focal', 'jammy', 'noble', 'oracular', 'plucky'];

/** The archives that have an architecture of a release, the preferred one first. */
function archivesOf(architecture: string, codename: string): readonly [typeof MAIN, ...(typeof MAIN)[]] {
  if (PC_PLATFORMS.some((one) => one?.debianArchitecture === architecture)) return [MAIN];
  const isArm64 = architecture === findPlatform('arm64')?.debianArchitecture;
  return isArm64 && !ARM64_IN_PORTS_ALONE.includes(codename) ? [MAIN, PORTS] : [PORTS];
}

/** The official address of the archive that has an architecture of a release of Ubuntu. */
export function ubuntuArchive(architecture: string, codename: string): string {
  return archivesOf(architecture, codename)[0].address;
}

/** Whether an architecture may come from another of Ubuntu's archives than the machine's own. */
export function needsOtherArchive(native: string, foreign: string, codename: string): boolean {
  const [needed] = archivesOf(foreign, codename);
  return archivesOf(native, codename).some((own) => own !== needed);
}

/**
 * The address of Ubuntu's archive for another architecture: the official one for an official one and for a list of
 * mirrors, the folder beside it on a mirror.
 */
export function archiveAddress(uri: string, architecture: string, codename: string): string {
  const [{ address, path }] = archivesOf(architecture, codename);
  const official = /^(https?):\/\/([^/:]+)/.exec(uri);
  if (uri.startsWith('mirror') || (official !== null && OFFICIAL_HOST.test(official[2] ?? ''))) return address;
  return uri.replace(/\/ubuntu(-ports)?(?=\/?$)/, () => path);
}

/** What apt's sources are to become, file by file, so that another architecture can be added to dpkg. */
export interface ScopedSources {
  /** Files with another text than before, and the new one. */
  readonly files: readonly SourcesFile[];
  /** The addresses that the new file names. */
  readonly addresses: readonly string[];
}

/**
 * Rewrites apt's sources for an architecture that lives on another archive: each entry that says nothing of
 * architectures is restricted to those that the machine has, and the distribution's own entries are repeated for the new
 * one in a file of their own, with the same suites, components and keys.
 *
 * @param architectures what dpkg has now: the native one and the foreign ones
 * @param isDistribution tells the distribution's own archive, by address, from a third party's
 * @param target path of the new file
 */
export function scopeSources(
  files: readonly SourcesFile[],
  architectures: readonly string[],
  foreign: string,
  isDistribution: (uri: string) => boolean,
  target: string,
): ScopedSources {
  const changed: SourcesFile[] = [];
  const stanzas: string[] = [];
  const addresses = new Set<string>();
  for (const { path, text } of files) {
    const { text: scoped, entries } = path.endsWith('.sources')
      ? scopeStanzas(text, architectures)
      : scopeLines(text, architectures);
    if (scoped !== text) changed.push({ path, text: scoped });
    for (const entry of entries) {
      const codename = entry.suites[0]?.split('-')[0] ?? '';
      const own = entry.uris.filter(isDistribution);
      const uris = [...new Set(own.map((uri) => archiveAddress(uri, foreign, codename)))];
      if (uris.length === 0 || entry.scoped) continue;
      for (const uri of uris) addresses.add(uri);
      stanzas.push(stanza({ ...entry, uris }, foreign));
    }
  }
  const header = '# Written by Archway for cross compilation, and removed when the job is over.\n\n';
  return {
    files: [...changed, { path: target, text: header + [...new Set(stanzas)].join('\n') }],
    addresses: [...addresses],
  };
}

function stanza({ uris, suites, components, options }: Entry, architecture: string): string {
  const fields: [string, string][] = [
    ['Types', 'deb'],
    ['URIs', uris.join(' ')],
    ['Suites', suites.join(' ')],
    ['Components', components.join(' ')],
    ['Architectures', architecture],
    ...options,
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}

interface Scoped {
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** The one-line form: `deb [option=value ...] uri suite component...`. */
function scopeLines(text: string, architectures: readonly string[]): Scoped {
  const entries: Entry[] = [];
  const lines = text.split('\n').map((line) => {
    const match = /^(\s*deb)(\s+\[([^\]]*)\])?(\s+)(\S+)\s+([^#]*)/.exec(line);
    if (match === null || /^\s*deb-src/.test(line)) return line;
    const [, type = '', bracket, inside = '', gap = '', uri = '', rest = ''] = match;
    const options = inside.split(/\s+/).filter((word) => word !== '');
    const scoped = options.some((word) => /^arch(\+|-)?=/.test(word));
    const [suite = '', ...components] = rest.trim().split(/\s+/);
    entries.push({ uris: [uri], suites: [suite], components, options: deb822Options(options), scoped });
    if (scoped) return line;
    const all = [`arch=${architectures.join(',')}`, ...options].join(' ');
    return `${type} [${all}]${gap}${line.slice(type.length + (bracket?.length ?? 0) + gap.length)}`;
  });
  return { text: lines.join('\n'), entries };
}

const ONE_LINE_OPTIONS: Readonly<Record<string, string>> = { 'signed-by': 'Signed-By', trusted: 'Trusted' };

function deb822Options(words: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const word of words) {
    const [name = '', value = ''] = word.split('=');
    const field = ONE_LINE_OPTIONS[name.toLowerCase()];
    if (field !== undefined) options.set(field, value);
  }
  return options;
}

/** The deb822 form: stanzas of fields, of which a line that begins with a blank continues the one above. */
function scopeStanzas(text: string, architectures: readonly string[]): Scoped {
  const entries: Entry[] = [];
  // Blank lines separate; they stay as they are.
  const parts = text.split(/(\n[ \t]*\n)/);
  const rewritten = parts.map((part) => {
    const fields = readFields(part);
    const words = (name: string): string[] => (fields.get(name) ?? '').split(/\s+/).filter((word) => word !== '');
    if (!words('types').includes('deb') || /^(no|false|0|off)$/i.test(fields.get('enabled') ?? '')) return part;
    const scoped = ['architectures', 'architectures-add', 'architectures-remove'].some((name) => fields.has(name));
    const options = new Map<string, string>();
    for (const name of ['Signed-By', 'Trusted']) {
      const value = fields.get(name.toLowerCase());
      if (value !== undefined) options.set(name, value);
    }
    entries.push({ uris: words('uris'), suites: words('suites'), components: words('components'), options, scoped });
    if (scoped) return part;
    return part.replace(/^types:/im, (types) => `Architectures: ${architectures.join(' ')}\n${types}`);
  });
  return { text: rewritten.join(''), entries };
}

/** The fields of a stanza by their names in lower case; a value keeps its continuation lines, as keys need. */
function readFields(part: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of part.split('\n')) {
    if (line.startsWith('#')) continue;
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    if (field !== null) {
      last = (field[1] ?? '').toLowerCase();
      fields.set(last, (field[2] ?? '').trimEnd());
    } else if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''}\n${line}`);
    }
  }
  return fields;
}
