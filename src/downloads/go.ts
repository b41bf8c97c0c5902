import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Runner } from '../runner/index.js';
import { addressOf } from './checksum.js';
import { digestOf, uniqueItems, type DownloadSet, type Located } from './download-set.js';
import { isVendored, sumsOf, type GoFlags } from './go-flags.js';
import { hashGoMod, hashModuleZip, MAX_GO_MOD_BYTES, MAX_MODULE_BYTES } from './go-hash.js';
import { escapeModule, parseGoSum, type LockedModule } from './go-sum.js';
import { plainItem, Rejection, type Item } from './item.js';
import { shownPath, type LockFolders } from './lock-files.js';

const MAX_INFO_BYTES = 64 * 1024;

/** A folder that `go mod download` is run in, and the workspace file that holds there. */
interface GoFolder {
  readonly directory: string;
  readonly goWork: string | undefined;
}

/**
 * Reads the go.sum files of the given folders and of their workspaces.
 *
 * @param root absolute path of the checkout
 * @returns undefined when they pin nothing
 */
export async function goDownloads(
  root: string,
  found: Pick<LockFolders, 'go' | 'goWork'>,
  flags: GoFlags,
): Promise<DownloadSet | undefined> {
  const notes: string[] = [];
  const modules: LockedModule[] = [];
  const lockFiles: string[] = [];
  const folders: GoFolder[] = [];
  const inWorkspaces = new Set<string>();
  const read = async (path: string): Promise<void> => {
    const text = await readFile(path, 'utf8').catch(() => '');
    const sums = parseGoSum(text);
    if (sums.unusable.length > 0)
      notes.push(`${shownPath(root, path)}: lines without a known checksum: ${sums.unusable.join('; ')}`);
    if (sums.modules.length === 0) return;
    modules.push(...sums.modules);
    lockFiles.push(shownPath(root, path));
  };
  const isLeftOut = (directory: string, file: 'go.mod' | 'go.work'): boolean => {
    if (!isVendored(directory, file, flags)) return false;
    notes.push(`${shownPath(root, directory)}: builds from its vendor folder, and needs no downloads`);
    return true;
  };
  for (const directory of flags.workspaces ? found.goWork : []) {
    const used = usedModules(await readFile(join(directory, 'go.work'), 'utf8')).map((one) => resolve(directory, one));
    for (const one of used) inWorkspaces.add(one);
    if (isLeftOut(directory, 'go.work')) continue;
    folders.push({ directory, goWork: join(directory, 'go.work') });
    for (const path of [join(directory, 'go.work.sum'), ...used.map((one) => sumsOf(one, flags))]) await read(path);
  }
  for (const directory of found.go) {
    if (inWorkspaces.has(directory)) continue;
    if (isLeftOut(directory, 'go.mod')) continue;
    folders.push({ directory, goWork: undefined });
    await read(sumsOf(directory, flags));
  }
  if (modules.length === 0) return undefined;
  return {
    ecosystem: 'go',
    what: 'modules',
    lockFiles,
    digest: digestOf(modules.map(({ path, version, file, checksum }) => [path, version, file, checksum].join(' '))),
    notes,
    locate: async (runner) => itemsIn((await askGo(runner)).downloads, modules),
    whyOffline: async (runner) => ((await askGo(runner)).proxy === 'off' ? 'GOPROXY is off' : undefined),
    complete: async (runner) => {
      for (const folder of folders) await downloadModules(runner, folder);
    },
  };
}

/** The folders of the `use` directives. Source: the Go modules reference, "go.work files". */
function usedModules(text: string): string[] {
  const blocks = [...text.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap(([, block = '']) => block.split('\n'));
  const lines = [...text.matchAll(/^\s*use\s+([^\s(].*)$/gm)].map(([, line = '']) => line);
  return [...blocks, ...lines]
    .map((line) =>
      line
        .replace(/\/\/.*$/, '')
        .trim()
        .replaceAll(/^["`]|["`]$/g, ''),
    )
    .filter((line) => line !== '');
}

const goEnvSchema = z.object({ GOMODCACHE: z.string().min(1), GOPROXY: z.string() });

/** Where go keeps what it downloads, and from where it may. */
async function askGo(runner: Runner): Promise<{ readonly downloads: string; readonly proxy: string }> {
  const { stdout } = await runner.exec('go', ['env', '-json', 'GOMODCACHE', 'GOPROXY'], {
    // Outside of any module, and with the go that is there: its answer is the same for all.
    cwd: runner.temporaryDirectory,
    env: { ...runner.env, GOTOOLCHAIN: 'local', GOWORK: 'off' },
    quiet: true,
  });
  const { GOMODCACHE: modules, GOPROXY: proxy } = goEnvSchema.parse(JSON.parse(stdout));
  return { downloads: join(modules, 'cache', 'download'), proxy };
}

async function downloadModules(runner: Runner, { directory, goWork }: GoFolder): Promise<void> {
  const options = { cwd: directory, quiet: true, env: { ...runner.env, GOWORK: goWork ?? 'off' } };
  await runner.exec('go', ['mod', 'download'], options);
  // The go.mod files of modules that nothing is built from, which go reads all the same where it loads the whole graph.
  // A go.sum that is too short for that is no mistake.
  await runner.exec('go', ['mod', 'graph'], { ...options, acceptExitCodes: 'any' });
}

function itemsIn(downloads: string, modules: readonly LockedModule[]): Located {
  const items = uniqueItems(
    modules.flatMap((module) => {
      const stem = join(downloads, escapeModule(module.path), '@v', escapeModule(module.version));
      return module.file === 'mod' ? [modItem(module, stem)] : [zipItem(module, stem), infoItem(module, stem)];
    }),
  );
  return { items, notes: [], unreachable: [] };
}

function modItem({ path, version, checksum }: LockedModule, stem: string): Item {
  const facts = {
    id: `mod/${path}@${version}`,
    address: addressOf('mod', checksum),
    pinned: true,
    path: `${stem}.mod`,
    maxBytes: MAX_GO_MOD_BYTES,
  };
  return plainItem(facts, (content) => {
    requireChecksum(`go.mod of ${path} ${version}`, hashGoMod(content), checksum);
  });
}

function zipItem({ path, version, checksum }: LockedModule, stem: string): Item {
  const facts = {
    id: `zip/${path}@${version}`,
    address: addressOf('zip', checksum),
    pinned: true,
    path: `${stem}.zip`,
    derived: `${stem}.ziphash`,
    voucher: { path: `${stem}.ziphash`, text: checksum },
    maxBytes: MAX_MODULE_BYTES,
  };
  return plainItem(facts, async (content) => {
    requireChecksum(`${path} ${version}`, await hashModuleZip(content, `${path}@${version}/`), checksum);
  });
}

function requireChecksum(what: string, actual: string, expected: string): void {
  if (actual !== expected) throw new Rejection(`${what} has the checksum ${actual}, and not ${expected}`);
}

const infoSchema = z.object({ Version: z.string(), Time: z.iso.datetime({ offset: true }).optional() });

/** What go knows of a version beside its files. No checksum covers it, so only what cannot do harm is kept of it. */
function infoItem({ path, version }: LockedModule, stem: string): Item {
  const checked = async (content: Buffer): Promise<Buffer> => {
    const { data } = infoSchema.safeParse(parseJson(content));
    if (data?.Version !== version) throw new Rejection(`the information on ${path} ${version} is about something else`);
    return await Promise.resolve(Buffer.from(JSON.stringify(data)));
  };
  return {
    id: `info/${path}@${version}`,
    address: addressOf('info', path, version),
    pinned: false,
    path: `${stem}.info`,
    maxBytes: MAX_INFO_BYTES,
    pack: checked,
    unpack: checked,
  };
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
