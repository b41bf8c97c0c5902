export const id = 814;
export const ids = [814];
export const modules = {

/***/ 7995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UG: () => (/* reexport */ CGO_EXPECTATIONS),
  P5: () => (/* reexport */ CHECKSUM_ALGORITHMS),
  _n: () => (/* reexport */ FileSource),
  IF: () => (/* reexport */ FormatError),
  EO: () => (/* reexport */ LIBCS),
  Ut: () => (/* reexport */ checksumLine),
  $R: () => (/* reexport */ checksumsFile),
  TM: () => (/* reexport */ digestFile),
  IJ: () => (/* reexport */ emulationGuard),
  s6: () => (/* reexport */ fitsPlatform),
  Wf: () => (/* reexport */ makeDeb),
  jL: () => (/* reexport */ matchesPathOrAbove),
  jG: () => (/* reexport */ packDirectory),
  OE: () => (/* reexport */ platformOfElf),
  oU: () => (/* reexport */ readElf),
  Tn: () => (/* reexport */ readGoBuildInfo),
  LO: () => (/* reexport */ selectPaths),
  Q3: () => (/* reexport */ sha256File),
  zv: () => (/* reexport */ toSarif),
  gF: () => (/* reexport */ verifyPaths),
  vK: () => (/* reexport */ writeAtomically),
  gD: () => (/* reexport */ writeChecksums)
});

// UNUSED EXPORTS: RULES, bufferSource, debianVersion, describeMachine, parseChecksums, renderReport, sliceSource

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/src/artifact/atomic.js


/**
 * Makes a file appear under its name whole or not at all: it is written beside its place and renamed.
 *
 * @param write creates the file at the path that it is given
 */
async function writeAtomically(path, write) {
    const partial = `${path}.${(0,external_node_crypto_.randomUUID)()}.partial`;
    try {
        await write(partial);
        await (0,promises_.rename)(partial, path);
    }
    finally {
        await (0,promises_.rm)(partial, { force: true });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/runner/index.js + 11 modules
var src_runner = __webpack_require__(4405);
;// CONCATENATED MODULE: ./build/src/artifact/bytes.js


/**
 * A file that is not what its format demands: damaged, cut off, hostile, or in a form that is not supported. The
 * message names the part that is wrong.
 */
class FormatError extends src_runner/* InputError */.dz {
}
/** Bytes in memory. */
function bufferSource(buffer) {
    return {
        size: buffer.length,
        read(offset, length) {
            requireInside(offset, length, buffer.length);
            return buffer.subarray(offset, offset + length);
        },
    };
}
/** A part of another source. It must be inside that. */
function sliceSource(source, start, size) {
    requireInside(start, size, source.size);
    return {
        size,
        read(offset, length) {
            requireInside(offset, length, size);
            return source.read(start + offset, length);
        },
    };
}
/** Where the parts of a file are kept between reads: few and small, so that memory does not grow with the file. */
const PAGE = 16 * 1024;
const PAGES_KEPT = 16;
/** A regular file, read by position. Whoever opens it closes it. */
class FileSource {
    size;
    /** The mode bits. */
    mode;
    #descriptor;
    #pages = new Map();
    /** @param follow whether the path may be a symbolic link */
    constructor(path, follow = true) {
        // O_NONBLOCK: opening a FIFO that took a file's place must not wait for a writer.
        const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | (follow ? 0 : external_node_fs_.constants.O_NOFOLLOW);
        this.#descriptor = (0,external_node_fs_.openSync)(path, flags);
        const status = (0,external_node_fs_.fstatSync)(this.#descriptor);
        this.size = status.size;
        this.mode = status.mode;
        if (!status.isFile()) {
            this.close();
            throw new FormatError(`${path} is not a regular file.`);
        }
    }
    read(offset, length) {
        requireInside(offset, length, this.size);
        const first = Math.floor(offset / PAGE);
        const start = offset - first * PAGE;
        if (start + length <= PAGE)
            return this.#page(first).subarray(start, start + length);
        return this.#load(offset, length);
    }
    close() {
        this.#pages.clear();
        (0,external_node_fs_.closeSync)(this.#descriptor);
    }
    #page(index) {
        let page = this.#pages.get(index);
        if (page === undefined) {
            page = this.#load(index * PAGE, Math.min(PAGE, this.size - index * PAGE));
            if (this.#pages.size >= PAGES_KEPT)
                this.#pages.delete(this.#pages.keys().next().value ?? index);
        }
        else {
            this.#pages.delete(index);
        }
        // A map keeps the order of insertion, so the page in front is the one unused for longest.
        this.#pages.set(index, page);
        return page;
    }
    #load(offset, length) {
        const buffer = Buffer.allocUnsafe(length);
        for (let filled = 0; filled < length;) {
            const count = (0,external_node_fs_.readSync)(this.#descriptor, buffer, filled, length - filled, offset + filled);
            if (count === 0)
                throw new FormatError(`the file became shorter than ${String(this.size)} bytes while it was read`);
            filled += count;
        }
        return buffer;
    }
}
const CHUNK = 256 * 1024;
/** A source from front to back. */
function* chunksOf(source) {
    for (let offset = 0; offset < source.size; offset += CHUNK) {
        yield source.read(offset, Math.min(CHUNK, source.size - offset));
    }
}
/** The first bytes of a source: fewer than asked for where it is shorter. */
function headOf(source, length) {
    return source.read(0, Math.min(length, source.size));
}
function requireInside(offset, length, size) {
    if (offset >= 0 && length >= 0 && offset + length <= size)
        return;
    throw new FormatError(`${String(length)} bytes at offset ${String(offset)} are wanted, and there are only ${String(size)} bytes`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/src/artifact/checksums.js







/** The checksums that a folder's files can be given. */
const CHECKSUM_ALGORITHMS = ['sha256', 'sha512'];
/** The name under which a folder's checksums are kept: `SHA256SUMS`. */
function checksumsFile(algorithm) {
    return `${algorithm.toUpperCase()}SUMS`;
}
/** The SHA-256 of a file, in hexadecimal digits. */
async function sha256File(path) {
    return await digestFile(path, 'sha256');
}
/** The digest of a file, in hexadecimal digits. */
async function digestFile(path, algorithm) {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
/**
 * Writes SHA256SUMS (or SHA512SUMS) into a folder, in the form that `sha256sum --check` reads, sorted by name.
 *
 * @param files paths relative to the folder
 * @returns the path of the file
 */
async function writeChecksums(directory, files, algorithm = 'sha256') {
    const lines = [];
    for (const file of [...new Set(files)].sort())
        lines.push(checksumLine(await digestFile((0,external_node_path_.join)(directory, file), algorithm), file));
    const path = (0,external_node_path_.join)(directory, checksumsFile(algorithm));
    await writeAtomically(path, (partial) => (0,promises_.writeFile)(partial, lines.join('')));
    return path;
}
/** One line of a file of checksums. A name with a line end or a backslash is escaped, and the line marked by a backslash. Source: coreutils' manual. */
function checksumLine(digest, name) {
    const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${escaped === name ? '' : '\\'}${digest}  ${escaped}\n`;
}
/**
 * Reads which checksum files to write, separated by commas or spaces; the first is the one that outputs name.
 *
 * @throws InputError for anything else
 */
function parseChecksums(text) {
    const words = text.split(/[,\s]+/).filter((word) => word !== '');
    const known = words.flatMap((word) => CHECKSUM_ALGORITHMS.find((one) => one === word.toLowerCase()) ?? []);
    const [first, ...rest] = [...new Set(known)];
    if (first !== undefined && known.length === words.length)
        return [first, ...rest];
    throw new InputError(`'${text}' is not valid. Give one or more of: ${CHECKSUM_ALGORITHMS.join(', ')}.`);
}

;// CONCATENATED MODULE: ./build/src/artifact/deb-dependencies.js
/**
 * The Debian packages of the shared libraries that programs need, as dpkg on this machine knows them: those of the
 * target's architecture, or those of the cross compiler, which are named after what they stand for. The C library comes
 * with the least version that has all symbols in use.
 *
 * @param given relations that stand already; a package in one of them is not added again
 */
async function debDependencies(runner, elfs, platform, given) {
    const own = new Set(elfs.flatMap(({ soname }) => soname ?? []));
    const libraries = [...new Set(elfs.flatMap(({ needed }) => needed))].filter((name) => !own.has(name)).sort();
    if (libraries.length === 0)
        return [];
    const { stdout } = await runner.exec('dpkg-query', ['--search', ...libraries.map((name) => `*/${name}`)], {
        quiet: true,
        // 1: one of them is in no package.
        acceptExitCodes: [0, 1],
    });
    const packages = new Map();
    for (const line of stdout.split('\n')) {
        const match = /^([a-z0-9][a-z0-9+.-]*)(?::(\w+))?(?:, \S+)*: (\S+)$/.exec(line);
        if (match?.[1] === undefined || match[3] === undefined)
            continue;
        const cross = `-${platform.debianArchitecture}-cross`;
        const name = match[2] === platform.debianArchitecture
            ? match[1]
            : match[1].endsWith(cross)
                ? match[1].slice(0, -cross.length)
                : '';
        if (name !== '')
            packages.set(match[3].split('/').at(-1) ?? '', name);
    }
    const named = new Set(given.flatMap((relation) => relation.split('|').map((one) => one.trim().split(/[ :(]/)[0] ?? '')));
    const found = [...new Set(libraries.flatMap((library) => packages.get(library) ?? []))].filter((name) => !named.has(name));
    const unknown = libraries.filter((library) => !packages.has(library));
    if (unknown.length > 0) {
        runner.warning(`No Debian package of ${platform.name} on this machine has ${unknown.join(', ')}. Name the packages in \`deb.depends\`.`);
    }
    const glibc = elfs
        .flatMap(({ versions }) => versions.GLIBC ?? [])
        .sort(compareVersions)
        .at(-1);
    return found.map((name) => (/^libc6(\.1)?$/.test(name) && glibc !== undefined ? `${name} (>= ${glibc})` : name));
}
function compareVersions(a, b) {
    return a.localeCompare(b, 'en', { numeric: true });
}

;// CONCATENATED MODULE: ./build/src/artifact/elf/layout.js

/**
 * The tables of an ELF file. Source for all numbers: the System V gABI ("Object Files", "Program Loading"), as in
 * glibc's <elf.h>.
 */
const ELF_MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
/** The segment types that are looked at. */
const PT = {
    load: 1,
    dynamic: 2,
    interpreter: 3,
    note: 4,
    gnuStack: 0x6474e551,
    gnuRelro: 0x6474e552,
};
/** The section types that are looked at. */
const SHT = { symbolTable: 2, note: 7, noBits: 8, armAttributes: 0x70000003 };
const SHF_TLS = 0x400;
/** File types: `e_type`. */
const ET = { relocatable: 1, executable: 2, shared: 3, core: 4 };
/** e_phnum when the number of program headers stands in section header 0, and the limit to which we follow that. */
const PN_XNUM = 0xffff;
/** Object files with a section per function have some hundred thousand; none has a million. */
const MAX_SECTIONS = 1_000_000;
const SECTIONS_PER_READ = 512;
/** Numbers out of a piece of an ELF file, in its byte order and address size. */
class Fields {
    #bytes;
    #little;
    #wide;
    constructor(bytes, bits, endianness) {
        this.#bytes = bytes;
        this.#wide = bits === 64;
        this.#little = endianness === 'little';
    }
    half(offset) {
        return this.#little ? this.#bytes.readUInt16LE(offset) : this.#bytes.readUInt16BE(offset);
    }
    word(offset) {
        return this.#little ? this.#bytes.readUInt32LE(offset) : this.#bytes.readUInt32BE(offset);
    }
    /**
     * An address, an offset or a size: 4 bytes, or 8 that have to fit into 53 bits. Larger ones become Infinity, which
     * no bounds check lets pass: a kernel's addresses are that large, and are never looked up.
     */
    address(offset) {
        if (!this.#wide)
            return this.word(offset);
        const value = this.#little ? this.#bytes.readBigUInt64LE(offset) : this.#bytes.readBigUInt64BE(offset);
        return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : Infinity;
    }
}
/** Where fields stand: offsets into the file header, a program header and a section header, by address size. */
const LAYOUT = {
    32: {
        header: { size: 52, programs: 28, sections: 32, flags: 36, programSize: 42, sectionSize: 46 },
        program: { size: 32, flags: 24, offset: 4, address: 8, fileSize: 16 },
        section: { size: 40, flags: 8, address: 12, offset: 16, byteSize: 20, link: 24, info: 28 },
    },
    64: {
        header: { size: 64, programs: 32, sections: 40, flags: 48, programSize: 54, sectionSize: 58 },
        program: { size: 56, flags: 4, offset: 8, address: 16, fileSize: 32 },
        section: { size: 64, flags: 8, address: 16, offset: 24, byteSize: 32, link: 40, info: 44 },
    },
};
/** The file header and the way to all tables, each checked to be inside the file before it is read. */
class ElfLayout {
    source;
    bits;
    endianness;
    osAbi;
    /** `e_type`. */
    type;
    machine;
    /** `e_flags`. */
    flags;
    segments;
    #sections;
    #nameSection;
    #programsEnd;
    /** @throws FormatError that names what is missing or wrong */
    constructor(source) {
        this.source = source;
        if (source.size < 16)
            throw new FormatError(`the file ends after ${String(source.size)} bytes, inside the ELF header`);
        const identification = source.read(0, 16);
        if (!identification.subarray(0, 4).equals(ELF_MAGIC))
            throw new FormatError('the file does not begin with the ELF magic');
        this.bits = oneOf(identification[4], { 1: 32, 2: 64 }, 'class (EI_CLASS)');
        this.endianness = oneOf(identification[5], { 1: 'little', 2: 'big' }, 'byte order (EI_DATA)');
        this.osAbi = identification[7] ?? 0;
        const at = LAYOUT[this.bits].header;
        const header = this.fields(0, at.size, 'the ELF header');
        this.type = header.half(16);
        this.machine = header.half(18);
        this.flags = header.word(at.flags);
        this.#nameSection = header.half(at.sectionSize + 4);
        // The counts stand right behind the sizes. Those too large for their field stand in section header 0.
        const sectionTable = {
            offset: header.address(at.sections),
            entrySize: header.half(at.sectionSize),
            count: header.half(at.sectionSize + 2),
        };
        const programCount = header.half(at.programSize + 2);
        const first = sectionTable.offset === 0 ? undefined : this.#sectionAt(sectionTable, 0);
        const sectionCount = sectionTable.offset === 0 ? 0 : sectionTable.count === 0 ? (first?.size ?? 0) : sectionTable.count;
        if (this.#nameSection === 0xffff)
            this.#nameSection = first?.link ?? 0;
        this.#sections = this.#checkedTable({ ...sectionTable, count: sectionCount }, 'section', MAX_SECTIONS);
        const programTable = {
            offset: header.address(at.programs),
            entrySize: header.half(at.programSize),
            count: programCount === PN_XNUM && first !== undefined ? first.info : programCount,
        };
        this.#programsEnd = Math.max(at.size, programTable.offset + programTable.entrySize * programTable.count);
        this.segments = this.#readSegments(programTable);
    }
    get sectionCount() {
        return this.#sections.count;
    }
    /**
     * A piece of the file, to read numbers from.
     *
     * @param what names the piece in the error when it is not inside the file
     */
    fields(offset, size, what) {
        return new Fields(this.bytes(offset, size, what), this.bits, this.endianness);
    }
    /** A piece of the file. */
    bytes(offset, size, what) {
        if (offset + size > this.source.size) {
            throw new FormatError(`${what} should be at bytes ${String(offset)} to ${String(offset + size)}, but the file ends after ` +
                `${String(this.source.size)}: it was cut off or is damaged`);
        }
        return this.source.read(offset, size);
    }
    /** All section headers, in order, never all at once in memory. */
    *sections() {
        const { offset, count, entrySize } = this.#sections;
        for (let index = 0; index < count; index += SECTIONS_PER_READ) {
            const length = Math.min(SECTIONS_PER_READ, count - index);
            const fields = this.fields(offset + index * entrySize, length * entrySize, 'the section header table');
            for (let entry = 0; entry < length; entry++)
                yield this.#section(fields, entry * entrySize);
        }
    }
    /** The first section with a name, if the file has one. */
    sectionNamed(name) {
        if (this.#nameSection === 0 || this.#nameSection >= this.#sections.count)
            return undefined;
        const names = this.#sectionAt(this.#sections, this.#nameSection);
        const wanted = Buffer.from(`${name}\0`, 'latin1');
        for (const section of this.sections()) {
            const start = section.nameOffset;
            if (start + wanted.length > names.size || names.offset + start + wanted.length > this.source.size)
                continue;
            if (this.source.read(names.offset + start, wanted.length).equals(wanted))
                return section;
        }
        return undefined;
    }
    /** Where in the file a run-time address is stored, and how many bytes follow it in that segment. */
    locate(address) {
        for (const segment of this.segments) {
            const inside = address - segment.address;
            if (segment.type === PT.load && inside >= 0 && inside < segment.fileSize) {
                return { offset: segment.offset + inside, available: segment.fileSize - inside };
            }
        }
        return undefined;
    }
    /** Where the last part that the tables know of ends, at most the size of the file. */
    end() {
        const { offset, count, entrySize } = this.#sections;
        let end = Math.max(this.#programsEnd, offset + count * entrySize);
        for (const segment of this.segments)
            end = Math.max(end, segment.offset + segment.fileSize);
        for (const section of this.sections()) {
            if (section.type !== SHT.noBits && section.type !== 0)
                end = Math.max(end, section.offset + section.size);
        }
        return Math.min(end, this.source.size);
    }
    #readSegments(table) {
        if (table.count === 0)
            return [];
        const { offset, count, entrySize } = this.#checkedTable(table, 'program', PN_XNUM);
        const at = LAYOUT[this.bits].program;
        const fields = this.fields(offset, count * entrySize, 'the program header table');
        return Array.from({ length: count }, (_, index) => {
            const base = index * entrySize;
            return {
                type: fields.word(base),
                flags: fields.word(base + at.flags),
                offset: fields.address(base + at.offset),
                address: fields.address(base + at.address),
                fileSize: fields.address(base + at.fileSize),
            };
        });
    }
    #sectionAt(table, index) {
        const { size } = LAYOUT[this.bits].section;
        const offset = table.offset + index * Math.max(table.entrySize, size);
        return this.#section(this.fields(offset, size, 'the section header table'), 0);
    }
    #section(fields, base) {
        const at = LAYOUT[this.bits].section;
        return {
            nameOffset: fields.word(base),
            type: fields.word(base + 4),
            flags: fields.address(base + at.flags),
            offset: fields.address(base + at.offset),
            address: fields.address(base + at.address),
            size: fields.address(base + at.byteSize),
            link: fields.word(base + at.link),
            info: fields.word(base + at.info),
        };
    }
    #checkedTable(table, kind, limit) {
        const { offset, count, entrySize } = table;
        if (count === 0)
            return { offset: 0, count: 0, entrySize: 0 };
        const { size } = LAYOUT[this.bits][kind];
        if (entrySize < size) {
            throw new FormatError(`${kind} headers of ${String(entrySize)} bytes are smaller than the ${String(size)} they need`);
        }
        if (count > limit)
            throw new FormatError(`${String(count)} ${kind} headers are more than the ${String(limit)} that are read`);
        if (offset + count * entrySize > this.source.size) {
            throw new FormatError(`the ${kind} header table ends at byte ${String(offset + count * entrySize)}, but the file after ` +
                `${String(this.source.size)}: it was cut off or is damaged`);
        }
        return table;
    }
}
function oneOf(byte, values, what) {
    const value = values[byte ?? -1];
    if (value === undefined)
        throw new FormatError(`the ELF header has the unknown ${what} ${String(byte)}`);
    return value;
}

;// CONCATENATED MODULE: ./build/src/artifact/elf/arm.js

/** Source: ELF for the Arm Architecture (AAELF32), "ELF header", and Addenda to the ABI, "Build attributes". */
const EM_ARM = 40;
const FLOAT_SOFT = 0x200;
const FLOAT_HARD = 0x400;
const TAG_FILE = 1;
const TAG_CPU_RAW_NAME = 4;
const TAG_CPU_NAME = 5;
const TAG_COMPATIBILITY = 32;
const TAG_ABI_VFP_ARGS = 28;
const VFP_ARGS = { base: 0, registers: 1 };
const MAX_ATTRIBUTE_BYTES = 64 * 1024;
const TAG_CPU_ARCHITECTURE = 6;
const TAG_THUMB = 9;
const TAG_FLOATING_POINT = 10;
const TAG_SIMD = 12;
/** The values of the tags, in readelf's words. Source: Addenda to the ABI, "Build attributes", 2022Q3. */
const ARCHITECTURES = 'Pre-v4,v4,v4T,v5T,v5TE,v5TEJ,v6,v6KZ,v6T2,v6K,v7,v6-M,v6S-M,v7E-M,v8,v8-R,v8-M.baseline,v8-M.mainline,' +
    'v8.1-A,v8.2-A,v8.3-A,v8.1-M.mainline,v9';
const THUMB = 'No,Thumb-1,Thumb-2,Yes';
const FLOATING_POINT = 'No,VFPv1,VFPv2,VFPv3,VFPv3-D16,VFPv4,VFPv4-D16,FP for ARMv8,FPv5/FP-D16 for ARMv8';
const SIMD = 'No,NEONv1,NEONv1 with Fused-MAC,NEON for ARMv8,NEON for ARMv8.1';
/** Reads what 32-bit ARM files say beyond their machine; nothing for other machines. */
function readArm(elf) {
    if (elf.machine !== EM_ARM)
        return {};
    const attributes = readAttributes(elf);
    const convention = attributes.get(TAG_ABI_VFP_ARGS);
    const floatAbi = (elf.flags & FLOAT_HARD) !== 0 || ((elf.flags & FLOAT_SOFT) === 0 && convention === VFP_ARGS.registers)
        ? 'hard'
        : (elf.flags & FLOAT_SOFT) !== 0 || convention === VFP_ARGS.base
            ? 'soft'
            : undefined;
    const word = (tag, words) => {
        const value = attributes.get(tag);
        return typeof value === 'number' ? words.split(',')[value] : undefined;
    };
    const cpu = attributes.get(TAG_CPU_NAME);
    const isa = Object.entries({
        architecture: word(TAG_CPU_ARCHITECTURE, ARCHITECTURES),
        cpu: typeof cpu === 'string' ? cpu : undefined,
        thumb: word(TAG_THUMB, THUMB),
        floatingPoint: word(TAG_FLOATING_POINT, FLOATING_POINT),
        simd: word(TAG_SIMD, SIMD),
    }).filter(([, value]) => value !== undefined);
    return {
        ...(floatAbi !== undefined && { floatAbi }),
        ...(isa.length > 0 && { armIsa: Object.fromEntries(isa) }),
    };
}
function readAttributes(elf) {
    for (const section of elf.sections()) {
        if (section.type !== SHT.armAttributes || section.size > MAX_ATTRIBUTE_BYTES)
            continue;
        return attributesOf(elf.bytes(section.offset, section.size, '.ARM.attributes'), elf);
    }
    return new Map();
}
/** The attributes of the vendor `aeabi` for the whole file. */
function attributesOf(bytes, elf) {
    const none = new Map();
    if (bytes[0] !== 0x41)
        return none;
    for (let at = 1; at + 4 < bytes.length;) {
        const length = elf.endianness === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
        const end = Math.min(at + length, bytes.length);
        const vendorEnd = bytes.indexOf(0, at + 4);
        if (length < 5 || vendorEnd === -1 || vendorEnd >= end)
            return none;
        if (bytes.toString('latin1', at + 4, vendorEnd) === 'aeabi')
            return fileAttributes(bytes, vendorEnd + 1, end);
        at = end;
    }
    return none;
}
function fileAttributes(bytes, start, end) {
    const attributes = new Map();
    if (bytes[start] !== TAG_FILE)
        return attributes;
    for (let at = start + 5; at < end;) {
        const tag = uleb128(bytes, at);
        at = tag.next;
        if (isText(tag.value)) {
            if (tag.value === TAG_COMPATIBILITY)
                at = uleb128(bytes, at).next;
            const nul = bytes.indexOf(0, at);
            if (nul === -1)
                break;
            attributes.set(tag.value, bytes.toString('latin1', at, nul));
            at = nul + 1;
        }
        else {
            const value = uleb128(bytes, at);
            attributes.set(tag.value, value.value);
            at = value.next;
        }
    }
    return attributes;
}
/** Below 32, three tags say by their meaning whether a text follows; from 32 on, odd tags have one. */
function isText(tag) {
    return tag === TAG_CPU_RAW_NAME || tag === TAG_CPU_NAME || tag === TAG_COMPATIBILITY || (tag > 32 && tag % 2 === 1);
}
function uleb128(bytes, start) {
    let value = 0;
    for (let at = start, factor = 1; at < bytes.length && at < start + 5; at++, factor *= 128) {
        const byte = bytes[at] ?? 0;
        value += (byte & 0x7f) * factor;
        if (byte < 0x80)
            return { value, next: at + 1 };
    }
    return { value, next: bytes.length };
}

;// CONCATENATED MODULE: ./build/src/artifact/elf/dynamic.js


/** Source: gABI "Dynamic Section", and the GNU extensions in glibc's <elf.h>. */
const DT = {
    null: 0,
    needed: 1,
    stringTable: 5,
    stringSize: 10,
    soname: 14,
    rpath: 15,
    bindNow: 24,
    runpath: 29,
    flags: 30,
    flags1: 0x6ffffffb,
    versionNeed: 0x6ffffffe,
    versionNeedCount: 0x6fffffff,
};
const DF_BIND_NOW = 8;
const DF_1_NOW = 1;
const DF_1_PIE = 0x08000000;
/** Real dynamic sections have below a thousand entries and some kilobytes of names that matter. */
const MAX_DYNAMIC_BYTES = 1024 * 1024;
const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_STRING = 64 * 1024;
const MAX_VERSION_RECORDS = 65_536;
/** The symbol version families whose highest member says how new a system must be. */
const VERSION_FAMILIES = ['GLIBC', 'GLIBCXX', 'CXXABI'];
/** Reads the dynamic section as the loader does: by the program headers alone. Undefined when there is none. */
function readDynamic(elf) {
    const segment = storedSegment(elf, PT.dynamic);
    if (segment === undefined)
        return undefined;
    const entries = readEntries(elf, segment);
    const value = (tag) => entries.find((entry) => entry.tag === tag)?.value;
    const strings = new StringTable(elf, value(DT.stringTable), value(DT.stringSize));
    const texts = (tag) => entries.filter((entry) => entry.tag === tag).map((entry) => strings.text(entry.value));
    const folders = (tag) => texts(tag).flatMap((text) => text.split(':'));
    const soname = texts(DT.soname).at(-1);
    const flags1 = value(DT.flags1) ?? 0;
    return {
        needed: texts(DT.needed),
        ...(soname !== undefined && { soname }),
        rpath: folders(DT.rpath),
        runpath: folders(DT.runpath),
        versions: readVersions(elf, strings, value(DT.versionNeed), value(DT.versionNeedCount) ?? 0),
        bindNow: value(DT.bindNow) !== undefined || ((value(DT.flags) ?? 0) & DF_BIND_NOW) !== 0 || (flags1 & DF_1_NOW) !== 0,
        pieFlag: (flags1 & DF_1_PIE) !== 0,
    };
}
/** PT_INTERP: the loader that the program asks for. */
function readInterpreter(elf) {
    const segment = storedSegment(elf, PT.interpreter);
    if (segment === undefined)
        return undefined;
    const bytes = elf.bytes(segment.offset, Math.min(segment.fileSize, MAX_STRING), 'the interpreter (PT_INTERP)');
    return upToNul(bytes);
}
/**
 * The first segment of a type whose bytes are in the file. Files of detached debug information keep the program
 * headers, and turn the sections that those speak of into ones without content.
 */
function storedSegment(elf, type) {
    const segment = elf.segments.find((one) => one.type === type && one.fileSize > 0);
    if (segment === undefined)
        return undefined;
    for (const section of elf.sections()) {
        if (section.type !== SHT.noBits || (section.flags & SHF_TLS) !== 0)
            continue;
        if (segment.address >= section.address && segment.address < section.address + section.size)
            return undefined;
    }
    return segment;
}
function readEntries(elf, { offset, fileSize }) {
    if (fileSize > MAX_DYNAMIC_BYTES)
        throw new FormatError(`a dynamic section of ${String(fileSize)} bytes is too large`);
    const word = elf.bits / 8;
    const fields = elf.fields(offset, fileSize, 'the dynamic section');
    const entries = [];
    for (let at = 0; at + 2 * word <= fileSize; at += 2 * word) {
        const tag = fields.address(at);
        if (tag === DT.null)
            break;
        entries.push({ tag, value: fields.address(at + word) });
    }
    return entries;
}
/** The dynamic string table. What it hands out is limited in all, as entries may share a string without end. */
class StringTable {
    #elf;
    #offset;
    #size;
    #allowance = MAX_TEXT_BYTES;
    constructor(elf, address, size) {
        const place = address === undefined ? undefined : elf.locate(address);
        this.#elf = elf;
        this.#offset = place?.offset;
        this.#size = Math.min(size ?? Infinity, place?.available ?? 0, elf.source.size - (place?.offset ?? 0));
    }
    text(index) {
        if (this.#offset === undefined)
            throw new FormatError('the dynamic section has strings, and no string table (DT_STRTAB) in the file');
        const length = Math.min(this.#size - index, MAX_STRING);
        if (!(length > 0)) {
            throw new FormatError(`a string at ${String(index)} is outside the dynamic string table of ${String(this.#size)} bytes`);
        }
        const text = upToNul(this.#elf.bytes(this.#offset + index, length, 'the dynamic string table'));
        this.#allowance -= text.length + 1;
        if (this.#allowance < 0)
            throw new FormatError('the dynamic section names more text than any real file does');
        return text;
    }
}
function upToNul(bytes) {
    const end = bytes.indexOf(0);
    if (end === -1)
        throw new FormatError(`a string of the dynamic section has no end within ${String(bytes.length)} bytes`);
    return bytes.toString('utf8', 0, end);
}
/** Walks .gnu.version_r. Source: LSB Core, "Symbol Version Requirements". Records are alike in both classes. */
function readVersions(elf, strings, address, count) {
    const highest = {};
    const start = address === undefined ? undefined : elf.locate(address)?.offset;
    if (start === undefined)
        return highest;
    let records = 0;
    const record = (offset) => {
        if (++records > MAX_VERSION_RECORDS)
            throw new FormatError('the version requirements (.gnu.version_r) do not end');
        return elf.fields(offset, 16, 'the version requirements (.gnu.version_r)');
    };
    let offset = start;
    for (let library = 0; library < count; library++) {
        const need = record(offset);
        let auxiliary = offset + need.word(8);
        for (let index = 0; index < need.half(2); index++) {
            const version = record(auxiliary);
            noteVersion(highest, strings.text(version.word(8)));
            if (version.word(12) === 0)
                break;
            auxiliary += version.word(12);
        }
        if (need.word(12) === 0)
            break;
        offset += need.word(12);
    }
    return highest;
}
const VERSION = new RegExp(`^(${VERSION_FAMILIES.join('|')})_(\\d+(?:\\.\\d+)*)$`);
function noteVersion(highest, name) {
    const match = VERSION.exec(name);
    const family = match?.[1];
    const version = match?.[2];
    if (family === undefined || version === undefined)
        return;
    if (dynamic_compareVersions(version, highest[family] ?? '') > 0)
        highest[family] = version;
}
/** Compares dotted numbers: negative, 0 or positive. */
function dynamic_compareVersions(a, b) {
    const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
;// CONCATENATED MODULE: ./build/src/artifact/elf/machines.js

/** Whether a platform runs a file: all that both of them say is alike. */
function fitsPlatform(elf, platform) {
    const { machine, bits, endianness, floatAbi } = platform.elf;
    return (elf.machine === machine &&
        elf.bits === bits &&
        elf.endianness === endianness &&
        (elf.floatAbi === undefined || floatAbi === undefined || elf.floatAbi === floatAbi));
}
/** The platform that a file is for; undefined for a machine that is not in the table. */
function platformOfElf(elf) {
    return platform_platform/* PLATFORMS */.P4.find((platform) => fitsPlatform(elf, platform));
}
/** Code that no processor of a platform runs: it is data to the program that loads it, on every platform. */
const LOADED_AS_DATA = { 190: 'NVIDIA CUDA', 224: 'AMD GPU', 247: 'Linux BPF' };
/** True for BPF and GPU code, which is alike on all platforms. */
function isLoadedAsData(elf) {
    return elf.machine in LOADED_AS_DATA;
}
/** Common machines that are in no row of the platform table, to name them. Source: the ELF machine registry. */
const OTHER_MACHINES = {
    ...LOADED_AS_DATA,
    2: 'SPARC',
    8: 'MIPS',
    15: 'HPPA',
    20: 'PowerPC',
    42: 'Renesas SH',
    43: 'SPARC V9',
    50: 'Intel IA-64',
    258: 'LoongArch',
};
/** The machine in words: `AArch64`, or `machine 4711` for one without a name here. */
function machineName(machine) {
    const platform = platform_platform/* PLATFORMS */.P4.find((row) => row.elf.machine === machine);
    return platform?.elf.machineName ?? OTHER_MACHINES[machine] ?? `machine ${String(machine)}`;
}
/** What decides which processors run a file, in words: `32-bit little-endian ARM, hard float`. */
function describeMachine(elf) {
    const float = elf.floatAbi === undefined ? '' : `, ${elf.floatAbi} float`;
    return `${String(elf.bits)}-bit ${elf.endianness}-endian ${machineName(elf.machine)}${float}`;
}

;// CONCATENATED MODULE: ./build/src/artifact/elf/notes.js

/** Note types of the vendor `GNU`. Source: glibc's <elf.h> and the Linux gABI extensions. */
const NT_GNU_BUILD_ID = 3;
const NT_GNU_PROPERTY = 5;
/** GNU_PROPERTY_AARCH64_FEATURE_1_AND and its bits. Source: ELF for the Arm 64-bit Architecture. */
const AARCH64_FEATURES = 0xc0000000;
const FEATURE_BTI = 1;
const FEATURE_PAC = 2;
/** GNU_PROPERTY_X86_ISA_1_NEEDED, GNU_PROPERTY_X86_ISA_1_USED: one bit for each level. Source: x86-64 psABI. */
const X86_NEEDED = 0xc0008002;
const X86_USED = 0xc0010002;
const X86_LEVELS = [1, 2, 3, 4];
/** More than any linker writes. */
const MAX_PROPERTIES = 256;
const EM_386 = 3;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;
/** Notes are some hundred bytes in all; a core file's, which are not, are of no interest. */
const MAX_NOTE_BYTES = 1024 * 1024;
const MAX_NOTE_AREAS = 256;
/**
 * Reads the notes of the vendor GNU. Damaged ones end the search without an error: no rule depends on them, and
 * real linkers have written some.
 */
function readNotes(elf) {
    let buildId;
    const properties = new Map();
    for (const area of noteAreas(elf)) {
        for (const note of notesIn(elf, area.offset, area.size)) {
            if (note.type === NT_GNU_BUILD_ID)
                buildId ??= note.content.toString('hex');
            else if (note.type === NT_GNU_PROPERTY)
                readProperties(elf, note.offset, note.content.length, properties);
        }
    }
    const features = elf.machine === EM_AARCH64 ? (properties.get(AARCH64_FEATURES) ?? 0) : 0;
    const x86 = elf.machine === EM_X86_64 || elf.machine === EM_386;
    const level = x86 ? levelOf(properties.get(X86_NEEDED)) : undefined;
    const used = x86 ? levelOf(properties.get(X86_USED)) : undefined;
    return {
        ...(buildId !== undefined && { buildId }),
        bti: (features & FEATURE_BTI) !== 0,
        pac: (features & FEATURE_PAC) !== 0,
        ...(level !== undefined && { x86Level: level }),
        ...(used !== undefined && { x86LevelUsed: used }),
    };
}
function levelOf(bits) {
    return X86_LEVELS.findLast((level) => ((bits ?? 0) & (1 << (level - 1))) !== 0);
}
/** Sections where there are any: detached debug information has notes in its sections only. */
function noteAreas(elf) {
    const areas = [];
    for (const section of elf.sections())
        if (section.type === SHT.note)
            areas.push(section);
    if (areas.length === 0) {
        const segments = elf.segments.filter((segment) => segment.type === PT.note);
        areas.push(...segments.map(({ offset, fileSize }) => ({ offset, size: fileSize })));
    }
    const readable = areas.filter((area) => area.size <= MAX_NOTE_BYTES && area.offset + area.size <= elf.source.size);
    return readable.slice(0, MAX_NOTE_AREAS);
}
function* notesIn(elf, start, size) {
    const end = start + size;
    for (let at = start; at + 12 <= end;) {
        const fields = elf.fields(at, 12, 'a note');
        const [nameSize, contentSize, type] = [fields.word(0), fields.word(4), fields.word(8)];
        const offset = at + 12 + padded(nameSize);
        if (offset + contentSize > end)
            return;
        if (nameSize === 4 && elf.source.read(at + 12, 4).equals(GNU)) {
            yield { type, offset, content: elf.source.read(offset, contentSize) };
        }
        at = offset + padded(contentSize);
    }
}
const GNU = Buffer.from('GNU\0', 'latin1');
function padded(size) {
    return Math.ceil(size / 4) * 4;
}
/** The properties of one word in a property note: an array of (type, size, content) padded to the address size. */
function readProperties(elf, start, size, properties) {
    const unit = elf.bits / 8;
    const end = start + size;
    for (let at = start, count = 0; at + 12 <= end && count < MAX_PROPERTIES; count++) {
        const fields = elf.fields(at, 12, 'a property note');
        const type = fields.word(0);
        if (fields.word(4) === 4)
            properties.set(type, (properties.get(type) ?? 0) | fields.word(8));
        at += 8 + Math.ceil(fields.word(4) / unit) * unit;
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/elf/elf.js






const TYPES = {
    [ET.relocatable]: 'relocatable',
    [ET.executable]: 'executable',
    [ET.shared]: 'shared',
    [ET.core]: 'core',
};
const PF_EXECUTE = 1;
/** Whether a file claims to be ELF. */
function isElf(head) {
    return head.subarray(0, 4).equals(ELF_MAGIC);
}
/**
 * Reads an ELF file: either class, either byte order, linked or not, with section headers or without.
 *
 * Every offset, count and size is checked against the file and a limit before it is used, so a hostile file costs no
 * more than some megabytes and milliseconds.
 *
 * @throws FormatError that names the part which is missing or wrong
 */
function readElf(source) {
    return factsOf(new ElfLayout(source));
}
/** As `readElf`, for a file whose tables are read already. */
function factsOf(elf) {
    requireWhole(elf);
    const type = TYPES[elf.type] ?? 'other';
    const dynamic = type === 'executable' || type === 'shared' ? readDynamic(elf) : undefined;
    const interpreter = readInterpreter(elf);
    const pie = type === 'shared' && (dynamic?.pieFlag ?? false);
    const needed = dynamic?.needed ?? [];
    return {
        machine: elf.machine,
        machineName: machineName(elf.machine),
        bits: elf.bits,
        endianness: elf.endianness,
        ...readArm(elf),
        type,
        osAbi: elf.osAbi,
        flags: elf.flags,
        ...(interpreter !== undefined && { interpreter }),
        needed,
        ...(dynamic?.soname !== undefined && { soname: dynamic.soname }),
        rpath: dynamic?.rpath ?? [],
        runpath: dynamic?.runpath ?? [],
        versions: dynamic?.versions ?? {},
        static: (type === 'executable' || pie) && interpreter === undefined && needed.length === 0,
        pie,
        stripped: !hasSymbolTable(elf),
        ...readNotes(elf),
        relro: relroOf(elf, dynamic),
        nx: elf.segments.some((segment) => segment.type === PT.gnuStack && (segment.flags & PF_EXECUTE) === 0),
    };
}
/** Whether a file is a program: to be started rather than linked or loaded. */
function isProgram(facts) {
    return facts.type === 'executable' || facts.pie;
}
function hasSymbolTable(elf) {
    for (const section of elf.sections())
        if (section.type === SHT.symbolTable)
            return true;
    return false;
}
function relroOf(elf, dynamic) {
    if (!elf.segments.some((segment) => segment.type === PT.gnuRelro))
        return 'none';
    return dynamic?.bindNow === true ? 'full' : 'partial';
}
/** A linked file that ends before its segments do cannot be loaded. Without sections, nothing else would tell. */
function requireWhole(elf) {
    if (elf.sectionCount > 0)
        return;
    for (const segment of elf.segments) {
        if (segment.type === PT.load && segment.offset + segment.fileSize > elf.source.size) {
            throw new FormatError(`a segment ends at byte ${String(segment.offset + segment.fileSize)}, but the file after ` +
                `${String(elf.source.size)}: it was cut off or is damaged`);
        }
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./build/src/artifact/pack.js








const LINK_MODE = 0o777;
/**
 * The mode of a file or folder in a package. It is kept, but for what a machine adds of its own: the right to write for
 * others than the owner, which differs with the umask of who checked the sources out, and a folder's set-group-ID bit,
 * which is inherited from where the build is.
 */
function packagedMode({ mode, isDirectory }) {
    return mode & (isDirectory ? 0o1755 : 0o7755);
}
/**
 * Packs all that is in a folder, so that equal content gives equal bytes: names sorted by their bytes, owner 0, one time
 * for all in UTC, modes as `packagedMode` has them, no time and no name in the gzip header. Symbolic links stay links. The
 * file appears under its name only when it is whole.
 *
 * The tar inside is the same everywhere. The compressed bytes are the same for the same release line of Node on the
 * same architecture: zlib versions differ in how they find repetitions.
 *
 * @param directory its content becomes the archive's, without a leading folder
 * @param archive where the archive goes: a zip where it ends in `.zip`, else a tar.gz; its folder must exist and be outside of the directory
 * @throws InputError when the folder contains something that is no file, folder or symbolic link
 */
async function packDirectory(directory, archive, options) {
    const entries = await entriesOf(directory, options.mtime);
    await writeAtomically(archive, async (partial) => {
        const output = (0,external_node_fs_.createWriteStream)(partial, { flags: 'wx' });
        await (archive.endsWith('.zip') ? writeZip : writeTarGz)(directory, entries, output);
    });
}
async function writeTarGz(directory, entries, output) {
    const tar = (0,tar_stream.pack)();
    await both(tar, (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_zlib_.createGzip)({ level: 9 }), output), feed(tar, directory, entries));
}
/** Times in a zip archive are in steps of two seconds, and begin with 1980. Source: PKWARE's APPNOTE.TXT, 4.4.6. */
async function writeZip(directory, entries, output) {
    // Only where a zip is asked for: it is much code.
    const { default: ZipStream } = await __webpack_require__.e(/* import() */ 723).then(__webpack_require__.bind(__webpack_require__, 2723));
    const zip = new ZipStream({ zlib: { level: 9 } });
    const add = async (source, data) => {
        await new Promise((resolve, reject) => {
            zip.entry(source, data, (error) => {
                if (error instanceof Error)
                    reject(error);
                else
                    resolve();
            });
        });
    };
    const feeding = async () => {
        for (const { name, type, mode, mtime: date, size, linkname = null } of entries) {
            const filled = type === 'file' && size > 0;
            await add(filled ? (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(directory, name)) : Buffer.alloc(0), {
                name,
                type,
                mode,
                date,
                linkname,
            });
        }
        zip.finalize();
    };
    await both(zip, (0,external_node_stream_promises_.pipeline)(zip, output), feeding());
}
/** Whichever failed first is the reason; the other one fails in its wake. */
async function both(stream, writing, feeding) {
    const fed = feeding.catch((error) => {
        stream.destroy(error);
        throw error;
    });
    await Promise.all([fed, writing]);
}
async function entriesOf(directory, mtime) {
    const common = { uid: 0, gid: 0, mtime: new Date(Math.floor(mtime.getTime() / 1000) * 1000), size: 0 };
    const entries = [];
    for await (const name of walk(directory, '')) {
        const path = (0,external_node_path_.join)(directory, name);
        const status = await (0,promises_.lstat)(path);
        if (status.isDirectory()) {
            const mode = packagedMode({ mode: status.mode, isDirectory: true });
            entries.push({ ...common, name: `${name}/`, type: 'directory', mode });
        }
        else if (status.isSymbolicLink()) {
            entries.push({ ...common, name, type: 'symlink', mode: LINK_MODE, linkname: await (0,promises_.readlink)(path) });
        }
        else if (status.isFile()) {
            const mode = packagedMode({ mode: status.mode, isDirectory: false });
            entries.push({ ...common, name, type: 'file', mode, size: status.size });
        }
        else {
            throw new src_runner/* InputError */.dz(`${name} in ${directory} is no file, folder or symbolic link, so it cannot be packaged. ` +
                'Remove it from what the build stages.');
        }
    }
    return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
/** All that is below a folder, relative to it. Node's own recursive readdir goes through links to folders. */
async function* walk(directory, below) {
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, below), { withFileTypes: true })) {
        const name = (0,external_node_path_.join)(below, entry.name);
        yield name;
        if (entry.isDirectory())
            yield* walk(directory, name);
    }
}
async function feed(tar, directory, entries) {
    for (const entry of entries) {
        if (entry.type === 'file' && entry.size > 0) {
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,external_node_path_.join)(directory, entry.name)), tar.entry(entry));
        }
        else {
            tar.entry(entry);
        }
    }
    tar.finalize();
}

;// CONCATENATED MODULE: ./build/src/artifact/deb.js








/** Where Debian has what other systems put at the top. */
const MOVED = {
    bin: 'usr/bin',
    sbin: 'usr/sbin',
    share: 'usr/share',
    include: 'usr/include',
};
const TOP_FOLDERS = new Set(['usr', 'etc', 'opt', 'srv', 'var']);
/**
 * Makes a Debian package with dpkg-deb, so that equal content gives equal bytes on the same release of dpkg.
 *
 * @throws InputError where the content, the fields or a maintainer script would not make a good package
 */
async function makeDeb(request) {
    const { runner, workDirectory: tree, file, mtime } = request;
    await (0,promises_.rm)(tree, { recursive: true, force: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(tree, 'DEBIAN'), { recursive: true });
    await layOut(request);
    await writeLicences(request);
    const files = await filesBelow(tree);
    const conffiles = conffilesOf(request, files);
    const elfs = await readElfs(tree, files);
    const depends = [
        ...new Set([...request.depends, ...(await debDependencies(runner, elfs, request.platform, request.depends))]),
    ];
    await (0,promises_.writeFile)((0,external_node_path_.join)(tree, 'DEBIAN', 'control'), controlFile({ ...request, depends }, await installedSize(tree, files)));
    if (conffiles.length > 0)
        await (0,promises_.writeFile)((0,external_node_path_.join)(tree, 'DEBIAN', 'conffiles'), conffiles.map((one) => `${one}\n`).join(''));
    for (const [name, text] of Object.entries(request.scripts)) {
        await lintScript(runner, name, text);
        await (0,promises_.writeFile)((0,external_node_path_.join)(tree, 'DEBIAN', name), text, { mode: 0o755 });
    }
    await settle(tree, mtime);
    await writeAtomically(file, async (partial) => {
        await runner.exec('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, partial], {
            env: { ...runner.env, SOURCE_DATE_EPOCH: String(Math.floor(mtime.getTime() / 1000)) },
            quiet: true,
        });
    });
    await (0,promises_.rm)(tree, { recursive: true, force: true });
}
/** A Debian version of an upstream one: it must begin with a digit and has only some characters. Source: Debian Policy, 5.6.12. */
function debianVersion(version) {
    const cleaned = version.replace(/^v(?=\d)/, '').replaceAll(/[^A-Za-z0-9.+~:-]/g, '.');
    return /^\d/.test(cleaned) ? cleaned : `0~${cleaned}`;
}
async function layOut({ directory, workDirectory, name, platform }) {
    for (const entry of (await (0,promises_.readdir)(directory)).sort()) {
        const target = entry === 'lib' ? `usr/lib/${platform.multiarch}` : (MOVED[entry] ?? entry);
        if (!TOP_FOLDERS.has(target.split('/')[0] ?? '')) {
            throw new src_runner/* InputError */.dz(`The Debian package ${name} cannot hold '${entry}' at the top of the file system. Stage it below bin, lib, share, ` +
                `${[...TOP_FOLDERS].join(', ')}: commands in \`build\` find the stage in $ARCHWAY_STAGE.`);
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(workDirectory, target)), { recursive: true });
        await (0,promises_.cp)((0,external_node_path_.join)(directory, entry), (0,external_node_path_.join)(workDirectory, target), { recursive: true, verbatimSymlinks: true });
    }
}
/** Debian wants a package's licence in its file `copyright`. Source: Debian Policy, 12.5. */
async function writeLicences({ workDirectory, name, licences }) {
    const folder = (0,external_node_path_.join)(workDirectory, 'usr', 'share', 'doc', name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const texts = await Promise.all(licences.map(async (path) => await (0,promises_.readFile)(path, 'utf8')));
    const text = texts.length === 0 ? 'No licence was stated in the sources.\n' : texts.join('\n\n');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'copyright'), text);
}
async function filesBelow(tree) {
    const entries = await (0,promises_.readdir)(tree, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name).slice(tree.length))
        .filter((path) => !path.startsWith('/DEBIAN/'))
        .sort();
}
function conffilesOf({ conffiles, name }, files) {
    const missing = conffiles.filter((one) => !files.includes(one));
    if (missing.length > 0) {
        throw new src_runner/* InputError */.dz(`\`conffiles\` of the Debian package ${name} names what is not in it: ${missing.join(', ')}. It has: ${files.join(', ')}.`);
    }
    return [...new Set([...files.filter((path) => path.startsWith('/etc/')), ...conffiles])].sort();
}
async function readElfs(tree, files) {
    const found = [];
    for (const path of files) {
        if (!(await (0,promises_.lstat)((0,external_node_path_.join)(tree, path))).isFile())
            continue;
        const source = new FileSource((0,external_node_path_.join)(tree, path));
        try {
            if (source.size >= 64 && isElf(source.read(0, 4)))
                found.push(readElf(source));
        }
        finally {
            source.close();
        }
    }
    return found;
}
/** In KiB, each file rounded up. Source: Debian Policy, 5.6.20. */
async function installedSize(tree, files) {
    let size = 0;
    for (const path of files)
        size += Math.ceil((await (0,promises_.lstat)((0,external_node_path_.join)(tree, path))).size / 1024);
    return size;
}
function controlFile({ name, version, platform, maintainer, description, section, depends, recommends, conflicts }, size) {
    const [short = '', ...long] = description.trim().split('\n');
    const list = (field, entries) => entries.length === 0 ? [] : [`${field}: ${entries.join(', ')}`];
    return [
        `Package: ${name}`,
        `Version: ${debianVersion(version)}`,
        `Architecture: ${platform.debianArchitecture}`,
        `Maintainer: ${maintainer}`,
        `Installed-Size: ${String(size)}`,
        ...list('Depends', depends),
        ...list('Recommends', recommends),
        ...list('Conflicts', conflicts),
        `Section: ${section}`,
        'Priority: optional',
        `Description: ${short}`,
        // An empty line would end the paragraph. Source: Debian Policy, 5.6.13.
        ...long.map((line) => (line.trim() === '' ? ' .' : ` ${line.trimEnd()}`)),
        '',
    ].join('\n');
}
const SHELLS = /^#! *(\/usr)?\/bin\/(ba|da)?sh\b/;
/** dpkg starts a maintainer script as a program: without an interpreter, or with a wrong word, the installation fails. */
async function lintScript(runner, name, text) {
    const [first = ''] = text.split('\n');
    if (!/^#! *\/\S+/.test(first)) {
        throw new src_runner/* InputError */.dz(`The maintainer script ${name} begins with '${first}', and must begin with an interpreter: #!/bin/sh`);
    }
    if (text.includes('\r'))
        throw new src_runner/* InputError */.dz(`The maintainer script ${name} has line ends of Windows.`);
    const shell = SHELLS.exec(first);
    if (shell === null)
        return;
    try {
        await runner.exec(shell[2] === 'ba' ? 'bash' : 'sh', ['-n'], { input: text, quiet: true });
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`The maintainer script ${name} is not valid shell: ${error.message}`, {
            cause: error,
        });
    }
}
/** One time for all, and modes that no machine adds to. */
async function settle(folder, mtime) {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            await settle(path, mtime);
        else if (entry.isFile())
            await (0,promises_.chmod)(path, packagedMode({ mode: (await (0,promises_.lstat)(path)).mode, isDirectory: false }));
        await (0,promises_.lutimes)(path, mtime, mtime);
    }
    await (0,promises_.chmod)(folder, packagedMode({ mode: (await (0,promises_.lstat)(folder)).mode, isDirectory: true }));
}

;// CONCATENATED MODULE: ./build/src/artifact/emulation-guard.js
/**
 * Maintainer scripts that hold programs to one CPU where the package is installed under emulation: Go programs crash at
 * random there with some versions of QEMU, and slow is better than not at all.
 *
 * The program is diverted, so that an upgrade replaces it behind the wrapper. Emulation is known by the kernel, whose
 * architecture is not the one that uname tells emulated programs; kernels before 6.1 do not tell it, and there the
 * vendor of an x86 processor in /proc/cpuinfo does.
 *
 * @param name of the Debian package
 * @param programs absolute paths, as installed
 * @returns `postinst` and `prerm`
 */
function emulationGuard(name, programs) {
    const folder = `/usr/lib/${name}/under-emulation`;
    const list = programs.join(' ');
    return {
        postinst: `#!/bin/sh
# Holds these programs to one CPU where they run emulated.
set -e

emulated() {
  if [ -r /proc/sys/kernel/arch ]; then
    [ "$(cat /proc/sys/kernel/arch)" != "$(uname -m)" ]
  else
    grep -q '^vendor_id' /proc/cpuinfo
  fi
}

if [ "$1" = configure ] && emulated && command -v taskset >/dev/null; then
  mkdir -p ${folder}
  for program in ${list}; do
    real=${folder}/$(basename "$program")
    [ "$(dpkg-divert --truename "$program")" = "$real" ] && continue
    dpkg-divert --local --rename --divert "$real" --add "$program"
    cat >"$program" <<WRAPPER
#!/bin/sh
# Written by the package ${name}, since this system is emulated.
cpu=\\$(sed -n 's/^Cpus_allowed_list:[[:space:]]*\\([0-9]*\\).*/\\1/p' /proc/self/status)
exec taskset --cpu-list "\\$cpu" $real "\\$@"
WRAPPER
    chmod 755 "$program"
  done
fi
`,
        prerm: `#!/bin/sh
set -e

if [ "$1" = remove ] || [ "$1" = deconfigure ]; then
  for program in ${list}; do
    real=${folder}/$(basename "$program")
    [ "$(dpkg-divert --truename "$program")" = "$real" ] || continue
    rm -f "$program"
    dpkg-divert --local --rename --divert "$real" --remove "$program"
  done
  rmdir ${folder} 2>/dev/null || true
fi
`,
    };
}

;// CONCATENATED MODULE: ./build/src/artifact/glob.js



/**
 * The files and folders that patterns stand for. `*` and `?` stay within a name and pass over names that begin with a
 * dot, `**` is any number of folders; a leading `!` takes away from what the patterns before it found. Links to
 * folders are not gone through.
 *
 * @param root absolute path of the folder that relative patterns start from
 * @returns sorted paths without repeats, relative to the root where the pattern is
 * @throws InputError when a pattern finds nothing: a step that checks no file must not look like success
 */
async function selectPaths(root, patterns) {
    const selected = new Set();
    for (const pattern of patterns) {
        if (pattern.startsWith('!')) {
            for await (const path of expand(root, pattern.slice(1).trim()))
                selected.delete(path);
            continue;
        }
        let found = false;
        for await (const path of expand(root, pattern)) {
            selected.add(path);
            found = true;
        }
        if (!found)
            throw new src_runner/* InputError */.dz(`'${pattern}' matches no file or folder in ${root}.`);
    }
    if (selected.size === 0)
        throw new src_runner/* InputError */.dz(`Nothing is left of what the patterns found: ${patterns.join(', ')}.`);
    return [...selected].sort();
}
function expand(root, pattern) {
    const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
    return (0,external_node_path_.isAbsolute)(pattern) ? matches('/', '/', segments) : matches(root, '', segments);
}
/**
 * @param base where the remaining segments apply
 * @param shown the way to it as it is returned
 */
async function* matches(base, shown, segments) {
    const [segment, ...rest] = segments;
    if (segment === undefined) {
        if (await exists(base))
            yield shown === '' ? '.' : shown;
    }
    else if (segment === '**') {
        yield* matches(base, shown, rest);
        for (const entry of await glob_entriesOf(base)) {
            if (!entry.isDirectory() || entry.name.startsWith('.'))
                continue;
            yield* matches((0,external_node_path_.join)(base, entry.name), (0,external_node_path_.join)(shown, entry.name), segments);
        }
    }
    else if (/[*?]/.test(segment)) {
        const pattern = namePattern(segment);
        for (const { name } of await glob_entriesOf(base)) {
            if (pattern.test(name))
                yield* matches((0,external_node_path_.join)(base, name), (0,external_node_path_.join)(shown, name), rest);
        }
    }
    else {
        yield* matches((0,external_node_path_.join)(base, segment), (0,external_node_path_.join)(shown, segment), rest);
    }
}
/**
 * Whether a pattern, as `selectPaths` takes it, stands for a path or for a folder that the path lies in.
 *
 * @param path relative, with `/` between names
 */
function matchesPathOrAbove(pattern, path) {
    const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
    return matchesSegments(segments, path.split('/'));
}
function matchesSegments([segment, ...rest], names) {
    if (segment === undefined)
        return true;
    if (segment === '**')
        return names.some((_name, index) => matchesSegments(rest, names.slice(index)));
    const [name, ...below] = names;
    return name !== undefined && namePattern(segment).test(name) && matchesSegments(rest, below);
}
function namePattern(segment) {
    const source = segment.replaceAll(/[*?]|[.+^${}()|[\]\\]/g, (part) => WILDCARDS[part] ?? `\\${part}`);
    return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 's');
}
const WILDCARDS = { '*': '.*', '?': '.' };
async function glob_entriesOf(directory) {
    return await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((error) => {
        if (isMissing(error))
            return [];
        throw error;
    });
}
async function exists(path) {
    return await (0,promises_.lstat)(path).then(() => true, (error) => {
        if (isMissing(error))
            return false;
        throw error;
    });
}
function isMissing(error) {
    const { code } = error;
    return code === 'ENOENT' || code === 'ENOTDIR';
}

;// CONCATENATED MODULE: ./build/src/artifact/go-buildinfo.js


const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER = 32;
const FLAG_INLINE = 2;
/** The module information of the largest programs known is some hundred kilobytes. */
const MAX_TEXT = 4 * 1024 * 1024;
const PF_WRITE = 2;
/** The linker puts the build information at the very start of the data. */
const SEARCHED = 1024 * 1024;
/**
 * Reads the build information of a Go program, which survives stripping.
 *
 * @returns undefined when the file is not a Go program, or one from before Go 1.18
 * @throws FormatError when there is build information and it is damaged
 */
function readGoBuildInfo(source) {
    return goBuildInfoOf(new ElfLayout(source));
}
/** As `readGoBuildInfo`, for a file whose tables are read already. */
function goBuildInfoOf(elf) {
    const start = find(elf);
    if (start === undefined)
        return undefined;
    const header = elf.bytes(start, HEADER, 'the Go build information');
    if (((header[15] ?? 0) & FLAG_INLINE) === 0)
        return undefined;
    const goVersion = readText(elf, start + HEADER);
    const module = readText(elf, goVersion.next);
    return { goVersion: goVersion.text, ...parseModuleInfo(withoutSentinels(module.text)) };
}
/** Where the build information begins: by its section, or without one at the start of the writable data. */
function find(elf) {
    const section = elf.sectionNamed('.go.buildinfo');
    if (section !== undefined)
        return findIn(elf, section.offset, section.size);
    if (elf.sectionCount > 0)
        return undefined;
    const data = elf.segments.find((segment) => segment.type === PT.load && (segment.flags & PF_WRITE) !== 0);
    return data === undefined ? undefined : findIn(elf, data.offset, data.fileSize);
}
function findIn(elf, start, size) {
    const bytes = elf.bytes(start, Math.min(size, SEARCHED, Math.max(elf.source.size - start, 0)), 'the Go build information');
    for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
        if (at % ALIGNMENT === 0 && at + HEADER <= bytes.length)
            return start + at;
    }
    return undefined;
}
/** A text behind its length, which is a variable-length number. */
function readText(elf, start) {
    let length = 0;
    let at = start;
    for (let factor = 1;; factor *= 128) {
        const byte = elf.bytes(at++, 1, 'the Go build information')[0] ?? 0;
        length += (byte & 0x7f) * factor;
        if (length > MAX_TEXT)
            throw new FormatError(`the Go build information claims a text of ${String(length)} bytes or more`);
        if (byte < 0x80)
            break;
        if (at - start > 9)
            throw new FormatError('the Go build information has a length without an end');
    }
    return { text: elf.bytes(at, length, 'the Go build information').toString('latin1'), next: at + length };
}
/** The linker frames the module information in two marks of 16 bytes, to be found in a running program. */
function withoutSentinels(text) {
    const framed = text.length >= 33 && text.at(-17) === '\n';
    return Buffer.from(framed ? text.slice(16, -16) : '', 'latin1').toString('utf8');
}
/** Reads the lines that `go version -m` shows. */
function parseModuleInfo(text) {
    let path;
    let module;
    const dependencies = [];
    const settings = [];
    for (const line of text.split('\n')) {
        const [kind, first = '', second = '', third = ''] = line.split('\t');
        const named = { path: first, version: second, ...(third !== '' && { sum: third }) };
        if (kind === 'path')
            path = first;
        else if (kind === 'mod')
            module = { path: first, version: second };
        else if (kind === 'dep')
            dependencies.push(named);
        // A replacement stands in the line below the module that it replaces.
        else if (kind === '=>')
            dependencies.splice(-1, 1, named);
        else if (kind === 'build')
            settings.push(parseSetting(line.slice('build\t'.length)));
    }
    return {
        ...(path !== undefined && { path }),
        ...(module !== undefined && { module }),
        dependencies,
        settings: Object.fromEntries(settings),
    };
}
/** `key=value`, where either may be a quoted Go string when it has blanks, quotes or an equals sign. */
function parseSetting(text) {
    const match = /^("(?:[^"\\]|\\.)*"|`[^`]*`|[^=]*)=(.*)$/s.exec(text);
    return [unquote(match?.[1] ?? text), unquote(match?.[2] ?? '')];
}
function unquote(text) {
    if (/^`.*`$/s.test(text))
        return text.slice(1, -1);
    if (!/^".*"$/s.test(text))
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        // A Go escape that JSON lacks (\x41): shown as it stands.
        return text.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/report.js
/** Summaries are limited to 1 MiB per step, and nobody reads a longer table. */
const MOST_ROWS = 200;
/** The report as Markdown, for a job summary: problems first, then what was checked. */
function renderReport(report) {
    const { checked, failed, problems, files, foreign } = report;
    const expected = report.platform ?? 'the platform that each name claims';
    const verdict = failed > 0 ? `❌ ${count(failed, 'file')} failed` : problems.length > 0 ? '⚠️ passed with warnings' : '✅ passed';
    return [
        '### Verified artifacts',
        '',
        `${verdict}: ${count(checked, 'ELF file')} checked against ${expected}.`,
        ...(problems.length === 0
            ? []
            : [
                '',
                ...table(['file', 'rule', 'problem'], problems.map((one) => [code(one.path), one.rule, one.message])),
            ]),
        ...(files.length === 0 ? [] : ['', ...table(FILE_COLUMNS, files.slice(0, MOST_ROWS).map(fileRow), files.length)]),
        ...(foreign.length === 0
            ? []
            : [
                '',
                ...table(['program of another system', 'format', 'for'], foreign.map((one) => [code(one.path), one.format, one.machines.join(', ')])),
            ]),
        '',
    ].join('\n');
}
const FILE_COLUMNS = (/* unused pure expression or super */ null && (['file', 'platform', 'type', 'loader', 'needs', 'search path', 'hardening', 'built by']));
function fileRow(file) {
    const { path, platform, facts } = file;
    return [
        code(path),
        [platform, ...isaNotes(facts)].join(', '),
        typeName(facts),
        facts.interpreter ?? '',
        needs(facts),
        [...facts.runpath, ...facts.rpath].join(':'),
        facts.type === 'relocatable' ? '' : hardening(facts),
        builtBy(file),
    ];
}
/** What a file's code needs beyond its platform. */
function isaNotes({ armIsa, x86Level }) {
    return [
        ...(armIsa?.architecture === undefined ? [] : [`ISA ${armIsa.architecture}`]),
        ...(x86Level === undefined || x86Level === 1 ? [] : [`ISA level v${String(x86Level)}`]),
    ];
}
function needs({ versions, needed }) {
    const newest = Object.entries(versions).map(([family, version]) => `${family} ${version}`);
    return [...newest, ...needed].join(', ');
}
function hardening({ relro, nx, bti, pac, stripped }) {
    const notes = [
        relro === 'none' ? 'no RELRO' : `${relro} RELRO`,
        nx ? 'NX' : 'executable stack',
        ...(bti ? ['BTI'] : []),
        ...(pac ? ['PAC'] : []),
        ...(stripped ? ['stripped'] : []),
    ];
    return notes.join(', ');
}
function builtBy({ go, cargo }) {
    if (go !== undefined)
        return goNote(go.goVersion, go.settings['CGO_ENABLED']);
    return cargo === undefined ? '' : `cargo, ${count(cargo.length, 'crate')}`;
}
function typeName(facts) {
    const base = facts.pie ? 'program (PIE)' : TYPE_NAMES[facts.type];
    return facts.static ? `static ${base}` : base;
}
const TYPE_NAMES = {
    relocatable: 'object file',
    executable: 'program',
    shared: 'shared library',
    core: 'core dump',
    other: 'other',
};
function goNote(version, cgo) {
    return cgo === undefined ? version : `${version}, cgo ${cgo === '1' ? 'on' : 'off'}`;
}
function table(columns, rows, all = rows.length) {
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    const rest = all - MOST_ROWS;
    return [
        line(columns),
        `| ${columns.map(() => '---').join(' | ')} |`,
        ...rows.slice(0, MOST_ROWS).map(line),
        ...(rest > 0 ? ['', `and ${String(rest)} more, which are in the JSON report.`] : []),
    ];
}
/** File names come from archives: they must neither end a cell nor become markup. */
function cell(text) {
    return text.replace(/\s+/g, ' ').replace(/[|\\]/g, '\\$&').replaceAll('<', '&lt;');
}
function code(text) {
    return `\`${text.replaceAll('`', "'")}\``;
}
function count(number, noun) {
    return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/problem.js
const LIBCS = ['glibc', 'musl'];
const CGO_EXPECTATIONS = ['auto', 'on', 'any'];
/** The rules, by the names that reports use, and what each of them is about. */
const RULES = {
    architecture: 'The machine of an ELF file is that of the platform that it is said to be for',
    'file-name': 'The name of a file or an archive names the platform that its content is for',
    'package-architecture': "A package's architecture field, its name and its content say the same",
    interpreter: 'The dynamic loader of a program is that of its platform and of the C library that it needs',
    needed: 'Each library that is needed comes with the package, with its dependencies, or with the platform',
    'glibc-max': 'No newer version of glibc is needed than allowed',
    rpath: 'The run-time search path has the folder that is asked for',
    static: 'Programs need neither a dynamic loader nor libraries',
    duplicate: 'The same file is not delivered for two platforms',
    cgo: 'A Go program has cgo where it has it for other platforms',
    script: 'The interpreter of a script exists where the script is delivered to',
    foreign: 'What is for Linux has no programs of other systems',
    unreadable: 'Everything that is delivered can be read',
    unopened: 'Everything that is delivered can be opened',
    'nothing-checked': 'There is something to verify',
};
/** One broken rule. */
function problem(rule, path, message, severity = 'error') {
    return { rule, severity, path, message };
}

;// CONCATENATED MODULE: ./build/src/artifact/sarif.js

/** Where the rules are explained. */
const MANUAL = 'https://github.com/OWNER/archway/blob/main/docs/verify.md';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const RULE_IDS = Object.keys(RULES);
/** GitHub shows 5,000 results of a run and refuses more than 25,000. */
const MOST_RESULTS = 5_000;
/**
 * The report as a SARIF log, for code scanning. Each result stands at the outermost file, which is what a repository
 * knows, with the way through archives as its logical location. Source: OASIS SARIF 2.1.0.
 */
function toSarif(report, version) {
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Archway verify',
                        semanticVersion: version,
                        informationUri: MANUAL,
                        rules: RULE_IDS.map(rule),
                    },
                },
                // Every problem is a finding about what was verified; that it could be carried out is another thing.
                invocations: [{ executionSuccessful: report.unreadable === 0 }],
                results: report.problems.slice(0, MOST_RESULTS).map(result),
                columnKind: 'utf16CodeUnits',
            },
        ],
    };
}
function rule(id) {
    return { id, shortDescription: { text: `${RULES[id]}.` }, helpUri: `${MANUAL}#rules` };
}
function result({ rule: ruleId, severity, path, message }) {
    const [file = path] = path.split('!');
    return {
        ruleId,
        ruleIndex: RULE_IDS.indexOf(ruleId),
        level: severity,
        message: { text: `${path}: ${message}` },
        locations: [
            {
                physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: 1 } },
                ...(file !== path && { logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }] }),
            },
        ],
        // Moves of a file are the same problem; a second one of the same rule in it is another.
        partialFingerprints: { 'archwayVerify/v1': `${ruleId}:${path}` },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/host/index.js + 7 modules
var host = __webpack_require__(3830);
;// CONCATENATED MODULE: ./build/src/artifact/image.js

const LAYOUT_FILE = 'oci-layout';
const INDEX_FILE = 'index.json';
const DOCKER_FILE = 'manifest.json';
const DOCUMENT = /^(?:index\.json|manifest\.json|oci-layout|blobs\/sha\d+\/[0-9a-f]+|[0-9a-f]{64}\.json)$/;
const MAX_NESTED_INDEXES = 8;
/** Larger ones are no manifests: registries refuse them. */
const MAX_DOCUMENT = 4 * 1024 * 1024;
/** Whether a member of an archive may be a document of an image, by its name and its first byte. */
function isImageDocument(name, head) {
    return DOCUMENT.test(name) && (head[0] === 0x7b || head[0] === 0x5b);
}
/** Whether there is an image among the documents. */
function isImage(documents) {
    if (documents.has(LAYOUT_FILE) && documents.has(INDEX_FILE))
        return true;
    const manifest = documents.get(DOCKER_FILE);
    return Array.isArray(manifest) && manifest.some((one) => isObject(one) && 'Layers' in one && 'Config' in one);
}
/** Reads what the documents say about the layers. */
function imageClaims(documents) {
    const reader = new ImageReader(documents);
    if (documents.has(LAYOUT_FILE))
        reader.index(INDEX_FILE, 0);
    reader.dockerManifest();
    return reader;
}
/** Notes what the documents of an image say at the containers that were opened below it. */
function applyClaims(documents, image, found, pathOf) {
    const { layers, problems } = imageClaims(documents);
    if (image.contents !== undefined)
        image.contents.whole = true;
    const byPath = new Map([...layers].map(([name, platforms]) => [pathOf(name), platforms]));
    for (const container of found.containers) {
        const platforms = container.parent === image ? byPath.get(container.path) : undefined;
        if (platforms !== undefined)
            container.layerOf = platforms;
    }
    for (const { document, message } of problems)
        found.contradictions.push({ path: pathOf(document), message });
}
class ImageReader {
    layers = new Map();
    problems = [];
    #documents;
    #seen = new Set();
    constructor(documents) {
        this.#documents = documents;
    }
    index(name, depth) {
        if (depth > MAX_NESTED_INDEXES || this.#seen.has(name))
            return;
        this.#seen.add(name);
        for (const descriptor of list(this.#document(name)['manifests'])) {
            const blob = blobName(descriptor);
            if (blob === undefined || isAttestation(descriptor))
                continue;
            // A layout may have some of an index's manifests only.
            if (!this.#documents.has(blob))
                continue;
            if (Array.isArray(this.#document(blob)['manifests']))
                this.index(blob, depth + 1);
            else
                this.#manifest(blob, descriptor);
        }
    }
    dockerManifest() {
        const manifest = this.#documents.get(DOCKER_FILE);
        if (!Array.isArray(manifest))
            return;
        for (const image of manifest.filter(isObject)) {
            const layers = Array.isArray(image['Layers']) ? image['Layers'].filter((one) => typeof one === 'string') : [];
            if (typeof image['Config'] === 'string')
                this.#claim(DOCKER_FILE, image['Config'], layers, undefined);
        }
    }
    #manifest(name, descriptor) {
        const manifest = this.#document(name);
        const config = isObject(manifest['config']) ? blobName(manifest['config']) : undefined;
        if (config === undefined)
            return;
        const layers = list(manifest['layers']).flatMap((layer) => blobName(layer) ?? []);
        this.#claim(name, config, layers, isObject(descriptor['platform']) ? descriptor['platform'] : undefined);
    }
    #claim(document, configName, layers, stated) {
        const config = this.#document(configName);
        // Artifacts that are no images, such as signatures and charts, have another configuration.
        if (typeof config['architecture'] !== 'string')
            return;
        const platform = platformOf(config);
        if (stated !== undefined && image_text(stated['architecture']) !== image_text(config['architecture'])) {
            this.problems.push({
                document,
                message: `is listed for ${describe(stated)}, and its configuration says ${describe(config)}.`,
            });
        }
        if (platform === undefined) {
            this.problems.push({ document, message: `is for ${describe(config)}, for which Archway has no platform.` });
            return;
        }
        for (const layer of layers) {
            const claims = this.layers.get(layer) ?? [];
            if (!claims.includes(platform))
                claims.push(platform);
            this.layers.set(layer, claims);
        }
    }
    #document(name) {
        const document = this.#documents.get(name);
        return isObject(document) ? document : {};
    }
}
function platformOf(config) {
    const variant = image_text(config['variant']);
    const sameArchitecture = platform_platform/* PLATFORMS */.P4.filter(({ oci }) => oci.os === config['os'] && oci.architecture === config['architecture']);
    return sameArchitecture.find(({ oci }) => variant === '' || (oci.variant ?? variant) === variant);
}
function describe(platform) {
    return [platform['os'], platform['architecture'], platform['variant']].map(image_text).filter(Boolean).join('/');
}
/** BuildKit's attestations stand beside the images, for a platform that does not exist. */
function isAttestation(descriptor) {
    const annotations = isObject(descriptor['annotations']) ? descriptor['annotations'] : {};
    const platform = isObject(descriptor['platform']) ? descriptor['platform'] : {};
    return 'vnd.docker.reference.type' in annotations || platform['architecture'] === 'unknown';
}
function blobName(descriptor) {
    const match = /^(sha\d+):([0-9a-f]+)$/.exec(image_text(descriptor['digest']));
    return match === null ? undefined : `blobs/${match[1] ?? ''}/${match[2] ?? ''}`;
}
function list(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function image_text(value) {
    return typeof value === 'string' ? value : '';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/src/artifact/inspection.js
/** What one package, image or folder brings: where its programs find their libraries and interpreters. */
class Contents {
    /** A container image has all that runs in it; nothing else comes from a platform's base. */
    whole = false;
    /** The machines that each library is there for, by SONAME and by file name; empty for links, whose end is unknown. */
    libraries = new Map();
    /** Paths of files and links that may be programs, as `programPath` writes them. */
    programs = new Set();
    addLibrary(name, machine) {
        let machines = this.libraries.get(name);
        if (machines === undefined)
            this.libraries.set(name, (machines = new Set()));
        if (machine !== undefined)
            machines.add(machine);
    }
    hasLibrary(name, machine) {
        const machines = this.libraries.get(name);
        return machines !== undefined && (machines.size === 0 || machines.has(machine));
    }
    /** @param path from the root of what is delivered; kept when it is in a folder of programs */
    addProgram(path) {
        if (/(^|\/)(s?bin|libexec|games)\/[^/]+$/.test(path))
            this.programs.add(programPath(path));
    }
    /** Whether a program of that name is in any folder of programs. */
    hasProgramNamed(name) {
        for (const path of this.programs)
            if (path.endsWith(`/${name}`))
                return true;
        return false;
    }
    hasProgram(path) {
        return this.programs.has(programPath(path));
    }
}
/** A path from the root of what is delivered. Merged folders are one: /bin is /usr/bin everywhere by now. */
function programPath(path) {
    return path.replace(/^(\.?\/)+/, '').replace(/^usr\/(?=s?bin\/|lib)/, '');
}
/** The contents that a container belongs to. */
function contentsOf(container) {
    for (let outer = container; outer !== undefined; outer = outer.parent)
        if (outer.contents !== undefined)
            return outer.contents;
    return undefined;
}
/** Nothing found yet. */
function noFindings() {
    return { elfs: [], foreign: [], scripts: [], containers: [], unreadable: [], contradictions: [], examined: 0 };
}
/** Adds what was found in one place to what was found before. */
function addFindings(all, more) {
    for (const one of more.elfs)
        all.elfs.push(one);
    for (const one of more.foreign)
        all.foreign.push(one);
    for (const one of more.scripts)
        all.scripts.push(one);
    for (const one of more.containers)
        all.containers.push(one);
    for (const one of more.unreadable)
        all.unreadable.push(one);
    for (const one of more.contradictions)
        all.contradictions.push(one);
    all.examined += more.examined;
}

;// CONCATENATED MODULE: ./build/src/artifact/limits.js

const MEBIBYTE = 1024 * 1024;
const DEFAULT_LIMITS = {
    depth: 8,
    entries: 1_000_000,
    bytes: 16 * 1024 * MEBIBYTE,
    ratio: 200,
    ratioFrom: 256 * MEBIBYTE,
};
/** Too much in all: looking through the file ends here, whatever else is in it. */
class LimitError extends FormatError {
}
/** What is left of the limits while one file is looked through. */
class Budget {
    #limits;
    #entries = 0;
    #bytes = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    /** @throws FormatError when archives are nested deeper than the limit */
    requireDepth(depth) {
        if (depth > this.#limits.depth) {
            throw new FormatError(`archives are nested more than ${String(this.#limits.depth)} deep, which is the limit`);
        }
    }
    /** Counts an entry of an archive. */
    addEntry() {
        if (++this.#entries > this.#limits.entries) {
            throw new LimitError(`the archives have more than ${String(this.#limits.entries)} entries, which is the limit`);
        }
    }
    /**
     * Counts what one archive yields.
     *
     * @param compressed its own size in bytes, or how much of it was read until now
     * @returns a function that counts further bytes and throws a FormatError when they are too many
     */
    meter(compressed) {
        let yielded = 0;
        return (bytes) => {
            yielded += bytes;
            this.#bytes += bytes;
            const { ratio, ratioFrom } = this.#limits;
            if (this.#bytes > this.#limits.bytes) {
                throw new LimitError(`the content unfolds to more than ${String(this.#limits.bytes)} bytes, which is the limit`);
            }
            if (yielded > ratioFrom && yielded > compressed() * ratio) {
                throw new FormatError(`${String(compressed())} bytes unfold to more than ${String(yielded)}, over the limit of ${String(ratio)} times`);
            }
        };
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/ar.js

/**
 * ar archives: static libraries and Debian packages. Source: ar(5) of the BSDs for the layout and `#1/`, the GNU
 * binutils for `//` and `/<offset>`.
 */
const MAGIC_SIZE = 8;
const ar_HEADER = 60;
const MAX_LONG_NAMES = 16 * 1024 * 1024;
const MAX_NAME = 4096;
/** The members that hold the archive's index and its long names. */
const INDEX_NAMES = new Set(['/', '/SYM64/', '__.SYMDEF', '__.SYMDEF SORTED', '__.SYMDEF_64']);
/**
 * The members of an ar archive in order, without its index. Each has to be read to its end, or drained, before the next.
 *
 * @throws FormatError when it is damaged or ends too early
 */
async function* arMembers(archive) {
    await archive.skip(MAGIC_SIZE, 'the magic of the ar archive');
    let longNames = Buffer.alloc(0);
    for (let at = MAGIC_SIZE; (await archive.peek(1)).length > 0;) {
        const header = (await archive.take(ar_HEADER, `the ar archive's member header at byte ${String(at)}`)).toString('latin1');
        const sizeText = header.slice(48, 58).trimEnd();
        if (header.slice(58) !== '`\n' || !/^\d+$/.test(sizeText)) {
            throw new FormatError(`the ar archive has no valid member header at byte ${String(at)}`);
        }
        const size = Number(sizeText);
        const what = `the ar archive's member at byte ${String(at)}`;
        at += ar_HEADER + size + (size % 2);
        const content = archive.section(size, what);
        const rawName = header.slice(0, 16).trimEnd();
        if (rawName === '//') {
            if (size > MAX_LONG_NAMES)
                throw new FormatError(`the ar archive has ${String(size)} bytes of long names`);
            longNames = Buffer.from(await content.take(size, what));
        }
        else if (!INDEX_NAMES.has(rawName)) {
            const name = await nameOf(rawName, content, size, longNames);
            if (!INDEX_NAMES.has(name))
                yield { name, content };
        }
        await content.drain();
        // Members begin at even offsets; the last one may lack its padding.
        if (size % 2 === 1 && (await archive.peek(1)).length > 0)
            await archive.skip(1, what);
    }
}
async function nameOf(rawName, content, size, longNames) {
    const inContent = /^#1\/(\d+)$/.exec(rawName)?.[1];
    if (inContent !== undefined) {
        const length = Number(inContent);
        if (length > Math.min(MAX_NAME, size))
            throw new FormatError(`the ar archive has a name of ${String(length)} bytes`);
        return (await content.take(length, 'a name in the ar archive')).toString('utf8').replace(/\0+$/, '');
    }
    const inTable = /^\/(\d+)$/.exec(rawName)?.[1];
    if (inTable !== undefined) {
        const start = Number(inTable);
        const end = longNames.indexOf('\n', start);
        if (start >= longNames.length || end === -1) {
            throw new FormatError(`the ar archive has no long name at ${String(start)} for its member ${rawName}`);
        }
        return longNames.toString('utf8', start, Math.min(end, start + MAX_NAME)).replace(/\/$/, '');
    }
    return rawName.replace(/\/$/, '');
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/src/artifact/archive/programs.js



const found = new Map();
/** The absolute path of a program on PATH, undefined when it is not there. Each is looked for once. */
function findProgram(env, name) {
    const path = env['PATH'] ?? '';
    const key = `${path}\0${name}`;
    let search = found.get(key);
    if (search === undefined)
        found.set(key, (search = searchFor(path, name)));
    return search;
}
async function searchFor(path, name) {
    for (const folder of path.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const program = (0,external_node_path_.join)(folder, name);
        if (await (0,promises_.access)(program, external_node_fs_.constants.X_OK).then(() => true, () => false))
            return program;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/compression.js






/** Fewer and larger pieces cost less, and some ahead let zlib work beside us; both are a part of the memory bound. */
const compression_CHUNK = { chunkSize: 256 * 1024, highWaterMark: 1024 * 1024 };
/** xz asks for as much memory as the file's dictionary needs: for files of `xz -9` 65 MiB, for hostile ones gigabytes. */
const XZ_MEMORY = '--memlimit-decompress=512MiB';
/**
 * The fastest decoder that there is: Node's own; else the program of that name, which works beside us on a processor of
 * its own; else a library, loaded only now.
 */
const DECODERS = {
    gzip: () => Promise.resolve(inNode(() => external_node_zlib_.createGunzip(compression_CHUNK))),
    deflate: () => Promise.resolve(inNode(() => external_node_zlib_.createInflateRaw(compression_CHUNK))),
    zstd: async (runner) => 
    // Node has it from 22.15 on.
    typeof external_node_zlib_.createZstdDecompress === 'function'
        ? inNode(() => external_node_zlib_.createZstdDecompress(compression_CHUNK))
        : ((await byProgram(runner, 'zstd')) ?? (await __webpack_require__.e(/* import() */ 967).then(__webpack_require__.bind(__webpack_require__, 2967))).decodeZstd),
    xz: async (runner) => (await byProgram(runner, 'xz', XZ_MEMORY)) ?? (await __webpack_require__.e(/* import() */ 93).then(__webpack_require__.bind(__webpack_require__, 6093))).decodeXz,
    bzip2: async (runner) => (await byProgram(runner, 'bzip2')) ?? (await __webpack_require__.e(/* import() */ 390).then(__webpack_require__.bind(__webpack_require__, 8390))).decodeBzip2,
};
function inNode(create) {
    return (input) => {
        const transform = create();
        (0,external_node_stream_promises_.pipeline)(input, transform).catch(() => undefined);
        return transform;
    };
}
async function byProgram(runner, name, ...options) {
    const program = await findProgram(runner.env, name);
    if (program === undefined)
        return undefined;
    return (input) => (0,src_runner/* filterThrough */.Ki)(program, ['--decompress', '--stdout', ...options], input, runner.env);
}
/**
 * The decompressed bytes of compressed ones, as a stream. Destroying it ends all that works on it.
 *
 * @param meter is told of every piece before it is passed on, and ends the stream by throwing
 */
async function decompress(runner, compressed, format, meter) {
    const decode = await DECODERS[format](runner);
    const output = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            try {
                meter(chunk.length);
                done(null, chunk);
            }
            catch (error) {
                done(error);
            }
        },
    });
    const input = external_node_stream_.Readable.from(compressed, { objectMode: false });
    const decoded = decode(input);
    const fail = (error) => void output.destroy(explained(format, error));
    input.once('error', fail);
    decoded.once('error', fail);
    (0,external_node_stream_promises_.pipeline)(decoded, output).catch(() => undefined);
    output.once('close', () => void input.destroy());
    return output;
}
function explained(format, error) {
    if (error instanceof src_runner/* CommandError */.Qd) {
        const words = error.failure.lastLines.at(-1) ?? '';
        return new FormatError(`the ${format} data cannot be decompressed: ${words}`, { cause: error });
    }
    if ((0,src_runner/* isExpectedFailure */.$B)(error))
        return error;
    return new FormatError(`the ${format} data cannot be decompressed: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/cpio.js

/**
 * cpio archives in the `newc` form, with and without checksums: the payload of RPM packages, and initramfs images.
 * Source: cpio(5), and rpm's lib/cpio.c for entries without a header of their own (07070X), which name a file by its
 * index in the package's header.
 */
const cpio_HEADER = 110;
const cpio_MAGIC_SIZE = 6;
const cpio_MAX_NAME = 64 * 1024;
const TRAILER = 'TRAILER!!!';
const STRIPPED = '07070X';
const STRIPPED_HEADER = 14;
const S_IFMT = 0o170000;
const S_IFREG = 0o100000;
const S_IFLNK = 0o120000;
/** Whether bytes begin like an archive that `cpioEntries` reads. */
function isCpio(head) {
    return /^07070[12X]/.test(head.toString('latin1', 0, cpio_MAGIC_SIZE));
}
/**
 * The entries of a cpio archive that are files or links. Each content has to be drained before the next.
 *
 * @param listed the package's files, for entries that only have an index
 * @throws FormatError when it is damaged or ends too early
 */
async function* cpioEntries(archive, listed = []) {
    for (let at = 0;;) {
        const magic = (await archive.peek(cpio_MAGIC_SIZE)).toString('latin1');
        if (magic === STRIPPED) {
            const header = (await archive.take(STRIPPED_HEADER, 'a cpio header')).toString('latin1');
            const file = listed[hexadecimal(header.slice(cpio_MAGIC_SIZE))];
            if (file === undefined)
                throw new FormatError('the cpio archive has a file that the package does not list');
            await archive.skip(padding(at + STRIPPED_HEADER), 'a cpio header');
            const content = archive.section(isRegular(file.mode) ? file.size : 0, `the cpio entry ${file.name}`);
            yield { name: file.name, mode: file.mode, link: !isRegular(file.mode), size: file.size, content };
            await content.drain();
            at = 0;
            await archive.skip(padding(file.size), 'the padding of a cpio entry');
            continue;
        }
        const header = (await archive.take(cpio_HEADER, 'a cpio header')).toString('latin1');
        if (!/^07070[12][0-9a-fA-F]{104}$/.test(header))
            throw new FormatError('the cpio archive has no valid header');
        const field = (index) => hexadecimal(header.slice(cpio_MAGIC_SIZE + index * 8, cpio_MAGIC_SIZE + index * 8 + 8));
        const [mode, size, nameSize] = [field(1), field(6), field(11)];
        if (nameSize > cpio_MAX_NAME)
            throw new FormatError(`the cpio archive has a name of ${String(nameSize)} bytes`);
        const name = (await archive.take(nameSize, 'a cpio name')).toString('utf8').replace(/\0.*$/s, '');
        await archive.skip(padding(cpio_HEADER + nameSize), 'a cpio name');
        if (name === TRAILER)
            return;
        const content = archive.section(size, `the cpio entry ${name}`);
        const type = mode & S_IFMT;
        // A directory has no content; a link's is its target.
        if (type === S_IFREG || type === S_IFLNK)
            yield { name, mode, link: type === S_IFLNK, size, content };
        await content.drain();
        await archive.skip(padding(size), 'the padding of a cpio entry');
    }
}
function isRegular(mode) {
    return (mode & S_IFMT) === S_IFREG;
}
function hexadecimal(text) {
    if (!/^[0-9a-fA-F]{8}$/.test(text))
        throw new FormatError('the cpio archive has no valid header');
    return Number.parseInt(text, 16);
}
function padding(size) {
    return (4 - (size % 4)) % 4;
}

;// CONCATENATED MODULE: ./build/src/artifact/foreign.js

const MACHO = { 0xfeedface: 'BE', 0xfeedfacf: 'BE', 0xcefaedfe: 'LE', 0xcffaedfe: 'LE' };
const FAT = 0xcafebabe;
const FAT_64 = 0xcafebabf;
/** Java's class files have the same magic, and a version number of at least 45 where a fat file has its count. */
const MAX_FAT = 30;
const FAT_ENTRY = { [FAT]: 20, [FAT_64]: 32 };
/** CPU types, by ELF machine numbers: the names are those of the ELF registry. */
const MACHO_MACHINES = {
    7: 3,
    12: 40,
    18: 20,
    0x01000007: 62,
    0x0100000c: 183,
    0x02000018: 183,
    0x01000012: 21,
};
const PE_MACHINES = {
    0x14c: 3,
    0x1c0: 40,
    0x1c4: 40,
    0x8664: 62,
    0xaa64: 183,
    0xa641: 183,
    0x5064: 243,
};
const PE_POINTER = 60;
/** Whether bytes begin like Mach-O, or like the DOS program that a PE file begins with. */
function isForeignProgram(head) {
    if (head.length < 64)
        return false;
    const magic = head.readUInt32BE(0);
    return magic in MACHO || isFat(head, magic) || head.toString('latin1', 0, 2) === 'MZ';
}
/** Names a program of another system; undefined when it is none after all, such as a DOS program or text. */
function readForeignProgram(source) {
    const head = source.read(0, Math.min(source.size, 4096));
    const magic = head.readUInt32BE(0);
    if (magic in MACHO) {
        const little = MACHO[magic] === 'LE';
        return { format: 'Mach-O', machines: [machoName(little ? head.readUInt32LE(4) : head.readUInt32BE(4))] };
    }
    if (isFat(head, magic)) {
        const size = FAT_ENTRY[magic];
        const count = Math.min(head.readUInt32BE(4), Math.floor((head.length - 8) / size));
        return {
            format: 'Mach-O',
            machines: Array.from({ length: count }, (_, index) => machoName(head.readUInt32BE(8 + index * size))),
        };
    }
    const at = head.readUInt32LE(PE_POINTER);
    if (at + 6 > source.size || at < PE_POINTER)
        return undefined;
    const header = source.read(at, 6);
    if (header.toString('latin1', 0, 4) !== 'PE\0\0')
        return undefined;
    const machine = header.readUInt16LE(4);
    return { format: 'PE', machines: [foreign_nameOf(PE_MACHINES[machine]) ?? `machine 0x${machine.toString(16)}`] };
}
function isFat(head, magic) {
    return (magic === FAT || magic === FAT_64) && head.readUInt32BE(4) > 0 && head.readUInt32BE(4) < MAX_FAT;
}
function machoName(type) {
    return foreign_nameOf(MACHO_MACHINES[type]) ?? `CPU type 0x${type.toString(16)}`;
}
function foreign_nameOf(elfMachine) {
    return elfMachine === undefined ? undefined : machineName(elfMachine);
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/rpm.js

/** RPM packages, version 3 and 4. Source: rpm's "V4 Package format" manual and lib/rpmtag.h. */
const LEAD_MAGIC = Buffer.from([0xed, 0xab, 0xee, 0xdb]);
const LEAD = 96;
const SIGNATURE_TYPE_AT = 78;
const HEADER_MAGIC = 0x8eade801;
const INTRODUCTION = 16;
const INDEX_ENTRY = 16;
/** What rpm itself accepts at most. */
const MAX_ENTRIES = 65_536;
const MAX_DATA = 64 * 1024 * 1024;
const TAG = {
    name: 1000,
    version: 1001,
    release: 1002,
    architecture: 1022,
    fileSizes: 1028,
    fileModes: 1030,
    requireName: 1049,
    directoryIndexes: 1116,
    baseNames: 1117,
    directoryNames: 1118,
    sourcePackage: 1106,
};
const SIZE = { 2: 1, 3: 2, 4: 4, 5: 8 };
/** Whether bytes begin like an RPM package. */
function isRpm(head) {
    return head.length >= LEAD_MAGIC.length && LEAD_MAGIC.compare(head, 0, LEAD_MAGIC.length) === 0;
}
/**
 * Reads a package up to its payload, which is then next in the stream: a cpio archive, mostly compressed.
 *
 * @throws FormatError when it is damaged or ends too early
 */
async function readRpmHeader(stream) {
    const lead = await stream.take(LEAD, 'the lead of the RPM package');
    if (lead.readUInt16BE(SIGNATURE_TYPE_AT) !== 5)
        throw new FormatError('the RPM package has an unknown signature type');
    const signature = await readHeader(stream, 'signature');
    await stream.skip((8 - (signature.size % 8)) % 8, 'the padding of the signature');
    const header = await readHeader(stream, 'header');
    const text = (tag) => {
        const value = header.strings(tag)[0];
        if (value === undefined)
            throw new FormatError(`the RPM package's header has no tag ${String(tag)}`);
        return value;
    };
    return {
        name: text(TAG.name),
        version: `${text(TAG.version)}-${text(TAG.release)}`,
        architecture: text(TAG.architecture),
        requires: header.strings(TAG.requireName),
        source: header.has(TAG.sourcePackage),
        files: listedFiles(header),
    };
}
function listedFiles(header) {
    const directories = header.strings(TAG.directoryNames);
    const indexes = header.numbers(TAG.directoryIndexes);
    const sizes = header.numbers(TAG.fileSizes);
    const modes = header.numbers(TAG.fileModes);
    return header.strings(TAG.baseNames).map((name, index) => ({
        name: `${directories[indexes[index] ?? -1] ?? ''}${name}`,
        size: sizes[index] ?? 0,
        mode: modes[index] ?? 0,
    }));
}
async function readHeader(stream, what) {
    const introduction = await stream.take(INTRODUCTION, `the RPM package's ${what}`);
    const [magic, count, size] = [0, 8, 12].map((at) => introduction.readUInt32BE(at));
    if (magic !== HEADER_MAGIC)
        throw new FormatError(`the RPM package has no valid ${what}`);
    if (count > MAX_ENTRIES || size > MAX_DATA) {
        throw new FormatError(`the RPM package's ${what} has ${String(count)} entries and ${String(size)} bytes: too many`);
    }
    const index = Buffer.from(await stream.take(count * INDEX_ENTRY, `the RPM package's ${what}`));
    const data = Buffer.from(await stream.take(size, `the RPM package's ${what}`));
    return new Header(index, data);
}
/** The entries of a header: tag, type, place in the data and count. */
class Header {
    #entries = new Map();
    #data;
    constructor(index, data) {
        this.#data = data;
        for (let at = 0; at < index.length; at += INDEX_ENTRY) {
            const [tag, type, place, count] = [0, 4, 8, 12].map((field) => index.readUInt32BE(at + field));
            this.#entries.set(tag, { type, at: place, count });
        }
    }
    get size() {
        return this.#data.length;
    }
    has(tag) {
        return this.#entries.has(tag);
    }
    /** A text, or a list of texts: each ends with a zero byte. */
    strings(tag) {
        const entry = this.#entries.get(tag);
        if (entry === undefined)
            return [];
        const found = [];
        for (let at = entry.at; found.length < entry.count;) {
            const end = this.#data.indexOf(0, at);
            if (at >= this.#data.length || end === -1) {
                throw new FormatError(`the RPM package's tag ${String(tag)} ends outside of its header`);
            }
            found.push(this.#data.toString('utf8', at, end));
            at = end + 1;
        }
        return found;
    }
    numbers(tag) {
        const entry = this.#entries.get(tag);
        if (entry === undefined)
            return [];
        const size = SIZE[entry.type];
        if (size === undefined || size > 4 || entry.at + entry.count * size > this.#data.length) {
            throw new FormatError(`the RPM package's tag ${String(tag)} ends outside of its header`);
        }
        return Array.from({ length: entry.count }, (_, index) => this.#data.readUIntBE(entry.at + index * size, size));
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/spool.js




/** What is larger goes to disk: memory must not grow with what is verified. */
const KEPT_IN_MEMORY = 8 * 1024 * 1024;
const spool_CHUNK = 256 * 1024;
/**
 * Bytes from front to back, of which the first can be looked at without taking them. Made of a source that can be read
 * in any order, it passes over what nobody wants without reading it.
 */
class ByteStream {
    #chunks;
    #source;
    #at = 0;
    #front;
    constructor(from) {
        if (Symbol.asyncIterator in from)
            this.#chunks = from[Symbol.asyncIterator]();
        else
            this.#source = from;
    }
    /** All that is left, when it can be read in any order. */
    get rest() {
        const source = this.#source;
        if (source === undefined || this.#at === 0)
            return source;
        return sliceSource(source, this.#at, source.size - this.#at);
    }
    /** The next bytes; undefined at the end. */
    async next() {
        if (this.#source !== undefined) {
            const length = Math.min(spool_CHUNK, this.#source.size - this.#at);
            if (length === 0)
                return undefined;
            this.#at += length;
            return this.#source.read(this.#at - length, length);
        }
        const front = this.#front;
        this.#front = undefined;
        if (front !== undefined)
            return front;
        const result = await this.#chunks?.next();
        return result === undefined || result.done === true ? undefined : result.value;
    }
    /** The first bytes, as many as asked for or as there are. They stay in the stream. */
    async peek(length) {
        if (this.#source !== undefined) {
            return this.#source.read(this.#at, Math.min(length, this.#source.size - this.#at));
        }
        const chunks = [];
        for (let size = 0; size < length;) {
            const chunk = await this.next();
            if (chunk === undefined)
                break;
            chunks.push(chunk);
            size += chunk.length;
        }
        if (chunks.length === 0)
            return Buffer.alloc(0);
        const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        this.#front = bytes;
        return bytes.subarray(0, length);
    }
    /**
     * The next bytes, as many as asked for.
     *
     * @param what names them in the error
     * @throws FormatError when there are fewer
     */
    async take(length, what) {
        const bytes = await this.peek(length);
        if (bytes.length < length)
            throw cutOff(what, length, bytes.length);
        await this.#pass(length);
        return bytes;
    }
    /** Leaves bytes out. @throws FormatError when there are fewer */
    async skip(length, what) {
        const passed = await this.#pass(length);
        if (passed < length)
            throw cutOff(what, length, passed);
    }
    /**
     * The next bytes as a stream of their own, which has to be read to its end before this one goes on.
     *
     * @throws FormatError, when it is read, where there are fewer
     */
    section(length, what) {
        const source = this.#source;
        if (source === undefined)
            return new ByteStream(this.#limited(length, what));
        if (this.#at + length > source.size)
            throw cutOff(what, length, source.size - this.#at);
        const section = new ByteStream(sliceSource(source, this.#at, length));
        this.#at += length;
        return section;
    }
    /** Reads on to the end. */
    async drain() {
        if (this.#source !== undefined)
            this.#at = this.#source.size;
        while ((await this.next()) !== undefined)
            ;
    }
    async *[Symbol.asyncIterator]() {
        for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next())
            yield chunk;
    }
    async *#limited(length, what) {
        for (let left = length; left > 0;) {
            const chunk = await this.next();
            if (chunk === undefined)
                throw cutOff(what, length, length - left);
            const own = chunk.subarray(0, left);
            if (own.length < chunk.length)
                this.#front = chunk.subarray(left);
            left -= own.length;
            yield own;
        }
    }
    async #pass(length) {
        if (this.#source !== undefined) {
            const passed = Math.min(length, this.#source.size - this.#at);
            this.#at += passed;
            return passed;
        }
        let passed = 0;
        while (passed < length) {
            const chunk = await this.next();
            if (chunk === undefined)
                break;
            const wanted = Math.min(chunk.length, length - passed);
            if (wanted < chunk.length)
                this.#front = chunk.subarray(wanted);
            passed += wanted;
        }
        return passed;
    }
}
function cutOff(what, wanted, there) {
    return new FormatError(`${what} should have ${String(wanted)} bytes, and there are ${String(there)}: it was cut off or is damaged`);
}
/**
 * Makes what is left of a stream readable in any order while some work is done: as it is where it can be, in memory
 * when it is small, else in a temporary file.
 */
async function withSpooled(stream, temporaryDirectory, work) {
    const { rest } = stream;
    if (rest !== undefined)
        return await work(rest);
    const kept = [];
    for (let size = 0; size <= KEPT_IN_MEMORY;) {
        const chunk = await stream.next();
        if (chunk === undefined)
            return await work(bufferSource(kept.length === 1 ? kept[0] : Buffer.concat(kept)));
        kept.push(chunk);
        size += chunk.length;
    }
    const path = (0,external_node_path_.join)(temporaryDirectory, `archway-member-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        try {
            await file.writev(kept.splice(0));
            for await (const chunk of stream)
                await file.write(chunk);
        }
        finally {
            await file.close();
        }
        const source = new FileSource(path);
        try {
            return await work(source);
        }
        finally {
            source.close();
        }
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/tar.js






const TAR_BLOCK = 512;
const CHECKSUM = { start: 148, end: 156 };
/**
 * Whether a block is a tar header: its checksum is right. Unlike the word `ustar`, that is in the oldest form too.
 * Source: POSIX pax, "ustar Interchange Format".
 */
function isTarHeader(block) {
    if (block.length < TAR_BLOCK)
        return false;
    const stored = /^[ 0]*([0-7]+)[ \0]*$/.exec(block.toString('latin1', CHECKSUM.start, CHECKSUM.end))?.[1];
    if (stored === undefined)
        return false;
    let sum = 0;
    for (let at = 0; at < TAR_BLOCK; at++) {
        sum += at >= CHECKSUM.start && at < CHECKSUM.end ? 0x20 : (block[at] ?? 0);
    }
    return sum === Number.parseInt(stored, 8);
}
/** The oldest form has no format's name in its headers. The library's types leave this option out. */
const OPTIONS = { allowUnknownFormat: true };
/**
 * Reads a tar archive from front to back, also what stands behind its end mark, where some unpackers go on.
 *
 * @param visit is called for each file and link, one after the other, and need not read the content to its end. A hard
 * link may have content: extracting it writes a file too
 * @throws FormatError when the archive is damaged, ends too early, or has sparse files, whose content here is not theirs
 */
async function readTar(archive, visit) {
    const parser = (0,tar_stream.extract)(OPTIONS);
    let failure;
    parser.on('entry', (header, stream, next) => {
        const content = new ByteStream(stream);
        handle(header, content, visit)
            .then(() => content.drain())
            .then(() => {
            next();
        }, (error) => {
            failure = error;
            next(error);
        });
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(archive, { objectMode: false }), parser);
    }
    catch (error) {
        if ((0,src_runner/* isExpectedFailure */.$B)(failure ?? error))
            throw failure ?? error;
        throw new FormatError(`the tar archive cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
async function handle(header, content, visit) {
    const { name, size, mode } = header;
    // The library's types leave out what it gives for a type that it does not know.
    const type = header.type;
    const pax = header.pax ?? {};
    if (type === 'directory')
        return;
    // Types that the library does not know: GNU's sparse files, multi-volume parts and volume labels among them.
    if (type === null || Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'))) {
        if (size === 0)
            return;
        throw new FormatError(`the tar archive has the entry ${JSON.stringify(name.slice(0, 200))} in a form that is not supported, such as a ` +
            'sparse file. Pack it again without that');
    }
    const link = type === 'symlink' || (type === 'link' && size === 0);
    if (!link && size === 0 && type !== 'file' && type !== 'contiguous-file')
        return;
    await visit({ name, mode, link, size }, content);
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/kind.js





/** As many bytes as `contentKind` looks at. */
const HEAD_SIZE = TAR_BLOCK;
const latin1 = (text) => Buffer.from(text, 'latin1');
const kind_MAGIC = [
    ['gzip', Buffer.from([0x1f, 0x8b, 8])],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
    ['ar', latin1('!<arch>\n')],
    ['zip', latin1('PK\x03\x04')],
    // An archive without entries begins with its end.
    ['zip', latin1('PK\x05\x06')],
    ['script', latin1('#!')],
];
/** Archives that are known and not opened. Source: the formats' own documents, and file's magic. */
const UNOPENED = [
    ['7z archive', latin1("7z\xbc\xaf'\x1c")],
    ['RAR archive', latin1('Rar!\x1a\x07')],
    ['squashfs file system', latin1('hsqs')],
    ['squashfs file system', latin1('sqsh')],
    ['LZ4 stream', Buffer.from([0x04, 0x22, 0x4d, 0x18])],
    ['lzip stream', latin1('LZIP')],
    ['xar archive', latin1('xar!')],
    ['thin ar archive, which has only the names of its members', latin1('!<thin>\n')],
];
/** pzstd and others begin with a frame that is to be passed over. Source: RFC 8878, 3.1.2. */
const SKIPPABLE_FRAME = { end: latin1('*M\x18'), lowest: 0x50, highest: 0x5f };
/** The magic of a block, or of the end where there is none. */
const BZIP2 = { start: /^BZh[1-9]/, blocks: [latin1('1AY&SY'), latin1('\x17rE8P\x90')] };
/** @param head the first HEAD_SIZE bytes, or all where there are fewer */
function contentKind(head) {
    if (isElf(head))
        return 'elf';
    for (const [kind, magic] of kind_MAGIC)
        if (startsWith(head, magic))
            return kind;
    if (isBzip2(head))
        return 'bzip2';
    if (isSkippableFrame(head))
        return 'zstd';
    if (isRpm(head))
        return 'rpm';
    if (isCpio(head))
        return 'cpio';
    if (isForeignProgram(head))
        return 'foreign';
    if (unopenedFormat(head) !== undefined)
        return 'unopened';
    return isTarHeader(head) ? 'tar' : 'other';
}
/** The name of an archive format that is known and not opened. */
function unopenedFormat(head) {
    return UNOPENED.find(([, magic]) => startsWith(head, magic))?.[0];
}
function startsWith(head, magic) {
    return head.length >= magic.length && magic.compare(head, 0, magic.length) === 0;
}
function isBzip2(head) {
    if (!BZIP2.start.test(head.toString('latin1', 0, 4)))
        return false;
    return BZIP2.blocks.some((block) => startsWith(head.subarray(4), block));
}
function isSkippableFrame(head) {
    const { end, lowest, highest } = SKIPPABLE_FRAME;
    const first = head[0] ?? 0;
    return first >= lowest && first <= highest && startsWith(head.subarray(1), end);
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/zip.js

/** Source: PKWARE's APPNOTE.TXT, sections 4.3 to 4.5. */
const END = { signature: 0x06054b50, size: 22 };
const END64_LOCATOR = { signature: 0x07064b50, size: 20 };
const END64 = { signature: 0x06064b50, size: 56 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const MAX_COMMENT = 0xffff;
const FLAG_ENCRYPTED = 1;
const MADE_BY_UNIX = 3;
const LOCAL_MAGIC = Buffer.from('PK\x03\x04', 'latin1');
const MAX_GAP_SEARCHED = 1024 * 1024;
const ZIP64_EXTRA = 1;
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;
/** How entries are compressed, by the number of the method; others are refused. Source: APPNOTE.TXT, section 4.4.5. */
const ZIP_FORMATS = {
    0: 'stored',
    8: 'deflate',
    12: 'bzip2',
    93: 'zstd',
    95: 'xz',
};
/**
 * The entries of a zip archive, as its central directory names them: what unpackers go by. Some unpackers go by what
 * stands in front of each content instead, so entries that overlap, that have two names, or that the directory does
 * not name are errors.
 *
 * @throws FormatError when it is damaged or ends too early
 */
function* zipEntries(source) {
    const directory = findDirectory(source);
    const extents = [];
    let at = directory.start;
    for (let index = 0; index < directory.count; index++) {
        const header = record(source, at, CENTRAL, 'central directory entry');
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => header.readUInt16LE(offset));
        const variable = part(source, at + CENTRAL.size, nameLength + extraLength, 'central directory entry');
        const name = variable.toString('utf8', 0, nameLength);
        const place = withZip64({ size: header.readUInt32LE(24), compressed: header.readUInt32LE(20), offset: header.readUInt32LE(42) }, variable.subarray(nameLength));
        at += CENTRAL.size + nameLength + extraLength + commentLength;
        const offset = place.offset + directory.shift;
        const local = record(source, offset, LOCAL, `local header of ${name}`);
        const localName = part(source, offset + LOCAL.size, local.readUInt16LE(26), `local header of ${name}`);
        if (!localName.equals(variable.subarray(0, nameLength))) {
            throw new FormatError(`the zip archive has one entry under two names: ${name} and ${localName.toString('utf8')}`);
        }
        const start = offset + LOCAL.size + local.readUInt16LE(26) + local.readUInt16LE(28);
        const end = start + place.compressed;
        if (end > source.size)
            throw zip_cutOff(source, `content of ${name}`, end);
        extents.push({ start: offset, end });
        if (name.endsWith('/') && place.compressed === 0)
            continue;
        yield {
            name,
            method: header.readUInt16LE(10),
            encrypted: (header.readUInt16LE(8) & FLAG_ENCRYPTED) !== 0,
            mode: (header.readUInt16LE(4) >> 8 === MADE_BY_UNIX ? header.readUInt32LE(38) >>> 16 : 0) || undefined,
            content: sliceSource(source, start, place.compressed),
        };
    }
    checkExtents(source, extents, directory);
}
/** Between contents stand at most the sizes of an entry that was written as a stream, and padding. */
function checkExtents(source, extents, { start, shift }) {
    extents.sort((a, b) => a.start - b.start);
    let end = Math.max(0, shift);
    for (const extent of [...extents, { start, end: start }]) {
        if (extent.start < end)
            throw new FormatError('the zip archive has entries that overlap');
        const gap = Math.min(extent.start - end, MAX_GAP_SEARCHED);
        if (gap >= LOCAL.size && source.read(end, gap).includes(LOCAL_MAGIC)) {
            throw new FormatError('the zip archive has an entry that its directory does not name');
        }
        end = extent.end;
    }
}
/** Finds the end record, which is the last thing but a comment of unknown length. */
function findDirectory(source) {
    const length = Math.min(source.size, END.size + MAX_COMMENT);
    const start = source.size - length;
    const tail = source.read(start, length);
    for (let at = length - END.size; at >= 0; at--) {
        if (tail.readUInt32LE(at) !== END.signature || at + END.size + tail.readUInt16LE(at + 20) > length)
            continue;
        const count = tail.readUInt16LE(at + 10);
        const size = tail.readUInt32LE(at + 12);
        const offset = tail.readUInt32LE(at + 16);
        const wide = count === MAX_16 || offset === MAX_32 ? findDirectory64(source, start + at) : undefined;
        return wide ?? placed(source, { count, offset, size, end: start + at });
    }
    throw new FormatError('the zip archive has no end record: it was cut off or is damaged');
}
function findDirectory64(source, end) {
    const locatorAt = end - END64_LOCATOR.size;
    if (locatorAt < 0)
        return undefined;
    const locator = source.read(locatorAt, END64_LOCATOR.size);
    if (locator.readUInt32LE(0) !== END64_LOCATOR.signature)
        return undefined;
    const header = record(source, number64(locator, 8), END64, 'zip64 end record');
    return placed(source, {
        count: number64(header, 32),
        size: number64(header, 40),
        offset: number64(header, 48),
        end: number64(locator, 8),
    });
}
/** The directory ends where its end record begins, whatever the offset says. */
function placed(source, { count, offset, size, end }) {
    const start = end - size;
    if (start < 0 || count * CENTRAL.size > size) {
        throw new FormatError(`the zip archive's directory of ${String(count)} entries has ${String(size)} bytes, and there are ` +
            `${String(Math.min(end, source.size))}: it was cut off or is damaged`);
    }
    return { start, count, shift: start - offset };
}
/** Replaces the numbers that did not fit into 32 bits by those of the zip64 extra field, which has only these. */
function withZip64(place, extra) {
    const keys = ['size', 'compressed', 'offset'].filter((key) => place[key] === MAX_32);
    if (keys.length === 0)
        return place;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== ZIP64_EXTRA)
            continue;
        const values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        if (values.length < keys.length * 8)
            break;
        return { ...place, ...Object.fromEntries(keys.map((key, index) => [key, number64(values, index * 8)])) };
    }
    throw new FormatError('the zip archive has an entry of more than 4 GiB without its zip64 field');
}
function number64(bytes, offset) {
    const value = bytes.readBigUInt64LE(offset);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new FormatError('the zip archive has a number beyond 53 bits');
    return Number(value);
}
function record(source, offset, kind, what) {
    const bytes = part(source, offset, kind.size, what);
    if (bytes.readUInt32LE(0) !== kind.signature) {
        throw new FormatError(`the zip archive has no valid ${what} at byte ${String(offset)}`);
    }
    return bytes;
}
function part(source, offset, length, what) {
    if (offset < 0 || offset + length > source.size)
        throw zip_cutOff(source, what, offset + length);
    return source.read(offset, length);
}
function zip_cutOff(source, what, end) {
    return new FormatError(`the zip archive's ${what} ends at byte ${String(end)}, but the archive after ${String(source.size)}: ` +
        'it was cut off or is damaged');
}

;// CONCATENATED MODULE: ./build/src/artifact/cargo-auditable.js


const SECTION = '.dep-v0';
/** The list of the largest programs known has some hundred kilobytes. */
const MAX_LIST = 8 * 1024 * 1024;
/**
 * The crates that cargo-auditable wrote into a program.
 *
 * @returns undefined when there is no such list
 * @throws FormatError when there is one, and it is damaged
 */
function cargoPackagesOf(elf) {
    const section = elf.sectionNamed(SECTION);
    if (section === undefined)
        return undefined;
    if (section.size > MAX_LIST)
        throw new FormatError(`the list of crates has ${String(section.size)} bytes: too many`);
    const bytes = elf.bytes(section.offset, section.size, 'the list of crates (.dep-v0)');
    let document;
    try {
        document = JSON.parse((0,external_node_zlib_.inflateSync)(bytes, { maxOutputLength: MAX_LIST }).toString('utf8'));
    }
    catch (error) {
        throw new FormatError('the list of crates (.dep-v0) is damaged', { cause: error });
    }
    const packages = cargo_auditable_isObject(document) ? document['packages'] : undefined;
    if (!Array.isArray(packages))
        throw new FormatError('the list of crates (.dep-v0) has no packages');
    return packages.filter(cargo_auditable_isObject).map((one) => ({
        name: cargo_auditable_text(one['name']),
        version: cargo_auditable_text(one['version']),
        source: cargo_auditable_text(one['source']),
        build: one['kind'] === 'build',
        root: one['root'] === true,
    }));
}
function cargo_auditable_isObject(value) {
    return typeof value === 'object' && value !== null;
}
function cargo_auditable_text(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/src/artifact/names.js

/** The longest spelling of a platform, in words: `aarch64-unknown-linux-gnu`, `manylinux_2_17_x86_64` has two. */
const MOST_WORDS = 4;
/**
 * The platform that the name of a file claims by a whole word: `amd64`, `x86_64`, `aarch64-linux-gnu`. In the
 * name of a package only the part for the architecture counts, since a cross compiler's name has two.
 *
 * @returns undefined when the name claims none, or more than one
 */
function platformInName(name) {
    const architecture = /_([^_]+)\.u?deb$/.exec(name)?.[1] ?? /\.([^.]+)\.rpm$/.exec(name)?.[1];
    if (architecture !== undefined)
        return (0,platform_platform/* findPlatform */.rB)(architecture);
    // The last part of a wheel's name has its platforms; the version may have a `386`.
    const tags = /-([^-]+)\.whl$/.exec(name)?.[1];
    if (tags !== undefined)
        return platformInName(tags);
    const found = new Set(platformsIn(name));
    return found.size === 1 ? [...found][0] : undefined;
}
function* platformsIn(name) {
    const words = [...name.matchAll(/[A-Za-z0-9]+/g)];
    for (let index = 0; index < words.length;) {
        const match = longestSpelling(name, words.slice(index, index + MOST_WORDS));
        if (match !== undefined)
            yield match.platform;
        index += match?.words ?? 1;
    }
}
function longestSpelling(name, words) {
    const [first] = words;
    if (first === undefined)
        return undefined;
    for (let count = words.length; count > 0; count--) {
        const last = words[count - 1] ?? first;
        const end = last.index + last[0].length;
        const platform = (0,platform_platform/* findPlatform */.rB)(name.slice(first.index, end));
        if (platform !== undefined && !isVersionNumber(name, first.index, end))
            return { platform, words: count };
    }
    return undefined;
}
/** Digits next to a dot and another digit, as in `app-1.386.tar.gz`, are a version and no `386`. */
function isVersionNumber(name, start, end) {
    if (!/^\d+$/.test(name.slice(start, end)))
        return false;
    return /\d\.$/.test(name.slice(0, start)) || /^\.\d/.test(name.slice(end));
}
/**
 * Whether a program's name says for which platform it makes or analyses files, as `aarch64-linux-gnu-gcc` does: that
 * is no claim about the program itself.
 */
function isNamedForItsTarget(name) {
    const prefix = /^([A-Za-z0-9_]+(?:-[A-Za-z0-9_]+){1,3})-[A-Za-z]/.exec(name)?.[1];
    return prefix !== undefined && prefix.includes('-linux') && (0,platform_platform/* findPlatform */.rB)(prefix) !== undefined;
}
const LONGEST_NAME = 1024;
/** A name out of a file system or an archive as it can be shown: it must not break a line of the log. */
function printable(name) {
    const shown = name.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}...` : shown;
}

;// CONCATENATED MODULE: ./build/src/artifact/packages.js



/** Sources: Debian Policy 5.6.8; rpm's `rpmrc`; Alpine's APKBUILD manual; the binary distribution format of PyPA. */
const FORMATS = {
    deb: { title: 'Debian', field: 'Architecture', independent: 'all', spelling: (row) => row.debianArchitecture },
    rpm: { title: 'RPM', field: 'Arch', independent: 'noarch', spelling: (row) => row.rpmArchitecture },
    apk: { title: 'Alpine', field: 'arch', independent: 'noarch', spelling: (row) => row.alpineArchitecture },
    wheel: { title: 'wheel', field: 'Tag', independent: 'any', spelling: (row) => `*_${row.machine}` },
};
/**
 * Reads the control file of a Debian binary package. Source: Debian Policy, section 5.3.
 *
 * @throws FormatError when a mandatory field is missing
 */
function debianMetadata(text) {
    const fields = new Map();
    let last = '';
    for (const line of text.split('\n')) {
        const match = /^([^\s:#][^\s:]*):[ \t]*(.*?)\s*$/.exec(line);
        if (match?.[1] !== undefined)
            fields.set((last = match[1].toLowerCase()), match[2] ?? '');
        else if (/^[ \t]/.test(line))
            fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    }
    const field = (name) => {
        const value = fields.get(name.toLowerCase());
        if (value === undefined || value === '')
            throw new FormatError(`the package's control file has no field ${name}`);
        return value;
    };
    const architecture = field('Architecture');
    return {
        format: 'deb',
        name: field('Package'),
        version: field('Version'),
        architecture,
        ...meaning('deb', architecture),
        dependencies: ['pre-depends', 'depends', 'recommends']
            .flatMap((name) => (fields.get(name) ?? '').split(/[,|]/))
            .map((one) => one.trim().replace(/[\s(:[].*$/s, ''))
            .filter((one) => one !== ''),
    };
}
/** What the header of an RPM package says. */
function rpmMetadata(header) {
    const { name, version, architecture, requires } = header;
    return {
        format: 'rpm',
        name,
        version,
        architecture,
        ...(header.source ? { platforms: [], independent: true } : meaning('rpm', architecture)),
        dependencies: requires.filter((one) => !one.startsWith('rpmlib(')),
    };
}
/**
 * Reads the .PKGINFO of an Alpine package. Source: Alpine's "Apk spec".
 *
 * @throws FormatError when a mandatory field is missing
 */
function alpineMetadata(text) {
    const fields = [...text.matchAll(/^(\w+) = (.*)$/gm)].map(([, key = '', value = '']) => [key, value.trim()]);
    const field = (name) => {
        const value = fields.find(([key]) => key === name)?.[1];
        if (value === undefined)
            throw new FormatError(`the package's .PKGINFO has no ${name}`);
        return value;
    };
    const architecture = field('arch');
    return {
        format: 'apk',
        name: field('pkgname'),
        version: field('pkgver'),
        architecture,
        ...meaning('apk', architecture),
        dependencies: fields.filter(([key]) => key === 'depend').map(([, value]) => value.replace(/[<>=~].*$/, '')),
    };
}
/**
 * Reads the WHEEL file of a Python wheel.
 *
 * @param directory the name of the folder it stands in: `name-version.dist-info`
 * @throws FormatError when it has no tag
 */
function wheelMetadata(text, directory) {
    const tags = [...text.matchAll(/^Tag:\s*[^\s-]+-[^\s-]+-(\S+)\s*$/gm)].map((match) => match[1] ?? '');
    if (tags.length === 0)
        throw new FormatError("the wheel's WHEEL file has no tag");
    const [, name = '', version = ''] = /^(.*?)-(.*)\.dist-info$/.exec(directory) ?? [];
    const platforms = new Set(tags.flatMap((tag) => platformInName(tag) ?? []));
    const newest = tags.map(glibcOfTag);
    return {
        format: 'wheel',
        name,
        version,
        architecture: tags.join('.'),
        platforms: [...platforms],
        independent: tags.every((tag) => tag === FORMATS.wheel.independent),
        dependencies: [],
        ...(newest[0] !== undefined && !newest.includes(undefined) && { glibcMax: newest[0] }),
    };
}
/** PEP 600: manylinux_2_17; the older names stand for 2.5, 2.12 and 2.17. */
function glibcOfTag(tag) {
    const [, major, minor] = /^manylinux_(\d+)_(\d+)_/.exec(tag) ?? [];
    if (major !== undefined && minor !== undefined)
        return `${major}.${minor}`;
    const old = /^manylinux(1|2010|2014)_/.exec(tag)?.[1];
    return old === undefined ? undefined : { '1': '2.5', '2010': '2.12', '2014': '2.17' }[old];
}
function meaning(format, architecture) {
    const { independent, spelling } = FORMATS[format];
    const exact = platform_platform/* PLATFORMS */.P4.find((platform) => spelling(platform) === architecture);
    // Debian knows one spelling only; rpm and apk have one for each generation of a processor.
    const found = exact ?? (format === 'deb' || isDebianOnly(architecture) ? undefined : (0,platform_platform/* findPlatform */.rB)(architecture));
    return { platforms: found === undefined ? [] : [found], independent: architecture === independent };
}
function isDebianOnly(architecture) {
    return platform_platform/* PLATFORMS */.P4.some((row) => row.debianArchitecture === architecture && row.elf.bits === 64 && row.machine !== architecture);
}

;// CONCATENATED MODULE: ./build/src/artifact/script.js

/** How much of a script is looked at: self-extracting ones begin with some tens of kilobytes of shell. */
const MAX_SCRIPT_HEAD = 1024 * 1024;
const MAX_LINE = 256;
/** What stands behind `#!`, up to the end of the line. The kernel reads 256 bytes at most. */
function scriptLine(head) {
    const line = head.subarray(2, MAX_LINE);
    const end = line.indexOf('\n');
    return line.toString('utf8', 0, end === -1 ? line.length : end).replace(/^[ \t]+|[ \t]+$/g, '');
}
/** Where in a script an archive or a program begins: at the start of a line, as makeself and zipapp write it. */
function payloadOf(head) {
    // Text has no control characters but line ends and tabs; what has none needs no search.
    if (!head.includes(0))
        return undefined;
    for (let at = head.indexOf(0x0a); at !== -1; at = head.indexOf(0x0a, at + 1)) {
        const next = head[at + 1];
        if (next === undefined)
            return undefined;
        if (!FIRST_BYTES.has(next))
            continue;
        const kind = contentKind(head.subarray(at + 1, at + 1 + 512));
        if (kind !== 'other' && kind !== 'script' && kind !== 'foreign')
            return at + 1;
    }
    return undefined;
}
/** Of ELF, gzip, xz, zstd, bzip2, zip, ar, rpm and cpio, the kinds that can stand behind a script's text. */
const FIRST_BYTES = new Set([0x7f, 0x1f, 0xfd, 0x28, 0x42, 0x50, 0x21, 0xed, 0x30]);

;// CONCATENATED MODULE: ./build/src/artifact/open.js






















const MAX_CONTROL = 1024 * 1024;
const MAX_DOCUMENTS = 64 * 1024 * 1024;
const EXECUTABLE = 0o111;
const MAINTAINER_SCRIPTS = new Set(['preinst', 'postinst', 'prerm', 'postrm', 'config']);
const WHEEL_FILE = /^([^/]+\.dist-info)\/WHEEL$/;
/** Looks through one file and all that is in it. Whatever is wrong with it is among what was found. */
class Opener {
    found = noFindings();
    #runner;
    #limits;
    constructor(runner, limits) {
        this.#runner = runner;
        this.#limits = limits;
    }
    /** @param contents what the file is delivered with, unless it is an archive itself */
    async file(file, contents) {
        const place = {
            path: file.shown,
            name: (0,external_node_path_.basename)(file.shown),
            inner: file.inner,
            container: file.container,
            contents: file.container?.contents ?? contents,
            depth: 0,
            budget: new Budget(this.#limits),
            file: file.path,
        };
        await this.#guarded(place, async () => {
            const source = new FileSource(file.path, file.follow);
            try {
                if (file.container?.kind === 'image' && isImageDocument(file.inner, source.read(0, Math.min(1, source.size))))
                    (file.container.documents ??= []).push(file.inner);
                await this.#content(new ByteStream(source), { ...place, mode: source.mode });
            }
            finally {
                source.close();
            }
        });
    }
    /** Notes a damaged content and goes on, unless the limits for the whole file are used up. */
    async #guarded(place, work) {
        try {
            await work();
        }
        catch (error) {
            if (error instanceof LimitError && place.depth > 0)
                throw error;
            if (!(error instanceof FormatError))
                throw error;
            this.found.unreadable.push({ path: place.path, message: error.message });
        }
    }
    async #content(stream, place) {
        this.found.examined++;
        const head = await stream.peek(HEAD_SIZE);
        const kind = contentKind(head);
        this.#note(place);
        switch (kind) {
            case 'other':
                break;
            case 'unopened':
                this.found.unreadable.push({
                    path: place.path,
                    message: `is a ${unopenedFormat(head) ?? 'container'}, which is not opened: nobody knows what is in it.`,
                    unopened: true,
                });
                break;
            case 'tar':
                await this.#tar(stream, this.#open(place, kind), place);
                break;
            case 'cpio':
                await this.#cpio(stream, this.#open(place, kind), place, []);
                break;
            case 'ar':
                await this.#ar(stream, place);
                break;
            case 'rpm':
                await this.#rpm(stream, this.#open(place, kind, true), place);
                break;
            case 'gzip':
            case 'xz':
            case 'zstd':
            case 'bzip2':
                await this.#compressed(stream, kind, place);
                break;
            case 'elf':
                await this.#spooled(stream, (source) => this.#elf(source, place));
                break;
            case 'foreign':
                await this.#spooled(stream, (source) => this.#foreign(source, place));
                break;
            case 'script':
                await this.#spooled(stream, (source) => this.#script(source, place));
                break;
            case 'zip':
                await this.#spooled(stream, (source) => this.#zip(source, place));
                break;
        }
    }
    /** Keeps the names that libraries and interpreters are looked for by. */
    #note({ name, inner, contents }) {
        if (name.includes('.so'))
            contents.addLibrary(name);
        contents.addProgram(inner);
    }
    async #spooled(stream, work) {
        await withSpooled(stream, this.#runner.temporaryDirectory, work);
    }
    async #elf(source, place) {
        const { path, name, container, contents, file } = place;
        const layout = new ElfLayout(source);
        const facts = factsOf(layout);
        if (facts.soname !== undefined)
            contents.addLibrary(facts.soname, facts.machine);
        if (name.includes('.so'))
            contents.addLibrary(name, facts.machine);
        this.found.elfs.push({
            ...{ path, name, container, contents, facts },
            go: goBuildInfoOf(layout),
            cargo: cargoPackagesOf(layout),
            size: source.size,
            file,
            // A build-id tells copies as well, without reading all bytes again.
            digest: file === undefined && facts.buildId === undefined ? digestOf(source) : undefined,
        });
        const end = layout.end();
        if (end < source.size)
            await this.#appended(source, end, place);
    }
    /** What stands behind the end of a program: self-extracting programs keep their archive there. */
    async #appended(source, end, place) {
        const padding = source.read(end, Math.min(source.size - end, MAX_SCRIPT_HEAD)).findIndex((byte) => byte !== 0);
        if (padding === -1)
            return;
        await this.#payload(sliceSource(source, end + padding, source.size - end - padding), place, 'appended');
    }
    async #payload(source, place, name) {
        const kind = contentKind(source.read(0, Math.min(source.size, HEAD_SIZE)));
        if (kind === 'other' || kind === 'script')
            return;
        place.budget.requireDepth(place.depth + 1);
        const { path, contents, container, budget } = place;
        const payload = { name, inner: `${place.inner}!${name}`, path: `${path}!(${name})`, depth: place.depth + 1 };
        await this.#guarded({ ...payload, contents, container, budget }, () => this.#content(new ByteStream(source), { ...payload, contents, container, budget }));
    }
    async #foreign(source, { path, name, container, contents, mode = 0 }) {
        const foreign = readForeignProgram(source);
        if (foreign === undefined)
            return;
        this.found.foreign.push({ path, name, container, contents, foreign, executable: (mode & EXECUTABLE) !== 0 });
        await Promise.resolve();
    }
    async #script(source, place) {
        const { path, name, container, contents, mode = 0, controlOf } = place;
        const head = source.read(0, Math.min(source.size, MAX_SCRIPT_HEAD));
        const maintainer = controlOf !== undefined && MAINTAINER_SCRIPTS.has(name);
        if (maintainer || (mode & EXECUTABLE) !== 0)
            this.found.scripts.push({ path, name, container, contents, line: scriptLine(head), maintainer });
        const payload = payloadOf(head);
        if (payload !== undefined)
            await this.#payload(sliceSource(source, payload, source.size - payload), place, 'payload');
    }
    /** `own` says that what is in it is delivered on its own, as the content of a package is. */
    #open({ path, name, container, depth, budget }, kind, own = false) {
        budget.requireDepth(depth + 1);
        const opened = { path, name, kind, parent: container };
        if (own || contentsOf(container) === undefined)
            opened.contents = new Contents();
        this.found.containers.push(opened);
        return opened;
    }
    async #member(container, place, entry, read) {
        place.budget.addEntry();
        const inner = entry.name.replace(/^(\.?\/)+/, '');
        const name = printable(inner);
        const contents = contentsOf(container) ?? place.contents;
        const member = {
            path: `${container.path}!${name}`,
            name: (0,external_node_path_.basename)(name),
            inner,
            container,
            contents,
            depth: place.depth + 1,
            budget: place.budget,
            mode: entry.mode,
            controlOf: place.controlOf,
        };
        if (entry.link)
            this.#note(member);
        else
            await this.#guarded(member, () => read(member));
    }
    async #tar(stream, container, place) {
        const documents = new Map();
        let kept = 0;
        await readTar(stream, async (entry, content) => {
            await this.#member(container, place, entry, async (member) => {
                if (await this.#packageFile(container, member, entry, content))
                    return;
                if (entry.size <= MAX_DOCUMENT && isImageDocument(member.inner, await content.peek(1))) {
                    const document = parseDocument(await content.peek(entry.size));
                    if (document !== undefined && (kept += entry.size) <= MAX_DOCUMENTS)
                        documents.set(member.inner, document);
                }
                await this.#content(content, member);
            });
        });
        if (isImage(documents))
            applyClaims(documents, container, this.found, (name) => `${container.path}!${name}`);
    }
    /** The members that say what a package is. @returns whether this is one, and was read */
    async #packageFile(container, member, entry, content) {
        const text = async () => {
            if (entry.size > MAX_CONTROL)
                throw new FormatError(`${entry.name} has ${String(entry.size)} bytes: too many`);
            return (await content.peek(entry.size)).toString('utf8');
        };
        if (member.controlOf !== undefined && member.inner === 'control') {
            if (member.controlOf.metadata !== undefined)
                throw new FormatError('the package has two control files');
            member.controlOf.metadata = debianMetadata(await text());
            return true;
        }
        if (container.kind === 'gzip' && member.inner === '.PKGINFO') {
            if (container.metadata !== undefined)
                throw new FormatError('the package has two files .PKGINFO');
            container.metadata = alpineMetadata(await text());
            container.contents ??= new Contents();
            return true;
        }
        return false;
    }
    async #cpio(stream, container, place, files) {
        for await (const { content, ...entry } of cpioEntries(stream, files)) {
            await this.#member(container, place, entry, (member) => this.#content(content, member));
        }
    }
    async #rpm(stream, container, place) {
        const header = await readRpmHeader(stream);
        container.metadata = rpmMetadata(header);
        const kind = contentKind(await stream.peek(HEAD_SIZE));
        if (kind === 'cpio')
            await this.#cpio(stream, container, place, header.files);
        else if (isCompression(kind)) {
            await this.#decompressed(stream, kind, place, (payload) => this.#cpio(payload, container, place, header.files));
        }
        else if ((await stream.peek(1)).length > 0) {
            throw new FormatError("the RPM package's payload is compressed in a form that is not supported, or is damaged");
        }
    }
    async #zip(source, place) {
        const entries = [...zipEntries(source)];
        const wheel = entries.find((entry) => WHEEL_FILE.test(entry.name));
        const container = this.#open(place, 'zip', wheel !== undefined);
        const meter = place.budget.meter(() => source.size);
        for (const entry of entries) {
            await this.#member(container, place, { ...entry, link: false }, (member) => this.#zipEntry(entry, meter, async (stream) => {
                if (entry === wheel) {
                    const text = (await stream.peek(MAX_CONTROL)).toString('utf8');
                    container.metadata = wheelMetadata(text, WHEEL_FILE.exec(entry.name)?.[1] ?? '');
                }
                await this.#content(stream, member);
            }));
        }
    }
    async #zipEntry(entry, meter, read) {
        if (entry.encrypted)
            throw new FormatError('the entry is encrypted, so it cannot be verified');
        const format = ZIP_FORMATS[entry.method];
        if (format === undefined) {
            throw new FormatError(`the entry is compressed by zip method ${String(entry.method)}, which is not supported`);
        }
        if (format === 'stored') {
            meter(entry.content.size);
            await read(new ByteStream(entry.content));
        }
        else
            await this.#decoded(chunked(entry.content), format, meter, read);
    }
    async #ar(stream, place) {
        let container;
        let controls = 0;
        for await (const { name, content } of arMembers(stream)) {
            const isPackage = name === 'debian-binary';
            container ??= this.#open(place, isPackage ? 'deb' : 'ar', isPackage);
            const opened = container;
            await this.#member(opened, place, { name, mode: undefined, link: false }, async (member) => {
                if (opened.kind !== 'deb') {
                    await this.#content(content, member);
                    return;
                }
                if (/^(control|data)\.tar(\.|$)/.test(name))
                    await requireKnownTar(content);
                const isControl = name.startsWith('control.tar');
                if (isControl && ++controls > 1)
                    throw new FormatError('the package has two control archives');
                await this.#content(content, isControl ? { ...member, controlOf: opened } : member);
            });
        }
    }
    /** A compressed file: of an archive, of which the members are then its own, or of one other file. */
    async #compressed(stream, kind, place) {
        const container = this.#open(place, kind);
        await this.#decompressed(stream, kind, place, async (content) => {
            const inner = contentKind(await content.peek(HEAD_SIZE));
            if (inner === 'tar')
                await this.#tar(content, container, place);
            else if (inner === 'cpio')
                await this.#cpio(content, container, place, []);
            else {
                const entry = { name: place.name.replace(/\.\w+$/, ''), mode: place.mode, link: false };
                await this.#member(container, place, entry, (member) => this.#content(content, member));
            }
        });
    }
    async #decompressed(stream, format, place, read) {
        let consumed = 0;
        const counted = async function* () {
            for await (const chunk of stream) {
                consumed += chunk.length;
                yield chunk;
            }
        };
        const meter = place.budget.meter(() => stream.rest?.size ?? consumed);
        await this.#decoded(counted(), format, meter, read);
    }
    async #decoded(compressed, format, meter, read) {
        const output = await decompress(this.#runner, compressed, format, meter);
        try {
            const content = new ByteStream(output);
            await read(content);
            // Damage in what was not looked at counts too.
            await content.drain();
        }
        finally {
            output.destroy();
        }
    }
}
function isCompression(kind) {
    return kind === 'gzip' || kind === 'xz' || kind === 'zstd' || kind === 'bzip2';
}
// eslint-disable-next-line @typescript-eslint/require-await
async function* chunked(source) {
    yield* chunksOf(source);
}
function digestOf(source) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const chunk of chunksOf(source))
        hash.update(chunk);
    return hash.digest('hex');
}
function parseDocument(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** The parts of a Debian package may not pass unseen because their compression is unknown here. */
async function requireKnownTar(content) {
    const kind = contentKind(await content.peek(HEAD_SIZE));
    if (kind === 'tar' || isCompression(kind))
        return;
    throw new FormatError('the member of the Debian package is compressed in a form that is not supported, or is damaged');
}

;// CONCATENATED MODULE: ./build/src/artifact/inspect.js












/** Files are looked through side by side, and told in order. */
const WIDTH = Math.min((0,external_node_os_.availableParallelism)(), 4);
const BATCH = 256;
/**
 * Looks through a file, or all files below a folder, and through archives in them at any depth. Nothing is executed,
 * unpacked or followed: symbolic links are left alone, but for the path itself.
 *
 * @param path as it is to be shown; relative paths start from the runner's workspace
 * @throws InputError when the path does not exist; whatever is wrong with a content is in the result
 */
async function inspectPath(runner, path, limits = DEFAULT_LIMITS) {
    const root = (0,external_node_path_.resolve)(runner.workspace, path);
    const status = await (0,promises_.stat)(root).catch((error) => {
        throw new src_runner/* InputError */.dz(`${path} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    const found = noFindings();
    const contents = new Contents();
    const inspectFile = async (file) => {
        const opener = new Opener(runner, limits);
        await opener.file(file, contents);
        return opener.found;
    };
    if (!status.isDirectory()) {
        addFindings(found, await inspectFile({ path: root, shown: path, inner: (0,external_node_path_.basename)(path), follow: true }));
        return { path, ...found };
    }
    let batch = [];
    const inspectBatch = async () => {
        for (const one of await (0,host/* inParallel */.HN)(batch, WIDTH, inspectFile))
            addFindings(found, one);
        batch = [];
    };
    for await (const file of inspect_walk(root, path, '', undefined, found, contents)) {
        batch.push(file);
        if (batch.length === BATCH)
            await inspectBatch();
    }
    await inspectBatch();
    for (const container of found.containers)
        if (container.kind === 'image')
            claimForLayers(root, path, container, found);
    return { path, ...found };
}
async function* inspect_walk(directory, shown, inner, container, found, contents) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((error) => {
        found.unreadable.push({ path: shown, message: `the folder cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}` });
        return [];
    });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    let own = container;
    if (own === undefined && entries.some((entry) => entry.name === LAYOUT_FILE && entry.isFile())) {
        own = { path: shown, name: (0,external_node_path_.basename)(shown), kind: 'image', parent: undefined, contents: new Contents() };
        found.containers.push(own);
    }
    for (const entry of entries) {
        const path = (0,external_node_path_.join)(directory, entry.name);
        const place = {
            shown: (0,external_node_path_.join)(shown, printable(entry.name)),
            inner: inner === '' ? entry.name : `${inner}/${entry.name}`,
        };
        if (entry.isDirectory())
            yield* inspect_walk(path, place.shown, place.inner, own, found, contents);
        else if (entry.isFile())
            yield { path, ...place, follow: false, container: own };
        else if (entry.isSymbolicLink()) {
            const target = own?.contents ?? contents;
            if (entry.name.includes('.so'))
                target.addLibrary(entry.name);
            target.addProgram(place.inner);
        }
    }
}
/** A layout in a folder: its documents are small files there, so they are read again rather than kept. */
function claimForLayers(root, shown, image, found) {
    const folder = image.path === shown ? root : (0,external_node_path_.join)(root, image.path.slice(shown.length));
    const documents = new Map();
    const read = (name) => {
        try {
            const source = new FileSource((0,external_node_path_.join)(folder, name), false);
            try {
                if (source.size === 0 || source.size > MAX_DOCUMENT || !isImageDocument(name, source.read(0, 1)))
                    return;
            }
            finally {
                source.close();
            }
            documents.set(name, JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name), 'utf8')));
        }
        catch (error) {
            if (!(error instanceof FormatError || error instanceof SyntaxError))
                throw error;
        }
    };
    for (const name of image.documents ?? [])
        read(name);
    if (isImage(documents))
        applyClaims(documents, image, found, (name) => (0,external_node_path_.join)(image.path, name));
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/claim.js



/** What a file's surroundings claim: the nearest of the containers that it is in which says something. */
function claimOf(container) {
    for (let outer = container; outer !== undefined; outer = outer.parent) {
        const { metadata, layerOf, path } = outer;
        if (metadata !== undefined && metadata.platforms.length > 0) {
            const { field } = FORMATS[metadata.format];
            return { platforms: metadata.platforms, all: false, by: `the ${field} field of ${path}` };
        }
        if (layerOf !== undefined)
            return { platforms: layerOf, all: true, by: `the image with the layer ${path}` };
        const named = platformInName(outer.name);
        if (named !== undefined)
            return { platforms: [named], all: true, by: `the name of ${path}` };
    }
    return undefined;
}
/**
 * What the name of a file outside of archives claims: it is itself an artifact, and its name a promise. In an archive, a
 * program may well be named for another architecture: an emulator is. And a library with a SONAME is named for what it
 * offers: binutils has a library for each architecture.
 */
function ownClaim({ container, name, facts }) {
    if (container !== undefined || facts.soname !== undefined || isNamedForItsTarget(name))
        return undefined;
    const named = platformInName(name);
    return named === undefined ? undefined : { platforms: [named], all: true, by: 'its name' };
}
/** Whether a file is what is claimed. */
function meets(facts, { platforms, all }) {
    const fits = (platform) => fitsPlatform(facts, platform);
    return all ? platforms.every(fits) : platforms.some(fits);
}
/** The claimed platforms, for messages. */
function namesOf({ platforms }) {
    return platforms.map(({ name }) => name).join(' and ');
}
/** What an ELF file is for: a platform's name, else its machine in words. */
function describePlatform(facts) {
    return platformOfElf(facts)?.name ?? describeMachine(facts);
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/architecture.js






/** The machine of a file: that of the expected platform, else of the nearest claim. */
function checkArchitecture(elf, { platform }) {
    const claim = platform === undefined ? claimOf(elf.container) : expected(platform);
    if (claim === undefined || meets(elf.facts, claim))
        return [];
    return [
        problem('architecture', elf.path, `is for ${describePlatform(elf.facts)}, and ${claim.by} says ${namesOf(claim)}: it cannot run there.`),
    ];
}
function expected(platform) {
    return { platforms: [platform], all: true, by: 'the expected platform' };
}
/** The name of a file that is itself an artifact. */
function checkFileName(elf) {
    const claim = ownClaim(elf);
    if (claim === undefined || meets(elf.facts, claim))
        return [];
    const is = describePlatform(elf.facts);
    return [problem('file-name', elf.path, `is named for ${namesOf(claim)}, but is for ${is}.`)];
}
/** Programs of other systems: some packages bring them as data, but nothing starts them there. */
function checkForeign(found, { platform }) {
    const named = found.container === undefined ? platformInName(found.name) : undefined;
    const claim = platform === undefined ? claimOf(found.container) : expected(platform);
    if (!found.executable && named === undefined)
        return [];
    const wanted = named?.name ?? (claim === undefined ? undefined : namesOf(claim));
    if (wanted === undefined)
        return [];
    const { format, machines } = found.foreign;
    return [
        problem('foreign', found.path, `is a ${format} program for ${machines.join(', ')}, and should be for ${wanted}.`),
    ];
}
/** Without any claim, all that is below one path must at least be for the same platform. */
function checkAgreement(path, elfs) {
    const examples = new Map();
    for (const { path: file, name, container, facts } of elfs) {
        if (claimOf(container) !== undefined || (container === undefined && platformInName(name) !== undefined))
            continue;
        const platform = describePlatform(facts);
        if (!examples.has(platform))
            examples.set(platform, file);
    }
    if (examples.size <= 1)
        return [];
    const list = [...examples].map(([platform, example]) => `${platform} (${example})`).join(', ');
    return [
        problem('architecture', path, `has files for different platforms: ${list}. Say which is right by 'platform'.`),
    ];
}
/** The claims of an archive, against what is expected, else against those of the archives that it is in. */
function checkContainer(container, elfs, expectations) {
    const outer = claimOf(container.parent);
    const wanted = expectations.platform ?? (outer?.platforms.length === 1 ? outer.platforms[0] : undefined);
    const { metadata } = container;
    const problems = metadata !== undefined
        ? [...checkPackage(container, metadata, elfs, wanted)]
        : container.kind === 'deb'
            ? [problem('unreadable', container.path, 'is a Debian package without a control file.')]
            : [];
    const named = platformInName(container.name);
    if (named !== undefined && wanted !== undefined && named.name !== wanted.name) {
        problems.push(problem('file-name', container.path, `is named for ${named.name}, and should be for ${wanted.name}.`));
    }
    if (container.layerOf !== undefined && expectations.platform !== undefined) {
        const others = container.layerOf.filter(({ name }) => name !== expectations.platform?.name);
        if (others.length > 0)
            problems.push(problem('package-architecture', container.path, `is a layer of an image for ${namesOf({ platforms: others })}, and should be for ${expectations.platform.name}.`));
    }
    return problems;
}
/** The package's architecture field: against what is expected, else against its name; and `all` against its content. */
function checkPackage(container, { format, architecture, platforms, independent }, elfs, wanted) {
    const { title, field, spelling } = FORMATS[format];
    const wrong = (message, severity) => [
        problem('package-architecture', container.path, `has ${field}: ${architecture}, ${message}`, severity),
    ];
    if (independent) {
        const offender = elfs.find((elf) => isInside(elf, container) && !isInTargetFolder(elf));
        return offender === undefined
            ? []
            : wrong(`but contains machine code: ${offender.path} is for ${describePlatform(offender.facts)}.`);
    }
    if (platforms.length === 0) {
        const meant = (0,platform_platform/* findPlatform */.rB)(architecture);
        return meant === undefined
            ? wrong('which is for no platform that Archway knows.', 'warning')
            : wrong(`which ${title} does not have. It is called ${spelling(meant)} there.`);
    }
    const should = wanted ?? platformInName(container.name);
    return should === undefined || platforms.some(({ name }) => name === should.name)
        ? []
        : wrong(`and should have ${spelling(should)}.`);
}
function isInside(elf, container) {
    for (let outer = elf.container; outer !== undefined; outer = outer.parent)
        if (outer === container)
            return true;
    return false;
}
/** Libraries for cross compilation stand in a folder with their target's name, in packages for all architectures. */
function isInTargetFolder({ path, facts }) {
    const platform = platformOfElf(facts);
    const folders = path.split(/[/!]/);
    return platform !== undefined && [platform.gnuTriple, platform.multiarch].some((triple) => folders.includes(triple));
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/dependencies.js



/** The libraries that come with a platform's C and C++ compilers' run time. Source: glibc's and GCC's manuals. */
const BASE = new RegExp('^(?:lib(?:c|m|mvec|pthread|dl|rt|util|resolv|nsl|anl|BrokenLocale|thread_db|nss_\\w+|crypt)\\.so\\.\\d[.\\d]*' +
    '|libc\\.so|libc\\.musl-[^/]+|libgcc_s\\.so\\.\\d|libstdc\\+\\+\\.so\\.\\d)$');
const LOADERS = new Set(platform_platform/* PLATFORMS */.P4.flatMap(({ loader, muslLoader }) => [(0,external_node_path_.basename)(loader), (0,external_node_path_.basename)(muslLoader)]));
/** Packages that every Debian system has, or that bring no library beyond those above. */
const BASE_PACKAGES = /^(?:libc6|libc-bin|libgcc-s1|libgcc1|libstdc\+\+6|libcrypt1|gcc-\d+-base|dpkg|debconf(?:-2\.0)?|init-system-helpers|adduser|lsb-base|base-files|passwd|glibc|musl)$/;
/** What a wheel with a manylinux tag may need beside that. Source: PEP 599 and auditwheel's policies. */
const MANYLINUX = /^lib(?:X11|Xext|Xrender|ICE|SM|GL|gobject-2\.0|gthread-2\.0|glib-2\.0|z|expat)\.so\.\d+$/;
/** The nearest package that a container belongs to. */
function packageOf(container) {
    for (let outer = container; outer !== undefined; outer = outer.parent)
        if (outer.metadata !== undefined)
            return outer;
    return undefined;
}
/** The libraries that a file needs: from its package, from what that depends on, or from the platform's base. */
function checkNeeded(elf, { libraries }) {
    const { path, facts, contents, container } = elf;
    if (facts.type === 'relocatable' || facts.needed.length === 0)
        return [];
    const metadata = packageOf(container)?.metadata;
    const given = (libraries ?? []).map(globPattern);
    const missing = facts.needed
        .map((needed) => (0,external_node_path_.basename)(needed))
        .filter((name) => !contents.hasLibrary(name, facts.machine) &&
        (contents.whole || !(BASE.test(name) || LOADERS.has(name))) &&
        !given.some((pattern) => pattern.test(name)));
    if (missing.length === 0)
        return [];
    if (contents.whole)
        return [lacking(path, missing, 'are not in the image.')];
    if (metadata === undefined || metadata.independent) {
        if (libraries === undefined)
            return [];
        return [lacking(path, missing, 'are neither delivered with it nor among the libraries of the target.')];
    }
    const answers = missing.map((name) => [name, broughtBy(metadata, name)]);
    const by = (answer) => answers.filter(([, one]) => one === answer).map(([name]) => name);
    const [no, unknown] = [by('no'), by('unknown')];
    return [
        ...(no.length === 0 ? [] : [lacking(path, no, 'are neither in the package nor in what it depends on.')]),
        ...(unknown.length === 0
            ? []
            : [lacking(path, unknown, 'seem to come from no package that it depends on, by their names.', 'warning')]),
    ];
}
function lacking(path, names, message, severity) {
    const verb = names.length === 1
        ? message
            .replace(/^are /, 'is ')
            .replace(/^seem /, 'seems ')
            .replace(' their names', ' its name')
        : message;
    return problem('needed', path, `needs ${names.join(', ')}, which ${verb}`, severity);
}
/** Whether what a package depends on brings a library. */
function broughtBy({ format, dependencies, glibcMax }, soname) {
    if (format === 'wheel')
        return MANYLINUX.test(soname) ? 'yes' : glibcMax === undefined ? 'unknown' : 'no';
    if (format !== 'deb') {
        // rpm writes `libz.so.1()(64bit)`, apk `so:libz.so.1`. A package that was made by hand may have neither.
        const named = dependencies
            .map((one) => one.replace(/^so:/, '').replace(/\(.*$/s, ''))
            .filter((one) => /\.so\b/.test(one));
        if (named.length > 0)
            return named.includes(soname) ? 'yes' : 'no';
    }
    const others = dependencies.filter((name) => !BASE_PACKAGES.test(name));
    if (others.length === 0)
        return 'no';
    return others.some((name) => mayBring(name, soname)) ? 'yes' : 'unknown';
}
/** Libraries whose package is not named for them. */
const RENAMED = [
    [/^libz$/, 'zlib1g'],
    [/^libcrypto$/, 'libssl'],
    [/^libicu/, 'libicu'],
    [/^lib(?:panel|menu|form)/, 'libncurses'],
];
/** By the names alone: libssl.so.3 comes from libssl3, libglib-2.0.so.0 from libglib2.0-0. Source: Debian Policy 8.1. */
function mayBring(dependency, soname) {
    const stem = soname.replace(/(?:-[\d.]+)?\.so(?:\..*)?$/, '');
    const wanted = RENAMED.find(([pattern]) => pattern.test(stem))?.[1] ?? stem;
    const flat = (name) => name.toLowerCase().replace(/t64$|[^a-z]/g, '');
    const [package_, library] = [flat(dependency), flat(wanted)];
    return package_.startsWith(library) || (package_.length > 5 && library.startsWith(package_));
}
function globPattern(pattern) {
    const escaped = pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`);
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/loading.js







/** The loader of a program: there, of its platform, and of the C library that it needs. */
function checkInterpreter({ path, facts, contents }, { libc }) {
    const { interpreter } = facts;
    const platform = platformOfElf(facts);
    if (interpreter === undefined || platform === undefined)
        return [];
    const wrong = (message) => [
        problem('interpreter', path, `asks for ${interpreter}, ${message}`),
    ];
    const loaderOf = libcOfLoader(platform, interpreter);
    if (loaderOf === undefined) {
        if (contents.hasLibrary((0,external_node_path_.basename)(interpreter), facts.machine) || contents.hasProgram(interpreter))
            return [];
        const owner = platform_platform/* PLATFORMS */.P4.find((row) => libcOfLoader(row, interpreter) !== undefined);
        if (owner !== undefined)
            return wrong(`which is the loader of ${owner.name}, and is for ${platform.name}.`);
        const message = `asks for ${interpreter}, which is neither ${platform.loader} nor ${platform.muslLoader}, and is not delivered with it.`;
        return [problem('interpreter', path, message, contents.whole ? 'error' : 'warning')];
    }
    const needs = libcNeeded(facts);
    if (needs !== undefined && needs !== loaderOf) {
        return wrong(`the loader of ${loaderOf}, but needs ${needs}: it cannot start.`);
    }
    if (libc !== undefined && libc !== loaderOf)
        return wrong(`the loader of ${loaderOf}, and should be for ${libc}.`);
    if (contents.whole && !contents.hasLibrary((0,external_node_path_.basename)(interpreter), facts.machine))
        return wrong('which is not in the image.');
    return [];
}
function libcOfLoader(platform, interpreter) {
    return interpreter === platform.loader ? 'glibc' : interpreter === platform.muslLoader ? 'musl' : undefined;
}
/** The C library that a file is linked with. Source: the SONAMEs of glibc (libc.so.6) and musl (libc.so, and Alpine's). */
function libcNeeded({ needed, versions }) {
    if (versions.GLIBC !== undefined || needed.includes('libc.so.6'))
        return 'glibc';
    return needed.some((name) => name === 'libc.so' || name.startsWith('libc.musl-')) ? 'musl' : undefined;
}
/** The run-time search path. */
function checkRpath({ path, facts }, { rpath }) {
    // Without libraries to look for, no search path matters.
    if (rpath === undefined || facts.needed.length === 0)
        return [];
    const present = [...facts.runpath, ...facts.rpath];
    const normalised = (folder) => folder.replace(/(?<=.)\/+$/, '');
    if (present.some((folder) => normalised(folder) === normalised(rpath)))
        return [];
    const has = present.length === 0 ? 'has none' : `has ${present.join(':')}`;
    return [
        problem('rpath', path, `must have ${rpath} in its run-time search path, and ${has}. Link with -Wl,-rpath,${rpath}.`),
    ];
}
/** The glibc that is needed: by what is allowed, and by what the package itself promises. */
function checkGlibc({ path, facts, container }, { glibcMax }) {
    const needed = facts.versions.GLIBC;
    if (needed === undefined)
        return [];
    if (glibcMax !== undefined && dynamic_compareVersions(needed, glibcMax) > 0) {
        return [
            problem('glibc-max', path, `needs glibc ${needed}, and may need ${glibcMax} at most. Build it on an older system.`),
        ];
    }
    const metadata = packageOf(container)?.metadata;
    if (metadata?.glibcMax === undefined || dynamic_compareVersions(needed, metadata.glibcMax) <= 0)
        return [];
    return [
        problem('glibc-max', path, `needs glibc ${needed}, and its wheel's tags promise to do with ${metadata.glibcMax}.`),
    ];
}
/** Programs that must not need a loader. */
function checkStatic({ path, facts }, { static: wanted }) {
    if (wanted !== true || !isProgram(facts) || facts.static)
        return [];
    const needs = [facts.interpreter, ...facts.needed].filter((one) => one !== undefined);
    return [problem('static', path, `must be linked statically, and needs ${needs.join(', ')}.`)];
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/script.js



/** Where a system has its programs. */
const STANDARD = /^\/(?:usr\/)?(?:local\/)?s?bin$/;
/** Folders of machines that build, which the machines that run do not have. */
const BUILD_MACHINE = /^\/(?:home|root|tmp|var\/tmp|github|__w|__t|builds|runner|workspace|Users|opt\/hostedtoolcache|nix\/store)\//;
/** What every Debian system has: the essential packages dash, bash, perl-base, coreutils, sed, mawk, debconf's use of perl. */
const ESSENTIAL = new Set([
    'sh',
    'bash',
    'dash',
    'perl',
    'env',
    'sed',
    'awk',
    'mawk',
    'cat',
    'true',
]);
/** Interpreters whose packages have another name. */
const PROVIDERS = {
    wish: 'tk',
    tclsh: 'tcl',
    node: 'nodejs',
    csh: 'tcsh',
    pwsh: 'powershell',
};
/** Scripts to be read rather than run. */
const EXAMPLES = /(?:^|[/!])(?:usr\/share\/doc|examples?|tests?)\//;
/** The interpreter that a script names: it must be there where the script is delivered to. */
function checkScript(script) {
    const { path, line, contents, container, maintainer } = script;
    const metadata = packageOf(container)?.metadata;
    if (!maintainer && EXAMPLES.test(path))
        return [];
    const wrong = (message, severity) => [
        problem('script', path, `begins with #!${line.replaceAll('\r', '\\r')}, ${message}`, severity),
    ];
    if (line.includes('\r'))
        return wrong('with a carriage return at its end, which becomes part of the name: write it with Unix line ends.');
    const [interpreter = '', ...words] = line.split(/[ \t]+/);
    // pip replaces this line when it installs a wheel. Source: PyPA's binary distribution format.
    if (metadata?.format === 'wheel' && interpreter.startsWith('python'))
        return [];
    if (!interpreter.startsWith('/'))
        return wrong('which is no absolute path: the kernel looks for it in the current folder.');
    const isEnv = (0,external_node_path_.basename)(interpreter) === 'env';
    const program = isEnv ? words.find((word) => !word.startsWith('-') && !word.includes('=')) : undefined;
    if (isEnv && program === undefined)
        return wrong('which names no program.');
    if (contents.whole) {
        const found = (name) => contents.hasProgram(name) || (!name.includes('/') && contents.hasProgramNamed(name));
        const missing = [interpreter, ...(program === undefined ? [] : [program])].find((name) => !found(name));
        return missing === undefined ? [] : wrong(`and ${missing} is not in the image.`);
    }
    if (contents.hasProgram(interpreter) || (program !== undefined && contents.hasProgramNamed(program)))
        return [];
    if (BUILD_MACHINE.test(interpreter))
        return wrong('which is a folder of the machine that built it.');
    if (!STANDARD.test((0,external_node_path_.dirname)(interpreter))) {
        return wrong('which is neither delivered with it nor in a folder where systems have their programs.', 'warning');
    }
    const name = (0,external_node_path_.basename)(program ?? interpreter);
    if (metadata === undefined || ESSENTIAL.has(name))
        return [];
    if (metadata.dependencies.some((dependency) => mayProvide(dependency, name)))
        return [];
    if (!maintainer && metadata.format === 'wheel')
        return [];
    return wrong(`and the package depends on nothing that is named for ${name}.`, 'warning');
}
function mayProvide(dependency, program) {
    const stem = program.replace(/[\d.-]+$/, '');
    const wanted = PROVIDERS[stem] ?? stem;
    return dependency.includes(wanted) || dependency === `/usr/bin/${program}` || dependency === `/bin/${program}`;
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/rules.js






/** Rules about one ELF file. */
const FILE_RULES = [
    checkArchitecture,
    checkFileName,
    checkInterpreter,
    checkNeeded,
    checkRpath,
    checkGlibc,
    checkStatic,
];
/** Holds what was found below one path against what is expected of it. */
function judge(inspection, expected) {
    const code = inspection.elfs.filter((elf) => !isLoadedAsData(elf.facts));
    return [
        ...inspection.unreadable.map(({ path, message, unopened }) => unopened ? problem('unopened', path, message, 'warning') : problem('unreadable', path, message)),
        ...inspection.contradictions.map(({ path, message }) => problem('package-architecture', path, message)),
        ...code.flatMap((elf) => FILE_RULES.flatMap((rule) => rule(elf, expected))),
        ...inspection.foreign.flatMap((found) => checkForeign(found, expected)),
        ...inspection.scripts.flatMap(checkScript),
        ...(expected.platform === undefined ? checkAgreement(inspection.path, code) : []),
        ...inspection.containers.flatMap((container) => checkContainer(container, code, expected)),
    ];
}

;// CONCATENATED MODULE: ./build/src/artifact/rules/together.js



/** What is only seen when all that is delivered is looked at together. */
async function judgeTogether(elfs, expectations) {
    return [...(await checkDuplicates(elfs)), ...checkCgo(elfs, expectations)];
}
/** The same bytes, or the same build-id, under the names of two platforms: one of them is a copy of the other's. */
async function checkDuplicates(elfs) {
    const groups = new Map();
    for (const elf of elfs) {
        const claim = elf.container === undefined ? ownClaim(elf) : claimOf(elf.container);
        if (claim === undefined)
            continue;
        const key = elf.facts.buildId ?? `size ${String(elf.size)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [{ elf, claim }]);
        else
            group.push({ elf, claim });
    }
    const problems = [];
    for (const [key, group] of groups) {
        // Most files are for one platform only, and are not read again.
        if (new Set(group.map(({ claim }) => namesOf(claim))).size < 2)
            continue;
        const same = key.startsWith('size ') ? await byContent(group) : [group];
        problems.push(...same.flatMap(duplicatesIn));
    }
    return problems;
}
async function byContent(group) {
    const groups = new Map();
    for (const one of group) {
        const digest = one.elf.digest ?? (one.elf.file === undefined ? undefined : await sha256File(one.elf.file));
        if (digest === undefined)
            continue;
        groups.set(digest, [...(groups.get(digest) ?? []), one]);
    }
    return [...groups.values()];
}
function duplicatesIn(group) {
    const [first] = group;
    if (first === undefined)
        return [];
    const original = group.find(({ elf, claim }) => meets(elf.facts, claim)) ?? first;
    return group
        .filter(({ claim }) => namesOf(claim) !== namesOf(original.claim))
        .map(({ elf, claim }) => problem('duplicate', elf.path, `is delivered for ${namesOf(claim)}, and is the same file as ${original.elf.path}, which is delivered for ` +
        `${namesOf(original.claim)}.`));
}
/** A Go program that has cgo for one platform must not lose it for another without a word, as `go build` lets it. */
function checkCgo(elfs, { cgo = 'auto' }) {
    if (cgo === 'any')
        return [];
    const withCgo = new Map();
    for (const elf of elfs) {
        const { go } = elf;
        if (go?.path !== undefined && go.settings['CGO_ENABLED'] === '1' && !withCgo.has(go.path))
            withCgo.set(go.path, elf);
    }
    return elfs.flatMap(({ path, go, facts }) => {
        if (go?.settings['CGO_ENABLED'] !== '0')
            return [];
        if (cgo === 'on')
            return [problem('cgo', path, 'was built without cgo, and must have it. Build with CGO_ENABLED=1.')];
        const other = go.path === undefined ? undefined : withCgo.get(go.path);
        if (other === undefined || describePlatform(other.facts) === describePlatform(facts))
            return [];
        return [
            problem('cgo', path, `was built without cgo for ${describePlatform(facts)}, and ${other.path} has it for ` +
                `${describePlatform(other.facts)}. Build with CGO_ENABLED=1 and a C compiler for the target, or allow it.`),
        ];
    });
}

;// CONCATENATED MODULE: ./build/src/artifact/verify.js





/**
 * Proves that files are what they are said to be: opens each of them, and every archive in it, and holds each ELF file
 * against the expectations. Nothing is executed. Whatever is wrong is in the report; nothing but the report says so.
 *
 * @param paths files and folders; relative ones start from the runner's workspace
 * @throws InputError when a path does not exist, or a tool that an archive needs is missing
 */
async function verifyPaths(runner, paths, expectations = {}, limits) {
    const problems = [];
    const inspections = [];
    for (const path of paths) {
        const inspection = await inspectPath(runner, path, limits);
        problems.push(...judge(inspection, expectations));
        inspections.push(inspection);
    }
    const elfs = inspections.flatMap((inspection) => inspection.elfs);
    problems.push(...(await judgeTogether(elfs, expectations)));
    const examined = inspections.reduce((sum, inspection) => sum + inspection.examined, 0);
    if (elfs.length === 0 && problems.length === 0)
        problems.push(nothingChecked(paths, examined));
    return {
        version: 1,
        platform: expectations.platform?.name ?? null,
        checked: elfs.length,
        failed: pathsOf(problems.filter((one) => one.severity === 'error')),
        examined,
        unreadable: pathsOf(problems.filter((one) => one.rule === 'unreadable')),
        files: elfs.map(checkedFile),
        packages: inspections.flatMap(packagesIn),
        foreign: inspections.flatMap((one) => one.foreign.map(({ path, foreign }) => ({ path, ...foreign }))),
        problems,
    };
}
function pathsOf(problems) {
    return new Set(problems.map((one) => one.path)).size;
}
function checkedFile({ path, facts, size, go, cargo }) {
    return {
        path,
        platform: describePlatform(facts),
        facts,
        size,
        ...(go !== undefined && { go }),
        ...(cargo !== undefined && { cargo }),
    };
}
function packagesIn({ containers }) {
    return containers.flatMap(({ path, metadata }) => {
        if (metadata === undefined)
            return [];
        const { format, name, version, architecture } = metadata;
        return [{ path, format, name, version, architecture }];
    });
}
/** A run that proved nothing must not look like one that proved all. */
function nothingChecked(paths, examined) {
    const path = paths.length === 1 ? (paths[0] ?? '') : `${String(paths.length)} paths`;
    return problem('nothing-checked', path, `no ELF file is among ${String(examined)} files, so nothing was verified.`, 'warning');
}

;// CONCATENATED MODULE: ./build/src/artifact/index.js
/** What was built: reading it, proving what it is, and packaging it. */
















/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   D3: () => (/* binding */ countOption),
/* harmony export */   DT: () => (/* binding */ COMMON_OPTIONS),
/* harmony export */   tt: () => (/* binding */ platformOption),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4405);



/** The options that every command takes. */
const COMMON_OPTIONS = {
    help: { type: 'boolean', short: 'h', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
    json: { type: 'boolean', default: false },
};
/**
 * Parses a command's options strictly.
 *
 * @throws InputError for an option that the command does not have, or that lacks its value
 */
function parseOptions(command, args, options, takesPaths) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: takesPaths });
    }
    catch (error) {
        if (error.code?.startsWith('ERR_PARSE_ARGS') !== true)
            throw error;
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${(0,_runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}. \`archway ${command} --help\` lists the options.`, { cause: error });
    }
}
/** Items separated by commas; undefined when the option was not given. */
function listOption(value) {
    return value
        ?.split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** The platforms of `--platform`. */
function platformOption(value) {
    return listOption(value)?.map(_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL);
}
/** A whole number of at least 1. */
function countOption(name, value) {
    if (value === undefined)
        return undefined;
    if (/^[1-9]\d*$/.test(value))
        return Number(value);
    throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`--${name} has the value '${value}', which is not valid. Give a whole number of at least 1.`);
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xk: () => (/* reexport */ CELL_REPORT_FILE),
  HF: () => (/* reexport */ DEFAULT_STALL_MINUTES),
  nF: () => (/* reexport */ EMPTY_HISTORY),
  wb: () => (/* reexport */ MAINTAINER_SCRIPTS),
  ZG: () => (/* reexport */ PHASES),
  VI: () => (/* reexport */ PLAN_FILE),
  YL: () => (/* reexport */ STRATEGIES),
  Pc: () => (/* reexport */ addToHistory),
  Cw: () => (/* reexport */ cellId),
  sb: () => (/* reexport */ defaultConfig),
  w1: () => (/* reexport */ defaultRecipe),
  u_: () => (/* reexport */ historyText),
  Z9: () => (/* reexport */ loadConfig),
  S7: () => (/* reexport */ parseCellReport),
  FU: () => (/* reexport */ parsePlanFile),
  FL: () => (/* reexport */ parsePlatform),
  Lu: () => (/* reexport */ readHistory)
});

// UNUSED EXPORTS: AFFINITIES, FAILURE_KINDS, LANGUAGE_NAMES, cellsOf, configJsonSchema, historyJsonSchema, imageSchema, isBatch, makeBatch, parseCell, parseConfig, parseEntry, parseHistory, parseRunners, plannedReport, runnerOf

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/src/config/build-keys.js

/** Whether tests under an emulator are held to one CPU. `auto` goes by the versions that are known to need it. */
const AFFINITIES = ['auto', 'always', 'never'];
/** Minutes without output and without use of the CPU after which a command of a cell is killed. */
const DEFAULT_STALL_MINUTES = 10;
const insidePath = schemas/* string */.YjP()
    .min(1)
    .refine((path) => !path.startsWith('/'), "The path must be relative to the package's folder.")
    .refine((path) => !path.split('/').includes('..'), "The path must not leave the package's folder.");
/** A relation to other packages as Debian Policy, section 7.1, has it; a comma would begin the next one. */
const relation = schemas/* string */.YjP()
    .regex(/^[a-z0-9][a-z0-9+.-]+(:\w+)?( \((<<|<=|=|>=|>>) [^()\s]+\))?( \| [a-z0-9][a-z0-9+.-]+( \((<<|<=|=|>=|>>) [^()\s]+\))?)*$/, 'Give a package name, with a version in brackets where one is needed: libc6 (>= 2.31).');
/** The maintainer scripts of a .deb. */
const MAINTAINER_SCRIPTS = ['preinst', 'postinst', 'prerm', 'postrm'];
const debKeys = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[a-z0-9][a-z0-9+.-]+$/, 'A Debian package name has lower-case letters, digits, +, - and . only.')
        .optional()
        .meta({ description: "Name of the Debian package; the package's own when not given." }),
    maintainer: schemas/* string */.YjP()
        .regex(/^[^<>\n]+ <[^<>@\s]+@[^<>@\s]+>$/, 'Give a name and an address: Jane Doe <jane@example.com>.')
        .optional(),
    description: schemas/* string */.YjP().min(1).optional().meta({ description: 'The first line is the short one.' }),
    section: schemas/* string */.YjP()
        .regex(/^[a-z-]+(\/[a-z-]+)?$/)
        .optional(),
    depends: schemas/* array */.YOg(relation).optional().meta({
        description: 'Packages that it needs; those of the shared libraries in it are added where dpkg knows them.',
    }),
    recommends: schemas/* array */.YOg(relation).optional(),
    conflicts: schemas/* array */.YOg(relation).optional(),
    conffiles: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^\/[^\s]+$/, 'Give an absolute path without blanks, such as /etc/agent.conf.'))
        .optional()
        .meta({
        description: 'Configuration files that an upgrade keeps; files below /etc are taken without being named.',
    }),
    preinst: insidePath.optional(),
    postinst: insidePath.optional().meta({ description: "Maintainer script, relative to the package's folder." }),
    prerm: insidePath.optional(),
    postrm: insidePath.optional(),
    'one-cpu-under-emulation': schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Adds a postinst that holds the Go programs to one CPU where the package runs emulated.' }),
});
/** The keys of a package that say how it is built, tested and packaged. */
const buildKeys = {
    affinity: schemas/* enum */.k5n(AFFINITIES)
        .optional()
        .meta({ description: 'Whether tests under an emulator are held to one CPU: auto, always or never.' }),
    'stall-minutes': schemas/* int */.Whr()
        .min(1)
        .max(360)
        .optional()
        .meta({ description: 'Minutes without output and use of the CPU after which a command is killed; 10.' }),
    fallback: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Builds emulated when cross compilation fails on account of the toolchain.' }),
    go: schemas/* strictObject */.rej({
        ldflags: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
            .optional()
            .meta({ description: 'Linker flags instead of `-X main.version=...`; {version} and {commit} are filled in.' }),
        tags: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w.]+$/, 'A build tag has letters, digits, _ and . only.')).optional(),
    })
        .optional()
        .meta({ description: 'How go builds.' }),
    rust: schemas/* strictObject */.rej({
        features: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^\s,]+$/, 'Give one feature an entry.')).optional(),
        'default-features': schemas/* boolean */.zMY().optional(),
        profile: schemas/* string */.YjP()
            .regex(/^[\w-]+$/, 'Give the name of a profile.')
            .optional(),
        members: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w@.:-]+$/, 'Give the name of a member of the workspace.'))
            .min(1)
            .optional()
            .meta({ description: "Members of the workspace to build; those of cargo's own choice when not given." }),
        workspace: schemas/* boolean */.zMY().optional().meta({ description: 'Builds all members of the workspace.' }),
    })
        .optional()
        .meta({ description: 'How cargo builds.' }),
    zip: schemas/* boolean */.zMY().optional().meta({ description: 'Makes a .zip beside the .tar.gz.' }),
    deb: debKeys.optional().meta({ description: 'Makes a .deb too.' }),
};

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __webpack_require__(1109);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/src/config/image-schema.js

const absolute = schemas/* string */.YjP().regex(/^\/[^\0]*$/, 'Give an absolute path in the image.');
/** The schema of a package's `image` in archway.yml. */
const imageSchema = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP()
        .min(1)
        .optional()
        .meta({ description: 'Where the image is pushed: ghcr.io/owner/name, without a tag. Needed to push.' }),
    tags: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w][\w.-]{0,127}$/, 'A tag has letters, digits, _ . and - only, 128 at the most.'))
        .min(1)
        .optional()
        .meta({ description: "The image's tags; the package's version when not given." }),
    base: schemas/* string */.YjP().min(1).default('scratch').meta({
        description: 'scratch, a reference to a registry, best with its digest, or oci:FOLDER[:TAG] for a layout.',
    }),
    prefix: absolute.optional().meta({
        description: "Folder in the image for the package's files. / when the package has a root's folders, else /usr/local.",
    }),
    entrypoint: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .min(1)
        .optional()
        .meta({ description: 'The program and its fixed arguments; the only program of the package when not given.' }),
    cmd: schemas/* array */.YOg(schemas/* string */.YjP()).optional().meta({ description: 'Arguments that a user may replace.' }),
    env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_]\w*$/), schemas/* string */.YjP()).default({}),
    user: schemas/* string */.YjP().min(1).optional().meta({ description: 'User or UID, with :group where wanted.' }),
    workdir: absolute.optional(),
    ports: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^\d{1,5}(\/(tcp|udp))?$/, 'Give a port such as 8080 or 53/udp, in quotes.'))
        .default([]),
    labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* string */.YjP()).default({}),
});

;// CONCATENATED MODULE: ./build/src/config/strategy.js
/** The three ways to build and test a package for a platform. See docs/architecture.md for what each means. */
const STRATEGIES = ['native', 'cross', 'emulated'];
/**
 * The languages that Archway builds. `c` is C and C++; `debian` is a Debian source package, whatever it is written in;
 * `custom` is a package whose commands stand in archway.yml.
 */
const LANGUAGE_NAMES = ['go', 'rust', 'c', 'python', 'lua', 'debian', 'custom'];

;// CONCATENATED MODULE: ./build/src/config/schema.js





/** A job on GitHub's hosted runners ends after six hours, one on a self-hosted runner after five days. */
const MAX_TIMEOUT_MINUTES = 5 * 24 * 60;
/** Minutes that a cell may take where nobody says otherwise. */
const schema_DEFAULT_TIMEOUT_MINUTES = 60;
const platform = schemas/* string */.YjP()
    .transform((spelling, context) => {
    const found = (0,platform_platform/* findPlatform */.rB)(spelling);
    if (found !== undefined)
        return found.name;
    context.addIssue({ code: 'custom', message: (0,platform_platform/* describeUnknownPlatform */.X3)(spelling) });
    return core/* NEVER */.tm;
})
    .meta({ description: `A platform as Docker writes it, or an alias: ${platform_platform/* PLATFORM_NAMES */.Z6.join(', ')}.` });
const strategy = schemas/* enum */.k5n(STRATEGIES).meta({ description: 'How to build: native, cross or emulated.' });
const labels = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)]);
const runner = schemas/* union */.KCZ([
    labels,
    schemas/* strictObject */.rej({
        'runs-on': labels.meta({ description: 'Runner label, or labels that all must match.' }),
        scarce: schemas/* boolean */.zMY().default(false).meta({ description: 'Use this runner only where nothing else will do.' }),
        slots: schemas/* int */.Whr().min(1).optional().meta({ description: 'How many jobs such runners can run at the same time.' }),
        untrusted: schemas/* boolean */.zMY().default(false).meta({
            description: 'Whether pull requests from forks, code of strangers, may run here although it is self-hosted.',
        }),
    }),
]);
const timeoutMinutes = schemas/* int */.Whr().min(1).max(MAX_TIMEOUT_MINUTES);
const relativePath = schemas/* string */.YjP()
    .min(1)
    .refine((path) => !path.startsWith('/'), 'The path must be relative to the repository root.')
    .refine((path) => !path.split('/').includes('..'), 'The path must not leave the repository.');
const debianPackage = schemas/* string */.YjP()
    .regex(/^[a-z0-9][a-z0-9+.-]+$/, 'A Debian package name has lower-case letters, digits, +, - and . only, without an architecture.');
const packageRecipe = schemas/* strictObject */.rej({
    path: relativePath.meta({ description: 'Folder of the package, relative to the repository root.' }),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES).optional().meta({ description: 'Detected from the build files when not given.' }),
    platforms: schemas/* array */.YOg(platform).min(1).optional().meta({ description: 'The platforms of this package, when not all.' }),
    packages: schemas/* array */.YOg(debianPackage)
        .default([])
        .meta({ description: "Debian packages of the target's architecture that the build needs, such as libssl-dev." }),
    rpath: schemas/* string */.YjP()
        .regex(/^(\/|\$ORIGIN)[^,:\s]*$/, 'Give one absolute folder or one that starts with $ORIGIN.')
        .optional()
        .meta({ description: 'Run-time library search path to link in.' }),
    install: schemas/* string */.YjP()
        .min(1)
        .optional()
        .meta({ description: 'Shell commands that prepare the machine, before the build.' }),
    build: schemas/* string */.YjP().min(1).optional().meta({ description: 'Shell commands that build, instead of the detected way.' }),
    test: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().min(1)])
        .optional()
        .meta({ description: 'false to leave tests out, or shell commands that test, instead of the detected way.' }),
    artifacts: schemas/* array */.YOg(relativePath)
        .min(1)
        .optional()
        .meta({ description: 'Globs of the files to package after the commands in `build`.' }),
    version: schemas/* string */.YjP()
        .min(1)
        .optional()
        .meta({ description: 'Version in file names; read from the build files when not given.' }),
    required: schemas/* boolean */.zMY().optional().meta({ description: 'Whether a failure fails the whole.' }),
    'timeout-minutes': timeoutMinutes.optional(),
    strategy: schemas/* union */.KCZ([strategy, schemas/* record */.g1P(platform, strategy)])
        .optional()
        .meta({ description: 'Overrides the choice, for all platforms or for each.' }),
    image: imageSchema.optional().meta({ description: 'The container image that `assemble` makes of the package.' }),
    reason: schemas/* string */.YjP().min(1).optional().meta({ description: 'Why the strategy is overridden; shown in the plan.' }),
    ...buildKeys,
});
/** The schema of archway.yml: the validator below and schema/archway.schema.json both come from it. */
const configSchema = schemas/* strictObject */.rej({
    platforms: schemas/* array */.YOg(platform).min(1).optional().meta({ description: 'The platforms to build for.' }),
    runners: schemas/* record */.g1P(platform, runner).default({}).meta({ description: 'Runners that execute a platform natively.' }),
    environment: schemas/* string */.YjP()
        .min(1)
        .default('debian:bookworm')
        .meta({ description: 'Image or root file system that emulated builds run in.' }),
    defaults: schemas/* strictObject */.rej({
        test: schemas/* boolean */.zMY().default(true),
        required: schemas/* boolean */.zMY().default(true),
        'timeout-minutes': timeoutMinutes.default(schema_DEFAULT_TIMEOUT_MINUTES),
    })
        .prefault({})
        .meta({ description: 'What holds for packages that do not say otherwise.' }),
    packages: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'A package name has letters, digits, ., _ and - only.'), packageRecipe)
        .optional()
        .meta({ description: 'The packages by name. Without this key they are discovered.' }),
    discover: schemas/* boolean */.zMY().optional().meta({
        description: 'true to discover packages beside those that are named; by default they are discovered where none is named.',
    }),
    exclude: schemas/* array */.YOg(relativePath)
        .min(1)
        .optional()
        .meta({ description: 'Globs of folders in which no package is discovered, such as examples or third_party/**.' }),
});
/** What holds without an archway.yml. */
function defaultConfig() {
    return configSchema.parse({});
}
/** JSON Schema of archway.yml, for editors. */
function configJsonSchema() {
    return {
        $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/archway.schema.json',
        title: 'archway.yml',
        ...z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }),
    };
}
/** What holds for a package that archway.yml does not name. */
function defaultRecipe(path) {
    return packageRecipe.parse({ path });
}
/** The schema of a map from platforms to runners. */
const schema_runnersSchema = configSchema.shape.runners.unwrap();
/** What a runner's declaration says, defaults filled in. */
function runnerOf(runner) {
    const known = typeof runner === 'string' || Array.isArray(runner)
        ? { 'runs-on': runner, scarce: false, slots: undefined, untrusted: false }
        : runner;
    const labels = known['runs-on'];
    return {
        labels: typeof labels === 'string' ? [labels] : labels,
        scarce: known.scarce,
        slots: known.slots,
        untrusted: known.untrusted,
    };
}

;// CONCATENATED MODULE: ./build/src/config/cell.js





/** What may stand in file and artifact names. */
const cell_name = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const timeout = schemas/* int */.Whr().min(1);
/** What a job must know, whether it builds one cell or several. */
const job = {
    id: cell_name,
    platform: schemas/* string */.YjP().refine((platform) => (0,platform_platform/* findPlatform */.rB)(platform) !== undefined, {
        error: (issue) => (0,platform_platform/* describeUnknownPlatform */.X3)(String(issue.input)),
    }),
    strategy: schemas/* enum */.k5n(STRATEGIES),
    reason: schemas/* string */.YjP(),
    'runs-on': schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1),
    environment: schemas/* string */.YjP().min(1).nullable(),
    'timeout-minutes': timeout,
    required: schemas/* boolean */.zMY(),
    artifact: cell_name,
};
/** The schema of a cell. */
const cellSchema = schemas/* object */.Ikc({
    ...job,
    package: schemas/* string */.YjP().min(1),
    path: schemas/* string */.YjP().min(1),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES),
});
/** A cell of a batch: what it does not share with the others. What is left out is as most cells have it. */
const memberSchema = schemas/* strictObject */.rej({
    package: cell_name,
    path: schemas/* string */.YjP().min(1),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES),
    'timeout-minutes': timeout.optional(),
    required: schemas/* literal */.euz(false).optional(),
});
const batchSchema = schemas/* object */.Ikc({ ...job, members: schemas/* array */.YOg(memberSchema).min(1) });
/** Whether an entry of the matrix holds several cells. */
function isBatch(entry) {
    return 'members' in entry;
}
/** The cells that a job of the matrix builds, the longest first. */
function cellsOf(entry) {
    if (!isBatch(entry))
        return [entry];
    const { members, platform, strategy, reason, environment, 'runs-on': labels } = entry;
    return members.map((member) => {
        const id = cellId(member.package, platform);
        return {
            id,
            package: member.package,
            path: member.path,
            language: member.language,
            platform,
            strategy,
            reason,
            'runs-on': labels,
            environment,
            artifact: id,
            'timeout-minutes': member['timeout-minutes'] ?? DEFAULT_TIMEOUT_MINUTES,
            required: member.required ?? true,
        };
    });
}
/**
 * Puts cells into one entry.
 *
 * @param cells of the same platform, strategy, runner and environment, in the order in which they are to be built
 * @param job what is the batch's own
 */
function makeBatch(cells, job) {
    const [{ platform, strategy, environment, 'runs-on': labels }] = cells;
    return {
        ...job,
        platform,
        strategy,
        'runs-on': labels,
        environment,
        required: cells.some((cell) => cell.required),
        artifact: job.id,
        members: cells.map(({ package: one, path, language, 'timeout-minutes': minutes, required }) => ({
            package: one,
            path,
            language,
            ...(minutes !== DEFAULT_TIMEOUT_MINUTES && { 'timeout-minutes': minutes }),
            ...(!required && { required }),
        })),
    };
}
/** The name of a cell, of its artifact and of its report. */
function cellId(packageName, platform) {
    return `${packageName}-${platform.replaceAll('/', '-')}`;
}
/**
 * Reads a cell from the JSON that the `plan` action put into the matrix.
 *
 * @throws InputError that names every field that is missing or wrong
 */
function parseCell(text) {
    return validate(cellSchema, parseJson(text), 'cell');
}
/**
 * Reads an entry of the matrix, be it a cell or a batch.
 *
 * @throws InputError that names every field that is missing or wrong
 */
function parseEntry(text) {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && 'members' in value
        ? validate(batchSchema, value, 'batch')
        : validate(cellSchema, value, 'cell');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new InputError(`'${text.length > 80 ? `${text.slice(0, 77)}...` : text}' is not JSON (${error.message}). ` +
            'Pass one entry of the matrix: ${{ toJSON(matrix) }}.', { cause: error });
    }
}
function validate(schema, value, what) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => {
        const field = issue.path.join('.');
        const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
        if (field === '')
            return `the value must be an object (${issue.message})`;
        return missing ? `field '${field}' is missing` : `field '${field}': ${issue.message}`;
    });
    throw new InputError(`the ${what} is not valid: ${problems.join('; ')}. Pass one entry of the matrix: \${{ toJSON(matrix) }}.`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/src/config/history.js



/** Records of one package, platform and strategy that are kept. A median needs no more, and the file stays small. */
const RECORDS_KEPT = 10;
/** Days that a record counts, looking back from the newest one: compilers, emulators and runners move on. */
const DAYS_KEPT = 90;
const historyRecord = schemas/* object */.Ikc({
    package: schemas/* string */.YjP().min(1),
    platform: schemas/* string */.YjP().min(1).meta({ description: 'As Docker writes it.' }),
    strategy: schemas/* enum */.k5n(STRATEGIES).meta({ description: 'The strategy that was carried out.' }),
    fingerprint: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{16}$/)
        .meta({ description: 'Of the facts that the strategy was chosen on: `fingerprint` of the decision in the plan.' }),
    outcome: schemas/* enum */.k5n(['passed', 'failed']),
    seconds: schemas/* number */.aig().min(0).meta({ description: 'Wall time of the cell, from its first phase to its last.' }),
    finished: iso/* datetime */.w$({ offset: true }).meta({ description: 'When it ended, as ISO 8601.' }),
    run: schemas/* string */.YjP()
        .min(1)
        .meta({ description: 'The workflow run: GITHUB_RUN_ID. Records of one run are judged together.' }),
});
const historySchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    records: schemas/* array */.YOg(historyRecord).meta({ description: 'The newest last.' }),
});
/** What there is before the first run. */
const EMPTY_HISTORY = { version: 1, records: [] };
/**
 * Reads a history file.
 *
 * @throws InputError for anything but a history of this version
 */
function parseHistory(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`the history is not JSON: ${error.message}`, { cause: error });
    }
    const result = historySchema.safeParse(value);
    if (result.success)
        return result.data;
    const [first] = result.error.issues;
    throw new errors/* InputError */.dz(`the history is not one that this version of Archway reads: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
}
/**
 * A history with the records of one more run. A record of a cell and strategy that the history has of the same run
 * already is replaced, so that a run may be recorded again after its failed jobs were run again. What is too old, or more
 * than is kept of a cell, is left out.
 */
function addToHistory(history, records) {
    const byCellAndRun = new Map();
    for (const record of [...history.records, ...records]) {
        byCellAndRun.set(`${cellKey(record)}\0${record.run}`, record);
    }
    const newestFirst = [...byCellAndRun.values()].sort((a, b) => Date.parse(b.finished) - Date.parse(a.finished) || compare(cellKey(a), cellKey(b)));
    const oldest = Date.parse(newestFirst[0]?.finished ?? '') - DAYS_KEPT * 24 * 60 * 60 * 1000;
    const counts = new Map();
    const kept = newestFirst.filter((record) => {
        const count = (counts.get(cellKey(record)) ?? 0) + 1;
        counts.set(cellKey(record), count);
        return count <= RECORDS_KEPT && Date.parse(record.finished) >= oldest;
    });
    return { version: 1, records: kept.reverse() };
}
/** The history as the file's text, a record a line. */
function historyText({ version, records }) {
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    return `{"version":${String(version)},"records":[\n${lines}\n]}\n`;
}
/** JSON Schema of the history file. */
function historyJsonSchema() {
    return {
        $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/history.schema.json',
        title: "Archway's history of past runs",
        ...z.toJSONSchema(historySchema, { io: 'input' }),
    };
}
function cellKey({ package: name, platform, strategy }) {
    return `${name}\0${platform}\0${strategy}`;
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/runner/index.js + 11 modules
var src_runner = __webpack_require__(4405);
;// CONCATENATED MODULE: ./build/src/config/history-file.js



/**
 * Reads the history of past runs. A first run has none, and a broken one is no reason not to plan or to assemble: that
 * is a warning, and estimates stand in.
 *
 * @param path absolute
 * @returns undefined where there is none that can be used
 */
async function readHistory(runner, path) {
    try {
        const history = parseHistory(await (0,promises_.readFile)(path, 'utf8'));
        runner.info(`The history has ${String(history.records.length)} records of past cells.`);
        return history;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            runner.info(`There is no history in '${path}' yet.`);
        else
            runner.warning(`The history '${path}' is not used: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/config/cell-report.js




/** The steps of a cell, in order. */
const PHASES = ['prepare', 'build', 'test', 'package', 'verify'];
/** The name of a cell's report in the artifact that it uploads. */
const CELL_REPORT_FILE = 'cell.json';
/**
 * On whose account a cell failed: its own code and tests, the toolchain for its target, the emulator that its programs
 * ran in, or what is configured.
 */
const FAILURE_KINDS = ['code', 'toolchain', 'emulator', 'configuration'];
const packagedFile = schemas/* object */.Ikc({
    /** File name, without a folder. */
    file: schemas/* string */.YjP().min(1),
    bytes: schemas/* int */.Whr().min(0),
    /** SHA-256, lower-case hex. */
    sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
});
const incident = schemas/* object */.Ikc({
    /** `crash`: the emulator died of itself; `signal`: a program in it did; `wedged`: nothing moved any more. */
    kind: schemas/* enum */.k5n(['crash', 'signal', 'wedged']),
    /** The line that told, or what was seen. */
    evidence: schemas/* string */.YjP(),
});
const tests = schemas/* object */.Ikc({
    /** `none` where the package has none, `off` where they were switched off. */
    status: schemas/* enum */.k5n(['passed', 'failed', 'none', 'off', 'not run']),
    command: schemas/* string */.YjP(),
    /** What befell the emulator; after the first, the tests were run once more on one CPU. */
    incidents: schemas/* array */.YOg(incident).default([]),
});
const cellReportSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    cell: cellSchema,
    /** `planned`: chosen, and not carried out. */
    result: schemas/* enum */.k5n(['passed', 'failed', 'planned']),
    /** What was carried out; the cell has what was planned. */
    strategy: schemas/* enum */.k5n(STRATEGIES),
    /** Where they differ: what failed first, and why that was on the toolchain's account. */
    fallback: schemas/* object */.Ikc({ from: schemas/* enum */.k5n(STRATEGIES), reason: schemas/* string */.YjP() }).nullable(),
    /**
     * The world that an emulated cell was built in, with the programs in it that ran natively, by their paths, and those
     * that could have and did not. Null for others.
     */
    environment: schemas/* object */.Ikc({
        description: schemas/* string */.YjP(),
        native: schemas/* array */.YOg(schemas/* string */.YjP()),
        emulated: schemas/* array */.YOg(schemas/* object */.Ikc({ program: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    })
        .nullable()
        .default(null),
    /** Version of the package. */
    version: schemas/* string */.YjP(),
    /** The commit's SHA; null outside of a git checkout. */
    commit: schemas/* string */.YjP().nullable(),
    /** When the cell was begun and ended, ISO 8601; empty where it was not carried out. */
    started: schemas/* string */.YjP(),
    finished: schemas/* string */.YjP(),
    /** Milliseconds of each phase that was begun. */
    milliseconds: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(PHASES), schemas/* number */.aig()),
    /** Versions of the tools by name: `go`, `cargo`, `aarch64-linux-gnu-gcc`, `qemu`. */
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    tests,
    files: schemas/* array */.YOg(packagedFile),
    /** How many ELF files were opened and found right. */
    verified: schemas/* int */.Whr().min(0),
    failure: schemas/* object */.Ikc({ phase: schemas/* enum */.k5n(PHASES), kind: schemas/* enum */.k5n(FAILURE_KINDS), message: schemas/* string */.YjP() }).nullable(),
});
/** A report of a cell that was not carried out. */
function plannedReport(cell) {
    return {
        schema: 1,
        cell,
        result: 'planned',
        strategy: cell.strategy,
        fallback: null,
        environment: null,
        version: '',
        commit: null,
        started: '',
        finished: '',
        milliseconds: {},
        tools: {},
        tests: { status: 'not run', command: '', incidents: [] },
        files: [],
        verified: 0,
        failure: null,
    };
}
/**
 * Reads a cell's report.
 *
 * @param shownPath where it stands, for messages
 * @throws InputError that names every field that is missing or wrong
 */
function parseCellReport(text, shownPath) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${shownPath} is not JSON: ${error.message}`, { cause: error });
    }
    const result = cellReportSchema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the value'}: ${message}`);
    throw new errors/* InputError */.dz(`${shownPath} is not the report of a cell: ${problems.join('; ')}.`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/config/load.js






/**
 * Reads archway.yml.
 *
 * @param path absolute path of the file
 * @param shownPath the path as messages and annotations show it, relative to the repository
 * @returns the validated configuration, or undefined when there is no such file
 * @throws InputError that lists every mistake with line, column, key and what is valid
 */
async function loadConfig(path, shownPath) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* InputError */.dz(`${shownPath} cannot be read: ${error.message}`, { cause: error });
    }
    return parseConfig(text, shownPath);
}
/** Parses and validates the text of an archway.yml. See `loadConfig`. */
function parseConfig(text, shownPath) {
    return parseYaml(text, shownPath, configSchema) ?? defaultConfig();
}
/**
 * Parses and validates a YAML map from platforms to runners, as the `runners` input gives it.
 *
 * @throws InputError as `loadConfig` does
 */
function parseRunners(text) {
    return parseYaml(text, 'runners', runnersSchema) ?? {};
}
/** The validated value of a YAML text, or undefined for one that holds nothing but comments. */
function parseYaml(text, shownPath, schema) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
    const mistakes = document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { line, column: col, message: `not valid YAML: ${error.message}` };
    });
    if (mistakes.length > 0)
        throw configError(mistakes, shownPath);
    const value = document.toJS();
    if (value === null || value === undefined)
        return undefined;
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    throw configError(result.error.issues.flatMap((issue) => describeIssue(issue, [])).map((one) => locate(one, document, lines)), shownPath);
}
function configError(mistakes, shownPath) {
    const sorted = [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column);
    const first = sorted[0];
    const location = first === undefined ? { file: shownPath } : { file: shownPath, line: first.line, column: first.column };
    return new errors/* InputError */.dz(sorted.map((one) => `${shownPath}:${String(one.line)}:${String(one.column)}: ${one.message}`).join('\n'), { location });
}
function describeIssue(issue, parent) {
    const path = [...parent, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: unknownKey(key, path) }));
    }
    if (issue.code === 'invalid_key') {
        return issue.issues.map((inner) => ({ path, atKey: true, message: inner.message }));
    }
    if (issue.code === 'invalid_union') {
        // The branch that got furthest is the one that was meant.
        const branches = issue.errors
            .map((branch) => branch.flatMap((inner) => describeIssue(inner, path)))
            .sort((a, b) => depth(b) - depth(a));
        const best = branches[0];
        if (best !== undefined && depth(best) > path.length)
            return best;
        const wanted = [...new Set(branches.flat().map((one) => one.message.replace(/^Invalid input: /, '')))];
        return [{ path, atKey: false, message: wanted.join('; or ') }];
    }
    return [{ path, atKey: false, message: issue.message.replace(/^Invalid input: /, '') }];
}
function depth(described) {
    return Math.max(0, ...described.map((one) => one.path.length));
}
function unknownKey(key, path) {
    const valid = validKeys(path);
    const nearest = valid
        .map((candidate) => ({ candidate, distance: (0,platform_platform/* editDistance */.YC)(key, candidate) }))
        .filter(({ distance }) => distance <= 2)
        .sort((a, b) => a.distance - b.distance)[0];
    const hint = nearest === undefined ? '' : ` Did you mean '${nearest.candidate}'?`;
    return `'${key}' is not a known key.${hint} Valid keys are: ${valid.join(', ')}.`;
}
/** The keys that the schema knows at a place, found by walking it along the path. */
function validKeys(path) {
    const shape = configSchema.shape;
    const top = path[0];
    if (top === undefined)
        return Object.keys(shape);
    if (top === 'defaults')
        return Object.keys(shape.defaults.unwrap().shape);
    if (top === 'packages') {
        const keys = shape.packages.unwrap().valueType.shape;
        const [, , inner] = path;
        if (inner === 'deb' || inner === 'go' || inner === 'rust')
            return Object.keys(keys[inner].unwrap().shape);
        if (inner === 'image')
            return Object.keys(imageSchema.shape);
        return Object.keys(keys);
    }
    return ['runs-on', 'scarce', 'slots', 'untrusted'];
}
function locate(described, document, lines) {
    const offset = nodeOffset(described, document);
    const { line, col } = lines.linePos(offset);
    const key = described.path.map(String).join('.');
    return { line, column: col, message: key === '' ? described.message : `${key}: ${described.message}` };
}
/** Where the value stands; for a mistake in a key, or a value that is missing, where the nearest thing above stands. */
function nodeOffset({ path, atKey }, document) {
    for (let length = path.length; length > 0; length--) {
        const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
        const name = path[length - 1];
        if (!(0,dist/* isCollection */.P3)(parent))
            continue;
        if ((0,dist/* isMap */.jh)(parent)) {
            const pair = parent.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(name));
            if (pair === undefined)
                continue;
            const node = atKey || length < path.length ? pair.key : (pair.value ?? pair.key);
            const range = node.range;
            if (range)
                return range[0];
            continue;
        }
        const item = parent.get(name, true);
        if (item?.range)
            return item.range[0];
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/src/config/plan-file.js



/** The name of the plan file. */
const PLAN_FILE = 'archway-plan.json';
const decision = schemas/* object */.Ikc({
    package: schemas/* string */.YjP().min(1),
    platform: schemas/* string */.YjP().min(1),
    /** A strategy, or `blocked`. */
    strategy: schemas/* string */.YjP().min(1),
    reason: schemas/* string */.YjP(),
    fingerprint: schemas/* string */.YjP().optional(),
});
/** What of the plan file concerns those who come after the build. Whatever else is in it stays unread. */
const planFileSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    /** The commit that was planned. */
    commit: schemas/* string */.YjP().nullish(),
    cells: schemas/* array */.YOg(cellSchema),
    decisions: schemas/* array */.YOg(decision),
});
/**
 * Reads a plan file, as `plan` writes it.
 *
 * @param shownPath where it stands, for messages
 * @throws InputError that names what is wrong, and cells or artifacts that it has twice
 */
function parsePlanFile(text, shownPath) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${shownPath} is not JSON: ${error.message}`, { cause: error });
    }
    const result = planFileSchema.safeParse(value);
    if (!result.success) {
        const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the value'}: ${message}`);
        throw new errors/* InputError */.dz(`${shownPath} is not a plan of this version of Archway: ${problems.slice(0, 5).join('; ')}.`);
    }
    const twice = [
        ...repeated(result.data.cells.map(({ id }) => id)).map((id) => `cell '${id}'`),
        ...repeated(result.data.cells.map(({ artifact }) => artifact)).map((name) => `artifact '${name}'`),
    ];
    if (twice.length > 0)
        throw new errors/* InputError */.dz(`${shownPath} has more than one ${twice.join(', and more than one ')}.`);
    return result.data;
}
function repeated(names) {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

;// CONCATENATED MODULE: ./build/src/config/platforms.js


/**
 * The platform that a user names, by any of its spellings.
 *
 * @throws InputError that names the valid platforms and the nearest one
 */
function parsePlatform(spelling) {
    const platform = (0,platform_platform/* findPlatform */.rB)(spelling);
    if (platform === undefined)
        throw new errors/* InputError */.dz((0,platform_platform/* describeUnknownPlatform */.X3)(spelling));
    return platform;
}

;// CONCATENATED MODULE: ./build/src/config/index.js
/** archway.yml and the matrix entries made from it. */













/***/ }),

/***/ 3830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V3: () => (/* reexport */ archiveAddresses),
  tE: () => (/* reexport */ asRoot),
  eY: () => (/* reexport */ canBecomeRoot),
  iC: () => (/* reexport */ currentHolder),
  ol: () => (/* reexport */ hostPlatform),
  HN: () => (/* reexport */ inParallel),
  R: () => (/* reexport */ installPackages),
  _n: () => (/* reexport */ isAlive),
  cn: () => (/* reexport */ isDebianFamily),
  j1: () => (/* reexport */ isSameHolder),
  Ke: () => (/* reexport */ lockFile),
  K$: () => (/* reexport */ missingPackages),
  xF: () => (/* reexport */ readDistribution),
  vR: () => (/* reexport */ restoreSources),
  zn: () => (/* reexport */ updateLists)
});

// UNUSED EXPORTS: debianArchitecture

// EXTERNAL MODULE: ./build/src/runner/index.js + 11 modules
var src_runner = __webpack_require__(4405);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
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
    const pipe = new external_node_stream_.PassThrough();
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
        if (error instanceof src_runner/* CommandError */.Qd && error.failure.exitCode === HELD)
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
/** True where packages are in Ubuntu's archives, of which there are two. */
function isUbuntu(distribution) {
    return [distribution.id, ...distribution.idLike].includes('ubuntu');
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

;// CONCATENATED MODULE: ./build/src/host/sources-text.js

/** Ubuntu's two archives: one has the architectures of PCs, the other all else. Source: wiki.ubuntu.com/UbuntuPorts. */
const MAIN = { address: 'http://archive.ubuntu.com/ubuntu', path: '/ubuntu' };
const PORTS = { address: 'http://ports.ubuntu.com/ubuntu-ports', path: '/ubuntu-ports' };
const OFFICIAL_HOST = /(^|\.)(archive|security|ports)\.ubuntu\.com$/;
const MAIN_PLATFORMS = [(0,platform_platform/* findPlatform */.rB)('amd64'), (0,platform_platform/* findPlatform */.rB)('386')];
function archiveOf(architecture) {
    return MAIN_PLATFORMS.some((one) => one?.debianArchitecture === architecture) ? MAIN : PORTS;
}
/** Whether an architecture comes from another of Ubuntu's archives than the machine's own. */
function needsOtherArchive(native, foreign) {
    return archiveOf(native) !== archiveOf(foreign);
}
/**
 * The address of Ubuntu's archive for another architecture: the official one for an official one and for a list of
 * mirrors, the folder beside it on a mirror.
 */
function archiveAddress(uri, architecture) {
    const { address, path } = archiveOf(architecture);
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
function scopeSources(files, architectures, foreign, isDistribution, target) {
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
            const uris = [...new Set(entry.uris.filter(isDistribution).map((uri) => archiveAddress(uri, foreign)))];
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
async function addForeignArchive(runner, architectures, foreign, user, update) {
    const holder = await currentHolder(runner, user);
    await withLock(runner, async () => {
        const records = await readRecords();
        const files = await readSources();
        const isDistribution = await distributionArchives(runner);
        const target = (0,external_node_path_.join)(SOURCES_FOLDER, `archway-${foreign}.sources`);
        const scoped = scopeSources(files, architectures, foreign, isDistribution, target);
        if (scoped.addresses.length === 0) {
            throw new src_runner/* InputError */.dz(`Libraries for ${foreign} are needed, and apt's sources name no archive of this distribution that would tell where ` +
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
            if (!(error instanceof src_runner/* CommandError */.Qd) && !(error instanceof src_runner/* InputError */.dz))
                throw error;
            throw new src_runner/* InputError */.dz(`Libraries for ${foreign} are needed, and apt cannot use the archive that has them ` +
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
async function joinForeignArchive(runner, architecture, user) {
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
async function recoverSources(runner) {
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
        runner.warning(`apt's sources could not be put back: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
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
        const now = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
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
    const names = await (0,promises_.readdir)(SOURCES_FOLDER).catch(() => []);
    const paths = [
        SOURCES,
        ...names
            .filter((name) => /^[\w.-]+\.(list|sources)$/.test(name))
            .sort()
            .map((name) => (0,external_node_path_.join)(SOURCES_FOLDER, name)),
    ];
    const files = [];
    for (const path of paths) {
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (text !== undefined)
            files.push({ path, text });
    }
    return files;
}
async function readRecords() {
    try {
        return schemas/* array */.YOg(recordSchema).parse(JSON.parse(await (0,promises_.readFile)(RECORD, 'utf8')));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new Error(`${RECORD} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
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
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'apt-'));
    try {
        const file = (0,external_node_path_.join)(scratch, 'file');
        await (0,promises_.writeFile)(file, text);
        await root(runner, 'install', ['-D', '--mode=644', file, `${path}.archway-new`]);
        await root(runner, 'mv', [`${path}.archway-new`, path]);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function root(runner, program, words) {
    const { command, args } = asRoot(program, words);
    await runner.exec(command, args, { quiet: true });
}
async function withLock(runner, work) {
    const lock = await lockFile(runner, LOCK, PATIENCE_SECONDS);
    if (lock === undefined)
        throw new src_runner/* InputError */.dz(`Another job has held ${LOCK} for ${String(PATIENCE_SECONDS)} s.`);
    try {
        await work();
    }
    finally {
        await lock.release();
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
 * @param user who gives an architecture back by `restoreSources` that lives on another archive than the host's
 * @throws InputError where this cannot be done: no apt, or neither root nor passwordless sudo
 * @throws CommandError when apt fails for good
 */
async function installPackages(runner, packages, user = 'job') {
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
        throw new src_runner/* InputError */.dz(`These Debian packages are missing and installing them needs root or passwordless sudo: ${missing.join(' ')}. ` +
            `Run as root, or install them first: apt-get install ${missing.join(' ')}`);
    }
    for (const architecture of foreignArchitectures(missing))
        await addArchitecture(runner, architecture, user);
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
async function addArchitecture(runner, architecture, user) {
    const native = await debianArchitecture(runner);
    if (architecture === native)
        return;
    const known = (await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true })).stdout.split('\n');
    if (known.includes(architecture))
        return;
    if (isUbuntu(readDistribution()) && needsOtherArchive(native, architecture)) {
        const architectures = [native, ...known.filter((one) => one !== '')];
        await addForeignArchive(runner, architectures, architecture, user, async () => await updateLists(runner));
        return;
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

;// CONCATENATED MODULE: ./build/src/host/index.js
/** The machine that we run on: its platform, distribution, privileges and Debian packages. */








/***/ })

};
