import { chmod, cp, lstat, lutimes, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { writeAtomically } from './atomic.js';
import { FileSource } from './bytes.js';
import { debDependencies } from './deb-dependencies.js';
import { isElf, readElf, type ElfFacts } from './elf/elf.js';
import { packagedMode } from './pack.js';

/** What a .deb is made from. */
export interface DebRequest {
  readonly runner: Runner;
  /** What is packaged; its paths become those in the root, `bin` and `lib` those below /usr. */
  readonly directory: string;
  /** Scratch folder; made anew. */
  readonly workDirectory: string;
  /** Where the .deb goes. */
  readonly file: string;
  readonly platform: Platform;
  /** Name of the Debian package. */
  readonly name: string;
  /** Upstream version, or a whole Debian version. */
  readonly version: string;
  readonly maintainer: string;
  /** The first line is the short description. */
  readonly description: string;
  readonly section: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly conflicts: readonly string[];
  /** Absolute paths in the package; those below /etc need not be named. */
  readonly conffiles: readonly string[];
  /** Maintainer scripts by name: `postinst`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Files with licences, absolute. */
  readonly licences: readonly string[];
  /** The time of all entries. */
  readonly mtime: Date;
}

/** Where Debian has what other systems put at the top. */
const MOVED: Readonly<Record<string, string>> = {
  bin: 'usr/bin',
  sbin: 'usr/sbin',
  share: 'usr/share',
  include: 'usr/include',
};
const TOP_FOLDERS: ReadonlySet<string> = new Set(['usr', 'etc', 'opt', 'srv', 'var']);

/**
 * Makes a Debian package with dpkg-deb, so that equal content gives equal bytes on the same release of dpkg.
 *
 * @throws InputError where the content, the fields or a maintainer script would not make a good package
 */
export async function makeDeb(request: DebRequest): Promise<void> {
  const { runner, workDirectory: tree, file, mtime } = request;
  await rm(tree, { recursive: true, force: true });
  await mkdir(join(tree, 'DEBIAN'), { recursive: true });
  await layOut(request);
  await writeLicences(request);
  const files = await filesBelow(tree);
  const conffiles = conffilesOf(request, files);
  const elfs = await readElfs(tree, files);
  const depends = [
    ...new Set([...request.depends, ...(await debDependencies(runner, elfs, request.platform, request.depends))]),
  ];
  await writeFile(
    join(tree, 'DEBIAN', 'control'),
    controlFile({ ...request, depends }, await installedSize(tree, files)),
  );
  if (conffiles.length > 0)
    await writeFile(join(tree, 'DEBIAN', 'conffiles'), conffiles.map((one) => `${one}\n`).join(''));
  // Else the loader finds a library outside of its own folders only when something else calls ldconfig. Source: Debian
  // Policy, 8.1.1.
  if (elfs.some(({ soname }) => soname !== undefined))
    await writeFile(join(tree, 'DEBIAN', 'triggers'), 'activate-noawait ldconfig\n');
  for (const [name, text] of Object.entries(request.scripts)) {
    await lintScript(runner, name, text);
    await writeFile(join(tree, 'DEBIAN', name), text, { mode: 0o755 });
  }
  await settle(tree, mtime);
  await writeAtomically(file, async (partial) => {
    await runner.exec('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, partial], {
      env: { ...runner.env, SOURCE_DATE_EPOCH: String(Math.floor(mtime.getTime() / 1000)) },
      quiet: true,
    });
  });
  await rm(tree, { recursive: true, force: true });
}

/** A Debian version of an upstream one: it must begin with a digit and has only some characters. Source: Debian Policy, 5.6.12. */
export function debianVersion(version: string): string {
  const cleaned = version.replace(/^v(?=\d)/, '').replaceAll(/[^A-Za-z0-9.+~:-]/g, '.');
  return /^\d/.test(cleaned) ? cleaned : `0~${cleaned}`;
}

async function layOut({ directory, workDirectory, name, platform }: DebRequest): Promise<void> {
  for (const entry of (await readdir(directory)).sort()) {
    const target = entry === 'lib' ? `usr/lib/${platform.multiarch}` : (MOVED[entry] ?? entry);
    if (!TOP_FOLDERS.has(target.split('/')[0] ?? '')) {
      throw new InputError(
        `The Debian package ${name} cannot hold '${entry}' at the top of the file system. Stage it below bin, lib, share, ` +
          `${[...TOP_FOLDERS].join(', ')}: commands in \`build\` find the stage in $ARCHWAY_STAGE.`,
      );
    }
    await mkdir(dirname(join(workDirectory, target)), { recursive: true });
    await cp(join(directory, entry), join(workDirectory, target), { recursive: true, verbatimSymlinks: true });
  }
}

/** Debian wants a package's licence in its file `copyright`. Source: Debian Policy, 12.5. */
async function writeLicences({ workDirectory, name, licences }: DebRequest): Promise<void> {
  const folder = join(workDirectory, 'usr', 'share', 'doc', name);
  await mkdir(folder, { recursive: true });
  const texts = await Promise.all(licences.map(async (path) => await readFile(path, 'utf8')));
  const text = texts.length === 0 ? 'No licence was stated in the sources.\n' : texts.join('\n\n');
  await writeFile(join(folder, 'copyright'), text);
}

async function filesBelow(tree: string): Promise<readonly string[]> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(tree.length))
    .filter((path) => !path.startsWith('/DEBIAN/'))
    .sort();
}

function conffilesOf({ conffiles, name }: DebRequest, files: readonly string[]): readonly string[] {
  const missing = conffiles.filter((one) => !files.includes(one));
  if (missing.length > 0) {
    throw new InputError(
      `\`conffiles\` of the Debian package ${name} names what is not in it: ${missing.join(', ')}. It has: ${files.join(', ')}.`,
    );
  }
  return [...new Set([...files.filter((path) => path.startsWith('/etc/')), ...conffiles])].sort();
}

async function readElfs(tree: string, files: readonly string[]): Promise<readonly ElfFacts[]> {
  const found: ElfFacts[] = [];
  for (const path of files) {
    if (!(await lstat(join(tree, path))).isFile()) continue;
    const source = new FileSource(join(tree, path));
    try {
      if (source.size >= 64 && isElf(source.read(0, 4))) found.push(readElf(source));
    } finally {
      source.close();
    }
  }
  return found;
}

/** In KiB, each file rounded up. Source: Debian Policy, 5.6.20. */
async function installedSize(tree: string, files: readonly string[]): Promise<number> {
  let size = 0;
  for (const path of files) size += Math.ceil((await lstat(join(tree, path))).size / 1024);
  return size;
}

function controlFile(
  { name, version, platform, maintainer, description, section, depends, recommends, conflicts }: DebRequest,
  size: number,
): string {
  const [short = '', ...long] = description.trim().split('\n');
  const list = (field: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [`${field}: ${entries.join(', ')}`];
  return [
    `Package: ${name}`,
    `Version: ${debianVersion(version)}`,
    `Architecture: ${platform.debianArchitecture}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${String(size)}`,
    ...list('Depends', depends),
    ...list('Recommends', recommends),
    ...list('Conflicts', conflicts),
    `Section: ${section}`,
    'Priority: optional',
    `Description: ${short}`,
    // An empty line would end the paragraph. Source: Debian Policy, 5.6.13.
    ...long.map((line) => (line.trim() === '' ? ' .' : ` ${line.trimEnd()}`)),
    '',
  ].join('\n');
}

const SHELLS = /^#! *(\/usr)?\/bin\/(ba|da)?sh\b/;

/** dpkg starts a maintainer script as a program: without an interpreter, or with a wrong word, the installation fails. */
async function lintScript(runner: Runner, name: string, text: string): Promise<void> {
  const [first = ''] = text.split('\n');
  if (!/^#! *\/\S+/.test(first)) {
    throw new InputError(
      `The maintainer script ${name} begins with '${first}', and must begin with an interpreter: #!/bin/sh`,
    );
  }
  if (text.includes('\r')) throw new InputError(`The maintainer script ${name} has line ends of Windows.`);
  const shell = SHELLS.exec(first);
  if (shell === null) return;
  try {
    await runner.exec(shell[2] === 'ba' ? 'bash' : 'sh', ['-n'], { input: text, quiet: true });
  } catch (error) {
    throw new InputError(`The maintainer script ${name} is not valid shell: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** One time for all, and modes that no machine adds to. */
async function settle(folder: string, mtime: Date): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await settle(path, mtime);
    else if (entry.isFile()) await chmod(path, packagedMode({ mode: (await lstat(path)).mode, isDirectory: false }));
    await lutimes(path, mtime, mtime);
  }
  await chmod(folder, packagedMode({ mode: (await lstat(folder)).mode, isDirectory: true }));
}
