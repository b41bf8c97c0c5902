import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checksumLine,
  checksumsFile,
  writeChecksums,
  type CheckedFile,
  type ChecksumAlgorithm,
} from '../artifact/index.js';
import {
  historyText,
  parsePlanFile,
  readHistory,
  type CellReport,
  type ImageRecipe,
  type PlanFile,
} from '../config/index.js';
import { listPackage } from '../oci/index.js';
import { errorMessage, InputError, type Runner } from '../runner/index.js';
import { APT_FOLDER, writeAptRepository, type AptOptions } from './apt-repository.js';
import { lockedPackages } from './cargo-graph.js';
import { checkCells, type CheckedCell } from './check.js';
import { parseRequirement } from './gate.js';
import { gatherCells, type GatheredCell } from './gather.js';
import { recordRun } from './history.js';
import { makeImage, pushMadeImage, type MadeImage } from './images.js';
import { MANIFEST_FILE, manifestText, type Manifest, type ManifestApt, type ManifestCell } from './manifest.js';
import { filesBelow, fillOutput, IMAGES_FOLDER } from './output.js';
import type { SbomFormat } from './sbom-format.js';
import { verifyTogether } from './verify.js';

/** What is to be assembled, and how. */
export interface AssembleRequest {
  /** Absolute path of the folder of artifacts. */
  readonly artifacts: string;
  /** Absolute path of the plan; undefined for the one among the artifacts. */
  readonly planFile: string | undefined;
  /** Absolute path of the folder that is made. */
  readonly output: string;
  /** See `parseRequirement`. */
  readonly required: readonly string[];
  readonly checksums: readonly [ChecksumAlgorithm, ...ChecksumAlgorithm[]];
  readonly sbom: SbomFormat;
  /** Absolute path of the checkout, for Cargo.lock. */
  readonly sources: string;
  /** The images to make, by package. */
  readonly images: ReadonlyMap<string, ImageRecipe>;
  /** Over those of the recipes; empty for those. */
  readonly imageTags: readonly string[];
  readonly push: boolean;
  readonly apt: Omit<AptOptions, 'date'>;
  /** Absolute path of the history of earlier runs, which need not exist. */
  readonly history: string | undefined;
  /** GITHUB_RUN_ID, or null on a laptop. */
  readonly run: string | null;
}

/** What was assembled. */
export interface Assembled {
  readonly manifest: Manifest;
  readonly manifestPath: string;
  readonly checksumsPath: string;
  readonly subjectsPath: string;
  readonly historyPath: string;
  /** The cells that are not there, whether required or not. */
  readonly missing: readonly ManifestCell[];
}

/** What actions/attest reads: names without folders, as releases have them. */
export const SUBJECTS_FILE = 'subjects.sha256';
export const HISTORY_FILE = 'history.json';

/**
 * Gathers all cells and makes one folder of them. What is not as planned, or not for its platform, is an error, and then
 * nothing is written; a cell that failed or is missing is in the result, and the gate is the caller's.
 *
 * @throws InputError that names all that is wrong
 */
export async function assemble(runner: Runner, request: AssembleRequest): Promise<Assembled> {
  const { gathered, plan } = await runner.group('Gather', () => gather(runner, request));
  const requirement = parseRequirement(request.required, new Set(plan.decisions.map((one) => one.package)));
  const cells = await runner.group('Check against the plan', async () => {
    const checked = await checkCells(plan, gathered, requirement);
    for (const { id, status } of checked) runner.info(`${status.padEnd(8)} ${id}`);
    return checked;
  });
  const passed = cells.flatMap(({ status, gathered: one }) => (status === 'passed' && one !== undefined ? [one] : []));
  const contents = await runner.group('Verify across architectures', () => verifyTogether(runner, passed));
  const past = request.history === undefined ? undefined : await readHistory(runner, request.history);
  const history = recordRun(plan, cells, request.run ?? `local-${new Date().toISOString()}`, past);
  return await fillOutput(request.output, request.artifacts, async (folder) => {
    const sboms = await runner.group('Lay out', () => layOut(folder, passed, contents, request));
    const apt = await aptRepository(runner, folder, passed, request);
    const images = await makeImages(runner, folder, passed, contents, sboms, request);
    await writeSubjects(folder, passed, images);
    await writeFile(join(folder, HISTORY_FILE), historyText(history));
    const open = cells.every(({ status, required }) => status === 'passed' || !required);
    if (request.push && !open) runner.warning('No image is pushed, as required cells are not there.');
    const pushed =
      request.push && open ? await pushAll(runner, folder, images) : images.map(({ manifest }) => manifest);
    const manifest: Manifest = {
      schema: 1,
      commit: plan.commit ?? passed[0]?.report.commit ?? null,
      run: request.run,
      complete: cells.every(({ status }) => status === 'passed'),
      cells: cells.map((cell) => manifestCell(cell, sboms)),
      images: pushed,
      apt,
      layout: (await filesBelow(folder)).filter((file) => !file.startsWith(`${IMAGES_FOLDER}/`)),
    };
    await writeFile(join(folder, MANIFEST_FILE), manifestText(manifest));
    const summed = [...manifest.layout.filter((file) => file !== HISTORY_FILE), MANIFEST_FILE];
    for (const algorithm of request.checksums) await writeChecksums(folder, summed, algorithm);
    const path = (file: string): string => join(request.output, file);
    return {
      manifest,
      manifestPath: path(MANIFEST_FILE),
      checksumsPath: path(checksumsFile(request.checksums[0])),
      subjectsPath: path(SUBJECTS_FILE),
      historyPath: path(HISTORY_FILE),
      missing: manifest.cells.filter(({ status }) => status !== 'passed'),
    };
  });
}

async function gather(
  runner: Runner,
  request: AssembleRequest,
): Promise<{ gathered: Awaited<ReturnType<typeof gatherCells>>; plan: PlanFile }> {
  const gathered = await gatherCells(runner, request.artifacts);
  const planPath = request.planFile ?? gathered.planFile;
  if (planPath === undefined) {
    throw new InputError(
      `There is no plan among the artifacts in '${request.artifacts}'. Upload the output \`plan-file\` of plan with ` +
        'actions/upload-artifact, or name the file by `plan-file`.',
    );
  }
  const plan = await readPlan(planPath);
  runner.info(
    `${String(gathered.cells.length)} reports of cells, ${String(plan.cells.length)} cells in the plan ${planPath}`,
  );
  for (const other of gathered.others) runner.info(`Left out, as it holds no report of a cell: ${other}`);
  return { gathered, plan };
}

/**
 * Reads the file that `plan` wrote.
 *
 * @param path absolute
 * @throws InputError when it cannot be read, or is no plan
 */
export async function readPlan(path: string): Promise<PlanFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new InputError(`The plan '${path}' cannot be read: ${errorMessage(error)}`, { cause: error });
  });
  return parsePlanFile(text, path);
}

/** Where a cell's files are in the output: `<package>/<platform>`, as `probe/linux-arm64`. */
function placeOf({ cell }: CellReport): string {
  return join(cell.package, cell.platform.replaceAll('/', '-'));
}

const SBOM_SUFFIX = '.cdx.json';

/** Copies the packages to their places, each with its bill of materials. @returns the bills by package file */
async function layOut(
  folder: string,
  cells: readonly GatheredCell[],
  contents: ReadonlyMap<string, readonly CheckedFile[]>,
  request: AssembleRequest,
): Promise<ReadonlyMap<string, string>> {
  const sboms = new Map<string, string>();
  // Loaded when it is needed: the library is large.
  const createSbom = request.sbom === 'none' ? undefined : (await import('./sbom.js')).createSbom;
  for (const { report, directory } of cells) {
    const place = join(folder, placeOf(report));
    await mkdir(place, { recursive: true });
    const { language, path } = report.cell;
    const crates =
      language === 'rust' && createSbom !== undefined ? await lockedPackages(request.sources, path) : undefined;
    for (const file of report.files) {
      const source = join(directory, file.file);
      await copyFile(source, join(place, file.file));
      if (createSbom === undefined) continue;
      const date = await packageDate(source);
      const text = createSbom({ report, file, contents: contents.get(file.file) ?? [], crates, date });
      sboms.set(file.file, text);
      await writeFile(join(place, `${file.file}${SBOM_SUFFIX}`), text);
    }
  }
  return sboms;
}

/** The newest date in a package, which is that of its sources; undefined for packages of another form. */
async function packageDate(path: string): Promise<Date | undefined> {
  if (!path.endsWith('.tar.gz')) return undefined;
  const dates = (await listPackage(path)).map(({ mtime }) => mtime.getTime());
  return dates.length === 0 ? undefined : new Date(Math.max(...dates));
}

async function aptRepository(
  runner: Runner,
  folder: string,
  cells: readonly GatheredCell[],
  { apt }: AssembleRequest,
): Promise<ManifestApt | null> {
  const debs = cells.flatMap(({ report, directory }) =>
    report.files.filter(({ file }) => file.endsWith('.deb')).map(({ file }) => ({ file, path: join(directory, file) })),
  );
  if (debs.length === 0) return null;
  // The date of the newest build, not of this moment: what is assembled again is the same.
  const date = new Date(Math.max(...cells.map(({ report }) => Date.parse(report.finished) || 0)));
  return await runner.group('APT repository', async () => ({
    path: APT_FOLDER,
    ...(await writeAptRepository(runner, join(folder, APT_FOLDER), debs, { ...apt, date })),
  }));
}

async function makeImages(
  runner: Runner,
  folder: string,
  cells: readonly GatheredCell[],
  contents: ReadonlyMap<string, readonly CheckedFile[]>,
  sboms: ReadonlyMap<string, string>,
  { images, imageTags }: AssembleRequest,
): Promise<readonly MadeImage[]> {
  const made: MadeImage[] = [];
  for (const [name, recipe] of images) {
    const own = cells.filter(({ report }) => report.cell.package === name);
    if (own.length === 0) {
      runner.warning(`${name} gets no image: none of its cells passed.`);
      continue;
    }
    const request = { package: name, recipe, cells: own, tags: imageTags, sboms, contents };
    made.push(await runner.group(`Image of ${name}`, () => makeImage(runner, folder, request)));
  }
  return made;
}

async function pushAll(runner: Runner, folder: string, images: readonly MadeImage[]): Promise<Manifest['images']> {
  const pushed: Manifest['images'] = [];
  for (const image of images) {
    const references = await runner.group(`Push ${image.manifest.package}`, () => pushMadeImage(runner, folder, image));
    pushed.push({ ...image.manifest, pushed: [...references] });
  }
  return pushed;
}

/** The list of what actions/attest attests by \`subject-checksums\`: every package file, and the index of every image. */
async function writeSubjects(
  folder: string,
  cells: readonly GatheredCell[],
  images: readonly MadeImage[],
): Promise<void> {
  const files = cells.flatMap(({ report }) => report.files.map(({ file, sha256 }) => ({ name: file, sha256 })));
  const names = images.map(({ manifest, index, reference }) => ({
    name: reference === undefined ? manifest.package : `${reference.registry}/${reference.repository}`,
    sha256: index.digest.slice('sha256:'.length),
  }));
  const lines = [...files, ...names]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((one) => checksumLine(one.sha256, one.name));
  await writeFile(join(folder, SUBJECTS_FILE), lines.join(''));
}

function manifestCell(checked: CheckedCell, sboms: ReadonlyMap<string, string>): ManifestCell {
  const { gathered, id, package: name, platform, status, required, reason } = checked;
  const report = gathered?.report;
  const carriedOut = report !== undefined && report.result !== 'planned' ? report : undefined;
  return {
    id,
    package: name,
    platform,
    status,
    required,
    reason,
    version: carriedOut?.version ?? null,
    strategy: carriedOut?.strategy ?? null,
    started: carriedOut?.started ?? null,
    finished: carriedOut?.finished ?? null,
    milliseconds: carriedOut?.milliseconds ?? {},
    tests: carriedOut?.tests.status ?? null,
    tools: carriedOut?.tools ?? {},
    files:
      carriedOut?.result !== 'passed'
        ? []
        : carriedOut.files.map(({ file, bytes, sha256 }) => {
            const path = join(placeOf(carriedOut), file);
            return { path, bytes, sha256, sbom: sboms.has(file) ? `${path}${SBOM_SUFFIX}` : null };
          }),
  };
}

/** What of the cells that are not there makes the whole fail. */
export function failedGate({ missing }: Assembled): readonly ManifestCell[] {
  return missing.filter(({ required }) => required);
}

/** Whether a folder is there to be gathered. */
export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
