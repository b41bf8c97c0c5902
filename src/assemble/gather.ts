import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CELL_REPORT_FILE, parseCellReport, PLAN_FILE, type CellReport } from '../config/index.js';
import { errorMessage, InputError, type Runner } from '../runner/index.js';

/** A cell's report, and where its files are. */
export interface GatheredCell {
  readonly report: CellReport;
  /** Absolute path of the folder with the cell's files. */
  readonly directory: string;
  /** The report's path below the gathered folder, for messages. */
  readonly shown: string;
}

/** What a folder of downloaded artifacts holds. */
export interface Gathered {
  readonly cells: readonly GatheredCell[];
  /** Files beside the cells' reports that no report lists, relative to the gathered folder. */
  readonly strangers: readonly string[];
  /** Absolute path of the plan file, where one is among them. */
  readonly planFile: string | undefined;
  /** Folders without a cell's report, relative to the gathered folder: artifacts of others. */
  readonly others: readonly string[];
}

/** Reports of cells are small; what is larger is none. */
const MAX_REPORT = 4 * 1024 * 1024;
/** `<run>/<artifact>`, and room for a folder or two around them. */
const MAX_DEPTH = 4;
/** What Archway itself puts beside reports. */
const OWN_FILES = new Set([CELL_REPORT_FILE, PLAN_FILE, 'SHA256SUMS', 'SHA512SUMS']);

/**
 * Finds the cells in a folder of artifacts: one folder for each, as actions/download-artifact lays them, or all merged
 * into one (`merge-multiple`), or the output folder of `archway build`. Symbolic links are not followed.
 *
 * A cell that is there twice, as after its job was run again, counts once: the report that ended last wins.
 *
 * @param root absolute path of the folder
 * @throws InputError when it is no folder, a report cannot be read, or two reports of a cell ended at the same moment
 */
export async function gatherCells(runner: Runner, root: string): Promise<Gathered> {
  const status = await stat(root).catch((error: unknown) => {
    throw new InputError(`The folder of artifacts '${root}' cannot be read: ${errorMessage(error)}`, { cause: error });
  });
  if (!status.isDirectory()) throw new InputError(`'${root}' is to be a folder of artifacts, and is none.`);
  const gatherer = new Gatherer(root);
  await gatherer.directory(root, 0);
  return gatherer.finish(runner);
}

class Gatherer {
  readonly #root: string;
  readonly #found: GatheredCell[] = [];
  /** By folder with reports: its other files. */
  readonly #files = new Map<string, readonly string[]>();
  readonly #others: string[] = [];
  #planFile: string | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  async directory(directory: string, depth: number): Promise<void> {
    const entries = (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const files: string[] = [];
    const folders: string[] = [];
    let reports = 0;
    for (const entry of entries) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        folders.push(entry.name);
        continue;
      }
      if (entry.isFile() && entry.name === PLAN_FILE) this.#addPlan(path);
      const report = entry.isFile() && entry.name.endsWith('.json') ? await this.#report(path) : undefined;
      if (report === undefined) files.push(entry.name);
      else {
        reports++;
        this.#found.push({ report, directory, shown: this.#shown(path) });
      }
    }
    if (reports > 0) this.#files.set(directory, files);
    else if (files.length > 0 && directory !== this.#root && !files.includes(PLAN_FILE)) {
      this.#others.push(this.#shown(directory));
    }
    const ids = new Set(this.#found.filter((one) => one.directory === directory).map(({ report }) => report.cell.id));
    for (const folder of folders) {
      // What `archway build` leaves beside its packages: logs, and what it packed.
      if (reports > 0 && (folder === 'logs' || ids.has(folder))) continue;
      if (depth < MAX_DEPTH) await this.directory(join(directory, folder), depth + 1);
    }
  }

  finish(runner: Runner): Gathered {
    const cells = newestOfEach(runner, this.#found);
    // Files of an older report of the same cell are not strange either.
    const listed = new Set(
      this.#found.flatMap(({ report, directory }) => report.files.map(({ file }) => join(directory, file))),
    );
    const strangers = [...this.#files].flatMap(([directory, files]) =>
      files
        .filter((file) => !OWN_FILES.has(file) && !listed.has(join(directory, file)))
        .map((file) => this.#shown(join(directory, file))),
    );
    return { cells, strangers, planFile: this.#planFile, others: this.#others };
  }

  #addPlan(path: string): void {
    if (this.#planFile !== undefined) {
      throw new InputError(
        `There are two plans, ${this.#shown(this.#planFile)} and ${this.#shown(path)}. Say which one by \`plan-file\`.`,
      );
    }
    this.#planFile = path;
  }

  /** The report in a file; undefined for other JSON. A `cell.json` must be one. */
  async #report(path: string): Promise<CellReport | undefined> {
    const must = path.endsWith(`/${CELL_REPORT_FILE}`);
    if ((await stat(path)).size > MAX_REPORT) {
      if (must) throw new InputError(`${this.#shown(path)} is too large for the report of a cell.`);
      return undefined;
    }
    const text = await readFile(path, 'utf8');
    return must || looksLikeReport(text) ? parseCellReport(text, this.#shown(path)) : undefined;
  }

  #shown(path: string): string {
    return relative(this.#root, path);
  }
}

function looksLikeReport(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && 'schema' in value && 'cell' in value && 'files' in value;
  } catch {
    return false;
  }
}

function newestOfEach(runner: Runner, found: readonly GatheredCell[]): readonly GatheredCell[] {
  const byId = new Map<string, GatheredCell>();
  for (const one of found) {
    const other = byId.get(one.report.cell.id);
    if (other === undefined) {
      byId.set(one.report.cell.id, one);
      continue;
    }
    // Merged artifacts hold a report under two names.
    if (JSON.stringify(one.report) === JSON.stringify(other.report)) continue;
    const [older, newer] = inOrder(one, other);
    runner.notice(
      `${one.report.cell.id} was built more than once. Taken is ${newer.shown}, which ended at ` +
        `${newer.report.finished}, and not ${older.shown} of ${older.report.finished}.`,
    );
    byId.set(one.report.cell.id, newer);
  }
  return [...byId.values()];
}

function inOrder(a: GatheredCell, b: GatheredCell): readonly [older: GatheredCell, newer: GatheredCell] {
  const difference = Date.parse(a.report.finished) - Date.parse(b.report.finished);
  if (difference === 0 || Number.isNaN(difference)) {
    throw new InputError(
      `${a.shown} and ${b.shown} are both of cell '${a.report.cell.id}', and neither is newer. Remove one of them.`,
    );
  }
  return difference < 0 ? [a, b] : [b, a];
}
