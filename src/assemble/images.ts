import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyPaths, type CheckedFile } from '../artifact/index.js';
import { parsePlatform, type ImageRecipe } from '../config/index.js';
import {
  listPackage,
  OciLayout,
  openBase,
  packLayer,
  parseReference,
  pushImage,
  SCRATCH,
  writeImage,
  type BaseImage,
  type ImageReference,
  type PackageEntry,
  type PackedLayer,
  type PlatformImage,
  type RunConfig,
  type WrittenImage,
} from '../oci/index.js';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import type { GatheredCell } from './gather.js';
import type { ManifestImage } from './manifest.js';
import { IMAGES_FOLDER } from './output.js';

/** An image that is to be made. */
export interface ImageRequest {
  readonly package: string;
  readonly recipe: ImageRecipe;
  /** The package's cells that passed. */
  readonly cells: readonly GatheredCell[];
  /** Over those of the recipe; empty for those. */
  readonly tags: readonly string[];
  /** The bill of materials of each package file, by its name. */
  readonly sboms: ReadonlyMap<string, string>;
  /** The ELF files of each package file, by its name. */
  readonly contents: ReadonlyMap<string, readonly CheckedFile[]>;
}

/** An image that was made, and has yet to be pushed. */
export interface MadeImage {
  readonly manifest: ManifestImage;
  readonly index: WrittenImage['index'];
  readonly tags: readonly string[];
  readonly reference: ImageReference | undefined;
}

/** The folders of a root file system. A package with other ones is for a prefix. */
const ROOT_FOLDERS = new Set(['usr', 'etc', 'opt', 'var', 'srv', 'home']);
const DEFAULT_PREFIX = '/usr/local';
const PACKAGE_SUFFIX = '.tar.gz';
/** A base of another platform has thousands. */
const MOST_PROBLEMS = 20;

/**
 * Makes a package's image, for all platforms that passed, as an OCI layout, and verifies it.
 *
 * @param output the folder that is assembled
 * @throws InputError for what cannot become an image: no package, several programs and no entry point, a program whose
 *   loader the image lacks
 */
export async function makeImage(runner: Runner, output: string, request: ImageRequest): Promise<MadeImage> {
  const { package: name, recipe } = request;
  const reference = recipe.repository === undefined ? undefined : readRepository(name, recipe.repository);
  const cells = request.cells.filter(({ report }) => report.files.some(({ file }) => file.endsWith(PACKAGE_SUFFIX)));
  const [first] = cells;
  if (first === undefined)
    throw new InputError(`${name} is to become an image, and made no ${PACKAGE_SUFFIX} package.`);
  const folder = join(IMAGES_FOLDER, name);
  const layout = await OciLayout.create(join(output, folder));
  const base = await openBase(runner, recipe.base);
  const parts: { image: PlatformImage; date: Date }[] = [];
  for (const cell of inPlatformOrder(cells)) parts.push(await platformImage(runner, layout, base, cell, request));
  const { report } = first;
  const created = new Date(Math.max(...parts.map(({ date }) => date.getTime())));
  const annotations = {
    'org.opencontainers.image.created': created.toISOString(),
    'org.opencontainers.image.title': name,
    'org.opencontainers.image.version': report.version,
    ...(report.commit !== null && { 'org.opencontainers.image.revision': report.commit }),
    ...(base.reference !== undefined && { 'org.opencontainers.image.base.name': base.reference }),
    ...(base.digest !== undefined && { 'org.opencontainers.image.base.digest': base.digest }),
  };
  const images = parts.map(({ image }) => image);
  const written = await writeImage(layout, images, { created, annotations, name: recipe.repository ?? name });
  const tags = request.tags.length > 0 ? request.tags : (recipe.tags ?? [asTag(report.version)]);
  await layout.writeTags(written.index, tags);
  const own = new Set(images.flatMap(({ layers }) => layers.map(({ descriptor }) => descriptor.digest)));
  await verifyImage(runner, layout, name, own);
  const platforms = written.platforms.map(({ platform, manifest, layers }) => ({
    platform: platform.name,
    digest: manifest.digest,
    bytes: layers.reduce((sum, { size }) => sum + size, 0),
  }));
  return {
    index: written.index,
    tags,
    reference,
    manifest: { package: name, layout: folder, digest: written.index.digest, platforms, base: base.name, pushed: [] },
  };
}

/** Pushes a made image under all its tags. @returns the references, each with the digest */
export async function pushMadeImage(
  runner: Runner,
  output: string,
  { manifest, index, tags, reference }: MadeImage,
): Promise<readonly string[]> {
  if (reference === undefined) {
    throw new InputError(
      `The image of ${manifest.package} cannot be pushed: archway.yml gives it no \`repository\`. ` +
        'Give one such as ghcr.io/owner/name.',
    );
  }
  const layout = new OciLayout(join(output, manifest.layout));
  const sent = await pushImage(runner, layout, index, reference, tags);
  const place = `${reference.registry}/${reference.repository}`;
  runner.info(`Pushed ${place}: ${String(sent)} bytes sent, tags ${tags.join(', ')}, ${index.digest}`);
  return tags.map((tag) => `${place}:${tag}@${index.digest}`);
}

function readRepository(name: string, repository: string): ImageReference {
  const reference = parseReference(repository);
  if (reference.tag !== undefined || reference.digest !== undefined) {
    throw new InputError(
      `The \`repository\` of ${name}'s image, '${repository}', may have no tag and no digest: give \`tags\`.`,
    );
  }
  return reference;
}

function inPlatformOrder(cells: readonly GatheredCell[]): readonly GatheredCell[] {
  return [...cells].sort((a, b) => (a.report.cell.platform < b.report.cell.platform ? -1 : 1));
}

/** A version as a tag: what semantic versions put behind a plus sign may not stand in one. */
function asTag(version: string): string {
  const tag = version.replaceAll(/[^\w.-]/g, '-').replace(/^[.-]+/, '');
  return tag === '' ? 'latest' : tag.slice(0, 128);
}

async function platformImage(
  runner: Runner,
  layout: OciLayout,
  base: BaseImage,
  { report, directory }: GatheredCell,
  { package: name, recipe, sboms, contents }: ImageRequest,
): Promise<{ image: PlatformImage; date: Date }> {
  const platform = parsePlatform(report.cell.platform);
  const files = report.files.map(({ file }) => file).filter((file) => file.endsWith(PACKAGE_SUFFIX));
  const layers: PackedLayer[] = [];
  const placed: { entry: PackageEntry; path: string }[] = [];
  let date = new Date(0);
  for (const file of files) {
    const archive = join(directory, file);
    const entries = await listPackage(archive);
    const prefix = recipe.prefix ?? defaultPrefix(entries);
    for (const entry of entries) placed.push({ entry, path: `${prefix.replace(/\/+$/, '')}/${entry.name}` });
    const newest = new Date(Math.max(0, ...entries.map(({ mtime }) => mtime.getTime())));
    if (newest > date) date = newest;
    layers.push(await addLayer(layout, archive, prefix, newest));
  }
  const programs = files.flatMap((file) => contents.get(file) ?? []);
  if (base.name === SCRATCH) requireLoaders(name, platform, programs, new Set(placed.map(({ path }) => path)));
  const run = runConfig(
    name,
    recipe,
    placed.filter(({ entry }) => entry.executable).map(({ path }) => path),
  );
  const bills = files.flatMap((file) => sboms.get(file) ?? []).map((text) => JSON.parse(text) as object);
  return { date, image: { platform, base: await base.forPlatform(platform, layout), layers, run, sboms: bills } };
}

async function addLayer(layout: OciLayout, archive: string, prefix: string, date: Date): Promise<PackedLayer> {
  const scratch = join(layout.directory, `.layer-${randomUUID()}`);
  await mkdir(scratch);
  try {
    const layer = await packLayer(archive, prefix, join(scratch, 'layer.tar.gz'), date);
    await layout.adopt(join(scratch, 'layer.tar.gz'), layer.descriptor);
    return layer;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function defaultPrefix(entries: readonly PackageEntry[]): string {
  const isRoot = entries.every(({ name }) => name === '' || ROOT_FOLDERS.has(name.split('/')[0] ?? ''));
  return isRoot ? '/' : DEFAULT_PREFIX;
}

/** An empty base brings no loader and no library: a program that needs one would not start. */
function requireLoaders(
  name: string,
  platform: Platform,
  programs: readonly CheckedFile[],
  paths: ReadonlySet<string>,
): void {
  for (const { path, facts } of programs) {
    const { interpreter } = facts;
    if (interpreter === undefined || paths.has(interpreter)) continue;
    throw new InputError(
      `The image of ${name} for ${platform.name} is built on ${SCRATCH}, and ${path.replace(/^.*!/, '')} needs ` +
        `${interpreter}, which is not in it. Link it statically (CGO_ENABLED=0, -static), or give the image a \`base\`.`,
    );
  }
}

function runConfig(name: string, recipe: ImageRecipe, executables: readonly string[]): RunConfig {
  const programs = executables.filter((path) => /\/s?bin\/[^/]+$/.test(path));
  const [only] = programs;
  if (recipe.entrypoint === undefined && (only === undefined || programs.length > 1)) {
    throw new InputError(
      `The image of ${name} needs an \`entrypoint\` in archway.yml: the package has ` +
        `${programs.length === 0 ? 'no program' : `several programs (${programs.join(', ')})`} in a bin folder.`,
    );
  }
  const env = Object.entries(recipe.env).map(([variable, value]) => `${variable}=${value}`);
  return {
    Entrypoint: recipe.entrypoint ?? [only ?? ''],
    ...(recipe.cmd !== undefined && { Cmd: recipe.cmd }),
    ...(env.length > 0 && { Env: env }),
    ...(recipe.user !== undefined && { User: recipe.user }),
    ...(recipe.workdir !== undefined && { WorkingDir: recipe.workdir }),
    ...(recipe.ports.length > 0 && {
      ExposedPorts: Object.fromEntries(recipe.ports.map((port) => [port.includes('/') ? port : `${port}/tcp`, {}])),
    }),
    ...(Object.keys(recipe.labels).length > 0 && { Labels: recipe.labels }),
  };
}

/**
 * Opens the finished image. Every layer must be for its platform, those of the base too. What the package brought must
 * also find all that it needs in the image; what a base lacks for itself is its own affair.
 */
async function verifyImage(runner: Runner, layout: OciLayout, name: string, own: ReadonlySet<string>): Promise<void> {
  const { problems } = await verifyPaths(runner, [layout.directory], {});
  const ownPaths = [...own].map((digest) => layout.blobPath(digest));
  const wrong = problems.filter(
    ({ severity, rule, path }) =>
      severity === 'error' &&
      (rule === 'architecture' || rule === 'unreadable' || ownPaths.some((blob) => path.startsWith(blob))),
  );
  if (wrong.length === 0) return;
  const lines = wrong.slice(0, MOST_PROBLEMS).map(({ path, message }) => `- ${path} ${message}`);
  throw new InputError(
    [`The image of ${name} is not what it says:`, ...lines].join('\n').replaceAll(`${layout.directory}/`, ''),
  );
}
