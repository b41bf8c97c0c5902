export const id = 911;
export const ids = [911];
export const modules = {

/***/ 5911:
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
// EXTERNAL MODULE: ./build/src/artifact/index.js + 25 modules
var artifact = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/src/languages/index.js + 41 modules
var languages = __webpack_require__(2443);
// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var src_runner = __webpack_require__(1497);
;// CONCATENATED MODULE: ./build/src/build/source-date.js

/**
 * Seconds since 1970 of the last commit: the date that reproducible builds put into what they make, whenever they run.
 * SOURCE_DATE_EPOCH in the environment wins, as its specification demands; without git it is 0.
 * Source: reproducible-builds.org, "SOURCE_DATE_EPOCH".
 */
async function sourceDate(runner, root) {
    const given = runner.env['SOURCE_DATE_EPOCH'];
    if (given !== undefined && /^\d+$/.test(given))
        return Number(given);
    try {
        const { stdout } = await runner.exec('git', ['-C', root, 'log', '-1', '--format=%ct'], { quiet: true });
        return Number(stdout.trim());
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        runner.debug(`The date of the last commit is not known: ${error.message}`);
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/src/build/pipeline.js






/**
 * Carries out one cell: prepare, build, test, package, verify. Whatever fails in it is in the report, with the phase;
 * only a bug of ours is thrown.
 *
 * The files are staged in `<output>/<id>`, packed as `<output>/<name>_<version>_linux_<architecture>.tar.gz`, and
 * described in `<output>/<id>.json`. A cell that fails leaves neither files nor package of an earlier build behind.
 */
async function buildCell(runner, workbench, job, options) {
    const { cell } = job;
    const milliseconds = {};
    const done = {};
    let failure;
    const phase = async (name, work) => {
        options.onPhase?.(name, 'begun');
        const started = performance.now();
        try {
            return await runner.group(`${cell.id}: ${name}`, work);
        }
        catch (error) {
            failure ??= { phase: name, message: (0,src_runner/* errorMessage */.gJ)(error) };
            throw error;
        }
        finally {
            milliseconds[name] = performance.now() - started;
            options.onPhase?.(name, 'ended');
        }
    };
    try {
        const context = await phase('prepare', () => prepare(runner, workbench, job, options));
        const language = (0,languages/* languageByName */.H)(job.package.language);
        await phase('build', () => language.build(context));
        if (job.test)
            done.tests = await phase('test', () => language.test(context));
        const artifact = await phase('package', () => pack(context, job, options));
        if (artifact !== undefined) {
            done.artifact = artifact;
            await phase('verify', async () => {
                done.verified = await verify(runner, (0,external_node_path_.join)(options.outputDirectory, artifact.file), job);
            });
        }
    }
    catch (error) {
        if (!(0,src_runner/* isExpectedFailure */.$B)(error))
            throw error;
    }
    if (failure === undefined && done.artifact === undefined)
        await discard(job, options, undefined);
    const report = {
        cell,
        result: failure === undefined ? 'passed' : 'failed',
        milliseconds,
        tests: testReport(job, done.tests, failure),
        artifact: failure === undefined ? done.artifact : undefined,
        verified: done.verified ?? 0,
        failure,
    };
    if (failure !== undefined)
        await discard(job, options, done.artifact);
    await (0,promises_.writeFile)((0,external_node_path_.join)(options.outputDirectory, `${cell.id}.json`), `${JSON.stringify(report, undefined, 2)}\n`);
    return report;
}
function testReport(job, outcome, failure) {
    if (!job.test)
        return { status: 'off', command: '' };
    if (outcome !== undefined)
        return outcome;
    return { status: failure?.phase === 'test' ? 'failed' : 'not run', command: '' };
}
async function prepare(runner, workbench, job, options) {
    const { cell } = job;
    const buildDirectory = (0,external_node_path_.join)(options.workDirectory, cell.id);
    const stageDirectory = (0,external_node_path_.join)(options.outputDirectory, cell.id);
    await removeResults(job, options);
    await (0,promises_.mkdir)(buildDirectory, { recursive: true });
    await (0,promises_.mkdir)(stageDirectory, { recursive: true });
    const toolchain = await workbench.toolchain(job);
    const environment = await workbench.environment(job, toolchain);
    const date = await sourceDate(runner, job.package.root);
    return {
        runner,
        package: job.package,
        strategy: cell.strategy,
        toolchain,
        env: { ...runner.env, SOURCE_DATE_EPOCH: String(date), ...environment },
        buildDirectory,
        stageDirectory,
        version: await packageVersion(job.package),
        timeout: cell['timeout-minutes'] * 60_000,
        jobs: options.jobs,
    };
}
async function packageVersion(one) {
    return one.recipe.version ?? (await (0,languages/* languageByName */.H)(one.language).version?.(one)) ?? '0.0.0';
}
/** Packs what is staged. A library for its own language alone, as Go's and Rust's are, stages nothing: it is tested. */
async function pack(context, job, options) {
    if ((await (0,promises_.readdir)(context.stageDirectory)).length === 0) {
        context.runner.notice(`${job.cell.id} has nothing to package: it makes no program and no library for others.`);
        return undefined;
    }
    const file = packageFileName(job.package.name, context.version, job.platform);
    const path = (0,external_node_path_.join)(options.outputDirectory, file);
    await (0,artifact/* packDirectory */.jG)(context.stageDirectory, path, { mtime: new Date(Number(context.env['SOURCE_DATE_EPOCH']) * 1000) });
    const { size } = await (0,promises_.stat)(path);
    return { file: (0,external_node_path_.basename)(path), bytes: size, sha256: await (0,artifact/* sha256File */.Q3)(path) };
}
/** `name_version_os_architecture.tar.gz`, as releases of Go and Rust programs are commonly named. */
function packageFileName(name, version, platform) {
    return `${name}_${version}_${platform.oci.os}_${platform.slug}.tar.gz`;
}
async function verify(runner, path, job) {
    const report = await (0,artifact/* verifyPaths */.gF)(runner, [path], {
        platform: job.platform,
        ...(job.package.recipe.rpath !== undefined && { rpath: job.package.recipe.rpath }),
    });
    for (const problem of report.problems)
        runner.error(`${problem.path}: ${problem.message}`);
    const failed = report.problems.filter((problem) => problem.severity === 'error');
    if (failed.length > 0) {
        throw new src_runner/* InputError */.dz(failed.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
    }
    return report.checked;
}
/** Removes what a cell made before it failed: nothing that is not proven may be taken for a result. */
async function discard(job, options, artifact) {
    await (0,promises_.rm)((0,external_node_path_.join)(options.outputDirectory, job.cell.id), { recursive: true, force: true });
    if (artifact !== undefined)
        await (0,promises_.rm)((0,external_node_path_.join)(options.outputDirectory, artifact.file), { force: true });
}
/** Removes what an earlier build of the cell left, its package included, which may carry another version. */
async function removeResults(job, options) {
    const { outputDirectory } = options;
    const reportPath = (0,external_node_path_.join)(outputDirectory, `${job.cell.id}.json`);
    const earlier = await readReport(reportPath);
    await (0,promises_.rm)((0,external_node_path_.join)(outputDirectory, job.cell.id), { recursive: true, force: true });
    await (0,promises_.rm)(reportPath, { force: true });
    if (earlier?.artifact !== undefined)
        await (0,promises_.rm)((0,external_node_path_.join)(outputDirectory, (0,external_node_path_.basename)(earlier.artifact.file)), { force: true });
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

;// CONCATENATED MODULE: ./build/src/build/report.js

/** The steps of a cell, in order. */
const PHASES = (/* unused pure expression or super */ null && (['prepare', 'build', 'test', 'package', 'verify']));
/** A report of a cell that this version does not carry out. */
function plannedReport(cell) {
    return {
        cell,
        result: 'planned',
        milliseconds: {},
        tests: { status: 'not run', command: '' },
        artifact: undefined,
        verified: 0,
        failure: undefined,
    };
}
/** The failure of a cell as an error that a caller can throw. */
function describeFailedCell(report) {
    const { cell, failure } = report;
    return `${cell.id} failed in ${failure?.phase ?? 'an unknown phase'}: ${failure?.message ?? (0,src_runner/* errorMessage */.gJ)(undefined)}`;
}
const COLUMNS = ['package', 'platform', 'strategy', 'reason', 'build s', 'test s', 'result', 'artifact', 'size'];
function row(report) {
    const { cell, milliseconds, artifact } = report;
    return [
        cell.package,
        cell.platform,
        cell.strategy,
        cell.reason,
        seconds(milliseconds.build),
        testColumn(report),
        resultColumn(report),
        artifact?.file ?? '-',
        artifact === undefined ? '-' : formatBytes(artifact.bytes),
    ];
}
function testColumn({ milliseconds, tests }) {
    return tests.status === 'passed' || tests.status === 'failed' ? seconds(milliseconds.test) : tests.status;
}
function resultColumn({ result, failure }) {
    return failure === undefined ? result : `${result}: ${failure.phase}`;
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
    const lines = rows.map((cells) => cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/host/index.js + 4 modules
var src_host = __webpack_require__(3494);
// EXTERNAL MODULE: ./build/src/toolchain/index.js + 4 modules
var toolchain = __webpack_require__(5907);
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
            ? (0,toolchain/* toolchainRequirements */.mm)(host, platform, { packages: needed.targetPackages })
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
    const report = await (0,src_host/* installPackages */.R)(runner, wanted);
    if (report.present.length > 0)
        runner.notice(`Reused, installed already: ${report.present.join(' ')}`);
    if (report.installed.length > 0)
        runner.notice(`Installed now: ${report.installed.join(' ')}`);
}
function missingTools(tools, env) {
    const folders = (env['PATH'] ?? '').split(external_node_path_.delimiter);
    const isPresent = ({ commands }) => commands.some((command) => folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, command))));
    return tools.filter((tool) => !isPresent(tool)).flatMap((tool) => tool.debianPackages);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/platform/binfmt.js
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

;// CONCATENATED MODULE: ./build/src/emulation/binfmt-misc.js





/** Where the kernel keeps binfmt_misc. Source: Documentation/admin-guide/binfmt-misc.rst. */
const BINFMT_DIRECTORY = '/proc/sys/fs/binfmt_misc';
/** True when binfmt_misc is mounted where it belongs. */
async function isBinfmtMounted() {
    const mounts = await (0,promises_.readFile)('/proc/self/mounts', 'utf8');
    return mounts.split('\n').some((line) => {
        const [, mountPoint, type] = line.split(' ');
        return mountPoint === BINFMT_DIRECTORY && type === 'binfmt_misc';
    });
}
/**
 * Mounts binfmt_misc where it is not, loading the kernel's module where that is needed and possible.
 *
 * @returns true when it was mounted now
 * @throws InputError that says what is missing
 */
async function mountBinfmt(runner) {
    if (await isBinfmtMounted())
        return false;
    if (!(await (0,src_host/* canBecomeRoot */.eY)(runner))) {
        throw new src_runner/* InputError */.dz(`binfmt_misc is not mounted, and mounting it needs root or passwordless sudo. ${HOW_TO_MOUNT}`);
    }
    if (!(await kernelKnowsBinfmt())) {
        const modprobe = (0,src_host/* asRoot */.tE)('modprobe', ['binfmt_misc']);
        try {
            await runner.exec(modprobe.command, modprobe.args, { quiet: true });
        }
        catch (error) {
            throw new src_runner/* InputError */.dz('The kernel has no binfmt_misc, and the module could not be loaded. Load it on the machine itself, not in a ' +
                'container (modprobe binfmt_misc), or use a kernel built with CONFIG_BINFMT_MISC. ' +
                (0,src_runner/* errorMessage */.gJ)(error), { cause: error });
        }
    }
    const mount = (0,src_host/* asRoot */.tE)('mount', ['-t', 'binfmt_misc', 'binfmt_misc', BINFMT_DIRECTORY]);
    try {
        await runner.exec(mount.command, mount.args, { quiet: true });
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`binfmt_misc could not be mounted. ${HOW_TO_MOUNT} ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
    return true;
}
const HOW_TO_MOUNT = `In a container, start it with --privileged, or mount it on the machine itself: ` +
    `mount -t binfmt_misc binfmt_misc ${BINFMT_DIRECTORY}.`;
async function kernelKnowsBinfmt() {
    return (await (0,promises_.readFile)('/proc/filesystems', 'utf8'))
        .split('\n')
        .some((line) => line.split('\t')[1] === 'binfmt_misc');
}
/** Reads one entry; undefined when there is none of that name. */
async function readEntry(name) {
    try {
        const path = (0,external_node_path_.join)(BINFMT_DIRECTORY, name);
        const [text, { mtimeNs }] = await Promise.all([(0,promises_.readFile)(path, 'utf8'), (0,promises_.stat)(path, { bigint: true })]);
        return parseEntry(name, text, mtimeNs);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Reads all entries; none where binfmt_misc is not mounted. */
async function readEntries() {
    const files = await (0,promises_.readdir)(BINFMT_DIRECTORY).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    const names = files.filter((name) => name !== 'register' && name !== 'status');
    const entries = await Promise.all(names.map(readEntry));
    return entries.filter((entry) => entry !== undefined);
}
/** Parses what the kernel shows of an entry: `bm_entry_read` in fs/binfmt_misc.c. */
function parseEntry(name, text, registeredAt = 0n) {
    const lines = text.split('\n');
    const value = (prefix) => lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
    const magic = value('magic ');
    const bytes = magic === undefined ? undefined : Uint8Array.from(Buffer.from(magic, 'hex'));
    const mask = value('mask ');
    return {
        name,
        enabled: lines[0] === 'enabled',
        registeredAt,
        interpreter: value('interpreter ') ?? '',
        flags: (value('flags: ') ?? '').trim(),
        pattern: bytes && {
            offset: Number(value('offset ') ?? 0),
            magic: bytes,
            mask: mask === undefined ? new Uint8Array(bytes.length).fill(0xff) : Uint8Array.from(Buffer.from(mask, 'hex')),
        },
    };
}
/** Whether an entry would be given the programs of a platform. */
function matchesPlatform(entry, platform) {
    const { pattern } = entry;
    if (pattern === undefined)
        return false;
    const header = binfmtPattern(platform).magic;
    return pattern.magic.every((byte, index) => {
        const at = pattern.offset + index;
        return ((header[at] ?? 0) & (pattern.mask[index] ?? 0)) === (byte & (pattern.mask[index] ?? 0));
    });
}
/** The text that registers a handler for a platform. */
function handlerRegistration(name, platform, interpreter, flags) {
    const { magic, mask } = binfmtPattern(platform);
    return `:${name}:M:0:${escapeBytes(magic)}:${escapeBytes(mask)}:${interpreter}:${flags}`;
}
function escapeBytes(bytes) {
    return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
/**
 * The text that registers a note: an entry that no file can match, whose interpreter field holds text of ours. The
 * kernel compares what follows a file name's last dot, so an extension that has a dot in it never matches.
 */
function noteRegistration(name, text) {
    const fields = ['', name, 'E', '', '..', '', text, ''];
    return fields.join(NOTE_DELIMITER);
}
/** The kernel takes any first character as the delimiter; JSON never has this one in it. */
const NOTE_DELIMITER = '\u001f';
/** The kernel's limit on one registration: MAX_REGISTER_LENGTH in fs/binfmt_misc.c. */
const MAX_REGISTRATION = 1920;
/**
 * Adds an entry.
 *
 * @throws InputError with the kernel's reason
 */
async function registerEntry(runner, registration) {
    if (Buffer.byteLength(registration) > MAX_REGISTRATION) {
        throw new src_runner/* InputError */.dz(`A binfmt_misc entry may have ${String(MAX_REGISTRATION)} bytes, and this one is longer: ${registration}. ` +
            'Use a tool-cache folder with a shorter path.');
    }
    try {
        await writeAsRoot(runner, (0,external_node_path_.join)(BINFMT_DIRECTORY, 'register'), registration);
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`The kernel refused to register ${registration.split(registration.charAt(0))[1] ?? 'the entry'} in binfmt_misc: ` +
            `${(0,src_runner/* errorMessage */.gJ)(error)} ${await explainRefusal(runner, registration)}`, { cause: error });
    }
}
async function explainRefusal(runner, registration) {
    const name = registration.split(registration.charAt(0))[1] ?? '';
    if ((await readEntry(name)) !== undefined)
        return `An entry '${name}' stands already.`;
    if (!(await (0,src_host/* canBecomeRoot */.eY)(runner)))
        return 'Registering needs root or passwordless sudo.';
    return 'In a container, start it with --privileged; a read-only /proc/sys has the same effect.';
}
/** Removes an entry; true when it was there. */
async function removeEntry(runner, name) {
    if ((await readEntry(name)) === undefined)
        return false;
    await writeAsRoot(runner, (0,external_node_path_.join)(BINFMT_DIRECTORY, name), '-1');
    return true;
}
/** Writes to one of the kernel's files in a single write, through sudo where this process is not root. */
async function writeAsRoot(runner, path, text) {
    const { command, args } = (0,src_host/* asRoot */.tE)('tee', [path]);
    if (command === 'tee')
        await (0,promises_.writeFile)(path, text);
    else
        await runner.exec(command, args, { input: text, quiet: true });
}

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/emulation/launcher-code.js
// Generated by scripts/build-probes.js from src/emulation/launcher-source: do not edit.
/** One per host. */
const LAUNCHER_CODE = [
    {
        machine: 62,
        base64: 'SIsEJEiNdMQQSLlRRU1VX0NQVUiLPkiF/3QRSIPGCEg5D3XvgH8IPXXp6yJIi0wkCEiNNTAAAABIjT0xAAAASIk0JEiJfCQISIPAAlFQSI0FCwAAAEgDAP/gZg8fRAAA',
    },
    {
        machine: 183,
        base64: '6QNA+epDAJFKDQmLrQIAWEuFQPgLAQC0bAFA+Z8BDeuB//9UbCFAOZ/1AHEh//9UBwAAFOoHQPkpCQCRqwEAEMwBABDrMwCp6Su/qekAABAqAUD5KQEKiyABH9YfIAPVUUVNVV9DUFU=',
    },
];

;// CONCATENATED MODULE: ./build/src/emulation/launcher.js


/** Offsets in a 64-bit ELF header and program header. Source: elf(5). */
const HEADER = { machine: 18, entry: 24, programHeaders: 32, entrySize: 54, entryCount: 56 };
const SEGMENT = { type: 0, flags: 4, offset: 8, address: 16, physical: 24, fileSize: 32, memorySize: 40, align: 48 };
const PT_LOAD = 1;
const PT_NOTE = 4;
const READ_AND_EXECUTE = 5;
/** The largest page of amd64 and arm64 kernels. */
const PAGE = 0x10000n;
/**
 * Makes an emulator start with `-cpu`: a copy of its program with one more segment, whose code inserts the argument and
 * goes on to the program's own entry point.
 *
 * QEMU takes its CPU model from an argument, which binfmt_misc cannot give, or from the variable QEMU_CPU, which every
 * other emulator reads too and programs inherit. A wrapper that starts the real emulator does not serve: under flag F
 * only the file that is registered can be reached from a container, and a second execve(2) loses what the kernel tells
 * the first one of flags C and P in its auxiliary vector. This way there is one execve, one file, and QEMU_CPU is still
 * heeded where a user sets it.
 *
 * @param emulator a statically linked 64-bit little-endian ELF file
 * @param cpu what follows `-cpu`
 * @throws InputError when the file has no room for another segment
 */
function withCpu(emulator, cpu) {
    const machine = emulator.readUInt16LE(HEADER.machine);
    const launcher = LAUNCHER_CODE.find((one) => one.machine === machine);
    if (launcher === undefined)
        throw cannotSet('Archway has no launcher for this host');
    const segments = programHeaders(emulator);
    const loaded = segments.filter((at) => segmentType(emulator, at) === PT_LOAD);
    // Loaded segments must stand in the order of their addresses, and the new one comes last.
    const spare = segments.find((at) => segmentType(emulator, at) === PT_NOTE && loaded.every((other) => other < at));
    if (spare === undefined)
        throw cannotSet('its program headers have no note to spare');
    const end = loaded.map((at) => wide(emulator, at, SEGMENT.address) + wide(emulator, at, SEGMENT.memorySize));
    const address = alignUp(end.reduce((a, b) => (a > b ? a : b), 0n));
    const offset = alignUp(BigInt(emulator.length));
    const code = Buffer.from(launcher.base64, 'base64');
    const table = launchTable(wide(emulator, 0, HEADER.entry) - (address + BigInt(code.length)), cpu);
    const segment = Buffer.concat([code, table]);
    const result = Buffer.alloc(Number(offset) + segment.length);
    emulator.copy(result);
    segment.copy(result, Number(offset));
    result.writeBigUInt64LE(address, HEADER.entry);
    result.writeUInt32LE(PT_LOAD, spare + SEGMENT.type);
    result.writeUInt32LE(READ_AND_EXECUTE, spare + SEGMENT.flags);
    const size = BigInt(segment.length);
    for (const [at, value] of [
        [SEGMENT.offset, offset],
        [SEGMENT.address, address],
        [SEGMENT.physical, address],
        [SEGMENT.fileSize, size],
        [SEGMENT.memorySize, size],
        [SEGMENT.align, PAGE],
    ]) {
        result.writeBigUInt64LE(value, spare + at);
    }
    return result;
}
/** What follows the launcher's code: see launcher-source/x86_64.S. */
function launchTable(distanceToEntry, cpu) {
    const table = Buffer.alloc(16);
    table.writeBigInt64LE(distanceToEntry, 0);
    table.write('-cpu\0', 8, 'latin1');
    return Buffer.concat([table, Buffer.from(`${cpu}\0`, 'utf8')]);
}
function programHeaders(file) {
    const start = Number(wide(file, 0, HEADER.programHeaders));
    const size = file.readUInt16LE(HEADER.entrySize);
    return Array.from({ length: file.readUInt16LE(HEADER.entryCount) }, (_, index) => start + index * size);
}
function segmentType(file, segment) {
    return file.readUInt32LE(segment + SEGMENT.type);
}
function wide(file, base, offset) {
    return file.readBigUInt64LE(base + offset);
}
function alignUp(value) {
    return ((value + PAGE - 1n) / PAGE) * PAGE;
}
function cannotSet(reason) {
    return new src_runner/* InputError */.dz(`The emulator's CPU model cannot be set: ${reason}. Take another QEMU, or set cpu to default for this platform.`);
}

;// CONCATENATED MODULE: ./build/src/emulation/version.js

/** Reads the version in what `qemu-<name> --version` prints: `qemu-aarch64 version 7.2.22 (Debian 1:7.2+dfsg-7...)`. */
function parseVersionOutput(text) {
    return /\bversion (\d+(?:\.\d+)+)/.exec(text)?.[1];
}
/** The numbers of a dotted version. */
function parseVersion(text) {
    return text.split('.').map(Number);
}
/** Negative when a comes before b; a number that is not there counts as 0. */
function compareVersions(a, b) {
    const [left, right] = [parseVersion(a), parseVersion(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
const COMPARISONS = {
    '>=': (order) => order >= 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '<': (order) => order < 0,
};
/**
 * Parses `auto`, an exact version (`10.0.4`), a release line (`10`, `10.0`, `10.x`) or comparisons that must all hold
 * (`>=9.2.2 <11`). A leading `v` is ignored.
 *
 * @throws InputError for anything else
 */
function parseRange(text) {
    const range = text.trim();
    if (range === 'auto')
        return { text: range, includes: () => true };
    const parts = range.split(/\s+(?![\d])|,\s*/).filter((part) => part !== '');
    const tests = parts.map((part) => {
        const match = /^(>=|<=|>|<|=?)\s*v?(\d+(?:\.\d+)*)(\.x)?$/.exec(part);
        if (match?.[2] === undefined)
            throw badRange(text);
        const version = match[2];
        const compare = COMPARISONS[match[1] ?? ''];
        return compare === undefined
            ? (candidate) => candidate === version || candidate.startsWith(`${version}.`)
            : (candidate) => compare(compareVersions(candidate, version));
    });
    if (tests.length === 0)
        throw badRange(text);
    return { text: range, includes: (candidate) => tests.every((test) => test(candidate)) };
}
function badRange(text) {
    return new src_runner/* InputError */.dz(`'${text}' is not a version of QEMU. Give auto, an exact version (10.0.4), a release line (10 or 10.0) or a range ` +
        '(>=9.2.2 <11).');
}

;// CONCATENATED MODULE: ./build/src/emulation/cpu.js



/**
 * Where QEMU's own choice of CPU model is known to be slow, and the one that is not. From 10.0 on QEMU itself uses the
 * fast pointer authentication; before 6.0 it has no such property.
 */
const SLOW_DEFAULTS = [{ qemu: '>=6.0 <10.0', guest: (0,platform_platform/* findPlatform */.rB)('arm64'), cpu: 'max,pauth-impdef=on' }];
/**
 * The CPU model that an emulator is to be started with.
 *
 * @returns what follows `-cpu`; undefined for QEMU's own choice
 */
function cpuFor(request, platform, version) {
    const asked = request.cpu[platform.name] ?? 'auto';
    if (asked === 'default')
        return undefined;
    if (asked !== 'auto')
        return asked;
    const row = SLOW_DEFAULTS.find(({ qemu, guest }) => guest?.name === platform.name && parseRange(qemu).includes(version));
    return row?.cpu;
}
/**
 * Gives an emulator that starts with the CPU model that the request wants: itself, or a copy in the tool-cache. A model
 * that QEMU does not know shows when the first program is run.
 */
async function applyCpu(store, request, platform, emulator) {
    const cpu = cpuFor(request, platform, emulator.version);
    if (cpu === undefined)
        return emulator;
    return await store.variant(emulator, platform, cpu, (program) => withCpu(program, cpu));
}

;// CONCATENATED MODULE: ./build/src/emulation/holder.js

/** Seconds after which a holder that cannot be looked at is taken for dead: no job on GitHub may take longer. */
const LONGEST_JOB = 5 * 24 * 3600;
/**
 * Describes the holder of a lease that begins now.
 *
 * @param scope this process, or the job it is a step of: then the runner's worker, which started this process
 */
async function currentHolder(runner, scope) {
    // In a container job the worker is outside and shows as 0; the container's first process lives as long as the job.
    const pid = scope === 'process' ? process.pid : process.ppid || 1;
    const { env } = runner;
    return {
        pid,
        startTicks: (await startTicks(pid)) ?? '',
        pidNamespace: await (0,promises_.readlink)('/proc/self/ns/pid'),
        runnerName: env['RUNNER_NAME'] ?? '',
        job: [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].filter(Boolean).join('/'),
        since: Math.floor(Date.now() / 1000),
    };
}
/** Whether two leases belong to one holder. */
function isSameHolder(a, b) {
    return a.pid === b.pid && a.startTicks === b.startTicks && a.pidNamespace === b.pidNamespace;
}
/**
 * Whether a holder still lives, as far as `self` can tell: by its process where that is visible; a runner does one job
 * at a time, so one with our runner's name and another job is over; and after the longest job there can be.
 */
async function isAlive(holder, self) {
    if (holder.pidNamespace === self.pidNamespace) {
        const ticks = await startTicks(holder.pid);
        return ticks === undefined ? isHidden(holder.pid) : ticks === holder.startTicks;
    }
    if (holder.runnerName !== '' && holder.runnerName === self.runnerName && holder.job !== self.job)
        return false;
    return self.since - holder.since < LONGEST_JOB;
}
/** When a process started, in clock ticks after boot: field 22 of /proc/<pid>/stat (proc(5)). */
async function startTicks(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${String(pid)}/stat`, 'utf8');
        // The second field is the program's name in parentheses, which may hold anything.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // A zombie has ended: nobody but its parent's bookkeeping is left.
        return fields[0] === 'Z' ? '' : fields[19];
    }
    catch {
        return undefined;
    }
}
/** With the mount option hidepid, another user's process exists without being visible. */
function isHidden(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/src/emulation/lock.js



/** Milliseconds until the log says that another job is waited for, and until that is given up. */
const PATIENCE = { mention: 2_000, limit: 10 * 60_000 };
/**
 * Runs work while no other job on this machine changes binfmt_misc.
 *
 * The lock is flock(2) on binfmt_misc's own folder: every process that sees the same entries sees the same lock, be it
 * another runner with another tool-cache, another user or a container, and the kernel frees it when its holder dies.
 * Node has no flock, so flock(1) holds it for as long as its input, a pipe from this process, is open.
 */
async function withBinfmtLock(runner, work) {
    const pipe = new external_node_stream_.PassThrough();
    const abandon = new AbortController();
    let announce = () => undefined;
    const acquired = new Promise((resolve) => {
        announce = resolve;
    });
    // cat echoes the word only once flock has started it, which is when the lock is held.
    pipe.write('locked\n');
    const holder = runner.exec('flock', ['-x', BINFMT_DIRECTORY, 'cat'], {
        input: pipe,
        quiet: true,
        signal: abandon.signal,
        onLine: announce,
    });
    const mention = setTimeout(() => {
        runner.info('Waiting for another job on this machine that changes binfmt_misc.');
    }, PATIENCE.mention);
    const limit = setTimeout(() => {
        abandon.abort();
    }, PATIENCE.limit);
    try {
        await Promise.race([acquired, holder]);
    }
    catch (error) {
        if (!abandon.signal.aborted)
            throw error;
        throw new src_runner/* InputError */.dz(`Another job has held the lock on ${BINFMT_DIRECTORY} for ${String(PATIENCE.limit / 60_000)} minutes. ` +
            'See which process it is with `lslocks`, and end it.', { cause: error });
    }
    finally {
        clearTimeout(mention);
        clearTimeout(limit);
    }
    try {
        return await work();
    }
    finally {
        pipe.end();
        await holder;
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/lease.js





/** A lease that nothing was taken for yet. */
function createLease() {
    return { id: (0,external_node_crypto_.randomBytes)(6).toString('hex') };
}
/**
 * That somebody uses a handler. Kept where the handler itself is kept, as a binfmt_misc entry that matches no file: it
 * is seen by all who see the handler, whatever their tool-cache, user or container, and vanishes with it at a reboot.
 */
const useSchema = schemas/* object */.Ikc({
    /** The platform, as QEMU names it. */
    qemu: schemas/* string */.YjP(),
    handler: schemas/* string */.YjP(),
    interpreter: schemas/* string */.YjP(),
    flags: schemas/* string */.YjP(),
    /** Whether Archway added the handler, and so may remove it. */
    ours: schemas/* boolean */.zMY(),
    cleanup: schemas/* boolean */.zMY(),
    holder: schemas/* object */.Ikc({
        pid: schemas/* number */.aig(),
        startTicks: schemas/* string */.YjP(),
        pidNamespace: schemas/* string */.YjP(),
        runnerName: schemas/* string */.YjP(),
        job: schemas/* string */.YjP(),
        since: schemas/* number */.aig(),
    }),
});
const NOTE_PREFIX = 'archway-use';
function noteName(lease, qemu) {
    return `${NOTE_PREFIX}-${qemu}-${lease.id}`;
}
/**
 * Notes that a lease uses a handler. To be called under the lock, before the handler is added: should this process die
 * in between, the note still tells whose the handler is.
 */
async function noteUse(runner, lease, platform, use) {
    const name = noteName(lease, platform.qemu);
    await removeEntry(runner, name);
    await registerEntry(runner, noteRegistration(name, JSON.stringify({ ...use, qemu: platform.qemu })));
}
/** All uses of handlers that are noted on this machine. */
async function readUses() {
    return (await readEntries()).flatMap((entry) => {
        const use = entry.name.startsWith(NOTE_PREFIX) ? parseUse(entry) : undefined;
        return use === undefined ? [] : [use];
    });
}
function parseUse(entry) {
    try {
        return { ...useSchema.parse(JSON.parse(entry.interpreter)), note: entry.name };
    }
    catch {
        // Another version of Archway may write what this one cannot read: leave it to that one.
        return undefined;
    }
}
/** Whether the handler that stands is still the one that was noted. */
function isUnchanged(entry, use) {
    return entry.interpreter === use.interpreter && entry.flags === use.flags;
}
/**
 * Takes back the uses of holders that have died without giving them back, as a job that is killed does. To be called
 * under the lock.
 *
 * @returns the uses that are left
 */
async function reconcileUses(runner, self) {
    const uses = await readUses();
    const alive = await Promise.all(uses.map(async (use) => await isAlive(use.holder, self)));
    const dead = uses.filter((_, index) => alive[index] === false);
    if (dead.length === 0)
        return uses;
    const report = await dropUses(runner, uses, dead);
    const removed = report.removed.length === 0 ? '' : ` Removed: ${report.removed.join(', ')}.`;
    runner.info(`A job on this machine ended without giving back its emulators.${removed}`);
    return uses.filter((use) => !dead.includes(use));
}
/**
 * Takes back some uses, and removes each handler of ours that nobody uses any more. The handler goes before its last
 * note: should this process die in between, the note still tells whose the handler is.
 */
async function dropUses(runner, uses, leaving) {
    const removed = [];
    const kept = [];
    const staying = uses.filter((use) => !leaving.includes(use));
    for (const use of leaving) {
        const reason = await reasonToKeep(use, staying);
        if (reason !== undefined)
            kept.push({ handler: use.handler, reason });
        else if (await removeEntry(runner, use.handler))
            removed.push(use.handler);
        await removeEntry(runner, use.note);
    }
    return { removed, kept: kept.filter((one) => !removed.includes(one.handler)) };
}
async function reasonToKeep(use, staying) {
    if (!use.ours)
        return 'it stood before';
    if (!use.cleanup)
        return 'cleanup is off';
    const others = staying.filter((other) => other.handler === use.handler).length;
    if (others > 0)
        return `${String(others)} other ${others === 1 ? 'job uses' : 'jobs use'} it`;
    const entry = await readEntry(use.handler);
    return entry !== undefined && !isUnchanged(entry, use) ? 'somebody else has changed it' : undefined;
}
/**
 * Gives a lease back. The last one to use a handler of ours removes it, so that what stood before is in force again.
 * Giving back twice, or what was never taken, does nothing.
 */
async function releaseEmulation(runner, lease) {
    if (!(await isBinfmtMounted()))
        return { removed: [], kept: [] };
    return await withBinfmtLock(runner, async () => {
        const self = await currentHolder(runner, 'process');
        const uses = await reconcileUses(runner, self);
        return await dropUses(runner, uses, uses.filter((use) => use.note === noteName(lease, use.qemu)));
    });
}

;// CONCATENATED MODULE: ./build/src/emulation/emulator.js


/** Milliseconds that an emulator may take to tell its version. */
const VERSION_TIMEOUT = 20_000;
/** The version of an emulator; undefined when the file is none, or does not run on this machine. */
async function emulatorVersion(runner, path) {
    try {
        const { stdout } = await runner.exec(path, ['--version'], { quiet: true, timeout: VERSION_TIMEOUT });
        return parseVersionOutput(stdout);
    }
    catch {
        return undefined;
    }
}
/** ELF program header type of a program that needs a loader: PT_INTERP in elf(5). */
const PT_INTERP = 3;
/** Program headers stand at the head of a file. */
const HEAD_SIZE = 4096;
/**
 * Whether a program needs no loader and libraries. Under flag F a dynamic emulator works on the machine itself, but
 * fails in every container and other root, where its loader is not.
 */
async function isStatic(path) {
    const file = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (file === undefined)
        return false;
    try {
        const { buffer } = await file.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, 0);
        const types = programHeaderTypes(buffer);
        return types.length > 0 && !types.includes(PT_INTERP);
    }
    finally {
        await file.close();
    }
}
/** The types of the program headers of a 64-bit little-endian ELF file, as amd64 and arm64 hosts have them. */
function programHeaderTypes(file) {
    if (file.readUInt32BE(0) !== 0x7f454c46)
        return [];
    const [start, size, count] = [Number(file.readBigUInt64LE(32)), file.readUInt16LE(54), file.readUInt16LE(56)];
    if (start + size * count > file.length)
        return [];
    return Array.from({ length: count }, (_, index) => file.readUInt32LE(start + index * size));
}

;// CONCATENATED MODULE: ./build/src/emulation/probe-programs.js
// Generated by scripts/build-probes.js from src/emulation/probe-source: do not edit.
/** One per platform. */
const PROBE_PROGRAMS = [
    {
        sha256: '5af2686b1bb517a4335ef7876ddb384960652b34aa3b0884828feced825464a0',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAA6ABAAAAAAABAAAAAAAAAAGARAAAAAAAAAAAAAEAAOAADAEAABQAEAAEAAAAFAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAQBEAAAAAAABAEQAAAAAAAAAQAAAAAAAAAQAAAAYAAABAAQAAAAAAAEAhQAAAAAAAQCFAAAAAAAAAAAAAAAAAABhwAQAAAAAAABAAAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAADHtSInnSIPk8Oh0BAAASYnRuDgAAAAPBYXAdAHDMe1Ig+TwQf/RMcCKFAeKDAaE0nQHSP/AOMp07zHAOMoPlMDDSIn+MdKAPBYAdAVI/8Lr9bgBAAAARTHSRTHASInHDwXDU0GJ+UiD7BCF/3kNv+AMQABB99noxv///zHbMcBmx0QkDjAAixSd4BBAALEwMfaNeQFBOdFyCkEp0Yn5QLYB6+5AhPZ0BIhMJA6AfCQOMA+VwQjBdQYxwP/KdQ9IjXwkDuh5////uAEAAABI/8NIg/sKdalIg8QQW8NVifVBiclTSInT6Fb///+F7XQMv+IMQADoSP///+sav+sMQADoPP///0iJ3+g0////RInP6E3///9bv/QMQABd6SD///+46AMAAPD/BS+PAAD/yHX18P8FII8AALoBAAAARTHSRTHAv0CRQAC4ygAAAEiJ1g8FQbk8AAAAMdJFMdJFMcBMichIiddIidYPBevrU0G6/w8AAEiJ+0UxwLpAQUAAvgkNQAC4CwEAAEjHx5z///9IgeyQAQAADwVIg/j+dDFBicAx9kiFwH4VvkCBQABIidfocP7//zH2hcBAD5XGRInBuhgNQAC/Mg1AAOgM////MdJIjXwkCkUx0kUxwLg/AAAASInWDwW/QA1AAOhQ/v//SIneSI28JA4BAADoJf7//7/2DEAAhcC44wxAAEgPRfjoK/7//0iNvCQOAQAA6B7+//+/9AxAAOgU/v//SIHEkAEAAFvDQVQxwEmJ+UGJzFVIidUx0kUx0lNFMcBIifNIiddIidaJRCT8uDkAAAAPBUiJx0iFwHQQSI10JPxBuT0AAADptgAAAEWF5HR7RTHSRTHAuGsAAABIif5IifoPBUiFwHVjuv7/AAC4dwAAAEiJ10iJ1g8FSIXAdB1BuecAAAC/gAAAADHSRTHSRTHATInISInWDwXr7kUx0kUxwLh1AAAADwVIhcB0HUG55wAAAL+AAAAAMdJFMdJFMcBMichIidYPBevuRTHSRTHAuDsAAABMic9Iid5IieoPBb+AAAAAQbnnAAAASCnHMdJFMdJFMcBMichIidYPBevuRTHSRTHAMdJMicgPBUiD+Px07YtEJPxbXUFcwzHJgDwPAHQFSP/B6/VIizUJjQEASIsWSIXSdCgxwEg5yHQPRIoEB0Q4BAJ1EUj/wOvsgDwCPXUGSI1EAgHDSIPGCOvQuPUMQADDv0cNQADorP///75fEEAASInH6Hr8//+FwHQfv1cNQADokf///75+EEAASInH6F/8//+FwA+VwA+2wMNIifhIAfpIiflIOdF0CECIMUj/wevzw0iJ+DHJSI08CEg5ynQMRIoEDkj/wUSIB+vrw0FWSYn5QVVJifVBVEmJ1FUx7VNBikQtAEmJ7kj/xYTAdfEx20GKFBxIidhI/8OE0nXySY1EBgJIPQAQAAB2FzHSRTHSRTHAuOcAAAC/fQAAAEiJ1g8FTInyTInuTInP6IH///9DxgQxL0iJ2kyJ5ltJjTwpXUFcQV1BXull////QVZJifhBVUFUVVNIg+xwTIsPSo1szxBIiS3IiwEASYP5AX8RvmUNQAC/9QxAAOhx+///61tIi38QvmUNQADoYfv//4XAdFlJg/kCdENJi3gYSY1wGEUx0kUxwLg7AAAASInqDwW//w5AAEmJwbt+AAAA6Ej7//9Eic/33+hf+///v/QMQADoNPv//+mxBgAAvmoNQADoCvv//4XAdTnrQ75qDUAA6Pr6//+FwHQ1SYP5AnQjSYtQGDHbigKD6DA8CQ+HegYAAEhr2wpID77ASP/CSAHD6+O+bw1AAOjD+v//616+bw1AAOi3+v//SYP5An5OhcB0SkmLUBhFMcmKAoPoMDwJdxBNa8kKSA++wEj/wkkBwevnMdJFMdJFMcC4JwAAAEiJ10iJ1g8FSInHTInOuD4AAAAPBUiJw+kABgAAvnQNQADoWfr//4XAdEcx0kUx0kUxwLgnAAAASInXSInWDwWJx+h1+v//v/QMQADoSvr//0iNdCRIugEAAAAxwEUx0kUxwEiJxw8FSIXAf+7pwgMAAL55DUAA6AT6//+FwA+EzwMAAEmD+QMPjq0DAABNi2gYun0NQAC/QIFAAE2LYCBIjVwkSEyJ7uiv/f//uoMNQABMie6/QHFAAOid/f//uooNQABMie6/QGFAAOiL/f//upENQABMie6/QFFAAOh5/f//MfYx/0UxwDHJSInqSIl0JCBIjXQkCEiJfCRAv0CBQABMiUQkYEjHRCQIQIFAAEjHRCQQag1AAEjHRCQYlg1AAEjHRCQoQIFAAEjHRCQwbw1AAEjHRCQ4mA1AAEjHRCRIQIFAAEjHRCRQbw1AAEjHRCRYmw1AAOgy+///Mfa6nQ1AAL/ODUAAPQAHAACJwUAPlMbovPn//zHJSInqSI10JCi/QIFAAOgC+///MclIiepIid5Bica/QIFAAOjt+v//QYP+D0SJ8b8IDkAAD5TCMfaD+AlBvlDQQABAD5TGIda62A1AAOhp+f//vqAQQABIid9FMcm5CgAAAEiJ6kyJTCQ4vVDQQQDzpUiJ3r9AgUAASMdEJChAgUAASMdEJDAQDkAA6IX6//8x9roiDkAAv1wOQACFwInBQA+UxugS+f//Mcm6IBFAAEiNdCQov0CBQADoVvr//zH2umIOQAC/1A5AAIXAicFAD5TG6OP4//9FMdK5AQAAAEiJ3rogEUAAv0BxQABMiVQkYEjHRCRIQHFAAEjHRCRQlg5AAEjHRCRYQIFAAOgD+v//Mfa6og5AAL/NDkAAhcCJwUAPlMbokPj//7oJAkAATIn2vwAPBQDosPf//0iFwHkNicG64A5AADH299nrSEmBxgBAAABMOfV10L9AkUAAQbnKAAAAixXLhwAAg/oDdw9FMdJFMcAx9kyJyA8F6+Yx9roOD0AAiw2uhwAAgfmgDwAAQA+Uxr8GD0AA6Br4//9Iiy2fhwEAMdIxyUiJVCRYSInev0BhQABIiUwkMEiJ6jHJSMdEJEhAYUAASMdEJFA8D0AASMdEJChAUUAA6DL5//8x9rpFD0AAv4oNQACFwInBQA+Uxui/9///MclIiepIjXQkKL9AUUAA6AX5//8x9rp/D0AAv5ENQAA9AIgAAInBQA+UxuiP9///TInn6Bj4//9FMdJFMcC4AQEAAEjHx5z///8x0kyJ7g8FRTHJSInHvkAhQAC72QAAALoAIAAARTHSRTHASInYDwVIhcB+FzHJRA+3gVAhQABJ/8FMAcFIOcF87evZeAZJg/kCfxJIhcCJwbrLD0AAQQ9EyTH26wwxybrwD0AAvgEAAAC/6A9AAOgC9///Mdvp4gEAAL4hEEAAuwEAAADoNvb//4XAdHPpygEAAL4hEEAA6CP2//+FwHRguwEAAABJg/kED4WtAQAASYt4CL4sEEAAuwIAAADo/fX//4XAD4SSAQAASYt4GL71DEAAuwMAAADo4vX//4XAD4R3AQAASYt4IL45EEAA6Mz1//+FwA+FeP///+lcAQAAvhAOQADotfX//4XAdBXoG/n//zHbhcAPlMNIweMC6TkBAAC+lg5AAOiS9f//hcAPhLMAAABJg/kCD46pAAAASYtoGDHAMdJFMdJIiUQkWEUxwLhrAAAASInXSIlsJEhIidZIx0QkUEQQQAAPBbsKAAAASYnBSIXAD4XeAAAAv1cNQAC7CwAAAOhX+P//vn4QQABIicfoJfX//4XAD4S6AAAARTHAuHUAAABMic9Mic5MicoPBUiJw0iFwHUkMcm6IBFAAEiNdCRISInv6P72//+FwA+EgwAAAMH4CEhj2Ot7uwwAAADrdL5EEEAA6M30//+FwHQzMdJFMdJFMcC4ZgAAAEiJ10iJ1g8Fuw0AAABIhcB1R+gU+P//uw4AAACFwA+FTP7//+szvooNQAC7fQAAAOiH9P//hcB0ILsBAAAASYP5BHUVSYt4IL48D0AAMdvoaPT//4XAD5TDQbnnAAAAMdJFMdJFMcBMichIid9IidYPBevrAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAtACBwYXNzZWQgACBmYWlsZWQgAAoAZmFpbGVkIHVuYW1lIHNheXMgAC9wcm9jL3NlbGYvZXhlAC9wcm9jL3NlbGYvZXhlIGlzIHdyb25nOiAAcHJvYy1zZWxmLWV4ZQB1bmFtZSAATERfTElCUkFSWV9QQVRIAEFSQ0hXQVlfUFJPQkUAZXhlYwBleGl0AGtpbGwAd2FpdABhbGwAcHJvYmUAc2V0dWlkAHNjcmlwdAB0ZXh0ADcAMTUAOQBhIHByb2dyYW0gdGhhdCBleGl0cyB3aXRoIDcgaGFzIHRoZSB3YWl0IHN0YXR1cyAAZXhpdC1jb2RlAGEgcHJvZ3JhbSBlbmRlZCBieSBTSUdURVJNIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNpZ25hbHMAY2hlY2stZW52aXJvbm1lbnQAYSBwcm9ncmFtIHN0YXJ0ZWQgdW5kZXIgYW5vdGhlciBuYW1lIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGFyZ3YwAGEgcHJvZ3JhbSB3aXRoIExEX0xJQlJBUllfUEFUSCBoYXMgdGhlIHdhaXQgc3RhdHVzIABiZWNvbWUtcm9vdABhIHNldHVpZCByb290IHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2V0dWlkLWVudmlyb25tZW50AGEgdGhyZWFkIGNvdWxkIG5vdCBiZSBzdGFydGVkOiBlcnJvciAAdGhyZWFkcwB0aHJlYWRzIHRoYXQgc2hvdWxkIGNvdW50IHRvIDQwMDAgY291bnRlZCB0byAAYXJndW1lbnQAYSBzY3JpcHQgd2hvc2UgIyEgbmFtZXMgdGhpcyBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGEgdGV4dCBmaWxlIHdpdGhvdXQgIyEgaXMgbm90IHJlZnVzZWQgYXMgc2hlbGxzIGV4cGVjdDsgdGhlIHdhaXQgc3RhdHVzIGlzIABhIGZvbGRlciBjb3VsZCBub3QgYmUgcmVhZDogAHJlYWRkaXIAZW50cmllcyBvZiBhIGZvbGRlciB3aXRoIG51bWJlcnMgYWJvdmUgMzIgYml0czogAGNoZWNrLWFyZ3YAYW5vdGhlciBuYW1lAHdpdGggYmxhbmsAY2hlY2stcm9vdABMRF9MSUJSQVJZX1BBVEg9L2FyY2h3YXkvbGlicmFyeQBBUkNIV0FZX1BST0JFPWV4cG9ydGVkIHZhbHVlAEVNUFRZPQAAAAAAAAAAAAAAAAAsEEAAAAAAACEQQAAAAAAA9QxAAAAAAAA5EEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMqaOwDh9QWAlpgAQEIPAKCGAQAQJwAA6AMAAGQAAAAKAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE8QQAAAAAAAcBBAAAAAAACNEEAAAAAAAAAAAAAAAAAAAC5zaHN0cnRhYgAudGV4dAAucm9kYXRhAC5ic3MAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACwAAAAEAAAAGAAAAAAAAAOgAQAAAAAAA6AAAAAAAAADeCwAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAABEAAAABAAAAAgAAAAAAAADgDEAAAAAAAOAMAAAAAAAAYAQAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAAAZAAAACAAAAAMAAAAAAAAAQCFAAAAAAABAEQAAAAAAABhwAQAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAAAAAAAAAAAAAAAAAQBEAAAAAAAAeAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAA==',
    },
    {
        sha256: 'f45c840f3867a52cddc3f422ecee8fe1fb059ea08b36f8e4fc37ac719350845f',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAA6ABAAAAAAABAAAAAAAAAAFAUAAAAAAAAAAAAAEAAOAADAEAABgAFAAEAAAAFAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAKBQAAAAAAAAoFAAAAAAAAAAAAQAAAAAAAQAAAAYAAADw/wAAAAAAAPD/QQAAAAAA8P9BAAAAAAAAAAAAAAAAABBwAQAAAAAAAAABAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAB0AgNLgAwCRTwEAlOkDAqqIG4DSAQAA1EAAALTAA1/WIAE/1gIAgNIDaGI4JGhiOIMAADRCBACRfwAEa2D//1R/AARr4BefGsADX9blAwCq4AMFqsgLgNIBAIDSAgCA0gMAgNIEAIDSAQAA1Pn//xf+Dx746QMAqucDAarmAwKq6gMDKogbgNIgAoDSAQCA0gIAgNIDAIDSBACA0v8fALkBAADUYAMAtQoCADToFYDSAQAA1KABALXA/5/SqBKA0uEDAKriAwCqAQAA1GAAALQAEIDS3v//l+ADAapoEoDSAQAA1GD//7XgAwmq4QMHquIDBqqoG4DSAwCA0gQAgNIBAADUARCA0iAAAMvy//8X5QMAquADBarhcwCRiCCA0gIAgNIDAIDSBACA0gEAANQfEACxAP//VOAfQLn+B0L4wANf1uAAAPAAwD+RAX2AUgL8X4hCBAARAvwDiKP//zUhBABxYf//VAAQAJEB/F+IIQQAEQH8Aoii//81IQCA0uIDAapIDIDSAwCA0gQAgNIBAADUqAuA0gAAgNIBAIDSAgCA0vn//xfhAwCqAgCA0iBoYjjgAAA1CAiA0iAAgNIDAIDSBACA0gEAANTAA1/WQgQAkff//xf+Dx745QMAKqAA+DblAwBLAAAAkAAAOpHu//+XBwAAsOfgCJEGAIDSAwCAUgkGgFLgeGa4AQaAUgQAgFLpMwB5IgQAEUIcABIfAAVrKQIAVEQAADThYwA54WNAOT/AAHGBAABUHwQAcUAAAFSDAAA04GMAkdf//5cjAIBSxgQAkd8oAPFh/f9U/gdC+MADX9alAABL4QMCKiQAgFLp//8X/g8f+OcDASrmAwKq5QMDKsj//5cHAQA0AAAAkAAIOpHE//+X/gdB+AAAAJAAUDqRwP//FwAAAJAALDqRvf//l+ADBqq7//+X4AMFKsX//5f1//8X/4MG0eoDAKoCAQDQyAmA0kIAAJFgDICSAQAAkOP/gdIhpDqRBACA0v4DAPkBAADUHwgAsQACAFTlAwCqHwAA8S0FAFTgAwKqIQEA0CEAAJFC//+XHwAAceEHnxoCAACQAAAAkOMDBSpC4DqRAEg7kc///5cIFIDS4GMAkQEAgNICAIDSAwCA0gQAgNIBAADUAAAAkACAO5GR//+X4QMKquBzBJEt//+XAQAAkB8AAHEhDDqRAgAAkEBYOpEAAIGah///l+BzBJGF//+XAAAAkABQOpGC//+X/gNA+f+DBpHAA1/WAQCAUt3//xcDAIDSAWhjOAEBADXhAADwJPxH+YEAQPnhAQC1AAAAkABUOpETAAAUYwQAkfb//xdCBACRXwAD6yABAFQmaGI4BWhiON8ABWtA//9UhCAAkfH//xcCAIDS9///FyVoYji/9ABxQf//VEIEAJEgAAKLwANf1v4PH/gAAACQAJw7keD//5cBAACwIfwHkfj+/5cgAQA0AAAAkADcO5HZ//+XAQAAsCF4CJHx/v+XHwAAceAHnxr+B0H4wANf1gIAAovjAwCqIRwAEn8AAutBAABUwANf1mEUADj8//8XAwCA0l8AA+tBAABUwANf1iRoYzgEaCM4YwQAkfr//xfmAwCq6gMBqukDAqoFAIDS/g8f+EBpZTjrAwWqpQQAkaD//zUHAIDSIGlnOOEDB6rnBACRoP//NWAJAJEAAAGLHwRA8QkBAFTIC4DSoA+A0gEAgNICAIDSAwCA0gQAgNIBAADU4gMLquEDCqrgAwaq3P//l+AFgFLAaCs44gMHquEDCar+B0H4wAAFi9X//xfzU7Kp8wAA8HPCP5EHAED59VsBqQEAAJDtCACR92MCqeYDAKoNDA2LbQYA+flrA6khFDyR/wQA8ftzBKn+KwD5zAQAVAUAAJClVDqR4AMFqqT+/5fgAwWqAQAAkCEoPJGg/v+XQAcANQEAAJDgAwWqITw8kZv+/5cgBwA0/wgA8e0GAFSIFYDSAACA0gEAgNICAIDSAwCA0gQAgNIBAADUwwxA+UUBgNJiAEA5QsAAUUQcABKfJABx6QoAVCgQgNICAIDSAwCA0gQAgNIBAADU6wMAqhgAABQFCED54AMFqoD+/5cgBwA0/wgA8YACAFThAwaqqBuA0uIDDaoDAIDSBACA0iCMQfgBAADU5QMAqssPgNIAAACwAHwCkdL+/5fgAwVL3P7/lwAAAJAAUDqRzf7/l+ADC6p0/v+XAQAAkOADBaohKDyRZv7/lwEAAJDgAwWqITw8kWL+/5cBAACQ4AMFqiFQPJFe/v+XwAUANIgVgNIAAIDSAQCA0gIAgNIDAIDSBACA0gEAANTC/v+XAAAAkABQOpGz/v+X4eMCkegHgNIAAIDSIgCA0gMAgNIEAIDSAQAA1B8AAPEM//9UCwCA0tz//xcBAACQ4AMFqiEoPJFD/v+XgPT/NP8IAPFg+/9UwQxA+QsAgNJDAYDSIABAOQDAAFECHAASXyQAcaj5/1QAfECTIQQAkWsBA5v4//8XQnxAk2MEAJEhCAWbov//FwEAAJDgAwWqIWQ8kSz+/5egIQA0/wwA8Y0gAFQA4IfSOgEA8FoDAJEsAQDQWgMAi4wBAJHUgEGpAgAAkC4BALBCdDyRzgEAkeA3APngAwyqGAAAkDYBAJAYqzyR4QMUqjv//5fhAxSq4AMOqtYCAJECAACQQow8kTX//5fiAxiq4QMUquADFqoXAACQMP//l/fGPJEVAQDwtQIAkeIDF6rhAxSq4AMVqin//5cAAACQACg8keyDB6kAAACQANg8keBHAPkAAACQADw8kQEAAJAh4DyR4FMA+eBjAPkAAACQAOw8keIDDaoDAIBS/zMJqRzggdLh/wqp4eMBkRsAAJDsXwD5e7MIkeBnAPngAwyq/2sA+f39/5cfABxx4wMAKuEXnxoCAACQAAAAkEL0PJEAuD2Rd/7/l+IDDarhYwKRAwCAUuADDKrw/f+X6wMAKuIDDarh4wKRAwCAUuADDKrq/f+XGQCA0n89AHHjAwsqAAhJegIAAJDhF58aQuA9kQAAAJALAACwAKA+kWvhCJFg/v+X7E8A+WChAJHh4wKR4gMNqgMAgFL/VwD5a0EBkQAEQK28AKDyABBA+SAEAK3gbwD5AAAAkADAPpHgUwD54AMMqs39/5cfAABx4wMAKuEXnxoCAACQAAAAkEIIP5EA8D+RR/7/l+IDC6rhYwKRAwCAUuADDKrA/f+XHwAAceEXnxrjAwAqAgAAsAAAALBCCACRANABkTr+/5fs/wypAAAAsADYAJHiAwuq4eMCkSMAgFLugwup4AMOqq/9/5cfAABx4wMAKgIAALAAAACwQggBkeEXnxoAtAGRKf7/l+IDG6pBAxmL4AMcqor9/5cACfi2AgAAsOMDAEtCAAKRAQCAUgAAALAAmAKRHf7/l/X/CakAAACwawZA+QBwA5Hh4wKRAwCAUuIDC6r2gwup4AMWqv9nAPmQ/f+XHwAAceMDACrhF58a4AMYqgIAALBClAORC/7/lwMAgFLiAwuq4WMCkeADFaqE/f+X4wMAKgAAkVJ/AABr4RefGuADF6oCAACwQnwEkf79/5fgN0D5Ef7/lwgHgNJgDICS4QMUqgIAgNIDAIDSBACA0gEAANQBAQCQ5gMAqiEAAJEFAIDS4AMGqqgHgNICAITSAwCA0gQAgNIBAADU4wMAqh8AAPEsBABUAAAAsKSoQvoAIAaRrAQAVH8AAPECAACwYxCFGkKsBZEBAIBS3v3/lwD//xc5E0CRP0NA8UH2/1RlEgCRovzfiF8MAHHpAABUY/7fiH+APnECAACw4RefGkK4ApGx//8X4AMFquIDAipIDIDSAQCA0gMAgNIEAIDSAQAA1PD//xcCAIDSIAACi6UEAJEAIEB5QgAAi18AA+tr//9U0P//FwIAALADAIBSQkAGkSEAgFLd//8XAQAAsOADBaohBAeRIv3/l2ADADQrAIDStP7/FwEAALDgAwWqIQQHkRv9/5eAAgA0/xAA8QH//1TABED5AQAAsCEwB5EU/f+XQA0ANMAMQPkBAACQIVQ6kQ/9/5fAAAA0wBBA+QEAALAhZAeRCv3/lyDY/zVrAIDSnP7/FwEAAJDgAwWqIcA+kQP9/5egAAA0A/7/lwDX/zWLAIDSk/7/FwEAALAh2ACR4AMFqvr8/5cBAACwIZAHkcAFADT/CADxjQUAVMcMQPnoFYDSAACA0gIAgNIDAIDSBACA0ueHC6kBAIDS/2cA+QEAANRgAwC1AAAAkADcO5HM/f+XAQAAsCF4CJHk/P+XwAIANGgSgNIAAIDSAQCA0gIAgNIDAIDSBACA0gEAANTrAwCq4AEAtQIAALBC4AiRQkABkeHjApHgAweq5/z/lwDN/zQAfAgTC3xAk2X+/xdLAYDSY/7/F2sBgNJh/v8XiwGA0l/+/xfgAwWqyPz/l6ABADTIFYDSAACA0gEAgNICAIDSAwCA0gQAgNIBAADUAAMAtcD9/5egzv81ywGA0lD+/xcBAACQ4AMFqiGoPJG3/P+XIAIANP8QAPEhAQBUwBBA+QEAALAhcAORsPz/lx8AAHHrF58aa31Ak0H+/xcrAIBS/f//F0sAgNI9/v8XqwGA0jv+/xerD4DSOf7/Fy0AIHBhc3NlZCAAIGZhaWxlZCAACgBmYWlsZWQgdW5hbWUgc2F5cyAAL3Byb2Mvc2VsZi9leGUAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IABwcm9jLXNlbGYtZXhlAHVuYW1lIABMRF9MSUJSQVJZX1BBVEgAQVJDSFdBWV9QUk9CRQBleGVjAGV4aXQAa2lsbAB3YWl0AGFsbABwcm9iZQBzZXR1aWQAc2NyaXB0AHRleHQANwAxNQA5AGEgcHJvZ3JhbSB0aGF0IGV4aXRzIHdpdGggNyBoYXMgdGhlIHdhaXQgc3RhdHVzIABleGl0LWNvZGUAYSBwcm9ncmFtIGVuZGVkIGJ5IFNJR1RFUk0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2lnbmFscwBjaGVjay1lbnZpcm9ubWVudABhIHByb2dyYW0gc3RhcnRlZCB1bmRlciBhbm90aGVyIG5hbWUgaGFzIHRoZSB3YWl0IHN0YXR1cyAAYXJndjAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGJlY29tZS1yb290AGEgc2V0dWlkIHJvb3QgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzZXR1aWQtZW52aXJvbm1lbnQAYSB0aHJlYWQgY291bGQgbm90IGJlIHN0YXJ0ZWQ6IGVycm9yIAB0aHJlYWRzAHRocmVhZHMgdGhhdCBzaG91bGQgY291bnQgdG8gNDAwMCBjb3VudGVkIHRvIABhcmd1bWVudABhIHNjcmlwdCB3aG9zZSAjISBuYW1lcyB0aGlzIHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAYSB0ZXh0IGZpbGUgd2l0aG91dCAjISBpcyBub3QgcmVmdXNlZCBhcyBzaGVsbHMgZXhwZWN0OyB0aGUgd2FpdCBzdGF0dXMgaXMgAGEgZm9sZGVyIGNvdWxkIG5vdCBiZSByZWFkOiAAcmVhZGRpcgBlbnRyaWVzIG9mIGEgZm9sZGVyIHdpdGggbnVtYmVycyBhYm92ZSAzMiBiaXRzOiAAY2hlY2stYXJndgBhbm90aGVyIG5hbWUAd2l0aCBibGFuawBjaGVjay1yb290AExEX0xJQlJBUllfUEFUSD0vYXJjaHdheS9saWJyYXJ5AEFSQ0hXQVlfUFJPQkU9ZXhwb3J0ZWQgdmFsdWUARU1QVFk9AAAAAAAAypo7AOH1BYCWmABAQg8AoIYBABAnAADoAwAAZAAAAAoAAAABAAAAzBFAAAAAAADBEUAAAAAAAJUOQAAAAAAA2RFAAAAAAAAAAAAAAAAAAO8RQAAAAAAAEBJAAAAAAAAtEkAAAAAAAAAAAAAAAAAAEAAAAAAAAAABelIABHgeARsMHwAQAAAAGAAAAEju//8oAAAAAAAAABAAAAAsAAAAXO7//yQAAAAAAAAAGAAAAEAAAABs7v//1AAAAABBDiCeBHPeDgAAABAAAABcAAAAJO///2QAAAAAAAAAEAAAAHAAAAB07///MAAAAAAAAAAcAAAAhAAAAJDv//+gAAAAAEEOIJ4EYgreDgBBCwAAABwAAACkAAAAEPD//1QAAAAAQQ4QngJJCt4OAEMLAAAAHAAAAMQAAABE8P//7AAAAABBDqADSp40bQreDgBBCwAQAAAA5AAAABDx//90AAAAAAAAABgAAAD4AAAAcPH//0gAAAAAQQ4QngJQ3g4AAAAQAAAAFAEAAJzx//8gAAAAAAAAABAAAAAoAQAAqPH//yAAAAAAAAAAGAAAADwBAAC08f//kAAAAABFDhCeAl3eDgAAACgAAABYAQAAKPL//1QIAAAAQQ7gAZMclBtPlRqWGZcYmBeZFpoVmxScE54SAC5zaHN0cnRhYgAudGV4dAAucm9kYXRhAC5laF9mcmFtZQAuYnNzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALAAAAAQAAAAYAAAAAAAAA6ABAAAAAAADoAAAAAAAAAJgNAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAEQAAAAEAAAACAAAAAAAAAIAOQAAAAAAAgA4AAAAAAAAoBAAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAABkAAAABAAAAAgAAAAAAAACoEkAAAAAAAKgSAAAAAAAAgAEAAAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAjAAAACAAAAAMAAAAAAAAA8P9BAAAAAADw/wAAAAAAABBwAQAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAAAAAAAAAAAAAAAAAKBQAAAAAAAAoAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAA==',
    },
    {
        sha256: '30cd496b7d22fc128fecf76c5fa596a356ab8831ea21e85a8bd009e358f8c824',
        base64: 'f0VMRgEBAQAAAAAAAAAAAAIAKAABAAAAlAABADQAAAAoEwAAAAQABTQAIAADACgABgAFAAEAAAAAAAAAAAABAAAAAQDEEgAAxBIAAAUAAAAAEAAAAQAAANACAADQIgEA0CIBAAAAAAAQcAEABgAAAAAQAABR5XRkAAAAAAAAAAAAAAAAAAAAAAAAAAAGAAAAEAAAAACwoOMNAKDhB9DN42QBAOuAQC3pAsCg4XhwoOMAAADvAABQ44CAvRg8/y/hATBA4gEQQeIBIPPlAQDx5QAAUuMBAAAKAABS4fn//woAAELgEA9v4aACoOEe/y/hAMCg4YBALekAEKDj+HCg4wwAoOEBIKDhATCg4QFAoOEAAADv9///6vNBLekAYKDhAACg4wFQoOEC4KDhA4Cg4QJwoOMAEKDhACCg4QAwoOEAQKDhBACN5QAAAO8AwFDiHAAAGgEAWOERAAAKyXCg4wAAAO8BAFDhDQAAGv4PD+PScKDjABCg4QAgoOEAAADvAwBQ4QEAAAqAAKDj1///69BwoOMBAKDhAAAA7wAAUOP4//8aADCg4wtwoOMGAKDhBRCg4Q4goOEDQKDhAAAA74AAYOLw///qACCg43JwoOMMAKDhBBCN4gIwoOECQKDhAAAA7wQAcOP2//8KBACd5QjQjeLwgb3oeCCf5fo/oOOQQC3pW/B/9Z8fkuEBEIHikQ+C4QAAUOP6//8aATBT4lvwf/X2//8aTACf5Vvwf/WfL5DhASCC4pIfgOEAAFHj+v//GgEQoOPwcKDjASCg4QNAoOFb8H/1AAAA7wAAoOMBcKDjABCg4QAgoOEAMKDhAECg4ff//+rQIgEA1CIBAAAQoOEAIKDjkEAt6QIw0ecAAFPjBAAAGgRwoOMBAKDjA0Cg4QAAAO+QgL3oASCC4vX//+r3QC3pAEBQ4gIAAKqEAJ/lAEBk4uz//+t8UJ/lADCg4zBwoOMoYIXiBCCV5DAQoOMAwKDjtHDN4QEAgeIEAFLhcADv5g8AAJoAAFzjBBDNFQQQ3eUwAFHjATCDEwEAUuMBMIMDAABT4wIAAAoEAI3i1f//6wEwoOMFAFbh6f//GgzQjeLwgL3oAkBE4AAQoOEBwKDj5///6sQOAQB4EgEAcEAt6QFgoOECUKDhA0Cg4cX//+sAAFbjBAAACigAn+XB///rcEC96CAAn+W+///qHACf5bz//+sFAKDhuv//6wQAoOHF///r9f//6sYOAQDYDgEAzw4BAPBALen/PwDjAGCg4bAQn+Vj303irCCf5VN/oOMAQKDjYwDg4wAAAO8CAHDjDAAACgQAUOEAUKDhBBCg0QQAANqEEJ/lAgCg4TH//+sEEFDgARCgE3Qgn+UFMKDhcACf5dD//+sAEKDjenCg4w0AoOEBIKDhATCg4QFAoOEAAADvUACf5ZL//+sGEKDhQQ+N4h///+tAIJ/lQDCf5QQAUOECAKABAwCgEYn//+tBD43ih///6ygAn+WF///rY9+N4vCAvejtDgEA4EIBAOCCAQD8DgEAFg8BACQPAQDaDgEAxw4BANgOAQAAwKDjDDDQ5wAAU+MHAAAadDCf5QgQk+UEEEHiBCCx5QAAUuMVAAAaYACf5R7/L+EBwIzi8v//6gEwg+IMAFPhCAAACgNA0ucD4NDnDgBU4fj//woEILHlAABS4wgAABooAJ/lEIC96APg0uc9AF7j9///GgEwg+IDAILgEIC96BBALekAMKDj6///6tAiAQDZDgEAEEAt6SwAn+XX///rKBCf5eD+/+sAAFDjEIC9CBwAn+XR///rGBCf5dr+/+sAAFDiAQCgExCAvegrDwEAQxIBADsPAQBiEgEAAiCA4AAwoOFxEO/mAgBT4R7/LwEBEMPk+///6gIggeAAMKDhAgBR4R7/LwEBwNHkAcDD5Pr//+rwRy3pAcCg4QCAoOECkKDhAGCg4wZQ3OcGoKDhAWCG4gAAVeP6//8aBRDZ5wUgoOEBUIXiAABR4/r//xoCMIriAjCD4AEKU+MFAACa+HCg430AoOMBIKDhATCg4QFAoOEAAADvCiCg4QwQoOEIAKDh2///6y8woOMKMMjnBSCg4QkQoOEGAIjg8Ee96NT//+qAQC3pAFCg4QBwkOWkN5/lONBN4gKAh+IBAFfjCIGA4AiAg+UkAADKjGef5YwXn+WEB5/lk/7/64QXn+V4B5/lkP7/6wAAUONCAAAadBef5QYAoOGL/v/rAABQ4wIAVxM/AADaAACg4xRwoOMAEKDhACCg4QAwoOEAQKDhAAAA7wwgleUK4KDjASBC4gEw8uUwMEPic8Dv5gkAXONRAACaACCg4yVwoOMCMKDhAkCg4QAAAO8AQKDhFgAA6ghgkOX4Fp/lBgCg4W7+/+sAQFDiFgAACgIAV+MQAAAKBRCg4QAwoOMLcKDjCCCg4QNAoOEMALHlAAAA7wBAoOHIBp/l0P7/6wAAZOJ+QKDj2v7/67gGn+XL/v/rBACg4WX+/+ucFp/lBgCg4Vb+/+vE///qjBaf5QYAoOFS/v/rAABQ48H//woCAFfjCgCgEwwglRUBIEISHQAAGmgWn+UGAKDhSP7/62gWn+UGAKDhRf7/6wBAUOIdAAAKAACg4xRwoOMAEKDhACCg4QAwoOEAQKDhAAAA77j+/+swBp/lqf7/6wAAoOMDcKDjJBCN4gEgoOMAMKDhAECg4QAAAO8DAFDh9v//ygBAoOPS///qkDQk4AEw8uUwMEPicxDv5gkAUeP5//+ay///6p4xIeCm///q4BWf5QYAoOEi/v/rAABQ4/sAAAoDAFfj8gAA2gxgleUQkJXlwFWf5QYQoOG8pZ/lBQCg4bgln+VQ///rtCWf5QYQoOEKAKDhTP//66gln+WoBZ/lBhCg4Uj//+ugJZ/loAWf5QYQoOFE///rYDWf5QgwjeUEEI3ijDWf5QUAoOEMMI3lTDWf5YAln+UYMI3lKDCN5Xg1n+UcII3lCCCg4SwwjeUEMKDhBFCN5fBBzeHwQs3hMECN5Qz+/+sHHEDiADCg4REfb+FIJZ/lSAWf5aESoOGU/v/rCCCg4QQwoOEUEI3iBQCg4QD+/+skEI3iAHCg4QggoOEEMKDhBQCg4fr9/+sHMKDhDwBX4wkAUAMIdZ/lARCgAwAQoBMAJZ/lAAWf5YD+/+skwI3iDwC36BRQjeUPAKzoCCCg4SQQjeIFAKDhHECN5dyEn+UAMJflADCM5dQ0n+UYMI3lBDCg4eL9/+sQH2/hADCg4cAkn+XABJ/loRKg4Wv+/+sEIIfiBDCg4RQQjeIFAKDh1/3/6xAfb+EAMKDhnCSf5ZwEn+WhEqDhYP7/65Q0n+UEIIfiJBCN4igwjeUKAKDhATCg4yxQjeV8dJ/lfFSf5SSgjeUwQI3lxf3/6xAfb+EAMKDhaCSf5WgEn+WhEqDhTv7/6wcgoOEEEIXgCACg4Z79/+sAMFDiSAAAqkgkn+UAMGPiABCg40AEn+UAQKDjQv7/6zg0n+UoMI3lJBCN4pQzn+XQU5/lxAOf5SQAjeUIcJPlBDCg4SxAjeUHIKDhFFCN5RhAjeWl/f/rEB9v4QAwoOH8I5/lkAOf5aESoOEu/v/rBDCg4QcgoOEUEI3iBQCg4UJxAOOZ/f/rIhtA4hEfb+EAMKDhzCOf5aESoOFgA5/lIf7/6wkAoOE1/v/rYwDg4wYQoOEEIKDhBDCg4QAAAO+kE5/lAFCg4QTAoOEE4KDhBGCg4QCA4OMAMKDj2XCg4wUAoOECKqDjA0Cg4QAAAO8AAFDjJQAAygIAXuMAMKDDATCg06A/k+ExAAAKBABQ4Vgjn+UAMKARDjCgAQQQoOFMA5/lAP7/6yn//+oBSYTiAQhU463//xqIwp/lBOCM4lvwf/UEIJzlW/B/9QMAUuMHAACaW/B/9QAwnOUUI5/lW/B/9foeQ+IRH2/hoRKg4af//+oAEKDj8HCg4w4AoOEBMKDhAUCg4QAAAO/r///qASCD4ANwkecHAFjhBECS5QRA1uADAAA6CHCS5QxAkuXHD1ThAAAACgHAjOKwIdLhAeCO4gIwg+AAAFPh7///usD//+ocH2/hnCKf5QwwoOGhEqDhzf//6pASn+UGAKDhKP3/6wAAUOMaAAAKAUCg48j+/+p0Ep/lBgCg4SH9/+sAAFDjEwAACgQAV+P2//8aXBKf5QQAleUa/f/rAABQ4wJAoAO7/v8KjBGf5QwAleUU/f/rAABQ4wQAAAo0Ep/lEACV5Q/9/+sAAFDj3P7/GgNAoOOv/v/qwBGf5QYAoOEI/f/rAEBQ4gQAAAof/v/rAABQ4wRAoAOm/v8K0P7/6qwRn+UGAKDh/vz/6wAAUOMCAFcTAYCgwwCAoNMjAADaDGCV5clwoOPMMZ/lBACg4SgwjeUEEKDhBCCg4QQwoOEkYI3lLECN5QAAAO8AUFDiCkCgE4/+/xqgAZ/l3v3/65wRn+Xn/P/rAABQ4wtAoAOI/v8K0HCg4wUAoOEFEKDhBSCg4QUwoOEAAADvAABQ4wxAoBN//v8aaCGf5SQQjeIGAKDh7fz/60BEoOF5/v/qRBGf5QYAoOHS/P/rAABQ4w4AAArHcKDjCACg4QgQoOEIIKDhCDCg4QhAoOEAAADvAABQ4w1AoBNq/v8a3/3/6wAAUOMOQKADkf7/GmX+/+pkEJ/lBgCg4b78/+sAAFDjfUCgA1/+/woEAFfjkv//GqgQn+UQAJXltvz/6wAAUOOD/v8ajP//6tAiAQDZDgEASQ8BAE4PAQBTDwEA4xABANgOAQBYDwEAXQ8BAOCCAQDgcgEAYQ8BAGcPAQBuDwEA4GIBAHUPAQDgUgEAeg8BAHwPAQB/DwEAgQ8BALIPAQCgEgEAvA8BAOwPAQAADwUA9A8BAAYQAQBAEAEARhABALgQAQB6EAEA+AEBAODRAQCGEAEAsRABAMQQAQDqEAEAIBEBACkRAQBjEQEA4CIBAK8RAQDMEQEA8hABANQRAQAFEgEAEBIBAB0SAQAoEgEAOw8BAGISAQC0EgEALQAgcGFzc2VkIAAgZmFpbGVkIAAKAGZhaWxlZCB1bmFtZSBzYXlzIAAvcHJvYy9zZWxmL2V4ZQAvcHJvYy9zZWxmL2V4ZSBpcyB3cm9uZzogAHByb2Mtc2VsZi1leGUAdW5hbWUgAExEX0xJQlJBUllfUEFUSABBUkNIV0FZX1BST0JFAGV4ZWMAZXhpdABraWxsAHdhaXQAYWxsAHByb2JlAHNldHVpZABzY3JpcHQAdGV4dAA3ADE1ADkAYSBwcm9ncmFtIHRoYXQgZXhpdHMgd2l0aCA3IGhhcyB0aGUgd2FpdCBzdGF0dXMgAGV4aXQtY29kZQBhIHByb2dyYW0gZW5kZWQgYnkgU0lHVEVSTSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzaWduYWxzAGNoZWNrLWVudmlyb25tZW50AGEgcHJvZ3JhbSBzdGFydGVkIHVuZGVyIGFub3RoZXIgbmFtZSBoYXMgdGhlIHdhaXQgc3RhdHVzIABhcmd2MABhIHByb2dyYW0gd2l0aCBMRF9MSUJSQVJZX1BBVEggaGFzIHRoZSB3YWl0IHN0YXR1cyAAYmVjb21lLXJvb3QAYSBzZXR1aWQgcm9vdCBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNldHVpZC1lbnZpcm9ubWVudABhIHRocmVhZCBjb3VsZCBub3QgYmUgc3RhcnRlZDogZXJyb3IgAHRocmVhZHMAdGhyZWFkcyB0aGF0IHNob3VsZCBjb3VudCB0byA0MDAwIGNvdW50ZWQgdG8gAGFyZ3VtZW50AGEgc2NyaXB0IHdob3NlICMhIG5hbWVzIHRoaXMgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABhIHRleHQgZmlsZSB3aXRob3V0ICMhIGlzIG5vdCByZWZ1c2VkIGFzIHNoZWxscyBleHBlY3Q7IHRoZSB3YWl0IHN0YXR1cyBpcyAAYSBmb2xkZXIgY291bGQgbm90IGJlIHJlYWQ6IAByZWFkZGlyAGVudHJpZXMgb2YgYSBmb2xkZXIgd2l0aCBudW1iZXJzIGFib3ZlIDMyIGJpdHM6IABjaGVjay1hcmd2AGFub3RoZXIgbmFtZQB3aXRoIGJsYW5rAGNoZWNrLXJvb3QATERfTElCUkFSWV9QQVRIPS9hcmNod2F5L2xpYnJhcnkAQVJDSFdBWV9QUk9CRT1leHBvcnRlZCB2YWx1ZQBFTVBUWT0AAMqaOwDh9QWAlpgAQEIPAKCGAQAQJwAA6AMAAGQAAAAKAAAAAQAAABASAQAFEgEA2Q4BAB0SAQAAAAAAMxIBAFQSAQBxEgEAAAAAAEEyAAAAYWVhYmkAASgAAAAFNy1BAAYKB0EIAQkCCgQSBBQBFQEXAxgBGQEaAhwBHgQiAQAuc2hzdHJ0YWIALnRleHQALnJvZGF0YQAuYnNzAC5BUk0uYXR0cmlidXRlcwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACwAAAAEAAAAGAAAAlAABAJQAAAAwDgAAAAAAAAAAAAAEAAAAAAAAABEAAAABAAAAAgAAAMQOAQDEDgAAAAQAAAAAAAAAAAAABAAAAAAAAAAZAAAACAAAAAMAAADQIgEA0BIAABBwAQAAAAAAAAAAABAAAAAAAAAAHgAAAAMAAHAAAAAAAAAAAMQSAAAzAAAAAAAAAAAAAAABAAAAAAAAAAEAAAADAAAAAAAAAAAAAAD3EgAALgAAAAAAAAAAAAAAAQAAAAAAAAA=',
    },
    {
        sha256: 'a259368859ba0d47515c91fd5b3cf0a45c1fc12d80a7743aa35d4bb9c4328bac',
        base64: 'f0VMRgEBAQAAAAAAAAAAAAIAAwABAAAAlIAECDQAAACYEAAAAAAAADQAIAADACgABQAEAAEAAAAAAAAAAIAECACABAh4EAAAeBAAAAUAAAAAEAAAAQAAAIAAAACAoAQIgKAECAAAAAAUcAEABgAAAAAQAABR5XRkAAAAAAAAAAAAAAAAAAAAAAAAAAAGAAAAEAAAADHtieCD5PCD7AxQ6HsEAABTV4tcJAyLTCQQi3wkFLh4AAAAzYCFwHQDX1vDMe2D5PD/11YxyYnWU4ocCIoUDoTbdAVBONN08THAONNbXg+UwMNXicEx0lZTgDwRAHQDQuv3Mfa4BAAAALsBAAAAiffNgFteX8NVV1ZTicOD7BSFwHkMuGCMBAj32+jD////MdIx9okUJGbHRCQSMACLDLVAkAQIsjAx/41qATnLcgspy4nqvwEAAADr7on4hMB0BIhUJBKAfCQSMIoEJA+VwgjQdQgxwEmJBCR1EI1EJBLobv///8cEJAEAAABGg/4KdaWDxBRbXl9dw1dWidZTicuLfCQQ6En///+F9nQMuGKMBAjoO////+sYuGuMBAjoL////4nY6Cj///+J+OhF////W7h0jAQIXl/pFP///1VXVr7oAwAAU/D/BYQQBQhOdfbw/wWAEAUIugEAAAC48AAAALuAEAUIidGJ982AvQEAAAAx0onoidOJ0YnWidfNgOvyVYnNV1ZTg+wYiQQkMcCJVCQEMdKJRCQUidO4AgAAAInRidaJ182AicOFwHQOvXIAAACNTCQU6Z8AAACDfCQsAHRquMkAAACJ2Ynaid6J382AicaFwHVVuv7/AAC40gAAAIn3idOJ0c2AicaFwHQYvfwAAAC7gAAAADHSieiJ0YnWidfNgOvyuNAAAACJ982AhcB0GL38AAAAu4AAAAAx0onoidGJ1onXzYDr8jH2uAsAAACLHCSLTCQEieqJ982Au4AAAAC9/AAAADHSKcOJ6InRidaJ182A6/Qx0onoidaJ182Ag/j8dPGLRCQUg8QYW15fXcNVuYmMBAiJxbqAwAQIV7gxAQAAMf9Wvv8PAABTu5z///+B7JABAADNgIP4/nQvicMx0oXAfha6gAAFCLiAwAQI6Hf9//8x0oXAD5XCU7iyjAQIuZiMBAjoJv7//1gx0o1cJAq4egAAAInRidaJ182AuMCMBAjoYf3//4nqjYQkDgEAAOg0/f//umOMBAiFwLh2jAQID0XC6D/9//+NhCQOAQAA6DP9//+4dIwECOgp/f//gcSQAQAAW15fXcNXMf9WU4A8OAB0A0fr94s1kBAGCIsOhcl0IjHSOfp0C4ocEDgcEXUPQuvxgDwRPXUGjUQRAesKg8YE69i4dYwECFteX8O4x4wECOix////ut+PBAjopvz//4XAdBy414wECOiZ////uv6PBAjojvz//4XAD5XAD7bAw1OLVCQIi0wkEInQAdE5yHQKilwkDECIWP/r8onQW8NWU4tUJBCLXCQUi0QkDAHTicGJ3jnydAmKGkJBiFn/6/NbXsNVV1ZTg+wUiUQkCDHAiVQkDIlMJBCJBCSLNCSLRCQM/wQkigQwiXQkBITAdesx7YtEJBCKFCiJ6EWE0nXyi3QkBI1EBgI9ABAAAHYUMdK4/AAAALt9AAAAidGJ1onXzYD/dCQE/3QkEP90JBDoa////4tEJBSLfCQQxgQ4L1X/dCQgi0QkFItMJBwByFDoSv///4PELFteX13DVVdWU4PsXItsJHCLfQCNRL0IiUQkBKOQEAYIg/8BfyW65YwECLh1jAQIvnWMBAjodPv//7rqjAQIuHWMBAjoZfv//+tki3UIuuWMBAiJ8OhU+///icOFwHRVg/8CdD4x9otdDItUJASNTQy4CwAAAIn3zYCJw7h/jgQI6Ef7//+J2Lt+AAAA99joXfv//7h0jAQI6C/7///pkAYAALrqjAQIifDo//r//4XAdTLrPrrqjAQIifDo7fr//4XAdC6D/wJ0G4tVDIoCg+gwPAkPh1kGAABr2woPvsBCAcPr6LrvjAQIifDovfr//+tRuu+MBAiJ8Oiv+v//g/8CfkCFwHQ8i1UMMe2KAoPoMDwJdwtr7QoPvsBCAcXr7DHSuBQAAACJ04nRidaJ182AicOJ6bglAAAAzYCJw+nvBQAAuvSMBAiJ8Ohe+v//hcB0PzHSuBQAAACJ04nRidaJ182A6If6//+4dIwECL0DAAAA6FT6//+NTCQ8ugEAAACJ6Ineid/NgIXAf+vp0AMAALr5jAQIifDoD/r//4XAD4TdAwAAg/8DD466AwAAi0UQuf2MBAi+IJAECIlEJAyLRQyJRCQIicK4gAAFCOiY/f//i1QkCLkDjQQIuIDwBAjohf3//4tUJAi5Co0ECLiA4AQI6HL9//+LVCQIuRGNBAi4gNAECOhf/f//McDHRCQcgAAFCIlEJCgxwIlEJDgxwIlEJEi4gAAFCMdEJCDqjAQIx0QkJBaNBAjHRCQsgAAFCMdEJDDvjAQIx0QkNBiNBAjHRCQ8gAAFCMdEJEDvjAQIx0QkRBuNBAhqAItMJAiNVCQg6IL6//8x0rkdjQQIUD0ABwAAuE6NBAgPlMLo3/n//2oAi0wkELiAAAUIjVQkOOhU+v//agCLTCQUicO4gAAFCI1UJEzoPvr//4P7D1O7kE8GCA+UwTHSg/gJuIiNBAgPlMIhyrlYjQQIjXwkUOiM+f//uQUAAAAxwMdEJECAAAUI86WJRCRIuIAABQi+kE8FCMdEJESQjQQIagCLTCQcjVQkVOjf+f//MdK5oo0ECFCFwLjcjQQID5TC6D/5//9qALlokAQIuIAABQiNVCRM6LP5//+DxCAx0rnijQQIUIXAuFSOBAgPlMLoEPn//zHAx0QkQIDwBAi5aJAECIlEJEy4gPAECMdEJEQWjgQIx0QkSIAABQhqAY1UJEToZvn//zHSuSKOBAhQhcC4TY4ECA+UwujG+P//g8QMVWjSgQQIVmgADwUA6Mn3//+DxBCFwHkPg+wM99i5YI4ECDHSUOtDgcYAQAAAOfN1z73wAAAAu4AQBQiLFYAQBQiD+gN3DDHJieiJzonPzYDr6THSuY6OBAihhBAFCD2gDwAAD5TCg+wMULiGjgQI6E/4//+DxBAx0jHJiVQkRIsdkBAGCLiA4AQIiUwkMMdEJDyA4AQIidnHRCRAvI4ECMdEJCyA0AQIg+wMagCNVCRM6Jb4//8x0rnFjgQIhcCJBCS4Co0ECA+UwjH26PL3//+J2Y1UJDy4gNAECIk0JLuc////6GP4//8x0rn/jgQIPQCIAACJBCS4EY0ECA+Uwui+9///i0QkHOgz+f//MdK4JwEAAItMJBiJ1onXzYAx/4lEJBgx7YPEELmAoAQIiXwkBDH2i1wkCLoAIAAAuNwAAACJ982AhcB+LTHSg7qEoAQIAI2agKAECHULi3sIwf8fOXsMdAFFD7dbEP9EJAQB2jnCfNfru3gHg3wkBAJ/FIXAD0REJASD7Ay5S48ECDHSUOsQMdKF7blwjwQID5TCg+wMVbhojwQI6BT3//+DxBAx2+nJAQAAuqGPBAiJ8LsBAAAA6DP2//+FwHRx6a8BAAC6oY8ECInw6B72//+FwHRcuwEAAACD/wQPhZEBAACLRQS6rI8ECLsCAAAA6Pr1//+FwA+EdwEAAItFDLp1jAQIuwMAAADo4PX//4XAD4RdAQAAi0UQurmPBAjoy/X//4XAD4V4////6UMBAAC6kI0ECInw6LL1//+Jw4XAdBTo7fj//zHbhcAPlMPB4wLpHQEAALoWjgQIifDojPX//4XAD4SYAAAAg/8CD46PAAAAi20MMcDHRCRAxI8ECInZiUQkRInauMkAAACJ3olsJDyJ382AuwoAAACJxoXAD4XNAAAAuNeMBAi7CwAAAOg6+P//uv6PBAjoL/X//4XAD4SsAAAAuNAAAACJ84nxifKJ982AuwwAAACFwA+FkAAAAIPsDLlokAQIiehqAI1UJEzoRfb//4PEEMH4CInD63G6xI8ECInw6OD0//+FwHQuMdK4xwAAAInTidGJ1onXzYC7DQAAAIXAdUfoA/j//7sOAAAAhcAPhWX+///rM7oKjQQIifC7fQAAAOid9P//hcB0HrsBAAAAg/8EdRSLRRC6vI4ECDHb6ID0//+FwA+Uw738AAAAMdKJ6InRidaJ182A6/QALQAgcGFzc2VkIAAgZmFpbGVkIAAKAGZhaWxlZCB1bmFtZSBzYXlzIAAvcHJvYy9zZWxmL2V4ZQAvcHJvYy9zZWxmL2V4ZSBpcyB3cm9uZzogAHByb2Mtc2VsZi1leGUAdW5hbWUgAExEX0xJQlJBUllfUEFUSABBUkNIV0FZX1BST0JFAGV4ZWMAZXhpdABraWxsAHdhaXQAYWxsAHByb2JlAHNldHVpZABzY3JpcHQAdGV4dAA3ADE1ADkAYSBwcm9ncmFtIHRoYXQgZXhpdHMgd2l0aCA3IGhhcyB0aGUgd2FpdCBzdGF0dXMgAGV4aXQtY29kZQBhIHByb2dyYW0gZW5kZWQgYnkgU0lHVEVSTSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzaWduYWxzAGNoZWNrLWVudmlyb25tZW50AGEgcHJvZ3JhbSBzdGFydGVkIHVuZGVyIGFub3RoZXIgbmFtZSBoYXMgdGhlIHdhaXQgc3RhdHVzIABhcmd2MABhIHByb2dyYW0gd2l0aCBMRF9MSUJSQVJZX1BBVEggaGFzIHRoZSB3YWl0IHN0YXR1cyAAYmVjb21lLXJvb3QAYSBzZXR1aWQgcm9vdCBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNldHVpZC1lbnZpcm9ubWVudABhIHRocmVhZCBjb3VsZCBub3QgYmUgc3RhcnRlZDogZXJyb3IgAHRocmVhZHMAdGhyZWFkcyB0aGF0IHNob3VsZCBjb3VudCB0byA0MDAwIGNvdW50ZWQgdG8gAGFyZ3VtZW50AGEgc2NyaXB0IHdob3NlICMhIG5hbWVzIHRoaXMgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABhIHRleHQgZmlsZSB3aXRob3V0ICMhIGlzIG5vdCByZWZ1c2VkIGFzIHNoZWxscyBleHBlY3Q7IHRoZSB3YWl0IHN0YXR1cyBpcyAAYSBmb2xkZXIgY291bGQgbm90IGJlIHJlYWQ6IAByZWFkZGlyAGVudHJpZXMgb2YgYSBmb2xkZXIgd2l0aCBudW1iZXJzIGFib3ZlIDMyIGJpdHM6IABjaGVjay1hcmd2AGFub3RoZXIgbmFtZQB3aXRoIGJsYW5rAGNoZWNrLXJvb3QATERfTElCUkFSWV9QQVRIPS9hcmNod2F5L2xpYnJhcnkAQVJDSFdBWV9QUk9CRT1leHBvcnRlZCB2YWx1ZQBFTVBUWT0AAAAAAAAAAAAAAAAArI8ECKGPBAh1jAQIuY8ECAAAAAAAAAAAAAAAAAAAAAAAypo7AOH1BYCWmABAQg8AoIYBABAnAADoAwAAZAAAAAoAAAABAAAAz48ECPCPBAgNkAQIAAAAAAAuc2hzdHJ0YWIALnRleHQALnJvZGF0YQAuYnNzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAsAAAABAAAABgAAAJSABAiUAAAAywsAAAAAAAAAAAAAAQAAAAAAAAARAAAAAQAAAAIAAABgjAQIYAwAABgEAAAAAAAAAAAAACAAAAAAAAAAGQAAAAgAAAADAAAAgKAECIAQAAAUcAEAAAAAAAAAAAAgAAAAAAAAAAEAAAADAAAAAAAAAAAAAAB4EAAAHgAAAAAAAAAAAAAAAQAAAAAAAAA=',
    },
    {
        sha256: '17c5a4ed53de89142294cf0f3d9d34616105fbcccdec4f6989948b23f43d4ec8',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIA8wABAAAAIAEBAAAAAABAAAAAAAAAACgRAAAAAAAABQAAAEAAOAAEAEAABwAGAAMAAHAEAAAAmBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUwAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAACYEAAAAAAAAJgQAAAAAAAAABAAAAAAAAABAAAABgAAAJgAAAAAAAAAmCABAAAAAACYIAEAAAAAAAAAAAAAAAAAGHABAAAAAAAAEAAAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAlyEAAJOBgXcKhRNxAf/vAIBAsoKTCMANcwAAABHBgoCCkoNHBQADxwUAmcNjh+cAM4XnQBM1FQCCgAUFhQXVt6qHkwjgBT6FgUUBRoFGAUdzAAAA/bcBESqOLoMyiLaOBuwCxpMIwA1FRYFFAUaBRgFHcwAAABXBqodxWJMIQBA+hWwAAUaBRgFHcwAAAOMHBf/iYDJFBWGCgGOKDgKTCPAKcwAAAAXlQWV5FZMIUAmqhSqGcwAAAAnFEwUACO/wP/iTCDAJLoVzAAAAffWTCNANcoWahUKGgUYBR3MAAACTBwAIM4WnQNm/kweAPslmBUcThsYJDwBQDy8g5gT9N+37SWWTB4UJDwBQDy+g5wSTCCAGEwWFCYVFBUaBRgFHcwAAAJMI0AUBRYFFAUb9t6qFAUazh8UAg8cHAInrkwgABAVFgUYBR3MAAACCgAUG1bc5cSb0Bvwi+ErwTuxS6JsEBQBjWQUARWUTBYW4uwSQQO/w//tFZBMEhAKTCYQCAUYTCQADBUocQCMUIQETBwADgUWbBhcAk/b2D2P79AKZwSME4QADR4EAYxUnAWODRwEJxigA7/C/9wVGEQTjlYn84nBCdKJ0AnniaUJqIWGCgJ2cNoeFRXW/ARFK4C6JIugm5AbssoQ2hO/wf/RjAAkCRWUTBQW57/Cf80Jk4mCiZAJpRWUTBQW7BWEVt0VlEwUFuu/w3/Emhe/wf/Eihe/wP/Phv2Fx0WfFZYVmJu8G96qEIvOTCOAEEwXA+ZOFhb0ThgcL/RYBR3MAAAB5V2MJ5QIqhIFFY1ugAOFlk4UFCxOFBwvv8N/bszWgAEVmRWWbBgQAEwaGvhMFhcDv8N/1kwgACigAgUUBRoFGAUdzAAAARWUTBYXB7/B/6aaFaALv8B/YHcFFZRMFhbvv8D/oaALv8N/nRWUTBQW77/A/57pwGnT6ZF1hgoBFZRMFBbzxv4FGswfVAIPHBwCB78lnA7YHCpMI0AMcYpXnRWUTBQX5goCFBvm/BQcziOcAYw7XALMF5QADSAgAg8UFAOMFuP4hBtG/AUfNt4NFCADjmhX/BQczhecAgoBFZUEREwUFwgbk7/D/+cVlk4WF/u/wP84JzUVlEwUFw+/wn/jFZZOFBcTv8N/MMzWgAKJgQQGCgCqWqoeT9fUPY5PHAIKAI4C3AIUH1b+BRzMH9QBjE/YAgoCzhvUAg8YGAIUHIwDXAOW3eXEi8CbsUuAG9EroTuSqhK6HMooBRDOHhwADRwcAookFBHX7AUkzByoBA0cHAMqGBQl1+xOHKQA2l4VmY/zmAJMI4AUTBdAHgUUBRoFGAUdzAAAAToa+hSaF7/C/+KaZkwfwAiOA+QAzhYQAAnSicOJkomlKhtKFQmkCakVhnbdRccrpAzkFAKLxYvETBCkADgQqlElszuWG9abt0uFW/Vr5XvVm7WrpbuUjMIwKhUeqicVlY8snB8Vkk4UFxROFBPnv8L+8xWUThQT5k4WFxe/w37uThAT5RenFZZOFhcYmhe/wv7pdxYlHY9UnC5MIwAoBRYFFAUaBRgFHcwAAAAO3iQGlRilIg0cHAJuHB/0T9vcPY/PGEJMIEAgBRoFGAUdzAAAAKoS5oARpk4UFxSaF7/C/tU3FiUdjAfkEkwjQDQO1iQGThYkBIoaBRgFHcwAAACqERWUTBQXG7/D/wzsFgEDv8J/FRWUTBQW77/DfwhME4Acihe/wP7PFZZOFhcUmhe/wn7DFZZOFhcYmhe/w36/FZZOFBccmhe/wH6+qjEnBkwjACgFFgUUBRoFGAUdzAAAAASXv8F/ARWUTBQW77/CfvZMI8AMBRawIBUaBRgFHcwAAAONHoP4BRGG/xWWThYXFJoXv8F+q4wcF7olH4wv5+AO3iQEBRKVGqUWDRwcAm4cH/RP29w/j5cb2MwS0AgUHPpTlt7OFBQMFB76V3bXFZZOFhccmhe/wH6ZjAQU2jUdj2Cczg7eJAeFkRWa+hRMGBsgThQQLPuSDugkC7/D/2qJlRWZdaRMGhsgTBQkL7/Df2aJlxWtZaxOGC8kTBQsL7/C/2KJlRWrVaRMGiskThQkL7/Cf18Vnk4eHxT7wxWeThwfKPvTFZ5OHh8ZFZpOGBAu+4BMGhsq+8MVnk4cHyzbsNvyy5LbsIoaBRiwIE4UEC770AviC6IL47/Afn6qGkwUFkEVmRWUTBobLk7UVABMFBc/v8L+1gUYihiwYE4UEC+/wn5yqjYFGIoasCBOFBAvv8J+bvUcTjQQLY5b9AJMHdf+TvBcARWZFZe6G5oUTBgbQEwUF08Vs7/BfsZOMjAKThYwCEwaAAqgI7/A/ysVnk4eH0yKGgUasCBOFBAu+4Gr8guTv8F+WqoaTNRUARWZFZRMGBtUTBQXZ7/A/rZOMDAVmhoFGLBgThQQL7/Dfk6qGkzUVAEVmRWUTBobZEwUF3e/wv6qTBwkLvuzFZ5OHB95mhoVGrAgTBQkLvvDq9IL47/B/kKqGkzUVAEVmRWUTBgbfEwUF4u/wX6flZNFndWSThAQLk4cH8LccBQATBAT7vpTBbZOMDPARbROGrSCihWaF7/AfiGNdBQxFZrsGoEATBobjgUVFZRMFBebv8P+ikwcLCwM0DAq+7MVnk4eH6b7wIoaThwkLrAiBRhMFCws+/IL0guDv8B+IRWaqhpM1FQATBobqE4ULye/wH58ihiwYgUYThQkL7/D/haVlk4UFgLMFtUBFZqqGEwaG7pO1FQATBYrJ7/BfnFaF7/C/oJMIgAMTBcD5omUBRoFGAUdzAAAASW4qgwFIkw4OC5MI0AMahZMFDgsJZoFGAUdzAAAAqodjS6AGRWXR5wlHmwcIAGNTBwlFZhMGBvaFRVGgapTjHJTwSWgNQw8A8A+DJ4gJDwDwDxuGBwBjdPMCDwDwD8lng6bHCQ8A8A+FZZOFBfqzhbZARWYTBobmk7UVAN29AhaTCCAGEwWICYFFAZKBRgFHcwAAAE2/gUYzh9YBA0YHAQNHFwEFCCIHUY+6luPG9v6pv4EnRWa+hhMGhvOBRRMFhfXv8F+OpbnFZZOFhfkmhe/w7/EFROMRBcDFZZOFhdMmhe/wz/Alwe/wH6ERROMFBb6xscVlk4WF+SaF7/Av72ndkUcFROMZ+bwDtYkAxWWThYX67/Cv7QlE4w8FugO1iQHFZZOFBfnv8G/sDUTjBQW6A7UJAsVlk4WF++/wL+vjHwW+Ub7FZZOFBd4mhe/wD+rFZS3NiUdj2ycHg7SJAZOFhfyu8KbsgvSTCPAKAUWBRQFGgUYBR3MAAAApROMdBbRFZRMFBcPv8J+RxWWThQXE7/DP5S1E4wAFtJMIMAkBRYFFAUaBRgFHcwAAACqECe1FZhMGhgesCCaF7/Bv5uMMBbAbVIVAAb4xRDG2k4WF/CaF7/Cv4R3BkwjgCgFFgUUBRoFGAUdzAAAANUTjFQWu7/B/kDlE4xMFtPG8xWWThQXJJoXv8I/eEwTQB+MFBayRRwVE4xH5rAO1CQLFZZOFhenv8K/cEzQVAHW0AAAAAAAALQAAAAAAAAAgcGFzc2VkIAAAAAAAAAAAIGZhaWxlZCAAAAAAAAAAAAoAAAAAAAAAcGFzc2VkIABmYWlsZWQgdW5hbWUgc2F5cyAAAAAAAAAvcHJvYy9zZWxmL2V4ZQAAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IAAAAAAAAABwcm9jLXNlbGYtZXhlAAAAdW5hbWUgAABMRF9MSUJSQVJZX1BBVEgAQVJDSFdBWV9QUk9CRQAAAGV4cG9ydGVkIHZhbHVlAABleGVjAAAAAGV4aXQAAAAAZXJyb3IgAABraWxsAAAAAHdhaXQAAAAAYWxsAAAAAABwcm9iZQAAAHNldHVpZAAAc2NyaXB0AAB0ZXh0AAAAADcAAAAAAAAAMTUAAAAAAAA5AAAAAAAAAGEgcHJvZ3JhbSB0aGF0IGV4aXRzIHdpdGggNyBoYXMgdGhlIHdhaXQgc3RhdHVzIAAAAAAAAAAAZXhpdC1jb2RlAAAAAAAAAGEgcHJvZ3JhbSBlbmRlZCBieSBTSUdURVJNIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNpZ25hbHMAY2hlY2stZW52aXJvbm1lbnQAAAAAAAAAYSBwcm9ncmFtIHN0YXJ0ZWQgdW5kZXIgYW5vdGhlciBuYW1lIGhhcyB0aGUgd2FpdCBzdGF0dXMgAAAAAAAAAGFyZ3YwAAAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAAAAAABlbnZpcm9ubWVudAAAAAAAYmVjb21lLXJvb3QAAAAAAGEgc2V0dWlkIHJvb3QgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIAAAAAAAAHNldHVpZC1lbnZpcm9ubWVudAAAAAAAAGEgdGhyZWFkIGNvdWxkIG5vdCBiZSBzdGFydGVkOiBlcnJvciAAAAB0aHJlYWRzAHRocmVhZHMgdGhhdCBzaG91bGQgY291bnQgdG8gNDAwMCBjb3VudGVkIHRvIAAAAGFyZ3VtZW50AAAAAAAAAABhIHNjcmlwdCB3aG9zZSAjISBuYW1lcyB0aGlzIHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAAAAAAAAAYSB0ZXh0IGZpbGUgd2l0aG91dCAjISBpcyBub3QgcmVmdXNlZCBhcyBzaGVsbHMgZXhwZWN0OyB0aGUgd2FpdCBzdGF0dXMgaXMgAAAAAABhIGZvbGRlciBjb3VsZCBub3QgYmUgcmVhZDogAAAAAHJlYWRkaXIAZW50cmllcyBvZiBhIGZvbGRlciB3aXRoIG51bWJlcnMgYWJvdmUgMzIgYml0czogAAAAAAAAAABjaGVjay1hcmd2AAAAAAAAYW5vdGhlciBuYW1lAAAAAHdpdGggYmxhbmsAAAAAAABjaGVjay1yb290AAAAAAAATERfTElCUkFSWV9QQVRIPS9hcmNod2F5L2xpYnJhcnkAAAAAAAAAAEFSQ0hXQVlfUFJPQkU9ZXhwb3J0ZWQgdmFsdWUAAAAARU1QVFk9AAAAypo7AOH1BYCWmABAQg8AoIYBABAnAADoAwAAZAAAAAoAAAABAAAAqA8BAAAAAACYDwEAAAAAAJAPAQAAAAAAuA8BAAAAAAAAAAAAAAAAANgPAQAAAAAAABABAAAAAAAgEAEAAAAAAAAAAAAAAAAAQVIAAAByaXNjdgABSAAAAAQQBXJ2NjRpMnAxX20ycDBfYTJwMV9mMnAyX2QycDJfYzJwMF96aWNzcjJwMF96aWZlbmNlaTJwMF96bW11bDFwMAAALnNoc3RydGFiAC50ZXh0AC5yb2RhdGEALnNic3MALmJzcwAucmlzY3YuYXR0cmlidXRlcwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAsAAAABAAAABgAAAAAAAAAgAQEAAAAAACABAAAAAAAAYgoAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAAAAAAARAAAAAQAAAAIAAAAAAAAAiAsBAAAAAACICwAAAAAAABAFAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAAAAAAAGQAAAAgAAAADAAAAAAAAAJggAQAAAAAAmBAAAAAAAAAQAAAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAAB8AAAAIAAAAAwAAAAAAAACwIAEAAAAAAJgQAAAAAAAAAHABAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAkAAAAAwAAcAAAAAAAAAAAAAAAAAAAAACYEAAAAAAAAFMAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAAAAAAAAAAAAAAAAA6xAAAAAAAAA2AAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAA==',
    },
    {
        sha256: '8be3af76f508b748ee00c39be6cb524ba5ba91bab733d970afa2c487f7aa37a7',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIAFQABAAAA6AAAEAAAAABAAAAAAAAAAEAWAAAAAAAAAgAAAEAAOAADAEAABgAFAAEAAAAFAAAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAAGBYAAAAAAAAYFgAAAAAAAAAAAQAAAAAAAQAAAAYAAAAgFgAAAAAAACAWARAAAAAAIBYBEAAAAAAAAAAAAAAAABBwAQAAAAAAAAABAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAIQQDwAlkI4eAsjfOQGIXgAAAA4wf8B+IEHAEgAAABg8P/B+3grvnx4AAA4AgAARAgAg0DQAGN8AAAjLAwAgkHw/8HrIACATnjzzH+mA4l9IQSATgAAQDmuUCN9rlAEfQAACSwQAIJBAEAJfAEASjno/4JBeEIjfTQAY3x+2WNUIACATgAAAAAAAAAAAAAAAHgbYHx4I4N8eCukfHgzxXx4O+Z8AADgOAIAAEQIAONA0ABjfCAAgE4AAAAAAAAAAAAAAAACEEA8AJZCOKYCCHwAAABg6AMgOSCAgjgQAAH44f8h+KwEAHwoIEB9AQBKOS0hQH30/4JALAEATP//KTXk/4JArAQAfAQAhDgoICB9AQApOS0hIH30/4JALAEATAAA4DgBAMA4AQCgON0AYDhh//9LAADgOAAAwDgAAKA4AACAOAEAYDjo//9LAAAAAAAAAAGAAAAAAhBAPACWQjimAgh8+P/h+3gbf3wQAAH40f8h+AAA4DgAAMA4AACgOHj75H/qAGA4Cf//S+j//0sAAAAAAAAAAYABAAACEEA8AJZCOHgbZXwAAMA4rjAlfQAACSwUAIJAAADgOAEAgDgEAGA4zP7/SwEAxjjg//9LAAAAAAAAAAAAAAAAAhBAPACWQjimAgh8AAADLOEOAEix/yH4eBt+fBQAgEDQAMN//v9iPPB7Yzid//9L/v+CPwAA4DsAAOA4MACgO6h/nDtkF+l7IAChszAAQDkAAAA5LuApfUDwCXwBAMo4TACBQAEACHEIAIJBIABBmSAAQYkwAAosFACCQAEACSgMAIJBAAAHLBAAgkEgAGE4Of//SwEA4DgBAP87CgA/KKT/gkBQACE4ZA4ASFDwyX94M8p8AQAAOaD//0sAAAAAAAAAAYAEAAACEEA8AJZCOKYCCHwhDgBIwf8h+HgjnXx4K758eDPffOH+/0sAAD0sNACCQf7/Yjzye2M4zf7/S0AAITj+/2I8BHxjOBAAAejo/6Hr8P/B6/j/4eumAwh8qP7/S/7/Yjz7e2M4nf7/S3jzw3+V/v9LePvjf83+/0vA//9LAAAAAAAAAAGAAwAAAhBAPACWQjimAgh8/v+iPP8P4DgZfKU4nP+AOIkNAEgx/iH4AAAAYHgbfnwogKI7KAFgOHjrpn8t/f9L/v8jLEwAgkEAACMseBt/fAAAgDggAIFAAAAAYHjro38okII4yfz/SzQAZHx+2YRUAQCEaP7/ojz+/2I8tAfmfyh8pTi0B4R8QnxjOPn+/0sAAOA4AADAOAAAoDggAIE4egBgOMX8/0v+/2I8UHxjOM39/0t488R/JAFhOHH8/0v+/yI9BnwpOQAAAywMAIJB/v8iPfN7KTl4SyN9of3/SyQBYTiZ/f9L/v9iPAR8YziN/f9L0AEhOMwMAEgAAAAAAAAAAYADAAACEEA8AJZCOKYCCHwAACA5AADgOIUMAEih/yH4eBt+fHgjnXx4K7x8eDPbfAAAoDgAAMA4AACAOAIAYDggACGRIfz/S3kbf3ycAIJAAAA7LHQAgkEAAOA4AADAOAAAoDgAAIA4MQBgOPn7/0sAACMsVACCQP//wDgAAOA4PATGVKkAYDh4M8V8eDPEfNX7/0sAACMsDACCQYAAYDiV/P9L///AOAAA4Dg8BMZUpABgOHgzxXx4M8R8qfv/SwAAIyzY/4JAAADgOHjjhn9466V/ePPEfwsAYDiJ+/9LgABjILz//0sAAOA4AADAOCAAoTh4++R/cgBgOGn7/0v8/yMs5P+CQSIAYehgACE4qAsASAAAAAAAAAABgAUAAAIQQDwAlkI4AADgOK44I30AAAksKACCQAAAAGAooALp+P8IOQkASOkAACosNACCQP7/YjwFfGM4IACATgEA5zjM//9LAQApOSgAQEKuSKp8rkjDfAAwBXzs/4JByP//SwEAxzgAACA5pgPJfNz//0uuSMp8PQAGLKz/gkABACk5FEpqfCAAgE4AAAAAAAAAAAAAAAACEEA8AJZCOKYCCHz+/2I8V3xjOBAAAfjh/yH4Wf//S/7/gjxvf4Q4Tfr/SwAAAyx4G2l8KACCQf7/YjxnfGM4Nf//S/7/gjyOf4Q4Kfr/SzQAaXx+2SlVAQApaSAAITi0ByN9EAAB6KYDCHwgAIBOAAAAAAAAAAGAAAAAAQBFOXgbaXymA0l9CAAAQiAAgE4AAImYAQApOfD//0sAAAAAAAAAAAAAAAABAEU5AAAgOaYDSX0IAABCIACATq5IRH2uSUN9AQApOez//0sAAAAAAAAAAAAAAAACEEA8AJZCOKYCCHwBCgBIsf8h+Hgbfnx4I5t8eCu8fAAA4Duu+Dt9ePv6fwEA/zs+BilVAAAJLOz/gkAAAKA7rug8fXjrqn8BAL07PgYpVQAACSzs/4JAAgA6ORRSKX0AECkoHACBQAAA4DgAAMA4AACgOH0AgDjqAGA4Xfn/S3jTRX9422R/ePPDf0X//0svACA5UAAhOBT6fnx466V/rtE+fXjjhH8QAAHo0P9B69j/Yevg/4Hr6P+h6/D/wev4/+HrpgMIfAj//0sAAAAAAAAAAYAGAAACEEA8AJZCOKYCCHwAAABg/v+CPHV8hDgFCQBIAACD6xH/Ifh4G318AgD8OgEAPCwkH/d6FLrjfiig4vqgAIFB/v/CPwV83jt488N/efj/S/7/gjx488N/enyEOGn4/0sAAAMs8ACCQP7/gjx488N/f3yEOFH4/0sAAAMs6ACCQQIAPCzgAIFAAACgOAAAgDgAAOA4AADAOBQAYDhl+P9LGABd6QAAoDh4G2R8//9KOQEAKo3Q/wk5PgYIVQkACChsAYFAAADgOAAAwDglAGA4Mfj/S3gbf3xkAABIEADD63jzw3/h9/9LAAADLOgAgkECADwsUACCQRgAnegAAOA4eLvmfhgAvTgLAGA49ff/S3gbf3z+/2I8D35jOPn4/0vQAH98fgDgO7QHY3wp+f9L/v9iPAR8Yzjd+P9LePvjf5H4/0v+/4I8ePPDf3p8hDh19/9L/v+CPHjzw39/fIQ4Zff/S/7/gjx488N/hHyEOFX3/0sAAAMseBt1fMgAgkEAAOA4AADAOAAAoDgAAIA4FABgOG33/0u0B2N8ufj/S/7/YjwEfGM4bfj/SwAA4DgBAMA4IAChOAAAgDgDAGA4Qff/SwAAIyzk/4FBAADgO2z//0v+/4I8ePPDf3p8hDjl9v9LAAADLID+gkECADwsZP+CQRgAXekAAOA7//9KOQEAKo3Q/wk5PgYIVQkACCgs/4FBCgD/Hz4GKVXQ/yk5tAcpfRT66X/Y//9LCgClHD4GKVXQ/yk5tAcpfRQqqXxw/v9L/v+CPHjzw3+JfIQ4dfb/SwAAAyzcBIJBAwA8LIwEgUAYAN3rAAAAYP7/ojwgAJ3rKJACO418pTh4wwN/AAAAYHjzxH8ggOI7pfz/SxAg3zr+/6I8k3ylOHjzxH94s8N+/v8iP4n8/0uafDk7EDBfO3jLJX9488R/eNNDf/7/oj9t/P9LoXy9OxBAfzt466V/ePPEf3jbY39V/P9L/v8iPf7/Qj1oAAH7SAAB+3p8KTl/fEo5IAAB+/7/Aj0AAMA4cAAh+f7/Ij1QAEH5qHwIOaZ8KTkoAEH5/v9CPat8Sjl4u+V+WAAB+XgAIfkAACA5aACBOHjDA38wAEH5gAAh+WAAIfk4ACH5Xfn/S/7/ojytfKU4AAdkaHgbZnw0AIR8/v9iPN58Yzh+2YRUrff/SwAAwDh4u+V+SACBOHjDA38l+f9LAADAOHi75X4gAIE4eBt0fHjDA38N+f9LDwAULBAAgkAJAGRoNACEfH7ZlVT+/6I8/v9iPHijhn60B6R+6HylOBh9Yzj+/6I+Tff/S6h/tTooACA5SAAB+wAAgDp4u+V+mE6VfTgAIDkAAMA4IACBOHjDA39YAIH6mE4VfCAAIDlQALU6EFD/OgA/9zqYT4F9MAAgOZhPAXz+/yI98H8p6UAAIfn+/yI9IH0pOVAAIflx+P9L/v+iPDJ9pTg0AGR8eBtmfP7/Yjx+2YRUbH1jOMX2/0t4q6V+AADAOEgAgTh4wwN/Pfj/S/7/ojxyfaU4NABkfHgbZnz+/2I8ftmEVOR9YziR9v9L/v8iPXirpX4gAMH6MAAB+6Z9KTkBAMA4OACB+iAAgTh4s8N+KAAh+fH3/0v+/6I8/v+iPrJ9pTgFAIA+NABkfHgbZnz+/2I8AAAAO37ZhFTdfWM4Ofb/S6xrtToAD5RiAQDAPnirpX4Uwpd8eKODfpHz/0sAAABgAAAjLDABgEDQAGN8/v+iPLQHZnzwfaU4AACAOP7/YjwBAP8/Fn5jOO31/0v+/yI9AAAAYCigAusAAMA4IABB+0x+KTkgAIE4SABh+3jTQ38oACH5AAAgOXjDBX8wACH5UAAh+T33/0v+/6I8VX6lODQAZHx4G2Z8eMsjf37ZhFSV9f9LAADAOHjDBX9IAIE4eNtjfw33/0v+/6I8j36lOACIZGh4G2Z8NACEfHjro39+2YRUYfX/S3jjg38QUJ873fX/S3jzxX8AAOA4AADAOJz/gDgeAWA4AADAOx3z/0t4G318ACDAOAAA4Dh444V/eOukf8oAYDgB8/9LeRtmfLAAgUH+/2I8+H5jOBAAgkACAD4sePPGf7gAgUH+/6I8tAfGfNt+pTgAAIA46fT/S5T7/0sAQBg7ALA4fLD+gkAEAB87rAQAfAQA34AAMAZ8BADCQCwBAEwDAAYoOACBQKwEAHwAAABgIICCgAAgBHwEAMJALAEATLQHhnygD4RoNACEfP7/ojwefqU4ftmEVIz+/0sAAOA4IADGeAAAoDh4wwR/3QBgOFHy/0uY//9LAAAgORRKX30BAN47IFBKoRRSKX0AMCl87P+AQRj//0v+/6I8AADAOAB/pTgBAIA4TP//S/7/gjx488N/MX+EOAEA4DvJ8f9LAAADLDj6gkD+/4I8ePPDfyB9hDix8f9LAAADLJAAgkE59/9LBADgOwAAAywQ+oJBnPr/S/7/gjx488N/MX+EOIXx/0sAAAMswP+CQQQAPCwBAOA76PmCQAgAfej+/4I8AgDgOzx/hDhd8f9LAAADLMz5gkEYAH3o/v+CPAMA4DsFfIQ4QfH/SwAAAyyw+YJBIAB96P7/gjxJf4Q4KfH/SwAAAywo+oJAlPn/S/7/gjx488N/pn2EOA3x/0v+/4I8VH+EOAAAAyy4AIJBAgA8LLAAgUAYAN3rAAAgOSgAgfgAAOA4AADAOAAAoDgAAIA4MQBgODAAIfkgAMH7BfH/SwoA4DsAACMsNPmCQP7/YjwLAOA7Z3xjOK31/0v+/4I8jn+EOKHw/0sAAAMsEPmCQQAA4DgAAMA4AACgOAAAgDikAGA4vfD/S3kbf3wsAIJA/v+iPAAAwDj4f6U4IACBOHjzw39F9P9LAAADLND4gkFwRn98yPj/SwwA4DvA+P9LePPDf0Hw/0sAAAMsPACCQQAA4DgAAMA4AACgOAAAgDgYAGA4DQDgO1nw/0sAACMsjPiCQKX1/0sOAOA7AAADLAz5gkB4+P9L/v+CPHjzw3+afIQ4fQDgO+3v/0sAAAMsXPiCQQQAPCwBAOA7HACCQCAAfej+/4I8TH6EOMnv/0s0AH98ftn/V7QH/38w+P9LAAAAAAAAAAGADAAAoP+B+qj/ofqw/8H6uP/h+sD/AfvI/yH70P9B+9j/Yfvg/4H76P+h+/D/wfv4/+H7EAAB+CAAgE7Y/2Hr4P+B6xAAAejo/6HrpgMIfPD/wev4/+HrIACATgAAAAAtACBwYXNzZWQgACBmYWlsZWQgAAoAZmFpbGVkIHVuYW1lIHNheXMgAC9wcm9jL3NlbGYvZXhlAC9wcm9jL3NlbGYvZXhlIGlzIHdyb25nOiAAcHJvYy1zZWxmLWV4ZQB1bmFtZSAATERfTElCUkFSWV9QQVRIAEFSQ0hXQVlfUFJPQkUAZXhlYwBleGl0AGtpbGwAd2FpdABhbGwAcHJvYmUAc2V0dWlkAHNjcmlwdAB0ZXh0ADcAMTUAOQBhIHByb2dyYW0gdGhhdCBleGl0cyB3aXRoIDcgaGFzIHRoZSB3YWl0IHN0YXR1cyAAZXhpdC1jb2RlAGEgcHJvZ3JhbSBlbmRlZCBieSBTSUdURVJNIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNpZ25hbHMAY2hlY2stZW52aXJvbm1lbnQAYSBwcm9ncmFtIHN0YXJ0ZWQgdW5kZXIgYW5vdGhlciBuYW1lIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGFyZ3YwAGEgcHJvZ3JhbSB3aXRoIExEX0xJQlJBUllfUEFUSCBoYXMgdGhlIHdhaXQgc3RhdHVzIABiZWNvbWUtcm9vdABhIHNldHVpZCByb290IHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2V0dWlkLWVudmlyb25tZW50AGEgdGhyZWFkIGNvdWxkIG5vdCBiZSBzdGFydGVkOiBlcnJvciAAdGhyZWFkcwB0aHJlYWRzIHRoYXQgc2hvdWxkIGNvdW50IHRvIDQwMDAgY291bnRlZCB0byAAYXJndW1lbnQAYSBzY3JpcHQgd2hvc2UgIyEgbmFtZXMgdGhpcyBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGEgdGV4dCBmaWxlIHdpdGhvdXQgIyEgaXMgbm90IHJlZnVzZWQgYXMgc2hlbGxzIGV4cGVjdDsgdGhlIHdhaXQgc3RhdHVzIGlzIABhIGZvbGRlciBjb3VsZCBub3QgYmUgcmVhZDogAHJlYWRkaXIAZW50cmllcyBvZiBhIGZvbGRlciB3aXRoIG51bWJlcnMgYWJvdmUgMzIgYml0czogAGNoZWNrLWFyZ3YAYW5vdGhlciBuYW1lAHdpdGggYmxhbmsAY2hlY2stcm9vdABMRF9MSUJSQVJZX1BBVEg9L2FyY2h3YXkvbGlicmFyeQBBUkNIV0FZX1BST0JFPWV4cG9ydGVkIHZhbHVlAEVNUFRZPQAAAAAAAMqaOwDh9QWAlpgAQEIPAKCGAQAQJwAA6AMAAGQAAAAKAAAAAQAAADwVABAAAAAAMRUAEAAAAAAFEgAQAAAAAEkVABAAAAAAAAAAAAAAAABfFQAQAAAAAIAVABAAAAAAnRUAEAAAAAAAAAAAAAAAAAAuc2hzdHJ0YWIALnRleHQALnJvZGF0YQAuZWhfZnJhbWUALmJzcwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACwAAAAEAAAAGAAAAAAAAAOgAABAAAAAA6AAAAAAAAAAEEQAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAABEAAAABAAAAAgAAAAAAAADwEQAQAAAAAPARAAAAAAAAKAQAAAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAZAAAAAQAAAAIAAAAAAAAAGBYAEAAAAAAYFgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAIwAAAAgAAAADAAAAAAAAACAWARAAAAAAIBYAAAAAAAAQcAEAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAEAAAADAAAAAAAAAAAAAAAAAAAAAAAAABgWAAAAAAAAKAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAA=',
    },
    {
        sha256: '6d6766808bb4cd1ce3346bf2117ffbee129d866acea208e4217d34814d01500c',
        base64: 'f0VMRgICAQAAAAAAAAAAAAACABYAAAABAAAAAAEAAOgAAAAAAAAAQAAAAAAAABToAAAAAABAADgAAwBAAAUABAAAAAEAAAAFAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAAAAAAAAFMgAAAAAAAAUyAAAAAAAABAAAAAAAQAAAAYAAAAAAAAE0AAAAAABACTQAAAAAAEAJNAAAAAAAAAAAAAAAAAAAXAQAAAAAAAAEABkdOVRAAAABgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAELkEAC+n+/9g1wfwAPAAwOUAAAMNuQQAVLkEABK5BAAjuQQAMQp4uQIAIqeEAAMH/qf7/2DXB/AA8AAN5QcHBwenSQAAQxQgAENUMAC5lAABEgCndAAoFxW5hAAR7CH//wDZ6yIAPwAMB/5DFCAAQ1QwALmUAAESAKeEAAmnSwABuZQAxRkMp4T/8hcVs80AwLmEABHsIf//ANnrIgA/AAwH/rPBAAyn9P/rBwcHBwcHuQQAAqcZAPi5BAAgpzkAAKdJAACnWQAAp2kAAAoAp/T/8wcHBwcHB+tv8DAAJKcZAALj8P9Y/3G5BACiuQQAs7kEAMS5BACV5UzwpAAApykAAKc5AACnSQAAp1kAAKdpAAAKALkCAAKndAA7uQIAmaeEACSnGQDJCgC5AgAip3QAHacZANKlL//+pT///qVP//4KALkCACKnhAAHpykAgMDl////sKcZANClL//+CgC5AgAip3T/9KcZAAu5BAAquQQAO7kEAEynWQAAp2kAAAoApxkAgLnpICGn9P/jpxkAcrkEACBBMPCkp0kAAKdZAACnaQAACgCnL//8p4T/8eMg8KQAFOtv8NgABAf+BwenGAPowCAAABESpzgAAesjIAAA+KcW//jAEAAAEQqnKAAB6xIQAAD4pxkA7sAgAAARAKc5AAGnSQABp1kAAKdpAAAKAKcZAAGnKQAApzkAAKdJAACn9P/zs8EABrkEADKnSQAAQRQwAJUAEACndAAOpxkABKcpAAGnWQAAp2kAAAoAs80AYAf+p0sAAaf0/+zrr/BQACQSIuPw/1j/caekAD8TwsAgAAAGlsDl////18CgAAAIgKc4AACnuQAK5UTwpjAAWBCgAKcoADCnSAAA7FIAAQDYFRynxAAlp0EAAaeEAARCIPCmlTDwpqd0AAmnHgABp4QABRIzp4QACUEg8KbA5f///6unOAABp6sABKe3/9frr/D4AAQH/hjCp/T/yRvBGCWnSAABp/T/0wcH66/wUAAkuQQAo+Pw/2D/cbkEALS5BADFwOX///+IuQIAqqeEABHAIAAABj7A5f///37AIAAABkLrr/DwAATA9P///3XAIAAABjTA5f///2+5BAArwOX///9quQQALMDl////gaf0/+enGQEqwDAAAAY0wEAAACBL62/wMAAkp1kP/7kEALLj8P3Y/3GnKf+cp2kAAAoApy///qeEACC5BADCuQIAIqfEAE/AMAAAQC+5BAAkwOX///5OERKIEAAfuRQAXMBAAAAGELkUADHAIAAABhjA5f///5anGQB6QSDwoqc5AACnSQAAp1kAAKdpAAAKAMAgAAAGDMDl////F7kEADtBIPGmwOX///4kwBAAAAXZEiLAIAAABdG54oAhwOX///8EQSDxpsDl///+/8AgAAAFw8Dl///++etv8lgABAf+pxgAAKf0/7wHBwcHp0kAAEEUIACVABAAp3QADsQ4AAAP0ONQMAAAAqd0ADHAIAAABywH/qdLAAGn9P/spxsAAacHAA9BwVAAlT3AAKd0ABNBIVABs80AwLPNALIH/uPBIAAAkBi8QcFQAL2xwACnhP/nQTAwCONQMAAAAqd0AAvAIAAABwKn9P/ns8EAK7PBAAynGQAA7AQAAQDZp/T/0gcHBwfr7/BwACTAIAAABZPj8P9g/3HA5f///6vAMAAAByPA5f///aUSIqeEABfAIAAABYnA5f///5zAMAAAByTA5f///ZYREogQAB+5FAAh6+/xEAAEB/4YEqf0//kHBwcHBwe5BAASp0sAAadHAAMH/kIwEABBEBABp/T/+QcHBwcHB6cZAACnSwABuegQUqdHAAMH/uMBMAAAkKcbAAFCAFAAp/T/9AcHBwfrb/AwACTj8P9g/3G5BACyuQQAg7kEAJSnyQAAQxyAALkEAHynywABpxEA/6d0//inqQAAQyqQALkEABqnqwABpyEA/6d0//hBFxACwh4AABAAp8QAD6cZAPinKQB9pzkAAKdJAACnWQAAp2kAAAoAuQQAR7kEADi5BAArwOX///+uQRewALkEAEqSLxAAuQQAOUEssADrb/DQAATA9P///54HBwcHBwfrb/AwACTjkCAAAATsqQACANnrqgADAA25CACixKsAAA7W4/D+8P9xuQQAwqefAAGnJABRwDAAAATjwCAAAAYrwOX///zswDAAAATdwCAAAAYiwLAAAAYfwOX///zgEiKndAB8wDAAAATVuQQAK8Dl///81RIip4QAeaefAAKnxAB1pxkAFKcpAACnOQAAp0kAAKdZAACnaQAACgDjQMAYAARDEEAA7FH/0ADYQlDwp5UJ8KenxADEpxkAJadJAACnWQAAp2kAAAoAuQQAwqf0ADjjsCAQAATAMAAABJG5BAArwOX///ybEiKnhAB4p58AAqeEACunGQAL4yDAGAAEQTDAGLkEAEqnWQAAp2kAAAoAuQQAwsAgAAAEeMDl///9ahMsuRQAIsDl///9gMAgAAAEKKfJAH7A5f///Vy5BAAswOX///yjwDAAAARcuQQAK8Dl///8Y8AwAAAEW7kEACvA5f///FvAMAAABFa5BAArwOX///xTGIISIqeEAHKnGQAUpykAAKc5AACnSQAAp1kAAKdpAAAKALkUACLA5f///UXAIAAAA+3A5f///SOnGQADpykAAEEw8OinSQABp1kAAKdpAAAKALkCACKnJP/xp8kAAKf0/7TAMAAABBO5BAArwOX///waEiKnhP88p58AAqeE/7LjIMAYAASnyQAAQxAgAOwx/9AA2EIw8KeVCfCnpyT/les8AAIADbmUABG5CADDpxr/0OvMAAEADUEgIAG5GADBp/T/5etTAAIADbmUABG5CAA1pxr/0OszAAEADUFAQAG5GAAxp/T/I8AwAAAD3bkEACvA5f//+9cSIqeEAmmnnwADp8QCVuOwwBgABOOQwCAABMBAAAADyrkEADvAIAAAPZ7A5f///l/AQAAAA8K5BAA7wCAAADWTwOX///5UwEAAAAO7uQQAO8AgAAAtiMDl///+ScBAAAADtLkEADvAIAAAJX3A5f///j7AEAAAPXfjEPCoACSnWQAAwBAAAAOH4xDwsAAkuQQASsAQAAADnOMQ8LgAJEEw8KjAEAAAPV/jEPDIACTlSPDAAADAEAAAA3XjEPDQACTlSPDgAADAEAAAA4PjEPDYACTlSPEAAADAEAAAPUTjEPDoACTAIAAAPT7AEAAAA1rjEPDwACTAEAAAA23jEPD4ACTA5f//+5/AQAAAA2W5BABSGDLAIAAAA3jANwAABwAQM6c6//+IMAAfuRQAM8Dl///8ladZAAC5BABKQTDwyMAgAAA9EMDl///7fUEw8Oi5BADCp1kAALkEAErAIAAAPQLA5f//+2+nzgAPuQQAMqd0AAvANwAAAAkQM6c6///rgwAfAN65BABcwEAAAANCuRQAOMAgAAADVafJAATA5f///F3AEAAABJq5BABKp1kAAEEw8OjAIAAAPNXAoAAAZFLSJ/DoECjAEAAAPMzjEPDIACTlSPDYAADAEAAAAzbjEPDQACTA5f//+y3AQAAAAza5BABSEDLAIAAAA02nOv//iDAAH7kUADPA5f///CenWQAAwEAAAASKQTDwyMAgAAA8ocDl///7DsBAAAADN7kEAFIQMsAgAAADC6c6//+IMAAfuRQAM8Dl///8CMAQAAA0ieMQ8OgAJKdZAAHAEAAAAzfjEPDwACTAQAAABF/AEAAAPHjjEPD4ACRBMPDo5UjxAAAAwCAAADRtwOX///rawEAAAAMjuQQAUhAywCAAAAMzpzr//4gwAB+5FAAzwOX///vUwED///s5uQQAOsAhAAUPAMDl///6W7kCACKnpACgE1LAQAAAAyG5FABVpzkAAMAgAAADLadpAADA5f//+7XAEAAALDbjEPDoACTEyAAADCzAEAAAAzfjEPDwACS5BABMwBAAACQl4xDwyAAkQTDw6OVI8PgAAOVI8NAAAKdZAADAIAAALBXA5f//+oLAQAAAAx65BABSEDLAIAAAAjenOv//iDAAH7kUADPA5f//+3y5BABMQTDwyKdZAADAIAAAI/fA5f//+mTAQAAAAx25BABSGDLAIAAAAh3ANwAAiAAQM6c6//+IMAAfuRQAM8Dl///7WrkEACnA5f//+4mnGQEgpyn/nLkEADunSQAAp1kAAAoApwkAALkEAMKnGQDcuQQALMAwAAALw6dJIACnWQAAp2kAAAoAuQIAEqckAECndABQpw8AAqfEAE3AQAAAAxSnOQABp/QATaerQACnx/9RxE0AAAuewk8AAAADp8QAF8RdAAALlMBAAAACjBg1uRQAVcA3AAAPoBAzpzr//4gwAB+5FAAzp/T/S6cZAO7AIAAAC3+nOQAAuRYARKdZAACnaQAACgCn9P/VpzkAAMBAAAALdacLAAHjI0AQAJG5CAAyuSAAMadE//en9P+gGAG5FABQwEAAAAK0pzkAAMAgAAACvsDl///61qf0/VjAMAAAAtO5BAArwOX///l0EiKnhAA9p8kAAaf0/P/AMAAAAsS5BAArwOX///llEiKnhAAup58ABKd0/+/AMAAAArvjIMAIAATA5f//+VUSIqeEAOrAMAAAAovjIMAYAATA5f//+UkSIqeEAA7AMAAAAqrjIMAgAATA5f//+T0SIqd0/RanyQADp/T8yMAwAAABgrkEACvA5f//+S4SIqeEAAzA5f//+3QSIqd0/QGnyQAEp/T8s8AwAAABsLkEACvA5f//+RkSIqeEAGOnnwACp8QAX8AQAAACfOOwwBgABOMQ8PAAJOOw8OgAJOVI8PgAAKcZAMmnKQAApzkAAKdJAACnWQAAp2kAAAoAuQIAIqd0ADPAIAAAANnA5f//+uzAMAAAAnTA5f//+OYSIqeEACinGQDQpykAAKc5AACnSQAAp1kAAAoAuQIAwqd0AB3AQAAAApFBMPDouQQAK8Dl///5FhIip4T8WYogAAi5FADCp/T8U6fJAAqn9PxPp8kAC6f0/EunyQAMp/T8R8AwAAACH7kEACvA5f//+K0SIqeEAB2nGQDHpykAAKc5AACnSQAAp1kAAKdpAAAKALkCACKndAA1wOX///riEiKndPxvp8kADqf0/CHAMAAAAJa5BAArwOX///iHEiKnhAAkp58ABKd0ABTjIMAgAATAMAAAAWDA5f//+HcQwqfK//+IwAAfuRQAzKf0/ACnyAABp/T/+qfJAAKn9Pv4p8kADaf0+/SnyQB9p/T78AcHBwcHBy0AIHBhc3NlZCAAACBmYWlsZWQgAAAKAHBhc3NlZCAAZmFpbGVkIHVuYW1lIHNheXMgAAAvcHJvYy9zZWxmL2V4ZQAAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IABwcm9jLXNlbGYtZXhlAHVuYW1lIAAATERfTElCUkFSWV9QQVRIAEFSQ0hXQVlfUFJPQkUAZXhlYwAAZXhpdAAAZXJyb3IgAABraWxsAAB3YWl0AABhbGwAcHJvYmUAc2V0dWlkAABzY3JpcHQAAHRleHQAADcAMTUAADkAYSBwcm9ncmFtIHRoYXQgZXhpdHMgd2l0aCA3IGhhcyB0aGUgd2FpdCBzdGF0dXMgAABleGl0LWNvZGUAYSBwcm9ncmFtIGVuZGVkIGJ5IFNJR1RFUk0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2lnbmFscwBjaGVjay1lbnZpcm9ubWVudABhIHByb2dyYW0gc3RhcnRlZCB1bmRlciBhbm90aGVyIG5hbWUgaGFzIHRoZSB3YWl0IHN0YXR1cyAAYXJndjAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGJlY29tZS1yb290AGEgc2V0dWlkIHJvb3QgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIAAAc2V0dWlkLWVudmlyb25tZW50AABhIHRocmVhZCBjb3VsZCBub3QgYmUgc3RhcnRlZDogZXJyb3IgAHRocmVhZHMAdGhyZWFkcyB0aGF0IHNob3VsZCBjb3VudCB0byA0MDAwIGNvdW50ZWQgdG8gAGFyZ3VtZW50AABhIHNjcmlwdCB3aG9zZSAjISBuYW1lcyB0aGlzIHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAYSB0ZXh0IGZpbGUgd2l0aG91dCAjISBpcyBub3QgcmVmdXNlZCBhcyBzaGVsbHMgZXhwZWN0OyB0aGUgd2FpdCBzdGF0dXMgaXMgAGEgZm9sZGVyIGNvdWxkIG5vdCBiZSByZWFkOiAAAHJlYWRkaXIAZW50cmllcyBvZiBhIGZvbGRlciB3aXRoIG51bWJlcnMgYWJvdmUgMzIgYml0czogAABjaGVjay1hcmd2AABhbm90aGVyIG5hbWUAAHdpdGggYmxhbmsAAGNoZWNrLXJvb3QAAExEX0xJQlJBUllfUEFUSD0vYXJjaHdheS9saWJyYXJ5AABBUkNIV0FZX1BST0JFPWV4cG9ydGVkIHZhbHVlAABFTVBUWT0AAAAAO5rKAAX14QAAmJaAAA9CQAABhqAAACcQAAAD6AAAAGQAAAAKAAAAAQAAAAABABPoAAAAAAEAE9wAAAAAAQAToAAAAAABABP2AAAAAAAAAAAAAAAAAQAUDgAAAAABABQwAAAAAAEAFE4AAAAAAAAAAAAuc2hzdHJ0YWIALnRleHQALnJvZGF0YQAuYnNzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAsAAAABAAAAAAAAAAYAAAAAAQAA6AAAAAAAAADoAAAAAAAAD5AAAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAARAAAAAQAAAAAAAAACAAAAAAEAEHgAAAAAAAAQeAAAAAAAAARQAAAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAGQAAAAgAAAAAAAAAAwAAAAABACTQAAAAAAAAFNAAAAAAAAFwEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAEAAAADAAAAAAAAAAAAAAAAAAAAAAAAAAAAABTIAAAAAAAAAB4AAAAAAAAAAAAAAAAAAAABAAAAAAAAAAA=',
    },
];

;// CONCATENATED MODULE: ./build/src/emulation/probe-program.js



/**
 * The probe program of a platform: the one whose ELF header is that of the platform's programs.
 *
 * @returns the ELF file, its checksum verified
 */
function probeProgram(platform) {
    const { magic, mask } = binfmtPattern(platform);
    for (const { sha256, base64 } of PROBE_PROGRAMS) {
        const program = Buffer.from(base64, 'base64');
        if (!magic.every((byte, at) => ((program[at] ?? 0) & (mask[at] ?? 0)) === (byte & (mask[at] ?? 0))))
            continue;
        if ((0,external_node_crypto_.createHash)('sha256').update(program).digest('hex') === sha256)
            return program;
        throw new Error(`the probe program for ${platform.name} is damaged`);
    }
    throw new Error(`there is no probe program for ${platform.name}`);
}

;// CONCATENATED MODULE: ./build/src/emulation/probe-bench.js








/** Milliseconds for one run of a probe, which takes tens where nothing is wrong. */
const PROBE_TIMEOUT = 60_000;
/** What the direct run of a probe is to exit with. */
const ASKED_EXIT_CODE = 42;
/** The probe that needs a file system without nosuid, and folders that every user may enter. */
const SETUID_PROBE = 'setuid-environment';
/** A folder with the probe programs of some platforms, in which those are looked at and tried. To be closed after use. */
class probe_bench_ProbeBench {
    #runner;
    #host;
    #folder;
    #failingOnHost = new Set();
    constructor(runner, host, folder) {
        this.#runner = runner;
        this.#host = host;
        this.#folder = folder;
    }
    /**
     * Sets the programs up in the first folder where the host's own probe passes, or at least runs.
     *
     * @throws InputError where no program can be run
     */
    static async open(runner, host, platforms) {
        const benches = [];
        const failures = [];
        for (const parent of new Set([runner.temporaryDirectory, (0,external_node_os_.tmpdir)(), '/var/tmp'])) {
            try {
                const bench = await probe_bench_ProbeBench.#openIn(parent, runner, host, platforms);
                benches.push(bench);
                if (!bench.#failingOnHost.has(SETUID_PROBE))
                    break;
            }
            catch (error) {
                failures.push(`${parent}: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
            }
        }
        const best = benches.find((bench) => !bench.#failingOnHost.has(SETUID_PROBE)) ?? benches[0];
        for (const bench of benches)
            if (bench !== best)
                await bench.close();
        if (best !== undefined)
            return best;
        throw new src_runner/* InputError */.dz(`Programs cannot be run from any folder for temporary files. ${failures.join(' ')} ` +
            'Set RUNNER_TEMP to one that can be written and is not mounted noexec.');
    }
    static async #openIn(parent, runner, host, platforms) {
        const bench = new probe_bench_ProbeBench(runner, host, await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'archway-probe-')));
        try {
            // The setuid probe runs as an unprivileged user, who must get in.
            await (0,promises_.chmod)(bench.#folder, 0o755);
            for (const platform of new Set([host, ...platforms]))
                await bench.#place(platform);
            const answers = await bench.#askAll(host);
            if (!answers.some((answer) => answer.passed))
                throw new Error(answers[0]?.detail ?? 'the probe did not answer');
            bench.#failingOnHost = new Set(answers.filter((answer) => !answer.passed).map((answer) => answer.name));
            return bench;
        }
        catch (error) {
            await bench.close();
            throw error;
        }
    }
    async close() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    /** Finds out what runs a platform's programs now. */
    async identify(platform) {
        const input = new external_node_stream_.PassThrough();
        let reportPid = () => undefined;
        const pid = new Promise((resolve) => {
            reportPid = resolve;
        });
        const running = this.#run(platform, ['wait'], { input, onLine: reportPid });
        try {
            const first = await Promise.race([pid, running.then((ended) => ended.stdout)]);
            if (!/^\d+$/.test(first))
                return await nothingRunsIt(running);
            const program = `/proc/${first}/exe`;
            const path = await (0,promises_.readlink)(program);
            if (path === this.#path(platform, 'probe'))
                return { by: 'cpu' };
            // By way of /proc, since the emulator's file may be in a container, replaced or deleted.
            return { by: 'emulator', path, version: await emulatorVersion(this.#runner, program) };
        }
        catch (error) {
            if (error instanceof src_runner/* CommandError */.Qd)
                return { by: 'nothing', reason: error.message };
            throw error;
        }
        finally {
            input.end();
            await running.catch(() => undefined);
        }
    }
    /** Tries all that the probe program of a platform can try. */
    async ask(platform) {
        const [direct, answers] = await Promise.all([this.#askDirectly(platform), this.#askAll(platform)]);
        return [direct, ...answers];
    }
    /** Whether a probe fails for the host's own programs too, so that what it shows is not the emulator's doing. */
    failsOnHost(name) {
        return this.#failingOnHost.has(name);
    }
    async #askDirectly(platform) {
        const name = 'execute';
        try {
            const { exitCode } = await this.#run(platform, ['exit', String(ASKED_EXIT_CODE)], { acceptExitCodes: 'any' });
            const detail = `a program that exits with ${String(ASKED_EXIT_CODE)} exits with ${String(exitCode)}`;
            return { name, passed: exitCode === ASKED_EXIT_CODE, detail };
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            return { name, passed: false, detail: error.message };
        }
    }
    async #askAll(platform) {
        const lines = [];
        const answers = () => lines.flatMap((line) => parseAnswer(line) ?? []);
        try {
            await this.#run(platform, ['all', this.#path(platform), platform.machine], {
                onLine: (line) => lines.push(line),
            });
            return answers();
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            const last = answers().at(-1)?.name;
            const detail = `${last === undefined ? '' : `after '${last}': `}${error.message}`;
            return [...answers(), { name: 'finish', passed: false, detail }];
        }
    }
    /**
     * Runs a probe by way of the host's own, which calls execve(2) and nothing else: Node's spawn gives a file that the
     * kernel does not know to /bin/sh.
     */
    async #run(platform, args, options) {
        const launcher = this.#path(this.#host, 'probe');
        return await this.#runner.exec(launcher, ['exec', this.#path(platform, 'probe'), ...args], {
            ...options,
            quiet: true,
            cwd: this.#folder,
            timeout: PROBE_TIMEOUT,
        });
    }
    #path(platform, ...names) {
        return (0,external_node_path_.join)(this.#folder, platform.slug, ...names);
    }
    /** Writes the files that the head of probe.c lists. */
    async #place(platform) {
        const [probe, setuid] = [this.#path(platform, 'probe'), this.#path(platform, 'setuid')];
        const program = probeProgram(platform);
        await (0,promises_.mkdir)(this.#path(platform), { mode: 0o755 });
        await writeExecutable(probe, program);
        await writeExecutable(this.#path(platform, 'script'), `#!${probe} script\n`);
        await writeExecutable(this.#path(platform, 'text'), 'exit 0\n');
        if (process.getuid?.() === 0) {
            await writeExecutable(setuid, program, 0o4755);
            return;
        }
        const { command, args } = (0,src_host/* asRoot */.tE)('install', ['-o', 'root', '-g', 'root', '-m', '4755', probe, setuid]);
        // Without it, the setuid probe fails on the host too, and so is not held against an emulator.
        await this.#runner.exec(command, args, { quiet: true, acceptExitCodes: 'any' }).catch(() => undefined);
    }
}
async function writeExecutable(path, content, mode = 0o755) {
    await (0,promises_.writeFile)(path, content);
    // chmod, since the umask would take bits from a mode given to writeFile.
    await (0,promises_.chmod)(path, mode);
}
function parseAnswer(line) {
    const match = /^([a-z0-9-]+) (passed|failed) ?(.*)$/.exec(line);
    if (match?.[1] === undefined)
        return undefined;
    return { name: match[1], passed: match[2] === 'passed', detail: match[3] ?? '' };
}
async function nothingRunsIt(running) {
    const ended = await running;
    return { by: 'nothing', reason: `the program ended with ${String(ended.exitCode)} before it answered` };
}

;// CONCATENATED MODULE: ./build/src/emulation/proof.js

/** What it means for a job when a probe fails. */
const MEANING = {
    execute: 'Programs do not run, or their exit codes are lost.',
    'exit-code': 'A failing command may pass for a succeeding one.',
    signals: 'A program that is killed is not seen to be.',
    argv0: 'Programs that go by the name they are called by, such as busybox, fail.',
    environment: 'Variables, LD_LIBRARY_PATH among them, do not reach programs.',
    'setuid-environment': 'sudo does not work, or variables do not pass through it.',
    threads: 'Programs with threads fail.',
    script: 'Scripts whose #! line names a program of this platform fail.',
    text: 'Shells cannot run scripts without a #! line.',
    'proc-self-exe': 'Programs that start themselves again, such as Go and Java tools, fail.',
    uname: 'Build systems take the machine for another one.',
    finish: 'The probe did not end as it should.',
};
/** Probes that hold only where a setting of the request asks for it. */
const DEPENDS_ON = {
    argv0: (request) => request.preserveArgv0,
    'setuid-environment': (request) => request.credentials,
};
/** Probes that fail for a reason outside of every emulator: what is, and what to do about it. */
const LIMITS = {
    readdir: 'file systems such as ext4 give numbers above 32 bits to a 64-bit emulator, so that 32-bit programs without large ' +
        "file support may fail with 'Value too large for defined data type'. Work on a tmpfs, or compile with " +
        '-D_FILE_OFFSET_BITS=64',
};
/**
 * Runs programs of a platform, and judges what they show.
 *
 * @throws InputError that names every property that does not hold, and what that means
 */
async function provePlatform(bench, request, platform) {
    const results = judge(await bench.ask(platform), request, (name) => bench.failsOnHost(name));
    const failed = results.filter((result) => result.outcome === 'failed');
    if (failed.length === 0)
        return results;
    const reasons = failed.map(({ name, detail }) => `- ${name}: ${detail}. ${MEANING[name] ?? ''}`.trimEnd());
    throw new src_runner/* InputError */.dz(`Programs of ${platform.name} run, but not as they should:\n${reasons.join('\n')}\n` +
        'Choose another QEMU with the inputs qemu and source, or set probe to false to go on all the same.');
}
/** Turns a probe program's answers into results. */
function judge(answers, request, failsOnHost) {
    return answers
        .filter(({ name }) => DEPENDS_ON[name]?.(request) ?? true)
        .map(({ name, passed, detail }) => {
        if (passed)
            return { name, outcome: 'passed', detail: '' };
        const limit = LIMITS[name];
        if (limit !== undefined)
            return { name, outcome: 'limited', detail: `${detail}: ${limit}` };
        if (!failsOnHost(name))
            return { name, outcome: 'failed', detail };
        return { name, outcome: 'limited', detail: `cannot be tried here: it fails for the host's own programs too` };
    });
}

;// CONCATENATED MODULE: ./build/src/emulation/reset.js


/**
 * Removes the handlers of some platforms: those that QEMU's usual tools and Archway name `qemu-*` and `archway-*`, and
 * no others. To be called under the lock.
 *
 * @param others uses by other jobs, whose handlers must stay
 * @returns the names of the handlers that were removed
 * @throws InputError when another job uses one
 */
async function resetHandlers(runner, platforms, others) {
    const doomed = (await readEntries()).filter((entry) => /^(archway-)?qemu-/.test(entry.name) && platforms.some((platform) => matchesPlatform(entry, platform)));
    const inUse = doomed.find((entry) => others.some((use) => use.handler === entry.name));
    if (inUse !== undefined) {
        throw new src_runner/* InputError */.dz(`The handler ${inUse.name} is used by another job on this machine, so it cannot be reset.`);
    }
    for (const entry of doomed) {
        await removeEntry(runner, entry.name);
        runner.info(`Removed the handler ${describe(entry)}.`);
    }
    return doomed.map((entry) => entry.name);
}
function describe({ name, interpreter, flags }) {
    return `${name} (${interpreter}, flags ${flags || 'none'})`;
}

;// CONCATENATED MODULE: ./build/src/emulation/store.js






/** What is kept beside each emulator in the tool-cache. */
const recordSchema = schemas/* object */.Ikc({
    version: schemas/* string */.YjP(),
    source: schemas/* enum */.k5n(['system', 'package', 'release', 'url', 'path']),
    origin: schemas/* string */.YjP(),
    /** The CPU model that this copy is made to start with. */
    cpu: schemas/* string */.YjP().optional(),
    sha256: schemas/* string */.YjP(),
});
/** The emulators that are kept in the tool-cache for one host: `archway-qemu/<version>-<source>/<host>/qemu-<name>`. */
class EmulatorStore {
    #root;
    #host;
    constructor(runner, host) {
        this.#root = (0,external_node_path_.join)(runner.toolCacheDirectory, 'archway-qemu');
        this.#host = host;
    }
    /** The emulators of a platform that are here whole, the newest first. */
    async find(platform) {
        const found = [];
        for (const release of await readNames(this.#root)) {
            const emulator = await readRecorded((0,external_node_path_.join)(this.#root, release, this.#host.goarch, `qemu-${platform.qemu}`));
            if (emulator !== undefined)
                found.push(emulator);
        }
        return found.sort((a, b) => compareVersions(b.version, a.version));
    }
    /**
     * Keeps a copy of an emulator.
     *
     * @param file the emulator to copy
     * @throws InputError when the tool-cache cannot be written
     */
    async keep(file, platform, facts) {
        return await this.#write(this.#path(platform, facts), await (0,promises_.readFile)(file), facts);
    }
    /**
     * The copy of an emulator that is made to start with a CPU model; made now where it is not here yet.
     *
     * @param make turns the emulator's program into that of the copy
     * @throws InputError when the tool-cache cannot be written
     */
    async variant(emulator, platform, cpu, make) {
        // Another file at the same path, as after an upgrade, is another emulator.
        const { ino, size, mtimeMs } = await (0,promises_.stat)(emulator.path);
        const identity = [emulator.path, ino, size, mtimeMs, cpu].join(' ');
        const path = `${this.#path(platform, emulator)}-${sha256Of(Buffer.from(identity)).slice(0, 12)}`;
        return ((await readRecorded(path)) ?? (await this.#write(path, make(await (0,promises_.readFile)(emulator.path)), { ...emulator, cpu })));
    }
    #path(platform, facts) {
        return (0,external_node_path_.join)(this.#root, `${facts.version}-${facts.source}`, this.#host.goarch, `qemu-${platform.qemu}`);
    }
    async #write(path, program, facts) {
        const { version, source, origin, cpu } = facts;
        const record = { version, source, origin, cpu, sha256: sha256Of(program) };
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await removeAbandoned((0,external_node_path_.dirname)(path));
            await placeAtomically(path, program, 0o755);
            await placeAtomically(`${path}.json`, Buffer.from(JSON.stringify(record)), 0o644);
        }
        catch (error) {
            throw explainStoreError(this.#root, error);
        }
        return { path, version, source, origin, ...(cpu !== undefined && { cpu }) };
    }
}
/** Reads the record beside an emulator, and checks that the emulator is the one recorded. */
async function readRecorded(path) {
    try {
        const { sha256, cpu, ...facts } = recordSchema.parse(JSON.parse(await (0,promises_.readFile)(`${path}.json`, 'utf8')));
        if (sha256Of(await (0,promises_.readFile)(path)) !== sha256)
            return undefined;
        return { path, ...facts, ...(cpu !== undefined && { cpu }) };
    }
    catch {
        return undefined;
    }
}
/** The CPU model that an emulator of the tool-cache is made to start with, if any. */
async function recordedCpu(path) {
    return (await readRecorded(path))?.cpu;
}
function sha256Of(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/**
 * Writes a file under another name in the same folder, and renames it when it is on the disk: it appears whole or not
 * at all. The record comes after the emulator, so that an interruption leaves nothing that is taken for one.
 */
async function placeAtomically(path, content, mode) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.part`;
    try {
        const file = await (0,promises_.open)(temporary, 'wx', mode);
        try {
            await file.writeFile(content);
            // The umask may have taken bits from the mode.
            await file.chmod(mode);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw error;
    }
}
/** Milliseconds after which a file that is still being written was left by a job that was killed. */
const ABANDONED_AFTER = 3_600_000;
async function removeAbandoned(directory) {
    for (const name of await readNames(directory)) {
        if (!name.endsWith('.part'))
            continue;
        const path = (0,external_node_path_.join)(directory, name);
        // Another job may rename or remove it in the meantime.
        const age = Date.now() - (await (0,promises_.stat)(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
        if (age > ABANDONED_AFTER)
            await (0,promises_.rm)(path, { force: true });
    }
}
const STORE_ADVICE = {
    ENOSPC: 'The disk is full: free some space, an emulator takes up to 20 MB.',
    EDQUOT: 'The disk quota is used up: free some space, an emulator takes up to 20 MB.',
    // What Node's recursive mkdir makes of EROFS.
    ENOENT: 'The folder cannot be made: set RUNNER_TOOL_CACHE to one that can be written, or use source: system.',
    EROFS: 'The file system is read-only: set RUNNER_TOOL_CACHE to a folder that can be written, or use source: system.',
    EACCES: 'The folder may not be written: set RUNNER_TOOL_CACHE to one that may, or use source: system.',
    EPERM: 'The folder may not be written: set RUNNER_TOOL_CACHE to one that may, or use source: system.',
};
/** Turns a failure to write into one that says what to do, where that is known. */
function explainStoreError(folder, error) {
    const advice = STORE_ADVICE[error.code ?? ''];
    if (advice === undefined)
        return error;
    return new src_runner/* InputError */.dz(`The emulator cannot be kept in ${folder} (${(0,src_runner/* errorMessage */.gJ)(error)}). ${advice}`, {
        cause: error,
    });
}
async function readNames(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/src/emulation/archive.js






/** The file names that distributions and releases give to the emulator of a platform, the surely static one first. */
function emulatorNames(platform) {
    return [`qemu-${platform.qemu}-static`, `qemu-${platform.qemu}`];
}
/**
 * Takes the emulators of some platforms out of a Debian package, a tar archive (compressed or not), or a file that is
 * itself the emulator; nothing else is unpacked.
 *
 * @param file absolute path
 * @param folder an existing folder to unpack into
 * @returns the static ones that run on this machine; a platform without one is not in it
 */
async function unpackEmulators(runner, file, folder, platforms) {
    const root = (0,external_node_path_.join)(folder, 'unpacked');
    await (0,promises_.mkdir)(root, { recursive: true });
    const kind = await kindOf(file);
    if (kind === 'program') {
        const [platform, another] = platforms;
        if (platform === undefined)
            return [];
        if (another !== undefined)
            throw tooFewEmulators(file, platforms);
        const path = (0,external_node_path_.join)(root, emulatorNames(platform)[1] ?? '');
        await (0,promises_.copyFile)(file, path);
        await (0,promises_.chmod)(path, 0o755);
        return await findEmulators(runner, [path], platforms);
    }
    const archive = kind === 'package' ? await extractData(file, folder) : file;
    const { stdout } = await runner.exec('tar', ['--list', '--file', archive], { quiet: true });
    const names = new Set(platforms.flatMap(emulatorNames));
    const members = stdout
        .split('\n')
        .filter((member) => names.has((0,external_node_path_.basename)(member)) && !member.split('/').includes('..'));
    if (members.length === 0)
        return [];
    await runner.exec('tar', ['--extract', '--no-same-owner', '--file', archive, '--directory', root, '--', ...members], {
        quiet: true,
    });
    const paths = members.map((member) => (0,external_node_path_.join)(root, member));
    return await findEmulators(runner, paths, platforms);
}
/** Of some files, the static emulators of some platforms that run on this machine, one for each. */
async function findEmulators(runner, paths, platforms) {
    const found = [];
    for (const platform of platforms) {
        for (const name of emulatorNames(platform)) {
            const path = paths.find((one) => (0,external_node_path_.basename)(one) === name);
            if (path === undefined || !(await isStatic(path)))
                continue;
            const version = await emulatorVersion(runner, path);
            if (version === undefined)
                continue;
            found.push({ platform, path, version });
            break;
        }
    }
    return found;
}
function tooFewEmulators(file, platforms) {
    return new src_runner/* InputError */.dz(`${(0,external_node_path_.basename)(file)} is a single emulator, and ${String(platforms.length)} platforms need one each: ` +
        `${platforms.map((platform) => platform.name).join(', ')}. Give an archive or a folder that has them all.`);
}
const archive_ELF_MAGIC = '\x7fELF';
/** The head of an ar archive, which a Debian package is: deb(5). */
const AR_MAGIC = '!<arch>\n';
const AR_HEADER_SIZE = 60;
async function kindOf(file) {
    const head = (await readRange(file, 0, AR_MAGIC.length)).toString('latin1');
    if (head.startsWith(archive_ELF_MAGIC))
        return 'program';
    return head === AR_MAGIC ? 'package' : 'archive';
}
/**
 * Copies the archive of files out of a Debian package. Without dpkg-deb, which would unpack all of it, and which other
 * distributions do not have.
 */
async function extractData(file, folder) {
    for (let offset = AR_MAGIC.length;;) {
        const header = (await readRange(file, offset, AR_HEADER_SIZE)).toString('latin1');
        if (header.length < AR_HEADER_SIZE)
            throw new src_runner/* InputError */.dz(`${(0,external_node_path_.basename)(file)} is not a whole Debian package.`);
        const name = header.slice(0, 16).trim().replace(/\/$/, '');
        const size = Number(header.slice(48, 58));
        const start = offset + AR_HEADER_SIZE;
        if (name.startsWith('data.tar')) {
            const target = (0,external_node_path_.join)(folder, name);
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { start, end: start + size - 1 }), (0,external_node_fs_.createWriteStream)(target));
            return target;
        }
        // Members begin at even offsets.
        offset = start + size + (size % 2);
    }
}
async function readRange(file, start, length) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/download.js



const download_PATIENCE = { rounds: 4, firstDelay: 1_000, stall: 30_000 };
/** A file of unknown size that grows beyond this is not an emulator. */
const SIZE_LIMIT = 512 * 1024 * 1024;
/**
 * Fetches a file, and checks it before anybody can use it. What was fetched is deleted when it is not what was meant.
 *
 * @param target absolute path to write to
 * @throws InputError when no address gave the file, or one gave another one
 */
async function download(runner, wanted, target, patience = download_PATIENCE) {
    const failures = new Map();
    for (let round = 0; round < patience.rounds; round++) {
        if (round > 0)
            await new Promise((resolve) => setTimeout(resolve, patience.firstDelay * 2 ** (round - 1)));
        for (const url of wanted.urls) {
            try {
                await fetchOnce(url, wanted, target, patience.stall);
                return;
            }
            catch (error) {
                await (0,promises_.rm)(target, { force: true });
                if (error instanceof src_runner/* InputError */.dz || isLocal(error))
                    throw error;
                failures.set(url, download_describe(error));
                runner.debug(`${url}: ${download_describe(error)}`);
            }
        }
    }
    const reasons = [...failures].map(([url, reason]) => `- ${url}: ${reason}`).join('\n');
    throw new src_runner/* InputError */.dz(`The file could not be downloaded in ${String(patience.rounds)} attempts:\n${reasons}\n` +
        'See whether this machine may reach these addresses, or choose another source for QEMU.');
}
/** Where the trouble is this machine's disk, which trying again does not mend; a failing fetch names no system call. */
function isLocal(error) {
    return error instanceof Error && 'syscall' in error && (error.syscall === 'open' || error.syscall === 'write');
}
function download_describe(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause === undefined ? (0,src_runner/* errorMessage */.gJ)(error) : `${(0,src_runner/* errorMessage */.gJ)(error)} (${(0,src_runner/* errorMessage */.gJ)(cause)})`;
}
async function fetchOnce(url, wanted, target, stall) {
    const abort = new AbortController();
    const timer = setTimeout(() => {
        abort.abort(new Error(`nothing came for ${String(stall / 1000)} s`));
    }, stall);
    const file = await (0,promises_.open)(target, 'w');
    try {
        const response = await fetch(url, { signal: abort.signal });
        if (!response.ok)
            throw new Error(`the server answered ${String(response.status)} ${response.statusText}`.trim());
        const { size, sha256 } = await receive(response, file, wanted.size ?? SIZE_LIMIT, () => timer.refresh());
        if (wanted.size !== undefined && size !== wanted.size) {
            throw new Error(`${String(size)} bytes came instead of ${String(wanted.size)}`);
        }
        if (sha256 !== wanted.sha256.toLowerCase()) {
            throw new src_runner/* InputError */.dz(`${url} has the SHA-256 ${sha256}, and not ${wanted.sha256}. It was deleted. ` +
                'Do not use it: either the checksum given is wrong, or the file was changed.');
        }
    }
    finally {
        clearTimeout(timer);
        await file.close();
    }
}
async function receive(response, file, limit, progress) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of response.body ?? []) {
        const bytes = chunk;
        progress();
        size += bytes.length;
        if (size > limit)
            throw new Error(`more than ${String(limit)} bytes came`);
        hash.update(bytes);
        await file.writeFile(bytes);
    }
    return { size, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/src/emulation/releases.json
const releases_namespaceObject = /*#__PURE__*/JSON.parse('{"D":[{"version":"10.0.13","origin":"Debian 13, qemu-user 1:10.0.13+ds-0+deb13u1","hosts":{"amd64":{"sha256":"ca6ede739327a20ae5a3498230c8a3a9a072c586e131bc6bcc1201eb1725e336","size":71089852,"pool":"pool/main/q/qemu/qemu-user_10.0.13+ds-0+deb13u1_amd64.deb"},"arm64":{"sha256":"c73711af02b97cd5e2667e735d9c06890c57165517110ca4e646c95a7083158d","size":64178608,"pool":"pool/main/q/qemu/qemu-user_10.0.13+ds-0+deb13u1_arm64.deb"}}}]}');
;// CONCATENATED MODULE: ./build/src/emulation/scratch.js


/** Gives work a folder of its own, and removes it with all that is in it when the work has ended. */
async function withScratchFolder(runner, work) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'archway-qemu-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/download-source.js








/** The releases in releases.json, the preferred one first. */
const PINNED_RELEASES = releases_namespaceObject.D;
/**
 * Fetches emulators of the first pinned release that is in range, from the mirrors given or, without any, from those of
 * Debian that apt is set up for.
 *
 * @throws InputError when there is no such release or no mirror, or it cannot be downloaded
 */
async function fetchFromRelease(runner, store, host, range, platforms, { mirrors = [], releases = PINNED_RELEASES } = {}) {
    const release = releases.find((one) => range.includes(one.version) && one.hosts[host.goarch] !== undefined);
    const wanted = release?.hosts[host.goarch];
    if (release === undefined || wanted === undefined) {
        const known = releases.filter((one) => one.hosts[host.goarch] !== undefined).map((one) => one.version);
        throw new src_runner/* InputError */.dz(`There is no pinned release of QEMU ${range.text} for ${host.name} hosts. ` +
            `There is: ${known.join(', ') || 'none'}. For another version, use source: url or path.`);
    }
    const bases = mirrors.length > 0 ? mirrors : await (0,src_host/* archiveAddresses */.V3)(runner, 'Debian');
    if (bases.length === 0) {
        throw new src_runner/* InputError */.dz('A pinned release of QEMU is a file of Debian, and apt knows no address of Debian here. ' +
            "Name mirrors of Debian in `mirrors`, or use source: package, which takes this distribution's own.");
    }
    const urls = bases.map((base) => new URL(wanted.pool, base.endsWith('/') ? base : `${base}/`).href);
    const { sha256, size } = wanted;
    const facts = { source: 'release', origin: release.origin };
    return await fetchArchive(runner, store, { urls, sha256, size }, platforms, facts);
}
/** Fetches emulators from an address that the user gives, with its checksum. */
async function fetchFromUrl(runner, store, wanted, platforms) {
    const origin = urlOrigin(wanted);
    return await fetchArchive(runner, store, wanted, platforms, { source: 'url', origin });
}
/** How the tool-cache remembers what came from a user's address: the same address with another checksum is another. */
function urlOrigin(wanted) {
    return `${wanted.urls[0] ?? ''} sha256:${wanted.sha256.toLowerCase()}`;
}
async function fetchArchive(runner, store, wanted, platforms, facts) {
    return await withScratchFolder(runner, async (scratch) => {
        const file = (0,external_node_path_.join)(scratch, 'download');
        const kept = new Map();
        try {
            await download(runner, wanted, file);
        }
        catch (error) {
            throw explainStoreError(scratch, error);
        }
        for (const { platform, path, version } of await unpackEmulators(runner, file, scratch, platforms)) {
            kept.set(platform, await store.keep(path, platform, { version, ...facts }));
        }
        return kept;
    });
}

;// CONCATENATED MODULE: ./build/src/emulation/known-bad.js


/**
 * Known-bad combinations of QEMU, kernel and guest.
 *
 * The first row's lower part begins where Debian's stable updates have the mending changes: 7.2.22 ran arm64's ldconfig,
 * dpkg and gcc on kernel 6.18 without a crash.
 */
const KNOWN_BAD = [
    {
        qemu: ['<7.2.22', '>=8.0 <8.1.5', '>=9.0 <9.2.2'],
        guests: [(0,platform_platform/* findPlatform */.rB)('arm64'), (0,platform_platform/* findPlatform */.rB)('arm/v7')],
        effect: 'crash',
        summary: 'static position-independent programs such as ldconfig crash (libc-bin exits with 139), as may compilers',
        link: 'https://gitlab.com/qemu-project/qemu/-/issues/1913',
    },
    {
        qemu: ['<10.0'],
        guests: [(0,platform_platform/* findPlatform */.rB)('arm64')],
        effect: 'slow',
        summary: 'the default CPU emulates pointer authentication in full, which makes shells 3 to 14 times slower',
        link: 'https://github.com/armbian/build/pull/9371',
    },
];
/**
 * What is known to go wrong with a QEMU version.
 *
 * @param kernel the running kernel's release, as `uname -r` prints it
 */
function knownBad(version, kernel, guest, table = KNOWN_BAD) {
    return table.filter((row) => row.qemu.some((range) => parseRange(range).includes(version)) &&
        (row.guests === undefined || row.guests.some((one) => one?.name === guest.name)) &&
        (row.kernel === undefined || compareVersions(kernelVersion(kernel), row.kernel) >= 0));
}
/** The dotted number that a kernel release begins with: `6.8.0-1021-azure` is `6.8.0`. */
function kernelVersion(release) {
    return /^\d+(\.\d+)*/.exec(release)?.[0] ?? '0';
}

;// CONCATENATED MODULE: ./build/src/emulation/local-source.js





/** Folders that hold programs even where a service's PATH leaves them out. */
const USUAL_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin'];
/** The emulators of a platform that the machine has, static ones only. */
async function findOnSystem(runner, platform) {
    const folders = [...(runner.env['PATH'] ?? '').split(external_node_path_.delimiter), ...USUAL_FOLDERS];
    const paths = folders.flatMap((folder) => emulatorNames(platform).map((name) => (0,external_node_path_.join)(folder, name)));
    // /bin is a link to /usr/bin nearly everywhere.
    const files = await Promise.all(paths.map(async (path) => await (0,promises_.realpath)(path).catch(() => '')));
    const found = [];
    for (const path of new Set(files)) {
        if (path === '' || !(await isStatic(path)))
            continue;
        const version = await emulatorVersion(runner, path);
        if (version !== undefined)
            found.push({ path, version, source: 'system', origin: path });
    }
    return found;
}
/**
 * The emulators at a path that the user gives: a folder of them, or a single one.
 *
 * @param path absolute
 * @throws InputError when there is nothing
 */
async function findAtPath(runner, path, platforms) {
    const facts = { source: 'path', origin: path };
    const found = (await isFolder(path))
        ? await findEmulators(runner, (await (0,promises_.readdir)(path)).map((name) => (0,external_node_path_.join)(path, name)), platforms)
        : await singleEmulator(runner, path, platforms);
    return new Map(found.map(({ platform, ...rest }) => [platform, { ...rest, ...facts }]));
}
async function isFolder(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`'${path}' cannot be read (${error.message}). Give the absolute path of an emulator, or of a folder ` +
            'that has files named qemu-<architecture>-static or qemu-<architecture>.', { cause: error });
    }
}
async function singleEmulator(runner, path, platforms) {
    const [platform, another] = platforms;
    if (platform === undefined)
        return [];
    if (another !== undefined) {
        throw new src_runner/* InputError */.dz(`'${path}' is a single emulator, and ${String(platforms.length)} platforms were asked for. Give a folder instead.`);
    }
    if (!(await isStatic(path)))
        throw new src_runner/* InputError */.dz(`'${path}' is not a statically linked program.`);
    const version = await emulatorVersion(runner, path);
    if (version === undefined) {
        throw new src_runner/* InputError */.dz(`'${path}' does not tell its version when run with --version: it is no QEMU for this machine.`);
    }
    return [{ platform, path, version }];
}

;// CONCATENATED MODULE: ./build/src/emulation/package-source.js






/**
 * The packages that hold static emulators, in the order to try: Debian 12 and Ubuntu have them in qemu-user-static;
 * from Debian 13 on qemu-user's own are static, and qemu-user-static is an empty package that depends on it.
 */
const PACKAGES = ['qemu-user-static', 'qemu-user'];
/**
 * Fetches the distribution's emulators into the tool-cache, without installing anything: apt checks the package against
 * the distribution's signatures, and only the emulators asked for are kept of it.
 *
 * @returns those that the packages have
 * @throws InputError where the distribution has no such packages
 * @throws CommandError where they cannot be had
 */
async function fetchFromPackage(runner, store, platforms) {
    const distribution = (0,src_host/* readDistribution */.xF)();
    if (!(0,src_host/* isDebianFamily */.cn)(distribution)) {
        throw new src_runner/* InputError */.dz(`The distribution's QEMU is taken from Debian's or Ubuntu's packages, and this is ${distribution.prettyName}. ` +
            'Install a static qemu-user of its own and use source: system, or use source: release.');
    }
    const kept = new Map();
    for (const name of PACKAGES) {
        const missing = platforms.filter((platform) => !kept.has(platform));
        if (missing.length === 0)
            break;
        await withScratchFolder(runner, async (scratch) => {
            // apt fetches as a user of its own, which the folder must let in.
            await (0,promises_.chmod)(scratch, 0o755);
            const archive = await downloadPackage(runner, name, scratch);
            if (archive === undefined)
                return;
            const origin = archive.slice(archive.lastIndexOf('/') + 1).replace(/\.deb$/, '');
            for (const { platform, path, version } of await unpackEmulators(runner, archive, scratch, missing)) {
                kept.set(platform, await store.keep(path, platform, { version, source: 'package', origin }));
            }
        });
    }
    return kept;
}
/** Fetches a package's file; undefined when the distribution has no such package. */
async function downloadPackage(runner, name, folder) {
    const fetch = async () => {
        await runner.exec('apt-get', ['-o', 'Acquire::Retries=3', '-qq', 'download', name], { cwd: folder, quiet: true });
    };
    try {
        await fetch();
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        // Lists that are missing or older than the archive's last change: refreshing them is the cure for both.
        await refreshLists(runner, error);
        try {
            await fetch();
        }
        catch (again) {
            if (/Unable to locate package|no installation candidate/i.test((0,src_runner/* errorMessage */.gJ)(again)))
                return undefined;
            throw again;
        }
    }
    const archive = (await (0,promises_.readdir)(folder)).find((file) => file.endsWith('.deb'));
    return archive === undefined ? undefined : (0,external_node_path_.join)(folder, archive);
}
async function refreshLists(runner, reason) {
    runner.debug(reason.message);
    try {
        await (0,src_host/* updateLists */.zn)(runner);
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`The package lists could not be refreshed to fetch QEMU: ${(0,src_runner/* errorMessage */.gJ)(error)} ` +
            "Mend apt's sources, or choose another source: system, release, url or path.", { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/supply.js








/**
 * Finds an emulator for each platform, from the first place of the request's source that has a good one. `auto` passes
 * over versions that are known to crash here as long as there is another place to look.
 *
 * @throws InputError when there is none for a platform, with what each place had
 */
async function supplyEmulators(runner, request, platforms) {
    const range = parseRange(request.qemu);
    const chosen = new Map();
    const secondBest = new Map();
    const notes = [];
    for (const supplier of suppliers(runner, request)) {
        const missing = platforms.filter((platform) => !chosen.has(platform));
        if (missing.length === 0)
            break;
        const offers = await supplier.get(missing).catch((error) => {
            if (!(0,src_runner/* isExpectedFailure */.$B)(error) || request.source !== 'auto')
                throw error;
            notes.push(`${supplier.name}: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
            return new Map();
        });
        for (const platform of missing) {
            const offered = offers.get(platform) ?? [];
            const inRange = offered.filter((emulator) => range.includes(emulator.version));
            const good = inRange.find((emulator) => !mayCrash(emulator, platform, request));
            const best = good ?? inRange[0];
            if (good !== undefined)
                chosen.set(platform, good);
            else if (best !== undefined && !secondBest.has(platform))
                secondBest.set(platform, best);
            if (best === undefined)
                notes.push(`${supplier.name}: ${describeOffers(platform, offered)}`);
        }
    }
    for (const platform of platforms) {
        const emulator = chosen.get(platform) ?? secondBest.get(platform);
        if (emulator === undefined)
            throw noEmulator(platform, request, notes);
        if (!chosen.has(platform))
            for (const note of notes)
                runner.info(note);
        warnOfKnownBad(runner, emulator.version, platform);
        chosen.set(platform, emulator);
    }
    return chosen;
}
/** Whether `auto` is to look further: a version that was asked for is taken with a warning. */
function mayCrash(emulator, platform, request) {
    return request.qemu === 'auto' && crashes(emulator.version, platform).length > 0;
}
/** What is known to make a QEMU version crash on this machine for a guest. */
function crashes(version, platform) {
    return knownBad(version, (0,external_node_os_.release)(), platform).filter((row) => row.effect === 'crash');
}
/** Warns where a version is in use that is known to crash here. */
function warnOfKnownBad(runner, version, platform) {
    for (const row of crashes(version, platform)) {
        runner.warning(`QEMU ${version} is known to fail for ${platform.name}: ${row.summary}. See ${row.link}`);
    }
}
function describeOffers(platform, offered) {
    const versions = offered.map((emulator) => `${emulator.version} (${emulator.origin})`);
    return versions.length === 0 ? `none for ${platform.name}` : `for ${platform.name} only ${versions.join(', ')}`;
}
function noEmulator(platform, request, notes) {
    const seen = notes.length === 0 ? '' : ` Looked at:\n${notes.map((note) => `- ${note}`).join('\n')}`;
    return new src_runner/* InputError */.dz(`No QEMU for ${platform.name} was found (source: ${request.source}, qemu: ${request.qemu}). ` +
        `Ask for another version, or another source: system, package, release, url or path.${seen}`);
}
function suppliers(runner, request) {
    const store = new EmulatorStore(runner, request.host);
    const range = parseRange(request.qemu);
    const kept = (accept) => ({
        name: 'tool-cache',
        get: async (platforms) => await forEach(platforms, async (platform) => (await store.find(platform)).filter(accept)),
    });
    const system = {
        name: 'system',
        get: async (platforms) => await forEach(platforms, async (platform) => await findOnSystem(runner, platform)),
    };
    const packages = {
        name: 'package',
        get: async (platforms) => single(await fetchFromPackage(runner, store, platforms)),
    };
    const release = {
        name: 'release',
        get: async (platforms) => single(await fetchFromRelease(runner, store, request.host, range, platforms, { mirrors: request.mirrors })),
    };
    const wanted = { urls: [request.url ?? ''], sha256: request.sha256 ?? '' };
    const url = {
        name: 'url',
        get: async (platforms) => single(await fetchFromUrl(runner, store, wanted, platforms)),
    };
    const path = {
        name: 'path',
        get: async (platforms) => single(await findAtPath(runner, request.path ?? '', platforms)),
    };
    const distributed = (emulator) => emulator.source === 'package' || emulator.source === 'release';
    const bySource = {
        auto: [system, kept(distributed), packages, release],
        system: [system],
        package: [kept((emulator) => emulator.source === 'package'), packages],
        release: [kept((emulator) => emulator.source === 'release'), release],
        url: [kept((emulator) => emulator.source === 'url' && emulator.origin === urlOrigin(wanted)), url],
        path: [path],
    };
    return bySource[request.source];
}
async function forEach(platforms, find) {
    const found = new Map();
    for (const platform of platforms)
        found.set(platform, await find(platform));
    return found;
}
function single(found) {
    return new Map([...found].map(([platform, emulator]) => [platform, [emulator]]));
}

;// CONCATENATED MODULE: ./build/src/emulation/standing.js





/** The handlers that are given a platform's programs. */
async function readHandlers(platform) {
    return (await readEntries()).filter((entry) => entry.enabled && matchesPlatform(entry, platform));
}
/**
 * The handler that the kernel uses: of those whose emulator was seen to run, or of all where none was (its path may be
 * another container's), the one added last. Undefined when two were added in the same tick of the kernel's clock.
 */
function lastRegistered(entries, running) {
    const seen = entries.filter((entry) => entry.interpreter === running);
    const candidates = seen.length > 0 ? seen : entries;
    const latest = candidates.reduce((at, entry) => (entry.registeredAt > at ? entry.registeredAt : at), 0n);
    const last = candidates.filter((entry) => entry.registeredAt === latest);
    return last.length === 1 ? last[0] : undefined;
}
/**
 * Judges which handler of a platform is in force.
 *
 * @param entries the platform's handlers, read before it was found out what runs its programs
 * @param execution what runs them
 */
async function judgeStanding(entries, execution) {
    const effective = lastRegistered(entries, execution.by === 'emulator' ? execution.path : '');
    return { entries, effective, execution, cpu: effective && (await recordedCpu(effective.interpreter)) };
}
/** The flags that a handler may have, in the order in which the kernel shows them. */
const FLAGS = ['P', 'O', 'C', 'F'];
/** The flags to register with, in the order in which the kernel shows them; C implies O. */
function requestedFlags(request) {
    return [request.preserveArgv0 && 'P', request.credentials && 'OC', request.fixBinary && 'F'].filter(Boolean).join('');
}
/**
 * Why a handler that stands does not do for a request; empty when it does. More than was asked for does no harm, but
 * for P: programs would find their argv[0] where they do not expect it.
 */
function shortcomings(standing, request, platform) {
    const { effective, execution } = standing;
    if (execution.by !== 'emulator')
        return ['no program of the platform runs'];
    if (effective === undefined)
        return ['it cannot be told which of several handlers is in force'];
    const problems = [];
    const wanted = requestedFlags(request);
    const missing = FLAGS.filter((flag) => wanted.includes(flag) && !effective.flags.includes(flag));
    if (missing.length > 0)
        problems.push(`it lacks the ${missing.length === 1 ? 'flag' : 'flags'} ${missing.join('')}`);
    if (effective.flags.includes('P') && !wanted.includes('P'))
        problems.push('it has the flag P');
    return [...problems, ...versionProblems(standing, request, platform)];
}
function versionProblems({ execution, cpu }, request, platform) {
    const version = execution.by === 'emulator' ? execution.version : undefined;
    if (version === undefined)
        return request.qemu === 'auto' ? [] : ['its version cannot be told'];
    if (!parseRange(request.qemu).includes(version))
        return [`it is QEMU ${version}, not ${request.qemu}`];
    const problems = [];
    if (request.qemu === 'auto' && crashes(version, platform).length > 0)
        problems.push(`QEMU ${version} is known to crash`);
    const wantedCpu = cpuFor(request, platform, version);
    if (wantedCpu !== cpu)
        problems.push(`its CPU model is ${cpu ?? "QEMU's own choice"}, not ${wantedCpu ?? 'that'}`);
    return problems;
}
/** One line on a handler, for the log. */
function describeHandler({ effective, execution }) {
    const program = execution.by === 'emulator' ? execution.path : 'nothing';
    const version = execution.by === 'emulator' ? `QEMU ${execution.version ?? 'of unknown version'}` : 'no emulator';
    const flags = effective === undefined ? '' : `, flags ${effective.flags || 'none'}`;
    return `${effective?.name ?? 'a handler'} (${program}, ${version}${flags})`;
}

;// CONCATENATED MODULE: ./build/src/emulation/acquire.js













/**
 * Makes the machine run the programs of other platforms: finds or fetches QEMU, registers it with the kernel, and
 * proves it where that was asked for. Safe beside other jobs on the same machine: what they use is not changed. When it
 * fails, it gives back what it took.
 *
 * @param lease what to give back with `releaseEmulation`; made beforehand by whoever has to save it first
 * @throws InputError with what is missing and what to do, when a platform cannot be had as it was asked for
 */
async function acquireEmulation(runner, request, lease = createLease()) {
    const bench = await probe_bench_ProbeBench.open(runner, request.host, request.platforms);
    try {
        const foreign = new Map();
        for (const platform of request.platforms) {
            if (platform.name === request.host.name)
                continue;
            const standing = await look(bench, platform);
            if (standing.execution.by !== 'cpu')
                foreign.set(platform, standing);
        }
        const acquisition = new Acquisition(runner, request, lease, bench);
        const statuses = foreign.size === 0 ? new Map() : await acquisition.run(foreign);
        return { platforms: request.platforms.map((platform) => statuses.get(platform) ?? nativeStatus(platform)), lease };
    }
    catch (error) {
        await releaseEmulation(runner, lease).catch((failure) => {
            runner.debug(`giving back failed: ${String(failure)}`);
        });
        throw error;
    }
    finally {
        await bench.close();
    }
}
/**
 * Whether this machine runs a platform's programs without an emulator: its own, 386 on amd64 kernels that have it, and
 * arm/v7 on the arm64 machines whose CPU still has AArch32. Found out by running one.
 *
 * @param host what this process runs as
 */
async function executesNatively(runner, platform, host) {
    if (platform.name === host.name)
        return true;
    const bench = await ProbeBench.open(runner, host, [platform]);
    try {
        return (await bench.identify(platform)).by === 'cpu';
    }
    finally {
        await bench.close();
    }
}
/** Looks at the handlers of a platform. */
async function look(bench, platform) {
    // In this order: what changes in between then shows as a change of the entries.
    const entries = await readHandlers(platform);
    return await judgeStanding(entries, await bench.identify(platform));
}
function nativeStatus(platform) {
    return {
        platform: platform.name,
        state: 'native',
        handler: null,
        interpreter: null,
        flags: '',
        version: null,
        source: null,
        cpu: null,
        probes: [],
        milliseconds: 0,
    };
}
/** One call of `acquireEmulation`, for the platforms that need an emulator. */
class Acquisition {
    #runner;
    #request;
    #lease;
    #bench;
    #emulators = new Map();
    #milliseconds = new Map();
    #seen = new Map();
    constructor(runner, request, lease, bench) {
        this.#runner = runner;
        this.#request = request;
        this.#lease = lease;
        this.#bench = bench;
    }
    /** @param seen how the platforms stand before anything is changed */
    async run(seen) {
        this.#seen = seen;
        const platforms = [...seen.keys()];
        await mountBinfmt(this.#runner);
        // Fetching may take minutes, so it comes before the lock.
        await this.#supply(platforms.filter((platform) => this.#isLacking(platform, seen.get(platform))));
        const provided = await withBinfmtLock(this.#runner, async () => await this.#provideAll(platforms));
        const statuses = new Map();
        for (const [platform, facts] of provided) {
            const probes = await this.#timed(platform, async () => await this.#prove(platform, facts));
            const milliseconds = Math.round(this.#milliseconds.get(platform) ?? 0);
            statuses.set(platform, { ...facts, probes, milliseconds });
        }
        return statuses;
    }
    #isLacking(platform, standing) {
        return standing === undefined || this.#request.reset || shortcomings(standing, this.#request, platform).length > 0;
    }
    async #supply(platforms) {
        if (platforms.length === 0)
            return;
        const started = performance.now();
        const store = new EmulatorStore(this.#runner, this.#request.host);
        const supplied = await supplyEmulators(this.#runner, this.#request, platforms);
        for (const [platform, emulator] of supplied) {
            this.#emulators.set(platform, await applyCpu(store, this.#request, platform, emulator));
        }
        const share = (performance.now() - started) / platforms.length;
        for (const platform of platforms)
            this.#addTime(platform, share);
    }
    async #provideAll(platforms) {
        const holder = await currentHolder(this.#runner, this.#request.holder);
        const uses = await reconcileUses(this.#runner, holder);
        const others = uses.filter((use) => !isSameHolder(use.holder, holder));
        if (this.#request.reset)
            await resetHandlers(this.#runner, platforms, others);
        const provided = new Map();
        for (const platform of platforms) {
            const provide = async () => await this.#provide(platform, holder, uses, others);
            provided.set(platform, await this.#timed(platform, provide));
        }
        return provided;
    }
    /** Keeps the handler that stands, puts one in front of it, or refuses to, because another job uses it. */
    async #provide(platform, holder, uses, others) {
        const standing = await this.#look(platform);
        const problems = shortcomings(standing, this.#request, platform);
        const { effective } = standing;
        if (problems.length === 0 && effective !== undefined) {
            return await this.#keep(platform, standing, effective.name, holder, uses);
        }
        const reason = problems.join(' and ');
        const inUse = others.find((use) => use.qemu === platform.qemu);
        if (inUse !== undefined)
            throw conflict(platform, standing, reason, inUse);
        if (standing.entries.length > 0) {
            this.#runner.info(`${platform.name}: ${describeHandler(standing)} stands, but ${reason}. A handler of ours goes in front of it.`);
        }
        return await this.#register(platform, holder);
    }
    async #keep(platform, standing, handler, holder, uses) {
        const { effective, execution, cpu } = standing;
        const version = execution.by === 'emulator' ? execution.version : undefined;
        const facts = { handler, interpreter: effective?.interpreter ?? '', flags: effective?.flags ?? '' };
        // Whoever uses a handler of ours last removes it, not whoever added it.
        const ours = uses.some((use) => use.ours && use.handler === handler && use.interpreter === facts.interpreter && use.flags === facts.flags);
        await noteUse(this.#runner, this.#lease, platform, { ...facts, ours, cleanup: this.#request.cleanup, holder });
        this.#runner.info(`${platform.name}: ${describeHandler(standing)} stands and is kept.`);
        if (version !== undefined)
            warnOfKnownBad(this.#runner, version, platform);
        return {
            platform: platform.name,
            state: 'kept',
            ...facts,
            version: version ?? null,
            source: 'handler',
            cpu: cpu ?? null,
        };
    }
    async #register(platform, holder) {
        if (!this.#emulators.has(platform))
            await this.#supply([platform]);
        const emulator = this.#emulators.get(platform);
        if (emulator === undefined)
            throw new Error(`no emulator was supplied for ${platform.name}`);
        const facts = {
            handler: await freeName(platform),
            interpreter: emulator.path,
            flags: requestedFlags(this.#request),
        };
        const { cleanup } = this.#request;
        await noteUse(this.#runner, this.#lease, platform, { ...facts, ours: true, cleanup, holder });
        await registerEntry(this.#runner, handlerRegistration(facts.handler, platform, facts.interpreter, registrationFlags(facts.flags)));
        const { version, source, origin, cpu } = emulator;
        this.#runner.info(`${platform.name}: registered ${facts.handler} with QEMU ${version} from ${origin}, flags ${facts.flags || 'none'}` +
            `${cpu === undefined ? '' : `, CPU ${cpu}`}.`);
        return { platform: platform.name, state: 'registered', ...facts, version, source, cpu: cpu ?? null };
    }
    /** Looks at what stands now; what was seen before the lock still holds where no entry has changed since. */
    async #look(platform) {
        const seen = this.#seen.get(platform);
        if (seen !== undefined && (0,external_node_util_.isDeepStrictEqual)(seen.entries, await readHandlers(platform)))
            return seen;
        return await look(this.#bench, platform);
    }
    async #prove(platform, facts) {
        if (this.#request.probe)
            return await provePlatform(this.#bench, this.#request, platform);
        const execution = await this.#bench.identify(platform);
        if (execution.by === 'nothing')
            throw doesNotRun(platform, facts, execution);
        return [];
    }
    async #timed(platform, work) {
        const started = performance.now();
        try {
            return await work();
        }
        finally {
            this.#addTime(platform, performance.now() - started);
        }
    }
    #addTime(platform, milliseconds) {
        this.#milliseconds.set(platform, (this.#milliseconds.get(platform) ?? 0) + milliseconds);
    }
}
/** The kernel sets O by itself where it is given C. */
function registrationFlags(flags) {
    return flags.replace('O', '');
}
function doesNotRun(platform, facts, execution) {
    return new src_runner/* InputError */.dz(`Programs of ${platform.name} do not run, though ${facts.handler ?? 'a handler'} is registered with ` +
        `${facts.interpreter ?? 'an emulator'}: ${execution.reason}`);
}
function conflict(platform, standing, reason, use) {
    const { runnerName, job, pid } = use.holder;
    const who = runnerName === '' ? `process ${String(pid)}` : `runner ${runnerName}, job ${job}`;
    return new src_runner/* InputError */.dz(`Another job on this machine (${who}) uses ${describeHandler(standing)} for ${platform.name}, but ${reason}. ` +
        'It was left as it is. Ask for the same QEMU in both jobs, or keep them from running at the same time with a ' +
        'concurrency group.');
}
/** A name that no entry has: QEMU's usual one, by which other tools know the handler, where it is free. */
async function freeName(platform) {
    const usual = `qemu-${platform.qemu}`;
    for (let count = 0;; count++) {
        const name = count === 0 ? usual : `archway-${usual}${count === 1 ? '' : `-${String(count)}`}`;
        if ((await readEntry(name)) === undefined)
            return name;
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/request.js
/** Where the emulators may come from. `auto` takes the first good one of system, package and release, in that order. */
const QEMU_SOURCES = (/* unused pure expression or super */ null && (['auto', 'system', 'package', 'release', 'url', 'path']));
/** The request that suits most callers: everything on, any good QEMU, put back at the end, held by this process. */
function defaultEmulationRequest(host, platforms) {
    return {
        platforms,
        host,
        qemu: 'auto',
        source: 'auto',
        mirrors: [],
        credentials: true,
        fixBinary: true,
        preserveArgv0: true,
        reset: false,
        cleanup: true,
        probe: false,
        cpu: {},
        holder: 'process',
    };
}

;// CONCATENATED MODULE: ./build/src/emulation/index.js
/** QEMU and binfmt_misc: the machine runs the programs of other platforms. */





;// CONCATENATED MODULE: ./build/src/build/downloads.js


/** What cargo, go and the C library say when there is no way to the registry. */
const NO_NETWORK = /Could not resolve|Couldn't resolve|no such host|Temporary failure in name resolution|Network is unreachable|dial tcp|Connection refused|Failed to connect|spurious network error|i\/o timeout/i;
/**
 * Downloads what the packages' lock files name, once for all their platforms, and says what was there already. A package
 * whose downloads fail on its own account is left to its build, which fails with the same words in its own cells.
 *
 * @throws InputError when there is no network, before anything is built
 */
async function downloadAll(runner, jobs) {
    const platformsOf = new Map();
    for (const job of jobs)
        platformsOf.set(job.package, [...(platformsOf.get(job.package) ?? []), job.platform]);
    await Promise.all([...platformsOf].map(([one, platforms]) => downloads_download(runner, one, platforms)));
}
async function downloads_download(runner, one, platforms) {
    const language = (0,languages/* languageByName */.H)(one.language);
    if (language.download === undefined)
        return;
    try {
        runner.notice(`${one.name}: ${downloads_describe(await language.download(runner, one, platforms))}`);
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
function downloads_describe({ what, locked, fetched }) {
    if (fetched === 0)
        return `reused, all ${String(locked)} ${what} of the lock file were here already`;
    return `downloaded ${String(fetched)} ${what}; the lock file names ${String(locked)}`;
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
async function prepareWorkbench(runner, jobs, options) {
    const { host, directory, install } = options;
    for (const job of jobs)
        requireFeasible(job, host);
    await runner.group('Tools and libraries', async () => {
        await provide(runner, requiredForJobs(jobs, host, runner.env), install);
    });
    await runner.group('Downloads', async () => {
        await downloadAll(runner, jobs);
    });
    const lease = await borrowEmulation(runner, jobs, host);
    const queues = new Map();
    return {
        host,
        toolchain: async (job) => await (0,toolchain/* createToolchain */.Yp)({
            runner,
            host,
            platform: job.platform,
            directory: (0,external_node_path_.join)(directory, job.cell.id),
            rpath: job.package.recipe.rpath,
        }),
        environment: async (job, toolchain) => {
            const language = (0,languages/* languageByName */.H)(job.package.language);
            // Two cells must not add to one toolchain of the machine at the same time: rustup has no lock of its own.
            const ready = (queues.get(language.name) ?? Promise.resolve()).then(() => language.prepare?.(runner, toolchain, job.package.directory));
            queues.set(language.name, ready.catch(() => undefined));
            return { ...language.environment(toolchain, runner.env), ...(await ready) };
        },
        release: async () => {
            if (lease !== undefined)
                await releaseEmulation(runner, lease);
        },
    };
}
/** Refuses what this version, or this machine, cannot carry out. */
function requireFeasible({ cell, platform }, host) {
    if (cell.strategy === 'emulated') {
        throw new src_runner/* InputError */.dz(`${cell.id} is planned as emulated, and this version of Archway does not build emulated cells yet. ` +
            'Leave it out of the matrix, or override `strategy` in archway.yml if the package can be cross-compiled.');
    }
    if (cell.strategy === 'native' && platform.name !== host.name) {
        throw new src_runner/* InputError */.dz(`${cell.id} is planned as native, and this machine is ${host.name}. Run it on a runner for ${platform.name}.`);
    }
}
/** Sets up emulation for the platforms whose programs are to be run here and are not the host's. */
async function borrowEmulation(runner, jobs, host) {
    const foreign = [...new Set(jobs.filter((job) => job.test && job.platform.name !== host.name).map((job) => job.platform))];
    if (foreign.length === 0)
        return undefined;
    return await runner.group(`Emulation for ${foreign.map((one) => one.name).join(', ')}`, async () => {
        const emulation = await acquireEmulation(runner, defaultEmulationRequest(host, foreign));
        for (const one of emulation.platforms)
            runner.notice(describeEmulation(one));
        return emulation.lease;
    });
}
function describeEmulation(status) {
    if (status.state === 'native')
        return `${status.platform}: this machine runs it itself`;
    const version = status.version === null ? 'QEMU' : `QEMU ${status.version}`;
    const how = status.state === 'kept' ? 'reused, registered already' : `registered now, from ${status.source ?? '?'}`;
    return `${status.platform}: ${version} (${status.interpreter ?? '?'}), ${how}`;
}

;// CONCATENATED MODULE: ./build/src/build/index.js
/** One pipeline for a cell: prepare, build, test, package, verify. */





// EXTERNAL MODULE: ./build/src/plan/index.js + 7 modules
var src_plan = __webpack_require__(9396);
// EXTERNAL MODULE: ./build/src/cli/arguments.js
var cli_arguments = __webpack_require__(752);
// EXTERNAL MODULE: ./build/src/cli/plan-command.js
var plan_command = __webpack_require__(2385);
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
};
/** `archway build`. */
async function buildCommand(runner, sink, args, interrupted) {
    const { values } = (0,cli_arguments/* parseOptions */.Ac)('build', args, BUILD_OPTIONS, false);
    const parallel = (0,cli_arguments/* countOption */.D3)('jobs', values.jobs) ?? (0,external_node_os_.cpus)().length;
    const repository = await (0,src_plan/* openRepository */.h_)(runner, values.root, values.config);
    const host = (0,src_host/* hostPlatform */.ol)();
    const only = (0,cli_arguments/* listOption */.y8)(values.package);
    const selected = only?.map((name) => (0,src_plan/* packageByName */.rT)(repository, name)) ?? repository.packages;
    if (values.setup)
        await provideLanguageTools(runner, selected, host);
    const plan = await (0,plan_command/* planForThisMachine */.y)(runner, {
        ...repository,
        platforms: (0,cli_arguments/* platformOption */.tt)(values.platform),
        budgetMinutes: undefined,
        only,
    });
    const progress = new Progress(sink);
    const work = (0,external_node_path_.join)((0,terminal/* cacheDirectory */.o3)(runner.env), 'work', shortHash(repository.root));
    const output = (0,external_node_path_.resolve)(runner.workspace, values.output);
    const jobs = (0,src_plan/* splitCells */.UL)(plan).ready.map((cell) => {
        const one = (0,src_plan/* packageByName */.rT)(repository, cell.package);
        return makeJob(cell, one, !values['no-test'] && (0,src_plan/* testsWanted */.Lr)(repository, one));
    });
    progress.say(`${String(plan.cells.length)} cells on ${host.name}, ${String(jobs.length)} of them to build now`);
    const workbench = await prepareWorkbench(runner, jobs, {
        host,
        directory: (0,external_node_path_.join)(work, 'toolchains'),
        install: values.setup,
    });
    try {
        await (0,promises_.mkdir)(output, { recursive: true });
        const built = await buildAll({ sink, progress, workbench, jobs, parallel, output, work, interrupted });
        interrupted.throwIfAborted();
        const reports = plan.cells.map((cell) => built.get(cell.id) ?? plannedReport(cell));
        const packages = reports.flatMap((report) => report.artifact?.file ?? []);
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
async function buildOne({ sink, progress, workbench, output, work }, job) {
    const { id } = job.cell;
    const log = (0,external_node_path_.join)(output, 'logs', `${id}.log`);
    const report = await buildCell(new terminal/* TerminalRunner */.RV((0,terminal/* fileSink */.ao)(log, id, sink)), workbench, job, {
        outputDirectory: output,
        workDirectory: (0,external_node_path_.join)(work, 'cells'),
        jobs: (0,external_node_os_.cpus)().length,
        onPhase: (phase, state) => {
            progress.phase(id, phase, state);
        },
    });
    progress.say(report.failure === undefined
        ? `${id}  done, ${String(report.verified)} ELF files verified`
        : `${id}  FAILED in ${report.failure.phase}; whole log: ${log}`);
    return report;
}
function summary(reports, output) {
    const count = (result) => String(reports.filter((report) => report.result === result).length);
    return [
        terminalTable(reports),
        '',
        `${count('passed')} passed, ${count('failed')} failed, ${count('planned')} planned and not built by this version.`,
        `Packages and SHA256SUMS are in ${output}/, logs in ${output}/logs/.`,
    ].join('\n');
}
function shortHash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}


/***/ })

};
