import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, type Runner } from '../runner/index.js';
import { quoted, type OwnApt } from './apt-config.js';
import { resolveInRoot } from './executable.js';

/** The root's apt does what the host's cannot, or is not there. */
export class OwnAptUnfit extends Error {}

/** Settings by which apt chooses and trusts packages. Those of folders and programs would be the host's. */
const KEPT_SETTING =
  /^(APT::(Install-Suggests|Default-Release|Get::[\w-]+)|Acquire::(Check-[\w-]+|Allow[\w-]+|Max-FutureTime|https?::(Proxy|Verify-[\w-]+)(::[\w.:-]+)?)) ".+";$/;
const KEPT_OPTION = /^DPkg::Options:: "(--(?:force|path)-[^"]+)";$/;
const RECOMMENDS = /^APT::Install-Recommends "(.*)";$/;

/** Commands that apt runs beside dpkg; what they do once lists are there is for people to read. */
const HOOK = /^(?:DPkg::(?:Pre-Invoke|Post-Invoke|Pre-Install-Pkgs)|APT::Update::(?:Pre|Post)-Invoke):: "(.+)";$/;
/** Those that ask questions, which nobody answers, and that remove downloads, of which there are none. */
const NEEDLESS_HOOK = /dpkg-preconfigure --apt|^rm -f( \S*\/var\/cache\/apt\/\S*)+( \|\| true)?;?$/;

/** Source: dpkg.cfg(5): options without their dashes; by which it takes or leaves files, and takes risks. */
const DPKG_SETTING = /^(no-debsig|(?:no-|refuse-)?force-\S+|path-(?:exclude|include))(?:[\s=]+(.*))?$/;
/** Its log is where it is. */
const DPKG_LOG = /^log[\s=]/;

/** As files of a folder of settings may be named. Sources: apt.conf(5), sources.list(5), dpkg(1). */
const SOURCE_FILE = /^[\w.-]+\.(list|sources)$/;
const DPKG_FILE = /^[\w-]+$/;

/**
 * Reads how apt and dpkg of a root are set up. Nothing of the root is run, nor what its settings name.
 *
 * @param scratch an existing folder
 * @throws OwnAptUnfit that says what of it the host's own cannot do
 */
export async function readOwnApt(runner: Runner, root: string, scratch: string): Promise<OwnApt> {
  for (const path of ['/usr/bin/apt-get', '/var/lib/dpkg/status']) {
    if ((await resolveInRoot(root, path)) === undefined) throw new OwnAptUnfit(`it has no ${path}`);
  }
  const architectures = (await textIn(root, '/var/lib/dpkg/arch')).split('\n').filter((line) => line !== '');
  if (architectures.length > 1) throw new OwnAptUnfit(`it has packages of ${architectures.join(' and ')}`);
  const lines = await settingsOf(runner, root, scratch);
  for (const line of lines) {
    const hook = HOOK.exec(line)?.[1];
    if (hook !== undefined && !NEEDLESS_HOOK.test(hook.trim())) throw new OwnAptUnfit(`its apt runs \`${hook}\``);
  }
  const recommends = lines.map((line) => RECOMMENDS.exec(line)?.[1]).find((value) => value !== undefined);
  return {
    sources: await sourcesIn(root),
    settings: lines.filter((line) => KEPT_SETTING.test(line)),
    dpkg: [...(await dpkgSettings(root)), ...lines.flatMap((line) => KEPT_OPTION.exec(line)?.[1] ?? [])],
    recommends: !/^(0|no|false|without|off|disable)$/i.test(recommends ?? ''),
  };
}

/** All settings of a root's apt, with apt's defaults, one line each. */
async function settingsOf(runner: Runner, root: string, scratch: string): Promise<readonly string[]> {
  const nothing = '/dev/null';
  const main = (await resolveInRoot(root, '/etc/apt/apt.conf')) ?? nothing;
  const parts = (await resolveInRoot(root, '/etc/apt/apt.conf.d')) ?? nothing;
  const config = join(scratch, 'own-apt.conf');
  await writeFile(config, `Dir::Etc::Main ${quoted(main)};\nDir::Etc::Parts ${quoted(parts)};\n`);
  const { stdout } = await runner.exec('env', [`APT_CONFIG=${config}`, 'LC_ALL=C.UTF-8', 'apt-config', 'dump'], {
    quiet: true,
  });
  return stdout.split('\n');
}

async function sourcesIn(root: string): Promise<Readonly<Record<string, string>>> {
  const files = ['/etc/apt/sources.list', ...(await filesIn(root, '/etc/apt/sources.list.d', SOURCE_FILE))];
  const sources: Record<string, string> = {};
  for (const file of files) {
    const text = await textIn(root, file);
    if (!/^\s*[^#\s]/m.test(text)) continue;
    for (const uri of urisOf(text)) {
      if (!/^https?:\/\//.test(uri)) throw new OwnAptUnfit(`it has packages from ${uri}`);
    }
    sources[file.slice(file.lastIndexOf('/') + 1)] = await withKeysOf(root, text);
  }
  if (Object.keys(sources).length === 0) throw new OwnAptUnfit('its apt has no sources');
  return sources;
}

/** Where sources are, in both of the forms that sources.list(5) has. */
function urisOf(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const oneLine = lines.flatMap((line) => /^\s*deb(?:-src)?\s+(?:\[[^\]]*\]\s*)?(\S+)/.exec(line)?.[1] ?? []);
  const fields = [...lines.join('\n').matchAll(/^URIs:((?:.*)(?:\n[ \t].*)*)/gim)];
  return [...oneLine, ...fields.flatMap(([, value = '']) => value.split(/\s+/).filter((uri) => uri !== ''))];
}

/** The text with the keys' paths as the host sees them. */
async function withKeysOf(root: string, text: string): Promise<string> {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(/(?<=signed-by\s*[=:][^\]\n]*?)(?<=[=:,\s])\/[^\s,\]]+/gi)) {
    const path = await resolveInRoot(root, match[0]);
    if (path === undefined) throw new OwnAptUnfit(`it has no keys in ${match[0]}`);
    if (/[\s,\]]/.test(path)) throw new OwnAptUnfit(`the folder ${root} cannot be written in apt's sources`);
    result += text.slice(end, match.index) + path;
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

async function dpkgSettings(root: string): Promise<readonly string[]> {
  const options: string[] = [];
  for (const file of [...(await filesIn(root, '/etc/dpkg/dpkg.cfg.d', DPKG_FILE)), '/etc/dpkg/dpkg.cfg']) {
    for (const raw of (await textIn(root, file)).split('\n')) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#') || DPKG_LOG.test(line)) continue;
      const [, name, value] = DPKG_SETTING.exec(line) ?? [];
      if (name === undefined) throw new OwnAptUnfit(`its dpkg is told to \`${line}\``);
      options.push(value === undefined ? `--${name}` : `--${name}=${value.replace(/^(["'])(.*)\1$/, '$2')}`);
    }
  }
  return options;
}

/** The files of a folder of settings, in their order. */
async function filesIn(root: string, folder: string, named: RegExp): Promise<readonly string[]> {
  const path = await resolveInRoot(root, folder);
  const names = path === undefined ? [] : await readdir(path);
  return names
    .filter((name) => named.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Links are followed as inside. */
async function textIn(root: string, path: string): Promise<string> {
  const file = await resolveInRoot(root, path);
  try {
    return file === undefined ? '' : await readFile(file, 'utf8');
  } catch (error) {
    throw new OwnAptUnfit(`its ${path} cannot be read: ${errorMessage(error)}`, { cause: error });
  }
}
