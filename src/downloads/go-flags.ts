import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What of go's settings decides which sums hold and whether modules are downloaded at all. */
export interface GoFlags {
  /** Of `-mod`: `mod`, `readonly`, `vendor`. */
  readonly mod: string | undefined;
  /** Of `-modfile`. */
  readonly modfile: string | undefined;
  /** Whether go.work files hold. */
  readonly workspaces: boolean;
}

/** Reads GOFLAGS and GOWORK as go does. Source: the Go modules reference, and `go help environment` for `go env -w`. */
export function readGoFlags(env: NodeJS.ProcessEnv): GoFlags {
  const flags = env['GOFLAGS'] ?? writtenSetting(env, 'GOFLAGS') ?? '';
  const valueOf = (name: string): string | undefined => new RegExp(`(?:^|\\s)--?${name}=(\\S+)`).exec(flags)?.[1];
  return { mod: valueOf('mod'), modfile: valueOf('modfile'), workspaces: env['GOWORK'] !== 'off' };
}

/** What `go env -w` has written. */
function writtenSetting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const configuration = env['XDG_CONFIG_HOME'] ?? join(env['HOME'] ?? homedir(), '.config');
  const path = env['GOENV'] ?? join(configuration, 'go', 'env');
  if (path === 'off' || !existsSync(path)) return undefined;
  return new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(path, 'utf8'))?.[1];
}

/** The sums that hold for the module of a folder. */
export function sumsOf(directory: string, { modfile }: GoFlags): string {
  return modfile === undefined ? join(directory, 'go.sum') : resolve(directory, modfile.replace(/\.mod$/, '.sum'));
}

/**
 * Whether a folder is built from its vendor folder. Without `-mod` go decides by the folder and by the language version.
 * Source: the Go modules reference, "Vendoring"; for workspaces the notes of Go 1.22.
 *
 * @param file the go.mod or go.work that holds there
 */
export function isVendored(directory: string, file: 'go.mod' | 'go.work', { mod }: GoFlags): boolean {
  if (mod !== undefined) return mod === 'vendor';
  if (!existsSync(join(directory, 'vendor', 'modules.txt'))) return false;
  const text = readFileSync(join(directory, file), 'utf8');
  const [, major = '1', minor = '16'] = /^go\s+(\d+)\.(\d+)/m.exec(text) ?? [];
  return Number(major) > 1 || Number(minor) >= (file === 'go.mod' ? 14 : 22);
}
