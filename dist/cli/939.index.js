export const id = 939;
export const ids = [939];
export const modules = {

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCommand: () => (/* binding */ buildCommand)
});

// UNUSED EXPORTS: BUILD_OPTIONS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/artifact/index.js + 49 modules
var artifact = __webpack_require__(1243);
// EXTERNAL MODULE: ./build/src/config/index.js + 11 modules
var config = __webpack_require__(917);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
;// CONCATENATED MODULE: ./build/src/build/emulator-incident.js

/**
 * What QEMU prints when it ends on its own account: its signal handler and its assertions speak in its name.
 * Sources: linux-user/signal.c and linux-user/cpu_loop-common.h of QEMU.
 */
const CRASHES = [
    /\bQEMU internal SIG(SEGV|ILL|BUS|ABRT)\b/,
    /^qemu-[\w-]+: .*(Assertion .* failed|unhandled CPU exception)/i,
    /^qemu: (fatal|unhandled CPU exception)/,
    /^ERROR:\S*\b(accel\/tcg|tcg|linux-user)\/\S*:\d+:/,
];
/**
 * What QEMU prints when an emulated program died of a signal. Whether a bug of the program or one of the emulator raised
 * it, nobody can tell from that.
 */
const UNCAUGHT = /\bqemu: uncaught target signal (4|5|6|7|8|11) /;
/** What Go prints when its runtime is hit by a signal of which it knows no reason. */
const GO_RUNTIME = /\bfatal error: (unexpected signal during runtime execution|lfstack\.push)/;
/** What shells, make and test runners say of a process that died of a signal. */
const DEATHS = [
    /\(signal: \d+, SIG(SEGV|ILL|BUS|TRAP)\b/,
    /\bsignal: (segmentation fault|illegal instruction|bus error)\b/,
    /\*\*\*Exception: (SegFault|Illegal)|\((SEGFAULT|ILLEGAL)\)/,
    /\bkilled by signal \d+ SIG(SEGV|ILL|BUS)\b/,
    /^(.*: line \d+: +\d+ )?(Segmentation fault|Illegal instruction|Bus error)\b/,
    /^\S*make(\[\d+\])?: \*\*\* \[.*\] (Segmentation fault|Illegal instruction|Bus error|Trace\/breakpoint trap)\b/,
];
const FATAL_SIGNALS = new Set(['SIGSEGV', 'SIGILL', 'SIGBUS', 'SIGTRAP']);
/** A shell's exit codes for SIGILL, SIGTRAP, SIGBUS and SIGSEGV: 128 and the signal's number. */
const FATAL_EXIT_CODES = new Set([132, 133, 135, 139]);
/** Reads along with the commands that run emulated programs, and tells afterwards whether the emulator was hit. */
class IncidentWatch {
    #crash;
    #uncaught;
    #death;
    /** Takes one line of output. */
    line(line) {
        const text = line.trim().slice(0, 300);
        if (CRASHES.some((sign) => sign.test(text)))
            this.#crash ??= text;
        else if (UNCAUGHT.test(text) || GO_RUNTIME.test(text))
            this.#uncaught ??= text;
        else if (DEATHS.some((sign) => sign.test(text)))
            this.#death ??= text;
    }
    /** What befell the emulator in a command that failed; undefined when it just failed. */
    incident(error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            return undefined;
        const { stalled } = error.failure;
        if (stalled !== undefined) {
            return { kind: 'wedged', evidence: `nothing moved for ${String(Math.round(stalled.after / 1000))} s` };
        }
        if (this.#crash !== undefined)
            return { kind: 'crash', evidence: this.#crash };
        if (this.#uncaught !== undefined)
            return { kind: 'signal', evidence: this.#uncaught };
        const death = this.#death ?? deathByExit(error.failure);
        // QEMU announces a program's death by a signal always, so one that it does not announce is its own.
        return death === undefined
            ? undefined
            : { kind: 'crash', evidence: `${death}, and QEMU did not say that it was the program's` };
    }
}
function deathByExit({ signal, exitCode }) {
    if (signal !== undefined && FATAL_SIGNALS.has(signal))
        return `ended by ${signal}`;
    return exitCode !== undefined && FATAL_EXIT_CODES.has(exitCode) ? `exit code ${String(exitCode)}` : undefined;
}

;// CONCATENATED MODULE: ./build/src/build/second-attempt.js


/** A phase that failed in an emulator, and what befell that meanwhile. */
class EmulatedFailure extends Error {
    phase;
    incidents;
    constructor(phase, cause, incidents) {
        super((0,src_runner/* errorMessage */.gJ)(cause), { cause });
        this.phase = phase;
        this.incidents = incidents;
    }
}
/** How a phase is spoken of. */
const WORDS = {
    build: {
        stuck: 'the build was stuck in the emulator and was killed',
        again: "That may be the emulator's fault and not the build's, so it is run once more, on one CPU.",
        passed: 'on one CPU the build came to its end.',
        own: 'on one CPU the emulator held, and the build fails on its own account.',
        crashed: 'nothing can be built here.',
        wedged: 'a deadlock of the build, or of the emulator.',
    },
    test: {
        stuck: 'the tests were stuck in the emulator and were killed',
        again: "That may be the emulator's fault and not the tests', so they are run once more, on one CPU.",
        passed: 'on one CPU the tests passed.',
        own: 'on one CPU the emulator held, and the tests fail on their own account.',
        crashed: 'the tests prove nothing here.',
        wedged: 'a deadlock of the tests, or of the emulator.',
    },
};
/**
 * Runs a phase in an emulator. A failure that may be the emulator's is told from one of the phase's own: it is run once
 * more, on one CPU, and what then happens decides.
 *
 * @param name of the package, for messages
 * @throws EmulatedFailure
 */
async function twiceAtMost(runner, name, phase, attempt) {
    const words = WORDS[phase];
    const first = await watched(attempt, false);
    if ('result' in first)
        return { result: first.result, incidents: [] };
    if (first.incident === undefined)
        throw new EmulatedFailure(phase, first.error, []);
    runner.warning(`${name}: ${describeIncident(phase, first.incident)}. ${words.again}`);
    const second = await watched(attempt, true);
    if ('result' in second) {
        runner.warning(`${name}: ${words.passed} If this happens often, set \`affinity: always\` for the package.`);
        return { result: second.result, incidents: [first.incident] };
    }
    const incidents = [first.incident, ...(second.incident === undefined ? [] : [second.incident])];
    runner.error(`${name}: ${verdict(phase, second.incident)}`);
    throw new EmulatedFailure(phase, second.error, incidents);
}
async function watched(attempt, again) {
    const watch = new IncidentWatch();
    const onLine = (line) => {
        watch.line(line);
    };
    try {
        return { result: await attempt({ again, onLine }) };
    }
    catch (error) {
        return { error, incident: watch.incident(error) };
    }
}
/** What the second failure in a row says. */
function verdict(phase, incident) {
    const words = WORDS[phase];
    if (incident === undefined)
        return words.own;
    if (incident.kind === 'crash') {
        return (`the emulator crashed again, on one CPU (${incident.evidence}): ${words.crashed} ` +
            'Try another version of QEMU (`qemu` of setup-emulation), or a native runner.');
    }
    if (incident.kind === 'wedged')
        return `${incident.evidence} on one CPU either: ${words.wedged}`;
    return (`a program died by a signal again, on one CPU (${incident.evidence}). Twice in a row points to the program rather ` +
        'than to the emulator.');
}
function describeIncident(phase, { kind, evidence }) {
    const what = {
        crash: 'the emulator crashed',
        signal: 'a program died by a signal in the emulator',
        wedged: WORDS[phase].stuck,
    };
    return `${what[kind]} (${evidence})`;
}

;// CONCATENATED MODULE: ./build/src/build/failure-kind.js


/** On whose account something failed. */
function failureKind(error) {
    if (error instanceof EmulatedFailure) {
        const last = error.incidents.at(-1);
        // One incident alone: the second run failed without one.
        if (error.incidents.length > 1)
            return last?.kind === 'signal' ? 'code' : 'emulator';
        return error.phase === 'test' ? 'code' : failureKind(error.cause);
    }
    if (error instanceof src_runner/* ToolchainError */.g8)
        return 'toolchain';
    if (error instanceof src_runner/* InputError */.dz)
        return 'configuration';
    return error instanceof src_runner/* CommandError */.Qd && isToolchainFailure(error) ? 'toolchain' : 'code';
}
/**
 * What compilers, linkers and build tools say when something of the target is missing or of the wrong machine, where
 * the code is not to blame.
 */
const TOOLCHAIN_SIGNS = [
    /\bcannot find -l[\w:.+-]+/,
    /\bskipping incompatible \S+ when searching for -l/,
    /\bunable to find library -l/,
    /: (file in wrong format|file format not recognized; treating as linker script|error adding symbols: file in wrong format)/,
    /\bincompatible with \S+ output\b|\bis incompatible with \w*(elf|linux)/,
    /\berror: linker `[^`]+` not found/,
    /\berror\[E0463\]: can't find crate for `(std|core)`/,
    /\bPackage '?[\w.+-]+'?,? (was not found in the pkg-config search path|required by .* not found)/,
    /\bNo package '[^']+' found\b/,
    // The crates pkg-config, from 0.3.31 on, and openssl-sys.
    /\bThe system library `[^`]+` required by crate `[^`]+` was not found\./,
    /\bCould not find directory of OpenSSL installation\b/,
    // apt, of a library that its archive has not for the target.
    /^E: (Unable to locate package|Package '[^']+' has no installation candidate|Unable to correct problems, you have held broken packages)/,
    /\bcannot run test program while cross compiling\b/,
    /\bpkg-config has not been configured to support cross-compilation\b/,
    /\bcannot execute binary file: Exec format error\b|\bExec format error\b/,
    /\b(\w+-)+(gcc|g\+\+|ld|ar|cc): (not found|command not found)\b/,
    /\bCould NOT find [\w-]+ \(missing:/,
    /\bDependency "?[\w.+-]+"? not found, tried pkgconfig\b/,
];
/** GCC's and clang's words for a header that is not there. */
const NO_HEADER = /\bfatal error: '?(?<header>[^\s':]+)'?(?:: No such file or directory| file not found)$/;
/** The compiler shows the line of the source right below; a parallel build may put a few of its own between. */
const LINES_TO_SOURCE = 3;
function isToolchainFailure({ failure: { lastLines } }) {
    return (lastLines.some((line) => TOOLCHAIN_SIGNS.some((sign) => sign.test(line))) ||
        lastLines.some((line, index) => isSystemHeader(line, lastLines.slice(index + 1, index + 1 + LINES_TO_SOURCE))));
}
/** In angle brackets a header is the system's, so a library of the target is missing; in quotes it is the package's own. */
function isSystemHeader(line, next) {
    const header = NO_HEADER.exec(line.trimEnd())?.groups?.['header'];
    return header !== undefined && next.some((source) => /#\s*include/.test(source) && source.includes(`<${header}>`));
}

// EXTERNAL MODULE: ./build/src/languages/index.js + 80 modules
var languages = __webpack_require__(4247);
// EXTERNAL MODULE: ./build/src/languages/source-state.js
var source_state = __webpack_require__(2392);
// EXTERNAL MODULE: ./build/src/emulation/index.js + 27 modules
var src_emulation = __webpack_require__(1514);
;// CONCATENATED MODULE: ./build/src/build/affinity.js

/** The known pairs, as their threads tell; none was measured here, so newer versions of QEMU are not held to one CPU. */
const BAD_PAIRS = [
    {
        languages: ['go'],
        qemu: '<7.2',
        summary: 'Go programs crash at random with several threads',
        link: 'https://github.com/binwiederhier/ntfy/issues/113',
    },
    {
        languages: ['rust'],
        qemu: '<7.2',
        summary: 'test programs with several threads crash or hang at random',
        link: 'https://github.com/rust-lang/compiler-builtins/issues/2',
    },
];
/**
 * Why the tests of a package are held to one CPU; undefined when they are not.
 *
 * @param qemu version of the emulator that runs them; undefined when none does, or when it cannot be told
 */
function oneCpuReason(affinity, language, emulated, qemu) {
    if (!emulated || affinity === 'never')
        return undefined;
    if (affinity === 'always')
        return 'archway.yml says so';
    if (qemu === undefined)
        return undefined;
    const bad = BAD_PAIRS.find((pair) => pair.languages.includes(language) && (0,src_emulation/* parseRange */.RC)(pair.qemu).includes(qemu));
    return bad && `under QEMU ${qemu} ${bad.summary} (${bad.link})`;
}

;// CONCATENATED MODULE: ./build/src/build/watched-runner.js

/** A runner whose commands are watched. */
function watchedRunner(runner, watch) {
    return (0,src_runner/* withExec */.oJ)(runner, async (command, args, options = {}) => await runner.exec(command, args, {
        stallTimeout: watch.stallTimeout,
        ...(watch.cpu !== undefined && { cpu: watch.cpu }),
        ...options,
        onLine: (line, stream) => {
            // What is quiet is read by Archway itself, and no word of a compiler to the user.
            if (options.quiet !== true)
                watch.onLine?.(line, options.cwd);
            options.onLine?.(line, stream);
        },
    }));
}

;// CONCATENATED MODULE: ./build/src/build/build-phase.js







/**
 * Builds a package; where its build tools run in an emulator, as second-attempt.ts says.
 *
 * @param emulator what runs the build tools; undefined when the machine does itself
 * @param stallTimeout milliseconds after which a command in which nothing moves is killed
 * @returns what befell the emulator before the build came to its end
 * @throws EmulatedFailure where the emulator may have had a part in it, else as the language does
 */
async function runBuild(context, emulator, stallTimeout) {
    const { runner, package: one } = context;
    const language = (0,languages/* languageByName */.H)(one.language);
    if (emulator === undefined) {
        await language.build(context);
        return [];
    }
    const reason = oneCpuReason(one.recipe.affinity ?? 'auto', one.language, true, emulator.version);
    if (reason !== undefined)
        runner.info(`The build is held to one CPU: ${reason}.`);
    try {
        const { incidents } = await twiceAtMost(runner, one.name, 'build', async ({ again, onLine }) => {
            // What was being written when a program died is not to be taken for whole.
            if (again)
                for (const folder of [context.buildDirectory, context.stageDirectory])
                    await empty(folder);
            const cpu = again || reason !== undefined ? { cpu: (0,src_runner/* pickCpu */.Gr)() } : {};
            await language.build({ ...context, runner: watchedRunner(runner, { stallTimeout, onLine, ...cpu }) });
        });
        return incidents;
    }
    catch (error) {
        throw error instanceof EmulatedFailure && error.incidents.length === 0 ? error.cause : error;
    }
}
async function empty(folder) {
    for (const name of await (0,promises_.readdir)(folder))
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./build/src/build/packaging.js





const LICENCE = /^((un)?licen[cs]e|copying|copyright|notice)([._-].*)?$/i;
/** Where the texts of all licences are. Source: the REUSE Specification, "License files". */
const LICENCE_FOLDER = 'LICENSES';
/**
 * Packs what is staged: a tar.gz, and a zip and a .deb where archway.yml asks for them. Debian packages in the stage are packages
 * already. A library for its own language alone, as Go's and Rust's are, stages nothing: it is tested.
 *
 * @param outputDirectory where the packages go
 */
async function packageCell(context, outputDirectory) {
    const { package: one, stageDirectory, runner, version, toolchain } = context;
    const staged = (await (0,promises_.readdir)(stageDirectory)).sort();
    if (staged.length === 0) {
        runner.notice(`${one.name} has nothing to package: it makes no program and no library for others.`);
        return [];
    }
    if (staged.every((name) => /\.u?deb$/.test(name))) {
        return await Promise.all(staged.map(async (name) => {
            await (0,promises_.copyFile)((0,external_node_path_.join)(stageDirectory, name), (0,external_node_path_.join)(outputDirectory, name));
            return await describeFile((0,external_node_path_.join)(outputDirectory, name));
        }));
    }
    const { platform } = toolchain;
    const mtime = new Date(Number(context.env['SOURCE_DATE_EPOCH']) * 1000);
    const base = (0,external_node_path_.join)(outputDirectory, `${one.name}_${version}_${platform.oci.os}_${platform.slug}`);
    const licences = await licencesOf(one);
    if (one.recipe.deb !== undefined)
        await debOf(context, `${base}.deb`, mtime, licences);
    for (const { path, name } of licences) {
        const place = (0,external_node_path_.join)(stageDirectory, name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
        await (0,promises_.copyFile)(path, place);
    }
    const archives = [`${base}.tar.gz`, ...(one.recipe.zip === true ? [`${base}.zip`] : [])];
    for (const archive of archives)
        await (0,artifact/* packDirectory */.jG)(stageDirectory, archive, { mtime });
    const files = [...archives, ...(one.recipe.deb === undefined ? [] : [`${base}.deb`])];
    return await Promise.all(files.map(describeFile));
}
async function describeFile(path) {
    return { file: (0,external_node_path_.basename)(path), bytes: (await (0,promises_.stat)(path)).size, sha256: await (0,src_runner/* sha256File */.Q3)(path) };
}
/** The licences of a package: its own, or those of the repository. */
async function licencesOf({ directory, root }) {
    for (const folder of [directory, root]) {
        const own = (await (0,promises_.readdir)(folder)).filter((name) => LICENCE.test(name));
        const texts = await (0,promises_.readdir)((0,external_node_path_.join)(folder, LICENCE_FOLDER)).catch(() => []);
        const names = [...own, ...texts.map((name) => (0,external_node_path_.join)(LICENCE_FOLDER, name))].sort();
        const found = (await Promise.all(names.map(async (name) => await licenceAt(root, folder, name)))).flat();
        if (found.length > 0)
            return found;
    }
    return [];
}
/** A link may lead anywhere: what is not among the repository's own sources, as git's settings are not, is no licence. */
async function licenceAt(root, folder, name) {
    const inside = await (0,promises_.realpath)(root);
    const path = await (0,promises_.realpath)((0,external_node_path_.join)(folder, name)).catch(() => '');
    if (!path.startsWith(`${inside}/`) || path.slice(inside.length).startsWith('/.git/'))
        return [];
    return (await (0,promises_.stat)(path)).isFile() ? [{ path, name }] : [];
}
async function debOf(context, file, mtime, licences) {
    const { package: one, version, toolchain, stageDirectory, buildDirectory } = context;
    const deb = one.recipe.deb ?? {};
    const name = deb.name ?? one.name.toLowerCase().replaceAll(/[^a-z0-9+.-]/g, '-');
    await (0,artifact/* makeDeb */.Wf)({
        // Outside of any environment: dpkg-deb needs no architecture.
        runner: context.hostRunner,
        directory: stageDirectory,
        workDirectory: (0,external_node_path_.join)(buildDirectory, 'deb'),
        file,
        platform: toolchain.platform,
        name,
        version,
        maintainer: deb.maintainer ?? 'Unknown <unknown@localhost.localdomain>',
        description: deb.description ?? `${one.name}, built by Archway`,
        section: deb.section ?? 'misc',
        depends: deb.depends ?? [],
        recommends: deb.recommends ?? [],
        conflicts: deb.conflicts ?? [],
        conffiles: deb.conffiles ?? [],
        scripts: await scriptsOf(one, toolchain.platform, name, await programsOf(stageDirectory)),
        licences: licences.map(({ path }) => path),
        mtime,
    });
}
/** The maintainer scripts, with the guard against emulation in front where it is asked for. */
async function scriptsOf({ directory, name: shown, recipe }, platform, name, programs) {
    const deb = recipe.deb ?? {};
    const scripts = {};
    for (const script of config/* MAINTAINER_SCRIPTS */.wb) {
        const path = deb[script];
        if (path === undefined)
            continue;
        scripts[script] = await (0,promises_.readFile)((0,external_node_path_.join)(directory, path), 'utf8').catch((error) => {
            throw new src_runner/* InputError */.dz(`Package '${shown}': \`deb.${script}\` cannot be read: ${error.message}`, {
                cause: error,
            });
        });
    }
    if (deb['one-cpu-under-emulation'] !== true)
        return scripts;
    for (const script of ['postinst', 'prerm']) {
        if (scripts[script] !== undefined) {
            throw new src_runner/* InputError */.dz(`Package '${shown}': \`one-cpu-under-emulation\` writes ${script} itself, so \`deb.${script}\` cannot be given too.`);
        }
    }
    return { ...scripts, ...(0,artifact/* emulationGuard */.IJ)(platform, name, programs) };
}
/** Where the programs in the stage's `bin` folders are once they are installed. */
async function programsOf(stage) {
    const programs = [];
    for (const [folder, installed] of [
        ['bin', '/usr/bin'],
        ['usr/bin', '/usr/bin'],
    ]) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(stage, folder)).catch(() => []);
        programs.push(...entries.map((entry) => (0,external_node_path_.join)(installed, entry)));
    }
    return programs.sort();
}

;// CONCATENATED MODULE: ./build/src/build/phase-group.js
/** Runs a phase of a cell as a group of the log, whose last line is the time that it took, also where it fails. */
async function phaseGroup(runner, { id }, phase, work) {
    const begun = performance.now();
    return await runner.group(`${id}: ${phase}`, async () => {
        try {
            return await work();
        }
        finally {
            runner.info(`${id}: ${phase} took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
        }
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/build/problems.js


/** A form of one line that says all. The groups are file, line, column and message. */
const ONE_LINE = [
    // GCC and clang; the assembler's and the preprocessor's have no column.
    /^(?<file>[^\s:][^:]*):(?<line>\d+):(?:(?<column>\d+):)? (?:fatal )?[Ee]rror: (?<message>.+)$/,
    // go build and go vet.
    /^(?:vet: )?(?<file>[^\s:][^:]*\.go):(?<line>\d+)(?::(?<column>\d+))?: (?<message>.+)$/,
    // Meson.
    /^(?<file>(?:[^\s:][^:]*\/)?meson\.(?:build|options)):(?<line>\d+):(?<column>\d+): ERROR: (?<message>.+)$/,
    // GNU make's own errors, and those of recipes that it ran.
    /^(?:g?make\S*: )?(?<file>[^\s:][^:]*):(?<line>\d+): \*\*\* (?<message>.+)$/,
    // The linker, where the object has line numbers.
    /^(?:\S*ld(?:\.\w+)?: )?(?<file>[^\s:][^:]*\.(?:c|cc|cpp|cxx|C)):(?<line>\d+): (?<message>(?:undefined reference|multiple definition) .+)$/,
    // pytest's last line of a failure.
    /^(?<file>[^\s:][^:]*\.py):(?<line>\d+): (?<message>\w*(?:Error|Exception|Failed)\b.*)$/,
    // Lua and its compiler.
    /^lua[\d.]*c?: (?<file>[^\s:][^:]*\.lua):(?<line>\d+): (?<message>.+)$/,
    // Rust before 1.73.
    /^thread '[^']*' panicked at '(?<message>.*)', (?<file>[^\s:][^:]*\.rs):(?<line>\d+):(?<column>\d+)$/,
];
/** A line that has the place, and leaves the message to the next one that is not empty. */
const PLACE_FIRST = [
    /^CMake Error at (?<file>[^:]+):(?<line>\d+) \(.*\):$/,
    /^thread '[^']*'(?: \(\d+\))? panicked at (?<file>[^\s:][^:]*\.rs):(?<line>\d+):(?<column>\d+):$/,
];
const RUSTC_ERROR = /^error(?:\[E\d+\])?: (.+)$/;
const RUSTC_PLACE = /^ +--> ([^\s:][^:]*):(\d+):(\d+)$/;
const PYTHON_FRAME = /^ +File "([^"]+)", line (\d+)/;
const PYTHON_ERROR = /^(?:\w+\.)*\w*(?:Error|Exception|Interrupt|Exit)(?:: .*)?$/;
const GO_TEST = /^ *--- FAIL: (\S+)/;
const GO_TEST_PLACE = /^ +([\w.-]+_test\.go|[\w.-]+\.go):(\d+): (.+)$/;
const GO_TEST_PACKAGE = /^FAIL\t(\S+)/;
const ENTERING = /Entering directory [`'](.+)'$/;
/** Reads the output of build tools and gathers the errors that they place in the repository. */
class ProblemReader {
    #places;
    #problems = new Map();
    #folder;
    #pendingPlace;
    #rustMessage;
    #pythonFrame;
    #inGoFailure = false;
    #goFailures = [];
    constructor(places) {
        this.#places = places;
    }
    /** What was found, in the order in which it came, each once. */
    get problems() {
        return [...this.#problems.values()];
    }
    /**
     * Takes one line.
     *
     * @param cwd where the command runs
     */
    line(raw, cwd) {
        // eslint-disable-next-line no-control-regex -- colours, which tools use where they are told to
        const text = raw.replaceAll(/\x1b\[[\d;]*m/g, '').trimEnd();
        const folder = ENTERING.exec(text)?.[1];
        if (folder !== undefined)
            this.#folder = (0,external_node_path_.resolve)(cwd, folder);
        const spoken = this.#placeFirst(text, cwd) || this.#rust(text, cwd) || this.#python(text, cwd) || this.#goTest(text, cwd);
        if (spoken)
            return;
        for (const form of ONE_LINE) {
            const found = form.exec(text)?.groups;
            if (found !== undefined && this.#add(found, cwd))
                return;
        }
    }
    #placeFirst(text, cwd) {
        if (this.#pendingPlace !== undefined && text !== '') {
            this.#add({ ...this.#pendingPlace, message: text.trim() }, cwd);
            this.#pendingPlace = undefined;
            return true;
        }
        const groups = PLACE_FIRST.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
        if (groups === undefined)
            return false;
        this.#pendingPlace = groups;
        return true;
    }
    #rust(text, cwd) {
        const message = RUSTC_ERROR.exec(text)?.[1];
        if (message !== undefined) {
            this.#rustMessage = message;
            return false;
        }
        if (this.#rustMessage === undefined)
            return false;
        const place = RUSTC_PLACE.exec(text);
        if (place?.[1] === undefined)
            return false;
        this.#add({ file: place[1], line: place[2], column: place[3], message: this.#rustMessage }, cwd);
        this.#rustMessage = undefined;
        return true;
    }
    /** A traceback names the innermost call last; what counts is the last one in the repository. */
    #python(text, cwd) {
        const frame = PYTHON_FRAME.exec(text);
        if (frame?.[1] !== undefined) {
            if (this.#locate(frame[1], cwd) !== undefined)
                this.#pythonFrame = { file: frame[1], line: frame[2] };
            return true;
        }
        if (this.#pythonFrame === undefined || !PYTHON_ERROR.test(text))
            return false;
        this.#add({ ...this.#pythonFrame, message: text }, cwd);
        this.#pythonFrame = undefined;
        return true;
    }
    /** Go names a test's file without its folder, which only the line behind all tests of a package tells. */
    #goTest(text, cwd) {
        if (GO_TEST.test(text)) {
            this.#inGoFailure = true;
            return true;
        }
        const place = GO_TEST_PLACE.exec(text);
        if (this.#inGoFailure && place?.[1] !== undefined) {
            this.#goFailures.push({ file: place[1], line: place[2], message: place[3] ?? '' });
            return true;
        }
        const importPath = GO_TEST_PACKAGE.exec(text)?.[1];
        if (importPath === undefined)
            return false;
        for (const found of this.#goFailures) {
            const parts = importPath.split('/');
            const file = parts
                .map((_, index) => (0,external_node_path_.join)(...parts.slice(index + 1), found.file))
                .find((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(cwd, path)));
            if (file !== undefined)
                this.#add({ ...found, file }, cwd);
        }
        this.#goFailures = [];
        this.#inGoFailure = false;
        return true;
    }
    #add({ file, line, column, message }, cwd) {
        const path = this.#locate(file, cwd);
        if (path === undefined)
            return false;
        const at = {
            file: path,
            ...(line !== undefined && { line: Number(line) }),
            ...(column !== undefined && { column: Number(column) }),
        };
        const key = JSON.stringify([at, message]);
        if (!this.#problems.has(key))
            this.#problems.set(key, { message, at });
        return true;
    }
    /** The file as annotations name it; undefined for one that is not the repository's, such as a system header. */
    #locate(file, cwd) {
        const { root, workspace, copy } = this.#places;
        for (const folder of this.#folders(cwd)) {
            const path = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.resolve)(folder, file);
            const original = path.startsWith(`${copy}/`) ? (0,external_node_path_.join)(root, (0,external_node_path_.relative)(copy, path)) : path;
            if (original.startsWith(`${root}/`) && (0,external_node_fs_.existsSync)(original))
                return (0,external_node_path_.relative)(workspace, original);
        }
        return undefined;
    }
    /** Where relative names may start: the tool's folder, and those above it, as cargo goes by the workspace's. */
    *#folders(cwd) {
        if (this.#folder !== undefined)
            yield this.#folder;
        const { root, copy } = this.#places;
        for (let folder = cwd;; folder = (0,external_node_path_.dirname)(folder)) {
            yield folder;
            if (!folder.startsWith(`${root}/`) && !folder.startsWith(`${copy}/`))
                return;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/build/result-files.js



/** The places of a cell's results. */
function resultPlaces(outputDirectory, { id }) {
    return { stage: (0,external_node_path_.join)(outputDirectory, id), report: (0,external_node_path_.join)(outputDirectory, `${id}.json`) };
}
/** Removes what an earlier build of the cell left, its packages included, which may carry another version. */
async function removeResults(outputDirectory, cell) {
    const { stage, report } = resultPlaces(outputDirectory, cell);
    const earlier = await readReport(report);
    await (0,promises_.rm)(stage, { recursive: true, force: true });
    await (0,promises_.rm)(report, { force: true });
    for (const { file } of earlier?.files ?? [])
        await (0,promises_.rm)((0,external_node_path_.join)(outputDirectory, (0,external_node_path_.basename)(file)), { force: true });
}
async function readReport(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        // None, or cut short by a kill: then there is nothing to learn from it.
        return undefined;
    }
}
/** Writes a cell's report beside its packages. */
async function writeReport(outputDirectory, report) {
    const path = resultPlaces(outputDirectory, report.cell).report;
    await (0,promises_.writeFile)(path, `${JSON.stringify(report, undefined, 2)}\n`);
}
/**
 * Lays out what a cell uploads in a folder of its own: the packages, and the report as `cell.json` and `<id>.json`.
 *
 * @param directory is made anew
 * @returns absolute paths of the files
 */
async function layOutUpload(outputDirectory, report, directory) {
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { recursive: true });
    const ownReport = resultPlaces(outputDirectory, report.cell).report;
    // Under the cell's own name too: where artifacts are merged into one folder, all but one cell.json are lost.
    const sources = new Map([CELL_REPORT_FILE, `${report.cell.id}.json`].map((name) => [name, ownReport]));
    for (const { file } of report.files)
        sources.set(file, join(outputDirectory, file));
    const paths = [];
    for (const [name, source] of sources) {
        const path = join(directory, name);
        // Another file system takes no link.
        await link(source, path).catch(() => copyFile(source, path));
        paths.push(path);
    }
    return paths;
}

;// CONCATENATED MODULE: ./build/src/build/test-phase.js





/**
 * Runs a package's tests, in an emulator as second-attempt.ts says.
 *
 * @param emulator what runs the tests; undefined when the machine does itself
 * @param stallTimeout milliseconds after which a command in which nothing moves is killed
 * @throws EmulatedFailure
 */
async function runTests(context, emulator, stallTimeout) {
    const { runner, package: one } = context;
    const reason = oneCpuReason(one.recipe.affinity ?? 'auto', one.language, emulator !== undefined, emulator?.version);
    if (reason !== undefined)
        runner.info(`The tests are held to one CPU: ${reason}.`);
    const attempt = async (again, onLine) => {
        const held = again || reason !== undefined ? onOneCpu(context) : context;
        const watch = watchedRunner(context.runner, { stallTimeout, ...(onLine !== undefined && { onLine }) });
        return await (0,languages/* languageByName */.H)(one.language).test({ ...held, runner: watch });
    };
    if (emulator === undefined) {
        try {
            return { ...(await attempt(false)), incidents: [] };
        }
        catch (error) {
            throw new EmulatedFailure('test', error, []);
        }
    }
    const { result, incidents } = await twiceAtMost(runner, one.name, 'test', ({ again, onLine }) => attempt(again, onLine));
    return { ...result, incidents: [...incidents] };
}
/** Affinity, since GOMAXPROCS alone leaves threads for system calls and the collector, which meet on other CPUs. */
function onOneCpu(context) {
    return { ...context, testCpu: (0,src_runner/* pickCpu */.Gr)(), env: { ...context.env, RUST_TEST_THREADS: '1' } };
}

;// CONCATENATED MODULE: ./build/src/build/tool-versions.js


/** The tools that do not tell their version by `--version`. */
const ASKED_OTHERWISE = { go: ['version'], 'lua5.4': ['-v'] };
/**
 * The versions of the tools that a cell is built with, by the tool's name. One that does not start, or tells none, is
 * left out: the build will say so better.
 */
async function toolVersions(context) {
    const { package: one, strategy, toolchain } = context;
    const { tools, needsCompiler, used = [], } = (0,languages/* languageByName */.H)(one.language).requirements(one, strategy, toolchain.platform);
    const commands = [
        ...tools.flatMap(({ commands: [first] }) => first ?? []),
        ...used,
        ...(needsCompiler ? [toolchain.tools.cc] : []),
    ];
    const found = await Promise.all([...new Set(commands)].map(async (command) => [(0,external_node_path_.basename)(command), await versionOf(context, command)]));
    return Object.fromEntries(found.filter((entry) => entry[1] !== undefined));
}
async function versionOf({ runner, env, package: one }, command) {
    try {
        const args = ASKED_OTHERWISE[command] ?? ['--version'];
        // In the package's folder: a file there may choose the version, as rust-toolchain.toml does.
        const { stdout, stderr } = await runner.exec(command, args, { cwd: one.directory, env, quiet: true });
        return /\d+(?:\.\d+)+[\w.+-]*/.exec(withoutOrigin(stdout === '' ? stderr : stdout))?.[0];
    }
    catch {
        return undefined;
    }
}
/** The first line without what stands in brackets: GCC puts the distribution's own version there, before its own. */
function withoutOrigin(text) {
    return (text.split('\n')[0] ?? '').replaceAll(/\([^)]*\)/g, '');
}

;// CONCATENATED MODULE: ./build/src/build/pipeline.js

















const MOST_ANNOTATIONS = 9;
/**
 * Carries out one cell: prepare, build, test, package, verify, report. Whatever fails in it is in the report, with the phase;
 * only a bug of ours is thrown.
 *
 * The files are staged in `<output>/<id>`, packed as `<output>/<name>_<version>_linux_<architecture>.tar.gz`, and
 * described in `<output>/<id>.json`. A cell that fails leaves neither files nor package of an earlier build behind.
 */
async function pipeline_buildCell(runner, workbench, job, options) {
    const { cell } = job;
    // Modes are packaged as the build leaves them, and must be the same on any machine.
    process.umask(0o022);
    const started = new Date().toISOString();
    const done = {
        milliseconds: {},
        version: '',
        commit: null,
        tools: {},
        tests: undefined,
        incidents: { build: [], test: [] },
        files: [],
        verified: 0,
        failure: null,
    };
    const problems = new ProblemReader({
        root: job.package.root,
        workspace: runner.workspace,
        copy: (0,external_node_path_.join)(options.workDirectory, cell.id, 'source'),
    });
    const phase = async (name, work) => {
        options.onPhase?.(name, 'begun');
        const begun = performance.now();
        try {
            return await phaseGroup(runner, cell, name, work);
        }
        catch (error) {
            // The runner shows ten errors of a step, and the failure itself is one of them.
            for (const { message, at } of problems.problems.slice(0, MOST_ANNOTATIONS))
                runner.error(message, at);
            if (error instanceof EmulatedFailure)
                done.incidents[error.phase] = error.incidents;
            done.failure ??= { phase: name, kind: failureKind(error), message: (0,src_runner/* errorMessage */.gJ)(error) };
            throw error;
        }
        finally {
            done.milliseconds[name] = performance.now() - begun;
            options.onPhase?.(name, 'ended');
        }
    };
    let station;
    try {
        const prepared = await phase('prepare', () => prepare(runner, workbench, job, options, done, problems));
        station = prepared.station;
        const { context } = prepared;
        const emulator = workbench.emulator(job.platform);
        const builder = station.environment === undefined ? undefined : emulator;
        done.incidents.build = await phase('build', () => runBuild(context, builder, stallTimeout(job, options)));
        if (job.test) {
            done.tests = await phase('test', () => runTests(context, emulator, stallTimeout(job, options)));
        }
        done.files = await phase('package', () => packageCell(context, options.outputDirectory));
        if (done.files.length > 0) {
            done.verified = await phase('verify', () => verify(runner, done.files, job, options));
        }
    }
    catch (error) {
        if (!(0,src_runner/* isExpectedFailure */.$B)(error instanceof EmulatedFailure ? error.cause : error))
            throw error;
    }
    finally {
        await station?.close();
    }
    const report = {
        schema: 1,
        cell,
        result: done.failure === null ? 'passed' : 'failed',
        strategy: cell.strategy,
        fallback: null,
        environment: reportEnvironment(station),
        version: done.version,
        commit: done.commit,
        started,
        finished: new Date().toISOString(),
        milliseconds: done.milliseconds,
        tools: { ...done.tools },
        incidents: [...done.incidents.build],
        tests: testReport(job, done),
        files: done.failure === null ? [...done.files] : [],
        verified: done.verified,
        failure: done.failure,
    };
    await phaseGroup(runner, cell, 'report', async () => {
        if (report.files.length === 0)
            await discard(job, options, done.files);
        await writeReport(options.outputDirectory, report);
        runner.info(`${cell.id} ${report.result}: ${resultPlaces(options.outputDirectory, cell).report}`);
    });
    return report;
}
function reportEnvironment(station) {
    if (station?.environment === undefined)
        return null;
    const { description, acceleration } = station.environment;
    return { description, native: [...acceleration.native], emulated: [...acceleration.emulated] };
}
function testReport(job, { tests, failure, incidents }) {
    if (!job.test)
        return { status: 'off', command: '', incidents: [] };
    if (tests !== undefined)
        return tests;
    return { status: failure?.phase === 'test' ? 'failed' : 'not run', command: '', incidents: [...incidents.test] };
}
async function prepare(runner, workbench, job, options, done, problems) {
    const { cell } = job;
    const buildDirectory = (0,external_node_path_.join)(options.workDirectory, cell.id);
    const stageDirectory = resultPlaces(options.outputDirectory, cell).stage;
    await removeResults(options.outputDirectory, cell);
    await (0,promises_.mkdir)(buildDirectory, { recursive: true });
    await (0,promises_.mkdir)(stageDirectory, { recursive: true });
    const [{ repository, own }, version] = await Promise.all([
        (0,source_state/* packageState */.Ub)(runner, job.package),
        packageVersion(runner, job.package),
    ]);
    const station = await workbench.station(runner, job, {
        buildDirectory,
        stageDirectory,
        stallTimeout: stallTimeout(job, options),
    });
    const context = {
        runner: watchedRunner(station.runner, {
            stallTimeout: stallTimeout(job, options),
            onLine: (line, cwd) => {
                problems.line(line, cwd ?? job.package.directory);
            },
        }),
        hostRunner: runner,
        package: job.package,
        strategy: cell.strategy,
        toolchain: station.toolchain,
        env: { ...station.env, SOURCE_DATE_EPOCH: String(repository.date) },
        buildDirectory,
        stageDirectory,
        version,
        timeout: cell['timeout-minutes'] * 60_000,
        jobs: options.jobs,
        ...(own.commit !== undefined && { commit: own.commit }),
    };
    const qemu = workbench.emulator(job.platform)?.version;
    done.version = context.version;
    done.commit = repository.commit ?? null;
    done.tools = { ...(await toolVersions(context)), ...(qemu !== undefined && { qemu }) };
    runner.info(`Tools: ${Object.entries(done.tools)
        .map((entry) => entry.join(' '))
        .join(', ')}`);
    return { station, context };
}
function stallTimeout({ package: one }, { stallTimeout: given }) {
    return given ?? (one.recipe['stall-minutes'] ?? config/* DEFAULT_STALL_MINUTES */.HF) * 60_000;
}
async function packageVersion(runner, one) {
    const told = one.recipe.version ?? (await (0,languages/* languageByName */.H)(one.language).version?.(one));
    // Build files have forms of their own, such as `scm`; what can be no part of a file's name is none of a version.
    if (told !== undefined && /[/\s\p{Cc}]/u.test(told)) {
        throw new src_runner/* InputError */.dz(`Package '${one.name}': the version '${told}' in its build files cannot be a part of file names. ` +
            'Set `version` in archway.yml, such as 1.2.3.');
    }
    const version = told ?? (await (0,source_state/* taggedVersion */.Bd)(runner, one));
    if (version !== undefined)
        return version;
    runner.info(`${one.name} has the version 0.0.0: neither its files nor a tag of the checkout tell another. ` +
        'Set `version` in archway.yml, or check out with tags (`fetch-depth: 0`).');
    return '0.0.0';
}
async function verify(runner, files, job, { outputDirectory }) {
    const report = await (0,artifact/* verifyPaths */.gF)(runner, files.map(({ file }) => (0,external_node_path_.join)(outputDirectory, file)), {
        platform: job.platform,
        ...(job.package.recipe.rpath !== undefined && { rpath: job.package.recipe.rpath }),
    });
    for (const { path, message, severity } of report.problems) {
        if (severity === 'error')
            runner.error(`${path}: ${message}`);
        else
            runner.warning(`${path}: ${message}`);
    }
    const failed = report.problems.filter((problem) => problem.severity === 'error');
    if (failed.length > 0) {
        throw new src_runner/* InputError */.dz(failed.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
    }
    return report.checked;
}
/** Removes what a cell made that is no result: nothing that is not proven may be taken for one. */
async function discard(job, options, files) {
    await (0,promises_.rm)(resultPlaces(options.outputDirectory, job.cell).stage, { recursive: true, force: true });
    for (const { file } of files)
        await (0,promises_.rm)((0,external_node_path_.join)(options.outputDirectory, file), { force: true });
}

// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var src_host = __webpack_require__(9628);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/src/downloads/item.js
/** Content that is not what the lock file says. */
class Rejection extends Error {
    name = 'Rejection';
}
/** An item that is stored as it lies in the tool's cache. */
function plainItem(facts, check) {
    const checked = async (content) => {
        await check(content);
        return content;
    };
    return { ...facts, pack: checked, unpack: checked };
}

;// CONCATENATED MODULE: ./build/src/downloads/cargo-index.js


/**
 * Cargo's copy of one crate's entry in a sparse index: `3`, the index format as a little-endian u32, then strings that
 * each end in a zero byte: the version of the entry, and for each version of the crate its number and its JSON line.
 *
 * Source: cargo, `src/cargo/sources/registry/index/cache.rs`.
 */
const CACHE_VERSION = 3;
const HEADER_BYTES = 5;
/**
 * What cargo writes when the registry gave neither ETag nor date. A pruned entry must not pass for the registry's whole
 * answer: with an ETag, `cargo update` would be told that nothing had changed. Source: cargo, `http_remote.rs`.
 */
const UNKNOWN = 'Unknown';
const lineSchema = schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), vers: schemas/* string */.YjP(), cksum: schemas/* string */.YjP() });
/** Where cargo keeps the entry of a crate below the index. Source: the Cargo book, "Index files". */
function indexEntryPath(crate) {
    const name = crate.toLowerCase();
    if (name.length <= 2)
        return `${String(name.length)}/${name}`;
    if (name.length === 3)
        return `3/${name.slice(0, 1)}/${name}`;
    return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}
/** The format header of a file that the cargo at hand has written, or undefined when it is a format we do not know. */
function indexHeader(file) {
    return file.length >= HEADER_BYTES && file[0] === CACHE_VERSION ? file.subarray(0, HEADER_BYTES) : undefined;
}
/**
 * Takes the lines of the locked versions out of cargo's file, sorted by version, one a line.
 *
 * @param versions of one crate
 * @throws Rejection when a version is missing, or has another checksum than the lock file
 */
function pruneIndexEntry(file, versions) {
    if (indexHeader(file) === undefined)
        throw new Rejection('an unknown format of index entries');
    const strings = file.subarray(HEADER_BYTES).toString('utf8').split('\0');
    const lines = new Map();
    for (let at = 1; at + 1 < strings.length; at += 2)
        lines.set(strings[at] ?? '', strings[at + 1] ?? '');
    return joinLines(versions, (version) => lines.get(version));
}
/**
 * Checks stored lines, and makes cargo's file of them.
 *
 * @param header as cargo itself writes it
 * @throws Rejection as `pruneIndexEntry`
 */
function buildIndexEntry(stored, versions, header) {
    const lines = new Map();
    for (const line of stored.toString('utf8').split('\n'))
        lines.set(parseLine(line)?.vers ?? '', line);
    const pruned = joinLines(versions, (version) => lines.get(version));
    const strings = pruned
        .toString('utf8')
        .split('\n')
        .flatMap((line) => [parseLine(line)?.vers ?? '', line]);
    return Buffer.concat([header, Buffer.from([UNKNOWN, ...strings, ''].join('\0'))]);
}
function joinLines(versions, lineOf) {
    const sorted = [...versions].sort((a, b) => (a.version < b.version ? -1 : 1));
    return Buffer.from(sorted.map((crate) => requireLine(crate, lineOf(crate.version))).join('\n'));
}
function requireLine({ name, version, checksum }, line) {
    const parsed = line === undefined ? undefined : parseLine(line);
    if (line === undefined || parsed === undefined)
        throw new Rejection(`no index entry of ${name} ${version}`);
    if (parsed.name !== name || parsed.vers !== version || parsed.cksum !== checksum || /[\0\n]/.test(line)) {
        throw new Rejection(`an index entry that is not that of ${name} ${version}`);
    }
    return line;
}
function parseLine(line) {
    try {
        return lineSchema.parse(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/downloads/checksum.js

/** SHA-256 in hexadecimal. */
function sha256(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}
/** The 64 hexadecimal digits that stand for a thing with several parts, whatever the parts hold. */
function addressOf(...parts) {
    return sha256(JSON.stringify(parts));
}

;// CONCATENATED MODULE: ./build/src/downloads/cargo-git.js







/** Of one commit's files, packed: more is not worth a cache's while. */
const MAX_PACK_BYTES = 512 * 1024 * 1024;
/** Milliseconds for unpacking what may have been made to take for ever. */
const UNPACK_LIMIT = 5 * 60_000;
/** Nothing of a repository that may have come out of a cache decides what git does. */
const OWN_SETTINGS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];
async function git(runner, repository, args, options = {}) {
    return await runner.exec('git', [...OWN_SETTINGS, `--git-dir=${repository}`, ...args], {
        cwd: runner.temporaryDirectory,
        quiet: true,
        env: { ...runner.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' },
        timeout: UNPACK_LIMIT,
        ...options,
    });
}
/**
 * Where cargo keeps its copy of a git repository. The folder's name holds a hash over the address, made differently by
 * different cargos. So cargo is sent off to clone it into an empty home by a git that may use no transport at all: that
 * fails at once, and leaves the empty folder behind. Source: cargo, `src/cargo/sources/git/{source,utils}.rs`.
 *
 * @throws CommandError when there is no cargo or no such folder
 */
async function findClone(runner, directory, { name, url }) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'archway-git-'));
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, 'src'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, 'src', 'lib.rs'), '');
        const dependency = `${name} = { git = ${JSON.stringify(url)} }`;
        const manifest = [
            '[package]',
            'name = "archway-probe"',
            'version = "0.0.0"',
            '[workspace]',
            '[dependencies]',
            dependency,
        ];
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, 'Cargo.toml'), `${manifest.join('\n')}\n`);
        const env = {
            ...runner.env,
            CARGO_HOME: (0,external_node_path_.join)(scratch, 'home'),
            CARGO_NET_GIT_FETCH_WITH_CLI: 'true',
            CARGO_NET_OFFLINE: 'false',
            CARGO_NET_RETRY: '0',
            GIT_ALLOW_PROTOCOL: 'none',
        };
        const { stderr } = await runner.exec('cargo', ['fetch', '--manifest-path', (0,external_node_path_.join)(scratch, 'Cargo.toml')], {
            cwd: directory,
            quiet: true,
            env,
            acceptExitCodes: [101],
        });
        const [clone] = await (0,promises_.readdir)((0,external_node_path_.join)(scratch, 'home', 'git', 'db')).catch(() => []);
        if (clone !== undefined)
            return (0,external_node_path_.join)((0,src_host/* cargoHome */.ic)(runner.env), 'git', 'db', clone);
        const lastLines = stderr.trim().split('\n');
        throw new src_runner/* CommandError */.Qd({ command: 'cargo', args: ['fetch'], exitCode: 101, lastLines });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * One locked commit of a git dependency: its files and nothing else, without history, references, hooks or configuration.
 *
 * The commit's name is the checksum of all of it: git computes the name of every object that it unpacks, and cargo looks
 * objects up by those names. What else is in a stored pack is refused.
 */
function commitItem(runner, clone, { commit }) {
    const unsupported = async () => await Promise.reject(new Error('a commit is not one file'));
    return {
        id: `git/${commit}`,
        address: addressOf('git', commit),
        path: `${clone}#${commit}`,
        pinned: true,
        maxBytes: MAX_PACK_BYTES,
        pack: unsupported,
        unpack: unsupported,
        placement: {
            inspect: async () => await inspectCommit(runner, clone, commit),
            place: async (stored) => {
                await placeCommit(runner, clone, commit, stored);
            },
        },
    };
}
async function inspectCommit(runner, clone, commit) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(clone, 'HEAD')))
        return { state: 'absent' };
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'archway-git-'));
    try {
        const objects = await objectsOf(runner, clone, commit);
        const input = `${objects.join('\n')}\n`;
        await git(runner, clone, ['pack-objects', '-q', '--threads=1', (0,external_node_path_.join)(scratch, 'pack')], { input });
        const [pack = ''] = (await (0,promises_.readdir)(scratch)).filter((name) => name.endsWith('.pack'));
        return { state: 'right', stored: await (0,promises_.readFile)((0,external_node_path_.join)(scratch, pack)) };
    }
    catch (error) {
        // Not there, or not whole: cargo fetches it.
        if (error instanceof src_runner/* CommandError */.Qd || error instanceof Rejection)
            return { state: 'absent' };
        throw error;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * Names of all objects of a commit without its history.
 *
 * @throws Rejection when there are submodules: cargo fetches those, from wherever their commit says
 */
async function objectsOf(runner, repository, commit) {
    const { stdout: root } = await git(runner, repository, ['rev-parse', '--verify', `${commit}^{tree}`]);
    const { stdout: list } = await git(runner, repository, ['ls-tree', '-r', '-t', '-z', commit]);
    const entries = list.split('\0').filter((line) => line !== '');
    const names = entries.map((line) => {
        const [, type, name = ''] = line.split(/[ \t]/);
        if (type === 'commit')
            throw new Rejection(`the commit ${commit} has submodules`);
        return name;
    });
    return [...new Set([commit, root.trim(), ...names])].sort();
}
/** @throws Rejection when the pack is not exactly that commit, with nothing placed */
async function placeCommit(runner, clone, commit, stored) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'archway-git-'));
    try {
        const fresh = (0,external_node_path_.join)(scratch, 'clone');
        await layRepository(fresh);
        // Tells git that the parents are left out on purpose.
        await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, 'shallow'), `${commit}\n`);
        await unpack(runner, fresh, commit, stored);
        await (0,promises_.rm)((0,external_node_path_.join)(fresh, 'shallow'));
        await (0,promises_.mkdir)((0,external_node_path_.join)(clone, '..'), { recursive: true });
        const isNew = !(0,external_node_fs_.existsSync)(clone) && (await moved(fresh, clone));
        if (!isNew)
            await addPack((0,external_node_path_.join)(fresh, 'objects', 'pack'), (0,external_node_path_.join)(clone, 'objects', 'pack'));
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function unpack(runner, repository, commit, stored) {
    try {
        await git(runner, repository, ['index-pack', '--stdin', '--strict', `--max-input-size=${String(MAX_PACK_BYTES)}`], {
            input: stored,
        });
        const wanted = await objectsOf(runner, repository, commit);
        const { stdout } = await git(runner, repository, ['count-objects', '-v']);
        const [, packed = ''] = /^in-pack: (\d+)$/m.exec(stdout) ?? [];
        if (Number(packed) === wanted.length)
            return;
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd) || error.failure.exitCode === 127)
            throw error;
    }
    throw new Rejection(`what was stored as the commit ${commit} is not that commit`);
}
/** A bare repository with nothing in it. Source: gitrepository-layout(5). */
async function layRepository(folder) {
    for (const name of ['objects/pack', 'objects/info', 'refs/heads', 'refs/tags']) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, name), { recursive: true });
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'HEAD'), 'ref: refs/heads/main\n');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config'), '[core]\n\tbare = true\n\trepositoryformatversion = 0\n');
}
/** Whether a folder could be moved into its place. False when another job was faster, or for another file system. */
async function moved(from, to) {
    return await (0,promises_.rename)(from, to).then(() => true, () => false);
}
/** Adds a pack to a repository. The index comes last: by it git finds the pack. */
async function addPack(from, to) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const names = await (0,promises_.readdir)(from);
    for (const ending of ['.pack', '.idx']) {
        for (const name of names.filter((one) => one.endsWith(ending))) {
            const partial = (0,external_node_path_.join)(to, `tmp_${name}`);
            await (0,promises_.writeFile)(partial, await (0,promises_.readFile)((0,external_node_path_.join)(from, name)));
            await (0,promises_.rename)(partial, (0,external_node_path_.join)(to, name));
        }
    }
}

;// CONCATENATED MODULE: ./build/src/downloads/cargo-lock.js
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,127}$/;
const VERSION = /^[0-9][0-9A-Za-z.+-]{0,127}$/;
const GIT_SOURCE = /^git\+([^?#\s]+)(?:\?[^#\s]*)?#([0-9a-f]{40})$/;
const CHECKSUM = /^[0-9a-f]{64}$/;
/**
 * Reads a Cargo.lock of any version. The file is written by cargo, one key a line; lines that are not so written are
 * passed over. Before version 2 the checksums stood in a table of their own.
 *
 * Source: cargo, `src/cargo/core/resolver/encode.rs`.
 */
function parseCargoLock(text) {
    const metadata = new Map();
    for (const [, key = '', value = ''] of text.matchAll(/^"checksum (\S+ \S+ \(.+\))" = "(\w+)"\r?$/gm)) {
        metadata.set(key, value);
    }
    const crates = [];
    const git = [];
    const unusable = [];
    for (const block of text.split(/^\[\[package\]\]\r?$/m).slice(1)) {
        const [name, version, source] = ['name', 'version', 'source'].map((key) => stringOf(block, key));
        if (source === undefined)
            continue;
        const label = `${name ?? '?'} ${version ?? '?'}`;
        if (source.startsWith('git+')) {
            const [, url = '', commit = ''] = GIT_SOURCE.exec(source) ?? [];
            if (commit === '' || !NAME.test(name ?? ''))
                unusable.push(label);
            else
                git.push({ name: name ?? '', version: version ?? '', url, commit });
            continue;
        }
        const checksum = stringOf(block, 'checksum') ?? metadata.get(`${label} (${source})`) ?? '';
        if (!NAME.test(name ?? '') || !VERSION.test(version ?? '') || !CHECKSUM.test(checksum)) {
            unusable.push(label);
            continue;
        }
        const leaf = !/^dependencies = \[/m.test(block);
        crates.push({ name: name ?? '', version: version ?? '', source, checksum, leaf });
    }
    return { crates, git, unusable };
}
function stringOf(block, key) {
    return new RegExp(`^${key} = "([^"\\\\]*)"\\r?$`, 'm').exec(block)?.[1];
}

;// CONCATENATED MODULE: ./build/src/downloads/lock-files.js




const MARKS = { cargo: 'Cargo.lock', go: 'go.mod', goWork: 'go.work' };
/** Copies of other people's code, test data and build results: their lock files are not the repository's. */
const FOREIGN = new Set(['node_modules', 'vendor', 'testdata']);
/**
 * Finds the folders with lock files.
 *
 * @param root absolute path of the checkout
 * @param workspaces folders relative to it; empty: all below it
 * @throws InputError for a given folder that has none
 */
async function lock_files_findLockFolders(root, workspaces) {
    const folders = workspaces.length === 0 ? await foldersBelow(root) : workspaces.map((one) => (0,external_node_path_.resolve)(root, one));
    const found = {
        cargo: folders.filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARKS.cargo))),
        go: folders.filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARKS.go))),
        goWork: folders.filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARKS.goWork))),
    };
    const useless = workspaces.filter((one) => !Object.values(found).some((some) => some.includes((0,external_node_path_.resolve)(root, one))));
    if (useless.length > 0) {
        throw new src_runner/* InputError */.dz(`${useless.map((one) => `'${one}'`).join(', ')}: there is no ${Object.values(MARKS).join(', ')} in it. ` +
            'Give folders that have one, relative to the checkout, or leave `workspaces` at auto.');
    }
    return found;
}
async function foldersBelow(root) {
    const folders = [root];
    for (const folder of folders) {
        for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => [])) {
            const skipped = !entry.isDirectory() || entry.name.startsWith('.') || FOREIGN.has(entry.name);
            // Cargo and others mark folders that anyone may delete. Source: bford.info/cachedir.
            if (!skipped && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, entry.name, 'CACHEDIR.TAG')))
                folders.push((0,external_node_path_.join)(folder, entry.name));
        }
    }
    return folders.sort();
}
/** Of some folders with lock files, those that bear on packages: in their folders, below them, or above them. */
function foldersOf(found, packages) {
    const isWithin = (inner, outer) => `${inner}/`.startsWith(`${outer}/`);
    const bearing = (folders) => folders.filter((folder) => packages.some((one) => isWithin(one, folder) || isWithin(folder, one)));
    return { cargo: bearing(found.cargo), go: bearing(found.go), goWork: bearing(found.goWork) };
}
/** A path as messages show it. */
function shownPath(root, path) {
    return (0,external_node_path_.relative)(root, path) || '.';
}
/** The size of a file in bytes, or undefined where there is none. */
async function fileSize(path) {
    return await (0,promises_.stat)(path).then((status) => (status.isFile() ? status.size : undefined), () => undefined);
}

;// CONCATENATED MODULE: ./build/src/downloads/place.js





/**
 * Looks whether the tool's cache has an item, and whether it is the right one. What no lock file pins cannot be wrong,
 * only of no use.
 *
 * @param trust whether what the tool has checked itself is right without another look
 */
async function inspectItem(item, trust) {
    if (item.placement !== undefined)
        return await item.placement.inspect();
    const size = await fileSize(item.path);
    if (size === undefined)
        return { state: 'absent' };
    try {
        if (size > item.maxBytes)
            throw new Rejection(`${item.path} has ${String(size)} bytes`);
        const content = await (0,promises_.readFile)(item.path);
        if (trust && (await isVouchedFor(item)))
            return { state: 'right', stored: content };
        return { state: 'right', stored: await item.pack(content) };
    }
    catch (error) {
        if (error instanceof Rejection)
            return item.pinned ? { state: 'wrong', reason: error.message } : { state: 'absent' };
        if (error.code === 'ENOENT')
            return { state: 'absent' };
        throw error;
    }
}
async function isVouchedFor({ voucher }) {
    if (voucher === undefined)
        return false;
    return (await (0,promises_.readFile)(voucher.path, 'utf8').catch(() => '')) === voucher.text;
}
/** Removes a wrong file, and what the tool has made of it. */
async function removeItem({ path, derived }) {
    await (0,promises_.rm)(path, { force: true });
    if (derived !== undefined)
        await (0,promises_.rm)(derived, { recursive: true, force: true });
}
/**
 * Checks what was stored of an item and puts the file in its place, whole or not at all.
 *
 * @throws Rejection, with nothing written
 */
async function placeItem(item, stored) {
    if (item.placement !== undefined)
        await item.placement.place(stored);
    else
        await writeWhole(item.path, await item.unpack(stored));
}
/** Makes a file appear with all its content or not at all, also when others make the same one. */
async function writeWhole(path, content) {
    const partial = `${path}.${(0,external_node_crypto_.randomUUID)()}.partial`;
    const write = async () => await (0,promises_.writeFile)(partial, content, { flag: 'wx' });
    try {
        // Most folders get many files, and are there.
        await write().catch(async (error) => {
            if (error.code !== 'ENOENT')
                throw error;
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await write();
        });
        await (0,promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/downloads/cargo-place.js







/**
 * Asks cargo where it keeps a registry's files, by having it resolve one locked crate. The folder's name holds a hash
 * over the registry's address, the kind of its index and what replaces it in the configuration, made in another way
 * before Rust 1.85 (rust-lang/cargo#14917). And the registry's `config.json`, which says where tokens are sent and so
 * must not come out of a cache, thereby comes from the registry itself.
 *
 * @param directory whose configuration and toolchain hold
 * @returns the folder, as text, where the configuration takes the crates from a folder
 * @throws CommandError when cargo is missing or does not reach the registry
 */
async function findPlace(runner, directory, source, crates) {
    const crate = easiest(crates);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'archway-registry-'));
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, 'src'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, 'src', 'lib.rs'), '');
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, 'Cargo.toml'), manifestFor(crate, source));
        const probe = { runner, directory, scratch, crate };
        return (await askMachine(probe)) ?? (await askRegistry(probe));
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
const metadataSchema = schemas/* object */.Ikc({
    packages: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), manifest_path: schemas/* string */.YjP() })),
});
/** A machine that has the crate is not to wait for the network, which it may not even have. */
async function askMachine({ runner, directory, scratch, crate }) {
    const options = ['--format-version', '1', '--offline', '--manifest-path', (0,external_node_path_.join)(scratch, 'Cargo.toml')];
    const { exitCode, stdout } = await runner.exec('cargo', ['metadata', ...options], {
        cwd: directory,
        quiet: true,
        acceptExitCodes: 'any',
    });
    if (exitCode !== 0)
        return undefined;
    const { packages } = metadataSchema.parse(JSON.parse(stdout));
    const sources = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(packages.find(({ name }) => name === crate.name)?.manifest_path ?? ''));
    const registry = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(sources));
    if ((0,external_node_path_.basename)((0,external_node_path_.dirname)(sources)) !== 'src' || (0,external_node_path_.basename)(registry) !== 'registry')
        return sources;
    return await placeIn(registry, (0,external_node_path_.basename)(sources), crate, (0,external_node_path_.join)(registry, 'index', (0,external_node_path_.basename)(sources)));
}
/** Cargo's settings and tokens: what it is asked in another home must hold in its own. */
const SETTINGS = ['config', 'config.toml', 'credentials', 'credentials.toml'];
/**
 * Has cargo look the crate up in a home of its own, where nothing but this registry's folder appears, and nothing is
 * downloaded but two small files.
 */
async function askRegistry({ runner, directory, scratch, crate }) {
    const home = (0,src_host/* cargoHome */.ic)(runner.env);
    const emptyHome = (0,external_node_path_.join)(scratch, 'home');
    await (0,promises_.mkdir)(emptyHome);
    for (const name of SETTINGS) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, name)))
            await (0,promises_.symlink)((0,external_node_path_.join)(home, name), (0,external_node_path_.join)(emptyHome, name));
    }
    await runner.exec('cargo', ['generate-lockfile', '--manifest-path', (0,external_node_path_.join)(scratch, 'Cargo.toml')], {
        cwd: directory,
        quiet: true,
        env: { ...runner.env, CARGO_HOME: emptyHome },
    });
    const [name] = await (0,promises_.readdir)((0,external_node_path_.join)(emptyHome, 'registry', 'index')).catch(() => []);
    if (name === undefined)
        return 'a folder';
    const registry = (0,external_node_path_.join)(home, 'registry');
    const fresh = (0,external_node_path_.join)(emptyHome, 'registry', 'index', name);
    const config = (0,external_node_path_.join)(registry, 'index', name, 'config.json');
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(fresh, 'config.json')) && !(0,external_node_fs_.existsSync)(config)) {
        await writeWhole(config, await (0,promises_.readFile)((0,external_node_path_.join)(fresh, 'config.json')));
    }
    return await placeIn(registry, name, crate, fresh);
}
/** @param index where the entry of the crate can be looked at */
async function placeIn(registry, name, crate, index) {
    const entry = await (0,promises_.readFile)((0,external_node_path_.join)(index, '.cache', indexEntryPath(crate.name))).catch(() => undefined);
    const directory = (0,external_node_path_.join)(registry, 'index', name);
    const header = entry === undefined || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'config.json')) ? undefined : indexHeader(entry);
    return {
        crateDirectory: (0,external_node_path_.join)(registry, 'cache', name),
        sourceDirectory: (0,external_node_path_.join)(registry, 'src', name),
        index: header === undefined ? undefined : { directory, header },
    };
}
/** One without dependencies, so that no other is looked up, and with a short name: those tend to be small. */
function easiest(crates) {
    const cost = ({ leaf, name }) => (leaf ? 0 : 1000) + name.length;
    return crates.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}
/** Cargo names the sparse index of its default registry, and of no other, by the git repository that it once was. */
const DEFAULT_REGISTRY = /^registry\+https:\/\/[^/]+\/rust-lang\/crates\.io-index$/;
function manifestFor({ name, version }, source) {
    const index = source.startsWith('sparse+') ? source : source.replace(/^registry\+/, '');
    const registry = DEFAULT_REGISTRY.test(source) ? '' : `, registry-index = ${JSON.stringify(index)}`;
    return [
        '[package]',
        'name = "archway-probe"',
        'version = "0.0.0"',
        'edition = "2018"',
        '[workspace]',
        '[dependencies]',
        `${name} = { version = "=${version.replace(/\+.*$/, '')}", default-features = false${registry} }`,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/src/downloads/download-set.js

const ECOSYSTEMS = (/* unused pure expression or super */ null && (['cargo', 'go']));
/** The digest of a set of lines, whatever their order and however often they come. */
function digestOf(lines) {
    return sha256([...new Set(lines)].sort().join('\n'));
}
/** One item for each place: lock files of one repository often pin the same thing. */
function uniqueItems(items) {
    const byPath = new Map();
    for (const item of items)
        if (!byPath.has(item.path))
            byPath.set(item.path, item);
    return [...byPath.values()];
}

;// CONCATENATED MODULE: ./build/src/downloads/cargo.js












/** Far above what registries take. */
const MAX_CRATE_BYTES = 128 * 1024 * 1024;
const MAX_INDEX_BYTES = 16 * 1024 * 1024;
/**
 * Reads the Cargo.lock files of the given folders.
 *
 * @param root absolute path of the checkout
 * @param git whether dependencies from git repositories are cached too
 * @returns undefined when they pin nothing
 */
async function cargoDownloads(root, directories, git) {
    const notes = [];
    const workspaces = [];
    for (const directory of directories) {
        const lock = parseCargoLock(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'Cargo.lock'), 'utf8'));
        const shown = shownPath(root, (0,external_node_path_.join)(directory, 'Cargo.lock'));
        if (lock.git.length > 0 && !git) {
            notes.push(`${shown}: ${String(lock.git.length)} git dependencies are not cached, because \`git\` is false`);
        }
        if (lock.unusable.length > 0)
            notes.push(`${shown}: no checksum for ${lock.unusable.join(', ')}`);
        const commits = git ? lock.git : [];
        if (lock.crates.length + commits.length > 0)
            workspaces.push({ directory, crates: lock.crates, commits });
    }
    if (workspaces.length === 0)
        return undefined;
    const pinned = workspaces.flatMap(({ crates, commits }) => [
        ...crates.map(({ name, version, checksum, source }) => [name, version, checksum, source].join(' ')),
        ...commits.map(({ url, commit }) => ['git', url, commit].join(' ')),
    ]);
    return {
        ecosystem: 'cargo',
        what: 'crates',
        lockFiles: workspaces.map(({ directory }) => shownPath(root, (0,external_node_path_.join)(directory, 'Cargo.lock'))),
        digest: digestOf(pinned),
        notes,
        locate: async (runner) => await locateCrates(runner, root, workspaces),
        whyOffline: async ({ env }) => {
            const offline = env['CARGO_NET_OFFLINE'] === 'true';
            return await Promise.resolve(offline ? 'CARGO_NET_OFFLINE is true' : undefined);
        },
        complete: async (runner) => {
            for (const { directory } of workspaces) {
                // Without --target, for all targets that the lock file covers.
                await runner.exec('cargo', ['fetch', '--locked'], { cwd: directory, quiet: true });
            }
        },
    };
}
async function locateCrates(runner, root, workspaces) {
    const places = new Map();
    const items = [];
    const notes = [];
    const unreachable = [];
    const find = async (directory, source, served) => {
        try {
            const place = await findPlace(runner, directory, source, served);
            if (typeof place !== 'string')
                return place;
            notes.push(`cargo takes the crates of ${shownSource(source)} from ${place}: they need no cache`);
        }
        catch (error) {
            unreachable.push(`${shownSource(source)}: ${reasonOf(error)}`);
        }
        return undefined;
    };
    for (const { directory, crates, commits } of workspaces) {
        for (const [url, of] of groupBy(commits, (one) => one.url)) {
            try {
                const [first] = of;
                const clone = first && (await findClone(runner, directory, first));
                if (clone !== undefined)
                    items.push(...of.map((one) => commitItem(runner, clone, one)));
            }
            catch (error) {
                unreachable.push(`${shownSource(url)}: ${reasonOf(error)}`);
            }
        }
        for (const [source, served] of groupBy(crates, (crate) => crate.source)) {
            const question = JSON.stringify([source, ...settingsAbove(directory, root)]);
            if (!places.has(question))
                places.set(question, await find(directory, source, served));
            const place = places.get(question);
            if (place !== undefined)
                items.push(...itemsOf(place, source, served));
        }
    }
    return { items: uniqueItems(items), notes, unreachable };
}
/** Why cargo could not say where files belong. Without cargo nothing can be done, which is not a reason but the end. */
function reasonOf(error) {
    if (!(error instanceof src_runner/* CommandError */.Qd) || error.failure.exitCode === 127)
        throw error;
    return (0,src_runner/* whyNot */.OB)(error);
}
/** A source as people know it: without the kind of its index, and without what may be a password. */
function shownSource(source) {
    return source.replace(/^(registry|sparse)\+/, '').replace(/\/\/[^/@]*@/, '//');
}
/** The files that decide which cargo runs in a folder and what it replaces registries by. */
function settingsAbove(directory, root) {
    const names = ['rust-toolchain', 'rust-toolchain.toml', '.cargo/config', '.cargo/config.toml'];
    const found = names.map((name) => (0,external_node_path_.join)(directory, name)).filter((path) => (0,external_node_fs_.existsSync)(path));
    const parent = (0,external_node_path_.dirname)(directory);
    return directory === root || parent === directory ? found : [...found, ...settingsAbove(parent, root)];
}
function itemsOf(place, source, crates) {
    const registry = sha256(source).slice(0, 16);
    const files = crates.map((crate) => crateItem(place, registry, crate));
    const { index } = place;
    if (index === undefined)
        return files;
    const entries = [...groupBy(crates, ({ name }) => name)];
    return [...files, ...entries.map(([name, versions]) => indexItem(index, registry, name, versions))];
}
function crateItem(place, registry, { name, version, checksum }) {
    const facts = {
        id: `crate/${registry}/${name}/${version}`,
        address: checksum,
        pinned: true,
        path: (0,external_node_path_.join)(place.crateDirectory, `${name}-${version}.crate`),
        derived: (0,external_node_path_.join)(place.sourceDirectory, `${name}-${version}`),
        maxBytes: MAX_CRATE_BYTES,
    };
    return plainItem(facts, (content) => {
        const actual = sha256(content);
        if (actual !== checksum)
            throw new Rejection(`${name} ${version} has the SHA-256 ${actual}, and not ${checksum}`);
    });
}
function indexItem(index, registry, name, versions) {
    return {
        id: `index/${registry}/${name}`,
        address: addressOf('index', registry, name, ...versions.map(({ version, checksum }) => `${version} ${checksum}`).sort()),
        path: (0,external_node_path_.join)(index.directory, '.cache', indexEntryPath(name)),
        pinned: false,
        maxBytes: MAX_INDEX_BYTES,
        pack: async (file) => await Promise.resolve(pruneIndexEntry(file, versions)),
        unpack: async (stored) => await Promise.resolve(buildIndexEntry(stored, versions, index.header)),
    };
}
function groupBy(list, keyOf) {
    const groups = new Map();
    for (const one of list)
        groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
    return groups;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/src/downloads/go-flags.js



/** Reads GOFLAGS and GOWORK as go does. Source: the Go modules reference, and `go help environment` for `go env -w`. */
function readGoFlags(env) {
    const flags = env['GOFLAGS'] ?? writtenSetting(env, 'GOFLAGS') ?? '';
    const valueOf = (name) => new RegExp(`(?:^|\\s)--?${name}=(\\S+)`).exec(flags)?.[1];
    return { mod: valueOf('mod'), modfile: valueOf('modfile'), workspaces: env['GOWORK'] !== 'off' };
}
/** What `go env -w` has written. */
function writtenSetting(env, name) {
    const configuration = env['XDG_CONFIG_HOME'] ?? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.config');
    const path = env['GOENV'] ?? (0,external_node_path_.join)(configuration, 'go', 'env');
    if (path === 'off' || !(0,external_node_fs_.existsSync)(path))
        return undefined;
    return new RegExp(`^${name}=(.*)$`, 'm').exec((0,external_node_fs_.readFileSync)(path, 'utf8'))?.[1];
}
/** The sums that hold for the module of a folder. */
function sumsOf(directory, { modfile }) {
    return modfile === undefined ? (0,external_node_path_.join)(directory, 'go.sum') : (0,external_node_path_.resolve)(directory, modfile.replace(/\.mod$/, '.sum'));
}
/**
 * Whether a folder is built from its vendor folder. Without `-mod` go decides by the folder and by the language version.
 * Source: the Go modules reference, "Vendoring"; for workspaces the notes of Go 1.22.
 *
 * @param file the go.mod or go.work that holds there
 */
function isVendored(directory, file, { mod }) {
    if (mod !== undefined)
        return mod === 'vendor';
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'vendor', 'modules.txt')))
        return false;
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, file), 'utf8');
    const [, major = '1', minor = '16'] = /^go\s+(\d+)\.(\d+)/m.exec(text) ?? [];
    return Number(major) > 1 || Number(minor) >= (file === 'go.mod' ? 14 : 22);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/src/downloads/go-hash.js







/** The most that a module's zip and all its files together may have. Source: golang.org/x/mod/zip, MaxZipFile. */
const MAX_MODULE_BYTES = 500 * 1024 * 1024;
/** Source: golang.org/x/mod/zip, MaxGoMod. */
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
/** Files from this compressed size on are inflated in a thread of their own; for smaller ones that costs more. */
const THREAD_FROM = 64 * 1024;
/** zlib puts out so much at a time at the least; Node's own default of 16 KiB has large files go to and fro in pieces. */
const LEAST_CHUNK = 64;
/** And at the most: what a zip announces is not believed to the point of taking all the memory. */
const MOST_CHUNK = 8 * 1024 * 1024;
/** How many files of one zip are inflated at the same time. */
const INFLATED_TOGETHER = Math.max(2, (0,external_node_os_.availableParallelism)());
const inflate = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
/**
 * The `h1:` checksum of a module's zip: SHA-256 over the sorted lines of SHA-256, two blanks, name.
 * Source: golang.org/x/mod/sumdb/dirhash, Hash1 and HashZip.
 *
 * @param prefix what every name must begin with: `module@version/`
 * @throws Rejection when it is no zip that go would take as that module
 */
async function hashModuleZip(zip, prefix) {
    const entries = readDirectory(zip);
    const names = new Set(entries.map(({ name }) => name));
    if (names.size !== entries.length)
        throw new Rejection('a zip with the same name twice');
    let total = 0;
    for (const entry of entries) {
        if (!entry.name.startsWith(prefix) || entry.name.includes('\n'))
            throw new Rejection('a zip with a foreign name');
        total += entry.size;
        if (total > MAX_MODULE_BYTES)
            throw new Rejection(`a zip that unfolds to more than ${String(MAX_MODULE_BYTES)} bytes`);
    }
    // Few modules hold most of the bytes, so one must not be worked through by one thread.
    const lines = await (0,src_host/* inParallel */.HN)(entries, INFLATED_TOGETHER, async (entry) => {
        return [entry.name, `${sha256(await readEntry(zip, entry))}  ${entry.name}\n`];
    });
    return hashLines(lines);
}
/** The `h1:` checksum of a go.mod file. */
function hashGoMod(content) {
    return hashLines([['go.mod', `${sha256(content)}  go.mod\n`]]);
}
function hashLines(lines) {
    // Go sorts by bytes; UTF-16 sorts some names outside the first plane otherwise.
    const sorted = lines.map(([name, line]) => [Buffer.from(name), line]).sort(([a], [b]) => a.compare(b));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const [, line] of sorted)
        hash.update(line);
    return `h1:${hash.digest('base64')}`;
}
const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const METHODS = { stored: 0, deflated: 8 };
/** Source: PKWARE APPNOTE.TXT, 4.3. Module zips are far below the sizes that need ZIP64. */
function readDirectory(zip) {
    const end = findEnd(zip);
    const count = zip.readUInt16LE(end + 10);
    let at = zip.readUInt32LE(end + 16);
    const entries = [];
    for (let index = 0; index < count; index++) {
        requireRecord(zip, at, CENTRAL);
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
        const nameEnd = at + CENTRAL.bytes + (nameLength ?? 0);
        entries.push({
            name: zip.toString('utf8', at + CENTRAL.bytes, nameEnd),
            method: zip.readUInt16LE(at + 10),
            compressed: zip.readUInt32LE(at + 20),
            size: zip.readUInt32LE(at + 24),
            offset: zip.readUInt32LE(at + 42),
        });
        at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
    }
    return entries;
}
function findEnd(zip) {
    const first = Math.max(0, zip.length - END.bytes - END.longestComment);
    for (let at = zip.length - END.bytes; at >= first; at--) {
        if (zip.readUInt32LE(at) === END.signature)
            return at;
    }
    throw new Rejection('no zip');
}
function requireRecord(zip, at, { signature, bytes }) {
    if (at + bytes > zip.length || zip.readUInt32LE(at) !== signature)
        throw new Rejection('a damaged zip');
}
async function readEntry(zip, { method, offset, compressed, size }) {
    requireRecord(zip, offset, LOCAL);
    const start = offset + LOCAL.bytes + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const data = zip.subarray(start, start + compressed);
    if (data.length !== compressed)
        throw new Rejection('a zip that ends early');
    if (method === METHODS.stored)
        return data;
    if (method !== METHODS.deflated)
        throw new Rejection('a zip with an unknown compression');
    try {
        // One byte more than announced is enough to tell a bomb.
        const options = { maxOutputLength: size + 1, chunkSize: chunkSize(size) };
        const content = compressed < THREAD_FROM ? (0,external_node_zlib_.inflateRawSync)(data, options) : await inflate(data, options);
        if (content.length === size)
            return content;
    }
    catch {
        // Told below: zlib's own words say nothing of the file.
    }
    throw new Rejection('a damaged file in a zip');
}
/** A file's content comes in one piece where that can be. */
function chunkSize(size) {
    return Math.min(Math.max(size + 1, LEAST_CHUNK), MOST_CHUNK);
}

;// CONCATENATED MODULE: ./build/src/downloads/go-sum.js
/** Source: golang.org/x/mod/module, CheckPath: ASCII letters, digits and `-._~`, no element that begins with a dot. */
const PATH = /^(?!.*(?:^|\/)[.])[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/;
const go_sum_VERSION = /^v[0-9][0-9A-Za-z.+-]{0,255}$/;
const go_sum_CHECKSUM = /^h1:[A-Za-z0-9+/]{43}=$/;
/** go itself, for one architecture: not a module that anything is built from. Source: the Go toolchains reference. */
const TOOLCHAIN = 'golang.org/toolchain';
/** Reads a go.sum, without what it says of toolchains. Source: the Go modules reference, "go.sum files". */
function parseGoSum(text) {
    const modules = [];
    const unusable = [];
    for (const line of text.split('\n')) {
        const [path = '', pinned = '', checksum = '', ...rest] = line.trim().split(/\s+/);
        if (path === '' || path === TOOLCHAIN)
            continue;
        const mod = pinned.endsWith('/go.mod');
        const version = mod ? pinned.slice(0, -'/go.mod'.length) : pinned;
        if (PATH.test(path) && go_sum_VERSION.test(version) && go_sum_CHECKSUM.test(checksum) && rest.length === 0) {
            modules.push({ path, version, file: mod ? 'mod' : 'zip', checksum });
        }
        else {
            unusable.push(line.trim());
        }
    }
    return { modules, unusable };
}
/** A module path or version as it stands in file names. Source: golang.org/x/mod/module, EscapePath. */
function escapeModule(text) {
    return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./build/src/downloads/go.js










const MAX_INFO_BYTES = 64 * 1024;
/**
 * Reads the go.sum files of the given folders and of their workspaces.
 *
 * @param root absolute path of the checkout
 * @returns undefined when they pin nothing
 */
async function goDownloads(root, found, flags) {
    const notes = [];
    const modules = [];
    const lockFiles = [];
    const folders = [];
    const inWorkspaces = new Set();
    const read = async (path) => {
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
        const sums = parseGoSum(text);
        if (sums.unusable.length > 0)
            notes.push(`${shownPath(root, path)}: lines without a known checksum: ${sums.unusable.join('; ')}`);
        if (sums.modules.length === 0)
            return;
        modules.push(...sums.modules);
        lockFiles.push(shownPath(root, path));
    };
    const isLeftOut = (directory, file) => {
        if (!isVendored(directory, file, flags))
            return false;
        notes.push(`${shownPath(root, directory)}: builds from its vendor folder, and needs no downloads`);
        return true;
    };
    for (const directory of flags.workspaces ? found.goWork : []) {
        const used = usedModules(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'go.work'), 'utf8')).map((one) => (0,external_node_path_.resolve)(directory, one));
        for (const one of used)
            inWorkspaces.add(one);
        if (isLeftOut(directory, 'go.work'))
            continue;
        folders.push({ directory, goWork: (0,external_node_path_.join)(directory, 'go.work') });
        for (const path of [(0,external_node_path_.join)(directory, 'go.work.sum'), ...used.map((one) => sumsOf(one, flags))])
            await read(path);
    }
    for (const directory of found.go) {
        if (inWorkspaces.has(directory))
            continue;
        if (isLeftOut(directory, 'go.mod'))
            continue;
        folders.push({ directory, goWork: undefined });
        await read(sumsOf(directory, flags));
    }
    if (modules.length === 0)
        return undefined;
    return {
        ecosystem: 'go',
        what: 'modules',
        lockFiles,
        digest: digestOf(modules.map(({ path, version, file, checksum }) => [path, version, file, checksum].join(' '))),
        notes,
        locate: async (runner) => itemsIn((await askGo(runner)).downloads, modules),
        whyOffline: async (runner) => ((await askGo(runner)).proxy === 'off' ? 'GOPROXY is off' : undefined),
        complete: async (runner) => {
            for (const folder of folders)
                await downloadModules(runner, folder);
        },
    };
}
/** The folders of the `use` directives. Source: the Go modules reference, "go.work files". */
function usedModules(text) {
    const blocks = [...text.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap(([, block = '']) => block.split('\n'));
    const lines = [...text.matchAll(/^\s*use\s+([^\s(].*)$/gm)].map(([, line = '']) => line);
    return [...blocks, ...lines]
        .map((line) => line
        .replace(/\/\/.*$/, '')
        .trim()
        .replaceAll(/^["`]|["`]$/g, ''))
        .filter((line) => line !== '');
}
const goEnvSchema = schemas/* object */.Ikc({ GOMODCACHE: schemas/* string */.YjP().min(1), GOPROXY: schemas/* string */.YjP() });
/** Where go keeps what it downloads, and from where it may. */
async function askGo(runner) {
    const { stdout } = await runner.exec('go', ['env', '-json', 'GOMODCACHE', 'GOPROXY'], {
        // Outside of any module, and with the go that is there: its answer is the same for all.
        cwd: runner.temporaryDirectory,
        env: { ...runner.env, GOTOOLCHAIN: 'local', GOWORK: 'off' },
        quiet: true,
    });
    const { GOMODCACHE: modules, GOPROXY: proxy } = goEnvSchema.parse(JSON.parse(stdout));
    return { downloads: (0,external_node_path_.join)(modules, 'cache', 'download'), proxy };
}
async function downloadModules(runner, { directory, goWork }) {
    const options = { cwd: directory, quiet: true, env: { ...runner.env, GOWORK: goWork ?? 'off' } };
    await runner.exec('go', ['mod', 'download'], options);
    // The go.mod files of modules that nothing is built from, which go reads all the same where it loads the whole graph.
    // A go.sum that is too short for that is no mistake.
    await runner.exec('go', ['mod', 'graph'], { ...options, acceptExitCodes: 'any' });
}
function itemsIn(downloads, modules) {
    const items = uniqueItems(modules.flatMap((module) => {
        const stem = (0,external_node_path_.join)(downloads, escapeModule(module.path), '@v', escapeModule(module.version));
        return module.file === 'mod' ? [modItem(module, stem)] : [zipItem(module, stem), infoItem(module, stem)];
    }));
    return { items, notes: [], unreachable: [] };
}
function modItem({ path, version, checksum }, stem) {
    const facts = {
        id: `mod/${path}@${version}`,
        address: addressOf('mod', checksum),
        pinned: true,
        path: `${stem}.mod`,
        maxBytes: MAX_GO_MOD_BYTES,
    };
    return plainItem(facts, (content) => {
        requireChecksum(`go.mod of ${path} ${version}`, hashGoMod(content), checksum);
    });
}
function zipItem({ path, version, checksum }, stem) {
    const facts = {
        id: `zip/${path}@${version}`,
        address: addressOf('zip', checksum),
        pinned: true,
        path: `${stem}.zip`,
        derived: `${stem}.ziphash`,
        voucher: { path: `${stem}.ziphash`, text: checksum },
        maxBytes: MAX_MODULE_BYTES,
    };
    return plainItem(facts, async (content) => {
        requireChecksum(`${path} ${version}`, await hashModuleZip(content, `${path}@${version}/`), checksum);
    });
}
function requireChecksum(what, actual, expected) {
    if (actual !== expected)
        throw new Rejection(`${what} has the checksum ${actual}, and not ${expected}`);
}
const infoSchema = schemas/* object */.Ikc({ Version: schemas/* string */.YjP(), Time: iso/* datetime */.w$({ offset: true }).optional() });
/** What go knows of a version beside its files. No checksum covers it, so only what cannot do harm is kept of it. */
function infoItem({ path, version }, stem) {
    const checked = async (content) => {
        const { data } = infoSchema.safeParse(parseJson(content));
        if (data?.Version !== version)
            throw new Rejection(`the information on ${path} ${version} is about something else`);
        return await Promise.resolve(Buffer.from(JSON.stringify(data)));
    };
    return {
        id: `info/${path}@${version}`,
        address: addressOf('info', path, version),
        pinned: false,
        path: `${stem}.info`,
        maxBytes: MAX_INFO_BYTES,
        pack: checked,
        unpack: checked,
    };
}
function parseJson(content) {
    try {
        return JSON.parse(content.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/src/runner/file-sink.js
var file_sink = __webpack_require__(4470);
// EXTERNAL MODULE: ./build/src/runner/http.js + 1 modules
var http = __webpack_require__(2548);
;// CONCATENATED MODULE: ./build/src/runner/cache-service-v1.js


/** Source: actions/toolkit, packages/cache/src/internal/cacheHttpClient.ts. */
const SERVICE = '_apis/artifactcache';
const ACCEPT = 'application/json;api-version=6.0-preview.1';
const PART_SIZE = 32 * 1024 * 1024;
const foundSchema = schemas/* object */.Ikc({ archiveLocation: schemas/* string */.YjP().default(''), cacheKey: schemas/* string */.YjP().default('') });
const reservedSchema = schemas/* object */.Ikc({ cacheId: schemas/* number */.aig().default(-1) });
/** The first protocol, which GitHub Enterprise Server and act speak. */
function protocolV1(connection) {
    const { log, baseUrl, token, version, patience } = connection;
    const call = async ({ url, headers, ...request }, accepted = []) => {
        const all = { accept: ACCEPT, authorization: `Bearer ${token}`, ...headers };
        return await (0,http/* send */.tN)({ ...request, url: `${baseUrl}${SERVICE}/${url}`, headers: all }, patience.silence, accepted);
    };
    const retried = async (request, accepted) => await (0,http/* withRetries */.LH)(log, patience, async () => await call(request, accepted));
    const json = (body) => ({
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
    });
    return {
        async find(key, prefix) {
            const keys = prefix === undefined ? [key] : [key, prefix];
            const query = new URLSearchParams({ keys: keys.join(','), version });
            const { status, body } = await retried({ method: 'GET', url: `cache?${query.toString()}` });
            if (status === 204)
                return undefined;
            const { cacheKey, archiveLocation } = foundSchema.parse(JSON.parse(body));
            return archiveLocation === '' ? undefined : { key: cacheKey, url: archiveLocation };
        },
        async reserve(key, size) {
            const request = { method: 'POST', url: 'caches', ...json({ key, version, cacheSize: size }) };
            // 409: reserved already. act says 400.
            const { status, body } = await retried(request, [400, 409]);
            if (status >= 400)
                return undefined;
            const { cacheId } = reservedSchema.parse(JSON.parse(body));
            if (cacheId < 0)
                return undefined;
            return {
                partSize: PART_SIZE,
                concurrency: 4,
                async put({ offset, bytes }) {
                    const range = `bytes ${String(offset)}-${String(offset + bytes.length - 1)}/*`;
                    const headers = { 'content-type': 'application/octet-stream', 'content-range': range };
                    await call({ method: 'PATCH', url: `caches/${String(cacheId)}`, headers, body: bytes });
                },
                async finish() {
                    await retried({ method: 'POST', url: `caches/${String(cacheId)}`, ...json({ size }) });
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/src/runner/cache-service-v2.js


/** Source: actions/toolkit, packages/cache/src/internal/shared/cacheTwirpClient.ts. */
const cache_service_v2_SERVICE = 'twirp/github.actions.results.api.v1.CacheService';
const cache_service_v2_PART_SIZE = 32 * 1024 * 1024;
const cache_service_v2_foundSchema = schemas/* object */.Ikc({
    ok: schemas/* boolean */.zMY(),
    signed_download_url: schemas/* string */.YjP().default(''),
    matched_key: schemas/* string */.YjP().default(''),
});
const createdSchema = schemas/* object */.Ikc({ ok: schemas/* boolean */.zMY(), signed_upload_url: schemas/* string */.YjP().default('') });
const finishedSchema = schemas/* object */.Ikc({ ok: schemas/* boolean */.zMY() });
/** The protocol of github.com since 2025: Twirp calls with JSON, and Azure block blobs at signed URLs. */
function protocolV2(connection) {
    const { log, baseUrl, token, version, patience } = connection;
    const call = async (method, schema, message) => await (0,http/* withRetries */.LH)(log, patience, async () => {
        const { status, body } = await (0,http/* send */.tN)({
            method: 'POST',
            url: `${baseUrl}${cache_service_v2_SERVICE}/${method}`,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(message),
        }, patience.silence, 
        // Twirp's already_exists.
        method === 'CreateCacheEntry' ? [409] : []);
        return status === 409 ? undefined : schema.parse(JSON.parse(body));
    });
    return {
        async find(key, prefix) {
            const found = await call('GetCacheEntryDownloadURL', cache_service_v2_foundSchema, {
                key,
                restore_keys: prefix === undefined ? [] : [prefix],
                version,
            });
            if (found?.ok !== true)
                return undefined;
            return { key: found.matched_key, url: found.signed_download_url };
        },
        async reserve(key, size) {
            const created = await call('CreateCacheEntry', createdSchema, { key, version });
            if (created?.ok !== true)
                return undefined;
            const blob = created.signed_upload_url;
            return {
                partSize: cache_service_v2_PART_SIZE,
                concurrency: 4,
                async put({ index, bytes, whole }) {
                    const url = whole ? blob : withParameters(blob, { comp: 'block', blockid: blockId(index) });
                    const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' };
                    await (0,http/* send */.tN)({ method: 'PUT', url, headers, body: bytes }, patience.silence);
                },
                async finish(parts) {
                    if (parts > 1) {
                        const blocks = Array.from({ length: parts }, (_, index) => `<Latest>${blockId(index)}</Latest>`);
                        const body = `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks.join('')}</BlockList>`;
                        const url = withParameters(blob, { comp: 'blocklist' });
                        await (0,http/* withRetries */.LH)(log, patience, async () => await (0,http/* send */.tN)({ method: 'PUT', url, body }, patience.silence));
                    }
                    const message = { key, version, size_bytes: String(size) };
                    const finished = await call('FinalizeCacheEntryUpload', finishedSchema, message);
                    if (finished?.ok !== true)
                        throw new Error('the cache service did not accept the upload');
                },
            };
        },
    };
}
/** All of one length, as Azure demands. */
function blockId(index) {
    return Buffer.from(String(index).padStart(8, '0')).toString('base64');
}
/** Appended as text: the rest of the query is signed. */
function withParameters(url, parameters) {
    return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(parameters).toString()}`;
}

;// CONCATENATED MODULE: ./build/src/runner/cache-service.js







/**
 * The version of all our entries. The toolkit derives it from paths and the compression program, which is why its
 * entries are lost between a host and a container; ours is the same everywhere, and the key says the rest.
 */
const cache_service_VERSION = (0,external_node_crypto_.createHash)('sha256').update('archway-downloads|1').digest('hex');
/**
 * Connects to the cache service that the runner offers. Speaks its protocol itself: the toolkit's client unpacks
 * entries with a tar that follows any path in them (see docs/threat-model.md).
 *
 * @returns the service, or the reason why there is none
 */
function connectCacheService(env, log, patience = http/* DEFAULT_PATIENCE */.QF) {
    // GitHub Enterprise Server has the old protocol only, and may set the flag all the same. Source: actions/toolkit.
    const second = (env['ACTIONS_CACHE_SERVICE_V2'] ?? '') !== '' && !isEnterpriseServer(env);
    const baseUrl = (second ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']) ?? '';
    const token = env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    // act gives no token unless it keeps artifacts too, and asks for none.
    if (baseUrl === '' || (second && token === ''))
        return 'this runner offers no cache service';
    const connection = {
        log,
        baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
        token,
        version: cache_service_VERSION,
        patience,
    };
    return new RemoteCache(connection, cacheMode(env), second ? protocolV2(connection) : protocolV1(connection));
}
function isEnterpriseServer(env) {
    const host = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com').hostname.toLowerCase();
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost') && host !== 'localhost';
}
/** Modes that are not known allow all, as with the toolkit. */
function cacheMode(env) {
    const mode = (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
    return { read: mode !== 'none' && mode !== 'write-only', write: mode !== 'none' && mode !== 'read' };
}
class RemoteCache {
    mode;
    #connection;
    #protocol;
    constructor(connection, mode, protocol) {
        this.#connection = connection;
        this.mode = mode;
        this.#protocol = protocol;
    }
    async find(key, prefix) {
        const entry = await this.#protocol.find(key, prefix);
        // The service takes the key for a prefix too.
        if (entry !== undefined && !entry.key.startsWith(prefix ?? key))
            return undefined;
        return prefix === undefined && entry?.key !== key ? undefined : entry;
    }
    async download(entry, file, maxBytes) {
        const { log, patience } = this.#connection;
        return await (0,http/* withRetries */.LH)(log, patience, async () => await downloadOnce(entry.url, file, maxBytes, patience.silence));
    }
    async read(entry, maxBytes) {
        const { log, patience } = this.#connection;
        return await (0,http/* withRetries */.LH)(log, patience, async () => await readOnce(entry.url, maxBytes, patience.silence));
    }
    async upload(key, file) {
        const handle = await (0,promises_.open)(file, 'r');
        try {
            const { size } = await handle.stat();
            const upload = await this.#protocol.reserve(key, size);
            if (upload === undefined)
                return 'taken';
            await upload.finish(await this.#putParts(upload, handle, size));
            return 'saved';
        }
        finally {
            await handle.close();
        }
    }
    async #putParts(upload, handle, size) {
        const { log, patience } = this.#connection;
        const count = Math.max(1, Math.ceil(size / upload.partSize));
        let next = 0;
        const worker = async () => {
            for (let index = next++; index < count; index = next++) {
                const offset = index * upload.partSize;
                const bytes = Buffer.allocUnsafe(Math.min(upload.partSize, size - offset));
                await readFully(handle, bytes, offset);
                await (0,http/* withRetries */.LH)(log, patience, async () => await upload.put({ index, offset, bytes, whole: count === 1 }));
            }
        };
        await Promise.all(Array.from({ length: Math.min(upload.concurrency, count) }, worker));
        return count;
    }
}
async function readFully(handle, bytes, offset) {
    for (let filled = 0; filled < bytes.length;) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0)
            throw new Error('the file became shorter while it was uploaded');
        filled += bytesRead;
    }
}
async function downloadOnce(url, file, maxBytes, silence) {
    const { response, announced } = await openBlob(url, silence);
    if (announced !== undefined && announced > maxBytes) {
        response.destroy();
        throw new Error(`the entry has ${String(announced)} bytes, and the limit is ${String(maxBytes)}`);
    }
    let size = 0;
    await (0,external_node_stream_promises_.pipeline)(response, async function* (chunks) {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > maxBytes)
                throw new Error(`more than ${String(maxBytes)} bytes came`);
            yield chunk;
        }
    }, await (0,file_sink/* openSink */.A)(file, 'w', 0o600));
    if (announced !== undefined)
        requireAll(size, announced);
    return size;
}
async function readOnce(url, maxBytes, silence) {
    const { response, announced } = await openBlob(url, silence);
    if (announced === undefined || announced > maxBytes) {
        response.destroy();
        return undefined;
    }
    const content = Buffer.allocUnsafe(announced);
    let size = 0;
    await (0,external_node_stream_promises_.pipeline)(response, async (chunks) => {
        for await (const chunk of chunks)
            size += chunk.copy(content, size);
    });
    requireAll(size, announced);
    return content;
}
/** Begins a download. `announced`: how many bytes will come, where the service tells. */
async function openBlob(url, silence) {
    const request = { method: 'GET', url };
    const response = await (0,http/* openRequest */.Gh)(request, silence);
    if ((response.statusCode ?? 0) !== 200)
        response.resume();
    (0,http/* requireSuccess */.z_)(request, response);
    const length = Number(response.headers['content-length'] ?? Number.NaN);
    return { response, announced: Number.isSafeInteger(length) && length >= 0 ? length : undefined };
}
function requireAll(size, announced) {
    if (size !== announced)
        throw new Error(`${String(size)} bytes came instead of ${String(announced)}`);
}

;// CONCATENATED MODULE: ./build/src/downloads/parallel.js


/** How many files are worked on together: reading, inflating and writing go on in threads, so more than there are CPUs. */
const WIDTH = Math.max(4, (0,external_node_os_.availableParallelism)() * 2);
/** Works through files, as many at a time as suits the machine, and gives the results in the list's order. */
async function forEachFile(list, work) {
    return await (0,src_host/* inParallel */.HN)(list, WIDTH, work);
}

;// CONCATENATED MODULE: ./build/src/downloads/directory-store.js








/** Milliseconds after which a half-written file, or the lock of a job that makes room, is nobody's any more. */
const ABANDONED = 60 * 60_000;
/** Milliseconds within which a further use of an object is not noted: on a shared disk, writing costs. */
const USE_GRAIN = 60 * 60_000;
/** What making room goes down to, so that it is not due again at once. */
const LOW_WATER = 0.9;
/** Each object begins with the SHA-256 of the rest and a line end, so that damage is told from a wrong content. */
const SEAL_BYTES = 65;
/**
 * A folder that jobs share: on a laptop, a self-hosted runner's disk, or a network share.
 *
 *     v1/objects/ab/cdef...   one file per item, named by the address that the lock file gives it
 *     v1/sets/<key>           addresses of a set that was stored whole
 *     v1/partial/             files that are being written
 *
 * Files appear by rename, whole, and are never changed, so nobody needs a lock to read or to add, and a job that dies
 * leaves nothing but a file in `partial`. Jobs with other lock files share each object that they have in common. Only
 * making room takes a lock, so that two jobs do not both do it.
 *
 * @param path absolute path of the folder
 * @param maxBytes of all objects together; those unused for longest go first
 */
function directoryStore(log, path, maxBytes) {
    return new DirectoryStore(log, (0,external_node_path_.join)(path, 'v1'), maxBytes);
}
class DirectoryStore {
    name;
    mode = { read: true, write: true };
    #log;
    #root;
    #maxBytes;
    constructor(log, root, maxBytes) {
        this.#log = log;
        this.#root = root;
        this.#maxBytes = maxBytes;
        this.name = (0,external_node_path_.dirname)(root);
    }
    async open(key) {
        if ((await (0,promises_.readdir)(this.#objects).catch(() => [])).length === 0)
            return undefined;
        return {
            exact: await this.has(key),
            key: key.exact,
            bytes: 0,
            ids: [],
            read: async (item) => await this.#read(item),
            discard: async ({ address }) => await (0,promises_.rm)(this.#objectPath(address), { force: true }),
            close: async () => await Promise.resolve(),
        };
    }
    async has(key) {
        const addresses = await readSet(this.#setPath(key));
        return addresses !== undefined && (await this.#hasAll(addresses));
    }
    async save(key, contents, contentOf) {
        const added = await this.#add(contents, contentOf);
        await this.#write(this.#setPath(key), contents.map(({ item }) => item.address).join('\n'));
        await this.#tryToMakeRoom();
        return added;
    }
    async keep(contents, contentOf) {
        const added = await this.#add(contents, contentOf);
        if (added > 0)
            await this.#tryToMakeRoom();
        return added;
    }
    async #add(contents, contentOf) {
        const added = await forEachFile(contents, async ({ item, entry }) => {
            const path = this.#objectPath(item.address);
            if ((await fileSize(path)) === entry.size + SEAL_BYTES) {
                await noteUse(path);
                return 0;
            }
            const content = await contentOf(entry.id);
            if (sha256(content) !== entry.sha256)
                throw new Error(`${item.path} was changed while it was saved`);
            await this.#write(path, Buffer.concat([Buffer.from(`${entry.sha256}\n`), content]));
            return entry.size;
        });
        return added.reduce((sum, bytes) => sum + bytes, 0);
    }
    async #tryToMakeRoom() {
        await this.#makeRoom().catch((error) => {
            this.#log.warning(`No room could be made in ${this.name}: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        });
    }
    get #objects() {
        return (0,external_node_path_.join)(this.#root, 'objects');
    }
    #objectPath(address) {
        return (0,external_node_path_.join)(this.#objects, address.slice(0, 2), address.slice(2));
    }
    #setPath(key) {
        return (0,external_node_path_.join)(this.#root, 'sets', sha256(key.exact));
    }
    async #hasAll(addresses) {
        const sizes = await forEachFile(addresses, async (address) => await fileSize(this.#objectPath(address)));
        return sizes.every((size) => size !== undefined);
    }
    async #read({ address, maxBytes }) {
        const path = this.#objectPath(address);
        const size = await fileSize(path);
        if (size === undefined)
            return undefined;
        if (size > maxBytes + SEAL_BYTES)
            throw new Rejection(`${path} has ${String(size)} bytes`);
        const object = await (0,promises_.readFile)(path);
        const content = object.subarray(SEAL_BYTES);
        if (object.toString('latin1', 0, SEAL_BYTES) !== `${sha256(content)}\n`)
            throw new Rejection(`${path} is damaged`);
        await noteUse(path);
        return content;
    }
    async #write(path, content) {
        const partial = (0,external_node_path_.join)(this.#root, 'partial', (0,external_node_crypto_.randomUUID)());
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(partial), { recursive: true });
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        try {
            await (0,promises_.writeFile)(partial, content, { flag: 'wx' });
            await (0,promises_.rename)(partial, path);
        }
        finally {
            await (0,promises_.rm)(partial, { force: true });
        }
    }
    /** Removes the objects that were unused for longest, when there are too many bytes. */
    async #makeRoom() {
        const objects = await listFiles(this.#objects);
        let total = objects.reduce((sum, { size }) => sum + size, 0);
        if (total <= this.#maxBytes)
            return;
        const lock = (0,external_node_path_.join)(this.#root, 'making-room');
        await removeAbandoned(lock);
        // Atomic on network shares too.
        const alone = await (0,promises_.mkdir)(lock).then(() => true, () => false);
        if (!alone)
            return;
        try {
            for (const { path, size } of objects.sort((a, b) => a.usedAt - b.usedAt)) {
                if (total <= this.#maxBytes * LOW_WATER)
                    break;
                await (0,promises_.rm)(path, { force: true });
                total -= size;
            }
            for (const { path } of await listFiles((0,external_node_path_.join)(this.#root, 'sets'))) {
                const addresses = await readSet(path);
                if (addresses === undefined || !(await this.#hasAll(addresses)))
                    await (0,promises_.rm)(path, { force: true });
            }
            for (const { path } of await listFiles((0,external_node_path_.join)(this.#root, 'partial')))
                await removeAbandoned(path);
        }
        finally {
            await (0,promises_.rm)(lock, { recursive: true, force: true });
        }
    }
}
async function readSet(path) {
    const addresses = await (0,promises_.readFile)(path, 'utf8').then((text) => text.split('\n'), () => []);
    return addresses.length > 0 && addresses.every((one) => /^[0-9a-f]{64}$/.test(one)) ? addresses : undefined;
}
/** The modification time of an object is when it was used last: access times are often not kept. */
async function noteUse(path) {
    const now = Date.now();
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status === undefined || now - status.mtimeMs < USE_GRAIN)
        return;
    // Another user's object cannot be touched, and one may be removed at any time. Neither does harm.
    await (0,promises_.utimes)(path, now / 1000, now / 1000).catch(() => undefined);
}
async function removeAbandoned(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status !== undefined && Date.now() - status.mtimeMs > ABANDONED)
        await (0,promises_.rm)(path, { recursive: true, force: true });
}
async function listFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = await forEachFile(entries.filter((entry) => entry.isFile()), async (entry) => {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const status = await (0,promises_.stat)(path).catch(() => undefined);
        return status === undefined ? [] : [{ path, size: status.size, usedAt: status.mtimeMs }];
    });
    return files.flat();
}

;// CONCATENATED MODULE: ./build/src/downloads/archive.js




/**
 * Our own file format for a set of downloads, made so that what may go wrong with an archive cannot be said in it. It
 * has no paths, links, owners, modes or compression: only names of items, and their bytes. A reader asks for the items
 * that its lock files call for, and puts them where its tools look; it never does what the archive says.
 *
 *     8 bytes   magic
 *     4 bytes   length of the table, big-endian
 *     table     JSON: [{ id, size, sha256 }, ...]
 *     contents  of the items, in the table's order, with nothing between and nothing after them
 */
const MAGIC = Buffer.from('ARCHWAY\u0001', 'latin1');
const archive_HEADER_BYTES = MAGIC.length + 4;
const MAX_TABLE_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 200_000;
const tableSchema = schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* string */.YjP().max(1024), size: schemas/* int */.Whr().min(0), sha256: schemas/* string */.YjP().length(64) }))
    .max(MAX_ENTRIES);
/** A file that is not in our format, or not whole. */
class ArchiveError extends Error {
    name = 'ArchiveError';
}
/**
 * Writes an archive.
 *
 * @param entries what will be in it, in order
 * @param contentOf gives the bytes of one entry, which must be of the size and checksum that the entry says
 * @returns its size in bytes
 */
async function writeArchive(path, entries, contentOf) {
    const table = Buffer.from(JSON.stringify(entries.map(({ id, size, sha256: sum }) => ({ id, size, sha256: sum }))));
    const header = Buffer.alloc(archive_HEADER_BYTES);
    MAGIC.copy(header);
    header.writeUInt32BE(table.length, MAGIC.length);
    const partial = `${path}.${(0,external_node_crypto_.randomUUID)()}.partial`;
    const file = await (0,promises_.open)(partial, 'wx', 0o600);
    try {
        let written = 0;
        for (const bytes of [header, table])
            written += await append(file, bytes);
        for (const entry of entries) {
            const content = await contentOf(entry.id);
            if (content.length !== entry.size || sha256(content) !== entry.sha256) {
                throw new ArchiveError(`${entry.id} was changed while it was packed`);
            }
            written += await append(file, content);
        }
        await file.close();
        await (0,promises_.rename)(partial, path);
        return written;
    }
    finally {
        await file.close();
        await (0,promises_.rm)(partial, { force: true });
    }
}
async function append(file, bytes) {
    await file.writeFile(bytes);
    return bytes.length;
}
/** An archive that is open for reading. */
class ArchiveReader {
    #source;
    #entries;
    constructor(source, entries) {
        this.#source = source;
        this.#entries = entries;
    }
    /**
     * Opens an archive and checks its table. Nothing else of it is read.
     *
     * @param archive its path, or its bytes
     * @throws ArchiveError when it is not one, or not whole
     */
    static async open(archive) {
        const source = typeof archive === 'string' ? await openFile(archive) : openBytes(archive);
        try {
            return new ArchiveReader(source, await readTable(source));
        }
        catch (error) {
            await source.close();
            throw error;
        }
    }
    /** Names of all items in it. */
    get ids() {
        return [...this.#entries.keys()];
    }
    /**
     * The bytes of an item.
     *
     * @param maxBytes more are refused unread
     * @returns undefined when the archive has no such item
     * @throws ArchiveError when it is damaged
     */
    async read(id, maxBytes) {
        const entry = this.#entries.get(id);
        if (entry === undefined)
            return undefined;
        if (entry.size > maxBytes)
            throw new ArchiveError(`${id} has ${String(entry.size)} bytes, and the limit is ${String(maxBytes)}`);
        const content = await this.#source.read(entry.offset, entry.size);
        if (sha256(content) !== entry.sha256)
            throw new ArchiveError(`${id} is damaged`);
        return content;
    }
    async close() {
        await this.#source.close();
    }
}
async function openFile(path) {
    const file = await (0,promises_.open)(path, 'r');
    const { size } = await file.stat();
    return {
        size,
        read: async (offset, length) => await readAt(file, offset, length),
        close: async () => await file.close(),
    };
}
function openBytes(bytes) {
    return {
        size: bytes.length,
        read: async (offset, length) => await Promise.resolve(bytes.subarray(offset, offset + length)),
        close: async () => await Promise.resolve(),
    };
}
async function readTable(source) {
    const { size } = source;
    if (size < archive_HEADER_BYTES)
        throw new ArchiveError('the archive is shorter than its header');
    const header = await source.read(0, archive_HEADER_BYTES);
    if (!header.subarray(0, MAGIC.length).equals(MAGIC))
        throw new ArchiveError('this is no archive of downloads');
    const length = header.readUInt32BE(MAGIC.length);
    if (length > MAX_TABLE_BYTES || archive_HEADER_BYTES + length > size)
        throw new ArchiveError('the table of the archive is too long');
    const table = parseTable((await source.read(archive_HEADER_BYTES, length)).toString('utf8'));
    const entries = new Map();
    let offset = archive_HEADER_BYTES + length;
    for (const entry of table) {
        if (entries.has(entry.id))
            throw new ArchiveError(`the archive has ${entry.id} twice`);
        entries.set(entry.id, { ...entry, offset });
        offset += entry.size;
    }
    if (offset !== size)
        throw new ArchiveError(`the archive has ${String(size)} bytes, and its table calls for ${String(offset)}`);
    return entries;
}
function parseTable(text) {
    try {
        return tableSchema.parse(JSON.parse(text));
    }
    catch (error) {
        throw new ArchiveError('the table of the archive cannot be read', { cause: error });
    }
}
async function readAt(file, offset, length) {
    const bytes = Buffer.allocUnsafe(length);
    for (let filled = 0; filled < length;) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0)
            throw new ArchiveError('the archive ends early');
        filled += bytesRead;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/src/downloads/service-store.js




/** More than a whole repository may store without paying. */
const MAX_ARCHIVE_BYTES = 10 * 1024 ** 3;
/** Entries up to this size are kept in memory, if they are a small part of what is free: writing and reading costs more. */
const IN_MEMORY = { bytes: 512 * 1024 * 1024, partOfFree: 1 / 4 };
/**
 * GitHub's cache service: one archive a set.
 *
 * @param temporaryDirectory of the job, for archives that are written, or too large for the memory
 * @param maxInMemory bytes of the largest that is not
 */
function serviceStore(service, temporaryDirectory, maxInMemory = Math.min(IN_MEMORY.bytes, (0,external_node_os_.freemem)() * IN_MEMORY.partOfFree)) {
    return {
        name: 'the cache service',
        mode: service.mode,
        async open(key) {
            const entry = await service.find(key.exact, key.prefix);
            if (entry === undefined)
                return undefined;
            const content = await service.read(entry, maxInMemory);
            const scratch = content === undefined ? await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'archway-downloads-')) : undefined;
            const discard = async () => {
                if (scratch !== undefined)
                    await (0,promises_.rm)(scratch, { recursive: true, force: true });
            };
            try {
                const file = (0,external_node_path_.join)(scratch ?? '', 'archive');
                const bytes = content?.length ?? (await service.download(entry, file, MAX_ARCHIVE_BYTES));
                const reader = await ArchiveReader.open(content ?? file);
                return {
                    // The service compares without regard to case.
                    exact: entry.key.toLowerCase() === key.exact.toLowerCase(),
                    key: entry.key,
                    bytes,
                    ids: reader.ids,
                    read: async (item) => await reader.read(item.id, item.maxBytes),
                    // An entry of the service cannot be changed.
                    discard: async () => await Promise.resolve(),
                    close: async () => {
                        await reader.close();
                        await discard();
                    },
                };
            }
            catch (error) {
                await discard();
                throw error;
            }
        },
        async has(key) {
            return (await service.find(key.exact)) !== undefined;
        },
        async save(key, contents, contentOf) {
            const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'archway-downloads-'));
            try {
                const file = (0,external_node_path_.join)(scratch, 'archive');
                const entries = contents.map(({ entry }) => entry);
                const bytes = await writeArchive(file, entries, contentOf);
                return (await service.upload(key.exact, file)) === 'saved' ? bytes : 'taken';
            }
            finally {
                await (0,promises_.rm)(scratch, { recursive: true, force: true });
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/src/downloads/backend.js






/** What keys begin with unless the user chose otherwise. */
const DEFAULT_PREFIX = 'archway';
/** What a folder may hold unless the user chose otherwise, in bytes. */
const DEFAULT_MAX_BYTES = 10 * 1024 ** 3;
/** @throws InputError for what is no backend */
function parseBackend(text) {
    if (text === 'github')
        return { kind: 'github' };
    const path = /^directory:(.+)$/.exec(text)?.[1];
    if (path === undefined)
        throw new src_runner/* InputError */.dz(`'${text}' is no backend. Give github, or directory: and a path.`);
    if (path.startsWith('~/'))
        return { kind: 'directory', path: (0,external_node_path_.join)((0,external_node_os_.homedir)(), path.slice(2)) };
    return { kind: 'directory', path };
}
/**
 * Opens the store that was asked for.
 *
 * @param maxBytes of a directory
 * @returns the store, or the reason why there is none
 */
function openStore(runner, backend, maxBytes = DEFAULT_MAX_BYTES) {
    if (backend.kind === 'directory')
        return directoryStore(runner, (0,external_node_path_.resolve)(runner.workspace, backend.path), maxBytes);
    const service = connectCacheService(runner.env, runner);
    return typeof service === 'string' ? service : serviceStore(service, runner.temporaryDirectory);
}
/** @throws InputError for what is no backend of a build */
function parseBuildBackend(text) {
    if (text === 'auto' || text === 'none')
        return { kind: text };
    try {
        return parseBackend(text);
    }
    catch {
        throw new src_runner/* InputError */.dz(`'${text}' is no cache of downloads. Give auto, none, github, or directory: and a path.`);
    }
}
/**
 * Opens the store of a build. A machine that is thrown away after the job gets no folder of its own: it would be
 * thrown away too.
 *
 * @returns the store, or the reason why there is none
 */
function openBuildStore(runner, backend) {
    if (backend.kind === 'none')
        return 'no cache was asked for';
    if (backend.kind !== 'auto')
        return openStore(runner, backend);
    const store = openStore(runner, { kind: 'github' });
    if (typeof store !== 'string' || !runner.keptBetweenJobs)
        return store;
    return openStore(runner, { kind: 'directory', path: (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-downloads') });
}

;// CONCATENATED MODULE: ./build/src/downloads/restore.js





/**
 * Puts what the lock files pin into the cache of its tool, as far as the store has it. Every file is checked before
 * the tool can see it. Only a mistake of ours makes this throw: a tool that is missing or a store that fails leaves a
 * build without cache.
 *
 * @param key what the set was stored under
 * @param trust whether files that are here already, and that the tool has checked itself, are right without another look
 */
async function restore_restoreSet(runner, store, set, key, trust = false) {
    const started = performance.now();
    const report = (facts) => ({
        set,
        key: key.exact,
        match: 'none',
        matchedKey: undefined,
        restored: 0,
        bytes: 0,
        verified: 0,
        rejected: [],
        missing: 0,
        ignored: 0,
        left: [],
        whole: true,
        declined: undefined,
        ...facts,
        seconds: (performance.now() - started) / 1000,
    });
    const open = async () => await openStock(runner, store, set, key);
    // On a fresh machine something will be needed, so the download need not wait for the tool's answer.
    const early = runner.keptBetweenJobs ? undefined : open();
    let located;
    try {
        located = await set.locate(runner);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        await (await early)?.close();
        return report({ declined: (0,src_runner/* whyNot */.OB)(error) });
    }
    const { items, notes, unreachable } = located;
    const partly = unreachable.map((reason) => `left to the build, ${reason}`);
    const left = { left: [...notes, ...partly], whole: unreachable.length === 0 };
    if (items.length === 0) {
        await (await early)?.close();
        return report({ left: notes, declined: partly.length === 0 ? 'none need a cache' : unreachable.join('; ') });
    }
    const before = await surveyItems(items, trust);
    if (before.absent.length === 0) {
        await (await early)?.close();
        return report({ ...left, match: 'present', verified: before.verified, rejected: before.rejected });
    }
    const stock = await (early ?? open());
    if (stock === undefined) {
        return report({
            ...left,
            verified: before.verified,
            rejected: before.rejected,
            missing: before.absent.filter(isPinned).length,
        });
    }
    try {
        const taken = await takeItems(stock, before.absent);
        const wanted = new Set(items.map(({ id }) => id));
        return report({
            ...left,
            match: stock.exact ? 'exact' : 'near',
            matchedKey: stock.key,
            restored: taken.placed.length,
            bytes: taken.bytes,
            verified: before.verified + taken.placed.filter(isPinned).length,
            rejected: [...before.rejected, ...taken.rejected],
            // What a whole set does not have, the tool does not need: go.sum also pins modules that nothing is built from.
            missing: stock.exact
                ? taken.refused.filter(isPinned).length
                : before.absent.filter(isPinned).length - taken.placed.filter(isPinned).length,
            ignored: stock.ids.filter((id) => !wanted.has(id)).length,
        });
    }
    finally {
        await stock.close();
    }
}
/** @throws InputError that names what was rejected */
function requireNoRejects(reports) {
    const rejected = reports.flatMap((one) => one.rejected);
    if (rejected.length === 0)
        return;
    throw new InputError(`${String(rejected.length)} files were not what the lock files say:\n${rejected.map((one) => `- ${one}`).join('\n')}\n` +
        'They were removed. `verify` is strict, so the job ends here; with `verify: true` they would be downloaded anew.');
}
async function openStock(runner, store, set, key) {
    if (!store.mode.read) {
        runner.info(`ACTIONS_CACHE_MODE does not allow to read from ${store.name}.`);
        return undefined;
    }
    try {
        return await store.open(key);
    }
    catch (error) {
        runner.warning(`The ${set.what} could not be had from ${store.name}, so they are downloaded: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** Looks through the tool's cache and removes what is wrong in it. */
async function surveyItems(items, trust) {
    const absent = [];
    const rejected = [];
    let verified = 0;
    await forEachFile(items, async (item) => {
        const presence = await inspectItem(item, trust);
        if (presence.state === 'right') {
            if (item.pinned)
                verified++;
            return;
        }
        absent.push(item);
        if (presence.state === 'absent')
            return;
        rejected.push(`${presence.reason} (in ${item.path})`);
        await removeItem(item);
    });
    return { absent, verified, rejected };
}
async function takeItems(stock, items) {
    const placed = [];
    const refused = [];
    const rejected = [];
    let bytes = 0;
    await forEachFile(items, async (item) => {
        try {
            const stored = await stock.read(item);
            if (stored === undefined)
                return;
            await placeItem(item, stored);
            placed.push(item);
            bytes += stored.length;
        }
        catch (error) {
            if (!(error instanceof Rejection) && !(error instanceof ArchiveError))
                throw error;
            refused.push(item);
            rejected.push(error.message);
            await stock.discard(item);
        }
    });
    return { placed, refused, bytes, rejected };
}
function isPinned({ pinned }) {
    return pinned;
}

;// CONCATENATED MODULE: ./build/src/downloads/save.js






/**
 * Stores a set, whole or not at all. Looks first whether another job has: those that lose the race pay nothing.
 *
 * @returns what became of it; nothing that goes wrong here is thrown
 */
async function save_saveSet(runner, store, set, options) {
    try {
        return await trySave(runner, store, set, options);
    }
    catch (error) {
        const reason = error instanceof CommandError ? whyNot(error) : errorMessage(error);
        runner.warning(`The ${set.what} were not saved to ${store.name}: ${reason}`);
        return { saved: false, reason };
    }
}
/** Keeps what there is of a set in a store that keeps single files; does nothing in another. Failing is a warning. */
async function keepSet(runner, store, set) {
    if (store.keep === undefined)
        return;
    try {
        const here = await readContents((await set.locate(runner)).items);
        await store.keep([...here.values()], async (id) => await contentOf(here.get(id)));
    }
    catch (error) {
        const reason = error instanceof src_runner/* CommandError */.Qd ? (0,src_runner/* whyNot */.OB)(error) : (0,src_runner/* errorMessage */.gJ)(error);
        runner.warning(`The ${set.what} were not kept in ${store.name}: ${reason}`);
    }
}
async function trySave(runner, store, set, { prefix, complete }) {
    const key = keyOf(set, prefix);
    if (!store.mode.write)
        return { saved: false, reason: 'ACTIONS_CACHE_MODE does not allow to write' };
    // Where reading is not allowed, the service's answer to the reservation tells.
    if (store.mode.read && (await store.has(key)))
        return { saved: false, reason: 'another job has saved them' };
    const { items, unreachable } = await set.locate(runner);
    // Under this key, what is missing now would be missing for ever.
    if (unreachable.length > 0)
        return { saved: false, reason: unreachable.join('; ') };
    const here = await readContents(items);
    const absent = items.filter((item) => !here.has(item.id));
    const lacking = absent.filter(({ pinned }) => pinned).length;
    if (lacking > 0 && !complete) {
        return {
            saved: false,
            reason: `${String(lacking)} files that the lock files pin are not here, and \`complete\` is false`,
        };
    }
    if (absent.length > 0 && complete) {
        const offline = await set.whyOffline(runner);
        if (offline !== undefined && lacking > 0) {
            return { saved: false, reason: `${String(lacking)} files that the lock files pin are not here, and ${offline}` };
        }
        await set.complete(runner);
        for (const [id, content] of await readContents(absent))
            here.set(id, content);
    }
    if (here.size === 0)
        return { saved: false, reason: 'there are none' };
    const bytes = await store.save(key, [...here.values()], async (id) => await contentOf(here.get(id)));
    return bytes === 'taken'
        ? { saved: false, reason: 'another job is saving them' }
        : { saved: true, files: here.size, bytes };
}
/** What there is of a set, by name. What is wrong is removed, and what the tool itself does not need is not there. */
async function readContents(items) {
    const found = await forEachFile(items, async (item) => {
        const presence = await inspectItem(item, true);
        if (presence.state === 'wrong')
            await removeItem(item);
        if (presence.state !== 'right')
            return [];
        const { stored } = presence;
        const entry = { id: item.id, size: stored.length, sha256: sha256(stored) };
        return [[item.id, { item, entry, stored: item.pinned && item.placement === undefined ? undefined : stored }]];
    });
    return new Map(found.flat());
}
/** The bytes of an item once more. The store compares them with the checksum that the item had when it was checked. */
async function contentOf(content) {
    if (content === undefined)
        throw new Error('a store asks for what is not in the set');
    return content.stored ?? (await (0,promises_.readFile)(content.item.path));
}

;// CONCATENATED MODULE: ./build/src/downloads/save-policy.js


const SAVE_CHOICES = (/* unused pure expression or super */ null && (['auto', 'true', 'false']));
/** Events that run with rights of the default branch and with content that anybody may have written. */
const UNTRUSTED_EVENTS = (/* unused pure expression or super */ null && (['pull_request_target', 'workflow_run']));
const eventSchema = schemas/* looseObject */._H3({
    pull_request: schemas/* looseObject */._H3({
        head: schemas/* looseObject */._H3({ repo: schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() }).nullable() }),
        base: schemas/* looseObject */._H3({ repo: schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() }) }),
    })
        .optional(),
});
/**
 * Says why this job should not save.
 *
 * @param env of the runner: GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REF
 * @returns undefined when it may
 */
async function save_policy_whyNotSave(choice, env) {
    if (choice === 'true')
        return undefined;
    if (choice === 'false')
        return '`save` is false';
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    if (UNTRUSTED_EVENTS.includes(event))
        return `the event is ${event}`;
    // A tag's entries can be read by that tag's jobs alone.
    if ((env['GITHUB_REF'] ?? '').startsWith('refs/tags/'))
        return 'the job is for a tag';
    if (event === 'pull_request' && (await isFromFork(env['GITHUB_EVENT_PATH'] ?? ''))) {
        return 'the pull request comes from a fork';
    }
    return undefined;
}
/** An event that cannot be read counts as a fork's. */
async function isFromFork(eventPath) {
    try {
        const { pull_request: request } = eventSchema.parse(JSON.parse(await readFile(eventPath, 'utf8')));
        return request?.head.repo?.full_name !== request?.base.repo.full_name || request === undefined;
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/downloads/store.js
/** To be raised when what is stored, or how, changes in a way that older versions cannot read. */
const FORMAT = 'v1';
/**
 * The key of a set: nothing of the machine, its architecture or its folders goes into it.
 *
 * @param prefix of the user's choice
 */
function store_keyOf(set, prefix) {
    const start = `${prefix}-${set.ecosystem}-${FORMAT}-`;
    return { exact: `${start}${set.digest}`, prefix: start };
}

;// CONCATENATED MODULE: ./build/src/downloads/summary.js
const MATCHES = {
    exact: 'hit',
    near: 'near miss',
    none: 'miss',
    present: 'all here already',
};
/** What restoring did, as a table for the job summary. */
function restoreMarkdown(reports, storeName) {
    if (reports.length === 0)
        return '## Downloads\n\nNo lock file pins anything that could be cached.\n';
    const rows = reports.map((one) => [
        one.set.what,
        one.declined === undefined ? MATCHES[one.match] : 'not done',
        String(one.restored),
        shownBytes(one.bytes),
        String(one.verified),
        String(one.rejected.length),
        String(one.missing),
        one.seconds.toFixed(2),
    ].join(' | '));
    return [
        `## Downloads from ${storeName}`,
        '',
        '| | result | files restored | bytes | verified | rejected | missing | seconds |',
        '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
        ...rows.map((row) => `| ${row} |`),
        '',
        ...reports.flatMap(describeReport),
        '',
    ].join('\n');
}
function describeReport({ set, key, match, matchedKey, rejected, ignored, left, declined }) {
    return [
        `- The key of the ${set.what} is \`${key}\`, from ${set.lockFiles.map((file) => `\`${file}\``).join(', ')}.`,
        ...(match === 'near' ? [`- What came nearest was \`${matchedKey ?? ''}\`.`] : []),
        ...(ignored > 0
            ? [`- ${String(ignored)} stored ${set.what} files are pinned by no lock file, and were not restored.`]
            : []),
        ...rejected.map((reason) => `- Rejected: ${reason}.`),
        ...[...set.notes, ...left].map((note) => `- ${note}.`),
        ...(declined === undefined ? [] : [`- The ${set.what} were left to the build: ${declined}.`]),
    ];
}
/** What became of saving, for the log and the job summary. */
function summary_describeSave(what, outcome) {
    return outcome.saved
        ? `Saved ${String(outcome.files)} files of the ${what}, ${shownBytes(outcome.bytes)}.`
        : `The ${what} were not saved: ${outcome.reason}.`;
}
/** A size for people, in binary units. */
function shownBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB'];
    const power = Math.min(units.length - 1, bytes === 0 ? 0 : Math.floor(Math.log2(bytes) / 10));
    return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}

;// CONCATENATED MODULE: ./build/src/downloads/tell.js

/** Logs what restoring came to, and warns of what was not what the lock files say. */
function tellRestored(log, reports) {
    for (const { set, match, matchedKey, restored, verified, rejected, missing, seconds, left, declined } of reports) {
        for (const note of [...set.notes, ...left])
            log.info(`${note}.`);
        if (declined !== undefined) {
            log.notice(`The ${set.what} are left to the build: ${declined}.`);
            continue;
        }
        log.info(`${set.what}: ${match}, ${String(restored)} files restored, ${String(verified)} verified, ` +
            `${String(missing)} missing, ${seconds.toFixed(2)} s.`);
        if (rejected.length === 0)
            continue;
        log.warning(`${String(rejected.length)} ${set.what} were not what the lock files say, and were removed: ${rejected.join('; ')}. ` +
            `Whoever can save caches in this repository may have put them there. Delete the entry ${matchedKey ?? ''}.`);
    }
}
/** Logs what became of saving. Gives the same for the job summary. */
function tellSaved(log, saved) {
    const lines = saved.map(({ what, outcome }) => describeSave(what, outcome));
    for (const line of lines)
        log.info(line);
    return lines.map((line) => `${line}\n\n`).join('');
}

;// CONCATENATED MODULE: ./build/src/downloads/warm.js




/** Restores sets, all at the same time. */
async function restoreSets(runner, store, sets, prefix) {
    return await runner.group(`Restore downloads from ${store.name}`, async () => Promise.all(sets.map(async (set) => await restoreSet(runner, store, set, keyOf(set, prefix)))));
}
/** Whether nothing of a set is left to be saved. A set that was damaged is offered again: a folder can be mended. */
function isSettled({ match, rejected, declined }) {
    return declined !== undefined || (match === 'exact' && rejected.length === 0);
}
/** Saves sets, where the job may. Whatever fails is a warning. */
async function saveSets(runner, store, sets, options) {
    if (sets.length === 0)
        return [];
    const reason = await whyNotSave(options.save, runner.env);
    if (reason !== undefined) {
        runner.info(`Nothing is saved: ${reason}.`);
        return [];
    }
    return await runner.group(`Save downloads to ${store.name}`, async () => Promise.all(sets.map(async (set) => ({ what: set.what, outcome: await saveSet(runner, store, set, options) }))));
}
/**
 * Restores what is stored, downloads the rest for all platforms and saves it at once, so that the jobs after this one
 * find all of it.
 */
async function warmDownloads(runner, store, sets, options) {
    const reports = await restoreSets(runner, store, sets, options.prefix);
    const open = reports.filter((report) => !isSettled(report)).map(({ set }) => set);
    return { reports, saved: await saveSets(runner, store, open, options) };
}

;// CONCATENATED MODULE: ./build/src/downloads/index.js















/**
 * Reads the lock files of a repository.
 *
 * @param root absolute path
 * @param workspaces folders with lock files, relative to the root; empty: all that are found
 * @param git whether Cargo's dependencies from git repositories are included
 * @throws InputError for a folder without lock files
 */
async function readDownloadSets(runner, root, ecosystems, workspaces, git = false) {
    return await readSets(runner, root, ecosystems, await findLockFolders(root, workspaces), git);
}
/**
 * Reads the lock files that hold for packages: those in their folders, below them and above them.
 *
 * @param root absolute path of the repository
 * @param packages absolute paths of their folders
 */
async function readPackageSets(runner, root, ecosystems, packages) {
    const found = await lock_files_findLockFolders(root, []);
    const all = await readSets(runner, root, ecosystems, found);
    const parts = await readSets(runner, root, ecosystems, foldersOf(found, packages));
    return parts.flatMap((part) => {
        const whole = all.find(({ ecosystem }) => ecosystem === part.ecosystem);
        return whole === undefined ? [] : [{ whole, part }];
    });
}
async function readSets(runner, root, ecosystems, found, git = false) {
    const readers = {
        cargo: async () => await cargoDownloads(root, found.cargo, git),
        go: async () => await goDownloads(root, found, readGoFlags(runner.env)),
    };
    const sets = await Promise.all(ecosystems.map(async (ecosystem) => await readers[ecosystem]()));
    return sets.filter((set) => set !== undefined);
}

;// CONCATENATED MODULE: ./build/src/build/cached-downloads.js

const cached_downloads_ECOSYSTEMS = { go: 'go', rust: 'cargo' };
/**
 * Restores what the packages' lock files pin, as far as `plan` with `warm`, the `cache` action or an earlier build has
 * stored it. The key is that of the whole repository, so that all cells share one entry; what is restored is what the
 * packages need.
 *
 * @param tools runs cargo and go, which say where their downloads belong; the runner itself when not given
 * @returns to be called once the rest is downloaded: keeps that too. Undefined where nothing is missing, or no single file
 *   can be kept: what is stored on the cache service is stored whole, and not by cells
 */
async function restoreDownloads(runner, { backend, root }, packages, tools = runner) {
    const ecosystems = [...new Set(packages.flatMap(({ language }) => cached_downloads_ECOSYSTEMS[language] ?? []))];
    const directories = packages.map(({ directory }) => directory);
    const sets = ecosystems.length === 0 ? [] : await readPackageSets(tools, root, ecosystems, directories);
    const store = sets.length === 0 ? 'no lock file pins anything' : openBuildStore(runner, backend);
    if (typeof store === 'string') {
        runner.info(`Downloads are not cached: ${store}.`);
        return undefined;
    }
    const reports = await Promise.all(
    // What is here already is as right as it is for a build without a cache; this one is not to be slower.
    sets.map(async ({ whole, part }) => await restore_restoreSet(tools, store, part, store_keyOf(whole, DEFAULT_PREFIX), true)));
    tellRestored(runner, reports);
    const lacking = reports.filter(({ missing, declined }) => missing > 0 && declined === undefined);
    if (lacking.length === 0 || store.keep === undefined)
        return undefined;
    return async () => {
        for (const { set } of lacking)
            await keepSet(tools, store, set);
    };
}

;// CONCATENATED MODULE: ./build/src/build/downloads.js



/** What cargo, go and the C library say when there is no way to the registry. */
const NO_NETWORK = /Could not resolve|Couldn't resolve|no such host|Temporary failure in name resolution|Network is unreachable|dial tcp|Connection refused|Failed to connect|spurious network error|i\/o timeout/i;
/**
 * Downloads what the packages' lock files name, once for all their platforms, and says what was there already.
 *
 * @param cache where they may have been stored before
 * @throws InputError when there is no network, before anything is built
 */
async function downloadAll(runner, jobs, cache) {
    const platformsOf = new Map();
    for (const job of jobs)
        platformsOf.set(job.package, [...(platformsOf.get(job.package) ?? []), job.platform]);
    const keep = await restoreDownloads(runner, cache, [...platformsOf.keys()]);
    await Promise.all([...platformsOf].map(([one, platforms]) => downloadPackage(runner, one, platforms)));
    await keep?.();
}
/**
 * Downloads what a package's lock file names. Where that fails on the package's own account it is left to the build, which
 * fails with the same words.
 *
 * @throws InputError when there is no network
 */
async function downloadPackage(runner, one, platforms) {
    const language = (0,languages/* languageByName */.H)(one.language);
    if (language.download === undefined)
        return;
    try {
        runner.notice(`${one.name}: ${describe(await language.download(runner, one, platforms))}`);
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const lastLines = error.failure.lastLines.join('\n');
        if (!NO_NETWORK.test(lastLines)) {
            runner.info(`${one.name}: the downloads failed, and its build will: ${error.message}`);
            return;
        }
        throw new src_runner/* InputError */.dz(`There is no network, or no way to the registry: the downloads of ${one.name} failed. Nothing was built. ` +
            `Check the network and proxy settings, then run again.\n${error.message}`, { cause: error });
    }
}
function describe({ what, locked, fetched }) {
    if (locked === 0)
        return `no ${what} to download`;
    if (fetched === 0)
        return `reused, all ${String(locked)} ${what} of the lock file were here already`;
    return `downloaded ${String(fetched)} ${what}; the lock file names ${String(locked)}`;
}

// EXTERNAL MODULE: ./build/src/environment/index.js + 50 modules
var src_environment = __webpack_require__(1633);
// EXTERNAL MODULE: ./build/src/toolchain/index.js + 11 modules
var src_toolchain = __webpack_require__(6455);
;// CONCATENATED MODULE: ./build/src/build/inside-downloads.js







const PLACES = {
    go: { variable: 'GOMODCACHE', prepare: 'test ! -d "$(go env GOMODCACHE)/cache/download"' },
    rust: {
        variable: 'CARGO_HOME',
        prepare: `home=\${CARGO_HOME:-$HOME/.cargo}
test ! -d "$home/registry/cache"
for name in config config.toml credentials credentials.toml; do
  if test -f "$home/$name"; then cp -p "$home/$name" "$1/"; fi
done`,
    },
};
/**
 * Makes such a folder for a job's language, without what a job that was killed has left there. Its path is the same each
 * time: cargo builds all anew where that has changed.
 *
 * @returns undefined where the language downloads nothing, or the environment has downloads of its own
 */
async function openInsideDownloads(runner, environment, language, { directory, env }) {
    const place = PLACES[language];
    if (place === undefined)
        return undefined;
    const folder = (0,external_node_path_.join)(directory, 'downloads');
    const close = async () => {
        try {
            await remove(runner, folder);
        }
        catch (error) {
            runner.warning(`${folder} could not be removed: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        }
    };
    await remove(runner, folder);
    await (0,promises_.mkdir)(folder);
    const { exitCode } = await environment.run('sh', ['-euc', place.prepare, 'sh', folder], {
        env,
        quiet: true,
        acceptExitCodes: 'any',
    });
    if (exitCode === 0)
        return { env: { [place.variable]: folder }, close };
    runner.info('The environment has downloads of its own, which are used as they are.');
    await close();
    return undefined;
}
/** Removes a folder in which go has made the folders of modules read-only, and a killed job may have left root's files. */
async function remove(runner, folder) {
    const lines = (await (0,src_host/* canBecomeRoot */.eY)(runner))
        ? [(0,src_host/* asRoot */.tE)('rm', ['-rf', '--one-file-system', '--', folder])]
        : [
            { command: 'sh', args: ['-c', 'test ! -e "$1" || chmod -R u+rwX "$1"', 'sh', folder] },
            { command: 'rm', args: ['-rf', '--', folder] },
        ];
    for (const { command, args } of lines)
        await runner.exec(command, args, { quiet: true });
}
/**
 * Restores what the job's lock files pin, checked by this machine before anything inside sees it. Where single files can
 * be kept, the rest is downloaded now, by the tools inside, and kept.
 *
 * @param inside its variables have those of the downloads among them
 */
async function restoreInside(runner, environment, job, cache, inside) {
    const { directory, env } = inside;
    const builder = (0,src_environment/* runnerInside */.Bf)(runner, environment, env);
    // The settings that this machine's user has written for go are none of the environment's.
    const tools = { ...(0,src_environment/* runnerInside */.Bf)(runner, environment, { ...env, GOENV: 'off' }), temporaryDirectory: directory };
    const keep = await restoreDownloads(runner, cache, [job.package], tools);
    if (keep === undefined)
        return;
    await downloadPackage(builder, job.package, [job.platform]);
    await keep();
}

;// CONCATENATED MODULE: ./build/src/build/emulated.js









/** The certificates of the authorities that the host trusts, on Debian and Ubuntu. */
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const CERTIFICATES_INSIDE = '/run/archway/ca-certificates.crt';
/** The variables by which programs are told of such a file: OpenSSL and Go, curl, requests, pip, git, cargo, Node. */
const CERTIFICATE_VARIABLES = [
    'SSL_CERT_FILE',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
    'PIP_CERT',
    'GIT_SSL_CAINFO',
    'CARGO_HTTP_CAINFO',
    'NODE_EXTRA_CA_CERTS',
];
/**
 * The variables of the host that a build inside is to see: what the runner tells every step, flags for build tools, and
 * settings of registries and proxies. No path of the host's own tools, no token of the runner's and none for publishing
 * is among these.
 */
const PASSED_ON = /^(CI|TZ|SOURCE_DATE_EPOCH|(GITHUB|RUNNER)_(?!TOKEN$|ENV$|PATH$|OUTPUT$|STATE$|STEP_SUMMARY$|TOOL_CACHE$|ARCH$)\w+|(C|CXX|CPP|LD|MAKE|RUST|GO)FLAGS|GO(PROXY|NOPROXY|PRIVATE|SUMDB|NOSUMDB|NOSUMCHECK|INSECURE)|PIP_(?!CERT$)\w+|CARGO_(REGISTRIES_|REGISTRY_(?!TOKEN$)|NET_|HTTP_(?!CAINFO$))\w+|DEB_\w+|https?_proxy|no_proxy|all_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY)$/;
/** The Debian packages that the host needs for a job's environment. */
function requiredForEnvironment(job) {
    return (0,src_environment/* requiredHostPackages */.Fl)(baseOf(job));
}
/**
 * Makes a world of the job's platform with all that its language and its recipe call for, in which the build takes
 * itself for one on a machine of that platform.
 *
 * @param directory where the toolchain's files are written
 * @param cache where downloads may have been stored before
 */
async function openEmulatedStation(runner, job, request, directory, cache) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const general = variablesInside(runner.env);
    const environment = await (0,src_environment/* openEnvironment */.Ay)(runner, {
        platform: job.platform,
        base: absoluteBase(job),
        ...installed(job, general, request.stallTimeout),
        mounts: mountsOf([job.package.root, request.buildDirectory, request.stageDirectory, directory]),
        network: true,
        accelerate: job.package.recipe.accelerate ?? 'compilers',
    });
    const lines = [`Environment: ${environment.description}.`, ...(0,src_environment/* describeAcceleration */.Yl)(environment.acceleration)];
    runner.info(lines.filter((line) => line !== '').join('\n'));
    const opened = [async () => await environment.dispose()];
    const close = async () => {
        for (const one of opened.toReversed())
            await one();
    };
    try {
        const { language } = job.package;
        const downloads = await openInsideDownloads(runner, environment, language, { directory, env: general });
        if (downloads !== undefined)
            opened.push(async () => await downloads.close());
        const env = { ...general, ...downloads?.env };
        if (downloads !== undefined)
            await restoreInside(runner, environment, job, cache, { directory, env });
        const inside = (0,src_environment/* runnerInside */.Bf)(runner, environment, env);
        const toolchain = await (0,src_toolchain/* createToolchain */.Yp)({
            runner: watchedRunner(inside, request),
            host: job.platform,
            platform: job.platform,
            directory,
            rpath: job.package.recipe.rpath,
            runnable: true,
        });
        const settings = (0,languages/* languageByName */.H)(language).environment(toolchain, env, job.package.directory);
        return {
            runner: inside,
            toolchain,
            env: { ...env, ...settings },
            environment,
            close: async () => {
                try {
                    await close();
                }
                catch (error) {
                    runner.warning(`The environment of ${job.cell.id} could not be removed: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
                }
            },
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function baseOf({ cell }) {
    try {
        return (0,src_environment/* parseBase */.Hp)(cell.environment ?? '');
    }
    catch (error) {
        if (!(error instanceof src_runner/* InputError */.dz))
            throw error;
        throw new src_runner/* InputError */.dz(`The environment of ${cell.id} cannot be made: ${error.message}`, { cause: error });
    }
}
function absoluteBase(job) {
    const base = baseOf(job);
    return 'tarball' in base ? { tarball: (0,external_node_path_.resolve)(job.package.root, base.tarball) } : base;
}
/**
 * What has to be in the environment. Packages are kept with it, those among them that the recipe's `install` begins with;
 * what more it does may read the checkout, so it is run anew for each build.
 */
function installed(job, env, stallTimeout) {
    const { platform, package: one } = job;
    const base = baseOf(job);
    const release = 'codename' in base ? base.codename : undefined;
    const needed = (0,languages/* languageByName */.H)(one.language).requirements(one, 'emulated', platform, release);
    const commands = one.recipe.install ?? '';
    const named = (0,src_environment/* readInstallText */.ne)(commands);
    // A tarball or image comes with all that is in it but for what it is told to install.
    const own = release === undefined
        ? []
        : [
            // The same for all languages, and so kept once for all.
            { packages: (0,src_toolchain/* toolchainRequirements */.mm)(platform, platform), recommends: false },
            {
                packages: [...needed.targetPackages, ...needed.tools.flatMap((tool) => tool.debianPackages)],
                recommends: false,
            },
            ...(needed.sourceControl === undefined ? [] : [{ control: needed.sourceControl }]),
        ];
    return {
        packages: [...own, ...named.lots].filter((lot) => 'control' in lot || lot.packages.length > 0),
        install: '',
        ...(named.rest !== '' && {
            finish: async (environment) => {
                await environment.run('bash', ['-euo', 'pipefail', '-c', named.rest], {
                    cwd: one.directory,
                    env,
                    stallTimeout,
                });
            },
        }),
    };
}
/** The folders under their own paths, those inside another left out, and the host's certificates. */
function mountsOf(folders) {
    const outer = [...new Set(folders)].filter((one) => !folders.some((other) => one.startsWith(`${other}/`)));
    const certificates = { source: CERTIFICATES, target: CERTIFICATES_INSIDE, readOnly: true };
    return [
        ...outer.map((path) => ({ source: path, target: path, readOnly: false })),
        ...((0,external_node_fs_.existsSync)(CERTIFICATES) ? [certificates] : []),
    ];
}
/** The environment of commands inside. */
function variablesInside(env) {
    const passed = Object.entries(env).filter((entry) => entry[1] !== undefined && PASSED_ON.test(entry[0]));
    const certificates = (0,external_node_fs_.existsSync)(CERTIFICATES) ? CERTIFICATE_VARIABLES.map((name) => [name, CERTIFICATES_INSIDE]) : [];
    return {
        LC_ALL: 'C.UTF-8',
        DEBIAN_FRONTEND: 'noninteractive',
        // Most of what pip would compile, under emulation, is never imported.
        PIP_NO_COMPILE: '1',
        ...Object.fromEntries(passed),
        ...Object.fromEntries(certificates),
    };
}

;// CONCATENATED MODULE: ./build/src/build/tools.js




/**
 * Installs the host's own tools of the packages' languages, where they are not on PATH: with them a plan rests on facts,
 * and without on guesses.
 *
 * @throws InputError where they are missing and cannot be installed
 */
async function provideLanguageTools(runner, packages, host) {
    const wanted = packages.flatMap((one) => missingTools((0,languages/* languageByName */.H)(one.language).requirements(one, 'native', host).tools, runner.env));
    if (wanted.length > 0)
        await provide(runner, wanted, true);
}
/** The Debian packages that jobs call for: those of tools that are not on PATH, compilers, and target libraries. */
function requiredForJobs(jobs, host, env) {
    return jobs.flatMap(({ package: one, cell, platform }) => {
        const needed = (0,languages/* languageByName */.H)(one.language).requirements(one, cell.strategy, platform);
        const compilers = needed.needsCompiler || needed.targetPackages.length > 0
            ? (0,src_toolchain/* toolchainRequirements */.mm)(host, platform, { packages: needed.targetPackages })
            : [];
        return [...missingTools(needed.tools, env), ...compilers];
    });
}
/**
 * Makes sure that Debian packages are installed, and says which were and which are new.
 *
 * @param install whether missing ones may be installed; if not, they are an error
 */
async function provide(runner, packages, install) {
    const wanted = [...new Set(packages)];
    if (!install) {
        const missing = await (0,src_host/* missingPackages */.K$)(runner, wanted);
        if (missing.length === 0)
            return;
        throw new src_runner/* InputError */.dz(`These Debian packages are missing: ${missing.join(' ')}. Install them, or run with --setup.`);
    }
    // What is of another architecture is given back when the workbench is released.
    const report = await (0,src_host/* installPackages */.R)(runner, wanted, 'process');
    if (report.present.length > 0)
        runner.notice(`Reused, installed already: ${report.present.join(' ')}`);
    if (report.installed.length > 0)
        runner.notice(`Installed now: ${report.installed.join(' ')}`);
}
function missingTools(tools, env) {
    return tools
        .filter(({ commands }) => (0,src_host/* findInPath */.w6)(env['PATH'], commands) === undefined)
        .flatMap((tool) => tool.debianPackages);
}

;// CONCATENATED MODULE: ./build/src/build/workbench.js











/** Pairs a cell with its package. */
function makeJob(cell, one, test) {
    const platform = (0,platform_platform/* findPlatform */.rB)(cell.platform);
    if (platform === undefined)
        throw new Error(`cell ${cell.id} got past validation with platform ${cell.platform}`);
    return { cell, package: one, platform, test };
}
/**
 * Makes the machine ready for the jobs: installs what is missing of their tools and target libraries, downloads what
 * their lock files name, and sets up emulation for the platforms whose tests the host cannot run itself.
 *
 * @throws InputError before anything is changed, where the machine cannot be made ready
 */
async function workbench_prepareWorkbench(runner, jobs, options) {
    for (const job of jobs)
        await requireFeasible(runner, job, options.host);
    try {
        return await setUp(runner, jobs, options);
    }
    catch (error) {
        await (0,src_host/* restoreSources */.vR)(runner, 'process');
        throw error;
    }
}
async function setUp(runner, jobs, { host, directory, install, downloads }) {
    const [inside, outside] = [jobs.filter(isEmulated), jobs.filter((job) => !isEmulated(job))];
    await runner.group('Tools and libraries', async () => {
        const required = [...requiredForJobs(outside, host, runner.env), ...inside.flatMap(requiredForEnvironment)];
        await provide(runner, required, install);
    });
    await runner.group('Downloads', async () => {
        await downloadAll(runner, outside, downloads);
    });
    const emulation = await borrowEmulation(runner, jobs, host);
    const emulated = new Set(emulation?.platforms.map(({ platform }) => platform));
    const queues = new Map();
    return {
        host,
        station: async (own, job, request) => {
            const files = (0,external_node_path_.join)(directory, job.cell.id);
            if (isEmulated(job))
                return await openEmulatedStation(own, job, request, files, downloads);
            const toolchain = await (0,src_toolchain/* createToolchain */.Yp)({
                runner: watchedRunner(runner, request),
                host,
                platform: job.platform,
                directory: files,
                rpath: job.package.recipe.rpath,
                // Emulation was borrowed where tests need it, and then it was seen to work.
                runnable: job.platform.name === host.name || emulated.has(job.platform.name),
            });
            const language = (0,languages/* languageByName */.H)(job.package.language);
            // Two cells must not add to one toolchain of the machine at the same time: rustup has no lock of its own.
            const ready = (queues.get(language.name) ?? Promise.resolve()).then(() => language.prepare?.(runner, toolchain, job.package.directory));
            queues.set(language.name, ready.catch(() => undefined));
            return {
                runner: own,
                toolchain,
                env: {
                    ...runner.env,
                    ...language.environment(toolchain, runner.env, job.package.directory),
                    ...(await ready),
                },
                environment: undefined,
                close: () => Promise.resolve(),
            };
        },
        emulator: ({ name }) => {
            const status = emulation?.platforms.find(({ platform }) => platform === name);
            return status === undefined || status.state === 'native' ? undefined : { version: status.version ?? undefined };
        },
        release: async () => {
            if (emulation !== undefined)
                await (0,src_emulation/* releaseEmulation */._L)(runner, emulation.lease);
            await (0,src_host/* restoreSources */.vR)(runner, 'process');
        },
    };
}
function isEmulated({ cell }) {
    return cell.strategy === 'emulated';
}
/** Refuses what this machine cannot carry out. Some machines run the programs of a second platform themselves. */
async function requireFeasible(runner, job, host) {
    const { cell, package: one, platform, test } = job;
    if (cell.strategy === 'native' && !(await (0,src_emulation/* executesNatively */.$V)(runner, platform, host))) {
        throw new src_runner/* InputError */.dz(`${cell.id} is planned as native, and this machine is ${host.name} and does not run programs of ${platform.name} ` +
            `itself. Run it on a runner for ${platform.name}.`);
    }
    const refusal = (0,languages/* languageByName */.H)(one.language).refusal?.(one, cell.strategy, platform, test);
    if (refusal !== undefined)
        throw new src_runner/* InputError */.dz(refusal);
}
/** Sets up emulation for the platforms whose programs are to be run here and are not the host's. */
async function borrowEmulation(runner, jobs, host) {
    const executing = jobs.filter((job) => (job.test || isEmulated(job)) && job.platform.name !== host.name);
    const foreign = [...new Set(executing.map((job) => job.platform))];
    if (foreign.length === 0)
        return undefined;
    return await runner.group(`Emulation for ${foreign.map((one) => one.name).join(', ')}`, async () => {
        const emulation = await (0,src_emulation/* acquireEmulation */.F6)(runner, (0,src_emulation/* defaultEmulationRequest */.$Y)(host, foreign));
        for (const one of emulation.platforms)
            runner.notice(describeEmulation(one));
        return emulation;
    });
}
function describeEmulation(status) {
    if (status.state === 'native')
        return `${status.platform}: this machine runs it itself`;
    const version = status.version === null ? 'QEMU' : `QEMU ${status.version}`;
    const how = status.state === 'kept' ? 'reused, registered already' : `registered now, from ${status.source ?? '?'}`;
    return `${status.platform}: ${version} (${status.interpreter ?? '?'}), ${how}`;
}

;// CONCATENATED MODULE: ./build/src/build/carry-out.js







/**
 * Makes the machine ready for one cell and carries it out, by the next rung where `withFallback` says so. A machine that
 * cannot be made ready is in the report too.
 */
async function carryOut(runner, job, options) {
    const { environment, pipeline } = options;
    return await withFallback(runner, job, { environment, outputDirectory: pipeline.outputDirectory }, async (one) => {
        return await attempt(runner, one, options);
    });
}
/**
 * Attempts a cell. Where cross compilation fails on the toolchain's account, and the package's `fallback` says so, it is
 * built emulated instead; the report says what failed first. Neither attempt throws what a user can mend: it is reported
 * as a failure to prepare, so that the cells beside this one go on, and the history and the gate learn of it.
 *
 * @param attempt makes the machine ready for the cell it is given, and carries it out
 */
async function withFallback(runner, job, options, attempt) {
    const report = await reported(job, options.outputDirectory, attempt);
    const { failure } = report;
    if (job.package.recipe.fallback !== true || job.cell.strategy !== 'cross' || failure?.kind !== 'toolchain')
        return report;
    runner.warning(`${job.cell.id}: cross compilation failed on the toolchain's account, not the code's, so the cell is built emulated, ` +
        `as \`fallback\` says. ${failure.message}`);
    const next = { ...job, cell: { ...job.cell, strategy: 'emulated', environment: options.environment } };
    const second = await reported(next, options.outputDirectory, attempt);
    const fallback = { from: job.cell.strategy, reason: failure.message };
    const told = { ...second, cell: job.cell, strategy: 'emulated', fallback, started: report.started };
    await writeReport(options.outputDirectory, told);
    return told;
}
/** The report of an attempt, also where the machine cannot be made ready for it. */
async function reported(job, outputDirectory, attempt) {
    const started = new Date().toISOString();
    try {
        return await attempt(job);
    }
    catch (error) {
        if (!(0,src_runner/* isExpectedFailure */.$B)(error))
            throw error;
        const failure = { phase: 'prepare', kind: failureKind(error), message: (0,src_runner/* errorMessage */.gJ)(error) };
        const finished = new Date().toISOString();
        const report = { ...(0,config/* plannedReport */.tv)(job.cell), result: 'failed', started, finished, failure };
        await (0,promises_.mkdir)(outputDirectory, { recursive: true });
        await removeResults(outputDirectory, job.cell);
        await writeReport(outputDirectory, report);
        return report;
    }
}
/** Carries out cells one after the other; one that fails does not stop the others. */
async function carryOutAll(runner, jobs, options, onReport) {
    for (const job of jobs)
        await onReport(await carryOut(runner, job, options));
}
async function attempt(runner, job, options) {
    const workbench = await prepareWorkbench(runner, [job], options.workbench);
    try {
        await mkdir(options.pipeline.outputDirectory, { recursive: true });
        return await buildCell(runner, workbench, job, options.pipeline);
    }
    finally {
        await workbench.release();
    }
}

;// CONCATENATED MODULE: ./build/src/build/report.js

/** The failure of a cell as an error that a caller can throw. */
function describeFailedCell(report) {
    const { cell, failure } = report;
    return `${cell.id} failed in ${failure?.phase ?? 'an unknown phase'}: ${failure?.message ?? 'no reason was recorded'}`;
}
const COLUMNS = [
    'package',
    'platform',
    'strategy',
    'reason',
    'build s',
    'test s',
    'result',
    'artifact',
    'size',
];
function row(report) {
    const { cell, strategy, fallback, milliseconds, files } = report;
    return [
        cell.package,
        cell.platform,
        fallback === null ? strategy : `${strategy}, not ${fallback.from}`,
        fallback?.reason ?? cell.reason,
        seconds(milliseconds.build),
        testColumn(report),
        resultColumn(report),
        files.map(({ file }) => file).join(' ') || '-',
        files.length === 0 ? '-' : formatBytes(files.reduce((sum, { bytes }) => sum + bytes, 0)),
    ];
}
function testColumn({ milliseconds, tests }) {
    return tests.status === 'passed' || tests.status === 'failed' ? seconds(milliseconds.test) : tests.status;
}
function resultColumn({ result, failure }) {
    return failure === null ? result : `${result}: ${failure.phase}`;
}
function seconds(milliseconds) {
    return milliseconds === undefined ? '-' : (milliseconds / 1000).toFixed(1);
}
/** A size as people read it: `512 B`, `1.5 MiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 ? String(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
/** The reports as a table for a terminal, one line a cell, columns aligned. */
function terminalTable(reports) {
    const reasonLimit = 48;
    const rows = [COLUMNS, ...reports.map(row)].map((cells) => cells.map((text, index) => (index === 3 ? shorten(text, reasonLimit) : text)));
    const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
    const lines = rows.map((cells) => cells
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
    return lines.join('\n');
}
function shorten(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 3)}...`;
}
/** The reports as a Markdown table for a job summary. */
function markdownTable(reports) {
    const line = (cells) => `| ${cells.map((text) => text.replace(/[\\|`<>]/g, '\\$&').replace(/\s+/g, ' ')).join(' | ')} |`;
    return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...reports.map((report) => line(row(report)))].join('\n');
}
/** A cell's report as Markdown for a job summary. */
function cellMarkdown(report) {
    const { cell, environment } = report;
    const world = environment === null ? [] : [`Built in ${environment.description}.`, '', ...describeAcceleration(environment)];
    return [`## ${cell.id}`, '', markdownTable([report]), '', ...world].join('\n');
}

;// CONCATENATED MODULE: ./build/src/build/index.js








// EXTERNAL MODULE: ./build/src/plan/index.js + 21 modules
var src_plan = __webpack_require__(511);
// EXTERNAL MODULE: ./build/src/cli/arguments.js
var cli_arguments = __webpack_require__(752);
;// CONCATENATED MODULE: ./build/src/cli/progress.js
/** Milliseconds after which a phase that is still under way is mentioned again. */
const HEARTBEAT = 20_000;
/** Says on the terminal what begins and ends, and that long work is still under way. */
class Progress {
    #sink;
    #started = performance.now();
    #running = new Map();
    #timer;
    constructor(sink) {
        this.#sink = sink;
        this.#timer = setInterval(() => {
            this.#remind();
        }, HEARTBEAT);
        this.#timer.unref();
    }
    /** Says one line, with the time since the start in front. */
    say(line) {
        this.#sink.tell(`[${this.#elapsed(this.#started).padStart(6)} s] ${line}`);
    }
    phase(id, phase, state) {
        if (state === 'begun') {
            this.#running.set(id, { phase, since: performance.now() });
            this.say(`${id}  ${phase} ...`);
            return;
        }
        this.#running.delete(id);
    }
    stop() {
        clearInterval(this.#timer);
    }
    #remind() {
        const running = [...this.#running].map(([id, { phase, since }]) => `${id} ${phase} for ${this.#elapsed(since)} s`);
        if (running.length > 0)
            this.say(`under way: ${running.join(', ')}`);
    }
    #elapsed(since) {
        return ((performance.now() - since) / 1000).toFixed(1);
    }
}

// EXTERNAL MODULE: ./build/src/cli/terminal.js
var terminal = __webpack_require__(9342);
;// CONCATENATED MODULE: ./build/src/cli/build-command.js












const BUILD_OPTIONS = {
    ...cli_arguments/* COMMON_OPTIONS */.DT,
    root: { type: 'string', default: '.' },
    config: { type: 'string' },
    platform: { type: 'string' },
    package: { type: 'string' },
    output: { type: 'string', default: 'out' },
    setup: { type: 'boolean', default: false },
    'no-test': { type: 'boolean', default: false },
    jobs: { type: 'string' },
    cache: { type: 'string', default: 'auto' },
};
/** `archway build`. */
async function buildCommand(runner, sink, args, interrupted) {
    const { values } = (0,cli_arguments/* parseOptions */.Ac)('build', args, BUILD_OPTIONS, false);
    const parallel = (0,cli_arguments/* countOption */.D3)('jobs', values.jobs) ?? (0,external_node_os_.cpus)().length;
    const backend = parseBuildBackend(values.cache);
    const repository = await (0,src_plan/* openRepository */.h_)(runner, values.root, values.config);
    const host = (0,src_host/* hostPlatform */.ol)();
    const only = (0,cli_arguments/* listOption */.y8)(values.package);
    const selected = only?.map((name) => (0,src_plan/* packageByName */.rT)(repository, name)) ?? repository.packages;
    if (values.setup)
        await provideLanguageTools(runner, selected, host);
    const plan = await (0,src_plan/* planForThisMachine */.yl)(runner, {
        ...repository,
        platforms: (0,cli_arguments/* platformOption */.tt)(values.platform),
        budgetMinutes: undefined,
        only,
    });
    const progress = new Progress(sink);
    const work = (0,external_node_path_.join)((0,terminal/* cacheDirectory */.o3)(runner.env), 'work', shortHash(repository.root));
    const output = (0,external_node_path_.resolve)(runner.workspace, values.output);
    const jobs = plan.cells.map((cell) => {
        const one = (0,src_plan/* packageByName */.rT)(repository, cell.package);
        return makeJob(cell, one, !values['no-test'] && (0,src_plan/* testsWanted */.Lr)(repository, one));
    });
    progress.say(`${String(jobs.length)} cells on ${host.name}`);
    const tools = {
        host,
        directory: (0,external_node_path_.join)(work, 'toolchains'),
        install: values.setup,
        downloads: { backend, root: repository.root },
    };
    const workbench = await workbench_prepareWorkbench(runner, jobs, tools);
    try {
        await (0,promises_.mkdir)(output, { recursive: true });
        const built = await buildAll({
            sink,
            progress,
            workbench,
            tools,
            environment: repository.config.environment,
            jobs,
            parallel,
            output,
            work,
            interrupted,
        });
        interrupted.throwIfAborted();
        const reports = plan.cells.flatMap((cell) => built.get(cell.id) ?? []);
        const packages = reports.flatMap(({ files }) => files.map(({ file }) => file));
        await (0,artifact/* writeChecksums */.gD)(output, packages);
        const failed = reports.filter((report) => report.result === 'failed');
        for (const report of failed)
            sink.tell(`error: ${describeFailedCell(report)}`);
        return {
            text: values.json ? JSON.stringify(reports, undefined, 2) : summary(reports, (0,external_node_path_.relative)(runner.workspace, output)),
            exitCode: failed.some((report) => report.cell.required) ? 1 : 0,
        };
    }
    finally {
        progress.stop();
        await workbench.release();
    }
}
/** Builds the cells, so many at a time; one that fails does not stop the others. */
async function buildAll(all) {
    const reports = new Map();
    await (0,src_host/* inParallel */.HN)(all.jobs, all.parallel, async (job) => {
        if (!all.interrupted.aborted)
            reports.set(job.cell.id, await buildOne(all, job));
    });
    return reports;
}
async function buildOne(all, job) {
    const { sink, progress, output, environment } = all;
    const { id } = job.cell;
    const log = (0,external_node_path_.join)(output, 'logs', `${id}.log`);
    const runner = new terminal/* TerminalRunner */.RV((0,terminal/* fileSink */.ao)(log, id, sink));
    const report = await withFallback(runner, job, { environment, outputDirectory: output }, async (one) => {
        return await build_command_attempt(all, runner, one, one === job);
    });
    progress.say(report.failure === null
        ? `${id}  done, ${String(report.verified)} ELF files verified`
        : `${id}  FAILED in ${report.failure.phase}; whole log: ${log}`);
    return report;
}
/** @param planned false for an attempt that the workbench of all cells was not prepared for */
async function build_command_attempt(all, runner, job, planned) {
    const workbench = planned ? all.workbench : await workbench_prepareWorkbench(runner, [job], all.tools);
    try {
        return await pipeline_buildCell(runner, workbench, job, {
            outputDirectory: all.output,
            workDirectory: (0,external_node_path_.join)(all.work, 'cells'),
            jobs: (0,external_node_os_.cpus)().length,
            onPhase: (phase, state) => {
                all.progress.phase(job.cell.id, phase, state);
            },
        });
    }
    finally {
        if (!planned)
            await workbench.release();
    }
}
function summary(reports, output) {
    const count = (result) => String(reports.filter((report) => report.result === result).length);
    return [
        terminalTable(reports),
        '',
        `${count('passed')} passed, ${count('failed')} failed.`,
        `Packages and SHA256SUMS are in ${output}/, logs in ${output}/logs/.`,
    ].join('\n');
}
function shortHash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}


/***/ })

};
