import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { arMembers } from '../../artifact/archive/ar.js';
import { ByteStream } from '../../artifact/archive/byte-stream.js';
import { contentKind, HEAD_SIZE } from '../../artifact/archive/kind.js';
import { bufferSource } from '../../artifact/bytes.js';
import type { Mount } from '../../environment/index.js';
import type { ActionRunner } from '../../runner/index.js';

/** What the programs and objects of two runs of the same commands come to, beside each other. */
export interface Comparison {
  /** How many files were compared. */
  readonly compared: number;
  /** What is not the same, one line each. */
  readonly different: readonly string[];
}

/** A second workspace, in which the commands leave what they would leave in the first. */
export interface Shadow {
  /** Absolute path of the copy of the workspace. */
  readonly workspace: string;
  /** What is to be mounted in place of the step's own. */
  readonly mounts: readonly Mount[];
  dispose(): Promise<void>;
}

/**
 * Makes a copy of the workspace, and files and a folder in place of all else that commands may write to.
 *
 * @param own the step's own mounts, whose targets are their sources
 * @param script the file with the commands
 */
export async function makeShadow(runner: ActionRunner, own: readonly Mount[], script: string): Promise<Shadow> {
  const folder = join(runner.temporaryDirectory, `archway-verify-${randomBytes(4).toString('hex')}`);
  const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temp')];
  await mkdir(temporary, { recursive: true });
  await runner.exec('cp', ['--archive', '--reflink=auto', runner.workspace, workspace]);
  const copy = async (path: string, file: string): Promise<string> => {
    await mkdir(dirname(file), { recursive: true });
    await copyFile(path, file);
    return file;
  };
  const standIn = async (path: string): Promise<string> => {
    if (path === runner.workspace) return workspace;
    if (path === runner.temporaryDirectory) return temporary;
    return await copy(path, join(folder, 'files', relative('/', path)));
  };
  // The runner's files for the step, by which it tells and is told.
  const told = Object.values(runner.env).filter((path) => path?.startsWith(`${runner.temporaryDirectory}/`) === true);
  for (const path of [script, ...told]) {
    if (path === undefined || !(await isFile(path))) continue;
    await copy(path, join(temporary, relative(runner.temporaryDirectory, path)));
  }
  const mounts = await Promise.all(own.map(async (mount) => ({ ...mount, source: await standIn(mount.source) })));
  return {
    workspace,
    mounts,
    dispose: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Compares all objects, archives of these, programs and libraries below two folders, byte by byte. */
export async function compareBuilt(plain: string, fast: string): Promise<Comparison> {
  const [first, second] = await Promise.all([findBuilt(plain), findBuilt(fast)]);
  const names = [...new Set([...first, ...second])].sort();
  const different: string[] = [];
  for (const name of names) {
    if (!second.has(name)) different.push(`${name}: only the emulated run has made it`);
    else if (!first.has(name)) different.push(`${name}: only the accelerated run has made it`);
    else {
      const [one, other] = await Promise.all([built(join(plain, name)), built(join(fast, name))]);
      if (!one.equals(other)) different.push(`${name}: ${tellApart(one, other)}`);
    }
  }
  return { compared: names.length, different };
}

/** The member of a Rust library with what the compiler notes for itself. */
const RUST_METADATA = 'lib.rmeta';

/** What has to be the same of a file: of a Rust library all but the compiler's notes, in which the order in a table differs. */
async function built(path: string): Promise<Buffer> {
  const content = await readFile(path);
  if (!path.endsWith('.rlib')) return content;
  const parts: Buffer[] = [];
  for await (const member of arMembers(new ByteStream(bufferSource(content)))) {
    if (member.name === RUST_METADATA) continue;
    parts.push(Buffer.from(`${member.name}\n`));
    for await (const piece of member.content) parts.push(Buffer.from(piece));
  }
  return Buffer.concat(parts);
}

function tellApart(one: Buffer, other: Buffer): string {
  const end = Math.min(one.length, other.length);
  let place = 0;
  while (place < end && one[place] === other[place]) place++;
  const sizes = one.length === other.length ? '' : `${String(one.length)} and ${String(other.length)} bytes, `;
  return `${sizes}differs from byte ${String(place)} on`;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The paths of what compilers and linkers made, relative to a folder. */
async function findBuilt(folder: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await isBuilt(path))) found.add(relative(folder, path));
  }
  return found;
}

/** Whether a file is an ELF file, or an archive of the kind that ar(1) makes. */
async function isBuilt(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, 0);
    return ['elf', 'ar'].includes(contentKind(buffer.subarray(0, bytesRead)));
  } finally {
    await handle.close();
  }
}
