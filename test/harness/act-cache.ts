import { cpSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { execCommand } from '../../src/runner/exec.js';
import type { Checkout, DownloadWorld } from './download-world.js';

/**
 * Runs the workflows of a repository by act, with act's own cache service, and with the registries of the world.
 *
 * @param actions those of ours that the workflows use, from the repository
 * @returns all lines that act printed
 */
export async function runWithActCache(
  world: DownloadWorld,
  files: Checkout,
  actions: readonly string[],
): Promise<readonly string[]> {
  const repository = world.newCheckout(files);
  for (const folder of ['package.json', ...actions.flatMap((name) => [`actions/${name}`, `dist/${name}`])])
    cpSync(join(ROOT, folder), join(repository, folder), { recursive: true });
  await execCommand('git', ['init', '--quiet'], { cwd: repository });
  const folders = world.newCheckout({ 'store/.keep': '', 'cache/.keep': '', 'config/.keep': '' });
  const { GOPROXY = '', GONOSUMDB = '', GOSUMDB = '', GOFLAGS = '', GOTOOLCHAIN = '' } = world.newMachine();
  const variables = { GOPROXY, GONOSUMDB, GOSUMDB, GOFLAGS, GOTOOLCHAIN };
  const { stdout, stderr } = await execCommand(
    await tool('act'),
    [
      'push',
      ...['--platform', 'ubuntu-24.04=-self-hosted', '--platform', 'ubuntu-24.04-arm=-self-hosted'],
      ...['--cache-server-path', join(folders, 'store'), '--cache-server-addr', '127.0.0.1'],
      ...['--action-cache-path', join(folders, 'cache'), '--action-offline-mode'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: repository,
      env: {
        ...process.env,
        PATH: [dirname(await tool('node')), process.env['PATH'] ?? ''].join(delimiter),
        XDG_CONFIG_HOME: join(folders, 'config'),
      },
      timeout: 300_000,
      acceptExitCodes: 'any',
    },
  );
  return `${stdout}\n${stderr}`.split('\n');
}
