import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
import { credentialKey } from './reference.js';

/** What a registry knows its user by. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const configSchema = z.object({
  auths: z.record(z.string(), z.object({ auth: z.string().optional() })).default({}),
  credHelpers: z.record(z.string(), z.string()).default({}),
  credsStore: z.string().optional(),
});

/** Docker's own helpers are named so. A name with a slash would run any program of the machine. */
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const helperSchema = z.object({ Username: z.string(), Secret: z.string() });

/**
 * The credentials that Docker's configuration has for a registry, as docker/login-action and `docker login` leave them:
 * in the file itself, or behind a credential helper.
 *
 * @returns undefined where there are none
 */
export async function dockerCredentials(runner: Runner, registry: string): Promise<Credentials | undefined> {
  const path = join(runner.env['DOCKER_CONFIG'] ?? join(runner.env['HOME'] ?? homedir(), '.docker'), 'config.json');
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const config = readConfig(text, path);
  const key = credentialKey(registry);
  const helper = config.credHelpers[registry] ?? config.credHelpers[key] ?? config.credsStore;
  if (helper !== undefined && helper !== '') {
    if (HELPER_NAME.test(helper)) return await askHelper(runner, helper, key);
    throw new InputError(`Docker's configuration ${path} names a credential helper '${helper}', which can be none.`);
  }
  const auth = config.auths[key]?.auth ?? config.auths[`https://${registry}`]?.auth;
  if (auth === undefined) return undefined;
  const plain = Buffer.from(auth, 'base64').toString('utf8');
  const colon = plain.indexOf(':');
  return colon < 0 ? undefined : { username: plain.slice(0, colon), password: plain.slice(colon + 1) };
}

function readConfig(text: string, path: string): z.output<typeof configSchema> {
  try {
    return configSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new InputError(`Docker's configuration ${path} cannot be read: ${errorMessage(error)}`, { cause: error });
  }
}

async function askHelper(runner: Runner, helper: string, key: string): Promise<Credentials | undefined> {
  try {
    const { stdout } = await runner.exec(`docker-credential-${helper}`, ['get'], { input: key, quiet: true });
    const { Username: username, Secret: password } = helperSchema.parse(JSON.parse(stdout));
    return { username, password };
  } catch (error) {
    if (error instanceof CommandError && /not found/i.test(error.failure.lastLines.join('\n'))) return undefined;
    throw new InputError(`The credential helper docker-credential-${helper} gave nothing for ${key}.`, {
      cause: error,
    });
  }
}
