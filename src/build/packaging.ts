import { copyFile, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { emulationGuard, makeDeb, packDirectory } from '../artifact/index.js';
import { MAINTAINER_SCRIPTS, type PackagedFile } from '../config/index.js';
import type { BuildContext, Package } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import { InputError, sha256File } from '../runner/index.js';

const LICENCE = /^((un)?licen[cs]e|copying|copyright|notice)([._-].*)?$/i;
/** Where the texts of all licences are. Source: the REUSE Specification, "License files". */
const LICENCE_FOLDER = 'LICENSES';

/** A file with a licence. */
interface Licence {
  /** Absolute. */
  readonly path: string;
  /** Where it is in the package. */
  readonly name: string;
}

/**
 * Packs what is staged: a tar.gz, and a zip and a .deb where archway.yml asks for them. Debian packages in the stage are packages
 * already. A library for its own language alone, as Go's and Rust's are, stages nothing: it is tested.
 *
 * @param outputDirectory where the packages go
 */
export async function packageCell(context: BuildContext, outputDirectory: string): Promise<readonly PackagedFile[]> {
  const { package: one, stageDirectory, runner, version, toolchain } = context;
  const staged = (await readdir(stageDirectory)).sort();
  if (staged.length === 0) {
    runner.notice(`${one.name} has nothing to package: it makes no program and no library for others.`);
    return [];
  }
  if (staged.every((name) => /\.u?deb$/.test(name))) {
    return await Promise.all(
      staged.map(async (name) => {
        await copyFile(join(stageDirectory, name), join(outputDirectory, name));
        return await describeFile(join(outputDirectory, name));
      }),
    );
  }
  const { platform } = toolchain;
  const mtime = new Date(Number(context.env['SOURCE_DATE_EPOCH']) * 1000);
  const base = join(outputDirectory, `${one.name}_${version}_${platform.oci.os}_${platform.slug}`);
  const licences = await licencesOf(one);
  if (one.recipe.deb !== undefined) await debOf(context, `${base}.deb`, mtime, licences);
  for (const { path, name } of licences) {
    const place = join(stageDirectory, name);
    await mkdir(dirname(place), { recursive: true });
    await copyFile(path, place);
  }
  const archives = [`${base}.tar.gz`, ...(one.recipe.zip === true ? [`${base}.zip`] : [])];
  for (const archive of archives) await packDirectory(stageDirectory, archive, { mtime });
  const files = [...archives, ...(one.recipe.deb === undefined ? [] : [`${base}.deb`])];
  return await Promise.all(files.map(describeFile));
}

async function describeFile(path: string): Promise<PackagedFile> {
  return { file: basename(path), bytes: (await stat(path)).size, sha256: await sha256File(path) };
}

/** The licences of a package: its own, or those of the repository. */
async function licencesOf({ directory, root }: Package): Promise<readonly Licence[]> {
  for (const folder of [directory, root]) {
    const own = (await readdir(folder)).filter((name) => LICENCE.test(name));
    const texts = await readdir(join(folder, LICENCE_FOLDER)).catch(() => []);
    const names = [...own, ...texts.map((name) => join(LICENCE_FOLDER, name))].sort();
    const found = (await Promise.all(names.map(async (name) => await licenceAt(root, folder, name)))).flat();
    if (found.length > 0) return found;
  }
  return [];
}

/** A link may lead anywhere: what is not among the repository's own sources, as git's settings are not, is no licence. */
async function licenceAt(root: string, folder: string, name: string): Promise<readonly Licence[]> {
  const inside = await realpath(root);
  const path = await realpath(join(folder, name)).catch(() => '');
  if (!path.startsWith(`${inside}/`) || path.slice(inside.length).startsWith('/.git/')) return [];
  return (await stat(path)).isFile() ? [{ path, name }] : [];
}

async function debOf(context: BuildContext, file: string, mtime: Date, licences: readonly Licence[]): Promise<void> {
  const { package: one, version, toolchain, stageDirectory, buildDirectory } = context;
  const deb = one.recipe.deb ?? {};
  const name = deb.name ?? one.name.toLowerCase().replaceAll(/[^a-z0-9+.-]/g, '-');
  await makeDeb({
    // Outside of any environment: dpkg-deb needs no architecture.
    runner: context.hostRunner,
    directory: stageDirectory,
    workDirectory: join(buildDirectory, 'deb'),
    file,
    platform: toolchain.platform,
    name,
    version,
    maintainer: deb.maintainer ?? 'Unknown <unknown@localhost.localdomain>',
    description: deb.description ?? `${one.name}, built by Archway`,
    section: deb.section ?? 'misc',
    depends: deb.depends ?? [],
    recommends: deb.recommends ?? [],
    conflicts: deb.conflicts ?? [],
    conffiles: deb.conffiles ?? [],
    scripts: await scriptsOf(one, toolchain.platform, name, await programsOf(stageDirectory)),
    licences: licences.map(({ path }) => path),
    mtime,
  });
}

/** The maintainer scripts, with the guard against emulation in front where it is asked for. */
async function scriptsOf(
  { directory, name: shown, recipe }: Package,
  platform: Platform,
  name: string,
  programs: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const deb = recipe.deb ?? {};
  const scripts: Record<string, string> = {};
  for (const script of MAINTAINER_SCRIPTS) {
    const path = deb[script];
    if (path === undefined) continue;
    scripts[script] = await readFile(join(directory, path), 'utf8').catch((error: unknown) => {
      throw new InputError(`Package '${shown}': \`deb.${script}\` cannot be read: ${(error as Error).message}`, {
        cause: error,
      });
    });
  }
  if (deb['one-cpu-under-emulation'] !== true) return scripts;
  for (const script of ['postinst', 'prerm'] as const) {
    if (scripts[script] !== undefined) {
      throw new InputError(
        `Package '${shown}': \`one-cpu-under-emulation\` writes ${script} itself, so \`deb.${script}\` cannot be given too.`,
      );
    }
  }
  return { ...scripts, ...emulationGuard(platform, name, programs) };
}

/** Where the programs in the stage's `bin` folders are once they are installed. */
async function programsOf(stage: string): Promise<readonly string[]> {
  const programs: string[] = [];
  for (const [folder, installed] of [
    ['bin', '/usr/bin'],
    ['usr/bin', '/usr/bin'],
  ] as const) {
    const entries = await readdir(join(stage, folder)).catch(() => []);
    programs.push(...entries.map((entry) => join(installed, entry)));
  }
  return programs.sort();
}
