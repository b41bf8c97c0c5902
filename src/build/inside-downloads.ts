import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LanguageName } from '../config/index.js';
import { runnerInside, type Environment } from '../environment/index.js';
import { asRoot, canBecomeRoot } from '../host/index.js';
import { errorMessage, type Runner } from '../runner/index.js';
import { restoreDownloads, type DownloadCache } from './cached-downloads.js';
import { downloadPackage } from './downloads.js';
import type { Job } from './workbench.js';

/** The folder of the host in which the tools inside an environment keep what they download. */
export interface InsideDownloads {
  /** Variables that say so to the tools. */
  readonly env: Readonly<Record<string, string>>;
  /** Removes it. Only warns. */
  close(): Promise<void>;
}

/** What is to be known of a cell's environment. */
interface Inside {
  /** Absolute path of a folder of this cell alone, mounted into the environment under its own path. */
  readonly directory: string;
  /** Variables of commands inside. */
  readonly env: Readonly<Record<string, string>>;
}

/** How a language's tool is told where its downloads belong. */
interface Place {
  readonly variable: string;
  /**
   * Shell text that fails where the environment has downloads of its own, which it may have been made for, and else
   * copies the tool's settings into the folder that is its argument.
   */
  readonly prepare: string;
}

const PLACES: Partial<Record<LanguageName, Place>> = {
  go: { variable: 'GOMODCACHE', prepare: 'test ! -d "$(go env GOMODCACHE)/cache/download"' },
  rust: {
    variable: 'CARGO_HOME',
    prepare: `home=\${CARGO_HOME:-$HOME/.cargo}
test ! -d "$home/registry/cache"
for name in config config.toml credentials credentials.toml; do
  if test -f "$home/$name"; then cp -p "$home/$name" "$1/"; fi
done`,
  },
};

/**
 * Makes such a folder for a job's language, without what a job that was killed has left there. Its path is the same each
 * time: cargo builds all anew where that has changed.
 *
 * @returns undefined where the language downloads nothing, or the environment has downloads of its own
 */
export async function openInsideDownloads(
  runner: Runner,
  environment: Pick<Environment, 'run'>,
  language: LanguageName,
  { directory, env }: Inside,
): Promise<InsideDownloads | undefined> {
  const place = PLACES[language];
  if (place === undefined) return undefined;
  const folder = join(directory, 'downloads');
  const close = async (): Promise<void> => {
    try {
      await remove(runner, folder);
    } catch (error) {
      runner.warning(`${folder} could not be removed: ${errorMessage(error)}`);
    }
  };
  await remove(runner, folder);
  await mkdir(folder);
  const { exitCode } = await environment.run('sh', ['-euc', place.prepare, 'sh', folder], {
    env,
    quiet: true,
    acceptExitCodes: 'any',
  });
  if (exitCode === 0) return { env: { [place.variable]: folder }, close };
  runner.info('The environment has downloads of its own, which are used as they are.');
  await close();
  return undefined;
}

/** Removes a folder in which go has made the folders of modules read-only, and a killed job may have left root's files. */
async function remove(runner: Runner, folder: string): Promise<void> {
  const lines = (await canBecomeRoot(runner))
    ? [asRoot('rm', ['-rf', '--one-file-system', '--', folder])]
    : [
        { command: 'sh', args: ['-c', 'test ! -e "$1" || chmod -R u+rwX "$1"', 'sh', folder] },
        { command: 'rm', args: ['-rf', '--', folder] },
      ];
  for (const { command, args } of lines) await runner.exec(command, args, { quiet: true });
}

/**
 * Restores what the job's lock files pin, checked by this machine before anything inside sees it. Where single files can
 * be kept, the rest is downloaded now, by the tools inside, and kept.
 *
 * @param inside its variables have those of the downloads among them
 */
export async function restoreInside(
  runner: Runner,
  environment: Environment,
  job: Pick<Job, 'package' | 'platform'>,
  cache: DownloadCache,
  inside: Inside,
): Promise<void> {
  const { directory, env } = inside;
  const builder = runnerInside(runner, environment, env);
  // The settings that this machine's user has written for go are none of the environment's.
  const tools = { ...runnerInside(runner, environment, { ...env, GOENV: 'off' }), temporaryDirectory: directory };
  const keep = await restoreDownloads(runner, cache, [job.package], tools);
  if (keep === undefined) return;
  await downloadPackage(builder, job.package, [job.platform]);
  await keep();
}
