export const id = 511;
export const ids = [511];
export const modules = {

/***/ 4247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ LANGUAGES),
  H: () => (/* binding */ languageByName)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/toolchain/index.js + 11 modules
var src_toolchain = __webpack_require__(6455);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
;// CONCATENATED MODULE: ./build/src/languages/command.js
/** Runs one command of a build in a folder, with the cell's environment and time limit. */
async function runTool({ runner, env, timeout, testCpu }, directory, command, args, options = {}) {
    return await runner.exec(command, args, {
        timeout,
        ...(testCpu !== undefined && { cpu: testCpu }),
        ...options,
        cwd: directory,
        env: { ...env, ...options.env },
    });
}

// EXTERNAL MODULE: ./build/src/languages/source-copy.js
var source_copy = __webpack_require__(7504);
;// CONCATENATED MODULE: ./build/src/languages/c/build-system.js
/** Where packages are installed that are not the distribution's. */
const PREFIX = '/usr/local';
/** What to do about a project that installs nothing. */
const NOTHING_INSTALLED = 'It has no rules to install anything: add them, or give `build` commands and `artifacts` in archway.yml.';
const CMAKE_FILES = /^(CMakeLists\.txt|.*\.cmake)$/;
const MESON_FILES = /^meson\.build$/;
/** Those of Autotools too: many a makefile calls the configure script of what it needs. */
const MAKE_FILES = /^(configure(\.(ac|in))?|.*\.m4|(GNU)?[Mm]akefile(\.(am|in))?|.*\.mk)$/;

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/artifact/index.js + 49 modules
var artifact = __webpack_require__(1243);
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

;// CONCATENATED MODULE: ./build/src/languages/source-paths.js


/** Characters that makefiles, configure scripts and cargo cannot carry in a flag, and `=`, at which compilers part it. */
const NOT_IN_FLAGS = /[\s'"\\$=,;#]/;
/**
 * The folders of a cell, so that two builds of a commit in different places give the same bytes: compilers write paths
 * into debugging information, assertions and panics. Those inside others come last, since compilers go by the last that
 * fits. A folder whose name no flag can carry is left out.
 *
 * Source: reproducible-builds.org, "Build path".
 */
function pathMaps({ package: { root }, buildDirectory }) {
    const maps = [
        ...bothNames(root).map((from) => ({ from, to: '.' })),
        ...bothNames(buildDirectory).map((from) => ({ from, to: './build' })),
        // An image of the repository: see `copySources`.
        ...bothNames(buildDirectory).map((from) => ({ from: (0,external_node_path_.join)(from, 'source'), to: '.' })),
    ];
    return maps.filter(({ from }) => !NOT_IN_FLAGS.test(from));
}
/** A folder as it is called, and as it is where a link leads to it: tools go by either. */
function bothNames(folder) {
    try {
        return [...new Set([folder, (0,external_node_fs_.realpathSync)(folder)])];
    }
    catch {
        return [folder];
    }
}
/**
 * The maps as flags of GCC and Clang, for C, C++ and assembler.
 *
 * @param further maps that come after the cell's own
 */
function gccPathFlags(context, further = []) {
    return [...pathMaps(context), ...further].map(({ from, to }) => `-ffile-prefix-map=${from}=${to}`);
}
/**
 * Compilers for build tools that take a command with its first arguments, in CC and CXX: theirs, and the flags. Flags
 * variables would not do: makefiles set these themselves, and leave out their own where they are set.
 */
function compilersWithPathFlags(context, flags = gccPathFlags(context)) {
    const { env } = context;
    return { CC: [env['CC'] ?? 'gcc', ...flags].join(' '), CXX: [env['CXX'] ?? 'g++', ...flags].join(' ') };
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

;// CONCATENATED MODULE: ./build/src/languages/c/make-folders.js

/**
 * Folders that a project's makefile has make go into only for who asks by name, such as `make tests`: neither its first
 * target nor `install` comes there. Source: GNU make's manual, "Recursive Use of make" and "Goals".
 *
 * @param text of the makefile at the top
 * @param makefileIn the text of the makefile in a folder, relative to the top
 * @returns the folders, relative to the top; none where the makefile does not tell
 */
function foldersOnRequest(text, makefileIn) {
    const { rules, variables } = parse(text);
    const all = [...rules.values()].flatMap((rule) => foldersOf(rule, variables));
    const first = [...rules.keys()].find((name) => !/^\.|%/.test(name));
    const reached = reachedRules(rules, [first ?? '', 'install'], variables).flatMap((rule) => foldersOf(rule, variables));
    // Where a name cannot be told, any folder may be meant.
    if ([...all, ...reached].includes(undefined))
        return [];
    const below = reached.map((folder) => makefileIn(folder ?? '') ?? '').join('\n');
    return [...new Set(all)].flatMap((folder) => folder === undefined || reached.includes(folder) || below.includes(`../${folder}`) ? [] : [folder]);
}
/**
 * The folders that a goal of a makefile has make go into, relative to the makefile's.
 *
 * @returns undefined where the name of one cannot be told
 */
function foldersOfGoal(text, goal) {
    const { rules, variables } = parse(text);
    const found = reachedRules(rules, [goal], variables).flatMap((rule) => foldersOf(rule, variables));
    const known = found.flatMap((folder) => folder ?? []);
    return known.length === found.length ? known : undefined;
}
function parse(text) {
    const variables = assignments(text);
    return { rules: readRules(text, variables), variables };
}
function assignments(text) {
    return new Map([...text.matchAll(/^([\w.-]+)\s*[:?]?=[ \t]*([^\n#]*)/gm)].map(([, name = '', value = '']) => [name, value.trim()]));
}
const DEPTH = 3;
function expand(text, variables, depth = DEPTH) {
    if (depth === 0 || !text.includes('$'))
        return text;
    const next = text.replaceAll(/\$[({]([\w.-]+)[)}]/g, (whole, name) => variables.get(name) ?? whole);
    return next === text ? text : expand(next, variables, depth - 1);
}
function readRules(text, variables) {
    const rules = new Map();
    let open = [];
    for (const line of text.replaceAll(/\\\n/g, ' ').split('\n')) {
        const [, names, needs = ''] = /^([^\s#:=][^:=#]*):(?![:=])([^#=]*)(?:#.*)?$/.exec(line) ?? [];
        const isRecipe = line.startsWith('\t');
        if (names !== undefined)
            open = expand(names, variables).trim().split(/\s+/);
        else if (!isRecipe && /^\S/.test(line) && !/^(#|ifn?eq|ifn?def|else|endif)/.test(line))
            open = [];
        for (const name of open) {
            const rule = rules.get(name) ?? { needs: [], recipe: [] };
            rules.set(name, {
                needs: names === undefined ? rule.needs : [...rule.needs, ...words(expand(needs, variables))],
                recipe: isRecipe ? [...rule.recipe, line] : rule.recipe,
            });
        }
    }
    return rules;
}
/** The rules that goals lead to. What has no rule is made by that for all such targets, `.DEFAULT`. */
function reachedRules(rules, goals, variables) {
    const seen = new Set();
    const queue = [...goals];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const rule = rules.get(name) ?? rules.get('.DEFAULT');
        const called = (rule?.recipe ?? [])
            .filter((line) => MAKE.test(line))
            .flatMap((line) => words(expand(line, variables)));
        queue.push(...(rule?.needs ?? []), ...called.filter((word) => rules.has(word)));
    }
    return [...seen].flatMap((name) => rules.get(name) ?? rules.get('.DEFAULT') ?? []);
}
const MAKE = /\$[({]MAKE[)}]/;
/** Where a rule's recipe has make go; undefined for a folder whose name cannot be told. */
function foldersOf({ recipe }, variables) {
    return recipe
        .filter((line) => MAKE.test(line))
        .flatMap((line) => [...line.matchAll(/\$[({]MAKE[)}][^;&|]*?\s-C\s*(\S+)|\bcd\s+([^\s;&|)]+)/g)].map(([, after, before]) => {
        const folder = expand(after ?? before ?? '', variables).replaceAll(/^["']|["']$/g, '');
        return folder.includes('$') ? undefined : (0,external_node_path_.join)(folder);
    }));
}
function words(text) {
    return text.split(/\s+/).filter((word) => word !== '');
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
    files: MAKE_FILES,
    recognise(directory, files) {
        const makefile = MAKEFILES.find((name) => files.has(name));
        if (makefile === undefined)
            return undefined;
        // Many a repository has one that only calls other tools.
        return hasSources(directory) || buildsBelow(directory, makefile) ? makefile : undefined;
    },
    version: (text) => /^\s*version\s*[:?]*=\s*v?(\d[\w.+~-]*)\s*$/im.exec(text)?.[1],
    async build(context) {
        const directory = await (0,source_copy/* copySources */.K1)(context);
        await makeAndInstall(context, directory);
    },
    test: async (context) => await makeCheck(context, (0,source_copy/* sourceCopy */.BM)(context)),
};
/**
 * Whether a makefile has others build and installs what they made, so that all is one project: `install: ; $(MAKE) -C src`.
 */
function buildsBelow(directory, makefile) {
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, makefile), 'utf8');
    const installs = /^(?:[\w-]+[ \t]+)*install\b[^:=\n]*:(?!=)/m.test(text);
    const folders = (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return installs && /\$[({]MAKE[)}]/.test(text) && folders.some(({ name }) => hasSources((0,external_node_path_.join)(directory, name)));
}
/**
 * Builds the default target in a folder and installs into the stage, as far as the makefile does that.
 *
 * @param settings values for variables, as far as the makefile has them
 */
async function makeAndInstall(context, directory, settings = {}) {
    const database = await askDatabase(context, directory);
    const overrides = allOverrides(context, database, settings);
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
async function makeCheck(context, directory, settings = {}) {
    const database = await askDatabase(context, directory);
    const target = ['check', 'test'].find((name) => database.targets.has(name));
    if (target === undefined)
        return { status: 'none', command: '' };
    const overrides = allOverrides(context, database, settings);
    await runMake(context, directory, [target, ...overrides], logsOfTests(context));
    return { status: 'passed', command: `make ${target}` };
}
/**
 * Automake's harness writes what tests print to files, and tells those of failed ones only where this is set: the runner
 * with the files is gone afterwards, and a crash of the emulator is known by its words. Source: Automake's manual,
 * "Scripts-based Testsuites".
 */
function logsOfTests({ env }) {
    return { VERBOSE: env['VERBOSE'] ?? '1' };
}
async function runMake(context, directory, args, env = {}) {
    await runTool(context, directory, 'make', args, { env: { ...makeVariables(context), ...env } });
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
/**
 * The compilers without the build's paths, and the search path in a form that survives: make expands `$`, and then the
 * shell does. Sources: GNU make's manual, and the one of ld for `$ORIGIN`.
 */
function makeVariables(context) {
    const { env, toolchain } = context;
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    return {
        ...compilersWithPathFlags(context),
        ...(flag !== undefined && {
            LDFLAGS: (env['LDFLAGS'] ?? '').replace(flag, () => flag.replaceAll('$', () => '\\$$')),
        }),
    };
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
 * Variables for make's command line where a makefile names a compiler or another tool itself, which outranks the
 * environment: the target's takes the place of the host's, and the words after it (`gcc -std=c99`, `ar rcu`) stay.
 * Compilers get the flags by which the build's paths do not show.
 */
function compilerOverrides({ assignments }, { explicit, tools }, pathFlags) {
    return Object.entries(TOOL_VARIABLES).flatMap(([variable, tool]) => {
        const [command = '', ...words] = (assignments.get(variable) ?? '').trim().split(/\s+/);
        if (!NATIVE_TOOLS.has((0,external_node_path_.basename)(command)))
            return [];
        const compiles = variable === 'CC' || variable === 'CXX';
        const chosen = [explicit ? tools[tool] : command, ...words];
        // A generated makefile has them already, as it was configured with them.
        const missing = compiles ? pathFlags.filter((flag) => !words.includes(flag)) : [];
        if (!explicit && missing.length === 0)
            return [];
        return [`${variable}=${[...chosen, ...missing].join(' ')}`];
    });
}
function allOverrides(context, database, settings) {
    const known = Object.entries(settings).filter(([name]) => database.assignments.has(name));
    return [
        ...compilerOverrides(database, context.toolchain, gccPathFlags(context)),
        ...known.map(([name, value]) => `${name}=${value}`),
    ];
}
/** An `install` that does not know DESTDIR would write into this machine's own folders. */
async function honoursDestdir({ hostRunner }, directory) {
    const makefiles = (await (0,source_copy/* sourceFiles */.l$)(hostRunner, directory)).filter((file) => /^((GNU)?makefile(\..*)?|.*\.mk)$/i.test((0,external_node_path_.basename)(file)));
    const installing = await installingFolders(directory);
    for (const file of makefiles) {
        // What is brought along and not installed may well know it.
        if (installing !== undefined && !installing.includes((0,external_node_path_.dirname)(file)) && !file.endsWith('.mk'))
            continue;
        if ((await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8')).includes('DESTDIR'))
            return true;
    }
    return false;
}
/** The folders whose makefiles install something, `.` for the top; undefined where they cannot be told. */
async function installingFolders(directory) {
    const makefile = MAKEFILES.map((name) => (0,external_node_path_.join)(directory, name)).find((file) => (0,external_node_fs_.existsSync)(file));
    const text = makefile === undefined ? '' : await (0,promises_.readFile)(makefile, 'utf8');
    // What is included from elsewhere may be what installs.
    const below = /^\s*-?include\s+\S*\//m.test(text) ? undefined : foldersOfGoal(text, 'install');
    return below && ['.', ...below];
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
    files: MAKE_FILES,
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
        const directory = await (0,source_copy/* copySources */.K1)(context);
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'configure'))) {
            await runTool(context, directory, 'autoreconf', ['--force', '--install']);
        }
        await renewMachineScripts(context, directory);
        await runTool(context, directory, './configure', [`--prefix=${PREFIX}`, ...machines(context)], {
            env: makeVariables(context),
        });
        await makeAndInstall(context, directory);
    },
    test: async (context) => await makeCheck(context, (0,source_copy/* sourceCopy */.BM)(context)),
};
/** Where Debian keeps the newest ones: package autotools-dev, which automake depends on. */
const MACHINE_SCRIPTS = '/usr/share/misc';
/**
 * Puts today's config.guess and config.sub in place of those that a project brings along: old ones do not know arm64, and
 * configure stops. Debian does the same for every package. Source: dh_update_autotools_config(1).
 */
async function renewMachineScripts(context, directory) {
    for (const name of ['config.guess', 'config.sub']) {
        const copy = ['cp', '--remove-destination', `${MACHINE_SCRIPTS}/${name}`, '{}', ';'];
        // Where there is none, those of the project have to do.
        await runTool(context, directory, 'find', ['.', '-name', name, '-exec', ...copy], { acceptExitCodes: [0, 1] });
    }
}
/** `--host` is what the programs run on, `--build` what they are built on; both, or configure guesses one of them. */
function machines({ toolchain }) {
    const { explicit, platform, host, libc } = toolchain;
    return explicit ? [`--host=${(0,src_toolchain/* tripleFor */.gp)(platform.gnuTriple, libc)}`, `--build=${host.gnuTriple}`] : [];
}

;// CONCATENATED MODULE: ./build/src/languages/c/cmake.js








/** CMake, with CTest for the tests. */
const cmake = {
    name: 'CMake',
    tools: [{ commands: ['cmake'], debianPackages: ['cmake'] }],
    files: CMAKE_FILES,
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
        await (0,promises_.writeFile)(pathsFile(context), pathSettings(context));
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
function pathsFile({ buildDirectory }) {
    return (0,external_node_path_.join)(buildDirectory, 'paths.cmake');
}
/** What CMake reads after `project()`: flags given so are in no variable, which projects set anew, or write into files. */
function pathSettings(context) {
    const flags = gccPathFlags(context).map((flag) => `  "$<$<COMPILE_LANGUAGE:C,CXX,ASM>:${flag}>"\n`);
    return `if(CMAKE_CURRENT_SOURCE_DIR STREQUAL CMAKE_SOURCE_DIR)\n  add_compile_options(\n${flags.join('')}  )\nendif()\n`;
}
function settings(context) {
    const { cmakeToolchainFile, rpath } = context.toolchain;
    return [
        `-DCMAKE_PROJECT_INCLUDE=${pathsFile(context)}`,
        // Else the build folder's path leaves its length in what is installed, and its bytes in the build ID.
        '-DCMAKE_BUILD_RPATH_USE_ORIGIN=ON',
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
function fact_source_lineOf(text, pattern) {
    const index = text.split('\n').findIndex((line) => pattern.test(line));
    return index === -1 ? undefined : index + 1;
}
/** True for the failure to start a command that is not there. */
function isMissingCommand(error) {
    return error instanceof src_runner/* CommandError */.Qd && error.failure.exitCode === 127;
}

// EXTERNAL MODULE: ./build/src/languages/package-files.js
var package_files = __webpack_require__(5463);
;// CONCATENATED MODULE: ./build/src/languages/debian-libraries.js
/** Names of Debian 12; those of Ubuntu are the same. A library that is not here is reported by the name asked for. */
const LIBRARIES = [
    { debian: 'libasound2-dev', pkgConfig: ['alsa'], link: ['asound'], cmake: ['alsa'] },
    { debian: 'libbtrfs-dev', pkgConfig: ['libbtrfs'], link: ['btrfs'], cmake: [] },
    { debian: 'libbz2-dev', pkgConfig: ['bzip2'], link: ['bz2'], cmake: ['bzip2'] },
    { debian: 'libcurl4-openssl-dev', pkgConfig: ['libcurl'], link: ['curl'], cmake: ['curl'] },
    { debian: 'libdbus-1-dev', pkgConfig: ['dbus-1'], link: ['dbus-1'], cmake: ['dbus1'] },
    { debian: 'libdevmapper-dev', pkgConfig: ['devmapper'], link: ['devmapper'], cmake: [] },
    {
        debian: 'libevent-dev',
        pkgConfig: ['libevent', 'libevent_core'],
        link: ['event', 'event_core'],
        cmake: ['libevent'],
    },
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
    {
        debian: 'libncurses-dev',
        pkgConfig: ['ncurses', 'ncursesw', 'tinfo'],
        link: ['ncurses', 'ncursesw', 'curses', 'tinfo'],
        cmake: ['curses'],
    },
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

;// CONCATENATED MODULE: ./build/src/languages/c/libraries.js
/** A name that pkg-config may know, and no option, variable or version. */
const MODULE = /^(?!REQUIRED$|IMPORTED_TARGET$|GLOBAL$|threads$|dl$|libm$|m$|rt$)[a-zA-Z][\w.+-]*$/;
/**
 * A library of the system that a build asks for.
 *
 * @param debian its -dev package
 * @param needed false where the build does without when it is not there, or only uses it when asked to
 */
function libraryFact(debian, needed) {
    return needed
        ? { effect: 'needs', detail: `library: ${debian}`, debianPackages: [debian] }
        : { effect: 'harmless', detail: `optional library: ${debian}`, debianPackages: [debian] };
}

;// CONCATENATED MODULE: ./build/src/languages/c/autoconf.js



/**
 * Reads a file that autoconf makes a configure script of, or a script alone.
 *
 * @param name the file's name without folder
 */
function autoconfFacts(name, text) {
    if (name === 'configure')
        return generatedRunTests(text);
    const macros = macroCalls(text);
    return [...macros.flatMap((call) => runTest(call)), ...macros.flatMap((call) => librariesOf(call, text))];
}
/** The macro that a line of an m4 file helps to define; undefined outside of definitions. */
function definedMacro(text, line) {
    const before = text.split('\n').slice(0, line).join('\n');
    return [...before.matchAll(/^\s*(?:AC_DEFUN|AU_DEFUN|m4_define)(?:_ONCE)?\s*\(\s*\[?([\w.]+)/gm)].at(-1)?.[1];
}
const MACRO = /\b(AC_RUN_IFELSE|AC_TRY_RUN|AC_CHECK_FILES?|PKG_CHECK_MODULES|AC_CHECK_LIB|AC_SEARCH_LIBS)\s*\(/g;
function macroCalls(text) {
    const calls = [];
    for (const match of text.matchAll(MACRO)) {
        const before = text.slice(0, match.index);
        if (/(^|\s)(?:dnl\b|#)/.test(before.slice(before.lastIndexOf('\n') + 1)))
            continue;
        calls.push({
            macro: match[1] ?? '',
            answers: macroArguments(text, match.index + match[0].length).map((one) => one.trim()),
            line: before.split('\n').length,
            conditions: openConditions(before),
        });
    }
    return calls;
}
/** The conditions of the shell that are open at the end of a text. A C program within it has its own, in parentheses. */
function openConditions(before) {
    const open = [];
    for (const line of before.split('\n')) {
        if (/^\s*if\s+(?!\()/.test(line) && !/;\s*fi\b/.test(line))
            open.push(line);
        else if (/^\s*fi\b/.test(line))
            open.pop();
    }
    return open;
}
/**
 * Tests that run a program or look at files of the machine. When cross-compiling, configure stops at one unless it says
 * what to assume. Source: Autoconf's manual, "Runtime" and "Files".
 */
function runTest({ macro, answers, line, conditions }) {
    const runs = macro === 'AC_RUN_IFELSE' || macro === 'AC_TRY_RUN';
    const answer = answers[3] ?? '';
    if (!runs && !macro.startsWith('AC_CHECK_FILE'))
        return [];
    // Within a condition of its own about cross compilation it is not reached.
    if (conditions.some((one) => one.includes('cross_compiling')))
        return [];
    if (!runs) {
        return [{ effect: 'prevents-cross', detail: `configure looks for a file of the machine (${macro})`, line }];
    }
    if (answer !== '' && !isError(answer))
        return [];
    const detail = `configure runs a test program and has no answer for cross compilation (${macro})`;
    return [{ effect: 'prevents-cross', detail, line }];
}
function isError(action) {
    return /\bAC_MSG_(ERROR|FAILURE)\b|\bas_fn_error\b/.test(action);
}
/** The same in a script that autoconf made, where what it was made of is not there. */
function generatedRunTests(text) {
    const line = fact_source_lineOf(text, /cannot run test program while cross compiling/);
    // Every script has that sentence once, in the function that a test without an answer calls.
    const calls = text.match(/as_fn_error .*cannot run test program while cross compiling/g)?.length ?? 0;
    if (line === undefined || calls === 0)
        return [];
    const detail = 'configure runs a test program and has no answer for cross compilation';
    return [{ effect: 'prevents-cross', detail, line }];
}
/** Where the names of libraries stand among a macro's arguments, and what is done where there is none. */
const autoconf_LIBRARIES = {
    PKG_CHECK_MODULES: { names: 1, naming: 'pkgConfig' },
    AC_CHECK_LIB: { names: 0, naming: 'link' },
    AC_SEARCH_LIBS: { names: 1, naming: 'link' },
};
/** A condition that something else was not found before. Any other is about what the user asked for. */
const STILL_MISSING = /found|(?<!!)=\s*"?x?no\b/;
/** The argument of all three that holds what is done when no library is found. */
const OTHERWISE = 3;
/**
 * Libraries that configure looks for. One is needed where its absence is an error, there or in words later on. Source: the
 * manuals of Autoconf and of pkg-config.
 */
function librariesOf({ macro, answers, line, conditions }, text) {
    const place = autoconf_LIBRARIES[macro];
    if (place === undefined)
        return [];
    const otherwise = answers[OTHERWISE] ?? '';
    const names = (answers[place.names] ?? '').replaceAll(/[[\]"]/g, '').split(/[\s,]+/);
    const stops = (macro === 'PKG_CHECK_MODULES' && otherwise === '') || isError(otherwise);
    const isAsked = conditions.every((one) => STILL_MISSING.test(one));
    return names.flatMap((name) => {
        const needed = isAsked && (stops || isMissed(name, text));
        const debian = debianLibrary(place.naming, name);
        if (debian !== undefined)
            return [{ ...libraryFact(debian, needed), line }];
        if (!needed || place.naming !== 'pkgConfig' || !MODULE.test(name))
            return [];
        return [{ effect: 'needs', detail: `library: ${name} (pkg-config)`, line }];
    });
}
/** Short words of an error message, such as `not`, are parts of many a name. */
const TELLING_LETTERS = 5;
/** Whether an error message of configure says that a library is not there: `curses not found`. */
function isMissed(library, text) {
    return [...text.matchAll(/\bAC_MSG_(?:ERROR|FAILURE)\s*\(\s*\[?"?([^\n)\]]*)/g)].some(([, message = '']) => {
        if (!/not (?:be )?found|missing|required|cannot find|no /i.test(message))
            return false;
        const words = message.toLowerCase().match(/[\w+-]+/g) ?? [];
        return words.some((word) => word.length >= TELLING_LETTERS && library.toLowerCase().includes(word));
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

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/languages/x86.js

/** True for the platforms whose compilers know x86 headers and flags. */
function isX86({ goarch }) {
    return goarch === (0,platform_platform/* findPlatform */.rB)('x86_64')?.goarch || goarch === (0,platform_platform/* findPlatform */.rB)('i686')?.goarch;
}

;// CONCATENATED MODULE: ./build/src/languages/c/line-context.js
/** Names of rules for other builds than the ordinary one: `32bit`, `ppc64build`, `usan`, `bench`. */
const VARIANT = /32|64|x86|i[3-6]86|arm|ppc|mips|(^|[-_.])(\w?san\w*|test\w*|check\w*|bench\w*|example\w*|fuzz\w*|pgo|profile|cov\w*|gcov|lcov|valgrind|dist\w*|clang\w*|gcc\w*|mingw\w*|win\w*)/i;
/** Follows a makefile line by line. Source: GNU make's manual, "Conditionals" and "Target-specific Variable Values". */
function makeContexts() {
    let depth = 0;
    let rule = '';
    return (line) => {
        if (/^\s*(ifeq|ifneq|ifdef|ifndef)\b/.test(line))
            depth++;
        if (/^\s*endif\b/.test(line))
            depth--;
        if (!line.startsWith('\t')) {
            const named = /^([^\s:=#]+)\s*:(?!=)/.exec(line)?.[1];
            if (named !== undefined)
                rule = named;
            else if (line.trim() !== '' && depth === 0)
                rule = '';
        }
        if (rule !== '' && VARIANT.test(rule))
            return 'variant';
        return depth > 0 ? 'conditional' : 'plain';
    };
}
/** Follows the conditions of a CMake file. */
function cmakeContexts() {
    return conditions(/^\s*if\s*\(/i, /^\s*endif\s*\(/i);
}
/** Follows the conditions of a Meson file. Source: Meson's manual, "Syntax". */
function mesonContexts() {
    return conditions(/^\s*if\b/, /^\s*endif\b/);
}
function conditions(begins, ends) {
    let depth = 0;
    return (line) => {
        if (begins.test(line))
            depth++;
        const context = depth > 0 ? 'conditional' : 'plain';
        if (ends.test(line))
            depth--;
        return context;
    };
}

;// CONCATENATED MODULE: ./build/src/languages/c/build-file-facts.js





const CMAKE = /^CMakeLists\.txt$|\.cmake$/;
const MESON = /^meson\.build$/;
const build_file_facts_MAKE = /^(GNU)?[Mm]akefile|\.mk$/;
const AUTOCONF = /^configure(\.(ac|in))?$|\.m4$/;
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
        pattern: /\$\(shell\s+(?:sh -c\s+["'])?(?:uname\s+-[mp]|arch|dpkg\s+--print-architecture)\b|`uname\s+-[mp]`|\$\(uname\s+-[mp]\)/,
        fact: () => ({ effect: 'unknown', detail: 'the build asks the build machine for its architecture (uname)' }),
    },
    {
        files: CMAKE,
        pattern: /^\s*(?:try_run|check_c(?:xx)?_source_runs)\s*\(/i,
        fact: () => ({ effect: 'needs', detail: 'emulator while configuring: CMake runs a test program' }),
    },
    {
        files: CMAKE,
        pattern: /^set\s*\(\s*CMAKE_(?:C|CXX)_COMPILER\s+"?((?:[\w./-]*\/)?(?:gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?)(?:-\d+)?)\b/i,
        fact: ([, compiler = '']) => ({
            effect: 'prevents-cross',
            detail: `CMake is told to compile with ${compiler}, which outranks a toolchain file`,
        }),
    },
    {
        files: CMAKE,
        pattern: /^\s*ExternalProject_Add\s*\(\s*([\w.+-]+)/i,
        fact: ([, project = '']) => ({
            effect: 'unknown',
            detail: `${project} is built by ExternalProject, which hands on no toolchain file by itself`,
        }),
    },
    {
        files: CMAKE,
        pattern: /^enable_language\s*\(\s*ASM_(?:NASM|YASM)|^project\s*\([^)]*\bASM_NASM\b/i,
        applies: (platform) => !isX86(platform),
        fact: () => ({ effect: 'unknown', detail: 'NASM assembles for x86 only' }),
    },
    {
        files: MESON,
        pattern: /\.run\s*\(/,
        fact: () => ({ effect: 'needs', detail: 'emulator while configuring: Meson runs a test program' }),
    },
    {
        files: MESON,
        pattern: /\brun_command\s*\(\s*'(?:uname|arch|dpkg)'/,
        fact: () => ({ effect: 'unknown', detail: 'the build asks the build machine for its architecture (uname)' }),
    },
    {
        files: AUTOCONF,
        pattern: /^\s*(?:TEA|SC)_PATH_TCLCONFIG\b/,
        fact: () => libraryFact('tcl-dev', true),
    },
    {
        files: build_file_facts_MAKE,
        pattern: /^\t\s*[@+-]*\s*((?:gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?)(?:-\d+)?)\s(?:[^|]*\s)?-[co]\s?/,
        fact: ([, compiler = '']) => ({
            effect: 'prevents-cross',
            detail: `the makefile calls ${compiler} by its name, which is the build machine's`,
        }),
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
    { files: MESON, pattern: /\bdependency\s*\(\s*'([^']+)'/, naming: 'pkgConfig' },
    { files: build_file_facts_MAKE, pattern: /(?:\bpkg-config|\$[({]PKG_?CONFIG[)}])\s+([^)`]*)/, naming: 'pkgConfig' },
    { files: build_file_facts_MAKE, pattern: /(?:^|\s|^(?:LIBS|LDLIBS|LDADD|LDFLAGS|LOADLIBES)\s*[:+?]?=)-l([\w.+-]+)/g, naming: 'link' },
];
/**
 * Reads one build file.
 *
 * @param name the file's name without folder
 */
function readBuildFile(name, text, platform) {
    const contextOf = build_file_facts_MAKE.test(name) ? makeContexts() : MESON.test(name) ? mesonContexts() : cmakeContexts();
    const facts = (name === 'configure' ? '' : text).split('\n').flatMap((raw, index) => {
        const line = withoutComment(name, raw);
        const context = contextOf(line);
        if (context === 'variant')
            return [];
        return [...ruleFacts(name, line, platform, context), ...libraryFacts(name, line, context)].map((fact) => ({
            ...fact,
            line: index + 1,
        }));
    });
    return AUTOCONF.test(name) ? [...facts, ...autoconfFacts(name, text)] : facts;
}
function withoutComment(name, line) {
    return line.replace(/^configure\.|\.m4$/.test(name) ? /(^|\s)dnl\b.*$/ : /(^|\s)#.*$/, '');
}
function ruleFacts(name, line, platform, context) {
    return RULES.flatMap(({ files, pattern, applies, fact }) => {
        if (files?.test(name) === false || applies?.(platform) === false)
            return [];
        const match = pattern.exec(line);
        if (match === null)
            return [];
        const found = fact(match);
        if (context === 'plain')
            return [found];
        // A condition about the machine is what a flag for one machine should stand under.
        return found.effect === 'unknown' ? [] : [{ ...found, effect: found.effect === 'needs' ? 'needs' : 'unknown' }];
    });
}
/** What makes a line no demand: it says that the library may be missing, or finds out whether it is there. */
const OPTIONAL = {
    cmake: /^(?!.*\bREQUIRED\b)/,
    pkgConfig: /\brequired\s*:|\bQUIET\b|\bfallback\s*:|--exists\b|^\s*pkg_(?!.*\bREQUIRED\b)/i,
    link: /\$\(shell\b/,
};
/**
 * Libraries of the table, and modules that pkg-config must find. Of other names a linker's library may be the project's
 * own, or the C library's.
 */
function libraryFacts(name, line, context) {
    // Make called with other settings is a variant for those who ask for it: `linux-readline: ; $(MAKE) LIBS=-lreadline`.
    if (build_file_facts_MAKE.test(name) && /\$[({]MAKE[)}]|^\t\s*[@+-]*\s*(?:echo|printf)\b/.test(line))
        return [];
    return LIBRARY_RULES.filter(({ files }) => files.test(name)).flatMap(({ pattern, naming }) => {
        const lists = [...line.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))].map(([, list = '']) => list);
        const names = lists.flatMap((list) => list.split(/[\s,]+/));
        const needed = context === 'plain' && !OPTIONAL[naming].test(line);
        return names.flatMap((library) => {
            const debian = debianLibrary(naming, naming === 'cmake' ? library.toLowerCase() : library);
            if (debian !== undefined)
                return [libraryFact(debian, needed)];
            if (!needed || naming !== 'pkgConfig' || build_file_facts_MAKE.test(name) || !MODULE.test(library))
                return [];
            return [{ effect: 'needs', detail: `library: ${library} (pkg-config)` }];
        });
    });
}

;// CONCATENATED MODULE: ./build/src/languages/c/generators.js
/**
 * Programs that a build makes and then runs to generate sources. In a cross build they are the target's, and the kernel
 * must have an emulator for them.
 *
 * @param name the build file's name without folder
 */
function generatorFacts(name, text) {
    if (name === 'CMakeLists.txt')
        return cmakeGenerators(text);
    if (/^(GNU)?[Mm]akefile(\.(am|in))?$|\.mk$/.test(name))
        return makeGenerators(text);
    return [];
}
function generatorFact(program, line) {
    return { effect: 'needs', detail: `emulator while building: ${program} is built and run to generate files`, line };
}
/** Rules that nobody calls in an ordinary build, or that run what was built to test it. */
const OTHER_RULE = /(^|[-_.])(check|test|bench|run|valgrind|clean|install|doc|dist|fuzz|cov|gcov|lcov|profile|pgo|all|help)/i;
function makeGenerators(text) {
    const programs = builtPrograms(text);
    let rule = '';
    return text.split('\n').flatMap((line, index) => {
        if (!line.startsWith('\t')) {
            rule = /^([^\s:=#]+)\s*:(?!=)/.exec(line)?.[1] ?? (line.trim() === '' ? rule : '');
            return [];
        }
        const [, program = '', suffix] = /^\t\s*[@+-]*\s*\.\/([\w.+-]+)(\$[({](?:EXE(?:EXT)?|X)[)}])?(?=[\s;]|$)/.exec(line) ?? [];
        if (program === '' || OTHER_RULE.test(rule) || rule === '')
            return [];
        return suffix !== undefined || programs.has(program) ? [generatorFact(program, index + 1)] : [];
    });
}
/** Names of targets that are no scripts of the project's own. */
function builtPrograms(text) {
    const targets = [...text.matchAll(/^([\w.+-]+)(?:\$[({]EXE(?:EXT)?[)}])?\s*:(?!=)/gm)].map(([, name = '']) => name);
    const automake = [...text.matchAll(/^\w*_PROGRAMS\s*\+?=(.*(?:\\\n.*)*)/gm)].flatMap(([, names = '']) => names.split(/[\s\\]+/));
    return new Set([...targets, ...automake].filter((name) => name !== '' && !name.includes('.')));
}
function cmakeGenerators(text) {
    const programs = new Set([...text.matchAll(/^\s*add_executable\s*\(\s*([\w.+-]+)/gim)].map(([, name = '']) => name));
    return [...text.matchAll(/^\s*add_custom_command\s*\(([^)]*)/gim)].flatMap((match) => {
        const [, body = ''] = match;
        const command = /\bCOMMAND\s+(?:\$<TARGET_FILE:)?([\w.+-]+)/.exec(body)?.[1] ?? '';
        // After a build means for inspection or packing; a generator has an OUTPUT.
        if (!programs.has(command) || !/\bOUTPUT\b/.test(body))
            return [];
        return [
            generatorFact(command, text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0)),
        ];
    });
}

;// CONCATENATED MODULE: ./build/src/languages/c/x86.js

/** GCC's headers of x86 intrinsics, and those that reach for the processor. */
const X86_HEADER = /^\s*#\s*include\s*[<"]((?:[aexpstnw]mm|imm|x86|avx\w*|bmi2?|popcnt|wmm|shaintrin)intrin\.h|cpuid\.h|mm_malloc\.h|x86intrin\.h)[>"]/;
/** A condition that keeps x86 code from other machines, or that a build sets for one of them. */
const GUARD = /x86|amd64|i[3-6]86|_M_(X64|IX86)|SSE|AVX|BMI|AESNI|PCLMUL|SHANI|INTEL|__has_include|CPUID|SIMD|INTRIN/i;
/** Inline assembly that names registers or instructions which only x86 has. */
const X86_ASSEMBLY = /\b(?:__asm__|__asm|asm)\b(?:\s*(?:__volatile__|volatile|goto))?\s*\(.*?(?:%%?(?:[er]?[abcd]x|[er](?:sp|bp|si|di)|xmm\d|ymm\d)\b|\b(?:cpuid|rdtscp?|xgetbv|pause|bswapl?|lock;|mov[lq]|imul[lq]?|div[lq]|mul[lq])\b|"=[aA]")/;
/** How many lines an assembly statement is looked at for. */
const STATEMENT_LINES = 4;
/** x86 headers and inline assembly that no condition around them keeps from other machines. */
function unguardedX86(text, platform) {
    if (isX86(platform) || !X86_ANYWHERE.test(text))
        return [];
    const conditions = [];
    const found = [];
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
        const directive = /^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b(.*)$/.exec(line);
        const [, kind, condition = ''] = directive ?? [];
        if (kind === 'if' || kind === 'ifdef' || kind === 'ifndef')
            conditions.push(condition);
        // The other branches of a condition about x86 are about x86 too.
        else if (kind === 'elif')
            conditions.push(`${conditions.pop() ?? ''} ${condition}`);
        else if (kind === 'endif')
            conditions.pop();
        if (conditions.some((one) => GUARD.test(one)))
            continue;
        const header = X86_HEADER.exec(line)?.[1];
        const thing = header === undefined ? assemblyAt(lines, index) : `<${header}> is included`;
        if (thing === undefined)
            continue;
        found.push({
            effect: 'unknown',
            detail: `${thing} without a guard: it is there for x86 only, so no build for another machine succeeds`,
            line: index + 1,
        });
    }
    return found;
}
function assemblyAt(lines, index) {
    if (!/\b(__asm__|__asm|asm)\b/.test(lines[index] ?? ''))
        return undefined;
    const statement = lines.slice(index, index + STATEMENT_LINES).join(' ');
    return X86_ASSEMBLY.test(statement) ? 'inline assembly stands' : undefined;
}
const X86_ANYWHERE = new RegExp(`${X86_HEADER.source}|\\basm\\b|__asm`, 'm');

// EXTERNAL MODULE: ./build/src/languages/text-file.js
var text_file = __webpack_require__(573);
;// CONCATENATED MODULE: ./build/src/languages/c/facts.js












const facts_SOURCE = /\.(c|cc|cpp|cxx|C|h|hh|hpp|hxx|inc)$/;
const BUILD_FILE = new RegExp([CMAKE_FILES, MESON_FILES, MAKE_FILES].map(({ source }) => source).join('|'));
/**
 * Reads the build files and the sources; nothing is configured or run. What lies aside, such as examples and files for
 * other systems, is not read.
 *
 * @param system the build system in words, the file that tells it, and all that it reads: what a project has for other
 *   systems says nothing of a build by this one
 */
async function cFacts(runner, one, platform, system) {
    const files = await (0,package_files/* packageFiles */.i9)(runner, one);
    // A script that autoconf made of another file says the same again.
    const generated = files.filter((file) => files.includes(`${file}.ac`) || files.includes(`${file}.in`));
    const isBuildFile = (file) => (system?.files ?? BUILD_FILE).test((0,external_node_path_.basename)(file));
    const onRequest = requestedFolders(one, system?.evidence);
    const read = files.filter((file) => !(0,package_files/* isAside */.Zl)(file) && !generated.includes(file) && !onRequest.some((folder) => file.startsWith(`${folder}/`)));
    const buildFiles = new Map();
    for (const file of read.filter(isBuildFile))
        buildFiles.set(file, (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(one.directory, file)) ?? '');
    const facts = [];
    for (const file of read.filter((name) => isBuildFile(name) || facts_SOURCE.test(name))) {
        const path = (0,external_node_path_.join)(one.directory, file);
        const text = buildFiles.get(file);
        const found = text === undefined ? unguardedX86((0,text_file/* readIfThere */.q)(path) ?? '', platform) : readOne(file, text, buildFiles, platform);
        facts.push(...found.map(({ line, ...fact }) => ({ ...fact, source: factSource(one, path, line) })));
    }
    const known = [
        ...(system === undefined ? [] : [builtBy(one, system)]),
        ...withoutAnswered((0,package_files/* firstOfEach */.t6)(facts.filter((fact) => !isOwnLibrary(fact, files)))),
    ];
    return known.length > 0 ? known : [PORTABLE];
}
const PORTABLE = { effect: 'harmless', detail: 'nothing in build files and sources is bound to one machine' };
function requestedFolders(one, evidence) {
    if (evidence === undefined || !/^(GNU)?makefile$/i.test(evidence))
        return [];
    const text = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(one.directory, evidence)) ?? '';
    return foldersOnRequest(text, (folder) => {
        const path = MAKEFILES.map((name) => (0,external_node_path_.join)(one.directory, folder, name)).find((file) => (0,external_node_fs_.existsSync)(file));
        return path === undefined ? undefined : (0,external_node_fs_.readFileSync)(path, 'utf8');
    });
}
function readOne(file, text, buildFiles, platform) {
    const name = (0,external_node_path_.basename)(file);
    const found = [...readBuildFile(name, text, platform), ...generatorFacts(name, text)];
    if (!name.endsWith('.m4'))
        return found;
    // Of a collection of macros, only those count that are called.
    const callers = [...buildFiles].filter(([other]) => other !== file).map(([, other]) => other);
    return found.filter(({ line }) => {
        const macro = definedMacro(text, line);
        return macro === undefined || callers.some((other) => other.includes(macro));
    });
}
/** What is needed in one place is not optional in another. */
function withoutAnswered(facts) {
    const needed = new Set(facts.flatMap(({ effect, debianPackages }) => (effect === 'needs' ? debianPackages : []) ?? []));
    return facts.filter(({ effect, debianPackages = [] }) => effect === 'needs' || !debianPackages.some((name) => needed.has(name)));
}
/** A library whose header is the project's own: its programs link with what the same build makes. */
function isOwnLibrary({ debianPackages = [] }, files) {
    return debianPackages.some((name) => {
        const library = name.replace(/^lib/, '').replace(/-dev$/, '');
        return files.some((file) => (0,external_node_path_.basename)(file) === `${library}.h`);
    });
}
function builtBy(one, { name, evidence }) {
    return { effect: 'harmless', detail: `built by ${name}`, source: factSource(one, (0,external_node_path_.join)(one.directory, evidence)) };
}

;// CONCATENATED MODULE: ./build/src/languages/c/meson.js








/** Meson, with its own test runner. */
const meson = {
    name: 'Meson',
    tools: [{ commands: ['meson'], debianPackages: ['meson'] }],
    files: MESON_FILES,
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
        await mesonTool(context, [
            'setup',
            tree,
            context.package.directory,
            ...meson_settings(context),
            ...(await machineFiles(context)),
        ]);
        await mesonTool(context, ['compile', '-C', tree, '--jobs', String(context.jobs)]);
        await mesonTool(context, ['install', '-C', tree, '--no-rebuild'], { DESTDIR: context.stageDirectory });
        await requireStagedFiles(context, NOTHING_INSTALLED);
    },
    async test(context) {
        const tree = meson_buildTree(context);
        const { stdout } = await runTool(context, tree, 'meson', ['introspect', '--tests', tree], { quiet: true });
        if (JSON.parse(stdout).length === 0)
            return { status: 'none', command: '' };
        await mesonTool(context, ['test', '-C', tree, '--no-rebuild', '--print-errorlogs', ...timeLimits(context)]);
        return { status: 'passed', command: 'meson test' };
    },
};
/**
 * Meson's limits, half a minute where a test has none, are for programs that are not emulated; the cell has its own, and
 * what hangs is seen. Zero is no limit since Meson 0.57 only, and before that an end at once.
 */
function timeLimits({ strategy }) {
    return strategy === 'native' ? [] : ['--timeout-multiplier=100'];
}
function meson_buildTree({ buildDirectory }) {
    return (0,external_node_path_.join)(buildDirectory, 'meson');
}
/**
 * The compilers without the build's paths, where a file and not the environment names them. Flags that are part of the
 * command are in no option, which the project or the user may set.
 */
async function machineFiles(context) {
    const { mesonCrossFile, tools } = context.toolchain;
    if (mesonCrossFile === undefined)
        return [];
    const file = (0,external_node_path_.join)(context.buildDirectory, 'paths.ini');
    const flags = pathFlags(context);
    const lines = Object.entries({ c: tools.cc, cpp: tools.cxx }).map(([name, tool]) => `${name} = ${(0,src_toolchain/* mesonValue */.qD)([tool, ...flags])}\n`);
    await (0,promises_.writeFile)(file, `[binaries]\n${lines.join('')}`);
    return [`--cross-file=${mesonCrossFile}`, `--cross-file=${file}`];
}
/** Meson names sources by their way from the build tree, which differs with the place of both. */
function pathFlags(context) {
    const sources = bothNames(context.package.directory).map((from) => ({
        from: (0,external_node_path_.relative)(meson_buildTree(context), from),
        to: context.package.path,
    }));
    return gccPathFlags(context, sources);
}
/** Meson takes LDFLAGS for the build machine only when it cross-compiles, so the search path goes in as an option. */
function meson_settings({ toolchain }) {
    const { cross } = toolchain;
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    return [
        `--prefix=${PREFIX}`,
        '--buildtype=release',
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
    const compilers = cross ? {} : compilersWithPathFlags(context, pathFlags(context));
    await runTool(context, context.buildDirectory, 'meson', args, {
        env: { ...env, ...compilers, ...Object.fromEntries(hidden.map((name) => [name, undefined])) },
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
        return found && { language: 'c', name: (0,external_node_path_.basename)(directory), evidence: found.evidence };
    },
    facts: async (runner, one, platform) => {
        const found = buildSystemOf(one);
        return await cFacts(runner, one, platform, found && { ...found.system, evidence: found.evidence });
    },
    requirements: (one) => ({
        tools: buildSystemOf(one)?.system.tools ?? [],
        targetPackages: one.recipe.packages,
        needsCompiler: true,
    }),
    environment: src_toolchain/* toolchainEnvironment */.p8,
    version(one) {
        const found = buildSystemOf(one);
        return found?.system.version((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(one.directory, found.evidence), 'utf8'));
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
    return {
        ...(0,src_toolchain/* toolchainEnvironment */.p8)(toolchain, inherited),
        ...goPlatformVariables(toolchain.platform),
        ...searchPath(toolchain, inherited),
    };
}
/** What go links with when CGO_LDFLAGS is not set. Source: `go doc cmd/cgo`, `go env CGO_LDFLAGS`. */
const DEFAULT_LDFLAGS = '-O2 -g';
/**
 * The run-time search path for both of go's linkers: its own takes it from GOFLAGS, unless the user has flags for the
 * linker there or gives some on the command line; the compiler, which links packages with C in them, from CGO_LDFLAGS.
 */
function searchPath(toolchain, inherited) {
    const { rpath } = toolchain;
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    if (rpath === undefined || flag === undefined)
        return {};
    const goFlags = (inherited['GOFLAGS'] ?? '').split(' ').filter((one) => one !== '');
    const ours = `-ldflags=-r=${rpath}`;
    const theirs = goFlags.some((one) => /^--?ldflags=/.test(one) && one !== ours);
    const linkFlags = (inherited['CGO_LDFLAGS'] ?? DEFAULT_LDFLAGS).split(' ').filter((one) => one !== flag);
    return {
        CGO_LDFLAGS: [...linkFlags, flag].join(' '),
        ...(!theirs && { GOFLAGS: [...goFlags.filter((one) => one !== ours), ours].join(' ') }),
    };
}

// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var host = __webpack_require__(9628);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/src/languages/toml.js


/** Parses a TOML document. One that is damaged counts as empty: its own tools will say what is wrong, and where. */
function toml_parseToml(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx)
            return {};
        throw error;
    }
}
/** Reads and parses a TOML file; undefined when there is none. */
function readToml(path) {
    const text = (0,text_file/* readIfThere */.q)(path);
    return text === undefined ? undefined : toml_parseToml(text);
}
/** The table under a key path: `['workspace', 'package']`; empty when it is not there or no table. */
function toml_tableAt(table, ...keys) {
    let current = table;
    for (const key of keys) {
        const value = current[key];
        if (!isTable(value))
            return {};
        current = value;
    }
    return current;
}
/** The strings of an array under a key; empty when it is not there or no array. */
function stringsAt(table, key) {
    const value = table[key];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
/** Whether a value is a table, and not an array or a date. */
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
/**
 * Reads one string of a TOML table.
 *
 * @param table the table's whole name: `package`, `workspace.package`
 */
function tomlString(toml, table, key) {
    const value = toml_tableAt(toml_parseToml(toml), ...table.split('.'))[key];
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/rust/architecture.js
/**
 * The value of `target_arch` for a platform: the first part of the triple, without the version and extensions that some
 * processors have there. Source: the Rust reference, "Conditional compilation", and rustc's list of targets.
 */
function rustArchitecture({ rustTriple }) {
    const [first = ''] = rustTriple.split('-');
    return first
        .replace(/^i\d/, 'x')
        .replace(/^(arm)v\d\w*$/, '$1')
        .replace(/^(riscv\d\d)\w+$/, '$1')
        .replace(/^(powerpc\d\d)le$/, '$1');
}

;// CONCATENATED MODULE: ./build/src/languages/rust/cargo-config.js






/** In the order in which cargo looks for them in a folder named `.cargo`, and in its home. Source: the Cargo book, "Configuration". */
const CONFIG_FILES = ['config.toml', 'config'];
/**
 * Settings of cargo in the repository that bind a build to a machine: cargo reads them in the package's folder and all
 * above.
 */
function cargoConfigFacts(one, platform) {
    const facts = [];
    for (let folder = one.directory; folder.startsWith(one.root); folder = (0,external_node_path_.dirname)(folder)) {
        const path = CONFIG_FILES.map((file) => (0,external_node_path_.join)(folder, '.cargo', file)).find((file) => (0,external_node_fs_.existsSync)(file));
        if (path !== undefined) {
            const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
            for (const { line, ...fact } of configFacts(text, platform)) {
                facts.push({ ...fact, source: factSource(one, path, line) });
            }
        }
        if (folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    return facts;
}
function configFacts(text, platform) {
    const config = toml_parseToml(text);
    const targets = Object.entries(toml_tableAt(config, 'target')).filter(([key]) => concerns(key, platform));
    const tables = [toml_tableAt(config, 'build'), ...targets.map(([, table]) => table).filter(isTable)];
    return [
        ...targets.flatMap(([key, table]) => linkerFacts(text, key, table, platform)),
        ...tables.flatMap((table) => flagFacts(text, table, platform)),
        ...wrapperFacts(text, toml_tableAt(config, 'build')),
    ];
}
/** Whether a `[target.*]` table is for a platform: by its triple, or by a condition that names no other processor. */
function concerns(key, platform) {
    if (!key.startsWith('cfg('))
        return key === platform.rustTriple;
    const named = [...key.matchAll(/target_arch\s*=\s*"(\w+)"/g)].map(([, architecture]) => architecture);
    return named.length === 0 || named.includes(rustArchitecture(platform));
}
/**
 * A linker for the target. Archway's cross builds bring their own, which outranks the file; native and emulated builds go
 * by the file.
 */
function linkerFacts(text, key, table, { gnuTriple }) {
    const linker = isTable(table) ? table['linker'] : undefined;
    if (typeof linker !== 'string' || ['cc', 'gcc', `${gnuTriple}-gcc`].includes(linker))
        return [];
    return [
        {
            effect: 'needs',
            detail: `the linker ${linker} in a native or emulated build, by a setting for ${key}`,
            line: fact_source_lineOf(text, /^\s*linker\s*=/),
        },
    ];
}
function flagFacts(text, table, platform) {
    const value = table['rustflags'];
    const flags = (Array.isArray(value) ? value : [value]).filter((flag) => typeof flag === 'string').join(' ');
    const facts = [];
    if (/target-cpu=native\b/.test(flags)) {
        facts.push({
            effect: 'prevents-cross',
            detail: 'target-cpu=native asks for the processor of the build machine',
            line: fact_source_lineOf(text, /target-cpu=native/),
        });
    }
    const linker = /-fuse-ld=([\w./-]+)/.exec(flags)?.[1];
    if (linker !== undefined) {
        facts.push({ effect: 'needs', detail: `the linker ${linker} (-fuse-ld)`, line: fact_source_lineOf(text, /-fuse-ld=/) });
    }
    const feature = /target-feature=[^\s"]*\+(sse[\d.]*|avx\w*|bmi\d?|aes|fma|popcnt)\b/.exec(flags)?.[1];
    if (feature !== undefined && !isX86(platform) && feature !== 'aes') {
        facts.push({
            effect: 'unknown',
            detail: `target-feature ${feature} is of another processor, and set for all`,
            line: fact_source_lineOf(text, /target-feature/),
        });
    }
    return facts;
}
function wrapperFacts(text, { 'rustc-wrapper': wrapper }) {
    if (typeof wrapper !== 'string' || wrapper === '')
        return [];
    return [
        { effect: 'needs', detail: `the program ${wrapper} around rustc`, line: fact_source_lineOf(text, /^\s*rustc-wrapper\s*=/) },
    ];
}

;// CONCATENATED MODULE: ./build/src/languages/rust/flags.js




/** The variables that outrank all others, the first of them first. */
const FOR_ALL = ['CARGO_ENCODED_RUSTFLAGS', 'RUSTFLAGS'];
const FOR_BUILD = 'CARGO_BUILD_RUSTFLAGS';
/** The variable for a setting of cargo's `target.<triple>` table: `LINKER`, `RUNNER`, `RUSTFLAGS`. */
function flags_cargoTargetVariable({ rustTriple }, setting) {
    return `CARGO_TARGET_${rustTriple.replaceAll('-', '_').toUpperCase()}_${setting}`;
}
/**
 * The variable that flags for rustc are added to. Cargo takes its flags from the first of these places that has some, so
 * with another choice those of the user would be lost; to a place's flags in files it adds those of its variable.
 * Source: the Cargo book, "build.rustflags".
 *
 * @param directory where cargo runs
 */
function flagsVariable(toolchain, env, directory) {
    const given = FOR_ALL.find((name) => env[name] !== undefined);
    if (given !== undefined)
        return given;
    const forTarget = flags_cargoTargetVariable(toolchain, 'RUSTFLAGS');
    const configs = readConfigs(directory, (0,host/* cargoHome */.ic)(env));
    return env[forTarget] !== undefined || flags_hasTargetFlags(configs, toolchain.platform) ? forTarget : FOR_BUILD;
}
/**
 * The same for flags that packages below a folder are to get too, whose own settings are not known yet: those of a target
 * are the safer place, unless flags for all targets stand in the folder's settings, which cargo would then pass over.
 *
 * @param directory absent where no folder is known
 */
function sharedFlagsVariable(toolchain, env, directory) {
    const forTarget = flags_cargoTargetVariable(toolchain, 'RUSTFLAGS');
    const exact = flagsVariable(toolchain, env, directory ?? '/');
    if (exact !== FOR_BUILD)
        return exact;
    const configs = readConfigs(directory ?? '/', (0,host/* cargoHome */.ic)(env));
    const hasFlags = env[FOR_BUILD] !== undefined || configs.some((one) => toml_tableAt(one, 'build')['rustflags'] !== undefined);
    return hasFlags ? FOR_BUILD : forTarget;
}
const ENCODED_SEPARATOR = '\x1f';
/** What a variable holds once flags are added that it does not have yet. */
function withFlags(env, name, flags) {
    const separator = name === 'CARGO_ENCODED_RUSTFLAGS' ? ENCODED_SEPARATOR : ' ';
    const given = (env[name] ?? '').split(separator).filter((one) => one !== '' && !flags.includes(one));
    return [...given, ...flags].join(separator);
}
/** The settings that cargo reads, as far as they can be told without it. */
function readConfigs(directory, home) {
    const folders = [home];
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        folders.push((0,external_node_path_.join)(folder, '.cargo'));
        if (folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    const files = folders.flatMap((folder) => CONFIG_FILES.map((name) => (0,external_node_path_.join)(folder, name)));
    return files.map(readToml).filter((config) => config !== undefined);
}
/** Whether one of some settings has flags for a platform, as cargo understands its conditions. */
function flags_hasTargetFlags(configs, platform) {
    return configs.some((config) => Object.entries(toml_tableAt(config, 'target')).some(([key, table]) => concerns(key, platform) &&
        !/\b(windows|target_os|not|any)\b/.test(key) &&
        isTable(table) &&
        table['rustflags'] !== undefined));
}

;// CONCATENATED MODULE: ./build/src/languages/rust/environment.js


/**
 * Variables for cargo, rustc and the crates that build scripts use. Each carries the target's name, so that what
 * cargo builds for the host (build scripts, procedural macros) is left alone; where a crate falls back to a general
 * variable for the host, the host's own value is given.
 *
 * Sources: the Cargo book ("Environment variables"); the documentation of the crates cc, pkg-config, cmake and bindgen.
 */
function rustEnvironment(toolchain, inherited, directory) {
    return { ...(toolchain.explicit ? compilerVariables(toolchain) : {}), ...rustFlags(toolchain, inherited, directory) };
}
function compilerVariables(toolchain) {
    const { rustTriple, tools, host, pkgConfigDirectories, cmakeToolchainFile, clangArguments, loaderRoot } = toolchain;
    const target = rustTriple.replaceAll('-', '_');
    return {
        [flags_cargoTargetVariable(toolchain, 'LINKER')]: tools.cc,
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
        // bindgen reads it as a shell would.
        ...(clangArguments.length > 0 && {
            [`BINDGEN_EXTRA_CLANG_ARGS_${target}`]: clangArguments.map(src_toolchain/* shellWord */.r7).join(' '),
        }),
        ...(0,src_toolchain/* emulatorVariables */.$q)(loaderRoot),
    };
}
/** The run-time search path as a flag, which joins the user's own where cargo takes those from. */
function rustFlags(toolchain, inherited, directory) {
    const flag = (0,src_toolchain/* rpathFlag */.CY)(toolchain);
    if (flag === undefined)
        return {};
    const name = sharedFlagsVariable(toolchain, inherited, directory);
    return { [name]: withFlags(inherited, name, [`-Clink-arg=${flag}`]) };
}

;// CONCATENATED MODULE: ./build/src/languages/custom/index.js



/** A package whose commands stand in archway.yml; `withRecipe` is what runs them. */
const custom = {
    name: 'custom',
    // Nothing in a folder tells: archway.yml alone makes a package custom.
    detect: () => undefined,
    facts: (_runner, one) => Promise.resolve([
        {
            effect: 'unknown',
            detail: `its own commands in archway.yml: whether they cross-compile cannot be read`,
            source: { file: one.path },
        },
    ]),
    requirements: (one) => ({ tools: [], targetPackages: one.recipe.packages, needsCompiler: true }),
    // Its commands may call any build tool.
    environment: (toolchain, inherited, directory) => ({
        ...rustEnvironment(toolchain, inherited, directory),
        ...goEnvironment(toolchain, inherited),
    }),
    build: ({ package: one }) => {
        throw new src_runner/* InputError */.dz(`Package '${one.name}' has the language 'custom' and no \`build\` commands. Add them to archway.yml.`);
    },
    test: () => Promise.resolve({ status: 'none', command: '' }),
};

// EXTERNAL MODULE: ./build/src/environment/install-text.js
var install_text = __webpack_require__(1426);
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
            await (0,source_copy/* removeSourceCopy */.p8)(context);
            // An environment is made with what it installs.
            if (install !== undefined && context.strategy !== 'emulated')
                await runInstall(context, install);
            if (build !== undefined) {
                await buildByCommands(context, build);
                return;
            }
            await language.build(context);
            await stageArtifacts(context, (0,external_node_fs_.existsSync)((0,source_copy/* sourceCopy */.BM)(context)) ? (0,source_copy/* sourceCopy */.BM)(context) : context.package.directory);
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
/** Packages are installed as Archway installs its own, so that a user who is not root may name them as in an environment. */
async function runInstall(context, commands) {
    const { lots, rest } = (0,install_text/* readInstallText */.n)(commands);
    const hasVersions = lots.some(({ packages }) => packages.some((name) => name.includes('=')));
    if (hasVersions) {
        await runCommands(context, context.package.directory, commands);
        return;
    }
    for (const { packages, recommends } of lots) {
        await (0,host/* installPackages */.R)(context.hostRunner, packages, 'process', recommends);
    }
    if (rest === '')
        return;
    if (lots.at(-1)?.lists === true && /\bapt(-get)?\b/.test(rest))
        await (0,host/* updateLists */.zn)(context.hostRunner);
    await runCommands(context, context.package.directory, rest);
}
async function buildByCommands(context, commands) {
    const directory = await (0,source_copy/* copySources */.K1)(context);
    await runCommands(context, directory, commands);
    await stageArtifacts(context, directory);
    await requireStagedFiles(context, 'Name the files that the commands in `build` make in `artifacts`, or have them copied to the folder in $ARCHWAY_STAGE.');
}
/** Tests run where the build ran if that was in a copy of the sources, else in a copy made for them. */
async function testByCommands(context, commands) {
    const built = (0,source_copy/* sourceCopy */.BM)(context);
    const directory = (0,external_node_fs_.existsSync)(built) ? built : await (0,source_copy/* copySources */.K1)(context);
    await runCommands(context, directory, commands);
    return { status: 'passed', command: commands.trim().split('\n').join('; ') };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/languages/go/list.js
const FIELDS = [
    'ImportPath',
    'Name',
    'Dir',
    'Standard',
    'DepOnly',
    'Module',
    'CgoFiles',
    'CgoCFLAGS',
    'CgoCPPFLAGS',
    'CgoPkgConfig',
    'CgoLDFLAGS',
    'GoFiles',
    'SFiles',
    'IgnoredOtherFiles',
    'EmbedFiles',
    'Imports',
    'TestGoFiles',
    'XTestGoFiles',
    'Error',
];
/**
 * Lists packages.
 *
 * @param flags `-deps` for all that they import too, `-e` to go on after a broken one
 * @param patterns all below the folder that go runs in, when not given
 */
async function listPackages(runGo, flags, patterns = ['./...']) {
    const { stdout } = await runGo(['list', ...flags, `-json=${FIELDS.join(',')}`, ...patterns], { quiet: true });
    return parseJsonStream(stdout);
}
/** Reads objects that follow each other, as go prints them: each ends in a line of `}` alone. */
function parseJsonStream(text) {
    return text
        .split(/^\}$/m)
        .filter((part) => part.trim() !== '')
        .map((part) => JSON.parse(`${part}}`));
}

;// CONCATENATED MODULE: ./build/src/languages/go/mod-file.js


/** Whether a module, by its folder, has what it needs of others in a vendor folder, which go then builds from. */
function isVendored(directory) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'vendor', 'modules.txt'));
}
/** The modules that a go.mod or go.work replaces by folders, with the paths as they are written there. */
function localReplacements(text) {
    return new Map(directives(text, 'replace').flatMap((line) => {
        const [from = '', to = ''] = line.split('=>').map((part) => unquoted(part.trim().split(/\s+/)[0] ?? ''));
        // Source: the Go modules reference: a path that begins with a dot is a folder, else it is a module.
        return /^\.{1,2}(\/|$)/.test(to) ? [[from, to]] : [];
    }));
}
/** What stands behind a directive of go.mod or go.work, on its own line or in a block, without comments. */
function directives(text, name) {
    const found = [];
    let inBlock = false;
    for (const raw of text.split('\n')) {
        const line = raw.replace(/\/\/.*$/, '').trim();
        if (inBlock && line === ')')
            inBlock = false;
        else if (inBlock && line !== '')
            found.push(line);
        else if (line.startsWith(name) && /^\s*\($/.test(line.slice(name.length)))
            inBlock = true;
        else if (line.startsWith(`${name} `))
            found.push(line.slice(name.length).trim());
    }
    return found.map(unquoted);
}
function unquoted(text) {
    return text.replace(/^["`'](.*)["`']$/, '$1');
}

;// CONCATENATED MODULE: ./build/src/languages/go/source-paths.js


/**
 * What a program finds out by where its sources are: the files of the functions that called it, and Go's own folder. Under
 * `-trimpath` the files come without a folder, by which a test no longer finds what lies beside it. Source: `go help build`.
 */
const ASKS_FOR_PATHS = /\.(Caller|Callers|CallersFrames|FuncForPC|GOROOT|Stack|PrintStack|Llongfile|AddSource)\b|"go\/build"|^\s*(import\s+)?\.\s+"runtime(\/debug)?"/m;
/** Modules that ask for these, and only to show them in messages. */
const SHOWN_ONLY = new Set([
    'github.com/golang/glog',
    'github.com/golang/mock',
    'github.com/pkg/errors',
    'github.com/rs/zerolog',
    'github.com/sirupsen/logrus',
    'github.com/stretchr/testify',
    'go.uber.org/mock',
    'go.uber.org/zap',
    'k8s.io/klog/v2',
]);
/**
 * The first file of what tests are compiled from that asks for the paths of sources; undefined where none does, so that the
 * tests do the same whether they are compiled with `-trimpath` or without.
 *
 * @param packages all that the tests import, and they themselves
 * @param directory of the module
 * @returns relative to the directory
 */
function fileAskingForPaths(packages, directory) {
    const seen = new Set();
    for (const { Dir, Standard, Module, GoFiles, CgoFiles, TestGoFiles, XTestGoFiles } of packages) {
        if (Standard === true || Dir === undefined || SHOWN_ONLY.has(Module?.Path ?? ''))
            continue;
        for (const name of [GoFiles, CgoFiles, TestGoFiles, XTestGoFiles].flatMap((files) => files ?? [])) {
            const file = (0,external_node_path_.join)(Dir, name);
            // go writes the main package of the tests, in its cache.
            if ((0,external_node_path_.isAbsolute)(name) || seen.has(file))
                continue;
            seen.add(file);
            if (ASKS_FOR_PATHS.test((0,external_node_fs_.readFileSync)(file, 'utf8')))
                return (0,external_node_path_.relative)(directory, file);
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/go/build.js










/**
 * Builds every main package of the module into `bin/`, and the rest without a result, so that a library that does not
 * compile for the target is found here.
 */
async function buildGo(context) {
    const runGo = goCommand(context);
    const packages = await listPackages(runGo, ['-e', '-deps', ...commonFlags(context)]);
    const cgo = packages.filter(({ CgoFiles, Standard }) => Standard !== true && (CgoFiles ?? []).length > 0);
    if (cgo.length > 0)
        await requireCompiler(context, cgo);
    const mains = packages.filter((one) => one.Name === 'main' && one.DepOnly !== true && hasCode(one));
    const flags = ['-trimpath', `-buildvcs=${stamping(context)}`, ...commonFlags(context)];
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
        `-ldflags=${[...linkerFlags(context), ...(cgo.length > 0 ? await buildId(context, mains, runGo) : [])].join(' ')}`,
        // A path that ends in a slash is a folder to put programs into.
        `-o=${directory}${external_node_path_.sep}`,
        ...mains.map(({ ImportPath }) => ImportPath),
    ]);
    for (const name of names)
        checkBuildInfo(context, (0,external_node_path_.join)(directory, name));
}
/** False for a folder with tests alone, or with files for other platforms: `./...` passes over it, its name is an error. */
function hasCode({ GoFiles = [], CgoFiles = [] }) {
    return GoFiles.length + CgoFiles.length > 0;
}
/** Runs all tests of the module; for another platform the kernel starts the emulator. */
async function testGo(context) {
    const { testCpu, ...rest } = context;
    // The test programs alone are held to one CPU; the compiler, which runs natively, has all.
    const apart = context.strategy !== 'emulated';
    const runGo = goCommand(apart ? rest : context);
    const packages = await listPackages(runGo, ['-e', '-deps', '-test', ...commonFlags(context)]);
    const tested = packages.some(({ DepOnly, TestGoFiles, XTestGoFiles }) => DepOnly !== true && (TestGoFiles ?? XTestGoFiles));
    if (!tested)
        return { status: 'none', command: '' };
    await runGo([
        'test',
        '-buildvcs=false',
        ...commonFlags(context),
        ...build_pathFlags(context, packages),
        ...(apart && testCpu !== undefined ? [`-exec=${(0,src_runner/* onOneCpu */.EI)(testCpu).join(' ')}`] : []),
        // Go's own limit of ten minutes a package is for programs that are not emulated.
        `-timeout=${String(context.timeout)}ms`,
        './...',
    ]);
    return { status: 'passed', command: 'go test ./...' };
}
/**
 * With the programs' own `-trimpath`, all that they are compiled from, the standard library before all, need not be
 * compiled again for the tests. Not where a test may tell the difference.
 */
function build_pathFlags({ runner, package: one }, packages) {
    if (one.recipe.build !== undefined)
        return [];
    const asking = fileAskingForPaths(packages, one.directory);
    if (asking === undefined)
        return ['-trimpath'];
    runner.info(`The tests are compiled without -trimpath, apart from the programs: ${asking} may ask where sources are.`);
    return [];
}
function goCommand(context) {
    return async (args, options) => await runTool(context, context.package.directory, 'go', args, {
        ...options,
        env: { ...GIT_SETTINGS, ...options?.env },
    });
}
/**
 * What the git that go asks for the revision is told: the checkout may belong to another user than the job's, as in
 * container jobs, and files that git does not know, such as our own output, change nothing of what is built.
 */
const GIT_SETTINGS = {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_CONFIG_KEY_1: 'status.showUntrackedFiles',
    GIT_CONFIG_VALUE_1: 'no',
};
/** Whether go writes the revision into programs. An environment need not have git, which go would then ask for. */
function stamping({ commit, strategy }) {
    if (commit === undefined)
        return 'false';
    return strategy === 'emulated' ? 'auto' : 'true';
}
function commonFlags({ package: { directory, recipe } }) {
    const tags = recipe.go?.tags ?? [];
    return [
        // Go's default, said aloud, so that a GOFLAGS of `-mod=mod` cannot make a build change go.mod.
        isVendored(directory) ? '-mod=vendor' : '-mod=readonly',
        ...(tags.length === 0 ? [] : [`-tags=${tags.join(',')}`]),
    ];
}
/**
 * Refuses a package that needs cgo where no C compiler for the target is: go would turn cgo off, and ship the stub that
 * such packages have for builds without it.
 */
async function requireCompiler(context, cgo) {
    const compiler = context.env['CC'] ?? context.toolchain.tools.cc;
    const [command = compiler, ...words] = compiler.split(' ');
    try {
        await runTool(context, context.package.directory, command, [...words, '-dumpmachine'], { quiet: true });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const names = cgo.map(({ ImportPath }) => ImportPath);
        throw new src_runner/* ToolchainError */.g8(`${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${String(names.length - 3)} more` : ''} ` +
            `${names.length === 1 ? 'needs' : 'need'} cgo, and the C compiler '${compiler}' for ` +
            `${context.toolchain.platform.name} does not run: ${error.failure.lastLines.at(-1) ?? ''} Nothing was built.`, { cause: error });
    }
}
function linkerFlags({ version, commit, toolchain, package: { recipe } }) {
    const values = { version, commit: commit ?? '' };
    const given = recipe.go?.ldflags?.map((flag) => flag.replaceAll(/\{(version|commit)\}/g, (_, name) => values[name] ?? ''));
    return [
        ...(given ?? [`-X ${quoteLinkerValue(`main.version=${version}`)}`]),
        ...(toolchain.rpath === undefined ? [] : [`-r ${quoteLinkerValue(toolchain.rpath)}`]),
    ];
}
/**
 * A build ID of what is built and by what, in place of go's own: that covers the C compiler's flags, and `${SRCDIR}` in
 * them is the folder of the build, so that the same commit would give other bytes elsewhere. Go's own stays where the
 * recipe sets one, where there is no C, and without a commit to speak of.
 */
async function buildId(context, mains, runGo) {
    const { commit, toolchain, strategy, version, package: one } = context;
    const own = one.recipe.go?.ldflags?.some((flag) => /(^|\s)--?(buildid|B)\b/.test(flag)) === true;
    if (commit === undefined || own)
        return [];
    const { stdout } = await runGo(['env', 'GOVERSION'], { quiet: true });
    const { name } = toolchain.platform;
    const programs = mains.map(({ ImportPath }) => ImportPath);
    const identity = [commit, version, name, strategy, one.recipe, programs, stdout.trim()];
    return [`-buildid=${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex')}`];
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
function checkBuildInfo(context, program) {
    const { toolchain, commit } = context;
    const source = new artifact/* FileSource */._n(program);
    const settings = (0,artifact/* readGoBuildInfo */.Tn)(source)?.settings ?? {};
    source.close();
    const stamped = stamping(context) === 'true' || settings['vcs.revision'] !== undefined;
    const asked = {
        ...goPlatformVariables(toolchain.platform),
        ...(stamped && commit !== undefined && { 'vcs.revision': commit }),
    };
    const wrong = Object.entries(asked).filter(
    // Go writes the float ABI behind the ARM version: `7,hardfloat`.
    ([name, value]) => settings[name]?.split(',')[0] !== value);
    if (wrong.length === 0)
        return;
    const differences = wrong.map(([name, value]) => `${name}=${settings[name] ?? '(none)'} instead of ${value}`);
    throw new src_runner/* InputError */.dz(`${program} is not what was asked of go, cgo for ${toolchain.platform.name}: its build information says ` +
        `${differences.join(', ')}. Something between Archway and go changes the environment.`);
}

;// CONCATENATED MODULE: ./build/src/languages/go/download.js


/** Downloads the modules that go.mod and go.sum name, where they are not in a vendor folder. */
async function downloadModules(runner, target) {
    if (isVendored(target.directory))
        return { what: 'modules', locked: 0, fetched: 0 };
    // -x tells each request, and so what was not there already; nothing else does.
    const { stdout, stderr } = await runner.exec('go', ['mod', 'download', '-json', '-x'], {
        cwd: target.directory,
        quiet: true,
    });
    const fetched = stderr.split('\n').filter((line) => /^# get \S+\.zip: 200\b/.test(line)).length;
    return { what: 'modules', locked: parseJsonStream(stdout).length, fetched };
}

;// CONCATENATED MODULE: ./build/src/languages/hazards/prebuilt.js





/** Files that are text by their names; they are not opened. */
const TEXT = /^\.(c|cc|cpp|cxx|h|hh|hpp|go|rs|py|pyi|lua|js|ts|tsx|jsx|mjs|cjs|css|html?|md|rst|txt|json|ya?ml|toml|lock|sum|mod|cmake|in|am|ac|m4|sh|svg|xml|po|proto|sql|csv|rb|java|pl|tex|adoc|cfg|ini)$/i;
const MAGIC = Buffer.from('\x7fELF', 'latin1');
/**
 * ELF files in the tree that the platform does not run, where there is none of the same name that it runs. Tests'
 * samples are left out.
 */
async function prebuiltFacts(one, files, platform) {
    const found = [];
    for (const file of files.filter((name) => !TEXT.test((0,external_node_path_.extname)(name)) && !(0,package_files/* isAside */.Zl)(name))) {
        const elf = await readIfElf((0,external_node_path_.join)(one.directory, file));
        if (elf !== undefined)
            found.push({ file, elf });
    }
    const fitting = new Set(found.filter(({ elf }) => (0,artifact/* fitsPlatform */.s6)(elf, platform)).map(({ file }) => (0,external_node_path_.basename)(file)));
    return found
        .filter(({ file, elf }) => !(0,artifact/* fitsPlatform */.s6)(elf, platform) && !fitting.has((0,external_node_path_.basename)(file)))
        .map(({ file, elf }) => ({
        effect: 'unknown',
        detail: `${file} is prebuilt for ${(0,artifact/* platformOfElf */.OE)(elf)?.name ?? 'another machine'} and not there for this platform`,
        source: factSource(one, (0,external_node_path_.join)(one.directory, file)),
    }));
}
/** What an ELF file says of itself; undefined for any other file, and for a damaged one. */
async function readIfElf(path) {
    const handle = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (handle === undefined)
        return undefined;
    try {
        if (!(await handle.stat()).isFile())
            return undefined;
        const head = Buffer.alloc(MAGIC.length);
        await handle.read(head, 0, head.length, 0);
        if (!head.equals(MAGIC))
            return undefined;
    }
    finally {
        await handle.close();
    }
    const source = new artifact/* FileSource */._n(path);
    try {
        return (0,artifact/* readElf */.oU)(source);
    }
    catch (error) {
        if (error instanceof artifact/* FormatError */.IF)
            return undefined;
        throw error;
    }
    finally {
        source.close();
    }
}

;// CONCATENATED MODULE: ./build/src/languages/go/hazards.js





/**
 * A line of a file in a package of the repository; for another module's package, the line of go.mod that requires it.
 *
 * @param file name of the file in the package's folder
 */
function sourceIn(one, { Dir, Module }, file, pattern) {
    const isLocal = Module?.Main === true || (Module?.Replace !== undefined && Module.Replace.Version === undefined);
    if (isLocal && Dir !== undefined && file !== undefined) {
        const path = (0,external_node_path_.join)(Dir, file);
        return factSource(one, path, fact_source_lineOf((0,external_node_fs_.readFileSync)(path, 'utf8'), pattern));
    }
    const goMod = (0,external_node_path_.join)(one.directory, 'go.mod');
    const required = fact_source_lineOf((0,external_node_fs_.readFileSync)(goMod, 'utf8'), new RegExp(`(^|\\s)${escapePattern(Module?.Path ?? '')}\\s`));
    return factSource(one, goMod, required);
}
function escapePattern(text) {
    return text.replaceAll(/[.+^$(){}|[\]\\*?]/g, '\\$&');
}
const SHOWN = 3;
/**
 * Packages with assembly for other processors and none for this one. Most have Go code in its place; where a function is
 * declared without a body, the compiler refuses the package. Source: the Go specification, "Function declarations".
 */
function assemblyFacts(one, packages) {
    const bare = packages.filter(({ SFiles, IgnoredOtherFiles }) => (SFiles ?? []).length === 0 && (IgnoredOtherFiles ?? []).some((file) => file.endsWith('.s')));
    const missing = [];
    const replaced = [];
    for (const each of bare) {
        const found = firstWithoutBody(each);
        if (found === undefined)
            replaced.push(each);
        else {
            missing.push({
                effect: 'prevents-all',
                detail: `${each.ImportPath} has assembly for other processors only, and ${found.name} in ${found.file} has no body without it`,
                source: sourceIn(one, each, found.file, new RegExp(`^func\\b.*\\b${found.name}\\b`)),
            });
        }
    }
    const [first] = replaced;
    if (first === undefined)
        return missing;
    const names = replaced.slice(0, SHOWN).map(({ ImportPath }) => ImportPath);
    const more = replaced.length > SHOWN ? ` and ${String(replaced.length - SHOWN)} more` : '';
    return [
        ...missing,
        {
            effect: 'harmless',
            detail: `assembly for other processors only, with Go code in its place: ${names.join(', ')}${more}`,
            source: sourceIn(one, first, first.GoFiles?.[0], /^package\b/),
        },
    ];
}
function firstWithoutBody({ Dir, GoFiles, CgoFiles, }) {
    // With cgo, a function without a body may be a C compiler's.
    if (Dir === undefined || (CgoFiles ?? []).length > 0)
        return undefined;
    for (const file of GoFiles ?? []) {
        const name = functionWithoutBody((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(Dir, file), 'utf8'));
        if (name !== undefined)
            return { file, name };
    }
    return undefined;
}
/** The name of the first function that is declared without a body, and is not linked to another's by name. */
function functionWithoutBody(text) {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/`[^`]*`/g, '``');
    const linked = new Set([...code.matchAll(/^\/\/go:linkname\s+(\w+)/gm)].map(([, name = '']) => name));
    for (const match of code.matchAll(/^func\s+(?:\([^)]*\)\s*)?(\w+)/gm)) {
        const name = match[1] ?? '';
        if (!linked.has(name) && !hasBody(code, match.index + match[0].length))
            return name;
    }
    return undefined;
}
/** Whether a brace opens before the line ends that the signature ends in. */
function hasBody(code, start) {
    let depth = 0;
    for (let at = start; at < code.length; at++) {
        const character = code.charAt(at);
        if (character === '(' || character === '[')
            depth++;
        else if (character === ')' || character === ']')
            depth--;
        else if (character === '{' && !/\b(?:interface|struct)\s*$/.test(code.slice(start, at)))
            return true;
        else if (character === '{')
            at = code.indexOf('}', at);
        else if (character === '/' && code.startsWith('//', at))
            at = (code.indexOf('\n', at) + code.length) % code.length;
        if (code.charAt(at) === '\n' && depth === 0)
            return false;
    }
    return false;
}
/** Files that `//go:embed` puts into a program and that the platform does not run. */
async function embedFacts(one, packages, platform) {
    const facts = [];
    for (const each of packages) {
        for (const file of each.EmbedFiles ?? []) {
            const elf = await readIfElf((0,external_node_path_.join)(each.Dir ?? '', file));
            if (elf === undefined || (0,artifact/* fitsPlatform */.s6)(elf, platform))
                continue;
            facts.push({
                effect: 'unknown',
                detail: `${each.ImportPath} embeds ${file}, a program for ${(0,artifact/* platformOfElf */.OE)(elf)?.name ?? 'another machine'}`,
                source: sourceIn(one, each, fileWith(each, EMBED), EMBED),
            });
        }
    }
    return facts;
}
const EMBED = /^\/\/go:embed\s/;
/** The first of a package's Go files with such a line. */
function fileWith({ Dir, GoFiles }, pattern) {
    for (const file of GoFiles ?? []) {
        if (fact_source_lineOf((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(Dir ?? '', file), 'utf8'), pattern) !== undefined)
            return file;
    }
    return undefined;
}
/** Packages that load plugins, which the linker does through the C compiler. Source: Go's package plugin. */
function pluginFacts(one, packages) {
    return packages
        .filter(({ Imports }) => Imports?.includes('plugin'))
        .map((each) => ({
        effect: 'needs',
        detail: `C compiler: ${each.ImportPath} loads plugins, built for the same platform`,
        source: sourceIn(one, each, fileWith(each, PLUGIN), PLUGIN),
    }));
}
const PLUGIN = /^\s*(import\s+)?(\w+\s+)?"plugin"/;

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/src/languages/local-inputs.js
var local_inputs = __webpack_require__(1210);
;// CONCATENATED MODULE: ./build/src/languages/go/batches.js







/** Answers are held in memory whole, and cores share the batches. */
const MOST_MODULES = 50;
/** How many batches a module is tried with, so that many different versions of one requirement do not make it slow. */
const MOST_TRIED = 16;
/** go on this machine, with its settings. */
const setupSchema = schemas/* object */.Ikc({ GOVERSION: schemas/* string */.YjP(), GOFLAGS: schemas/* string */.YjP(), GOWORK: schemas/* string */.YjP() });
/** Reads them as they hold in a folder; undefined where go cannot be asked. */
async function readGoSetup(runner, directory) {
    try {
        const args = ['env', '-json', ...Object.keys(setupSchema.shape)];
        const { stdout } = await runner.exec('go', args, { cwd: directory, quiet: true });
        return setupSchema.parse(JSON.parse(stdout));
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd)
            return undefined;
        throw error;
    }
}
/**
 * Puts modules together that one question can serve: those of one go.work, for which go works everything out at once
 * anyway; and independent ones that agree in the versions of all that they name, so that in a go.work of our making each
 * gets what it would get alone.
 *
 * @param root absolute path of the repository
 * @param directories absolute paths of the modules
 * @returns the batch of each module that is in one, by its folder
 */
function batchesOf(root, directories, setup) {
    // Outside of the root there may be a go.work for all of it.
    if (setup === undefined || (setup.GOWORK !== '' && setup.GOWORK !== (0,external_node_path_.join)(root, 'go.work')))
        return new Map();
    const groups = new Map();
    const independent = [];
    for (const directory of directories) {
        const text = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'go.mod')) ?? '';
        if (isVendored(directory))
            continue;
        const work = (0,local_inputs/* foldersUpTo */.Kd)(root, directory)
            .map((folder) => (0,external_node_path_.join)(folder, 'go.work'))
            .find(external_node_fs_.existsSync);
        const sums = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'go.sum')) ?? '';
        const module = readModule(directory, text, sums);
        if (work !== undefined)
            groups.set(work, [...(groups.get(work) ?? []), module]);
        else if (isIndependent(text, module, setup))
            independent.push(module);
    }
    const batches = [];
    for (const [work, modules] of groups) {
        const used = usedBy(work);
        batches.push(...inParts(modules.filter(({ directory }) => used.has(directory))).map((part) => ({ work, modules: part })));
    }
    batches.push(...agreeing(independent).map((modules) => ({ work: undefined, modules })));
    return new Map(batches
        .filter(({ modules }) => modules.length > 1)
        .flatMap((batch) => batch.modules.map(({ directory }) => [directory, batch])));
}
function usedBy(work) {
    const text = (0,text_file/* readIfThere */.q)(work) ?? '';
    return new Set(directives(text, 'use').map((path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(work), path)));
}
function inParts(modules) {
    return Array.from({ length: Math.ceil(modules.length / MOST_MODULES) }, (_, index) => modules.slice(index * MOST_MODULES, (index + 1) * MOST_MODULES));
}
function readModule(directory, goMod, goSum) {
    const pins = new Map();
    const [own = ''] = directives(goMod, 'module');
    for (const line of directives(goMod, 'require')) {
        const [path = '', version = ''] = line.split(/\s+/);
        pins.set(path, version);
    }
    for (const line of directives(goMod, 'replace')) {
        const [from = '', to = ''] = line.split('=>').map((part) => part.trim());
        const [path = '', version = ''] = to.split(/\s+/);
        pins.set(from, version === '' ? inFolder((0,external_node_path_.resolve)(directory, path)) : `${path}@${version}`);
    }
    pins.set(own, inFolder(directory));
    const sums = [...goSum.matchAll(/^(\S+ v[^\s/]+) h1:/gm)].map(([, sum = '']) => sum);
    return { directory, pins, sums: new Set(sums), goVersion: directives(goMod, 'go')[0] ?? '' };
}
function inFolder(directory) {
    return `in ${directory}`;
}
/** Since Go 1.17 a go.mod names all modules that its packages need; since 1.21 a go.work must have the newest version. */
function isIndependent(goMod, { goVersion, pins }, { GOVERSION, GOFLAGS, GOWORK }) {
    const local = GOVERSION.replace(/^go/, '');
    return (GOWORK === '' &&
        !/(^|\s)--?(mod|modfile|overlay)=/.test(GOFLAGS) &&
        !/^\s*(toolchain|exclude)\b/m.test(goMod) &&
        // Replacements of one version only.
        [...pins.keys()].every((path) => path !== '' && !/\s/.test(path)) &&
        /^\d+\.\d+(\.\d+)?$/.test(goVersion) &&
        compareVersions(local, '1.21') >= 0 &&
        compareVersions(goVersion, '1.17') >= 0 &&
        compareVersions(goVersion, local) <= 0);
}
/** Groups in which no two modules say different things of the same one. */
function agreeing(modules) {
    const open = [];
    const full = [];
    for (const module of modules) {
        const fits = ({ pins }) => [...module.pins].every(([path, pin]) => (pins.get(path) ?? pin) === pin);
        let group = open.slice(-MOST_TRIED).find(fits);
        if (group === undefined) {
            group = { pins: new Map(), modules: [] };
            open.push(group);
        }
        group.modules.push(module);
        for (const [path, pin] of module.pins)
            group.pins.set(path, pin);
        if (group.modules.length < MOST_MODULES)
            continue;
        full.push(group.modules);
        open.splice(open.indexOf(group), 1);
    }
    return [...full, ...open.map((group) => group.modules)];
}
/** The newest `go` line of modules. */
function newestVersion(modules) {
    return modules
        .map(({ goVersion }) => goVersion)
        .reduce((newest, one) => (compareVersions(one, newest) > 0 ? one : newest), '1.21');
}
function compareVersions(a, b) {
    const [x, y] = [a, b].map((version) => version.split('.').map((part) => parseInt(part, 10)));
    for (let index = 0; index < 3; index++) {
        const difference = (x?.[index] ?? 0) - (y?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/**
 * Of the answer for a batch, what is about one module: its packages and all that they import.
 *
 * @returns undefined where the answer does not tell, for the module to be asked about alone
 */
function partOf(answer, { directory }) {
    const byPath = new Map(answer.map((each) => [each.ImportPath, each]));
    const queue = answer.filter((each) => each.DepOnly !== true && each.Module?.Dir === directory);
    if (queue.length === 0)
        return undefined;
    const found = new Set(queue);
    for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
        // What the standard library imports is left out anyway.
        if (each.Standard === true)
            continue;
        for (const path of each.Imports ?? []) {
            if (path === 'C')
                continue;
            const imported = byPath.get(path);
            if (imported === undefined)
                return undefined;
            if (found.has(imported))
                continue;
            found.add(imported);
            queue.push(imported);
        }
    }
    return [...found].map((each) => (each.Module?.Dir === directory ? each : { ...each, DepOnly: true }));
}
/** Whether all packages are of modules, and in versions, that the module itself names. */
function isAsIfAlone(packages, { directory, pins, sums }) {
    return packages.every(({ Standard, Error: problem, Module: from }) => {
        if (Standard === true)
            return true;
        if (problem !== undefined || from === undefined)
            return false;
        if (from.Dir === directory)
            return true;
        const pin = pins.get(from.Path);
        if (pin === undefined)
            return false;
        const replacement = from.Replace;
        if (replacement?.Version !== undefined) {
            const { Path, Version } = replacement;
            return pin === `${Path}@${Version}` && sums.has(`${Path} ${Version}`);
        }
        if (replacement !== undefined || from.Main === true)
            return pin === inFolder(from.Dir ?? '');
        return pin === from.Version && sums.has(`${from.Path} ${from.Version}`);
    });
}

;// CONCATENATED MODULE: ./build/src/languages/go/questions.js







/**
 * What go says of a module's packages and of all that they import, for a platform. Modules of one go.work are asked about
 * at once, and so are modules that would not change each other's answers.
 *
 * @throws CommandError
 */
async function askGo(runner, one, platform, planned) {
    const { checkout } = one;
    if (checkout === undefined || planned.packages.length < 2)
        return await askAlone(runner, one.directory, platform);
    const batches = await checkout.once('go batches', async () => {
        const modules = planned.packages.filter(({ language }) => language === 'go').map(({ directory }) => directory);
        return batchesOf(one.root, modules, await readGoSetup(runner, one.root));
    });
    const batch = batches.get(one.directory);
    const module = batch?.modules.find(({ directory }) => directory === one.directory);
    if (batch === undefined || module === undefined)
        return await askAlone(runner, one.directory, platform);
    const answer = await checkout.recent(`go ${platform.name} ${batch.modules[0]?.directory ?? ''}`, async () => await askTogether(runner, batch, platform));
    const own = answer === undefined ? undefined : partOf(answer, module);
    if (own !== undefined && (batch.work !== undefined || isAsIfAlone(own, module)))
        return own;
    return await askAlone(runner, one.directory, platform);
}
async function askAlone(runner, directory, platform) {
    return await ask(runner, directory, { ...runner.env, ...goPlatformVariables(platform) }, ['./...']);
}
/** Undefined where go refuses, as for one broken go.mod: then each module is asked about alone. */
async function askTogether(runner, batch, platform) {
    const patterns = batch.modules.map(({ directory }) => (0,external_node_path_.join)(directory, '...'));
    const env = { ...runner.env, ...goPlatformVariables(platform) };
    try {
        if (batch.work !== undefined)
            return await ask(runner, (0,external_node_path_.dirname)(batch.work), env, patterns);
        return await inOwnWorkspace(runner, batch, async (directory) => {
            const alone = { GOWORK: (0,external_node_path_.join)(directory, 'go.work'), GOPROXY: 'off', GOSUMDB: 'off', GOTOOLCHAIN: 'local' };
            return await ask(runner, directory, { ...env, ...alone }, patterns);
        });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.debug(`${String(patterns.length)} Go modules cannot be asked about at once: ${error.message}`);
        return undefined;
    }
}
/** A go.work outside of the checkout, which nothing is written into. */
async function inOwnWorkspace(runner, { modules }, work) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'archway-go-'));
    try {
        const uses = modules.map((module) => `use ${JSON.stringify(module.directory)}\n`).join('');
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'go.work'), `go ${newestVersion(modules)}\n\n${uses}`);
        return await work(directory);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
async function ask(runner, directory, env, patterns) {
    // Where there is a vendor folder, go refuses it.
    const mode = isVendored(directory) ? [] : ['-mod=readonly'];
    const packages = await listPackages(async (args, options) => await runner.exec('go', args, { ...options, cwd: directory, env }), ['-deps', '-e', ...mode], patterns);
    return packages.map((each) => (each.Standard === true ? nameOnly(each) : each));
}
/** Of the standard library only the names are read, and it is most of every answer that is kept. */
function nameOnly({ ImportPath }) {
    return { ImportPath, Standard: true };
}

;// CONCATENATED MODULE: ./build/src/languages/go/facts.js








/**
 * Asks go which packages use cgo when they are built for the platform. The question is put with cgo on: with it off,
 * go lists none. Of the standard library, `net` and others use cgo but do without, so they are left out.
 */
async function goFacts(runner, one, platform, planned = { packages: [one], platforms: [platform] }) {
    let packages;
    try {
        packages = await askGo(runner, one, platform, planned);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        return await staticFacts(runner, one, error);
    }
    // In an order that does not depend on what else was asked about.
    const own = packages.filter((each) => each.Standard !== true).sort((a, b) => (a.ImportPath < b.ImportPath ? -1 : 1));
    const broken = own.find((each) => each.Error !== undefined);
    const cgo = own.filter(({ CgoFiles }) => CgoFiles?.length).flatMap((each) => cgoFacts(one, each));
    const hazards = [...assemblyFacts(one, own), ...(await embedFacts(one, own, platform)), ...pluginFacts(one, own)];
    return [
        ...(broken === undefined ? [] : [brokenFact(one, broken)]),
        ...cgo,
        ...(cgo.length === 0 && broken === undefined ? [PURE_GO] : []),
        ...hazards,
    ];
}
const PURE_GO = { effect: 'harmless', detail: 'pure Go: no cgo outside the standard library' };
/**
 * A package that go cannot load. Where it is imported, and has no file for the platform, nothing builds: go leaves out such
 * packages by itself only where a pattern finds them.
 */
function brokenFact(one, { ImportPath, DepOnly, Error: problem }) {
    const excluded = DepOnly === true && (problem?.Err ?? '').startsWith('build constraints exclude all Go files');
    return {
        effect: excluded ? 'prevents-all' : 'unknown',
        detail: `go cannot load ${ImportPath} for this platform: ${problem?.Err.split('\n')[0] ?? ''}`,
        source: { file: (0,external_node_path_.join)(one.path, 'go.mod') },
    };
}
function cgoFacts(one, each) {
    const fact = cgoFact(one, each);
    const flags = [...(each.CgoCFLAGS ?? []), ...(each.CgoCPPFLAGS ?? [])];
    if (!flags.includes('-march=native'))
        return [fact];
    const detail = `-march=native in #cgo of ${each.ImportPath} asks for the processor of the build machine`;
    return [fact, { effect: 'prevents-cross', detail, ...(fact.source && { source: fact.source }) }];
}
function cgoFact(one, each) {
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
        source: cgoSource(one, each),
        ...(debianPackages.length > 0 && { debianPackages }),
    };
}
function cgoSource(one, each) {
    return sourceIn(one, each, each.CgoFiles?.[0], IMPORT_C);
}
const IMPORT_C = /^\s*(import\s+)?"C"\s*(\/\/.*)?$/;
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
    const sources = (await (0,package_files/* packageFiles */.i9)(runner, one)).filter((file) => /(?<!_test)\.go$/.test(file));
    for (const file of sources) {
        const line = fact_source_lineOf((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(one.directory, file), 'utf8'), IMPORT_C);
        if (line === undefined)
            continue;
        facts.push({ effect: 'needs', detail: `cgo: ${file}`, source: factSource(one, (0,external_node_path_.join)(one.directory, file), line) });
    }
    return facts;
}

;// CONCATENATED MODULE: ./build/src/languages/go/local-inputs.js




/**
 * The modules beside a module that it is built from: where local `replace` lines of go.mod lead, and modules of the go.work
 * that it is in, which stand in for those that it requires by name. Source: the Go modules reference.
 *
 * @param root absolute path of the repository
 * @param directory absolute path of the module
 * @returns absolute paths, go.work among them
 */
function goLocalInputs(root, directory) {
    const goMod = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'go.mod')) ?? '';
    const replaced = [...localReplacements(goMod).values()].map((path) => (0,external_node_path_.resolve)(directory, path));
    const work = workspaceOf(root, directory);
    if (work === undefined)
        return replaced;
    const used = directives(work.text, 'use').map((path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(work.file), path));
    if (!used.includes(directory))
        return replaced;
    const required = new Set(directives(goMod, 'require').map((line) => line.split(/\s+/)[0]));
    const modules = used.map((folder) => ({ folder, name: moduleName((0,text_file/* readIfThere */.q)((0,external_node_path_.join)(folder, 'go.mod')) ?? '') }));
    return [
        ...replaced,
        work.file,
        ...[...localReplacements(work.text).values()].map((path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(work.file), path)),
        ...modules.filter(({ name }) => required.has(name)).map(({ folder }) => folder),
    ];
}
/** The nearest go.work above: go looks no further. */
function workspaceOf(root, directory) {
    for (const folder of (0,local_inputs/* foldersUpTo */.Kd)(root, directory)) {
        const file = (0,external_node_path_.join)(folder, 'go.work');
        const text = (0,text_file/* readIfThere */.q)(file);
        if (text !== undefined)
            return { file, text };
    }
    return undefined;
}
function moduleName(goMod) {
    return directives(goMod, 'module')[0];
}

;// CONCATENATED MODULE: ./build/src/languages/tool-state.js




const SECRET = /TOKEN|PASSWORD|SECRET|CREDENTIAL/;
/** The variables of the environment whose names begin in one of these ways, without those that hold secrets. */
function settingsIn({ env }, prefixes) {
    const names = Object.keys(env).filter((name) => prefixes.test(name) && !SECRET.test(name));
    return names
        .sort()
        .map((name) => `${name}=${env[name] ?? ''}`)
        .join('\n');
}
/** What a tool says of itself in a folder; undefined where it cannot be asked. It is asked once for all packages. */
async function toolsWord(runner, checkout, directory, [command, ...args]) {
    return await checkout.once(`word of ${command}`, async () => {
        try {
            return (await runner.exec(command, args, { cwd: directory, quiet: true })).stdout;
        }
        catch (error) {
            if (error instanceof src_runner/* CommandError */.Qd)
                return undefined;
            throw error;
        }
    });
}
/** The state of one folder or file, looked at once for all packages that it concerns. */
async function sharedState(checkout, key, inputs) {
    return await checkout.once(`state ${key}`, async () => await checkout.state(inputs));
}
/** The texts of files of these names in the folders above a repository, where a tool would find them too. */
function textsAbove(root, names) {
    const texts = [];
    for (let folder = root; folder !== (0,external_node_path_.dirname)(folder);) {
        folder = (0,external_node_path_.dirname)(folder);
        const paths = names.map((name) => (0,external_node_path_.join)(folder, name)).filter(external_node_fs_.existsSync);
        for (const path of paths)
            texts.push(`${path}\n${(0,text_file/* readIfThere */.q)(path) ?? ''}`);
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/src/languages/go/state.js






/** What go's answers depend on, besides the environment and the files. `go help environment` tells what these are. */
const SETTINGS = ['GOVERSION', 'GOFLAGS', 'GO111MODULE', 'GOEXPERIMENT', 'GOTOOLCHAIN', 'GOWORK'];
/**
 * Go itself; for a module in a go.work all modules there, of which each can change the versions that all get; else the
 * modules that replace others. What comes from a registry is fixed by go.sum.
 */
async function goStateBeyond(runner, { root, directory }, checkout) {
    const word = await toolsWord(runner, checkout, root, ['go', 'env', '-json', ...SETTINGS]);
    if (word === undefined || /-(modfile|overlay)=/.test(word))
        return undefined;
    const files = await stateOfModules(root, directory, checkout, JSON.parse(word).GOWORK ?? '');
    return files === undefined ? undefined : [word, settingsIn(runner, /^(GO|CGO_)/), files].join('\n');
}
async function stateOfModules(root, directory, checkout, outerWork) {
    if (outerWork === 'off')
        return await stateOfReplacements(directory, checkout);
    // Given by hand, or above the repository.
    if (outerWork !== '' && !(0,local_inputs/* isWithin */.UO)(root, outerWork))
        return undefined;
    const work = workspaceOf(root, directory);
    if (work === undefined)
        return await stateOfReplacements(directory, checkout);
    return await sharedState(checkout, work.file, [
        work.file,
        `${work.file}.sum`,
        ...directives(work.text, 'use').map((path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(work.file), path)),
        ...[...localReplacements(work.text).values()].map((path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(work.file), path)),
    ]);
}
async function stateOfReplacements(directory, checkout) {
    const goMod = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'go.mod')) ?? '';
    const states = [];
    for (const path of new Set(localReplacements(goMod).values())) {
        const folder = (0,external_node_path_.resolve)(directory, path);
        const state = await sharedState(checkout, folder, [folder]);
        if (state === undefined)
            return undefined;
        states.push(state);
    }
    // A folder by its absolute path may be anywhere.
    return directives(goMod, 'replace').some((line) => /=>\s*"?\//.test(line)) ? undefined : states.join('\n');
}

;// CONCATENATED MODULE: ./build/src/languages/go/index.js








/** Go modules: every main package becomes a program. */
const go = {
    name: 'go',
    detect(directory, files) {
        if (!files.has('go.mod'))
            return undefined;
        const module = /^module\s+"?([^\s"]+)"?/m.exec((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'go.mod'), 'utf8'))?.[1];
        const name = module?.split('/').findLast((part) => !/^v\d+$/.test(part)) ?? (0,external_node_path_.basename)(directory);
        return { language: 'go', name, evidence: 'go.mod' };
    },
    // Every go.mod is a module of its own; C sources in a folder with Go files are cgo's, which go compiles itself.
    coverage: () => Promise.resolve((inner) => inner.language === 'c' && (0,external_node_fs_.readdirSync)(inner.directory).some((name) => name.endsWith('.go'))),
    facts: goFacts,
    stateBeyond: goStateBeyond,
    localInputs: goLocalInputs,
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

;// CONCATENATED MODULE: ./build/src/languages/debian/build.js





/** Builds the binary packages with the tests that debian/rules runs, and stages them. */
async function buildDebian(context) {
    const directory = await (0,source_copy/* copySources */.K1)(context);
    await runTool(context, directory, 'dpkg-buildpackage', ['--build=binary', '--no-sign', `-j${String(context.jobs)}`]);
    // dpkg-buildpackage puts its results beside the sources.
    const results = (0,external_node_path_.dirname)(directory);
    const packages = (await (0,promises_.readdir)(results)).filter((name) => /\.u?deb$/.test(name));
    if (packages.length === 0) {
        throw new src_runner/* InputError */.dz(`Package '${context.package.name}': dpkg-buildpackage made no package.`);
    }
    for (const name of packages)
        await (0,promises_.copyFile)((0,external_node_path_.join)(results, name), (0,external_node_path_.join)(context.stageDirectory, name));
}
/**
 * Nothing of its own: debian/rules ran the tests that it has during the build, and a failing one failed it. Whether it
 * has any cannot be told from outside, so none is claimed.
 */
function testDebian() {
    return Promise.resolve({ status: 'none', command: 'those of debian/rules, during the build' });
}

;// CONCATENATED MODULE: ./build/src/languages/debian/control.js

/**
 * Reads a source package's control file. Source: Debian Policy, sections 5.1 and 5.2.
 *
 * @returns undefined for a file that describes no source package
 */
function parseSourceControl(text) {
    const paragraphs = [];
    let fields = new Map();
    let start = 0;
    let last = '';
    const finish = () => {
        if (fields.size > 0)
            paragraphs.push({ fields, line: start });
        fields = new Map();
    };
    for (const [index, line] of text.split('\n').entries()) {
        if (line.startsWith('#'))
            continue;
        const field = /^([^\s:]+):[ \t]*(.*)$/.exec(line);
        if (line.trim() === '')
            finish();
        else if (field?.[1] !== undefined) {
            if (fields.size === 0)
                start = index + 1;
            last = field[1].toLowerCase();
            fields.set(last, (field[2] ?? '').trim());
        }
        else
            fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim());
    }
    finish();
    const [sourceParagraph, ...binaries] = paragraphs;
    const source = sourceParagraph?.fields.get('source');
    return sourceParagraph === undefined || source === undefined ? undefined : { source, sourceParagraph, binaries };
}
/** The paragraph of a control file that is about the source package, as text: comments may come before it. */
function sourceParagraphText(text) {
    const [paragraph = ''] = text
        .replaceAll(/^#.*\n?/gm, '')
        .trimStart()
        .split(/\n[ \t]*\n/, 1);
    return paragraph;
}
/** The names in a relation field such as Build-Depends: the first of alternatives, without versions and conditions. */
function relationNames(value) {
    return value
        .split(',')
        .map((one) => (one.split('|')[0] ?? '')
        .replace(/[([<].*$/, '')
        .replace(/:\w+\s*$/, '')
        .trim())
        .filter((name) => name !== '' && !name.startsWith('$'));
}
/** The version in the newest entry of debian/changelog, without epoch. Source: Debian Policy, section 4.4. */
function changelogVersion(changelog) {
    return /^\S+ \((?:\d+:)?([^)\s]+)\)/m.exec(changelog)?.[1];
}
/** The line of a field, counted from 1. */
function fieldLine(text, field) {
    return fact_source_lineOf(text, new RegExp(`^${field}:`, 'i'));
}

;// CONCATENATED MODULE: ./build/src/languages/debian/facts.js




/** Reads debian/control: for which architectures there are packages, and what the build depends on. */
async function debianFacts(_runner, one, platform) {
    const path = (0,external_node_path_.join)(one.directory, 'debian', 'control');
    const text = await (0,promises_.readFile)(path, 'utf8');
    const control = parseSourceControl(text);
    if (control === undefined) {
        return [{ effect: 'unknown', detail: 'debian/control describes no source package', source: factSource(one, path) }];
    }
    const { sourceParagraph, binaries } = control;
    const architectures = binaries.map((each) => each.fields.get('architecture') ?? 'any');
    if (!architectures.some((value) => isFor(value, platform))) {
        return [
            {
                effect: 'prevents-all',
                detail: `no binary package is for ${platform.debianArchitecture}: Architecture is ${[...new Set(architectures)].join(', ')}`,
                source: factSource(one, path, fieldLine(text, 'architecture')),
            },
        ];
    }
    const depends = ['build-depends', 'build-depends-arch', 'build-depends-indep'].flatMap((field) => relationNames(sourceParagraph.fields.get(field) ?? ''));
    return [
        {
            effect: 'prevents-cross',
            detail: `dpkg-buildpackage runs where its build dependencies are those of the target: ${depends.join(', ') || 'none'}`,
            source: factSource(one, path, fieldLine(text, 'build-depends') ?? sourceParagraph.line),
            debianPackages: depends,
        },
    ];
}
/**
 * Whether a value of the field Architecture takes in a platform. Source: Debian Policy, section 11.1, for wildcards.
 */
function isFor(architectures, { debianArchitecture }) {
    return architectures.split(/\s+/).some((one) => {
        if (['all', 'any', 'linux-any', debianArchitecture].includes(one))
            return true;
        return one.startsWith('any-') && one.slice('any-'.length) === debianArchitecture;
    });
}

;// CONCATENATED MODULE: ./build/src/languages/debian/index.js






const CONTROL = 'debian/control';
/** Debian source packages: what dpkg-buildpackage builds, whatever they are written in. */
const debian = {
    name: 'debian',
    detect(directory) {
        const path = (0,external_node_path_.join)(directory, CONTROL);
        if (!(0,external_node_fs_.existsSync)(path) || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'debian/rules')))
            return undefined;
        const source = parseSourceControl((0,external_node_fs_.readFileSync)(path, 'utf8'))?.source;
        return source === undefined ? undefined : { language: 'debian', name: source, evidence: CONTROL };
    },
    facts: debianFacts,
    requirements: (one) => ({
        tools: [{ commands: ['dpkg-buildpackage'], debianPackages: ['dpkg-dev', 'fakeroot'] }],
        targetPackages: one.recipe.packages,
        sourceControl: sourceParagraphText((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(one.directory, CONTROL), 'utf8')),
        needsCompiler: true,
    }),
    environment: src_toolchain/* toolchainEnvironment */.p8,
    version({ directory }) {
        const path = (0,external_node_path_.join)(directory, 'debian/changelog');
        return (0,external_node_fs_.existsSync)(path) ? changelogVersion((0,external_node_fs_.readFileSync)(path, 'utf8')) : undefined;
    },
    build: buildDebian,
    test: testDebian,
};

;// CONCATENATED MODULE: ./build/src/languages/hazards/names.js

/** Names that are numbers, parts of words or meant for more than one platform: they tell nothing in a text. */
const TELLING = /^(?!arm$|\d+$)[a-z0-9_-]{4,}$/i;
/** The names of a platform that tell it in file names and addresses. */
function tellingNames(platform) {
    const { slug, aliases, goarch, debianArchitecture, machine, rustTriple, gnuTriple, nodeArchitecture } = platform;
    const all = [slug, ...aliases, goarch, debianArchitecture, machine, rustTriple, gnuTriple, nodeArchitecture];
    return [...new Set(all)].filter((name) => TELLING.test(name));
}
function pattern(names) {
    return new RegExp(`(?<![A-Za-z0-9])(?:${names.join('|')})(?![A-Za-z0-9])`, 'i');
}
const PATTERNS = new Map(platform_platform/* PLATFORMS */.P4.map((platform) => [platform, pattern(tellingNames(platform))]));
/** Whether a text names a platform. */
function namesPlatform(text, platform) {
    return PATTERNS.get(platform)?.test(text) ?? false;
}
/** The platform that a text names; undefined when it names none, or several. */
function platformNamedIn(text) {
    const [first, ...more] = platform_platform/* PLATFORMS */.P4.filter((platform) => namesPlatform(text, platform));
    return more.length === 0 ? first : undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/hazards/containers.js



const FILE = /^(Dockerfile|Containerfile)(\..+)?$|\.(dockerfile|containerfile)$/i;
/** True for a file that says how an image is built. */
function isContainerFile(file) {
    return FILE.test((0,external_node_path_.basename)(file));
}
/** Base images of a Dockerfile that are for one other platform. Source: Docker's Dockerfile reference. */
function baseImageFacts(text, platform) {
    return text.split('\n').flatMap((line, index) => {
        const [, flag, image = ''] = /^\s*FROM\s+(?:--platform=(\S+)\s+)?(\S+)/i.exec(line) ?? [];
        const pinned = flag === undefined || flag.startsWith('$') ? undefined : (0,platform_platform/* findPlatform */.rB)(flag.replaceAll(/["']/g, ''));
        const of = pinned ?? platformNamedIn(image);
        if (of === undefined || of === platform)
            return [];
        return [{ effect: 'unknown', detail: `the base image ${image} is for ${of.name} only`, line: index + 1 }];
    });
}

;// CONCATENATED MODULE: ./build/src/languages/hazards/downloads.js



const downloads_FILE = /^((GNU)?makefile.*|.*\.(sh|bash|mk|cmake)|CMakeLists\.txt|build\.rs|setup\.py|meson\.build|.*\.wrap|configure\.ac)$/i;
/** True for a file that a build may download something by. */
function mayDownload(file) {
    return downloads_FILE.test((0,external_node_path_.basename)(file)) || isContainerFile(file);
}
const ADDRESS = /\b(?:https?|ftp):\/\/[^\s"'`<>(){}[\],;|]+/g;
const MAX_SHOWN = 100;
/**
 * Addresses that name one other platform, in a file that nowhere names this one: no choice between platforms is made
 * there.
 */
function downloadFacts(text, platform) {
    if (namesPlatform(text, platform))
        return [];
    return text.split('\n').flatMap((line, index) => [...line.matchAll(ADDRESS)].flatMap(([address]) => {
        const of = platformNamedIn(address);
        if (of === undefined || of === platform)
            return [];
        return [
            { effect: 'unknown', detail: `downloads what is for ${of.name}: ${shown(address)}`, line: index + 1 },
        ];
    }));
}
/** Without user, password and query, which may be secret. */
function shown(address) {
    const plain = address.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');
    return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain;
}

;// CONCATENATED MODULE: ./build/src/languages/hazards/index.js








/** Adds to a language's facts those that hold for a tree in any language. */
function withHazards(language) {
    return {
        ...language,
        facts: async (runner, one, platform, planned) => [
            ...(await language.facts(runner, one, platform, planned)),
            ...(await treeFacts(runner, one, platform)),
        ],
    };
}
/** What in a tree is bound to another platform, whatever builds it: prebuilt files, base images, downloads. */
async function treeFacts(runner, one, platform) {
    const files = (await (0,package_files/* packageFiles */.i9)(runner, one)).filter((file) => !file.startsWith('.'));
    const facts = [...(await prebuiltFacts(one, files, platform))];
    for (const file of files.filter((name) => !(0,package_files/* isAside */.Zl)(name) && mayDownload(name))) {
        const path = (0,external_node_path_.join)(one.directory, file);
        const text = (0,text_file/* readIfThere */.q)(path) ?? '';
        const images = isContainerFile(file) ? baseImageFacts(text, platform) : [];
        for (const { line, ...fact } of [...images, ...downloadFacts(text, platform)]) {
            facts.push({ ...fact, source: factSource(one, path, line) });
        }
    }
    return (0,package_files/* firstOfEach */.t6)(facts);
}

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

;// CONCATENATED MODULE: ./build/src/languages/lua/cross.js






/** The headers of Lua for the target: those of Debian have a part that differs between architectures. */
const TARGET_LUA = 'liblua5.4-dev';
/**
 * Settings of LuaRocks for a target, as words of its command line: it does not look at the environment for them. Source:
 * LuaRocks' manual, "Config file format", `variables`.
 */
function rocksSettings({ cross, platform, tools }) {
    if (!cross)
        return [];
    return [
        `CC=${tools.cc}`,
        `LD=${tools.cc}`,
        `AR=${tools.ar}`,
        `RANLIB=${tools.ranlib}`,
        `LUA_LIBDIR=/usr/lib/${platform.multiarch}`,
    ];
}
/** The text of a program that is LuaRocks with these settings, for those who call it themselves. */
function crossLuaRocks(toolchain) {
    return ['#!/bin/sh', `exec luarocks ${[...rocksSettings(toolchain).map(shellWord), '"$@"'].join(' ')}`, ''].join('\n');
}
/** Tests of a module in C run in a Lua that loads it. */
const refuseLua = ({ name, directory, recipe }, strategy, platform, tested) => {
    if (recipe.build !== undefined || typeof recipe.test === 'string')
        return undefined;
    if (strategy === 'emulated' || platform.name === (0,host/* hostPlatform */.ol)().name || !tested)
        return undefined;
    const rockspec = findRockspec(directory);
    const { cSources = [], hasTests = false } = rockspec === undefined ? {} : readRockspec((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, rockspec), 'utf8'));
    const makes = /^(check|test)\b[^=\n]*:(?!=)/m.test((0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'Makefile')) ?? '');
    if (cSources.length === 0 || !(hasTests || makes))
        return undefined;
    return (`Package '${name}': its tests need a Lua of ${platform.name}, which cannot be installed beside this machine's own. ` +
        `Set \`test: false\` for it, or build it by \`strategy: emulated\`, or on a runner whose own platform is ${platform.name}.`);
};

;// CONCATENATED MODULE: ./build/src/languages/lua/facts.js






/**
 * Tells modules in C from those in Lua. A cross compiler builds one with Lua's headers alone, which are the same for all
 * processors; to test it takes a Lua of the target, and that cannot be installed beside the host's.
 */
async function luaFacts(runner, one) {
    const source = firstModuleInRockspec(one) ?? (await firstSourceWithLuaHeader(runner, one));
    if (source === undefined)
        return [{ effect: 'harmless', detail: 'modules in Lua only' }];
    return [
        one.recipe.test === false
            ? {
                effect: 'needs',
                detail: "C compiler and Lua's headers: a Lua module in C",
                source,
                debianPackages: [TARGET_LUA],
            }
            : { effect: 'prevents-cross', detail: "a Lua module in C is tested in the target's Lua", source },
    ];
}
function firstModuleInRockspec(one) {
    const rockspec = findRockspec(one.directory);
    if (rockspec === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(one.directory, rockspec);
    const first = readRockspec((0,external_node_fs_.readFileSync)(path, 'utf8')).cSources[0];
    return first && factSource(one, path, first.line);
}
async function firstSourceWithLuaHeader(runner, one) {
    for (const file of (await (0,package_files/* packageFiles */.i9)(runner, one)).filter((name) => /\.(c|cc|cpp)$/.test(name))) {
        const path = (0,external_node_path_.join)(one.directory, file);
        const line = fact_source_lineOf((0,external_node_fs_.readFileSync)(path, 'utf8'), /^\s*#\s*include\s*[<"](lua|lauxlib)\.h(pp)?[>"]/);
        if (line !== undefined)
            return factSource(one, path, line);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/lua/index.js










/** Lua modules with a rockspec. Where a Makefile stands beside it, that is what builds: it can install and test. */
const lua = {
    name: 'lua',
    detect(directory, files) {
        const evidence = [...files].sort().find((name) => name.endsWith('.rockspec'));
        if (evidence === undefined)
            return undefined;
        const rockspec = readRockspec((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, evidence), 'utf8'));
        return { language: 'lua', name: rockspec.package ?? (0,external_node_path_.basename)(directory), evidence };
    },
    // Many keep the rockspecs of all versions in a folder below; what builds the module in C lies beside it.
    coverage: () => Promise.resolve((inner) => inner.language === 'lua' || inner.language === 'c'),
    facts: luaFacts,
    requirements: (one) => ({
        tools: [
            { commands: ['lua5.4'], debianPackages: ['lua5.4'] },
            hasMakefile(one.directory)
                ? { commands: ['make'], debianPackages: ['make'] }
                : { commands: ['luarocks'], debianPackages: ['luarocks'] },
        ],
        targetPackages: [...new Set([TARGET_LUA, ...one.recipe.packages])],
        needsCompiler: true,
    }),
    refusal: refuseLua,
    environment: src_toolchain/* toolchainEnvironment */.p8,
    version({ directory }) {
        const file = findRockspec(directory);
        // The part after the hyphen counts revisions of the rockspec, not of the module.
        return file && readRockspec((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, file), 'utf8')).version?.replace(/-\d+$/, '');
    },
    build: buildLua,
    test: testLua,
};
/** The Lua that LuaRocks builds for: what `requirements` installs. */
const LUA_VERSION = '5.4';
/** The names under which makefiles of modules ask for a Lua and where its headers are, with those of Debian. */
const MAKE_SETTINGS = {
    LUA_VERSION,
    LUA_INCLUDE_DIR: `/usr/include/lua${LUA_VERSION}`,
    LUA_INCDIR: `/usr/include/lua${LUA_VERSION}`,
};
async function buildLua(context) {
    const directory = await (0,source_copy/* copySources */.K1)(context);
    if (hasMakefile(directory)) {
        await makeAndInstall(context, directory, MAKE_SETTINGS);
        return;
    }
    const tree = (0,external_node_path_.join)(context.stageDirectory, 'usr', 'local');
    const rockspec = findRockspec(directory) ?? '';
    const settings = rocksSettings(context.toolchain);
    await luarocks(context, directory, ['make', `--tree=${tree}`, '--deps-mode=none', rockspec, ...settings]);
    await requireStagedFiles(context, 'The `build` table of the rockspec names no module.');
}
async function testLua(context) {
    const directory = (0,source_copy/* sourceCopy */.BM)(context);
    if (hasMakefile(directory))
        return await makeCheck(context, directory, MAKE_SETTINGS);
    const rockspec = findRockspec(directory) ?? '';
    if (!readRockspec((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, rockspec), 'utf8')).hasTests)
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

;// CONCATENATED MODULE: ./build/src/languages/python/extension.js


/** What in a build file tells that the wheel will hold machine code, and what builds it then. */
const SIGNS = [
    {
        file: 'setup.py',
        pattern: /\bExtension\s*\(|\bext_modules\s*=|\bcythonize\s*\(|\bcffi_modules\s*=/,
        backend: 'setuptools',
        compiles: 'c',
    },
    {
        file: 'pyproject.toml',
        pattern: /^\s*ext-modules\s*=|^\s*\[\[tool\.setuptools\.ext-modules\]\]/,
        backend: 'setuptools',
        compiles: 'c',
    },
    {
        file: 'pyproject.toml',
        pattern: /build-backend\s*=\s*["']scikit_build_core/,
        backend: 'scikit-build-core',
        compiles: 'c',
    },
    { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']mesonpy/, backend: 'meson-python', compiles: 'c' },
    { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']maturin/, backend: 'maturin', compiles: 'rust' },
    {
        file: 'setup.py',
        pattern: /\bRustExtension\s*\(|\brust_extensions\s*=/,
        backend: 'setuptools-rust',
        compiles: 'rust',
    },
];
/**
 * The first sign of an extension in a build file.
 *
 * @param file name of the build file
 */
function findExtension(file, text) {
    for (const [index, raw] of text.split('\n').entries()) {
        const line = raw.replace(/(^|\s)#.*$/, '');
        if (/^\s*(from|import)\s/.test(line))
            continue;
        const sign = SIGNS.find((each) => each.file === file && each.pattern.test(line));
        if (sign !== undefined)
            return { backend: sign.backend, compiles: sign.compiles, line: index + 1 };
    }
    return undefined;
}
/** The first sign of an extension in the build files of a project's folder. */
function extensionOf(directory) {
    for (const file of ['pyproject.toml', 'setup.py']) {
        const sign = findExtension(file, (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, file)) ?? '');
        if (sign !== undefined)
            return sign;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/languages/python/wheels.js


/** Lock files that name the files of each package: of uv, Poetry, PDM, and the standard one (PEP 751). */
const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml'];
/**
 * Locked packages that have wheels for Linux, and none for the platform. Packages that are wanted only on named machines
 * are left out.
 */
function wheelFacts(text, platform) {
    const document = toml_parseToml(text);
    const list = document['package'] ?? document['packages'];
    const packages = Array.isArray(list) ? list.filter(isTable) : [];
    return packages.flatMap((one) => {
        const { name } = one;
        const files = fileNames(one);
        const wheels = files.filter((file) => file.endsWith('.whl'));
        const linux = wheels.filter((file) => file.includes('linux'));
        if (typeof name !== 'string' || linux.length === 0)
            return [];
        if (wheels.some((file) => wheels_isFor(file, platform)) || isForNamedMachines(text, name))
            return [];
        const hasSources = files.some((file) => /\.(tar\.gz|zip|tar\.bz2)$/.test(file));
        const version = typeof one['version'] === 'string' ? ` ${one['version']}` : '';
        const line = fact_source_lineOf(text, new RegExp(`^name = "${name.replaceAll('.', '\\.')}"$`));
        return [
            {
                effect: hasSources ? 'needs' : 'unknown',
                detail: hasSources
                    ? `${name}${version} has no wheel for ${platform.name}: pip compiles it from its sources`
                    : `${name}${version} has neither a wheel for ${platform.name} nor sources`,
                ...(line !== undefined && { line }),
            },
        ];
    });
}
/** Source: the platform tags of the Python packaging specifications. */
function wheels_isFor(wheel, { machine }) {
    return wheel.endsWith('-any.whl') || new RegExp(`linux[\\d_a-z.]*_${machine}(\\.|$)`).test(wheel);
}
function fileNames(one) {
    const lists = [one['wheels'], one['files'], one['sdist']].flatMap((value) => Array.isArray(value) ? value : [value]);
    return lists.filter(isTable).flatMap((file) => {
        const name = file['file'] ?? file['name'] ?? file['url'] ?? file['path'];
        return typeof name === 'string' ? [name.slice(name.lastIndexOf('/') + 1)] : [];
    });
}
/** Whether a package is only asked for under a condition about the machine: `marker = "platform_machine == ..."`. */
function isForNamedMachines(text, name) {
    return text
        .split('\n')
        .some((line) => line.includes(`name = "${name}"`) && /marker\s*=.*platform_machine/.test(line));
}

;// CONCATENATED MODULE: ./build/src/languages/python/facts.js







/** Tells extensions from pure Python by the build files, and reads from lock files what has no wheel for the platform. */
async function pythonFacts(runner, one, platform) {
    const files = await (0,package_files/* packageFiles */.i9)(runner, one);
    const read = (file) => files.includes(file) ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(one.directory, file), 'utf8') : undefined;
    const project = read('pyproject.toml') ?? '';
    const facts = [];
    for (const [file, text] of [
        ['setup.py', read('setup.py')],
        ['pyproject.toml', project],
    ]) {
        const sign = text === undefined ? undefined : findExtension(file, text);
        if (sign === undefined || facts.length > 0)
            continue;
        const written = sign.compiles === 'rust' ? 'an extension in Rust' : 'C extension';
        facts.push({
            effect: 'prevents-cross',
            detail: `${written} built by ${sign.backend} needs the target's Python`,
            source: factSource(one, (0,external_node_path_.join)(one.directory, file), sign.line),
        });
    }
    if (facts.length > 0)
        facts.push(...buildNeeds(one, project));
    else
        facts.push({ effect: 'harmless', detail: 'pure Python: its build files name no extension' });
    for (const file of LOCK_FILES) {
        const text = read(file);
        if (text !== undefined)
            facts.push(...wheelFacts(text, platform).map(({ line, ...fact }) => ({
                ...fact,
                source: factSource(one, (0,external_node_path_.join)(one.directory, file), line),
            })));
    }
    return facts;
}
const NATIVE_REQUIREMENTS = /^(numpy|scipy|cython|cffi|pybind11|nanobind|torch|pyarrow|pythran)\b/i;
/** What a build needs in its own environment of which headers or generated code depend on the interpreter's platform. */
function nativeRequirements(project) {
    const required = stringsAt(toml_tableAt(toml_parseToml(project), 'build-system'), 'requires');
    return required.flatMap((requirement) => NATIVE_REQUIREMENTS.exec(requirement)?.[1] ?? []);
}
function buildNeeds(one, project) {
    return nativeRequirements(project).map((name) => {
        const line = fact_source_lineOf(project, new RegExp(`["']${name}\\b`, 'i'));
        const source = factSource(one, (0,external_node_path_.join)(one.directory, 'pyproject.toml'), line);
        return { effect: 'needs', detail: `${name} for the target's Python while building`, source };
    });
}

;// CONCATENATED MODULE: ./build/src/languages/python/cross.js







/** Only a Python of the distribution has a twin of the target in the same archive, of which the settings are taken. */
const DISTRIBUTION_PYTHON = '/usr/bin/python3';
/** What it takes to build extensions with it. */
const DISTRIBUTION_TOOLS = [
    { commands: [], debianPackages: ['python3', 'python3-dev', 'python3-venv'] },
];
/** The headers and settings of the target's Python. */
const TARGET_PYTHON = 'libpython3-dev';
/**
 * The variables by which Python takes itself for the one of the target: wheels get its tag, and setuptools compiles with its
 * settings. To be seen by nothing but a build, since pip then chooses wheels of the target for all that it installs.
 * Sources: CPython's Lib/sysconfig.py, where its own cross build sets them; Debian's libpython3-stdlib has the settings.
 */
function pythonCrossVariables({ machine, multiarch }) {
    return { _PYTHON_HOST_PLATFORM: `linux-${machine}`, _PYTHON_SYSCONFIGDATA_NAME: `_sysconfigdata__${multiarch}` };
}
/** Whether building a project here makes code for another platform than that of the Python that builds it. */
function crossesExtension(directory, strategy, platform) {
    return strategy !== 'emulated' && platform.name !== (0,host/* hostPlatform */.ol)().name && extensionOf(directory) !== undefined;
}
/** What of a project with an extension needs a Python of the target that runs. */
const refusePython = ({ name, directory, recipe }, strategy, platform, tested) => {
    if (recipe.build !== undefined || !crossesExtension(directory, strategy, platform))
        return undefined;
    const { backend = '' } = extensionOf(directory) ?? {};
    const advice = `Build it by \`strategy: emulated\`, or on a runner whose own platform is ${platform.name}.`;
    if (backend !== 'setuptools') {
        return `Package '${name}': an extension built by ${backend} is not crossed to ${platform.name}; only those of setuptools are. ${advice}`;
    }
    const [needed] = nativeRequirements((0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'pyproject.toml')) ?? '');
    if (needed !== undefined) {
        return `Package '${name}': its build needs ${needed} in a Python of ${platform.name}. ${advice}`;
    }
    if (tested && typeof recipe.test !== 'string' && TEST_FOLDERS.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, folder)))) {
        return (`Package '${name}': its tests need a Python of ${platform.name}, and this machine's own builds the extension. ` +
            `Set \`test: false\` for it and test the wheel elsewhere. Or: ${advice}`);
    }
    return undefined;
};
/** Folders that tests are looked for in. */
const TEST_FOLDERS = ['tests', 'test'];
/** The text of a program that is Python with the settings of a target, for those who call it themselves. */
function crossPython({ cross, platform, tools }) {
    const variables = cross
        ? { ...pythonCrossVariables(platform), CC: tools.cc, CXX: tools.cxx, AR: tools.ar, RANLIB: tools.ranlib }
        : {};
    const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${shellWord(value)}`);
    return ['#!/bin/sh', ...lines, `exec ${DISTRIBUTION_PYTHON} "$@"`, ''].join('\n');
}

;// CONCATENATED MODULE: ./build/src/languages/python/build.js




/**
 * Builds one wheel into the stage. Build backends write beside the sources, so it happens in a copy; pip gives the
 * backend an environment of its own.
 */
async function buildPython(context) {
    const directory = await (0,source_copy/* copySources */.K1)(context);
    const interpreter = await createVenv(context, 'build-venv');
    await runTool(context, directory, interpreter, [
        '-m',
        'pip',
        'wheel',
        '--no-deps',
        // Without it, older releases of pip run a setup.py by itself, which lacks the package `wheel` in a new environment.
        '--use-pep517',
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
    const { _PYTHON_SYSCONFIGDATA_NAME: crossed } = context.env;
    const python = crossed === undefined ? 'python3' : DISTRIBUTION_PYTHON;
    await runTool(context, context.buildDirectory, python, ['-m', 'venv', '--clear', venv]);
    return (0,external_node_path_.join)(venv, 'bin', 'python');
}

;// CONCATENATED MODULE: ./build/src/languages/python/coverage.js

/** Folders in which Python projects keep samples of others. */
const SAMPLES = /(^|\/)(tests?|testing|examples?|docs?)\//;
/**
 * A project's build compiles what its extension is made of: C by any backend, crates by maturin and setuptools-rust.
 * A project below another is a wheel of its own, as in a workspace of uv or Poetry.
 */
function pythonCoverage(outer) {
    const extension = extensionOf(outer.directory);
    return Promise.resolve((inner) => {
        const path = inner.directory.slice(outer.directory.length + 1);
        if (inner.language === 'python')
            return SAMPLES.test(`${path}/`);
        if (inner.language === 'c')
            return inner.directory === outer.directory || extension !== undefined;
        return inner.language === 'rust' && extension?.compiles === 'rust';
    });
}

;// CONCATENATED MODULE: ./build/src/languages/python/test-run.js









/** Files outside the tests' folder that settings of test runners may stand in. */
const test_run_SETTINGS = ['pyproject.toml', 'pytest.ini', 'setup.cfg', 'tox.ini', 'conftest.py'];
/** pytest's exit code when it finds no test. Source: its reference. */
const NO_TESTS = 5;
/**
 * Installs the wheel and runs the project's tests against it. They run in a folder that holds the tests only: beside
 * the sources, Python would import those, without the extension that was built.
 */
async function testPython(context) {
    const source = (0,source_copy/* sourceCopy */.BM)(context);
    const folder = TEST_FOLDERS.find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, name)));
    if (folder === undefined)
        return { status: 'none', command: '' };
    const scratch = await copyTests(context, source, folder);
    const pytest = await usesPytest(source, folder);
    const interpreter = await createVenv(context, 'test-venv');
    const wheel = `${await findWheel(context)}${testExtra(source)}`;
    await runTool(context, scratch, interpreter, ['-m', 'pip', 'install', wheel, ...(pytest ? ['pytest'] : [])]);
    return pytest
        ? await runPytest(context, scratch, interpreter, folder)
        : await runUnittest(context, scratch, interpreter, folder);
}
async function copyTests(context, source, folder) {
    const scratch = (0,external_node_path_.join)(context.buildDirectory, 'tests');
    await (0,promises_.rm)(scratch, { recursive: true, force: true });
    await (0,promises_.mkdir)(scratch);
    for (const name of [folder, ...test_run_SETTINGS]) {
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
function testExtra(source) {
    const extras = ((0,text_file/* readIfThere */.q)((0,external_node_path_.join)(source, 'pyproject.toml')) ?? '').split(/^\[project\.optional-dependencies\]/m)[1] ?? '';
    const name = /^(tests?|testing)\s*=/m.exec(extras.split(/^\[/m)[0] ?? '')?.[1];
    return name === undefined ? '' : `[${name}]`;
}
async function usesPytest(source, folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, 'pytest.ini')) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(source, 'conftest.py')))
        return true;
    const settings = ['pyproject.toml', 'setup.cfg'].map((file) => (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(source, file)) ?? '').join('');
    if (/^\[tool[.:]pytest/m.test(settings))
        return true;
    const tests = await (0,promises_.readdir)((0,external_node_path_.join)(source, folder), { recursive: true });
    for (const file of tests.filter((name) => name.endsWith('.py'))) {
        if (/^\s*(import|from) pytest\b/m.test(await (0,promises_.readFile)((0,external_node_path_.join)(source, folder, file), 'utf8')))
            return true;
    }
    return false;
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
    detect(directory, files) {
        const project = files.has('pyproject.toml') ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'pyproject.toml'), 'utf8') : '';
        // A pyproject.toml may hold nothing but settings of linters.
        const buildable = /^\s*\[(project|build-system|tool\.poetry)\]/m.test(project);
        const evidence = buildable ? 'pyproject.toml' : files.has('setup.py') ? 'setup.py' : undefined;
        if (evidence === undefined)
            return undefined;
        return { language: 'python', name: tomlString(project, 'project', 'name') ?? (0,external_node_path_.basename)(directory), evidence };
    },
    coverage: pythonCoverage,
    facts: pythonFacts,
    requirements: (one, strategy, platform) => {
        const crossed = crossesExtension(one.directory, strategy, platform);
        return {
            // An environment has nothing that the machine has.
            tools: crossed ? DISTRIBUTION_TOOLS : pythonTools(strategy === 'emulated' ? '' : (process.env['PATH'] ?? '')),
            targetPackages: [...(crossed ? [TARGET_PYTHON] : []), ...one.recipe.packages],
            needsCompiler: true,
            used: [crossed ? DISTRIBUTION_PYTHON : 'python3'],
        };
    },
    refusal: refusePython,
    environment: src_toolchain/* toolchainEnvironment */.p8,
    prepare: (_runner, { cross, platform }, directory) => Promise.resolve(cross && extensionOf(directory) !== undefined ? pythonCrossVariables(platform) : {}),
    version: ({ directory }) => {
        const file = (0,external_node_path_.join)(directory, 'pyproject.toml');
        const project = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : '';
        return tomlString(project, 'project', 'version') ?? tomlString(project, 'tool.poetry', 'version');
    },
    build: buildPython,
    test: testPython,
};
/** Debian splits the headers and the venv module off its interpreter; any other brings its own. */
function pythonTools(path) {
    const interpreter = (0,host/* findInPath */.w6)(path, ['python3']);
    const own = interpreter !== undefined && ![DISTRIBUTION_PYTHON, '/bin/python3'].includes(interpreter);
    return own ? [] : DISTRIBUTION_TOOLS;
}

;// CONCATENATED MODULE: ./build/src/languages/rust/paths.js



/**
 * Variables by which neither rustc nor the C compilers that build scripts call write the build's paths, or that of the
 * crates' sources, into what they make.
 *
 * The `trim-paths` of cargo profiles would say the same, and is not stable yet.
 */
function pathVariables(context) {
    const { env, toolchain } = context;
    const crates = cratesMap(env);
    const flags = [...pathMaps(context), ...crates].map(({ from, to }) => `--remap-path-prefix=${from}=${to}`);
    const name = flagsVariable(toolchain, env, context.package.directory);
    const target = toolchain.rustTriple.replaceAll('-', '_');
    const cFlags = gccPathFlags(context, crates).join(' ');
    return {
        [name]: withFlags(env, name, flags),
        ...Object.fromEntries(['CFLAGS', 'CXXFLAGS'].map((variable) => {
            const own = [`${variable}_${target}`, `TARGET_${variable}`, variable].find((one) => env[one] !== undefined);
            return [`${variable}_${target}`, [...(own === undefined ? [] : [env[own]]), cFlags].join(' ')];
        })),
    };
}
function cratesMap(env) {
    return bothNames((0,host/* cargoHome */.ic)(env))
        .filter((from) => !/\s/.test(from))
        .map((from) => ({ from, to: '/cargo' }));
}

;// CONCATENATED MODULE: ./build/src/languages/rust/build.js






/** The kinds of library that other languages link with; Rust's own are of no use outside their build. */
const C_LIBRARY_KINDS = ['cdylib', 'staticlib'];
/** Cargo runs documentation tests for another target since this version. Source: the release notes of Rust 1.89. */
const FIRST_WITH_CROSS_DOCTESTS = 89;
/** Builds the package for release and stages its programs in `bin/` and its C libraries in `lib/`. */
async function buildRust(context) {
    const args = ['build', ...build_commonFlags(context)];
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
    const { testCpu, ...rest } = context;
    // The test programs alone are held to one CPU; the compiler, which runs natively, has all.
    const held = testCpu === undefined || context.strategy === 'emulated'
        ? context
        : { ...rest, env: runnerOnOneCpu(context, testCpu) };
    const flags = build_commonFlags(context);
    const { stdout } = await cargo(held, ['test', ...flags]);
    const command = `cargo test ${flags[0] ?? ''}`;
    const run = [...stdout.matchAll(/^running (\d+) tests?$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    if (context.toolchain.cross && (await minorVersion(context)) < FIRST_WITH_CROSS_DOCTESTS) {
        context.runner.notice(`This cargo leaves out documentation tests when it tests for another platform; cargo 1.${String(FIRST_WITH_CROSS_DOCTESTS)} and later run them.`);
    }
    return run === 0 ? { status: 'none', command } : { status: 'passed', command };
}
/** Cargo puts the runner in front of each test program, and what the user had there already stays behind it. */
function runnerOnOneCpu({ env, toolchain }, cpu) {
    const variable = flags_cargoTargetVariable(toolchain, 'RUNNER');
    const given = env[variable];
    return { ...env, [variable]: [...(0,src_runner/* onOneCpu */.EI)(cpu), ...(given === undefined ? [] : [given])].join(' ') };
}
/** The target is named even when it is the host: then flags for it do not reach build scripts. */
function build_commonFlags({ toolchain, buildDirectory, jobs, package: { recipe } }) {
    const { features = [], profile = 'release', members = [], workspace = false } = recipe.rust ?? {};
    return [
        profile === 'release' ? '--release' : `--profile=${profile}`,
        '--locked',
        `--target=${toolchain.rustTriple}`,
        `--target-dir=${(0,external_node_path_.join)(buildDirectory, 'target')}`,
        `--jobs=${String(jobs)}`,
        ...(features.length === 0 ? [] : [`--features=${features.join(',')}`]),
        ...(recipe.rust?.['default-features'] === false ? ['--no-default-features'] : []),
        ...(workspace ? ['--workspace'] : []),
        ...members.map((name) => `--package=${name}`),
    ];
}
async function cargo(context, args, options) {
    return await runTool(context, context.package.directory, context.env['CARGO'] ?? 'cargo', args, {
        ...options,
        env: pathVariables(context),
    });
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

;// CONCATENATED MODULE: ./build/src/languages/rust/debian.js

/**
 * Debian's releases whose own rustc is too old for today's crates; for web browsers they carry a new one beside it, in
 * packages of this suffix.
 */
const RELEASES_WITH_WEB_PACKAGES = ['bullseye', 'bookworm'];
/**
 * The Debian packages that hold rustc and cargo.
 *
 * @param release codename; that of this machine when not given
 */
function debianRustTools(release) {
    return [`rustc${suffix(release)}`, `cargo${suffix(release)}`];
}
/** The Debian package that holds a platform's standard library, of the same version as the compiler. */
function debianStandardLibrary(platform) {
    return `libstd-rust${suffix()}-dev:${platform.debianArchitecture}`;
}
function suffix(release = (0,host/* readDistribution */.xF)().codename) {
    return RELEASES_WITH_WEB_PACKAGES.includes(release) ? '-web' : '';
}

;// CONCATENATED MODULE: ./build/src/languages/rust/download.js


/** Downloads the locked crates that any of the platforms needs. */
async function downloadCrates(runner, target, platforms) {
    const triples = platforms.flatMap((platform) => ['--target', platform.rustTriple]);
    const { stderr } = await runner.exec('cargo', ['fetch', '--locked', ...triples], { cwd: target.directory });
    const fetched = stderr.split('\n').filter((line) => /^\s*Downloaded \S+ v/.test(line)).length;
    const lock = await (0,promises_.readFile)((0,external_node_path_.join)(target.directory, 'Cargo.lock'), 'utf8').catch(() => '');
    const locked = lock.split('\n').filter((line) => /^source = "(registry|sparse)\+/.test(line)).length;
    return { what: 'crates', locked, fetched };
}

;// CONCATENATED MODULE: ./build/src/languages/rust/advice.js
/**
 * Features that do without C, or without a library of the system, by the crate that calls for it. Source: the manifests
 * of the crates that have those features.
 */
const FEATURES = {
    'aws-lc-sys': 'the feature `ring` of rustls in place of `aws_lc_rs` needs a C compiler only',
    'curl-sys': 'the feature `static-curl` of curl compiles it',
    'libgit2-sys': 'the feature `vendored-libgit2` of git2 compiles it; gix needs no C',
    'librocksdb-sys': 'fewer of its compression features mean less C to compile',
    'libsqlite3-sys': 'the feature `bundled` of rusqlite compiles it',
    'libz-sys': 'the default backend of flate2, `rust_backend`, needs no C',
    onig_sys: 'the feature `default-fancy` of syntect in place of `default-onig` needs no C',
    'openssl-sys': 'the feature `vendored` of openssl compiles it; rustls in place of native-tls does without',
    'rdkafka-sys': 'the feature `cmake-build` of rdkafka compiles it',
    'tikv-jemalloc-sys': 'the allocator of the system needs no C',
    'zmq-sys': 'the feature `vendored` of zmq compiles it',
};
/**
 * What the user could do about a crate that compiles C or links a library.
 *
 * @param defaultOnly whether the crate is gone without the package's own default features
 */
function adviceFor(crate, defaultOnly) {
    const known = FEATURES[crate.name];
    const own = defaultOnly ? 'only default features of this package bring it' : undefined;
    return own !== undefined && known !== undefined ? `${own}; ${known}` : (own ?? known);
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
const LINKS_WITHOUT_LIBRARY = /^(rayon-core|wasm_bindgen|compiler-rt|prettyplease02|defmt|aws_lc_rs_\w+|ring_core_\w+|portable-atomic\w*)$/;
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
    else if (judgements.length === 0 && links !== null && !LINKS_WITHOUT_LIBRARY.test(links)) {
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

;// CONCATENATED MODULE: ./build/src/languages/rust/gates.js






const ARCHITECTURES = [...new Set(platform_platform/* PLATFORMS */.P4.map(rustArchitecture))];
/** A condition for one processor or several, before a statement. */
const REFUSAL = /#!?\[cfg\(not\((?:any\()?((?:\s*target_arch\s*=\s*"\w+"\s*,?)+)\)?\s*\)\)\]\s*(?:(?:core|std)::)?compile_error!/g;
/** The first file of a crate. Source: the Cargo book, "Package Layout". */
const CRATE = /(^|\/)src\/(lib|main)\.rs$/;
/** A condition for one processor or several, over a whole crate. */
const WHOLE = /^\s*#!\[cfg\((?:any\()?((?:\s*target_arch\s*=\s*"\w+"\s*,?)+)\)?\s*\)\]/m;
/** The processor-specific modules of the standard library, and inline assembly. */
const BOUND = new RegExp(`\\b(?:core|std)::arch::(${ARCHITECTURES.join('|')})\\b|^\\s*(?:core::arch::|std::arch::)?(global_asm|asm)!\\s*[({]`);
/**
 * What the sources of a package say of processors: a refusal of all but some, intrinsics and inline assembly that no
 * `target_arch` keeps from others.
 */
async function gateFacts(runner, one, platform) {
    const files = (await (0,package_files/* packageFiles */.i9)(runner, one)).filter((file) => file.endsWith('.rs') && !(0,package_files/* isAside */.Zl)(file));
    const texts = files.map((file) => ({ file, text: (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(one.directory, file)) ?? '' }));
    const gated = gatedModules(texts.map(({ text }) => text));
    const emptied = new Map(texts.flatMap(({ file, text }) => {
        const found = CRATE.test(file) ? emptiness(file, text, platform) : undefined;
        return found === undefined ? [] : [[file, found]];
    }));
    const left = [...emptied.keys()].map((file) => `${(0,external_node_path_.dirname)(file)}/`);
    const boundIn = (file, text) => isGated(file, gated) || left.some((folder) => file.startsWith(folder)) ? undefined : boundCode(text, platform);
    return texts.flatMap(({ file, text }) => {
        const found = refusal(text, platform) ?? emptied.get(file) ?? boundIn(file, text);
        if (found === undefined)
            return [];
        const { line, ...fact } = found;
        return [{ ...fact, source: factSource(one, (0,external_node_path_.join)(one.directory, file), line) }];
    });
}
/** A `compile_error!` for every processor but some that are named. */
function refusal(text, platform) {
    if (!text.includes('compile_error!'))
        return undefined;
    for (const match of text.matchAll(REFUSAL)) {
        const named = namesIn(match[1]);
        if (named.includes(rustArchitecture(platform)))
            continue;
        // Another condition before it may hold for nobody.
        if (/^\s*#\[/.test(text.slice(0, match.index).trimEnd().split('\n').at(-1) ?? ''))
            continue;
        return {
            effect: 'prevents-all',
            detail: `the sources refuse every processor but ${named.join(', ')} (compile_error!)`,
            line: text.slice(0, match.index).split('\n').length,
        };
    }
    return undefined;
}
/** A crate that is left out whole for a processor: the library is empty there, and a program has no `main`. */
function emptiness(file, text, platform) {
    const match = WHOLE.exec(text);
    const named = namesIn(match?.[1]);
    if (match === null || named.includes(rustArchitecture(platform)))
        return undefined;
    const isProgram = file.endsWith('main.rs');
    return {
        effect: isProgram ? 'prevents-all' : 'unknown',
        detail: `the whole crate is for ${named.join(', ')} only: for this processor ${isProgram ? 'the program has no `main`' : 'the library is empty'}`,
        line: text.slice(0, match.index + match[0].indexOf('#')).split('\n').length,
    };
}
function namesIn(conditions = '') {
    return [...conditions.matchAll(/"(\w+)"/g)].map(([, name = '']) => name);
}
/** Code for another processor in a file that has no condition about processors. */
function boundCode(text, platform) {
    if (/target_arch|target_feature\s*=|cfg_if|is_x86_feature_detected/.test(text))
        return undefined;
    for (const [index, line] of text.split('\n').entries()) {
        const [, module, macro] = BOUND.exec(line) ?? [];
        if (module === undefined && macro === undefined)
            continue;
        if (module === rustArchitecture(platform))
            continue;
        return {
            effect: 'unknown',
            detail: module === undefined
                ? `${macro ?? ''}! without a condition: its instructions are of one processor`
                : `std::arch::${module} without a condition: it is there for that processor only`,
            line: index + 1,
        };
    }
    return undefined;
}
/** Names of modules that are declared under a condition about the processor, or chosen within `cfg_if!`. */
function gatedModules(texts) {
    const names = texts.flatMap((text) => {
        const direct = [
            ...text.matchAll(/#\[cfg\([^\]]*target_(?:arch|feature)[^\]]*\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)/g),
        ];
        const chosen = text.includes('cfg_if!') && text.includes('target_arch') ? [...text.matchAll(/\bmod\s+(\w+)\s*;/g)] : [];
        return [...direct, ...chosen].map(([, name = '']) => name);
    });
    return new Set(names);
}
function isGated(file, gated) {
    const parts = [...(0,external_node_path_.dirname)(file).split('/'), file.slice(file.lastIndexOf('/') + 1).replace(/\.rs$/, '')];
    return parts.some((part) => gated.has(part));
}

;// CONCATENATED MODULE: ./build/src/languages/rust/metadata.js

/** An answer without all that is not read here, of which there is much. */
function essentials(metadata) {
    const { packages, workspace_members, workspace_default_members, workspace_root, resolve } = metadata;
    return {
        packages: packages.map(({ id, name, version, links, manifest_path, targets }) => ({
            ...{ id, name, version, links, manifest_path },
            targets: targets.map(({ kind }) => ({ kind })),
        })),
        workspace_members,
        ...(workspace_default_members !== undefined && { workspace_default_members }),
        workspace_root,
        resolve: resolve && {
            root: resolve.root,
            nodes: resolve.nodes.map(({ id, deps }) => ({
                id,
                deps: deps.map(({ pkg, dep_kinds }) => ({
                    pkg,
                    dep_kinds: dep_kinds.map(({ kind, target }) => ({ kind, ...(typeof target === 'string' && { target }) })),
                })),
            })),
        },
    };
}
/** Words of conditions that all platforms here answer alike: they are Linux with glibc. */
const SAME_FOR_ALL = /^(all|any|not|unix|windows|target_os|target_family|target_vendor|target_env|test|true|false)$/;
/** Whether a dependency is under a condition that may hold for one platform and not for another. */
function isBoundToProcessor({ resolve }) {
    return (resolve?.nodes ?? []).some(({ deps }) => deps.some(({ dep_kinds: kinds }) => kinds.some(({ target }) => typeof target === 'string' && !isSameForAll(target))));
}
/** A condition is `cfg(...)`; any other text is a triple. Source: the Cargo book, "Platform specific dependencies". */
function isSameForAll(target) {
    const condition = /^cfg\((.*)\)$/.exec(target)?.[1];
    const words = condition?.replaceAll(/"[^"]*"/g, '').match(/\w+/g);
    return words?.every((word) => SAME_FOR_ALL.test(word)) ?? false;
}
/**
 * What is compiled for the target. What is reached only through build scripts and procedural macros runs on the host, and
 * is left out. Development dependencies of the members count: tests are built too.
 *
 * @param roots ids of the workspace members that are built
 */
function targetGraph(metadata, roots) {
    const { packages, nodes } = indexOf(metadata);
    const seen = new Set();
    const buildScripts = [];
    const dependencies = [];
    const macros = new Set();
    const queue = roots.map((id) => ({
        id,
        via: undefined,
    }));
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const { id, via } = next;
        const one = packages.get(id);
        const node = nodes.get(id);
        if (one === undefined || node === undefined || seen.has(id))
            continue;
        seen.add(id);
        if (hasKind(one, 'proc-macro')) {
            macros.add(one.name);
            continue;
        }
        const edges = (wanted) => node.deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === wanted)).map(({ pkg }) => pkg);
        for (const edge of [...edges(null), ...(roots.includes(id) ? edges('dev') : [])]) {
            queue.push({ id: edge, via: via ?? packages.get(edge)?.name });
        }
        if (!roots.includes(id))
            dependencies.push((0,external_node_path_.dirname)(one.manifest_path));
        if (!hasKind(one, 'custom-build'))
            continue;
        const buildEdges = new Set(edges('build').flatMap((edge) => packages.get(edge)?.name ?? []));
        buildScripts.push({ name: one.name, version: one.version, links: one.links, buildEdges, via });
    }
    buildScripts.sort((a, b) => a.name.localeCompare(b.name));
    return { buildScripts, dependencies, macros: [...macros].sort() };
}
const indexes = new WeakMap();
/** Made once for all members of a workspace. */
function indexOf(metadata) {
    const known = indexes.get(metadata) ?? {
        packages: new Map(metadata.packages.map((one) => [one.id, one])),
        nodes: new Map(metadata.resolve?.nodes.map((node) => [node.id, node])),
    };
    indexes.set(metadata, known);
    return known;
}
function hasKind(one, kind) {
    return one.targets.some((target) => target.kind.includes(kind));
}

;// CONCATENATED MODULE: ./build/src/languages/rust/questions.js








/**
 * What cargo says of a package and all that it depends on, for a platform. A workspace is asked about once for all its
 * members; and where nothing in the answer depends on the processor, once for all platforms.
 *
 * @param platforms all that are planned
 * @throws CommandError
 */
async function askCargo(runner, one, platform, platforms) {
    const { checkout } = one;
    if (checkout === undefined)
        return await readMetadata(runner, one.directory, [platform]);
    const askOf = async (directory) => {
        const once = async (key, asked) => await checkout.recent(`cargo ${directory} ${key}`, async () => await readMetadata(runner, directory, asked));
        if (platforms.length > 1 && platforms.includes(platform)) {
            const shared = await once('all', platforms);
            if (!isBoundToProcessor(shared))
                return shared;
        }
        return await once(platform.name, [platform]);
    };
    const workspace = workspaceFolder(one);
    if (workspace === one.directory)
        return await askOf(workspace);
    // A crate that its workspace leaves out has a lock file of its own.
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(one.directory, 'Cargo.lock')))
        return await askOf(one.directory);
    const metadata = await askOf(workspace);
    return (await isMember(metadata, one.directory)) ? metadata : await askOf(one.directory);
}
/** The nearest folder from a package upwards with a workspace; the package's own where there is none. */
function workspaceFolder(one) {
    for (const folder of (0,local_inputs/* foldersUpTo */.Kd)(one.root, one.directory)) {
        const text = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(folder, 'Cargo.toml')) ?? '';
        if (/^\s*\[\s*workspace\b/m.test(text))
            return folder;
    }
    return one.directory;
}
async function isMember(metadata, directory) {
    const manifest = (0,external_node_path_.join)(await (0,promises_.realpath)(directory), 'Cargo.toml');
    const own = metadata.packages.find((each) => each.manifest_path === manifest);
    return own !== undefined && metadata.workspace_members.includes(own.id);
}
/**
 * Asks without the network where all crates are there already: that is faster, and asks nobody.
 *
 * @param directory folder with a Cargo.toml
 * @throws CommandError
 */
async function readMetadata(runner, directory, platforms, features = []) {
    const env = await withCompilerNotes(runner);
    const ask = async (more, cwd = directory) => {
        const manifest = `--manifest-path=${(0,external_node_path_.join)(directory, 'Cargo.toml')}`;
        const targets = platforms.map(({ rustTriple }) => `--filter-platform=${rustTriple}`);
        const args = ['metadata', '--format-version=1', '--locked', manifest, ...targets, ...features, ...more];
        const { stdout } = await runner.exec('cargo', args, { cwd, env, quiet: true });
        return essentials(JSON.parse(stdout));
    };
    try {
        return await ask(['--offline']);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd) || isMissingCommand(error))
            throw error;
        // Any cargo can tell the graph. From outside of the tree, rustup takes the one that is there.
        const lacksToolchain = error.failure.lastLines.some((line) => MISSING_TOOLCHAIN.test(line));
        return await (lacksToolchain ? ask([], (0,external_node_path_.parse)(directory).root) : ask([]));
    }
}
/** What rustup says of a toolchain that rust-toolchain.toml names, where it may not install it. */
const MISSING_TOOLCHAIN = /^error: toolchain '[^']+' is not installed/;
/**
 * cargo notes in its target folder what rustc says of itself and of targets, and asks it only when there is no note or
 * rustc has changed. In a folder for all packages that halves the time of an answer. Source: cargo's
 * `util/rustc.rs`, "`.rustc_info.json`".
 */
async function withCompilerNotes(runner) {
    const directory = (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-facts', 'cargo');
    if (runner.env['CARGO_TARGET_DIR'] !== undefined)
        return runner.env;
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        return { ...runner.env, CARGO_TARGET_DIR: directory };
    }
    catch (error) {
        runner.debug(`What cargo learns of rustc is not kept: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        return runner.env;
    }
}

;// CONCATENATED MODULE: ./build/src/languages/rust/facts.js













/**
 * Reads from cargo's own graph, with the features and for the platform at hand, what the build scripts of the crates
 * that are compiled for the target will do, and from the sources and settings what binds them to a processor.
 */
async function rustFacts(runner, one, platform, planned) {
    const [graph, gates] = await Promise.all([
        graphFacts(runner, one, platform, planned?.platforms ?? [platform]),
        gateFacts(runner, one, platform),
    ]);
    return [...graph, ...gates, ...cargoConfigFacts(one, platform)];
}
async function graphFacts(runner, one, platform, platforms) {
    let metadata;
    try {
        metadata = await askCargo(runner, one, platform, platforms);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        return await facts_staticFacts(one, error);
    }
    const lockFile = (0,external_node_path_.join)(metadata.workspace_root, 'Cargo.lock');
    const lines = await sharedBy(one, `lines ${lockFile}`, () => lockLines((0,text_file/* readIfThere */.q)(lockFile) ?? ''));
    const { buildScripts, dependencies, macros } = targetGraph(metadata, await builtMembers(metadata, one));
    const sourceOf = (crate) => factSource(one, lockFile, lines.get(crate));
    const judged = buildScripts.flatMap((crate) => judgeCrate(crate).map((judgement) => ({ crate, judgement })));
    const optional = judged.length === 0 ? new Set() : await defaultOnly(runner, one, platform, buildScripts);
    const facts = judged.map(({ crate, judgement }) => {
        const advice = adviceFor(crate, optional.has(crate.name));
        return {
            ...judgement,
            detail: `${judgement.detail} ${crate.version}${crate.via === undefined || crate.via === crate.name ? '' : `, by ${crate.via}`}`,
            source: sourceOf(crate.name),
            ...(advice !== undefined && { advice }),
        };
    });
    return [
        ...(facts.length > 0 ? facts : [PURE_RUST]),
        ...(await refusingCrates(one, dependencies, platform, sourceOf)),
        ...(macros[0] === undefined ? [] : [macroFact(macros, sourceOf(macros[0]))]),
    ];
}
const PURE_RUST = {
    effect: 'harmless',
    detail: 'no crate for the target compiles C or looks for a library of the system',
};
const facts_SHOWN = 3;
function macroFact(macros, source) {
    const more = macros.length > facts_SHOWN ? ` and ${String(macros.length - facts_SHOWN)} more` : '';
    return {
        effect: 'harmless',
        detail: `procedural macros run on the build machine: ${macros.slice(0, facts_SHOWN).join(', ')}${more}`,
        source,
    };
}
/** Names of the crates with a build script that are gone without the package's default features. */
async function defaultOnly(runner, one, platform, scripts) {
    const manifest = readToml((0,external_node_path_.join)(one.directory, 'Cargo.toml'));
    if (stringsAt(toml_tableAt(manifest ?? {}, 'features'), 'default').length === 0)
        return new Set();
    try {
        const metadata = await readMetadata(runner, one.directory, [platform], ['--no-default-features']);
        const rest = targetGraph(metadata, await builtMembers(metadata, one)).buildScripts;
        const edges = new Map(rest.map((crate) => [crate.name, judgeCrate(crate).length]));
        return new Set(scripts.filter(({ name }) => (edges.get(name) ?? 0) === 0).map(({ name }) => name));
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd)
            return new Set();
        throw error;
    }
}
/** Crates whose first file refuses the platform's processor. */
async function refusingCrates(one, folders, platform, sourceOf) {
    const found = await Promise.all(folders.map(async (folder) => {
        const refused = refusal(await sharedBy(one, `refusal ${folder}`, () => refusingText(folder)), platform);
        if (refused === undefined)
            return [];
        const crate = /^(.*?)(?:-\d+\.\d+.*)?$/.exec((0,external_node_path_.basename)(folder))?.[1] ?? '';
        return [{ effect: refused.effect, detail: `${crate}: ${refused.detail}`, source: sourceOf(crate) }];
    }));
    return found.flat();
}
/** A crate's first file, where it may refuse something. */
function refusingText(folder) {
    const text = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(folder, 'src', 'lib.rs')) ?? '';
    return text.includes('compile_error!') ? text : '';
}
/** Where a lock file first names each crate, counted from 1. */
function lockLines(lock) {
    const lines = new Map();
    for (const [index, line] of lock.split('\n').entries()) {
        const name = /^name = "([^"]+)"$/.exec(line)?.[1];
        if (name !== undefined && !lines.has(name))
            lines.set(name, index + 1);
    }
    return lines;
}
/** Work that is the same for several packages of a repository. */
async function sharedBy({ checkout }, key, work) {
    return checkout === undefined ? await work() : await checkout.once(key, work);
}
/** The member that stands in the package's folder; in a folder that is only a workspace's root, those that cargo builds. */
async function builtMembers({ packages, workspace_members: members, workspace_default_members: defaults }, one) {
    const home = await (0,promises_.realpath)(one.directory);
    const own = packages.filter((each) => members.includes(each.id) && (0,external_node_path_.dirname)(each.manifest_path) === home);
    return own.length > 0 ? own.map(({ id }) => id) : (defaults ?? members);
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
            source: factSource(one, lock === '' ? (0,external_node_path_.join)(one.directory, 'Cargo.toml') : lockFile, fact_source_lineOf(lock, suspectLine(suspects))),
        },
    ];
}
function suspectLine([first]) {
    return new RegExp(`^name = "${first ?? ''}"$`);
}

;// CONCATENATED MODULE: ./build/src/languages/rust/local-inputs.js



/** Files above a crate that cargo reads when it builds it. Source: the Cargo book, "Configuration"; the rustup book. */
const ABOVE = ['.cargo/config.toml', '.cargo/config', 'rust-toolchain.toml', 'rust-toolchain'];
/**
 * The crates beside a crate that it is built from: its `path` dependencies, those that it inherits from its workspace, and
 * the workspace's own files. Source: the Cargo book, "Specifying Dependencies" and "Workspaces".
 *
 * @param root absolute path of the repository
 * @param directory absolute path of the crate
 * @returns absolute paths of folders and files, which need not exist
 */
function rustLocalInputs(root, directory) {
    const manifest = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'Cargo.toml')) ?? '';
    const inputs = pathsIn(manifest).map((path) => (0,external_node_path_.resolve)(directory, path));
    for (const folder of (0,local_inputs/* foldersUpTo */.Kd)(root, directory)) {
        if (folder !== directory)
            inputs.push(...ABOVE.map((file) => (0,external_node_path_.join)(folder, file)));
        const file = (0,external_node_path_.join)(folder, 'Cargo.toml');
        const text = folder === directory ? manifest : ((0,text_file/* readIfThere */.q)(file) ?? '');
        if (!/^\s*\[\s*workspace\b/m.test(text))
            continue;
        const inherited = namedPaths(text).filter(({ name, isPatch }) => isPatch || inherits(manifest, name));
        inputs.push(file, (0,external_node_path_.join)(folder, 'Cargo.lock'), ...inherited.map(({ path }) => (0,external_node_path_.resolve)(folder, path)));
        // A package of a workspace is built with its members' sources beside it.
        break;
    }
    return inputs;
}
/** The texts under keys `path` of a manifest, as they are written there. */
function pathsIn(toml) {
    return [...toml.matchAll(/\bpath\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/g)].map(([, a, b]) => a ?? b ?? '');
}
/** Dependencies with a path, by name. Those of `[patch]` stand in for crates that others may ask for. */
function namedPaths(toml) {
    let table = '';
    return toml.split('\n').flatMap((line) => {
        table = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line)?.[1] ?? table;
        const inline = /^\s*["']?([\w-]+)["']?\s*=\s*\{/.exec(line)?.[1];
        const name = inline ?? /\.["']?([\w-]+)["']?$/.exec(table)?.[1] ?? '';
        return pathsIn(line).map((path) => ({ name, path, isPatch: table.startsWith('patch') }));
    });
}
/** `name.workspace = true`, `name = { workspace = true }`, or the same in a table of its own. */
function inherits(manifest, name) {
    const key = `["']?${name}["']?`;
    return new RegExp(`^\\s*${key}\\s*(\\.\\s*workspace\\s*=\\s*true|=\\s*\\{[^}]*\\bworkspace\\s*=\\s*true)|^\\s*\\[[^\\]]*\\.${key}\\s*\\]\\s*\\n(?:[^[\\n]*\\n)*?\\s*workspace\\s*=\\s*true`, 'm').test(manifest);
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
 * @throws ToolchainError when the library is not to be had
 */
async function provideStandardLibrary(runner, toolchain, directory, { source = 'auto', user }) {
    const { platform, rustTriple, libc } = toolchain;
    if (source !== 'debian') {
        if (await hasStandardLibrary(runner, rustTriple, directory, 'rustc'))
            return {};
        if (await addByRustup(runner, rustTriple, directory))
            return {};
        if (source === 'rustup') {
            throw new src_runner/* ToolchainError */.g8(`rustup could not add ${rustTriple}, and its use is required (rust-std: rustup). ` +
                'The lines above say why. With rust-std: auto, Debian packages are used instead.');
        }
        if (libc.name === 'musl') {
            throw new src_runner/* ToolchainError */.g8(`Rust's standard library for ${rustTriple} is not there, and rustup could not add it; Debian has none for musl. ` +
                `Run: rustup target add ${rustTriple}`);
        }
        runner.info(`Debian's packages are used for ${rustTriple}: rustup could not provide it.`);
    }
    const libraries = [toolchain.host, platform].map((one) => debianStandardLibrary(one));
    await (0,host/* installPackages */.R)(runner, [...debianRustTools(), ...libraries], user);
    if (await hasStandardLibrary(runner, rustTriple, directory, DEBIAN_TOOLS['RUSTC'] ?? ''))
        return DEBIAN_TOOLS;
    throw new src_runner/* ToolchainError */.g8(`Debian's rustc has no standard library for ${rustTriple} even with ` +
        `${debianStandardLibrary(platform)} installed. Use rustup: rustup target add ${rustTriple}`);
}
/** Whether a compiler finds the standard library of a platform below its own root. */
async function hasStandardLibrary(runner, rustTriple, directory, rustc) {
    try {
        const { stdout } = await runner.exec(rustc, ['--print', 'sysroot'], { cwd: directory, quiet: true });
        const files = await (0,promises_.readdir)((0,external_node_path_.join)(stdout.trim(), 'lib', 'rustlib', rustTriple, 'lib'));
        return files.some((file) => /^libstd-.*\.(rlib|so)$/.test(file));
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd || error.code === 'ENOENT')
            return false;
        throw error;
    }
}
async function addByRustup(runner, rustTriple, directory) {
    try {
        await runner.exec('rustup', ['target', 'add', rustTriple], { cwd: directory, timeout: 600_000 });
        return await hasStandardLibrary(runner, rustTriple, directory, 'rustc');
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/languages/rust/state.js








const CONFIGURATION = ['.cargo/config.toml', '.cargo/config'];
/**
 * Cargo itself with its settings; the manifests of the whole workspace, of which each can change features and versions
 * that all get; and the crates that are depended upon by path. What comes from a registry is fixed by Cargo.lock.
 */
async function rustStateBeyond(runner, one, checkout) {
    const { root } = one;
    const word = await toolsWord(runner, checkout, root, ['cargo', '--version', '--verbose']);
    const above = await checkout.once('cargo settings', () => settingsAbove(runner, root));
    const folders = (0,local_inputs/* foldersUpTo */.Kd)(root, one.directory).slice(1);
    const own = (0,local_inputs/* foldersUpTo */.Kd)(root, one.directory).flatMap((folder) => CONFIGURATION.map((file) => (0,external_node_path_.join)(folder, file)));
    const settings = own.map((file) => (0,text_file/* readIfThere */.q)(file) ?? '');
    // Crates from a folder are not what the lock file says they are.
    if (word === undefined || [...above, ...settings].some((text) => SOURCES.test(text)))
        return undefined;
    const files = await checkout.state(folders.flatMap((folder) => ['Cargo.toml', 'Cargo.lock', ...ABOVE].map((file) => (0,external_node_path_.join)(folder, file))));
    const workspace = workspaceFolder(one);
    const manifests = await checkout.once(`manifests ${workspace}`, async () => {
        const all = manifestsOf(workspace, checkout);
        return await checkout.state(all);
    });
    const crates = await stateOfCrates(root, one.directory, checkout);
    if (files === undefined || manifests === undefined || crates === undefined)
        return undefined;
    return [word, settingsIn(runner, /^(CARGO|RUST)/), ...above, files, manifests, crates].join('\n');
}
/** Settings by which crates come from a folder of this machine. Source: the Cargo book, "Source Replacement". */
const SOURCES = /^\s*(directory|local-registry|paths|include)\s*=/m;
function settingsAbove(runner, root) {
    const home = (0,host/* cargoHome */.ic)(runner.env);
    const own = ['config.toml', 'config'].map((file) => (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(home, file)) ?? '');
    return [...own, ...textsAbove(root, ['Cargo.toml', ...ABOVE])];
}
/** The manifests below a workspace's folder, and those that they lead to by path, wherever they are. */
function manifestsOf(workspace, checkout) {
    const queue = checkout
        .files(workspace)
        .filter((file) => (0,external_node_path_.basename)(file) === 'Cargo.toml')
        .map((file) => (0,external_node_path_.join)(workspace, file));
    const found = new Set([(0,external_node_path_.join)(workspace, 'Cargo.toml'), ...queue]);
    for (let manifest = queue.pop(); manifest !== undefined; manifest = queue.pop()) {
        for (const path of pathsIn((0,text_file/* readIfThere */.q)(manifest) ?? '')) {
            const next = (0,external_node_path_.join)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(manifest), path), 'Cargo.toml');
            if (found.has(next))
                continue;
            found.add(next);
            queue.push(next);
        }
    }
    return [...found, (0,external_node_path_.join)(workspace, 'Cargo.lock')].sort();
}
/** Of the crates that a crate depends on by path, and those that they depend on. */
async function stateOfCrates(root, directory, checkout) {
    const seen = new Set([directory]);
    const states = [];
    const queue = [directory];
    for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
        for (const input of rustLocalInputs(root, folder)) {
            if (seen.has(input))
                continue;
            seen.add(input);
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(input, 'Cargo.toml')))
                queue.push(input);
            if ((0,local_inputs/* isWithin */.UO)(directory, input))
                continue;
            const state = await sharedState(checkout, input, [input]);
            if (state === undefined)
                return undefined;
            states.push(state);
        }
    }
    return states.sort().join('\n');
}

;// CONCATENATED MODULE: ./build/src/languages/rust/workspace.js





const DEPENDENCY_TABLES = ['dependencies', 'build-dependencies', 'dev-dependencies'];
/**
 * What cargo builds when it is called in a folder: the crate there or the workspace's default members, and what they
 * depend on by path. Such crates are parts of one package; any other crate below is a package of its own. So are the
 * sources that their build scripts compile. Source: the Cargo book, "Workspaces".
 */
async function rustCoverage({ directory }) {
    const manifest = readToml((0,external_node_path_.join)(directory, 'Cargo.toml')) ?? {};
    const crates = await builtCrates(directory, manifest);
    const withScript = [...crates].filter(([, each]) => each).map(([folder]) => folder);
    return (inner) => {
        if (inner.language === 'rust')
            return crates.has(inner.directory);
        if (inner.language !== 'c')
            return false;
        return withScript.some((folder) => inner.directory === folder || inner.directory.startsWith(`${folder}/`));
    };
}
/** The folders of the crates that are built from a folder, each with whether it has a build script. */
async function builtCrates(directory, manifest) {
    const workspace = toml_tableAt(manifest, 'workspace');
    const shared = toml_tableAt(workspace, 'dependencies');
    const defaults = stringsAt(workspace, 'default-members');
    const isVirtual = !('package' in manifest);
    const members = await folders(directory, defaults.length > 0 ? defaults : isVirtual ? stringsAt(workspace, 'members') : ['.']);
    const excluded = new Set(await folders(directory, stringsAt(workspace, 'exclude')));
    const built = new Map();
    const queue = members.filter((folder) => !excluded.has(folder));
    for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
        if (built.has(folder))
            continue;
        const crate = folder === directory ? manifest : readToml((0,external_node_path_.join)(folder, 'Cargo.toml'));
        if (crate === undefined)
            continue;
        built.set(folder, hasBuildScript(folder, crate));
        const targets = Object.values(toml_tableAt(crate, 'target')).filter(isTable);
        for (const table of [crate, ...targets].flatMap((one) => DEPENDENCY_TABLES.map((key) => toml_tableAt(one, key)))) {
            for (const [name, wanted] of Object.entries(table).filter(([, one]) => isTable(one))) {
                const inherits = isTable(wanted) && wanted['workspace'] === true;
                const path = pathOf(inherits ? shared[name] : wanted);
                if (path !== undefined)
                    queue.push((0,external_node_path_.join)(inherits ? directory : folder, path));
            }
        }
    }
    return built;
}
/** Absolute folders that patterns of a manifest stand for. A pattern that finds nothing is cargo's to complain about. */
async function folders(directory, patterns) {
    const found = await Promise.all(patterns.map(async (pattern) => {
        try {
            return await (0,artifact/* selectPaths */.LO)(directory, [pattern]);
        }
        catch (error) {
            if (error instanceof src_runner/* InputError */.dz)
                return [];
            throw error;
        }
    }));
    return found.flat().map((path) => (0,external_node_path_.join)(directory, path));
}
function pathOf(dependency) {
    const path = isTable(dependency) ? dependency['path'] : undefined;
    return typeof path === 'string' ? path : undefined;
}
function hasBuildScript(directory, manifest) {
    const { build } = toml_tableAt(manifest, 'package');
    return build !== false && (typeof build === 'string' || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'build.rs')));
}
/**
 * Whether a crate is a helper for developers and nothing to ship: a fuzz target of cargo-fuzz, which needs a nightly
 * compiler, or the customary xtask.
 */
function isDevelopersTool(manifest) {
    const { name } = toml_tableAt(manifest, 'package');
    return name === 'xtask' || toml_tableAt(manifest, 'package', 'metadata')['cargo-fuzz'] === true;
}

;// CONCATENATED MODULE: ./build/src/languages/rust/flag-conflicts.js




/**
 * Finds what cargo passes over: it takes flags from one place only, a target's before those for all, and a variable counts as
 * the same place as the setting of its name. Source: the Cargo book, "build.rustflags".
 *
 * @param variable the one that flags were put into
 * @param files cargo's settings, absolute
 */
function flagConflicts(toolchain, variable, files) {
    const forTarget = cargoTargetVariable(toolchain, 'RUSTFLAGS');
    return files.flatMap((file) => {
        const text = readIfThere(file) ?? '';
        const config = parseToml(text);
        const ofTarget = hasTargetFlags([config], toolchain.platform);
        const line = lineOf(text, /^\s*(build\.)?rustflags\s*=/);
        // What stands for the target in the same file is what cargo takes.
        if (variable === forTarget && !ofTarget && tableAt(config, 'build')['rustflags'] !== undefined) {
            return [{ file, line, loses: 'file' }];
        }
        return variable === 'CARGO_BUILD_RUSTFLAGS' && ofTarget ? [{ file, line, loses: 'variable' }] : [];
    });
}

;// CONCATENATED MODULE: ./build/src/languages/rust/index.js
















/** Cargo packages and workspaces: programs, and libraries with a C interface. */
const rust = {
    name: 'rust',
    detect(directory, files) {
        if (!files.has('Cargo.toml'))
            return undefined;
        const manifest = readToml((0,external_node_path_.join)(directory, 'Cargo.toml')) ?? {};
        if (isDevelopersTool(manifest))
            return undefined;
        const { name } = toml_tableAt(manifest, 'package');
        return { language: 'rust', name: typeof name === 'string' ? name : (0,external_node_path_.basename)(directory), evidence: 'Cargo.toml' };
    },
    coverage: rustCoverage,
    facts: rustFacts,
    stateBeyond: rustStateBeyond,
    localInputs: rustLocalInputs,
    requirements: (one, _strategy, _platform, release) => ({
        tools: [{ commands: ['cargo'], debianPackages: debianRustTools(release) }],
        targetPackages: one.recipe.packages,
        needsCompiler: true,
        used: ['rustc'],
    }),
    environment: rustEnvironment,
    download: downloadCrates,
    prepare: async (runner, toolchain, directory) => await provideStandardLibrary(runner, toolchain, directory, { user: 'process' }),
    version(one) {
        // A member's version may be the workspace's, whose manifest stands in a folder above.
        for (let directory = one.directory; directory.startsWith(one.root); directory = (0,external_node_path_.dirname)(directory)) {
            const manifest = (0,text_file/* readIfThere */.q)((0,external_node_path_.join)(directory, 'Cargo.toml')) ?? '';
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

;// CONCATENATED MODULE: ./build/src/languages/index.js









/**
 * All languages, in order of precedence: where several recognise a folder, the first one is meant. A Makefile beside a
 * go.mod or a rockspec only calls the language's own tools, so `c` comes after them. Last comes `debian`: most folders
 * with a debian/control are a project that can be built by its own tools too.
 */
const LANGUAGES = [
    withHazards(withRecipe(go, { testsStandAlone: true })),
    withHazards(withRecipe(rust, { testsStandAlone: true })),
    withHazards(withRecipe(python, { testsStandAlone: false })),
    withHazards(withRecipe(lua, { testsStandAlone: false })),
    withHazards(withRecipe(c, { testsStandAlone: false })),
    withHazards(withRecipe(debian, { testsStandAlone: false })),
    withHazards(withRecipe(custom, { testsStandAlone: false })),
];
/** The language of a name. */
function languageByName(name) {
    const found = LANGUAGES.find((language) => language.name === name);
    if (found === undefined)
        throw new Error(`no language is named '${name}'`);
    return found;
}


/***/ }),

/***/ 1210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ foldersUpTo),
/* harmony export */   UO: () => (/* binding */ isWithin)
/* harmony export */ });
/* unused harmony export climbingPaths */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(573);



/** The folder and those above it, up to the root. */
function foldersUpTo(root, directory) {
    const folders = [directory];
    for (let folder = directory; folder !== root && isWithin(root, folder);) {
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        folders.push(folder);
    }
    return folders;
}
/** Whether a path is a folder or lies below it. */
function isWithin(folder, path) {
    return path === folder || path.startsWith(folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
/** Files that may name others by path: sources with includes, and build files. */
const NAMING = /\.(c|cc|cpp|cxx|h|hh|hpp|hxx|inc|S|cmake|am|ac|in|mk|py|cfg|toml|rockspec|build|txt)$|(^|\/)(GNU)?[Mm]akefile$/;
const LARGEST = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * What lies outside a folder and is named in its files by a path that climbs out of it: `#include "../lib/x.h"`,
 * `add_subdirectory(../lib)`, `include ../common.mk`, `-I../include`.
 *
 * @param root absolute path of the repository; what lies outside is left out
 * @param directory absolute path of the folder
 * @param files relative to the folder
 * @param commands texts that run in the folder, such as a recipe's
 * @returns absolute paths that exist
 */
async function climbingPaths(root, directory, files, commands) {
    const found = new Set(commands.flatMap((text) => climbs(text, directory)));
    for (const file of files.filter((name) => NAMING.test(name))) {
        const path = join(directory, file);
        const size = await stat(path).then((one) => (one.isFile() ? one.size : Infinity), () => Infinity);
        if (size > LARGEST)
            continue;
        for (const target of climbs(readIfThere(path) ?? '', dirname(path)))
            found.add(target);
    }
    const outside = [...found].filter((path) => isWithin(root, path) && path !== root && !isWithin(path, directory));
    const there = await Promise.all(outside
        .filter((path) => !isWithin(directory, path))
        .map(async (path) => await stat(path).then(() => [path], () => [])));
    return there.flat();
}
function climbs(text, from) {
    return [...text.matchAll(/(?<![\w.])(?:\.\.\/)+[\w.+/-]*\w/g)].map(([path]) => resolve(from, path));
}


/***/ }),

/***/ 5463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ isAside),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   t6: () => (/* binding */ firstOfEach)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _source_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7504);


const listed = new WeakMap();
/**
 * The files of a package that git does not ignore, relative to its folder, without those of packages nested in it. They
 * are listed once for all platforms.
 */
async function packageFiles(runner, one) {
    const known = listed.get(one) ?? listFiles(runner, one);
    listed.set(one, known);
    return await known;
}
async function listFiles(runner, one) {
    const known = one.checkout?.files(one.directory) ?? [];
    // A submodule's files are listed by its own checkout.
    const files = known.length > 0 ? known : await (0,_source_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceFiles */ .l$)(runner, one.directory);
    const nested = (one.nested ?? []).map((folder) => `${folder}/`);
    return nested.length === 0 ? files : files.filter((file) => !nested.some((folder) => file.startsWith(folder)));
}
const SIDE_FOLDER = /^(contrib|examples?|samples?|demos?|docs?|tests?|testing|testdata|fixtures?|bench(mark)?s?|fuzz(ing)?|corpus|windows|win(32|64)?|msdos|dos|msvc|vs\d+|visualc\w*|macos(x)?|darwin|amiga|vms|os400|android|ios)$/i;
/**
 * Whether a file lies in a folder that a build does not come to by default, or that is for other systems: what is found
 * there says nothing about the package.
 */
function isAside(file) {
    return file
        .slice(0, -(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file).length)
        .split('/')
        .some((folder) => SIDE_FOLDER.test(folder));
}
/** What is said of many lines is said once, of the first. */
function firstOfEach(facts) {
    const byDetail = new Map();
    for (const fact of facts)
        if (!byDetail.has(fact.detail))
            byDetail.set(fact.detail, fact);
    return [...byDetail.values()];
}


/***/ }),

/***/ 7504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ sourceCopy),
/* harmony export */   K1: () => (/* binding */ copySources),
/* harmony export */   l$: () => (/* binding */ sourceFiles),
/* harmony export */   p8: () => (/* binding */ removeSourceCopy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63);




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
    for (const file of await sourceFiles(context.hostRunner, one.directory)) {
        const to = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(copy, file);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to);
        if (!made.has(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        made.add(folder);
        await copyEntry((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one.directory, file), to);
    }
    return copy;
}
/** Where `copySources` put the package. */
function sourceCopy(context) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(imageDirectory(context), context.package.path);
}
/** Removes what an earlier build copied, so that the copy's presence tells whether this build made one. */
async function removeSourceCopy(context) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(imageDirectory(context), { recursive: true, force: true });
}
function imageDirectory({ buildDirectory }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(buildDirectory, 'source');
}
/** Makes the folders that lead to the package, each filled with links to what stands beside it in the original. */
async function linkSurroundings({ root, path }, image) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(image, path), { recursive: true });
    const steps = path === '.' ? [] : path.split('/');
    for (const [depth, step] of steps.entries()) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(...steps.slice(0, depth), '.');
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder))) {
            if (entry !== step)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(image, folder, entry));
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
        if (!(error instanceof _runner_index_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd))
            throw error;
        return await allFiles(directory);
    }
}
async function allFiles(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name).slice(directory.length + 1))
        .filter((file) => !file.split('/').includes('.git'));
}
/** Copies a file, a link or a submodule's folder with mode and time, which make and configure scripts go by. */
async function copyEntry(from, to) {
    let stats;
    try {
        stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from);
    }
    catch (error) {
        // Known to git, but deleted in the working tree.
        if (error.code === 'ENOENT')
            return;
        throw error;
    }
    if (stats.isSymbolicLink()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(from), to);
    }
    else if (stats.isDirectory()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    }
    else if (stats.isFile()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(to, stats.atime, stats.mtime);
    }
}


/***/ }),

/***/ 2392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ taggedVersion),
/* harmony export */   Ub: () => (/* binding */ packageState),
/* harmony export */   f7: () => (/* binding */ sourceState)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63);
/* harmony import */ var _local_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1210);




/**
 * Reads which commit a folder is at. SOURCE_DATE_EPOCH in the environment outranks its date, as its specification
 * demands; without git the date is 0. Source: reproducible-builds.org, "SOURCE_DATE_EPOCH".
 */
async function sourceState(runner, root) {
    const { commit, date } = await lastCommit(runner, root);
    const given = runner.env['SOURCE_DATE_EPOCH'];
    return { commit, date: given !== undefined && /^\d+$/.test(given) ? Number(given) : date };
}
/**
 * The same for a package and the repository that it is in, which differ where it is a submodule, with a commit of its own.
 */
async function packageState(runner, { root, directory }) {
    const inner = (0,_local_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .foldersUpTo */ .Kd)(root, directory).slice(0, -1);
    const isApart = inner.some((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')));
    const [repository, own] = await Promise.all([
        sourceState(runner, root),
        isApart ? sourceState(runner, directory) : undefined,
    ]);
    return { repository, own: own ?? repository };
}
/** What file names and linker flags take as a version. */
const VERSION = /^\d[\w.+~-]*$/;
/**
 * The version that git's tags give a package: `1.4.0` at the tag `v1.4.0`, and `1.4.0-3-g1f2e3d4` three commits later. Tags
 * of the package's own folder, as Go has them for modules in one repository (`services/dns/v1.4.0`), come before those of
 * the whole. Source: git-describe(1); the Go Modules Reference, "Mapping versions to commits".
 *
 * @returns undefined where no tag is a version, or the checkout has none, as a shallow one of a branch
 */
async function taggedVersion(runner, { root, path }) {
    for (const prefix of [...(path === '.' ? [] : [`${path}/`]), '']) {
        const quoted = prefix.replaceAll(/[\\*?[]/g, '\\$&');
        const patterns = ['v[0-9]*', '[0-9]*'].map((pattern) => `--match=${quoted}${pattern}`);
        const description = await describeCommit(runner, root, patterns);
        const version = description?.slice(prefix.length).replace(/^v/, '');
        if (version !== undefined && VERSION.test(version))
            return version;
    }
    return undefined;
}
async function describeCommit(runner, root, options) {
    const args = ['-c', 'safe.directory=*', '-C', root, 'describe', '--tags', ...options];
    try {
        return (await runner.exec('git', args, { quiet: true })).stdout.trim();
    }
    catch (error) {
        if (!(error instanceof _runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd))
            throw error;
        return undefined;
    }
}
async function lastCommit(runner, root) {
    try {
        // The folder may belong to another user than the job's, as in container jobs; reading its history runs nothing.
        const { stdout } = await runner.exec('git', ['-c', 'safe.directory=*', '-C', root, 'log', '-1', '--no-show-signature', '--format=%H %ct'], { quiet: true });
        const [commit, date] = stdout.trim().split(' ');
        return { commit, date: Number(date) };
    }
    catch (error) {
        if (!(error instanceof _runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd))
            throw error;
        runner.debug(`The last commit is not known: ${error.message}`);
        return { commit: undefined, date: 0 };
    }
}


/***/ }),

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readIfThere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Codes of errors for what is no file: not there, a folder such as a submodule, or a link that leads nowhere. */
const NO_FILE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);
/**
 * A file's text; undefined when there is none.
 *
 * Read at once: a plan asks for some ten small files of each package, and the promises of node:fs cost ten times what the
 * reading does.
 */
function readIfThere(path) {
    // An error is dear, and most files that are asked for are not there.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (NO_FILE.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B1: () => (/* reexport */ explainDecisions),
  h_: () => (/* reexport */ openRepository),
  rT: () => (/* reexport */ packageByName),
  yl: () => (/* reexport */ planForThisMachine),
  Lr: () => (/* reexport */ testsWanted)
});

// UNUSED EXPORTS: OVERFLOWS, PastRuns, changedPackages, chooseStrategy, costOf, createPlan, estimateMinutes, findAvailability, fingerprintOf, isHosted, makeCell, matrixTexts, packagesTouchedBy, planMarkdown, planRunners, shareOut, slotsOf, surveyPackages

// EXTERNAL MODULE: ./build/src/config/index.js + 11 modules
var src_config = __webpack_require__(917);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/plan/runners.js


/** The hosted runner that does what no declared runner does. */
const DEFAULT_LABEL = 'ubuntu-24.04';
/**
 * Works out which runners a plan can use. Cross and emulated cells go to the first that is neither scarce nor
 * unavailable. Where there is none, GitHub's own amd64 runner does that, and its platform's native cells.
 */
function planRunners(declared, availability = () => undefined) {
    const native = {};
    let builder;
    for (const [platform, one] of Object.entries(declared)) {
        const runner = runnerOf(one);
        const { labels, scarce, slots } = runner;
        const unavailable = availability(runner);
        native[platform] = { labels, scarce, slots, unavailable };
        if (scarce || unavailable !== undefined)
            continue;
        builder ??= { platform: parsePlatform(platform), labels, slots };
    }
    if (builder !== undefined)
        return { native, builder };
    const [platform] = DEFAULT_PLATFORMS;
    const labels = [DEFAULT_LABEL];
    native[platform.name] = { labels, scarce: false, slots: undefined, unavailable: undefined };
    return { native, builder: { platform, labels, slots: undefined } };
}
/**
 * Whether GitHub runs the machines behind these labels. Whatever is not the name of one of its images may be a machine of
 * the user's own: a runner group, a scale set, a label of their choice.
 *
 * Source: GitHub documentation, "Standard GitHub-hosted runners for public repositories".
 */
function runners_isHosted(labels) {
    return labels.length === 1 && /^ubuntu-(latest|slim|\d\d\.\d\d(-arm)?)$/.test(labels[0] ?? '');
}

;// CONCATENATED MODULE: ./build/src/plan/availability.js



/**
 * Finds out which declared runners can be used in this run: code of a fork gets no self-hosted machine unless that is
 * declared `untrusted`, and with a token those that are not online are passed over.
 *
 * @param token to ask GitHub with; undefined not to ask
 */
async function findAvailability(runner, declared, token) {
    const selfHosted = Object.values(declared)
        .map(runnerOf)
        .filter(({ labels }) => !isHosted(labels));
    if (selfHosted.length === 0)
        return () => undefined;
    const fork = await strangers(runner);
    const asked = selfHosted.some((one) => !shutOut(one, fork));
    const known = token === undefined || !asked ? undefined : await knownRunners(runner, token);
    return (one) => {
        if (isHosted(one.labels))
            return undefined;
        const labels = one.labels.join(', ');
        if (shutOut(one, fork)) {
            return `runner ${labels} is self-hosted, not declared \`untrusted\`, and this run is of a pull request from ${fork ?? ''}`;
        }
        return known === undefined || isOnline(known, one) ? undefined : `no runner ${labels} is online`;
    };
}
function shutOut({ untrusted }, fork) {
    return fork !== undefined && !untrusted;
}
/** Where it cannot be told whose code it is, it is a stranger's. */
async function strangers(runner) {
    try {
        return await forkOfEvent(runner.env);
    }
    catch (error) {
        runner.warning(`The event of this run cannot be read (${errorMessage(error)}), so it counts as that of a fork.`);
        return 'an unknown repository';
    }
}
/** Asking can only warn: the plan stands on what is declared. */
async function knownRunners(runner, token) {
    try {
        const known = await listSelfHostedRunners(runner, runner.env, token);
        if (known.incomplete !== undefined)
            runner.debug(`Runners of the organization are not known: ${known.incomplete}`);
        return known;
    }
    catch (error) {
        runner.warning(`Whether self-hosted runners are online could not be asked (${errorMessage(error)}), so they count as online. ` +
            'The `token` needs the permission to read the self-hosted runners of the repository.');
        return undefined;
    }
}
/** All labels must match. Where not all runners could be listed, one that is not seen may be there all the same. */
function isOnline({ runners, incomplete }, { labels }) {
    const wanted = labels.map((label) => label.toLowerCase());
    const matching = runners.filter((one) => wanted.every((label) => one.labels.includes(label)));
    return matching.some(({ online }) => online) || (matching.length === 0 && incomplete !== undefined);
}

;// CONCATENATED MODULE: ./build/src/plan/cells.js

/** Makes the matrix entry of one package for one platform. */
function makeCell({ config, package: one, platform, strategy, reason, labels }) {
    const id = (0,src_config/* cellId */.Cw)(one.name, platform.name);
    return {
        id,
        package: one.name,
        path: one.path,
        language: one.language,
        platform: platform.name,
        strategy,
        reason: matrixReason(reason),
        'runs-on': [...labels],
        environment: strategy === 'emulated' ? config.environment : null,
        'timeout-minutes': timeoutMinutes(config, one),
        required: one.recipe.required ?? config.defaults.required,
        artifact: id,
    };
}
/** What a package is declared to take at most. */
function timeoutMinutes(config, one) {
    return one.recipe['timeout-minutes'] ?? config.defaults['timeout-minutes'];
}
const LONGEST_REASON = 240;
/** A reason as the matrix holds it: one line, and not long. */
function matrixReason(reason) {
    const line = reason.replaceAll(/\s+/g, ' ').trim();
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 3)}...` : line;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var src_host = __webpack_require__(9628);
// EXTERNAL MODULE: ./build/src/languages/index.js + 80 modules
var languages = __webpack_require__(4247);
// EXTERNAL MODULE: ./build/src/languages/local-inputs.js
var local_inputs = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/src/languages/package-files.js
var package_files = __webpack_require__(5463);
;// CONCATENATED MODULE: ./build/src/plan/changes.js







/**
 * The names of the packages that have changed since a commit, and of those that are built from what has changed in the
 * repository. All, when the configuration itself has changed.
 *
 * @param since any revision that the checkout has: a branch, a tag, a SHA
 * @param configPath path of archway.yml relative to the root
 * @throws InputError when git does not know the revision, as in a shallow checkout
 */
async function changedPackages(runner, root, packages, since, configPath) {
    const files = await changedFiles(runner, root, since);
    if (files.includes(configPath))
        return packages.map((one) => one.name);
    return await packagesTouchedBy(runner, root, packages, files);
}
/**
 * The names of the packages that files belong to, and of those that are built from these.
 *
 * @param files relative to the root; they need not exist any more
 */
async function packagesTouchedBy(runner, root, packages, files) {
    if (files.length === 0)
        return [];
    const changed = files.map((file) => join(root, file));
    const inputs = await inParallel(packages, WIDTH, async (one) => await localInputs(runner, one));
    const touched = new Set(packages.filter((one, index) => [one.directory, ...(inputs[index] ?? [])].some((input) => changed.some((file) => isWithin(input, file)))));
    const owners = inputs.map((paths) => new Set(paths.flatMap((path) => ownerOf(path, packages) ?? [])));
    // Dependants of dependants, until there are no more.
    for (let before = -1; before < touched.size;) {
        before = touched.size;
        for (const [index, one] of packages.entries()) {
            if ([...(owners[index] ?? [])].some((owner) => touched.has(owner)))
                touched.add(one);
        }
    }
    return packages.filter((one) => touched.has(one)).map((one) => one.name);
}
/** How many packages are looked through at the same time. */
const WIDTH = 8;
/** The innermost package that a path lies in. */
function ownerOf(path, packages) {
    return packages
        .filter((one) => isWithin(one.directory, path))
        .reduce((best, one) => (best === undefined || one.directory.length > best.directory.length ? one : best), undefined);
}
/**
 * Folders and files of the repository, outside of a package's own folder, that it is built from. Where the language
 * tells them, through whatever lies between.
 *
 * @returns absolute paths, which need not exist
 */
async function localInputs(runner, one) {
    const language = languageByName(one.language);
    const { install, build, test } = one.recipe;
    const commands = [install, build, test].filter((text) => typeof text === 'string');
    if (language.localInputs === undefined) {
        return await climbingPaths(one.root, one.directory, await packageFiles(runner, one), commands);
    }
    const seen = new Set([one.directory, ...(await climbingPaths(one.root, one.directory, [], commands))]);
    const queue = [one.directory];
    for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
        for (const input of language.localInputs(one.root, folder)) {
            if (seen.has(input) || !isWithin(one.root, input))
                continue;
            seen.add(input);
            if (await isFolder(input))
                queue.push(input);
        }
    }
    seen.delete(one.directory);
    return [...seen];
}
async function isFolder(path) {
    return await stat(path).then((found) => found.isDirectory(), () => false);
}
/** Relative to the root. A file that was moved counts at both of its places. */
async function changedFiles(runner, root, since) {
    if (since.startsWith('-'))
        throw new InputError(`'${since}' is not a revision. Give a branch, a tag or a commit.`);
    try {
        const { stdout } = await runner.exec('git', [
            '-c',
            'safe.directory=*',
            '-C',
            root,
            'diff',
            '--name-only',
            '--no-renames',
            '-z',
            '--relative',
            `${since}...HEAD`,
            '--',
        ], { quiet: true });
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
/** Failures in a row, on what is known now, after which a strategy is passed over. */
const FAILURES_TO_PASS_OVER = 2;
/** The ladder of docs/plan.md: the first rung that holds, and has not failed on what is known now, is the choice. */
const LADDER = [
    {
        strategy: 'native',
        holds: ({ nativeRunner }) => nativeRunner === undefined
            ? no('no runner of this platform is declared')
            : nativeRunner.unavailable !== undefined
                ? no(nativeRunner.unavailable)
                : nativeRunner.scarce
                    ? no(`runner ${labelsOf(nativeRunner)} is scarce`)
                    : yes(`runs on ${labelsOf(nativeRunner)}`),
        wouldChange: 'a runner of this platform under `runners`',
    },
    {
        strategy: 'cross',
        holds: ({ facts, experiences, lacking }) => {
            if (lacking.cross !== undefined)
                return no(lacking.cross, 'a builder whose distribution has the libraries');
            const preventing = facts.filter((fact) => fact.effect === 'prevents-cross');
            if (preventing.length > 0)
                return no(listDetails(preventing));
            const needs = facts.filter((fact) => fact.effect === 'needs');
            const unknown = facts.filter((fact) => fact.effect === 'unknown');
            return yes((needs.length === 0 ? 'nothing prevents it' : `needs ${listDetails(needs)}`) +
                caveat(unknown, experiences.cross));
        },
        wouldChange: 'the facts that prevent cross compilation',
    },
    {
        strategy: 'emulated',
        holds: ({ minutes: { declared, budget }, estimates: { emulated }, lacking }) => {
            if (lacking.emulated !== undefined)
                return no(lacking.emulated, 'another `environment` in archway.yml');
            const [expected, words] = emulatedMinutes(emulated, declared);
            return expected <= budget
                ? yes(`${words}, budget ${String(budget)} min`)
                : no(`${words}, over the budget of ${String(budget)} min`);
        },
        wouldChange: 'a `timeout-minutes` within the budget, or a larger budget',
    },
    {
        strategy: 'native',
        holds: ({ nativeRunner }) => nativeRunner?.scarce !== true
            ? no('no scarce runner of this platform either')
            : nativeRunner.unavailable !== undefined
                ? no(nativeRunner.unavailable)
                : yes(`only scarce runner ${labelsOf(nativeRunner)} is left`),
        wouldChange: 'a runner of this platform under `runners`, with `scarce: true` if there are few',
    },
];
/**
 * Chooses how to build one package for one platform. Pure: the same circumstances always give the same choice.
 *
 * An override outranks all. Then facts decide which rungs hold; past runs outrank estimates, and pass over what has
 * failed. They never block: where every way has failed, the first that the facts allow is tried again.
 */
function chooseStrategy(circumstances) {
    const judged = LADDER.map((rung) => judge(rung, circumstances));
    const possible = judged.filter(({ answer }) => answer.yes);
    const untried = possible.filter(({ passedOver }) => !passedOver);
    const holding = untried.length > 0 ? untried : possible;
    const { override } = circumstances;
    if (override !== undefined)
        return overridden(override, circumstances, holding);
    const [chosen, next] = holding;
    if (chosen === undefined)
        return blocked(judged, circumstances);
    const before = judged.slice(0, judged.indexOf(chosen));
    return {
        strategy: chosen.rung.strategy,
        reason: reasonOf(chosen, before, untried.length === 0),
        facts: circumstances.facts,
        runnerUp: next === undefined ? undefined : { strategy: next.rung.strategy, reason: next.answer.because },
        wouldChange: before.map(changeOf),
        contradiction: undefined,
        estimate: circumstances.estimates[chosen.rung.strategy],
    };
}
/** Whether a strategy is passed over for its failures. */
function hasFailed({ failures }) {
    return failures >= FAILURES_TO_PASS_OVER;
}
function judge(rung, circumstances) {
    const excluding = circumstances.facts.filter((fact) => fact.effect === 'prevents-all');
    if (excluding.length > 0)
        return { rung, answer: no(listDetails(excluding)), passedOver: false };
    const answer = rung.holds(circumstances);
    const experience = circumstances.experiences[rung.strategy];
    if (!answer.yes || !hasFailed(experience))
        return { rung, answer, passedOver: false };
    return { rung, answer: yes(failedWords(experience)), passedOver: true };
}
/** Why not cross, and which past failures, are the parts that a user can act upon. */
function reasonOf(chosen, before, allFailed) {
    if (allFailed)
        return `${chosen.answer.because}, and so has every other way: tried again`;
    const parts = before
        .filter(({ rung, passedOver }) => rung.strategy === 'cross' || passedOver)
        .map(({ rung, answer }) => `no ${rung.strategy}: ${answer.because}`);
    return parts.length === 0 ? chosen.answer.because : parts.join('; ');
}
function changeOf({ rung, answer, passedOver }) {
    return `${rung.strategy}: ${passedOver ? 'other facts, or a run that passes with the strategy set in archway.yml' : (answer.wouldChange ?? rung.wouldChange)}`;
}
function blocked(judged, { facts }) {
    const excluding = facts.filter((fact) => fact.effect === 'prevents-all');
    return {
        strategy: 'blocked',
        reason: excluding.length > 0
            ? `no way to build it: ${listDetails(excluding)}`
            : judged.map(({ rung, answer }) => `not ${rung.strategy}: ${answer.because}`).join('; '),
        facts,
        runnerUp: undefined,
        wouldChange: excluding.length > 0 ? ['the facts that rule the platform out'] : judged.map(changeOf),
        contradiction: undefined,
        estimate: undefined,
    };
}
/** What speaks against an override, of each strategy: the first that applies is told. */
const OBJECTIONS = {
    native: ({ nativeRunner }) => nativeRunner === undefined ? 'and no runner of this platform is declared' : nativeRunner.unavailable,
    cross: ({ facts, experiences, lacking }) => {
        if (lacking.cross !== undefined)
            return `and ${lacking.cross}`;
        const preventing = facts.filter(({ effect }) => effect === 'prevents-cross');
        if (preventing.length === 0)
            return undefined;
        const { passes } = experiences.cross;
        const yet = passes === 0 ? '' : ` (yet it passed ${times(passes)} on these facts)`;
        return `against what was found: ${listDetails(preventing)}${yet}`;
    },
    emulated: ({ minutes: { declared, budget }, estimates: { emulated }, lacking }) => {
        if (lacking.emulated !== undefined)
            return `and ${lacking.emulated}`;
        const [expected, words] = emulatedMinutes(emulated, declared);
        return emulated.basis !== 'guess' && expected > budget
            ? `${words}, over the budget of ${String(budget)} min`
            : undefined;
    },
};
function overridden(override, circumstances, holding) {
    const { strategy } = override;
    const experience = circumstances.experiences[strategy];
    const excluding = circumstances.facts.filter(({ effect }) => effect === 'prevents-all');
    const objection = OBJECTIONS[strategy](circumstances) ??
        (excluding.length > 0 ? `though there is no way to build it: ${listDetails(excluding)}` : undefined) ??
        (hasFailed(experience) ? failedWords(experience) : undefined);
    const contradiction = objection === undefined ? undefined : `archway.yml asks for ${strategy}, ${objection}`;
    // Of all objections, only the lack of a machine cannot be overruled.
    const isBlocked = strategy === 'native' && OBJECTIONS.native(circumstances) !== undefined;
    const otherwise = holding.find(({ rung }) => rung.strategy !== strategy);
    return {
        strategy: isBlocked ? 'blocked' : strategy,
        reason: isBlocked
            ? (contradiction ?? '')
            : `archway.yml${override.reason === undefined ? '' : `: ${override.reason}`}`,
        facts: circumstances.facts,
        runnerUp: otherwise === undefined ? undefined : { strategy: otherwise.rung.strategy, reason: otherwise.answer.because },
        wouldChange: ['`strategy` in archway.yml'],
        contradiction,
        estimate: isBlocked ? undefined : circumstances.estimates[strategy],
    };
}
/**
 * The minutes that count against the budget: those of past runs, of this strategy or scaled from another's; without any,
 * what the package is declared to take at most, which outranks a guess.
 */
function emulatedMinutes({ minutes, basis }, declared) {
    switch (basis) {
        case 'history':
            return [minutes, `${String(minutes)} min in past runs`];
        case 'scaled':
            return [minutes, `about ${String(minutes)} min, by past runs of another strategy`];
        case 'guess':
            return [declared, `at most ${String(declared)} min`];
    }
}
/** What is not known is said, until a run has shown that it does no harm. */
function caveat(unknown, { passes }) {
    if (unknown.length === 0)
        return '';
    return passes > 0 ? ` (it passed ${times(passes)})` : ` (not established: ${listDetails(unknown)})`;
}
function yes(because) {
    return { yes: true, because };
}
function no(because, wouldChange) {
    return { yes: false, because, ...(wouldChange !== undefined && { wouldChange }) };
}
function labelsOf({ labels }) {
    return labels.join(', ');
}
function failedWords({ failures }) {
    return `failed in the last ${String(failures)} runs on the same facts`;
}
function times(count) {
    return count === 1 ? 'once' : `${String(count)} times`;
}
function listDetails(facts) {
    const details = [...new Set(facts.map((fact) => fact.detail))];
    const shown = details.slice(0, 3).join(', ');
    return details.length > 3 ? `${shown} and ${String(details.length - 3)} more` : shown;
}

;// CONCATENATED MODULE: ./build/src/plan/cost.js


/**
 * Sums up what the jobs of the matrices take.
 *
 * @param matrices with the cells that are started
 */
function costOf(plan, matrices) {
    const decisions = new Map(plan.decisions.map((one) => [cellId(one.package, one.platform), one]));
    const started = [];
    const jobs = matrices.flat().map((entry) => {
        const own = cellsOf(entry).flatMap(({ id }) => decisions.get(id) ?? []);
        started.push(...own);
        const minutes = own.reduce((sum, { estimate }) => sum + (estimate?.minutes ?? 0), 0);
        return { pool: entry['runs-on'].join(), slots: slotsOf(plan, entry.platform, entry.strategy), minutes };
    });
    const scarce = started.filter(({ strategy, platform }) => strategy === 'native' && plan.runners.native[platform]?.scarce === true);
    return {
        ...sum(jobs),
        scarceMinutes: round(scarce.reduce((total, { estimate }) => total + (estimate?.minutes ?? 0), 0)),
        allEmulated: sum(started.map((one) => asIf(plan, one, hasPlentiful(plan, one.platform) ? 'native' : 'emulated'))),
        allNative: sum(started.map((one) => asIf(plan, one, 'native'))),
    };
}
function asIf(plan, { platform, estimates }, strategy) {
    return {
        pool: strategy === 'native' ? platform : 'builder',
        slots: slotsOf(plan, platform, strategy),
        minutes: estimates[strategy].minutes,
    };
}
function hasPlentiful({ runners }, platform) {
    const native = runners.native[platform];
    return native !== undefined && !native.scarce && native.unavailable === undefined;
}
/** How many jobs of a kind run at the same time. */
function slotsOf({ runners }, platform, strategy) {
    const slots = strategy === 'native' ? runners.native[platform]?.slots : runners.builder.slots;
    return slots ?? Infinity;
}
function sum(jobs) {
    const pools = groupBy(jobs, ({ pool }) => pool);
    return {
        machineMinutes: round(jobs.reduce((total, { minutes }) => total + minutes, 0)),
        wallMinutes: round(longest([...pools.values()].map(poolMinutes))),
    };
}
/** As a queue does it: the next job goes to the machine that is free first. */
function poolMinutes(jobs) {
    const slots = jobs[0]?.slots ?? Infinity;
    if (slots >= jobs.length)
        return longest(jobs.map(({ minutes }) => minutes));
    const machines = Array.from({ length: slots }, () => 0);
    for (const { minutes } of jobs) {
        const free = machines.indexOf(Math.min(...machines));
        machines[free] = (machines[free] ?? 0) + minutes;
    }
    return longest(machines);
}
function longest(minutes) {
    return minutes.reduce((most, one) => Math.max(most, one), 0);
}
function round(minutes) {
    return Math.round(minutes * 10) / 10;
}

;// CONCATENATED MODULE: ./build/src/plan/estimate.js

/** Minutes of a native cell of which nothing is known, the job's start included. */
const NATIVE_MINUTES = {
    go: 2,
    rust: 5,
    c: 3,
    python: 2,
    lua: 1,
    debian: 5,
    custom: 10,
};
/** What a cross build takes over a native one: the toolchain's installation, and tests under emulation. */
const CROSS_FACTOR = 1.2;
/**
 * What emulation takes over a native build. Compilers of C run natively inside the environment, so that only the rest is
 * slow: measured 1.2 for Lua, 1.0 for zstd, the environment's own start not counted. Compilers of Go and Rust are
 * emulated whole. Source: bench/acceleration; PyTables#1337 measured 10.6.
 */
const EMULATED_FACTOR = {
    go: 10,
    rust: 10,
    c: 2,
    python: 4,
    lua: 2,
    // Debhelper, autoreconf and configure are emulated.
    debian: 4,
    custom: 10,
};
/**
 * Estimates the minutes of a cell by each strategy: a median replaces an estimate, and another strategy's median is
 * scaled before anything is guessed.
 *
 * @param timeoutMinutes what the package is declared to take at most; no guess is larger
 */
function estimateMinutes(language, medians, timeoutMinutes) {
    const factors = { native: 1, cross: CROSS_FACTOR, emulated: EMULATED_FACTOR[language] };
    const estimate = (strategy) => {
        const own = medians.own[strategy];
        if (own !== undefined)
            return { minutes: own, basis: 'history' };
        for (const other of src_config/* STRATEGIES */.YL) {
            const known = medians.own[other] ?? medians.anywhere[other];
            if (known === undefined)
                continue;
            return { minutes: estimate_round((known / factors[other]) * factors[strategy]), basis: 'scaled' };
        }
        return { minutes: estimate_round(Math.min(timeoutMinutes, NATIVE_MINUTES[language] * factors[strategy])), basis: 'guess' };
    };
    return { native: estimate('native'), cross: estimate('cross'), emulated: estimate('emulated') };
}
/** To tenths of a minute: more would only look exact. */
function estimate_round(minutes) {
    return Math.round(minutes * 10) / 10;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/plan/grouping.js
/** Items by a key, in the order in which they and the keys come. `Map.groupBy` needs Node 21. */
function grouping_groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/src/plan/history.js



/**
 * Tells whether a cell was carried out on what is known now: the facts, without the lines that they stand on, and what
 * archway.yml says of the build. Facts are about crossing, so those of a native cell do not count.
 *
 * @returns 16 hex digits
 */
function fingerprintOf(strategy, facts, recipe) {
    const known = strategy === 'native' ? [] : facts.map(({ effect, detail }) => `${effect}: ${detail}`).sort();
    const { path, packages, install, build, test, artifacts, rpath } = recipe;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify({ known, path, packages, install, build, test, artifacts, rpath }))
        .digest('hex')
        .slice(0, 16);
}
/** The history as a choice asks for it: by package. */
class PastRuns {
    #byPackage;
    constructor({ records }) {
        this.#byPackage = grouping_groupBy(records, (record) => record.package);
    }
    /**
     * How each strategy did on what is known now. A failure does not count against a strategy where the package failed
     * natively in the same run too, for another platform: then its code is broken, and no other strategy would mend that.
     *
     * @param fingerprints what `fingerprintOf` gives now
     */
    experiences(packageName, platform, fingerprints) {
        const all = this.#byPackage.get(packageName) ?? [];
        const broken = new Set(all
            .filter((one) => one.strategy === 'native' && one.outcome === 'failed' && one.platform !== platform)
            .map(({ run }) => run));
        const experience = (strategy) => {
            const records = all.filter((one) => one.platform === platform &&
                one.strategy === strategy &&
                one.fingerprint === fingerprints[strategy] &&
                !(one.outcome === 'failed' && broken.has(one.run)));
            const lastPass = records.findLastIndex(({ outcome }) => outcome === 'passed');
            return {
                failures: records.length - 1 - lastPass,
                passes: records.filter(({ outcome }) => outcome === 'passed').length,
            };
        };
        return { native: experience('native'), cross: experience('cross'), emulated: experience('emulated') };
    }
    /** The medians of runs that passed; those that failed tell nothing of how long it takes. */
    medians(packageName, platform) {
        const passed = (this.#byPackage.get(packageName) ?? []).filter(({ outcome }) => outcome === 'passed');
        return { own: mediansOf(passed.filter((one) => one.platform === platform)), anywhere: mediansOf(passed) };
    }
}
function mediansOf(records) {
    const medians = {};
    for (const strategy of src_config/* STRATEGIES */.YL) {
        const seconds = records.filter((one) => one.strategy === strategy).map((one) => one.seconds);
        if (seconds.length > 0)
            medians[strategy] = Math.round(median(seconds) / 6) / 10;
    }
    return medians;
}
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

;// CONCATENATED MODULE: ./build/src/plan/batches.js




/** A hosted job ends then, whatever it declares; a self-hosted one after five days. Source: GitHub documentation. */
const HOSTED_LIMIT_MINUTES = 360;
const SELF_HOSTED_LIMIT_MINUTES = (/* unused pure expression or super */ null && (5 * 24 * 60));
/**
 * Puts cells into so many jobs that one matrix can hold them. Cells of one platform, strategy, runner and environment may
 * share a job. Jobs go to the groups by their time, and within a group the longest cell that is left goes to the job that
 * has the least to do, which is at most a third worse than the best there is (Graham 1969, "LPT").
 *
 * @returns in stable order; jobs with one cell are that cell, the others batches
 * @throws InputError when there are fewer jobs than groups
 */
function batches_packCells(timed, maxJobs) {
    const groups = groupCells(timed);
    if (groups.length > maxJobs) {
        throw new InputError(`The plan has cells of ${String(groups.length)} kinds (platform, strategy, runner), which cannot share a job, and one ` +
            `matrix may have ${String(maxJobs)} (\`max-jobs\`). Plan fewer platforms, or allow more jobs.`);
    }
    shareJobs(groups, maxJobs);
    return groups.flatMap(fillJobs);
}
function groupCells(timed) {
    const lists = groupBy(timed, ({ cell: { platform, strategy, environment, 'runs-on': labels } }) => JSON.stringify([platform, strategy, labels, environment]));
    return [...lists.values()].map((cells) => ({
        cells,
        total: cells.reduce((sum, { minutes }) => sum + minutes, 0),
        mostJobs: Math.min(cells.length, cells[0]?.slots ?? Infinity),
        jobs: 1,
    }));
}
/** Each further job goes to the group whose jobs have the most to do. */
function shareJobs(groups, maxJobs) {
    for (let left = maxJobs - groups.length; left > 0; left--) {
        const open = groups.filter(({ jobs, mostJobs }) => jobs < mostJobs);
        const [first] = open.sort((a, b) => b.total / b.jobs - a.total / a.jobs);
        if (first === undefined)
            return;
        first.jobs++;
    }
}
function fillJobs({ cells, jobs }) {
    const bins = Array.from({ length: jobs }, () => ({ minutes: 0, cells: [] }));
    const longestFirst = [...cells].sort((a, b) => b.minutes - a.minutes || compare(a.cell.id, b.cell.id));
    for (const { cell, minutes } of longestFirst) {
        const least = bins.reduce((best, bin) => (bin.minutes < best.minutes ? bin : best));
        least.minutes += minutes;
        least.cells.push(cell);
    }
    const digits = String(jobs).length;
    return bins.flatMap(({ minutes, cells: [first, ...rest] }, index) => {
        if (first === undefined)
            return [];
        if (rest.length === 0)
            return [first];
        const number = String(index + 1).padStart(digits, '0');
        return [
            makeBatch([first, ...rest], {
                id: `batch-${first.strategy}-${first.platform.replaceAll('/', '-')}-${number}`,
                reason: `batch ${String(index + 1)} of ${String(jobs)}: ${String(rest.length + 1)} packages, about ${String(Math.ceil(minutes))} min`,
                'timeout-minutes': jobTimeout([first, ...rest]),
            }),
        ];
    });
}
function jobTimeout(cells) {
    const limit = isHosted(cells[0]['runs-on']) ? HOSTED_LIMIT_MINUTES : SELF_HOSTED_LIMIT_MINUTES;
    return Math.min(limit, cells.reduce((sum, cell) => sum + cell['timeout-minutes'], 0));
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./build/src/plan/matrix.js



/**
 * GitHub's limit on the outputs of a job, which it measures as UTF-16.
 * Source: GitHub documentation, "Job outputs are limited to a maximum size of 1 MB".
 */
const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** Outputs `matrix-1` to `matrix-4`. */
const MATRICES = 4;
/** What to do with more cells than one matrix may have: several to a job, several matrices, or refuse. */
const OVERFLOWS = (/* unused pure expression or super */ null && (['pack', 'split', 'fail']));
/**
 * Shares the cells out to the jobs of matrices, in stable order.
 *
 * @returns one matrix, for `split` up to four; entries are cells, or batches where there are more cells than jobs
 * @throws InputError for more cells than may be, with `fail`, and for more kinds of cells than jobs
 */
function shareOut(timed, maxJobs, overflow) {
    const cells = timed.map(({ cell }) => cell);
    if (cells.length <= maxJobs)
        return [cells];
    switch (overflow) {
        case 'fail':
            throw new InputError(`The plan has ${String(cells.length)} cells, and one matrix may have ${String(maxJobs)} (\`max-jobs\`). ` +
                `Name fewer packages or platforms in archway.yml, plan only what changed with \`changed-since\`, or let \`overflow\` be \`pack\`.`);
        case 'pack':
            return [packCells(timed, maxJobs)];
        case 'split': {
            const all = MATRICES * maxJobs;
            const entries = cells.length <= all ? cells : packCells(timed, all);
            const count = Math.ceil(entries.length / maxJobs);
            return Array.from({ length: count }, (_, index) => entries.slice(index * maxJobs, (index + 1) * maxJobs));
        }
    }
}
/**
 * Matrices as texts for `strategy.matrix` through `fromJSON`: `{"include":[entry,...]}` in the order given. No entries
 * give an empty list, which GitHub takes for a matrix only behind an `if`.
 *
 * @throws InputError when they are larger together than the outputs of a job may be; it says what takes the most
 */
function matrixTexts(matrices) {
    const texts = matrices.map((entries) => JSON.stringify({ include: entries }));
    const bytes = texts.reduce((sum, text) => sum + text.length * 2, 0);
    if (bytes <= MAX_OUTPUT_BYTES)
        return texts;
    throw new InputError(`The matrix takes ${String(bytes)} bytes as UTF-16, and the outputs of a job may take ${String(MAX_OUTPUT_BYTES)}. ` +
        `Most of its cells are of ${largestFolders(matrices.flat())}. Name the packages of fewer folders in archway.yml, give another ` +
        '`root` or fewer `platforms`, or plan only what changed with `changed-since`.');
}
/** The three top folders with the most cells. */
function largestFolders(entries) {
    const counts = new Map();
    for (const { path } of entries.flatMap(cellsOf)) {
        const top = path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path;
        counts.set(top, (counts.get(top) ?? 0) + 1);
    }
    return [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([folder, count]) => `${folder} (${String(count)} cells)`)
        .join(', ');
}

// EXTERNAL MODULE: ./build/src/environment/index.js + 50 modules
var environment = __webpack_require__(1633);
// EXTERNAL MODULE: ./build/src/languages/source-state.js
var source_state = __webpack_require__(2392);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/src/artifact/index.js + 49 modules
var artifact = __webpack_require__(1243);
;// CONCATENATED MODULE: ./build/src/plan/facts-cache.js






/** Goes up with every change of the file's form. */
const FORMAT = 1;
/** Bounds of what is kept: entries of a repository, their size, days without use, and repositories. */
const MOST_ENTRIES = 100_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_DAYS = 30;
const MOST_REPOSITORIES = 50;
const DAY = 24 * 3600 * 1000;
const factsSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    effect: schemas/* enum */.k5n(['harmless', 'needs', 'prevents-cross', 'prevents-all', 'unknown']),
    detail: schemas/* string */.YjP(),
    source: schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* number */.aig().optional() }).optional(),
    debianPackages: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    advice: schemas/* string */.YjP().optional(),
}));
const fileSchema = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(FORMAT),
    /** By key: the day of the last use, counted from 1970, and the facts as text. */
    entries: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()])),
});
/**
 * The facts of earlier plans of a repository, in the tool-cache. The key of an entry is a hash over all that its facts were
 * read from, so that nothing in here can be out of date, and several jobs may write: the last one's entries are kept with
 * those that it finds. A cache that cannot be read or written costs time, no more.
 */
class FactsCache {
    #runner;
    #file;
    #found;
    #used = new Map();
    #today = Math.floor(Date.now() / DAY);
    #isNew = false;
    #program;
    constructor(runner, file, found) {
        this.#runner = runner;
        this.#file = file;
        this.#found = found;
    }
    /** @param root absolute path of the repository */
    static async open(runner, root) {
        const repository = runner.env['GITHUB_REPOSITORY'];
        const name = repository === undefined ? root : `${repository} ${(0,external_node_path_.relative)(runner.workspace, root)}`;
        const file = (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-facts', `${hashOf(name).slice(0, 16)}.json`);
        return new FactsCache(runner, file, await readEntries(runner, file));
    }
    /**
     * The key of a package's facts for a platform.
     *
     * @param state a text that changes with all that they are read from
     */
    async key(state, platform) {
        this.#program ??= programHash(this.#runner);
        return hashOf(JSON.stringify([await this.#program, platform.name, state])).slice(0, 40);
    }
    /** What is kept under a key. */
    get(key) {
        const [day, text] = this.#found.get(key) ?? [];
        if (day === undefined || text === undefined)
            return undefined;
        const facts = parseFacts(text);
        if (facts === undefined)
            return undefined;
        // A file that is written for nothing but the day of use is written once a day.
        if (day !== this.#today)
            this.#isNew = true;
        this.#used.set(key, [this.#today, text]);
        return facts;
    }
    put(key, facts) {
        this.#used.set(key, [this.#today, JSON.stringify(facts)]);
        this.#isNew = true;
    }
    /** Writes what is new. */
    async save() {
        if (!this.#isNew)
            return;
        try {
            // Another job may have written since.
            const entries = within(new Map([...(await readEntries(this.#runner, this.#file)), ...this.#used]), this.#today);
            const text = JSON.stringify({ format: FORMAT, entries: Object.fromEntries(entries) });
            const folder = (0,external_node_path_.dirname)(this.#file);
            await (0,promises_.mkdir)(folder, { recursive: true });
            await (0,artifact/* writeAtomically */.vK)(this.#file, async (partial) => await (0,promises_.writeFile)(partial, text));
            await removeOldest(folder);
        }
        catch (error) {
            this.#runner.debug(`The facts are not kept: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        }
    }
}
async function readEntries(runner, file) {
    try {
        const { entries } = fileSchema.parse(JSON.parse(await (0,promises_.readFile)(file, 'utf8')));
        return new Map(Object.entries(entries));
    }
    catch (error) {
        if (error.code !== 'ENOENT') {
            runner.debug(`The facts in ${file} are not used: ${(0,src_runner/* errorMessage */.gJ)(error).slice(0, 200)}`);
        }
        return new Map();
    }
}
function parseFacts(text) {
    try {
        return factsSchema.parse(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
/** Of all entries those that were used last, as far as the bounds go. */
function within(entries, today) {
    const newestFirst = [...entries].sort(([, [a]], [, [b]]) => b - a).slice(0, MOST_ENTRIES);
    let bytes = 0;
    return new Map(newestFirst.filter(([, [day, text]]) => (bytes += text.length) <= MOST_BYTES && today - day <= MOST_DAYS));
}
async function removeOldest(folder) {
    const files = (await (0,promises_.readdir)(folder)).filter((name) => name.endsWith('.json')).map((name) => (0,external_node_path_.join)(folder, name));
    if (files.length <= MOST_REPOSITORIES)
        return;
    const times = await Promise.all(files.map(async (file) => ({ file, time: (await (0,promises_.stat)(file)).mtimeMs })));
    times.sort((a, b) => b.time - a.time);
    for (const { file } of times.slice(MOST_REPOSITORIES))
        await (0,promises_.rm)(file, { force: true });
}
/** Of the bundle that runs: another one may read facts in another way. */
async function programHash(runner) {
    const folder = (0,external_node_path_.dirname)(process.argv[1] ?? '');
    try {
        const names = (await (0,promises_.readdir)(folder)).filter((name) => name.endsWith('.js')).sort();
        return hashOf(Buffer.concat(await Promise.all(names.map(async (name) => await (0,promises_.readFile)((0,external_node_path_.join)(folder, name))))));
    }
    catch (error) {
        runner.debug(`No facts are kept, as it cannot be told what program this is: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        return (0,external_node_crypto_.randomUUID)();
    }
}
function hashOf(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build/src/plan/facts.js





/** How many packages are looked at at the same time: most wait for the disk, or for an answer that others wait for too. */
const facts_WIDTH = 32;
/**
 * Reads the facts of packages for platforms, by as many processes at the same time as there are cores. What was read
 * before, and cannot have changed since, is not read again.
 *
 * @returns in the order of the pairs
 */
async function readFacts(runner, pairs) {
    const cores = (0,src_runner/* withFewCommands */.rq)(runner, (0,external_node_os_.availableParallelism)());
    const cache = await FactsCache.open(cores, pairs[0]?.package.root ?? runner.workspace);
    const states = new Map();
    const kept = await (0,src_host/* inParallel */.HN)(pairs, facts_WIDTH, async ({ package: one, platform }) => {
        const state = states.get(one) ?? stateOf(cores, one);
        states.set(one, state);
        const known = await state;
        const key = known === undefined ? undefined : await cache.key(known, platform);
        return { key, facts: key === undefined ? undefined : cache.get(key) };
    });
    const missing = pairs.filter((_, index) => kept[index]?.facts === undefined);
    const planned = {
        packages: [...new Set(missing.map((pair) => pair.package))],
        platforms: [...new Set(missing.map((pair) => pair.platform))],
    };
    const all = await (0,src_host/* inParallel */.HN)(pairs.entries(), facts_WIDTH, async ([index, { package: one, platform }]) => {
        const { key, facts: known } = kept[index] ?? {};
        if (known !== undefined)
            return known;
        const facts = await (0,languages/* languageByName */.H)(one.language).facts(cores, one, platform, planned);
        if (key !== undefined && areLasting(one, facts))
            cache.put(key, facts);
        return facts;
    });
    await cache.save();
    return all;
}
/**
 * A text that changes whenever one of the things does that the facts of a package are read from; undefined where that
 * cannot be told.
 */
async function stateOf(runner, one) {
    const { checkout, language, path, nested, recipe } = one;
    if (checkout === undefined)
        return undefined;
    const files = await checkout.state([one.directory]);
    if (files === undefined)
        return undefined;
    const found = (0,languages/* languageByName */.H)(language);
    const state = found.stateBeyond === undefined ? '' : await found.stateBeyond(runner, one, checkout);
    if (state === undefined)
        return undefined;
    return JSON.stringify({ language, path, nested, recipe, files, state });
}
/** What a tool could not establish it may establish the next time: a registry that did not answer does then. */
function areLasting({ language }, facts) {
    return (0,languages/* languageByName */.H)(language).stateBeyond === undefined || !facts.some(({ effect }) => effect === 'unknown');
}

;// CONCATENATED MODULE: ./build/src/plan/secrets.js
/** Tokens of GitHub, GitLab, AWS, Slack, Google and npm, JSON web tokens, private keys, and passwords in addresses. */
const SECRET_LIKE = /\b(?:gh[opusr]_|github_pat_|glpat-|npm_|xox[abeoprs]-|AIza|sk-)[\w-]{10,}|\bA[KS]IA[0-9A-Z]{16}\b|\beyJ[\w-]{8,}\.[\w-]{8,}[\w.-]*|-----BEGIN [^-]*-----|(?<=:\/\/)[^\s/@:]*:[^\s/@]+(?=@)/g;
/**
 * A text without what looks like a secret. Facts quote files of the repository, and GitHub leaves out an output whole that
 * may hold a secret: no job would start.
 */
function withoutSecrets(text) {
    return text.replaceAll(SECRET_LIKE, '(removed)');
}

;// CONCATENATED MODULE: ./build/src/plan/plan.js












/**
 * Decides how every package is built for every platform.
 *
 * @throws InputError for a package or platform that does not exist
 */
async function createPlan(runner, request) {
    const { config, runners } = request;
    const platforms = request.platforms ?? configuredPlatforms(config) ?? platform_platform/* DEFAULT_PLATFORMS */.pu;
    const packages = selectPackages(request);
    const past = new PastRuns(request.history ?? src_config/* EMPTY_HISTORY */.nF);
    const pairs = packages.flatMap((one) => packagePlatforms(one, platforms).map((platform) => ({ package: one, platform })));
    const [{ commit }, facts] = await Promise.all([(0,source_state/* sourceState */.f7)(runner, request.root), readFacts(runner, pairs)]);
    const decided = pairs.map((pair, index) => ({ ...pair, decision: decide(request, past, pair, facts[index] ?? []) }));
    const decisions = decided.map(({ decision }) => decision);
    return {
        version: 1,
        commit: commit ?? null,
        platforms: platforms.map((platform) => platform.name),
        runners: {
            native: runners.native,
            builder: { ...runners.builder, platform: runners.builder.platform.name },
        },
        cells: decided.flatMap(({ package: one, platform, decision: { strategy, reason } }) => {
            if (strategy === 'blocked')
                return [];
            return [
                makeCell({ config, package: one, platform, strategy, reason, labels: cellLabels(runners, platform, strategy) }),
            ];
        }),
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
function decide(request, past, { package: one, platform }, read) {
    const facts = read.map((fact) => ({ ...fact, detail: withoutSecrets(fact.detail) }));
    const nativeRunner = request.runners.native[platform.name];
    const { recipe } = one;
    const demanded = typeof recipe.strategy === 'string' ? recipe.strategy : recipe.strategy?.[platform.name];
    const native = fingerprintOf('native', [], recipe);
    const fingerprint = fingerprintOf('cross', facts, recipe);
    const declared = timeoutMinutes(request.config, one);
    const estimates = estimateMinutes(one.language, past.medians(one.name, platform.name), declared);
    const choice = chooseStrategy({
        override: demanded === undefined
            ? undefined
            : { strategy: demanded, reason: recipe.reason && withoutSecrets(recipe.reason) },
        nativeRunner,
        facts,
        minutes: { declared, budget: request.budgetMinutes },
        estimates,
        experiences: past.experiences(one.name, platform.name, { native, cross: fingerprint, emulated: fingerprint }),
        lacking: lackingPackages(request, one, platform, facts),
    });
    return {
        package: one.name,
        path: one.path,
        language: one.language,
        platform: platform.name,
        fingerprint: fingerprintOf(choice.strategy, facts, recipe),
        estimates,
        ...choice,
    };
}
/** A cross build takes the platform's libraries from the builder's distribution, an emulated one all from its own. */
function lackingPackages({ config, builderLacks }, { recipe }, platform, facts) {
    const needsLibraries = recipe.packages.length > 0 ||
        facts.some(({ effect, debianPackages = [] }) => effect === 'needs' && debianPackages.length > 0);
    const release = (0,environment/* parseRelease */.BC)(config.environment);
    return {
        cross: needsLibraries ? builderLacks?.(platform) : undefined,
        emulated: release && (0,src_host/* lackOfPackages */.mk)(release.codename, platform),
    };
}
/** Native cells go to the platform's own runner, all others to the builder. */
function cellLabels({ native, builder }, platform, strategy) {
    return (strategy === 'native' ? native[platform.name]?.labels : undefined) ?? builder.labels;
}

;// CONCATENATED MODULE: ./build/src/plan/explain.js
/** The whole chain behind the choices for one package, as lines for a terminal. */
function explainDecisions(decisions) {
    return decisions.map(explain).join('\n\n');
}
function explain(decision) {
    const { estimate, contradiction, runnerUp, facts, wouldChange } = decision;
    const lines = [
        `${decision.package} for ${decision.platform}: ${decision.strategy}`,
        `  because   ${decision.reason}`,
        ...(contradiction === undefined ? [] : [`  against   ${contradiction}`]),
        ...(estimate === undefined ? [] : [`  takes     about ${String(estimate.minutes)} min (${BASES[estimate.basis]})`]),
        ...(runnerUp === undefined ? [] : [`  else      ${runnerUp.strategy}: ${runnerUp.reason}`]),
        ...facts.flatMap((fact) => [
            `  fact      ${fact.effect}: ${fact.detail}${place(fact)}`,
            ...(fact.debianPackages ?? []).map((name) => `            by Debian package ${name} of the target's architecture`),
        ]),
        ...wouldChange.map((change) => `  to change ${change}`),
    ];
    return lines.join('\n');
}
/** Where an estimate comes from, in words. */
const BASES = {
    history: 'median of past runs',
    scaled: 'by past runs of another strategy',
    guess: 'a guess, no past runs are known',
};
function place({ source }) {
    if (source === undefined)
        return '';
    return source.line === undefined ? ` (${source.file})` : ` (${source.file}:${String(source.line)})`;
}

;// CONCATENATED MODULE: ./build/src/plan/report.js


/** GitHub's limit on a step's summary is 1 MiB; some room is left for what other steps' tools count differently. */
const MAX_SUMMARY_BYTES = (/* unused pure expression or super */ null && (900 * 1024));
const KINDS = (/* unused pure expression or super */ null && (['native', 'cross', 'emulated', 'blocked']));
/**
 * The plan as Markdown for a job summary: counts, cost, a chart, then every choice with its reason, what is blocked
 * first.
 *
 * @param matrices what is started
 */
function planMarkdown(plan, matrices, cost) {
    const head = [
        '## Archway plan',
        '',
        `${String(plan.cells.length)} cells: ${counts(plan)}.${batchWords(matrices.flat())}`,
        '',
        ...costTable(cost),
        '',
        ...(plan.decisions.length === 0 ? [] : [...chart(plan), '']),
        '| Package | Platform | Strategy | Minutes | Reason |',
        '| --- | --- | --- | ---: | --- |',
    ];
    const ordered = [...plan.blocked, ...plan.decisions.filter((one) => one.strategy !== 'blocked')];
    const rows = fitting(ordered.map(row), MAX_SUMMARY_BYTES - Buffer.byteLength(head.join('\n')));
    const missing = ordered.length - rows.length;
    const more = missing === 0 ? [] : ['', `${String(missing)} more are in the plan file.`];
    return [...head, ...rows, ...more, ''].join('\n');
}
function counts({ decisions }) {
    return KINDS.map((kind) => ({ kind, count: decisions.filter(({ strategy }) => strategy === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${String(count)} ${kind}`)
        .join(', ');
}
function batchWords(entries) {
    const batches = entries.filter(isBatch);
    if (batches.length === 0)
        return '';
    const members = batches.reduce((sum, batch) => sum + batch.members.length, 0);
    return ` They are built in ${String(entries.length)} jobs: ${String(members)} cells share ${String(batches.length)} of these.`;
}
function costTable(cost) {
    const line = (name, { wallMinutes, machineMinutes }) => `| ${name} | ${minutes(wallMinutes)} | ${minutes(machineMinutes)} |`;
    return [
        '| Estimate | Wall time | Machine time |',
        '| --- | ---: | ---: |',
        line('this plan', cost),
        line('all emulated', cost.allEmulated),
        line('all native', cost.allNative),
        ...(cost.scarceMinutes === 0 ? [] : ['', `${minutes(cost.scarceMinutes)} of it on scarce runners.`]),
    ];
}
function minutes(count) {
    return `${String(Math.ceil(count))} min`;
}
/** Packages, the strategies that they go by, and the runners that carry those out. */
function chart(plan) {
    const labels = new Map();
    const edges = KINDS.flatMap((kind) => {
        const chosen = plan.decisions.filter(({ strategy }) => strategy === kind);
        if (chosen.length === 0)
            return [];
        const total = chosen.reduce((sum, { estimate }) => sum + (estimate?.minutes ?? 0), 0);
        const time = kind === 'blocked' ? '' : `, ${minutes(total)}`;
        const runners = groupBy(plan.cells.filter(({ strategy }) => strategy === kind), (cell) => cell['runs-on'].join(', '));
        return [
            `  packages --> ${kind}["${kind}: ${String(chosen.length)}${time}"]`,
            ...[...runners].map(([name, cells]) => {
                if (!labels.has(name))
                    labels.set(name, labels.size);
                return `  ${kind} -->|${String(cells.length)}| runner${String(labels.get(name))}["${inChart(name)}"]`;
            }),
        ];
    });
    const packages = new Set(plan.decisions.map((one) => one.package)).size;
    return ['```mermaid', 'flowchart LR', `  packages["${String(packages)} packages"]`, ...edges, '```'];
}
/** A label may be any text, and the chart is a language. */
function inChart(text) {
    return text.replaceAll(/[^\w .,:/-]/g, '_');
}
function row(one) {
    const time = one.estimate === undefined ? '' : String(one.estimate.minutes);
    return `| ${[one.package, one.platform, one.strategy, time, one.reason].map(escapeCell).join(' | ')} |`;
}
/** Text in a Markdown table's cell: a package's own files must not be able to break out of it. */
function escapeCell(text) {
    return text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
function fitting(rows, bytes) {
    let left = bytes;
    const end = rows.findIndex((one) => (left -= Buffer.byteLength(one) + 1) < 0);
    return end < 0 ? rows : rows.slice(0, end);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/languages/checkout.js





const SUBMODULE = '160000';
/** More than there are questions at the same time, and few enough for the memory of a small machine. */
const MOST_RECENT = 32;
/**
 * What git lists of a folder, by one command however large it is: the files that it has and those that it would take,
 * and what they hold, without reading those that have not changed. It is the state at the time of listing.
 */
class Checkout {
    #runner;
    #root;
    /** By path relative to the root. */
    #entries;
    #paths;
    #contents = new Map();
    #answers = new Map();
    /** The one used last comes last. */
    #recent = new Map();
    constructor(runner, root, entries) {
        this.#runner = runner;
        this.#root = root;
        this.#entries = entries;
        this.#paths = new SortedPaths(entries.keys());
    }
    /**
     * Lists a folder.
     *
     * @param root absolute path, without links
     * @returns undefined where there is no git checkout
     */
    static async read(runner, root) {
        try {
            const options = ['--cached', '--stage', '--others', '--modified', '--deleted', '--exclude-standard'];
            return new Checkout(runner, root, parseListing(await listFiles(runner, root, ['-v', ...options])));
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            runner.debug(`${root} is read without git: ${error.message}`);
            return undefined;
        }
    }
    /** All files, relative to the root, sorted. Submodules are among them, for git takes them for one file. */
    get paths() {
        return this.#paths.all;
    }
    /**
     * The files of a folder, relative to it; none where git does not list what is in it, as in a submodule.
     *
     * @param directory absolute path
     */
    files(directory) {
        const prefix = this.#prefix(directory);
        return this.#paths.below(prefix).map((path) => path.slice(prefix.length));
    }
    /** Does work once for all who ask by the same key, while this checkout is looked at. */
    async once(key, work) {
        const known = this.#answers.get(key) ?? work();
        this.#answers.set(key, known);
        return await known;
    }
    /**
     * Does work as once() does, for answers so large that only the latest are kept: the packages that share one are looked
     * at soon after each other, and who comes later asks again.
     */
    async recent(key, work) {
        const known = this.#recent.get(key) ?? work();
        this.#recent.delete(key);
        this.#recent.set(key, known);
        const [oldest] = this.#recent.keys();
        if (this.#recent.size > MOST_RECENT && oldest !== undefined)
            this.#recent.delete(oldest);
        return await known;
    }
    /**
     * A hash over names and content of files and of all files in folders; what is not there counts as such.
     *
     * @param inputs absolute paths
     * @returns undefined where that cannot be told: for what lies outside, submodules, and folders that git ignores
     */
    async state(inputs) {
        const ignored = await this.once('ignored', async () => await this.#ignored());
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (const input of inputs) {
            const path = (0,external_node_path_.relative)(this.#root, input);
            if (path === '..' || path.startsWith('../'))
                return undefined;
            const folder = this.#prefix(input);
            if (ignored.folders.below(folder).length > 0 || isWithinAny(ignored.folders, path))
                return undefined;
            const files = this.#entries.has(path)
                ? [path]
                : [...this.#paths.below(folder), ...ignored.files.below(folder), ...(ignored.files.has(path) ? [path] : [])];
            hash.update(`${path}\0${String(files.length)}\0`);
            for (const file of files) {
                const content = await this.#content(file);
                if (content === undefined)
                    return undefined;
                hash.update(`${file}\0${content}\0`);
            }
        }
        return hash.digest('hex');
    }
    async #content(path) {
        const staged = this.#entries.get(path)?.staged;
        if (staged?.startsWith(SUBMODULE) === true || path.endsWith('/'))
            return undefined;
        // A filter, such as that of Git LFS, may put other content in the place of what the index has.
        if (staged !== undefined) {
            const size = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.#root, path), { throwIfNoEntry: false })?.size;
            return size === undefined ? undefined : `${staged} ${String(size)}`;
        }
        const known = this.#contents.get(path) ?? hashOfFile((0,external_node_path_.join)(this.#root, path));
        this.#contents.set(path, known);
        return await known;
    }
    /** What git ignores: single files, and folders of which all is ignored, without those that no facts are read from. */
    async #ignored() {
        const options = ['--others', '--ignored', '--exclude-standard', '--directory'];
        const all = await listFiles(this.#runner, this.#root, options);
        const isRead = (path) => !path.split('/').some((part) => UNREAD.test(part));
        return {
            files: new SortedPaths(all.filter((path) => !path.endsWith('/') && isRead(path))),
            folders: new SortedPaths(all.filter((path) => path.endsWith('/') && isRead(path))),
        };
    }
    #prefix(directory) {
        const path = (0,external_node_path_.relative)(this.#root, directory);
        return path === '' ? '' : `${path}/`;
    }
}
/** Paths in order, in which those of a folder are found at once: there may be a hundred thousand, and ten thousand folders. */
class SortedPaths {
    all;
    constructor(paths) {
        this.all = [...paths].sort();
    }
    /** @param prefix a folder with its slash, or nothing for all */
    below(prefix) {
        if (prefix === '')
            return this.all;
        const from = this.#firstNotBefore(prefix);
        let to = from;
        while (this.all[to]?.startsWith(prefix) === true)
            to++;
        return this.all.slice(from, to);
    }
    has(path) {
        return this.all[this.#firstNotBefore(path)] === path;
    }
    #firstNotBefore(prefix) {
        let low = 0;
        for (let high = this.all.length; low < high;) {
            const middle = (low + high) >> 1;
            if ((this.all[middle] ?? '') < prefix)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
/** Folders that tools fill, and that neither they nor we read a package's facts from. */
const UNREAD = /^(target|node_modules|__pycache__|\.(?!cargo$).+)$/;
/** The folder may belong to another user than the job's, as in container jobs; that is no danger to listing it. */
async function listFiles(runner, root, options) {
    const { stdout } = await runner.exec('git', ['-c', 'safe.directory=*', '-C', root, 'ls-files', '-z', ...options], {
        quiet: true,
    });
    return stdout.split('\0').filter((line) => line !== '');
}
/**
 * Lines of `git ls-files -v --stage`: a letter, for what git has also mode, hash and stage, then the path. What has changed
 * comes again with another letter; a letter other than `H` says that git does not look whether it has. Source:
 * git-ls-files(1).
 */
function parseListing(lines) {
    const entries = new Map();
    const deleted = new Set();
    for (const line of lines) {
        const letter = line.charAt(0);
        const tab = line.indexOf('\t');
        const path = letter === '?' ? line.slice(2) : line.slice(tab + 1);
        const [mode = '', hash = ''] = line.slice(2, tab).split(' ');
        const isKnown = letter === 'H' && !entries.has(path) && mode !== LINK;
        entries.set(path, { staged: isKnown || mode === SUBMODULE ? `${mode} ${hash}` : undefined });
        if (letter === 'R')
            deleted.add(path);
    }
    for (const path of deleted)
        entries.delete(path);
    return entries;
}
/** Read through, for what they lead to counts. */
const LINK = '120000';
/** Undefined for what is no file, or leads to none. */
async function hashOfFile(path) {
    try {
        return (0,external_node_crypto_.createHash)('sha256')
            .update(await (0,promises_.readFile)(path))
            .digest('hex');
    }
    catch (error) {
        const { code = '' } = error;
        if (['ENOENT', 'EISDIR', 'ELOOP', 'ENOTDIR', 'EACCES'].includes(code))
            return undefined;
        throw error;
    }
}
/** Whether a path lies in one of the folders, or is one. */
function isWithinAny(folders, path) {
    for (let end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
        const folder = end < 0 ? `${path}/` : path.slice(0, end + 1);
        if (folders.has(folder))
            return true;
        if (end < 0)
            return false;
    }
}

;// CONCATENATED MODULE: ./build/src/plan/survey.js








/** Folders that never hold packages of their own, wherever git is not there to say so. */
const SKIPPED_FOLDERS = new Set(['vendor', 'node_modules', 'target', 'testdata', '__pycache__']);
/** Folders that are read at the same time. Reading waits for the disk, so there may be more than there are cores. */
const FOLDERS_AT_ONCE = 16;
/**
 * Finds the packages of a repository: those that archway.yml names, and where it names none or says `discover: true`,
 * every folder that has the build files of a language, leaving out what git ignores and what `exclude` names.
 *
 * @param root absolute path of the repository
 * @returns the packages in the order of archway.yml, then those discovered, by path
 * @throws InputError for a path that is not there or leads out of the repository, for a folder without build files,
 *   for two packages of one name, and when there is no package at all
 */
async function surveyPackages(runner, root, config) {
    const realRoot = await (0,promises_.realpath)(root);
    const [named, checkout] = await Promise.all([namedPackages(realRoot, config), Checkout.read(runner, realRoot)]);
    const discovers = config.discover ?? config.packages === undefined;
    const discovered = discovers ? await discover(runner, realRoot, checkout, config, named) : [];
    const found = [...named, ...withUniqueNames(discovered, new Set(named.map((one) => one.name)))];
    if (found.length > 0)
        return withNested(found).map((one) => ({ ...one, ...(checkout && { checkout }) }));
    throw new src_runner/* InputError */.dz(`No package was found in ${root}: no folder has a go.mod, Cargo.toml, CMakeLists.txt, meson.build, configure.ac, ` +
        'Makefile, pyproject.toml, setup.py, rockspec or debian/control that is not ignored by git' +
        `${config.exclude === undefined ? '' : ' or left out by `exclude`'}. Name packages in archway.yml, or give another \`root\`.`);
}
async function namedPackages(root, config) {
    const entries = Object.entries(config.packages ?? {});
    const results = await Promise.allSettled(entries.map(([name, recipe]) => namedPackage(root, name, recipe)));
    const mistakes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const unexpected = mistakes.find((mistake) => !(mistake instanceof src_runner/* InputError */.dz));
    if (unexpected !== undefined)
        throw unexpected;
    if (mistakes.length > 0)
        throw new src_runner/* InputError */.dz(mistakes.map((one) => one.message).join('\n'));
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
async function namedPackage(root, name, recipe) {
    const shown = `Package '${name}': path '${recipe.path}'`;
    const directory = await realFolder((0,external_node_path_.join)(root, recipe.path), shown);
    if (directory !== root && !directory.startsWith(root + external_node_path_.sep)) {
        throw new src_runner/* InputError */.dz(`${shown} leads out of the repository, through a symbolic link to ${directory}.`);
    }
    const path = (0,external_node_path_.relative)(root, directory) || '.';
    const place = { name, root, path, directory, recipe };
    const language = recipe.language ?? (await detect(directory))[0]?.language;
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
/** All packages that languages see in a folder, in their order of precedence, without those that are parts of another. */
async function detect(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    const files = new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
    const seen = [];
    for (const language of languages/* LANGUAGES */.Y) {
        const detection = language.detect(directory, files);
        if (detection !== undefined)
            seen.push({ ...detection, directory });
    }
    const own = [];
    for (const [index, one] of seen.entries()) {
        // These two may stand for the whole folder, whatever it is written in.
        if (index > 0 && ['c', 'debian'].includes(one.language))
            continue;
        const others = await Promise.all(seen.filter((other) => other !== one).map(coverageOf));
        if (!others.some((covers) => covers(one)))
            own.push(one);
    }
    return own;
}
async function coverageOf(outer) {
    const language = (0,languages/* languageByName */.H)(outer.language);
    return (await language.coverage?.(outer)) ?? ((inner) => inner.language === outer.language);
}
/**
 * Looks through the folders from the outermost in: what lies in a package, and is a part of it, is no package of its own.
 *
 * @param named the packages of archway.yml, whose folders are not looked at again
 */
async function discover(runner, root, checkout, config, named) {
    const known = await foldersOf(root, checkout);
    const sorted = [...(known.delete('.') ? ['.'] : []), ...[...known].sort()];
    const folders = withoutExcluded(runner, sorted, config.exclude ?? []);
    const detected = await (0,src_host/* inParallel */.HN)(folders, FOLDERS_AT_ONCE, async (path) => ({
        path,
        seen: await detect((0,external_node_path_.join)(root, path)),
    }));
    const coverage = new Map();
    for (const { path, directory, language } of named) {
        const place = { directory, language, name: path, evidence: '' };
        coverage.set(path, [...(coverage.get(path) ?? []), await coverageOf(place)]);
    }
    const taken = new Set(coverage.keys());
    const found = [];
    for (const { path, seen } of detected) {
        if (taken.has(path) || isSample(path, coverage))
            continue;
        const outer = ancestorsOf(path).flatMap((one) => coverage.get(one) ?? []);
        const own = seen.filter((one) => !outer.some((covers) => covers(one)));
        if (own.length > 0)
            coverage.set(path, await Promise.all(own.map(coverageOf)));
        for (const { name, language, directory } of own) {
            found.push({ name: packageName(name, path, root), language, root, path, directory, recipe: (0,src_config/* defaultRecipe */.w1)(path) });
        }
    }
    return found;
}
/** Folders in which packages keep what their tests work on: much of it is made to fail. */
const SAMPLES = /(^|\/)(tests?|testing|fixtures?)\//;
function isSample(path, packages) {
    return ancestorsOf(path).some((outer) => packages.has(outer) && SAMPLES.test(`${(0,external_node_path_.relative)(outer, path)}/`));
}
function withoutExcluded(runner, folders, patterns) {
    const excludes = (pattern, path) => path === '.' ? /^[./]+$/.test(pattern) : !/^[./]+$/.test(pattern) && (0,artifact/* matchesPathOrAbove */.jL)(pattern, path);
    for (const pattern of patterns) {
        if (folders.some((path) => excludes(pattern, path)))
            continue;
        runner.warning(`\`exclude\` in archway.yml: '${pattern}' matches no folder with files that git does not ignore.`);
    }
    return folders.filter((path) => !patterns.some((pattern) => excludes(pattern, path)));
}
/** The folders that a folder lies in, the nearest first, `.` for the root. */
function ancestorsOf(path) {
    const found = [];
    for (let folder = path; folder !== '.';) {
        folder = (0,external_node_path_.dirname)(folder);
        found.push(folder);
    }
    return found;
}
/** Tells each package which folders in it are other packages. */
function withNested(packages) {
    const nested = new Map();
    for (const { path } of packages) {
        for (const ancestor of ancestorsOf(path)) {
            const inner = nested.get(ancestor) ?? new Set();
            nested.set(ancestor, inner.add((0,external_node_path_.relative)(ancestor, path)));
        }
    }
    return packages.map((one) => {
        const inner = nested.get(one.path);
        return inner === undefined ? one : { ...one, nested: [...inner].sort() };
    });
}
function packageName(name, path, root) {
    const fallback = (0,external_node_path_.basename)(path === '.' ? root : path);
    const cleaned = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
    return cleaned === '' ? fallback : cleaned;
}
/** The folders with files that git knows or would take; every folder where there is no git checkout. */
async function foldersOf(root, checkout) {
    const folders = new Set();
    if (checkout === undefined) {
        await walk(root, '.', folders);
        return folders;
    }
    for (const folder of new Set(checkout.paths.map((file) => (0,external_node_path_.dirname)(file)))) {
        if (!folder.split('/').some(isSkipped))
            folders.add(folder);
    }
    return folders;
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
/**
 * Discovered packages of one name get their path as name instead, and where that is not enough their language behind
 * it, so that cells and artifacts stay distinct.
 *
 * @param taken names that archway.yml gives
 */
function withUniqueNames(found, taken) {
    const longer = [
        ({ name, path }) => (path === '.' ? name : path.replaceAll('/', '-')),
        ({ name, language }) => `${name}-${language}`,
    ];
    return longer.reduce((packages, rename) => {
        const counts = new Map([...taken].map((name) => [name, 1]));
        for (const { name } of packages)
            counts.set(name, (counts.get(name) ?? 0) + 1);
        return packages.map((one) => ((counts.get(one.name) ?? 0) > 1 ? { ...one, name: rename(one) } : one));
    }, found);
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

;// CONCATENATED MODULE: ./build/src/plan/this-machine.js


/** Minutes that an emulated build may take where nobody says otherwise: hosted jobs end after 360. */
const DEFAULT_BUDGET_MINUTES = 300;
/** The plan in which this machine is the only runner, as on a laptop, or in a workflow of one job. */
async function planForThisMachine(runner, request) {
    const host = (0,src_host/* hostPlatform */.ol)();
    const labels = ['this machine'];
    const { only, budgetMinutes, ...rest } = request;
    return await createPlan(runner, {
        ...rest,
        ...(only !== undefined && { only }),
        runners: {
            native: { [host.name]: { labels, scarce: false, slots: 1, unavailable: undefined } },
            builder: { platform: host, labels, slots: 1 },
        },
        builderLacks: src_host/* lackOfOwnPackages */.w,
        budgetMinutes: budgetMinutes ?? DEFAULT_BUDGET_MINUTES,
    });
}

;// CONCATENATED MODULE: ./build/src/plan/index.js
/** Reads a repository, chooses a strategy for every package and platform, and emits the matrix. */

















/***/ }),

/***/ 6455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xy: () => (/* reexport */ HOST_COMPILER_VARIABLES),
  Yp: () => (/* reexport */ createToolchain),
  $q: () => (/* reexport */ emulatorVariables),
  W6: () => (/* reexport */ hostPkgConfigDirectories),
  qD: () => (/* reexport */ mesonValue),
  CY: () => (/* reexport */ rpathFlag),
  r7: () => (/* reexport */ shellWord),
  p8: () => (/* reexport */ toolchainEnvironment),
  mm: () => (/* reexport */ toolchainRequirements),
  gp: () => (/* reexport */ tripleFor)
});

// UNUSED EXPORTS: chooseCompiler, describeLibc, parseLibc

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
;// CONCATENATED MODULE: ./build/src/toolchain/libc.js

/**
 * The glibc that programs are made for when nothing else is asked: that of manylinux_2_28 wheels, which all
 * distributions in support have, and which has every platform of the table.
 */
const DEFAULT_GLIBC_FLOOR = '2.28';
/** The oldest glibc that the headers and stubs in the pinned Zig are good for, on any platform. */
const OLDEST_MINOR = 17;
/** The newest one that the pinned Zig has. Source: its lib/libc/glibc/abilists. */
const NEWEST_MINOR = 42;
/** The first glibc with the platform, where it is later than that. Source: glibc's release notes. */
const FIRST_MINOR = { riscv64: 27, ppc64le: 19 };
/**
 * Reads `glibc`, `glibc-2.28` or `musl`. The version stands behind a word, since YAML would take a bare `2.30` for 2.3.
 *
 * @throws InputError for anything else
 */
function parseLibc(text) {
    if (text === 'musl')
        return { name: 'musl' };
    if (text === 'glibc')
        return { name: 'glibc' };
    const floor = /^glibc-(2\.\d{1,3})$/.exec(text)?.[1];
    if (floor !== undefined)
        return { name: 'glibc', floor: floor };
    throw new InputError(`'${text}' is not valid. Give glibc, glibc-<version> such as glibc-2.28, or musl.`);
}
/**
 * The compiler that two inputs ask for.
 *
 * @throws InputError where they do not go together, or the platform never had that glibc
 */
function chooseCompiler(name, libc, platform) {
    if (name === 'zig') {
        if (libc.name === 'glibc')
            checkFloor(libc.floor ?? DEFAULT_GLIBC_FLOOR, platform);
        return { name, libc };
    }
    if (libc.name === 'glibc' && libc.floor === undefined)
        return { name };
    throw new InputError(`The distribution's compiler links with the distribution's own glibc, so ${describeLibc(libc)} needs compiler: zig.`);
}
/** Zig builds for its own default when it does not know a version, so a bad one is found here. */
function checkFloor(floor, platform) {
    const minor = Number(floor.slice(2));
    const oldest = Math.max(OLDEST_MINOR, FIRST_MINOR[platform.goarch] ?? 0);
    if (minor >= oldest && minor <= NEWEST_MINOR)
        return;
    throw new InputError(`glibc-${floor} is not to be had for ${platform.name}. ` +
        `Give a version from glibc-2.${String(oldest)} to glibc-2.${String(NEWEST_MINOR)}.`);
}
/** As in sentences: `glibc 2.28`, `musl`. */
function describeLibc(libc) {
    return libc.name === 'musl' ? 'musl' : `glibc ${libc.floor ?? DEFAULT_GLIBC_FLOOR}`;
}
/** A platform's triple with another C library in it: `aarch64-unknown-linux-musl`. */
function tripleFor(triple, libc) {
    return libc.name === 'musl' ? triple.replace(/gnu(?=[a-z]*$)/, 'musl') : triple;
}
/** What Zig's `-target` takes: `aarch64-linux-gnu.2.28`, `arm-linux-musleabihf`. */
function zigTarget(platform, libc) {
    const system = tripleFor(platform.gnuTriple, libc).split('-').slice(1).join('-');
    const target = `${platform.zigArchitecture}-${system}`;
    return libc.name === 'musl' ? target : `${target}.${libc.floor ?? DEFAULT_GLIBC_FLOOR}`;
}

;// CONCATENATED MODULE: ./build/src/toolchain/shell-word.js
/** One word of a shell script that we write, whatever is in it: nothing in single quotes is special. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/src/toolchain/config-site.js


/**
 * Answers to tests for which Autoconf runs a program: when it cross-compiles it assumes the worst instead, and builds
 * a replacement for a function that works. On Linux with glibc and with musl all of them hold.
 *
 * Source: Autoconf's manual, "Particular Functions"; the same answers are in Debian's dpkg-cross.
 */
const ANSWERS = {
    ac_cv_func_calloc_0_nonnull: 'yes',
    ac_cv_func_chown_works: 'yes',
    ac_cv_func_closedir_void: 'no',
    ac_cv_func_fnmatch_works: 'yes',
    ac_cv_func_fork_works: 'yes',
    ac_cv_func_getgroups_works: 'yes',
    ac_cv_func_getpgrp_void: 'yes',
    ac_cv_func_lstat_dereferences_slashed_symlink: 'yes',
    ac_cv_func_lstat_empty_string_bug: 'no',
    ac_cv_func_malloc_0_nonnull: 'yes',
    ac_cv_func_memcmp_working: 'yes',
    ac_cv_func_mmap_fixed_mapped: 'yes',
    ac_cv_func_realloc_0_nonnull: 'yes',
    ac_cv_func_setpgrp_void: 'yes',
    ac_cv_func_stat_empty_string_bug: 'no',
    ac_cv_func_strcoll_works: 'yes',
    ac_cv_func_strnlen_working: 'yes',
    ac_cv_func_utime_null: 'yes',
    ac_cv_func_vfork_works: 'yes',
    ac_cv_func_working_mktime: 'yes',
};
/**
 * The text of a site file for configure scripts (`CONFIG_SITE`). Every configure script reads it, those of host tools
 * too, so all of it is under the condition that the script was given `--host` for this target.
 *
 * @param inherited the user's own site file, which is read first
 */
function configSite(target, inherited) {
    const { platform, libc } = target;
    const answers = { ac_cv_c_bigendian: platform.elf.endianness === 'big' ? 'yes' : 'no', ...ANSWERS };
    const own = inherited === undefined || inherited === '' ? [] : [`. ${shellWord(inherited)}`];
    // `: "${name=value}"` leaves what the user set on configure's command line.
    const lines = Object.entries(answers).map(([name, value]) => `    : "\${${name}=${value}}"`);
    const triples = [...new Set([platform.gnuTriple, platform.multiarch].map((triple) => tripleFor(triple, libc)))];
    return [...own, 'case "$host_alias" in', `  ${triples.join(' | ')})`, ...lines, '    ;;', 'esac', ''].join('\n');
}

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
function cmakeToolchain(toolchain) {
    const { platform, cross, tools, runnable, loaderRoot, libraryRoot } = toolchain;
    const mode = libraryRoot === undefined ? 'BOTH' : 'ONLY';
    const settings = [
        ['CMAKE_C_COMPILER', tools.cc],
        ['CMAKE_CXX_COMPILER', tools.cxx],
    ];
    if (cross) {
        settings.unshift(['CMAKE_SYSTEM_NAME', 'Linux'], ['CMAKE_SYSTEM_PROCESSOR', platform.machine], ['CMAKE_LIBRARY_ARCHITECTURE', platform.multiarch]);
        settings.push(['CMAKE_FIND_ROOT_PATH', libraryRoot ?? crossRoot(platform)], ['CMAKE_FIND_ROOT_PATH_MODE_PROGRAM', 'NEVER'], ['CMAKE_FIND_ROOT_PATH_MODE_LIBRARY', mode], ['CMAKE_FIND_ROOT_PATH_MODE_INCLUDE', mode], ['CMAKE_FIND_ROOT_PATH_MODE_PACKAGE', mode], ['CMAKE_SYSTEM_IGNORE_PATH', '/usr/local/lib', '/usr/local/lib64', '/usr/local/include']);
    }
    // The kernel starts the emulator, so any program that just starts another will do for CMake's own purposes: with one,
    // try_run runs what it built; without one, it stops and asks for the answers.
    if (cross && runnable) {
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
/** A value as Meson's machine files have it. */
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
    return { ...(toolchain.explicit ? compilerVariables(toolchain) : {}), ...linkerVariables(toolchain, inherited) };
}
function compilerVariables({ tools, pkgConfigDirectories, loaderRoot, configSite }) {
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
        ...(configSite !== undefined && { CONFIG_SITE: configSite }),
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/toolchain/loaders.js




/**
 * Sees to it that the emulator finds the target's loader and C library: at their own paths when the target's C library
 * is installed as a library package, else through links below one folder, which is the same for all targets because
 * there is one QEMU_LD_PREFIX for all emulators.
 *
 * @param directory where the links are; shared by the toolchains of a job
 * @returns the folder; undefined when it is not needed, or there is nothing to link to
 */
async function linkLoader(platform, directory) {
    if ((0,external_node_fs_.existsSync)(platform.loader))
        return undefined;
    const loader = (0,external_node_path_.join)(crossRoot(platform), platform.loader);
    const libraries = (0,external_node_path_.join)(crossRoot(platform), 'lib');
    const found = [loader, (0,external_node_path_.join)(libraries, (0,external_node_path_.basename)(platform.loader))].find((path) => (0,external_node_fs_.existsSync)(path));
    if (found === undefined)
        return undefined;
    await loaders_link(found, (0,external_node_path_.join)(directory, platform.loader));
    // The first folder that the loaders of Debian and Ubuntu look into, and no other target's.
    await loaders_link(libraries, (0,external_node_path_.join)(directory, 'lib', platform.multiarch));
    return directory;
}
/** Makes a link in one step: a program of another target may be starting at this moment. */
async function loaders_link(target, path) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const unfinished = `${path}.${String(process.pid)}`;
    await (0,promises_.rm)(unfinished, { force: true });
    await (0,promises_.symlink)(target, unfinished);
    await (0,promises_.rename)(unfinished, path);
}

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/toolchain/requirements.js

/** Debian has its compilers since 12, but a package that gathers them since 13 only. */
const WITHOUT_GATHERING_PACKAGE = (0,platform_platform/* findPlatform */.rB)('riscv64');
/**
 * The Debian packages that hold the compilers for a target and the libraries asked for, as `installPackages` of the
 * host floor takes them. The host's own compiler is always among them: build scripts, generators and plug-ins of the
 * compiler run on the host while the target is built.
 */
function toolchainRequirements(host, platform, { packages = [], compiler = { name: 'gcc' } } = {}) {
    const cross = host.name !== platform.name;
    return [
        'build-essential',
        ...(cross ? crossTools(platform, compiler) : []),
        ...(cross ? runtimeOfCxx(host, platform, packages) : []),
        'pkg-config',
        ...(cross ? packages.map((name) => `${name}:${platform.debianArchitecture}`) : packages),
    ];
}
/**
 * What C++ programs of the target need here to run in tests. The target's libraries bring its C library, and with it the
 * loader at its own path, which does not look into the folders of the cross packages.
 */
function runtimeOfCxx(host, platform, packages) {
    if (packages.length > 0)
        return [`libstdc++6:${platform.debianArchitecture}`];
    return host === (0,platform_platform/* findPlatform */.rB)('amd64') && platform === (0,platform_platform/* findPlatform */.rB)('386') ? ['lib32stdc++6'] : [];
}
function crossTools(platform, compiler) {
    // Package names have no underscores: x86_64 is x86-64.
    const triple = platform.gnuTriple.replaceAll('_', '-');
    if (compiler.name === 'gcc') {
        return platform === WITHOUT_GATHERING_PACKAGE
            ? [`gcc-${triple}`, `g++-${triple}`]
            : [`crossbuild-essential-${platform.debianArchitecture}`];
    }
    // Zig brings compiler, linker and headers. To run what it makes takes the C library; musl is linked in.
    const runtime = compiler.libc.name === 'musl' ? [] : [`libc6-${platform.debianArchitecture}-cross`];
    return [`binutils-${triple}`, ...runtime];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var host = __webpack_require__(9628);
;// CONCATENATED MODULE: ./build/src/toolchain/zig-release.json
const zig_release_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"0.15.2","F7":"ziglang","DM":"ziglang/zig","sc":{"amd64":"806316453d1ede7174ed3fefb8e5348154629089c3bb5fe812dfd0e172fac130","arm64":"edc0aa60ec964a4cf462d40f68d7de242ddf37fd9a80f2afaee6397059463230"}}');
;// CONCATENATED MODULE: ./build/src/toolchain/zig.js








const ATTEMPTS = 3;
/** Milliseconds before the second attempt; doubled for the third. */
const FIRST_DELAY = 5_000;
/**
 * The pinned Zig, from the tool-cache or, the first time on a machine, through pip: its authors publish it as a Python
 * package too, so it comes from the package index that the machine is set up for, mirrors and proxies included.
 *
 * @throws InputError where there is none for this host, or it cannot be had
 */
async function provideZig(runner, host) {
    const { /* version */ "rE": version } = zig_release_namespaceObject;
    const sha256 = zig_release_namespaceObject.sc[host.goarch];
    if (sha256 === undefined) {
        throw new src_runner/* InputError */.dz(`Zig is pinned for hosts of ${Object.keys(zig_release_namespaceObject.sc).join(' and ')}; this is ${host.name}. Use compiler: gcc.`);
    }
    const parent = (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-zig', version);
    const folder = (0,external_node_path_.join)(parent, host.goarch);
    const program = (0,external_node_path_.join)(folder, zig_release_namespaceObject.DM);
    if (await isWhole(runner, program)) {
        runner.info(`Zig ${version} is in the tool-cache.`);
        return { version, program };
    }
    await (0,promises_.mkdir)(parent, { recursive: true });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, '.new-'));
    try {
        const wheel = await fetchWheel(runner, scratch, sha256);
        const unpacked = (0,external_node_path_.join)(scratch, 'unpacked');
        await runner.exec('python3', ['-m', 'zipfile', '--extract', wheel, unpacked], { quiet: true });
        await (0,promises_.chmod)((0,external_node_path_.join)(unpacked, zig_release_namespaceObject.DM), 0o755);
        await (0,promises_.writeFile)((0,external_node_path_.join)(unpacked, 'sha256'), `${sha256}\n`);
        await replaceFolder(runner, unpacked, folder, program);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
    runner.info(`Zig ${version} was put into the tool-cache.`);
    return { version, program };
}
/** A folder appears by one rename when all is in it, so a program that starts and is the right one proves the rest. */
async function isWhole(runner, program) {
    try {
        await (0,promises_.access)(program);
        return (await runner.exec(program, ['version'], { quiet: true })).stdout.trim() === zig_release_namespaceObject.rE;
    }
    catch {
        return false;
    }
}
/** Another job may have put one there meanwhile, or a damaged one may stand in the way. */
async function replaceFolder(runner, from, to, program) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (await isWhole(runner, program))
            return;
        if (!['ENOTEMPTY', 'EEXIST'].includes(error.code ?? ''))
            throw error;
        const aside = `${to}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
        await (0,promises_.rename)(to, aside);
        await (0,promises_.rename)(from, to);
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
}
/**
 * Fetches the wheel into a folder and checks it: pip checks the same checksum, but an old one does so only as long as
 * nothing in its configuration says otherwise.
 */
async function fetchWheel(runner, folder, sha256) {
    await requirePip(runner);
    const requirements = (0,external_node_path_.join)(folder, 'requirements.txt');
    await (0,promises_.writeFile)(requirements, `${zig_release_namespaceObject.F7}==${zig_release_namespaceObject.rE} --hash=sha256:${sha256}\n`);
    const options = ['--disable-pip-version-check', '--no-input', '--no-deps', '--only-binary=:all:', '--require-hashes'];
    const args = ['-m', 'pip', 'download', '--quiet', ...options, '--requirement', requirements, '--dest', folder];
    for (let attempt = 1;; attempt++) {
        try {
            await runner.exec('python3', args, { timeout: 600_000 });
            break;
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            const wrongChecksum = /HASHES|DO NOT MATCH/i.test(error.failure.lastLines.join('\n'));
            if (attempt === ATTEMPTS || wrongChecksum)
                throw notToBeHad(error, wrongChecksum);
            const delay = FIRST_DELAY * 2 ** (attempt - 1);
            runner.info(`pip could not bring Zig; trying again in ${String(delay / 1000)} s.`);
            await new Promise((resolve) => setTimeout(resolve, delay));
        }
    }
    const name = (await (0,promises_.readdir)(folder)).find((file) => file.endsWith('.whl'));
    if (name === undefined)
        throw new Error(`pip brought no wheel of ${zig_release_namespaceObject.F7}`);
    const wheel = (0,external_node_path_.join)(folder, name);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(wheel), hash);
    const actual = hash.digest('hex');
    if (actual !== sha256)
        throw new src_runner/* InputError */.dz(`${name} has the SHA-256 ${actual}, and not ${sha256}. It was deleted.`);
    return wheel;
}
async function requirePip(runner) {
    try {
        await runner.exec('python3', ['-m', 'pip', '--version'], { quiet: true });
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        await (0,host/* installPackages */.R)(runner, ['python3-pip', 'ca-certificates']);
    }
}
function notToBeHad(error, wrongChecksum) {
    const advice = wrongChecksum
        ? `The package index gives another file than the one that Archway knows. Do not use it: it was changed on the way.`
        : `Make '${zig_release_namespaceObject.F7}' ${zig_release_namespaceObject.rE} reachable for pip (pip.conf, PIP_INDEX_URL, PIP_FIND_LINKS), or use compiler: gcc.`;
    return new src_runner/* InputError */.dz(`Zig ${zig_release_namespaceObject.rE} could not be fetched by pip. ${advice}\n${error.message}`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/src/toolchain/zig-tools.js




/**
 * Writes programs by which build tools use Zig as they would use a GNU compiler for the target; the other binary tools
 * are the distribution's.
 */
async function writeZigTools(target) {
    const { host, platform, libc, directory } = target;
    await (0,promises_.mkdir)(directory, { recursive: true });
    const write = async (name, command) => {
        const path = (0,external_node_path_.join)(directory, `${tripleFor(platform.gnuTriple, libc)}-${name}`);
        const unfinished = `${path}.${String(process.pid)}`;
        await (0,promises_.writeFile)(unfinished, wrapper(target, command), { mode: 0o755 });
        await (0,promises_.rename)(unfinished, path);
        return path;
    };
    const prefix = host.name === platform.name ? '' : `${platform.gnuTriple}-`;
    return {
        cc: await write('cc', 'cc'),
        cxx: await write('c++', 'c++'),
        ar: `${prefix}ar`,
        ranlib: `${prefix}ranlib`,
        strip: `${prefix}strip`,
        objcopy: `${prefix}objcopy`,
        ld: `${prefix}ld`,
        nm: `${prefix}nm`,
    };
}
/**
 * Arguments of GNU compilers and of Clang that Zig does not take, by pattern of the shell, with what takes their place.
 *
 * The target: the cc crate and CMake name it as LLVM or Rust does, which Zig cannot read, and it is set already. The
 * processor: Zig has other names for what these mean, and its own setting says the same. Libraries: Zig has what
 * libgcc is for in libunwind. Linkers: Zig has one only, without what Rust and Go ask of others to work around faults
 * of some processors or linkers.
 */
const REPLACED = [
    ['--target=*', ''],
    ['-march=armv[0-9]*|-march=rv[0-9]*|-march=i[3-6]86|-march=z[0-9]*|-mcpu=power[0-9]*|-mfpu=*|-mabi=*', ''],
    ['-mfloat-abi=*|-m32|-m64|-marm|-mthumb', ''],
    ['-fuse-ld=*', ''],
    ['-lgcc_s|-lgcc_eh', '-lunwind'],
    ['-lgcc|-l:libgcc.a', ''],
    ['-Wl,--fix-cortex-a53-843419|-Wl,--fix-cortex-a8|-Wl,--no-undefined-version|-Wl,--undefined-version', ''],
    ['-Wl,-plugin*|-Wl,--compress-debug-sections=*|-Wl,--dependency-file=*|-Wl,--push-state*|-Wl,--pop-state*', ''],
];
/** Zig's processor setting that a C compiler for the host has no counterpart for. */
function wrapper({ zig, platform, libc, cache, libraries }, command) {
    const cases = REPLACED.map(([pattern, replacement]) => {
        const kept = replacement === '' ? '' : ` set -- "$@" ${replacement};`;
        return `    ${pattern})${kept} continue ;;`;
    });
    const settings = [
        '-target',
        zigTarget(platform, libc),
        ...(platform.zigCpu === undefined ? [] : [`-mcpu=${platform.zigCpu}`]),
        // Without optimization Zig traps undefined behaviour, which no other C compiler does unless it is asked.
        '-fno-sanitize=undefined',
    ];
    // Behind all others: Zig's own headers of the C library come first.
    const places = libraries
        ? [
            `-L/usr/lib/${platform.multiarch}`,
            '-idirafter',
            `/usr/include/${platform.multiarch}`,
            '-idirafter',
            '/usr/include',
            '-Wno-unused-command-line-argument',
        ]
        : [];
    return [
        '#!/bin/sh',
        `# ${command} for ${platform.name}, by Zig ${zig.version}. Written by Archway; it takes what Zig does not know out of GNU`,
        '# command lines.',
        'skip=',
        'for argument; do',
        '  shift',
        '  if [ -n "$skip" ]; then skip=; continue; fi',
        '  case "$argument" in',
        '    -target) skip=1; continue ;;',
        ...cases,
        '  esac',
        '  set -- "$@" "$argument"',
        'done',
        `export ZIG_GLOBAL_CACHE_DIR="\${ZIG_GLOBAL_CACHE_DIR:-${cache}}" ZIG_LOCAL_CACHE_DIR="\${ZIG_LOCAL_CACHE_DIR:-${cache}}"`,
        `exec ${[zig.program, command, ...settings].map(shellWord).join(' ')} "$@"${places.map((one) => ` ${shellWord(one)}`).join('')}`,
        '',
    ].join('\n');
}
/**
 * The arguments by which another Clang finds the same headers: Zig's own search list, but for the folder of its Clang's
 * built-in headers, since each Clang has its own.
 */
async function zigClangArguments(runner, compiler, zig) {
    const { stderr } = await runner.exec(compiler, ['-E', '-v', '-x', 'c', '/dev/null', '-o', '/dev/null'], {
        quiet: true,
    });
    const list = /search starts here:\n([\s\S]*?)End of search list/.exec(stderr)?.[1] ?? '';
    const builtIn = (0,external_node_path_.join)((0,external_node_path_.dirname)(zig.program), 'lib', 'include');
    const folders = list.split('\n').flatMap((line) => (line.startsWith(' /') ? [line.trim()] : []));
    return ['-nostdlibinc', ...folders.filter((folder) => folder !== builtIn).map((folder) => `-isystem${folder}`)];
}

;// CONCATENATED MODULE: ./build/src/toolchain/create.js











const GLIBC = { name: 'glibc' };
/**
 * Describes the compilers for a target after making sure that they are there, that they produce code for it, and, where
 * that is not known, whether that code runs here; an emulator has to be registered before, not after. Installs nothing but Zig: the packages
 * of `toolchainRequirements` come first.
 *
 * @throws ToolchainError when a compiler is missing or is one for another machine
 * @throws CommandError when it cannot compile and link a program
 */
async function createToolchain(request) {
    const { runner, host, platform, directory, rpath, compiler = { name: 'gcc' } } = request;
    const cross = host.name !== platform.name;
    await (0,promises_.mkdir)(directory, { recursive: true });
    const libc = compiler.name === 'zig' ? compiler.libc : GLIBC;
    const { tools, clangArguments } = compiler.name === 'zig' ? await zigCompilers(request, libc) : await gccCompilers(request, cross);
    const loaderRoot = cross ? await linkLoader(platform, (0,external_node_path_.join)((0,external_node_path_.dirname)(directory), 'loaders')) : undefined;
    const explicit = cross || compiler.name === 'zig';
    const libraryRoot = compiler.name === 'zig' && request.libraries !== true ? (0,external_node_path_.join)(directory, 'sysroot') : undefined;
    const settings = {
        platform,
        cross,
        tools,
        pkgConfigDirectories: libraryRoot === undefined ? pkgConfigDirectories(platform) : [(0,external_node_path_.join)(libraryRoot, 'lib', 'pkgconfig')],
        loaderRoot,
        libraryRoot,
        runnable: request.runnable === true || (await compileAndRun(runner, tools.cc, directory, loaderRoot)),
    };
    return {
        ...settings,
        host,
        explicit,
        libc,
        rustTriple: tripleFor(platform.rustTriple, libc),
        clangArguments,
        rpath,
        cmakeToolchainFile: explicit
            ? await writeFileAtomically(directory, 'toolchain.cmake', cmakeToolchain(settings))
            : undefined,
        mesonCrossFile: cross ? await writeFileAtomically(directory, 'cross.ini', mesonCrossFile(settings)) : undefined,
        configSite: cross
            ? await writeFileAtomically(directory, 'config.site', configSite({ platform, libc }, userConfigSite(runner, directory)))
            : undefined,
    };
}
async function zigCompilers(request, libc) {
    const { runner, host, platform, directory, libraries = false } = request;
    const zig = await provideZig(runner, host);
    const cache = (0,external_node_path_.join)((0,external_node_path_.dirname)(directory), 'zig-cache');
    const tools = await writeZigTools({ zig, host, platform, libc, directory: (0,external_node_path_.join)(directory, 'zig'), cache, libraries });
    return { tools, clangArguments: await zigClangArguments(runner, tools.cc, zig) };
}
async function gccCompilers({ runner, host, platform }, cross) {
    const tools = gnuTools(cross ? `${platform.gnuTriple}-` : '');
    for (const compiler of [tools.cc, tools.cxx])
        await checkCompiler(runner, compiler, host, platform);
    // Clang knows the target by itself, but not where Debian's cross packages put the C library's headers.
    return { tools, clangArguments: cross ? [`-isystem${crossRoot(platform)}/include`] : [] };
}
function gnuTools(prefix) {
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
        throw new src_runner/* ToolchainError */.g8(`The compiler '${compiler}' for ${platform.name} is not there or does not start (${error.failure.lastLines.at(-1) ?? ''}). ` +
            `Install it: apt-get install ${toolchainRequirements(host, platform).join(' ')}`, { cause: error });
    }
    if (sameMachine(triple, platform))
        return;
    throw new src_runner/* ToolchainError */.g8(`The compiler '${compiler}' produces code for '${triple}', not for ${platform.name} ('${platform.gnuTriple}'). ` +
        'Put the right one first on PATH.');
}
/** Compares a compiler's triple with a platform's, with or without a vendor in it: `aarch64-unknown-linux-gnu`. */
function sameMachine(triple, platform) {
    const parts = triple.split('-');
    const withoutVendor = parts.length === 4 ? [parts[0], parts[2], parts[3]].join('-') : triple;
    return [platform.gnuTriple, platform.multiarch].includes(withoutVendor);
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
/** The user's own site file, which ours then reads; one of ours is for another target of the job. */
function userConfigSite(runner, directory) {
    const path = runner.env['CONFIG_SITE'];
    return path?.startsWith((0,external_node_path_.dirname)(directory)) === true ? undefined : path;
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
