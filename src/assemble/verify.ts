import { join } from 'node:path';
import { verifyPaths, type CheckedFile } from '../artifact/index.js';
import { parsePlatform } from '../config/index.js';
import { inParallel } from '../host/index.js';
import { InputError, type Runner } from '../runner/index.js';
import type { GatheredCell } from './gather.js';

/** At a time: each holds one file open, and decompresses it. */
const WIDTH = 2;

/**
 * Opens every package once more, now that all architectures are in one place: each must be for its cell's platform, and
 * none may hold what another architecture's holds.
 *
 * @returns the ELF files by the name of the package file that they are in
 * @throws InputError that names all that is wrong
 */
export async function verifyTogether(
  runner: Runner,
  cells: readonly GatheredCell[],
): Promise<ReadonlyMap<string, readonly CheckedFile[]>> {
  const packages = cells.flatMap(({ report, directory }) =>
    report.files.map(({ file }) => ({
      file,
      path: join(directory, file),
      platform: parsePlatform(report.cell.platform),
    })),
  );
  const contents = new Map<string, readonly CheckedFile[]>();
  const problems = new Map<string, string>();
  const note = (path: string, message: string): void => {
    const shown = packages.reduce((text, one) => text.replaceAll(one.path, one.file), path);
    problems.set(`${shown}: ${message}`, message);
  };
  await inParallel(packages, WIDTH, async ({ file, path, platform }) => {
    const report = await verifyPaths(runner, [path], { platform });
    contents.set(file, report.files);
    for (const one of report.problems) if (one.severity === 'error') note(one.path, one.message);
  });
  if (problems.size === 0 && packages.length > 1) {
    const together = await verifyPaths(
      runner,
      packages.map(({ path }) => path),
    );
    for (const one of together.problems) if (one.severity === 'error') note(one.path, one.message);
  }
  if (problems.size > 0) {
    const list = [...problems.keys()].map((one) => `- ${one}`).join('\n');
    throw new InputError(`The packages are not what their names say, so nothing was assembled:\n${list}`);
  }
  return contents;
}
