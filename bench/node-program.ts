import { execFileSync } from 'node:child_process';

/** The pinned Node 24, which the actions run on: absolute path of the program. */
export function nodeProgram(): string {
  const line = execFileSync(process.execPath, ['scripts/tools.js', 'node'], { encoding: 'utf8' }).trim().split('\n');
  return line.at(-1)?.replace(/^node: /, '') ?? process.execPath;
}
