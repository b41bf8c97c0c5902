import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which cargo keeps what it downloads, and the user's settings; absolute. An empty variable is none, as in
 * cargo. Source: the Cargo book, "Environment Variables".
 */
export function cargoHome(env: NodeJS.ProcessEnv): string {
  const home = env['CARGO_HOME'] ?? '';
  return home === '' ? join(env['HOME'] ?? homedir(), '.cargo') : home;
}
