import { asRoot } from '../host/index.js';
import { CommandError, errorMessage, type Runner } from '../runner/index.js';
import { KEEPER_INSIDE, keeperOf, type Container } from './container.js';
import type { Scratch } from './store.js';

/**
 * Shows a container's own file system in FOLDER/root, where this machine has it mounted as an overlay: PID KEEPER INSIDE
 * FOLDER. The process is another machine's, or another container's, unless it has our own file KEEPER mounted at INSIDE. A
 * mount of another namespace cannot be bound, so that the same one is looked for in this one, by the number of its device.
 * Source: proc(5), mountinfo.
 */
const SHOW = `set -eu
pid=$1 keeper=$2 inside=$3 folder=$4
[ "/proc/$pid/root$inside" -ef "$keeper" ] || exit 0
device=
while read -r id parent number from at rest; do
  [ "$at" != / ] || device=$number
done < "/proc/$pid/mountinfo"
while read -r id parent number from at rest; do
  [ "$number $from" = "$device /" ] || continue
  case $rest in
    *' - overlay '*)
      mkdir "$folder/root"
      mount --bind "$(printf %b "$at")" "$folder/root"
      echo shown
      exit 0 ;;
  esac
done < /proc/self/mountinfo
`;

/**
 * Shows what a running container has of files to programs of this machine, which write to it as its own would. What is
 * mounted in it is not seen. Programs that are more than its own are to do so while it is paused.
 *
 * @param scratch that of the container
 * @param folder an existing one, where `root` becomes it; with the scratch folder that it is, it goes
 * @returns absolute path; undefined where the engine runs on another machine or without root, or keeps files otherwise
 */
export async function showFiles(
  runner: Runner,
  container: Container,
  scratch: Scratch,
  folder: string,
): Promise<string | undefined> {
  const words = [await container.pid(), keeperOf(scratch), KEEPER_INSIDE, folder];
  const { command, args } = asRoot('sh', ['-c', SHOW, 'archway-show', ...words]);
  try {
    const { stdout } = await runner.exec(command, args, { quiet: true });
    return stdout.trim() === 'shown' ? `${folder}/root` : undefined;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.debug(`The files of the container cannot be shown to the runner's apt: ${errorMessage(error)}`);
    return undefined;
  }
}
