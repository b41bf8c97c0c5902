export const id = 385;
export const ids = [385];
export const modules = {

/***/ 2385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   y: () => (/* binding */ planForThisMachine)
/* harmony export */ });
/* unused harmony export PLAN_OPTIONS */
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3494);
/* harmony import */ var _plan_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9396);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(752);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2848);




/** Minutes that an emulated build may take where nobody says otherwise: hosted jobs end after 360. */
const DEFAULT_BUDGET_MINUTES = 300;
const PLAN_OPTIONS = {
    ..._arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMON_OPTIONS */ .DT,
    root: { type: 'string', default: '.' },
    config: { type: 'string' },
    platform: { type: 'string' },
    package: { type: 'string' },
    'budget-minutes': { type: 'string' },
    explain: { type: 'string' },
};
/** `archway plan`. Returns what to print on standard output. */
async function planCommand(runner, args) {
    const { values } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .Ac)('plan', args, PLAN_OPTIONS, false);
    const { config, packages } = await (0,_plan_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h_)(runner, values.root, values.config);
    const only = values.explain === undefined ? (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .listOption */ .y8)(values.package) : [values.explain];
    const plan = await planForThisMachine(runner, {
        config,
        packages,
        platforms: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .platformOption */ .tt)(values.platform),
        budgetMinutes: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .countOption */ .D3)('budget-minutes', values['budget-minutes']),
        only,
    });
    if (values.json)
        return JSON.stringify(plan, undefined, 2);
    if (values.explain !== undefined)
        return (0,_plan_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explainDecisions */ .B1)(plan.decisions);
    const rows = plan.decisions.map((one) => [one.package, one.platform, one.strategy, one.reason]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .alignColumns */ .R)(['package', 'platform', 'strategy', 'reason'], rows);
}
/** The plan in which this machine is the only runner, as on a laptop. */
async function planForThisMachine(runner, request) {
    const host = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPlatform */ .ol)();
    const { only, budgetMinutes, ...rest } = request;
    return await (0,_plan_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createPlan */ .qT)(runner, {
        ...rest,
        ...(only !== undefined && { only }),
        runners: { [host.name]: 'this machine' },
        builder: { platform: host, labels: ['this machine'] },
        budgetMinutes: budgetMinutes ?? DEFAULT_BUDGET_MINUTES,
    });
}


/***/ }),

/***/ 3494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V3: () => (/* reexport */ archiveAddresses),
  tE: () => (/* reexport */ asRoot),
  eY: () => (/* reexport */ canBecomeRoot),
  ol: () => (/* reexport */ hostPlatform),
  HN: () => (/* reexport */ inParallel),
  R: () => (/* reexport */ installPackages),
  cn: () => (/* reexport */ isDebianFamily),
  K$: () => (/* reexport */ missingPackages),
  xF: () => (/* reexport */ readDistribution),
  zn: () => (/* reexport */ updateLists)
});

// UNUSED EXPORTS: debianArchitecture, lockFile

// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var src_runner = __webpack_require__(1497);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/host/machine.js



/**
 * The platform that this process, and so the tools it starts, run as. Under a QEMU'd Node that is the guest's, not the
 * kernel's: what counts is which programs this job can run without an emulator of ours.
 *
 * @throws InputError on a machine that is no platform of the table
 */
function hostPlatform() {
    const platform = process.platform === 'linux' ? (0,platform_platform/* platformOfNode */.f2)() : undefined;
    if (platform === undefined) {
        throw new src_runner/* InputError */.dz(`Archway runs on Linux (${platform_platform/* PLATFORM_NAMES */.Z6.join(', ')}); this is ${process.platform}/${process.arch}. ` +
            'On another system, run it in a Linux container or virtual machine.');
    }
    return platform;
}
/** Reads which distribution this is. Source: os-release(5). */
function readDistribution(osRelease = readOsRelease()) {
    const fields = new Map();
    for (const line of osRelease.split('\n')) {
        const match = /^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/.exec(line.trim());
        if (match?.[1] !== undefined)
            fields.set(match[1], match[2] ?? match[3] ?? match[4] ?? '');
    }
    const id = fields.get('ID') ?? 'linux';
    return {
        id,
        idLike: (fields.get('ID_LIKE') ?? '').split(' ').filter((word) => word !== ''),
        codename: fields.get('VERSION_CODENAME') ?? '',
        prettyName: fields.get('PRETTY_NAME') ?? id,
    };
}
function readOsRelease() {
    for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
        try {
            return (0,external_node_fs_.readFileSync)(path, 'utf8');
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
    return '';
}
/** True where Debian's packages and apt are to be had. */
function isDebianFamily(distribution) {
    return [distribution.id, ...distribution.idLike].some((id) => id === 'debian' || id === 'ubuntu');
}
/** The command that does something as root: itself for root, else through `sudo -n`, which never asks. */
function asRoot(command, args) {
    return process.getuid?.() === 0 ? { command, args } : { command: 'sudo', args: ['-n', command, ...args] };
}
/** Whether this process is root or may become it without being asked for a password. */
async function canBecomeRoot(runner) {
    if (process.getuid?.() === 0)
        return true;
    try {
        await runner.exec('sudo', ['-n', 'true'], { quiet: true });
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/host/apt.js


/** Seconds that apt and dpkg wait for another process's lock: two jobs may share a host. */
const LOCK_TIMEOUT_SECONDS = 600;
const ATTEMPTS = 3;
/** Milliseconds before the second attempt; each further one waits twice as long. */
const FIRST_DELAY = 2_000;
/**
 * The Debian packages, of those named, that are not installed.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's
 */
async function missingPackages(runner, packages) {
    if (packages.length === 0)
        return [];
    // Asked for without the architecture, since one for `all` is not found under any other. dpkg-query exits with 1 when
    // it does not know one of them, and tells of the others all the same.
    const names = new Set(packages.map((name) => name.split(':')[0] ?? name));
    const { stdout } = await runner.exec('dpkg-query', ['--show', '--showformat', '${db:Status-Status} ${binary:Package} ${Package}:${Architecture}\\n', ...names], { quiet: true, acceptExitCodes: [0, 1] });
    const installed = new Set();
    for (const line of stdout.split('\n')) {
        const [status, binary, qualified] = line.split(' ');
        if (status !== 'installed' || binary === undefined || qualified === undefined)
            continue;
        installed.add(binary);
        installed.add(qualified);
        // Architecture-independent packages serve every architecture: `pkg:arm64` is satisfied by `pkg:all`.
        if (qualified.endsWith(':all'))
            for (const name of packages)
                if (name.split(':')[0] === binary)
                    installed.add(name);
    }
    const native = await debianArchitecture(runner);
    return packages.filter((name) => !installed.has(name) && !installed.has(`${name}:${native}`));
}
/**
 * Installs what is missing of the named Debian packages, and nothing when nothing is.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's; that architecture is added to dpkg
 * @throws InputError where this cannot be done: no apt, or neither root nor passwordless sudo
 * @throws CommandError when apt fails for good
 */
async function installPackages(runner, packages) {
    const wanted = [...new Set(packages)];
    requireApt(wanted);
    const missing = await missingPackages(runner, wanted);
    const present = wanted.filter((name) => !missing.includes(name));
    if (missing.length === 0)
        return { present, installed: [] };
    if (!(await canBecomeRoot(runner))) {
        throw new src_runner/* InputError */.dz(`These Debian packages are missing and installing them needs root or passwordless sudo: ${missing.join(' ')}. ` +
            `Run as root, or install them first: apt-get install ${missing.join(' ')}`);
    }
    for (const architecture of foreignArchitectures(missing))
        await addArchitecture(runner, architecture);
    await updateLists(runner);
    await aptGet(runner, ['install', '--yes', '--no-install-recommends', ...missing]);
    return { present, installed: missing };
}
/** Fails with what to do where Debian's packages are not to be had. */
function requireApt(wanted) {
    const distribution = readDistribution();
    if (isDebianFamily(distribution))
        return;
    throw new src_runner/* InputError */.dz(`Archway installs tools from Debian's or Ubuntu's packages, and this is ${distribution.prettyName}. ` +
        `Install what corresponds to these yourself, or use a Debian or Ubuntu machine: ${wanted.join(' ')}`);
}
/**
 * The addresses of a distribution's archive that apt is set up for, those of its security updates among them. Empty
 * where apt has none.
 *
 * @param origin as the archive's Release file names itself: `Debian`
 */
async function archiveAddresses(runner, origin) {
    const format = '$(ORIGIN)\t$(REPO_URI)';
    const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', format], {
        quiet: true,
        acceptExitCodes: 'any',
    });
    const addresses = stdout.split('\n').map((line) => line.split('\t'));
    return [...new Set(addresses.flatMap(([from, uri = '']) => (from === origin && /^https?:/.test(uri) ? [uri] : [])))];
}
/** The host's own Debian architecture. */
async function debianArchitecture(runner) {
    return (await runner.exec('dpkg', ['--print-architecture'], { quiet: true })).stdout.trim();
}
function foreignArchitectures(packages) {
    return [...new Set(packages.flatMap((name) => name.split(':').slice(1)))];
}
async function addArchitecture(runner, architecture) {
    if (architecture === (await debianArchitecture(runner)))
        return;
    const known = (await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true })).stdout.split('\n');
    if (known.includes(architecture))
        return;
    const distribution = readDistribution();
    if (distribution.id === 'ubuntu') {
        throw new src_runner/* InputError */.dz(`Libraries for ${architecture} are needed, and on Ubuntu they come from another archive than the host's. ` +
            `Add ${architecture} to dpkg and its archive to apt's sources first, restricted with [arch=${architecture}].`);
    }
    const { command, args } = asRoot('dpkg', ['--add-architecture', architecture]);
    await runner.exec(command, args);
}
/** Refreshes the package lists; a source that cannot be reached is an error, not a warning. */
async function updateLists(runner) {
    await aptGet(runner, ['update', '-o', 'APT::Update::Error-Mode=any']);
}
/** Runs apt-get as root, without questions, waiting for locks, and again after what looks like a passing failure. */
async function aptGet(runner, args) {
    const options = ['-o', `DPkg::Lock::Timeout=${String(LOCK_TIMEOUT_SECONDS)}`, '-o', 'Acquire::Retries=3', '-qq'];
    // sudo drops the environment, so the variable goes through env(1).
    const root = asRoot('env', ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8', 'apt-get', ...options, ...args]);
    for (let attempt = 1;; attempt++) {
        try {
            return await runner.exec(root.command, root.args);
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            if (attempt === ATTEMPTS)
                throw notReachable(error);
            const delay = FIRST_DELAY * 2 ** (attempt - 1);
            runner.info(`apt-get failed in a way that may pass; trying again in ${String(delay / 1000)} s.`);
            await new Promise((resolve) => setTimeout(resolve, delay));
        }
    }
}
function notReachable(error) {
    return new src_runner/* InputError */.dz("apt cannot reach the package archive, so what is missing cannot be installed. Check the network and apt's sources, " +
        `then run again.\n${error.message}`, { cause: error });
}
/** Whether trying again may help: the network, a mirror in the middle of an update, or a lock. */
function isPassing(error) {
    return (error instanceof src_runner/* CommandError */.Qd &&
        /Failed to fetch|Hash Sum mismatch|Temporary failure|Connection (timed out|failed|reset)|Could not (resolve|connect|get lock)/.test(error.failure.lastLines.join('\n')));
}

;// CONCATENATED MODULE: ./build/src/host/parallel.js
/**
 * Works through a list with a bounded number of workers.
 *
 * @param width how many items are worked on at the same time, at the most
 * @returns the results in the list's order; when one fails, its error, while what is under way goes on
 */
async function inParallel(list, width, work) {
    const results = [];
    const entries = [...list].entries();
    const worker = async () => {
        for (const [index, one] of entries)
            results[index] = await work(one);
    };
    await Promise.all(Array.from({ length: width }, worker));
    return results;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/src/host/file-lock.js


/** What flock(1) exits with when the lock is held by another. */
const HELD = 85;
/**
 * Takes an exclusive flock(2) on a file, which is made where it is not there. Other processes, containers and users on
 * the machine that see the file see the lock. Node has no flock, so flock(1) holds it for as long as its input, a pipe
 * from this process, is open: the kernel frees the lock when this process dies.
 *
 * @param waitSeconds how long to wait for another holder; 0 not to wait
 * @returns undefined when another held it all that time
 */
async function lockFile(runner, path, waitSeconds) {
    const pipe = new PassThrough();
    const patience = waitSeconds === 0 ? ['--nonblock'] : ['--timeout', String(waitSeconds)];
    let announce = () => undefined;
    const acquired = new Promise((resolve) => {
        announce = () => {
            resolve('acquired');
        };
    });
    // cat echoes the word only once flock has started it, which is when the lock is held.
    pipe.write('locked\n');
    const holder = runner.exec('flock', ['--exclusive', '--conflict-exit-code', String(HELD), ...patience, path, 'cat'], {
        input: pipe,
        quiet: true,
        onLine: announce,
    });
    try {
        await Promise.race([acquired, holder]);
    }
    catch (error) {
        pipe.destroy();
        if (error instanceof CommandError && error.failure.exitCode === HELD)
            return undefined;
        throw error;
    }
    return {
        release: async () => {
            pipe.end();
            await holder.catch(() => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/host/index.js
/** The machine that we run on: its platform, distribution, privileges and Debian packages. */






/***/ }),

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ LANGUAGES),
  H: () => (/* binding */ languageByName)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/toolchain/index.js + 4 modules
var src_toolchain = __webpack_require__(5907);
// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var src_runner = __webpack_require__(1497);
;// CONCATENATED MODULE: ./build/src/languages/command.js
/** Runs one command of a build in a folder, with the cell's environment and time limit. */
async function runTool({ runner, env, timeout }, directory, command, args, options = {}) {
    return await runner.exec(command, args, { timeout, ...options, cwd: directory, env: { ...env, ...options.env } });
}

;// CONCATENATED MODULE: ./build/src/languages/source-copy.js




/**
 * For build tools that write beside the sources: a copy of the package in the cell's own folder, so that the checkout
 * stays clean and one platform's object files are never taken for another's.
 *
 * The copy stands in an image of the repository in which all else is a link to the original, so that `../shared` leads
 * where it always did. What git ignores is left out.
 *
 * @returns absolute path of the package's folder in the copy
 */
async function copySources(context) {
    const { package: one } = context;
    const copy = sourceCopy(context);
    await removeSourceCopy(context);
    await linkSurroundings(one, imageDirectory(context));
    const made = new Set();
    for (const file of await sourceFiles(context.runner, one.directory)) {
        const to = (0,external_node_path_.join)(copy, file);
        const folder = (0,external_node_path_.dirname)(to);
        if (!made.has(folder))
            await (0,promises_.mkdir)(folder, { recursive: true });
        made.add(folder);
        await copyEntry((0,external_node_path_.join)(one.directory, file), to);
    }
    return copy;
}
/** Where `copySources` put the package. */
function sourceCopy(context) {
    return (0,external_node_path_.join)(imageDirectory(context), context.package.path);
}
/** Removes what an earlier build copied, so that the copy's presence tells whether this build made one. */
async function removeSourceCopy(context) {
    await (0,promises_.rm)(imageDirectory(context), { recursive: true, force: true });
}
function imageDirectory({ buildDirectory }) {
    return (0,external_node_path_.join)(buildDirectory, 'source');
}
/** Makes the folders that lead to the package, each filled with links to what stands beside it in the original. */
async function linkSurroundings({ root, path }, image) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(image, path), { recursive: true });
    const steps = path === '.' ? [] : path.split('/');
    for (const [depth, step] of steps.entries()) {
        const folder = (0,external_node_path_.join)(...steps.slice(0, depth), '.');
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder))) {
            if (entry !== step)
                await (0,promises_.symlink)((0,external_node_path_.join)(root, folder, entry), (0,external_node_path_.join)(image, folder, entry));
        }
    }
}
/**
 * The files of a folder that git does not ignore, relative to it; without git or outside a repository, all of them.
 *
 * @param directory absolute path
 */
async function sourceFiles(runner, directory) {
    try {
        // The folder may belong to another user than the job's, as in container jobs; that is no danger to listing it.
        const { stdout } = await runner.exec('git', ['-c', 'safe.directory=*', '-C', directory, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], { quiet: true });
        return [...new Set(stdout.split('\0'))].filter((file) => file !== '');
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        return await allFiles(directory);
    }
}
async function allFiles(directory) {
    const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name).slice(directory.length + 1))
        .filter((file) => !file.split('/').includes('.git'));
}
/** Copies a file, a link or a submodule's folder with mode and time, which make and configure scripts go by. */
async function copyEntry(from, to) {
    let stats;
    try {
        stats = await (0,promises_.lstat)(from);
    }
    catch (error) {
        // Known to git, but deleted in the working tree.
        if (error.code === 'ENOENT')
            return;
        throw error;
    }
    if (stats.isSymbolicLink()) {
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
    }
    else if (stats.isDirectory()) {
        await (0,promises_.cp)(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    }
    else if (stats.isFile()) {
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,promises_.utimes)(to, stats.atime, stats.mtime);
    }
}

;// CONCATENATED MODULE: ./build/src/languages/c/build-system.js
/** Where packages are installed that are not the distribution's. */
const PREFIX = '/usr/local';
/** What to do about a project that installs nothing. */
const NOTHING_INSTALLED = 'It has no rules to install anything: add them, or give `build` commands and `artifacts` in archway.yml.';

// EXTERNAL MODULE: ./build/src/artifact/index.js + 25 modules
var artifact = __webpack_require__(6047);
;// CONCATENATED MODULE: ./build/src/languages/custom/commands.js





/**
 * Runs commands from archway.yml by `bash -euo pipefail -c`. What they need to know comes through the environment and
 * is never put into their text.
 *
 * @param directory where they run: the package's folder in the copy of the sources
 */
async function runCommands(context, directory, commands) {
    await runTool(context, directory, 'bash', ['-euo', 'pipefail', '-c', commands], { env: recipeVariables(context) });
}
/** The variables that commands of archway.yml may read. Listed for users in docs/setup-toolchain.md. */
function recipeVariables(context) {
    const { toolchain, stageDirectory, buildDirectory, version, jobs, strategy } = context;
    const { platform } = toolchain;
    return {
        ARCHWAY_PACKAGE: context.package.name,
        ARCHWAY_PLATFORM: platform.name,
        ARCHWAY_STRATEGY: strategy,
        ARCHWAY_VERSION: version,
        ARCHWAY_STAGE: stageDirectory,
        ARCHWAY_BUILD: buildDirectory,
        ARCHWAY_JOBS: String(jobs),
        ARCHWAY_TRIPLE: platform.gnuTriple,
        ARCHWAY_RUST_TRIPLE: platform.rustTriple,
        ARCHWAY_GOARCH: platform.goarch,
        ARCHWAY_DEBIAN_ARCH: platform.debianArchitecture,
        ARCHWAY_CMAKE_TOOLCHAIN_FILE: toolchain.cmakeToolchainFile ?? '',
        ARCHWAY_MESON_CROSS_FILE: toolchain.mesonCrossFile ?? '',
    };
}
/**
 * Copies the files and folders that `artifacts` names from a folder into the stage, under the paths that they have
 * there.
 *
 * @throws InputError when a pattern matches nothing
 */
async function stageArtifacts(context, directory) {
    const { name, path, recipe } = context.package;
    if (recipe.artifacts === undefined)
        return;
    for (const found of await (0,artifact/* selectPaths */.LO)(directory, recipe.artifacts).catch(explainArtifacts(name, path))) {
        await (0,promises_.cp)((0,external_node_path_.join)(directory, found), (0,external_node_path_.join)(context.stageDirectory, found), { recursive: true, verbatimSymlinks: true });
    }
}
function explainArtifacts(name, path) {
    return (error) => {
        if (!(error instanceof src_runner/* InputError */.dz))
            throw error;
        throw new src_runner/* InputError */.dz(`Package '${name}': \`artifacts\` names what is not there after the build: ${error.message} ` +
            `The patterns start from the package's folder, ${path}.`, { cause: error });
    };
}
/**
 * Fails where a build put nothing into the stage.
 *
 * @param advice what the user can do about it
 */
async function requireStagedFiles(context, advice) {
    const entries = await (0,promises_.readdir)(context.stageDirectory, { recursive: true, withFileTypes: true });
    if (entries.some((entry) => !entry.isDirectory()))
        return;
    throw new src_runner/* InputError */.dz(`Package '${context.package.name}': the build left nothing to package. ${advice}`);
}

;// CONCATENATED MODULE: ./build/src/languages/c/make-database.js
const BEGINNING = /^# Make data base, printed on /m;
/**
 * Reads the database, printed in the C locale. A makefile that calls make prints that one's database before its own.
 */
function readDatabase(text) {
    const [, ...databases] = text.split(BEGINNING);
    const assignments = new Map();
    for (const database of databases.reverse()) {
        for (const [, name, value] of database.matchAll(/^# makefile \(from .*\)\n([\w.-]+) [:?+!]{0,2}= (.*)$/gm)) {
            if (name !== undefined && value !== undefined && !assignments.has(name))
                assignments.set(name, value);
        }
    }
    return { targets: readTargets(databases[0] ?? ''), assignments };
}
function readTargets(database) {
    const targets = new Set();
    let previous = '';
    for (const line of database.split('\n')) {
        const target = /^([^\s:#=%]+)::?(?: |$)/.exec(line)?.[1];
        if (target !== undefined && previous !== '# Not a target:')
            targets.add(target);
        previous = line;
    }
    return targets;
}

;// CONCATENATED MODULE: ./build/src/languages/c/sources.js


const SOURCE = /\.(c|cc|cpp|cxx|C)$/;
/** A folder with one of these is a package of its own, and its sources are not its parent's. */
const BUILD_FILES = new Set(['CMakeLists.txt', 'Cargo.toml', 'go.mod', 'Makefile', 'meson.build', 'pyproject.toml']);
/** Whether C or C++ sources lie in a folder or in one directly below it that is no package of its own. */
function hasSources(directory) {
    const entries = (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    if (entries.some((entry) => entry.isFile() && SOURCE.test(entry.name)))
        return true;
    for (const entry of entries.filter((one) => one.isDirectory() && !one.name.startsWith('.'))) {
        const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, entry.name));
        if (!names.some((name) => BUILD_FILES.has(name)) && names.some((name) => SOURCE.test(name)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/languages/c/make.js










/** The names under which GNU make looks for its file, in its order. */
const MAKEFILES = ['GNUmakefile', 'makefile', 'Makefile'];
/** A Makefile of the project's own. It is built in a copy of the sources. */
const make = {
    name: 'Make',
    tools: [{ commands: ['make'], debianPackages: ['make'] }],
    recognise(directory, files) {
        const makefile = MAKEFILES.find((name) => files.has(name));
        // Many a repository has one that only calls other tools.
        return makefile !== undefined && hasSources(directory) ? makefile : undefined;
    },
    version: (text) => /^\s*version\s*[:?]*=\s*v?(\d[\w.+~-]*)\s*$/im.exec(text)?.[1],
    async build(context) {
        const directory = await copySources(context);
        await makeAndInstall(context, directory);
    },
    test: async (context) => await makeCheck(context, sourceCopy(context)),
};
/** Builds the default target in a folder and installs into the stage, as far as the makefile does that. */
async function makeAndInstall(context, directory) {
    const database = await askDatabase(context, directory);
    const overrides = compilerOverrides(database, context.toolchain);
    await runMake(context, directory, [`--jobs=${String(context.jobs)}`, ...overrides]);
    if (database.targets.has('install') && (await honoursDestdir(context, directory))) {
        const places = [`DESTDIR=${context.stageDirectory}`, `PREFIX=${PREFIX}`, `prefix=${PREFIX}`];
        await runMake(context, directory, ['install', ...places, ...overrides]);
        await requireStagedFiles(context, NOTHING_INSTALLED);
    }
    else if (context.package.recipe.artifacts === undefined) {
        throw new src_runner/* InputError */.dz(`Package '${context.package.name}': its makefile has no 'install' target that honours DESTDIR, so Archway cannot ` +
            'tell what to package. Add one, or name the files in `artifacts` in archway.yml.');
    }
}
/** Runs the first of the customary test targets that the makefile in a folder has. */
async function makeCheck(context, directory) {
    const database = await askDatabase(context, directory);
    const target = ['check', 'test'].find((name) => database.targets.has(name));
    if (target === undefined)
        return { status: 'none', command: '' };
    await runMake(context, directory, [target, ...compilerOverrides(database, context.toolchain)]);
    return { status: 'passed', command: `make ${target}` };
}
async function runMake(context, directory, args) {
    await runTool(context, directory, 'make', args, { env: makeVariables(context) });
}
/**
 * Asks make for all that it knows after reading its files. Only make can tell: a folder named `test` looks like a
 * target from outside, and targets may stand in an included file.
 */
async function askDatabase(context, directory) {
    const { stdout } = await runTool(context, directory, 'make', ['--dry-run', '--print-data-base', '--no-builtin-rules'], 
    // A dry run fails where a recipe would have made what a later one needs; the database is complete all the same.
    { env: { ...makeVariables(context), LC_ALL: 'C' }, quiet: true, acceptExitCodes: [0, 2] });
    return readDatabase(stdout);
}
/** The search path in a form that survives: make expands `$`, and then the shell does. Sources: GNU make's manual, and the one of ld for `$ORIGIN`. */
function makeVariables({ env, toolchain }) {
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    if (flag === undefined)
        return {};
    return { LDFLAGS: (env['LDFLAGS'] ?? '').replace(flag, () => flag.replaceAll('$', () => '\\$$')) };
}
const TOOL_VARIABLES = {
    CC: 'cc',
    CXX: 'cxx',
    AR: 'ar',
    RANLIB: 'ranlib',
    STRIP: 'strip',
    OBJCOPY: 'objcopy',
    NM: 'nm',
};
const NATIVE_TOOLS = new Set(['cc', 'gcc', 'c99', 'c11', 'c++', 'g++', 'ar', 'ranlib', 'strip', 'objcopy', 'nm']);
/**
 * Variables for make's command line where a makefile names the host's compiler itself, which outranks the environment:
 * the target's tool takes its place, and the words after it (`gcc -std=c99`, `ar rcu`) stay.
 */
function compilerOverrides({ assignments }, { cross, tools }) {
    if (!cross)
        return [];
    return Object.entries(TOOL_VARIABLES).flatMap(([variable, tool]) => {
        const [command = '', ...words] = (assignments.get(variable) ?? '').trim().split(/\s+/);
        return NATIVE_TOOLS.has((0,external_node_path_.basename)(command)) ? [`${variable}=${[tools[tool], ...words].join(' ')}`] : [];
    });
}
/** An `install` that does not know DESTDIR would write into this machine's own folders. */
async function honoursDestdir({ runner }, directory) {
    const makefiles = (await sourceFiles(runner, directory)).filter((file) => /^((GNU)?makefile(\..*)?|.*\.mk)$/i.test((0,external_node_path_.basename)(file)));
    for (const file of makefiles) {
        if ((await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8')).includes('DESTDIR'))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/languages/c/autotools.js






const INPUTS = ['configure.ac', 'configure.in'];
/** GNU Autoconf, mostly with Automake. It is built in a copy of the sources. */
const autotools = {
    name: 'Autotools',
    tools: [
        { commands: ['make'], debianPackages: ['make'] },
        { commands: ['autoreconf'], debianPackages: ['autoconf'] },
        { commands: ['automake'], debianPackages: ['automake'] },
        { commands: ['libtoolize'], debianPackages: ['libtool'] },
    ],
    recognise(directory, files) {
        const input = INPUTS.find((name) => files.has(name));
        if (input !== undefined || !files.has('configure'))
            return input;
        // Other scripts of that name take other arguments.
        const script = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'configure'), 'utf8');
        return script.includes('Generated by GNU Autoconf') ? 'configure' : undefined;
    },
    version: (text) => /\bAC_INIT\s*\(\s*\[?[^,]*\]?\s*,\s*\[?\s*(\d[\w.+~-]*)\s*\]?/.exec(text)?.[1] ??
        /^PACKAGE_VERSION='(\d[^']*)'$/m.exec(text)?.[1],
    async build(context) {
        const directory = await copySources(context);
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'configure'))) {
            await runTool(context, directory, 'autoreconf', ['--force', '--install']);
        }
        await runTool(context, directory, './configure', [`--prefix=${PREFIX}`, ...machines(context)], {
            env: makeVariables(context),
        });
        await makeAndInstall(context, directory);
    },
    test: async (context) => await makeCheck(context, sourceCopy(context)),
};
/** `--host` is what the programs run on, `--build` what they are built on; both, or configure guesses one of them. */
function machines({ toolchain }) {
    const { cross, platform, host } = toolchain;
    return cross ? [`--host=${platform.gnuTriple}`, `--build=${host.gnuTriple}`] : [];
}

;// CONCATENATED MODULE: ./build/src/languages/c/cmake.js







/** CMake, with CTest for the tests. */
const cmake = {
    name: 'CMake',
    tools: [{ commands: ['cmake'], debianPackages: ['cmake'] }],
    recognise(directory, files) {
        if (!files.has('CMakeLists.txt'))
            return undefined;
        // Without a project it is a part of one in a folder above.
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'CMakeLists.txt'), 'utf8');
        return /^\s*project\s*\(/im.test(text) ? 'CMakeLists.txt' : undefined;
    },
    version: (text) => /^\s*project\s*\([^)]*?\bVERSION\s+"?([\d.]+)/im.exec(text)?.[1],
    async build(context) {
        const tree = buildTree(context);
        // A cache remembers compilers and folders of an earlier run, and outranks what it is told now.
        await (0,promises_.rm)((0,external_node_path_.join)(tree, 'CMakeCache.txt'), { force: true });
        await cmakeTool(context, ['-S', context.package.directory, '-B', tree, ...settings(context)]);
        await cmakeTool(context, ['--build', tree, '--parallel', String(context.jobs)]);
        await cmakeTool(context, ['--install', tree], { DESTDIR: context.stageDirectory });
        await requireStagedFiles(context, NOTHING_INSTALLED);
    },
    async test(context) {
        const tree = buildTree(context);
        const { stdout } = await runTool(context, tree, 'ctest', ['--show-only=json-v1'], { quiet: true });
        const { tests } = JSON.parse(stdout);
        if (tests.length === 0)
            return { status: 'none', command: '' };
        await runTool(context, tree, 'ctest', ['--output-on-failure', '--parallel', String(context.jobs)]);
        return { status: 'passed', command: 'ctest' };
    },
};
function buildTree({ buildDirectory }) {
    return (0,external_node_path_.join)(buildDirectory, 'cmake');
}
function settings({ toolchain }) {
    const { cmakeToolchainFile, rpath } = toolchain;
    return [
        '-DCMAKE_BUILD_TYPE=Release',
        `-DCMAKE_INSTALL_PREFIX=${PREFIX}`,
        ...(cmakeToolchainFile === undefined ? [] : [`-DCMAKE_TOOLCHAIN_FILE=${cmakeToolchainFile}`]),
        ...(rpath === undefined ? [] : [`-DCMAKE_INSTALL_RPATH=${rpath}`]),
    ];
}
/**
 * Runs CMake without the run-time search path among LDFLAGS: it is set for installed files only, so that tests in the
 * build tree load the library just built, and not one installed earlier.
 */
async function cmakeTool(context, args, env = {}) {
    const flag = (0,src_toolchain/* rpathFlag */.CY)(context.toolchain);
    const flags = (context.env['LDFLAGS'] ?? '').split(' ').filter((one) => one !== flag);
    await runTool(context, context.buildDirectory, 'cmake', args, {
        env: { ...env, LDFLAGS: flags.join(' '), LD_RUN_PATH: undefined },
    });
}

;// CONCATENATED MODULE: ./build/src/languages/fact-source.js


/** The place of a fact: a line of a file, relative to the repository's root. */
function factSource(one, file, line) {
    return { file: (0,external_node_path_.relative)(one.root, file), ...(line !== undefined && { line }) };
}
/** The number of the first line that matches, counted from 1; undefined when none does. */
function lineOf(text, pattern) {
    const index = text.split('\n').findIndex((line) => pattern.test(line));
    return index === -1 ? undefined : index + 1;
}
/** True for the failure to start a command that is not there. */
function isMissingCommand(error) {
    return error instanceof src_runner/* CommandError */.Qd && error.failure.exitCode === 127;
}

;// CONCATENATED MODULE: ./build/src/languages/debian-libraries.js
/** Names of Debian 12; those of Ubuntu are the same. A library that is not here is reported by the name asked for. */
const LIBRARIES = [
    { debian: 'libasound2-dev', pkgConfig: ['alsa'], link: ['asound'], cmake: ['alsa'] },
    { debian: 'libbtrfs-dev', pkgConfig: ['libbtrfs'], link: ['btrfs'], cmake: [] },
    { debian: 'libbz2-dev', pkgConfig: ['bzip2'], link: ['bz2'], cmake: ['bzip2'] },
    { debian: 'libcurl4-openssl-dev', pkgConfig: ['libcurl'], link: ['curl'], cmake: ['curl'] },
    { debian: 'libdbus-1-dev', pkgConfig: ['dbus-1'], link: ['dbus-1'], cmake: ['dbus1'] },
    { debian: 'libdevmapper-dev', pkgConfig: ['devmapper'], link: ['devmapper'], cmake: [] },
    { debian: 'libevent-dev', pkgConfig: ['libevent'], link: ['event'], cmake: ['libevent'] },
    { debian: 'libexpat1-dev', pkgConfig: ['expat'], link: ['expat'], cmake: ['expat'] },
    { debian: 'libffi-dev', pkgConfig: ['libffi'], link: ['ffi'], cmake: [] },
    { debian: 'libfontconfig-dev', pkgConfig: ['fontconfig'], link: ['fontconfig'], cmake: ['fontconfig'] },
    { debian: 'libfreetype-dev', pkgConfig: ['freetype2'], link: ['freetype'], cmake: ['freetype'] },
    { debian: 'libgit2-dev', pkgConfig: ['libgit2'], link: ['git2'], cmake: [] },
    { debian: 'libglib2.0-dev', pkgConfig: ['glib-2.0', 'gobject-2.0', 'gio-2.0'], link: ['glib-2.0'], cmake: [] },
    { debian: 'libgpgme-dev', pkgConfig: ['gpgme'], link: ['gpgme'], cmake: [] },
    { debian: 'libgtk-3-dev', pkgConfig: ['gtk+-3.0', 'gdk-3.0'], link: ['gtk-3'], cmake: [] },
    { debian: 'libjpeg-dev', pkgConfig: ['libjpeg'], link: ['jpeg'], cmake: ['jpeg'] },
    { debian: 'libkrb5-dev', pkgConfig: ['krb5', 'krb5-gssapi'], link: ['krb5', 'gssapi_krb5'], cmake: [] },
    { debian: 'liblua5.4-dev', pkgConfig: ['lua5.4', 'lua-5.4'], link: ['lua5.4'], cmake: ['lua'] },
    { debian: 'liblz4-dev', pkgConfig: ['liblz4'], link: ['lz4'], cmake: ['lz4'] },
    { debian: 'liblzma-dev', pkgConfig: ['liblzma'], link: ['lzma'], cmake: ['liblzma'] },
    { debian: 'libmariadb-dev', pkgConfig: ['libmariadb', 'mysqlclient'], link: ['mariadb', 'mysqlclient'], cmake: [] },
    { debian: 'libncurses-dev', pkgConfig: ['ncurses', 'ncursesw'], link: ['ncurses', 'ncursesw'], cmake: ['curses'] },
    { debian: 'libonig-dev', pkgConfig: ['oniguruma'], link: ['onig'], cmake: [] },
    { debian: 'libpam0g-dev', pkgConfig: ['pam'], link: ['pam'], cmake: [] },
    { debian: 'libpcap-dev', pkgConfig: ['libpcap'], link: ['pcap'], cmake: ['pcap'] },
    { debian: 'libpcre2-dev', pkgConfig: ['libpcre2-8'], link: ['pcre2-8'], cmake: ['pcre2'] },
    { debian: 'libpng-dev', pkgConfig: ['libpng', 'libpng16'], link: ['png', 'png16'], cmake: ['png'] },
    { debian: 'libpq-dev', pkgConfig: ['libpq'], link: ['pq'], cmake: ['postgresql'] },
    { debian: 'librdkafka-dev', pkgConfig: ['rdkafka'], link: ['rdkafka'], cmake: ['rdkafka'] },
    { debian: 'libreadline-dev', pkgConfig: ['readline'], link: ['readline'], cmake: ['readline'] },
    { debian: 'libsasl2-dev', pkgConfig: ['libsasl2'], link: ['sasl2'], cmake: [] },
    { debian: 'libseccomp-dev', pkgConfig: ['libseccomp'], link: ['seccomp'], cmake: [] },
    { debian: 'libsodium-dev', pkgConfig: ['libsodium'], link: ['sodium'], cmake: ['sodium'] },
    { debian: 'libsqlite3-dev', pkgConfig: ['sqlite3'], link: ['sqlite3'], cmake: ['sqlite3'] },
    { debian: 'libssh2-1-dev', pkgConfig: ['libssh2'], link: ['ssh2'], cmake: ['libssh2'] },
    { debian: 'libssl-dev', pkgConfig: ['openssl', 'libssl', 'libcrypto'], link: ['ssl', 'crypto'], cmake: ['openssl'] },
    { debian: 'libsystemd-dev', pkgConfig: ['libsystemd'], link: ['systemd'], cmake: [] },
    { debian: 'libudev-dev', pkgConfig: ['libudev'], link: ['udev'], cmake: ['udev'] },
    { debian: 'libusb-1.0-0-dev', pkgConfig: ['libusb-1.0'], link: ['usb-1.0'], cmake: [] },
    { debian: 'libuv1-dev', pkgConfig: ['libuv'], link: ['uv'], cmake: ['libuv'] },
    { debian: 'libx11-dev', pkgConfig: ['x11'], link: ['X11'], cmake: ['x11'] },
    { debian: 'libxkbcommon-dev', pkgConfig: ['xkbcommon'], link: ['xkbcommon'], cmake: [] },
    { debian: 'libxml2-dev', pkgConfig: ['libxml-2.0'], link: ['xml2'], cmake: ['libxml2'] },
    { debian: 'libxxhash-dev', pkgConfig: ['libxxhash'], link: ['xxhash'], cmake: ['xxhash'] },
    { debian: 'libyaml-dev', pkgConfig: ['yaml-0.1'], link: ['yaml'], cmake: [] },
    { debian: 'libzmq3-dev', pkgConfig: ['libzmq'], link: ['zmq'], cmake: ['zeromq'] },
    { debian: 'libzstd-dev', pkgConfig: ['libzstd'], link: ['zstd'], cmake: ['zstd'] },
    { debian: 'zlib1g-dev', pkgConfig: ['zlib'], link: ['z'], cmake: ['zlib'] },
];
/** The Debian -dev package of a library; undefined when it is not in the table. */
function debianLibrary(naming, name) {
    return LIBRARIES.find((library) => library[naming].includes(name))?.debian;
}
/** The Debian -dev packages of several, each once, those that are not in the table left out. */
function debianLibraries(naming, names) {
    return [...new Set(names.flatMap((name) => debianLibrary(naming, name) ?? []))];
}

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/languages/c/x86.js

/** True for the platforms whose compilers know x86 headers and flags. */
function isX86({ goarch }) {
    return goarch === (0,platform/* findPlatform */.rB)('x86_64')?.goarch || goarch === (0,platform/* findPlatform */.rB)('i686')?.goarch;
}
/** GCC's headers of x86 intrinsics, and those that reach for the processor. */
const X86_HEADER = /^\s*#\s*include\s*[<"]((?:[aexpstnw]mm|imm|x86|avx\w*|bmi2?|popcnt|wmm|shaintrin)intrin\.h|cpuid\.h|mm_malloc\.h|x86intrin\.h)[>"]/;
/** A condition that keeps x86 code from other machines, or that a build sets for one of them. */
const GUARD = /x86|amd64|i[3-6]86|_M_(X64|IX86)|SSE|AVX|BMI|AESNI|PCLMUL|SHANI|INTEL|__has_include|CPUID|SIMD|INTRIN/i;
/** Includes of x86 headers that no condition around them keeps from other machines. */
function unguardedX86(text, platform) {
    if (isX86(platform) || !X86_HEADER_ANYWHERE.test(text))
        return [];
    const conditions = [];
    const found = [];
    for (const [index, line] of text.split('\n').entries()) {
        const directive = /^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b(.*)$/.exec(line);
        const [, kind, condition = ''] = directive ?? [];
        if (kind === 'if' || kind === 'ifdef' || kind === 'ifndef')
            conditions.push(condition);
        // The other branches of a condition about x86 are about x86 too.
        else if (kind === 'elif')
            conditions.push(`${conditions.pop() ?? ''} ${condition}`);
        else if (kind === 'endif')
            conditions.pop();
        const header = X86_HEADER.exec(line)?.[1];
        if (header === undefined || conditions.some((one) => GUARD.test(one)))
            continue;
        found.push({
            effect: 'unknown',
            detail: `<${header}> is included without a guard: it is there for x86 only, so no build for another machine succeeds`,
            line: index + 1,
        });
    }
    return found;
}
const X86_HEADER_ANYWHERE = new RegExp(X86_HEADER, 'm');

;// CONCATENATED MODULE: ./build/src/languages/c/build-file-facts.js


const CMAKE = /^CMakeLists\.txt$|\.cmake$/;
const MAKE = /^(GNU)?[Mm]akefile|\.mk$/;
const RULES = [
    {
        pattern: /(?:^|[\s="'([{,])-march=native\b/,
        fact: () => ({ effect: 'prevents-cross', detail: '-march=native asks for the processor of the build machine' }),
    },
    {
        pattern: /(?:^|[\s="'([{,])(-m64|-m32|-msse[\d.]*|-mavx\w*|-march=(?:x86-64|core|corei7|haswell|skylake|znver)[\w-]*)(?=$|[\s"')\]},;])/,
        applies: (platform) => !isX86(platform),
        fact: ([, flag = '']) => ({
            effect: 'unknown',
            detail: `the compiler flag ${flag} is for x86; unless it is conditional, no build for another machine succeeds`,
        }),
    },
    {
        pattern: /\$\(shell\s+(?:uname\s+-[mp]|arch|dpkg\s+--print-architecture)\b|`uname\s+-[mp]`|\$\(uname\s+-[mp]\)/,
        fact: () => ({ effect: 'unknown', detail: 'the build asks the build machine for its architecture (uname)' }),
    },
    {
        files: CMAKE,
        pattern: /^\s*(?:try_run|check_c(?:xx)?_source_runs)\s*\(/i,
        fact: () => ({ effect: 'needs', detail: 'emulator while configuring: CMake runs a test program' }),
    },
    {
        files: CMAKE,
        pattern: /\bCMAKE_HOST_SYSTEM_PROCESSOR\b/,
        fact: () => ({ effect: 'unknown', detail: 'CMAKE_HOST_SYSTEM_PROCESSOR is the build machine, not the target' }),
    },
];
/** Ways of naming a library. */
const LIBRARY_RULES = [
    { files: CMAKE, pattern: /^\s*find_package\s*\(\s*([\w.+-]+)/i, naming: 'cmake' },
    { files: CMAKE, pattern: /^\s*pkg_(?:check|search)_modules?\s*\(\s*\w+\s+([^)]*)/i, naming: 'pkgConfig' },
    { files: /^meson\.build$/, pattern: /\bdependency\s*\(\s*'([^']+)'/, naming: 'pkgConfig' },
    {
        files: /^configure\.(ac|in)$/,
        pattern: /\bPKG_CHECK_MODULES\s*\(\s*\[?\w+\]?\s*,\s*\[?([^\],)]*)/,
        naming: 'pkgConfig',
    },
    {
        files: /^configure\.(ac|in)$/,
        pattern: /\bAC_(?:CHECK|SEARCH)_LIBS?\s*\(\s*\[?(?:\w+\]?\s*,\s*\[)?([\w.+-]+)/,
        naming: 'link',
    },
    { files: MAKE, pattern: /\bpkg-config\s+([^)`]*)/, naming: 'pkgConfig' },
    { files: MAKE, pattern: /(?:^|\s)-l([\w.+-]+)/g, naming: 'link' },
];
/**
 * Reads one build file.
 *
 * @param name the file's name without folder
 */
function readBuildFile(name, text, platform) {
    const facts = text.split('\n').flatMap((raw, index) => {
        const line = withoutComment(name, raw);
        return [...ruleFacts(name, line, platform), ...libraryFacts(name, line)].map((fact) => ({
            ...fact,
            line: index + 1,
        }));
    });
    return name.startsWith('configure.') || name.endsWith('.m4') ? [...facts, ...runTests(text)] : facts;
}
function withoutComment(name, line) {
    return line.replace(/^configure\.|\.m4$/.test(name) ? /(^|\s)dnl\b.*$/ : /(^|\s)#.*$/, '');
}
function ruleFacts(name, line, platform) {
    return RULES.flatMap(({ files, pattern, applies, fact }) => {
        if (files?.test(name) === false || applies?.(platform) === false)
            return [];
        const match = pattern.exec(line);
        return match === null ? [] : [fact(match)];
    });
}
/** Libraries of the table only: what is not there may be the project's own, or the C library's. */
function libraryFacts(name, line) {
    return LIBRARY_RULES.filter(({ files }) => files.test(name)).flatMap(({ pattern, naming }) => {
        const lists = [...line.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))].map(([, list = '']) => list);
        const names = lists.flatMap((list) => list.split(/[\s,]+/));
        return names.flatMap((library) => {
            const debian = debianLibrary(naming, naming === 'cmake' ? library.toLowerCase() : library);
            return debian === undefined ? [] : [{ effect: 'needs', detail: `library: ${debian}`, debianPackages: [debian] }];
        });
    });
}
/**
 * Autoconf's tests that run a program. When cross-compiling, configure stops at one unless its fourth argument says
 * what to assume.
 */
function runTests(text) {
    return [...text.matchAll(/\b(AC_RUN_IFELSE|AC_TRY_RUN)\s*\(/g)].flatMap((match) => {
        const before = text.slice(0, match.index);
        if (/(^|\s)dnl\b[^\n]*$/.test(before))
            return [];
        const answers = macroArguments(text, match.index + match[0].length);
        if ((answers[3] ?? '').trim() !== '')
            return [];
        return [
            {
                effect: 'prevents-cross',
                detail: `configure runs a test program and has no answer for cross compilation (${match[1] ?? ''})`,
                line: before.split('\n').length,
            },
        ];
    });
}
/** Splits the arguments of an m4 macro, from behind its parenthesis: commas within brackets and parentheses belong to them. */
function macroArguments(text, start) {
    const found = [];
    let depth = 0;
    let from = start;
    for (let at = start; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '[' || character === '(')
            depth++;
        else if (depth > 0 && (character === ']' || character === ')'))
            depth--;
        else if (depth === 0 && (character === ',' || character === ')')) {
            found.push(text.slice(from, at).replace(/^\s*\[|\]\s*$/g, ''));
            from = at + 1;
            if (character === ')')
                break;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/languages/c/facts.js






const facts_SOURCE = /\.(c|cc|cpp|cxx|C|h|hh|hpp|hxx|inc)$/;
const BUILD_FILE = /^(CMakeLists\.txt|.*\.cmake|meson\.build|configure\.(ac|in)|.*\.m4|(GNU)?[Mm]akefile(\.(am|in))?|.*\.mk)$/;
/** Reads the build files and the sources; nothing is configured or run. */
async function cFacts(runner, one, platform) {
    const facts = [];
    for (const file of await sourceFiles(runner, one.directory)) {
        const path = (0,external_node_path_.join)(one.directory, file);
        const isBuildFile = BUILD_FILE.test((0,external_node_path_.basename)(file));
        if (!isBuildFile && !facts_SOURCE.test(file))
            continue;
        const text = await readIfFile(path);
        const found = isBuildFile ? readBuildFile((0,external_node_path_.basename)(file), text, platform) : unguardedX86(text, platform);
        facts.push(...found.map(({ line, ...fact }) => ({ ...fact, source: factSource(one, path, line) })));
    }
    const distinct = firstOfEach(facts);
    return distinct.length > 0 ? distinct : [PORTABLE];
}
const PORTABLE = { effect: 'harmless', detail: 'nothing in build files and sources is bound to one machine' };
/** What is said of many lines is said once, of the first. */
function firstOfEach(facts) {
    const byDetail = new Map();
    for (const fact of facts)
        if (!byDetail.has(fact.detail))
            byDetail.set(fact.detail, fact);
    return [...byDetail.values()];
}
/** Submodules are listed as files, and links may lead nowhere. */
async function readIfFile(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'EISDIR' || code === 'ENOENT')
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/languages/c/meson.js







/** Meson, with its own test runner. */
const meson = {
    name: 'Meson',
    tools: [{ commands: ['meson'], debianPackages: ['meson'] }],
    recognise(directory, files) {
        if (!files.has('meson.build'))
            return undefined;
        // Without a project it is a part of one in a folder above.
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'meson.build'), 'utf8');
        return /^\s*project\s*\(/m.test(text) ? 'meson.build' : undefined;
    },
    version: (text) => /\bproject\s*\([^)]*?\bversion\s*:\s*'([^']+)'/.exec(text)?.[1],
    async build(context) {
        const tree = meson_buildTree(context);
        await (0,promises_.rm)(tree, { recursive: true, force: true });
        await mesonTool(context, ['setup', tree, context.package.directory, ...meson_settings(context)]);
        await mesonTool(context, ['compile', '-C', tree, '--jobs', String(context.jobs)]);
        await mesonTool(context, ['install', '-C', tree, '--no-rebuild'], { DESTDIR: context.stageDirectory });
        await requireStagedFiles(context, NOTHING_INSTALLED);
    },
    async test(context) {
        const tree = meson_buildTree(context);
        const { stdout } = await runTool(context, tree, 'meson', ['introspect', '--tests', tree], { quiet: true });
        if (JSON.parse(stdout).length === 0)
            return { status: 'none', command: '' };
        await mesonTool(context, ['test', '-C', tree, '--no-rebuild', '--print-errorlogs']);
        return { status: 'passed', command: 'meson test' };
    },
};
function meson_buildTree({ buildDirectory }) {
    return (0,external_node_path_.join)(buildDirectory, 'meson');
}
/** Meson takes LDFLAGS for the build machine only when it cross-compiles, so the search path goes in as an option. */
function meson_settings({ toolchain }) {
    const { mesonCrossFile, cross } = toolchain;
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    return [
        `--prefix=${PREFIX}`,
        '--buildtype=release',
        ...(mesonCrossFile === undefined ? [] : [`--cross-file=${mesonCrossFile}`]),
        ...(flag === undefined || !cross ? [] : [`-Dc_link_args=${flag}`, `-Dcpp_link_args=${flag}`]),
    ];
}
/**
 * Runs Meson without CC and its like, which it takes for the compilers of the build machine when it cross-compiles; the
 * cross file has the target's.
 */
async function mesonTool(context, args, env = {}) {
    const { cross, tools } = context.toolchain;
    const hidden = cross ? Object.keys(context.env).filter((name) => isCompilerVariable(name, context.env, tools)) : [];
    await runTool(context, context.buildDirectory, 'meson', args, {
        env: { ...env, ...Object.fromEntries(hidden.map((name) => [name, undefined])) },
    });
}
function isCompilerVariable(name, env, tools) {
    return name.startsWith('PKG_CONFIG_') || Object.values(tools).includes(env[name]);
}

;// CONCATENATED MODULE: ./build/src/languages/c/index.js










/** In order of precedence: a Makefile beside another build system's file is either generated or a shorthand for it. */
const BUILD_SYSTEMS = [cmake, meson, autotools, make];
/** C and C++ projects. */
const c = {
    name: 'c',
    detect(directory, files) {
        const found = findBuildSystem(directory, files);
        return Promise.resolve(found && { language: 'c', name: (0,external_node_path_.basename)(directory), evidence: found.evidence });
    },
    facts: cFacts,
    requirements: (one) => ({
        tools: buildSystemOf(one)?.system.tools ?? [],
        targetPackages: one.recipe.packages,
        needsCompiler: true,
    }),
    environment: src_toolchain/* toolchainEnvironment */.p8,
    async version(one) {
        const found = buildSystemOf(one);
        return found?.system.version(await (0,promises_.readFile)((0,external_node_path_.join)(one.directory, found.evidence), 'utf8'));
    },
    build: async (context) => {
        await requireBuildSystem(context.package).build(context);
    },
    test: async (context) => await requireBuildSystem(context.package).test(context),
};
function findBuildSystem(directory, files) {
    for (const system of BUILD_SYSTEMS) {
        const evidence = system.recognise(directory, files);
        if (evidence !== undefined)
            return { system, evidence };
    }
    return undefined;
}
function buildSystemOf({ directory }) {
    return findBuildSystem(directory, new Set((0,external_node_fs_.readdirSync)(directory)));
}
function requireBuildSystem(one) {
    const found = buildSystemOf(one);
    if (found !== undefined)
        return found.system;
    throw new src_runner/* InputError */.dz(`Package '${one.name}': ${one.path} has none of the build files that Archway knows for C and C++ (CMakeLists.txt, ` +
        'meson.build, configure.ac, Makefile). Give `build` commands in archway.yml.');
}

;// CONCATENATED MODULE: ./build/src/languages/go/environment.js

/**
 * Go's own variables for a platform. CGO_ENABLED is set always: when it is not, go turns cgo off for every target but
 * the host, and a package with a file for builds without cgo quietly becomes a stub.
 */
function goPlatformVariables({ goarch, goarm }) {
    return { GOOS: 'linux', GOARCH: goarch, ...(goarm !== undefined && { GOARM: goarm }), CGO_ENABLED: '1' };
}
/** The target's compilers, and go's own variables. */
function goEnvironment(toolchain, inherited) {
    return { ...(0,src_toolchain/* toolchainEnvironment */.p8)(toolchain, inherited), ...goPlatformVariables(toolchain.platform) };
}

;// CONCATENATED MODULE: ./build/src/languages/rust/environment.js

/**
 * Variables for cargo, rustc and the crates that build scripts use. Each carries the target's name, so that what
 * cargo builds for the host (build scripts, procedural macros) is left alone; where a crate falls back to a general
 * variable for the host, the host's own value is given.
 *
 * Sources: the Cargo book ("Environment variables"); the documentation of the crates cc, pkg-config, cmake and bindgen.
 */
function rustEnvironment(toolchain, inherited) {
    return { ...(toolchain.cross ? crossVariables(toolchain) : {}), ...rustFlags(toolchain, inherited) };
}
function crossVariables(toolchain) {
    const { platform, tools, host, pkgConfigDirectories, cmakeToolchainFile, loaderRoot } = toolchain;
    const target = platform.rustTriple.replaceAll('-', '_');
    return {
        [cargoTargetVariable(toolchain.platform, 'LINKER')]: tools.cc,
        [`CC_${target}`]: tools.cc,
        [`CXX_${target}`]: tools.cxx,
        [`AR_${target}`]: tools.ar,
        [`RANLIB_${target}`]: tools.ranlib,
        ...src_toolchain/* HOST_COMPILER_VARIABLES */.Xy,
        [`PKG_CONFIG_ALLOW_CROSS_${target}`]: '1',
        [`PKG_CONFIG_LIBDIR_${target}`]: pkgConfigDirectories.join(':'),
        [`PKG_CONFIG_PATH_${target}`]: '',
        HOST_PKG_CONFIG_LIBDIR: (0,src_toolchain/* hostPkgConfigDirectories */.W6)(host).join(':'),
        ...(cmakeToolchainFile !== undefined && { [`CMAKE_TOOLCHAIN_FILE_${target}`]: cmakeToolchainFile }),
        // clang knows the target by itself, but not where Debian's cross packages put the C library's headers.
        [`BINDGEN_EXTRA_CLANG_ARGS_${target}`]: `-isystem /usr/${platform.gnuTriple}/include`,
        ...(0,src_toolchain/* emulatorVariables */.$q)(loaderRoot),
    };
}
/** The variable for a setting of cargo's `target.<triple>` table: `LINKER`, `RUNNER`, `RUSTFLAGS`. */
function cargoTargetVariable({ rustTriple }, setting) {
    return `CARGO_TARGET_${rustTriple.replaceAll('-', '_').toUpperCase()}_${setting}`;
}
const ENCODED_SEPARATOR = '\x1f';
/**
 * The run-time search path as a compiler flag. Cargo takes its flags from one place only, the first of these that is
 * set, so ours joins the user's there.
 */
function rustFlags(toolchain, inherited) {
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    if (flag === undefined)
        return {};
    const forTarget = cargoTargetVariable(toolchain.platform, 'RUSTFLAGS');
    const name = ['CARGO_ENCODED_RUSTFLAGS', 'RUSTFLAGS'].find((one) => inherited[one] !== undefined) ?? forTarget;
    const separator = name === 'CARGO_ENCODED_RUSTFLAGS' ? ENCODED_SEPARATOR : ' ';
    const flags = (inherited[name] ?? '').split(separator).filter((one) => one !== '');
    const ours = `-Clink-arg=${flag}`;
    return { [name]: [...flags.filter((one) => one !== ours), ours].join(separator) };
}

;// CONCATENATED MODULE: ./build/src/languages/custom/index.js



/** A package whose commands stand in archway.yml; `withRecipe` is what runs them. */
const custom = {
    name: 'custom',
    // Nothing in a folder tells: archway.yml alone makes a package custom.
    detect: () => Promise.resolve(undefined),
    facts: (_runner, one) => Promise.resolve([
        {
            effect: 'unknown',
            detail: `its own commands in archway.yml: whether they cross-compile cannot be read`,
            source: { file: one.path },
        },
    ]),
    requirements: (one) => ({ tools: [], targetPackages: one.recipe.packages, needsCompiler: true }),
    // Its commands may call any build tool.
    environment: (toolchain, inherited) => ({
        ...rustEnvironment(toolchain, inherited),
        ...goEnvironment(toolchain, inherited),
    }),
    build: ({ package: one }) => {
        throw new src_runner/* InputError */.dz(`Package '${one.name}' has the language 'custom' and no \`build\` commands. Add them to archway.yml.`);
    },
    test: () => Promise.resolve({ status: 'none', command: '' }),
};

;// CONCATENATED MODULE: ./build/src/languages/custom/recipe.js



/**
 * Gives a language the commands of archway.yml: `install` runs before any build, `build` and `test` stand in for the
 * language's own, `artifacts` adds files to what is packaged.
 */
function withRecipe(language, { testsStandAlone }) {
    return {
        ...language,
        async build(context) {
            const { install, build } = context.package.recipe;
            await removeSourceCopy(context);
            if (install !== undefined)
                await runCommands(context, context.package.directory, install);
            if (build !== undefined) {
                await buildByCommands(context, build);
                return;
            }
            await language.build(context);
            await stageArtifacts(context, (0,external_node_fs_.existsSync)(sourceCopy(context)) ? sourceCopy(context) : context.package.directory);
        },
        async test(context) {
            const { build, test } = context.package.recipe;
            if (typeof test === 'string')
                return await testByCommands(context, test);
            if (build === undefined || testsStandAlone)
                return await language.test(context);
            context.runner.notice(`Package '${context.package.name}' has commands of its own in \`build\` and none in \`test\`: nothing is tested.`);
            return { status: 'none', command: '' };
        },
    };
}
async function buildByCommands(context, commands) {
    const directory = await copySources(context);
    await runCommands(context, directory, commands);
    await stageArtifacts(context, directory);
    await requireStagedFiles(context, 'Name the files that the commands in `build` make in `artifacts`, or have them copied to the folder in $ARCHWAY_STAGE.');
}
/** Tests run where the build ran if that was in a copy of the sources, else in a copy made for them. */
async function testByCommands(context, commands) {
    const built = sourceCopy(context);
    const directory = (0,external_node_fs_.existsSync)(built) ? built : await copySources(context);
    await runCommands(context, directory, commands);
    return { status: 'passed', command: commands.trim().split('\n').join('; ') };
}

;// CONCATENATED MODULE: ./build/src/languages/go/list.js
const FIELDS = [
    'ImportPath',
    'Name',
    'Dir',
    'Standard',
    'Module',
    'CgoFiles',
    'CgoPkgConfig',
    'CgoLDFLAGS',
    'TestGoFiles',
    'XTestGoFiles',
    'Error',
];
/**
 * Lists packages below the folder that go runs in.
 *
 * @param flags `-deps` for all that they import too, `-e` to go on after a broken one
 */
async function listPackages(runGo, flags) {
    const { stdout } = await runGo(['list', ...flags, `-json=${FIELDS.join(',')}`, './...'], { quiet: true });
    return parseJsonStream(stdout);
}
/** Reads objects that follow each other, as go prints them: each ends in a line of `}` alone. */
function parseJsonStream(text) {
    return text
        .split(/^\}$/m)
        .filter((part) => part.trim() !== '')
        .map((part) => JSON.parse(`${part}}`));
}

;// CONCATENATED MODULE: ./build/src/languages/go/build.js








/**
 * Builds every main package of the module into `bin/`, and the rest without a result, so that a library that does not
 * compile for the target is found here.
 */
async function buildGo(context) {
    const runGo = goCommand(context);
    const mains = (await listPackages(runGo, [modFlag(context)])).filter(({ Name }) => Name === 'main');
    const flags = ['-trimpath', '-buildvcs=false', modFlag(context)];
    if (mains.length === 0) {
        await runGo(['build', ...flags, './...']);
        return;
    }
    const names = programNames(mains);
    const directory = (0,external_node_path_.join)(context.stageDirectory, 'bin');
    await (0,promises_.mkdir)(directory, { recursive: true });
    await runGo([
        'build',
        ...flags,
        `-ldflags=${linkerFlags(context).join(' ')}`,
        // A path that ends in a slash is a folder to put programs into.
        `-o=${directory}${external_node_path_.sep}`,
        ...mains.map(({ ImportPath }) => ImportPath),
    ]);
    for (const name of names)
        checkBuildInfo(context, (0,external_node_path_.join)(directory, name));
}
/** Runs all tests of the module; for another platform the kernel starts the emulator. */
async function testGo(context) {
    const runGo = goCommand(context);
    const packages = await listPackages(runGo, [modFlag(context)]);
    const tested = packages.some(({ TestGoFiles, XTestGoFiles }) => TestGoFiles ?? XTestGoFiles);
    if (!tested)
        return { status: 'none', command: '' };
    // Go's own limit of ten minutes a package is for programs that are not emulated.
    await runGo(['test', '-buildvcs=false', modFlag(context), `-timeout=${String(context.timeout)}ms`, './...']);
    return { status: 'passed', command: 'go test ./...' };
}
function goCommand(context) {
    return async (args, options) => await runTool(context, context.package.directory, 'go', args, options);
}
/** Go's default, said aloud, so that a GOFLAGS of `-mod=mod` cannot make a build change go.mod. */
function modFlag(context) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(context.package.directory, 'vendor', 'modules.txt')) ? '-mod=vendor' : '-mod=readonly';
}
function linkerFlags({ version, toolchain }) {
    return [
        `-X ${quoteLinkerValue(`main.version=${version}`)}`,
        ...(toolchain.rpath === undefined ? [] : [`-r ${quoteLinkerValue(toolchain.rpath)}`]),
    ];
}
/** Go splits the value of -ldflags at blanks, but for what is in quotes. */
function quoteLinkerValue(value) {
    return value.includes("'") ? `"${value}"` : `'${value}'`;
}
/** The names that go gives the programs: the last part of the import path that is no major version. */
function programNames(mains) {
    const byName = new Map();
    for (const { ImportPath } of mains) {
        const parts = ImportPath.split('/');
        const last = parts.at(-1) ?? ImportPath;
        const name = /^v([2-9]|[1-9]\d+)$/.test(last) ? (parts.at(-2) ?? last) : last;
        const other = byName.get(name);
        if (other !== undefined) {
            throw new src_runner/* InputError */.dz(`The programs ${other} and ${ImportPath} would both be named '${name}'. Rename one, ` +
                'or build them by `build` commands in archway.yml.');
        }
        byName.set(name, ImportPath);
    }
    return [...byName.keys()];
}
/** Makes sure by the build information in the program that go built what it was asked for. */
function checkBuildInfo({ toolchain }, program) {
    const source = new artifact/* FileSource */._n(program);
    const settings = (0,artifact/* readGoBuildInfo */.Tn)(source)?.settings ?? {};
    source.close();
    const wrong = Object.entries(goPlatformVariables(toolchain.platform)).filter(
    // Go writes the float ABI behind the ARM version: `7,hardfloat`.
    ([name, value]) => settings[name]?.split(',')[0] !== value);
    if (wrong.length === 0)
        return;
    const differences = wrong.map(([name, value]) => `${name}=${settings[name] ?? '(none)'} instead of ${value}`);
    throw new src_runner/* InputError */.dz(`${program} was not built for ${toolchain.platform.name} with cgo: its build information says ` +
        `${differences.join(', ')}. Something between Archway and go changes the environment.`);
}

;// CONCATENATED MODULE: ./build/src/languages/go/download.js

/** Downloads the modules that go.mod and go.sum name. */
async function downloadModules(runner, target) {
    // -x tells each request, and so what was not there already; nothing else does.
    const { stdout, stderr } = await runner.exec('go', ['mod', 'download', '-json', '-x'], {
        cwd: target.directory,
        quiet: true,
    });
    const fetched = stderr.split('\n').filter((line) => /^# get \S+\.zip: 200\b/.test(line)).length;
    return { what: 'modules', locked: parseJsonStream(stdout).length, fetched };
}

;// CONCATENATED MODULE: ./build/src/languages/go/facts.js









/**
 * Asks go which packages use cgo when they are built for the platform. The question is put with cgo on: with it off,
 * go lists none. Of the standard library, `net` and others use cgo but do without, so they are left out.
 */
async function goFacts(runner, one, platform) {
    let packages;
    try {
        packages = await listPackages(async (args, options) => await runner.exec('go', args, {
            ...options,
            cwd: one.directory,
            env: { ...runner.env, ...goPlatformVariables(platform) },
        }), ['-deps', '-e', '-mod=readonly'].filter((flag) => flag !== '-mod=readonly' || !isVendored(one)));
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        return await staticFacts(runner, one, error);
    }
    const own = packages.filter((each) => each.Standard !== true);
    const broken = own.find((each) => each.Error !== undefined);
    const cgo = await Promise.all(own.filter(({ CgoFiles }) => CgoFiles?.length).map((each) => cgoFact(one, each)));
    return [
        ...(broken === undefined ? [] : [brokenFact(one, broken)]),
        ...cgo,
        ...(cgo.length === 0 && broken === undefined ? [PURE_GO] : []),
    ];
}
const PURE_GO = { effect: 'harmless', detail: 'pure Go: no cgo outside the standard library' };
function isVendored(one) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(one.directory, 'vendor', 'modules.txt'));
}
function brokenFact(one, { ImportPath, Error: problem }) {
    return {
        effect: 'unknown',
        detail: `go cannot load ${ImportPath} for this platform: ${problem?.Err.split('\n')[0] ?? ''}`,
        source: { file: (0,external_node_path_.join)(one.path, 'go.mod') },
    };
}
async function cgoFact(one, each) {
    const libraries = (each.CgoLDFLAGS ?? []).filter((flag) => flag.startsWith('-l')).map((flag) => flag.slice(2));
    const debianPackages = [
        ...new Set([...debianLibraries('pkgConfig', each.CgoPkgConfig ?? []), ...debianLibraries('link', libraries)]),
    ];
    const asked = [
        ...(each.CgoPkgConfig ?? []).map((name) => `pkg-config ${name}`),
        ...libraries.map((name) => `-l${name}`),
    ];
    return {
        effect: 'needs',
        detail: `cgo: ${each.ImportPath}${asked.length === 0 ? '' : ` (${asked.join(', ')})`}`,
        source: await cgoSource(one, each),
        ...(debianPackages.length > 0 && { debianPackages }),
    };
}
/** The import of C in a package of the module itself; for another module's, the line that requires it. */
async function cgoSource(one, { Dir, CgoFiles, Module }) {
    const file = CgoFiles?.[0];
    if (Module?.Main === true && Dir !== undefined && file !== undefined) {
        const path = (0,external_node_path_.join)(Dir, file);
        return factSource(one, path, lineOf(await (0,promises_.readFile)(path, 'utf8'), IMPORT_C));
    }
    const goMod = (0,external_node_path_.join)(one.directory, 'go.mod');
    const required = lineOf(await (0,promises_.readFile)(goMod, 'utf8'), new RegExp(`(^|\\s)${escapePattern(Module?.Path ?? '')}\\s`));
    return factSource(one, goMod, required);
}
const IMPORT_C = /^\s*(import\s+)?"C"\s*(\/\/.*)?$/;
function escapePattern(text) {
    return text.replaceAll(/[.+^$(){}|[\]\\*?]/g, '\\$&');
}
/** What the files themselves tell when go cannot be asked: the module's own use of cgo, but not its dependencies'. */
async function staticFacts(runner, one, error) {
    const why = isMissingCommand(error)
        ? 'go is not on this machine'
        : ((0,src_runner/* errorMessage */.gJ)(error).split('\n').at(-1) ?? '').trim();
    const facts = [
        {
            effect: 'unknown',
            detail: `the use of cgo by dependencies could not be read: ${why}`,
            source: { file: (0,external_node_path_.join)(one.path, 'go.mod') },
        },
    ];
    const sources = (await sourceFiles(runner, one.directory)).filter((file) => /(?<!_test)\.go$/.test(file));
    for (const file of sources) {
        const line = lineOf(await (0,promises_.readFile)((0,external_node_path_.join)(one.directory, file), 'utf8'), IMPORT_C);
        if (line === undefined)
            continue;
        facts.push({ effect: 'needs', detail: `cgo: ${file}`, source: factSource(one, (0,external_node_path_.join)(one.directory, file), line) });
    }
    return facts;
}

;// CONCATENATED MODULE: ./build/src/languages/go/index.js






/** Go modules: every main package becomes a program. */
const go = {
    name: 'go',
    async detect(directory, files) {
        if (!files.has('go.mod'))
            return undefined;
        const module = /^module\s+"?([^\s"]+)"?/m.exec(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'go.mod'), 'utf8'))?.[1];
        const name = module?.split('/').findLast((part) => !/^v\d+$/.test(part)) ?? (0,external_node_path_.basename)(directory);
        return { language: 'go', name, evidence: 'go.mod' };
    },
    facts: goFacts,
    requirements: (one) => ({
        tools: [{ commands: ['go'], debianPackages: ['golang-go'] }],
        targetPackages: one.recipe.packages,
        needsCompiler: true,
    }),
    environment: goEnvironment,
    download: downloadModules,
    build: buildGo,
    test: testGo,
};

;// CONCATENATED MODULE: ./build/src/languages/lua/rockspec.js

/** The rockspec of a folder: the last by name, which is the newest version where there are several. */
function findRockspec(directory) {
    return (0,external_node_fs_.readdirSync)(directory)
        .filter((name) => name.endsWith('.rockspec'))
        .sort()
        .at(-1);
}
/** Reads a rockspec without running it. */
function readRockspec(text) {
    const lines = text.split('\n').map((line) => line.replace(/--.*$/, ''));
    const code = lines.join('\n');
    return {
        package: /^package\s*=\s*["']([^"']+)["']/m.exec(code)?.[1],
        version: /^version\s*=\s*["']([^"']+)["']/m.exec(code)?.[1],
        hasTests: /^test\s*=/m.test(code),
        cSources: lines.flatMap((line, index) => [...line.matchAll(/["']([^"']+\.(?:c|cc|cpp))["']/g)].map(([, file = '']) => ({ file, line: index + 1 }))),
    };
}

;// CONCATENATED MODULE: ./build/src/languages/lua/facts.js





/** Tells modules in C from those in Lua. */
async function luaFacts(runner, one) {
    const source = (await firstModuleInRockspec(one)) ?? (await firstSourceWithLuaHeader(runner, one));
    if (source === undefined)
        return [{ effect: 'harmless', detail: 'modules in Lua only' }];
    return [
        {
            effect: 'prevents-cross',
            detail: "a Lua module in C needs the target's Lua, to build with and to test in",
            source,
        },
    ];
}
async function firstModuleInRockspec(one) {
    const rockspec = findRockspec(one.directory);
    if (rockspec === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(one.directory, rockspec);
    const first = readRockspec(await (0,promises_.readFile)(path, 'utf8')).cSources[0];
    return first && factSource(one, path, first.line);
}
async function firstSourceWithLuaHeader(runner, one) {
    for (const file of (await sourceFiles(runner, one.directory)).filter((name) => /\.(c|cc|cpp)$/.test(name))) {
        const path = (0,external_node_path_.join)(one.directory, file);
        const line = lineOf(await (0,promises_.readFile)(path, 'utf8'), /^\s*#\s*include\s*[<"](lua|lauxlib)\.h(pp)?[>"]/);
        if (line !== undefined)
            return factSource(one, path, line);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/lua/index.js










/** Lua modules with a rockspec. Where a Makefile stands beside it, that is what builds: it can install and test. */
const lua = {
    name: 'lua',
    async detect(directory, files) {
        const evidence = [...files].sort().find((name) => name.endsWith('.rockspec'));
        if (evidence === undefined)
            return undefined;
        const rockspec = readRockspec(await (0,promises_.readFile)((0,external_node_path_.join)(directory, evidence), 'utf8'));
        return { language: 'lua', name: rockspec.package ?? (0,external_node_path_.basename)(directory), evidence };
    },
    facts: luaFacts,
    requirements: (one) => ({
        tools: [
            { commands: ['lua5.4'], debianPackages: ['lua5.4'] },
            hasMakefile(one.directory)
                ? { commands: ['make'], debianPackages: ['make'] }
                : { commands: ['luarocks'], debianPackages: ['luarocks'] },
        ],
        targetPackages: [...new Set(['liblua5.4-dev', ...one.recipe.packages])],
        needsCompiler: true,
    }),
    environment: src_toolchain/* toolchainEnvironment */.p8,
    async version({ directory }) {
        const file = findRockspec(directory);
        // The part after the hyphen counts revisions of the rockspec, not of the module.
        return file && readRockspec(await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8')).version?.replace(/-\d+$/, '');
    },
    build: buildLua,
    test: testLua,
};
/** The Lua that LuaRocks builds for: what `requirements` installs. */
const LUA_VERSION = '5.4';
async function buildLua(context) {
    const directory = await copySources(context);
    if (hasMakefile(directory)) {
        await makeAndInstall(context, directory);
        return;
    }
    const tree = (0,external_node_path_.join)(context.stageDirectory, 'usr', 'local');
    await luarocks(context, directory, ['make', `--tree=${tree}`, '--deps-mode=none', findRockspec(directory) ?? '']);
    await requireStagedFiles(context, 'The `build` table of the rockspec names no module.');
}
async function testLua(context) {
    const directory = sourceCopy(context);
    if (hasMakefile(directory))
        return await makeCheck(context, directory);
    const rockspec = findRockspec(directory) ?? '';
    if (!readRockspec(await (0,promises_.readFile)((0,external_node_path_.join)(directory, rockspec), 'utf8')).hasTests)
        return { status: 'none', command: '' };
    await luarocks(context, directory, ['test', rockspec]);
    return { status: 'passed', command: 'luarocks test' };
}
async function luarocks(context, directory, args) {
    await runTool(context, directory, 'luarocks', [`--lua-version=${LUA_VERSION}`, ...args]);
}
function hasMakefile(directory) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'Makefile'));
}

;// CONCATENATED MODULE: ./build/src/languages/toml.js
/**
 * Reads one string of a TOML table, in the plain form that `key = "value"` has in manifests. Names and versions are
 * never written otherwise there; whatever is, counts as not given.
 *
 * @param table the table's whole name: `package`, `workspace.package`
 */
function tomlString(toml, table, key) {
    let current = '';
    for (const line of toml.split('\n')) {
        const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line);
        if (header?.[1] !== undefined)
            current = header[1];
        const value = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line);
        if (current === table && value?.[1] === key)
            return value[2] ?? value[3];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/python/build.js



/**
 * Builds one wheel into the stage. Build backends write beside the sources, so it happens in a copy; pip gives the
 * backend an environment of its own.
 */
async function buildPython(context) {
    const directory = await copySources(context);
    const interpreter = await createVenv(context, 'build-venv');
    await runTool(context, directory, interpreter, [
        '-m',
        'pip',
        'wheel',
        '--no-deps',
        `--wheel-dir=${context.stageDirectory}`,
        '.',
    ]);
}
/**
 * Makes a new virtual environment in the cell's folder.
 *
 * @returns path of its interpreter
 */
async function createVenv(context, name) {
    const venv = (0,external_node_path_.join)(context.buildDirectory, name);
    await runTool(context, context.buildDirectory, 'python3', ['-m', 'venv', '--clear', venv]);
    return (0,external_node_path_.join)(venv, 'bin', 'python');
}

;// CONCATENATED MODULE: ./build/src/languages/python/facts.js




/** What in a build file tells that the wheel will hold machine code, and what builds it then. */
const EXTENSION_SIGNS = [
    { file: 'setup.py', pattern: /\bExtension\s*\(|\bext_modules\s*=|\bcythonize\s*\(/, backend: 'setuptools' },
    {
        file: 'pyproject.toml',
        pattern: /^\s*ext-modules\s*=|^\s*\[\[tool\.setuptools\.ext-modules\]\]/,
        backend: 'setuptools',
    },
    { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']scikit_build_core/, backend: 'scikit-build-core' },
    { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']mesonpy/, backend: 'meson-python' },
    { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']maturin/, backend: 'maturin' },
    { file: 'setup.py', pattern: /\bRustExtension\s*\(|\brust_extensions\s*=/, backend: 'setuptools-rust' },
];
/** Tells extensions from pure Python by the build files. */
async function pythonFacts(runner, one) {
    const files = await sourceFiles(runner, one.directory);
    for (const file of new Set(EXTENSION_SIGNS.map((sign) => sign.file))) {
        if (!files.includes(file))
            continue;
        const path = (0,external_node_path_.join)(one.directory, file);
        for (const [index, line] of (await (0,promises_.readFile)(path, 'utf8')).split('\n').entries()) {
            const sign = EXTENSION_SIGNS.find((each) => each.file === file && each.pattern.test(facts_withoutComment(line)));
            if (sign === undefined || isImport(line))
                continue;
            return [
                {
                    effect: 'prevents-cross',
                    detail: `C extension built by ${sign.backend} needs the target's Python`,
                    source: factSource(one, path, index + 1),
                },
            ];
        }
    }
    return [{ effect: 'harmless', detail: 'pure Python: its build files name no extension' }];
}
function facts_withoutComment(line) {
    return line.replace(/(^|\s)#.*$/, '');
}
function isImport(line) {
    return /^\s*(from|import)\s/.test(line);
}

;// CONCATENATED MODULE: ./build/src/languages/python/test-run.js







const TEST_FOLDERS = ['tests', 'test'];
/** Files outside the tests' folder that settings of test runners may stand in. */
const SETTINGS = ['pyproject.toml', 'pytest.ini', 'setup.cfg', 'tox.ini', 'conftest.py'];
/** pytest's exit code when it finds no test. Source: its reference. */
const NO_TESTS = 5;
/**
 * Installs the wheel and runs the project's tests against it. They run in a folder that holds the tests only: beside
 * the sources, Python would import those, without the extension that was built.
 */
async function testPython(context) {
    const source = sourceCopy(context);
    const folder = TEST_FOLDERS.find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, name)));
    if (folder === undefined)
        return { status: 'none', command: '' };
    const scratch = await copyTests(context, source, folder);
    const pytest = await usesPytest(source, folder);
    const interpreter = await createVenv(context, 'test-venv');
    const wheel = `${await findWheel(context)}${await testExtra(source)}`;
    await runTool(context, scratch, interpreter, ['-m', 'pip', 'install', wheel, ...(pytest ? ['pytest'] : [])]);
    return pytest
        ? await runPytest(context, scratch, interpreter, folder)
        : await runUnittest(context, scratch, interpreter, folder);
}
async function copyTests(context, source, folder) {
    const scratch = (0,external_node_path_.join)(context.buildDirectory, 'tests');
    await (0,promises_.rm)(scratch, { recursive: true, force: true });
    await (0,promises_.mkdir)(scratch);
    for (const name of [folder, ...SETTINGS]) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, name)))
            await (0,promises_.cp)((0,external_node_path_.join)(source, name), (0,external_node_path_.join)(scratch, name), { recursive: true });
    }
    return scratch;
}
async function findWheel({ stageDirectory, package: one }) {
    const wheel = (await (0,promises_.readdir)(stageDirectory)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined)
        throw new src_runner/* InputError */.dz(`Package '${one.name}': the build left no wheel to test.`);
    return (0,external_node_path_.join)(stageDirectory, wheel);
}
/** The optional dependencies for tests under their customary names: `[test]`. */
async function testExtra(source) {
    const extras = (await readIfThere(source, 'pyproject.toml')).split(/^\[project\.optional-dependencies\]/m)[1] ?? '';
    const name = /^(tests?|testing)\s*=/m.exec(extras.split(/^\[/m)[0] ?? '')?.[1];
    return name === undefined ? '' : `[${name}]`;
}
async function usesPytest(source, folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, 'pytest.ini')) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, 'conftest.py')))
        return true;
    const settings = (await readIfThere(source, 'pyproject.toml')) + (await readIfThere(source, 'setup.cfg'));
    if (/^\[tool[.:]pytest/m.test(settings))
        return true;
    const tests = await (0,promises_.readdir)((0,external_node_path_.join)(source, folder), { recursive: true });
    for (const file of tests.filter((name) => name.endsWith('.py'))) {
        if (/^\s*(import|from) pytest\b/m.test(await (0,promises_.readFile)((0,external_node_path_.join)(source, folder, file), 'utf8')))
            return true;
    }
    return false;
}
async function readIfThere(directory, name) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, name)) ? await (0,promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8') : '';
}
async function runPytest(context, scratch, interpreter, folder) {
    const { exitCode } = await runTool(context, scratch, interpreter, ['-m', 'pytest', folder], {
        acceptExitCodes: [0, NO_TESTS],
    });
    return { status: exitCode === NO_TESTS ? 'none' : 'passed', command: 'pytest' };
}
async function runUnittest(context, scratch, interpreter, folder) {
    const { stderr } = await runTool(context, scratch, interpreter, ['-m', 'unittest', 'discover', '--start-directory', folder], {
        // Since Python 3.12 no tests at all are an exit code of their own.
        acceptExitCodes: [0, NO_TESTS],
    });
    return { status: /^Ran 0 tests/m.test(stderr) ? 'none' : 'passed', command: 'python -m unittest' };
}

;// CONCATENATED MODULE: ./build/src/languages/python/index.js








/** Python projects that pip can build a wheel of. */
const python = {
    name: 'python',
    async detect(directory, files) {
        const project = files.has('pyproject.toml') ? await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'pyproject.toml'), 'utf8') : '';
        // A pyproject.toml may hold nothing but settings of linters.
        const buildable = /^\s*\[(project|build-system|tool\.poetry)\]/m.test(project);
        const evidence = buildable ? 'pyproject.toml' : files.has('setup.py') ? 'setup.py' : undefined;
        if (evidence === undefined)
            return undefined;
        return { language: 'python', name: tomlString(project, 'project', 'name') ?? (0,external_node_path_.basename)(directory), evidence };
    },
    facts: pythonFacts,
    requirements: (one) => ({
        tools: pythonTools(process.env['PATH'] ?? ''),
        targetPackages: one.recipe.packages,
        needsCompiler: true,
    }),
    environment: src_toolchain/* toolchainEnvironment */.p8,
    version: ({ directory }) => {
        const file = (0,external_node_path_.join)(directory, 'pyproject.toml');
        const project = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : '';
        return Promise.resolve(tomlString(project, 'project', 'version') ?? tomlString(project, 'tool.poetry', 'version'));
    },
    build: buildPython,
    test: testPython,
};
/** Debian splits the headers and the venv module off its interpreter; any other brings its own. */
function pythonTools(path) {
    const interpreter = path
        .split(external_node_path_.delimiter)
        .map((folder) => (0,external_node_path_.join)(folder, 'python3'))
        .find((file) => (0,external_node_fs_.existsSync)(file));
    const own = interpreter !== undefined && !['/usr/bin/python3', '/bin/python3'].includes(interpreter);
    return own ? [] : [{ commands: [], debianPackages: ['python3', 'python3-dev', 'python3-venv'] }];
}

;// CONCATENATED MODULE: ./build/src/languages/rust/build.js



/** The kinds of library that other languages link with; Rust's own are of no use outside their build. */
const C_LIBRARY_KINDS = ['cdylib', 'staticlib'];
/** Cargo runs documentation tests for another target since this version. Source: the release notes of Rust 1.89. */
const FIRST_WITH_CROSS_DOCTESTS = 89;
/** Builds the package for release and stages its programs in `bin/` and its C libraries in `lib/`. */
async function buildRust(context) {
    const args = ['build', ...commonFlags(context)];
    await cargo(context, args);
    // Nothing is left to do now, but cargo names its results all the same; the first run's log stays readable.
    const { stdout } = await cargo(context, [...args, '--message-format=json'], { quiet: true });
    for (const { folder, file } of await results(stdout, context.package.directory)) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(context.stageDirectory, folder), { recursive: true });
        await (0,promises_.copyFile)(file, (0,external_node_path_.join)(context.stageDirectory, folder, (0,external_node_path_.basename)(file)));
    }
}
/** Runs unit, integration and documentation tests; for another platform the kernel starts the emulator. */
async function testRust(context) {
    const { stdout } = await cargo(context, ['test', ...commonFlags(context)]);
    const command = 'cargo test --release';
    const run = [...stdout.matchAll(/^running (\d+) tests?$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    if (context.toolchain.cross && (await minorVersion(context)) < FIRST_WITH_CROSS_DOCTESTS) {
        context.runner.notice(`This cargo leaves out documentation tests when it tests for another platform; cargo 1.${String(FIRST_WITH_CROSS_DOCTESTS)} and later run them.`);
    }
    return run === 0 ? { status: 'none', command } : { status: 'passed', command };
}
/** The target is named even when it is the host: then flags for it do not reach build scripts. */
function commonFlags({ toolchain, buildDirectory, jobs }) {
    return [
        '--release',
        '--locked',
        `--target=${toolchain.platform.rustTriple}`,
        `--target-dir=${(0,external_node_path_.join)(buildDirectory, 'target')}`,
        `--jobs=${String(jobs)}`,
    ];
}
async function cargo(context, args, options) {
    return await runTool(context, context.package.directory, context.env['CARGO'] ?? 'cargo', args, options);
}
async function minorVersion(context) {
    const { stdout } = await cargo(context, ['--version'], { quiet: true });
    return Number(/^cargo 1\.(\d+)/.exec(stdout)?.[1] ?? Number.NaN);
}
/** The files of this package's own targets, those of dependencies left out, each with the folder it belongs in. */
async function results(messages, directory) {
    const home = await (0,promises_.realpath)(directory);
    const found = [];
    for (const line of messages.split('\n')) {
        if (!line.startsWith('{'))
            continue;
        const message = JSON.parse(line);
        if (message.reason !== 'compiler-artifact')
            continue;
        if ((0,external_node_path_.relative)(home, await (0,promises_.realpath)((0,external_node_path_.dirname)(message.manifest_path))).startsWith('..'))
            continue;
        const { kind } = message.target;
        if (message.executable !== null && kind.includes('bin'))
            found.push({ folder: 'bin', file: message.executable });
        if (!kind.some((one) => C_LIBRARY_KINDS.includes(one)))
            continue;
        for (const file of message.filenames)
            if (/\.(so|a)$/.test(file))
                found.push({ folder: 'lib', file });
    }
    return found;
}

// EXTERNAL MODULE: ./build/src/host/index.js + 4 modules
var host = __webpack_require__(3494);
;// CONCATENATED MODULE: ./build/src/languages/rust/debian.js

/**
 * Debian's releases whose own rustc is too old for today's crates; for web browsers they carry a new one beside it, in
 * packages of this suffix.
 */
const RELEASES_WITH_WEB_PACKAGES = ['bullseye', 'bookworm'];
/** The Debian packages that hold rustc and cargo. */
function debianRustTools() {
    return [`rustc${suffix()}`, `cargo${suffix()}`];
}
/** The Debian package that holds a platform's standard library, of the same version as the compiler. */
function debianStandardLibrary(platform) {
    return `libstd-rust${suffix()}-dev:${platform.debianArchitecture}`;
}
function suffix() {
    return RELEASES_WITH_WEB_PACKAGES.includes((0,host/* readDistribution */.xF)().codename) ? '-web' : '';
}

;// CONCATENATED MODULE: ./build/src/languages/rust/download.js


/** Downloads the locked crates that any of the platforms needs. */
async function downloadCrates(runner, target, platforms) {
    const triples = platforms.flatMap((platform) => ['--target', platform.rustTriple]);
    const { stderr } = await runner.exec('cargo', ['fetch', '--locked', ...triples], { cwd: target.directory });
    const fetched = stderr.split('\n').filter((line) => /^\s*Downloaded \S+ v/.test(line)).length;
    const lock = await (0,promises_.readFile)((0,external_node_path_.join)(target.directory, 'Cargo.lock'), 'utf8').catch(() => '');
    const locked = lock.split('\n').filter((line) => line.startsWith('source = "registry')).length;
    return { what: 'crates', locked, fetched };
}

;// CONCATENATED MODULE: ./build/src/languages/rust/crates.js
const SYSTEM_CRATES = [
    { crate: 'alsa-sys', debian: 'libasound2-dev' },
    { crate: 'cairo-sys-rs', debian: 'libcairo2-dev' },
    { crate: 'gdk-pixbuf-sys', debian: 'libgdk-pixbuf-2.0-dev' },
    { crate: 'gdk-sys', debian: 'libgtk-3-dev' },
    { crate: 'gdk4-sys', debian: 'libgtk-4-dev' },
    { crate: 'gio-sys', debian: 'libglib2.0-dev' },
    { crate: 'glib-sys', debian: 'libglib2.0-dev' },
    { crate: 'gobject-sys', debian: 'libglib2.0-dev' },
    { crate: 'gtk-sys', debian: 'libgtk-3-dev' },
    { crate: 'gtk4-sys', debian: 'libgtk-4-dev' },
    { crate: 'libdbus-sys', debian: 'libdbus-1-dev', vendoredBy: ['cc'] },
    { crate: 'libgssapi-sys', debian: 'libkrb5-dev' },
    { crate: 'libseccomp-sys', debian: 'libseccomp-dev' },
    { crate: 'libsqlite3-sys', debian: 'libsqlite3-dev', vendoredBy: ['cc'] },
    { crate: 'libsystemd-sys', debian: 'libsystemd-dev' },
    { crate: 'libudev-sys', debian: 'libudev-dev' },
    { crate: 'mysqlclient-sys', debian: 'libmariadb-dev', vendoredBy: ['cmake'] },
    { crate: 'nettle-sys', debian: 'nettle-dev' },
    { crate: 'openssl-sys', debian: 'libssl-dev', vendoredBy: ['openssl-src'] },
    { crate: 'pam-sys', debian: 'libpam0g-dev' },
    { crate: 'pango-sys', debian: 'libpango1.0-dev' },
    { crate: 'pcap', debian: 'libpcap-dev' },
    { crate: 'pq-sys', debian: 'libpq-dev', vendoredBy: ['pq-src'] },
    { crate: 'sasl2-sys', debian: 'libsasl2-dev', vendoredBy: ['cc'] },
    { crate: 'wayland-sys', debian: 'libwayland-dev' },
    { crate: 'x11', debian: 'libx11-dev' },
    { crate: 'xkbcommon', debian: 'libxkbcommon-dev' },
    { crate: 'yeslogic-fontconfig-sys', debian: 'libfontconfig-dev' },
    { crate: 'zmq-sys', debian: 'libzmq3-dev', vendoredBy: ['zeromq-src'] },
];
/** Crates that use `links` for other ends than to link a library: to be there once only, or to pass on settings. */
const LINKS_WITHOUT_LIBRARY = new Set(['rayon-core', 'wasm_bindgen', 'compiler-rt', 'prettyplease02']);
const COMPILING_EDGES = ['cc', 'cmake', 'autotools'];
/**
 * Judges a build script by the crates that it uses. An edge to pkg-config beside one to a C compiler is, but for the
 * crates of the table, a preference for the system's library where it is found; the crate brings its sources along.
 *
 * @returns nothing for a script that only looks at the compiler
 */
function judgeCrate(crate) {
    const { name, links, buildEdges } = crate;
    const judgements = [];
    const compiling = COMPILING_EDGES.find((edge) => buildEdges.has(edge)) ?? sourceEdge(buildEdges);
    const system = systemPackage(crate);
    if (buildEdges.has('bindgen')) {
        judgements.push({ effect: 'needs', detail: `libclang on the build machine: ${name} (bindgen)` });
    }
    if (system !== undefined) {
        judgements.push({ effect: 'needs', detail: `${system}: ${name}`, debianPackages: [system] });
    }
    else if (compiling !== undefined) {
        judgements.push({ effect: 'needs', detail: `C compiler: ${name} (${compiling})` });
    }
    else if (['pkg-config', 'system-deps'].some((edge) => buildEdges.has(edge))) {
        judgements.push({ effect: 'needs', detail: `the target's ${links ?? 'libraries'}: ${name} (pkg-config)` });
    }
    else if (judgements.length === 0 && links !== null && !LINKS_WITHOUT_LIBRARY.has(links)) {
        judgements.push({ effect: 'unknown', detail: `the build script of ${name} links '${links}' in a way of its own` });
    }
    return judgements;
}
/** The Debian package of the system's library that a crate links; undefined when it needs none. */
function systemPackage({ name, buildEdges }) {
    const row = SYSTEM_CRATES.find(({ crate }) => crate === name);
    return row?.vendoredBy?.some((edge) => buildEdges.has(edge)) === true ? undefined : row?.debian;
}
/** Crates that carry a C library's sources and compile them: openssl-src, luajit-src. */
function sourceEdge(buildEdges) {
    return [...buildEdges].find((edge) => edge.endsWith('-src'));
}
/** Of the names in a lock file, those that may call for a C compiler or a library of the system. */
function suspectCrates(names) {
    const known = new Set(SYSTEM_CRATES.map(({ crate }) => crate));
    return names.filter((name) => known.has(name) || (/-(sys|src)$/.test(name) && !/^(windows|linux-raw|js|web)-/.test(name)));
}

;// CONCATENATED MODULE: ./build/src/languages/rust/metadata.js
/**
 * The crates that are compiled for the target and have a build script. What is reached only through build scripts and
 * procedural macros runs on the host, and is left out.
 *
 * @param roots ids of the workspace members that are built
 */
function targetBuildScripts(metadata, roots) {
    const packages = new Map(metadata.packages.map((one) => [one.id, one]));
    const nodes = new Map(metadata.resolve?.nodes.map((node) => [node.id, node]));
    const seen = new Set();
    const found = [];
    const queue = [...roots];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        const one = packages.get(id);
        const node = nodes.get(id);
        if (one === undefined || node === undefined || seen.has(id) || hasKind(one, 'proc-macro'))
            continue;
        seen.add(id);
        const edges = (wanted) => node.deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === wanted)).map(({ pkg }) => pkg);
        queue.push(...edges(null), ...(roots.includes(id) ? edges('dev') : []));
        if (!hasKind(one, 'custom-build'))
            continue;
        const buildEdges = new Set(edges('build').flatMap((edge) => packages.get(edge)?.name ?? []));
        found.push({ name: one.name, version: one.version, links: one.links, buildEdges });
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
}
function hasKind(one, kind) {
    return one.targets.some((target) => target.kind.includes(kind));
}

;// CONCATENATED MODULE: ./build/src/languages/rust/facts.js







/**
 * Reads from cargo's own graph, with the features and for the platform at hand, what the build scripts of the crates
 * that are compiled for the target will do.
 */
async function rustFacts(runner, one, platform) {
    let metadata;
    try {
        metadata = await readMetadata(runner, one, platform);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        return await facts_staticFacts(one, error);
    }
    const lockFile = (0,external_node_path_.join)(metadata.workspace_root, 'Cargo.lock');
    const lock = (0,external_node_fs_.existsSync)(lockFile) ? await (0,promises_.readFile)(lockFile, 'utf8') : '';
    const crates = targetBuildScripts(metadata, await builtMembers(metadata, one));
    const facts = crates.flatMap((crate) => judgeCrate(crate).map((judgement) => ({
        ...judgement,
        detail: `${judgement.detail} ${crate.version}`,
        source: factSource(one, lockFile, lineOf(lock, new RegExp(`^name = "${crate.name}"$`))),
    })));
    return facts.length > 0 ? facts : [PURE_RUST];
}
const PURE_RUST = {
    effect: 'harmless',
    detail: 'no crate for the target compiles C or looks for a library of the system',
};
/** Without the network where all crates are there already: that is faster, and asks nobody. */
async function readMetadata(runner, one, platform) {
    const ask = async (more) => {
        const args = ['metadata', '--format-version=1', '--locked', `--filter-platform=${platform.rustTriple}`, ...more];
        const { stdout } = await runner.exec('cargo', args, { cwd: one.directory, quiet: true });
        return JSON.parse(stdout);
    };
    try {
        return await ask(['--offline']);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd) || isMissingCommand(error))
            throw error;
        return await ask([]);
    }
}
/** The member that stands in the package's folder; in a folder that is only a workspace's root, all members. */
async function builtMembers({ packages, workspace_members: members }, one) {
    const home = await (0,promises_.realpath)(one.directory);
    const own = packages.filter((each) => members.includes(each.id) && (0,external_node_path_.dirname)(each.manifest_path) === home);
    return own.length > 0 ? own.map(({ id }) => id) : members;
}
/** Names alone, from a lock file that lists the crates for all platforms and features. */
async function facts_staticFacts(one, error) {
    const lockFile = (0,external_node_path_.join)(one.directory, 'Cargo.lock');
    const lock = (0,external_node_fs_.existsSync)(lockFile) ? await (0,promises_.readFile)(lockFile, 'utf8') : '';
    const names = [...lock.matchAll(/^name = "([^"]+)"$/gm)].map(([, name = '']) => name);
    const suspects = suspectCrates(names);
    const why = isMissingCommand(error)
        ? 'cargo is not on this machine'
        : `cargo says: ${error.failure.lastLines.find((line) => line.startsWith('error'))?.replace(/^error: /, '') ?? ''}`;
    const hint = suspects.length === 0 ? '' : `; Cargo.lock names ${suspects.join(', ')}`;
    return [
        {
            effect: 'unknown',
            detail: `the build scripts of crates could not be read: ${why}${hint}`,
            source: factSource(one, lock === '' ? (0,external_node_path_.join)(one.directory, 'Cargo.toml') : lockFile, lineOf(lock, suspectLine(suspects))),
        },
    ];
}
function suspectLine([first]) {
    return new RegExp(`^name = "${first ?? ''}"$`);
}

;// CONCATENATED MODULE: ./build/src/languages/rust/standard-library.js





/** Where a target's standard library may come from; `auto` is what is there, then rustup, then Debian. */
const RUST_STD_SOURCES = (/* unused pure expression or super */ null && (['auto', 'rustup', 'debian']));
/** Debian's cargo and rustc, by paths that rustup's proxies on PATH do not stand in front of. */
const DEBIAN_TOOLS = { CARGO: '/usr/bin/cargo', RUSTC: '/usr/bin/rustc', RUSTDOC: '/usr/bin/rustdoc' };
/**
 * Makes sure that the target's standard library is there, of the compiler that will be used: rustup gives it for its
 * own compilers, Debian for Debian's. The library of one does not fit the compiler of the other, so where Debian's is
 * used, its compiler is too.
 *
 * @param directory where the build will run: a toolchain file there chooses the compiler
 * @returns CARGO, RUSTC and RUSTDOC where others than those on PATH must be used
 * @throws InputError when the library is not to be had
 */
async function provideStandardLibrary(runner, toolchain, directory, source = 'auto') {
    const { platform } = toolchain;
    if (source !== 'debian') {
        if (await hasStandardLibrary(runner, platform, directory, 'rustc'))
            return {};
        if (await addByRustup(runner, platform, directory))
            return {};
        if (source === 'rustup') {
            throw new src_runner/* InputError */.dz(`rustup could not add ${platform.rustTriple}, and its use is required (rust-std: rustup). ` +
                'The lines above say why. With rust-std: auto, Debian packages are used instead.');
        }
        runner.info(`Debian's packages are used for ${platform.rustTriple}: rustup could not provide it.`);
    }
    await (0,host/* installPackages */.R)(runner, [
        ...debianRustTools(),
        ...[toolchain.host, platform].map((one) => debianStandardLibrary(one)),
    ]);
    if (await hasStandardLibrary(runner, platform, directory, DEBIAN_TOOLS['RUSTC'] ?? ''))
        return DEBIAN_TOOLS;
    throw new src_runner/* InputError */.dz(`Debian's rustc has no standard library for ${platform.rustTriple} even with ` +
        `${debianStandardLibrary(platform)} installed. Use rustup: rustup target add ${platform.rustTriple}`);
}
/** Whether a compiler finds the standard library of a platform below its own root. */
async function hasStandardLibrary(runner, platform, directory, rustc) {
    try {
        const { stdout } = await runner.exec(rustc, ['--print', 'sysroot'], { cwd: directory, quiet: true });
        const files = await (0,promises_.readdir)((0,external_node_path_.join)(stdout.trim(), 'lib', 'rustlib', platform.rustTriple, 'lib'));
        return files.some((file) => /^libstd-.*\.(rlib|so)$/.test(file));
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd || error.code === 'ENOENT')
            return false;
        throw error;
    }
}
async function addByRustup(runner, platform, directory) {
    try {
        await runner.exec('rustup', ['target', 'add', platform.rustTriple], { cwd: directory, timeout: 600_000 });
        return await hasStandardLibrary(runner, platform, directory, 'rustc');
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/languages/rust/index.js











/** Cargo packages and workspaces: programs, and libraries with a C interface. */
const rust = {
    name: 'rust',
    async detect(directory, files) {
        if (!files.has('Cargo.toml'))
            return undefined;
        const manifest = await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'Cargo.toml'), 'utf8');
        return {
            language: 'rust',
            name: tomlString(manifest, 'package', 'name') ?? (0,external_node_path_.basename)(directory),
            evidence: 'Cargo.toml',
        };
    },
    facts: rustFacts,
    requirements: (one) => ({
        tools: [{ commands: ['cargo'], debianPackages: debianRustTools() }],
        targetPackages: one.recipe.packages,
        needsCompiler: true,
    }),
    environment: rustEnvironment,
    download: downloadCrates,
    prepare: async (runner, toolchain, directory) => await provideStandardLibrary(runner, toolchain, directory),
    async version(one) {
        // A member's version may be the workspace's, whose manifest stands in a folder above.
        for (let directory = one.directory; directory.startsWith(one.root); directory = (0,external_node_path_.dirname)(directory)) {
            const manifest = await readManifest(directory);
            const version = (directory === one.directory ? tomlString(manifest, 'package', 'version') : undefined) ??
                tomlString(manifest, 'workspace.package', 'version');
            if (version !== undefined)
                return version;
        }
        return undefined;
    },
    build: buildRust,
    test: testRust,
};
async function readManifest(directory) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'Cargo.toml'), 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/languages/index.js







/**
 * All languages, in order of precedence: where several recognise a folder, the first one is meant. A Makefile beside a
 * go.mod or a rockspec only calls the language's own tools, so `c` comes last of those that recognise anything.
 */
const LANGUAGES = [
    withRecipe(go, { testsStandAlone: true }),
    withRecipe(rust, { testsStandAlone: true }),
    withRecipe(python, { testsStandAlone: false }),
    withRecipe(lua, { testsStandAlone: false }),
    withRecipe(c, { testsStandAlone: false }),
    withRecipe(custom, { testsStandAlone: false }),
];
/** The language of a name. */
function languageByName(name) {
    const found = LANGUAGES.find((language) => language.name === name);
    if (found === undefined)
        throw new Error(`no language is named '${name}'`);
    return found;
}


/***/ }),

/***/ 9396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qT: () => (/* reexport */ createPlan),
  B1: () => (/* reexport */ explainDecisions),
  h_: () => (/* reexport */ openRepository),
  rT: () => (/* reexport */ packageByName),
  UL: () => (/* reexport */ splitCells),
  Lr: () => (/* reexport */ testsWanted)
});

// UNUSED EXPORTS: changedPackages, chooseStrategy, makeCell, matrixJson, planMarkdown, surveyPackages

// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var src_runner = __webpack_require__(1497);
;// CONCATENATED MODULE: ./build/src/plan/changes.js

/**
 * The names of the packages that have changed since a commit: those with a changed file in their folder, or all when
 * the configuration itself has changed.
 *
 * @param since any revision that the checkout has: a branch, a tag, a SHA
 * @param configPath path of archway.yml relative to the root
 * @throws InputError when git does not know the revision, as in a shallow checkout
 */
async function changedPackages(runner, root, packages, since, configPath) {
    const files = await changedFiles(runner, root, since);
    if (files.includes(configPath))
        return packages.map((one) => one.name);
    return packages
        .filter((one) => files.some((file) => one.path === '.' || file.startsWith(`${one.path}/`)))
        .map((one) => one.name);
}
async function changedFiles(runner, root, since) {
    if (since.startsWith('-'))
        throw new InputError(`'${since}' is not a revision. Give a branch, a tag or a commit.`);
    try {
        const { stdout } = await runner.exec('git', ['-C', root, 'diff', '--name-only', '-z', '--relative', `${since}...HEAD`, '--'], { quiet: true });
        return stdout.split('\0').filter(Boolean);
    }
    catch (error) {
        if (!(error instanceof CommandError))
            throw error;
        throw new InputError(`git cannot tell what has changed since '${since}': ${error.failure.lastLines.join(' ').trim()} ` +
            'Check out with `fetch-depth: 0`, so that the revision is there.', { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/src/plan/choose.js
/** The ladder of docs/architecture.md: the first rung that holds is the choice. */
const LADDER = [
    {
        strategy: 'native',
        holds: ({ nativeRunner }) => nativeRunner === undefined
            ? { yes: false, because: 'no runner of this platform is declared' }
            : nativeRunner.scarce
                ? { yes: false, because: `runner ${nativeRunner.labels.join(', ')} is scarce` }
                : { yes: true, because: `runs on ${nativeRunner.labels.join(', ')}` },
        wouldChange: 'a runner of this platform under `runners`',
    },
    {
        strategy: 'cross',
        holds: ({ facts }) => {
            const preventing = facts.filter((fact) => fact.effect === 'prevents-cross');
            if (preventing.length > 0)
                return { yes: false, because: listDetails(preventing) };
            const needs = facts.filter((fact) => fact.effect === 'needs');
            const unknown = facts.filter((fact) => fact.effect === 'unknown');
            const caveat = unknown.length === 0 ? '' : ` (not established: ${listDetails(unknown)})`;
            return {
                yes: true,
                because: (needs.length === 0 ? 'nothing prevents it' : `needs ${listDetails(needs)}`) + caveat,
            };
        },
        wouldChange: 'the facts that prevent cross compilation',
    },
    {
        strategy: 'emulated',
        holds: ({ minutes }) => minutes.declared <= minutes.budget
            ? { yes: true, because: `at most ${String(minutes.declared)} min, budget ${String(minutes.budget)} min` }
            : {
                yes: false,
                because: `declared to take up to ${String(minutes.declared)} min, over the budget of ${String(minutes.budget)} min`,
            },
        wouldChange: 'a `timeout-minutes` within the budget, or a larger budget',
    },
    {
        strategy: 'native',
        holds: ({ nativeRunner }) => nativeRunner?.scarce === true
            ? { yes: true, because: `only scarce runner ${nativeRunner.labels.join(', ')} is left` }
            : { yes: false, because: 'no scarce runner of this platform either' },
        wouldChange: 'a runner of this platform under `runners`, with `scarce: true` if there are few',
    },
];
/**
 * Chooses how to build one package for one platform. Pure: the same circumstances always give the same choice.
 */
function chooseStrategy(circumstances) {
    const rungs = LADDER.map((rung) => ({ rung, answer: rung.holds(circumstances) }));
    const holding = rungs.filter(({ answer }) => answer.yes);
    const { override, facts } = circumstances;
    if (override !== undefined)
        return overridden(override, circumstances, holding[0]);
    const [chosen, next] = holding;
    const passedOver = rungs.slice(0, chosen === undefined ? rungs.length : rungs.indexOf(chosen));
    const wouldChange = passedOver.map(({ rung }) => `${rung.strategy}: ${rung.wouldChange}`);
    if (chosen === undefined) {
        return {
            strategy: 'blocked',
            reason: passedOver.map(({ rung, answer }) => `not ${rung.strategy}: ${answer.because}`).join('; '),
            facts,
            runnerUp: undefined,
            wouldChange,
            contradiction: undefined,
        };
    }
    // Why not cross is the part of an emulated choice that a user can act upon.
    const crossAnswer = passedOver.find(({ rung }) => rung.strategy === 'cross')?.answer;
    return {
        strategy: chosen.rung.strategy,
        reason: crossAnswer === undefined ? chosen.answer.because : `no cross: ${crossAnswer.because}`,
        facts,
        runnerUp: next === undefined ? undefined : { strategy: next.rung.strategy, reason: next.answer.because },
        wouldChange,
        contradiction: undefined,
    };
}
function overridden(override, circumstances, otherwise) {
    const preventing = circumstances.facts.filter((fact) => fact.effect === 'prevents-cross');
    const contradiction = override.strategy === 'cross' && preventing.length > 0
        ? `archway.yml asks for cross, against what was found: ${listDetails(preventing)}`
        : override.strategy === 'native' && circumstances.nativeRunner === undefined
            ? 'archway.yml asks for native, and no runner of this platform is declared'
            : undefined;
    const blocked = override.strategy === 'native' && circumstances.nativeRunner === undefined;
    return {
        strategy: blocked ? 'blocked' : override.strategy,
        reason: blocked
            ? (contradiction ?? '')
            : `archway.yml${override.reason === undefined ? '' : `: ${override.reason}`}`,
        facts: circumstances.facts,
        runnerUp: otherwise === undefined ? undefined : { strategy: otherwise.rung.strategy, reason: otherwise.answer.because },
        wouldChange: ['`strategy` in archway.yml'],
        contradiction,
    };
}
function listDetails(facts) {
    const details = [...new Set(facts.map((fact) => fact.detail))];
    const shown = details.slice(0, 3).join(', ');
    return details.length > 3 ? `${shown} and ${String(details.length - 3)} more` : shown;
}

;// CONCATENATED MODULE: ./build/src/plan/matrix.js

/**
 * GitHub's limit on the outputs of a job, which it measures as UTF-16.
 * Source: GitHub documentation, "Job outputs are limited to a maximum size of 1 MB".
 */
const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * The matrix of cells, for `strategy.matrix` through `fromJSON`: `{"include":[cell,...]}` in the order given.
 * No cells give an empty list, which GitHub takes for a matrix only behind an `if`.
 *
 * @throws InputError when it has more cells, or is larger, than one matrix may be
 */
function matrixJson(cells, maxJobs) {
    if (cells.length > maxJobs) {
        throw new InputError(`The plan has ${String(cells.length)} cells, and one matrix may have ${String(maxJobs)} (\`max-jobs\`). ` +
            'Name fewer packages or platforms in archway.yml, or plan only what changed with `changed-since`.');
    }
    const json = JSON.stringify({ include: cells });
    const bytes = json.length * 2;
    if (bytes > MAX_OUTPUT_BYTES) {
        throw new InputError(`The matrix takes ${String(bytes)} bytes as UTF-16, and an output of a job may take ${String(MAX_OUTPUT_BYTES)}. ` +
            'Name fewer packages or platforms in archway.yml, or plan only what changed with `changed-since`.');
    }
    return json;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/config/index.js + 5 modules
var src_config = __webpack_require__(39);
// EXTERNAL MODULE: ./build/src/host/index.js + 4 modules
var host = __webpack_require__(3494);
// EXTERNAL MODULE: ./build/src/languages/index.js + 41 modules
var languages = __webpack_require__(2443);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/plan/plan.js







/** The strategies that this version of Archway carries out; cells of others are planned and shown, not started. */
const CARRIED_OUT = new Set(['native', 'cross']);
/** The cells of a plan that can be built now, and those that have to wait for a version that can. */
function splitCells(plan) {
    return {
        ready: plan.cells.filter((cell) => CARRIED_OUT.has(cell.strategy)),
        deferred: plan.cells.filter((cell) => !CARRIED_OUT.has(cell.strategy)),
    };
}
/**
 * Decides how every package is built for every platform.
 *
 * @throws InputError for a package or platform that does not exist
 */
async function createPlan(runner, request) {
    const { config } = request;
    const platforms = request.platforms ?? configuredPlatforms(config) ?? platform_platform/* DEFAULT_PLATFORMS */.pu;
    const packages = selectPackages(request);
    const pairs = packages.flatMap((one) => packagePlatforms(one, platforms).map((platform) => ({ package: one, platform })));
    const decided = await (0,host/* inParallel */.HN)(pairs, (0,external_node_os_.availableParallelism)(), async (pair) => ({
        ...pair,
        choice: await choose(runner, request, pair.package, pair.platform),
    }));
    const decisions = decided.map(({ package: one, platform, choice }) => {
        return { package: one.name, path: one.path, language: one.language, platform: platform.name, ...choice };
    });
    const cells = decided.flatMap(({ package: one, platform, choice }) => choice.strategy === 'blocked'
        ? []
        : [
            makeCell({
                config,
                package: one,
                platform,
                strategy: choice.strategy,
                reason: choice.reason,
                labels: cellLabels(request, platform, choice.strategy),
            }),
        ]);
    return {
        version: 1,
        platforms: platforms.map((platform) => platform.name),
        cells,
        decisions,
        blocked: decisions.filter((decision) => decision.strategy === 'blocked'),
    };
}
function configuredPlatforms(config) {
    return config.platforms?.map(knownPlatform);
}
function knownPlatform(name) {
    const platform = (0,platform_platform/* findPlatform */.rB)(name);
    if (platform === undefined)
        throw new Error(`the validator let platform '${name}' through`);
    return platform;
}
function selectPackages({ packages, only }) {
    if (only === undefined)
        return packages;
    const names = packages.map((one) => one.name);
    const unknown = only.filter((name) => !names.includes(name));
    if (unknown.length > 0) {
        throw new src_runner/* InputError */.dz(`There is no package ${unknown.map((name) => `'${name}'`).join(' and no package ')} here. Packages are: ${names.join(', ')}.`);
    }
    return packages.filter((one) => only.includes(one.name));
}
function packagePlatforms(one, platforms) {
    const own = one.recipe.platforms;
    return own === undefined ? platforms : platforms.filter((platform) => own.includes(platform.name));
}
async function choose(runner, request, one, platform) {
    const declared = request.runners[platform.name];
    const nativeRunner = declared === undefined ? undefined : { labels: (0,src_config/* runnerLabels */._Q)(declared), scarce: (0,src_config/* isScarce */.k1)(declared) };
    const demanded = typeof one.recipe.strategy === 'string' ? one.recipe.strategy : one.recipe.strategy?.[platform.name];
    const settled = demanded === undefined && nativeRunner?.scarce === false;
    const facts = settled ? [] : await (0,languages/* languageByName */.H)(one.language).facts(runner, one, platform);
    return chooseStrategy({
        override: demanded === undefined ? undefined : { strategy: demanded, reason: one.recipe.reason },
        nativeRunner,
        facts,
        minutes: { declared: timeoutMinutes(request.config, one), budget: request.budgetMinutes },
    });
}
function timeoutMinutes(config, one) {
    return one.recipe['timeout-minutes'] ?? config.defaults['timeout-minutes'];
}
/** Native cells go to the platform's own runner, all others to the builder. */
function cellLabels({ runners, builder }, platform, strategy) {
    const native = runners[platform.name];
    return strategy === 'native' && native !== undefined ? (0,src_config/* runnerLabels */._Q)(native) : builder.labels;
}
/** Makes the matrix entry of one package for one platform. */
function makeCell({ config, package: one, platform, strategy, reason, labels }) {
    const id = `${one.name}-${platform.name.replaceAll('/', '-')}`;
    return {
        id,
        package: one.name,
        path: one.path,
        language: one.language,
        platform: platform.name,
        strategy,
        reason,
        'runs-on': [...labels],
        environment: strategy === 'emulated' ? config.environment : null,
        'timeout-minutes': timeoutMinutes(config, one),
        required: one.recipe.required ?? config.defaults.required,
        artifact: id,
    };
}

;// CONCATENATED MODULE: ./build/src/plan/report.js
/** The plan as Markdown for a job summary: counts, what is blocked first, then every choice with its reason. */
function planMarkdown(plan) {
    const counts = ['native', 'cross', 'emulated', 'blocked']
        .map((strategy) => ({ strategy, count: plan.decisions.filter((one) => one.strategy === strategy).length }))
        .filter(({ count }) => count > 0)
        .map(({ strategy, count }) => `${String(count)} ${strategy}`);
    const rows = [...plan.blocked, ...plan.decisions.filter((one) => one.strategy !== 'blocked')].map((one) => `| ${[one.package, one.platform, one.strategy, one.reason].map(escapeCell).join(' | ')} |`);
    return [
        '## Archway plan',
        '',
        `${String(plan.cells.length)} cells: ${counts.join(', ')}.`,
        '',
        '| Package | Platform | Strategy | Reason |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
    ].join('\n');
}
/** Text in a Markdown table's cell: a package's own files must not be able to break out of it. */
function escapeCell(text) {
    return text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
/** The whole chain behind the choices for one package, as lines for a terminal. */
function explainDecisions(decisions) {
    return decisions.map(explain).join('\n\n');
}
function explain(decision) {
    const lines = [
        `${decision.package} for ${decision.platform}: ${decision.strategy}`,
        `  because   ${decision.reason}`,
        ...(decision.contradiction === undefined ? [] : [`  against   ${decision.contradiction}`]),
        ...(decision.runnerUp === undefined
            ? []
            : [`  else      ${decision.runnerUp.strategy}: ${decision.runnerUp.reason}`]),
        ...decision.facts.map((fact) => `  fact      ${fact.effect}: ${fact.detail}${place(fact)}`),
        ...decision.wouldChange.map((change) => `  to change ${change}`),
    ];
    return lines.join('\n');
}
function place({ source }) {
    if (source === undefined)
        return '';
    return source.line === undefined ? ` (${source.file})` : ` (${source.file}:${String(source.line)})`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/src/plan/survey.js





/** Folders that never hold packages of their own, wherever git is not there to say so. */
const SKIPPED_FOLDERS = new Set(['vendor', 'node_modules', 'target', 'testdata', '__pycache__']);
/** Languages whose packages may lie inside one another and still be separate. */
const NESTING = new Set(['go']);
/**
 * Finds the packages of a repository: those that archway.yml names, or else every folder that has the build files of a
 * language, leaving out what git ignores.
 *
 * @param root absolute path of the repository
 * @returns the packages in the order of archway.yml, or by path
 * @throws InputError for a path that is not there or leads out of the repository, for a folder without build files,
 *   for two packages of one name, and when there is no package at all
 */
async function surveyPackages(runner, root, config) {
    const realRoot = await (0,promises_.realpath)(root);
    if (config.packages !== undefined) {
        const entries = Object.entries(config.packages);
        const results = await Promise.allSettled(entries.map(([name, recipe]) => namedPackage(realRoot, name, recipe)));
        const mistakes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
        const unexpected = mistakes.find((mistake) => !(mistake instanceof src_runner/* InputError */.dz));
        if (unexpected !== undefined)
            throw unexpected;
        if (mistakes.length > 0)
            throw new src_runner/* InputError */.dz(mistakes.map((one) => one.message).join('\n'));
        return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    }
    const found = await discover(runner, realRoot);
    if (found.length === 0) {
        throw new src_runner/* InputError */.dz(`No package was found in ${root}: no folder has a go.mod, Cargo.toml, CMakeLists.txt, Makefile, pyproject.toml, ` +
            'setup.py or rockspec that is not ignored by git. Name packages in archway.yml, or give another `root`.');
    }
    return withUniqueNames(found);
}
async function namedPackage(root, name, recipe) {
    const shown = `Package '${name}': path '${recipe.path}'`;
    const directory = await realFolder((0,external_node_path_.join)(root, recipe.path), shown);
    if (directory !== root && !directory.startsWith(root + external_node_path_.sep)) {
        throw new src_runner/* InputError */.dz(`${shown} leads out of the repository, through a symbolic link to ${directory}.`);
    }
    const path = (0,external_node_path_.relative)(root, directory) || '.';
    const place = { name, root, path, directory, recipe };
    const language = recipe.language ?? (await detect(directory))?.language;
    if (language !== undefined)
        return { ...place, language };
    if (recipe.build !== undefined)
        return { ...place, language: 'custom' };
    throw new src_runner/* InputError */.dz(`${shown} has no build files that Archway knows. Say how to build it with \`build\` and \`artifacts\`.`);
}
async function realFolder(path, shown) {
    try {
        const real = await (0,promises_.realpath)(path);
        if ((await (0,promises_.stat)(real)).isDirectory())
            return real;
    }
    catch (error) {
        const code = error.code;
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP')
            throw error;
        throw new src_runner/* InputError */.dz(`${shown} does not exist.`, { cause: error });
    }
    throw new src_runner/* InputError */.dz(`${shown} is not a folder.`);
}
async function detect(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    const files = new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
    for (const language of languages/* LANGUAGES */.Y) {
        const detection = await language.detect(directory, files);
        if (detection !== undefined)
            return detection;
    }
    return undefined;
}
async function discover(runner, root) {
    const folders = [...(await foldersOf(runner, root))].sort();
    const found = [];
    for (const path of folders) {
        const directory = (0,external_node_path_.join)(root, path);
        const detection = await detect(directory);
        if (detection === undefined)
            continue;
        if (found.some((other) => isPartOf(path, detection, other)))
            continue;
        found.push({
            name: packageName(detection.name, path, root),
            language: detection.language,
            root,
            path,
            directory,
            recipe: (0,src_config/* defaultRecipe */.w1)(path),
        });
    }
    return found;
}
/** A folder inside a package of the same language is a part of it: a workspace member, a CMake subdirectory. */
function isPartOf(path, detection, other) {
    return detection.language === other.language && !NESTING.has(other.language) && isBelow(path, other.path);
}
function isBelow(path, ancestor) {
    return ancestor === '.' ? path !== '.' : path.startsWith(`${ancestor}/`);
}
function packageName(name, path, root) {
    const fallback = (0,external_node_path_.basename)(path === '.' ? root : path);
    const cleaned = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
    return cleaned === '' ? fallback : cleaned;
}
/** The folders with files that git knows or would take; every folder where there is no git checkout. */
async function foldersOf(runner, root) {
    try {
        const { stdout } = await runner.exec('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], { quiet: true });
        const folders = new Set(stdout
            .split('\0')
            .filter(Boolean)
            .map((file) => (0,external_node_path_.dirname)(file)));
        return new Set([...folders].filter((folder) => !folder.split('/').some(isSkipped)));
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.debug(`${root} is read without git: ${error.message}`);
        const folders = new Set();
        await walk(root, '.', folders);
        return folders;
    }
}
async function walk(root, path, folders) {
    folders.add(path);
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true })) {
        if (entry.isDirectory() && !isSkipped(entry.name))
            await walk(root, (0,external_node_path_.join)(path, entry.name), folders);
    }
}
function isSkipped(folder) {
    return SKIPPED_FOLDERS.has(folder) || (folder.startsWith('.') && folder !== '.');
}
/** Two discovered packages of one name get their path as name instead, so that cells and artifacts stay distinct. */
function withUniqueNames(found) {
    const counts = new Map();
    for (const { name } of found)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return found.map((one) => (counts.get(one.name) ?? 0) > 1 && one.path !== '.' ? { ...one, name: one.path.replaceAll('/', '-') } : one);
}

;// CONCATENATED MODULE: ./build/src/plan/repository.js





const DEFAULT_CONFIG = 'archway.yml';
/**
 * Reads the configuration and the packages of a repository.
 *
 * @param rootPath relative to the workspace
 * @param configPath relative to the root; the default one need not exist
 * @throws InputError for a root that is no folder and for all that is wrong in the configuration or the packages
 */
async function openRepository(runner, rootPath, configPath = DEFAULT_CONFIG) {
    const root = (0,external_node_path_.resolve)(runner.workspace, rootPath);
    const isFolder = await (0,promises_.stat)(root).then((found) => found.isDirectory(), () => false);
    if (!isFolder)
        throw new src_runner/* InputError */.dz(`The root '${rootPath}' is not a folder.`);
    const path = (0,external_node_path_.resolve)(root, configPath);
    const config = await (0,src_config/* loadConfig */.Z9)(path, (0,external_node_path_.relative)(runner.workspace, path));
    if (config === undefined && configPath !== DEFAULT_CONFIG) {
        throw new src_runner/* InputError */.dz(`The configuration '${configPath}' does not exist below '${rootPath}'.`);
    }
    const known = config ?? (0,src_config/* defaultConfig */.sb)();
    return { root, configPath: (0,external_node_path_.relative)(root, path), config: known, packages: await surveyPackages(runner, root, known) };
}
/**
 * The package of a name.
 *
 * @throws InputError that lists the names there are
 */
function packageByName(repository, name) {
    const found = repository.packages.find((one) => one.name === name);
    if (found !== undefined)
        return found;
    const names = repository.packages.map((one) => one.name).join(', ');
    throw new src_runner/* InputError */.dz(`There is no package '${name}' here. Packages are: ${names}.`);
}
/** Whether a package's tests are to be run, as archway.yml says. */
function testsWanted(repository, one) {
    return (one.recipe.test ?? repository.config.defaults.test) !== false;
}

;// CONCATENATED MODULE: ./build/src/plan/index.js
/** Reads a repository, chooses a strategy for every package and platform, and emits the matrix. */









/***/ }),

/***/ 5907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xy: () => (/* reexport */ HOST_COMPILER_VARIABLES),
  Yp: () => (/* reexport */ createToolchain),
  $q: () => (/* reexport */ emulatorVariables),
  W6: () => (/* reexport */ hostPkgConfigDirectories),
  CY: () => (/* reexport */ rpathFlag),
  p8: () => (/* reexport */ toolchainEnvironment),
  mm: () => (/* reexport */ toolchainRequirements)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var src_runner = __webpack_require__(1497);
;// CONCATENATED MODULE: ./build/src/toolchain/cross-files.js
/** Where Debian's cross packages put the target's C library, and where a cross compiler looks by itself. */
function crossRoot(platform) {
    return `/usr/${platform.gnuTriple}`;
}
/**
 * The text of a CMake toolchain file for Debian's multiarch layout.
 *
 * Libraries and headers are looked for below the cross compiler's root and in the folders named after the target;
 * programs on the host only. What lies directly below /usr/local is the host's, so it is left out.
 */
function cmakeToolchain({ platform, tools, runnable, loaderRoot }) {
    const settings = [
        ['CMAKE_SYSTEM_NAME', 'Linux'],
        ['CMAKE_SYSTEM_PROCESSOR', platform.machine],
        ['CMAKE_LIBRARY_ARCHITECTURE', platform.multiarch],
        ['CMAKE_C_COMPILER', tools.cc],
        ['CMAKE_CXX_COMPILER', tools.cxx],
        ['CMAKE_FIND_ROOT_PATH', crossRoot(platform)],
        ['CMAKE_FIND_ROOT_PATH_MODE_PROGRAM', 'NEVER'],
        ['CMAKE_FIND_ROOT_PATH_MODE_LIBRARY', 'BOTH'],
        ['CMAKE_FIND_ROOT_PATH_MODE_INCLUDE', 'BOTH'],
        ['CMAKE_FIND_ROOT_PATH_MODE_PACKAGE', 'BOTH'],
        ['CMAKE_SYSTEM_IGNORE_PATH', '/usr/local/lib', '/usr/local/lib64', '/usr/local/include'],
    ];
    // The kernel starts the emulator, so any program that just starts another will do for CMake's own purposes: with one,
    // try_run runs what it built; without one, it stops and asks for the answers.
    if (runnable) {
        const prefix = loaderRoot === undefined ? [] : [`QEMU_LD_PREFIX=${loaderRoot}`];
        settings.push(['CMAKE_CROSSCOMPILING_EMULATOR', '/usr/bin/env', ...prefix]);
    }
    const lines = settings.map(([name, ...values]) => `set(${name} ${values.map(cmakeQuoted).join(' ')})`);
    return `${lines.join('\n')}\n`;
}
function cmakeQuoted(value) {
    return `"${value.replaceAll(/["\\$]/g, (special) => `\\${special}`)}"`;
}
/** The text of a Meson cross file. */
function mesonCrossFile({ platform, tools, pkgConfigDirectories, runnable }) {
    const sections = {
        binaries: {
            c: tools.cc,
            cpp: tools.cxx,
            ar: tools.ar,
            ranlib: tools.ranlib,
            strip: tools.strip,
            objcopy: tools.objcopy,
            nm: tools.nm,
            // The name before Meson 1.3, and since.
            pkgconfig: 'pkg-config',
            'pkg-config': 'pkg-config',
        },
        properties: { pkg_config_libdir: pkgConfigDirectories, needs_exe_wrapper: !runnable },
        host_machine: {
            system: 'linux',
            cpu_family: platform.mesonCpuFamily,
            cpu: platform.machine,
            endian: platform.elf.endianness,
        },
    };
    return Object.entries(sections)
        .map(([name, values]) => {
        const lines = Object.entries(values).map(([key, value]) => `${key} = ${mesonValue(value)}`);
        return `[${name}]\n${lines.join('\n')}\n`;
    })
        .join('\n');
}
function mesonValue(value) {
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return `[${value.map(mesonValue).join(', ')}]`;
    return `'${value.replaceAll(/['\\]/g, (special) => `\\${special}`)}'`;
}

;// CONCATENATED MODULE: ./build/src/toolchain/environment.js
/**
 * The variables by which build tools that know no cross file find the target's compilers, in all languages.
 *
 * A build makes programs for the host too: build scripts, generators, compiler plug-ins. The tools that make these ask
 * for CC as well unless a variable of their own says otherwise, so each of those is set to the host's compiler.
 *
 * Without cross compilation, the user's own choice of compiler stands, and only a run-time search path is added.
 *
 * @param inherited what these will be laid over; its LDFLAGS are kept
 */
function toolchainEnvironment(toolchain, inherited) {
    return { ...(toolchain.cross ? crossVariables(toolchain) : {}), ...linkerVariables(toolchain, inherited) };
}
function crossVariables({ tools, pkgConfigDirectories, loaderRoot }) {
    return {
        CC: tools.cc,
        CXX: tools.cxx,
        AR: tools.ar,
        RANLIB: tools.ranlib,
        STRIP: tools.strip,
        OBJCOPY: tools.objcopy,
        LD: tools.ld,
        NM: tools.nm,
        ...pkgConfigVariables(pkgConfigDirectories),
        ...HOST_COMPILER_VARIABLES,
        ...emulatorVariables(loaderRoot),
    };
}
/**
 * The names under which different build tools look for the host's compiler: the cc crate (HOST_*), autoconf-archive and
 * GNU projects (*_FOR_BUILD), and the Linux kernel's and other makefiles (BUILD_*, HOSTCC).
 */
const HOST_COMPILER_VARIABLES = {
    HOST_CC: 'gcc',
    HOST_CXX: 'g++',
    HOST_AR: 'ar',
    CC_FOR_BUILD: 'gcc',
    CXX_FOR_BUILD: 'g++',
    BUILD_CC: 'gcc',
    BUILD_CXX: 'g++',
    HOSTCC: 'gcc',
    HOSTCXX: 'g++',
};
/** PKG_CONFIG_LIBDIR stands in for the built-in folders; PKG_CONFIG_PATH would come before it, so it is emptied. */
function pkgConfigVariables(directories) {
    return { PKG_CONFIG_LIBDIR: directories.join(':'), PKG_CONFIG_PATH: '' };
}
/** QEMU_LD_PREFIX is what `-L` sets; a QEMU that the kernel starts has no other way to learn it. */
function emulatorVariables(loaderRoot) {
    return loaderRoot === undefined ? {} : { QEMU_LD_PREFIX: loaderRoot };
}
function linkerVariables(toolchain, inherited) {
    const { rpath } = toolchain;
    const flag = rpathFlag(toolchain);
    if (rpath === undefined || flag === undefined)
        return {};
    // What the linker goes by when no -rpath reaches it: makefiles may set LDFLAGS themselves. Source: ld(1).
    const variables = { LD_RUN_PATH: rpath };
    const given = inherited['LDFLAGS'] ?? '';
    if (given.split(' ').includes(flag))
        return { ...variables, LDFLAGS: given };
    return { ...variables, LDFLAGS: given === '' ? flag : `${given} ${flag}` };
}
/** The compiler's flag that links the toolchain's run-time search path in, if it has one. */
function rpathFlag({ rpath }) {
    return rpath === undefined ? undefined : `-Wl,-rpath,${rpath}`;
}
/** Where pkg-config looks for a target's libraries: folders that cannot hold another's, and those for all. */
function pkgConfigDirectories(platform) {
    return [
        `/usr/local/lib/${platform.multiarch}/pkgconfig`,
        `/usr/lib/${platform.multiarch}/pkgconfig`,
        '/usr/share/pkgconfig',
    ];
}
/** Where pkg-config looks for the host's libraries when nothing tells it otherwise, on Debian and Ubuntu. */
function hostPkgConfigDirectories(host) {
    return [
        '/usr/local/lib/pkgconfig',
        '/usr/local/share/pkgconfig',
        ...pkgConfigDirectories(host),
        '/usr/lib/pkgconfig',
    ];
}

;// CONCATENATED MODULE: ./build/src/toolchain/requirements.js
/**
 * The Debian packages that hold the compilers for a target and the libraries asked for, as `installPackages` of the
 * host floor takes them. The host's own compiler is always among them: build scripts, generators and plug-ins of the
 * compiler run on the host while the target is built.
 */
function toolchainRequirements(host, platform, { packages = [] } = {}) {
    if (host.name === platform.name)
        return ['build-essential', 'pkg-config', ...packages];
    return [
        'build-essential',
        `crossbuild-essential-${platform.debianArchitecture}`,
        'pkg-config',
        ...packages.map((name) => `${name}:${platform.debianArchitecture}`),
    ];
}

;// CONCATENATED MODULE: ./build/src/toolchain/create.js







/**
 * Describes the compilers for a target after making sure that they are there, that they produce code for it, and
 * whether that code runs here; an emulator has to be registered before, not after. Installs nothing: the packages of
 * `toolchainRequirements` come first.
 *
 * @throws InputError when a compiler is missing or is one for another machine
 * @throws CommandError when it cannot compile and link a program
 */
async function createToolchain(request) {
    const { runner, host, platform, directory, rpath } = request;
    const cross = host.name !== platform.name;
    const tools = toolNames(cross ? `${platform.gnuTriple}-` : '');
    for (const compiler of [tools.cc, tools.cxx])
        await checkCompiler(runner, compiler, host, platform);
    await (0,promises_.mkdir)(directory, { recursive: true });
    const loaderRoot = cross ? findLoaderRoot(platform) : undefined;
    const settings = {
        platform,
        tools,
        pkgConfigDirectories: pkgConfigDirectories(platform),
        loaderRoot,
        runnable: await compileAndRun(runner, tools.cc, directory, loaderRoot),
    };
    return {
        ...settings,
        host,
        cross,
        rpath,
        cmakeToolchainFile: cross
            ? await writeFileAtomically(directory, 'toolchain.cmake', cmakeToolchain(settings))
            : undefined,
        mesonCrossFile: cross ? await writeFileAtomically(directory, 'cross.ini', mesonCrossFile(settings)) : undefined,
    };
}
function toolNames(prefix) {
    return {
        cc: `${prefix}gcc`,
        cxx: `${prefix}g++`,
        ar: `${prefix}ar`,
        ranlib: `${prefix}ranlib`,
        strip: `${prefix}strip`,
        objcopy: `${prefix}objcopy`,
        ld: `${prefix}ld`,
        nm: `${prefix}nm`,
    };
}
async function checkCompiler(runner, compiler, host, platform) {
    let triple;
    try {
        triple = (await runner.exec(compiler, ['-dumpmachine'], { quiet: true })).stdout.trim();
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        throw new src_runner/* InputError */.dz(`The compiler '${compiler}' for ${platform.name} is not there or does not start (${error.failure.lastLines.at(-1) ?? ''}). ` +
            `Install it: apt-get install ${toolchainRequirements(host, platform).join(' ')}`, { cause: error });
    }
    if (sameMachine(triple, platform))
        return;
    throw new src_runner/* InputError */.dz(`The compiler '${compiler}' produces code for '${triple}', not for ${platform.name} ('${platform.gnuTriple}'). ` +
        'Put the right one first on PATH.');
}
/** Compares a compiler's triple with a platform's, with or without a vendor in it: `aarch64-unknown-linux-gnu`. */
function sameMachine(triple, platform) {
    const parts = triple.split('-');
    const withoutVendor = parts.length === 4 ? [parts[0], parts[2], parts[3]].join('-') : triple;
    return [platform.gnuTriple, platform.multiarch].includes(withoutVendor);
}
/**
 * Where the emulator finds the target's loader: at its own path when the target's C library is installed as a library
 * package, else below the root of the cross packages.
 */
function findLoaderRoot(platform) {
    if ((0,external_node_fs_.existsSync)(platform.loader))
        return undefined;
    const root = crossRoot(platform);
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, platform.loader)) ? root : undefined;
}
/** Compiles and links a program for the target and tells whether it runs here. */
async function compileAndRun(runner, compiler, directory, loaderRoot) {
    const program = (0,external_node_path_.join)(directory, 'probe');
    await runner.exec(compiler, ['-x', 'c', '-o', program, '-'], {
        input: 'int main(void) { return 0; }\n',
        quiet: true,
    });
    try {
        await runner.exec(program, [], {
            quiet: true,
            timeout: 30_000,
            env: { ...runner.env, ...emulatorVariables(loaderRoot) },
        });
        return true;
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd)
            return false;
        throw error;
    }
}
async function writeFileAtomically(directory, name, text) {
    const path = (0,external_node_path_.join)(directory, name);
    const unfinished = (0,external_node_path_.join)(directory, `.${(0,external_node_path_.basename)(name)}.${String(process.pid)}`);
    await (0,promises_.writeFile)(unfinished, text);
    await (0,promises_.rename)(unfinished, path);
    return path;
}

;// CONCATENATED MODULE: ./build/src/toolchain/index.js
/** Compilers and libraries for a target. */





/***/ })

};
