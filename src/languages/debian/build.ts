import { copyFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../../runner/index.js';
import { runTool } from '../command.js';
import type { BuildContext, TestOutcome } from '../language.js';
import { copySources } from '../source-copy.js';

/** Builds the binary packages with the tests that debian/rules runs, and stages them. */
export async function buildDebian(context: BuildContext): Promise<void> {
  const directory = await copySources(context);
  await runTool(context, directory, 'dpkg-buildpackage', ['--build=binary', '--no-sign', `-j${String(context.jobs)}`]);
  // dpkg-buildpackage puts its results beside the sources.
  const results = dirname(directory);
  const packages = (await readdir(results)).filter((name) => /\.u?deb$/.test(name));
  if (packages.length === 0) {
    throw new InputError(`Package '${context.package.name}': dpkg-buildpackage made no package.`);
  }
  for (const name of packages) await copyFile(join(results, name), join(context.stageDirectory, name));
}

/**
 * Nothing of its own: debian/rules ran the tests that it has during the build, and a failing one failed it. Whether it
 * has any cannot be told from outside, so none is claimed.
 */
export function testDebian(): Promise<TestOutcome> {
  return Promise.resolve({ status: 'none', command: 'those of debian/rules, during the build' });
}
