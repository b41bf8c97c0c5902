export const id = 502;
export const ids = [502];
export const modules = {

/***/ 5502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aL: () => (/* reexport */ ACCELERATIONS),
  Yl: () => (/* reexport */ describeAcceleration),
  Ay: () => (/* reexport */ openEnvironment),
  Hp: () => (/* reexport */ parseBase),
  BC: () => (/* reexport */ parseRelease),
  ne: () => (/* reexport */ readInstallText),
  Fl: () => (/* reexport */ requiredHostPackages),
  Bf: () => (/* reexport */ runnerInside)
});

// UNUSED EXPORTS: RELEASE_NAMES, parseImage

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
    let done = '/';
    const rest = path.split('/');
    for (let links = 0; rest.length > 0;) {
        const next = external_node_path_.posix.join(done, rest.shift() ?? '');
        let target;
        try {
            target = await (0,promises_.readlink)((0,external_node_path_.join)(root, next));
        }
        catch (error) {
            const { code } = error;
            // Not a link, which is the rule.
            if (code === 'EINVAL')
                done = next;
            else if (code === 'ENOENT' || code === 'ENOTDIR')
                return undefined;
            else
                throw error;
            continue;
        }
        if (++links > MAX_LINKS)
            return undefined;
        if (target.startsWith('/'))
            done = '/';
        rest.unshift(...target.split('/'));
    }
    return (0,external_node_path_.join)(root, done);
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

;// CONCATENATED MODULE: ./build/src/environment/acceleration.js




/** Which programs of an environment are replaced by ones that run natively. */
const ACCELERATIONS = ['compilers', 'off'];
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
/**
 * Finds what can be replaced in a root.
 *
 * @param installed the root's packages with their versions
 */
async function planAcceleration(root, platform, installed) {
    const triple = platform.gnuTriple;
    // A package's name holds no underscore: x86_64 is x86-64 there.
    const suffix = triple.replaceAll('_', '-');
    const compilers = [...installed.keys()].flatMap((name) => /^gcc-(\d+)$/.exec(name)?.[1] ?? []);
    const binutils = { installed: [`binutils-${suffix}`], twin: `binutils-${suffix}` };
    const candidates = [
        ...compilers.flatMap((version) => COMPILER_PROGRAMS.flatMap(({ stem, program, ...rest }) => COMPILER_FOLDERS.map((folder) => ({
            path: `${folder}/${triple}/${version}/${program}`,
            twin: `${folder}-cross/${triple}/${version}/${program}`,
            package: {
                installed: [`${stem}-${version}-${suffix}`, `${stem}-${version}`],
                twin: `${stem}-${version}-${suffix}`,
            },
            plugin: 'plugin' in rest,
            obstacle: 'extensible' in rest ? pluginObstacle(version, installed) : undefined,
        })))),
        ...BINUTILS_PROGRAMS.map(({ program, ...rest }) => {
            const path = `/usr/bin/${triple}-${program}`;
            return { path, twin: path, package: binutils, plugin: 'plugin' in rest, obstacle: undefined };
        }),
    ];
    const replacements = [];
    for (const one of candidates)
        if ((await resolveInRoot(root, one.path)) !== undefined)
            replacements.push(one);
    const wanted = new Map(replacements.flatMap(({ package: { twin, ...one } }) => {
        const version = installedVersion(one, installed);
        return version === undefined ? [] : [[twin, version]];
    }));
    return { replacements, wanted, compilers };
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
 * @param root the environment's
 * @param host what the twins run on
 */
async function decideAcceleration(root, plan, twins, host, platform) {
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
        return { mounts: [], native: [], emulated };
    if ((await resolveInRoot(root, libraryFolder(host))) !== undefined) {
        const reason = `the environment has libraries of ${host.name} of its own`;
        return { mounts: [], native: [], emulated: plan.replacements.map(({ path }) => ({ program: path, reason })) };
    }
    const loader = await resolveInRoot(twins.directory, host.loader);
    if (loader === undefined)
        throw new Error(`the twins in ${twins.directory} came without ${host.loader}`);
    return {
        native: native.map(({ path }) => path),
        emulated,
        mounts: [
            ...native.map(({ path, twin }) => ({ source: (0,external_node_path_.join)(twins.directory, twin), target: path, readOnly: true })),
            { source: (0,external_node_path_.join)(twins.directory, libraryFolder(host)), target: libraryFolder(host), readOnly: true },
            { source: loader, target: host.loader, readOnly: true },
            ...acceleratedCompilers(plan, native).flatMap((version) => headerMounts(root, platform, version)),
        ],
    };
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
function headerMounts(root, platform, version) {
    const triple = platform.gnuTriple;
    const cross = `/usr/${triple}/include`;
    const crossCxx = `${cross}/c++/${version}`;
    return [
        // Not in a cross compiler's path; this folder stands where it is in the other's. Mount points are made in it.
        { inside: '/usr/local/include', target: cross, readOnly: false },
        { inside: `/usr/lib/gcc/${triple}/${version}`, target: `/usr/lib/gcc-cross/${triple}/${version}`, readOnly: true },
        // The mount point of the next one is made in it.
        { inside: `/usr/include/c++/${version}`, target: crossCxx, readOnly: false },
        { inside: `/usr/include/${platform.multiarch}/c++/${version}`, target: `${crossCxx}/${triple}`, readOnly: true },
    ]
        .map(({ inside, ...rest }) => ({ source: (0,external_node_path_.join)(root, inside), ...rest }))
        .filter(({ source }) => (0,external_node_fs_.existsSync)(source));
}
function libraryFolder(host) {
    return `/usr/lib/${host.multiarch}`;
}
async function reasonToEmulate(one, plan, twins) {
    if (one.obstacle !== undefined)
        return one.obstacle;
    const { twin } = one.package;
    const [here, there] = [plan.wanted.get(twin), twins.versions.get(twin)];
    if (here === undefined)
        return 'it belongs to no package that is installed';
    if (there === undefined)
        return `the release has no package ${twin} for this machine`;
    if (here !== withoutCross(there))
        return `it is of version ${here}, and ${twin} is ${there}`;
    return await (0,promises_.access)((0,external_node_path_.join)(twins.directory, one.twin)).then(() => undefined, () => `${twin} has no ${one.twin}`);
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
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

;// CONCATENATED MODULE: ./build/src/environment/install-text.js
/** Options of apt-get that change nothing for who asks no questions. */
const HARMLESS_OPTION = /^(-[yq]+|-qq|--yes|--assume-yes|--quiet)$/;
const WITHOUT_RECOMMENDS = '--no-install-recommends';
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+$/;
/**
 * The packages that shell text installs, when that is all it does: lines of `apt-get update` and `apt-get install`,
 * which the host's own apt then does in its place, many times faster.
 *
 * @returns undefined when the text does, or may do, anything else, so that it has to be run as it is
 */
function readInstallText(text) {
    const packages = [];
    const recommends = new Set();
    for (const line of text.replaceAll('\\\n', ' ').split(/\n|&&|;/)) {
        const [program, ...rest] = line
            .trim()
            .replace(/^sudo\s+/, '')
            .split(/\s+/);
        if (program === '')
            continue;
        if (program !== 'apt-get' && program !== 'apt')
            return undefined;
        const [verb, ...names] = rest.filter((word) => !HARMLESS_OPTION.test(word) && word !== WITHOUT_RECOMMENDS);
        if (verb === 'update' && names.length === 0)
            continue;
        if (verb !== 'install' || !names.every((name) => PACKAGE.test(name)))
            return undefined;
        packages.push(...names);
        recommends.add(!rest.includes(WITHOUT_RECOMMENDS));
    }
    return recommends.size > 1 ? undefined : { packages, recommends: recommends.has(true) };
}

// EXTERNAL MODULE: ./build/src/host/index.js + 9 modules
var src_host = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/runner/index.js + 12 modules
var src_runner = __webpack_require__(4587);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/environment/entry-script.js
/**
 * Makes $root, an absolute path, a mount with what a world needs beside its files: processes, devices, and the host's
 * names of the network. To be run in a mount namespace of its own. Leaves the working directory there, and `attach` for
 * further mounts.
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
attach ro /sys sys 2>/dev/null || :
mount -t tmpfs -o nosuid,mode=755,size=4m tmpfs dev
mkdir dev/pts dev/shm
for device in null zero full random urandom tty; do : > "dev/$device"; mount --bind "/dev/$device" "dev/$device"; done
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
/**
 * Runs one of the host's own programs, such as apt, beside a root whose scripts it is to run: ROOT, `--`, COMMAND...
 */
const BESIDE_SCRIPT = `set -eu
root=$1; shift 2
${FURNISH}exec "$@"
`;
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
keep=-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap,+net_bind_service,+net_raw,+sys_chroot
keep=$keep,+audit_write,+setfcap
status=0
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
/** PATH of a command that is given none: Debian's default for root. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

;// CONCATENATED MODULE: ./build/src/environment/users.js



/**
 * Finds a user in a root's own passwd(5) and group(5).
 *
 * @param root absolute path of the root
 * @param spelling `name`, `uid`, `name:group` or `uid:gid`
 * @throws InputError when the root has no such user or group
 */
async function findUser(root, spelling) {
    const [userPart = '', groupPart] = spelling.split(':');
    const users = await readTable((0,external_node_path_.join)(root, 'etc/passwd'));
    const row = users.find(([name, , uid]) => name === userPart || uid === userPart);
    if (row === undefined && !/^\d+$/.test(userPart)) {
        const known = users.flatMap(([name]) => name ?? []);
        throw new src_runner/* InputError */.dz(`User '${userPart}' is not known in the environment. Add it in \`install\`, or take a number or one of: ${known.join(', ')}.`);
    }
    const [name = '', , uid = userPart, gid = userPart, , home = '/'] = row ?? [];
    return {
        name,
        uid: Number(uid),
        gid: groupPart === undefined ? Number(gid) : await findGroup(root, groupPart),
        home,
    };
}
async function findGroup(root, spelling) {
    const row = (await readTable((0,external_node_path_.join)(root, 'etc/group'))).find(([name]) => name === spelling);
    if (row === undefined && !/^\d+$/.test(spelling)) {
        throw new src_runner/* InputError */.dz(`Group '${spelling}' is not known in the environment. Add it in \`install\`, or take a number.`);
    }
    return Number(row?.[2] ?? spelling);
}
/** The rows of a table such as passwd(5); none where the file is not there. */
async function readTable(path) {
    try {
        return (await (0,promises_.readFile)(path, 'utf8')).split('\n').map((line) => line.split(':'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/environment/enter.js








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
    const user = await findUser(room.root, options.user ?? '0');
    const env = { PATH: DEFAULT_PATH, HOME: user.home, ...options.env };
    // The host's programs that start the command would heed these too.
    const loader = Object.entries(env).filter(([name]) => name.startsWith('LD_'));
    const mounts = room.mounts.flatMap(({ readOnly, source, target }) => [readOnly ? 'ro' : 'rw', source, target]);
    const unshare = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', ...(room.network ? [] : ['--net'])];
    return {
        ...(0,src_host/* asRoot */.tE)('unshare', [
            ...unshare,
            // sudo and the host's shells add variables of their own, which are none of the command's.
            ...['--', 'env', '-i', `PATH=${DEFAULT_PATH}`, 'sh', '-c'],
            ...(control === undefined ? [ENTRY_SCRIPT, ENTRY_NAME] : [TERMINAL_ENTRY_SCRIPT, ENTRY_NAME, control]),
            ...[room.network ? 'on' : 'off', room.root, ...mounts, '--'],
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
            if (!/^[A-Za-z_]\w*$/.test(name))
                throw new src_runner/* InputError */.dz(`'${name}' is not a name that a variable can have.`);
            if (value.includes('\0'))
                throw new src_runner/* InputError */.dz(`The value of ${name} holds a null byte; no variable can.`);
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
    return {
        stop: () => {
            clearTimeout(timer);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/src/environment/image.js





/** The programs that have images, in the order in which they are looked for. They take the same commands. */
const ENGINES = ['docker', 'podman'];
/** What `image inspect` says, as far as it is read. Source: the Docker Engine API, "ImageInspect". */
const imageSchema = schemas/* object */.Ikc({
    Id: schemas/* string */.YjP().min(1),
    Os: schemas/* string */.YjP(),
    Architecture: schemas/* string */.YjP(),
    Variant: schemas/* string */.YjP().nullish(),
    Config: schemas/* object */.Ikc({ Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }).nullish(),
});
/**
 * Finds an image in the engine of this machine; pulls it where the engine has none of the platform.
 *
 * @param reference as in `docker run`, by tag or by digest
 * @throws InputError where there is no engine, no such image, or none for the platform
 */
async function findImage(runner, reference, platform) {
    const engine = findEngine(runner);
    const known = await inspect(runner, engine, reference);
    if (known !== undefined && isOf(known, platform))
        return asImage(reference, engine, known);
    await pull(runner, engine, reference, platform);
    const pulled = await inspect(runner, engine, reference);
    if (pulled !== undefined && isOf(pulled, platform))
        return asImage(reference, engine, pulled);
    const found = pulled === undefined ? 'not there after it was pulled' : `one of ${spellingOf(pulled)}`;
    throw new src_runner/* InputError */.dz(`The image ${reference} is ${found}, and ${platform.name} was asked for. Take an image that is published for it.`);
}
/**
 * The files of an image as a tarball, kept by the image's hash. Nothing of it is run: a container is made, exported and
 * removed, by one job of the machine at a time.
 */
async function exportImage(runner, store, { engine, id }, platform) {
    return await store.keepTarball({ format: 1, image: id, platform: platform.name }, async (path) => {
        const lock = await store.lock('image-export');
        const place = (0,external_node_crypto_.createHash)('sha256').update(runner.toolCacheDirectory).digest('hex').slice(0, 16);
        const label = `archway.export=${place}`;
        try {
            await removeContainers(runner, engine, label);
            const command = [
                'create',
                '--pull=never',
                `--platform=${platform.name}`,
                `--label=${label}`,
                '--',
                id,
                '/bin/sh',
            ];
            const { stdout } = await runner.exec(engine, command, { quiet: true });
            await runner.exec(engine, ['export', `--output=${path}`, stdout.trim()], { quiet: true });
        }
        finally {
            await removeContainers(runner, engine, label);
            await lock.release();
        }
    });
}
/** This job's, and one that a killed job left. */
async function removeContainers(runner, engine, label) {
    const { stdout } = await runner.exec(engine, ['ps', '--all', '--quiet', `--filter=label=${label}`], { quiet: true });
    const ids = stdout.split('\n').filter((line) => line !== '');
    if (ids.length > 0)
        await runner.exec(engine, ['rm', '--force', ...ids], { quiet: true });
}
function findEngine({ env }) {
    const engine = (0,src_host/* findInPath */.w6)(env['PATH'], ENGINES);
    if (engine !== undefined)
        return engine;
    throw new src_runner/* InputError */.dz('An image takes Docker or Podman, and neither is on this machine. Install one, or name a release of Debian or a ' +
        'tarball of a root file system instead, which take neither.');
}
/** Undefined where the engine does not have it, or does not answer: pulling tells which. */
async function inspect(runner, engine, reference) {
    try {
        const { stdout } = await runner.exec(engine, ['image', 'inspect', '--format={{json .}}', '--', reference], {
            quiet: true,
        });
        return imageSchema.parse(JSON.parse(stdout));
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd)
            return undefined;
        throw error;
    }
}
async function pull(runner, engine, reference, platform) {
    try {
        await runner.exec(engine, ['pull', `--platform=${platform.name}`, '--', reference]);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const said = error.failure.lastLines.at(-1)?.trim() ?? '';
        throw new src_runner/* InputError */.dz(`The image ${reference} is not on this machine for ${platform.name}, and cannot be pulled. ${engine} says: ${said}`, { cause: error });
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
    return { reference, engine, id, env: Object.fromEntries(pairs) };
}

;// CONCATENATED MODULE: ./build/src/environment/release.js



/** Debian's numbers and the names they stand for. Source: www.debian.org/releases. */
const CODENAMES = {
    '11': 'bullseye',
    '12': 'bookworm',
    '13': 'trixie',
    unstable: 'sid',
};
/** The keys by which Debian's archive is signed, from the package of the same name. */
const KEYRING_PACKAGE = 'debian-archive-keyring';
/** The host's packages that tell where a release is to be had from. */
const SOURCE_PACKAGES = [KEYRING_PACKAGE];
const ARCHIVE_KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/**
 * Reads `debian:bookworm`, `debian:12` or just `bookworm`.
 *
 * @returns undefined when it is not the name of a Debian release
 */
function parseRelease(text) {
    const [, name] = /^(?:debian:)?([a-z]+|\d+)(?:-slim)?$/.exec(text) ?? [];
    if (name === undefined)
        return undefined;
    const codename = CODENAMES[name] ?? name;
    return Object.values(CODENAMES).includes(codename) ? { codename } : undefined;
}
/** What tells an image from a path, in the one text that says what an environment's files come from. */
const IMAGE = /^image:(\S+)$/;
/**
 * Reads what an environment's files come from: a release of Debian, a path of a tarball, relative or absolute, or a
 * container image behind `image:`.
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
    throw new src_runner/* InputError */.dz(`'${text}' is neither a release of Debian (${RELEASE_NAMES.join(', ')}) nor a tarball of a root file system ` +
        '(.tar, .tar.gz, .tar.xz, .tar.zst), nor an image (image:NAME).');
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
const RELEASE_NAMES = Object.values(CODENAMES).map((codename) => `debian:${codename}`);
/**
 * Where a release is to be had from: on a Debian host the archive and mirror that its own apt uses, else the one that
 * debootstrap takes when nobody says which.
 */
async function sourcesOf(runner, release) {
    await (0,src_host/* installPackages */.R)(runner, [KEYRING_PACKAGE]);
    const known = await hostSources(runner);
    return suitesOf(release, known.length > 0 ? known : await debootstrapSources(runner));
}
/** The sources of Debian that the host's apt is configured with; none on another distribution. */
async function hostSources(runner) {
    const { id, codename } = (0,src_host/* readDistribution */.xF)();
    if (id !== 'debian')
        return [];
    const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', '$(REPO_URI) $(RELEASE)', 'Created-By: Packages'], { quiet: true });
    const pairs = [...new Set(stdout.split('\n'))].map((line) => line.split(' '));
    return pairs.flatMap(([uri = '', suite = '']) => suite === codename || suite.startsWith(`${codename}-`) ? [{ uri, suite: suite.replace(codename, '') }] : []);
}
async function debootstrapSources(runner) {
    await (0,src_host/* installPackages */.R)(runner, ['debootstrap']);
    const script = await (0,promises_.readFile)('/usr/share/debootstrap/scripts/sid', 'utf8');
    const uri = /^default_mirror (\S+)$/m.exec(script)?.[1];
    if (uri === undefined)
        throw new src_runner/* InputError */.dz("debootstrap's script for Debian names no mirror; update debootstrap.");
    return [
        { uri, suite: '' },
        { uri, suite: '-updates' },
        { uri: `${uri}-security`, suite: '-security' },
    ];
}
/** Puts a release's name in front of suffixes such as `-security`. Debian's unstable has only itself. */
function suitesOf({ codename }, sources) {
    return sources.flatMap(({ uri, suite }) => codename !== 'sid' || suite === '' ? [{ uri, suite: `${codename}${suite}` }] : []);
}
/** apt's sources.list(5) of a release. */
function sourcesList(sources) {
    return sources.map(({ uri, suite }) => `deb [signed-by=${ARCHIVE_KEYRING}] ${uri} ${suite} main\n`).join('');
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
async function execTied(runner, command, { mounts = false, shown = command } = {}) {
    const namespaces = [...(mounts ? ['--mount'] : []), '--pid', '--fork', '--kill-child'];
    const line = (0,src_host/* asRoot */.tE)('unshare', [...namespaces, '--', 'sh', '-c', TIED, 'archway-tied', ...command]);
    const control = new external_node_stream_.PassThrough();
    try {
        return await runner.exec(line.command, line.args, { input: control, quiet: true });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const [first = '', ...args] = shown;
        throw new src_runner/* CommandError */.Qd({ ...error.failure, command: first, args }, { cause: error });
    }
    finally {
        control.end();
    }
}

;// CONCATENATED MODULE: ./build/src/environment/native-apt.js






/** Variables by which no package asks a question, and all of them speak the same language. */
const NO_QUESTIONS = ['DEBIAN_FRONTEND=noninteractive', 'DEBCONF_NONINTERACTIVE_SEEN=true', 'LC_ALL=C.UTF-8'];
/** Options of dpkg for a root of another architecture. apt has checked what dpkg, for which `all` means the host's, cannot. */
function dpkgOptions(root) {
    return [
        `--root=${root}`,
        `--log=${(0,external_node_path_.join)(root, 'var/log/dpkg.log')}`,
        '--force-architecture',
        '--force-depends',
        '--force-unsafe-io',
        '--force-confold',
    ];
}
/**
 * Makes apt ready for a root that has a sources.list.
 *
 * @throws InputError when a path cannot be written in apt's configuration
 */
async function createNativeApt(request) {
    const { runner, root, cache, scratch } = request;
    const config = (0,external_node_path_.join)(scratch, 'apt.conf');
    await (0,promises_.writeFile)(config, await aptConfiguration(request));
    const aptGet = async (args) => {
        const options = ['--yes', '-o', 'Acquire::Retries=3', '-o', 'APT::Update::Error-Mode=any', '-qq'];
        const command = ['apt-get', ...options, ...args];
        return await execTied(runner, ['env', ...NO_QUESTIONS, `APT_CONFIG=${config}`, ...command], { shown: command });
    };
    const beside = async (command) => {
        const script = ['sh', '-c', BESIDE_SCRIPT, 'archway-beside', root, '--'];
        const variables = ['env', ...NO_QUESTIONS, `APT_CONFIG=${config}`];
        await execTied(runner, [...script, ...variables, ...command], { mounts: true, shown: command });
    };
    const archives = (0,external_node_path_.join)(cache, 'archives');
    const apt = ['apt-get', '--yes', '-o', 'Acquire::Retries=3', '-qq'];
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
/** apt.conf(5): everything is in the root but lists, downloads and programs. */
async function aptConfiguration({ runner, platform, root, cache }) {
    const settings = {
        'APT::Architecture': platform.debianArchitecture,
        'APT::Architectures': platform.debianArchitecture,
        'APT::Sandbox::User': 'root',
        'APT::Install-Recommends': 'false',
        'Acquire::Languages': 'none',
        Dir: `${root}/`,
        'Dir::State::Lists': `${cache}/lists/`,
        'Dir::State::Status': `${root}/var/lib/dpkg/status`,
        'Dir::Cache': `${cache}/`,
        'Dir::Cache::Archives': `${cache}/archives/`,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${quoted(value)};`);
    const dpkg = dpkgOptions(root).map((option) => `DPkg::Options:: ${quoted(option)};`);
    return [...(await proxySettings(runner)), ...lines, ...dpkg, ''].join('\n');
}
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
 *     ROOT TEMPORARY DPKG-ARGUMENT...
 */
const GUARDED_DPKG = `set -eu
for folder in "$1" "$2"; do mount --bind "$folder" "$folder"; done
mount -o remount,bind,ro /
export TMPDIR="$2"
shift 2
exec dpkg "$@"
`;
/** Puts apt's sources and the bare skeleton into a root. */
async function layFoundation({ runner, platform, root }, sources) {
    const libraries = (0,external_node_path_.basename)((0,external_node_path_.dirname)(platform.loader));
    const line = (0,src_host/* asRoot */.tE)('sh', ['-c', FOUNDATION, 'archway-foundation', root, sources, libraries]);
    await runner.exec(line.command, line.args, { quiet: true });
}
/**
 * Makes a root with Debian's essential packages and apt from nothing but the archive. Nothing is emulated where all
 * goes well: the essential packages' scripts can be run from outside (deb-preinst(1), DPKG_ROOT), which Debian keeps up
 * for exactly this. Where one of them cannot on this host, it is run again inside.
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
    const options = [...dpkgOptions(root), '--force-script-chrootless'];
    await execTied(runner, ['env', ...NO_QUESTIONS, ...script, ...options, ...args], {
        mounts: true,
        shown: ['dpkg', ...args],
    });
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

;// CONCATENATED MODULE: ./build/src/environment/store.js






/** Milliseconds after which a kept root is made anew, so that it does not miss the release's updates for ever. */
const KEEP = 7 * 24 * 3600 * 1000;
/** Seconds to wait for another job that makes the same root. */
const PATIENCE = 3600;
/**
 * What environments keep in the tool-cache: roots as tarballs by the key of what they were made from, apt's lists and
 * packages, and the scratch folders of jobs that run now.
 */
class EnvironmentStore {
    #runner;
    #root;
    constructor(runner) {
        this.#runner = runner;
        this.#root = (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-environments');
    }
    /** A folder in the store, made when it is not there. */
    async folder(...names) {
        const path = (0,external_node_path_.join)(this.#root, ...names);
        await (0,promises_.mkdir)(path, { recursive: true });
        return path;
    }
    /**
     * The tarball of a root; made by `make` when none is kept or the kept one has grown old. Another job that wants the
     * same one waits for it.
     *
     * @param recipe all that the content depends on
     * @param make fills the folder it is given with the root
     */
    async keepRoot(recipe, make) {
        return await this.#keep('roots', recipe, '.tar', async (scratch, path) => {
            const root = (0,external_node_path_.join)(scratch, 'root');
            await (0,promises_.mkdir)(root, { mode: 0o755 });
            await make(root);
            await packRoot(this.#runner, root, (0,external_node_path_.join)(scratch, 'root.tar'));
            await (0,promises_.rename)((0,external_node_path_.join)(scratch, 'root.tar'), path);
        });
    }
    /** The same for a tarball that `make` writes to the path it is given. */
    async keepTarball(recipe, make) {
        return await this.#keep('roots', recipe, '.tar', async (scratch, path) => {
            await make((0,external_node_path_.join)(scratch, 'root.tar'));
            await (0,promises_.rename)((0,external_node_path_.join)(scratch, 'root.tar'), path);
        });
    }
    /** The same for a folder that is used as it is, and by many at once. */
    async keepFolder(kind, recipe, make) {
        return await this.#keep(kind, recipe, '', async (scratch, path) => {
            const folder = (0,external_node_path_.join)(scratch, 'folder');
            await (0,promises_.mkdir)(folder, { mode: 0o755 });
            await make(folder);
            await removeTree(this.#runner, path);
            await (0,promises_.rename)(folder, path);
            const now = new Date();
            await (0,promises_.utimes)(path, now, now);
        });
    }
    async #keep(kind, recipe, suffix, make) {
        const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 32);
        const path = (0,external_node_path_.join)(await this.folder(kind), `${key}${suffix}`);
        if (await isFresh(path))
            return path;
        const lock = await this.lock(`${kind}-${key}`);
        try {
            if (await isFresh(path))
                return path;
            const scratch = await this.scratch();
            try {
                await this.explainingFullDisk(() => make(scratch.path, path));
            }
            finally {
                await scratch.dispose();
            }
            return path;
        }
        finally {
            await lock.release();
        }
    }
    /**
     * Does what fills the disk of the store.
     *
     * @throws InputError that says which disk is full
     */
    async explainingFullDisk(work) {
        try {
            return await work();
        }
        catch (error) {
            const text = error instanceof src_runner/* CommandError */.Qd ? error.failure.lastLines.join('\n') : (0,src_runner/* errorMessage */.gJ)(error);
            if (!/No space left on device|ENOSPC|enough free space/i.test(text))
                throw error;
            throw new src_runner/* InputError */.dz(`There is no room left for environments in ${this.#root}: one with compilers takes about 2 GB while it is made. ` +
                'Free some, or delete that folder, with what earlier jobs kept, when no job runs.', { cause: error });
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
        await (0,promises_.mkdir)(path, { mode: 0o755 });
        let disposed = false;
        return {
            path,
            dispose: async () => {
                if (disposed)
                    return;
                disposed = true;
                await removeTree(this.#runner, path);
                await lock.release();
                await removeTree(this.#runner, `${path}.lock`);
            },
        };
    }
    /** Removes the scratch folders whose locks nobody holds any more. */
    async #reconcile(folder) {
        for (const name of (await (0,promises_.readdir)(folder)).filter((file) => file.endsWith('.lock'))) {
            const lock = await (0,src_host/* lockFile */.Ke)(this.#runner, (0,external_node_path_.join)(folder, name), 0);
            if (lock === undefined)
                continue;
            const path = (0,external_node_path_.join)(folder, name.slice(0, -'.lock'.length));
            await removeTree(this.#runner, path);
            await removeTree(this.#runner, `${path}.lock`);
            await lock.release();
        }
    }
}
async function isFresh(path) {
    try {
        return Date.now() - (await (0,promises_.stat)(path)).mtimeMs < KEEP;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
/** What keeps a root's owners, attributes and holes through a tarball. */
const TAR_OPTIONS = ['--numeric-owner', '--xattrs', '--xattrs-include=*', '--sparse'];
async function packRoot(runner, root, path) {
    await execTied(runner, ['tar', '--create', ...TAR_OPTIONS, '--file', path, '--directory', root, '.']);
}
/** Unpacks a root that `keep` made, or any tarball of a root, compressed or not, into a folder that exists. */
async function unpackRoot(runner, path, root) {
    const places = ['--file', path, '--directory', root];
    await execTied(runner, ['tar', '--extract', ...TAR_OPTIONS, '--same-permissions', ...places]);
}
/** Removes a folder that may hold files of any owner. Mounts of others are never entered. */
async function removeTree(runner, path) {
    const { command, args } = (0,src_host/* asRoot */.tE)('rm', ['-rf', '--one-file-system', '--', path]);
    await runner.exec(command, args, { quiet: true });
}

;// CONCATENATED MODULE: ./build/src/environment/root.js











/** Bump it when the same recipe gives another root. */
const FORMAT = 1;
/**
 * The tarball of a root, from the store where it was made before. Each step is kept by itself, so that two environments
 * of one release share their beginning.
 */
async function keptRoot(runner, store, recipe) {
    const { platform, base, packages, install } = recipe;
    if ('tarball' in base && packages.length === 0 && install === '')
        return base.tarball;
    const sources = 'tarball' in base ? await hashFile(base.tarball) : sourcesList(await sourcesOf(runner, base));
    const key = { format: FORMAT, platform: platform.name, sources, packages, install };
    return await store.keepRoot(key, async (root) => {
        if (install !== '') {
            await unpackRoot(runner, await keptRoot(runner, store, { ...recipe, install: '' }), root);
            await requireRunnable(runner, root, platform);
            await runInRoot(runner, { root, mounts: [], network: true }, 'sh', ['-e', '-c', install], {
                env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
            });
            return;
        }
        if ('tarball' in base)
            throw new Error('packages were asked for on a tarball');
        const lot = packages.at(-1);
        if (lot === undefined) {
            await withNativeApt(runner, store, { release: base, platform, root }, async (apt, scratch) => {
                await layFoundation({ runner, platform, root }, sources);
                await bootstrap({ runner, apt, platform, root, scratch });
            });
            return;
        }
        // Before apt is taken, which the making of this one takes too.
        await unpackRoot(runner, await keptRoot(runner, store, { ...recipe, packages: packages.slice(0, -1) }), root);
        await requireRunnable(runner, root, platform);
        await withNativeApt(runner, store, { release: base, platform, root }, async (apt) => {
            await apt.update();
            if ('control' in lot)
                await apt.installBuildDependencies(lot.control);
            else
                await apt.install(lot.packages, lot.recommends);
        });
    });
}
/** Lends out apt with the lists and downloads of a release, which one job uses at a time. */
async function withNativeApt(runner, store, { release, platform, root }, work) {
    const name = `apt-${release.codename}-${platform.slug}`;
    const scratch = await store.scratch();
    try {
        const lock = await store.lock(name);
        try {
            const cache = await store.folder(name);
            for (const folder of ['lists/partial', 'archives/partial'])
                await store.folder(name, folder);
            await (0,promises_.mkdir)((0,external_node_path_.join)(scratch.path, 'none', 'partial'), { recursive: true });
            await work(await createNativeApt({ runner, platform, root, cache, scratch: scratch.path }), scratch.path);
        }
        finally {
            await lock.release();
        }
    }
    finally {
        await scratch.dispose();
    }
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
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
        return await (0,src_runner/* execInForeground */.S7)(line.command, line.args, async () => {
            await control.write(line.environment);
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

;// CONCATENATED MODULE: ./build/src/environment/twins.js










const VERSIONS_FILE = 'versions.json';
/** Unpacks packages into a folder whose /lib is a link: FOLDER PACKAGE... */
const UNPACK = `set -eu
folder=$1; shift
for package; do dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$folder"; done
`;
/**
 * Works out which programs of a root can run natively on this host, and fetches them: the cross compiler packages of
 * the root's own release, by apt and so by Debian's signatures, with the libraries that they need.
 *
 * @param root absolute path of a root with all packages installed
 */
async function accelerateRoot(runner, store, root, release, platform) {
    const host = (0,src_host/* hostPlatform */.ol)();
    const status = await (0,promises_.readFile)((0,external_node_path_.join)(root, DPKG_STATUS), 'utf8');
    const plan = await planAcceleration(root, platform, installedVersions(status));
    if (host.name === platform.name || plan.replacements.length === 0)
        return { mounts: [], native: [], emulated: [] };
    const twins = await fetchTwins(runner, store, { release, host, platform, wanted: [...plan.wanted] });
    const outcome = await decideAcceleration(root, plan, twins, host, platform);
    const mounts = [...outcome.mounts];
    const native = outcome.native.map((path) => ({ path }));
    for (const version of acceleratedCompilers(plan, native)) {
        const specs = (0,external_node_path_.join)((0,external_node_path_.dirname)(root), `specs-${version}`);
        const driver = `/usr/bin/${platform.gnuTriple}-gcc-${version}`;
        const room = { root, mounts: [], network: false };
        const { stdout } = await runInRoot(runner, room, driver, ['-dumpspecs'], { quiet: true });
        await (0,promises_.writeFile)(specs, withNativePaths(stdout, platform, version));
        // In front, because its folder is mounted a second time, read-only, by those behind.
        mounts.unshift({ source: specs, target: specsPath(platform, version), readOnly: true });
    }
    return { ...outcome, mounts };
}
async function fetchTwins(runner, store, request) {
    const { release, host, platform, wanted } = request;
    const sources = sourcesList(await sourcesOf(runner, release));
    const recipe = { format: 1, sources, host: host.name, platform: platform.name, wanted };
    const folder = await store.keepFolder('twins', recipe, async (made) => {
        const directory = (0,external_node_path_.join)(made, 'root');
        await (0,promises_.mkdir)(directory);
        await layFoundation({ runner, platform: host, root: directory }, sources);
        await withNativeApt(runner, store, { release, platform: host, root: directory }, async (apt) => {
            await apt.update();
            // The rest are the target's libraries and headers for cross compilation: the root has its own.
            const files = await apt.downloadSome(wanted.map(([name]) => name), (file) => file.endsWith(`_${host.debianArchitecture}.deb`) && !/^[^_]*(-dev|-base)_/.test(file));
            await execTied(runner, ['sh', '-c', UNPACK, 'archway-unpack', directory, ...files], {
                shown: ['dpkg-deb', '--fsys-tarfile', ...files],
            });
            await (0,promises_.writeFile)((0,external_node_path_.join)(made, VERSIONS_FILE), JSON.stringify(files.map(nameAndVersion)));
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

;// CONCATENATED MODULE: ./build/src/environment/debian-root.js















/** The host's packages with the programs that make and enter roots. Most are essential on Debian. */
const HOST_PACKAGES = ['apt', 'dpkg', 'iproute2', 'tar', 'util-linux', 'mount'];
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
    const { base, env } = await withoutImage(runner, store, request);
    const tarball = await keptRoot(runner, store, { ...request, base });
    const scratch = await store.scratch();
    try {
        const root = (0,external_node_path_.join)(scratch.path, 'root');
        await (0,promises_.mkdir)(root, { mode: 0o755 });
        await store.explainingFullDisk(() => unpackRoot(runner, tarball, root));
        await requireRunnable(runner, root, platform);
        await request.finish?.(new UnpackedRoot(runner, { ...request, network: true }, { scratch, env }, NOTHING));
        const outcome = await accelerate(runner, store, root, request);
        return new UnpackedRoot(runner, request, { scratch, env }, outcome);
    }
    catch (error) {
        await scratch.dispose();
        throw error;
    }
}
/** What there is to start from, with an image's files in a tarball, and the variables that it gives its commands. */
async function withoutImage(runner, store, { base, platform }) {
    if (!('image' in base))
        return { base, env: {} };
    const image = await findImage(runner, base.image, platform);
    return { base: { tarball: await exportImage(runner, store, image, platform) }, env: image.env };
}
async function requireMachine(runner, request) {
    if (!(await (0,src_host/* canBecomeRoot */.eY)(runner))) {
        throw new src_runner/* InputError */.dz('A root file system is entered as root. Run as root or with passwordless sudo.');
    }
    await (0,src_host/* installPackages */.R)(runner, HOST_PACKAGES);
    for (const { source } of request.mounts) {
        await (0,promises_.access)(source).catch(() => {
            throw new src_runner/* InputError */.dz(`${source} is to be mounted into the environment and does not exist.`);
        });
    }
}
const NOTHING = { mounts: [], native: [], emulated: [] };
async function accelerate(runner, store, root, { accelerate, base, platform }) {
    if (accelerate === 'off')
        return NOTHING;
    if ('codename' in base)
        return await accelerateRoot(runner, store, root, base, platform);
    const status = await resolveInRoot(root, DPKG_STATUS);
    // No compiler of a package that could be compared.
    if (status === undefined)
        return NOTHING;
    const told = await resolveInRoot(root, '/etc/os-release');
    const { id, codename } = (0,src_host/* readDistribution */.xF)(told === undefined ? '' : await (0,promises_.readFile)(told, 'utf8'));
    const release = id === 'debian' ? parseRelease(codename) : undefined;
    if (release !== undefined)
        return await accelerateRoot(runner, store, root, release, platform);
    const plan = await planAcceleration(root, platform, installedVersions(await (0,promises_.readFile)(status, 'utf8')));
    const reason = `${[id, codename].join(' ').trim() || 'its release'} is none of those whose cross compilers are taken`;
    return { ...NOTHING, emulated: plan.replacements.map(({ path }) => ({ program: path, reason })) };
}
class UnpackedRoot {
    platform;
    description;
    acceleration;
    #runner;
    #room;
    #scratch;
    #env;
    constructor(runner, request, { scratch, env }, acceleration) {
        const { platform, base, mounts, network } = request;
        this.platform = platform;
        this.description = `${describeBase(base)} for ${platform.name}`;
        this.#runner = runner;
        this.#scratch = scratch;
        this.#env = env;
        this.acceleration = acceleration;
        this.#room = { root: (0,external_node_path_.join)(scratch.path, 'root'), mounts: [...mounts, ...acceleration.mounts], network };
    }
    async run(command, args, options = {}) {
        try {
            return await runInRoot(this.#runner, this.#room, command, args, {
                ...options,
                env: { ...this.#env, ...options.env },
            });
        }
        finally {
            await giveToCaller(this.#runner, this.#room.mounts);
        }
    }
    async attach(command, args, options = {}) {
        try {
            const env = { ...this.#env, ...options.env };
            return await runOnTerminal(this.#runner, this.#room, [command, ...args], { ...options, env });
        }
        finally {
            await giveToCaller(this.#runner, this.#room.mounts);
        }
    }
    async dispose() {
        await this.#scratch.dispose();
    }
}
function describeBase(base) {
    if ('tarball' in base)
        return base.tarball;
    return 'image' in base ? base.image : `Debian ${base.codename}`;
}
/** Gives what the environment's users have left in writable mounts to the user that this process runs as. */
async function giveToCaller(runner, mounts) {
    const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
    const sources = mounts.filter(({ readOnly }) => !readOnly).map(({ source }) => source);
    if (uid === 0 || sources.length === 0)
        return;
    const owner = `${String(uid)}:${String(gid)}`;
    const { command, args } = (0,src_host/* asRoot */.tE)('find', [
        ...[...sources, '-xdev', '!', '-uid', String(uid)],
        ...['-exec', 'chown', '--no-dereference', owner, '{}', '+'],
    ]);
    await runner.exec(command, args, { quiet: true });
}

;// CONCATENATED MODULE: ./build/src/environment/open.js


/**
 * Prepares an environment, from what is kept of earlier jobs where it can. An emulator has to be registered before where
 * the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the files are those of another platform or without a shell
 */
async function openEnvironment(runner, request) {
    return await openRootEnvironment(runner, request);
}
/** The Debian packages that the host must have for environments of a base. */
function requiredHostPackages(base) {
    return 'codename' in base ? [...HOST_PACKAGES, ...SOURCE_PACKAGES] : HOST_PACKAGES;
}

;// CONCATENATED MODULE: ./build/src/environment/index.js
/** Where emulated commands run. */








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
