import { chmod, stat } from 'node:fs/promises';

/** The files by which a step speaks to the runner. */
const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** The absolute paths of those that this step has. */
export function commandFiles(env: NodeJS.ProcessEnv): readonly string[] {
  return VARIABLES.flatMap((name) => env[name] ?? []).filter((path) => path !== '');
}

/** Does what somebody does who is neither root nor the runner's user, and may write in the files meanwhile. */
export async function withWritable<T>(files: readonly string[], work: () => Promise<T>): Promise<T> {
  const modes = await Promise.all(files.map(async (path) => [path, (await stat(path)).mode & 0o7777] as const));
  for (const [path, mode] of modes) await chmod(path, mode | 0o222);
  try {
    return await work();
  } finally {
    for (const [path, mode] of modes) await chmod(path, mode);
  }
}
