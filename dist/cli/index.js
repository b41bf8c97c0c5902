#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 6708:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6913);

process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var runner = __nccwpck_require__(1497);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform = __nccwpck_require__(4218);
;// CONCATENATED MODULE: ./build/src/cli/usage.js

const DEFAULTS = platform/* DEFAULT_PLATFORMS */.pu.map((platform) => platform.name).join(',');
/** What `archway --help` and its commands' `--help` print. */
const USAGE = {
    archway: `archway: build a repository for several architectures

Usage: archway <command> [options]

Commands:
  plan      choose native, cross or emulated for every package and platform, and say why
  build     build, test, package and verify what this machine can
  verify    open files and packages and show which architecture is really in them

archway <command> --help tells the options of one command.
Options of all: --help, --version, --verbose (all output of all commands).

Exit status: 0 done; 1 something failed, or the input was not valid; 130 interrupted.
`,
    plan: `archway plan: choose native, cross or emulated for every package and platform, and say why

Usage: archway plan [options]

  --root DIR             repository (default: .)
  --config FILE          configuration, relative to the root (default: archway.yml, if it is there)
  --platform LIST        platforms, separated by commas (default: those of archway.yml, else ${DEFAULTS})
  --package LIST         packages, separated by commas (default: all)
  --budget-minutes N     how long an emulated build may take (default: 300)
  --explain PACKAGE      print the whole chain of facts for one package
  --json                 print the plan as JSON
`,
    build: `archway build: build, test, package and verify what this machine can

Usage: archway build [options]

  --root DIR             repository (default: .)
  --config FILE          configuration, relative to the root (default: archway.yml, if it is there)
  --platform LIST        platforms, separated by commas (default: those of archway.yml, else ${DEFAULTS})
  --package LIST         packages, separated by commas (default: all)
  --output DIR           where packages, SHA256SUMS and logs go (default: out)
  --setup                install what is missing, by apt, pip or rustup
  --no-test              leave tests out
  --jobs N               cells built at the same time (default: number of processors)
  --json                 print the reports as JSON
`,
    verify: `archway verify: open files and packages and show which architecture is really in them

Usage: archway verify [options] PATH...

  --platform PLATFORM    the platform that everything must be for (default: the one in each file's name)
  --rpath DIR            run-time search path that programs and libraries must have
  --glibc-max VERSION    highest version of glibc that may be needed
  --static               nothing may need a dynamic loader
  --json                 print the report as JSON
`,
};

// EXTERNAL MODULE: ./build/src/cli/terminal.js
var terminal = __nccwpck_require__(9342);
;// CONCATENATED MODULE: ./build/src/cli/version.js
/** Archway's own version. A contract test holds it and package.json together. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/src/cli/main.js




const COMMANDS = ['plan', 'build', 'verify'];
/**
 * Runs the `archway` command.
 *
 * @param args the words after `archway`
 * @returns the exit status: see USAGE
 */
async function main(args) {
    const [first, ...rest] = args;
    if (first === '--version') {
        process.stdout.write(`archway ${VERSION}\n`);
        return 0;
    }
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
        process.stdout.write(USAGE.archway);
        return first === undefined ? 1 : 0;
    }
    try {
        const command = knownCommand(first);
        if (rest.includes('--help') || rest.includes('-h')) {
            process.stdout.write(USAGE[command]);
            return 0;
        }
        return await runCommand(command, rest);
    }
    catch (error) {
        process.stderr.write(`archway: ${(0,runner/* isExpectedFailure */.$B)(error) ? (0,runner/* errorMessage */.gJ)(error) : bugReport(error)}\n`);
        return 1;
    }
}
function knownCommand(word) {
    const found = COMMANDS.find((command) => command === word);
    if (found !== undefined)
        return found;
    throw new runner/* InputError */.dz(`'${word}' is not a command. Commands are: ${COMMANDS.join(', ')}.`);
}
async function runCommand(command, args) {
    const sink = (0,terminal/* standardErrorSink */.$3)(args.includes('--verbose') || args.includes('-v'));
    const runner = new terminal/* TerminalRunner */.RV(sink);
    const interruption = new AbortController();
    const interrupt = () => {
        if (interruption.signal.aborted)
            process.exit(130);
        sink.tell('Interrupted: putting things back. Press Ctrl-C again to stop at once.');
        interruption.abort();
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    try {
        // Each command is loaded only when it is asked for.
        switch (command) {
            case 'plan': {
                const { planCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(106), __nccwpck_require__.e(121), __nccwpck_require__.e(385)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2385));
                process.stdout.write(`${await planCommand(runner, args)}\n`);
                return 0;
            }
            case 'build': {
                const { buildCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(106), __nccwpck_require__.e(121), __nccwpck_require__.e(385), __nccwpck_require__.e(911)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5911));
                const outcome = await buildCommand(runner, sink, args, interruption.signal);
                process.stdout.write(`${outcome.text}\n`);
                return outcome.exitCode;
            }
            case 'verify': {
                const { verifyCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(106), __nccwpck_require__.e(121), __nccwpck_require__.e(931)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7931));
                const outcome = await verifyCommand(runner, args);
                process.stdout.write(`${outcome.text}\n`);
                return outcome.exitCode;
            }
        }
    }
    catch (error) {
        if (interruption.signal.aborted)
            return 130;
        throw error;
    }
    finally {
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
    }
}
function bugReport(error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `this is a bug in Archway. Please report it with this stack:\n${stack}`;
}


/***/ }),

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ standardErrorSink),
/* harmony export */   RV: () => (/* binding */ TerminalRunner),
/* harmony export */   ao: () => (/* binding */ fileSink),
/* harmony export */   o3: () => (/* binding */ cacheDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1497);




/** Tells a person on standard error, which leaves standard output to results. */
function standardErrorSink(verbose) {
    const tell = (line) => {
        process.stderr.write(`${line}\n`);
    };
    return { tell, record: verbose ? tell : () => undefined };
}
/** Records everything in a file; a person sees only what `tell` passes on, named by the prefix. */
function fileSink(path, prefix, terminal) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, '');
    const record = (line) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `${line}\n`);
        terminal.record(`${prefix}: ${line}`);
    };
    return {
        record,
        tell: (line) => {
            record(line);
            terminal.tell(`${prefix}: ${line}`);
        },
    };
}
/** The folder for what is kept between runs: the XDG cache folder. Source: XDG Base Directory Specification. */
function cacheDirectory(env) {
    const base = env['XDG_CACHE_HOME'];
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base?.startsWith('/') === true ? base : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'archway');
}
/** The runner of a laptop or any machine without GitHub Actions. */
class TerminalRunner {
    env;
    temporaryDirectory;
    toolCacheDirectory;
    workspace;
    /** A laptop is kept, so what was changed is put back. */
    keptBetweenJobs = true;
    #sink;
    constructor(sink, env = process.env) {
        this.#sink = sink;
        this.env = env;
        this.temporaryDirectory = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
        this.toolCacheDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheDirectory(env), 'tools');
        this.workspace = process.cwd();
    }
    debug(message) {
        if (this.env['ARCHWAY_DEBUG'] === '1')
            this.#sink.record(`debug: ${message}`);
    }
    info(message) {
        this.#sink.record(message);
    }
    notice(message, at) {
        this.#sink.tell(`${place(at)}${message}`);
    }
    warning(message, at) {
        this.#sink.tell(`${place(at)}warning: ${message}`);
    }
    error(message, at) {
        this.#sink.tell(`${place(at)}error: ${message}`);
    }
    async group(title, work) {
        this.#sink.record(`== ${title}`);
        return await work();
    }
    async exec(command, args, options = {}) {
        if (options.quiet !== true)
            this.#sink.record(`$ ${[command, ...args].map(_runner_index_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForReading */ .gc).join(' ')}`);
        return await (0,_runner_index_js__WEBPACK_IMPORTED_MODULE_3__/* .execCommand */ .NK)(command, args, {
            ...options,
            env: options.env ?? this.env,
            onLine: (line, stream) => {
                if (options.quiet !== true)
                    this.#sink.record(line);
                options.onLine?.(line, stream);
            },
        });
    }
}
function place(at) {
    if (at === undefined)
        return '';
    return `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: `;
}


/***/ }),

/***/ 4218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ PLATFORMS),
/* harmony export */   X3: () => (/* binding */ describeUnknownPlatform),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   f2: () => (/* binding */ platformOfNode),
/* harmony export */   pu: () => (/* binding */ DEFAULT_PLATFORMS),
/* harmony export */   rB: () => (/* binding */ findPlatform)
/* harmony export */ });
/**
 * The one table of platforms and their names in every dialect.
 *
 * Nothing else in the tree spells one of these names. A new platform is a new row.
 *
 * Sources: Docker and OCI platform strings (OCI image-spec `platform`), Go's `go tool dist list`, rustc's platform
 * support page, Debian's multiarch tuples, QEMU's `scripts/qemu-binfmt-conf.sh`, the ELF machine registry, and
 * GitHub's `RUNNER_ARCH` documentation.
 */
const TABLE = [
    {
        name: 'linux/amd64',
        slug: 'amd64',
        aliases: ['x86_64', 'x86-64', 'x64'],
        goarch: 'amd64',
        rustTriple: 'x86_64-unknown-linux-gnu',
        debianArchitecture: 'amd64',
        gnuTriple: 'x86_64-linux-gnu',
        multiarch: 'x86_64-linux-gnu',
        qemu: 'x86_64',
        elf: { machine: 62, machineName: 'Advanced Micro Devices X86-64', bits: 64, endianness: 'little' },
        loader: '/lib64/ld-linux-x86-64.so.2',
        machine: 'x86_64',
        nodeArchitecture: 'x64',
        mesonCpuFamily: 'x86_64',
        runnerArchitecture: 'X64',
        oci: { os: 'linux', architecture: 'amd64' },
    },
    {
        name: 'linux/arm64',
        slug: 'arm64',
        aliases: ['aarch64', 'arm64v8', 'linux/arm64/v8', 'arm64/v8'],
        goarch: 'arm64',
        rustTriple: 'aarch64-unknown-linux-gnu',
        debianArchitecture: 'arm64',
        gnuTriple: 'aarch64-linux-gnu',
        multiarch: 'aarch64-linux-gnu',
        qemu: 'aarch64',
        elf: { machine: 183, machineName: 'AArch64', bits: 64, endianness: 'little' },
        loader: '/lib/ld-linux-aarch64.so.1',
        machine: 'aarch64',
        nodeArchitecture: 'arm64',
        mesonCpuFamily: 'aarch64',
        runnerArchitecture: 'ARM64',
        oci: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    },
    {
        name: 'linux/arm/v7',
        slug: 'armv7',
        aliases: ['armhf', 'armv7l', 'arm', 'arm/v7', 'arm32v7', 'linux/arm'],
        goarch: 'arm',
        goarm: '7',
        rustTriple: 'armv7-unknown-linux-gnueabihf',
        debianArchitecture: 'armhf',
        gnuTriple: 'arm-linux-gnueabihf',
        multiarch: 'arm-linux-gnueabihf',
        qemu: 'arm',
        elf: { machine: 40, machineName: 'ARM', bits: 32, endianness: 'little', floatAbi: 'hard' },
        loader: '/lib/ld-linux-armhf.so.3',
        machine: 'armv7l',
        nodeArchitecture: 'arm',
        mesonCpuFamily: 'arm',
        runnerArchitecture: 'ARM',
        oci: { os: 'linux', architecture: 'arm', variant: 'v7' },
    },
    {
        name: 'linux/386',
        slug: '386',
        aliases: ['i386', 'i486', 'i586', 'i686', 'x86', 'ia32'],
        goarch: '386',
        rustTriple: 'i686-unknown-linux-gnu',
        debianArchitecture: 'i386',
        gnuTriple: 'i686-linux-gnu',
        multiarch: 'i386-linux-gnu',
        qemu: 'i386',
        elf: { machine: 3, machineName: 'Intel 80386', bits: 32, endianness: 'little' },
        loader: '/lib/ld-linux.so.2',
        machine: 'i686',
        nodeArchitecture: 'ia32',
        mesonCpuFamily: 'x86',
        runnerArchitecture: 'X86',
        oci: { os: 'linux', architecture: '386' },
    },
    {
        name: 'linux/riscv64',
        slug: 'riscv64',
        aliases: ['riscv64gc', 'rv64gc'],
        goarch: 'riscv64',
        rustTriple: 'riscv64gc-unknown-linux-gnu',
        debianArchitecture: 'riscv64',
        gnuTriple: 'riscv64-linux-gnu',
        multiarch: 'riscv64-linux-gnu',
        qemu: 'riscv64',
        elf: { machine: 243, machineName: 'RISC-V', bits: 64, endianness: 'little' },
        loader: '/lib/ld-linux-riscv64-lp64d.so.1',
        machine: 'riscv64',
        nodeArchitecture: 'riscv64',
        mesonCpuFamily: 'riscv64',
        oci: { os: 'linux', architecture: 'riscv64' },
    },
    {
        name: 'linux/ppc64le',
        slug: 'ppc64le',
        aliases: ['ppc64el', 'powerpc64le'],
        goarch: 'ppc64le',
        rustTriple: 'powerpc64le-unknown-linux-gnu',
        debianArchitecture: 'ppc64el',
        gnuTriple: 'powerpc64le-linux-gnu',
        multiarch: 'powerpc64le-linux-gnu',
        qemu: 'ppc64le',
        elf: { machine: 21, machineName: 'PowerPC64', bits: 64, endianness: 'little' },
        loader: '/lib64/ld64.so.2',
        machine: 'ppc64le',
        nodeArchitecture: 'ppc64',
        mesonCpuFamily: 'ppc64',
        oci: { os: 'linux', architecture: 'ppc64le' },
    },
    {
        name: 'linux/s390x',
        slug: 's390x',
        aliases: [],
        goarch: 's390x',
        rustTriple: 's390x-unknown-linux-gnu',
        debianArchitecture: 's390x',
        gnuTriple: 's390x-linux-gnu',
        multiarch: 's390x-linux-gnu',
        qemu: 's390x',
        elf: { machine: 22, machineName: 'IBM S/390', bits: 64, endianness: 'big' },
        loader: '/lib/ld64.so.1',
        machine: 's390x',
        nodeArchitecture: 's390x',
        mesonCpuFamily: 's390x',
        oci: { os: 'linux', architecture: 's390x' },
    },
];
/** All platforms, in the order in which plans and tables list them. */
const PLATFORMS = TABLE;
/** All platform names, in table order. */
const PLATFORM_NAMES = TABLE.map((row) => row.name);
/** The platforms a plan covers when nobody says which. */
const DEFAULT_PLATFORMS = [TABLE[0], TABLE[1]];
const BY_SPELLING = new Map(PLATFORMS.flatMap((platform) => [
    platform.name,
    platform.slug,
    platform.goarch,
    platform.rustTriple,
    platform.debianArchitecture,
    platform.gnuTriple,
    platform.multiarch,
    platform.qemu,
    platform.machine,
    ...platform.aliases,
].flatMap((spelling) => [
    [spelling.toLowerCase(), platform],
    [`linux/${spelling.toLowerCase()}`, platform],
])));
/**
 * Finds the platform that a user means: the Docker name or any alias (a GOARCH, a Debian architecture, a Rust or GNU
 * triple, `uname -m`, a `RUNNER_ARCH`), in any case.
 *
 * @returns the table's row, or undefined when no platform has that spelling
 */
function findPlatform(spelling) {
    return BY_SPELLING.get(spelling.trim().toLowerCase());
}
/** Finds the platform that Node itself was built for, which under emulation is not the kernel's. */
function platformOfNode(architecture = process.arch) {
    return PLATFORMS.find((platform) => platform.nodeArchitecture === architecture);
}
/**
 * Explains why a spelling is no platform: names what was given, the nearest name and all valid ones.
 */
function describeUnknownPlatform(spelling) {
    const nearest = nearestSpelling(spelling);
    const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
    return `'${spelling}' is not a platform.${hint} Valid platforms are: ${PLATFORM_NAMES.join(', ')}.`;
}
/** The name of the platform whose spelling is nearest to the given one, if any is near enough to be meant. */
function nearestSpelling(spelling) {
    const wanted = spelling.trim().toLowerCase();
    let best;
    for (const [candidate, platform] of BY_SPELLING) {
        const distance = editDistance(wanted, candidate);
        if (best === undefined || distance < best.distance)
            best = { distance, name: platform.name };
    }
    return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}
/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour to make one short string of
 * another (the optimal string alignment distance).
 */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
            const cost = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current.push(swapped ? Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1) : cost);
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isExpectedFailure),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   gc: () => (/* binding */ quoteForReading)
/* harmony export */ });
/** A mistake in what the user gave: theirs to mend, so it is shown without a stack. */
class InputError extends Error {
    name = 'InputError';
    /** Where the mistake stands, when it stands in a file. */
    location;
    constructor(message, options) {
        super(message, options);
        this.location = options?.location;
    }
}
/** A command that did not succeed: which, how it ended, and its last words. */
class CommandError extends Error {
    name = 'CommandError';
    failure;
    constructor(failure, options) {
        super(describeFailure(failure), options);
        this.failure = failure;
    }
}
function describeFailure(failure) {
    const commandLine = [failure.command, ...failure.args].map(quoteForReading).join(' ');
    const shown = commandLine.length > 300 ? `${commandLine.slice(0, 297)}...` : commandLine;
    const ending = failure.timedOutAfter !== undefined
        ? `was stopped after ${String(Math.round(failure.timedOutAfter / 1000))} s`
        : failure.signal !== undefined
            ? `was ended by ${failure.signal}`
            : `exited with ${String(failure.exitCode)}`;
    const words = failure.lastLines.filter((line) => line.trim() !== '').slice(-8);
    return words.length === 0
        ? `\`${shown}\` ${ending}.`
        : `\`${shown}\` ${ending}. Its last lines:\n  ${words.join('\n  ')}`;
}
/** Quotes an argument so that a reader sees where it begins and ends. For messages only: never for a shell. */
function quoteForReading(argument) {
    return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
/** The message of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/** True for failures whose message says all: the user's input, a command that failed, and groups of only those. */
function isExpectedFailure(error) {
    if (error instanceof AggregateError)
        return error.errors.every(isExpectedFailure);
    return error instanceof InputError || error instanceof CommandError;
}


/***/ }),

/***/ 1497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qd: () => (/* reexport */ errors/* CommandError */.Qd),
  dz: () => (/* reexport */ errors/* InputError */.dz),
  gJ: () => (/* reexport */ errors/* errorMessage */.gJ),
  NK: () => (/* reexport */ execCommand),
  Ki: () => (/* reexport */ filterThrough),
  $B: () => (/* reexport */ errors/* isExpectedFailure */.$B),
  gc: () => (/* reexport */ errors/* quoteForReading */.gc)
});

// UNUSED EXPORTS: readInputs

// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __nccwpck_require__(1109);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./build/src/runner/exec.js





/** Output beyond this many characters is dropped from the front: a runaway command must not eat the memory. */
const CAPTURE_LIMIT = 64 * 1024 * 1024;
const LAST_LINES = 25;
/** Milliseconds between SIGTERM and SIGKILL, and between a process's end and giving up on its pipes. */
const GRACE = 5_000;
/**
 * Runs a command without a shell, in a process group of its own, so that a time limit or an abort ends its children
 * too: neither `@actions/exec` nor Node's own `timeout` reaches them, and a wedged emulator hangs a job to its limit.
 *
 * @throws CommandError when it cannot be started, is stopped, or exits with a code that is not accepted
 */
async function execCommand(command, args, options = {}) {
    const started = performance.now();
    options.signal?.throwIfAborted();
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    const forget = liveGroups.add(child);
    const capture = new OutputCapture(options.onLine);
    let timedOut = false;
    const stop = () => {
        killGroup(child);
    };
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeout);
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
        const ending = await waitForEnd(child, capture, options.input);
        capture.finish();
        const failure = { command, args, lastLines: capture.lastLines };
        if (timedOut)
            throw new errors/* CommandError */.Qd({ ...failure, timedOutAfter: options.timeout ?? 0 });
        if (ending.signal !== null)
            throw new errors/* CommandError */.Qd({ ...failure, signal: ending.signal });
        const exitCode = ending.code ?? 0;
        const accepted = options.acceptExitCodes ?? [0];
        if (accepted !== 'any' && !accepted.includes(exitCode))
            throw new errors/* CommandError */.Qd({ ...failure, exitCode });
        return {
            exitCode,
            stdout: capture.text('stdout'),
            stderr: capture.text('stderr'),
            milliseconds: performance.now() - started,
        };
    }
    catch (error) {
        if (isSpawnError(error)) {
            throw new errors/* CommandError */.Qd({ command, args, exitCode: 127, lastLines: [explainSpawnError(error, command, options.cwd)] }, { cause: error });
        }
        throw error;
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', stop);
        // The leader may have heeded SIGTERM while a child of its did not.
        if (timedOut || options.signal?.aborted === true)
            signalGroup(child, 'SIGKILL');
        forget();
    }
}
function isSpawnError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && String(error.syscall).startsWith('spawn');
}
/** Node says ENOENT of the program for a missing working directory too. */
function explainSpawnError(error, command, cwd) {
    if (error.code !== 'ENOENT')
        return error.message;
    return cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd)
        ? `the folder ${cwd} does not exist`
        : `${command} was not found on PATH`;
}
async function waitForEnd(child, capture, input) {
    return await new Promise((resolve, reject) => {
        let pipeTimer;
        child.once('error', reject);
        child.stdout?.on('data', (chunk) => {
            capture.write('stdout', chunk);
        });
        child.stderr?.on('data', (chunk) => {
            capture.write('stderr', chunk);
        });
        // A command may end without reading its input.
        child.stdin?.on('error', () => undefined);
        if (child.stdin !== null && input instanceof external_node_stream_.Readable)
            input.pipe(child.stdin);
        else
            child.stdin?.end(input ?? '');
        // A daemon that the command left behind can hold the pipes open for ever: 'close' alone would never come.
        child.once('exit', (code, signal) => {
            pipeTimer = setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
                resolve({ code, signal });
            }, GRACE);
        });
        child.once('close', (code, signal) => {
            clearTimeout(pipeTimer);
            resolve({ code, signal });
        });
    });
}
/** Keeps a command's output, whole up to a limit, and its last lines of both streams in the order they came. */
class OutputCapture {
    lastLines = [];
    #onLine;
    #streams = {
        stdout: { decoder: new external_node_string_decoder_namespaceObject.StringDecoder('utf8'), chunks: [], length: 0, partial: '' },
        stderr: { decoder: new external_node_string_decoder_namespaceObject.StringDecoder('utf8'), chunks: [], length: 0, partial: '' },
    };
    constructor(onLine) {
        this.#onLine = onLine;
    }
    write(stream, chunk) {
        const state = this.#streams[stream];
        const text = state.decoder.write(chunk);
        state.chunks.push(text);
        state.length += text.length;
        while (state.length > CAPTURE_LIMIT && state.chunks.length > 1)
            state.length -= state.chunks.shift()?.length ?? 0;
        // Only the new text is searched: a line that never ends would else be read again with every chunk.
        const lines = text.split('\n');
        lines[0] = state.partial + (lines[0] ?? '');
        state.partial = lines.pop() ?? '';
        for (const line of lines)
            this.#line(line, stream);
    }
    finish() {
        for (const stream of ['stdout', 'stderr']) {
            const state = this.#streams[stream];
            const rest = state.partial + state.decoder.end();
            if (rest !== '')
                this.#line(rest, stream);
            state.partial = '';
        }
    }
    text(stream) {
        return this.#streams[stream].chunks.join('');
    }
    #line(raw, stream) {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        this.lastLines.push(line);
        if (this.lastLines.length > LAST_LINES)
            this.lastLines.shift();
        this.#onLine?.(line, stream);
    }
}
/** Asks a process group to end, and ends it by force if it does not. */
function killGroup(child) {
    signalGroup(child, 'SIGTERM');
    setTimeout(() => {
        signalGroup(child, 'SIGKILL');
    }, GRACE).unref();
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, signal);
    }
    catch (error) {
        const { code } = error;
        // Gone already; or all of it is root's, started through sudo, which ends what it started when our pipes close.
        if (code !== 'ESRCH' && code !== 'EPERM')
            throw error;
    }
}
/**
 * The process groups that run now. They do not get the terminal's Ctrl-C, and the runner's cancel signal reaches this
 * process only, so both are passed on.
 */
const liveGroups = {
    children: new Set(),
    add(child) {
        if (this.children.size === 0)
            for (const signal of FORWARDED)
                process.on(signal, forward);
        this.children.add(child);
        return () => {
            this.children.delete(child);
            if (this.children.size === 0)
                for (const signal of FORWARDED)
                    process.off(signal, forward);
        };
    },
};
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function forward(signal) {
    for (const child of liveGroups.children)
        signalGroup(child, signal);
    // Somebody else listens too, and will end this process when it has cleaned up.
    if (process.listenerCount(signal) > 1)
        return;
    // Having a listener disables Node's own ending by the signal: end as it would have, once the groups were told.
    for (const forwarded of FORWARDED)
        process.off(forwarded, forward);
    process.kill(process.pid, signal);
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./build/src/runner/filter.js




const filter_LAST_LINES = 25;
const MAX_WORDS = 64 * 1024;
/**
 * Sends bytes through a command, as a shell's pipe does, for output that is neither text nor small enough to keep.
 *
 * @param input what the command reads; it is destroyed with the result
 * @returns what the command writes. It ends with a CommandError when the command fails, and destroying it ends the
 * command
 */
function filterThrough(command, args, input, env) {
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const output = new external_node_stream_.PassThrough();
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        words = (words + text).slice(-MAX_WORDS);
    });
    const failure = (exitCode, signal, lastLines) => new errors/* CommandError */.Qd({
        command,
        args,
        lastLines,
        ...(exitCode !== null && { exitCode }),
        ...(signal !== null && { signal }),
    });
    child.once('error', (error) => {
        output.destroy(failure(127, null, [error.code === 'ENOENT' ? `${command} was not found on PATH` : error.message]));
    });
    child.once('close', (code, signal) => {
        if (code === 0)
            output.end();
        else
            output.destroy(failure(code, signal, words.trimEnd().split('\n').slice(-filter_LAST_LINES)));
    });
    output.once('close', () => {
        input.destroy();
        child.kill('SIGKILL');
    });
    child.stdout.pipe(output, { end: false });
    // The command may end without reading all: its exit code tells whether that is a failure. An input that cannot be
    // read is one in any case.
    input.once('error', (error) => output.destroy(error));
    (0,promises_.pipeline)(input, external_node_stream_.Duplex.from({ writable: child.stdin })).catch(() => undefined);
    return output;
}

;// CONCATENATED MODULE: ./build/src/runner/inputs.js

/**
 * Reads inputs eagerly and reports all bad ones together: a user with three mistakes should not need four runs.
 *
 * @param source gives the raw text of each input, empty when it was not given
 * @param read reads each input once, through the reader's methods, into one object
 * @returns that object, frozen
 * @throws InputError that lists every bad input with its value, what is valid and what to do
 */
function readInputs(source, read) {
    const problems = [];
    const inputs = read(new InputReader(source, problems));
    if (problems.length === 1)
        throw new InputError(problems[0] ?? '');
    if (problems.length > 1) {
        throw new InputError(`${String(problems.length)} inputs are not valid:\n${problems.map((one) => `- ${one}`).join('\n')}`);
    }
    return Object.freeze(inputs);
}
/** Typed access to raw inputs. Every method notes a bad value and goes on with a harmless one. */
class InputReader {
    #source;
    #problems;
    constructor(source, problems) {
        this.#source = source;
        this.#problems = problems;
    }
    /** The trimmed text, empty when it was not given. */
    text(name) {
        return this.#source.input(name).trim();
    }
    /** The trimmed text, which must be given. */
    required(name) {
        const value = this.text(name);
        if (value === '')
            this.#problems.push(`Input '${name}' is required and was not given.`);
        return value;
    }
    /** One of a fixed set of words. */
    oneOf(name, choices) {
        const value = this.text(name);
        const found = choices.find((choice) => choice === value);
        if (found === undefined)
            this.#problems.push(badValue(name, value, `Valid values are: ${choices.join(', ')}.`));
        return found ?? choices[0];
    }
    /** `true` or `false` in YAML 1.2's spellings. Anything else is a mistake, never quietly false. */
    boolean(name) {
        const value = this.text(name);
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (!/^(false|False|FALSE)$/.test(value))
            this.#problems.push(badValue(name, value, 'Valid values are: true, false.'));
        return false;
    }
    /** A whole number within bounds. */
    integer(name, bounds) {
        const value = this.text(name);
        const number = Number(value);
        if (/^-?\d+$/.test(value) && number >= bounds.min && number <= bounds.max)
            return number;
        this.#problems.push(badValue(name, value, `Give a whole number from ${String(bounds.min)} to ${String(bounds.max)}.`));
        return bounds.min;
    }
    /** Items separated by commas or line ends, without empty ones and repeats. */
    list(name) {
        const items = this.text(name).split(/[,\n]/);
        return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
    }
    /**
     * Any other kind of value.
     *
     * @param parse turns the text into the value, or throws an InputError whose message says what is wrong with it
     * @param fallback stands in while the remaining inputs are read
     */
    parsed(name, parse, fallback) {
        try {
            return parse(this.text(name));
        }
        catch (error) {
            if (!(error instanceof InputError))
                throw error;
            this.#problems.push(`Input '${name}': ${errorMessage(error)}`);
            return fallback;
        }
    }
    /** A list of which each item is parsed as in `parsed`. */
    parsedList(name, parse) {
        return this.list(name).flatMap((item) => {
            try {
                return [parse(item)];
            }
            catch (error) {
                if (!(error instanceof InputError))
                    throw error;
                this.#problems.push(`Input '${name}': ${errorMessage(error)}`);
                return [];
            }
        });
    }
}
function badValue(name, value, advice) {
    return value === ''
        ? `Input '${name}' is empty. ${advice}`
        : `Input '${name}' has the value '${value}', which is not valid. ${advice}`;
}

;// CONCATENATED MODULE: ./build/src/runner/index.js






/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6708);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
