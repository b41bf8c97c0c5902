import { InputError } from '../runner/index.js';
import type { ReadInside } from './read-inside.js';

/** A user of an environment. */
export interface User {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** The login name; empty for a number that has none. */
  readonly name: string;
}

/**
 * Finds a user in an environment's own passwd(5) and group(5).
 *
 * @param read reads its files
 * @param spelling `name`, `uid`, `name:group` or `uid:gid`
 * @throws InputError when it has no such user or group
 */
export async function findUser(read: ReadInside, spelling: string): Promise<User> {
  const [userPart = '', groupPart] = spelling.split(':');
  const users = await readTable(read, '/etc/passwd');
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
    gid: groupPart === undefined ? Number(gid) : await findGroup(read, groupPart),
    home,
  };
}

async function findGroup(read: ReadInside, spelling: string): Promise<number> {
  const row = (await readTable(read, '/etc/group')).find(([name]) => name === spelling);
  if (row === undefined && !/^\d+$/.test(spelling)) {
    throw new InputError(
      `Group '${spelling}' is not known in the environment. Add it in \`install\`, or take a number.`,
    );
  }
  return Number(row?.[2] ?? spelling);
}

/** The rows of a table such as passwd(5); none where the file is not there. */
async function readTable(read: ReadInside, path: string): Promise<readonly (readonly string[])[]> {
  const text = await read(path);
  return text === undefined ? [] : text.split('\n').map((line) => line.split(':'));
}
