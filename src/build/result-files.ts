import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CELL_REPORT_FILE, type Cell, type CellReport } from '../config/index.js';

/** Where a cell's results are below the output folder. */
export interface ResultPlaces {
  /** What is packaged, unpacked. */
  readonly stage: string;
  readonly report: string;
}

/** The places of a cell's results. */
export function resultPlaces(outputDirectory: string, { id }: Cell): ResultPlaces {
  return { stage: join(outputDirectory, id), report: join(outputDirectory, `${id}.json`) };
}

/** Removes what an earlier build of the cell left, its packages included, which may carry another version. */
export async function removeResults(outputDirectory: string, cell: Cell): Promise<void> {
  const { stage, report } = resultPlaces(outputDirectory, cell);
  const earlier = await readReport(report);
  await rm(stage, { recursive: true, force: true });
  await rm(report, { force: true });
  for (const { file } of earlier?.files ?? []) await rm(join(outputDirectory, basename(file)), { force: true });
}

async function readReport(path: string): Promise<Partial<CellReport> | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<CellReport>;
  } catch {
    // None, or cut short by a kill: then there is nothing to learn from it.
    return undefined;
  }
}

/** Writes a cell's report beside its packages. */
export async function writeReport(outputDirectory: string, report: CellReport): Promise<void> {
  const path = resultPlaces(outputDirectory, report.cell).report;
  await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);
}

/**
 * Lays out what a cell uploads in a folder of its own: the packages, and the report as `cell.json` and `<id>.json`.
 *
 * @param directory is made anew
 * @returns absolute paths of the files
 */
export async function layOutUpload(
  outputDirectory: string,
  report: CellReport,
  directory: string,
): Promise<readonly string[]> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const ownReport = resultPlaces(outputDirectory, report.cell).report;
  // Under the cell's own name too: where artifacts are merged into one folder, all but one cell.json are lost.
  const sources = new Map([CELL_REPORT_FILE, `${report.cell.id}.json`].map((name) => [name, ownReport]));
  for (const { file } of report.files) sources.set(file, join(outputDirectory, file));
  const paths: string[] = [];
  for (const [name, source] of sources) {
    const path = join(directory, name);
    // Another file system takes no link.
    await link(source, path).catch(() => copyFile(source, path));
    paths.push(path);
  }
  return paths;
}
