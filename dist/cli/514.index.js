export const id = 514;
export const ids = [514];
export const modules = {

/***/ 1514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F6: () => (/* reexport */ acquireEmulation),
  $Y: () => (/* reexport */ defaultEmulationRequest),
  $V: () => (/* reexport */ executesNatively),
  RC: () => (/* reexport */ parseRange),
  _L: () => (/* reexport */ releaseEmulation),
  zG: () => (/* reexport */ withEmulation)
});

// UNUSED EXPORTS: QEMU_SOURCES, createLease

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var src_host = __webpack_require__(9628);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/platform/binfmt.js
var binfmt = __webpack_require__(8661);
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
    const header = (0,binfmt/* binfmtPattern */.P)(platform).magic;
    return pattern.magic.every((byte, index) => {
        const at = pattern.offset + index;
        return ((header[at] ?? 0) & (pattern.mask[index] ?? 0)) === (byte & (pattern.mask[index] ?? 0));
    });
}
/** The text that registers a handler for a platform. */
function handlerRegistration(name, platform, interpreter, flags) {
    const { magic, mask } = (0,binfmt/* binfmtPattern */.P)(platform);
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
var platform = __webpack_require__(4218);
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
var external_node_crypto_ = __webpack_require__(7598);
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
    const { magic, mask } = (0,binfmt/* binfmtPattern */.P)(platform);
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
class ProbeBench {
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
                const bench = await ProbeBench.#openIn(parent, runner, host, platforms, purpose);
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
        const bench = new ProbeBench(runner, host, await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'archway-probe-')));
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
const ELF_MAGIC = '\x7fELF';
/** The head of an ar archive, which a Debian package is: deb(5). */
const AR_MAGIC = '!<arch>\n';
const AR_HEADER_SIZE = 60;
async function kindOf(file) {
    const head = (await readRange(file, 0, AR_MAGIC.length)).toString('latin1');
    if (head.startsWith(ELF_MAGIC))
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
async function acquireEmulation(runner, request, lease = createLease()) {
    // In this order: what changes in between then shows as a change of the entries.
    const entries = await readEntries();
    const bench = await ProbeBench.open(runner, request.host, request.platforms, request.probe ? 'ask' : 'identify');
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
        if (seen !== undefined && (0,external_node_util_.isDeepStrictEqual)(seen.entries, await readHandlers(platform)))
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

;// CONCATENATED MODULE: ./build/src/emulation/with-emulation.js





/**
 * Does work while an emulator of a platform is registered, where it is another than the machine's own. That it cannot be
 * given back is only warned of: the work's result stands.
 */
async function withEmulation(runner, platform, work) {
    const host = (0,src_host/* hostPlatform */.ol)();
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
            runner.warning(`The emulators could not be given back: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/emulation/index.js
/** QEMU and binfmt_misc: the machine runs the programs of other platforms. */







/***/ })

};
