import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packDirectory } from '../../src/artifact/index.js';
import type { Cell, CellReport } from '../../src/config/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import { sha256File } from '../../src/runner/index.js';
import { buildElf } from '../unit/artifact/elf-builder.js';

const COMMIT = '1'.repeat(40);
export const FINGERPRINT = '0123456789abcdef';
/** The date of the sources of all packages that are made here. */
export const SOURCE_DATE = new Date('2026-01-02T03:04:05Z');

/** A cell as `plan` makes it. */
export function cellFor(name: string, spelling: string, changes: Partial<Cell> = {}): Cell {
  const platform = findPlatform(spelling)?.name ?? spelling;
  const id = `${name}-${platform.replaceAll('/', '-')}`;
  return {
    id,
    package: name,
    path: name,
    language: 'go',
    platform,
    strategy: 'cross',
    reason: 'for a test',
    'runs-on': ['ubuntu-24.04'],
    environment: null,
    'timeout-minutes': 60,
    required: true,
    artifact: id,
    ...changes,
  };
}

/** A program for a platform. */
export function programFor(spelling: string, content = ''): Buffer {
  const { elf } = findPlatform(spelling) ?? {};
  if (elf === undefined) throw new Error(spelling);
  const { machine, bits, endianness } = elf;
  return buildElf({ machine, bits, endianness, type: 2, data: Buffer.from(content) });
}

/** Cells with real packages, laid out as actions/download-artifact does. */
export class Artifacts {
  readonly root = mkdtempSync(join(tmpdir(), 'archway-cells-'));
  readonly folder = join(this.root, 'artifacts');
  readonly cells: Cell[] = [];

  constructor() {
    mkdirSync(this.folder);
  }

  /** Plans and builds a cell: a tar.gz with one program for the cell's platform. */
  async build(cell: Cell, files?: Readonly<Record<string, Buffer>>): Promise<string> {
    this.cells.push(cell);
    const slug = findPlatform(cell.platform)?.slug ?? '';
    const content = files ?? { [`bin/${cell.package}`]: programFor(cell.platform, cell.id) };
    const stage = join(this.root, 'stage', cell.id);
    for (const [name, bytes] of Object.entries(content)) {
      mkdirSync(dirname(join(stage, name)), { recursive: true });
      writeFileSync(join(stage, name), bytes);
      chmodSync(join(stage, name), 0o755);
    }
    const file = `${cell.package}_1.0.0_linux_${slug}.tar.gz`;
    const directory = join(this.folder, cell.artifact);
    mkdirSync(directory, { recursive: true });
    await packDirectory(stage, join(directory, file), { mtime: SOURCE_DATE });
    await this.report(cell, { files: [await describeFile(directory, file)] });
    return join(directory, file);
  }

  /** Builds two packages for two platforms, and plans them. */
  async fleet(): Promise<void> {
    for (const name of ['dns', 'edge']) {
      for (const platform of ['amd64', 'arm64']) await this.build(cellFor(name, platform));
    }
    this.plan();
  }

  /** Puts further files of a cell beside its report, which then lists them alone. */
  async replaceFiles(cell: Cell, files: Readonly<Record<string, Buffer>>): Promise<void> {
    this.cells.push(cell);
    const directory = join(this.folder, cell.artifact);
    mkdirSync(directory, { recursive: true });
    const listed = [];
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(directory, name), bytes);
      listed.push(await describeFile(directory, name));
    }
    await this.report(cell, { files: listed });
  }

  /** Writes the report of a cell. */
  async report(cell: Cell, changes: Partial<CellReport> = {}, folder: string = cell.artifact): Promise<void> {
    const report: CellReport = {
      schema: 1,
      cell,
      result: 'passed',
      strategy: cell.strategy,
      fallback: null,
      environment: null,
      version: '1.0.0',
      commit: COMMIT,
      started: '2026-01-02T04:00:00.000Z',
      finished: '2026-01-02T04:01:00.000Z',
      milliseconds: { build: 1500, test: 500 },
      incidents: [],
      tools: { go: '1.26.8' },
      tests: { status: 'passed', command: 'go test', incidents: [] },
      files: [],
      verified: 1,
      failure: null,
      ...changes,
    };
    mkdirSync(join(this.folder, folder), { recursive: true });
    writeFileSync(join(this.folder, folder, 'cell.json'), JSON.stringify(report));
    await Promise.resolve();
  }

  /** Writes a plan of all cells, as an artifact of its own. */
  plan(changes: object = {}, cells: readonly Cell[] = this.cells): string {
    const decisions = cells.map(({ package: name, platform, strategy, reason }) => ({
      package: name,
      platform,
      strategy,
      reason,
      fingerprint: FINGERPRINT,
    }));
    const path = join(this.folder, 'archway-plan', 'archway-plan.json');
    mkdirSync(dirname(path), { recursive: true });
    const plan = { version: 1, platforms: [], cells, decisions, blocked: [], ...changes };
    writeFileSync(path, JSON.stringify(plan));
    return path;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A file as a report lists it. */
export async function describeFile(
  directory: string,
  file: string,
): Promise<{ file: string; bytes: number; sha256: string }> {
  const path = join(directory, file);
  return { file, bytes: statSync(path).size, sha256: await sha256File(path) };
}
