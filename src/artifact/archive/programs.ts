import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const found = new Map<string, Promise<string | undefined>>();

/** The absolute path of a program on PATH, undefined when it is not there. Each is looked for once. */
export function findProgram(env: NodeJS.ProcessEnv, name: string): Promise<string | undefined> {
  const path = env['PATH'] ?? '';
  const key = `${path}\0${name}`;
  let search = found.get(key);
  if (search === undefined) found.set(key, (search = searchFor(path, name)));
  return search;
}

async function searchFor(path: string, name: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const program = join(folder, name);
    if (
      await access(program, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return program;
  }
  return undefined;
}
