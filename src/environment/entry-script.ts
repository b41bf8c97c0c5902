/**
 * Makes $root, an absolute path, a mount with what a world needs beside its files: processes, devices, and the host's
 * names of the network. That by which root could change the host's kernel or read of it is read-only or hidden, as in
 * Docker. To be run in a mount namespace of its own. Leaves the working directory there, and `attach` for further mounts.
 * Source: Docker's oci/defaults.go, MaskedPaths and ReadonlyPaths.
 */
const FURNISH = `refuse() { echo "archway: $*" >&2; exit 125; }
mount --bind "$root" "$root"
cd "$root"
inside() {
  target=$(realpath -m -- "$root/$1")
  case $target/ in "$root"/*) ;; *) refuse "$1 leads out of the root" ;; esac
}
attach() {
  inside "$3"
  if [ -d "$2" ]; then mkdir -p "$target"
  elif [ ! -e "$target" ]; then mkdir -p "\${target%/*}"; : > "$target"; fi
  if [ "$1" = rw ]; then mount --rbind "$2" "$target"
  else mount --bind "$2" "$target" && mount -o remount,bind,ro "$target"; fi
}
for folder in proc sys dev; do inside "$folder"; mkdir -p "$target"; done
mount -t proc -o nosuid,nodev,noexec proc proc
for path in sys bus fs irq sysrq-trigger; do
  [ ! -e "proc/$path" ] || mount -o bind,ro,nosuid,nodev,noexec "proc/$path" "proc/$path"
done
attach ro /sys sys 2>/dev/null || :
mount -t tmpfs -o nosuid,mode=755,size=4m tmpfs dev
mkdir dev/pts dev/shm
for device in null zero full random urandom tty; do : > "dev/$device"; mount --bind "/dev/$device" "dev/$device"; done
for path in acpi asound scsi kcore keys latency_stats timer_list timer_stats sched_debug; do
  if [ -d "proc/$path" ]; then mount -t tmpfs -o ro,nosuid,nodev,noexec,size=4k tmpfs "proc/$path"
  elif [ -e "proc/$path" ]; then mount --bind dev/null "proc/$path"; fi
done
mount -t tmpfs -o nosuid,nodev,mode=1777 tmpfs dev/shm
mount -t devpts -o nosuid,noexec,newinstance,ptmxmode=0666,mode=0620 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin
ln -s fd/1 dev/stdout
ln -s fd/2 dev/stderr
for file in /etc/resolv.conf /etc/hosts; do
  [ ! -L "$root$file" ] || rm "$root$file"
  [ ! -e "$file" ] || attach ro "$(realpath "$file")" "$file"
done
`;

/** dpkg refuses to work without these folders, which only root's search path has. */
export const SBIN_TOO = 'export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"\n';

/** Keeps the host's settings of dpkg, by which it may leave files out, away from packages of a root. */
export const WITHOUT_DPKG_SETTINGS = `[ ! -d /etc/dpkg/dpkg.cfg.d ] || mount -t tmpfs -o ro,size=4k tmpfs /etc/dpkg/dpkg.cfg.d
[ ! -e /etc/dpkg/dpkg.cfg ] || mount --bind /dev/null /etc/dpkg/dpkg.cfg
`;

/** The capabilities that Docker grants by default, without mknod, for setpriv(1). */
const CAPABILITIES = `keep=-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap,+net_bind_service,+net_raw,+sys_chroot
keep=$keep,+audit_write,+setfcap
`;

/**
 * Leaves of the host only its programs, read-only, and what they need to reach the network, beside $scratch and the furnished
 * $root, and moves that over `/`. In a root that came from elsewhere an absolute link would lead what dpkg unpacks to the
 * host, since dpkg does not change its own root for that; and scripts, which run by what is in that root, could leave their
 * chroot.
 */
const FENCE = `setpriv=$(command -v setpriv) && unshare=$(command -v unshare) || refuse 'setpriv and unshare (util-linux) are missing'
show() {
  if [ -L "$1" ]; then cp -P "$1" ".$1"
  elif [ -d "$1" ]; then mkdir -p ".$1"; mount --bind "$1" ".$1"; mount -o remount,bind,ro ".$1"
  elif [ -e "$1" ]; then : > ".$1"; mount --bind "$1" ".$1"; mount -o remount,bind,ro ".$1"; fi
}
mkdir -p "$scratch/view" "$scratch/tmp"
mount -t tmpfs -o nosuid,nodev,mode=755,size=4m tmpfs "$scratch/view"
cd "$scratch/view"
mkdir -p etc dev proc sys ".$scratch" ".$root"
for path in usr bin sbin lib lib32 lib64 libx32 etc/alternatives etc/ssl etc/ca-certificates etc/pki; do show "/$path"; done
for path in passwd group nsswitch.conf gai.conf ld.so.cache host.conf; do show "/etc/$path"; done
for path in resolv.conf hosts; do
  [ ! -e "/etc/$path" ] || { : > "etc/$path"; mount --bind "$(realpath "/etc/$path")" "etc/$path"; mount -o remount,bind,ro "etc/$path"; }
done
[ ! -d etc/ssl/private ] || mount -t tmpfs -o ro,size=4k tmpfs etc/ssl/private
mount --bind "$scratch" ".$scratch"
mount --rbind "$root" ".$root"
for path in dev proc sys; do mount --rbind "$root/$path" "$path"; done
mount --move . /
export TMPDIR="$scratch/tmp"
${CAPABILITIES}exec "$setpriv" --bounding-set "$keep" --inh-caps -all "$unshare" --root=. --wd=/ -- "$@"
`;

/**
 * Runs one of the host's own programs, such as apt, beside a root whose scripts it is to run: ROOT, `--`, COMMAND...
 */
export const BESIDE_SCRIPT = `set -eu
root=$1; shift 2
${FURNISH}${WITHOUT_DPKG_SETTINGS}${SBIN_TOO}exec "$@"
`;

/** The same for a root that came from elsewhere, with a folder for all else that is written: ROOT SCRATCH `--` COMMAND... */
export const FENCED_SCRIPT = `set -eu
root=$1 scratch=$2; shift 3
${FURNISH}${SBIN_TOO}${FENCE}`;

/**
 * What runs as the first process of a root's own namespaces: it makes the root the world of one command and ends with
 * it. A constant; all values come as arguments, and the environment of the command as lines on standard input, because
 * arguments can be read by every user of the machine.
 *
 *     NETWORK (on or off) ROOT, then mounts as `rw SOURCE TARGET` or `ro SOURCE TARGET`, then `--` CWD UID GID INPUT COMMAND...
 * INPUT is the file that the command reads as its standard input.
 *
 * Standard input: `NAME=first line`, each further line of a value behind a `=`, at the end a line with a dot. After that
 * it stays open; when it closes, because the command was cancelled or the process that started all this was killed,
 * everything inside is ended.
 *
 * The root is moved over `/`, as switch_root(8) does, so that no chroot can be left towards the host; and the command
 * gets the capabilities that Docker grants by default, without mknod, so that it can neither mount nor reach a disk.
 */
export const ENTRY_SCRIPT = `set -eu
network=$1 root=$2; shift 2
${FURNISH}setpriv=$(command -v setpriv) && unshare=$(command -v unshare) || refuse 'setpriv and unshare (util-linux) are missing'
[ "$network" = on ] || ip link set lo up || :
while [ "$1" != -- ]; do attach "$1" "$2" "$3"; shift 3; done
cwd=$2 uid=$3 gid=$4 input=$5; shift 5
mount --move . /
unset OLDPWD
pair=
while IFS= read -r line && [ "$line" != . ]; do
  case $line in
    =*) pair="$pair
\${line#=}" ;;
    *) [ -z "$pair" ] || export "$pair"; pair=$line ;;
  esac
done
[ -z "$pair" ] || export "$pair"
exec 3<&0
if [ "$input" = - ]; then exec 0<&9 9<&-; else exec 0<"$input"; fi
(
  while IFS= read -r line; do :; done <&3
  kill -TERM -1
  unset LD_PRELOAD LD_LIBRARY_PATH
  PATH=/usr/bin:/bin sleep 5
  kill -KILL -1
) >/dev/null 2>&1 &
exec 3<&-
${CAPABILITIES}status=0
"$setpriv" --bounding-set "$keep" --inh-caps -all "$unshare" --root=. --wd="$cwd" --setgid "$gid" --setuid "$uid" -- "$@" ||
  status=$?
exit "$status"
`;

/**
 * The same where the command is to read the standard input that this has: CONTROL, a pipe by which the environment comes,
 * then all that the other one takes, with `-` for INPUT.
 */
export const TERMINAL_ENTRY_SCRIPT = `control=$1; shift
exec 9<&0 <"$control"
${ENTRY_SCRIPT}`;
