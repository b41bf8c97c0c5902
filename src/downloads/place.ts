import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Rejection, type Item, type Presence } from './item.js';
import { fileSize } from './lock-files.js';

/**
 * Looks whether the tool's cache has an item, and whether it is the right one. What no lock file pins cannot be wrong,
 * only of no use.
 *
 * @param trust whether what the tool has checked itself is right without another look
 */
export async function inspectItem(item: Item, trust: boolean): Promise<Presence> {
  if (item.placement !== undefined) return await item.placement.inspect();
  const size = await fileSize(item.path);
  if (size === undefined) return { state: 'absent' };
  try {
    if (size > item.maxBytes) throw new Rejection(`${item.path} has ${String(size)} bytes`);
    const content = await readFile(item.path);
    if (trust && (await isVouchedFor(item))) return { state: 'right', stored: content };
    return { state: 'right', stored: await item.pack(content) };
  } catch (error) {
    if (error instanceof Rejection)
      return item.pinned ? { state: 'wrong', reason: error.message } : { state: 'absent' };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' };
    throw error;
  }
}

async function isVouchedFor({ voucher }: Item): Promise<boolean> {
  if (voucher === undefined) return false;
  return (await readFile(voucher.path, 'utf8').catch(() => '')) === voucher.text;
}

/** Removes a wrong file, and what the tool has made of it. */
export async function removeItem({ path, derived }: Item): Promise<void> {
  await rm(path, { force: true });
  if (derived !== undefined) await rm(derived, { recursive: true, force: true });
}

/**
 * Checks what was stored of an item and puts the file in its place, whole or not at all.
 *
 * @throws Rejection, with nothing written
 */
export async function placeItem(item: Item, stored: Buffer): Promise<void> {
  if (item.placement !== undefined) await item.placement.place(stored);
  else await writeWhole(item.path, await item.unpack(stored));
}

/** Makes a file appear with all its content or not at all, also when others make the same one. */
export async function writeWhole(path: string, content: Buffer): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`;
  const write = async (): Promise<void> => await writeFile(partial, content, { flag: 'wx' });
  try {
    // Most folders get many files, and are there.
    await write().catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await mkdir(dirname(path), { recursive: true });
      await write();
    });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
