import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../runner/index.js';

/** A user of a root file system. */
export interface User {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** The login name; empty for a number that has none. */
  readonly name: string;
}

/**
 * Finds a user in a root's own passwd(5) and group(5).
 *
 * @param root absolute path of the root
 * @param spelling `name`, `uid`, `name:group` or `uid:gid`
 * @throws InputError when the root has no such user or group
 */
export async function findUser(root: string, spelling: string): Promise<User> {
  const [userPart = '', groupPart] = spelling.split(':');
  const users = await readTable(join(root, 'etc/passwd'));
  const row = users.find(([name, , uid]) => name === userPart || uid === userPart);
  if (row === undefined && !/^\d+$/.test(userPart)) {
    const known = users.flatMap(([name]) => name ?? []);
    throw new InputError(
      `User '${userPart}' is not known in the environment. Add it in \`install\`, or take a number or one of: ${known.join(', ')}.`,
    );
  }
  const [name = '', , uid = userPart, gid = userPart, , home = '/'] = row ?? [];
  return {
    name,
    uid: Number(uid),
    gid: groupPart === undefined ? Number(gid) : await findGroup(root, groupPart),
    home,
  };
}

async function findGroup(root: string, spelling: string): Promise<number> {
  const row = (await readTable(join(root, 'etc/group'))).find(([name]) => name === spelling);
  if (row === undefined && !/^\d+$/.test(spelling)) {
    throw new InputError(
      `Group '${spelling}' is not known in the environment. Add it in \`install\`, or take a number.`,
    );
  }
  return Number(row?.[2] ?? spelling);
}

/** The rows of a table such as passwd(5); none where the file is not there. */
async function readTable(path: string): Promise<readonly (readonly string[])[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').map((line) => line.split(':'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
