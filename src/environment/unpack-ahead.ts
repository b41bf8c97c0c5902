import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { quoted } from './apt-config.js';

/** Where programs are that dpkg and packages' scripts start. Source: apt.conf(5), `DPkg::Path`. */
const DPKG_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The program that decompresses; its own name is what dpkg starts. */
const READ = 'dpkg-deb';
const AHEAD = 'archway-ahead';

/** Packages below this size, in bytes, are not worth the start of another program. */
const WORTH = 100_000;

/**
 * In place of dpkg-deb: gives what has been decompressed already, waits for what is being so, and does the rest itself.
 * The folder of this program is first on PATH.
 */
const READ_SCRIPT = `#!/bin/sh
PATH=\${PATH#"\${0%/*}:"}
[ "$#" = 2 ] && [ "$1" = --fsys-tarfile ] || exec ${READ} "$@"
file=$(readlink -f -- "$2")
ahead=\${0%/*/*}/\${file##*/}
true 2>/dev/null > "$ahead.lock" || exec ${READ} "$@"
exec 9>"$ahead.lock"
flock 9
if [ -e "$ahead.tar" ]; then
  status=0
  cat -- "$ahead.tar" 9>&- || status=$?
  rm -f -- "$ahead.tar"
  exit "$status"
fi
true > "$ahead.taken" || :
exec 9>&-
exec ${READ} "$@"
`;

/**
 * Reads the paths of packages and decompresses them, the largest first, as many at once as there are processors beside
 * dpkg's own: what it has not finished by the time that dpkg wants it is waited for, and what it has not begun is left.
 */
const aheadScript = (workers: number): string => `#!/bin/sh
PATH=\${PATH#"\${0%/*}:"}
folder=\${0%/*/*}
grep '\\.deb$' | xargs --no-run-if-empty --delimiter='\\n' stat --dereference --format='%s %n' -- |
  sort --numeric-sort --reverse > "$folder/list"
work() {
  while read -r size path; do
    [ "$size" -ge ${String(WORTH)} ] || break
    file=$(readlink -f -- "$path")
    ahead=$folder/\${file##*/}
    (
      flock --nonblock 9 && [ ! -e "$ahead.taken" ] && [ ! -e "$ahead.done" ] || exit 0
      : > "$ahead.done"
      if ${READ} --fsys-tarfile "$file" > "$ahead.part" 9>&-; then mv -- "$ahead.part" "$ahead.tar"
      else rm -f -- "$ahead.part"; fi
    ) 9>"$ahead.lock"
  done < "$folder/list"
}
worker=0
while [ "$worker" -lt ${String(workers)} ]; do
  work < /dev/null > /dev/null 2>&1 &
  worker=$((worker + 1))
done
`;

/** How dpkg is made to find packages that are decompressed already. */
export interface UnpackAhead {
  /** Lines of apt.conf(5) by which apt starts it and dpkg finds it. */
  readonly settings: readonly string[];
  /** What comes before the command of apt or dpkg. */
  readonly prefix: readonly string[];
}

/** Runs apt or dpkg so that they find it; dpkg's packages are among its arguments: PROGRAMS COMMAND... */
const WITH_IT = `export PATH="$1:$PATH"
shift
for word; do
  case $word in *.deb) printf '%s\\n' "$word" ;; esac
done | ${AHEAD} || :
exec "$@"
`;

/**
 * Makes the other processors decompress packages while dpkg unpacks, which takes one at a time and has nothing else to
 * wait for: of the seconds that compilers take to be unpacked, most are those of xz.
 *
 * @param scratch absolute path of an existing folder of one job, for what is decompressed
 * @throws InputError when a path cannot be written in apt's configuration
 */
export async function unpackAhead(scratch: string): Promise<UnpackAhead> {
  const programs = join(scratch, 'ahead', 'programs');
  await mkdir(programs, { recursive: true });
  await writeFile(join(programs, READ), READ_SCRIPT, { mode: 0o755 });
  await writeFile(join(programs, AHEAD), aheadScript(availableParallelism() - 1), { mode: 0o755 });
  const path = quoted(`${programs}:${DPKG_PATH}`);
  // apt fails when a command of its own does, and waits for its input to be read.
  const hook = `${AHEAD} || cat > /dev/null`;
  const prefix = ['sh', '-c', WITH_IT, 'archway-ahead', programs];
  return { prefix, settings: [`DPkg::Path ${path};`, `DPkg::Pre-Install-Pkgs:: "${hook}";`] };
}
