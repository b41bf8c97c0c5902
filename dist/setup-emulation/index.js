import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 514:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runner_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(746);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(454);



await (0,_runner_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)({ main: _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i, post: _post_js__WEBPACK_IMPORTED_MODULE_2__/* .post */ .b });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 47:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/emulation/index.js + 29 modules
var emulation = __nccwpck_require__(573);
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var src_host = __nccwpck_require__(628);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __nccwpck_require__(218);
// EXTERNAL MODULE: ./build/src/runner/index.js + 10 modules
var runner = __nccwpck_require__(388);
;// CONCATENATED MODULE: ./build/src/actions/setup-emulation/image.js
const NO_IMAGE = 'Archway pulls no image';
/**
 * Reads QEMU's version from an image such as `tonistiigi/binfmt:qemu-v10.0.4` or `...:qemu-v10.0.4-56@sha256:...`. The
 * images are patched builds that no package equals, so the version or a later one of its release line will do.
 */
function versionOfImage(image) {
    if (image === '')
        return { qemu: undefined, warning: undefined };
    const reference = image.replace(/@sha256:[0-9a-f]+$/i, '');
    const tag = /:([^:/]+)$/.exec(reference)?.[1] ?? 'latest';
    const version = /^(?:deploy-|qemu-)?v?(\d+)\.(\d+)\.(\d+)(?:-\d+)?$/.exec(tag);
    if (version === null) {
        const warning = tag === 'latest' && reference === image
            ? undefined
            : `The image '${image}' names no version of QEMU, and ${NO_IMAGE}: qemu stays as it is.`;
        return { qemu: undefined, warning };
    }
    const [, major = '', minor = '', patch = ''] = version;
    const next = `${major}.${String(Number(minor) + 1)}`;
    return {
        qemu: `>=${major}.${minor}.${patch} <${next}`,
        warning: reference === image ? undefined : `${NO_IMAGE}, so the digest of '${image}' is ignored; its version is used.`,
    };
}

;// CONCATENATED MODULE: ./build/src/actions/setup-emulation/inputs.js





/**
 * Reads and checks all inputs.
 *
 * @throws InputError that lists every bad one
 */
function readSetupEmulationInputs(source) {
    return (0,runner/* readInputs */.Ko)(source, (reader) => {
        const image = versionOfImage(reader.text('image'));
        const qemu = reader.parsed('qemu', (text) => (0,emulation/* parseRange */.RC)(text).text, 'auto');
        if (reader.text('cache-image') !== '')
            reader.boolean('cache-image');
        return {
            ...readPlatforms(reader),
            qemu: qemu === 'auto' ? (image.qemu ?? qemu) : qemu,
            source: reader.oneOf('source', emulation/* QEMU_SOURCES */.KY),
            ...readPlace(reader),
            mirrors: reader.parsedList('mirrors', parseUrl),
            credentials: reader.boolean('credentials'),
            fixBinary: reader.boolean('fix-binary'),
            preserveArgv0: reader.boolean('preserve-argv0'),
            cpu: Object.fromEntries(readCpus(reader)),
            reset: reader.boolean('reset'),
            cleanup: reader.oneOf('cleanup', ['auto', 'true', 'false']),
            probe: reader.boolean('probe'),
            warnings: warnings(reader, qemu, image),
        };
    });
}
/** What the inputs ask for on a machine. */
function requestFor(inputs, surroundings) {
    const { host, workspace, keptBetweenJobs } = surroundings;
    const { platforms, all, url, sha256, path, cleanup } = inputs;
    const { qemu, source, mirrors, credentials, fixBinary, preserveArgv0, cpu, reset, probe } = inputs;
    const others = (all ? platform_platform/* PLATFORMS */.P4 : platform_platform/* DEFAULT_PLATFORMS */.pu).filter((platform) => platform.name !== host.name);
    const wanted = platforms.length === 0 || all ? [...platforms, ...others] : platforms;
    return {
        ...(0,emulation/* defaultEmulationRequest */.$Y)(host, [...new Set(wanted)]),
        ...{ qemu, source, mirrors, credentials, fixBinary, preserveArgv0, cpu, reset, probe },
        ...(url !== '' && { url, sha256 }),
        ...(path !== '' && { path: (0,external_node_path_.resolve)(workspace, path) }),
        cleanup: cleanup === 'auto' ? keptBetweenJobs : cleanup === 'true',
        holder: 'job',
    };
}
function readPlatforms(reader) {
    const items = reader.parsedList('platforms', (item) => (item === 'all' ? item : findOrFail(item)));
    const platforms = items.filter((item) => item !== 'all');
    return { platforms: [...new Set(platforms)], all: items.includes('all') };
}
function findOrFail(spelling) {
    const platform = (0,platform_platform/* findPlatform */.rB)(spelling);
    if (platform === undefined)
        throw new runner/* InputError */.dz((0,platform_platform/* describeUnknownPlatform */.X3)(spelling));
    return platform;
}
/** The inputs that one source needs and the others do not. */
function readPlace(reader) {
    const source = reader.text('source');
    const isUrl = source === 'url';
    return {
        url: isUrl ? reader.parsed('url', parseUrl, '') : '',
        sha256: isUrl ? reader.parsed('sha256', parseSha256, '') : '',
        path: source === 'path' ? reader.required('path') : '',
    };
}
function parseUrl(text) {
    if (/^https?:/i.test(text) && URL.canParse(text))
        return text;
    throw new runner/* InputError */.dz(`'${text}' is not an address. Give one that begins with https://.`);
}
function parseSha256(text) {
    if (/^[0-9a-f]{64}$/i.test(text))
        return text.toLowerCase();
    throw new runner/* InputError */.dz(`'${text}' is not a SHA-256. Give the 64 hexadecimal digits that sha256sum prints for the file that url names.`);
}
/** Lines of `platform=model`; a single `auto` or `default` holds for all platforms. */
function readCpus(reader) {
    return reader.parsed('cpu', (text) => {
        const lines = text.split('\n').map((line) => line.trim());
        return lines.filter((line) => line !== '').flatMap(parseCpu);
    }, []);
}
function parseCpu(line) {
    if (line === 'auto' || line === 'default')
        return platform_platform/* PLATFORMS */.P4.map((platform) => [platform.name, line]);
    const [spelling, ...model] = line.split('=');
    const value = model.join('=').trim();
    if (spelling === undefined || value === '') {
        throw new runner/* InputError */.dz(`'${line}' is not valid. Give auto, default, or one platform=model per line.`);
    }
    return [[findOrFail(spelling).name, value]];
}
function warnings(reader, qemu, image) {
    return [
        ...(image.warning === undefined ? [] : [image.warning]),
        ...(image.qemu !== undefined && qemu !== 'auto'
            ? [`Both image and qemu ask for a version: qemu (${qemu}) is used, image (${reader.text('image')}) is not.`]
            : []),
        ...unusedPlaces(reader),
    ];
}
/** What was given for a source that is not the chosen one. */
function unusedPlaces(reader) {
    const source = reader.text('source');
    const belongs = { url: 'url', sha256: 'url', path: 'path' };
    return Object.entries(belongs)
        .filter(([input, owner]) => reader.text(input) !== '' && owner !== source)
        .map(([input, owner]) => `The input ${input} has no effect: source is ${source}, not ${owner}.`);
}

;// CONCATENATED MODULE: ./build/src/actions/setup-emulation/summary.js
/** The job summary: one row per platform, in Markdown. */
function summarizeEmulation(host, platforms) {
    const rows = platforms.map((status) => [
        status.platform,
        status.state,
        status.handler ?? '',
        status.version === null ? '' : `${status.version} (${status.source ?? ''})`,
        status.flags,
        status.cpu ?? '',
        describeProbes(status),
        status.state === 'native' ? '' : `${String(status.milliseconds)} ms`,
    ]);
    const head = ['Platform', 'How', 'Handler', 'QEMU', 'Flags', 'CPU', 'Probes', 'Time'];
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
    return `### Emulation on ${host.name}\n\n${lines.join('\n')}\n`;
}
function describeProbes({ probes }) {
    if (probes.length === 0)
        return '';
    const passed = probes.filter((probe) => probe.outcome === 'passed').length;
    const limited = probes.filter((probe) => probe.outcome === 'limited').map((probe) => probe.name);
    const rest = limited.length === 0 ? '' : `, limited: ${limited.join(', ')}`;
    return `${String(passed)} of ${String(probes.length)} passed${rest}`;
}
function escapeCell(text) {
    return text.replaceAll('|', '\\|');
}

;// CONCATENATED MODULE: ./build/src/actions/setup-emulation/main.js




/** Sets up the emulators, and reports what runs now. */
async function main(runner) {
    const inputs = readSetupEmulationInputs(runner);
    for (const warning of inputs.warnings)
        runner.warning(warning);
    const host = (0,src_host/* hostPlatform */.ol)();
    const { workspace, keptBetweenJobs } = runner;
    const request = requestFor(inputs, { host, workspace, keptBetweenJobs });
    // Saved first, so that the post step gives back what a step that is cancelled has taken.
    const lease = (0,emulation/* createLease */.jF)();
    runner.saveState(lease);
    const { platforms } = await runner.group(`Set up emulation on ${host.name}`, async () => await (0,emulation/* acquireEmulation */.F6)(runner, request, lease));
    for (const status of platforms)
        reportLimits(runner, status);
    runner.setOutput('platforms', platforms.map((status) => status.platform).join(','));
    runner.setOutput('qemu-version', qemuVersion(platforms));
    runner.setOutput('status', JSON.stringify(platforms));
    runner.setOutput('host-platform', host.name);
    await runner.summarize(summarizeEmulation(host, platforms));
}
function reportLimits(runner, status) {
    for (const { name, outcome, detail } of status.probes) {
        if (outcome === 'limited')
            runner.notice(`${status.platform}, ${name}: ${detail}`);
    }
}
/** One version where there is one, else one for each platform. */
function qemuVersion(platforms) {
    const emulated = platforms.filter((status) => status.version !== null);
    const versions = new Set(emulated.map((status) => status.version));
    if (versions.size <= 1)
        return emulated[0]?.version ?? '';
    return emulated.map((status) => `${status.platform}=${status.version ?? ''}`).join(',');
}


/***/ }),

/***/ 454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(816);
/* harmony import */ var _emulation_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(573);


const leaseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]+$/) });
/** Gives back what the main step took. */
async function post(runner) {
    const state = leaseSchema.safeParse(runner.loadState());
    if (!state.success)
        return;
    const { removed, kept } = await (0,_emulation_index_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEmulation */ ._L)(runner, state.data);
    for (const handler of removed)
        runner.info(`Removed the handler ${handler}.`);
    for (const { handler, reason } of kept)
        runner.info(`Left the handler ${handler}: ${reason}.`);
}


/***/ }),

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  KY: () => (/* reexport */ QEMU_SOURCES),
  F6: () => (/* reexport */ acquire_acquireEmulation),
  jF: () => (/* reexport */ createLease),
  $Y: () => (/* reexport */ request_defaultEmulationRequest),
  RC: () => (/* reexport */ parseRange),
  _L: () => (/* reexport */ lease_releaseEmulation)
});

// UNUSED EXPORTS: executesNatively, withEmulation

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var src_host = __nccwpck_require__(628);
// EXTERNAL MODULE: ./build/src/runner/index.js + 10 modules
var src_runner = __nccwpck_require__(388);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
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
var platform = __nccwpck_require__(218);
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
const SLOW_DEFAULTS = [{ qemu: '>=6.0 <10.0', guest: (0,platform/* findPlatform */.rB)('arm64'), cpu: 'max,pauth-impdef=on' }];
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __nccwpck_require__(816);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
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
 * under the lock. Without root they stay for one who may, and do not count.
 *
 * @returns the uses that are left
 */
async function reconcileUses(runner, self) {
    const uses = await readUses();
    const alive = await Promise.all(uses.map(async (use) => await (0,src_host/* isAlive */._n)(use.holder, self)));
    const dead = uses.filter((_, index) => alive[index] === false);
    const left = uses.filter((use) => !dead.includes(use));
    if (dead.length === 0 || !(await (0,src_host/* canBecomeRoot */.eY)(runner)))
        return left;
    const report = await dropUses(runner, uses, dead);
    const removed = report.removed.length === 0 ? '' : ` Removed: ${report.removed.join(', ')}.`;
    runner.info(`A job on this machine ended without giving back its emulators.${removed}`);
    return left;
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
async function lease_releaseEmulation(runner, lease) {
    if (!(await isBinfmtMounted()))
        return { removed: [], kept: [] };
    return await withBinfmtLock(runner, async () => {
        const self = await (0,src_host/* currentHolder */.iC)(runner, 'process');
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
        sha256: 'c05434c7aa6bbaadf4545be556fa8c047165521c6a8f0d58d8a8db2a03478fc6',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAA6ABAAAAAAABAAAAAAAAAAOARAAAAAAAAAAAAAEAAOAADAEAABQAEAAEAAAAFAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAwBEAAAAAAADAEQAAAAAAAAAQAAAAAAAAAQAAAAYAAADAAQAAAAAAAMAhQAAAAAAAwCFAAAAAAAAAAAAAAAAAABiAAQAAAAAAABAAAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAADHtSInnSIPk8OhrCAAASYnRuDgAAAAPBYXAdAHDMe1Ig+TwQf/RMcCKFAeKDAaE0nQHSP/AOMp07zHAOMoPlMDDSIn+MdKAPBYAdAVI/8Lr9bgBAAAARTHSRTHASInHDwXDU0GJ+UiD7BCF/3kNv2ANQABB99noxv///zHbMcBmx0QkDjAAixSdYBFAALEwMfaNeQFBOdFyCkEp0Yn5QLYB6+5AhPZ0BIhMJA6AfCQOMA+VwQjBdQYxwP/KdQ9IjXwkDuh5////uAEAAABI/8NIg/sKdalIg8QQW8MxwIoPjVHQgPoJdxBIa8AKSA++0kj/x0gB0Ovmw1WJ9UGJyVNIidPoOf///4XtdAy/Yg1AAOgr////6xq/aw1AAOgf////SInf6Bf///9Eic/oMP///1u/dA1AAF3pA////7joAwAA8P8Fkp8AAP/IdfXw/wWDnwAAugEAAABFMdJFMcC/wKFAALjKAAAASInWDwVBuTwAAAAx0kUx0kUxwEyJyEiJ10iJ1g8F6+tTQbr/DwAASIn7RTHAusBBQAC+iQ1AALgLAQAASMfHnP///0iB7JABAAAPBUiD+P50MUGJwDH2SIXAfhW+wIFAAEiJ1+hT/v//MfaFwEAPlcZEicG6mA1AAL+yDUAA6Az///8x0kiNfCQKRTHSRTHAuD8AAABIidYPBb/ADUAA6DP+//9Iid5IjbwkDgEAAOgI/v//v3YNQACFwLhjDUAASA9F+OgO/v//SI28JA4BAADoAf7//790DUAA6Pf9//9IgcSQAQAAW8NBVDHASYn5QYnMVUiJ1THSRTHSU0UxwEiJ80iJ10iJ1olEJPy4OQAAAA8FSInHSIXAdBBIjXQk/EG5PQAAAOm2AAAARYXkdHtFMdJFMcC4awAAAEiJ/kiJ+g8FSIXAdWO6/v8AALh3AAAASInXSInWDwVIhcB0HUG55wAAAL+AAAAAMdJFMdJFMcBMichIidYPBevuRTHSRTHAuHUAAAAPBUiFwHQdQbnnAAAAv4AAAAAx0kUx0kUxwEyJyEiJ1g8F6+5FMdJFMcC4OwAAAEyJz0iJ3kiJ6g8Fv4AAAABBuecAAABIKccx0kUx0kUxwEyJyEiJ1g8F6+5FMdJFMcAx0kyJyA8FSIP4/HTti0Qk/FtdQVzDMcmAPA8AdAVI/8Hr9UiLNWydAQBIixZIhdJ0KDHASDnIdA9EigQHRDgEAnURSP/A6+yAPAI9dQZIjUQCAcNIg8YI69C4dQ1AAMO/xw1AAOis////vuoQQABIicfoXfz//4XAdB+/1w1AAOiR////vgkRQABIicfoQvz//4XAD5XAD7bAw0iJ+EgB+kiJ+Ug50XQIQIgxSP/B6/PDSIn4MclIjTwISDnKdAxEigQOSP/BRIgH6+vDQVZJiflBVUmJ9UFUSYnUVTHtU0GKRC0ASYnuSP/FhMB18THbQYoUHEiJ2Ej/w4TSdfJJjUQGAkg9ABAAAHYXMdJFMdJFMcC45wAAAL99AAAASInWDwVMifJMie5Mic/ogf///0PGBDEvSInaTInmW0mNPCldQVxBXUFe6WX///9BVEiJ/rrlDUAAv8CRQABVU0iD7HDoZv///0iLLSicAQAx0jHJSIlUJEAxwEiNdCQIv8CRQABIiUwkYEiJ6jHJSI1cJEhIx0QkCMCRQABIx0QkEOsNQABIx0QkGPANQABIiUQkIEjHRCQowJFAAEjHRCQw8g1AAEjHRCQ49w1AAEjHRCRIwJFAAEjHRCRQ8g1AAEjHRCRY+g1AAOgU/f//Mfa6/A1AAL8tDkAAPQAHAACJwUAPlMbonvv//zHJSInqSI10JCi/wJFAAOjk/P//MclIiepIid5BicS/wJFAAOjP/P//QYP8D0SJ4b9nDkAAD5TCMfaD+AlAD5TGIda6Nw5AAOhR+///SInfviARQABIiepIx0QkKMCRQAC5CgAAAPOlMfa/wJFAAEjHRCQwbw5AAEiJdCQ4SIne6HP8//8x9rqBDkAAv7sOQACFwInBQA+UxugA+///MclIjXQkKLqgEUAAv8CRQADoRPz//zH2usEOQAC/aQ9AAIXAicFAD5TGSIPEcFtdQVzpyfr//0FUuuUNQABBvNDgQABVSIn1SIn+U0iJ+7/AgUAASIPsMOjJ/f//uhgPQABIid6/wHFAAOi3/f//uh8PQABIid6/wGFAAOil/f//uiYPQABIid6/wFFAAOiT/f//Mcm6oBFAAEiNdCQQSIlMJCi/wHFAALkBAAAASMdEJBDAcUAASMdEJBgrD0AASMdEJCDAgUAA6Iz7//8x9ro3D0AAv2IPQACFwInBQA+UxugZ+v//uiYCQABMiea/AA8FAOgc+f//SIXAeQ2Jwbp1D0AAMfb32etMSYHEAEAAAEmB/NDgQQB1zL/AoUAAQbnKAAAAixWzmQAAg/oDdw9FMdJFMcAx9kyJyA8F6+Yx9rqjD0AAiw2WmQAAgfmgDwAAQA+Uxr+bD0AA6J/5//9MiyWHmQEAMdIxwEiJVCQIMclIjXQkEL/AYUAATIniSIlEJCBIx0QkEMBhQABIx0QkGNEPQABIxwQkwFFAAOi2+v//Mfa62g9AAL8fD0AAhcCJwUAPlMboQ/n//zHJTIniSInmv8BRQADoi/r//zH2uhQQQAC/Jg9AAD0AiAAAicFAD5TG6BX5//9Iie/onvn//0Ux0kUxwLgBAQAASMfHnP///zHSSIneDwVFMclIice+wCFAALvZAAAAugAgAABFMdJFMcBIidgPBUiFwH4XMclED7eB0CFAAEn/wUwBwUg5wXzt69l4BkmD+QJ/EkiFwInBumAQQABBD0TJMfbrDDHJuoUQQAC+AQAAAEiDxDC/fRBAAFtdQVzpgPj//1VIif1TSIPsKEyLB06NTMcQTIkNV5gBAEmD+AF/Eb62EEAAv3UNQADogPf//+tbSIt/EL62EEAA6HD3//+FwHRZSYP4AnRDSIt9GEiNdRhFMdJFMcC4OwAAAEyJyg8Fv5QPQABJicG7fgAAAOhX9///RInP99/obvf//790DUAA6EP3///pQgMAAL7rDUAA6Bn3//+FwHUf6ym+6w1AAOgJ9///hcB0G0mD+AJ0CUiLfRjpwwAAAL7yDUAA6Oz2///rRL7yDUAA6OD2//9Jg/gCfjSFwHQwSIt9GEUx0kUxwOh99///MdJJicFIide4JwAAAEiJ1g8FSInHTInOuD4AAAAPBet4vrsQQADonPb//4XAdEQx0kUx0kUxwLgnAAAASInXSInWDwWJx+i49v//v3QNQADojfb//0iNdCQIugEAAAAxwEUx0kUxwEiJxw8FSIXAf+7rW77AEEAA6Er2//+FwHQsSYP4A34aSIt9GOiw+v//SIt9IOjk9v//SInD6UUCAAC+xhBAAOgc9v//6yi+xhBAAOgQ9v//hcB0KkmD+AN+FEiLdSBIi30Y6AP8//8x2+kRAgAAvssQQADo6PX//4XAdSHrN77LEEAA6Nj1//+FwHQpSYP4A34LSIt9GOg++v//672+Ag9AALsBAAAA6LT1//+FwHRz6coBAAC+Ag9AAOih9f//hcB0YLsBAAAASYP4BA+FrQEAAEiLfQi+9Q5AALsCAAAA6Hv1//+FwA+EkgEAAEiLfRi+dQ1AALsDAAAA6GD1//+FwA+EdwEAAEiLfSC+DQ9AAOhK9f//hcAPhUn////pXAEAAL5vDkAA6DP1//+FwHQV6Lb4//8x24XAD5TDSMHjAuk5AQAAvisPQADoEPX//4XAD4SzAAAASYP4Ag+OqQAAAEiLbRgxwDHSRTHSSIlEJBhFMcC4awAAAEiJ10iJbCQISInWSMdEJBDPEEAADwW7CgAAAEmJwUiFwA+F3gAAAL/XDUAAuwsAAADo8vf//74JEUAASInH6KP0//+FwA+EugAAAEUxwLh1AAAATInPTInOTInKDwVIicNIhcB1JDHJuqARQABIjXQkCEiJ7+iZ9v//hcAPhIMAAADB+AhIY9jre7sMAAAA63S+zxBAAOhL9P//hcB0MzHSRTHSRTHAuGYAAABIiddIidYPBbsNAAAASIXAdUfor/f//7sOAAAAhcAPhR3+///rM74fD0AAu30AAADoBfT//4XAdCC7AQAAAEmD+AR1FUiLfSC+0Q9AADHb6Obz//+FwA+Uw0G55wAAADHSRTHSRTHATInISInfSInWDwXr6wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC0AIHBhc3NlZCAAIGZhaWxlZCAACgBmYWlsZWQgdW5hbWUgc2F5cyAAL3Byb2Mvc2VsZi9leGUAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IABwcm9jLXNlbGYtZXhlAHVuYW1lIABMRF9MSUJSQVJZX1BBVEgAQVJDSFdBWV9QUk9CRQBwcm9iZQBleGl0ADcAa2lsbAAxNQA5AGEgcHJvZ3JhbSB0aGF0IGV4aXRzIHdpdGggNyBoYXMgdGhlIHdhaXQgc3RhdHVzIABleGl0LWNvZGUAYSBwcm9ncmFtIGVuZGVkIGJ5IFNJR1RFUk0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2lnbmFscwBjaGVjay1lbnZpcm9ubWVudABhIHByb2dyYW0gc3RhcnRlZCB1bmRlciBhbm90aGVyIG5hbWUgaGFzIHRoZSB3YWl0IHN0YXR1cyAAYXJndjAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGFub3RoZXIgbmFtZQBjaGVjay1hcmd2AHdpdGggYmxhbmsAc2V0dWlkAHNjcmlwdAB0ZXh0AGJlY29tZS1yb290AGEgc2V0dWlkIHJvb3QgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzZXR1aWQtZW52aXJvbm1lbnQAYSB0aHJlYWQgY291bGQgbm90IGJlIHN0YXJ0ZWQ6IGVycm9yIAB0aHJlYWRzAHRocmVhZHMgdGhhdCBzaG91bGQgY291bnQgdG8gNDAwMCBjb3VudGVkIHRvIABhcmd1bWVudABhIHNjcmlwdCB3aG9zZSAjISBuYW1lcyB0aGlzIHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAYSB0ZXh0IGZpbGUgd2l0aG91dCAjISBpcyBub3QgcmVmdXNlZCBhcyBzaGVsbHMgZXhwZWN0OyB0aGUgd2FpdCBzdGF0dXMgaXMgAGEgZm9sZGVyIGNvdWxkIG5vdCBiZSByZWFkOiAAcmVhZGRpcgBlbnRyaWVzIG9mIGEgZm9sZGVyIHdpdGggbnVtYmVycyBhYm92ZSAzMiBiaXRzOiAAZXhlYwB3YWl0AGNhbGxzAHJlc3QAYWxsAGNoZWNrLXJvb3QATERfTElCUkFSWV9QQVRIPS9hcmNod2F5L2xpYnJhcnkAQVJDSFdBWV9QUk9CRT1leHBvcnRlZCB2YWx1ZQBFTVBUWT0AAPUOQAAAAAAAAg9AAAAAAAB1DUAAAAAAAA0PQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAypo7AOH1BYCWmABAQg8AoIYBABAnAADoAwAAZAAAAAoAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA2hBAAAAAAAD7EEAAAAAAABgRQAAAAAAAAAAAAAAAAAAALnNoc3RydGFiAC50ZXh0AC5yb2RhdGEALmJzcwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALAAAAAQAAAAYAAAAAAAAA6ABAAAAAAADoAAAAAAAAAGAMAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAEQAAAAEAAAACAAAAAAAAAGANQAAAAAAAYA0AAAAAAABgBAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAAAAAAABkAAAAIAAAAAwAAAAAAAADAIUAAAAAAAMARAAAAAAAAGIABAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAAABAAAAAwAAAAAAAAAAAAAAAAAAAAAAAADAEQAAAAAAAB4AAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAA',
    },
    {
        sha256: 'f9c3b5fbdc62aec7fcc95a4578247b51cc4c7f707fc149fbf38134d6709595ba',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAA6ABAAAAAAABAAAAAAAAAAIAVAAAAAAAAAAAAAEAAOAADAEAABgAFAAEAAAAFAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAWBUAAAAAAABYFQAAAAAAAAAAAQAAAAAAAQAAAAYAAADw/wAAAAAAAPD/QQAAAAAA8P9BAAAAAAAAAAAAAAAAABCAAQAAAAAAAAABAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAB0AgNLgAwCReQIAlOkDAqqIG4DSAQAA1EAAALTAA1/WIAE/1gIAgNIDaGI4JGhiOIMAADRCBACRfwAEa2D//1R/AARr4BefGsADX9biAwCqRAGA0gAAgNJBAEA5IcAAUSMcABJ/JABxSQAAVMADX9YhfECTQgQAkQAEBJv3//8X5QMAquADBarIC4DSAQCA0gIAgNIDAIDSBACA0gEAANT5//8X/g8e+OkDAKrnAwGq5gMCquoDAyqIG4DSIAKA0gEAgNICAIDSAwCA0gQAgNL/HwC5AQAA1GADALUKAgA06BWA0gEAANSgAQC1wP+f0qgSgNLhAwCq4gMAqgEAANRgAAC0ABCA0t7//5fgAwGqaBKA0gEAANRg//+14AMJquEDB6riAwaqqBuA0gMAgNIEAIDSAQAA1AEQgNIgAADL8v//F+UDAKrgAwWq4XMAkYgggNICAIDSAwCA0gQAgNIBAADUHxAAsQD//1TgH0C5/gdC+MADX9bgAADwAMA/kQF9gFIC/F+IQgQAEQL8A4ij//81IQQAcWH//1QAEACRAfxfiCEEABEB/AKIov//NSEAgNLiAwGqSAyA0gMAgNIEAIDSAQAA1KgLgNIAAIDSAQCA0gIAgNL5//8X4QMAqgIAgNIgaGI44AAANQgIgNIgAIDSAwCA0gQAgNIBAADUwANf1kIEAJH3//8X/g8e+OUDACqgAPg25QMASwAAAJAAID2R7v//lwcAALDnIAyRBgCA0gMAgFIJBoBS4HhmuAEGgFIEAIBS6TMAeSIEABFCHAASHwAFaykCAFREAAA04WMAOeFjQDk/wABxgQAAVB8EAHFAAABUgwAANOBjAJHX//+XIwCAUsYEAJHfKADxYf3/VP4HQvjAA1/WpQAAS+EDAiokAIBS6f//F/4PH/jnAwEq5gMCquUDAyrI//+XBwEANAAAAJAAKD2RxP//l/4HQfgAAACQAHA9kcD//xcAAACQAEw9kb3//5fgAwaqu///l+ADBSrF//+X9f//F/+DBtHqAwCqAgEA0MgJgNJCAACRYAyAkgEAAJDj/4HSIcQ9kQQAgNL+AwD5AQAA1B8IALEAAgBU5QMAqh8AAPEtBQBU4AMCqiEBANAhAACRNf//lx8AAHHhB58aAgAAkAAAAJDjAwUqQgA+kQBoPpHP//+XCBSA0uBjAJEBAIDSAgCA0gMAgNIEAIDSAQAA1AAAAJAAoD6Rkf//l+EDCqrgcwSRIP//lwEAAJAfAABxISw9kQIAAJBAeD2RAACBmof//5fgcwSRhf//lwAAAJAAcD2Rgv//l/4DQPn/gwaRwANf1gEAgFLd//8XAwCA0gFoYzgBAQA14QAA8CT8R/mBAED54QEAtQAAAJAAdD2REwAAFGMEAJH2//8XQgQAkV8AA+sgAQBUJmhiOAVoYjjfAAVrQP//VIQgAJHx//8XAgCA0vf//xclaGI4v/QAcUH//1RCBACRIAACi8ADX9b+Dx/4AAAAkAC8PpHg//+XAQAAsCFIC5Hr/v+XIAEANAAAAJAA/D6R2f//lwEAALAhxAuR5P7/lx8AAHHgB58a/gdB+MADX9YCAAKL4wMAqiEcABJ/AALrQQAAVMADX9ZhFAA4/P//FwMAgNJfAAPrQQAAVMADX9YkaGM4BGgjOGMEAJH6//8X5gMAquoDAarpAwKqBQCA0v4PH/hAaWU46wMFqqUEAJGg//81BwCA0iBpZzjhAweq5wQAkaD//zVgCQCRAAABix8EQPEJAQBUyAuA0qAPgNIBAIDSAgCA0gMAgNIEAIDSAQAA1OIDC6rhAwqq4AMGqtz//5fgBYBSwGgrOOIDB6rhAwmq/gdB+MAABYvV//8X/g8Y+CwBAPCMAQCR4QMAqgIAAJDgAwyqQjQ/kdX//5cAAACQAEw/keyDAakAAACQAGA/keAXAPkAAACQAGg/keAjAPngMwD5AAAAkACIP5HgNwD54AAA8AEAAJAhfD+RAwCAUg38R/ngAwyq/zMDqeIDDarh/wSp4WMAkewvAPn/OwD5qv7/lx8AHHHjAwAq4RefGgIAAJAAAACwQpA/kQBUAJEk//+X4eMAkeIDDargAwyqAwCAUp3+/5frAwAq4WMBkeIDDargAwyqAwCAUpf+/5d/PQBx4wMLKgAISXoCAACw4RefGkJ8AJEAAACwCwAAsAA8AZFrIQyRDv//l+wfAPlgoQCR4WMBkeIDDaoDAIBS/ycA+QAEQK0AEED5IAQAreA/APkAAACwAFwBkeAjAPngAwyqff7/lx8AAHHjAwAq4RefGgIAALAAAACwQqQBkQCMApH3/v+X4eMAkWJBAZHgAwyqAwCAUnD+/5f+B0j4HwAAceMDACrhF58aAgAAsAAAALBCpAKRALgEken+/xfzU7epA+CH0i0BANCtAQCR9VsBqVYBAJDWAgCR8wMAqtYCA4sCAACQLAEAsEI0P5GMAQCR92MCqfgDAarhAwCq4AMNqvlrA6k1AQCQGQAAsPtzBKk5kwORtQIAkf4rAPlf//+X4QMTquADDKoCAACwQnQDkVr//5cXAACw4gMZquEDE6rgAxWq964DkVT//5cUAQDwlAIAkeIDF6rhAxOq4AMUqk7//5ftfwipAAAAsAIAALAAwAORQiAMkeHDAZFCQAGRIwCAUuwDB6ngAwyqMv7/lx8AAHEc4IHS4wMAKhsAAJACAACwAAAAsHuDCZFC8AOR4RefGgCcBJEaAIDSvACg8qf+/5fiAxuqwQIai+ADHKr7/f+XwAn4tgIAALDjAwBLQugEkQEAgFIAAACwAIAFkZv+/5f0fwapAAAAsABYBpH1Awep4AAA8OHDAZEDAIBSC/xH+eADFar/QwD54gMLqg3+/5cfAABx4wMAKuEXnxrgAxmqAgAAsEJ8BpGI/v+XAwCAUuIDC6rhgwGR4AMUqgH+/5fjAwAqAACRUn8AAGvhF58aAgAAsEJkB5HgAxeqe/7/l+ADGKqO/v+XCAeA0mAMgJLhAxOqAgCA0gMAgNIEAIDSAQAA1AEBAJDmAwCqIQAAkQUAgNLgAwaqqAeA0gIAhNIDAIDSBACA0gEAANTjAwCqHwAA8QwFAFQAAACwpKhC+gAICZGMBQBUfwAA8QIAALBjEIUaQpQIkQEAgFL1W0Gp92NCqflrQ6n7c0Sp/itA+fNTyahV/v8XWhNAkV9DQPGB9f9U5QAA8KXAP5GmEACRwvzfiF8MAHHpAABUo/zfiH+APnECAACw4RefGkKgBZGp//8X4AMGquIDAipIDIDSAQCA0gMAgNIEAIDSAQAA1PD//xcCAIDSIAACi6UEAJEAIEB5QgAAi18AA+tr//9Uyf//FwIAALADAIBSQigJkSEAgFLW//8XBgBA+e4DAKr+Dx34AQAAsMcIAJEh7AmRBwwHi+AAAPAH/Af53wQA8YwEAFQFAACQpXQ9keADBaqA/f+X4AMFqgEAAJAhTD+RfP3/lwAHADUBAACQ4AMFqiFoP5F3/f+X4AYANN8IAPGtBgBUiBWA0gAAgNIBAIDSAgCA0gMAgNIEAIDSAQAA1OUDAKooEIDSwA1A+XP9/5fhAwCqAgCA0uADBaoDAIDSBACA0gEAANTrAwCqGAAAFMUJQPngAwWqXv3/lyAHADTfCADxgAIAVOEDDqqoG4DS4gMHqgMAgNIEAIDSIIxB+AEAANTlAwCqyw+A0gAAALAAZAWRvf3/l+ADBUvH/f+XAAAAkABwPZG4/f+X4AMLql/9/5cBAACQ4AMFqiFMP5FE/f+XAQAAkOADBaohaD+RQP3/lwEAALDgAwWqIQAKkTz9/5cgBAA0iBWA0gAAgNIBAIDSAgCA0gMAgNIEAIDSAQAA1K39/5cAAACQAHA9kZ79/5fhYwCR6AeA0gAAgNIiAIDSAwCA0gQAgNIBAADUHwAA8Qz//1QLAIDS3P//FwEAAJDgAwWqIUw/kSH9/5fA9P803wgA8WD7/1TADUD5Jv3/l7n//xcBAACw4AMFqiEUCpEX/f+XAAUANN8MAPGtAABUwA1A+Wf+/5fAEUD59P//FwEAALDgAwWqISwKkQz9/5cBAACw4AMFqiFACpEI/f+XoAUANQEAALDgAwWqIVAKkQP9/5fgBQA03xAA8WEFAFTABUD5AQAAsCF8CpH8/P+XgBAANMANQPkBAACQIXQ9kff8/5fAAAA0wBFA+QEAALAhsAqR8vz/l2D5/zVrAIDSpv//FwEAALDgAwWqISwKkev8/5fAAAA03wwA8a37/1TAhUGpoP7/l7///xcBAACw4AMFqiFACpHh/P+XQPv/NN8MAPGNAABUwA1A+TH+/5f0//8XAQAAsOADBaohUAqR1/z/l2AAADQrAIDSi///FwEAALDgAwWqIVwBkdD8/5egAAA03f3/l+D0/zWLAIDSgv//FwEAALAhwAOR4AMFqsf8/5cBAACwIdwKkcAFADTfCADxjQUAVMcNQPnoFYDSAACA0gIAgNIDAIDSBACA0ueHAakBAIDS/xcA+QEAANRgAwC1AAAAkAD8PpGm/f+XAQAAsCHEC5Gx/P+XwAIANGgSgNIAAIDSAQCA0gIAgNIDAIDSBACA0gEAANTrAwCq4AEAtQIAALBCIAyRQkABkeFjAJHgAweqwfz/l+Dq/zQAfAgTC3xAk1T//xdLAYDSUv//F2sBgNJQ//8XiwGA0k7//xfgAwWqlfz/l6ABADTIFYDSAACA0gEAgNICAIDSAwCA0gQAgNIBAADU4AIAtZr9/5eA7P81ywGA0j///xcBAACw4AMFqiGQA5GE/P+XAAIANN8QAPEBAQBUwBFA+QEAALAhWAaRffz/lx8AAHHgF58a3P//FyAAgFLa//8XSwCA0i3//xerAYDSK///F6sPgNIp//8XLQAgcGFzc2VkIAAgZmFpbGVkIAAKAGZhaWxlZCB1bmFtZSBzYXlzIAAvcHJvYy9zZWxmL2V4ZQAvcHJvYy9zZWxmL2V4ZSBpcyB3cm9uZzogAHByb2Mtc2VsZi1leGUAdW5hbWUgAExEX0xJQlJBUllfUEFUSABBUkNIV0FZX1BST0JFAHByb2JlAGV4aXQANwBraWxsADE1ADkAYSBwcm9ncmFtIHRoYXQgZXhpdHMgd2l0aCA3IGhhcyB0aGUgd2FpdCBzdGF0dXMgAGV4aXQtY29kZQBhIHByb2dyYW0gZW5kZWQgYnkgU0lHVEVSTSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzaWduYWxzAGNoZWNrLWVudmlyb25tZW50AGEgcHJvZ3JhbSBzdGFydGVkIHVuZGVyIGFub3RoZXIgbmFtZSBoYXMgdGhlIHdhaXQgc3RhdHVzIABhcmd2MABhIHByb2dyYW0gd2l0aCBMRF9MSUJSQVJZX1BBVEggaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2V0dWlkAHNjcmlwdAB0ZXh0AGJlY29tZS1yb290AGEgc2V0dWlkIHJvb3QgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzZXR1aWQtZW52aXJvbm1lbnQAYSB0aHJlYWQgY291bGQgbm90IGJlIHN0YXJ0ZWQ6IGVycm9yIAB0aHJlYWRzAHRocmVhZHMgdGhhdCBzaG91bGQgY291bnQgdG8gNDAwMCBjb3VudGVkIHRvIABhcmd1bWVudABhIHNjcmlwdCB3aG9zZSAjISBuYW1lcyB0aGlzIHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAYSB0ZXh0IGZpbGUgd2l0aG91dCAjISBpcyBub3QgcmVmdXNlZCBhcyBzaGVsbHMgZXhwZWN0OyB0aGUgd2FpdCBzdGF0dXMgaXMgAGEgZm9sZGVyIGNvdWxkIG5vdCBiZSByZWFkOiAAcmVhZGRpcgBlbnRyaWVzIG9mIGEgZm9sZGVyIHdpdGggbnVtYmVycyBhYm92ZSAzMiBiaXRzOiAAZXhlYwB3YWl0AGNhbGxzAHJlc3QAYWxsAGNoZWNrLWFyZ3YAYW5vdGhlciBuYW1lAHdpdGggYmxhbmsAY2hlY2stcm9vdABMRF9MSUJSQVJZX1BBVEg9L2FyY2h3YXkvbGlicmFyeQBBUkNIV0FZX1BST0JFPWV4cG9ydGVkIHZhbHVlAEVNUFRZPQAAAMqaOwDh9QWAlpgAQEIPAKCGAQAQJwAA6AMAAGQAAAAKAAAAAQAAAJ8SQAAAAAAAlBJAAAAAAABdD0AAAAAAAKwSQAAAAAAAAAAAAAAAAADCEkAAAAAAAOMSQAAAAAAAABNAAAAAAAAAAAAAAAAAABAAAAAAAAAAAXpSAAR4HgEbDB8AEAAAABgAAAB47f//KAAAAAAAAAAQAAAALAAAAIzt//80AAAAAAAAABAAAABAAAAArO3//yQAAAAAAAAAGAAAAFQAAAC87f//1AAAAABBDiCeBHPeDgAAABAAAABwAAAAdO7//2QAAAAAAAAAEAAAAIQAAADE7v//MAAAAAAAAAAcAAAAmAAAAODu//+gAAAAAEEOIJ4EYgreDgBBCwAAABwAAAC4AAAAYO///1QAAAAAQQ4QngJJCt4OAEMLAAAAHAAAANgAAACU7///7AAAAABBDqADSp40bQreDgBBCwAQAAAA+AAAAGDw//90AAAAAAAAABgAAAAMAQAAwPD//0gAAAAAQQ4QngJQ3g4AAAAQAAAAKAEAAOzw//8gAAAAAAAAABAAAAA8AQAA+PD//yAAAAAAAAAAGAAAAFABAAAE8f//kAAAAABFDhCeAl3eDgAAABgAAABsAQAAePH//5QBAAAAQQ6AAZ4QAlzeDgBAAAAAiAEAAPDy///gAgAAAEEOkAGTEpQRRJUQlg9Jlw6YDUWZDJoLRZsKnAmeCAJ7CtTT3tvc2drX2NXWDgBBCwAAABQAAADMAQAAjPX//3QEAAAAQw4wngYAAAAuc2hzdHJ0YWIALnRleHQALnJvZGF0YQAuZWhfZnJhbWUALmJzcwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACwAAAAEAAAAGAAAAAAAAAOgAQAAAAAAA6AAAAAAAAABgDgAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAABEAAAABAAAAAgAAAAAAAABID0AAAAAAAEgPAAAAAAAAMAQAAAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAZAAAAAQAAAAIAAAAAAAAAeBNAAAAAAAB4EwAAAAAAAOABAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAAAAAAAIwAAAAgAAAADAAAAAAAAAPD/QQAAAAAA8P8AAAAAAAAQgAEAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAEAAAADAAAAAAAAAAAAAAAAAAAAAAAAAFgVAAAAAAAAKAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAA=',
    },
    {
        sha256: '8d44d0f602f8eb7ca18abcdba47f45c0b60184da7069bf63a7fa1261251bdb40',
        base64: 'f0VMRgEBAQAAAAAAAAAAAAIAKAABAAAAlAABADQAAAAcFAAAAAQABTQAIAADACgABgAFAAEAAAAAAAAAAAABAAAAAQC4EwAAuBMAAAUAAAAAEAAAAQAAAMADAADAIwEAwCMBAAAAAAAQgAEABgAAAAAQAABR5XRkAAAAAAAAAAAAAAAAAAAAAAAAAAAGAAAAEAAAAACwoOMNAKDhB9DN46ACAOuAQC3pAsCg4XhwoOMAAADvAABQ44CAvRg8/y/hATBA4gEQQeIBIPPlAQDx5QAAUuMBAAAKAABS4fn//woAAELgEA9v4aACoOEe/y/hASBA4grAoOMAAKDjATDy5TAwQ+JzEO/mCQBR4x7/L4GcMCDg+P//6gDAoOGAQC3pABCg4/hwoOMMAKDhASCg4QEwoOEBQKDhAAAA7/f//+rzQS3pAGCg4QAAoOMBUKDhAuCg4QOAoOECcKDjABCg4QAgoOEAMKDhAECg4QQAjeUAAADvAMBQ4hwAABoBAFjhEQAACslwoOMAAADvAQBQ4Q0AABr+Dw/j0nCg4wAQoOEAIKDhAAAA7wMAUOEBAAAKgACg49f//+vQcKDjAQCg4QAAAO8AAFDj+P//GgAwoOMLcKDjBgCg4QUQoOEOIKDhA0Cg4QAAAO+AAGDi8P//6gAgoONycKDjDACg4QQQjeICMKDhAkCg4QAAAO8EAHDj9v//CgQAneUI0I3i8IG96Hggn+X6P6DjkEAt6Vvwf/WfH5LhARCB4pEPguEAAFDj+v//GgEwU+Jb8H/19v//GkwAn+Vb8H/1ny+Q4QEgguKSH4DhAABR4/r//xoBEKDj8HCg4wEgoOEDQKDhW/B/9QAAAO8AAKDjAXCg4wAQoOEAIKDhADCg4QBAoOH3///qwCMBAMQjAQAAEKDhACCg45BALekCMNHnAABT4wQAABoEcKDjAQCg4wNAoOEAAADvkIC96AEgguL1///q90At6QBAUOICAACqhACf5QBAZOLs///rfFCf5QAwoOMwcKDjKGCF4gQgleQwEKDjAMCg47RwzeEBAIHiBABS4XAA7+YPAACaAABc4wQQzRUEEN3lMABR4wEwgxMBAFLjATCDAwAAU+MCAAAKBACN4tX//+sBMKDjBQBW4en//xoM0I3i8IC96AJAROAAEKDhAcCg4+f//+qsDwEAbBMBAHBALekBYKDhAlCg4QNAoOHF///rAABW4wQAAAooAJ/lwf//63BAveggAJ/lvv//6hwAn+W8///rBQCg4br//+sEAKDhxf//6/X//+quDwEAwA8BALcPAQDwQC3p/z8A4wBgoOGwEJ/lY99N4qwgn+VTf6DjAECg42MA4OMAAADvAgBw4wwAAAoEAFDhAFCg4QQQoNEEAADahBCf5QIAoOEn///rBBBQ4AEQoBN0IJ/lBTCg4XAAn+XQ///rABCg43pwoOMNAKDhASCg4QEwoOEBQKDhAAAA71AAn+WS///rBhCg4UEPjeIV///rQCCf5UAwn+UEAFDhAgCgAQMAoBGJ///rQQ+N4of//+soAJ/lhf//62PfjeLwgL3o1Q8BANBDAQDQgwEA5A8BAP4PAQAMEAEAwg8BAK8PAQDADwEAAMCg4www0OcAAFPjBwAAGnQwn+UIEJPlBBBB4gQgseUAAFLjFQAAGmAAn+Ue/y/hAcCM4vL//+oBMIPiDABT4QgAAAoDQNLnA+DQ5w4AVOH4//8KBCCx5QAAUuMIAAAaKACf5RCAvegD4NLnPQBe4/f//xoBMIPiAwCC4BCAvegQQC3pADCg4+v//+rAIwEAwQ8BABBALeksAJ/l1///6ygQn+XW/v/rAABQ4xCAvQgcAJ/l0f//6xgQn+XQ/v/rAABQ4gEAoBMQgL3oExABADYTAQAjEAEAVRMBAAIggOAAMKDhcRDv5gIAU+Ee/y8BARDD5Pv//+oCIIHgADCg4QIAUeEe/y8BAcDR5AHAw+T6///q8Ect6QHAoOEAgKDhApCg4QBgoOMGUNznBqCg4QFghuIAAFXj+v//GgUQ2ecFIKDhAVCF4gAAUeP6//8aAjCK4gIwg+ABClPjBQAAmvhwoON9AKDjASCg4QEwoOEBQKDhAAAA7wogoOEMEKDhCACg4dv//+svMKDjCjDI5wUgoOEJEKDhBgCI4PBHvejU///q8EAt6QAQoOFkQZ/lPNBN4mAhn+UEAKDhAFCg49P//+tUMZ/lCDCN5QQQjeJMMZ/lBACg4QwwjeVEMZ/lGDCN5SgwjeU8MZ/lLDCN5Tgxn+U4IZ/lHCCN5QRAjeUIYJPlBTCg4RBQjeUGIKDhFECN5SBQjeUkQI3lMFCN5Zf+/+sHHEDiADCg4REfb+EAIZ/lAAGf5aESoOEf///rBTCg4QYgoOEUEI3iBACg4Yv+/+skEI3iAHCg4QUwoOEGIKDhBACg4YX+/+sHMKDhDwBX4wkAUAPAcJ/lARCgAwAQoBO4IJ/luACf5Qv//+so4IfiJMCN4hRAjeUcUI3lDwC+6A8ArOgGIKDhJBCN4gQAoOEAMJ7lADCM5Ygwn+UYMI3lBTCg4W3+/+sQH2/hADCg4XQgn+V0AJ/loRKg4fb+/+sFMKDhPCCH4hQQjeIEAKDhYv7/6xAfb+EAMKDhUCCf5VAAn+WhEqDhPNCN4vBAvejp/v/q0JMBADEQAQA3EAEAPBABAD4QAQBGEAEAwCMBAEMQAQBIEAEAeRABAGwTAQCDEAEAsxABALsQAQDNEAEABxEBAA0RAQCSEQEA8EMt6QBQoOGUQp/llHKf5RzQTeKQIp/lAWCg4QAQoOEEAKDhYv//6wcAoOF8Ip/lBRCg4V7//+t0Ip/ldAKf5QUQoOFa///rbCKf5WwCn+UFEKDhVv//62Qyn+VkIp/lCBCN4gcAoOEIcI3lDDCN5QEwoONQcp/lUIKf5VCSn+UQQI3lAECg4xRAjeUk/v/rEB9v4QAwoOE4Ip/lOAKf5aESoOGt/v/rCCCg4QQQh+AJAKDh8/3/6wAwUOJJAACqGCKf5QAwY+IAEKDjEAKf5QBAoOOh/v/rCDKf5QwwjeUIEI3iADKf5dBxn+XEAZ/lAHCN5QiAk+UEMKDhCACN5QggoOEQQI3lBECN5QT+/+sQH2/hADCg4dAhn+WQAZ/loRKg4Y3+/+sEMKDhCCCg4Q0QoOEHAKDhQnEA4/j9/+siG0DiER9v4QAwoOGgIZ/loRKg4WABn+WA/v/rBgCg4ZT+/+tjAODjBRCg4QQgoOEEMKDhAAAA73gRn+UAUKDhBMCg4QTgoOEEYKDhAIDg4wAwoOPZcKDjBQCg4QIqoOMDQKDhAAAA7wAgUOImAADKAgBe4wAwoMMBMKDToj+T4TIAAAoEAFLhBBCg4QIwoBEkIZ/lDjCgASABn+Uc0I3i8EO96F3+/+oBSYTiAQhU46z//xrwwJ/lBOCM4lvwf/UEIJzlW/B/9QMAUuMHAACaW/B/9QAwnOXkIJ/lW/B/9foeQ+IRH2/hoRKg4ab//+oAEKDj8HCg4w4AoOEBMKDhAUCg4QAAAO/r///qAUCD4ANwkecHAFjhBACU5QAA1uADAAA6CHCU5QwAlOXHD1DhAAAACgHAjOKwAdThAeCO4gAwg+ACAFPh7///ur///+ocH2/hbCCf5QwwoOGhEqDhzP//6tCDAQDQcwEAMRABAEERAQBIEQEA0GMBAE8RAQDQUwEAVBEBAKgTAQDQ4gEAIAIBAAAPBQBgEQEAixEBAJ4RAQDEEQEA+hEBAMAjAQADEgEAPRIBANAjAQCJEgEAphIBAMwRAQCuEgEAAGCQ5QBQoOGPQC3pGDSf5QKAhuIBAFbjCIGA4AiAg+UfAADKBESf5QQUn+X8A5/lWP3/6/wTn+XwA5/lVf3/6wAAUOM6AAAa7BOf5QQAoOFQ/f/rAABQ4wIAVhM3AADaAACg4xRwoOMAEKDhACCg4QAwoOEAQKDhAAAA7wBgoOEMAJXlT/3/6yVwoOMAEKDhBCCg4QYAoOEEMKDhAAAA7xYAAOoIQJDlhBOf5QQAoOE4/f/rAABQ4xUAAAoCAFbjDwAACgUQoOEAMKDjC3Cg4wggoOEDQKDhDACx5QAAAO8AQKDhVAOf5aT9/+sAAGTir/3/60gDn+Wg/f/rfgCg4zr9/+ssE5/lBACg4SH9/+vK///qHBOf5QQAoOEd/f/rAABQ48f//woCAFbjDACVFSYAABoAE5/lBACg4RX9/+sAE5/lBACg4RL9/+sAAFDjFAAACgAAoOMUcKDjABCg4QAgoOEAMKDhAECg4QAAAO+P/f/ryAKf5YD9/+sAAKDjA3Cg4wQQjeIBIKDjADCg4QBAoOEAAADvAwBQ4fb//8oAAKDj1f//6pwSn+UEAKDh+Pz/6wAAUOMnAAAKAwBW4wQAANoMAJXlWv7/6xAAleX8/P/ryf//6nASn+UEAKDh7Pz/62gSn+UEAKDh6fz/6wAAUOMsAAAaWBKf5QQAoOHk/P/rAABQ4y4AAAoEAFbjKgAAGkASn+UEAJXl3fz/6wAAUOMCAKADtP//CvwRn+UMAJXl1/z/6wAAUOMEAAAKGBKf5RAAleXS/P/rAABQ49L//xoDAKDjqP//6uwRn+UEAKDhy/z/6wAAUOMEAAAKAwBW49r//9rcAMXhnP7/68b//+rIEZ/lBACg4cH8/+sAAFDj1///CgMAVuMCAADaDACV5SP+/+vy///qpBGf5QQAoOG3/P/rAABQ4wEAAAoBAKDjjf//6pQRn+UEAKDhsPz/6wCAUOIEAAAK0f3/6wAAUOMEAKADhP//Cqv//+pwEZ/lBACg4ab8/+sAAFDjAgBWEwGQoMMAkKDTJAAA2gxgleXJcKDjTDGf5QgAoOEIMI3lCBCg4QggoOEIMKDhCECg4QRgjeUMgI3lAAAA7wBQUOIKAKATbP//GhwBn+WP/f/rGBGf5Y78/+sAAFDjCwCgA2X//wrQcKDjBQCg4QUQoOEFIKDhBTCg4QAAAO8AAFDjDACgE1z//xrkIJ/lBBCN4gYAoOGe/P/rQASg4Vb//+rAEJ/lBACg4Xn8/+sAAFDjDgAACsdwoOMJAKDhCRCg4QkgoOEJMKDhCUCg4QAAAO8AAFDjDQCgE0f//xqQ/f/rAABQ4w4AoANr//8aQv//6oAQn+UEAKDhZfz/6wAAUON9AKADPP//CgQAVuOq//8aZBCf5RAAleVd/P/rAABQ413//xqk///qwCMBAMEPAQDfEgEANxABAD4QAQC9EQEAwA8BAOQSAQDpEgEA7xIBAPQSAQD4EgEAAxMBABATAQC7EAEAVBEBABsTAQAjEAEAVRMBAKgTAQBIEQEA+hEBAC0AIHBhc3NlZCAAIGZhaWxlZCAACgBmYWlsZWQgdW5hbWUgc2F5cyAAL3Byb2Mvc2VsZi9leGUAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IABwcm9jLXNlbGYtZXhlAHVuYW1lIABMRF9MSUJSQVJZX1BBVEgAQVJDSFdBWV9QUk9CRQBwcm9iZQBleGl0ADcAa2lsbAAxNQA5AGEgcHJvZ3JhbSB0aGF0IGV4aXRzIHdpdGggNyBoYXMgdGhlIHdhaXQgc3RhdHVzIABleGl0LWNvZGUAYSBwcm9ncmFtIGVuZGVkIGJ5IFNJR1RFUk0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2lnbmFscwBjaGVjay1lbnZpcm9ubWVudABhIHByb2dyYW0gc3RhcnRlZCB1bmRlciBhbm90aGVyIG5hbWUgaGFzIHRoZSB3YWl0IHN0YXR1cyAAYXJndjAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNldHVpZABzY3JpcHQAdGV4dABiZWNvbWUtcm9vdABhIHNldHVpZCByb290IHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2V0dWlkLWVudmlyb25tZW50AGEgdGhyZWFkIGNvdWxkIG5vdCBiZSBzdGFydGVkOiBlcnJvciAAdGhyZWFkcwB0aHJlYWRzIHRoYXQgc2hvdWxkIGNvdW50IHRvIDQwMDAgY291bnRlZCB0byAAYXJndW1lbnQAYSBzY3JpcHQgd2hvc2UgIyEgbmFtZXMgdGhpcyBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGEgdGV4dCBmaWxlIHdpdGhvdXQgIyEgaXMgbm90IHJlZnVzZWQgYXMgc2hlbGxzIGV4cGVjdDsgdGhlIHdhaXQgc3RhdHVzIGlzIABhIGZvbGRlciBjb3VsZCBub3QgYmUgcmVhZDogAHJlYWRkaXIAZW50cmllcyBvZiBhIGZvbGRlciB3aXRoIG51bWJlcnMgYWJvdmUgMzIgYml0czogAGV4ZWMAd2FpdABjYWxscwByZXN0AGFsbABjaGVjay1hcmd2AGFub3RoZXIgbmFtZQB3aXRoIGJsYW5rAGNoZWNrLXJvb3QATERfTElCUkFSWV9QQVRIPS9hcmNod2F5L2xpYnJhcnkAQVJDSFdBWV9QUk9CRT1leHBvcnRlZCB2YWx1ZQBFTVBUWT0AAADKmjsA4fUFgJaYAEBCDwCghgEAECcAAOgDAABkAAAACgAAAAEAAAADEwEA+BIBAMEPAQAQEwEAAAAAACYTAQBHEwEAZBMBAAAAAABBMgAAAGFlYWJpAAEoAAAABTctQQAGCgdBCAEJAgoEEgQUARUBFwMYARkBGgIcAR4EIgEALnNoc3RydGFiAC50ZXh0AC5yb2RhdGEALmJzcwAuQVJNLmF0dHJpYnV0ZXMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAsAAAABAAAABgAAAJQAAQCUAAAAGA8AAAAAAAAAAAAABAAAAAAAAAARAAAAAQAAAAIAAACsDwEArA8AAAwEAAAAAAAAAAAAAAQAAAAAAAAAGQAAAAgAAAADAAAAwCMBAMATAAAQgAEAAAAAAAAAAAAQAAAAAAAAAB4AAAADAABwAAAAAAAAAAC4EwAAMwAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAwAAAAAAAAAAAAAA6xMAAC4AAAAAAAAAAAAAAAEAAAAAAAAA',
    },
    {
        sha256: 'e6d41d4b5e3890c828bf0ed61fa158e9090ad23da0bba01a6cfb0ba696842d26',
        base64: 'f0VMRgEBAQAAAAAAAAAAAAIAAwABAAAAlIAECDQAAAA4EQAAAAAAADQAIAADACgABQAEAAEAAAAAAAAAAIAECACABAgYEQAAGBEAAAUAAAAAEAAAAQAAACABAAAgoQQIIKEECAAAAAAUgAEABgAAAAAQAABR5XRkAAAAAAAAAAAAAAAAAAAAAAAAAAAGAAAAEAAAADHtieCD5PCD7AxQ6GsIAABTV4tcJAyLTCQQi3wkFLh4AAAAzYCFwHQDX1vDMe2D5PD/11YxyYnWU4ocCIoUDoTbdAVBONN08THAONNbXg+UwMNXicEx0lZTgDwRAHQDQuv3Mfa4BAAAALsBAAAAiffNgFteX8NVV1ZTicOD7BSFwHkMuACNBAj32+jD////MdIx9okUJGbHRCQSMACLDLXgkAQIsjAx/41qATnLcgspy4nqvwEAAADr7on4hMB0BIhUJBKAfCQSMIoEJA+VwgjQdQgxwEmJBCR1EI1EJBLobv///8cEJAEAAABGg/4KdaWDxBRbXl9dw4nBMcCKEYPqMID6CXcLa8AKD77SQQHQ6+vDV1aJ1lOJy4t8JBDoL////4X2dAy4Ao0ECOgh////6xi4C40ECOgV////idjoDv///4n46Cv///9buBSNBAheX+n6/v//VVdWvugDAABT8P8FJCEFCE519vD/BSAhBQi6AQAAALjwAAAAuyAhBQiJ0Yn3zYC9AQAAADHSieiJ04nRidaJ182A6/JVic1XVlOD7BiJBCQxwIlUJAQx0olEJBSJ07gCAAAAidGJ1onXzYCJw4XAdA69cgAAAI1MJBTpnwAAAIN8JCwAdGq4yQAAAInZidqJ3onfzYCJxoXAdVW6/v8AALjSAAAAifeJ04nRzYCJxoXAdBi9/AAAALuAAAAAMdKJ6InRidaJ182A6/K40AAAAIn3zYCFwHQYvfwAAAC7gAAAADHSieiJ0YnWidfNgOvyMfa4CwAAAIscJItMJASJ6on3zYC7gAAAAL38AAAAMdIpw4noidGJ1onXzYDr9DHSieiJ1onXzYCD+Px08YtEJBSDxBhbXl9dw1W5KY0ECInFuiDBBAhXuDEBAAAx/1a+/w8AAFO7nP///4HskAEAAM2Ag/j+dC+JwzHShcB+FrogAQUIuCDBBAjoXf3//zHShcAPlcJTuFKNBAi5OI0ECOgm/v//WDHSjVwkCrh6AAAAidGJ1onXzYC4YI0ECOhH/f//ieqNhCQOAQAA6Br9//+6A40ECIXAuBaNBAgPRcLoJf3//42EJA4BAADoGf3//7gUjQQI6A/9//+BxJABAABbXl9dw1cx/1ZTgDw4AHQDR+v3izUwIQYIiw6FyXQiMdI5+nQLihwQOBwRdQ9C6/GAPBE9dQaNRBEB6wqDxgTr2LgVjQQIW15fw7hnjQQI6LH///+6ipAECOiM/P//hcB0HLh3jQQI6Jn///+6qZAECOh0/P//hcAPlcAPtsDDU4tUJAiLTCQQidAB0TnIdAqKXCQMQIhY/+vyidBbw1ZTi1QkEItcJBSLRCQMAdOJwYneOfJ0CYoaQkGIWf/r81tew1VXVlOD7BSJRCQIMcCJVCQMiUwkEIkEJIs0JItEJAz/BCSKBDCJdCQEhMB16zHti0QkEIoUKInoRYTSdfKLdCQEjUQGAj0AEAAAdhQx0rj8AAAAu30AAACJ0YnWidfNgP90JAT/dCQQ/3QkEOhr////i0QkFIt8JBDGBDgvVf90JCCLRCQUi0wkHAHIUOhK////g8QsW15fXcNVicK5hY0ECLggEQUIV1ZTg+xA6E7///8xwDHSMcmJRCQYiy0wIQYIuCARBQiJVCQoiUwkOInpx0QkDCARBQjHRCQQi40ECMdEJBSQjQQIx0QkHCARBQjHRCQgko0ECMdEJCSXjQQIx0QkLCARBQjHRCQwko0ECMdEJDSajQQIagCNVCQQ6G38//8x0rmcjQQIUD0ABwAAuM2NBAgPlMLoyvv//2oAiem4IBEFCI1UJCiNXCQ46D38//9qAInpidqJxrggEQUIid/oKfz//4P+D1a+wJAECA+UwTHSg/gJuAeOBAgPlMIhyrnXjQQI6Hv7//+5BQAAAInauCARBQjzpTH2ienHRCQwIBEFCIl0JDjHRCQ0D44ECGoA6Nf7//8x0rkhjgQIUIXAuFuOBAgPlMLoN/v//2oAuQiRBAi4IBEFCI1UJDzoq/v//4PEIDHSuWGOBAhQhcC4CY8ECA+UwugI+///g8REW15fXcNVuYWNBAhXMf9WU7swYAUIg+w8iUQkCIlUJAyJwrggAQUI6NH9//+LVCQIubiOBAi4IPEECOi+/f//i1QkCLm/jgQIuCDhBAjoq/3//4tUJAi5xo4ECLgg0QQI6Jj9//+JfCQsuQiRBAi4IPEECMdEJCAg8QQIx0QkJMuOBAjHRCQoIAEFCGoBjVQkJOj4+v//MdK5144ECFCFwLgCjwQID5TC6Fj6//9dWFZo7IEECFNoAA8FAOhC+f//g8QQhcB5D4PsDPfYuRWPBAgx0lDrR4HDAEAAAIH7MGAGCHXLvfAAAAC7ICEFCIsVICEFCIP6A3cMMcmJ6InOic/NgOvpMdK5Q48ECKEkIQUIPaAPAAAPlMKD7AxQuDuPBAjo3vn//4PEEDHAMdKJRCQoix0wIQYIuCDhBAiJVCQcx0QkICDhBAiJ2cdEJCRxjwQIx0QkGCDRBAiD7AxqAI1UJDDoJfr//zHSuXqPBAiFwIkEJLi/jgQID5TC6IP5//8xyY1UJCi4INEECIkMJInZu5z////o8vn//zHSubSPBAg9AIgAAIkEJLjGjgQID5TC6E35//+LRCQc6ML6//8x0rgnAQAAi0wkGInWidfNgDHbiUQkHDHtg8QQuSChBAiJXCQIMfaLXCQMugAgAAC43AAAAIn3zYCFwH4tMdKDuiShBAgAjZogoQQIdQuLewjB/x85ewx0AUUPt1sQ/0QkCAHaOcJ81+u7eAeDfCQIAn8UhcAPREQkCIPsDLkAkAQIMdJQ6xAx0oXtuSWQBAgPlMKD7AxVuB2QBAjoo/j//4PEEIPEPFteX13DVVdWU4PsLIt0JECLPo1svgiJLTAhBgiD/wF/KLpWkAQIuBWNBAjojff//7qLjQQIuBWNBAjofvf//8dEJAwVjQQI62SLRgi6VpAECIlEJAzoY/f//4XAdFWD/wJ0PIteDI1ODDH2uAsAAACJ6on3zYCJw7g0jwQI6Fr3//+J2Lt+AAAA99jocPf//7gUjQQI6EL3///pQQMAAItEJAy6i40ECOgQ9///hcB1Iesvi0QkDLqLjQQI6Pz2//+FwHQdg/8CdAiLRgzpvwAAAItEJAy6ko0ECOjd9v//6z+LRCQMupKNBAjozfb//4XAdC2D/wJ+KItGDOiC9///MdKJxYnTuBQAAACJ0YnWidfNgInDiem4JQAAAM2A63WLRCQMuluQBAjojvb//4XAdDwx0rgUAAAAidOJ0YnWidfNgOi39v//uBSNBAi9AwAAAOiE9v//jUwkFLoBAAAAieiJ3onfzYCFwH/r62CLRCQMumCQBAjoQPb//4XAdCyD/wN+F4tGDOih+v//i0YQ6O32//+Jw+lDAgAAi0QkDLpmkAQI6BL2///rKYtEJAy6ZpAECOgC9v//hcB0K4P/A34Si1YQi0YM6M77//8x2+kKAgAAi0QkDLprkAQI6Nn1//+FwHUj6z2LRCQMumuQBAjoxfX//4XAdCuD/wN+CotGDOgm+v//67mLRCQMuqKOBAi7AQAAAOif9f//hcB0c+m5AQAAi0QkDLqijgQI6Ij1//+FwHRcuwEAAACD/wQPhZkBAACLRgS6lY4ECLsCAAAA6GT1//+FwA+EfwEAAItGDLoVjQQIuwMAAADoSvX//4XAD4RlAQAAi0YQuq2OBAjoNfX//4XAD4U/////6UsBAACLRCQMug+OBAjoGvX//4nDhcB0FOhv+P//MduFwA+Uw8HjAukjAQAAi0QkDLrLjgQI6PL0//+FwA+EmAAAAIP/Ag+OjwAAAItuDDHAx0QkGG+QBAiJ2YlEJByJ2rjJAAAAid6JbCQUid/NgLsKAAAAicaFwA+F0QAAALh3jQQIuwsAAADouvf//7qpkAQI6JX0//+FwA+EsAAAALjQAAAAifOJ8YnyiffNgLsMAAAAhcAPhZQAAACD7Ay5CJEECInoagCNVCQk6MX1//+DxBDB+AiJw+t1i0QkDLpvkAQI6ET0//+FwHQuMdK4xwAAAInTidGJ1onXzYC7DQAAAIXAdUnogff//7sOAAAAhcAPhSb+///rNYtEJAy6v44ECLt9AAAA6P/z//+FwHQeuwEAAACD/wR1FItGELpxjwQIMdvo4vP//4XAD5TDvfwAAAAx0onoidGJ1onXzYDr9AAAAC0AIHBhc3NlZCAAIGZhaWxlZCAACgBmYWlsZWQgdW5hbWUgc2F5cyAAL3Byb2Mvc2VsZi9leGUAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IABwcm9jLXNlbGYtZXhlAHVuYW1lIABMRF9MSUJSQVJZX1BBVEgAQVJDSFdBWV9QUk9CRQBwcm9iZQBleGl0ADcAa2lsbAAxNQA5AGEgcHJvZ3JhbSB0aGF0IGV4aXRzIHdpdGggNyBoYXMgdGhlIHdhaXQgc3RhdHVzIABleGl0LWNvZGUAYSBwcm9ncmFtIGVuZGVkIGJ5IFNJR1RFUk0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2lnbmFscwBjaGVjay1lbnZpcm9ubWVudABhIHByb2dyYW0gc3RhcnRlZCB1bmRlciBhbm90aGVyIG5hbWUgaGFzIHRoZSB3YWl0IHN0YXR1cyAAYXJndjAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGFub3RoZXIgbmFtZQBjaGVjay1hcmd2AHdpdGggYmxhbmsAc2V0dWlkAHNjcmlwdAB0ZXh0AGJlY29tZS1yb290AGEgc2V0dWlkIHJvb3QgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzZXR1aWQtZW52aXJvbm1lbnQAYSB0aHJlYWQgY291bGQgbm90IGJlIHN0YXJ0ZWQ6IGVycm9yIAB0aHJlYWRzAHRocmVhZHMgdGhhdCBzaG91bGQgY291bnQgdG8gNDAwMCBjb3VudGVkIHRvIABhcmd1bWVudABhIHNjcmlwdCB3aG9zZSAjISBuYW1lcyB0aGlzIHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAYSB0ZXh0IGZpbGUgd2l0aG91dCAjISBpcyBub3QgcmVmdXNlZCBhcyBzaGVsbHMgZXhwZWN0OyB0aGUgd2FpdCBzdGF0dXMgaXMgAGEgZm9sZGVyIGNvdWxkIG5vdCBiZSByZWFkOiAAcmVhZGRpcgBlbnRyaWVzIG9mIGEgZm9sZGVyIHdpdGggbnVtYmVycyBhYm92ZSAzMiBiaXRzOiAAZXhlYwB3YWl0AGNhbGxzAHJlc3QAYWxsAGNoZWNrLXJvb3QATERfTElCUkFSWV9QQVRIPS9hcmNod2F5L2xpYnJhcnkAQVJDSFdBWV9QUk9CRT1leHBvcnRlZCB2YWx1ZQBFTVBUWT0AAJWOBAiijgQIFY0ECK2OBAgAAAAAAAAAAAAAAAAAAAAAAMqaOwDh9QWAlpgAQEIPAKCGAQAQJwAA6AMAAGQAAAAKAAAAAQAAAHqQBAibkAQIuJAECAAAAAAALnNoc3RydGFiAC50ZXh0AC5yb2RhdGEALmJzcwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALAAAAAQAAAAYAAACUgAQIlAAAAGkMAAAAAAAAAAAAAAEAAAAAAAAAEQAAAAEAAAACAAAAAI0ECAANAAAYBAAAAAAAAAAAAAAgAAAAAAAAABkAAAAIAAAAAwAAACChBAggEQAAFIABAAAAAAAAAAAAIAAAAAAAAAABAAAAAwAAAAAAAAAAAAAAGBEAAB4AAAAAAAAAAAAAAAEAAAAAAAAA',
    },
    {
        sha256: '2f56de619b0aec0aacc5701fd7d67cb8d388b46953bd90638a4dc3dfaa93ff93',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIA8wABAAAAIAEBAAAAAABAAAAAAAAAAOARAAAAAAAABQAAAEAAOAAEAEAABwAGAAMAAHAEAAAAUBEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUwAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAABQEQAAAAAAAFARAAAAAAAAABAAAAAAAAABAAAABgAAAFABAAAAAAAAUCEBAAAAAABQIQEAAAAAAAAAAAAAAAAAEIABAAAAAAAAEAAAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAlzEAAJOBAYMKhRNxAf/vAKB7soKTCMANcwAAABHBgoCCkoNHBQADxwUAmcNjh+cAM4XnQBM1FQCCgAUFhQXVt6qGJUYBRalFg8cGAJuHB/0T9/cPY3PmAIKAMwe1AoUGM4XnANW3qoeTCOAFPoWBRQFGgUYBR3MAAAD9twERKo4ugzKIto4G7ALGkwjADUVFgUUBRoFGAUdzAAAAFcGqh3FYkwhAED6FbAABRoFGAUdzAAAA4wcF/+JgMkUFYYKAY4oOApMI8ApzAAAABeVBZXkVkwhQCaqFKoZzAAAACcUTBQAI7/A/+JMIMAkuhXMAAAB99ZMI0A1yhZqFQoaBRgFHcwAAAJMHAAgzhadA2b+TB4A+yWYFRxOGRhUPAFAPLyDmBP037ftJZZMHBRUPAFAPL6DnBJMIIAYTBQUVhUUFRoFGAUdzAAAAkwjQBQFFgUUBRv23qoUBRrOHxQCDxwcAieuTCAAEBUWBRgFHcwAAAIKABQbVtzlxJvQG/CL4SvBO7FLomwQFAGNZBQBFZRMFBcO7BJBA7/D/+0VkEwQEDpMJhAIBRhMJAAMFShxAIxQhARMHAAOBRZsGFwCT9vYPY/v0ApnBIwThAANHgQBjFScBY4NHAQnGKADv8L/3BUYRBOOVifzicEJ0onQCeeJpQmohYYKAnZw2h4VFdb8BEUrgLoki6CbkBuyyhDaE7/B/9GMACQJFZRMFhcPv8J/zQmTiYKJkAmlFZRMFhcUFYRW3RWUTBYXE7/Df8SaF7/B/8SKF7/A/8+G/YXHRZ8VlhWYm7wb3qoQi85MI4AQTBcD5k4UFyBOGBxb9FgFHcwAAAHlXYwnlAiqEgUVjW6AA4WWThQUWE4UHFu/wf9mzNaAARWZFZZsGBAATBgbJEwUFy+/w3/WTCAAKKACBRQFGgUYBR3MAAABFZRMFBczv8H/ppoVoAu/wv9UdwUVlEwUFxu/wP+hoAu/w3+dFZRMFhcXv8D/nunAadPpkXWGCgEVlEwWFxvG/gUazB9UAg8cHAIHvyWcDtocVkwjQAxxiledFZRMFhQGCgIUG+b8FBzOI5wBjDtcAswXlAANICACDxQUA4wW4/iEG0b8BR823g0UIAOOaFf8FBzOF5wCCgEVlQRETBYXMBuTv8P/5xWWThQUK7/DfywnNRWUTBYXN7/Cf+MVlk4WFzu/wf8ozNaAAomBBAYKAKpaqh5P19Q9jk8cAgoAjgLcAhQfVv4FHMwf1AGMT9gCCgLOG9QCDxgYAhQcjANcA5bd5cSLwJuxS4Ab0SuhO5KqErocyigFEM4eHAANHBwCiiQUEdfsBSTMHKgEDRwcAyoYFCXX7E4cpADaXhWZj/OYAkwjgBRMF0AeBRQFGgUYBR3MAAABOhr6FJoXv8L/4ppmTB/ACI4D5ADOFhAACdKJw4mSiaUqG0oVCaQJqRWGdtzVxIulFZmVkqoUTBobPEwUEFgbtJuVK4c787/B/9sVnk4cH0D7oxWeTh4fQPuzFZ5OHB9E++L7oxWeThwfSvuzJZwO5hxXFZpOGhtETBwQWNvxKhoFGLAATBQQWOuQ69LrkAvCC4ILw7/CfvaqGkwUFkEVmRWUTBobSk7UVABMFBdbv8D/UgUZKhiwQEwUEFu/wH7usAKqEgUZKhhMFBBbv8B+6vUeTCQQWgUVjlvQAkwV1/5O1FQBFZkVlpoYTBgbXEwUF2sVk7/Dfz5OEBA6ThYQCEwaAAqgA7/C/6MVnk4eH2kqGrACBRhMFBBY++E70Avzv8N+0qoaTNRUARWZFZRMGBtwTBQXg7/C/yxOGBAUsEIFGEwUEFu/wf7JKZOpgqmQKaeZ5qoZFZpM1FQBFZRMGhuATBQXkDWFhsXVxpvxFZuFkIuHO9CqEEwaGz66JqoUThQQWBuXK+NLw1uza6N7k4uBm/Gr47/B/4V1pRWYTBQkWEwYG5aKF7/Bf4MVrWWsThovlooUTBQsW7/A/30Vq1WoTBgrmooUThQoW7/Af3pMHCRY+6EVmxWeTh4fmk4QEFoVGEwYGEwwIEwUJFj7sJvAC9O/wn6eqhpM1FQBFZkVlEwaG5xMFherv8H++aWnRZ/lkEwkJFpOHB/A3HAUAk4QEBj6ZQW0TDAzwkWwTBg0jpoVihe/w35xjXgUMRWa7BqBAEwYG7IFFRWUTBYXu7/AfupMHCxY+6MVnk4cH8j7sk4cKFj7gyWeDtIcVDAiBRiaGEwULFgLwAuTv8B+fRWaqhpM1FQATBgbzE4WL5e/wH7YmhoqFgUYThQoW7/D/nKVnk4cHgLMH9UBFZqqGk7UXABMGBvcTBQrm7/Bfs06F7/C/t5MIgAMTBcD5ooUBRoFGAUdzAAAASW4qgwFIkw4OFpMI0AMahZMFDhYJZoFGAUdzAAAAqodjS6AGRWXR5wlHmwcIAGNTBwlFZhMGhv6FRVGg5pTjmyTxSWgNQw8A8A+DJwgVDwDwDxuGBwBjdPMCDwDwD8lng6ZHFQ8A8A+FZ5OHB/qzh/ZARWYTBgbvk7UXANW9AhaTCCAGEwUIFYFFAZKBRgFHcwAAAE2/gUYzh9YBA0YHAQNHFwEFCCIHUY+6luPG9v6pv4EnRWa+hhMGBvyBRQpkqmDmdEZ5pnkGeuZqRmumawZs4nxCfRMFBf5JYS28HXFO/IM5BQDJZ8rgE4YpAA4GKpYjvMcUhuyi6KbkhUcqicVlY8Y3B8Vkk4UFAhOFhAHv8J+CxWUThYQBk4UF0O/wv4GThIQBReXFZZOFBdEmhe/wn4BdwYlHY9E3C5MIwAoBRYFFAUaBRgFHcwAAACqEAzWJAe/wP4CqhZMIEAgihQFGgUYBR3MAAAAqhIGoBGmThQUCMuQmhe/wD/xFxYlHY4H5BJMI0A0DNYkBkwWJASJmgUYBR3MAAAAqhEVlEwWFAu/wv4w7BYBA7/BfjkVlEwWFxe/wn4sTBOAHIoXv8O/7xWWThQXQJoXv8O/2xWWThQXRJoXv8C/2xWWThQUDJoXv8G/1Oc2TCMAKAUWBRQFGgUYBR3MAAAABJe/wP4lFZRMFhcXv8H+GkwjwAwFFLAgFRoFGAUdzAAAA40eg/gFEab/FZZOFBdAmhe/wz/DjDAXuiUfjjPn4AzWJAe/wj/Elt8Vlk4WFAyaF7/DP7kHBjUdj2TcBAzWJAe/wf68DNQkC6b/FZZOFBQQmhe/wr+zFZZOFhQQmhe/w7+tJ6cVlk4UFBSaF7/AP61nJkUcFROOV+fIDNYkAxWWThQUG7/CP6QlE4wsF8AM1iQHFZZOFhQHv8E/oDUTjAQXwAzUJAsVlk4UFB+/wD+cx+f21xWWThQUEJoXv8A/mGcmNR+PZN/mDNQkCAzWJAe/wX7oFv8Vlk4WFBCaF7/Dv40nRjUdj1zcBAzWJAe/wn6TZv8Vlk4UFBSaF7/AP4gVE4x8F6MVlk4WF2iaF7/Dv4BnF7/CfkxFE4wMF6N21xWWThYXmJoXv8E/fxWUtzYlHY9s3B4M0iQGThQUILvAm7AL0kwjwCgFFgUUBRoFGAUdzAAAAKUTjFAXkRWUTBYXN7/A/icVlk4WFzu/wD9stROMHBeKTCDAJAUWBRQFGgUYBR3MAAAAqhAntRWYTBgYTLAgmhe/wD97jAwXgG1SFQP27MUTtu5OFBQgmhe/w79YdwZMI4AoBRYFFAUaBRgFHcwAAADVE4xwF3O/wH4g5ROMZBeLps8Vlk4WF5SaF7/DP0xME0AfjDAXakUcFReOf+dQDNQkCxWWThQXy7/Dv0RM1FQChswAALQAAAAAAAAAgcGFzc2VkIAAAAAAAAAAAIGZhaWxlZCAAAAAAAAAAAAoAAAAAAAAAcGFzc2VkIABmYWlsZWQgdW5hbWUgc2F5cyAAAAAAAAAvcHJvYy9zZWxmL2V4ZQAAL3Byb2Mvc2VsZi9leGUgaXMgd3Jvbmc6IAAAAAAAAABwcm9jLXNlbGYtZXhlAAAAdW5hbWUgAABMRF9MSUJSQVJZX1BBVEgAQVJDSFdBWV9QUk9CRQAAAGV4cG9ydGVkIHZhbHVlAABwcm9iZQAAAGV4aXQAAAAANwAAAAAAAABraWxsAAAAADE1AAAAAAAAOQAAAAAAAABhIHByb2dyYW0gdGhhdCBleGl0cyB3aXRoIDcgaGFzIHRoZSB3YWl0IHN0YXR1cyAAAAAAAAAAAGV4aXQtY29kZQAAAAAAAABhIHByb2dyYW0gZW5kZWQgYnkgU0lHVEVSTSBoYXMgdGhlIHdhaXQgc3RhdHVzIABzaWduYWxzAGNoZWNrLWVudmlyb25tZW50AAAAAAAAAGEgcHJvZ3JhbSBzdGFydGVkIHVuZGVyIGFub3RoZXIgbmFtZSBoYXMgdGhlIHdhaXQgc3RhdHVzIAAAAAAAAABhcmd2MAAAAGEgcHJvZ3JhbSB3aXRoIExEX0xJQlJBUllfUEFUSCBoYXMgdGhlIHdhaXQgc3RhdHVzIAAAAAAAZW52aXJvbm1lbnQAAAAAAHNldHVpZAAAc2NyaXB0AAB0ZXh0AAAAAGJlY29tZS1yb290AAAAAABhIHNldHVpZCByb290IHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAAAAAAABzZXR1aWQtZW52aXJvbm1lbnQAAAAAAABhIHRocmVhZCBjb3VsZCBub3QgYmUgc3RhcnRlZDogZXJyb3IgAAAAdGhyZWFkcwB0aHJlYWRzIHRoYXQgc2hvdWxkIGNvdW50IHRvIDQwMDAgY291bnRlZCB0byAAAABhcmd1bWVudAAAAAAAAAAAYSBzY3JpcHQgd2hvc2UgIyEgbmFtZXMgdGhpcyBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAAAAAAAAAGEgdGV4dCBmaWxlIHdpdGhvdXQgIyEgaXMgbm90IHJlZnVzZWQgYXMgc2hlbGxzIGV4cGVjdDsgdGhlIHdhaXQgc3RhdHVzIGlzIAAAAAAAYSBmb2xkZXIgY291bGQgbm90IGJlIHJlYWQ6IAAAAAByZWFkZGlyAGVudHJpZXMgb2YgYSBmb2xkZXIgd2l0aCBudW1iZXJzIGFib3ZlIDMyIGJpdHM6IAAAAAAAAAAAZXhlYwAAAABlcnJvciAAAHdhaXQAAAAAY2FsbHMAAAByZXN0AAAAAGFsbAAAAAAAY2hlY2stYXJndgAAAAAAAGFub3RoZXIgbmFtZQAAAAB3aXRoIGJsYW5rAAAAAAAAY2hlY2stcm9vdAAAAAAAAExEX0xJQlJBUllfUEFUSD0vYXJjaHdheS9saWJyYXJ5AAAAAAAAAABBUkNIV0FZX1BST0JFPWV4cG9ydGVkIHZhbHVlAAAAAEVNUFRZPQAAAMqaOwDh9QWAlpgAQEIPAKCGAQAQJwAA6AMAAGQAAAAKAAAAAQAAAGAQAQAAAAAAUBABAAAAAAAYEAEAAAAAAHAQAQAAAAAAAAAAAAAAAACQEAEAAAAAALgQAQAAAAAA2BABAAAAAAAAAAAAAAAAAEFSAAAAcmlzY3YAAUgAAAAEEAVydjY0aTJwMV9tMnAwX2EycDFfZjJwMl9kMnAyX2MycDBfemljc3IycDBfemlmZW5jZWkycDBfem1tdWwxcDAAAC5zaHN0cnRhYgAudGV4dAAucm9kYXRhAC5zYnNzAC5ic3MALnJpc2N2LmF0dHJpYnV0ZXMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALAAAAAQAAAAYAAAAAAAAAIAEBAAAAAAAgAQAAAAAAAA4LAAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAAEQAAAAEAAAACAAAAAAAAADAMAQAAAAAAMAwAAAAAAAAgBQAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAABkAAAAIAAAAAwAAAAAAAABQIQEAAAAAAFARAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAfAAAACAAAAAMAAAAAAAAAYCEBAAAAAABQEQAAAAAAAACAAQAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAJAAAAAMAAHAAAAAAAAAAAAAAAAAAAAAAUBEAAAAAAABTAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAEAAAADAAAAAAAAAAAAAAAAAAAAAAAAAKMRAAAAAAAANgAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAA=',
    },
    {
        sha256: 'c1ddbb06da91d87327ae34556b7e97319b026fe97a8a1698e152961a24408c48',
        base64: 'f0VMRgIBAQAAAAAAAAAAAAIAFQABAAAA6AAAEAAAAABAAAAAAAAAAIAXAAAAAAAAAgAAAEAAOAADAEAABgAFAAEAAAAFAAAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAAWBcAAAAAAABYFwAAAAAAAAAAAQAAAAAAAQAAAAYAAABgFwAAAAAAAGAXARAAAAAAYBcBEAAAAAAAAAAAAAAAABCAAQAAAAAAAAABAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAIQQDwAl0I4eAsjfOQGIXgAAAA4wf8B+AUNAEgAAABg8P/B+3grvnx4AAA4AgAARAgAg0DQAGN8AAAjLAwAgkHw/8HrIACATnjzzH+mA4l9IQSATgAAQDmuUCN9rlAEfQAACSwQAIJBAEAJfAEASjno/4JBeEIjfTQAY3x+2WNUIACATgAAAAAAAAAAAAAAAP//QzkAAGA4AQAqjdD/CTk+BghVCQAIKCAAgU0KAGMcPgYpVdD/KTm0Byl9FBppfNj//0sAAAAAAAAAAAAAAAB4G2B8eCODfHgrpHx4M8V8eDvmfAAA4DgCAABECADjQNAAY3wgAIBOAAAAAAAAAAAAAAAAAhBAPACXQjimAgh8AAAAYOgDIDlggII4EAAB+OH/IfisBAB8KCBAfQEASjktIUB99P+CQCwBAEz//yk15P+CQKwEAHwEAIQ4KCAgfQEAKTktISB99P+CQCwBAEwAAOA4AQDAOAEAoDjdAGA4Yf//SwAA4DgAAMA4AACgOAAAgDgBAGA46P//SwAAAAAAAAABgAAAAAIQQDwAl0I4pgIIfPj/4ft4G398EAAB+NH/IfgAAOA4AADAOAAAoDh4++R/6gBgOAn//0vo//9LAAAAAAAAAAGAAQAAAhBAPACXQjh4G2V8AADAOK4wJX0AAAksFACCQAAA4DgBAIA4BABgOMz+/0sBAMY44P//SwAAAAAAAAAAAAAAAAIQQDwAl0I4pgIIfAAAAyzZDwBIsf8h+HgbfnwUAIBA0ADDf/7/YjwofGM4nf//S/7/gj8AAOA7AADgODAAoDvof5w7ZBfpeyAAobMwAEA5AAAAOS7gKX1A8Al8AQDKOEwAgUABAAhxCACCQSAAQZkgAEGJMAAKLBQAgkABAAkoDACCQQAABywQAIJBIABhODn//0sBAOA4AQD/OwoAPyik/4JAUAAhOFwPAEhQ8Ml/eDPKfAEAADmg//9LAAAAAAAAAAGABAAAAhBAPACXQjimAgh8GQ8ASMH/Ifh4I518eCu+fHgz33zh/v9LAAA9LDQAgkH+/2I8KnxjOM3+/0tAACE4/v9iPDx8YzgQAAHo6P+h6/D/wev4/+HrpgMIfKj+/0v+/2I8M3xjOJ3+/0t488N/lf7/S3j743/N/v9LwP//SwAAAAAAAAABgAMAAAIQQDwAl0I4pgIIfP7/ojz/D+A4UXylOJz/gDiBDgBIMf4h+AAAAGB4G358aICiOygBYDh466Z/Lf3/S/7/IyxMAIJBAAAjLHgbf3wAAIA4IACBQAAAAGB466N/aJCCOIn8/0s0AGR8ftmEVAEAhGj+/6I8/v9iPLQH5n9gfKU4tAeEfHp8Yzj5/v9LAADgOAAAwDgAAKA4IACBOHoAYDjF/P9L/v9iPIh8YzjN/f9LePPEfyQBYTgx/P9L/v8iPT58KTkAAAMsDACCQf7/Ij0rfCk5eEsjfaH9/0skAWE4mf3/S/7/Yjw8fGM4jf3/S9ABITjEDQBIAAAAAAAAAAGAAwAAAhBAPACXQjimAgh8AAAgOQAA4Dh9DQBIof8h+Hgbfnx4I518eCu8fHgz23wAAKA4AADAOAAAgDgCAGA4IAAhkSH8/0t5G398nACCQAAAOyx0AIJBAADgOAAAwDgAAKA4AACAODEAYDj5+/9LAAAjLFQAgkD//8A4AADgODwExlSpAGA4eDPFfHgzxHzV+/9LAAAjLAwAgkGAAGA4lfz/S///wDgAAOA4PATGVKQAYDh4M8V8eDPEfKn7/0sAACMs2P+CQAAA4Dh444Z/eOulf3jzxH8LAGA4ifv/S4AAYyC8//9LAADgOAAAwDggAKE4ePvkf3IAYDhp+/9L/P8jLOT/gkEiAGHoYAAhOKAMAEgAAAAAAAAAAYAFAAACEEA8AJdCOAAA4DiuOCN9AAAJLCgAgkAAAABgaKAC6fj/CDkJAEjpAAAqLDQAgkD+/2I8PXxjOCAAgE4BAOc4zP//SwEAKTkoAEBCrkiqfK5Iw3wAMAV87P+CQcj//0sBAMc4AAAgOaYDyXzc//9LrkjKfD0ABiys/4JAAQApORRKanwgAIBOAAAAAAAAAAAAAAAAAhBAPACXQjimAgh8/v9iPI98YzgQAAH44f8h+Fn//0v+/4I8sn+EOA36/0sAAAMseBtpfCgAgkH+/2I8n3xjODX//0v+/4I80X+EOOn5/0s0AGl8ftkpVQEAKWkgACE4tAcjfRAAAeimAwh8IACATgAAAAAAAAABgAAAAAEARTl4G2l8pgNJfQgAAEIgAIBOAACJmAEAKTnw//9LAAAAAAAAAAAAAAAAAQBFOQAAIDmmA0l9CAAAQiAAgE6uSER9rklDfQEAKTns//9LAAAAAAAAAAAAAAAAAhBAPACXQjimAgh8+QoASLH/Ifh4G358eCObfHgrvHwAAOA7rvg7fXj7+n8BAP87PgYpVQAACSzs/4JAAACgO67oPH1466p/AQC9Oz4GKVUAAAks7P+CQAIAOjkUUil9ABApKBwAgUAAAOA4AADAOAAAoDh9AIA46gBgOF35/0t400V/eNtkf3jzw39F//9LLwAgOVAAITgU+n58eOulf67RPn1444R/EAAB6ND/QevY/2Hr4P+B6+j/oevw/8Hr+P/h66YDCHwI//9LAAAAAAAAAAGABgAAAhBAPACXQjimAgh8/v+iPHgbZHytfKU4IQoASFH/IfgAAABgcKDiO3j7438F//9L/v8iPf7/Qj0AAABgaKDC62gA4fuzfCk5unxKOUgA4fsgAOH7/v8CPQAAwDhwACH5/v8iPVAAQfm/fAg5uHwpOSgAQfn+/0I9wnxKOXjzxX9YAAH5eAAh+QAAIDloAIE4ePvjfzAAQfmAACH5YAAh+TgAIfkF/P9L/v+iPMR8pTgAB2RoeBtmfDQAhHz+/2I89XxjOH7ZhFRV+v9LAADAOHjzxX9IAIE4ePvjf837/0sgAIE4AADAOHjzxX94G318ePvjf7X7/0sPAB0sAACAOBAAgkAJAGRoNACEfH7ZhFT+/6I8/v9iPHjrpn//fKU4L31jOLQHhHz+/6I/8fn/S+h/vTsoACA5SADh+3jzxX8gAIE4mE6dfTgAIDkAAMA4ePvjf5hOHXwgACA5mE+BfTAAIDmYTwF8//8iPTCAKelAACH5/v8iPTd9KTlQACH5AAAgOVgAIfkh+/9L/v+iPEl9pTg0AGR8eBtmfP7/YjyDfWM4ftmEVHX5/0tQAL04SACBOAAAwDh4++N/7fr/S7AAITj+/6I8iX2lOBAAAeg0AGR86P+h6/D/wev4/+HreBtmfP7/Yjx+2YRUDn5jOKYDCHwo+f9LAAAAAAAAAAGAAwAAAhBAPACXQjimAgh8/v+iPK18pTj9BwBIUf8h+AAAAGB4G358aJDiOngjnXwAAABgeBtkfHi7435ggOI7EDA/O/7/Qj/p/P9L/v+iPHjLI3+9faU4ePPEf9X8/0vEfVo7EEAfO3jTRX9488R/eMMDf/7/gj+5/P9Ly32cOxBQfzt444V/ePPEf3jbY3/+/6I+nfz/S/7/Ij3//6I8IAAh+zAA4frQfSk5AQDAODiApTggAIE4KAAh+QAAIDl4yyN/EGD/OgUAgD44ACH52fn/S/7/ojwAACA73H2lOOxqtTo0AGR8eBtmfP7/YjwAP/c6ftmEVAd+Yzgh+P9LAA+UYgEAwD54q6V+FMqXfHijg3499f9LAAAAYAAAIyxoAYBA0ABjfP7/ojy0B2Z8Gn6lOAAAgDj+/2I8AQD/P0B+YzjZ9/9L/v8iPQAAAGBooCLrAADAOCAAAft2fik5IACBOEAAYft4wwN/KAAh+QAAIDl4yyV/MAAh+UgAIfkp+f9L/v+iPH9+pTg0AGR8eBtmfHjTQ39+2YRUgff/SwAAwDh4yyV/QACBOHjbY3/5+P9L/v+iPLl+pTgAiGloeBtmfDQAKX1444N/EGCfO37ZJFVJ9/9LeOujf8n3/0t488V/AADgOAAAwDic/4A4HgFgOAAAwDsJ9f9LeBt9fAAgwDgAAOA4eOOFf3jrpH/KAGA47fT/S3kbZnzoAIFB/v9iPCJ/YzgQAIJAAgA+LHjzxn/wAIFB/v+iPLQHxnwFf6U4AACAOLAAITgQAAHooP+B6qj/oeqw/8HquP/h6sD/AevI/yHr0P9B69j/Yevg/4Hr6P+h6/D/weumAwh8+P/h65j2/0sAQDk7ALA5fHj+gkAEAD87rAQAfAQA34AAMAZ8BADCQCwBAEwDAAYoOACBQKwEAHwAAABgYIAigQBICXwEAMJALAEATLQHJn2gDylpNAApff7/ojxIfqU4ftkkVVT+/0sAAOA4IADGeAAAoDh4yyR/3QBgOAX0/0uY//9LAAAgORRKX30BAN47IGBKoRRSKX0AMCl87P+AQeD+/0v+/6I8AADAOCp/pTgBAIA4FP//SwAAAAAAAAABgAwAAAIQQDwAl0I4pgIIfAAAAGD+/4I8W3+EONkEAEgAAIProf8h+HgbfXwCAPw7AQA8LCQf/3sU+uN/aKDi+5AAgUH+/8I/PXzeO3jzw3/18v9L/v+CPHjzw3+zfIQ45fL/SwAAAyzgAIJA/v+CPHjzw3+6fIQ4zfL/SwAAAyzYAIJBAgA8LNAAgUAAAOA4AADAOAAAoDgAAIA4FABgOCHz/0t4G398GAB96NXy/0sAAOA4AADAOHj75H94G2V8JQBgOP3y/0t4G398ZAAASBAAw+t488N/bfL/SwAAAyzkAIJBAgA8LFAAgkEYAJ3oePvmfwAA4DgYAL04CwBgOMHy/0t4G398/v9iPDl+YzjF8/9L0AB/fH4A4Du0B2N89fP/S/7/Yjw8fGM4qfP/S3j7439d8/9L/v+CPHjzw3+zfIQ4AfL/S/7/gjx488N/unyEOPHx/0v+/4I8ePPDf2B/hDjh8f9LAAADLIQAgkEAAOA4AADAOAAAoDgAAIA4FABgOD3y/0u0B2N8ifP/S/7/Yjw8fGM4PfP/SwAA4DgBAMA4IAChOAAAgDgDAGA4EfL/SwAAIyzk/4FBAADgO3D//0v+/4I8ePPDf7N8hDh18f9LAAADLJT+gkECADwsaP+CQRgAfeiZ8f9L3P7/S/7/gjx488N/ZX+EOEnx/0sAAAMsvACCQQMAPCwUAIFAGAB96LX4/0sgAH3ozP//S/7/gjx488N/a3+EOBnx/0v+/4I8ePPDf3B/hDgJ8f9LAAADLNgAgkD+/4I8ePPDf3R/hDjx8P9LAAADLNwAgkEEADwsAQDgO8j+gkAIAH3o/v+CPAIA4Dt/f4Q4yfD/SwAAAyys/oJBGAB96P7/gjwDAOA7PXyEOK3w/0sAAAMskP6CQSAAfej+/4I8jH+EOJXw/0sAAAMsBP+CQHT+/0v+/4I8ePPDf2t/hDh58P9LAAADLBwAgkEDADwsVP+BQCAAnegYAH3o5fn/S9D+/0v+/4I8ePPDf3B/hDhJ8P9LAAADLET/gkEDADwsEACBQBgAfei19/9LyP//S/7/gjx488N/dH+EOAEA4DsZ8P9LAAADLPz9gkD+/4I8ePPDfzd9hDgB8P9LAAADLBgAgkHJ9f9LBADgOwAAAyzU/YJBXP7/S/7/gjx488N/0H2EONXv/0v+/4I8l3+EOAAAAyy4AIJBAgA8LLAAgUAYAN3rAAAgOSgAgfgAAOA4AADAOAAAoDgAAIA4MQBgODAAIfkgAMH7DfD/SwoA4DsAACMscP2CQP7/YjwLAOA7n3xjOLX0/0v+/4I80X+EOGnv/0sAAAMsTP2CQQAA4DgAAMA4AACgOAAAgDikAGA4xe//S3kbf3wsAIJA//+iPAAAwDg4gKU4IACBOHjzw39N8/9LAAADLAz9gkFwRn98BP3/SwwA4Dv8/P9LePPDfwnv/0sAAAMsPACCQQAA4DgAAMA4AACgOAAAgDgYAGA4DQDgO2Hv/0sAACMsyPyCQK30/0sOAOA7AAADLET9gkC0/P9L/v+CPHjzw3/EfYQ4fQDgO7Xu/0sAAAMsmPyCQQQAPCwBAOA7HACCQCAAfej+/4I8dn6EOJHu/0s0AH98ftn/V7QH/39s/P9LAAAAAAAAAAGABAAAoP+B+qj/ofqw/8H6uP/h+sD/AfvI/yH70P9B+9j/Yfvg/4H76P+h+/D/wfv4/+H7EAAB+CAAgE7Y/2Hr4P+B6xAAAejo/6HrpgMIfPD/wev4/+HrIACATgAAAAAtACBwYXNzZWQgACBmYWlsZWQgAAoAZmFpbGVkIHVuYW1lIHNheXMgAC9wcm9jL3NlbGYvZXhlAC9wcm9jL3NlbGYvZXhlIGlzIHdyb25nOiAAcHJvYy1zZWxmLWV4ZQB1bmFtZSAATERfTElCUkFSWV9QQVRIAEFSQ0hXQVlfUFJPQkUAcHJvYmUAZXhpdAA3AGtpbGwAMTUAOQBhIHByb2dyYW0gdGhhdCBleGl0cyB3aXRoIDcgaGFzIHRoZSB3YWl0IHN0YXR1cyAAZXhpdC1jb2RlAGEgcHJvZ3JhbSBlbmRlZCBieSBTSUdURVJNIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNpZ25hbHMAY2hlY2stZW52aXJvbm1lbnQAYSBwcm9ncmFtIHN0YXJ0ZWQgdW5kZXIgYW5vdGhlciBuYW1lIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGFyZ3YwAGEgcHJvZ3JhbSB3aXRoIExEX0xJQlJBUllfUEFUSCBoYXMgdGhlIHdhaXQgc3RhdHVzIABzZXR1aWQAc2NyaXB0AHRleHQAYmVjb21lLXJvb3QAYSBzZXR1aWQgcm9vdCBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNldHVpZC1lbnZpcm9ubWVudABhIHRocmVhZCBjb3VsZCBub3QgYmUgc3RhcnRlZDogZXJyb3IgAHRocmVhZHMAdGhyZWFkcyB0aGF0IHNob3VsZCBjb3VudCB0byA0MDAwIGNvdW50ZWQgdG8gAGFyZ3VtZW50AGEgc2NyaXB0IHdob3NlICMhIG5hbWVzIHRoaXMgcHJvZ3JhbSBoYXMgdGhlIHdhaXQgc3RhdHVzIABhIHRleHQgZmlsZSB3aXRob3V0ICMhIGlzIG5vdCByZWZ1c2VkIGFzIHNoZWxscyBleHBlY3Q7IHRoZSB3YWl0IHN0YXR1cyBpcyAAYSBmb2xkZXIgY291bGQgbm90IGJlIHJlYWQ6IAByZWFkZGlyAGVudHJpZXMgb2YgYSBmb2xkZXIgd2l0aCBudW1iZXJzIGFib3ZlIDMyIGJpdHM6IABleGVjAHdhaXQAY2FsbHMAcmVzdABhbGwAY2hlY2stYXJndgBhbm90aGVyIG5hbWUAd2l0aCBibGFuawBjaGVjay1yb290AExEX0xJQlJBUllfUEFUSD0vYXJjaHdheS9saWJyYXJ5AEFSQ0hXQVlfUFJPQkU9ZXhwb3J0ZWQgdmFsdWUARU1QVFk9AAAAypo7AOH1BYCWmABAQg8AoIYBABAnAADoAwAAZAAAAAoAAAABAAAAfxYAEAAAAAB0FgAQAAAAAD0TABAAAAAAjBYAEAAAAAAAAAAAAAAAAKIWABAAAAAAwxYAEAAAAADgFgAQAAAAAAAAAAAAAAAAAC5zaHN0cnRhYgAudGV4dAAucm9kYXRhAC5laF9mcmFtZQAuYnNzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALAAAAAQAAAAYAAAAAAAAA6AAAEAAAAADoAAAAAAAAADwSAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAAAAAAAEQAAAAEAAAACAAAAAAAAACgTABAAAAAAKBMAAAAAAAAwBAAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAABkAAAABAAAAAgAAAAAAAABYFwAQAAAAAFgXAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAjAAAACAAAAAMAAAAAAAAAYBcBEAAAAABgFwAAAAAAABCAAQAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAAAAAAAAAAAAAAAAAWBcAAAAAAAAoAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAA==',
    },
    {
        sha256: '1ec9237a9645e8eaa6993293c9cb4540a061ba35f9f3e4d6cd32eb4f4ccec35b',
        base64: 'f0VMRgICAQAAAAAAAAAAAAACABYAAAABAAAAAAEAAOgAAAAAAAAAQAAAAAAAABXIAAAAAABAADgAAwBAAAUABAAAAAEAAAAFAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAAAAAAAAFagAAAAAAAAVqAAAAAAAABAAAAAAAQAAAAYAAAAAAAAFsAAAAAABACWwAAAAAAEAJbAAAAAAAAAAAAAAAAAAAYAQAAAAAAAAEABkdOVRAAAABgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAELkEAC+n+/9g1wfwAPAAwOUAAAWtuQQAVLkEABK5BAAjuQQAMQp4uQIAIqeEAAMH/qf7/2DXB/AA8AAN5QcHBwenSQAAQxQgAENUMAC5lAABEgCndAAoFxW5hAAR7CH//wDZ6yIAPwAMB/5DFCAAQ1QwALmUAAESAKeEAAmnSwABuZQAxRkMp4T/8hcVs80AwLmEABHsIf//ANnrIgA/AAwH/rPBAAyn9P/rBwcHBwcHs8EAD7kEADLj8P9Y/3GnKQAAQxAwAOxB/9AA2EJA8KeVCfCnp8QABbPNAPAH/utCAAIADbmUABG5CAAkpxr/0OsiAAEADUEwMAG5GAAhp/T/4gcHBwcHB7kEAAKnGQD4uQQAIKc5AACnSQAAp1kAAKdpAAAKAKf0//MHBwcHBwfrb/AwACSnGQAC4/D/WP9xuQQAorkEALO5BADEuQQAleVM8KQAAKcpAACnOQAAp0kAAKdZAACnaQAACgC5AgACp3QAO7kCAJmnhAAkpxkAyQoAuQIAIqd0AB2nGQDSpS///qU///6lT//+CgC5AgAip4QAB6cpAIDA5f///7CnGQDQpS///goAuQIAIqd0//SnGQALuQQAKrkEADu5BABMp1kAAKdpAAAKAKcZAIC56SAhp/T/46cZAHK5BAAgQTDwpKdJAACnWQAAp2kAAAoApy///KeE//HjIPCkABTrb/DYAAQH/gcHpxgD6MAgAAARVqc4AAHrIyAAAPinFv/4wBAAABFOpygAAesSEAAA+KcZAO7AIAAAEUSnOQABp0kAAadZAACnaQAACgCnGQABpykAAKc5AACnSQAAp/T/87PBAAa5BAAyp0kAAEEUMACVABAAp3QADqcZAASnKQABp1kAAKdpAAAKALPNAGAH/qdLAAGn9P/s66/wUAAkEiLj8P9Y/3GnpAA/E8LAIAAABtLA5f///9fAoAAACMSnOAAAp7kACuVE8KYwAFgQoACnKAAwp0gAAOxSAAEA2BUcp8QAJadBAAGnhAAEQiDwppUw8KandAAJpx4AAaeEAAUSM6eEAAlBIPCmwOX///+rpzgAAaerAASnt//X66/w+AAEB/4Ywqf0/8kbwRglp0gAAaf0/9MHB+uv8FAAJLkEAKPj8P9g/3G5BAC0uQQAxcDl////iLkCAKqnhAARwCAAAAZ6wOX///9+wCAAAAZ+66/w8AAEwPT///91wCAAAAZwwOX///9vuQQAK8Dl////arkEACzA5f///4Gn9P/npxkBKsAwAAAGcMBAAAAgj+tv8DAAJKdZD/+5BACy4/D92P9xpyn/nKdpAAAKAKcv//6nhAAguQQAwrkCACKnxABPwDAAAEBzuQQAJMDl///+IhESiBAAH7kUAFzAQAAABky5FAAxwCAAAAZUwOX///+WpxkAekEg8KKnOQAAp0kAAKdZAACnaQAACgDAIAAABkjA5f///xe5BAA7QSDxpsDl///9+MAQAAAGFRIiwCAAAAYNueKAIcDl////BEEg8abA5f///v/AIAAABf/A5f///vnrb/JYAAQH/qcYAACn9P+8BwcHB6dJAABBFCAAlQAQAKd0AA7EOAAAEBTjUDAAAAKndAAxwCAAAAdcB/6nSwABp/T/7KcbAAGnBwAPQcFQAJU9wACndAATQSFQAbPNAMCzzQCyB/7jwSAAAJAYvEHBUAC9scAAp4T/50EwMAjjUDAAAAKndAALwCAAAAcyp/T/57PBACuzwQAMpxkAAOwEAAEA2af0/9IHBwcH6+/wcAAkwCAAAAXP4/D/YP9xwOX///+rwDAAAAdlwOX///15EiKnhAAXwCAAAAXFwOX///+cwDAAAAdmwOX///1qERKIEAAfuRQAIevv8RAABAf+GBKn9P/5BwcHBwcHuQQAEqdLAAGnRwADB/5CMBAAQRAQAaf0//kHBwcHBwenGQAAp0sAAbnoEFKnRwADB/7jATAAAJCnGwABQgBQAKf0//QHBwcH62/wMAAk4/D/YP9xuQQAsrkEAIO5BACUp8kAAEMcgAC5BAB8p8sAAacRAP+ndP/4p6kAAEMqkAC5BAAap6sAAachAP+ndP/4QRcQAsIeAAAQAKfEAA+nGQD4pykAfac5AACnSQAAp1kAAKdpAAAKALkEAEe5BAA4uQQAK8Dl////rkEXsAC5BABKki8QALkEADlBLLAA62/w0AAEwPT///+eBwcHBwcHuQQAMsBAAAAFN8AgAABHJ+u/8FgAJOPw/vj/ccDl////nsAQAABHG+MQ8KAAJMTIAAAPEcAQAAAFIuMQ8KgAJKdZAADAEAAABR3jEPCwACS5BABMwBAAAEcC4xDwwAAkQTDwoMAQAAAFDuMQ8MgAJOVI8LgAAMAQAAAFCOMQ8NAAJOVI8NgAAMAQAABG6OMQ8OAAJOVI8PgAAMAQAAAE8+MQ8OgAJMAgAABG2cAQAAAE7+MQ8PAAJMDl///8/MBAAAAE57kEAFIYMsAgAAAE+sA3AAAHABAzpzr//4gwAB+5FAAzwOX///3yp1kAALkEAExBMPDAwCAAAEaxwOX///zap1kAALkEALK5BABMQTDw4MAgAABGo8Dl///8zKe+AA+ndABuuQQAMsA3AAAACRAzpzr//4gwAB+5BABbwEAAAATFuRQAM8AgAAAE2MDl///9vcAQAAAGPrkEAExBMPDgp1kAAMAgAABGedIn8OAQKMAQAABGc+MQ8MAAJOVI8NAAAMAQAAAEvuMQ8MgAJMDl///8kMBAAAAEvrkEAFIQMsAgAAAE1ac6//+IMAAfuRQAM8Dl///9ikEw8MCnWQAAwEAAAAYvwCAAAEZIwOX///xxwEAAAAS/EDK5BABSpzr//8AgAAAEkYgwAB/rv/FgAAS5FAAzwPT///1opzgAAKf0/5wHB+tv8DAAJMBAAAAEMuPw/zD/cbkEAMK5BACzuQQAMsAgAAA+GcCQAABtlqepAATA5f///pHAQAAABKW5BAA8wCAAADYJwOX///6GwEAAAASeuQQAPMAgAAAt/sDl///+e8BAAAAEl7kEADzAIAAAJfPA5f///nDAEAAANe3jEPCwACSnWQABwBAAAASH4xDwuAAkwEAAAAXDwBAAAD3c4xDwwAAkQTDwsOVI8MgAAMAgAAA10cDl///7+hASpxr//4gQAB+5BABSwEAAAARsuRQAMcAgAAAEfcDl///89MBA///8WbkEADnAIQAFDwDA5f//+0+5AgBSp6QAoBNVwEAAAARxuRQAVac5AADAIAAABH2naQAAwOX///zVwBAAAC2a4xDwsAAkxKgAAA2QwBAAAASH4xDwuAAkuQQASsAQAAAlieMQ8KAAJEEw8LDlSPDAAADlSPCoAACnWQAAwCAAAC15wOX///uiEBKnGv//iBAAH7kEAFK5FAAxwEAAAARlwCAAAAQCwOX///ycuQQASkEw8KCnWQAAwCAAACVbwOX///uEGBLAFwAAiAAQEaca//+IEAAfuQQAUrkUADHAQAAABGDAIAAAA+TA5f///Hq5BAArwOX///yppxkBIKcp/5y5BAA8p0kAAKdZAAAKAKcJAAC5BADCpxkA3LkEACzAMAAADSenSSAAp1kAAKdpAAAKALkCABKnJABAp3QAUKcPAAKnxABNwEAAAARkpzkAAaf0AE2nm0AAp6f/UcRNAAANAsJPAAAAA6fEABfEXQAADPjAQAAAA9wYFbkUAFXAFwAAD6AQEaca//+IEAAfuRQAMaf0/0unGQDuwCAAAAzjpzkAALkWAESnWQAAp2kAAAoAp/T/1ac5AADAQAAADNmnCwAB4yNAEACRuQgAMrkgADGnRP/3p/T/oBgBuRQAUMBAAAAEBKc5AADAIAAABA7rb/EAAATA9P//+/Prb/AwACTjoCAAAATsmgACANnrmQADAA25CACSxJsAAAym4/D/SP9xuQQAwqevAAGnJABNwDAAAAQIwCAAAAPnwOX///pMwDAAAAKlwCAAAAPewLAAAAPbwOX///pAEiKndAB4wDAAAAKauQQAK8Dl///6NRIip4QAdaevAAKnxABxpxkAFKcpAACnOQAAp0kAAKdZAACnaQAACgC5BACy4yDAGAAEwOX///pRpxkAJbkEADKnSQAAuQQAK6dZAAAKALkEAMKn9AA447AgEAAEwDAAAAO6uQQAK8Dl///5/xIip4QAd6evAAKnhAArpxkAC+MgwBgABEEwwBi5BABJp1kAAKdpAAAKALkEAMLAIAAAA57A5f//+voTLLkUACLA5f//+xDAIAAAAfSnyQB+wOX///rsuQQALMDl///6M8AwAAACKLkEACvA5f//+cfAMAAAAiS5BAArwOX///m/wDAAAAN5uQQAK8Dl///5txIip4QARqcZABSnKQAApzkAAKdJAACnWQAAp2kAAAoAuRQAIsDl///61sAgAAABusDl///6tKcZAAOnKQAAQTDwoKdJAAGnWQAAp2kAAAoAuQIAIqck//GnyQAAp/T/tcAwAAAB4LkEACvA5f//+X8SIqeE/0GnrwACp4T/s+MgwBgABMDl///5qqf0/2TAMAAAAy25BAArwOX///loEiKnhABbp68AA6fEAA3jIMAYAATA5f///HvjIMAgAASn9P/jwDAAAAMWuQQAK8Dl///5TsAwAAADEbkEACvA5f//+UYSIqd0AGrAMAAAAwi5BAArwOX///k7EiKnhABup68ABKd0AGbAMAAAAv/jIMAIAATA5f//+SsSIqeEASjAMAAAAr3jIMAYAATA5f//+R8SIqeEAA7AMAAAAu7jIMAgAATA5f//+RMSIqd0/4enyQADp/T/OsAwAAACzLkEACvA5f//+QQSIqeEABGnrwADp8T/seMwwCAABOMgwBgABMDl///9GKf0/2nAMAAAArW5BAArwOX///jqEiKnhP+mp68AA6fEAArjIMAYAATA5f//+/2n9P/gwDAAAAKguQQAK8Dl///40xIip4QABqfJAAGn9P76wDAAAAFpuQQAK8Dl///4xBIip4QADMDl///7NhIip3T/MqfJAASn9P7lwDAAAAGiuQQAK8Dl///4rxIip4QAY6evAAKnxABfwBAAAAKA47DAGAAE4xDwqAAk47DwoAAk5UjwsAAApxkAyacpAACnOQAAp0kAAKdZAACnaQAACgC5AgAip3QAM8AgAAAA18Dl///6rsAwAAACeMDl///4fBIip4QAKKcZANCnKQAApzkAAKdJAACnWQAACgC5AgDCp3QAHcBAAAACl0Ew8KC5BAArwOX///jYEiKnhP6LiiAACLkUAMKn9P6Fp8kACqf0/oGnyQALp/T+fafJAAyn9P55wDAAAAIjuQQAK8Dl///4QxIip4QAHacZAMenKQAApzkAAKdJAACnWQAAp2kAAAoAuQIAIqd0ADPA5f//+qQSIqd0/qCnyQAOp/T+U8AwAAABCbkEACvA5f//+B0SIqeEACKnrwAEp3QAEsAwAAABVeMgwCAABMDl///4DRAipyr//4ggAB+n9P+tpygAAaf0/6mnyQACp/T+LKfJAA2n9P4op8kAfaf0/iQHBwcHBwctACBwYXNzZWQgAAAgZmFpbGVkIAAACgBwYXNzZWQgAGZhaWxlZCB1bmFtZSBzYXlzIAAAL3Byb2Mvc2VsZi9leGUAAC9wcm9jL3NlbGYvZXhlIGlzIHdyb25nOiAAcHJvYy1zZWxmLWV4ZQB1bmFtZSAAAExEX0xJQlJBUllfUEFUSABBUkNIV0FZX1BST0JFAHByb2JlAGV4aXQAADcAa2lsbAAAMTUAADkAYSBwcm9ncmFtIHRoYXQgZXhpdHMgd2l0aCA3IGhhcyB0aGUgd2FpdCBzdGF0dXMgAABleGl0LWNvZGUAYSBwcm9ncmFtIGVuZGVkIGJ5IFNJR1RFUk0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAc2lnbmFscwBjaGVjay1lbnZpcm9ubWVudABhIHByb2dyYW0gc3RhcnRlZCB1bmRlciBhbm90aGVyIG5hbWUgaGFzIHRoZSB3YWl0IHN0YXR1cyAAYXJndjAAYSBwcm9ncmFtIHdpdGggTERfTElCUkFSWV9QQVRIIGhhcyB0aGUgd2FpdCBzdGF0dXMgAHNldHVpZAAAc2NyaXB0AAB0ZXh0AABiZWNvbWUtcm9vdABhIHNldHVpZCByb290IHByb2dyYW0gaGFzIHRoZSB3YWl0IHN0YXR1cyAAAHNldHVpZC1lbnZpcm9ubWVudAAAYSB0aHJlYWQgY291bGQgbm90IGJlIHN0YXJ0ZWQ6IGVycm9yIAB0aHJlYWRzAHRocmVhZHMgdGhhdCBzaG91bGQgY291bnQgdG8gNDAwMCBjb3VudGVkIHRvIABhcmd1bWVudAAAYSBzY3JpcHQgd2hvc2UgIyEgbmFtZXMgdGhpcyBwcm9ncmFtIGhhcyB0aGUgd2FpdCBzdGF0dXMgAGEgdGV4dCBmaWxlIHdpdGhvdXQgIyEgaXMgbm90IHJlZnVzZWQgYXMgc2hlbGxzIGV4cGVjdDsgdGhlIHdhaXQgc3RhdHVzIGlzIABhIGZvbGRlciBjb3VsZCBub3QgYmUgcmVhZDogAAByZWFkZGlyAGVudHJpZXMgb2YgYSBmb2xkZXIgd2l0aCBudW1iZXJzIGFib3ZlIDMyIGJpdHM6IAAAZXhlYwAAZXJyb3IgAAB3YWl0AABjYWxscwByZXN0AABhbGwAY2hlY2stYXJndgAAYW5vdGhlciBuYW1lAAB3aXRoIGJsYW5rAABjaGVjay1yb290AABMRF9MSUJSQVJZX1BBVEg9L2FyY2h3YXkvbGlicmFyeQAAQVJDSFdBWV9QUk9CRT1leHBvcnRlZCB2YWx1ZQAARU1QVFk9AAAAAAAAAAA7msoABfXhAACYloAAD0JAAAGGoAAAJxAAAAPoAAAAZAAAAAoAAAABAAAAAAEAFMQAAAAAAQAUuAAAAAABABRYAAAAAAEAFNIAAAAAAAAAAAAAAAABABTqAAAAAAEAFQwAAAAAAQAVKgAAAAAAAAAAAC5zaHN0cnRhYgAudGV4dAAucm9kYXRhAC5ic3MAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACwAAAAEAAAAAAAAABgAAAAABAADoAAAAAAAAAOgAAAAAAAAQYAAAAAAAAAAAAAAAAAAAAAgAAAAAAAAAAAAAABEAAAABAAAAAAAAAAIAAAAAAQARSAAAAAAAABFIAAAAAAAABGAAAAAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAAAZAAAACAAAAAAAAAADAAAAAAEAJbAAAAAAAAAVsAAAAAAAAYAQAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFagAAAAAAAAAHgAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAA==',
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
/** What the first half of a probe is to exit with. */
const ASKED_EXIT_CODE = 42;
/** The answer that tells of a program that did not give all others, as `proof.ts` knows it. */
const UNFINISHED = 'finish';
/** The probe that needs a file system without nosuid, and folders that every user may enter. */
const SETUID_PROBE = 'setuid-environment';
/** A folder with the probe programs of some platforms, in which those are looked at and tried. To be closed after use. */
class probe_bench_ProbeBench {
    #runner;
    #host;
    #folder;
    #identified = new Map();
    #failingOnHost = new Set();
    constructor(runner, host, folder) {
        this.#runner = runner;
        this.#host = host;
        this.#folder = folder;
    }
    /**
     * Sets the programs up in the first folder where the host's own probe passes, or at least runs, and finds out what runs
     * the platforms' programs now.
     *
     * @param purpose `ask` to try all that programs can do, for which the host's own are tried first; `identify` for no more
     *   than what runs them
     * @throws InputError where no program can be run
     */
    static async open(runner, host, platforms, purpose) {
        const benches = [];
        const failures = [];
        for (const parent of new Set([runner.temporaryDirectory, (0,external_node_os_.tmpdir)(), '/var/tmp'])) {
            try {
                const bench = await probe_bench_ProbeBench.#openIn(parent, runner, host, platforms, purpose);
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
    static async #openIn(parent, runner, host, platforms, purpose) {
        const bench = new probe_bench_ProbeBench(runner, host, await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'archway-probe-')));
        try {
            // The setuid probe runs as an unprivileged user, who must get in.
            await (0,promises_.chmod)(bench.#folder, 0o755);
            const foreign = [...new Set(platforms)].filter((platform) => platform !== host);
            await Promise.all([host, ...foreign].map(async (platform) => await bench.#place(platform, purpose)));
            await Promise.all([
                purpose === 'ask' ? bench.#askHost() : bench.#run(host, ['exit', '0'], {}),
                (0,src_host/* inParallel */.HN)(foreign, (0,external_node_os_.availableParallelism)(), async (platform) => {
                    bench.#identified.set(platform, await bench.identify(platform));
                }),
            ]);
            return bench;
        }
        catch (error) {
            await bench.close();
            throw error;
        }
    }
    /** Finds out what fails for the host's own programs. */
    async #askHost() {
        const answers = await this.#askFor(this.#host, 'all', this.#host.machine);
        if (!answers.some((answer) => answer.passed))
            throw new Error(answers[0]?.detail ?? 'the probe did not answer');
        this.#failingOnHost = new Set(answers.filter((answer) => !answer.passed).map((answer) => answer.name));
    }
    async close() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    /** What ran a platform's programs when the bench was opened. */
    identifiedAtFirst(platform) {
        const execution = this.#identified.get(platform);
        if (execution === undefined)
            throw new Error(`the bench was not opened for ${platform.name}`);
        return execution;
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
    /**
     * Tries all that the probe program of a platform can try, in two halves side by side: nearly all of the time goes into
     * a dozen starts of the emulator.
     */
    async ask(platform) {
        const [calls, rest] = await Promise.all([
            this.#askFor(platform, 'calls', String(ASKED_EXIT_CODE), ASKED_EXIT_CODE),
            this.#askFor(platform, 'rest', platform.machine),
        ]);
        const unfinished = calls.find((answer) => answer.name === UNFINISHED);
        const executes = { name: 'execute', passed: unfinished === undefined, detail: unfinished?.detail ?? '' };
        return [executes, ...calls.filter((answer) => answer !== unfinished), ...rest];
    }
    /** Whether a probe fails for the host's own programs too, so that what it shows is not the emulator's doing. */
    failsOnHost(name) {
        return this.#failingOnHost.has(name);
    }
    /** @returns with a last answer that did not pass where the program ended before its end, or not as it was asked to */
    async #askFor(platform, command, argument, exitCode = 0) {
        const lines = [];
        const answers = () => lines.flatMap((line) => parseAnswer(line) ?? []);
        try {
            await this.#run(platform, [command, this.#path(platform), argument], {
                onLine: (line) => lines.push(line),
                acceptExitCodes: [exitCode],
            });
            return answers();
        }
        catch (error) {
            if (!(error instanceof src_runner/* CommandError */.Qd))
                throw error;
            const last = answers().at(-1)?.name;
            const detail = `${last === undefined ? '' : `after '${last}': `}${error.message}`;
            return [...answers(), { name: UNFINISHED, passed: false, detail }];
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
    /** Writes the files that the head of probe.c lists: to see what runs it, the program alone will do. */
    async #place(platform, purpose) {
        const [probe, setuid] = [this.#path(platform, 'probe'), this.#path(platform, 'setuid')];
        const program = probeProgram(platform);
        await (0,promises_.mkdir)(this.#path(platform), { mode: 0o755 });
        if (purpose === 'identify') {
            await writeExecutable(probe, program);
            return;
        }
        const isRoot = process.getuid?.() === 0;
        await Promise.all([
            writeExecutable(probe, program),
            writeExecutable(this.#path(platform, 'script'), `#!${probe} script\n`),
            writeExecutable(this.#path(platform, 'text'), 'exit 0\n'),
            ...(isRoot ? [writeExecutable(setuid, program, 0o4755)] : []),
        ]);
        if (isRoot)
            return;
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(466);
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
    if (kind === 'package' && archive.endsWith('.zst') && (0,src_host/* findInPath */.w6)(runner.env['PATH'], ['zstd']) === undefined) {
        // Ubuntu's packages are compressed by zstd, which dpkg-deb has in it and tar takes a program for.
        await runner.exec('dpkg-deb', ['--extract', file, root], { quiet: true });
        const programs = platforms.flatMap(emulatorNames).map((name) => (0,external_node_path_.join)(root, 'usr/bin', name));
        return await findEmulators(runner, programs.filter(external_node_fs_.existsSync), platforms);
    }
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
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { start, end: start + size - 1 }), await (0,src_runner/* openSink */.Aq)(target));
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
const releases_namespaceObject = /*#__PURE__*/JSON.parse('{"D":[{"version":"10.0.13","origin":"Debian 13, qemu-user 1:10.0.13+ds-0+deb13u1","hosts":{"amd64":{"sha256":"ca6ede739327a20ae5a3498230c8a3a9a072c586e131bc6bcc1201eb1725e336","size":71089852,"pool":"pool/main/q/qemu/qemu-user_10.0.13+ds-0+deb13u1_amd64.deb"},"arm64":{"sha256":"c73711af02b97cd5e2667e735d9c06890c57165517110ca4e646c95a7083158d","size":64178608,"pool":"pool/main/q/qemu/qemu-user_10.0.13+ds-0+deb13u1_arm64.deb"}}},{"version":"11.1.3","origin":"Debian 13 backports, qemu-user 1:11.1.3+ds-1~bpo13+1","hosts":{"amd64":{"sha256":"c22209644efe80e5d7f5ac67d319dc1d91f9f977a3a1cee734952c97d6097172","size":70501080,"pool":"pool/main/q/qemu/qemu-user_11.1.3+ds-1~bpo13+1_amd64.deb"},"arm64":{"sha256":"ef95ad07d63b8111c1dab7956e54a374c02b95d3916ec06323a3df8b2caeabe9","size":63682680,"pool":"pool/main/q/qemu/qemu-user_11.1.3+ds-1~bpo13+1_arm64.deb"}}},{"version":"7.2.22","origin":"Debian 12, qemu-user-static 1:7.2+dfsg-7+deb12u18+b3","hosts":{"amd64":{"sha256":"c3e3ba2bd87f8c5b9a5da5ef21b5a3b82d7c63b89dd448d9ddaa4eabc5b6e402","size":62603724,"pool":"pool/main/q/qemu/qemu-user-static_7.2+dfsg-7+deb12u18+b3_amd64.deb"},"arm64":{"sha256":"e420c417c12b42ca774795b62888d5388da0e08c1ef263dea1490e5ce4e32a0b","size":56490396,"pool":"pool/main/q/qemu/qemu-user-static_7.2+dfsg-7+deb12u18+b3_arm64.deb"}}}]}');
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
        guests: [(0,platform/* findPlatform */.rB)('arm64'), (0,platform/* findPlatform */.rB)('arm/v7')],
        effect: 'crash',
        summary: 'static position-independent programs such as ldconfig crash (libc-bin exits with 139), as may compilers',
        link: 'https://gitlab.com/qemu-project/qemu/-/issues/1913',
    },
    {
        qemu: ['<10.0'],
        guests: [(0,platform/* findPlatform */.rB)('arm64')],
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
 * The packages that hold static emulators, in the order to try: Debian 12 and Ubuntu 24.04 have them in qemu-user-static;
 * from Debian 13 and Ubuntu 26.04 on qemu-user's own are static, and qemu-user-static is an empty package that depends on
 * it, or none at all.
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
            if (/Unable to locate package|no (installation )?candidate/i.test((0,src_runner/* errorMessage */.gJ)(again)))
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
/**
 * Warns where a version is in use that is known to be bad here.
 *
 * @param cpu the CPU model that it is made to start with, which answers what makes QEMU's own choice slow
 */
function warnOfKnownBad(runner, version, platform, cpu) {
    for (const { effect, summary, link } of knownBad(version, (0,external_node_os_.release)(), platform)) {
        if (effect === 'slow' && cpu !== undefined)
            continue;
        const verb = effect === 'slow' ? 'be slow' : 'fail';
        runner.warning(`QEMU ${version} is known to ${verb} for ${platform.name}: ${summary}. See ${link}`);
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
    return handlersOf(platform, await readEntries());
}
/** Those of some entries that are given a platform's programs. */
function handlersOf(platform, entries) {
    return entries.filter((entry) => entry.enabled && matchesPlatform(entry, platform));
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
        return [wrong('no program of the platform runs')];
    if (effective === undefined)
        return [wrong('it cannot be told which of several handlers is in force')];
    const problems = [];
    const wanted = requestedFlags(request);
    const missing = FLAGS.filter((flag) => wanted.includes(flag) && !effective.flags.includes(flag));
    if (missing.length > 0) {
        problems.push(wrong(`it lacks the ${missing.length === 1 ? 'flag' : 'flags'} ${missing.join('')}`));
    }
    if (effective.flags.includes('P') && !wanted.includes('P'))
        problems.push(wrong('it has the flag P'));
    return [...problems, ...versionProblems(standing, request, platform)];
}
/** Whether programs run right, if slowly, with a handler that lacks these. */
function areOnlySlow(problems) {
    return problems.every(({ harm }) => harm === 'slow');
}
function versionProblems({ execution, cpu }, request, platform) {
    const version = execution.by === 'emulator' ? execution.version : undefined;
    if (version === undefined)
        return request.qemu === 'auto' ? [] : [wrong('its version cannot be told')];
    if (!parseRange(request.qemu).includes(version))
        return [wrong(`it is QEMU ${version}, not ${request.qemu}`)];
    const problems = [];
    if (request.qemu === 'auto' && crashes(version, platform).length > 0)
        problems.push(wrong(`QEMU ${version} is known to crash`));
    const wantedCpu = cpuFor(request, platform, version);
    if (wantedCpu !== cpu) {
        const what = `its CPU model is ${cpu ?? "QEMU's own choice, as far as can be seen"}, not ${wantedCpu ?? 'that'}`;
        // Nobody asked for the model that is only the faster one.
        problems.push({ what, harm: (request.cpu[platform.name] ?? 'auto') === 'auto' ? 'slow' : 'wrong' });
    }
    return problems;
}
function wrong(what) {
    return { what, harm: 'wrong' };
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
async function acquire_acquireEmulation(runner, request, lease = createLease()) {
    // In this order: what changes in between then shows as a change of the entries.
    const entries = await readEntries();
    const bench = await probe_bench_ProbeBench.open(runner, request.host, request.platforms, request.probe ? 'ask' : 'identify');
    try {
        const foreign = new Map();
        for (const platform of request.platforms) {
            if (platform.name === request.host.name)
                continue;
            const standing = await judgeStanding(handlersOf(platform, entries), bench.identifiedAtFirst(platform));
            if (standing.execution.by !== 'cpu')
                foreign.set(platform, standing);
        }
        const acquisition = new Acquisition(runner, request, lease, bench);
        const statuses = foreign.size === 0 ? new Map() : await acquisition.run(foreign);
        return { platforms: request.platforms.map((platform) => statuses.get(platform) ?? nativeStatus(platform)), lease };
    }
    catch (error) {
        await lease_releaseEmulation(runner, lease).catch((failure) => {
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
    const bench = await ProbeBench.open(runner, host, [platform], 'identify');
    try {
        return bench.identifiedAtFirst(platform).by === 'cpu';
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
const UNNOTED = 'that this one uses it too cannot be noted without root. Have one registered that stays, say by the package qemu-user-static.';
/** One call of `acquireEmulation`, for the platforms that need an emulator. */
class Acquisition {
    #runner;
    #request;
    #lease;
    #bench;
    #emulators = new Map();
    #milliseconds = new Map();
    /** Without root nothing can be registered, and what stands is all there is. */
    #mayRegister = true;
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
        this.#mayRegister = await (0,src_host/* canBecomeRoot */.eY)(this.#runner);
        const lacking = platforms.filter((platform) => this.#isLacking(platform, seen.get(platform)));
        const [first] = lacking;
        if (first !== undefined && !this.#mayRegister)
            throw this.#mayNotRegister(first);
        // Fetching may take minutes, so it comes before the lock.
        await this.#supply(lacking);
        const provided = await withBinfmtLock(this.#runner, async () => await this.#provideAll(platforms));
        const proven = await (0,src_host/* inParallel */.HN)([...provided], (0,external_node_os_.availableParallelism)(), async ([platform, facts]) => {
            const probes = await this.#timed(platform, async () => await this.#prove(platform, facts));
            const milliseconds = Math.round(this.#milliseconds.get(platform) ?? 0);
            return [platform, { ...facts, probes, milliseconds }];
        });
        return new Map(proven);
    }
    #isLacking(platform, standing) {
        if (standing === undefined || this.#request.reset)
            return true;
        const problems = shortcomings(standing, this.#request, platform);
        return problems.length > 0 && (this.#mayRegister || !areOnlySlow(problems));
    }
    #mayNotRegister(platform) {
        const standing = this.#seen.get(platform);
        let state = 'none is';
        if (standing !== undefined && standing.entries.length > 0) {
            const problems = shortcomings(standing, this.#request, platform).map(({ what }) => what);
            state = `${describeHandler(standing)} is, but ${problems.join(' and ') || 'it was asked to be removed'}`;
        }
        return new src_runner/* InputError */.dz(`An emulator has to be registered for ${platform.name} (${state}), which needs root or passwordless sudo. ` +
            'Give this user one of them, or have an emulator registered that stays, say by the package qemu-user-static.');
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
        const holder = await (0,src_host/* currentHolder */.iC)(this.#runner, this.#request.holder);
        const uses = await reconcileUses(this.#runner, holder);
        const others = uses.filter((use) => !(0,src_host/* isSameHolder */.j1)(use.holder, holder));
        if (this.#request.reset)
            await resetHandlers(this.#runner, platforms, others);
        const provided = new Map();
        for (const platform of platforms) {
            const provide = async () => await this.#provide(platform, holder, uses, others);
            provided.set(platform, await this.#timed(platform, provide));
        }
        return provided;
    }
    /**
     * Keeps the handler that stands, puts one in front of it, or refuses to, because another job uses it. Two jobs whose files
     * are apart do not see each other's emulators, and one must not fail for not knowing how fast the other's is.
     */
    async #provide(platform, holder, uses, others) {
        const standing = await this.#look(platform);
        const problems = shortcomings(standing, this.#request, platform);
        const { effective } = standing;
        const reason = problems.map(({ what }) => what).join(' and ');
        const inUse = others.find((use) => use.qemu === platform.qemu);
        const bearable = (inUse !== undefined || !this.#mayRegister) && areOnlySlow(problems);
        if ((problems.length === 0 || bearable) && effective !== undefined) {
            if (reason !== '') {
                const why = inUse === undefined ? 'Registering another takes root' : 'Another job uses it';
                this.#runner.info(`${platform.name}: ${reason}. ${why}, so it is taken as it is.`);
            }
            return await this.#keep(platform, standing, effective.name, holder, uses);
        }
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
        if (this.#mayRegister)
            await noteUse(this.#runner, this.#lease, platform, { ...facts, ours, cleanup: this.#request.cleanup, holder });
        else if (ours)
            this.#runner.warning(`${platform.name}: ${handler} is another job's, and goes when that ends: ${UNNOTED}`);
        this.#runner.info(`${platform.name}: ${describeHandler(standing)} stands and is kept.`);
        if (version !== undefined)
            warnOfKnownBad(this.#runner, version, platform, cpu);
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
        warnOfKnownBad(this.#runner, version, platform, cpu);
        return { platform: platform.name, state: 'registered', ...facts, version, source, cpu: cpu ?? null };
    }
    /** Looks at what stands now; what was seen before the lock still holds where no entry has changed since. */
    async #look(platform) {
        const seen = this.#seen.get(platform);
        if (seen !== undefined && (0,external_node_util_namespaceObject.isDeepStrictEqual)(seen.entries, await readHandlers(platform)))
            return seen;
        return await look(this.#bench, platform);
    }
    async #prove(platform, facts) {
        if (this.#request.probe)
            return await provePlatform(this.#bench, this.#request, platform);
        // Of a handler that is kept it was seen already.
        if (facts.state === 'kept')
            return [];
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
const QEMU_SOURCES = ['auto', 'system', 'package', 'release', 'url', 'path'];
/** The request that suits most callers: everything on, any good QEMU, put back at the end, held by this process. */
function request_defaultEmulationRequest(host, platforms) {
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

;// CONCATENATED MODULE: ./build/src/emulation/with-emulation.js





/**
 * Does work while an emulator of a platform is registered, where it is another than the machine's own. That it cannot be
 * given back is only warned of: the work's result stands.
 */
async function withEmulation(runner, platform, work) {
    const host = hostPlatform();
    if (host.name === platform.name)
        return await work();
    const { lease } = await runner.group(`Emulation for ${platform.name}`, async () => await acquireEmulation(runner, defaultEmulationRequest(host, [platform])));
    try {
        return await work();
    }
    finally {
        try {
            await releaseEmulation(runner, lease);
        }
        catch (error) {
            runner.warning(`The emulators could not be given back: ${errorMessage(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/index.js
/** QEMU and binfmt_misc: the machine runs the programs of other platforms. */







/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V3: () => (/* reexport */ archiveAddresses),
  tE: () => (/* reexport */ machine_asRoot),
  eY: () => (/* reexport */ machine_canBecomeRoot),
  iC: () => (/* reexport */ holder_currentHolder),
  w6: () => (/* reexport */ findInPath),
  ol: () => (/* reexport */ hostPlatform),
  HN: () => (/* reexport */ inParallel),
  _n: () => (/* reexport */ holder_isAlive),
  cn: () => (/* reexport */ machine_isDebianFamily),
  j1: () => (/* reexport */ holder_isSameHolder),
  xF: () => (/* reexport */ machine_readDistribution),
  zn: () => (/* reexport */ updateLists)
});

// UNUSED EXPORTS: DISTRIBUTIONS, archiveAddress, asRootWherePossible, cargoHome, debianArchitecture, distributionOf, installPackages, lackOfOwnPackages, lackOfPackages, lockFile, missingPackages, restoreSources, ubuntuArchive

// EXTERNAL MODULE: ./build/src/runner/index.js + 10 modules
var runner = __nccwpck_require__(388);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __nccwpck_require__(218);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __nccwpck_require__(816);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
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
async function file_lock_lockFile(runner, path, waitSeconds) {
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

;// CONCATENATED MODULE: ./build/src/host/holder.js

/** Seconds after which a holder that cannot be looked at is taken for dead: no job on GitHub may take longer. */
const LONGEST_JOB = 5 * 24 * 3600;
/**
 * Describes the holder of a lease that begins now.
 *
 * @param scope this process, or the job it is a step of: then the runner's worker, which started this process
 */
async function holder_currentHolder(runner, scope) {
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
function holder_isSameHolder(a, b) {
    return a.pid === b.pid && a.startTicks === b.startTicks && a.pidNamespace === b.pidNamespace;
}
/**
 * Whether a holder still lives, as far as `self` can tell: by its process where that is visible; a runner does one job
 * at a time, so one with our runner's name and another job is over; and after the longest job there can be.
 */
async function holder_isAlive(holder, self) {
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
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
        throw new runner/* InputError */.dz(`Archway runs on Linux (${platform_platform/* PLATFORM_NAMES */.Z6.join(', ')}); this is ${process.platform}/${process.arch}. ` +
            'On another system, run it in a Linux container or virtual machine.');
    }
    return platform;
}
/** Reads which distribution this is. Source: os-release(5). */
function machine_readDistribution(osRelease = readOsRelease()) {
    const fields = new Map();
    for (const line of osRelease.split('\n')) {
        const match = /^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/.exec(line.trim());
        if (match?.[1] !== undefined)
            fields.set(match[1], match[2] ?? match[3] ?? match[4] ?? '');
    }
    const id = fields.get('ID') ?? 'linux';
    const codename = fields.get('VERSION_CODENAME') ?? '';
    return {
        id,
        idLike: (fields.get('ID_LIKE') ?? '').split(' ').filter((word) => word !== ''),
        codename,
        ubuntuCodename: fields.get('UBUNTU_CODENAME') ?? codename,
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
function machine_isDebianFamily(distribution) {
    return [distribution.id, ...distribution.idLike].some((id) => id === 'debian' || id === 'ubuntu');
}
/** True where packages are in Ubuntu's archives, of which there are two. */
function machine_isUbuntu(distribution) {
    return [distribution.id, ...distribution.idLike].includes('ubuntu');
}
/** The command that does something as root: itself for root, else through `sudo -n`, which never asks. */
function machine_asRoot(command, args) {
    return process.getuid?.() === 0 ? { command, args } : { command: 'sudo', args: ['-n', command, ...args] };
}
/** Whether this process is root or may become it without being asked for a password. */
async function machine_canBecomeRoot(runner) {
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
/** The command that does something as root where this process may, and as its own user elsewhere. */
async function asRootWherePossible(runner, command, args) {
    return (await machine_canBecomeRoot(runner)) ? machine_asRoot(command, args) : { command, args };
}

;// CONCATENATED MODULE: ./build/src/host/sources-text.js

/** Ubuntu's two archives: one has the architectures of PCs, the other all else. Source: wiki.ubuntu.com/UbuntuPorts. */
const MAIN = { address: 'http://archive.ubuntu.com/ubuntu', path: '/ubuntu' };
const PORTS = { address: 'http://ports.ubuntu.com/ubuntu-ports', path: '/ubuntu-ports' };
const OFFICIAL_HOST = /(^|\.)(archive|security|ports)\.ubuntu\.com$/;
const PC_PLATFORMS = [(0,platform_platform/* findPlatform */.rB)('amd64'), (0,platform_platform/* findPlatform */.rB)('386')];
/** Releases whose arm64 is only in the other archive; since 25.10 both have it. Source: github.com/canonical/curtin/pull/34. */
const ARM64_IN_PORTS_ALONE = (/* unused pure expression or super */ null && (['bionic', 'focal', 'jammy', 'noble', 'oracular', 'plucky']));
/** The archives that have an architecture of a release, the preferred one first. */
function archivesOf(architecture, codename) {
    if (PC_PLATFORMS.some((one) => one?.debianArchitecture === architecture))
        return [MAIN];
    const isArm64 = architecture === findPlatform('arm64')?.debianArchitecture;
    return isArm64 && !ARM64_IN_PORTS_ALONE.includes(codename) ? [MAIN, PORTS] : [PORTS];
}
/** The official address of the archive that has an architecture of a release of Ubuntu. */
function ubuntuArchive(architecture, codename) {
    return archivesOf(architecture, codename)[0].address;
}
/** Whether an architecture may come from another of Ubuntu's archives than the machine's own. */
function sources_text_needsOtherArchive(native, foreign, codename) {
    const [needed] = archivesOf(foreign, codename);
    return archivesOf(native, codename).some((own) => own !== needed);
}
/**
 * The address of Ubuntu's archive for another architecture: the official one for an official one and for a list of
 * mirrors, the folder beside it on a mirror.
 */
function archiveAddress(uri, architecture, codename) {
    const [{ address, path }] = archivesOf(architecture, codename);
    const official = /^(https?):\/\/([^/:]+)/.exec(uri);
    if (uri.startsWith('mirror') || (official !== null && OFFICIAL_HOST.test(official[2] ?? '')))
        return address;
    return uri.replace(/\/ubuntu(-ports)?(?=\/?$)/, () => path);
}
/**
 * Rewrites apt's sources for an architecture that lives on another archive: each entry that says nothing of
 * architectures is restricted to those that the machine has, and the distribution's own entries are repeated for the new
 * one in a file of their own, with the same suites, components and keys.
 *
 * @param architectures what dpkg has now: the native one and the foreign ones
 * @param isDistribution tells the distribution's own archive, by address, from a third party's
 * @param target path of the new file
 */
function sources_text_scopeSources(files, architectures, foreign, isDistribution, target) {
    const changed = [];
    const stanzas = [];
    const addresses = new Set();
    for (const { path, text } of files) {
        const { text: scoped, entries } = path.endsWith('.sources')
            ? scopeStanzas(text, architectures)
            : scopeLines(text, architectures);
        if (scoped !== text)
            changed.push({ path, text: scoped });
        for (const entry of entries) {
            const codename = entry.suites[0]?.split('-')[0] ?? '';
            const own = entry.uris.filter(isDistribution);
            const uris = [...new Set(own.map((uri) => archiveAddress(uri, foreign, codename)))];
            if (uris.length === 0 || entry.scoped)
                continue;
            for (const uri of uris)
                addresses.add(uri);
            stanzas.push(stanza({ ...entry, uris }, foreign));
        }
    }
    const header = '# Written by Archway for cross compilation, and removed when the job is over.\n\n';
    return {
        files: [...changed, { path: target, text: header + [...new Set(stanzas)].join('\n') }],
        addresses: [...addresses],
    };
}
function stanza({ uris, suites, components, options }, architecture) {
    const fields = [
        ['Types', 'deb'],
        ['URIs', uris.join(' ')],
        ['Suites', suites.join(' ')],
        ['Components', components.join(' ')],
        ['Architectures', architecture],
        ...options,
    ];
    return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
/** The one-line form: `deb [option=value ...] uri suite component...`. */
function scopeLines(text, architectures) {
    const entries = [];
    const lines = text.split('\n').map((line) => {
        const match = /^(\s*deb)(\s+\[([^\]]*)\])?(\s+)(\S+)\s+([^#]*)/.exec(line);
        if (match === null || /^\s*deb-src/.test(line))
            return line;
        const [, type = '', bracket, inside = '', gap = '', uri = '', rest = ''] = match;
        const options = inside.split(/\s+/).filter((word) => word !== '');
        const scoped = options.some((word) => /^arch(\+|-)?=/.test(word));
        const [suite = '', ...components] = rest.trim().split(/\s+/);
        entries.push({ uris: [uri], suites: [suite], components, options: deb822Options(options), scoped });
        if (scoped)
            return line;
        const all = [`arch=${architectures.join(',')}`, ...options].join(' ');
        return `${type} [${all}]${gap}${line.slice(type.length + (bracket?.length ?? 0) + gap.length)}`;
    });
    return { text: lines.join('\n'), entries };
}
const ONE_LINE_OPTIONS = { 'signed-by': 'Signed-By', trusted: 'Trusted' };
function deb822Options(words) {
    const options = new Map();
    for (const word of words) {
        const [name = '', value = ''] = word.split('=');
        const field = ONE_LINE_OPTIONS[name.toLowerCase()];
        if (field !== undefined)
            options.set(field, value);
    }
    return options;
}
/** The deb822 form: stanzas of fields, of which a line that begins with a blank continues the one above. */
function scopeStanzas(text, architectures) {
    const entries = [];
    // Blank lines separate; they stay as they are.
    const parts = text.split(/(\n[ \t]*\n)/);
    const rewritten = parts.map((part) => {
        const fields = readFields(part);
        const words = (name) => (fields.get(name) ?? '').split(/\s+/).filter((word) => word !== '');
        if (!words('types').includes('deb') || /^(no|false|0|off)$/i.test(fields.get('enabled') ?? ''))
            return part;
        const scoped = ['architectures', 'architectures-add', 'architectures-remove'].some((name) => fields.has(name));
        const options = new Map();
        for (const name of ['Signed-By', 'Trusted']) {
            const value = fields.get(name.toLowerCase());
            if (value !== undefined)
                options.set(name, value);
        }
        entries.push({ uris: words('uris'), suites: words('suites'), components: words('components'), options, scoped });
        if (scoped)
            return part;
        return part.replace(/^types:/im, (types) => `Architectures: ${architectures.join(' ')}\n${types}`);
    });
    return { text: rewritten.join(''), entries };
}
/** The fields of a stanza by their names in lower case; a value keeps its continuation lines, as keys need. */
function readFields(part) {
    const fields = new Map();
    let last = '';
    for (const line of part.split('\n')) {
        if (line.startsWith('#'))
            continue;
        const field = /^([\w-]+):\s*(.*)$/.exec(line);
        if (field !== null) {
            last = (field[1] ?? '').toLowerCase();
            fields.set(last, (field[2] ?? '').trimEnd());
        }
        else if (/^[ \t]/.test(line) && last !== '') {
            fields.set(last, `${fields.get(last) ?? ''}\n${line}`);
        }
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/src/host/apt-sources.js








/** Where apt keeps its sources. */
const SOURCES = '/etc/apt/sources.list';
const SOURCES_FOLDER = '/etc/apt/sources.list.d';
/** What was changed, kept on the machine beside what uses it: the job that puts it back may be another one. */
const RECORD = '/var/lib/archway/apt-sources.json';
const LOCK = '/run/lock/archway-apt-sources.lock';
/** Seconds to wait for another job's changes: an apt-get update and install may be under way. */
const PATIENCE_SECONDS = 900;
const fileSchema = schemas/* object */.Ikc({ path: schemas/* string */.YjP(), before: schemas/* string */.YjP().nullable(), after: schemas/* string */.YjP() });
const recordSchema = schemas/* object */.Ikc({
    architecture: schemas/* string */.YjP(),
    files: schemas/* array */.YOg(fileSchema),
    holders: schemas/* array */.YOg(schemas/* object */.Ikc({
        pid: schemas/* number */.aig(),
        startTicks: schemas/* string */.YjP(),
        pidNamespace: schemas/* string */.YjP(),
        runnerName: schemas/* string */.YjP(),
        job: schemas/* string */.YjP(),
        since: schemas/* number */.aig(),
    })),
});
/**
 * Adds an architecture to dpkg whose packages are in another archive than the machine's own, so that apt asks each
 * archive for its own architectures only. All of it or nothing: where the lists cannot be had, everything is as before.
 *
 * @param architectures what dpkg has now, the native one first
 * @param user who gives it back: by `restoreSources`
 * @param update refreshes the package lists
 * @throws InputError where the other archive cannot be reached
 */
async function apt_sources_addForeignArchive(runner, architectures, foreign, user, update) {
    const holder = await currentHolder(runner, user);
    await withLock(runner, async () => {
        const records = await readRecords();
        const files = await readSources();
        const isDistribution = await distributionArchives(runner);
        const target = join(SOURCES_FOLDER, `archway-${foreign}.sources`);
        const scoped = scopeSources(files, architectures, foreign, isDistribution, target);
        if (scoped.addresses.length === 0) {
            throw new InputError(`Libraries for ${foreign} are needed, and apt's sources name no archive of this distribution that would tell where ` +
                `they are. Add one to ${SOURCES_FOLDER}, restricted to ${foreign}, and run: dpkg --add-architecture ${foreign}`);
        }
        const before = new Map(files.map(({ path, text }) => [path, text]));
        const record = {
            architecture: foreign,
            files: scoped.files.map(({ path, text }) => ({ path, before: before.get(path) ?? null, after: text })),
            holders: [holder],
        };
        // First the record: should this process die in between, the next job puts everything back.
        await writeRecords(runner, [...records, record]);
        try {
            for (const { path, text } of scoped.files)
                await writeAsRoot(runner, path, text);
            await root(runner, 'dpkg', ['--add-architecture', foreign]);
            await update();
        }
        catch (error) {
            await putBack(runner, record);
            await writeRecords(runner, records);
            if (!(error instanceof CommandError) && !(error instanceof InputError))
                throw error;
            throw new InputError(`Libraries for ${foreign} are needed, and apt cannot use the archive that has them ` +
                `(${scoped.addresses.join(', ')}). apt's sources are as they were. If your mirror has ${foreign} elsewhere, add ` +
                `that to ${SOURCES_FOLDER}, restricted to ${foreign}, and run: dpkg --add-architecture ${foreign}\n${error.message}`, { cause: error });
        }
        runner.info(`apt takes ${foreign} from ${scoped.addresses.join(', ')} until this job is over.`);
    });
}
/**
 * Makes this job, or this process, one of those that use an architecture which Archway added to apt's sources, so that no other job puts
 * them back meanwhile. Nothing where Archway did not.
 */
async function apt_sources_joinForeignArchive(runner, architecture, user) {
    if (!(await readRecords()).some((record) => record.architecture === architecture))
        return;
    const holder = await currentHolder(runner, user);
    await withLock(runner, async () => {
        const records = await readRecords();
        const joined = records.map((record) => record.architecture === architecture && !record.holders.some((one) => isSameHolder(one, holder))
            ? { ...record, holders: [...record.holders, holder] }
            : record);
        await writeRecords(runner, joined);
    });
}
/**
 * Puts apt's sources back as they were before `addForeignArchive`, where this user was the last that needs them: removes
 * the libraries of the other architecture, the architecture and the sources, in this order, so that apt is never left
 * asking an archive for what it has not. Only warns.
 */
async function restoreSources(runner, user) {
    await putBackUnused(runner, user);
}
/**
 * Puts back what was changed for jobs that are over and did not, because they were killed: their archive may be out of
 * reach for this one. Comes before apt is asked for anything. Only warns.
 */
async function apt_sources_recoverSources(runner) {
    await putBackUnused(runner, undefined);
}
/** @param leaving who needs nothing of it any more */
async function putBackUnused(runner, leaving) {
    if ((await readRecords()).length === 0)
        return;
    try {
        const self = await currentHolder(runner, leaving ?? 'process');
        await withLock(runner, async () => {
            const records = await readRecords();
            const left = [];
            // The last changes first: each saw what those before it had left.
            for (const record of records.reverse()) {
                const staying = record.holders.filter((one) => leaving === undefined || !isSameHolder(one, self));
                const holders = await alive(staying, self);
                if (holders.length > 0 || left.length > 0) {
                    left.unshift({ ...record, holders });
                    if (leaving !== undefined) {
                        runner.info(`apt's sources for ${record.architecture} stay: another step or job uses them.`);
                    }
                    continue;
                }
                await putBack(runner, record);
                runner.info(`apt's sources are as they were before ${record.architecture} was added.`);
            }
            await writeRecords(runner, left);
        });
    }
    catch (error) {
        runner.warning(`apt's sources could not be put back: ${errorMessage(error)}`);
    }
}
async function alive(holders, self) {
    const found = [];
    for (const one of holders)
        if (await isAlive(one, self))
            found.push(one);
    return found;
}
async function putBack(runner, { architecture, files }) {
    const { stdout } = await runner.exec('dpkg-query', ['--show', '--showformat', '${binary:Package} ${Architecture}\\n'], {
        quiet: true,
    });
    const foreign = stdout.split('\n').flatMap((line) => {
        const [name = '', of] = line.split(' ');
        return of === architecture ? [name] : [];
    });
    // All at once, so that none is left that depends on another.
    if (foreign.length > 0)
        await root(runner, 'dpkg', ['--purge', ...foreign]);
    const { stdout: known } = await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true });
    if (known.split('\n').includes(architecture))
        await root(runner, 'dpkg', ['--remove-architecture', architecture]);
    for (const { path, before, after } of files) {
        const now = await readFile(path, 'utf8').catch(() => undefined);
        if (now !== undefined && now !== after) {
            runner.warning(`${path} was changed by another than Archway since, and stays as it is.`);
        }
        else if (before !== null)
            await writeAsRoot(runner, path, before);
        else if (now !== undefined)
            await root(runner, 'rm', ['--force', path]);
    }
}
/** Tells the distribution's own archives by what their lists call themselves, and by list of mirrors. */
async function distributionArchives(runner) {
    const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', '$(ORIGIN)\t$(REPO_URI)'], {
        quiet: true,
        acceptExitCodes: 'any',
    });
    const own = new Set();
    for (const line of stdout.split('\n')) {
        const [origin, uri = ''] = line.split('\t');
        if (origin === 'Ubuntu')
            own.add(withoutSlash(uri));
    }
    return (uri) => own.has(withoutSlash(uri)) || /^https?:\/\/([^/]*\.)?(archive|security|ports)\.ubuntu\.com\//.test(uri);
}
function withoutSlash(uri) {
    return uri.replace(/\/+$/, '');
}
async function readSources() {
    const names = await readdir(SOURCES_FOLDER).catch(() => []);
    const paths = [
        SOURCES,
        ...names
            .filter((name) => /^[\w.-]+\.(list|sources)$/.test(name))
            .sort()
            .map((name) => join(SOURCES_FOLDER, name)),
    ];
    const files = [];
    for (const path of paths) {
        const text = await readFile(path, 'utf8').catch(() => undefined);
        if (text !== undefined)
            files.push({ path, text });
    }
    return files;
}
async function readRecords() {
    try {
        return z.array(recordSchema).parse(JSON.parse(await readFile(RECORD, 'utf8')));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new Error(`${RECORD} cannot be read: ${errorMessage(error)}`, { cause: error });
    }
}
async function writeRecords(runner, records) {
    if (records.length === 0)
        await root(runner, 'rm', ['--force', RECORD]);
    else
        await writeAsRoot(runner, RECORD, JSON.stringify(records));
}
/** Writes a file that belongs to root: beside it under another name, and then in one step. */
async function writeAsRoot(runner, path, text) {
    const scratch = await mkdtemp(join(runner.temporaryDirectory, 'apt-'));
    try {
        const file = join(scratch, 'file');
        await writeFile(file, text);
        await root(runner, 'install', ['-D', '--mode=644', file, `${path}.archway-new`]);
        await root(runner, 'mv', [`${path}.archway-new`, path]);
    }
    finally {
        await rm(scratch, { recursive: true, force: true });
    }
}
async function root(runner, program, words) {
    const { command, args } = asRoot(program, words);
    await runner.exec(command, args, { quiet: true });
}
async function withLock(runner, work) {
    const lock = await lockFile(runner, LOCK, PATIENCE_SECONDS);
    if (lock === undefined)
        throw new InputError(`Another job has held ${LOCK} for ${String(PATIENCE_SECONDS)} s.`);
    try {
        await work();
    }
    finally {
        await lock.release();
    }
}

;// CONCATENATED MODULE: ./build/src/host/releases.js
/**
 * Debian's releases that are still in use, and Ubuntu's with long-term support. A codename is of one distribution alone.
 * Sources: www.debian.org/releases, wiki.ubuntu.com/Releases.
 */
const DISTRIBUTIONS = [
    {
        id: 'debian',
        name: 'Debian',
        codenames: { '11': 'bullseye', '12': 'bookworm', '13': 'trixie', unstable: 'sid' },
    },
    {
        id: 'ubuntu',
        name: 'Ubuntu',
        codenames: { '22.04': 'jammy', '24.04': 'noble', '26.04': 'resolute' },
    },
];
/** The distribution that has a release; undefined for a codename that cannot be named. */
function releases_distributionOf(codename) {
    return DISTRIBUTIONS.find(({ codenames }) => Object.values(codenames).includes(codename));
}

;// CONCATENATED MODULE: ./build/src/host/debian-ports.js



/** Debian's releases from the first that this needs to be known of to the last one before all had what is asked. */
const WITHOUT_RISCV64 = (/* unused pure expression or super */ null && (['buster', 'bullseye', 'bookworm']));
/**
 * Why no root can be made of a release for a platform; undefined where one can, and where the release is not known. Of the
 * platforms of the table, all but riscv64 are in every release of Debian that is still in use; that is since Debian 13.
 * Ubuntu has all but i386, of which it has only libraries for amd64 machines. Sources: www.debian.org/releases, "Supported
 * architectures" of each; documentation.ubuntu.com/project, "Supported architectures".
 *
 * @param codename `bookworm`
 */
function lackOfPackages(codename, platform) {
    const distribution = distributionOf(codename);
    if (distribution?.id === 'ubuntu' && platform === findPlatform('386')) {
        return `Ubuntu ${codename} has only libraries for ${platform.name}, no whole system; Debian has one`;
    }
    if (platform !== findPlatform('riscv64') || !WITHOUT_RISCV64.includes(codename))
        return undefined;
    return `Debian ${codename} has no packages for ${platform.name}, trixie and later have`;
}
/** The same of the distribution of this machine. */
function debian_ports_lackOfOwnPackages(platform, distribution = readDistribution()) {
    return distribution.id === 'debian' ? lackOfPackages(distribution.codename, platform) : undefined;
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
    const others = packages.filter((name) => !installed.has(name));
    if (others.length === 0)
        return [];
    const native = await debianArchitecture(runner);
    return others.filter((name) => !installed.has(`${name}:${native}`));
}
/**
 * Installs what is missing of the named Debian packages, and nothing when nothing is.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's; that architecture is added to dpkg
 * @param user who gives an architecture back by `restoreSources` that lives on another archive than the host's
 * @param recommends whether what the packages recommend is installed with them
 * @throws InputError where this cannot be done: no apt, or neither root nor passwordless sudo
 * @throws CommandError when apt fails for good
 */
async function installPackages(runner, packages, user = 'job', recommends = false) {
    const wanted = [...new Set(packages)];
    requireApt(wanted);
    await recoverSources(runner);
    for (const architecture of foreignArchitectures(wanted))
        await joinForeignArchive(runner, architecture, user);
    const missing = await missingPackages(runner, wanted);
    const present = wanted.filter((name) => !missing.includes(name));
    if (missing.length === 0)
        return { present, installed: [] };
    if (!(await canBecomeRoot(runner))) {
        throw new InputError(`These Debian packages are missing and installing them needs root or passwordless sudo: ${missing.join(' ')}. ` +
            `Run as root, or install them first: apt-get install ${missing.join(' ')}`);
    }
    requireArchive(missing);
    const added = [];
    try {
        for (const architecture of foreignArchitectures(missing)) {
            if (await addArchitecture(runner, architecture, user))
                added.push(architecture);
        }
        const broken = await refreshLists(runner);
        try {
            await aptGet(runner, ['install', '--yes', ...(recommends ? [] : ['--no-install-recommends']), ...missing]);
        }
        catch (error) {
            // What fails may be due to the lists, or to something else: both are told.
            throw broken === undefined
                ? error
                : new InputError(`${errorMessage(error)}\nBefore that: ${broken.message}`, { cause: error });
        }
    }
    catch (error) {
        for (const architecture of added)
            await removeArchitecture(runner, architecture);
        throw error;
    }
    return { present, installed: missing };
}
/**
 * Fails where the release has none of an architecture's packages: with the architecture added, apt would stay broken.
 *
 * @param missing names with `:<architecture>`, and others
 * @throws ToolchainError
 */
function requireArchive(missing, distribution = readDistribution()) {
    for (const architecture of foreignArchitectures(missing)) {
        const platform = findPlatform(architecture);
        const lack = platform && lackOfOwnPackages(platform, distribution);
        if (lack === undefined)
            continue;
        throw new ToolchainError(`${lack}, and these are needed: ${missing.filter((name) => name.endsWith(`:${architecture}`)).join(' ')}. ` +
            'Build on a machine with a newer release, or emulated (`strategy: emulated`, with its `environment`).');
    }
}
/** Fails with what to do where Debian's packages are not to be had. */
function requireApt(wanted) {
    const distribution = readDistribution();
    if (isDebianFamily(distribution))
        return;
    throw new InputError(`Archway installs tools from Debian's or Ubuntu's packages, and this is ${distribution.prettyName}. ` +
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
/** @returns whether it was added to dpkg alone, and no source was changed for it */
async function addArchitecture(runner, architecture, user) {
    const native = await debianArchitecture(runner);
    if (architecture === native)
        return false;
    const known = (await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true })).stdout.split('\n');
    if (known.includes(architecture))
        return false;
    const distribution = readDistribution();
    if (isUbuntu(distribution) && needsOtherArchive(native, architecture, distribution.ubuntuCodename)) {
        const architectures = [native, ...known.filter((one) => one !== '')];
        await addForeignArchive(runner, architectures, architecture, user, async () => await updateLists(runner));
        return false;
    }
    const { command, args } = asRoot('dpkg', ['--add-architecture', architecture]);
    await runner.exec(command, args);
    return true;
}
/** Where lists cannot be had for it, every later update would fail as well. dpkg keeps one that is in use. */
async function removeArchitecture(runner, architecture) {
    const { command, args } = asRoot('dpkg', ['--remove-architecture', architecture]);
    await runner.exec(command, args, { quiet: true, acceptExitCodes: 'any' });
}
/** Refreshes the package lists; a source that cannot be reached is an error, not a warning. */
async function updateLists(runner) {
    await aptGet(runner, ['update', '-o', 'APT::Update::Error-Mode=any']);
}
/**
 * Refreshes the package lists as far as they can be had: of a machine's many sources, one that is down need not be one of
 * those that are needed.
 *
 * @returns why some could not be had
 */
async function refreshLists(runner) {
    try {
        await updateLists(runner);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof InputError))
            throw error;
        runner.warning(`Not all of apt's package lists could be refreshed, and those are used that are there. ${error.message}`);
        return error;
    }
}
/** Runs apt-get as root, without questions, waiting for locks, and again after what looks like a passing failure. */
async function aptGet(runner, args) {
    const options = ['-o', `DPkg::Lock::Timeout=${String(LOCK_TIMEOUT_SECONDS)}`, '-o', 'Acquire::Retries=3', '-qq'];
    // sudo drops the environment, so the variable goes through env(1).
    const root = machine_asRoot('env', ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8', 'apt-get', ...options, ...args]);
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
    const inconsistent = /unexpected size|Hash Sum mismatch|Mirror sync/.test(error.failure.lastLines.join('\n'));
    const what = inconsistent
        ? 'The package archive does not hold what its Release file says: a mirror in the middle of an update, or one that is ' +
            'not kept well. Run again later, or give apt another mirror.'
        : "apt cannot reach the package archive. Check the network and apt's sources, then run again.";
    return new runner/* InputError */.dz(`${what}\n${error.message}`, { cause: error });
}
/** Whether trying again may help: the network, a mirror in the middle of an update, or a lock. */
function isPassing(error) {
    return (error instanceof runner/* CommandError */.Qd &&
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./build/src/host/cargo-home.js


/**
 * The folder in which cargo keeps what it downloads, and the user's settings; absolute. An empty variable is none, as in
 * cargo. Source: the Cargo book, "Environment Variables".
 */
function cargoHome(env) {
    const home = env['CARGO_HOME'] ?? '';
    return home === '' ? join(env['HOME'] ?? homedir(), '.cargo') : home;
}

;// CONCATENATED MODULE: ./build/src/host/path-search.js


/**
 * The program that one of several names stands for in a search path: the first name that any folder has.
 *
 * @param path the value of PATH; folders that are not absolute are passed over
 * @returns its absolute path
 */
function findInPath(path, names) {
    const folders = (path ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    return names.flatMap((name) => folders.map((folder) => (0,external_node_path_.join)(folder, name))).find(isExecutable);
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/host/index.js
/** The machine that we run on: its platform, distribution, privileges and Debian packages. */













/***/ }),

/***/ 218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ PLATFORMS),
/* harmony export */   X3: () => (/* binding */ describeUnknownPlatform),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   f2: () => (/* binding */ platformOfNode),
/* harmony export */   pu: () => (/* binding */ DEFAULT_PLATFORMS),
/* harmony export */   rB: () => (/* binding */ findPlatform)
/* harmony export */ });
/* unused harmony export editDistance */
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
        muslLoader: '/lib/ld-musl-x86_64.so.1',
        rpmArchitecture: 'x86_64',
        alpineArchitecture: 'x86_64',
        machine: 'x86_64',
        cpuinfoHasVendor: true,
        nodeArchitecture: 'x64',
        mesonCpuFamily: 'x86_64',
        zigArchitecture: 'x86_64',
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
        muslLoader: '/lib/ld-musl-aarch64.so.1',
        rpmArchitecture: 'aarch64',
        alpineArchitecture: 'aarch64',
        machine: 'aarch64',
        nodeArchitecture: 'arm64',
        mesonCpuFamily: 'aarch64',
        zigArchitecture: 'aarch64',
        runnerArchitecture: 'ARM64',
        oci: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    },
    {
        name: 'linux/arm/v7',
        slug: 'armv7',
        aliases: ['armhf', 'armv7l', 'armv7hl', 'arm', 'arm/v7', 'arm32v7', 'linux/arm'],
        goarch: 'arm',
        goarm: '7',
        rustTriple: 'armv7-unknown-linux-gnueabihf',
        debianArchitecture: 'armhf',
        gnuTriple: 'arm-linux-gnueabihf',
        multiarch: 'arm-linux-gnueabihf',
        qemu: 'arm',
        elf: { machine: 40, machineName: 'ARM', bits: 32, endianness: 'little', floatAbi: 'hard' },
        loader: '/lib/ld-linux-armhf.so.3',
        muslLoader: '/lib/ld-musl-armhf.so.1',
        rpmArchitecture: 'armv7hl',
        alpineArchitecture: 'armv7',
        machine: 'armv7l',
        nodeArchitecture: 'arm',
        mesonCpuFamily: 'arm',
        zigArchitecture: 'arm',
        zigCpu: 'generic+v7a+vfp3d16-neon-d32',
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
        muslLoader: '/lib/ld-musl-i386.so.1',
        rpmArchitecture: 'i686',
        alpineArchitecture: 'x86',
        machine: 'i686',
        cpuinfoHasVendor: true,
        nodeArchitecture: 'ia32',
        mesonCpuFamily: 'x86',
        zigArchitecture: 'x86',
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
        muslLoader: '/lib/ld-musl-riscv64.so.1',
        rpmArchitecture: 'riscv64',
        alpineArchitecture: 'riscv64',
        machine: 'riscv64',
        nodeArchitecture: 'riscv64',
        mesonCpuFamily: 'riscv64',
        zigArchitecture: 'riscv64',
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
        muslLoader: '/lib/ld-musl-powerpc64le.so.1',
        rpmArchitecture: 'ppc64le',
        alpineArchitecture: 'ppc64le',
        machine: 'ppc64le',
        nodeArchitecture: 'ppc64',
        mesonCpuFamily: 'ppc64',
        zigArchitecture: 'powerpc64le',
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
        muslLoader: '/lib/ld-musl-s390x.so.1',
        rpmArchitecture: 's390x',
        alpineArchitecture: 's390x',
        machine: 's390x',
        cpuinfoHasVendor: true,
        nodeArchitecture: 's390x',
        mesonCpuFamily: 's390x',
        zigArchitecture: 's390x',
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

/***/ 301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ whenCancelled)
/* harmony export */ });
/** How a job is cancelled, at the runner and at a terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM'];
const acts = new Set();
function actAll() {
    for (const act of acts)
        act();
}
/**
 * Has something done when this process is told to end. Where it runs commands that no signal of its own reaches, because
 * they are root's, it has to end them by other means. The process does not end by itself then: what it was doing fails.
 *
 * @returns what takes that back
 */
function whenCancelled(act) {
    // One listener for all: Node takes many for a leak.
    if (acts.size === 0)
        for (const signal of SIGNALS)
            process.on(signal, actAll);
    acts.add(act);
    return () => {
        acts.delete(act);
        if (acts.size === 0)
            for (const signal of SIGNALS)
                process.off(signal, actAll);
    };
}


/***/ }),

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ onOneCpu)
/* harmony export */ });
/* unused harmony exports allowedCpus, pickCpu */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);

let taken = 0;
/** The CPUs that this process may use: `0-3,6`. Source: proc(5), Cpus_allowed_list. */
function allowedCpus(status = readFileSync('/proc/self/status', 'utf8')) {
    return /^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '0';
}
/** A CPU that this process may use, another one each time, so that commands that are held to one do not all share it. */
function pickCpu(status) {
    const cpus = allowedCpus(status)
        .split(',')
        .flatMap((range) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
    return cpus[(process.pid + taken++) % cpus.length] ?? 0;
}
/**
 * The words in front of a command that hold it and all that it starts to one CPU. taskset is in util-linux, which
 * Debian and Ubuntu always have; Node cannot set the affinity itself.
 */
function onOneCpu(cpu) {
    return ['taskset', '--cpu-list', String(cpu)];
}


/***/ }),

/***/ 109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isExpectedFailure),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   gc: () => (/* binding */ quoteForReading)
/* harmony export */ });
/* unused harmony exports ToolchainError, whyNot */
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
/** What building for a target needs is not to be had on this machine: another way of building may do without it. */
class ToolchainError extends (/* unused pure expression or super */ null && (InputError)) {
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
    const ending = failure.stalled !== undefined
        ? describeStall(failure.stalled)
        : failure.timedOutAfter !== undefined
            ? `was stopped after ${String(Math.round(failure.timedOutAfter / 1000))} s`
            : failure.signal !== undefined
                ? `was ended by ${failure.signal}`
                : `exited with ${String(failure.exitCode)}`;
    const words = failure.lastLines.filter((line) => line.trim() !== '').slice(-8);
    return words.length === 0
        ? `\`${shown}\` ${ending}.`
        : `\`${shown}\` ${ending}. Its last lines:\n  ${words.join('\n  ')}`;
}
function describeStall({ after, processes }) {
    const rest = processes.length > 8 ? '; ...' : '';
    return (`made no progress for ${String(Math.round(after / 1000))} s, without output and without use of the CPU, and was ` +
        `killed with all that it had started (${processes.slice(0, 8).join('; ')}${rest})`);
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
/** The reason in one line why a tool could not do what it was asked. */
function whyNot({ failure, message }) {
    if (failure.exitCode === 127)
        return `${failure.command} is not on this machine's PATH`;
    return failure.lastLines.findLast((line) => line.trim() !== '')?.trim() ?? message;
}


/***/ }),

/***/ 493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ execCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: ./build/src/runner/cpu-affinity.js
var cpu_affinity = __nccwpck_require__(971);
// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __nccwpck_require__(109);
// EXTERNAL MODULE: ./build/src/runner/process-tree.js
var process_tree = __nccwpck_require__(10);
;// CONCATENATED MODULE: ./build/src/runner/stall-watch.js
/** The part of the time that a tree must have used the CPU to count as working: a stuck runtime still ticks a little. */
const WORKING_PART = 0.005;
/** Looks per window, so that a stall is noticed at most a tenth later than it might be. */
const LOOKS = 10;
const MOST_BETWEEN_LOOKS = 15_000;
/**
 * Watches a command for a time without output in which none of its processes used the CPU either.
 *
 * @param window milliseconds
 * @param onStall told once, with what each process was doing
 * @returns `alive` is to be called with every output; `stop` ends the watch
 */
function watchForStall(tree, window, onStall) {
    let since = performance.now();
    // It has just been started, and most commands end before the first look: /proc is not read for those.
    let cpu = 0;
    let looking = false;
    const look = async () => {
        const now = await tree.read();
        if (Math.abs(now - cpu) > window * WORKING_PART) {
            cpu = now;
            since = performance.now();
        }
        else if (performance.now() - since >= window) {
            clearInterval(timer);
            onStall(tree.describe());
        }
    };
    const timer = setInterval(() => {
        if (looking)
            return;
        looking = true;
        // One that cannot be read has ended, which whoever started it is told of.
        look()
            .catch(() => undefined)
            .finally(() => {
            looking = false;
        });
    }, Math.min(window / LOOKS, MOST_BETWEEN_LOOKS));
    return {
        alive: () => {
            since = performance.now();
        },
        stop: () => {
            clearInterval(timer);
        },
    };
}

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
    const [program, ...words] = options.cpu === undefined ? [command, ...args] : [...(0,cpu_affinity/* onOneCpu */.EI)(options.cpu), command, ...args];
    const { child, forget } = liveGroups.start(() => {
        try {
            return (0,external_node_child_process_.spawn)(program, words, {
                cwd: options.cwd,
                env: options.env ?? process.env,
                stdio: ['pipe', 'pipe', 'pipe'],
                detached: true,
            });
        }
        catch (error) {
            throw spawnFailure(error, command, args, options.cwd);
        }
    });
    const tree = child.pid === undefined ? undefined : new process_tree/* ProcessTree */.i(child.pid);
    let timedOut = false;
    let stalled;
    const stop = () => {
        killGroup(child);
    };
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeout);
    const watch = options.stallTimeout === undefined || tree === undefined
        ? undefined
        : watchForStall(tree, options.stallTimeout, (processes) => {
            stalled = processes;
            tree.signal('SIGKILL');
        });
    const capture = new OutputCapture(options.onLine, watch?.alive);
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
        const ending = await waitForEnd(child, capture, options.input);
        capture.finish();
        const failure = { command, args, lastLines: capture.lastLines };
        if (stalled !== undefined) {
            throw new errors/* CommandError */.Qd({ ...failure, stalled: { after: options.stallTimeout ?? 0, processes: stalled } });
        }
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
        throw spawnFailure(error, command, args, options.cwd);
    }
    finally {
        clearTimeout(timer);
        watch?.stop();
        options.signal?.removeEventListener('abort', stop);
        // The leader may have heeded SIGTERM while a child of its did not.
        if (timedOut || stalled !== undefined || options.signal?.aborted === true)
            tree?.signal('SIGKILL');
        forget();
    }
}
/** Why a command could not be started, where that is what went wrong; else what went wrong. */
function spawnFailure(error, command, args, cwd) {
    if (!isSpawnError(error))
        return error;
    const failure = { command, args, exitCode: 127, lastLines: [explainSpawnError(error, command, cwd)] };
    return new errors/* CommandError */.Qd(failure, { cause: error });
}
function isSpawnError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && String(error.syscall).startsWith('spawn');
}
/** Node says ENOENT of the program for a missing working directory too. */
function explainSpawnError(error, command, cwd) {
    if (error.code === 'E2BIG')
        return 'its arguments or one of its environment variables are too long for the kernel (E2BIG)';
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
    #onData;
    #streams = {
        stdout: { decoder: new external_node_string_decoder_namespaceObject.StringDecoder('utf8'), chunks: [], length: 0, partial: '' },
        stderr: { decoder: new external_node_string_decoder_namespaceObject.StringDecoder('utf8'), chunks: [], length: 0, partial: '' },
    };
    constructor(onLine, onData) {
        this.#onLine = onLine;
        this.#onData = onData;
    }
    write(stream, chunk) {
        this.#onData?.();
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
    users: 0,
    start(spawnChild) {
        // Before the command is there: a signal that came in between would end this process and leave the command running.
        if (this.users++ === 0)
            for (const signal of FORWARDED)
                process.on(signal, forward);
        const leave = () => {
            if (--this.users === 0)
                for (const signal of FORWARDED)
                    process.off(signal, forward);
        };
        try {
            const child = spawnChild();
            this.children.add(child);
            const forget = () => {
                this.children.delete(child);
                leave();
            };
            return { child, forget };
        }
        catch (error) {
            leave();
            throw error;
        }
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


/***/ }),

/***/ 388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qd: () => (/* reexport */ errors/* CommandError */.Qd),
  dz: () => (/* reexport */ errors/* InputError */.dz),
  gJ: () => (/* reexport */ errors/* errorMessage */.gJ),
  $B: () => (/* reexport */ errors/* isExpectedFailure */.$B),
  Aq: () => (/* reexport */ openSink),
  Ko: () => (/* reexport */ readInputs)
});

// UNUSED EXPORTS: ToolchainError, VERSION, allowedCpus, digestFile, execCommand, execInForeground, filterThrough, forkOfEvent, listSelfHostedRunners, onOneCpu, parseProcessStat, pickCpu, quoteForReading, sha256File, watchForStall, whenCancelled, whyNot, withExec, withFewCommands

// EXTERNAL MODULE: ./build/src/runner/cancellation.js
var cancellation = __nccwpck_require__(301);
// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __nccwpck_require__(109);
// EXTERNAL MODULE: ./build/src/runner/cpu-affinity.js
var cpu_affinity = __nccwpck_require__(971);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __nccwpck_require__(466);
;// CONCATENATED MODULE: ./build/src/runner/digest.js



/** The digest of a file, in hexadecimal digits. The file is streamed: it may be larger than memory. */
async function digestFile(path, algorithm) {
    const hash = createHash(algorithm);
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
}
/** The SHA-256 of a file, in hexadecimal digits. */
async function sha256File(path) {
    return await digestFile(path, 'sha256');
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __nccwpck_require__(816);
;// CONCATENATED MODULE: ./build/src/runner/event.js


const repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() });
/** Of a webhook's payload, what tells where code comes from. Source: GitHub documentation, "Webhook events and payloads". */
const eventSchema = schemas/* object */.Ikc({
    repository: repository.optional(),
    pull_request: schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ repo: repository.nullish() }) }).optional(),
    workflow_run: schemas/* object */.Ikc({ head_repository: repository.nullish() }).optional(),
});
/**
 * The repository of a fork whose pull request has started this run, so that code of strangers may be run in it. A fork
 * that has been deleted since counts.
 *
 * @param env has GITHUB_EVENT_PATH
 * @returns undefined for all other events, and where there is none
 * @throws Error for a payload that cannot be read: then it is not known whose code it is
 */
async function forkOfEvent(env) {
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    if (path === '')
        return undefined;
    const event = eventSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    if (event.pull_request === undefined && event.workflow_run === undefined)
        return undefined;
    const head = event.pull_request === undefined ? event.workflow_run?.head_repository : event.pull_request.head.repo;
    if (head === undefined || head === null)
        return 'a deleted fork';
    return head.full_name === event.repository?.full_name ? undefined : head.full_name;
}

// EXTERNAL MODULE: ./build/src/runner/exec.js + 2 modules
var exec = __nccwpck_require__(493);
;// CONCATENATED MODULE: ./build/src/runner/file-sink.js

/** What comes while a piece is being written goes to the disk with the next one, up to so many bytes. */
const WRITTEN_TOGETHER = 1024 * 1024;
/**
 * Opens a file to be written by a stream. It is open when the stream is given: `createWriteStream` opens later, so that a
 * pipeline that fails at once makes the file after whoever asked has cleaned up.
 *
 * @param flags `w` replaces a file that is there, `wx` refuses it
 * @param mode permissions of a new file, before the umask
 */
async function openSink(file, flags = 'w', mode = 0o666) {
    return (await (0,external_node_fs_promises_.open)(file, flags, mode)).createWriteStream({ highWaterMark: WRITTEN_TOGETHER });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./build/src/runner/foreground.js



/**
 * Runs a command in the foreground of this process's own terminal, or whatever its input and outputs are. Ctrl-C and Ctrl-\
 * are for the command alone. `started` is called when it has been started; `env` is its whole environment, this process's own
 * when not given.
 *
 * @returns its exit code; 128 and the signal's number where one has ended it
 */
async function execInForeground(command, args, more) {
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    process.on('SIGQUIT', ignore);
    try {
        const child = spawn(command, args, { stdio: 'inherit', env: more.env ?? process.env });
        const [ended] = await Promise.all([once(child, 'close'), more.started?.()]);
        const [code, signal] = ended;
        return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
    }
    finally {
        process.off('SIGINT', ignore);
        process.off('SIGQUIT', ignore);
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
;// CONCATENATED MODULE: ./build/src/runner/filter.js




const LAST_LINES = 25;
const MAX_WORDS = (/* unused pure expression or super */ null && (64 * 1024));
/**
 * Sends bytes through a command, as a shell's pipe does, for output that is neither text nor small enough to keep.
 *
 * @param input what the command reads; it is destroyed with the result
 * @returns what the command writes. It ends with a CommandError when the command fails, and destroying it ends the
 * command
 */
function filterThrough(command, args, input, env) {
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const output = new PassThrough();
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        words = (words + text).slice(-MAX_WORDS);
    });
    const failure = (exitCode, signal, lastLines) => new CommandError({
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
            output.destroy(failure(code, signal, words.trimEnd().split('\n').slice(-LAST_LINES)));
    });
    output.once('close', () => {
        input.destroy();
        child.kill('SIGKILL');
    });
    child.stdout.pipe(output, { end: false });
    // The command may end without reading all: its exit code tells whether that is a failure. An input that cannot be
    // read is one in any case.
    input.once('error', (error) => output.destroy(error));
    pipeline(input, Duplex.from({ writable: child.stdin })).catch(() => undefined);
    return output;
}

// EXTERNAL MODULE: ./build/src/runner/process-tree.js
var process_tree = __nccwpck_require__(10);
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
        throw new errors/* InputError */.dz(problems[0] ?? '');
    if (problems.length > 1) {
        throw new errors/* InputError */.dz(`${String(problems.length)} inputs are not valid:\n${problems.map((one) => `- ${one}`).join('\n')}`);
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
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            this.#problems.push(`Input '${name}': ${(0,errors/* errorMessage */.gJ)(error)}`);
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
                if (!(error instanceof errors/* InputError */.dz))
                    throw error;
                this.#problems.push(`Input '${name}': ${(0,errors/* errorMessage */.gJ)(error)}`);
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

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/runner/http.js



const http_DEFAULT_PATIENCE = { attempts: 5, delay: 1_000, silence: 30_000 };
/** A service that answered with a status that means no. */
class http_HttpError extends Error {
    name = 'HttpError';
    status;
    /** Seconds that the service asks to be left alone. */
    retryAfter;
    constructor(what, status, words, retryAfter) {
        super(`${what} answered ${String(status)}${words === '' ? '' : `: ${words}`}`);
        this.status = status;
        const seconds = Number(retryAfter);
        this.retryAfter = retryAfter !== undefined && Number.isFinite(seconds) ? seconds : undefined;
    }
    /** Whether the same request may be answered another time. */
    get passing() {
        return this.status === 408 || this.status === 429 || this.status >= 500;
    }
}
const MAX_ANSWER = (/* unused pure expression or super */ null && (1024 * 1024));
const LONGEST_WAIT = 60_000;
/** What an error's message may show of a URL: signed ones carry a secret in their query. */
function withoutQuery(url) {
    return url.replace(/[?#].*$/s, '');
}
/**
 * Begins a request and gives the response as it comes. `node:http` rather than fetch, because its agent takes the
 * proxy of the environment, which self-hosted runners depend on (Node 24.5 and later).
 */
async function openRequest(request, silence) {
    const url = new URL(request.url);
    const { body } = request;
    // Loaded only when something is asked for: with https come TLS and the certificates that the machine trusts.
    const { Agent, request: start } = url.protocol === 'http:' ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 19)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19));
    const options = { proxyEnv: process.env };
    const sent = start(url, {
        method: request.method,
        headers: {
            ...request.headers,
            ...(body !== undefined && { 'content-length': String(isFile(body) ? body.size : Buffer.byteLength(body)) }),
        },
        agent: new Agent(options),
        timeout: silence,
    });
    sent.on('timeout', () => sent.destroy(new Error(`${withoutQuery(request.url)} was silent for ${String(silence)} ms`)));
    if (body !== undefined && isFile(body)) {
        createReadStream(body.file)
            .once('error', (error) => sent.destroy(error))
            .pipe(sent);
    }
    else {
        sent.end(body);
    }
    return await new Promise((resolve, reject) => {
        sent.on('error', reject);
        sent.on('response', (response) => {
            // An abort after the answer began is told by the response; the request's own error would else be thrown at nobody. Now,
            // since what comes at once with the answer may be wrong already.
            sent.on('error', (error) => response.destroy(error));
            resolve(response);
        });
    });
}
function isFile(body) {
    return typeof body === 'object' && 'file' in body;
}
/**
 * Sends a request and reads the answer.
 *
 * @param accepted statuses beside 2xx that are answers rather than failures
 * @throws HttpError for any other status
 */
async function http_send(request, silence, accepted = []) {
    const response = await openRequest(request, silence);
    const body = await readText(response);
    requireSuccess(request, response, body, accepted);
    return { status: response.statusCode ?? 0, body };
}
/** @throws HttpError when the response's status means no */
function requireSuccess(request, response, body = '', accepted = []) {
    const status = response.statusCode ?? 0;
    if ((status >= 200 && status < 300) || accepted.includes(status))
        return;
    const words = body.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
    throw new http_HttpError(`${request.method} ${withoutQuery(request.url)}`, status, words, response.headers['retry-after']);
}
async function readText(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > MAX_ANSWER)
            throw new Error(`more than ${String(MAX_ANSWER)} bytes came where a short answer was expected`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Tries again, with growing pauses, what fails for a reason that may pass: 408, 429, 5xx and the network. */
async function http_withRetries(log, patience, attempt) {
    for (let count = 1;; count++) {
        try {
            return await attempt();
        }
        catch (error) {
            const final = error instanceof InputError || (error instanceof http_HttpError && !error.passing);
            if (final || count >= patience.attempts)
                throw error;
            const asked = error instanceof http_HttpError ? (error.retryAfter ?? 0) * 1000 : 0;
            const pause = Math.min(LONGEST_WAIT, Math.max(asked, patience.delay * 2 ** (count - 1) * (0.75 + Math.random() / 2)));
            log.info(`${errorMessage(error)}. Attempt ${String(count + 1)} in ${(pause / 1000).toFixed(1)} s.`);
            await sleep(pause);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/runner/self-hosted.js


const answerSchema = schemas/* object */.Ikc({
    total_count: schemas/* int */.Whr().min(0),
    runners: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* string */.YjP(), labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) })),
});
/** GitHub's most, and so that an answer of runners with many labels is no larger than `send` reads. */
const PER_PAGE = 100;
const MOST_PAGES = 50;
/**
 * Lists the self-hosted runners that a repository can use: its own, and those of its organization where the token may
 * see them. Source: GitHub's REST API, "List self-hosted runners for a repository" and "for an organization"; the first
 * takes `Administration: read`, the second `Self-hosted runners: read`.
 *
 * @param env has GITHUB_API_URL and GITHUB_REPOSITORY
 * @throws HttpError or another error when the repository's runners cannot be listed
 */
async function listSelfHostedRunners(log, env, token, patience = { ...DEFAULT_PATIENCE, attempts: 3 }) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const [owner = '', name = ''] = repository.split('/');
    if (owner === '' || name === '')
        throw new Error(`GITHUB_REPOSITORY is '${repository}', not OWNER/NAME`);
    const api = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
    const list = async (path) => await listPages(log, `${api}/${path}/actions/runners`, token, patience);
    const own = await list(`repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`);
    try {
        return { runners: [...own, ...(await list(`orgs/${encodeURIComponent(owner)}`))], incomplete: undefined };
    }
    catch (error) {
        if (!(error instanceof HttpError))
            throw error;
        // A user's account is no organization, and has no runners but those of its repositories.
        return { runners: own, incomplete: error.status === 404 ? undefined : error.message };
    }
}
async function listPages(log, url, token, patience) {
    const found = [];
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'archway',
        'x-github-api-version': '2022-11-28',
    };
    for (let page = 1; page <= MOST_PAGES; page++) {
        const request = {
            method: 'GET',
            url: `${url}?per_page=${String(PER_PAGE)}&page=${String(page)}`,
            headers,
        };
        const { body } = await withRetries(log, patience, async () => await send(request, patience.silence));
        const answer = answerSchema.parse(JSON.parse(body));
        found.push(...answer.runners.map(({ status, labels }) => ({
            labels: labels.map((label) => label.name.toLowerCase()),
            online: status === 'online',
        })));
        if (answer.runners.length === 0 || found.length >= answer.total_count)
            break;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/runner/index.js

















/***/ }),

/***/ 10:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ProcessTree)
/* harmony export */ });
/* unused harmony export parseProcessStat */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);


/** Linux counts times in /proc in hundredths of a second on every platform of ours. Source: proc(5), sysconf(3). */
const MILLISECONDS_PER_TICK = 10;
/** The processes that descend from one, and what they have used. */
class ProcessTree {
    #leader;
    /** Those seen so far, by pid: a daemon is lost from the tree when its parent ends. */
    #known = new Map();
    #members = [];
    /** @param leader the process that heads a process group */
    constructor(leader) {
        this.#leader = leader;
    }
    /**
     * Reads which processes there are now.
     *
     * @returns CPU time of all of them in milliseconds; it can become less when one ends that nobody waits for
     */
    read() {
        const all = readProcesses();
        const members = new Map();
        for (const one of all) {
            if (one.pid === this.#leader || one.group === this.#leader || this.#known.get(one.pid) === one.started)
                members.set(one.pid, one);
        }
        for (let before = -1; before !== members.size;) {
            before = members.size;
            for (const one of all)
                if (members.has(one.parent))
                    members.set(one.pid, one);
        }
        for (const one of members.values())
            this.#known.set(one.pid, one.started);
        this.#members = [...members.values()];
        return this.#members.reduce((sum, { cpu }) => sum + cpu, 0);
    }
    /** What each process is and does, one line each: `1234 S qemu-aarch64 bin/test -v, in futex_wait`. */
    describe() {
        return this.#members.filter(({ state }) => state !== 'Z').map(describeProcess);
    }
    /** Sends a signal to every process of the tree that is still the one it was. */
    signal(signal) {
        this.read();
        const refused = [];
        for (const { pid, state } of this.#members) {
            if (state === 'Z')
                continue;
            try {
                process.kill(pid, signal);
            }
            catch (error) {
                const { code } = error;
                if (code === 'EPERM')
                    refused.push(String(pid));
                else if (code !== 'ESRCH')
                    throw error;
            }
        }
        // Started through sudo, as commands in an environment are: what it takes to end it is what started it.
        if (refused.length > 0)
            (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('sudo', ['-n', 'kill', '-s', signal.replace(/^SIG/, ''), ...refused]);
    }
}
function readProcesses() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(name) ?? []) : []));
}
function readProcess(pid) {
    return parseProcessStat(readText(`/proc/${pid}/stat`));
}
/** Reads what /proc/PID/stat says; undefined for no text, as of a process that has just ended. Source: proc(5). */
function parseProcessStat(text) {
    // The name stands in brackets and may hold blanks and brackets itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state = '', parent, group] = fields;
    const started = fields[19];
    if (started === undefined)
        return undefined;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return {
        pid: Number.parseInt(text, 10),
        name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
        parent: Number(parent),
        group: Number(group),
        started,
        state,
        cpu: ticks * MILLISECONDS_PER_TICK,
    };
}
const LONGEST_COMMAND = 120;
function describeProcess({ pid, state }) {
    const folder = `/proc/${String(pid)}`;
    const words = readText(`${folder}/cmdline`).split('\0').filter(Boolean);
    const program = readProgram(folder);
    // Under binfmt_misc the command line is the emulated program's own; only the executable tells of the emulator.
    const emulator = program.startsWith('qemu-') && !(words[0] ?? '').includes('qemu-') ? `${program} ` : '';
    const command = `${emulator}${words.join(' ')}`.slice(0, LONGEST_COMMAND);
    const place = readText(`${folder}/wchan`);
    return `${String(pid)} ${state} ${command}${/^[a-z]/.test(place) ? `, in ${place}` : ''}`;
}
function readProgram(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(`${folder}/exe`).split('/').at(-1) ?? '';
    }
    catch {
        return '';
    }
}
/** Empty for a process that has just ended. */
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/runner/cancellation.js
var cancellation = __nccwpck_require__(301);
// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __nccwpck_require__(109);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        command_issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_namespaceObject.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/src/runner/exec.js + 2 modules
var runner_exec = __nccwpck_require__(493);
;// CONCATENATED MODULE: ./build/src/runner/github.js





const POST_MARK = 'archway-post';
const STATE_KEY = 'archway-state-v1';
/** Notes in the step's state that main has begun, so that the next start of the same file is the post step. */
function markPost() {
    saveState(POST_MARK, 'true');
}
/** True in the post step. */
function isPost() {
    return getState(POST_MARK) === 'true';
}
/**
 * The runner of GitHub Actions, as its environment describes it to a step.
 *
 * @param loaders bring the artifact client, for an action that uploads or downloads
 */
function createActionRunner(env = process.env, loaders = {}) {
    return new GitHubRunner(env, loaders);
}
class GitHubRunner {
    env;
    temporaryDirectory;
    toolCacheDirectory;
    workspace;
    keptBetweenJobs;
    #loaders;
    constructor(env, loaders) {
        this.env = env;
        this.#loaders = loaders;
        this.temporaryDirectory = env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
        this.toolCacheDirectory = env['RUNNER_TOOL_CACHE'] ?? (0,external_node_path_.join)(this.temporaryDirectory, 'tool-cache');
        this.workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
        this.keptBetweenJobs = env['RUNNER_ENVIRONMENT'] !== 'github-hosted';
    }
    debug(message) {
        core_debug(message);
    }
    info(message) {
        info(message);
    }
    notice(message, at) {
        notice(message, annotation(at));
    }
    warning(message, at) {
        warning(message, annotation(at));
    }
    error(message, at) {
        error(message, annotation(at));
    }
    async group(title, work) {
        return await group(title, work);
    }
    async exec(command, args, options = {}) {
        if (options.quiet !== true)
            info(`[command]${[command, ...args].map(errors/* quoteForReading */.gc).join(' ')}`);
        return await (0,runner_exec/* execCommand */.N)(command, args, {
            ...options,
            env: options.env ?? this.env,
            onLine: (line, stream) => {
                if (options.quiet !== true)
                    info(withoutWorkflowCommand(line));
                options.onLine?.(line, stream);
            },
        });
    }
    input(name) {
        return getInput(name);
    }
    setOutput(name, value) {
        setOutput(name, value);
    }
    saveState(value) {
        saveState(STATE_KEY, JSON.stringify(value));
    }
    loadState() {
        const text = getState(STATE_KEY);
        if (text === '')
            return undefined;
        try {
            return JSON.parse(text);
        }
        catch (error) {
            this.warning(`The state that the main step left cannot be read (${(0,errors/* errorMessage */.gJ)(error)}), so nothing is undone.`);
            return undefined;
        }
    }
    exportVariable(name, value) {
        exportVariable(name, value);
    }
    addPath(directory) {
        addPath(directory);
    }
    async summarize(markdown) {
        // act and old runners may give no summary file; the log has it all the same.
        if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') {
            this.debug('GITHUB_STEP_SUMMARY is not set: no summary is written.');
            return;
        }
        await summary.addRaw(markdown, true).write();
    }
    async uploadArtifact(name, root, files) {
        if (this.#loaders.loadUploader === undefined)
            throw new Error('this action was not made to upload artifacts');
        const upload = await this.#loaders.loadUploader();
        return await upload(name, root, files);
    }
    async downloadArtifacts(directory, wanted) {
        if (this.#loaders.loadDownloader === undefined)
            throw new Error('this action was not made to download artifacts');
        const download = await this.#loaders.loadDownloader();
        return await download(this, directory, wanted);
    }
}
/** What a program prints must not be taken for a workflow command of ours; the runner ignores leading blanks. */
function withoutWorkflowCommand(line) {
    return /^\s*(::|##\[)/.test(line) ? `> ${line}` : line;
}
function annotation(at) {
    if (at === undefined)
        return {};
    return {
        file: at.file,
        ...(at.line !== undefined && { startLine: at.line }),
        ...(at.column !== undefined && { startColumn: at.column }),
    };
}

;// CONCATENATED MODULE: ./build/src/runner/run.js



/**
 * Milliseconds that a cancelled step has for putting things back. The runner sends SIGINT, after 7.5 s SIGTERM and 2.5 s later
 * SIGKILL. Source: actions/runner, ProcessInvoker.cs.
 */
const LAST_WORDS = 6_000;
/** As a shell tells of SIGINT. */
const CANCELLED = 130;
/**
 * Runs an action's main or post step and ends the process. Main and post are one file: `main` leaves a mark in the
 * step's state, by which the second start knows itself.
 *
 * A mistake of the user's and a command that failed are reported by their message alone; anything else is a bug of
 * ours and comes with its stack. A cancelled step ends its commands, and what they fail for then is no error.
 */
async function run(steps) {
    const runner = createActionRunner(process.env, steps);
    const post = isPost();
    process.on('unhandledRejection', (error) => {
        report(runner, error, post);
        process.exit(post ? 0 : 1);
    });
    let cancelled = false;
    (0,cancellation/* whenCancelled */.M)(() => {
        if (cancelled)
            process.exit(CANCELLED);
        cancelled = true;
        runner.info('Cancelled: what runs is ended, and things are put back.');
        setTimeout(() => process.exit(CANCELLED), LAST_WORDS).unref();
    });
    try {
        if (post) {
            await steps.post?.(runner);
        }
        else {
            if (steps.post !== undefined)
                markPost();
            await steps.main(runner);
        }
    }
    catch (error) {
        if (cancelled) {
            runner.info((0,errors/* errorMessage */.gJ)(error));
            process.exit(CANCELLED);
        }
        report(runner, error, post);
        process.exit(post ? 0 : 1);
    }
    // Sockets that a library keeps alive would hold the process open for seconds (nodejs/node#47228).
    process.exit(process.exitCode ?? 0);
}
function report(runner, error, post) {
    const tell = post ? runner.warning.bind(runner) : runner.error.bind(runner);
    const location = error instanceof errors/* InputError */.dz ? error.location : undefined;
    if (error instanceof AggregateError && (0,errors/* isExpectedFailure */.$B)(error)) {
        for (const one of error.errors)
            report(runner, one, post);
        return;
    }
    tell((0,errors/* errorMessage */.gJ)(error), location);
    if (!(0,errors/* isExpectedFailure */.$B)(error)) {
        runner.info('This is a bug in Archway. Please report it with this stack:');
        runner.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    else if (error instanceof Error && error.cause !== undefined) {
        runner.debug(`caused by: ${(0,errors/* errorMessage */.gJ)(error.cause)}`);
    }
}


/***/ }),

/***/ 816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  k5n: () => (/* binding */ schemas_enum),
  Whr: () => (/* binding */ schemas_int),
  aig: () => (/* binding */ schemas_number),
  Ikc: () => (/* binding */ object),
  YjP: () => (/* binding */ schemas_string)
});

// UNUSED EXPORTS: ZodAny, ZodArray, ZodBase64, ZodBase64URL, ZodBigInt, ZodBigIntFormat, ZodBoolean, ZodCIDRv4, ZodCIDRv6, ZodCUID, ZodCUID2, ZodCatch, ZodCodec, ZodCreditCard, ZodCustom, ZodCustomStringFormat, ZodDate, ZodDefault, ZodDiscriminatedUnion, ZodE164, ZodEmail, ZodEmoji, ZodEnum, ZodExactOptional, ZodFile, ZodFunction, ZodGUID, ZodIBAN, ZodIPv4, ZodIPv6, ZodISODate, ZodISODateTime, ZodISODuration, ZodISOTime, ZodInstanceOf, ZodIntersection, ZodJWT, ZodKSUID, ZodLazy, ZodLiteral, ZodMAC, ZodMap, ZodNaN, ZodNanoID, ZodNever, ZodNonOptional, ZodNull, ZodNullable, ZodNumber, ZodNumberFormat, ZodObject, ZodOptional, ZodPipe, ZodPrefault, ZodPreprocess, ZodPromise, ZodReadonly, ZodRecord, ZodSet, ZodString, ZodStringFormat, ZodSuccess, ZodSymbol, ZodTemplateLiteral, ZodTransform, ZodTuple, ZodType, ZodULID, ZodURL, ZodUUID, ZodUndefined, ZodUnion, ZodUnknown, ZodVoid, ZodXID, ZodXor, _ZodString, _default, _function, any, base64, base64url, bigint, catch, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, date, describe, discriminatedUnion, e164, email, emoji, exactOptional, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, literal, looseObject, looseRecord, mac, map, meta, nan, nanoid, nativeEnum, never, nonoptional, null, nullable, nullish, optional, partialRecord, pipe, prefault, preprocess, promise, readonly, record, refine, set, strictObject, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, transform, tuple, uint32, uint64, ulid, undefined, union, unknown, url, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            util_assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        util_assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = rawShape(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ regexes_anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = lowercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = uppercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = guid);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
    }
    else
        def.pattern ?? (def.pattern = uuid());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = email);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = emoji());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? nanoid : nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = cuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = cuid2);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = ulid);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = xid);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = ksuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = date);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = time(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = duration);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = ipv4);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv4);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = e164);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util_assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = cached(() => normalizeDef(def));
    const memo = globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util_isObject;
    const jit = !globalConfig.jitless;
    const allowsEval = util_allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (isPlainObject(a) && isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new $ZodCheckMultipleOf({
        check: "multiple_of",
        ...normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new $ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new $ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new $ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new $ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new $ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new $ZodCheckProperties({
        check: "properties",
        shape,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util_issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                util_assignProp(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? globalRegistry,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            util_assignProp(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                util_assignProp(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(NUMBER_FORMAT_RANGES),
    bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, base64],
    [base64urlCharset, base64url],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = getEnumValues(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        util_assignProp(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? number : integer).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            util_assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!globalConfig.localeError)
        config(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!globalConfig.memoizer)
        config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(mergeDefs(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return clone(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(_overwrite(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return schemas_default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return schemas_catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        own(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return globalRegistry.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(_regex(...args));
    },
    includes(...args) {
        return this.check(_includes(...args));
    },
    startsWith(...args) {
        return this.check(_startsWith(...args));
    },
    endsWith(...args) {
        return this.check(_endsWith(...args));
    },
    min(...args) {
        return this.check(_minLength(...args));
    },
    max(...args) {
        return this.check(_maxLength(...args));
    },
    length(...args) {
        return this.check(_length(...args));
    },
    nonempty(...args) {
        return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
        return this.check(_lowercase(params));
    },
    uppercase(params) {
        return this.check(_uppercase(params));
    },
    trim() {
        return this.check(_trim());
    },
    normalize(...args) {
        return this.check(_normalize(...args));
    },
    toLowerCase() {
        return this.check(_toLowerCase());
    },
    toUpperCase() {
        return this.check(_toUpperCase());
    },
    slugify() {
        return this.check(_slugify());
    },
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(_email(ZodEmail, params));
    },
    url(params) {
        return this.check(_url(ZodURL, params));
    },
    jwt(params) {
        return this.check(_jwt(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api_emoji(ZodEmoji, params));
    },
    guid(params) {
        return this.check(_guid(ZodGUID, params));
    },
    uuid(params) {
        return this.check(_uuid(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(_cuid(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(_ulid(ZodULID, params));
    },
    base64(params) {
        return this.check(_base64(ZodBase64, params));
    },
    base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(_xid(ZodXID, params));
    },
    ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(_e164(ZodE164, params));
    },
    datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
    },
    date(params) {
        return this.check(_isoDate(ZodISODate, params));
    },
    time(params) {
        return this.check(_isoTime(ZodISOTime, params));
    },
    duration(params) {
        return this.check(_isoDuration(ZodISODuration, params));
    },
});
function schemas_string(params) {
    return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
    return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function schemas_cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
    return core._base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(_gt(0, params));
    },
    nonnegative(params) {
        return this.check(_gte(0, params));
    },
    negative(params) {
        return this.check(_lt(0, params));
    },
    nonpositive(params) {
        return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
    step(value, params) {
        return this.check(_multipleOf(value, params));
    },
    finite() {
        return this;
    },
}));
function schemas_number(params) {
    return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    positive(params) {
        return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
        return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
}));
function schemas_bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function schemas_undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function schemas_null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function schemas_void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
}, 
/*@__PURE__*/ derived({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function schemas_date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(_minLength(n, params));
    },
    nonempty(params) {
        return this.check(_minLength(1, params));
    },
    max(n, params) {
        return this.check(_maxLength(n, params));
    },
    length(n, params) {
        return this.check(_length(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return _array(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return schemas_enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(mergeDefs(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(mergeDefs(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return extend(this, incoming);
    },
    safeExtend(incoming) {
        return safeExtend(this, incoming);
    },
    merge(other) {
        return merge(this, other);
    },
    pick(mask) {
        return pick(this, mask);
    },
    omit(mask) {
        return omit(this, mask);
    },
    partial(...args) {
        return partial(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return partial(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return required(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodDiscriminatedUnion.init(inst, def);
})));
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
})));
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
});
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
})));
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(util_issue(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...normalizeParams(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return _refine(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return _superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(_properties(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}


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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(514);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
