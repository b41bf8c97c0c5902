import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { findInPath } from '../host/index.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';

/** The programs that have images, in the order in which they are looked for. They take the same commands. */
const ENGINES = ['docker', 'podman'] as const;

/**
 * Finds the program of a container engine that answers.
 *
 * @returns its absolute path
 * @throws InputError where there is none, or none that answers this user
 */
export async function findEngine(runner: Runner): Promise<string> {
  const found = ENGINES.flatMap((name) => findInPath(runner.env['PATH'], [name]) ?? []);
  const silent: string[] = [];
  for (const engine of found) {
    try {
      if (basename(engine) === 'docker' && (await isPodmans(runner, engine))) continue;
      // Asks the engine itself, not the program alone.
      await runner.exec(engine, ['ps', '--quiet'], { quiet: true });
      return engine;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      silent.push(`${basename(engine)} says: ${error.failure.lastLines.at(-1)?.trim() ?? ''}`);
    }
  }
  throw new InputError(
    silent.length > 0
      ? `An image takes Docker or Podman, and none here answers. ${silent.join('; ')} ` +
          '- start the engine, or let this user speak to it; or name a release of Debian or Ubuntu in place of the image.'
      : 'An image takes Docker or Podman, and neither is on this machine. Install one, or name a release of Debian or ' +
          'Ubuntu or a tarball of a root file system instead, which take neither.',
  );
}

/** Whether it is Podman by Docker's name, as the package podman-docker has it, which is to be called by its own. */
async function isPodmans(runner: Runner, engine: string): Promise<boolean> {
  return /^podman\b/m.test((await runner.exec(engine, ['--version'], { quiet: true })).stdout);
}

/** What tells what belongs to jobs with this tool-cache from what others have in the same engine. */
export function placeOf({ toolCacheDirectory }: Pick<Runner, 'toolCacheDirectory'>): string {
  return createHash('sha256').update(toolCacheDirectory).digest('hex').slice(0, 16);
}

/** Removes all containers that bear a label, with their volumes. */
export async function removeContainers(runner: Runner, engine: string, label: string): Promise<void> {
  const ids = await listContainers(runner, engine, label, '{{.ID}}');
  if (ids.length > 0) await runner.exec(engine, ['rm', '--force', '--volumes', ...ids], { quiet: true });
}

/** One line of a format for each container that bears a label, stopped ones too. */
export async function listContainers(
  runner: Runner,
  engine: string,
  label: string,
  format: string,
): Promise<readonly string[]> {
  const filter = [`--filter=label=${label}`, `--format=${format}`];
  const { stdout } = await runner.exec(engine, ['ps', '--all', '--no-trunc', ...filter], { quiet: true });
  return stdout.split('\n').filter((line) => line !== '');
}

/** Whether an engine runs without root, so that its containers' root is this user. */
export async function isRootless(runner: Runner, engine: string): Promise<boolean> {
  const format = basename(engine) === 'podman' ? '{{.Host.Security.Rootless}}' : '{{.SecurityOptions}}';
  const { stdout } = await runner.exec(engine, ['info', `--format=${format}`], { quiet: true });
  return /\btrue\b|name=rootless/.test(stdout);
}
