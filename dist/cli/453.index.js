export const id = 453;
export const ids = [453];
export const modules = {

/***/ 2453:
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
// EXTERNAL MODULE: ./build/src/artifact/index.js + 45 modules
var artifact = __webpack_require__(7995);
// EXTERNAL MODULE: ./build/src/config/index.js + 11 modules
var config = __webpack_require__(917);
// EXTERNAL MODULE: ./build/src/runner/index.js + 11 modules
var src_runner = __webpack_require__(4405);
// EXTERNAL MODULE: ./build/src/languages/index.js + 75 modules
var languages = __webpack_require__(9137);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/host/index.js + 7 modules
var src_host = __webpack_require__(3830);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
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
    const alive = await Promise.all(uses.map(async (use) => await (0,src_host/* isAlive */._n)(use.holder, self)));
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
            const foreign = [...new Set(platforms)].filter((platform) => platform !== host);
            await Promise.all([host, ...foreign].map(async (platform) => await bench.#place(platform)));
            const [answers] = await Promise.all([
                bench.#askFor(host, 'all', host.machine),
                (0,src_host/* inParallel */.HN)(foreign, (0,external_node_os_.availableParallelism)(), async (platform) => {
                    bench.#identified.set(platform, await bench.identify(platform));
                }),
            ]);
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
    /** Writes the files that the head of probe.c lists. */
    async #place(platform) {
        const [probe, setuid] = [this.#path(platform, 'probe'), this.#path(platform, 'setuid')];
        const program = probeProgram(platform);
        await (0,promises_.mkdir)(this.#path(platform), { mode: 0o755 });
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
var external_node_fs_ = __webpack_require__(3024);
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
    // In this order: what changes in between then shows as a change of the entries.
    const entries = await readEntries();
    const bench = await probe_bench_ProbeBench.open(runner, request.host, request.platforms);
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
        const proven = await (0,src_host/* inParallel */.HN)([...provided], (0,external_node_os_.availableParallelism)(), async ([platform, facts]) => {
            const probes = await this.#timed(platform, async () => await this.#prove(platform, facts));
            const milliseconds = Math.round(this.#milliseconds.get(platform) ?? 0);
            return [platform, { ...facts, probes, milliseconds }];
        });
        return new Map(proven);
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
    const bad = BAD_PAIRS.find((pair) => pair.languages.includes(language) && parseRange(pair.qemu).includes(qemu));
    return bad && `under QEMU ${qemu} ${bad.summary} (${bad.link})`;
}

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
/** What shells and test runners say of a process that died of a signal. */
const DEATHS = [
    /\(signal: \d+, SIG(SEGV|ILL|BUS|TRAP)\b/,
    /\bsignal: (segmentation fault|illegal instruction|bus error)\b/,
    /\*\*\*Exception: (SegFault|Illegal)|\((SEGFAULT|ILLEGAL)\)/,
    /\bkilled by signal \d+ SIG(SEGV|ILL|BUS)\b/,
    /^(.*: line \d+: +\d+ )?(Segmentation fault|Illegal instruction|Bus error)\b/,
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

;// CONCATENATED MODULE: ./build/src/build/watched-runner.js

/** A runner whose commands are watched. */
function watchedRunner(runner, watch) {
    return (0,src_runner/* withExec */.oJ)(runner, async (command, args, options = {}) => await runner.exec(command, args, {
        stallTimeout: watch.stallTimeout,
        ...options,
        onLine: (line, stream) => {
            // What is quiet is read by Archway itself, and no word of a compiler to the user.
            if (options.quiet !== true)
                watch.onLine?.(line, options.cwd);
            options.onLine?.(line, stream);
        },
    }));
}

;// CONCATENATED MODULE: ./build/src/build/test-phase.js





/** Tests that failed, and what befell the emulator meanwhile. */
class TestFailure extends Error {
    incidents;
    constructor(cause, incidents) {
        super((0,src_runner/* errorMessage */.gJ)(cause), { cause });
        this.incidents = incidents;
    }
}
/**
 * Runs a package's tests. Under an emulator, a failure that may be the emulator's is told from one of the tests: they are
 * run once more, on one CPU, and what then happens decides.
 *
 * @param emulator what runs the tests; undefined when the machine does itself
 * @param stallTimeout milliseconds after which a command in which nothing moves is killed
 * @throws TestFailure
 */
async function runTests(context, emulator, stallTimeout) {
    const { runner, package: one } = context;
    const reason = oneCpuReason(one.recipe.affinity ?? 'auto', one.language, emulator !== undefined, emulator?.version);
    if (reason !== undefined)
        runner.info(`The tests are held to one CPU: ${reason}.`);
    const first = await attempt(reason === undefined ? context : onOneCpu(context), stallTimeout);
    if ('status' in first)
        return { ...first, incidents: [] };
    if (emulator === undefined || first.incident === undefined)
        throw new TestFailure(first.error, []);
    runner.warning(`${one.name}: ${describeIncident(first.incident)}. That may be the emulator's fault and not the tests', so they are ` +
        'run once more, on one CPU.');
    const second = await attempt(onOneCpu(context), stallTimeout);
    if ('status' in second) {
        runner.warning(`${one.name}: on one CPU the tests passed. If this happens often, set \`affinity: always\` for the package.`);
        return { ...second, incidents: [first.incident] };
    }
    const incidents = [first.incident, ...(second.incident === undefined ? [] : [second.incident])];
    runner.error(`${one.name}: ${verdict(second.incident)}`);
    throw new TestFailure(second.error, incidents);
}
/** What the second failure in a row says. */
function verdict(incident) {
    if (incident === undefined)
        return 'on one CPU the emulator held, and the tests fail on their own account.';
    if (incident.kind === 'crash') {
        return (`the emulator crashed again, on one CPU (${incident.evidence}): the tests prove nothing here. ` +
            'Try another version of QEMU (`qemu` of setup-emulation), or a native runner.');
    }
    if (incident.kind === 'wedged')
        return `${incident.evidence} on one CPU either: a deadlock of the tests, or of the emulator.`;
    return (`a program died by a signal again, on one CPU (${incident.evidence}). Twice in a row points to the program rather ` +
        'than to the emulator.');
}
function describeIncident({ kind, evidence }) {
    const what = {
        crash: 'the emulator crashed',
        signal: 'a program died by a signal in the emulator',
        wedged: 'the tests were stuck in the emulator and were killed',
    };
    return `${what[kind]} (${evidence})`;
}
async function attempt(context, stallTimeout) {
    const watch = new IncidentWatch();
    const runner = watchedRunner(context.runner, {
        stallTimeout,
        onLine: (line) => {
            watch.line(line);
        },
    });
    try {
        return await (0,languages/* languageByName */.H)(context.package.language).test({ ...context, runner });
    }
    catch (error) {
        return { error, incident: watch.incident(error) };
    }
}
/** Affinity, since GOMAXPROCS alone leaves threads for system calls and the collector, which meet on other CPUs. */
function onOneCpu(context) {
    return { ...context, testCpu: (0,src_runner/* pickCpu */.Gr)(), env: { ...context.env, RUST_TEST_THREADS: '1' } };
}

;// CONCATENATED MODULE: ./build/src/build/failure-kind.js


/** On whose account something failed. */
function failure_kind_failureKind(error) {
    if (error instanceof TestFailure) {
        const last = error.incidents.at(-1);
        // One incident alone: the second run failed without one.
        return error.incidents.length > 1 && last?.kind !== 'signal' ? 'emulator' : 'code';
    }
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
    /\bcannot run test program while cross compiling\b/,
    /\bpkg-config has not been configured to support cross-compilation\b/,
    /\bcannot execute binary file: Exec format error\b|\bExec format error\b/,
    /\b(\w+-)+(gcc|g\+\+|ld|ar|cc): (not found|command not found)\b/,
    /\bCould NOT find [\w-]+ \(missing:/,
    /\bDependency "?[\w.+-]+"? not found, tried pkgconfig\b/,
];
function isToolchainFailure({ failure }) {
    return failure.lastLines.some((line) => TOOLCHAIN_SIGNS.some((sign) => sign.test(line)));
}

// EXTERNAL MODULE: ./build/src/languages/source-state.js
var source_state = __webpack_require__(2392);
;// CONCATENATED MODULE: ./build/src/build/packaging.js





const LICENCE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
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
    for (const path of licences)
        await (0,promises_.copyFile)(path, (0,external_node_path_.join)(stageDirectory, (0,external_node_path_.basename)(path)));
    const archives = [`${base}.tar.gz`, ...(one.recipe.zip === true ? [`${base}.zip`] : [])];
    for (const archive of archives)
        await (0,artifact/* packDirectory */.jG)(stageDirectory, archive, { mtime });
    const files = [...archives, ...(one.recipe.deb === undefined ? [] : [`${base}.deb`])];
    return await Promise.all(files.map(describeFile));
}
async function describeFile(path) {
    return { file: (0,external_node_path_.basename)(path), bytes: (await (0,promises_.stat)(path)).size, sha256: await (0,artifact/* sha256File */.Q3)(path) };
}
/** The licences of a package: its own, or those of the repository. */
async function licencesOf({ directory, root }) {
    for (const folder of [directory, root]) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        const found = entries.filter((entry) => entry.isFile() && LICENCE.test(entry.name));
        if (found.length > 0)
            return found.map(({ name }) => (0,external_node_path_.join)(folder, name)).sort();
    }
    return [];
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
        scripts: await scriptsOf(one, name, await programsOf(stageDirectory)),
        licences,
        mtime,
    });
}
/** The maintainer scripts, with the guard against emulation in front where it is asked for. */
async function scriptsOf({ directory, name: shown, recipe }, name, programs) {
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
    return { ...scripts, ...(0,artifact/* emulationGuard */.IJ)(name, programs) };
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
async function result_files_writeReport(outputDirectory, report) {
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

;// CONCATENATED MODULE: ./build/src/build/tool-versions.js

/** The tools that do not tell their version by `--version`. */
const ASKED_OTHERWISE = { go: ['version'], 'lua5.4': ['-v'] };
/**
 * The versions of the tools that a cell is built with, by the tool's name. One that does not start, or tells none, is
 * left out: the build will say so better.
 */
async function toolVersions(context) {
    const { package: one, strategy, toolchain } = context;
    const { tools, needsCompiler } = (0,languages/* languageByName */.H)(one.language).requirements(one, strategy, toolchain.platform);
    const commands = [
        ...tools.flatMap(({ commands: [first] }) => first ?? []),
        ...(one.language === 'rust' ? ['rustc'] : []),
        ...(needsCompiler ? [toolchain.tools.cc] : []),
    ];
    const found = await Promise.all([...new Set(commands)].map(async (command) => [command, await versionOf(context, command)]));
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
 * Carries out one cell: prepare, build, test, package, verify. Whatever fails in it is in the report, with the phase;
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
        incidents: [],
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
            return await runner.group(`${cell.id}: ${name}`, async () => {
                const result = await work();
                runner.info(`${cell.id}: ${name} took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
                return result;
            });
        }
        catch (error) {
            // The runner shows ten errors of a step, and the failure itself is one of them.
            for (const { message, at } of problems.problems.slice(0, MOST_ANNOTATIONS))
                runner.error(message, at);
            if (error instanceof TestFailure)
                done.incidents = [...error.incidents];
            done.failure ??= { phase: name, kind: failure_kind_failureKind(error), message: (0,src_runner/* errorMessage */.gJ)(error) };
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
        const language = (0,languages/* languageByName */.H)(job.package.language);
        await phase('build', () => language.build(context));
        if (job.test) {
            const emulator = workbench.emulator(job.platform);
            done.tests = await phase('test', () => runTests(context, emulator, stallTimeout(job, options)));
        }
        done.files = await phase('package', () => packageCell(context, options.outputDirectory));
        if (done.files.length > 0) {
            done.verified = await phase('verify', () => verify(runner, done.files, job, options));
        }
    }
    catch (error) {
        if (!(0,src_runner/* isExpectedFailure */.$B)(error instanceof TestFailure ? error.cause : error))
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
        tests: testReport(job, done),
        files: done.failure === null ? [...done.files] : [],
        verified: done.verified,
        failure: done.failure,
    };
    if (report.files.length === 0)
        await discard(job, options, done.files);
    await result_files_writeReport(options.outputDirectory, report);
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
    return { status: failure?.phase === 'test' ? 'failed' : 'not run', command: '', incidents: [...incidents] };
}
async function prepare(runner, workbench, job, options, done, problems) {
    const { cell } = job;
    const buildDirectory = (0,external_node_path_.join)(options.workDirectory, cell.id);
    const stageDirectory = resultPlaces(options.outputDirectory, cell).stage;
    await removeResults(options.outputDirectory, cell);
    await (0,promises_.mkdir)(buildDirectory, { recursive: true });
    await (0,promises_.mkdir)(stageDirectory, { recursive: true });
    const [{ date, commit }, own] = await Promise.all([
        (0,source_state/* sourceState */.f)(runner, job.package.root),
        // The package may be a submodule, with a commit of its own.
        (0,source_state/* sourceState */.f)(runner, job.package.directory),
    ]);
    const version = await packageVersion(job.package);
    const station = await workbench.station(runner, job, { buildDirectory, stageDirectory });
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
        env: { ...station.env, SOURCE_DATE_EPOCH: String(date) },
        buildDirectory,
        stageDirectory,
        version,
        timeout: cell['timeout-minutes'] * 60_000,
        jobs: options.jobs,
        ...(own.commit !== undefined && { commit: own.commit }),
    };
    const qemu = workbench.emulator(job.platform)?.version;
    done.version = context.version;
    done.commit = commit ?? null;
    done.tools = { ...(await toolVersions(context)), ...(qemu !== undefined && { qemu }) };
    runner.info(`Tools: ${Object.entries(done.tools).map((entry) => entry.join(' ')).join(', ')}`);
    return { station, context };
}
function stallTimeout({ package: one }, { stallTimeout: given }) {
    return given ?? (one.recipe['stall-minutes'] ?? config/* DEFAULT_STALL_MINUTES */.HF) * 60_000;
}
async function packageVersion(one) {
    return one.recipe.version ?? (await (0,languages/* languageByName */.H)(one.language).version?.(one)) ?? '0.0.0';
}
async function verify(runner, files, job, { outputDirectory }) {
    const report = await (0,artifact/* verifyPaths */.gF)(runner, files.map(({ file }) => (0,external_node_path_.join)(outputDirectory, file)), {
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
/** Removes what a cell made that is no result: nothing that is not proven may be taken for one. */
async function discard(job, options, files) {
    await (0,promises_.rm)(resultPlaces(options.outputDirectory, job.cell).stage, { recursive: true, force: true });
    for (const { file } of files)
        await (0,promises_.rm)((0,external_node_path_.join)(options.outputDirectory, file), { force: true });
}

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
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        await (0,promises_.writeFile)(partial, content, { flag: 'wx' });
        await (0,promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/downloads/cargo-place.js







/** Cargo's own folder. Source: the Cargo book, "Environment Variables". */
function cargoHome(env) {
    const home = env['CARGO_HOME'] ?? '';
    return home === '' ? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.cargo') : home;
}
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
    const home = cargoHome(runner.env);
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
            return (0,external_node_path_.join)(cargoHome(runner.env), 'git', 'db', clone);
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/src/downloads/go-hash.js







/** The most that a module's zip and all its files together may have. Source: golang.org/x/mod/zip, MaxZipFile. */
const MAX_MODULE_BYTES = 500 * 1024 * 1024;
/** Source: golang.org/x/mod/zip, MaxGoMod. */
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
/** Files from this compressed size on are inflated in a thread of their own; for smaller ones that costs more. */
const THREAD_FROM = 32 * 1024;
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
        return [entry.name, `${sha256(await go_hash_readEntry(zip, entry))}  ${entry.name}\n`];
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
async function go_hash_readEntry(zip, { method, offset, compressed, size }) {
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
        const options = { maxOutputLength: size + 1 };
        const content = compressed < THREAD_FROM ? (0,external_node_zlib_.inflateRawSync)(data, options) : await inflate(data, options);
        if (content.length === size)
            return content;
    }
    catch {
        // Told below: zlib's own words say nothing of the file.
    }
    throw new Rejection('a damaged file in a zip');
}

;// CONCATENATED MODULE: ./build/src/downloads/go-sum.js
/** Source: golang.org/x/mod/module, CheckPath: ASCII letters, digits and `-._~`, no element that begins with a dot. */
const PATH = /^(?!.*(?:^|\/)[.])[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/;
const go_sum_VERSION = /^v[0-9][0-9A-Za-z.+-]{0,255}$/;
const go_sum_CHECKSUM = /^h1:[A-Za-z0-9+/]{43}=$/;
/** Reads a go.sum. Source: the Go modules reference, "go.sum files". */
function parseGoSum(text) {
    const modules = [];
    const unusable = [];
    for (const line of text.split('\n')) {
        const [path = '', pinned = '', checksum = '', ...rest] = line.trim().split(/\s+/);
        if (path === '')
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

// EXTERNAL MODULE: ./build/src/runner/http.js + 4 modules
var http = __webpack_require__(9755);
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
    const request = { method: 'GET', url };
    const response = await (0,http/* openRequest */.Gh)(request, silence);
    if ((response.statusCode ?? 0) !== 200)
        response.resume();
    (0,http/* requireSuccess */.z_)(request, response);
    const announced = Number(response.headers['content-length'] ?? Number.NaN);
    if (announced > maxBytes) {
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
    }, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600 }));
    if (!Number.isNaN(announced) && size !== announced) {
        throw new Error(`${String(size)} bytes came instead of ${String(announced)}`);
    }
    return size;
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
                await directory_store_noteUse(path);
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
        await directory_store_noteUse(path);
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
        await directory_store_removeAbandoned(lock);
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
                await directory_store_removeAbandoned(path);
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
async function directory_store_noteUse(path) {
    const now = Date.now();
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status === undefined || now - status.mtimeMs < USE_GRAIN)
        return;
    // Another user's object cannot be touched, and one may be removed at any time. Neither does harm.
    await (0,promises_.utimes)(path, now / 1000, now / 1000).catch(() => undefined);
}
async function directory_store_removeAbandoned(path) {
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
    #file;
    #entries;
    constructor(file, entries) {
        this.#file = file;
        this.#entries = entries;
    }
    /**
     * Opens an archive and checks its table. Nothing else of it is read.
     *
     * @throws ArchiveError when it is not one, or not whole
     */
    static async open(path) {
        const file = await (0,promises_.open)(path, 'r');
        try {
            return new ArchiveReader(file, await readTable(file));
        }
        catch (error) {
            await file.close();
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
        const content = await readAt(this.#file, entry.offset, entry.size);
        if (sha256(content) !== entry.sha256)
            throw new ArchiveError(`${id} is damaged`);
        return content;
    }
    async close() {
        await this.#file.close();
    }
}
async function readTable(file) {
    const { size } = await file.stat();
    if (size < archive_HEADER_BYTES)
        throw new ArchiveError('the archive is shorter than its header');
    const header = await readAt(file, 0, archive_HEADER_BYTES);
    if (!header.subarray(0, MAGIC.length).equals(MAGIC))
        throw new ArchiveError('this is no archive of downloads');
    const length = header.readUInt32BE(MAGIC.length);
    if (length > MAX_TABLE_BYTES || archive_HEADER_BYTES + length > size)
        throw new ArchiveError('the table of the archive is too long');
    const table = parseTable((await readAt(file, archive_HEADER_BYTES, length)).toString('utf8'));
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
/**
 * GitHub's cache service: one archive a set.
 *
 * @param temporaryDirectory of the job, for the archives
 */
function serviceStore(service, temporaryDirectory) {
    return {
        name: 'the cache service',
        mode: service.mode,
        async open(key) {
            const entry = await service.find(key.exact, key.prefix);
            if (entry === undefined)
                return undefined;
            const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'archway-downloads-'));
            const discard = async () => await (0,promises_.rm)(scratch, { recursive: true, force: true });
            try {
                const file = (0,external_node_path_.join)(scratch, 'archive');
                const bytes = await service.download(entry, file, MAX_ARCHIVE_BYTES);
                const reader = await ArchiveReader.open(file);
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
 * @returns to be called once the rest is downloaded: keeps that too, where a single file can be kept. What is stored on
 *   the cache service is stored whole, and not by cells
 */
async function restoreDownloads(runner, { backend, root }, packages) {
    const ecosystems = [...new Set(packages.flatMap(({ language }) => cached_downloads_ECOSYSTEMS[language] ?? []))];
    const directories = packages.map(({ directory }) => directory);
    const sets = ecosystems.length === 0 ? [] : await readPackageSets(runner, root, ecosystems, directories);
    const store = sets.length === 0 ? 'no lock file pins anything' : openBuildStore(runner, backend);
    if (typeof store === 'string') {
        runner.info(`Downloads are not cached: ${store}.`);
        return async () => await Promise.resolve();
    }
    const reports = await Promise.all(
    // What is here already is as right as it is for a build without a cache; this one is not to be slower.
    sets.map(async ({ whole, part }) => await restore_restoreSet(runner, store, part, store_keyOf(whole, DEFAULT_PREFIX), true)));
    tellRestored(runner, reports);
    return async () => {
        for (const { set, missing, declined } of reports) {
            if (missing > 0 && declined === undefined)
                await keepSet(runner, store, set);
        }
    };
}

;// CONCATENATED MODULE: ./build/src/build/downloads.js



/** What cargo, go and the C library say when there is no way to the registry. */
const NO_NETWORK = /Could not resolve|Couldn't resolve|no such host|Temporary failure in name resolution|Network is unreachable|dial tcp|Connection refused|Failed to connect|spurious network error|i\/o timeout/i;
/**
 * Downloads what the packages' lock files name, once for all their platforms, and says what was there already. A package
 * whose downloads fail on its own account is left to its build, which fails with the same words in its own cells.
 *
 * @param cache where they may have been stored before
 * @throws InputError when there is no network, before anything is built
 */
async function downloadAll(runner, jobs, cache) {
    const platformsOf = new Map();
    for (const job of jobs)
        platformsOf.set(job.package, [...(platformsOf.get(job.package) ?? []), job.platform]);
    const keep = await restoreDownloads(runner, cache, [...platformsOf.keys()]);
    await Promise.all([...platformsOf].map(([one, platforms]) => downloads_download(runner, one, platforms)));
    await keep();
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
        const { magic, mask } = binfmtPattern(platform);
        return header.every((byte, index) => (byte & (mask[index] ?? 0)) === ((magic[index] ?? 0) & (mask[index] ?? 0)));
    });
}

;// CONCATENATED MODULE: ./build/src/environment/acceleration.js




/** Which programs of an environment are replaced by ones that run natively. */
const ACCELERATIONS = (/* unused pure expression or super */ null && (['compilers', 'off']));
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
function acceleration_report_describeAcceleration({ native, emulated }) {
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
exec 3<&0 <"$input"
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
    const users = await users_readTable((0,external_node_path_.join)(root, 'etc/passwd'));
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
    const row = (await users_readTable((0,external_node_path_.join)(root, 'etc/group'))).find(([name]) => name === spelling);
    if (row === undefined && !/^\d+$/.test(spelling)) {
        throw new src_runner/* InputError */.dz(`Group '${spelling}' is not known in the environment. Add it in \`install\`, or take a number.`);
    }
    return Number(row?.[2] ?? spelling);
}
/** The rows of a table such as passwd(5); none where the file is not there. */
async function users_readTable(path) {
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
/** The host's command that runs a command in a root, and what it is to read from standard input. */
async function entryLine(room, command, options, input) {
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
            ...['--', 'env', '-i', `PATH=${DEFAULT_PATH}`, 'sh', '-c', ENTRY_SCRIPT, 'archway-entry'],
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
/**
 * Reads what an environment's files come from: a release of Debian, or a path of a tarball, relative or absolute.
 *
 * @throws InputError that says what is valid
 */
function parseBase(text) {
    const release = parseRelease(text);
    if (release !== undefined)
        return release;
    if (/\.(tar|tgz|txz|tar\.\w+)$/.test(text))
        return { tarball: text };
    throw new src_runner/* InputError */.dz(`'${text}' is neither a release of Debian (${RELEASE_NAMES.join(', ')}) nor a tarball of a root file system ` +
        '(.tar, .tar.gz, .tar.xz, .tar.zst).');
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
const store_PATIENCE = 3600;
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
        const lock = await (0,src_host/* lockFile */.Ke)(this.#runner, (0,external_node_path_.join)(await this.folder('locks'), name), store_PATIENCE);
        if (lock !== undefined)
            return lock;
        throw new src_runner/* InputError */.dz(`Another job has been preparing the same environment for ${String(store_PATIENCE / 60)} minutes. ` +
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
const root_FORMAT = 1;
/**
 * The tarball of a root, from the store where it was made before. Each step is kept by itself, so that two environments
 * of one release share their beginning.
 */
async function keptRoot(runner, store, recipe) {
    const { platform, base, packages, install } = recipe;
    if ('tarball' in base && packages.length === 0 && install === '')
        return base.tarball;
    const sources = 'tarball' in base ? await hashFile(base.tarball) : sourcesList(await sourcesOf(runner, base));
    const key = { format: root_FORMAT, platform: platform.name, sources, packages, install };
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

;// CONCATENATED MODULE: ./build/src/environment/dpkg-status.js
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
    const status = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'var/lib/dpkg/status'), 'utf8');
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
    await requireMachine(runner, request);
    const store = new EnvironmentStore(runner);
    const tarball = await keptRoot(runner, store, request);
    const scratch = await store.scratch();
    try {
        const root = (0,external_node_path_.join)(scratch.path, 'root');
        await (0,promises_.mkdir)(root, { mode: 0o755 });
        await store.explainingFullDisk(() => unpackRoot(runner, tarball, root));
        await requireRunnable(runner, root, request.platform);
        await request.finish?.(new UnpackedRoot(runner, { ...request, network: true }, scratch, NOTHING));
        return new UnpackedRoot(runner, request, scratch, await accelerate(runner, store, root, request));
    }
    catch (error) {
        await scratch.dispose();
        throw error;
    }
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
    // The release of a tarball is not known, and so neither is where its twins would come from.
    if (accelerate === 'off' || 'tarball' in base)
        return NOTHING;
    return await accelerateRoot(runner, store, root, base, platform);
}
class UnpackedRoot {
    platform;
    description;
    acceleration;
    #runner;
    #room;
    #scratch;
    constructor(runner, request, scratch, acceleration) {
        const { platform, base, mounts, network } = request;
        this.platform = platform;
        this.description = `${'tarball' in base ? base.tarball : `Debian ${base.codename}`} for ${platform.name}`;
        this.#runner = runner;
        this.#scratch = scratch;
        this.acceleration = acceleration;
        this.#room = { root: (0,external_node_path_.join)(scratch.path, 'root'), mounts: [...mounts, ...acceleration.mounts], network };
    }
    async run(command, args, options = {}) {
        try {
            return await runInRoot(this.#runner, this.#room, command, args, options);
        }
        finally {
            await giveToCaller(this.#runner, this.#room.mounts);
        }
    }
    async dispose() {
        await this.#scratch.dispose();
    }
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
    return 'tarball' in base ? HOST_PACKAGES : [...HOST_PACKAGES, ...SOURCE_PACKAGES];
}

;// CONCATENATED MODULE: ./build/src/environment/index.js
/** Where emulated commands run. */







// EXTERNAL MODULE: ./build/src/toolchain/index.js + 11 modules
var src_toolchain = __webpack_require__(6455);
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
 * settings of registries and proxies. No path of the host's own tools and no token of the runner's is among these.
 */
const PASSED_ON = /^(CI|TZ|SOURCE_DATE_EPOCH|(GITHUB|RUNNER)_(?!TOKEN$|ENV$|PATH$|OUTPUT$|STATE$|STEP_SUMMARY$|TOOL_CACHE$|ARCH$)\w+|(C|CXX|CPP|LD|MAKE|RUST|GO)FLAGS|GO(PROXY|NOPROXY|PRIVATE|SUMDB|NOSUMDB|NOSUMCHECK|INSECURE)|PIP_(?!CERT$)\w+|DEB_\w+|https?_proxy|no_proxy|all_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY)$/;
/** The Debian packages that the host needs for a job's environment. */
function requiredForEnvironment(job) {
    return requiredHostPackages(baseOf(job));
}
/**
 * Makes a world of the job's platform with all that its language and its recipe call for, in which the build takes
 * itself for one on a machine of that platform.
 *
 * @param directory where the toolchain's files are written
 */
async function openEmulatedStation(runner, job, folders, directory) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const env = variablesInside(runner.env);
    const environment = await openEnvironment(runner, {
        platform: job.platform,
        base: absoluteBase(job),
        ...installed(job, env),
        mounts: mountsOf([job.package.root, folders.buildDirectory, folders.stageDirectory, directory]),
        network: true,
        accelerate: 'compilers',
    });
    const lines = [`Environment: ${environment.description}.`, ...acceleration_report_describeAcceleration(environment.acceleration)];
    runner.info(lines.filter((line) => line !== '').join('\n'));
    try {
        const inside = runnerInside(runner, environment, env);
        const toolchain = await (0,src_toolchain/* createToolchain */.Yp)({
            runner: inside,
            host: job.platform,
            platform: job.platform,
            directory,
            rpath: job.package.recipe.rpath,
        });
        const language = (0,languages/* languageByName */.H)(job.package.language).environment(toolchain, env);
        const close = async () => {
            try {
                await environment.dispose();
            }
            catch (error) {
                runner.warning(`The environment of ${job.cell.id} could not be removed: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
            }
        };
        return { runner: inside, toolchain, env: { ...env, ...language }, environment, close };
    }
    catch (error) {
        await environment.dispose();
        throw error;
    }
}
function baseOf({ cell }) {
    try {
        return parseBase(cell.environment ?? '');
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
 * What has to be in the environment. Packages are kept with it, those among them that the recipe's `install` names; an
 * `install` that does more may read the checkout, so it is run anew for each build.
 */
function installed(job, env) {
    const { platform, package: one } = job;
    const needed = (0,languages/* languageByName */.H)(one.language).requirements(one, 'emulated', platform);
    const commands = one.recipe.install;
    const named = commands === undefined ? undefined : readInstallText(commands);
    const lots = [
        // The same for all languages, and so kept once for all.
        { packages: (0,src_toolchain/* toolchainRequirements */.mm)(platform, platform), recommends: false },
        {
            packages: [...needed.targetPackages, ...needed.tools.flatMap((tool) => tool.debianPackages)],
            recommends: false,
        },
        ...(needed.sourceControl === undefined ? [] : [{ control: needed.sourceControl }]),
        ...(named === undefined ? [] : [named]),
    ];
    return {
        // A tarball comes with all that is in it; there is no telling where further packages would come from.
        packages: 'tarball' in baseOf(job) ? [] : lots.filter((lot) => 'control' in lot || lot.packages.length > 0),
        install: '',
        ...(commands !== undefined &&
            (named === undefined || 'tarball' in baseOf(job)) && {
            finish: async (environment) => {
                await environment.run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: one.directory, env });
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
    const folders = (env['PATH'] ?? '').split(external_node_path_.delimiter);
    const isPresent = ({ commands }) => commands.some((command) => folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, command))));
    return tools.filter((tool) => !isPresent(tool)).flatMap((tool) => tool.debianPackages);
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
        requireFeasible(job, options.host);
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
    const queues = new Map();
    return {
        host,
        station: async (own, job, folders) => {
            const files = (0,external_node_path_.join)(directory, job.cell.id);
            if (isEmulated(job))
                return await openEmulatedStation(own, job, folders, files);
            const toolchain = await (0,src_toolchain/* createToolchain */.Yp)({
                runner,
                host,
                platform: job.platform,
                directory: files,
                rpath: job.package.recipe.rpath,
            });
            const language = (0,languages/* languageByName */.H)(job.package.language);
            // Two cells must not add to one toolchain of the machine at the same time: rustup has no lock of its own.
            const ready = (queues.get(language.name) ?? Promise.resolve()).then(() => language.prepare?.(runner, toolchain, job.package.directory));
            queues.set(language.name, ready.catch(() => undefined));
            return {
                runner: own,
                toolchain,
                env: { ...runner.env, ...language.environment(toolchain, runner.env), ...(await ready) },
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
                await releaseEmulation(runner, emulation.lease);
            await (0,src_host/* restoreSources */.vR)(runner, 'process');
        },
    };
}
function isEmulated({ cell }) {
    return cell.strategy === 'emulated';
}
/** Refuses what this machine cannot carry out. */
function requireFeasible({ cell, platform }, host) {
    if (cell.strategy === 'native' && platform.name !== host.name) {
        throw new src_runner/* InputError */.dz(`${cell.id} is planned as native, and this machine is ${host.name}. Run it on a runner for ${platform.name}.`);
    }
}
/** Sets up emulation for the platforms whose programs are to be run here and are not the host's. */
async function borrowEmulation(runner, jobs, host) {
    const executing = jobs.filter((job) => (job.test || isEmulated(job)) && job.platform.name !== host.name);
    const foreign = [...new Set(executing.map((job) => job.platform))];
    if (foreign.length === 0)
        return undefined;
    return await runner.group(`Emulation for ${foreign.map((one) => one.name).join(', ')}`, async () => {
        const emulation = await acquireEmulation(runner, defaultEmulationRequest(host, foreign));
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
 * Makes the machine ready for one cell and carries it out, by the next rung where `withFallback` says so.
 *
 * @throws InputError where the machine cannot be made ready
 */
async function carryOut(runner, job, options) {
    const { environment, pipeline } = options;
    return await withFallback(runner, job, { environment, outputDirectory: pipeline.outputDirectory }, async (one) => {
        return await carry_out_attempt(runner, one, options);
    });
}
/**
 * Attempts a cell. Where cross compilation fails on the toolchain's account, and the package's `fallback` says so, it is
 * built emulated instead; the report says what failed first.
 *
 * @param attempt makes the machine ready for the cell it is given, and carries it out
 */
async function withFallback(runner, job, options, attempt) {
    const report = await attempt(job);
    const { failure } = report;
    if (job.package.recipe.fallback !== true || job.cell.strategy !== 'cross' || failure?.kind !== 'toolchain')
        return report;
    runner.warning(`${job.cell.id}: cross compilation failed on the toolchain's account, not the code's, so the cell is built emulated, ` +
        `as \`fallback\` says. ${failure.message}`);
    const second = await attempt({
        ...job,
        cell: { ...job.cell, strategy: 'emulated', environment: options.environment },
    });
    const fallback = { from: job.cell.strategy, reason: failure.message };
    const told = { ...second, cell: job.cell, strategy: 'emulated', fallback, started: report.started };
    await result_files_writeReport(options.outputDirectory, told);
    return told;
}
/**
 * Carries out cells one after the other; one that fails, or for which the machine cannot be made ready, does not stop
 * the others.
 */
async function carryOutAll(runner, jobs, options, onReport) {
    for (const job of jobs) {
        let report;
        try {
            report = await carryOut(runner, job, options);
        }
        catch (error) {
            if (!isExpectedFailure(error))
                throw error;
            const now = new Date().toISOString();
            const failure = { phase: 'prepare', kind: failureKind(error), message: errorMessage(error) };
            report = { ...plannedReport(job.cell), result: 'failed', started: now, finished: now, failure };
            await mkdir(options.pipeline.outputDirectory, { recursive: true });
            await writeReport(options.pipeline.outputDirectory, report);
        }
        await onReport(report);
    }
}
async function carry_out_attempt(runner, job, options) {
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
const COLUMNS = ['package', 'platform', 'strategy', 'reason', 'build s', 'test s', 'result', 'artifact', 'size'];
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
/** A cell's report as Markdown for a job summary. */
function cellMarkdown(report) {
    const { cell, environment } = report;
    const world = environment === null ? [] : [`Built in ${environment.description}.`, '', ...describeAcceleration(environment)];
    return [`## ${cell.id}`, '', markdownTable([report]), '', ...world].join('\n');
}

;// CONCATENATED MODULE: ./build/src/build/index.js







// EXTERNAL MODULE: ./build/src/plan/index.js + 20 modules
var src_plan = __webpack_require__(1137);
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
