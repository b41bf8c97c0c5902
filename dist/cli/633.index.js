export const id = 633;
export const ids = [633];
export const modules = {

/***/ 1633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aL: () => (/* reexport */ ACCELERATIONS),
  LK: () => (/* reexport */ CONTAINER_CHOICES),
  Yl: () => (/* reexport */ describeAcceleration),
  Ay: () => (/* reexport */ openEnvironment),
  Hp: () => (/* reexport */ parseBase),
  BC: () => (/* reexport */ parseRelease),
  ne: () => (/* reexport */ install_text/* readInstallText */.n),
  Fl: () => (/* reexport */ requiredHostPackages),
  Bf: () => (/* reexport */ runnerInside)
});

// UNUSED EXPORTS: RELEASE_NAMES, parseImage

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/environment/acceleration-languages.js
/** What the go command starts for each package. Go's are the same program for every target, which they are told of in GOARCH. */
const GO_TOOLS = ['asm', 'cgo', 'compile', 'cover', 'link', 'vet'];
/**
 * The tools of Go, as Debian's golang-N-go has them. The go command itself stays: it says for which machine to build. A
 * release of Go makes the same bytes on whatever machine it runs, and names itself alike, so that its caches fit too.
 * Source: go.dev/blog/rebuild; `go tool compile -V=full`.
 */
function goPrograms(installed, platform, host) {
    return [...installed.keys()].flatMap((name) => {
        const version = /^golang-([\d.]+)-go$/.exec(name)?.[1];
        if (version === undefined)
            return [];
        const tools = `/usr/lib/go-${version}/pkg/tool/linux_`;
        return GO_TOOLS.map((tool) => ({
            path: `${tools}${platform.goarch}/${tool}`,
            twin: `${tools}${host.goarch}/${tool}`,
            package: name,
            obstacle: undefined,
        }));
    });
}

// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var src_host = __webpack_require__(9628);
;// CONCATENATED MODULE: ./build/src/environment/entry-script.js
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
const SBIN_TOO = 'export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"\n';
/** Keeps the host's settings of dpkg, by which it may leave files out, away from packages of a root. */
const WITHOUT_DPKG_SETTINGS = `[ ! -d /etc/dpkg/dpkg.cfg.d ] || mount -t tmpfs -o ro,size=4k tmpfs /etc/dpkg/dpkg.cfg.d
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
const BESIDE_SCRIPT = `set -eu
root=$1; shift 2
${FURNISH}${WITHOUT_DPKG_SETTINGS}${SBIN_TOO}exec "$@"
`;
/** The same for a root that came from elsewhere, with a folder for all else that is written: ROOT SCRATCH `--` COMMAND... */
const FENCED_SCRIPT = `set -eu
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
const ENTRY_SCRIPT = `set -eu
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
const TERMINAL_ENTRY_SCRIPT = `control=$1; shift
exec 9<&0 <"$control"
${ENTRY_SCRIPT}`;

;// CONCATENATED MODULE: ./build/src/environment/environment.js
/**
 * Milliseconds without output and without use of the CPU after which what prepares an environment is killed: an emulated
 * script that is stuck would hold its job to its limit.
 */
const PREPARATION_STALL = 10 * 60_000;
/** The packages of a request for what is no release. */
function packagesByName(packages) {
    return packages.map((lot) => {
        if ('control' in lot)
            throw new Error('what a source package needs was asked for on what is no release');
        return lot;
    });
}
/**
 * Whether an image is run as a container: `auto` where the engine sees this machine's files, `never` for a root file
 * system with its files.
 */
const CONTAINER_CHOICES = ['auto', 'always', 'never'];
/** PATH of a command that is given none: Debian's default for root. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

// EXTERNAL MODULE: ./build/src/platform/binfmt.js
var binfmt = __webpack_require__(8661);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/environment/executable.js




/** As many links as the kernel follows in one path. Source: path_resolution(7). */
const MAX_LINKS = 40;
/**
 * Where a path of a root really is on the host, links followed as a program inside would: never out of the root.
 *
 * @returns undefined when there is no such file
 */
async function resolveInRoot(root, path) {
    const { place, exists } = await follow(root, path);
    return exists ? (0,external_node_path_.join)(root, place) : undefined;
}
/** Where a path of a root is inside, links followed as a program inside would; what is not there keeps its name. */
async function placeInRoot(root, path) {
    try {
        return (await follow(root, path)).place;
    }
    catch (error) {
        // Who enters a root by sudo may not see all of it.
        if (error.code === 'EACCES')
            return path;
        throw error;
    }
}
/** Follows links; where there are too many, the path is none. */
async function follow(root, path) {
    let place = '/';
    let exists = true;
    const rest = path.split('/');
    for (let links = 0; rest.length > 0;) {
        const next = external_node_path_.posix.join(place, rest.shift() ?? '');
        let target;
        try {
            target = await (0,promises_.readlink)((0,external_node_path_.join)(root, next));
        }
        catch (error) {
            const { code } = error;
            // Not a link, which is the rule, is EINVAL.
            if (code === 'ENOENT' || code === 'ENOTDIR')
                exists = false;
            else if (code !== 'EINVAL')
                throw error;
            place = next;
            continue;
        }
        if (++links > MAX_LINKS)
            return { place: path, exists: false };
        if (target.startsWith('/'))
            place = '/';
        rest.unshift(...target.split('/'));
    }
    return { place, exists };
}
/** The platform whose kernel runs a file; undefined when it is no program of a platform of the table. */
async function platformOfProgram(file) {
    const header = new Uint8Array(20);
    const handle = await (0,promises_.open)(file);
    try {
        await handle.read(header, 0, header.length, 0);
    }
    finally {
        await handle.close();
    }
    return platform_platform/* PLATFORMS */.P4.find((platform) => {
        const { magic, mask } = (0,binfmt/* binfmtPattern */.P)(platform);
        return header.every((byte, index) => (byte & (mask[index] ?? 0)) === ((magic[index] ?? 0) & (mask[index] ?? 0)));
    });
}

;// CONCATENATED MODULE: ./build/src/environment/read-inside.js


/** Reads files of a root file system. */
function readerOfRoot(root) {
    return async (path) => {
        const file = await resolveInRoot(root, path);
        return file === undefined ? undefined : await (0,promises_.readFile)(file, 'utf8');
    };
}

;// CONCATENATED MODULE: ./build/src/environment/users.js

/**
 * Finds a user in an environment's own passwd(5) and group(5).
 *
 * @param read reads its files
 * @param spelling `name`, `uid`, `name:group` or `uid:gid`
 * @throws InputError when it has no such user or group
 */
async function findUser(read, spelling) {
    const [userPart = '', groupPart] = spelling.split(':');
    const users = await readTable(read, '/etc/passwd');
    const row = users.find(([name, , uid]) => name === userPart || uid === userPart);
    if (row === undefined && !/^\d+$/.test(userPart)) {
        const known = users.flatMap(([name]) => name ?? []);
        throw new src_runner/* InputError */.dz(`User '${userPart}' is not known in the environment. Add it in \`install\`, or take a number or one of: ${known.join(', ')}.`);
    }
    const [name = '', , uid = userPart, gid = userPart, , home = '/'] = row ?? [];
    return {
        name,
        uid: Number(uid),
        gid: groupPart === undefined ? Number(gid) : await findGroup(read, groupPart),
        home,
    };
}
async function findGroup(read, spelling) {
    const row = (await readTable(read, '/etc/group')).find(([name]) => name === spelling);
    if (row === undefined && !/^\d+$/.test(spelling)) {
        throw new src_runner/* InputError */.dz(`Group '${spelling}' is not known in the environment. Add it in \`install\`, or take a number.`);
    }
    return Number(row?.[2] ?? spelling);
}
/** The rows of a table such as passwd(5); none where the file is not there. */
async function readTable(read, path) {
    const text = await read(path);
    return text === undefined ? [] : text.split('\n').map((line) => line.split(':'));
}

;// CONCATENATED MODULE: ./build/src/environment/variables.js

/** @throws InputError for a variable that a command cannot be given */
function requireVariable(name, value) {
    if (!/^[A-Za-z_]\w*$/.test(name))
        throw new src_runner/* InputError */.dz(`'${name}' is not a name that a variable can have.`);
    if (value.includes('\0'))
        throw new src_runner/* InputError */.dz(`The value of ${name} holds a null byte; no variable can.`);
}

;// CONCATENATED MODULE: ./build/src/environment/enter.js











/** The host's packages with the programs that make and enter roots. Most are essential on Debian. */
const HOST_PACKAGES = ['apt', 'dpkg', 'iproute2', 'tar', 'util-linux', 'mount'];
/** The entry script's name in the list of processes. */
const ENTRY_NAME = 'archway-entry';
/** What the entry script exits with when it cannot make the world; no program of ours inside uses it. */
const NOT_ENTERED = 125;
/**
 * Runs one command in a root, in mount, process and System V IPC namespaces of its own: when it has ended, or this
 * process has, nothing of it is left running or mounted.
 *
 * @throws CommandError as Runner.exec does, with the command as it was given here
 */
async function runInRoot(runner, room, command, args, options = {}) {
    options.signal?.throwIfAborted();
    const input = options.input === undefined ? undefined : await writeInput(room, options.input);
    const line = await entryLine(room, [command, ...args], options, input ?? '/dev/null');
    const control = new external_node_stream_.PassThrough();
    control.write(line.environment);
    const watch = watchLimits(control, options);
    const show = (text) => {
        if (options.quiet !== true)
            runner.info(text);
    };
    show(`[command]${[command, ...args].map(src_runner/* quoteForReading */.gc).join(' ')}`);
    try {
        return await runner.exec(line.command, line.args, {
            input: control,
            // The long line that enters the root would tell nobody anything.
            quiet: true,
            onLine: (text, stream) => {
                show(text);
                options.onLine?.(text, stream);
            },
            ...(options.acceptExitCodes !== undefined && { acceptExitCodes: options.acceptExitCodes }),
            ...(options.stallTimeout !== undefined && { stallTimeout: options.stallTimeout }),
            ...(options.cpu !== undefined && { cpu: options.cpu }),
        });
    }
    catch (error) {
        throw watch.explain(asSeenInside(error, command, args));
    }
    finally {
        watch.stop();
        control.end();
        if (input !== undefined)
            await (0,promises_.rm)(input, { force: true });
    }
}
/** A file with what a command is to read, beside the root, where nothing inside can see it. */
async function writeInput(room, input) {
    const path = `${room.root}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.input`;
    await (0,promises_.writeFile)(path, input, { mode: 0o600 });
    return path;
}
/**
 * The host's command that runs a command in a root, and what the entry script is to read first.
 *
 * @param input file that the command reads as its standard input
 * @param control pipe that the script reads; its standard input when not given
 */
async function entryLine(room, command, options, input, control) {
    const user = await findUser(readerOfRoot(room.root), options.user ?? '0');
    const env = { PATH: DEFAULT_PATH, HOME: user.home, ...options.env };
    // The host's programs that start the command would heed these too.
    const loader = Object.entries(env).filter(([name]) => name.startsWith('LD_'));
    const mounts = await Promise.all(room.mounts.map(async ({ readOnly, source, target }) => [
        ...[readOnly ? 'ro' : 'rw', source],
        // An absolute link, as Debian's /var/run, leads to another place for the host's mount(8).
        await placeInRoot(room.root, target),
    ]));
    const unshare = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', ...(room.network ? [] : ['--net'])];
    return {
        ...(0,src_host/* asRoot */.tE)('unshare', [
            ...unshare,
            // sudo and the host's shells add variables of their own, which are none of the command's.
            ...['--', 'env', '-i', `PATH=${DEFAULT_PATH}`, 'sh', '-c'],
            ...(control === undefined ? [ENTRY_SCRIPT, ENTRY_NAME] : [TERMINAL_ENTRY_SCRIPT, ENTRY_NAME, control]),
            ...[room.network ? 'on' : 'off', room.root, ...mounts.flat(), '--'],
            ...[options.cwd ?? '/', String(user.uid), String(user.gid), input],
            ...(loader.length === 0 ? [] : ['/usr/bin/env', ...loader.map(([name, value]) => `${name}=${value}`)]),
            ...command,
        ]),
        environment: encodeEnvironment(Object.entries(env).filter(([name]) => !name.startsWith('LD_'))),
    };
}
/** As the entry script reads it: see there. */
function encodeEnvironment(variables) {
    return [
        ...variables.map(([name, value]) => {
            requireVariable(name, value);
            return `${name}=${value.replaceAll('\n', '\n=')}`;
        }),
        '.\n',
    ].join('\n');
}
/**
 * Ends the command at its time limit or when it is aborted. Not by a signal: through sudo none would reach it.
 */
function watchLimits(control, { timeout, signal }) {
    let timedOut = false;
    const end = () => {
        control.end();
    };
    const timer = timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
        }, timeout);
    signal?.addEventListener('abort', end, { once: true });
    const forget = (0,src_runner/* whenCancelled */.MR)(end);
    return {
        stop: () => {
            clearTimeout(timer);
            forget();
            signal?.removeEventListener('abort', end);
        },
        explain: (error) => {
            if (!timedOut || !(error instanceof src_runner/* CommandError */.Qd))
                return error;
            const { command, args, lastLines } = error.failure;
            return new src_runner/* CommandError */.Qd({ command, args, lastLines, timedOutAfter: timeout ?? 0 }, { cause: error });
        },
    };
}
/** Tells of the command that the user gave instead of the one that entered the root. */
function asSeenInside(error, command, args) {
    if (!(error instanceof src_runner/* CommandError */.Qd))
        return error;
    const { failure } = error;
    const words = failure.lastLines.findLast((line) => line.startsWith('archway: '));
    if (failure.exitCode === NOT_ENTERED && words !== undefined) {
        return new src_runner/* InputError */.dz(`The environment cannot be entered: ${words.slice('archway: '.length)}.`, { cause: error });
    }
    return new src_runner/* CommandError */.Qd({ ...failure, command, args }, { cause: error });
}

;// CONCATENATED MODULE: ./build/src/environment/layout-error.js
/** A package could not be laid out among the twins, say in a later release with another layout: its programs stay emulated. */
class LayoutError extends Error {
    name = 'LayoutError';
    twin;
    /**
     * @param twin the package
     * @param reason why its programs stay emulated
     */
    constructor(twin, reason, options) {
        super(reason, options);
        this.twin = twin;
    }
}

;// CONCATENATED MODULE: ./build/src/environment/acceleration-perl.js





const PERL = '/usr/bin/perl';
const PERL_PACKAGE = 'perl-base';
/**
 * Packages whose programs are scripts in Perl that take most of the time in which a Debian package is built, once its
 * compilers run natively: a makefile may ask dpkg-buildflags anew for each file.
 */
const SCRIPT_PACKAGES = [
    'dpkg-dev',
    'debhelper',
    'dh-autoreconf',
    'dh-strip-nondeterminism',
    'autoconf',
    'automake',
    'po-debconf',
];
/**
 * What tells a script of the machine that its Perl was built for; `$^X` is how it starts Perl again. `dh_auto_*` ask by the
 * modules that they load. Source: Debian::Debhelper::Buildsystem::perl_makemaker, `$Config{ld}`.
 */
const ASKS_OF_THE_MACHINE = /\buse Config\b|[%$]Config\b|\buname\b|\$\^X|archname/;
const ASKS_BY_MODULES = 'dh_auto_';
/**
 * Has Perl print the scripts of packages, as `script PATH` and hexadecimal digits of the text, and the packages that have
 * modules for one architecture, as `module NAME`: PACKAGE... A constant.
 */
const LOOK = `
for my $package (@ARGV) {
  for my $list (grep { -e } "/var/lib/dpkg/info/$package.list", glob("/var/lib/dpkg/info/$package:*.list")) {
    open my $names, '<', $list or next;
    while (my $path = <$names>) {
      chomp $path;
      next unless $path =~ m{^/usr/bin/[^/]+$} && !-l $path && -f $path;
      open my $file, '<:raw', $path or next;
      local $/;
      my $text = <$file>;
      print "script $path ", unpack('H*', $text), "\\n" if $text =~ m{^#! ?/usr/bin/perl[ \\n]};
    }
  }
}
for my $list (glob('/var/lib/dpkg/info/*-perl.list'), glob('/var/lib/dpkg/info/*-perl:*.list')) {
  open my $names, '<', $list or next;
  my ($name) = $list =~ m{([^/:]+)(?::[^/]*)?\\.list$};
  print "module $name\\n" if grep { m{^/usr/lib/[^/]+/perl5/} } <$names>;
}
`;
/** Where the host's Perl is inside; perl(1) reads a first line for itself only where that names perl. */
function interpreter(host) {
    return `/usr/lib/${host.multiarch}/archway-perl`;
}
/**
 * Scripts of Debian's tools for packages, to be run by the host's Perl of the same version. Perl itself stays emulated: by it
 * a build learns of the machine, and modules are built for it. The host's finds its own modules, and those in Perl alone
 * where the environment has them.
 */
async function perlPrograms(world, installed, host) {
    const packages = SCRIPT_PACKAGES.filter((name) => installed.has(name));
    if (packages.length === 0 || !installed.has(PERL_PACKAGE))
        return [];
    const lines = (await world.output(PERL, ['-e', LOOK, ...packages])).split('\n').map((line) => line.split(' '));
    const core = [...installed.keys()].filter((name) => /^libperl5\.\d+(t64)?$/.test(name));
    const modules = lines.flatMap(([kind, name = '']) => (kind === 'module' && installed.has(name) ? [name] : []));
    return lines.flatMap(([kind, path = '', digits = '']) => {
        if (kind !== 'script')
            return [];
        const script = Buffer.from(digits, 'hex');
        const asks = external_node_path_.posix.basename(path).startsWith(ASKS_BY_MODULES) || ASKS_OF_THE_MACHINE.test(script.toString('latin1'));
        const obstacle = asks ? 'it asks for which machine its Perl was built' : undefined;
        const libraries = [...core, ...modules];
        return [{ path, twin: interpreter(host), package: PERL_PACKAGE, libraries, script, obstacle }];
    });
}
/** Whether a package is one that the host's Perl comes in, of those whose names are else libraries' for cross compilers. */
function isPerl(file) {
    return file.startsWith(`${PERL_PACKAGE}_`);
}
/**
 * Puts the host's Perl below the twins where it does not stand in the way of the environment's.
 *
 * @param root absolute path of the twins
 * @throws LayoutError
 */
async function layOutPerl(runner, root, host) {
    try {
        await (0,promises_.copyFile)((0,external_node_path_.join)(root, PERL), (0,external_node_path_.join)(root, interpreter(host)));
        const room = { root, mounts: [], network: false };
        await runInRoot(runner, room, interpreter(host), ['-MPOSIX', '-e', '1'], { quiet: true });
    }
    catch (error) {
        const reason = `its native Perl could not be set up: ${(0,src_runner/* errorMessage */.gJ)(error)}`;
        throw new LayoutError(PERL_PACKAGE, reason, { cause: error });
    }
}
/** A script as it is, but for its first line, by which the host's Perl runs it. @returns what is mounted over it */
async function scriptMount({ folder }, { path, twin, script }) {
    const source = (0,external_node_path_.join)(folder, `script-${external_node_path_.posix.basename(path)}`);
    const text = Buffer.from(script).toString('latin1');
    await (0,promises_.writeFile)(source, text.replace(/^#! ?\/usr\/bin\/perl/, `#!${twin}`), 'latin1');
    await (0,promises_.chmod)(source, 0o755);
    return { source, target: path, readOnly: true };
}

;// CONCATENATED MODULE: ./build/src/environment/rustc-launcher-source.js
// Generated by scripts/embed-launcher.js from src/environment/rustc-launcher: do not edit.
/** The text of each file of the launcher, by its name. */
const RUSTC_LAUNCHER_SOURCE = {
    'command_line.rs': '//! The compiler\'s command line, as far as it is known.\n\nuse std::ffi::OsString;\n\nuse crate::TARGET;\n\n/// Options that take a value, by the names that they are written with.\nconst WITH_VALUE: &[&str] = &[\n    "--allow",\n    "--cap-lints",\n    "--cfg",\n    "--check-cfg",\n    "--codegen",\n    "--color",\n    "--crate-name",\n    "--crate-type",\n    "--deny",\n    "--diagnostic-width",\n    "--edition",\n    "--emit",\n    "--error-format",\n    "--extern",\n    "--forbid",\n    "--force-warn",\n    "--json",\n    "--out-dir",\n    "--print",\n    "--remap-path-prefix",\n    "--target",\n    "--warn",\n    "-A",\n    "-C",\n    "-D",\n    "-F",\n    "-L",\n    "-W",\n    "-l",\n    "-o",\n];\nconst WITHOUT_VALUE: &[&str] = &["--test", "-O", "-g", "-v", "--verbose"];\n/// What the compiler tells of a target rather than of itself.\nconst PRINTED: &[&str] =\n    &["cfg", "crate-name", "file-names", "native-static-libs", "split-debuginfo", "sysroot", "target-libdir"];\n/// One word of a command line, or an option with its value.\n#[derive(Clone)]\npub enum Word {\n    Option(String, String),\n    Flag(String),\n    Input(String),\n}\n\n/// Reads a command line; nothing for one that has anything unknown.\npub fn parse(args: &[OsString]) -> Option<Vec<Word>> {\n    let mut words = Vec::new();\n    let mut rest = args.iter();\n    while let Some(arg) = rest.next() {\n        let arg = arg.to_str()?;\n        let word = if arg == "-" || !arg.starts_with(\'-\') {\n            if arg.starts_with(\'@\') {\n                return None;\n            }\n            Word::Input(arg.to_string())\n        } else if WITHOUT_VALUE.contains(&arg) {\n            Word::Flag(arg.to_string())\n        } else if WITH_VALUE.contains(&arg) {\n            Word::Option(arg.to_string(), rest.next()?.to_str()?.to_string())\n        } else if arg.starts_with("--") {\n            let (name, value) = arg.split_once(\'=\')?;\n            if !WITH_VALUE.contains(&name) {\n                return None;\n            }\n            Word::Option(name.to_string(), value.to_string())\n        } else {\n            let name = arg.get(..2)?;\n            if !WITH_VALUE.contains(&name) {\n                return None;\n            }\n            Word::Option(name.to_string(), arg[2..].to_string())\n        };\n        words.push(match word {\n            Word::Option(name, value) if name == "--codegen" => Word::Option("-C".to_string(), value),\n            other => other,\n        });\n    }\n    Some(words)\n}\n\npub fn values<\'a>(words: &\'a [Word], option: &\'a str) -> impl Iterator<Item = &\'a str> {\n    words.iter().filter_map(move |word| match word {\n        Word::Option(name, value) if name == option => Some(value.as_str()),\n        _ => None,\n    })\n}\n\n/// The name of a setting of code generation, as rustc reads it.\npub fn setting(value: &str) -> String {\n    value.split(\'=\').next().unwrap_or_default().replace(\'_\', "-")\n}\n\npub fn line(words: &[Word]) -> Vec<String> {\n    words\n        .iter()\n        .flat_map(|word| match word {\n            Word::Option(name, value) => vec![name.clone(), value.clone()],\n            Word::Flag(text) | Word::Input(text) => vec![text.clone()],\n        })\n        .collect()\n}\n\n/// Whether the host\'s compiler comes to the same by these words.\npub fn is_same_on_host(words: &[Word]) -> bool {\n    let compiles = words.iter().any(|word| matches!(word, Word::Input(_)));\n    let prints = |value: &str| value.split(\',\').all(|one| PRINTED.contains(&one));\n    compiles\n        && values(words, "--target").all(|target| target == TARGET)\n        && values(words, "--print").all(prints)\n        && ["-A", "-W", "-D", "-F"].iter().all(|option| values(words, option).all(|lint| lint != "help"))\n        && values(words, "-C").all(|value| {\n            let name = setting(value);\n            name != "help" && !(name == "target-cpu" && value.ends_with("=native"))\n        })\n}\n\n/// The path in the value of `--extern`, with what stands before it.\npub fn split_extern(value: &str) -> Option<(&str, &str)> {\n    let at = value.find(\'=\')?;\n    Some((&value[..=at], &value[at + 1..]))\n}\n',
    'macros.rs': '//! Procedural macros: which ones a crate loads, and their variants for the host, which the host\'s compiler loads.\n\nuse std::collections::BTreeSet;\nuse std::env;\nuse std::fs::{self, File};\nuse std::io;\nuse std::os::raw::c_int;\nuse std::os::unix::io::AsRawFd;\nuse std::path::{Path, PathBuf};\nuse std::process::{Command, Stdio};\n\nuse crate::command_line::{line, parse, setting, split_extern, values, Word};\nuse crate::record::{shadow_of, Kind, Record, Unit};\nuse crate::{ended_with_us, HOST, PROGRAMS, STARTUP, TARGET};\n\n/// Crates of the compiler, which are named without a path.\nconst OF_THE_COMPILER: &[&str] = &["alloc", "core", "proc_macro", "std", "test"];\n/// Settings of code generation that are none of a procedural macro\'s on another machine.\nconst OF_THE_TARGET: &[&str] = &[\n    "debuginfo",\n    "incremental",\n    "instrument-coverage",\n    "link-arg",\n    "link-args",\n    "link-self-contained",\n    "linker",\n    "linker-flavor",\n    "profile-generate",\n    "profile-use",\n    "relro-level",\n    "rpath",\n    "split-debuginfo",\n    "strip",\n    "target-cpu",\n    "target-feature",\n];\n/// Variables of the process that compiles now, rather than of the one that was seen: the tokens of make and cargo.\nconst OF_THE_PROCESS: &[&str] = &["CARGO_MAKEFLAGS", "MAKEFLAGS", "MFLAGS"];\n\nextern "C" {\n    fn flock(file: c_int, operation: c_int) -> c_int;\n}\nconst LOCK_EX: c_int = 2;\n\n/// The procedural macros that compiling loads; nothing where that is not known.\npub fn macros_of(words: &[Word]) -> Option<BTreeSet<Unit>> {\n    let mut macros = BTreeSet::new();\n    for value in values(words, "--extern") {\n        let Some((_, path)) = split_extern(value) else {\n            let name = value.rsplit(\':\').next()?;\n            if OF_THE_COMPILER.contains(&name) {\n                continue;\n            }\n            return None;\n        };\n        let (unit, record) = Record::of_file(Path::new(path))?;\n        if !record.known {\n            return None;\n        }\n        macros.extend(record.macros);\n        if record.kind == Kind::Macro {\n            macros.insert(unit);\n        }\n    }\n    for value in values(words, "-L") {\n        let (kind, folder) = value.split_once(\'=\').unwrap_or(("all", value));\n        if matches!(kind, "dependency" | "native" | "framework") {\n            continue;\n        }\n        // Crates may come from there that no `--extern` names.\n        let Ok(entries) = fs::read_dir(folder) else { continue };\n        for entry in entries.flatten() {\n            if matches!(entry.path().extension().and_then(|one| one.to_str()), Some("rlib" | "rmeta")) {\n                return None;\n            }\n        }\n    }\n    Some(macros)\n}\n\n/// The words by which the host\'s compiler does the same.\npub fn for_host_compiler(words: &[Word], macros: &BTreeSet<Unit>) -> Vec<Word> {\n    let mut result = Vec::new();\n    for word in words {\n        result.push(match word {\n            Word::Option(name, value) if name == "--extern" => {\n                let replaced = split_extern(value).and_then(|(before, path)| {\n                    let unit = Unit::of_file(Path::new(path)).filter(|unit| macros.contains(unit))?;\n                    Some(format!("{before}{}", unit.host_path(Kind::Macro).display()))\n                });\n                Word::Option(name.clone(), replaced.unwrap_or_else(|| value.clone()))\n            }\n            other => other.clone(),\n        });\n    }\n    let folders: BTreeSet<PathBuf> = macros.iter().map(|one| one.shadow().join("host")).collect();\n    for folder in folders {\n        result.push(Word::Option("-L".to_string(), format!("dependency={}", folder.display())));\n    }\n    if values(words, "--target").next().is_none() {\n        result.push(Word::Option("--target".to_string(), TARGET.to_string()));\n    }\n    result\n}\n\nfn failed(text: &str) -> io::Error {\n    io::Error::new(io::ErrorKind::Other, text.to_string())\n}\n\n/// Makes the host\'s variant of a crate that was seen, and those of all that it uses.\npub fn make_for_host(unit: &Unit) -> io::Result<PathBuf> {\n    let record = Record::read(unit).ok_or_else(|| failed("it was not seen being compiled"))?;\n    let made = unit.host_path(record.kind);\n    let lock = File::create(unit.record().join("lock"))?;\n    if unsafe { flock(lock.as_raw_fd(), LOCK_EX) } != 0 {\n        return Err(io::Error::last_os_error());\n    }\n    if made.exists() {\n        return Ok(made);\n    }\n    let refused = unit.record().join("refused");\n    if record.kind == Kind::Other || refused.exists() {\n        return Err(failed("it cannot be made for the host"));\n    }\n    let result = compile_for_host(unit, &record, &made);\n    if let Err(error) = &result {\n        fs::write(refused, error.to_string())?;\n    }\n    result.map(|()| made)\n}\n\nfn compile_for_host(unit: &Unit, record: &Record, made: &Path) -> io::Result<()> {\n    let words = parse(&record.args).ok_or_else(|| failed("its command line cannot be read"))?;\n    let room = unit.record().join("room");\n    fs::create_dir_all(&room)?;\n    let crate_type = if record.kind == Kind::Macro { "proc-macro" } else { "lib" };\n    let mut result: Vec<Word> = Vec::new();\n    for word in &words {\n        let kept = match word {\n            Word::Option(name, value) => match name.as_str() {\n                "--target" | "--out-dir" | "-o" | "--emit" | "--json" | "--error-format" | "--color"\n                | "--diagnostic-width" | "--crate-type" | "--cap-lints" => None,\n                "-C" if OF_THE_TARGET.contains(&setting(value).as_str()) => None,\n                "-L" => value.strip_prefix("dependency=").and_then(|folder| {\n                    let folder = shadow_of(&fs::canonicalize(folder).ok()?).join("host");\n                    Some(Word::Option(name.clone(), format!("dependency={}", folder.display())))\n                }),\n                "--extern" => match split_extern(value) {\n                    None => Some(word.clone()),\n                    Some((before, path)) => {\n                        let dependency = Unit::of_file(&record.folder.join(path)).ok_or_else(|| failed(path))?;\n                        let path = make_for_host(&dependency)?;\n                        Some(Word::Option(name.clone(), format!("{before}{}", path.display())))\n                    }\n                },\n                _ => Some(word.clone()),\n            },\n            Word::Flag(flag) if flag == "-g" || flag == "-v" || flag == "--verbose" => None,\n            other => Some(other.clone()),\n        };\n        result.extend(kept);\n    }\n    let mut command = Command::new(format!("{PROGRAMS}/rustc"));\n    command.args(line(&result));\n    command.args(["--crate-type", crate_type, "--emit=link", "--cap-lints=allow", "--target", HOST, "--out-dir"]);\n    command.arg(&room);\n    command.args(["-C", "strip=debuginfo", "-C", "linker-flavor=ld"]);\n    command.arg("-C").arg(format!("linker={PROGRAMS}/ld"));\n    let parts = [(STARTUP, "crti.o"), (PROGRAMS, "crtbeginS.o"), (PROGRAMS, "crtendS.o"), (STARTUP, "crtn.o")];\n    for (folder, part) in parts {\n        command.arg("-C").arg(format!("link-arg={folder}/{part}"));\n    }\n    for folder in [PROGRAMS, STARTUP] {\n        command.arg("-C").arg(format!("link-arg=-L{folder}"));\n    }\n    command.env_clear().envs(&record.env).current_dir(&record.folder);\n    for name in OF_THE_PROCESS {\n        command.env_remove(name);\n        if let Some(value) = env::var_os(name) {\n            command.env(name, value);\n        }\n    }\n    let log = unit.record().join("log");\n    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);\n    if !ended_with_us(&mut command).status()?.success() {\n        return Err(failed(&fs::read_to_string(&log).unwrap_or_default()));\n    }\n    let file = room.join(made.file_name().ok_or_else(|| failed("no name"))?);\n    if record.kind == Kind::Macro {\n        // Waited for: cargo\'s own comes by another process of ours.\n        fs::rename(&file, unit.record().join("unmarked"))\n    } else {\n        fs::rename(&file, made)\n    }\n}\n\n/// The hash of a crate by which others know it, as rustc tells it.\nfn crate_hash(path: &Path, target: &str) -> io::Result<Vec<u8>> {\n    let output = Command::new(format!("{PROGRAMS}/rustc"))\n        .args(["-Z", "ls=root", "--target", target])\n        .arg(path)\n        .env("RUSTC_BOOTSTRAP", "1")\n        .output()?;\n    let text = String::from_utf8_lossy(&output.stdout);\n    let hash = text\n        .split_once("hash ")\n        .and_then(|(_, rest)| rest.split_whitespace().next())\n        .filter(|hash| hash.len() == 32)\n        .ok_or_else(|| failed("rustc does not tell its hash"))?;\n    let number = u128::from_str_radix(hash, 16).map_err(|_| failed("its hash is none"))?;\n    Ok(number.to_le_bytes().to_vec())\n}\n\n/// Has the host\'s variant of a procedural macro known by the hash of the target\'s.\npub fn take_the_place(unit: &Unit) -> io::Result<()> {\n    let draft = unit.record().join("unmarked");\n    let (own, other) = (crate_hash(&draft, HOST)?, crate_hash(&unit.path("so"), TARGET)?);\n    let mut bytes = fs::read(&draft)?;\n    let places: Vec<usize> = bytes.windows(16).enumerate().filter(|(_, one)| *one == own).map(|(at, _)| at).collect();\n    let [place] = places[..] else { return Err(failed("its hash is not found once")) };\n    bytes[place..place + 16].copy_from_slice(&other);\n    fs::write(&draft, bytes)?;\n    fs::rename(draft, unit.host_path(Kind::Macro))\n}\n',
    'main.rs': '//! Stands in the place of an environment\'s rustc and has the host\'s rustc of the same version compile for the\n//! environment\'s target. All that the compiler is asked about itself, and all that would come to something else on the\n//! host, is handed to the environment\'s own rustc, which is emulated.\n//!\n//! A procedural macro is loaded by the compiler, so that it takes one of the host\'s architecture. Cargo knows of one\n//! machine only. So the environment\'s one is made as cargo wants it, and a second one beside, with its dependencies, by\n//! the command lines that were seen; the second one carries the hash of the first, so that what is compiled by its help\n//! comes to the same bytes. Where there is no second one, the environment\'s own rustc compiles what uses it.\n\nmod command_line;\nmod macros;\nmod record;\n\nuse std::env;\nuse std::ffi::OsString;\nuse std::fs;\nuse std::os::raw::c_int;\nuse std::os::unix::process::{CommandExt, ExitStatusExt};\nuse std::process::{exit, Command};\n\nuse command_line::{is_same_on_host, line, parse};\nuse macros::{for_host_compiler, macros_of, make_for_host, take_the_place};\nuse record::{Kind, Record, Unit};\n\n/// Rust\'s names of the machines that the compiler runs on and compiles for.\nconst HOST: &str = env!("ARCHWAY_HOST");\nconst TARGET: &str = env!("ARCHWAY_TARGET");\n/// The folder with the compilers and what links for the host.\nconst PROGRAMS: &str = concat!("/usr/lib/rustlib/", env!("ARCHWAY_HOST"), "/bin");\n/// The host\'s startup files.\nconst STARTUP: &str = concat!("/usr/lib/", env!("ARCHWAY_MULTIARCH"));\n\nextern "C" {\n    fn prctl(option: c_int, value: u64) -> c_int;\n}\nconst PR_SET_PDEATHSIG: c_int = 1;\nconst SIGKILL: u64 = 9;\n\n/// Ends a command when this process is killed.\npub fn ended_with_us(command: &mut Command) -> &mut Command {\n    unsafe {\n        command.pre_exec(|| {\n            prctl(PR_SET_PDEATHSIG, SIGKILL);\n            Ok(())\n        })\n    }\n}\n\nfn emulated(args: &[OsString]) -> Command {\n    let mut command = Command::new(format!("{PROGRAMS}/rustc-emulated"));\n    command.arg0("rustc").args(args);\n    command\n}\n\nfn become_it(mut command: Command) -> ! {\n    let error = command.exec();\n    eprintln!("error: rustc cannot be started: {error}");\n    exit(127);\n}\n\nfn main() {\n    let args: Vec<OsString> = env::args_os().skip(1).collect();\n    let Some(words) = parse(&args) else { become_it(emulated(&args)) };\n    let macros = macros_of(&words);\n    let command = match &macros {\n        Some(macros) if is_same_on_host(&words) && macros.iter().all(|one| one.host_path(Kind::Macro).exists()) => {\n            let mut command = Command::new(format!("{PROGRAMS}/rustc"));\n            command.arg0("rustc").args(line(&for_host_compiler(&words, macros)));\n            command\n        }\n        _ => emulated(&args),\n    };\n    let Some((unit, kind)) = Unit::made_by(&words) else { become_it(command) };\n    let record = Record {\n        kind,\n        folder: env::current_dir().unwrap_or_default(),\n        args: args.clone(),\n        env: env::vars_os().collect(),\n        known: macros.is_some(),\n        macros: macros.unwrap_or_default(),\n    };\n    if record.write(&unit).is_err() {\n        let _ = fs::remove_dir_all(unit.record());\n        become_it(command);\n    }\n    exit(compile(command, &unit, kind));\n}\n\n/// Compiles a crate that others use, and tells the exit code.\nfn compile(mut command: Command, unit: &Unit, kind: Kind) -> i32 {\n    let beside = (kind == Kind::Macro).then(|| {\n        let unit = unit.clone();\n        std::thread::spawn(move || make_for_host(&unit).is_ok())\n    });\n    let status = match ended_with_us(&mut command).status() {\n        Ok(status) => status,\n        Err(error) => {\n            eprintln!("error: rustc cannot be started: {error}");\n            return 127;\n        }\n    };\n    let second = beside.map(|thread| thread.join().unwrap_or(false));\n    if !status.success() || Record::finish(unit).is_err() {\n        let _ = fs::remove_dir_all(unit.record());\n    } else if second == Some(true) {\n        let _ = take_the_place(unit);\n    }\n    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))\n}\n',
    'record.rs': '//! What is kept of the crates that were compiled, for as long as the environment lives.\n\nuse std::collections::{BTreeMap, BTreeSet};\nuse std::ffi::OsString;\nuse std::fs;\nuse std::io;\nuse std::os::unix::ffi::{OsStrExt, OsStringExt};\nuse std::os::unix::fs::{MetadataExt, PermissionsExt};\nuse std::path::{Path, PathBuf};\n\nuse crate::command_line::{values, Word};\n\nextern "C" {\n    fn getuid() -> u32;\n}\n\n/// The file of a crate: its folder and its name without what tells rlib, rmeta and so apart.\n#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]\npub struct Unit {\n    pub folder: PathBuf,\n    pub stem: String,\n}\n\n#[derive(Clone, Copy, PartialEq)]\npub enum Kind {\n    Library,\n    Macro,\n    /// Has macros among what it needs, and cannot be made for the host.\n    Other,\n}\n\nimpl Unit {\n    pub fn of_file(path: &Path) -> Option<Unit> {\n        let folder = path.parent()?;\n        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };\n        Some(Unit { folder: fs::canonicalize(folder).ok()?, stem: path.file_stem()?.to_str()?.to_string() })\n    }\n\n    /// What a command line makes that other crates can use.\n    pub fn made_by(words: &[Word]) -> Option<(Unit, Kind)> {\n        if words.iter().any(|word| matches!(word, Word::Flag(flag) if flag == "--test")) {\n            return None;\n        }\n        let kinds: BTreeSet<&str> = values(words, "--crate-type").flat_map(|value| value.split(\',\')).collect();\n        let kind = if kinds.contains("proc-macro") {\n            Kind::Macro\n        } else if kinds.contains("lib") || kinds.contains("rlib") {\n            Kind::Library\n        } else if kinds.contains("dylib") {\n            Kind::Other\n        } else {\n            return None;\n        };\n        let name = values(words, "--crate-name").last()?;\n        let extra = values(words, "-C").filter_map(|value| value.strip_prefix("extra-filename=")).last().unwrap_or("");\n        let folder = fs::canonicalize(values(words, "--out-dir").last()?).ok()?;\n        Some((Unit { folder, stem: format!("lib{name}{extra}") }, kind))\n    }\n\n    pub fn path(&self, extension: &str) -> PathBuf {\n        self.folder.join(format!("{}.{extension}", self.stem))\n    }\n\n    /// Where what is known of the crates of its folder is kept.\n    pub fn shadow(&self) -> PathBuf {\n        shadow_of(&self.folder)\n    }\n\n    pub fn record(&self) -> PathBuf {\n        self.shadow().join(&self.stem)\n    }\n\n    pub fn host_path(&self, kind: Kind) -> PathBuf {\n        let extension = if kind == Kind::Macro { "so" } else { "rlib" };\n        self.shadow().join("host").join(format!("{}.{extension}", self.stem))\n    }\n}\n\n/// Where what is known of the crates of a folder is kept: under the folder\'s own path, beside what is below it.\npub fn shadow_of(folder: &Path) -> PathBuf {\n    let user = unsafe { getuid() };\n    let below = folder.strip_prefix("/").unwrap_or(folder);\n    PathBuf::from(format!("/var/tmp/archway-rustc-{user}")).join(below).join("@")\n}\n\n/// What is kept of the compilation of a crate.\npub struct Record {\n    pub kind: Kind,\n    pub folder: PathBuf,\n    pub args: Vec<OsString>,\n    pub env: BTreeMap<OsString, OsString>,\n    /// The procedural macros that are loaded with it.\n    pub macros: BTreeSet<Unit>,\n    /// Whether it is known which these are.\n    pub known: bool,\n}\n\nfn join<\'a>(parts: impl Iterator<Item = &\'a [u8]>) -> Vec<u8> {\n    parts.flat_map(|part| part.iter().copied().chain([0])).collect()\n}\n\nfn split(bytes: &[u8]) -> Vec<OsString> {\n    let mut parts: Vec<OsString> =\n        bytes.split(|byte| *byte == 0).map(|part| OsString::from_vec(part.to_vec())).collect();\n    parts.pop();\n    parts\n}\n\nimpl Record {\n    /// Files in a folder of its own, before the compiler starts: cargo goes on as soon as there is metadata.\n    pub fn write(&self, unit: &Unit) -> io::Result<()> {\n        let folder = unit.record();\n        for kind in [Kind::Library, Kind::Macro] {\n            let _ = fs::remove_file(unit.host_path(kind));\n        }\n        let _ = fs::remove_dir_all(&folder);\n        fs::create_dir_all(unit.shadow().join("host"))?;\n        fs::create_dir(&folder)?;\n        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;\n        let kind = match self.kind {\n            Kind::Library => "library",\n            Kind::Macro => "macro",\n            Kind::Other => "other",\n        };\n        fs::write(folder.join("folder"), self.folder.as_os_str().as_bytes())?;\n        fs::write(folder.join("args"), join(self.args.iter().map(|arg| arg.as_bytes())))?;\n        let env = self.env.iter().flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]);\n        fs::write(folder.join("env"), join(env))?;\n        let macros = self.macros.iter().map(|one| one.path("so").into_os_string()).collect::<Vec<_>>();\n        fs::write(folder.join("macros"), join(macros.iter().map(|one| one.as_bytes())))?;\n        let known = if self.known { "known" } else { "unknown" };\n        fs::write(folder.join("kind"), format!("{kind} {known}"))\n    }\n\n    pub fn read(unit: &Unit) -> Option<Record> {\n        let folder = unit.record();\n        let text = fs::read_to_string(folder.join("kind")).ok()?;\n        let (kind, known) = text.split_once(\' \')?;\n        let env = split(&fs::read(folder.join("env")).ok()?);\n        Some(Record {\n            kind: match kind {\n                "library" => Kind::Library,\n                "macro" => Kind::Macro,\n                _ => Kind::Other,\n            },\n            folder: PathBuf::from(OsString::from_vec(fs::read(folder.join("folder")).ok()?)),\n            args: split(&fs::read(folder.join("args")).ok()?),\n            env: env.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect(),\n            macros: split(&fs::read(folder.join("macros")).ok()?)\n                .iter()\n                .map(|path| Unit::of_file(Path::new(path)))\n                .collect::<Option<_>>()?,\n            known: known == "known",\n        })\n    }\n\n    /// The record of a file, if it is that of the compilation that made the file.\n    pub fn of_file(path: &Path) -> Option<(Unit, Record)> {\n        let unit = Unit::of_file(path)?;\n        let record = Record::read(&unit)?;\n        match fs::read_to_string(unit.record().join("made")) {\n            Ok(made) if made.lines().any(|line| Some(line) == stamp(path).as_deref()) => Some((unit, record)),\n            Ok(_) => None,\n            // It is being made.\n            Err(_) => Some((unit, record)),\n        }\n    }\n\n    /// Notes the files that were made, so that others that come to their place are not taken for them.\n    pub fn finish(unit: &Unit) -> io::Result<()> {\n        let stamps = ["rlib", "rmeta", "so"].iter().filter_map(|one| stamp(&unit.path(one))).collect::<Vec<_>>();\n        let (draft, made) = (unit.record().join("made.draft"), unit.record().join("made"));\n        fs::write(&draft, stamps.join("\\n"))?;\n        fs::rename(draft, made)\n    }\n}\n\nfn stamp(path: &Path) -> Option<String> {\n    let file = fs::metadata(path).ok()?;\n    let name = path.file_name()?.to_str()?;\n    Some(format!("{name} {} {}.{} {}", file.len(), file.mtime(), file.mtime_nsec(), file.ino()))\n}\n',
};

;// CONCATENATED MODULE: ./build/src/environment/acceleration-rust.js






const RUSTC = '/usr/bin/rustc';
/** The first minor release of Rust 1 whose procedural macros have been tried. */
const FIRST_MINOR = 85;
/**
 * Debian's rustc. In its place comes a launcher, which has the host's rustc of the same version compile for the
 * environment's target and hands the rest to the environment's own: see rustc-launcher/main.rs.
 */
function rustPrograms(installed, platform, host) {
    const version = installed.get('rustc');
    if (version === undefined)
        return [];
    const versioned = [...installed.keys()].find((name) => /^rustc-[\d.]+$/.test(name));
    const libraries = [...installed.keys()].filter((name) => /^(libllvm\d+|libstd-rust-[\d.]+)$/.test(name));
    const twin = `${programs(host)}/launcher`;
    return [
        { path: RUSTC, twin, package: 'rustc', libraries, obstacle: rustObstacle(version, versioned, platform, host) },
    ];
}
function rustObstacle(version, versioned, platform, host) {
    const minor = Number(/^1\.(\d+)\./.exec(version)?.[1] ?? 0);
    if (minor < FIRST_MINOR)
        return `it is of version ${version}, and is replaced from 1.${String(FIRST_MINOR)} on`;
    // Ubuntu's, since 25.10: its folders are other ones.
    if (versioned !== undefined)
        return `it is that of ${versioned}, and only Debian's rustc is replaced`;
    const { bits, endianness } = platform.elf;
    if (bits === host.elf.bits && endianness === host.elf.endianness)
        return undefined;
    return 'procedural macros would run where numbers have another size or byte order, and could come to something else';
}
/** The folder with the host's compiler, and with what it takes to link for the host. */
function programs(host) {
    return `/usr/lib/rustlib/${host.rustTriple}/bin`;
}
/** Whether a package is the host's own compiler of C, which rustc depends on for its linker. */
function isUselessToRust(file, host) {
    const suffix = host.gnuTriple.replaceAll('_', '-');
    return new RegExp(`^(gcc|cpp)(-\\d+)?(-${suffix})?_`).test(file);
}
/** Whether a package for development is one by which the host's rustc links. */
function isLinkedByRust(file) {
    return /^(libstd-rust|libc6|libgcc-\d+)-dev_/.test(file);
}
/**
 * Lays out the host's rustc below the twins, and has it compile the launcher.
 *
 * @param root absolute path of the twins
 * @throws LayoutError
 */
async function layOutRust(runner, root, host, platform) {
    try {
        await placeCompiler(root, host);
        await compileLauncher(runner, root, host, platform);
    }
    catch (error) {
        throw new LayoutError('rustc', `its native compiler could not be set up: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
async function placeCompiler(root, host) {
    const inside = programs(host);
    const folder = (0,external_node_path_.join)(root, inside);
    const libraries = `/usr/lib/${host.multiarch}`;
    await (0,promises_.mkdir)(folder);
    await (0,promises_.rename)((0,external_node_path_.join)(root, RUSTC), (0,external_node_path_.join)(folder, 'rustc'));
    await (0,promises_.copyFile)((0,external_node_path_.join)(root, 'usr/bin', `${host.gnuTriple}-ld.bfd`), (0,external_node_path_.join)(folder, 'ld'));
    const compilers = (0,external_node_path_.join)(root, 'usr/lib/gcc', host.gnuTriple);
    const [newest = ''] = (await (0,promises_.readdir)(compilers)).sort((a, b) => Number(b) - Number(a));
    for (const part of ['crtbeginS.o', 'crtendS.o'])
        await (0,promises_.copyFile)((0,external_node_path_.join)(compilers, newest, part), (0,external_node_path_.join)(folder, part));
    await (0,promises_.symlink)(`${libraries}/libgcc_s.so.1`, (0,external_node_path_.join)(folder, 'libgcc_s.so'));
    // Where the environment's own is mounted.
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'rustc-emulated'), '');
}
async function compileLauncher(runner, root, host, platform) {
    const inside = programs(host);
    const libraries = `/usr/lib/${host.multiarch}`;
    const source = (0,external_node_path_.join)(root, inside, 'source');
    await (0,promises_.mkdir)(source);
    for (const [name, text] of Object.entries(RUSTC_LAUNCHER_SOURCE))
        await (0,promises_.writeFile)((0,external_node_path_.join)(source, name), text);
    const parts = [
        ...[`${libraries}/Scrt1.o`, `${libraries}/crti.o`, `${inside}/crtbeginS.o`],
        ...[
            `${inside}/crtendS.o`,
            `${libraries}/crtn.o`,
            `-L${inside}`,
            `-L${libraries}`,
            `-dynamic-linker=${host.loader}`,
        ],
    ];
    const settings = [
        'strip=symbols',
        'linker-flavor=ld',
        `linker=${inside}/ld`,
        ...parts.map((one) => `link-arg=${one}`),
    ];
    await runInRoot(runner, { root, mounts: [], network: false }, `${inside}/rustc`, [
        '--edition=2021',
        ...settings.flatMap((setting) => ['-C', setting]),
        ...['-o', `${inside}/launcher`, `${inside}/source/main.rs`],
    ], {
        env: {
            ARCHWAY_HOST: host.rustTriple,
            ARCHWAY_TARGET: platform.rustTriple,
            ARCHWAY_MULTIARCH: host.multiarch,
            TMPDIR: `${inside}/source`,
        },
        quiet: true,
    });
}
/** What is mounted beside the launcher, where that is to be: the host's Rust, and the environment's own rustc in it. */
async function rustMounts(world, native, twins, host) {
    if (!native.includes(RUSTC))
        return [];
    const own = (0,external_node_path_.join)(world.folder, 'rustc-emulated');
    await (0,promises_.writeFile)(own, Buffer.from(await world.output('/usr/bin/base64', [RUSTC]), 'base64'));
    await (0,promises_.chmod)(own, 0o755);
    const folder = `/usr/lib/rustlib/${host.rustTriple}`;
    return [
        { source: (0,external_node_path_.join)(twins, folder), target: folder, readOnly: true },
        { source: own, target: `${programs(host)}/rustc-emulated`, readOnly: true },
    ];
}

;// CONCATENATED MODULE: ./build/src/environment/program-strings.js
/** Offsets and values of ELF64. Source: elf(5). */
const ELF64_LITTLE_ENDIAN = [0x7f, 0x45, 0x4c, 0x46, 2, 1];
const ET_DYN = 3;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;
const PT_LOAD = 1;
const PT_NOTE = 4;
const PF_X = 1;
const PF_R = 4;
const PAGE = 4096;
/** Pages of programs are as large as this at most. */
const LARGEST_PAGE = 65536;
/**
 * A program in which constant strings are other ones, of whatever length: what refers to a string of these in the machine
 * code of x86-64 is led to a segment that is added; in that of AArch64 the string is shortened at its beginning, since
 * others may share its end. A position-independent ELF program of 64 bits, little-endian. That everything was found is not
 * certain: ask the program.
 *
 * @param strings the new ones by the old ones, all of ASCII
 * @throws Error when the program is another one, or has a string not once, or nothing in it refers to it
 */
function withStrings(program, strings) {
    const file = Buffer.from(program);
    if (!ELF64_LITTLE_ENDIAN.every((byte, index) => file[index] === byte) || file.readUInt16LE(16) !== ET_DYN)
        throw new Error('it is no position-independent ELF program of 64 bits');
    const segments = segmentsOf(file);
    switch (file.readUInt16LE(18)) {
        case EM_X86_64:
            return withAddedStrings(file, segments, strings);
        case EM_AARCH64:
            for (const [from, to] of strings)
                shorten(file, segments, from, to);
            return file;
        default:
            throw new Error('how its machine code refers to strings is not known');
    }
}
function segmentsOf(file) {
    const [start, size, count] = [Number(file.readBigUInt64LE(32)), file.readUInt16LE(54), file.readUInt16LE(56)];
    return Array.from({ length: count }, (_, index) => {
        const header = start + index * size;
        const word = (at) => Number(file.readBigUInt64LE(header + at));
        return {
            header,
            type: file.readUInt32LE(header),
            flags: file.readUInt32LE(header + 4),
            ...{ offset: word(8), address: word(16), fileSize: word(32), memorySize: word(40) },
        };
    });
}
/** Where a string begins in the file, and in memory. */
function findString(file, segments, text) {
    const wanted = Buffer.from(`\0${text}\0`);
    const offset = file.indexOf(wanted) + 1;
    if (offset === 0 || file.includes(wanted, offset))
        throw new Error(`it has not one string "${text}"`);
    const segment = segments.find((one) => one.type === PT_LOAD && offset >= one.offset && offset < one.offset + one.fileSize);
    if (segment === undefined)
        throw new Error(`its string "${text}" is not loaded`);
    return { offset, address: offset - segment.offset + segment.address };
}
function codeOf(segments) {
    return segments.filter(({ type, flags }) => type === PT_LOAD && (flags & PF_X) !== 0);
}
function withAddedStrings(file, segments, strings) {
    // The loader needs no notes, and its header stands after those of the segments, whose order is that of their addresses.
    const note = segments.findLast(({ type }) => type === PT_NOTE);
    const loaded = segments.filter(({ type }) => type === PT_LOAD);
    if (note === undefined || loaded.some(({ header }) => header > note.header))
        throw new Error('it has no header that another segment could take');
    const offset = Math.ceil(file.length / PAGE) * PAGE;
    const end = Math.max(...loaded.map(({ address, memorySize }) => address + memorySize));
    const address = Math.ceil(end / LARGEST_PAGE) * LARGEST_PAGE;
    let content = Buffer.alloc(0);
    for (const [from, to] of strings) {
        lead(file, segments, from, findString(file, segments, from).address, address + content.length);
        content = Buffer.concat([content, Buffer.from(`${to}\0`)]);
    }
    file.writeUInt32LE(PT_LOAD, note.header);
    file.writeUInt32LE(PF_R, note.header + 4);
    for (const [at, value] of [
        [8, offset],
        ...[16, 24].map((one) => [one, address]),
        ...[32, 40].map((one) => [one, content.length]),
        [48, PAGE],
    ])
        file.writeBigUInt64LE(BigInt(value), note.header + at);
    return Buffer.concat([file, Buffer.alloc(offset - file.length), content]);
}
/** Makes what loads one address load another: `lea disp32(%rip),%r64`. Source: Intel's manual, volume 2, LEA. */
function lead(file, segments, text, from, to) {
    let found = false;
    for (const { offset, address, fileSize } of codeOf(segments)) {
        for (let at = offset; at + 7 <= offset + fileSize; at++) {
            if (file[at + 1] !== 0x8d || ((file[at] ?? 0) & 0xfb) !== 0x48 || ((file[at + 2] ?? 0) & 0xc7) !== 5)
                continue;
            const next = at + 7 - offset + address;
            if (next + file.readInt32LE(at + 3) !== from)
                continue;
            file.writeInt32LE(to - next, at + 3);
            found = true;
        }
    }
    if (!found)
        throw new Error(`nothing in it refers to "${text}"`);
}
/**
 * Puts a shorter string where a string ends, and makes what loads the address of the one load that of the other: `adrp`
 * and `add`, of which only the second is another one then. Source: Arm's Architecture Reference Manual, C6.2.
 */
function shorten(file, segments, from, to) {
    const { offset: place, address: old } = findString(file, segments, from);
    const shift = from.length - to.length;
    const page = old - (old % PAGE);
    if (shift < 0 || (old % PAGE) + shift >= PAGE)
        throw new Error(`there is no room for "${to}" at "${from}"`);
    let found = false;
    for (const { offset, address, fileSize } of codeOf(segments)) {
        const pages = new Map();
        for (let at = offset; at + 4 <= offset + fileSize; at += 4) {
            const word = file.readUInt32LE(at);
            const target = word & 0x1f;
            if ((word & 0x9f000000) >>> 0 === 0x90000000) {
                const distance = (((word >>> 5) & 0x7ffff) << 2) | ((word >>> 29) & 3);
                const here = at - offset + address;
                pages.set(target, here - (here % PAGE) + ((distance << 11) >> 11) * PAGE);
            }
            else if ((word & 0xffc00000) >>> 0 === 0x91000000) {
                const base = (word >>> 5) & 0x1f;
                if (pages.get(base) === page && ((word >>> 10) & 0xfff) === old % PAGE) {
                    file.writeUInt32LE((word + (shift << 10)) >>> 0, at);
                    found = true;
                }
                if (target !== base)
                    continue;
                pages.delete(target);
            }
        }
    }
    if (!found)
        throw new Error(`nothing in it refers to "${from}"`);
    file.write(to, place + shift, 'latin1');
}

;// CONCATENATED MODULE: ./build/src/environment/acceleration-bash.js






const BASH = '/usr/bin/bash';
/**
 * Has bash print all that it tells of the machine that it was built for; HOSTTYPE and MACHTYPE come first. Source:
 * set_machine_vars() and make_vers_array() of bash.
 */
const TELL = `printf '%s\\n' "$HOSTTYPE" "$MACHTYPE" "$OSTYPE" "\${BASH_VERSINFO[@]}"; "$BASH" --version`;
/** How bash is asked of the machine. */
const BASH_QUESTION = { command: BASH, args: ['--norc', '--noprofile', '-c', TELL] };
/**
 * Debian's bash, which autoconf's scripts and libtool prefer to dash, because that counts no lines (LINENO). In its place
 * comes the host's, with the environment's machine in it.
 */
function bashPrograms(installed) {
    if (!installed.has('bash'))
        return [];
    const obstacle = installed.has('bash-builtins')
        ? 'bash-builtins is installed: what bash loads is built in the environment'
        : undefined;
    return [{ path: BASH, twin: BASH, package: 'bash', obstacle }];
}
/**
 * Makes the host's bash below the twins tell what the environment's tells of its machine.
 *
 * @param root absolute path of the twins
 * @param told what the environment's own answers to {@link BASH_QUESTION}
 * @throws LayoutError
 */
async function layOutBash(runner, root, told) {
    try {
        const path = (0,external_node_path_.join)(root, BASH);
        const ask = async (mounts) => {
            const room = { root, mounts, network: false };
            return (await runInRoot(runner, room, BASH_QUESTION.command, BASH_QUESTION.args, { quiet: true })).stdout;
        };
        const [here, there] = [machineOf(await ask([])), machineOf(told)];
        await (0,promises_.writeFile)(path, withStrings(await (0,promises_.readFile)(path), new Map([...here].map((from, index) => [from, there[index] ?? from]))));
        const answer = await ask([]);
        if (answer !== told)
            throw new Error(`it says ${JSON.stringify(answer)} instead of ${JSON.stringify(told)}`);
    }
    catch (error) {
        throw new LayoutError('bash', `its native shell could not be set up: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
function machineOf(told) {
    return told.split('\n').slice(0, 2);
}

;// CONCATENATED MODULE: ./build/src/environment/acceleration-tools.js


/**
 * What dominates configure scripts and packaging, beside compilers: programs of /usr/bin that turn what they read into what
 * they write, whatever machine they run on. Left out is what tells of the machine: `uname`, `arch`, `nproc` and `stdbuf` of
 * coreutils; dpkg, and Perl itself.
 */
const TOOL_PROGRAMS = [
    { package: 'dash', programs: ['dash'] },
    { package: 'make', programs: ['make'] },
    { package: 'sed', programs: ['sed'] },
    { package: 'grep', programs: ['grep', 'egrep', 'fgrep'] },
    { package: 'mawk', programs: ['mawk'] },
    { package: 'gawk', programs: ['gawk'] },
    { package: 'tar', programs: ['tar'] },
    { package: 'gzip', programs: ['gzip'] },
    { package: 'xz-utils', programs: ['xz'] },
    { package: 'zstd', programs: ['zstd'] },
    { package: 'dpkg', programs: ['dpkg-deb'] },
    { package: 'diffutils', programs: ['cmp', 'diff'] },
    {
        package: 'coreutils',
        programs: ('basename cat chmod comm cp cut date dirname env expr head install ln ls mkdir mktemp mv od rm rmdir sort tail touch ' +
            'tr uniq wc').split(' '),
    },
];
/** The variable in which make tells makefiles what it was built for; one of the environment comes before it. */
const MAKE_HOST = 'MAKE_HOST';
/**
 * What keeps all of these programs emulated: libraries that are put before others (LD_PRELOAD) by which fakeroot and
 * libfaketime work are not loaded by programs of another architecture.
 */
function toolObstacle(installed) {
    const found = ['libfakeroot', 'libfaketime'].find((name) => installed.has(name));
    return found === undefined
        ? undefined
        : `${found} is installed: programs of another architecture do not load it, and would see real owners or times`;
}
/** These programs, as far as their packages are installed. */
async function toolPrograms(world, installed, host) {
    const obstacle = toolObstacle(installed);
    const tools = TOOL_PROGRAMS.filter((one) => installed.has(one.package)).flatMap(({ package: name, programs }) => programs.map((program) => {
        const path = `/usr/bin/${program}`;
        return { path, twin: path, package: name, obstacle: undefined };
    }));
    const scripts = await perlPrograms(world, installed, host);
    return [...bashPrograms(installed), ...tools, ...scripts].map((one) => ({
        ...one,
        obstacle: obstacle ?? one.obstacle,
    }));
}
/** Without the mark of a rebuild from the same source, which is made for one architecture alone: `5.3-2+b1`. */
function withoutRebuild(version) {
    return version.replace(/\+b\d+$/, '');
}

;// CONCATENATED MODULE: ./build/src/environment/acceleration.js







/** Which programs of an environment are replaced by ones that run natively. */
const ACCELERATIONS = ['compilers', 'all', 'off'];
/** Nothing to replace. */
const NOT_ACCELERATED = { mounts: [], aliases: [], env: {}, native: [], emulated: [] };
/** Programs of GCC below its own folder, by the stem of their package: `cpp` for `cpp-14`. */
const COMPILER_PROGRAMS = [
    { stem: 'cpp', program: 'cc1', extensible: true },
    { stem: 'gcc', program: 'lto1', extensible: true },
    { stem: 'gcc', program: 'collect2' },
    { stem: 'gcc', program: 'lto-wrapper' },
    { stem: 'gcc', program: 'liblto_plugin.so', plugin: true },
    { stem: 'g++', program: 'cc1plus', extensible: true },
];
/** Programs of binutils, in /usr/bin with the target's triple in front. */
const BINUTILS_PROGRAMS = [
    { program: 'as' },
    { program: 'ld.bfd', plugin: true },
    { program: 'ld.gold', plugin: true },
    { program: 'ar', plugin: true },
    { program: 'ranlib', plugin: true },
    { program: 'nm', plugin: true },
    { program: 'strip' },
    { program: 'objcopy' },
    { program: 'objdump' },
    { program: 'readelf' },
];
/** GCC's folders for programs: /usr/libexec since Debian 13. A cross compiler's is beside, with `-cross`. */
const COMPILER_FOLDERS = ['/usr/libexec/gcc', '/usr/lib/gcc'];
/** Finds what can be replaced in an environment. */
async function planAcceleration(world, { platform, host, installed, extent }) {
    const triple = platform.gnuTriple;
    // A package's name holds no underscore: x86_64 is x86-64 there.
    const suffix = triple.replaceAll('_', '-');
    const compilers = [...installed.keys()].flatMap((name) => /^gcc-(\d+)$/.exec(name)?.[1] ?? []);
    const binutils = { installed: [`binutils-${suffix}`], twin: `binutils-${suffix}` };
    // A package of its own since Debian 13.
    const gold = `binutils-gold-${suffix}`;
    const candidates = [
        ...compilers.flatMap((version) => COMPILER_PROGRAMS.flatMap(({ stem, program, ...rest }) => COMPILER_FOLDERS.map((folder) => ({
            path: `${folder}/${triple}/${version}/${program}`,
            twin: `${folder}-cross/${triple}/${version}/${program}`,
            package: {
                installed: [`${stem}-${version}-${suffix}`, `${stem}-${version}`],
                twin: `${stem}-${version}-${suffix}`,
            },
            plugin: 'plugin' in rest,
            libraries: [],
            obstacle: 'extensible' in rest ? pluginObstacle(version, installed) : undefined,
        })))),
        ...BINUTILS_PROGRAMS.map(({ program, ...rest }) => {
            const path = `/usr/bin/${triple}-${program}`;
            const apart = program === 'ld.gold' && installed.has(gold);
            return {
                path,
                twin: path,
                package: apart ? { installed: [gold], twin: gold } : binutils,
                plugin: 'plugin' in rest,
                libraries: [],
                obstacle: undefined,
            };
        }),
        ...[
            ...goPrograms(installed, platform, host),
            ...rustPrograms(installed, platform, host),
            ...(extent === 'all' ? await toolPrograms(world, installed, host) : []),
        ].map(({ package: name, libraries = [], ...rest }) => ({
            ...rest,
            libraries,
            package: { installed: [name], twin: name },
            plugin: false,
        })),
    ];
    const there = await world.existing(candidates.map(({ path }) => path));
    const replacements = candidates.filter(({ path }) => there.has(path));
    const wanted = new Map(replacements.flatMap(({ package: { twin, ...one }, libraries, obstacle }) => {
        const version = installedVersion(one, installed);
        if (version === undefined || obstacle !== undefined)
            return [];
        return [[twin, version], ...libraries.map((name) => [name, installed.get(name) ?? ''])];
    }));
    return { replacements, wanted, compilers };
}
/** A plan whose programs of one twin package stay emulated. @param obstacle says why */
function withoutPackage(plan, twin, obstacle) {
    const replacements = plan.replacements.map((one) => (one.package.twin === twin ? { ...one, obstacle } : one));
    const needed = new Set(replacements.flatMap((one) => (one.obstacle === undefined ? [one.package.twin, ...one.libraries] : [])));
    return { ...plan, replacements, wanted: new Map([...plan.wanted].filter(([name]) => needed.has(name))) };
}
/** A compiler that runs natively cannot load plugins that were built in the environment. */
function pluginObstacle(version, installed) {
    const headers = `gcc-${version}-plugin-dev`;
    return installed.has(headers) ? `${headers} is installed: plugins of the compiler are emulated` : undefined;
}
function installedVersion({ installed: names }, installed) {
    return names.flatMap((name) => installed.get(name) ?? [])[0];
}
/**
 * Decides program by program: one is replaced by a twin of exactly its version and no other, because a later revision
 * may well generate other code. (Debian 12's compiler for arm64 has a security fix in its stack protector that its
 * cross compiler does not have.)
 *
 * @param host what the twins run on
 */
async function decideAcceleration(world, plan, twins, host, platform) {
    const decisions = await Promise.all(plan.replacements.map(async (one) => ({ one, reason: await reasonToEmulate(one, plan, twins) })));
    const broken = decisions.find(({ one, reason }) => one.plugin && reason !== undefined);
    const native = [];
    const emulated = [];
    for (const { one, reason } of decisions) {
        const why = reason ?? (one.plugin && broken !== undefined ? `works with ${broken.one.path}, which is emulated` : undefined);
        if (why === undefined)
            native.push(one);
        else
            emulated.push({ program: one.path, reason: why });
    }
    if (native.length === 0)
        return { ...NOT_ACCELERATED, emulated };
    const possible = acceleratedCompilers(plan, native).flatMap((version) => headerAliases(platform, version));
    const there = await world.existing([libraryFolder(host), ...possible.map(({ folder }) => folder)]);
    if (there.has(libraryFolder(host)))
        return allEmulated(plan, `the environment has libraries of ${host.name} of its own`);
    const loader = await resolveInRoot(twins.directory, host.loader);
    if (loader === undefined)
        throw new Error(`the twins in ${twins.directory} came without ${host.loader}`);
    return {
        native: native.map(({ path }) => path),
        emulated,
        env: {},
        mounts: [
            ...(await Promise.all(native.map((one) => mountOf(world, twins, one)))),
            { source: (0,external_node_path_.join)(twins.directory, libraryFolder(host)), target: libraryFolder(host), readOnly: true },
            { source: loader, target: host.loader, readOnly: true },
        ],
        aliases: possible.filter(({ folder }) => there.has(folder)),
    };
}
/** What is mounted over a program that runs natively. */
async function mountOf(world, twins, { path, twin, script }) {
    if (script !== undefined)
        return await scriptMount(world, { path, twin, script });
    return { source: (0,external_node_path_.join)(twins.directory, twin), target: path, readOnly: true };
}
/** The outcome where no program of a plan is replaced, all for one reason. */
function allEmulated({ replacements }, reason) {
    return { ...NOT_ACCELERATED, emulated: replacements.map(({ path }) => ({ program: path, reason })) };
}
/** The versions of GCC whose compiler proper runs natively. */
function acceleratedCompilers(plan, native) {
    return plan.compilers.filter((version) => native.some(({ path }) => path.endsWith(`/${version}/cc1`)));
}
/** Where a compiler driver looks for rules of its own. */
function specsPath(platform, version) {
    return `/usr/lib/gcc/${platform.gnuTriple}/${version}/specs`;
}
/**
 * Changes a compiler driver's rules (GCC manual, "Spec Files") so that debug information and `__FILE__` name the
 * compiler's headers as the environment's own compiler does, and not as a cross compiler does.
 *
 * @param specs what the driver prints for `-dumpspecs`: with a file of rules it forgets its built-in ones
 */
function withNativePaths(specs, platform, version) {
    const { gnuTriple, multiarch } = platform;
    const maps = [
        // Of two that fit, GCC takes the last.
        ['/usr/lib/gcc-cross/', '/usr/lib/gcc/'],
        [`/usr/${gnuTriple}/include/`, '/usr/local/include/'],
        [`/usr/${gnuTriple}/include/c++/`, '/usr/include/c++/'],
        [`/usr/${gnuTriple}/include/c++/${version}/${gnuTriple}/`, `/usr/include/${multiarch}/c++/${version}/`],
    ].map(([from, to]) => ` -ffile-prefix-map=${from ?? ''}=${to ?? ''}`);
    return specs.replace(/^(\*cc1_options:\n.*)$/m, `$1${maps.join('')}`);
}
/** Where a cross compiler looks for what the environment's own compiler has elsewhere. Source: `cc1plus -v` of both. */
function headerAliases(platform, version) {
    const triple = platform.gnuTriple;
    const cross = `/usr/${triple}/include`;
    const crossCxx = `${cross}/c++/${version}`;
    return [
        // Not in a cross compiler's path; this folder stands where it is in the other's. The next but one is made in it.
        { folder: '/usr/local/include', alias: cross, readOnly: false },
        { folder: `/usr/lib/gcc/${triple}/${version}`, alias: `/usr/lib/gcc-cross/${triple}/${version}`, readOnly: true },
        // The next one is made in it.
        { folder: `/usr/include/c++/${version}`, alias: crossCxx, readOnly: false },
        { folder: `/usr/include/${platform.multiarch}/c++/${version}`, alias: `${crossCxx}/${triple}`, readOnly: true },
    ];
}
function libraryFolder(host) {
    return `/usr/lib/${host.multiarch}`;
}
async function reasonToEmulate(one, plan, twins) {
    if (one.obstacle !== undefined)
        return one.obstacle;
    const { twin } = one.package;
    for (const name of [twin, ...one.libraries]) {
        const [here, there] = [plan.wanted.get(name), twins.versions.get(name)];
        if (here === undefined)
            return 'it belongs to no package that is installed';
        if (there === undefined)
            return `the release has no package ${name} for this machine`;
        const program = name === twin ? 'it' : `its library ${name}`;
        if (!isSame(here, there))
            return `${program} is of version ${here}, and ${name === twin ? twin : 'the twin'} is ${there}`;
    }
    return await (0,promises_.access)((0,external_node_path_.join)(twins.directory, one.twin)).then(() => undefined, () => `${twin} has no ${one.twin}`);
}
/** Whether a twin of one version does the same as a program of another one. */
function isSame(here, there) {
    return withoutRebuild(here) === withoutRebuild(withoutCross(there));
}
/** Older cross compilers add to the version of the source that they are built from: `12.2.0-14cross1`. */
function withoutCross(version) {
    return version.replace(/cross\d+$/, '');
}

;// CONCATENATED MODULE: ./build/src/environment/acceleration-report.js
/** Tells which programs ran natively, and which did not and why: one line for each reason. Markdown, also read as text. */
function describeAcceleration({ native, emulated }) {
    const programs = new Map();
    for (const { program, reason } of emulated)
        programs.set(reason, [...(programs.get(reason) ?? []), baseName(program)]);
    const lines = [...programs].map(([reason, names]) => `- ${[...new Set(names)].join(', ')}: ${reason}`);
    const names = [...new Set(native.map(baseName))];
    return [
        ...(names.length === 0 ? [] : [`Ran natively, with the same results: ${names.join(', ')}.`, '']),
        ...(lines.length === 0 ? [] : ['Stayed emulated:', '', ...lines, '']),
    ];
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/src/environment/inside-runner.js

/**
 * A runner whose commands run inside an environment, so that code that knows nothing of environments builds in one: a
 * language's build takes it for a machine of the environment's platform. The folders that it works in have to be
 * mounted under their own paths.
 *
 * @param env the variables of commands that are given none, and of those that take the runner's own
 */
function runnerInside(runner, environment, env = {}) {
    return {
        env,
        temporaryDirectory: runner.temporaryDirectory,
        toolCacheDirectory: runner.toolCacheDirectory,
        workspace: runner.workspace,
        keptBetweenJobs: runner.keptBetweenJobs,
        debug: runner.debug.bind(runner),
        info: runner.info.bind(runner),
        notice: runner.notice.bind(runner),
        warning: runner.warning.bind(runner),
        error: runner.error.bind(runner),
        group: runner.group.bind(runner),
        exec: async (command, args, options = {}) => await execInside(environment, env, command, args, options),
    };
}
async function execInside(environment, env, command, args, { input, env: given, ...options }) {
    if (input instanceof external_node_stream_.Readable)
        throw new Error(`${command}: a stream cannot be read inside an environment`);
    return await environment.run(command, args, {
        ...options,
        env: defined(given ?? env),
        ...(input !== undefined && { input }),
    });
}
function defined(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}

// EXTERNAL MODULE: ./build/src/environment/install-text.js
var install_text = __webpack_require__(1426);
;// CONCATENATED MODULE: ./build/src/environment/container-keeper.js
/**
 * The first process of a container, by the container's own shell: it stays until its standard input closes, because it
 * was told to or because the process that started all this was killed, and the container ends with it. It collects
 * orphans, as a first process must. Each word that it reads it answers, at the end with the line `done`:
 *
 *     ask    asks all other processes to end
 *     end    ends all other processes
 *     usage  tells of all other processes as proc(5), stat does, one line each
 *
 * The words are read in a process of its own, because only `wait` collects orphans. A constant.
 */
const KEEPER = `exec 3<&0 </dev/null
echo ready
while :; do
  (
    IFS= read -r word <&3 || exit 10
    case $word in ask) exit 11 ;; end) exit 12 ;; usage) exit 13 ;; esac
    exit 14
  ) &
  wait $!
  case $? in
    10) exit 0 ;;
    11) kill -TERM -1 2>/dev/null; echo done ;;
    12) kill -KILL -1 2>/dev/null; echo done ;;
    13)
      for file in /proc/[0-9]*/stat; do
        [ "$file" = /proc/1/stat ] || { IFS= read -r line <"$file" && echo "$line"; } 2>/dev/null
      done
      echo done ;;
  esac
done
`;

;// CONCATENATED MODULE: ./build/src/environment/engine.js




/** The programs that have images, in the order in which they are looked for. They take the same commands. */
const ENGINES = ['docker', 'podman'];
/**
 * Finds the program of a container engine that answers.
 *
 * @returns its absolute path
 * @throws InputError where there is none, or none that answers this user
 */
async function findEngine(runner) {
    const found = ENGINES.flatMap((name) => (0,src_host/* findInPath */.w6)(runner.env['PATH'], [name]) ?? []);
    const silent = [];
    for (const engine of found) {
        try {
            if ((0,external_node_path_.basename)(engine) === 'docker' && (await isPodmans(runner, engine)))
                continue;
            // Asks the engine itself, not the program alone.
            await runner.exec(engine, ['ps', '--quiet'], { quiet: true });
            return engine;
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            silent.push(`${(0,external_node_path_.basename)(engine)} says: ${error.failure.lastLines.at(-1)?.trim() ?? ''}`);
        }
    }
    throw new src_runner/* InputError */.dz(silent.length > 0
        ? `An image takes Docker or Podman, and none here answers. ${silent.join('; ')} ` +
            '- start the engine, or let this user speak to it; or name a release of Debian or Ubuntu in place of the image.'
        : 'An image takes Docker or Podman, and neither is on this machine. Install one, or name a release of Debian or ' +
            'Ubuntu or a tarball of a root file system instead, which take neither.');
}
/** Whether it is Podman by Docker's name, as the package podman-docker has it, which is to be called by its own. */
async function isPodmans(runner, engine) {
    return /^podman\b/m.test((await runner.exec(engine, ['--version'], { quiet: true })).stdout);
}
/** What tells what belongs to jobs with this tool-cache from what others have in the same engine. */
function placeOf({ toolCacheDirectory }) {
    return (0,external_node_crypto_.createHash)('sha256').update(toolCacheDirectory).digest('hex').slice(0, 16);
}
/** Removes all containers that bear a label, with their volumes. */
async function removeContainers(runner, engine, label) {
    const ids = await listContainers(runner, engine, label, '{{.ID}}');
    if (ids.length > 0)
        await runner.exec(engine, ['rm', '--force', '--volumes', ...ids], { quiet: true });
}
/** One line of a format for each container that bears a label, stopped ones too. */
async function listContainers(runner, engine, label, format) {
    const filter = [`--filter=label=${label}`, `--format=${format}`];
    const { stdout } = await runner.exec(engine, ['ps', '--all', '--no-trunc', ...filter], { quiet: true });
    return stdout.split('\n').filter((line) => line !== '');
}
/** Whether an engine runs without root, so that its containers' root is this user. */
async function isRootless(runner, engine) {
    const format = (0,external_node_path_.basename)(engine) === 'podman' ? '{{.Host.Security.Rootless}}' : '{{.SecurityOptions}}';
    const { stdout } = await runner.exec(engine, ['info', `--format=${format}`], { quiet: true });
    return /\btrue\b|name=rootless/.test(stdout);
}

;// CONCATENATED MODULE: ./build/src/environment/container.js








/** The label of containers of ours, whose value tells which tool-cache's jobs they belong to. */
const CONTAINER_LABEL = 'archway.environment';
/** Where the keeper is in a container. */
const KEEPER_INSIDE = '/run/archway-keeper';
/** The files of this machine are not those of the machine that the engine runs on. */
class FilesNotShared extends src_runner/* InputError */.dz {
}
/** A container that runs, and does nothing by itself. */
class Container {
    id;
    engine;
    #runner;
    #control;
    #lines;
    #ended;
    #spoken = Promise.resolve();
    constructor(runner, { engine, id }, held) {
        this.#runner = runner;
        this.engine = engine;
        this.id = id;
        this.#control = held.control;
        this.#lines = held.lines;
        this.#ended = held.ended;
    }
    /**
     * Makes a container of an image and starts it. It ends with this process, however that ends.
     *
     * @throws InputError where the image has no shell, or the machine does not run its programs
     * @throws FilesNotShared where the engine has not got the files that are to be mounted
     */
    static async start(runner, request) {
        const { engine, scratch } = request;
        const keeper = keeperOf(scratch);
        await (0,promises_.writeFile)(keeper, KEEPER, { mode: 0o644 });
        // What is left is newer than it, and BusyBox compares whole seconds.
        const before = new Date(Date.now() - 1000);
        await (0,promises_.utimes)(keeper, before, before);
        const mounts = [{ source: keeper, target: KEEPER_INSIDE, readOnly: true }, ...request.mounts];
        let id;
        try {
            id = (await runner.exec(engine, createCommand(runner, request, mounts), { quiet: true })).stdout.trim();
        }
        catch (error) {
            throw explain(error, request);
        }
        const control = new external_node_stream_.PassThrough();
        const lines = new LineQueue();
        const held = runner.exec(engine, ['start', '--attach', '--interactive', id], {
            input: control,
            quiet: true,
            onLine: (line, stream) => {
                if (stream === 'stdout')
                    lines.push(line);
            },
        });
        const ended = held.then(() => {
            lines.close(new Error('the container has ended'));
        }, (error) => {
            lines.close(error);
        });
        const container = new Container(runner, { engine, id }, { control, lines, ended });
        try {
            await lines.until('ready');
            return container;
        }
        catch (error) {
            await container.remove();
            throw explain(error, request);
        }
    }
    /** Asks all that runs in it to end. */
    async askAll() {
        await this.#tell('ask');
    }
    /** Ends all that runs in it but itself. */
    async endAll() {
        await this.#tell('end');
    }
    /** What runs in it, as proc(5), stat tells it. */
    async processes() {
        return await this.#tell('usage');
    }
    /** A file's text, links followed; undefined where it is not there. */
    async read(folder, path) {
        const copy = (0,external_node_path_.join)(folder, `copy-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
        try {
            // Podman's follows links without being told, and knows no such option.
            const follow = (0,external_node_path_.basename)(this.engine) === 'podman' ? [] : ['--follow-link'];
            await this.#runner.exec(this.engine, ['cp', ...follow, `${this.id}:${path}`, copy], { quiet: true });
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            return undefined;
        }
        try {
            return await (0,promises_.readFile)(copy, 'utf8');
        }
        finally {
            await (0,promises_.rm)(copy, { force: true, recursive: true });
        }
    }
    /** The number of its first process, on the machine that the engine runs on. */
    async pid() {
        const words = ['inspect', '--type=container', '--format={{.State.Pid}}', this.id];
        return (await this.#runner.exec(this.engine, words, { quiet: true })).stdout.trim();
    }
    /** Does something while nothing that runs in it gets on. */
    async whilePaused(work) {
        await this.#runner.exec(this.engine, ['pause', this.id], { quiet: true });
        try {
            return await work();
        }
        finally {
            await this.#runner.exec(this.engine, ['unpause', this.id], { quiet: true });
        }
    }
    /** Keeps what it is now as an image. */
    async commit(name, label) {
        await this.#runner.exec(this.engine, ['commit', `--change=LABEL ${label}`, this.id, name], { quiet: true });
    }
    /** Removes it with all that runs in it. */
    async remove() {
        await this.#runner.exec(this.engine, ['rm', '--force', '--volumes', this.id], { quiet: true });
        this.#control.end();
        await this.#ended;
    }
    /** One word at a time: a command's end and the watch over it may speak at once. */
    async #tell(word) {
        const answer = this.#spoken.then(async () => {
            this.#control.write(`${word}\n`);
            return await this.#lines.until('done');
        });
        this.#spoken = answer.catch(() => undefined);
        return await answer;
    }
}
function createCommand(runner, { image, platform, network, scratch }, mounts) {
    return [
        'create',
        '--interactive',
        '--pull=never',
        `--platform=${platform.name}`,
        `--name=${containerName(scratch)}`,
        `--label=${CONTAINER_LABEL}=${placeOf(runner)}`,
        `--network=${network ? 'host' : 'none'}`,
        '--user=0:0',
        '--workdir=/',
        // As in a root file system: no device can be made.
        '--cap-drop=MKNOD',
        // Where SELinux rules, a container may else not read what is mounted.
        '--security-opt=label=disable',
        '--log-driver=none',
        '--entrypoint=/bin/sh',
        ...mounts.map(mountOption),
        '--',
        image,
        KEEPER_INSIDE,
    ];
}
/** The keeper's file, which is written when a container starts. */
function keeperOf({ path }) {
    return (0,external_node_path_.join)(path, 'keeper.sh');
}
/** By it the next job knows whether the one that made the container is still there: see `scratchOf`. */
function containerName(scratch) {
    return `archway-${(0,external_node_path_.basename)(scratch.path)}-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
}
/** The scratch folder of the job that made a container. */
function scratchOf(name) {
    return /^archway-([0-9a-f]+)-[0-9a-f]+$/.exec(name)?.[1];
}
/** As `--mount` takes it: fields of CSV. Source: docker run(1). */
function mountOption({ source, target, readOnly }) {
    const fields = ['type=bind', `source=${source}`, `target=${target}`, ...(readOnly ? ['readonly'] : [])];
    return `--mount=${fields.map((field) => (/[,"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}`;
}
/** Turns what the engine says into what the user can do. */
function explain(error, { shown, platform, engine }) {
    if (!(error instanceof src_runner/* CommandError */.Qd))
        return error;
    const said = error.failure.lastLines.join('\n');
    if (/bind source path does not exist|statfs .*: no such file or directory/i.test(said)) {
        return new FilesNotShared(`${(0,external_node_path_.basename)(engine)} does not see the files of this machine, as happens when it runs on another one or outside of ` +
            'this container, so that nothing can be mounted.', { cause: error });
    }
    if (/exec format error/i.test(said)) {
        return new src_runner/* InputError */.dz(`This machine (${(0,src_host/* hostPlatform */.ol)().name}) does not run programs of ${platform.name}. ` +
            'Set up emulation first, with the action setup-emulation.', { cause: error });
    }
    if (/\/bin\/sh\b.*(no such file|not found)/i.test(said)) {
        return new src_runner/* InputError */.dz(`The image ${shown} has no /bin/sh, which commands are run with. Take one that has.`, {
            cause: error,
        });
    }
    return error;
}
/** Lines that come, for one who waits for them. */
class LineQueue {
    #lines = [];
    #closed;
    #wake;
    push(line) {
        this.#lines.push(line);
        this.#wake?.();
    }
    /** Nothing more comes; whoever waits is told why. */
    close(reason) {
        this.#closed ??= { reason };
        this.#wake?.();
    }
    /** All lines before one that is equal to `last`. */
    async until(last) {
        for (;;) {
            const end = this.#lines.indexOf(last);
            if (end >= 0)
                return this.#lines.splice(0, end + 1).slice(0, -1);
            if (this.#closed !== undefined)
                throw this.#closed.reason;
            await new Promise((resolve) => {
                this.#wake = resolve;
            });
        }
    }
}

;// CONCATENATED MODULE: ./build/src/environment/dpkg-status.js
/** Where a root has its dpkg database. */
const DPKG_STATUS = '/var/lib/dpkg/status';
/**
 * The packages that a dpkg database has as installed, with their versions.
 *
 * @param status content of /var/lib/dpkg/status
 */
function installedVersions(status) {
    const versions = new Map();
    for (const paragraph of status.split(/\n\n+/)) {
        const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(paragraph)?.[1] ?? '';
        if (field('Status').endsWith(' installed'))
            versions.set(field('Package'), field('Version'));
    }
    return versions;
}

;// CONCATENATED MODULE: ./build/src/environment/release.js


/**
 * Reads `debian:bookworm`, `debian:12`, `ubuntu:24.04`, or just `bookworm` or `noble`.
 *
 * @returns undefined when it is not the name of a release
 */
function parseRelease(text) {
    const [, id, name = '', slim] = /^(?:(\w+):)?([a-z]+|[\d.]+)(-slim)?$/.exec(text) ?? [];
    for (const distribution of src_host/* DISTRIBUTIONS */.wB) {
        if ((id ?? distribution.id) !== distribution.id || (slim !== undefined && distribution.id !== 'debian'))
            continue;
        const codename = distribution.codenames[name] ?? name;
        if ((0,src_host/* distributionOf */.AO)(codename) === distribution)
            return { codename };
    }
    return undefined;
}
/** `Ubuntu noble`, for people. */
function describeRelease({ codename }) {
    return `${(0,src_host/* distributionOf */.AO)(codename)?.name ?? ''} ${codename}`.trim();
}
/** What tells an image from a path, in the one text that says what an environment's files come from. */
const IMAGE = /^image:(\S+)$/;
/**
 * Reads what an environment's files come from: a release of Debian or Ubuntu, a path of a tarball, relative or absolute,
 * or a container image behind `image:`.
 *
 * @throws InputError that says what is valid
 */
function parseBase(text) {
    const release = parseRelease(text);
    if (release !== undefined)
        return release;
    const image = IMAGE.exec(text)?.[1];
    if (image !== undefined)
        return parseImage(image);
    if (/\.(tar|tgz|txz|tar\.\w+)$/.test(text))
        return { tarball: text };
    throw new src_runner/* InputError */.dz(`'${text}' is neither a release of Debian or Ubuntu (${RELEASE_NAMES.join(', ')}) nor a tarball of a root file ` +
        'system (.tar, .tar.gz, .tar.xz, .tar.zst), nor an image (image:NAME).');
}
/** A reference's characters. Source: the OCI distribution specification, and Docker's for a host with a port. */
const REFERENCE = /^[a-z0-9][\w./:-]*(@sha256:[0-9a-f]{64})?$/i;
/**
 * Reads the reference of a container image, by tag or by digest.
 *
 * @throws InputError
 */
function parseImage(text) {
    if (REFERENCE.test(text))
        return { image: text };
    throw new src_runner/* InputError */.dz(`'${text}' is not the reference of an image, such as ubuntu:24.04 or ghcr.io/owner/name@sha256:...`);
}
/** The releases that can be named, for messages. */
const RELEASE_NAMES = src_host/* DISTRIBUTIONS */.wB.flatMap(({ id, codenames }) => 
// Of Debian people say the name, of Ubuntu the number.
Object.entries(codenames).map(([number, codename]) => `${id}:${id === 'debian' ? codename : number}`));

;// CONCATENATED MODULE: ./build/src/environment/apt-config.js


/** Names in the folder for the configuration. */
const SOURCES = 'sources.list';
const SOURCE_PARTS = 'sources.list.d';
/** Options of dpkg for a root of another architecture. apt has checked what dpkg, for which `all` means the host's, cannot. */
function dpkgOptions(root) {
    return [
        `--root=${root}`,
        `--log=${(0,external_node_path_.join)(root, 'var/log/dpkg.log')}`,
        // As Debian's own settings have it, in place of the host's.
        '--no-debsig',
        '--force-architecture',
        '--force-depends',
        '--force-unsafe-io',
        '--force-confold',
    ];
}
/** apt.conf(5): everything is in the root but lists, downloads and programs. */
async function aptConfiguration({ runner, platform, root, cache, scratch, own }) {
    const settings = {
        'APT::Architecture': platform.debianArchitecture,
        'APT::Architectures': platform.debianArchitecture,
        'APT::Sandbox::User': 'root',
        'APT::Install-Recommends': 'false',
        // All machines get the same versions, as Ubuntu's updates come to some earlier and to some later.
        'APT::Get::Always-Include-Phased-Updates': 'true',
        'Acquire::Languages': 'none',
        Dir: `${root}/`,
        'Dir::State::Lists': `${cache}/lists/`,
        'Dir::State::Status': `${root}/var/lib/dpkg/status`,
        'Dir::Etc::SourceList': (0,external_node_path_.join)(scratch, SOURCES),
        'Dir::Etc::SourceParts': own === undefined ? '/dev/null' : (0,external_node_path_.join)(scratch, SOURCE_PARTS),
        // What they have apt do beside its work would be done by the host's programs, on the host.
        'Dir::Etc::Main': '/dev/null',
        'Dir::Etc::Parts': '/dev/null',
        'Dir::Cache': `${cache}/`,
        'Dir::Cache::Archives': `${cache}/archives/`,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${quoted(value)};`);
    const dpkg = [...(own?.dpkg ?? []), ...dpkgOptions(root)].map((option) => `DPkg::Options:: ${quoted(option)};`);
    return [...(await proxySettings(runner)), ...(own?.settings ?? []), ...lines, ...dpkg, ''].join('\n');
}
/** A text in apt.conf(5). @throws InputError when it cannot be written there */
function quoted(value) {
    if (!/["\\\n]/.test(value))
        return `"${value}"`;
    throw new src_runner/* InputError */.dz(`The folder ${value} has a quote, a backslash or a line end in its name, which apt cannot take.`);
}
/** The proxies that the host's own apt goes through, which its configuration for the root would not know. */
async function proxySettings(runner) {
    const { stdout } = await runner.exec('apt-config', ['dump', '--format', '%f "%v";%n', 'Acquire'], { quiet: true });
    return stdout.split('\n').filter((line) => /^Acquire::https?::Proxy[\w:.-]* ".+";$/.test(line));
}

;// CONCATENATED MODULE: ./build/src/environment/tied.js



/** Ends everything when standard input closes, and runs the rest as what may be ended. A constant. */
const TIED = `set -eu
exec 3<&0 </dev/null
( while IFS= read -r line; do :; done <&3; kill -KILL -1 ) >/dev/null 2>&1 &
exec 3<&-
status=0
"$@" || status=$?
exit "$status"
`;
/**
 * Runs one of the host's own commands as root, tied to this process: when it is killed, the command and all that it has
 * started end too, so that the next job does not meet them. By their own process namespace, because no signal of ours
 * reaches root's processes.
 *
 * @throws CommandError as Runner.exec does, with the command as it is shown
 */
async function execTied(runner, command, { mounts = false, shown = command, stallTimeout } = {}) {
    const namespaces = [...(mounts ? ['--mount'] : []), '--pid', '--fork', '--kill-child'];
    const line = (0,src_host/* asRoot */.tE)('unshare', [...namespaces, '--', 'sh', '-c', TIED, 'archway-tied', ...command]);
    const control = new external_node_stream_.PassThrough();
    const forget = (0,src_runner/* whenCancelled */.MR)(() => {
        control.end();
    });
    try {
        return await runner.exec(line.command, line.args, {
            input: control,
            quiet: true,
            ...(stallTimeout !== undefined && { stallTimeout }),
        });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const [first = '', ...args] = shown;
        throw new src_runner/* CommandError */.Qd({ ...error.failure, command: first, args }, { cause: error });
    }
    finally {
        forget();
        control.end();
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/environment/unpack-ahead.js




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
const aheadScript = (workers) => `#!/bin/sh
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
async function unpackAhead(scratch) {
    const programs = (0,external_node_path_.join)(scratch, 'ahead', 'programs');
    await (0,promises_.mkdir)(programs, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(programs, READ), READ_SCRIPT, { mode: 0o755 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(programs, AHEAD), aheadScript((0,external_node_os_.availableParallelism)() - 1), { mode: 0o755 });
    const path = quoted(`${programs}:${DPKG_PATH}`);
    // apt fails when a command of its own does, and waits for its input to be read.
    const hook = `${AHEAD} || cat > /dev/null`;
    const prefix = ['sh', '-c', WITH_IT, 'archway-ahead', programs];
    return { prefix, settings: [`DPkg::Path ${path};`, `DPkg::Pre-Install-Pkgs:: "${hook}";`] };
}

;// CONCATENATED MODULE: ./build/src/environment/native-apt.js








/** Variables by which no package asks a question, and all of them speak the same language. */
const NO_QUESTIONS = ['DEBIAN_FRONTEND=noninteractive', 'DEBCONF_NONINTERACTIVE_SEEN=true', 'LC_ALL=C.UTF-8'];
/** What apt needs of the job's variables: where programs are, and how the network is reached. */
const KEPT = /^(PATH|(https?|ftp|all|no)_proxy)$/i;
/**
 * A prefix for apt and dpkg, under which packages' scripts run: without the job's variables, whose secrets are none of the
 * scripts' and whose folders, such as TMPDIR, are not in the root. Names alone are on the command line, as others can read it.
 */
function aptEnvironment({ env }) {
    const dropped = Object.keys(env).filter((name) => !KEPT.test(name));
    return ['env', ...dropped.map((name) => `--unset=${name}`), 'HOME=/root', ...NO_QUESTIONS];
}
/**
 * Makes apt ready for a root.
 *
 * @throws InputError when a path cannot be written in apt's configuration
 */
async function createNativeApt(request) {
    const { runner, root, sources, cache, scratch } = request;
    const config = (0,external_node_path_.join)(scratch, 'apt.conf');
    const { settings, prefix } = await unpackAhead(scratch);
    await (0,promises_.writeFile)(config, [await aptConfiguration(request), ...settings, ''].join('\n'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, SOURCES), sources);
    if (request.own !== undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, SOURCE_PARTS));
        for (const [name, text] of Object.entries(request.own.sources)) {
            await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, SOURCE_PARTS, name), text);
        }
    }
    const aptGet = async (args) => {
        const options = ['--yes', '-o', 'Acquire::Retries=3', '-o', 'APT::Update::Error-Mode=any', '-qq'];
        const command = ['apt-get', ...options, ...args];
        return await execTied(runner, [...aptEnvironment(runner), `APT_CONFIG=${config}`, ...command], { shown: command });
    };
    const beside = async (command) => {
        const script = request.own === undefined
            ? ['sh', '-c', BESIDE_SCRIPT, 'archway-beside', root, '--']
            : ['sh', '-c', FENCED_SCRIPT, 'archway-beside', root, scratch, '--'];
        const variables = [...aptEnvironment(runner), `APT_CONFIG=${config}`];
        await execTied(runner, [...script, ...variables, ...prefix, ...command], {
            mounts: true,
            shown: command,
            stallTimeout: PREPARATION_STALL,
        });
    };
    const archives = (0,external_node_path_.join)(cache, 'archives');
    // Not so quiet that a slow download has no output, which would be taken for one that is stuck.
    const apt = ['apt-get', '--yes', '-o', 'Acquire::Retries=3', '-q'];
    const knows = async (name) => {
        const line = (0,src_host/* asRoot */.tE)('env', [`APT_CONFIG=${config}`, 'apt-cache', 'pkgnames', name]);
        return (await runner.exec(line.command, line.args, { quiet: true })).stdout.split('\n').includes(name);
    };
    const filesOf = async (packages) => {
        // With an empty folder for archives, apt names every package rather than those that are not downloaded yet.
        const none = ['-o', `Dir::Cache::Archives=${(0,external_node_path_.join)(scratch, 'none')}`, '--print-uris'];
        const { stdout } = await aptGet(['install', ...none, ...packages]);
        return [...stdout.matchAll(/^'\S+' (\S+\.deb) /gm)].flatMap(([, file]) => file ?? []);
    };
    return {
        update: async () => {
            await aptGet(['update']);
        },
        knows,
        download: async (packages) => {
            const files = await filesOf(packages);
            await aptGet(['install', '--download-only', ...packages]);
            return files.map((file) => (0,external_node_path_.join)(archives, file));
        },
        downloadSome: async (packages, choose) => {
            const known = [];
            for (const name of packages)
                if (await knows(name))
                    known.push(name);
            if (known.length === 0)
                return [];
            const files = (await filesOf(known)).filter(choose);
            const names = files.map((file) => file.split('_')[0] ?? '');
            const command = ['apt-get', '-qq', 'download', ...names];
            await execTied(runner, ['env', '--chdir', archives, `APT_CONFIG=${config}`, ...command], { shown: command });
            return files.map((file) => (0,external_node_path_.join)(archives, file));
        },
        leaveLists: async () => {
            const to = (0,external_node_path_.join)(root, 'var/lib/apt/lists');
            const script = 'mkdir -p "$2" && find "$1" -maxdepth 1 -type f ! -name lock -exec cp -p -t "$2" {} +';
            await beside(['sh', '-ec', script, 'archway-lists', (0,external_node_path_.join)(cache, 'lists'), to]);
        },
        install: async (packages, recommends) => {
            await beside([...apt, '-o', `APT::Install-Recommends=${String(recommends)}`, 'install', ...packages]);
        },
        installBuildDependencies: async (control) => {
            const source = (0,external_node_path_.join)(scratch, 'source');
            await (0,promises_.mkdir)((0,external_node_path_.join)(source, 'debian'), { recursive: true });
            // Without a paragraph of a binary package, apt does not take it for a source package.
            await (0,promises_.writeFile)((0,external_node_path_.join)(source, 'debian/control'), `${control.trim()}\n\nPackage: none\nArchitecture: any\n`);
            await beside([...apt, 'build-dep', source]);
        },
        dpkg: async (args) => {
            await beside(['dpkg', ...dpkgOptions(root), ...args]);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/environment/bootstrap.js








/**
 * Lays what has to be in a root before its first package: ROOT SOURCES LIBRARY-FOLDER.
 *
 * Sources: dpkg(1) for the database, debootstrap's `setup_merged_usr` for the links, invoke-rc.d(8) for policy-rc.d, by
 * which no service is started when a package is installed.
 */
const FOUNDATION = `set -eu
cd "$1"
chown 0:0 .
mkdir -p var/lib/dpkg/info var/lib/dpkg/updates var/log etc/apt/apt.conf.d etc/apt/preferences.d
: > var/lib/dpkg/status
printf '%s' "$2" > etc/apt/sources.list
for folder in bin sbin lib "$3"; do mkdir -p "usr/$folder"; ln -sfn "usr/$folder" "$folder"; done
printf '#!/bin/sh\\nexit 101\\n' > usr/sbin/policy-rc.d
chmod 755 usr/sbin/policy-rc.d
`;
/**
 * Runs dpkg with the host's file system read-only but for the root and a folder for temporary files: the scripts that
 * it runs are Debian's own, made for DPKG_ROOT, and one that does not heed it shall fail rather than change the host.
 *
 *     ROOT TEMPORARY COMMAND...
 */
const GUARDED_DPKG = `set -eu
${WITHOUT_DPKG_SETTINGS}${SBIN_TOO}for folder in "$1" "$2"; do mount --bind "$folder" "$folder"; done
mount -o remount,bind,ro /
export TMPDIR="$2"
shift 2
exec "$@"
`;
/** Puts apt's sources and the bare skeleton into a root. */
async function layFoundation({ runner, platform, root }, sources) {
    const libraries = (0,external_node_path_.basename)((0,external_node_path_.dirname)(platform.loader));
    const line = (0,src_host/* asRoot */.tE)('sh', ['-c', FOUNDATION, 'archway-foundation', root, sources, libraries]);
    await runner.exec(line.command, line.args, { quiet: true });
}
/**
 * Makes a root with a release's essential packages and apt from nothing but the archive. Nothing is emulated where all
 * goes well: the essential packages' scripts can be run from outside (deb-preinst(1), DPKG_ROOT), which Debian keeps up
 * for exactly this, and Ubuntu takes over. Where one of them cannot on this host, or as in Ubuntu 22.04 not yet, it is run
 * again inside.
 */
async function bootstrap(request) {
    const { runner, apt } = request;
    await apt.update();
    const packages = await apt.download(['?essential', 'apt', ...(await usrIsMerged(apt))]);
    runner.info(`Unpacking ${String(packages.length)} packages.`);
    await guardedDpkg(request, ['--unpack', ...debconfFirst(packages)]);
    try {
        await guardedDpkg(request, ['--configure', '-a']);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.info("Some packages' scripts could not be run from outside; they are run inside now.");
        await apt.dpkg(['--configure', '-a']);
    }
}
/**
 * The package that says that /usr is merged, as the foundation has it. Not every release has it; without it, apt would
 * choose usrmerge, which drags Perl in.
 */
async function usrIsMerged(apt) {
    return (await apt.knows('usr-is-merged')) ? ['usr-is-merged'] : [];
}
/** Packages' scripts ask debconf, whose configuration must be in the root by then. */
function debconfFirst(packages) {
    const isDebconf = (path) => (0,external_node_path_.basename)(path).startsWith('debconf_');
    return [...packages.filter(isDebconf), ...packages.filter((path) => !isDebconf(path))];
}
async function guardedDpkg({ runner, root, scratch }, args) {
    const script = ['sh', '-c', GUARDED_DPKG, 'archway-dpkg', root, scratch];
    const { prefix } = await unpackAhead(scratch);
    const command = ['dpkg', ...dpkgOptions(root), '--force-script-chrootless', ...args];
    await execTied(runner, [...aptEnvironment(runner), ...script, ...prefix, ...command], {
        mounts: true,
        shown: ['dpkg', ...args],
    });
}

;// CONCATENATED MODULE: ./build/src/environment/lent-apt.js



/** Lends out apt with the lists and downloads of a release, which one job uses at a time. */
async function withNativeApt(runner, store, { release, platform, root, sources }, work) {
    // A codename is of one distribution alone.
    const name = `apt-${release.codename}-${platform.slug}`;
    const scratch = await store.scratch();
    try {
        const lock = await store.lock(name);
        try {
            const cache = await store.folder(name);
            for (const folder of ['lists/partial', 'archives/partial'])
                await store.folder(name, folder);
            await (0,promises_.mkdir)((0,external_node_path_.join)(scratch.path, 'none', 'partial'), { recursive: true });
            await work(await createNativeApt({ runner, platform, root, sources, cache, scratch: scratch.path }), scratch.path);
        }
        finally {
            await lock.release();
        }
    }
    finally {
        await scratch.dispose();
    }
}

;// CONCATENATED MODULE: ./build/src/environment/release-sources.js



/** Ubuntu's compilers for other platforms are in universe, all but those of the default version. */
const ARCHIVES = {
    debian: { id: 'debian', components: 'main', keyring: '/usr/share/keyrings/debian-archive-keyring.gpg' },
    ubuntu: { id: 'ubuntu', components: 'main universe', keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg' },
};
const UBUNTU_SUFFIXES = ['', '-updates', '-security'];
/** The archive of a release. */
function archiveOf({ codename }) {
    return ARCHIVES[(0,src_host/* distributionOf */.AO)(codename)?.id ?? 'debian'];
}
/**
 * Where a release's packages for a platform are to be had from: on a host of the same distribution the archive and mirror
 * that its own apt uses; else the one that debootstrap takes when nobody says which, or Ubuntu's official one.
 */
async function sourcesOf(runner, release, platform) {
    const isUbuntu = (0,src_host/* distributionOf */.AO)(release.codename)?.id === 'ubuntu';
    const places = isUbuntu ? await ubuntuPlaces(runner, release, platform) : await debianPlaces(runner, release);
    const { components, keyring } = archiveOf(release);
    return places.map(({ uri, suffix }) => ({ uri, suite: `${release.codename}${suffix}`, components, keyring }));
}
/** Debian's unstable has only itself. */
async function debianPlaces(runner, release) {
    const known = await hostPlaces(runner, 'debian');
    const places = known.length > 0 ? known : await debootstrapPlaces(runner);
    return release.codename === 'sid' ? places.filter(({ suffix }) => suffix === '') : places;
}
/** Each of Ubuntu's archives has all suites of its architectures. */
async function ubuntuPlaces(runner, { codename }, platform) {
    const architecture = platform.debianArchitecture;
    const known = (await hostPlaces(runner, 'ubuntu')).filter(({ suffix }) => UBUNTU_SUFFIXES.includes(suffix));
    if (known.length === 0) {
        return UBUNTU_SUFFIXES.map((suffix) => ({ uri: (0,src_host/* ubuntuArchive */._E)(architecture, codename), suffix }));
    }
    const isOwn = architecture === (0,src_host/* hostPlatform */.ol)().debianArchitecture;
    return known.map(({ uri, suffix }) => ({
        uri: isOwn && /^https?:/.test(uri) ? uri : (0,src_host/* archiveAddress */.XS)(uri, architecture, codename),
        suffix,
    }));
}
/** Where the host's apt has its own release from; nothing on another distribution. */
async function hostPlaces(runner, distribution) {
    const { id, codename } = (0,src_host/* readDistribution */.xF)();
    if (id !== distribution)
        return [];
    // Without lists, which apt would read all of, for a second and more.
    const options = ['-o', 'Dir::State::Lists=/nonexistent', '-o', 'Dir::State::Status=/dev/null', '--no-release-info'];
    const format = ['--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)'];
    const { stdout } = await runner.exec('apt-get', ['indextargets', ...options, ...format, 'Created-By: Packages'], {
        quiet: true,
    });
    return placesOf(stdout, codename);
}
/**
 * The places of a release among all that apt has: others' archives may name their suite as the release is named.
 *
 * @param targets lines of an address, a suite and a component
 */
function placesOf(targets, codename) {
    const places = [...new Set(targets.split('\n'))].flatMap((line) => {
        const [uri = '', suite = '', component] = line.split(' ');
        const isOne = component === 'main' && (suite === codename || suite.startsWith(`${codename}-`));
        return isOne ? [{ uri, suffix: suite.replace(codename, '') }] : [];
    });
    // The distribution's own has more than the release as it came out.
    const more = new Set(places.flatMap(({ uri, suffix }) => (suffix === '' ? [] : [uri])));
    const own = places.filter(({ uri, suffix }) => suffix !== '' || more.has(uri));
    return own.some(({ suffix }) => suffix === '') ? own : places;
}
async function debootstrapPlaces(runner) {
    await (0,src_host/* installPackages */.R)(runner, ['debootstrap']);
    const uri = defaultMirror(await (0,promises_.readFile)('/usr/sbin/debootstrap', 'utf8'));
    if (uri === undefined)
        throw new src_runner/* InputError */.dz('debootstrap names no mirror of Debian; update debootstrap.');
    return [
        { uri, suffix: '' },
        { uri, suffix: '-updates' },
        { uri: `${uri}-security`, suffix: '-security' },
    ];
}
/** The mirror of Debian that debootstrap takes when nobody says which. @param script the text of debootstrap(8) */
function defaultMirror(script) {
    return /^DEF_MIRROR="?([^"\s]+)"?$/m.exec(script)?.[1];
}
/**
 * apt's sources.list of a release.
 *
 * @param keyring path of the keys; where a root of the release has them when not given
 */
function sourcesList(sources, keyring) {
    return sources
        .map((one) => `deb [signed-by=${keyring ?? one.keyring}] ${one.uri} ${one.suite} ${one.components}\n`)
        .join('');
}

;// CONCATENATED MODULE: ./build/src/environment/archive-keyring.js








/** The host's package with the keys of Debian's archive. Ubuntu has it too. */
const DEBIAN_KEYRING_PACKAGE = 'debian-archive-keyring';
/** Ubuntu's keys, and the first release of Debian that has them. Ubuntu's own apt depends on the package. */
const UBUNTU_KEYRING_PACKAGE = 'ubuntu-keyring';
const WITH_UBUNTU_KEYRING = { codename: 'trixie' };
/** Unpacks a package: FOLDER PACKAGE */
const UNPACK = 'dpkg-deb --extract "$2" "$1"';
/**
 * The sources of a release as the host's own apt is to read them: with keys that are on this host. Those of Debian come as a
 * package of the host's; those of Ubuntu, on another host, are fetched from Debian's archive, by Debian's signatures, and
 * kept in the store.
 */
async function hostSourcesList(runner, store, release, sources) {
    const { keyring, id } = archiveOf(release);
    if (id === 'debian')
        await (0,src_host/* installPackages */.R)(runner, [DEBIAN_KEYRING_PACKAGE]);
    const here = await (0,promises_.access)(keyring).then(() => true, () => false);
    return sourcesList(sources, here ? keyring : (0,external_node_path_.join)(await fetchUbuntuKeyring(runner, store), keyring));
}
/** @returns the folder that the package is unpacked in */
async function fetchUbuntuKeyring(runner, store) {
    const platform = (0,src_host/* hostPlatform */.ol)();
    const release = WITH_UBUNTU_KEYRING;
    const sources = await sourcesOf(runner, release, platform);
    const text = await hostSourcesList(runner, store, release, sources);
    return await store.keepFolder('keyrings', { format: 1, sources: text, name: UBUNTU_KEYRING_PACKAGE }, async (made) => {
        runner.info(`Fetching the keys of Ubuntu's archive from ${describeRelease(release)}.`);
        const root = (0,external_node_path_.join)(made, 'apt');
        await (0,promises_.mkdir)(root);
        await layFoundation({ runner, platform, root }, sourcesList(sources));
        await withNativeApt(runner, store, { release, platform, root, sources: text }, async (apt) => {
            await apt.update();
            const [file = ''] = await apt.downloadSome([UBUNTU_KEYRING_PACKAGE], () => true);
            await execTied(runner, ['sh', '-euc', UNPACK, 'archway-keyring', made, file], { shown: ['dpkg-deb', file] });
        });
    });
}

;// CONCATENATED MODULE: ./build/src/environment/twins.js


















const VERSIONS_FILE = 'versions.json';
/** Unpacks packages into a folder whose /lib is a link: FOLDER PACKAGE... */
const twins_UNPACK = `set -eu
folder=$1; shift
for package; do dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$folder"; done
`;
/**
 * Works out which programs of an environment can run natively on this host, and fetches them: the cross compiler packages
 * of its own release, by apt and so by its archive's signatures, with the libraries that they need.
 *
 * @param world with all packages installed
 */
async function accelerateRelease(runner, store, world, { release, platform, extent }) {
    const host = (0,src_host/* hostPlatform */.ol)();
    const installed = installedVersions((await world.read(DPKG_STATUS)) ?? '');
    const all = await planAcceleration(world, { platform, host, installed, extent });
    if (all.replacements.length === 0)
        return NOT_ACCELERATED;
    // They are fetched by apt, into a root of their own.
    if (!(await (0,src_host/* canBecomeRoot */.eY)(runner))) {
        const takes = 'that takes root, or sudo without a password, on the runner';
        runner.notice(`Nothing of the environment runs natively: ${takes}.`);
        return allEmulated(all, takes);
    }
    const bash = all.wanted.has('bash') ? await world.output(BASH_QUESTION.command, BASH_QUESTION.args) : undefined;
    let found;
    try {
        found = await withWhatFits(runner, all, ({ wanted }) => fetchTwins(runner, store, {
            release,
            host,
            platform,
            wanted: [...wanted],
            bash: wanted.has('bash') ? bash : undefined,
        }));
    }
    catch (error) {
        // What was asked for can be done all the same, only more slowly.
        if (!(error instanceof src_runner/* InputError */.dz) && !(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.warning(`Nothing of the environment runs natively, for its programs cannot be had here: ${error.message}`);
        const why = error instanceof src_runner/* CommandError */.Qd ? (0,src_runner/* whyNot */.OB)(error) : error.message;
        return allEmulated(all, `it cannot be had here: ${why}`);
    }
    const { plan, twins } = found;
    const outcome = await decideAcceleration(world, plan, twins, host, platform);
    const native = outcome.native.map((path) => ({ path }));
    const specs = await Promise.all(acceleratedCompilers(plan, native).map(async (version) => {
        const source = (0,external_node_path_.join)(world.folder, `specs-${version}`);
        const stdout = await world.output(`/usr/bin/${platform.gnuTriple}-gcc-${version}`, ['-dumpspecs']);
        await (0,promises_.writeFile)(source, withNativePaths(stdout, platform, version));
        return { source, target: specsPath(platform, version), readOnly: true };
    }));
    const rust = await rustMounts(world, outcome.native, twins.directory, host);
    return {
        ...outcome,
        mounts: [...outcome.mounts, ...specs, ...rust],
        env: await machineOfMake(world, outcome.native),
    };
}
/**
 * Fetches the twins of a plan. Where one cannot be laid out, say the rustc of a later release with another layout, its
 * programs stay emulated, and nothing that failed is kept.
 *
 * @param fetch fetches the packages that a plan wants
 * @returns the plan that the twins are for
 */
async function withWhatFits(runner, plan, fetch) {
    try {
        return { plan, twins: await fetch(plan) };
    }
    catch (error) {
        if (!(error instanceof LayoutError) || !plan.wanted.has(error.twin))
            throw error;
        runner.warning(`${error.twin} stays emulated: ${error.message}`);
        const [line = ''] = error.message.split('\n');
        return await withWhatFits(runner, withoutPackage(plan, error.twin, line), fetch);
    }
}
/** What the environment's own make tells makefiles of the machine that it was built for, for the one in its place. */
async function machineOfMake(world, native) {
    const make = native.find((path) => path.endsWith('/make'));
    if (make === undefined)
        return {};
    const told = await world.output(make, [
        '--no-print-directory',
        '--file=/dev/null',
        `--eval=all:;@echo $(${MAKE_HOST})`,
    ]);
    return { [MAKE_HOST]: told.trim() };
}
async function fetchTwins(runner, store, request) {
    const { release, host, platform, wanted, bash } = request;
    const archive = await sourcesOf(runner, release, host);
    const sources = sourcesList(archive);
    const rust = wanted.some(([name]) => name === 'rustc');
    const recipe = {
        format: 1,
        sources,
        host: host.name,
        platform: platform.name,
        wanted,
        launcher: rust ? RUSTC_LAUNCHER_SOURCE : undefined,
        bash,
    };
    const folder = await store.keepFolder('twins', recipe, async (made) => {
        await (0,src_host/* installPackages */.R)(runner, HOST_PACKAGES);
        const directory = (0,external_node_path_.join)(made, 'root');
        await (0,promises_.mkdir)(directory);
        await layFoundation({ runner, platform: host, root: directory }, sources);
        const lent = {
            release,
            platform: host,
            root: directory,
            sources: await hostSourcesList(runner, store, release, archive),
        };
        await withNativeApt(runner, store, lent, async (apt) => {
            await apt.update();
            // The rest are the target's libraries and headers for cross compilation: the root has its own.
            const files = await apt.downloadSome(wanted.map(([name]) => name), (file) => file.endsWith(`_${host.debianArchitecture}.deb`) &&
                (!/^[^_]*(-dev|-base)_/.test(file) || isPerl(file) || (rust && isLinkedByRust(file))) &&
                !(rust && isUselessToRust(file, host)));
            await execTied(runner, ['sh', '-c', twins_UNPACK, 'archway-unpack', directory, ...files], {
                shown: ['dpkg-deb', '--fsys-tarfile', ...files],
            });
            const versions = files.map(nameAndVersion);
            if (versions.some(([name]) => name === 'rustc'))
                await layOutRust(runner, directory, host, platform);
            if (versions.some(([name]) => name === 'perl-base'))
                await layOutPerl(runner, directory, host);
            const [own, twin] = [wanted, versions].map((all) => all.find(([name]) => name === 'bash')?.[1] ?? '');
            if (bash !== undefined && isSame(own ?? '', twin ?? ''))
                await layOutBash(runner, directory, bash);
            await (0,promises_.writeFile)((0,external_node_path_.join)(made, VERSIONS_FILE), JSON.stringify(versions));
        });
    });
    const versions = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, VERSIONS_FILE), 'utf8'));
    return { directory: (0,external_node_path_.join)(folder, 'root'), versions: new Map(versions) };
}
/** What the name of a package's file says; apt writes an epoch's colon as `%3a`. */
function nameAndVersion(path) {
    const [name = '', version = ''] = (0,external_node_path_.basename)(path).split('_');
    return [name, decodeURIComponent(version)];
}

;// CONCATENATED MODULE: ./build/src/environment/accelerate.js





/**
 * Decides which programs of an environment run natively: by the release that it was made from, or that its own
 * os-release(5) names.
 */
async function accelerate(runner, store, world, { accelerate: extent, base, platform }) {
    if (extent === 'off' || platform.name === (0,src_host/* hostPlatform */.ol)().name)
        return NOT_ACCELERATED;
    const byRelease = async (release) => await accelerateRelease(runner, store, world, { release, platform, extent });
    if ('codename' in base)
        return await byRelease(base);
    const status = await world.read(DPKG_STATUS);
    if (status === undefined) {
        runner.info('Nothing of the environment runs natively: what it is made of are no Debian packages.');
        return NOT_ACCELERATED;
    }
    const { id, codename } = (0,src_host/* readDistribution */.xF)((await world.read('/etc/os-release')) ?? '');
    const release = parseRelease(`${id}:${codename}`);
    if (release !== undefined)
        return await byRelease(release);
    const plan = await planAcceleration(world, {
        platform,
        host: (0,src_host/* hostPlatform */.ol)(),
        installed: installedVersions(status),
        extent,
    });
    const name = [id, codename].join(' ').trim() || 'its release';
    return allEmulated(plan, `${name} is none of those whose cross compilers are taken`);
}

;// CONCATENATED MODULE: ./build/src/environment/container-exec.js






/** What engines exit with when there is no such program, by their version; a shell says 127. */
const NOT_FOUND = /executable file not found|exec: ".*": stat .*: no such file or directory/;
/** Milliseconds between asking a command to end and ending it. */
const GRACE = 5000;
const LAST_LINES = 25;
/** Longer lines of a file with variables are not read. Source: bufio.MaxScanTokenSize, which docker reads with. */
const LONGEST_LINE = 60_000;
/**
 * Runs one command in a container. When it has ended, nothing else runs in the container.
 *
 * @param folder of the host, for files that go with the command
 * @throws CommandError as Runner.exec does, with the command as it was given here
 */
async function runInContainer(runner, container, folder, command, args, options = {}) {
    options.signal?.throwIfAborted();
    const show = (text) => {
        if (options.quiet !== true)
            runner.info(text);
    };
    show(`[command]${[command, ...args].map(src_runner/* quoteForReading */.gc).join(' ')}`);
    const line = await execLine(runner, container, folder, [command, ...args], options);
    const watch = container_exec_watchLimits(container, options);
    const restore = options.cpu === undefined ? undefined : await holdToCpu(runner, container, options.cpu);
    let last = [];
    try {
        const result = await runner.exec(container.engine, line.args, {
            env: line.env,
            ...(options.input !== undefined && { input: options.input }),
            quiet: true,
            acceptExitCodes: 'any',
            onLine: (text, stream) => {
                last = [...last, text].slice(-LAST_LINES);
                watch.alive();
                show(text);
                options.onLine?.(text, stream);
            },
        });
        const exitCode = NOT_FOUND.test(last.at(-1) ?? '') ? 127 : result.exitCode;
        const failure = { command, args, lastLines: last };
        watch.check(failure);
        const accepted = options.acceptExitCodes ?? [0];
        if (accepted !== 'any' && !accepted.includes(exitCode))
            throw new src_runner/* CommandError */.Qd({ ...failure, exitCode });
        return { ...result, exitCode };
    }
    finally {
        watch.stop();
        await line.forget();
        await restore?.();
        await container.endAll();
    }
}
/** The engine's arguments that run a command in a container, and the environment of the engine's program. */
async function execLine(runner, container, folder, command, options, terminal = []) {
    const user = await findUser((path) => container.read(folder, path), options.user ?? '0');
    const variables = Object.entries({ HOME: user.home, ...options.env });
    for (const [name, value] of variables)
        requireVariable(name, value);
    // Not in arguments, which every user of the machine can read; nor all in the environment of the engine's program, which
    // has variables of its own.
    const short = variables.filter(([, value]) => !value.includes('\n') && value.length < LONGEST_LINE);
    const long = variables.filter((pair) => !short.includes(pair));
    const file = (0,external_node_path_.join)(folder, `env-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    await (0,promises_.writeFile)(file, short.map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 });
    return {
        env: { ...runner.env, ...Object.fromEntries(long) },
        args: [
            'exec',
            ...(options.input === undefined ? [] : ['--interactive']),
            ...terminal,
            `--user=${String(user.uid)}:${String(user.gid)}`,
            `--workdir=${options.cwd ?? '/'}`,
            `--env-file=${file}`,
            ...long.map(([name]) => `--env=${name}`),
            container.id,
            ...command,
        ],
        forget: async () => {
            await (0,promises_.rm)(file, { force: true });
        },
    };
}
/** Ends the command at its time limit, when nothing moves any more, and when it is aborted. */
function container_exec_watchLimits(container, { timeout, stallTimeout, signal }) {
    let timedOut = false;
    let stalled;
    let grace;
    // Where the container is gone, so is the command.
    const end = () => {
        container.endAll().catch(() => undefined);
    };
    const ask = () => {
        container.askAll().catch(() => undefined);
        grace = setTimeout(end, GRACE);
    };
    const timer = timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            ask();
        }, timeout);
    const watch = stallTimeout === undefined
        ? undefined
        : (0,src_runner/* watchForStall */.d9)(new ContainerProcesses(container), stallTimeout, (processes) => {
            stalled = processes;
            end();
        });
    signal?.addEventListener('abort', ask, { once: true });
    return {
        alive: () => watch?.alive(),
        stop: () => {
            clearTimeout(timer);
            clearTimeout(grace);
            watch?.stop();
            signal?.removeEventListener('abort', ask);
        },
        check: (failure) => {
            if (stalled !== undefined)
                throw new src_runner/* CommandError */.Qd({ ...failure, stalled: { after: stallTimeout ?? 0, processes: stalled } });
            if (timedOut)
                throw new src_runner/* CommandError */.Qd({ ...failure, timedOutAfter: timeout ?? 0 });
            if (signal?.aborted === true)
                throw new src_runner/* CommandError */.Qd({ ...failure, signal: 'SIGTERM' });
        },
    };
}
/** The processes of a container, for a watch over them: no tree of this machine's has them. */
class ContainerProcesses {
    #container;
    #lines = [];
    constructor(container) {
        this.#container = container;
    }
    /** CPU time of all of them in milliseconds. */
    async read() {
        this.#lines = await this.#container.processes();
        return this.#lines.reduce((sum, line) => sum + ((0,src_runner/* parseProcessStat */.pN)(line)?.cpu ?? 0), 0);
    }
    describe() {
        return this.#lines.flatMap((line) => {
            const one = (0,src_runner/* parseProcessStat */.pN)(line);
            return one === undefined || one.state === 'Z' ? [] : [`${String(one.pid)} ${one.state} ${one.name}`];
        });
    }
}
/** Holds all that a container runs to one CPU. @returns what gives it the others back */
async function holdToCpu(runner, container, cpu) {
    const hold = async (list) => {
        await runner.exec(container.engine, ['update', `--cpuset-cpus=${list}`, container.id], { quiet: true });
    };
    try {
        await hold(String(cpu));
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.warning(`The container could not be held to one CPU: ${error.failure.lastLines.at(-1) ?? ''}`);
        return () => Promise.resolve();
    }
    return async () => {
        await hold((0,src_runner/* allowedCpus */.wj)());
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/src/environment/overlay.js



/**
 * Shows LOWER in SCRATCH/root by the kernel's overlayfs: what is written goes to SCRATCH/upper. The folder above has to have
 * the owner and the mode of the one below. Source: Documentation/filesystems/overlayfs.rst.
 */
const OVERLAY = `set -eu
for folder in upper work root; do mkdir "$2/$folder"; done
chown --reference="$1" "$2/upper"
chmod --reference="$1" "$2/upper"
mount -t overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" archway "$2/root"
`;
/** Takes a job's overlay from a scratch folder and removes it all. A mount that is still in use goes when its user does. */
const REMOVE = `set -eu
if mountpoint -q "$1/root"; then umount "$1/root" || umount --lazy "$1/root"; fi
rm -rf --one-file-system -- "$1"
`;
/** The scripts' name in the list of processes. */
const SCRIPT_NAME = 'archway-overlay';
/** What separates the options of an overlay, and their folders. */
const SEPARATORS = /[,:\\"]/;
/**
 * Makes a root of a job's own that has the files of one that is kept, in no time where the file system can be laid over, which
 * one in a container cannot always; else it is copied.
 *
 * @param kept absolute path of the root that is kept; nothing is written to it
 * @param scratch absolute path of the job's folder, without a `root`
 * @returns absolute path of the root, in the scratch folder
 */
async function layOver(runner, kept, scratch) {
    const root = `${scratch}/root`;
    if (!SEPARATORS.test(`${kept}${scratch}`)) {
        try {
            await asShell(runner, OVERLAY, [kept, scratch]);
            return root;
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            runner.debug(`The root is copied, for its folder cannot be laid over: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
            await asShell(runner, 'cd "$1"; rm -rf upper work root', [scratch]);
        }
    }
    await copyRoot(runner, kept, root);
    return root;
}
/** Copies a root with all that belongs to its files. @param to absolute path, of which nothing is there */
async function copyRoot(runner, from, to) {
    await execTied(runner, ['cp', '--archive', '--', from, to]);
}
/** Removes a job's folder, with the root that is laid over in it; there is none where this process may not be root. */
async function removeLaidOver(runner, scratch) {
    const { command, args } = await (0,src_host/* asRootWherePossible */.Po)(runner, 'sh', ['-c', REMOVE, SCRIPT_NAME, scratch]);
    await runner.exec(command, args, { quiet: true });
}
async function asShell(runner, script, args) {
    const line = (0,src_host/* asRoot */.tE)('sh', ['-c', script, SCRIPT_NAME, ...args]);
    await runner.exec(line.command, line.args, { quiet: true });
}

;// CONCATENATED MODULE: ./build/src/environment/store.js







/** Hours after which what is kept is made anew, so that it does not miss the release's updates for ever. */
const KEEP_HOURS = 7 * 24;
/** Seconds to wait for another job that makes the same root. */
const PATIENCE = 3600;
/**
 * What environments keep in the tool-cache: roots by the key of what they were made from and the second in which they were,
 * apt's lists and packages, and the scratch folders of jobs that run now.
 */
class EnvironmentStore {
    #runner;
    /** Absolute path of all of it. */
    root;
    constructor(runner) {
        this.#runner = runner;
        this.root = (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-environments');
    }
    /** A folder in the store, made when it is not there. */
    async folder(...names) {
        const path = (0,external_node_path_.join)(this.root, ...names);
        await (0,promises_.mkdir)(path, { recursive: true });
        return path;
    }
    /**
     * A folder that is used as it is, and by many at once; made by `make` when none is kept or the kept one has grown old.
     * Another job that wants the same one waits for it.
     *
     * @param recipe all that the content depends on
     * @param make fills the folder it is given
     */
    async keepFolder(kind, recipe, make) {
        const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 32);
        const folder = await this.folder(kind);
        const find = async () => {
            const names = (await (0,promises_.readdir)(folder)).filter((name) => name.startsWith(`${key}-`) && ageOf(name) < KEEP_HOURS);
            const [newest] = names.sort((a, b) => ageOf(a) - ageOf(b));
            return newest === undefined ? undefined : (0,external_node_path_.join)(folder, newest);
        };
        const found = await find();
        if (found !== undefined)
            return found;
        const lock = await this.lock(`${kind}-${key}`);
        try {
            const meanwhile = await find();
            if (meanwhile !== undefined)
                return meanwhile;
            const scratch = await this.scratch();
            try {
                const made = (0,external_node_path_.join)(scratch.path, 'made');
                // What is kept has programs that are run as root by whoever starts them.
                await (0,promises_.mkdir)(made, { mode: 0o700 });
                await this.explainingFullDisk(() => make(made));
                const path = (0,external_node_path_.join)(folder, `${key}-${String(Math.floor(Date.now() / 1000))}`);
                await (0,promises_.rename)(made, path);
                await this.#removeOutdated(folder);
                return path;
            }
            finally {
                await scratch.dispose();
            }
        }
        finally {
            await lock.release();
        }
    }
    /** Removes what no job uses any more: what has been old for as long as it was kept, which is longer than jobs last. */
    async #removeOutdated(folder) {
        for (const name of await (0,promises_.readdir)(folder)) {
            if (ageOf(name) > 2 * KEEP_HOURS)
                await removeTree(this.#runner, (0,external_node_path_.join)(folder, name));
        }
    }
    /**
     * Does what fills the disk of the store.
     *
     * @param engine of containers, which has a place of its own, where one may be what is full
     * @throws InputError that says which disk is full
     */
    async explainingFullDisk(work, engine) {
        try {
            return await work();
        }
        catch (error) {
            const text = error instanceof src_runner/* CommandError */.Qd ? error.failure.lastLines.join('\n') : (0,src_runner/* errorMessage */.gJ)(error);
            if (!/No space left on device|ENOSPC|enough free space/i.test(text))
                throw error;
            const places = engine === undefined ? this.root : `${this.root}, or where ${engine} keeps its images`;
            throw new src_runner/* InputError */.dz(`There is no room left for environments in ${places}: one with compilers takes about 2 GB while it is made. ` +
                `Free some, or delete ${this.root}, with what earlier jobs kept, when no job runs.`, { cause: error });
        }
    }
    /** Waits for a lock that only one job on the machine holds at a time. */
    async lock(name) {
        const lock = await (0,src_host/* lockFile */.Ke)(this.#runner, (0,external_node_path_.join)(await this.folder('locks'), name), PATIENCE);
        if (lock !== undefined)
            return lock;
        throw new src_runner/* InputError */.dz(`Another job has been preparing the same environment for ${String(PATIENCE / 60)} minutes. ` +
            `See which process it is with \`lslocks\`, and end it.`);
    }
    /** A new scratch folder on the store's own file system. Removes those of jobs that were killed. */
    async scratch() {
        const folder = await this.folder('scratch');
        await this.#reconcile(folder);
        const path = (0,external_node_path_.join)(folder, (0,external_node_crypto_.randomBytes)(6).toString('hex'));
        const lock = await (0,src_host/* lockFile */.Ke)(this.#runner, `${path}.lock`, 0);
        if (lock === undefined)
            throw new Error(`the new lock ${path}.lock is held already`);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        let disposed = false;
        return {
            path,
            dispose: async () => {
                if (disposed)
                    return;
                disposed = true;
                await removeLaidOver(this.#runner, path);
                await lock.release();
                await removeTree(this.#runner, `${path}.lock`);
            },
        };
    }
    /** Whether a job that runs now has a scratch folder of that name. */
    async hasScratch(name) {
        return (await (0,promises_.readdir)(await this.folder('scratch'))).includes(name);
    }
    /** Removes the scratch folders whose locks nobody holds any more. */
    async #reconcile(folder) {
        for (const name of (await (0,promises_.readdir)(folder)).filter((file) => file.endsWith('.lock'))) {
            const lock = await (0,src_host/* lockFile */.Ke)(this.#runner, (0,external_node_path_.join)(folder, name), 0);
            if (lock === undefined)
                continue;
            const path = (0,external_node_path_.join)(folder, name.slice(0, -'.lock'.length));
            await removeLaidOver(this.#runner, path);
            await removeTree(this.#runner, `${path}.lock`);
            await lock.release();
        }
    }
}
/** Hours since that was made which has the second in its name; none when it has none. */
function ageOf(name) {
    const [, second] = /-(\d+)$/.exec(name) ?? [];
    return second === undefined ? Number.POSITIVE_INFINITY : (Date.now() / 1000 - Number(second)) / 3600;
}
/** Unpacks a tarball of a root, compressed or not, into a folder that exists, with owners, attributes and holes. */
async function unpackRoot(runner, path, root) {
    const kept = ['--numeric-owner', '--xattrs', '--xattrs-include=*', '--sparse', '--same-permissions'];
    await execTied(runner, ['tar', '--extract', ...kept, '--file', path, '--directory', root]);
}
/** Removes a folder that may hold files of any owner where this process may be root. Mounts of others are never entered. */
async function removeTree(runner, path) {
    const { command, args } = await (0,src_host/* asRootWherePossible */.Po)(runner, 'rm', ['-rf', '--one-file-system', '--', path]);
    await runner.exec(command, args, { quiet: true });
}

;// CONCATENATED MODULE: ./build/src/environment/image.js






/** What `image inspect` says, as far as it is read. Source: the Docker Engine API, "ImageInspect". */
const imageSchema = schemas/* object */.Ikc({
    Id: schemas/* string */.YjP().min(1),
    Os: schemas/* string */.YjP(),
    Architecture: schemas/* string */.YjP(),
    Variant: schemas/* string */.YjP().nullish(),
    Config: schemas/* object */.Ikc({ Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), Volumes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() })
        .nullish(),
});
/**
 * Finds an image in the engine of this machine; pulls it where the engine has none of the platform.
 *
 * @param reference as in `docker run`, by tag or by digest
 * @throws InputError where there is no engine, no such image, or none for the platform
 */
async function findImage(runner, store, reference, platform) {
    const engine = await findEngine(runner);
    const known = await inspect(runner, engine, reference, platform);
    if (known !== undefined && isOf(known, platform))
        return asImage(reference, engine, known);
    // Most engines have a tag for one platform at a time: another job must not pull for another before it is looked up.
    const lock = await store.lock('image-pull');
    try {
        await pull(runner, engine, reference, platform);
        const pulled = await inspect(runner, engine, reference, platform);
        if (pulled !== undefined && isOf(pulled, platform))
            return asImage(reference, engine, pulled);
        const found = pulled === undefined ? 'not there after it was pulled' : `one of ${spellingOf(pulled)}`;
        throw new src_runner/* InputError */.dz(`The image ${reference} is ${found}, and ${platform.name} was asked for. Take an image that is published for it.`);
    }
    finally {
        await lock.release();
    }
}
/**
 * Unpacks the files of an image. Nothing of it is run: a container is made, exported and removed.
 *
 * @param root absolute path of a folder that exists, into which they go; a tarball of them is beside it meanwhile
 */
async function unpackImage(runner, store, image, platform, root) {
    const { engine } = image;
    const path = `${root}.tar`;
    const lock = await store.lock('image-export');
    const label = `archway.export=${placeOf(runner)}`;
    try {
        await removeContainers(runner, engine, label);
        const options = ['--pull=never', `--platform=${platform.name}`, `--label=${label}`];
        const { stdout } = await runner.exec(engine, ['create', ...options, '--', image.id, '/bin/sh'], { quiet: true });
        await runner.exec(engine, ['export', `--output=${path}`, stdout.trim()], { quiet: true });
    }
    finally {
        await removeContainers(runner, engine, label);
        await lock.release();
    }
    await unpackRoot(runner, path, root);
    await removeTree(runner, path);
}
/**
 * What the engine has by a name; undefined where it has nothing. Docker with containerd's store of images has several
 * platforms of one image, and tells of its own when it is not asked for another. Source: docker image inspect(1),
 * `--platform`, since API 1.49; Podman and older ones do not know it, and have one.
 */
async function inspect(runner, engine, reference, platform) {
    for (const choice of [[`--platform=${platform.name}`], []]) {
        const { exitCode, stdout } = await runner.exec(engine, ['image', 'inspect', ...choice, '--', reference], {
            quiet: true,
            acceptExitCodes: 'any',
        });
        // A list, as both engines have it: Podman's templates are about the list, Docker's about each.
        if (exitCode === 0)
            return schemas/* tuple */.PVZ([imageSchema]).parse(JSON.parse(stdout))[0];
    }
    return undefined;
}
async function pull(runner, engine, reference, platform) {
    try {
        await runner.exec(engine, ['pull', `--platform=${platform.name}`, '--', reference]);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const said = error.failure.lastLines.at(-1)?.trim() ?? '';
        throw new src_runner/* InputError */.dz(`The image ${reference} is not on this machine for ${platform.name}, and cannot be pulled. ${(0,external_node_path_.basename)(engine)} says: ${said}`, { cause: error });
    }
}
function spellingOf({ Os, Architecture, Variant }) {
    return [Os, Architecture, ...(Variant ? [Variant] : [])].join('/');
}
/** A variant that is not in the table is one of a platform that has only one: `linux/amd64/v2`, `linux/arm64/v8`. */
function isOf(image, platform) {
    const found = (0,platform_platform/* findPlatform */.rB)(spellingOf(image)) ?? (0,platform_platform/* findPlatform */.rB)(`${image.Os}/${image.Architecture}`);
    return found?.name === platform.name;
}
function asImage(reference, engine, { Id: id, Config }) {
    const pairs = (Config?.Env ?? []).map((line) => {
        const end = line.indexOf('=');
        return [line.slice(0, end), line.slice(end + 1)];
    });
    const hasVolumes = Object.keys(Config?.Volumes ?? {}).length > 0;
    return { reference, engine, id, env: Object.fromEntries(pairs), hasVolumes };
}

;// CONCATENATED MODULE: ./build/src/environment/container-root.js



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
async function showFiles(runner, container, scratch, folder) {
    const words = [await container.pid(), keeperOf(scratch), KEEPER_INSIDE, folder];
    const { command, args } = (0,src_host/* asRoot */.tE)('sh', ['-c', SHOW, 'archway-show', ...words]);
    try {
        const { stdout } = await runner.exec(command, args, { quiet: true });
        return stdout.trim() === 'shown' ? `${folder}/root` : undefined;
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.debug(`The files of the container cannot be shown to the runner's apt: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/environment/own-apt.js





/** The root's apt does what the host's cannot, or is not there. */
class OwnAptUnfit extends Error {
}
/** Settings by which apt chooses and trusts packages. Those of folders and programs would be the host's. */
const KEPT_SETTING = /^(APT::(Install-Suggests|Default-Release|Get::[\w-]+)|Acquire::(Check-[\w-]+|Allow[\w-]+|Max-FutureTime|https?::(Proxy|Verify-[\w-]+)(::[\w.:-]+)?)) ".+";$/;
const KEPT_OPTION = /^DPkg::Options:: "(--(?:force|path)-[^"]+)";$/;
const RECOMMENDS = /^APT::Install-Recommends "(.*)";$/;
/** Commands that apt runs beside dpkg; what they do once lists are there is for people to read. */
const HOOK = /^(?:DPkg::(?:Pre-Invoke|Post-Invoke|Pre-Install-Pkgs)|APT::Update::(?:Pre|Post)-Invoke):: "(.+)";$/;
/** Those that ask questions, which nobody answers, and that remove downloads, of which there are none. */
const NEEDLESS_HOOK = /dpkg-preconfigure --apt|^rm -f( \S*\/var\/cache\/apt\/\S*)+( \|\| true)?;?$/;
/** Source: dpkg.cfg(5): options without their dashes; by which it takes or leaves files, and takes risks. */
const DPKG_SETTING = /^(no-debsig|(?:no-|refuse-)?force-\S+|path-(?:exclude|include))(?:[\s=]+(.*))?$/;
/** Its log is where it is. */
const DPKG_LOG = /^log[\s=]/;
/** As files of a folder of settings may be named. Sources: apt.conf(5), sources.list(5), dpkg(1). */
const SOURCE_FILE = /^[\w.-]+\.(list|sources)$/;
const DPKG_FILE = /^[\w-]+$/;
/**
 * Reads how apt and dpkg of a root are set up. Nothing of the root is run, nor what its settings name.
 *
 * @param scratch an existing folder
 * @throws OwnAptUnfit that says what of it the host's own cannot do
 */
async function readOwnApt(runner, root, scratch) {
    for (const path of ['/usr/bin/apt-get', '/var/lib/dpkg/status']) {
        if ((await resolveInRoot(root, path)) === undefined)
            throw new OwnAptUnfit(`it has no ${path}`);
    }
    const architectures = (await textIn(root, '/var/lib/dpkg/arch')).split('\n').filter((line) => line !== '');
    if (architectures.length > 1)
        throw new OwnAptUnfit(`it has packages of ${architectures.join(' and ')}`);
    const lines = await settingsOf(runner, root, scratch);
    for (const line of lines) {
        const hook = HOOK.exec(line)?.[1];
        if (hook !== undefined && !NEEDLESS_HOOK.test(hook.trim()))
            throw new OwnAptUnfit(`its apt runs \`${hook}\``);
    }
    const recommends = lines.map((line) => RECOMMENDS.exec(line)?.[1]).find((value) => value !== undefined);
    return {
        sources: await sourcesIn(root),
        settings: lines.filter((line) => KEPT_SETTING.test(line)),
        dpkg: [...(await dpkgSettings(root)), ...lines.flatMap((line) => KEPT_OPTION.exec(line)?.[1] ?? [])],
        recommends: !/^(0|no|false|without|off|disable)$/i.test(recommends ?? ''),
    };
}
/** All settings of a root's apt, with apt's defaults, one line each. */
async function settingsOf(runner, root, scratch) {
    const nothing = '/dev/null';
    const main = (await resolveInRoot(root, '/etc/apt/apt.conf')) ?? nothing;
    const parts = (await resolveInRoot(root, '/etc/apt/apt.conf.d')) ?? nothing;
    const config = (0,external_node_path_.join)(scratch, 'own-apt.conf');
    await (0,promises_.writeFile)(config, `Dir::Etc::Main ${quoted(main)};\nDir::Etc::Parts ${quoted(parts)};\n`);
    const { stdout } = await runner.exec('env', [`APT_CONFIG=${config}`, 'LC_ALL=C.UTF-8', 'apt-config', 'dump'], {
        quiet: true,
    });
    return stdout.split('\n');
}
async function sourcesIn(root) {
    const files = ['/etc/apt/sources.list', ...(await filesIn(root, '/etc/apt/sources.list.d', SOURCE_FILE))];
    const sources = {};
    for (const file of files) {
        const text = await textIn(root, file);
        if (!/^\s*[^#\s]/m.test(text))
            continue;
        for (const uri of urisOf(text)) {
            if (!/^https?:\/\//.test(uri))
                throw new OwnAptUnfit(`it has packages from ${uri}`);
        }
        sources[file.slice(file.lastIndexOf('/') + 1)] = await withKeysOf(root, text);
    }
    if (Object.keys(sources).length === 0)
        throw new OwnAptUnfit('its apt has no sources');
    return sources;
}
/** Where sources are, in both of the forms that sources.list(5) has. */
function urisOf(text) {
    const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
    const oneLine = lines.flatMap((line) => /^\s*deb(?:-src)?\s+(?:\[[^\]]*\]\s*)?(\S+)/.exec(line)?.[1] ?? []);
    const fields = [...lines.join('\n').matchAll(/^URIs:((?:.*)(?:\n[ \t].*)*)/gim)];
    return [...oneLine, ...fields.flatMap(([, value = '']) => value.split(/\s+/).filter((uri) => uri !== ''))];
}
/** The text with the keys' paths as the host sees them. */
async function withKeysOf(root, text) {
    let result = '';
    let end = 0;
    for (const match of text.matchAll(/(?<=signed-by\s*[=:][^\]\n]*?)(?<=[=:,\s])\/[^\s,\]]+/gi)) {
        const path = await resolveInRoot(root, match[0]);
        if (path === undefined)
            throw new OwnAptUnfit(`it has no keys in ${match[0]}`);
        if (/[\s,\]]/.test(path))
            throw new OwnAptUnfit(`the folder ${root} cannot be written in apt's sources`);
        result += text.slice(end, match.index) + path;
        end = match.index + match[0].length;
    }
    return result + text.slice(end);
}
async function dpkgSettings(root) {
    const options = [];
    for (const file of [...(await filesIn(root, '/etc/dpkg/dpkg.cfg.d', DPKG_FILE)), '/etc/dpkg/dpkg.cfg']) {
        for (const raw of (await textIn(root, file)).split('\n')) {
            const line = raw.trim();
            if (line === '' || line.startsWith('#') || DPKG_LOG.test(line))
                continue;
            const [, name, value] = DPKG_SETTING.exec(line) ?? [];
            if (name === undefined)
                throw new OwnAptUnfit(`its dpkg is told to \`${line}\``);
            options.push(value === undefined ? `--${name}` : `--${name}=${value.replace(/^(["'])(.*)\1$/, '$2')}`);
        }
    }
    return options;
}
/** The files of a folder of settings, in their order. */
async function filesIn(root, folder, named) {
    const path = await resolveInRoot(root, folder);
    const names = path === undefined ? [] : await (0,promises_.readdir)(path);
    return names
        .filter((name) => named.test(name))
        .sort()
        .map((name) => `${folder}/${name}`);
}
/** Links are followed as inside. */
async function textIn(root, path) {
    const file = await resolveInRoot(root, path);
    try {
        return file === undefined ? '' : await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new OwnAptUnfit(`its ${path} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/src/environment/runnable.js




const SHELL = '/bin/sh';
/** What unshare(1) exits with when the kernel does not know how to run a program. */
const CANNOT_EXECUTE = 126;
/**
 * Makes sure that a root is one of the platform, and that this machine runs its programs, by running its shell.
 *
 * @throws InputError that says what is wrong and what to do
 */
async function requireRunnable(runner, root, platform) {
    const shell = await resolveInRoot(root, SHELL);
    if (shell === undefined) {
        throw new src_runner/* InputError */.dz(`The root file system has no ${SHELL}, which commands are run with. Take one that has.`);
    }
    const found = await platformOfProgram(shell);
    if (found?.name !== platform.name) {
        throw new src_runner/* InputError */.dz(`The root file system is one of ${found?.name ?? 'an unknown machine'}, and ${platform.name} was asked for.`);
    }
    try {
        await runInRoot(runner, { root, mounts: [], network: false }, SHELL, ['-c', ':'], { quiet: true });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd) || error.failure.exitCode !== CANNOT_EXECUTE)
            throw error;
        throw new src_runner/* InputError */.dz(`This machine (${(0,src_host/* hostPlatform */.ol)().name}) does not run programs of ${platform.name}. ` +
            'Set up emulation first, with the action setup-emulation.', { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/src/environment/host-install.js







/**
 * Installs packages in a root that came from elsewhere, from its own sources and by its own settings, by the host's apt
 * and dpkg. Where these cannot, the log says why.
 *
 * @returns whether it is done; else the root may have been changed
 */
async function installByHost(runner, store, { platform, root, lots }) {
    const names = lots.flatMap(({ packages }) => packages).join(' ');
    const scratch = await store.scratch();
    try {
        await requireRunnable(runner, root, platform);
        const own = await readOwnApt(runner, root, scratch.path);
        const cache = (0,external_node_path_.join)(scratch.path, 'cache');
        for (const folder of ['lists/partial', 'archives/partial'])
            await (0,promises_.mkdir)((0,external_node_path_.join)(cache, folder), { recursive: true });
        const apt = await createNativeApt({ runner, platform, root, sources: '', cache, scratch: scratch.path, own });
        runner.info(`By the runner's own apt, from the sources of the environment: ${names}`);
        await apt.update();
        for (const { packages, recommends, lists } of lots) {
            await apt.install(packages, recommends && own.recommends);
            if (lists === true)
                await apt.leaveLists();
        }
        return true;
    }
    catch (error) {
        if (error instanceof OwnAptUnfit) {
            runner.info(`Inside, emulated, since the runner's apt cannot do as the environment's: ${error.message}: ${names}`);
        }
        else if (error instanceof src_runner/* CommandError */.Qd || error instanceof src_runner/* InputError */.dz) {
            runner.info(`Inside, emulated, since the runner's apt cannot: ${names}\n${(0,src_runner/* errorMessage */.gJ)(error)}`);
        }
        else
            throw error;
        return false;
    }
    finally {
        await scratch.dispose();
    }
}
/** Whether the host has an apt, and its doing it saves anything: where nothing is emulated the environment's own is as fast. */
function hostMayInstall({ env }, platform) {
    const tools = ['apt-get', 'apt-config', 'dpkg', 'unshare'];
    return platform.name !== (0,src_host/* hostPlatform */.ol)().name && tools.every((tool) => (0,src_host/* findInPath */.w6)(env['PATH'], [tool]) !== undefined);
}
/** Shell text by which the environment's own apt installs the same. */
function installText(lots) {
    const lines = lots.map(({ packages, recommends }) => ['apt-get', 'install', '--yes', ...(recommends ? [] : ['--no-install-recommends']), ...packages].join(' '));
    return ['apt-get update', ...lines].join('\n');
}

;// CONCATENATED MODULE: ./build/src/environment/image-archive.js




const LAYER = 'layer.tar';
/** Moves what is in a root to a tarball, with owners and capabilities: FOLDER ROOT LAYER */
const PACK = `set -eu
cd "$1"
tar --create --format=pax --numeric-owner --sort=name --xattrs --xattrs-include=security.capability --file "$3" --directory "$2" .
`;
/**
 * Makes an archive of an image of one layer, a root's files, as `docker save` does; engines load such ones for any
 * platform, where not all import a tarball for another. Source: the OCI and Docker image specifications v1.2.
 *
 * @param folder an existing one of the caller's, with nothing in it
 * @returns absolute path of the archive
 */
async function archiveRoot(runner, folder, root, { name, platform, env, labels }) {
    await execTied(runner, ['sh', '-c', PACK, 'archway-pack', folder, root, LAYER], { shown: ['tar', root] });
    const archive = (0,external_node_path_.join)(folder, 'image.tar');
    const add = async (how, ...files) => {
        await runner.exec('tar', [how, `--file=${archive}`, `--directory=${folder}`, '--', ...files], { quiet: true });
    };
    const [digest] = await Promise.all([(0,src_runner/* sha256File */.Q3)((0,external_node_path_.join)(folder, LAYER)), add('--create', LAYER)]);
    await writeImageFiles(folder, digest, { name, platform, env, labels });
    await add('--append', 'manifest.json', 'config.json');
    return archive;
}
/** Writes what an archive of an image of one layer has beside the layer, `layer.tar`. @param digest SHA-256 of that, in hex */
async function writeImageFiles(folder, digest, { name, platform, env, labels }) {
    const [os = '', architecture = '', variant] = platform.name.split('/');
    const created = new Date().toISOString();
    const config = {
        ...{ os, architecture, ...(variant !== undefined && { variant }), created },
        config: { Env: Object.entries(env).map(([key, value]) => `${key}=${value}`), Labels: labels },
        rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
        history: [{ created, created_by: 'archway' }],
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(config));
    const manifest = [{ Config: 'config.json', RepoTags: [name], Layers: [LAYER] }];
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'manifest.json'), JSON.stringify(manifest));
}

;// CONCATENATED MODULE: ./build/src/environment/root.js














/** What `install` sees: nobody answers a question. */
const INSTALL_VARIABLES = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
/** Bump it when the same recipe gives another root. */
const FORMAT = 4;
/** The name of a root in the folder that is kept, which is the user's own. */
const ROOT = 'root';
/**
 * The absolute path of a root that is kept, made where it was not before. Each step is kept by itself, so that two
 * environments of one release share their beginning.
 */
async function keptRoot(runner, store, recipe) {
    const { platform, base, packages, install } = recipe;
    const key = { format: FORMAT, platform: platform.name, from: await originOf(runner, recipe), packages, install };
    const folder = await store.keepFolder('roots', key, async (made) => {
        const root = (0,external_node_path_.join)(made, ROOT);
        const lot = packages.at(-1);
        const runInside = async (text) => {
            await runInRoot(runner, { root, mounts: [], network: true }, 'sh', ['-e', '-c', text], {
                env: { ...('id' in base && base.env), ...INSTALL_VARIABLES },
                stallTimeout: PREPARATION_STALL,
            });
        };
        if (install !== '') {
            await copyRoot(runner, await keptRoot(runner, store, { ...recipe, install: '' }), root);
            await requireRunnable(runner, root, platform);
            await runInside(install);
        }
        else if (!('codename' in base) && lot !== undefined) {
            const bare = await keptRoot(runner, store, { ...recipe, packages: [] });
            await copyRoot(runner, bare, root);
            await requireRunnable(runner, root, platform);
            const lots = packagesByName(packages);
            if (hostMayInstall(runner, platform) && (await installByHost(runner, store, { platform, root, lots })))
                return;
            await removeTree(runner, root);
            await copyRoot(runner, bare, root);
            await runInside(installText(lots));
        }
        else if (!('codename' in base)) {
            await (0,promises_.mkdir)(root, { mode: 0o755 });
            if ('tarball' in base)
                await unpackRoot(runner, base.tarball, root);
            else
                await unpackImage(runner, store, base, platform, root);
        }
        else {
            const archive = await sourcesOf(runner, base, platform);
            const lent = { release: base, platform, root, sources: await hostSourcesList(runner, store, base, archive) };
            if (lot === undefined) {
                await (0,promises_.mkdir)(root, { mode: 0o755 });
                await withNativeApt(runner, store, lent, async (apt, scratch) => {
                    await layFoundation({ runner, platform, root }, sourcesList(archive));
                    await bootstrap({ runner, apt, platform, root, scratch });
                });
                return;
            }
            // Before apt is taken, which the making of this one takes too.
            await copyRoot(runner, await keptRoot(runner, store, { ...recipe, packages: packages.slice(0, -1) }), root);
            await requireRunnable(runner, root, platform);
            await withNativeApt(runner, store, lent, async (apt) => {
                await apt.update();
                if ('control' in lot) {
                    await apt.installBuildDependencies(lot.control);
                    return;
                }
                await apt.install(lot.packages, lot.recommends);
                if (lot.lists === true)
                    await apt.leaveLists();
            });
        }
    });
    return (0,external_node_path_.join)(folder, ROOT);
}
/** What the files of a base depend on: a hash of them, or a release's sources. */
async function originOf(runner, { base, platform }) {
    if ('tarball' in base)
        return await hashTarball(base.tarball);
    return 'codename' in base ? sourcesList(await sourcesOf(runner, base, platform)) : base.id;
}
async function hashTarball(path) {
    await (0,promises_.access)(path, promises_.constants.R_OK).catch((error) => {
        throw new src_runner/* InputError */.dz(`The environment is to be made from ${path}, which cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}. Give the path of a tarball ` +
            'of a root file system, relative to the workspace, or name a release of Debian or Ubuntu.');
    });
    return await (0,src_runner/* sha256File */.Q3)(path);
}

;// CONCATENATED MODULE: ./build/src/environment/kept-image.js














/** The name of images with what `install` has left; their tag is the key. */
const kept_image_KEPT = 'archway-environment';
/** The name of images that go with their job; their tag tells its tool-cache and its scratch folder. */
const OF_A_JOB = 'archway-scratch';
/** The label of both. */
const IMAGE_LABEL = 'archway.kept';
/** Bump it when the same recipe gives another image. */
const kept_image_FORMAT = 2;
/** The image with packages and what `install` leaves in another; made where the engine has none, or an old one. */
async function keptImage(runner, store, { image, platform, packages, install, scratch }) {
    const { engine } = image;
    const recipe = JSON.stringify({ format: kept_image_FORMAT, image: image.id, platform: platform.name, packages, install });
    const key = (0,external_node_crypto_.createHash)('sha256').update(recipe).digest('hex').slice(0, 32);
    const name = `${kept_image_KEPT}:${key}`;
    const lock = await store.lock(`image-${key}`);
    const started = [];
    const start = async (from) => {
        const request = { engine, image: from, shown: image.reference, platform, scratch, mounts: [], network: true };
        const container = await Container.start(runner, request);
        started.push(container);
        return container;
    };
    const clear = async () => {
        for (const container of started)
            await container.remove();
    };
    try {
        await removeOld(runner, engine);
        if (await hasImage(runner, engine, name))
            return { name, cleared: Promise.resolve() };
        const lots = packagesByName(packages);
        const byHost = lots.length > 0 && hostMayInstall(runner, platform) && (await (0,src_host/* canBecomeRoot */.eY)(runner));
        const filled = byHost
            ? await containerByHost(runner, store, { image, platform, lots, scratch, start, whole: `${name}-packages` })
            : undefined;
        const text = [...(lots.length === 0 || filled !== undefined ? [] : [installText(lots)]), install]
            .filter((part) => part !== '')
            .join('\n');
        const container = filled ?? (await start(image.id));
        if (text !== '') {
            const options = { env: INSTALL_VARIABLES, stallTimeout: PREPARATION_STALL };
            await runInContainer(runner, container, scratch.path, 'sh', ['-e', '-c', text], options);
        }
        await container.commit(name, `${IMAGE_LABEL}=install`);
    }
    catch (error) {
        await clear();
        throw error;
    }
    finally {
        await lock.release();
    }
    const cleared = clear();
    // It may fail before whoever uses the image waits for it, and is told then.
    cleared.catch(() => undefined);
    return { name, cleared };
}
/**
 * A container with packages that the host's apt has put among its files: into the container itself where this machine has
 * these, else into a copy of the image. What lies in a volume is not of a container's own files.
 *
 * @returns undefined where the host's apt cannot
 */
async function containerByHost(runner, store, { image, platform, lots, scratch, start, whole }) {
    const work = await store.scratch();
    try {
        if (!image.hasVolumes) {
            const container = await start(image.id);
            const root = await showFiles(runner, container, scratch, work.path);
            if (root !== undefined) {
                // No program of the image may move links about while root of the host works among them.
                const install = () => installByHost(runner, store, { platform, root, lots });
                return (await container.whilePaused(install)) ? container : undefined;
            }
        }
        const below = (0,external_node_path_.join)(work.path, 'image-root');
        await (0,promises_.mkdir)(below, { mode: 0o755 });
        await unpackImage(runner, store, image, platform, below);
        if (!(await installByHost(runner, store, { platform, root: below, lots })))
            return undefined;
        await loadWhole(runner, image, work.path, { name: whole, platform, root: below });
        return await start(whole);
    }
    finally {
        await work.dispose();
    }
}
/** Makes an image of one layer, with all that is in a root. */
async function loadWhole(runner, { engine, env }, scratch, { name, platform, root }) {
    const parts = (0,external_node_path_.join)(scratch, 'parts');
    await (0,promises_.mkdir)(parts);
    const archive = await archiveRoot(runner, parts, root, { name, platform, env, labels: { [IMAGE_LABEL]: 'install' } });
    await runner.exec(engine, ['load', '--quiet', `--input=${archive}`], { quiet: true });
}
/** An image of a container as it is now, for one job. @returns its name */
async function scratchImage(runner, container, scratch) {
    const name = `${OF_A_JOB}:${placeOf(runner)}-${(0,external_node_path_.basename)(scratch.path)}`;
    await container.commit(name, `${IMAGE_LABEL}=job`);
    return name;
}
/** Removes the images of jobs of this tool-cache of which `isLeft` says so, by the names of their scratch folders. */
async function removeLeftImages(runner, engine, isLeft) {
    const own = `${OF_A_JOB}:${placeOf(runner)}-`;
    const list = ['images', `--filter=label=${IMAGE_LABEL}=job`, '--format={{.Repository}}:{{.Tag}}'];
    const { stdout } = await runner.exec(engine, list, { quiet: true });
    for (const name of stdout.split('\n')) {
        const [, scratch] = name.split(own);
        if (scratch !== undefined && (await isLeft(scratch)))
            await runner.exec(engine, ['rmi', '--force', name], { quiet: true });
    }
}
/** Removes kept images after as long as roots are kept, so that they do not miss updates for ever. */
async function removeOld(runner, engine) {
    const filters = [`--filter=label=${IMAGE_LABEL}=install`, `--filter=until=${String(KEEP_HOURS)}h`];
    await runner.exec(engine, ['image', 'prune', '--all', '--force', ...filters], { quiet: true });
}
async function hasImage(runner, engine, name) {
    const { exitCode } = await runner.exec(engine, ['image', 'inspect', '--format={{.Id}}', '--', name], {
        quiet: true,
        acceptExitCodes: 'any',
    });
    return exitCode === 0;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/environment/mounts.js




/** @throws InputError for a mount of what is not there, or of what may not be read */
async function requireSources(mounts) {
    for (const { source, target } of mounts) {
        await (0,promises_.access)(source).catch((error) => {
            const missing = error.code === 'ENOENT';
            throw new src_runner/* InputError */.dz(`${source} is to be mounted into the environment at ${target} and ` +
                `${missing ? 'does not exist' : `cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`}. Mounts are files and folders of this ` +
                'machine; make it first, or leave it out.');
        });
    }
}
/** The user and group that this process runs as. */
function caller() {
    return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}
/**
 * The writable mounts of what belongs to the user that this process runs as, which is to go on so. What is somebody else's,
 * such as a cache of root's, stays theirs. To be asked before the first command, which may give them to somebody else.
 */
async function mountsOfCaller(mounts) {
    const { uid } = caller();
    const isOwn = async ({ readOnly, source }) => !readOnly && (await (0,promises_.stat)(source)).uid === uid;
    const own = await Promise.all(mounts.map(isOwn));
    return mounts.filter((_, index) => own[index]);
}
/**
 * Gives what the environment's users have left in writable mounts to the user that this process runs as. Warns where it
 * cannot.
 */
async function giveToCaller(runner, { mounts, since, store }) {
    const { uid, gid } = caller();
    // A command may have removed one.
    const sources = mounts.map(({ source }) => source).filter(external_node_fs_.existsSync);
    if (uid === 0 || sources.length === 0)
        return;
    const { command, args } = (0,src_host/* asRoot */.tE)('find', [
        ...[...sources, '-ignore_readdir_race', '-xdev', '-path', asPattern(store), '-prune', '-o'],
        ...['!', '-uid', String(uid), '-cnewer', since],
        ...['-exec', 'chown', '--no-dereference', `${String(uid)}:${String(gid)}`, '{}', '+'],
    ]);
    try {
        await runner.exec(command, args, { quiet: true });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        warnOfOwner(runner, sources, error.failure.lastLines.at(-1) ?? (0,src_runner/* errorMessage */.gJ)(error));
    }
}
/** Says why some of what was left may not be the caller's. */
function warnOfOwner(runner, sources, why) {
    runner.warning(`What the commands left in ${sources.join(', ')} may belong to another user: ${why}.`);
}
/** As `find -path` reads it: see glob(7). */
function asPattern(path) {
    return path.replaceAll(/[*?[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/src/environment/container-environment.js












/**
 * Prepares a container of an image, from what is kept of earlier jobs where it can. An emulator has to be registered
 * before where the platform is not one that the host runs itself.
 *
 * @param reference of the image
 * @throws InputError where there is no engine, or the image is one of another platform or without a shell
 * @throws FilesNotShared where the engine has not got the files that are to be mounted
 */
async function openContainerEnvironment(runner, request, reference) {
    await requireSources(request.mounts);
    const owned = await mountsOfCaller(request.mounts);
    const { platform, mounts, finish, install, packages } = request;
    const store = new EnvironmentStore(runner);
    const found = await findImage(runner, store, reference, platform);
    const { engine } = found;
    const scratch = await store.scratch();
    const started = [];
    const start = async (more) => {
        const container = await Container.start(runner, { engine, shown: reference, platform, scratch, ...more });
        started.push(container);
        return container;
    };
    const prepare = async () => {
        await removeLeft(runner, engine, store);
        const isAsFound = install === '' && packages.length === 0;
        const kept = isAsFound ? undefined : await keptImage(runner, store, { ...request, image: found, scratch });
        const image = kept?.name ?? found.id;
        const first = start({ image, network: request.network || finish !== undefined, mounts });
        let container = await first.finally(async () => {
            await kept?.cleared;
        });
        const open = (acceleration) => new ContainerEnvironment(runner, request, { image: found, owned, store, scratch, container }, acceleration);
        await finish?.(open(NOT_ACCELERATED));
        const world = worldOfContainer(runner, container, scratch);
        const outcome = await accelerateContainer(runner, store, world, request);
        if (outcome.mounts.length === 0 && (finish === undefined || request.network))
            return open(outcome);
        const before = container;
        const next = finish === undefined ? image : await scratchImage(runner, before, scratch);
        container = await start({ image: next, network: request.network, mounts: [...mounts, ...outcome.mounts] });
        started.splice(started.indexOf(before), 1);
        await before.remove();
        await makeAliases(worldOfContainer(runner, container, scratch), outcome);
        return open(outcome);
    };
    try {
        return await store.explainingFullDisk(prepare, (0,external_node_path_.basename)(engine));
    }
    catch (error) {
        for (const container of started)
            await container.remove();
        await scratch.dispose();
        throw error;
    }
}
/** Removes the containers and images of jobs that were killed; one job at a time, for engines refuse a second removal. */
async function removeLeft(runner, engine, store) {
    const isLeft = async (scratch) => scratch !== undefined && !(await store.hasScratch(scratch));
    const label = `${CONTAINER_LABEL}=${placeOf(runner)}`;
    const lock = await store.lock('containers-left');
    try {
        for (const name of await listContainers(runner, engine, label, '{{.Names}}')) {
            if (await isLeft(scratchOf(name)))
                await runner.exec(engine, ['rm', '--force', '--volumes', name], { quiet: true });
        }
        await removeLeftImages(runner, engine, isLeft);
    }
    finally {
        await lock.release();
    }
}
function worldOfContainer(runner, container, scratch) {
    const output = async (command, args) => (await runInContainer(runner, container, scratch.path, command, args, { quiet: true })).stdout;
    return {
        folder: scratch.path,
        read: async (path) => await container.read(scratch.path, path),
        output,
        existing: async (paths) => {
            const script = 'for path; do [ ! -e "$path" ] || echo "$path"; done';
            return new Set((await output('/bin/sh', ['-c', script, 'sh', ...paths])).split('\n'));
        },
    };
}
async function accelerateContainer(runner, store, world, request) {
    const outcome = await accelerate(runner, store, world, request);
    // A container has no second mount of a folder of its own, and a link cannot stand where there is a folder.
    const [taken] = await world.existing(outcome.aliases.map(({ alias }) => alias));
    if (taken === undefined || taken === '')
        return outcome;
    const reason = `the environment has ${taken} of its own`;
    const emulated = outcome.native.map((program) => ({ program, reason }));
    return { ...NOT_ACCELERATED, emulated: [...outcome.emulated, ...emulated] };
}
/** Makes links for the folders that are to be seen at a second place. */
async function makeAliases(world, { aliases }) {
    if (aliases.length === 0)
        return;
    const script = 'while [ $# -gt 0 ]; do mkdir -p "${2%/*}"; ln -s "$1" "$2"; shift 2; done';
    const words = aliases.flatMap(({ folder, alias }) => [folder, alias]);
    await world.output('/bin/sh', ['-e', '-c', script, 'sh', ...words]);
}
class ContainerEnvironment {
    platform;
    description;
    acceleration;
    #runner;
    #opened;
    #env;
    #last = Promise.resolve();
    #disposed = false;
    constructor(runner, request, opened, acceleration) {
        this.platform = request.platform;
        const { engine, reference } = opened.image;
        this.description = `${reference} for ${request.platform.name} in a container of ${(0,external_node_path_.basename)(engine)}`;
        this.acceleration = acceleration;
        this.#runner = runner;
        this.#env = acceleration.env;
        this.#opened = opened;
    }
    async run(command, args, options = {}) {
        const { container, scratch } = this.#opened;
        return await this.#inTurn(async () => await runInContainer(this.#runner, container, scratch.path, command, args, {
            ...options,
            env: { ...this.#env, ...options.env },
        }));
    }
    async attach(command, args, options = {}) {
        const { container, scratch } = this.#opened;
        return await this.#inTurn(async () => {
            const input = { ...options, env: { ...this.#env, ...options.env }, input: '' };
            const words = [command, ...args];
            const line = await execLine(this.#runner, container, scratch.path, words, input, terminalOptions());
            try {
                return await (0,src_runner/* execInForeground */.S7)(container.engine, line.args, { env: line.env });
            }
            finally {
                await line.forget();
                await container.endAll();
            }
        });
    }
    async dispose() {
        if (this.#disposed)
            return;
        this.#disposed = true;
        await this.#opened.container.remove();
        await this.#opened.scratch.dispose();
        await removeLeftImages(this.#runner, this.#opened.container.engine, (scratch) => Promise.resolve(scratch === (0,external_node_path_.basename)(this.#opened.scratch.path)));
    }
    /** One command at a time: what a command has started ends with it, and nothing tells which of two has started it. */
    async #inTurn(work) {
        const turn = this.#last.then(async () => {
            try {
                return await work();
            }
            finally {
                await this.#giveToCaller();
            }
        });
        this.#last = turn.catch(() => undefined);
        return await turn;
    }
    async #giveToCaller() {
        const { uid, gid } = caller();
        if (uid === 0)
            return;
        const { container, owned: mounts, scratch, store } = this.#opened;
        if (await (0,src_host/* canBecomeRoot */.eY)(this.#runner)) {
            await giveToCaller(this.#runner, { mounts, since: keeperOf(scratch), store: store.root });
            return;
        }
        if (mounts.length === 0)
            return;
        // Where the engine runs without root, its root is this user.
        const owner = (await isRootless(this.#runner, container.engine)) ? [0, 0] : [uid, gid];
        const words = ['-ec', GIVE, 'sh', owner.join(':'), ...mounts.map(({ target }) => target)];
        try {
            await runInContainer(this.#runner, container, scratch.path, '/bin/sh', words, { quiet: true });
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            const said = error.failure.lastLines.at(-1) ?? 'find and chown failed';
            const sources = mounts.map(({ source }) => source);
            warnOfOwner(this.#runner, sources, `there is no sudo here, and in the container ${said}`);
        }
    }
}
/** Gives what is newer than the container to a user: USER:GROUP FOLDER... The find of BusyBox knows `-newer` alone. */
const GIVE = `owner=$1; shift
newer=-cnewer
find / -prune $newer / >/dev/null 2>&1 || newer=-newer
find "$@" -xdev ! -user "\${owner%:*}" $newer ${KEEPER_INSIDE} -exec chown -h "$owner" {} +
`;
/** Keys by which the client would leave a terminal; nobody types these. */
const NEVER_TYPED = 'ctrl-@,ctrl-@,ctrl-@,ctrl-@';
function terminalOptions() {
    return process.stdin.isTTY ? ['--tty', `--detach-keys=${NEVER_TYPED}`] : [];
}

;// CONCATENATED MODULE: ./build/src/environment/terminal.js




/** What the entry script takes for the standard input that it has itself. */
const OWN_INPUT = '-';
/**
 * Runs a command in a root on this process's own terminal, or whatever its input and outputs are: keys, signals and the
 * window's size are the terminal's matter, as for any program in the foreground.
 *
 * @returns its exit code; 128 and the signal's number where one has ended it
 */
async function runOnTerminal(runner, room, command, options) {
    // Through a pipe of its own, because standard input is the command's.
    const pipe = `${room.root}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.control`;
    await runner.exec('mkfifo', ['--mode=600', pipe], { quiet: true });
    const control = await (0,promises_.open)(pipe, 'r+');
    try {
        const line = await entryLine(await withConsole(room), command, options, OWN_INPUT, pipe);
        return await (0,src_runner/* execInForeground */.S7)(line.command, line.args, {
            started: async () => {
                await control.write(line.environment);
            },
        });
    }
    finally {
        await control.close();
        await (0,promises_.rm)(pipe, { force: true });
    }
}
/** The terminal by a name that programs inside find it by: the pseudo-terminals there are others. */
async function withConsole(room) {
    if (!process.stdin.isTTY)
        return room;
    const console = { source: await (0,promises_.readlink)('/proc/self/fd/0'), target: '/dev/console', readOnly: false };
    return { ...room, mounts: [...room.mounts, console] };
}

;// CONCATENATED MODULE: ./build/src/environment/world.js



/**
 * A root file system as a world.
 *
 * @param root absolute path
 * @param folder for files that are mounted
 */
function worldOfRoot(runner, root, folder) {
    return {
        folder,
        read: readerOfRoot(root),
        existing: async (paths) => {
            const found = await Promise.all(paths.map(async (path) => ((await resolveInRoot(root, path)) === undefined ? [] : [path])));
            return new Set(found.flat());
        },
        output: async (command, args) => {
            const room = { root, mounts: [], network: false };
            return (await runInRoot(runner, room, command, args, { quiet: true })).stdout;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/environment/debian-root.js
















/**
 * Prepares a root file system of a platform, from what is kept of earlier jobs where it can. An emulator has to be
 * registered before where the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the root is one of another platform or without a shell
 */
async function openRootEnvironment(runner, request) {
    const lack = !('codename' in request.base) ? undefined : (0,src_host/* lackOfPackages */.mk)(request.base.codename, request.platform);
    if (lack !== undefined)
        throw new src_runner/* InputError */.dz(`${lack}. Choose another environment: debian:trixie.`);
    await requireMachine(runner, request);
    const store = new EnvironmentStore(runner);
    const { platform } = request;
    const { base, env } = await findBase(runner, store, request);
    const scratch = await store.scratch();
    try {
        const kept = await keptRoot(runner, store, { ...request, base });
        const root = await store.explainingFullDisk(() => layOver(runner, kept, scratch.path));
        await requireRunnable(runner, root, platform);
        const mounts = await mountsOfCaller(request.mounts);
        const bounds = { mounts, since: (0,external_node_path_.join)(scratch.path, 'opened'), store: store.root };
        await (0,promises_.writeFile)(bounds.since, '');
        const unpacked = { scratch, env, bounds };
        await request.finish?.(new UnpackedRoot(runner, { ...request, network: true }, unpacked, NOT_ACCELERATED));
        const outcome = await accelerate(runner, store, worldOfRoot(runner, root, scratch.path), request);
        return new UnpackedRoot(runner, request, unpacked, outcome);
    }
    catch (error) {
        await scratch.dispose();
        throw error;
    }
}
/** What there is to start from, with an image as this machine has it, and the variables that it gives its commands. */
async function findBase(runner, store, { base, platform }) {
    if (!('image' in base))
        return { base, env: {} };
    const image = await findImage(runner, store, base.image, platform);
    return { base: image, env: image.env };
}
async function requireMachine(runner, request) {
    if (!(await (0,src_host/* canBecomeRoot */.eY)(runner))) {
        throw new src_runner/* InputError */.dz('A root file system is entered as root. Run as root or with passwordless sudo.');
    }
    await (0,src_host/* installPackages */.R)(runner, HOST_PACKAGES);
    await requireSources(request.mounts);
}
class UnpackedRoot {
    platform;
    description;
    acceleration;
    #runner;
    #room;
    #scratch;
    #env;
    /** Gives what a command has left to the caller. */
    #giveBack;
    constructor(runner, request, { scratch, env, bounds }, acceleration) {
        const { platform, base, mounts, network } = request;
        this.platform = platform;
        this.description = `${describeBase(base)} for ${platform.name}`;
        this.#runner = runner;
        this.#scratch = scratch;
        this.#env = { ...env, ...acceleration.env };
        this.acceleration = acceleration;
        const root = (0,external_node_path_.join)(scratch.path, 'root');
        const aliases = acceleration.aliases.map(({ folder, alias, readOnly }) => ({
            source: (0,external_node_path_.join)(root, folder),
            target: alias,
            readOnly,
        }));
        this.#giveBack = async () => {
            await giveToCaller(runner, bounds);
        };
        this.#room = { root, mounts: [...mounts, ...acceleration.mounts, ...aliases], network };
    }
    async run(command, args, options = {}) {
        try {
            return await runInRoot(this.#runner, this.#room, command, args, {
                ...options,
                env: { ...this.#env, ...options.env },
            });
        }
        finally {
            await this.#giveBack();
        }
    }
    async attach(command, args, options = {}) {
        try {
            const env = { ...this.#env, ...options.env };
            return await runOnTerminal(this.#runner, this.#room, [command, ...args], { ...options, env });
        }
        finally {
            await this.#giveBack();
        }
    }
    async dispose() {
        await this.#scratch.dispose();
    }
}
function describeBase(base) {
    if ('tarball' in base)
        return base.tarball;
    return 'image' in base ? base.image : describeRelease(base);
}

;// CONCATENATED MODULE: ./build/src/environment/open.js






/**
 * Prepares an environment, from what is kept of earlier jobs where it can: an image as a container, all else as a root
 * file system. An emulator has to be registered before where the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the files are those of another platform or without a shell
 */
async function openEnvironment(runner, request) {
    const { base, container = 'auto' } = request;
    if (container === 'always' && !('image' in base)) {
        throw new src_runner/* InputError */.dz('A container is made from an image, and none is named. Name one, or let `container` be auto: a release or a ' +
            'tarball needs no container.');
    }
    if (container === 'never' || !('image' in base))
        return await openRootEnvironment(runner, request);
    try {
        return await openContainerEnvironment(runner, request, base.image);
    }
    catch (error) {
        if (!(error instanceof FilesNotShared) || container === 'always')
            throw error;
        runner.notice(`${error.message} The image's files are taken in place of a container.`);
        return await openRootEnvironment(runner, request);
    }
}
/** The Debian packages that the host must have for environments of a base. */
function requiredHostPackages(base) {
    return 'codename' in base ? [...HOST_PACKAGES, DEBIAN_KEYRING_PACKAGE] : HOST_PACKAGES;
}

;// CONCATENATED MODULE: ./build/src/environment/index.js
/** Where emulated commands run. */









/***/ }),

/***/ 1426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readInstallText)
/* harmony export */ });
/** Options of apt-get that change nothing for who asks no questions. */
const HARMLESS_OPTION = /^(-[yq]+|-qq|--yes|--assume-yes|--quiet)$/;
const WITHOUT_RECOMMENDS = '--no-install-recommends';
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(=[\w.+:~-]+)?$/;
const ASKS_NOTHING = /^(export\s+)?DEBIAN_FRONTEND=\w+(\s+|$)/;
/** They say how the shell goes on, and so hold for the rest. */
const SETTING = /^(#.*|set\s+[-+\w\s]+)$/;
/** What removes downloads, which are not in the environment. */
const CLEANUP = /^apt(-get)? clean$/;
const WITHOUT_LISTS = /^rm -rf \/var\/lib\/apt\/lists\/\*$/;
/**
 * The packages that shell text installs at its beginning, by lines of `apt-get update` and `apt-get install`, which the
 * host's own apt then does in their place, many times faster; and the rest, which has to be run as it is.
 */
function readInstallText(text) {
    const lots = [];
    const settings = [];
    let updated = false;
    const lines = logicalLines(text);
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        const words = line.replaceAll('\\\n', ' ').trim();
        if (words === '')
            continue;
        if (SETTING.test(words)) {
            settings.push(line);
            continue;
        }
        const steps = words.split(/&&|;/).map(readStep);
        if (steps.includes(undefined)) {
            lines.unshift(line);
            break;
        }
        for (const step of steps) {
            if (step === 'update' || step === 'forget')
                updated = step === 'update';
            else if (step !== undefined && step !== 'nothing')
                lots.push(step);
        }
    }
    const rest = lines.join('\n').trim();
    const done = merged(lots).map((lot, index, all) => updated && index === all.length - 1 ? { ...lot, lists: true } : lot);
    if (rest === '')
        return { lots: done, rest };
    const update = updated && done.length === 0 ? ['apt-get update'] : [];
    return { lots: done, rest: [...settings, ...update, rest].join('\n') };
}
/** The lines of shell text, each with those that continue it. */
function logicalLines(text) {
    const lines = [];
    for (const line of text.split('\n')) {
        const last = lines.at(-1);
        if (last?.endsWith('\\') === true)
            lines[lines.length - 1] = `${last}\n${line}`;
        else
            lines.push(line);
    }
    return lines;
}
/** What one command comes to; undefined where it does, or may do, anything else. */
function readStep(command) {
    const text = command
        .trim()
        .replace(/^sudo\s+/, '')
        .replace(ASKS_NOTHING, '');
    if (text === '' || CLEANUP.test(text))
        return 'nothing';
    if (WITHOUT_LISTS.test(text))
        return 'forget';
    const [program, ...rest] = text.split(/\s+/);
    if (program !== 'apt-get' && program !== 'apt')
        return undefined;
    const [verb, ...packages] = rest.filter((word) => !HARMLESS_OPTION.test(word) && word !== WITHOUT_RECOMMENDS);
    if (verb === 'update' && packages.length === 0)
        return 'update';
    if (verb !== 'install' || packages.length === 0 || !packages.every((name) => PACKAGE.test(name)))
        return undefined;
    return { packages, recommends: !rest.includes(WITHOUT_RECOMMENDS) };
}
/** Neighbours that are installed alike in one. */
function merged(lots) {
    return lots.reduce((all, lot) => {
        const last = all.at(-1);
        if (last?.recommends !== lot.recommends)
            return [...all, lot];
        return [...all.slice(0, -1), { ...lot, packages: [...last.packages, ...lot.packages] }];
    }, []);
}


/***/ }),

/***/ 8661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ binfmtPattern)
/* harmony export */ });
const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];
const EV_CURRENT = 1;
const ET_EXEC = 2;
/**
 * The magic and mask by which the kernel knows a program of the platform, as QEMU's `scripts/qemu-binfmt-conf.sh` has
 * them: the OS ABI byte is free, and the lowest bit of the type too, so that ET_EXEC (2) and ET_DYN (3, a
 * position-independent program) both match. QEMU's own entries for x86 also free a bit of the version and data bytes,
 * and that for ppc64le the high byte of the machine; neither ever occurs in a valid file, so this table does without.
 * Some of QEMU's look at the upper bits of the OS ABI, which are clear in every program of Linux.
 */
function binfmtPattern(platform) {
    const { bits, endianness, machine } = platform.elf;
    const little = endianness === 'little';
    const halfWord = (value) => {
        const bytes = [value & 0xff, value >> 8];
        return little ? bytes : bytes.reverse();
    };
    const identification = [...ELF_MAGIC, bits === 64 ? 2 : 1, little ? 1 : 2, EV_CURRENT, ...Array(9).fill(0)];
    const identificationMask = [...Array(7).fill(0xff), 0x00, ...Array(8).fill(0xff)];
    return {
        magic: Uint8Array.from([...identification, ...halfWord(ET_EXEC), ...halfWord(machine)]),
        mask: Uint8Array.from([...identificationMask, ...halfWord(0xfffe), 0xff, 0xff]),
    };
}


/***/ })

};
