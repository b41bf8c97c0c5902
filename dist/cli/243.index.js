export const id = 243;
export const ids = [243];
export const modules = {

/***/ 1243:
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
  IJ: () => (/* reexport */ emulationGuard),
  s6: () => (/* reexport */ fitsPlatform),
  Wf: () => (/* reexport */ makeDeb),
  jL: () => (/* reexport */ matchesPathOrAbove),
  jG: () => (/* reexport */ packDirectory),
  OE: () => (/* reexport */ platformOfElf),
  oU: () => (/* reexport */ readElf),
  Tn: () => (/* reexport */ readGoBuildInfo),
  LO: () => (/* reexport */ selectPaths),
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
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
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
        ...(source.lasting === true && { lasting: true }),
        read(offset, length, into) {
            requireInside(offset, length, size);
            return source.read(start + offset, length, into);
        },
    };
}
/** A source that stays open until the whole file was looked through. */
function lastingSource(source) {
    return { ...sliceSource(source, 0, source.size), lasting: true };
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
    read(offset, length, into) {
        requireInside(offset, length, this.size);
        const first = Math.floor(offset / PAGE);
        const start = offset - first * PAGE;
        if (start + length <= PAGE)
            return this.#page(first).subarray(start, start + length);
        return this.#load(offset, length, into);
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
    #load(offset, length, into) {
        const buffer = into?.subarray(0, length) ?? Buffer.allocUnsafe(length);
        for (let filled = 0; filled < length;) {
            const count = (0,external_node_fs_.readSync)(this.#descriptor, buffer, filled, length - filled, offset + filled);
            if (count === 0)
                throw new FormatError(`the file became shorter than ${String(this.size)} bytes while it was read`);
            filled += count;
        }
        return buffer;
    }
}
/** How many bytes are read at a time where all are. */
const CHUNK = 256 * 1024;
/** A source from front to back. Each piece stays as it is until the next one is asked for. */
function* chunksOf(source) {
    const piece = Buffer.allocUnsafeSlow(Math.min(CHUNK, source.size));
    for (let offset = 0; offset < source.size; offset += CHUNK) {
        yield source.read(offset, Math.min(CHUNK, source.size - offset), piece);
    }
}
/** The first bytes of a source: fewer than asked for where it is shorter. */
function headOf(source, length) {
    return source.read(0, Math.min(length, source.size));
}
/** @throws FormatError where bytes are not all inside a source */
function requireInside(offset, length, size) {
    if (offset >= 0 && length >= 0 && offset + length <= size)
        return;
    throw new FormatError(`${String(length)} bytes at offset ${String(offset)} are wanted, and there are only ${String(size)} bytes`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/artifact/checksums.js




/** The checksums that a folder's files can be given. */
const CHECKSUM_ALGORITHMS = ['sha256', 'sha512'];
/** The name under which a folder's checksums are kept: `SHA256SUMS`. */
function checksumsFile(algorithm) {
    return `${algorithm.toUpperCase()}SUMS`;
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
        lines.push(checksumLine(await (0,src_runner/* digestFile */.TM)((0,external_node_path_.join)(directory, file), algorithm), file));
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

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./build/src/artifact/pack.js








const LINK_MODE = 0o777;
/** gzip's own default: the highest level takes three times as long for programs, to save three thousandths. */
const COMPRESSION_LEVEL = 6;
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
        const output = await (0,src_runner/* openSink */.Aq)(partial, 'wx');
        await (archive.endsWith('.zip') ? writeZip : writeTarGz)(directory, entries, output);
    });
}
async function writeTarGz(directory, entries, output) {
    const tar = (0,tar_stream.pack)();
    await both(tar, (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_zlib_.createGzip)({ level: COMPRESSION_LEVEL }), output), feed(tar, directory, entries));
}
/** Times in a zip archive are in steps of two seconds, and begin with 1980. Source: PKWARE's APPNOTE.TXT, 4.4.6. */
async function writeZip(directory, entries, output) {
    // Only where a zip is asked for: it is much code.
    const { default: ZipStream } = await __webpack_require__.e(/* import() */ 723).then(__webpack_require__.bind(__webpack_require__, 2723));
    const zip = new ZipStream({ zlib: { level: COMPRESSION_LEVEL } });
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
            // Without content, the entry of a file is waited for until it is written to.
            tar.entry(entry, Buffer.alloc(0));
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
    // Else the loader finds a library outside of its own folders only when something else calls ldconfig. Source: Debian
    // Policy, 8.1.1.
    if (elfs.some(({ soname }) => soname !== undefined))
        await (0,promises_.writeFile)((0,external_node_path_.join)(tree, 'DEBIAN', 'triggers'), 'activate-noawait ldconfig\n');
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
 * vendor of an x86 processor in /proc/cpuinfo does, for platforms whose own processors have none there. For the others
 * no sign is left, and nothing is done.
 *
 * @param platform what the package is for
 * @param name of the Debian package
 * @param programs absolute paths, as installed
 * @returns `postinst` and `prerm`
 */
function emulationGuard(platform, name, programs) {
    const own = `/usr/lib/${name}`;
    const folder = `${own}/under-emulation`;
    const list = programs.join(' ');
    const seenByProcessor = platform.cpuinfoHasVendor === true ? 'false' : "grep -q '^vendor_id' /proc/cpuinfo";
    return {
        postinst: `#!/bin/sh
# Holds these programs to one CPU where they run emulated.
set -e

emulated() {
  if [ -r /proc/sys/kernel/arch ]; then
    [ "$(cat /proc/sys/kernel/arch)" != "$(uname -m)" ]
  else
    ${seenByProcessor}
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
  rmdir ${folder} ${own} 2>/dev/null || true
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
// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var host = __webpack_require__(9628);
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

;// CONCATENATED MODULE: ./build/src/artifact/archive/spool.js




const BLOCK = 1024 * 1024;
/** What one content may have in memory, and all that are looked at side by side together, in blocks. */
const BLOCKS_OF_ONE = 24;
const BLOCKS_OF_ALL = 48;
/**
 * Where contents are kept that come as a stream and must be read in any order: in memory, as far as there is some left,
 * else in a temporary file, so that memory does not grow with what is verified. Blocks are used again and again.
 */
class Spool {
    #directory;
    #unused = [];
    #left = BLOCKS_OF_ALL;
    /** @param directory where temporary files go */
    constructor(directory) {
        this.#directory = directory;
    }
    /** Makes what is left of a stream readable in any order while some work is done: as it is where it can be. */
    async with(stream, work) {
        const { rest } = stream;
        if (rest !== undefined)
            return await work(rest);
        const blocks = [];
        try {
            let size = 0;
            for (let chunk = await stream.next(); chunk !== undefined; chunk = await stream.next()) {
                const fitting = this.#add(blocks, size, chunk);
                size += fitting;
                if (fitting < chunk.length)
                    return await this.#inFile(blocks, size, chunk.subarray(fitting), stream, work);
            }
            return await work(blockSource(blocks, size));
        }
        finally {
            this.#release(blocks);
        }
    }
    /** @returns how many of the bytes there was room for */
    #add(blocks, size, bytes) {
        let copied = 0;
        while (copied < bytes.length) {
            const at = (size + copied) % BLOCK;
            if (at === 0 && !this.#take(blocks))
                break;
            copied += bytes.copy(blocks.at(-1), at, copied);
        }
        return copied;
    }
    #take(blocks) {
        if (blocks.length === BLOCKS_OF_ONE || this.#left === 0)
            return false;
        this.#left--;
        blocks.push(this.#unused.pop() ?? Buffer.allocUnsafeSlow(BLOCK));
        return true;
    }
    #release(blocks) {
        this.#left += blocks.length;
        this.#unused.push(...blocks.splice(0));
    }
    async #inFile(blocks, size, next, stream, work) {
        const path = (0,external_node_path_.join)(this.#directory, `archway-member-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            const file = await (0,promises_.open)(path, 'wx', 0o600);
            try {
                for (const [index, block] of blocks.entries())
                    await file.appendFile(block.subarray(0, size - index * BLOCK));
                this.#release(blocks);
                await file.appendFile(next);
                for await (const chunk of stream)
                    await file.appendFile(chunk);
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
}
function blockSource(blocks, size) {
    return {
        size,
        read(offset, length) {
            requireInside(offset, length, size);
            const at = offset % BLOCK;
            let index = Math.floor(offset / BLOCK);
            if (at + length <= BLOCK)
                return blocks[index]?.subarray(at, at + length) ?? Buffer.alloc(0);
            const bytes = Buffer.allocUnsafe(length);
            for (let copied = 0, from = at; copied < length; from = 0)
                copied += blocks[index++].copy(bytes, copied, from);
            return bytes;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/artifact/open/lanes.js
/**
 * A bound on how much is worked on at the same time, however work is nested: who waits for others gives his lane away
 * and asks for one again, so that no lane is ever held by somebody who waits.
 */
class Lanes {
    #free;
    #waiting = [];
    /** @param width how many there are */
    constructor(width) {
        this.#free = width;
    }
    /** Waits for a lane, first come, first served. */
    async enter() {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
    }
    leave() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/byte-stream.js

/**
 * Bytes from front to back, of which the first can be looked at without taking them. Made of a source that can be read
 * in any order, it passes over what nobody wants without reading it.
 */
class ByteStream {
    #chunks;
    #source;
    #at = 0;
    #front;
    /** What pieces of a source are read into. */
    #piece;
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
    /**
     * The next bytes; undefined at the end. They stay as they are until the next ones are asked for: new memory for each
     * piece of a large archive would cost more, in garbage collection, than all else that is done with it.
     */
    async next() {
        if (this.#source !== undefined) {
            const length = Math.min(CHUNK, this.#source.size - this.#at);
            if (length === 0)
                return undefined;
            this.#at += length;
            return this.#source.read(this.#at - length, length, (this.#piece ??= Buffer.allocUnsafeSlow(length)));
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
            size += chunk.length;
            // The next one takes its memory.
            chunks.push(size < length ? Buffer.from(chunk) : chunk);
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/src/artifact/archive/release.js


/** Node has it from 21.2 on. */
const transferable = ArrayBuffer.prototype;
let nowhere;
/**
 * Gives the memory of a decoder's piece back at once, so that the garbage collector need not: it goes through the whole
 * heap for each 32 MB of such pieces, which was a third of the time of verifying a large package.
 *
 * @param piece of a stream of node:zlib with pieces of `CHUNK` bytes. Others are left alone; so are those that are not
 * the last part of their memory, as the decoder goes on writing behind them
 */
function release(piece) {
    const { buffer } = piece;
    if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== CHUNK)
        return;
    if (piece.byteOffset + piece.length !== CHUNK)
        return;
    if (transferable.transfer !== undefined)
        transferable.transfer.call(buffer, 0);
    else
        (nowhere ??= openNowhere()).postMessage(undefined, [buffer]);
}
/** A port whose other end is closed: what is sent there is gone. */
function openNowhere() {
    const { port1, port2 } = new external_node_worker_threads_.MessageChannel();
    port2.close();
    port1.unref();
    return port1;
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/compression.js






/** Fewer and larger pieces cost less; one is made ahead, and more would be copied into one. */
const PIECES = { chunkSize: CHUNK, highWaterMark: CHUNK };
/** xz asks for as much memory as the file's dictionary needs: for files of `xz -9` 65 MiB, for hostile ones gigabytes. */
const XZ_MEMORY = '--memlimit-decompress=512MiB';
/**
 * The fastest decoder that there is: Node's own; else the program of that name, which works beside us on a processor of
 * its own; else a library, loaded only now.
 */
const DECODERS = {
    gzip: () => Promise.resolve(inNode(() => external_node_zlib_.createGunzip(PIECES))),
    deflate: () => Promise.resolve(inNode(() => external_node_zlib_.createInflateRaw(PIECES))),
    zstd: async (runner) => 
    // Node has it from 22.15 on.
    typeof external_node_zlib_.createZstdDecompress === 'function'
        ? inNode(() => external_node_zlib_.createZstdDecompress(PIECES))
        : (byProgram(runner, 'zstd') ?? inLibrary((await __webpack_require__.e(/* import() */ 967).then(__webpack_require__.bind(__webpack_require__, 2967))).decodeZstd)),
    xz: async (runner) => byProgram(runner, 'xz', XZ_MEMORY) ?? inLibrary((await __webpack_require__.e(/* import() */ 93).then(__webpack_require__.bind(__webpack_require__, 6093))).decodeXz),
    bzip2: async (runner) => byProgram(runner, 'bzip2') ?? inLibrary((await __webpack_require__.e(/* import() */ 390).then(__webpack_require__.bind(__webpack_require__, 8390))).decodeBzip2),
};
function inNode(create) {
    return (input) => {
        const transform = create();
        void compression_feed(input, transform);
        return transform;
    };
}
/** Each piece is taken in whole before the next is asked for, which may come in the same memory. */
async function compression_feed(input, transform) {
    try {
        for await (const chunk of input) {
            await new Promise((resolve, reject) => {
                transform.write(chunk, (error) => {
                    if (error)
                        reject(error);
                    else
                        resolve();
                });
            });
        }
        transform.end();
    }
    catch (error) {
        transform.destroy(error);
    }
}
function inLibrary(decode) {
    return (input) => decode(readAhead(input));
}
/** A stream that reads ahead, so that each piece needs memory of its own. */
function readAhead(input) {
    const copies = async function* () {
        for await (const chunk of input)
            yield Buffer.from(chunk);
    };
    return external_node_stream_.Readable.from(copies(), { objectMode: false });
}
function byProgram(runner, name, ...options) {
    const program = (0,host/* findInPath */.w6)(runner.env['PATH'], [name]);
    if (program === undefined)
        return undefined;
    return (input) => (0,src_runner/* filterThrough */.Ki)(program, ['--decompress', '--stdout', ...options], readAhead(input), runner.env);
}
/**
 * The decompressed bytes of compressed ones. Ending it early ends all that works on it.
 *
 * The pieces are there until the next one is asked for, and so must those of `compressed` be.
 *
 * @param meter is told of every piece before it is passed on, and ends all by throwing
 */
async function* decompressed(runner, compressed, format, meter) {
    const decode = await DECODERS[format](runner);
    const decoded = decode(compressed);
    try {
        for await (const chunk of decoded) {
            meter(chunk.length);
            yield chunk;
            release(chunk);
        }
    }
    catch (error) {
        throw explained(format, error);
    }
    finally {
        decoded.destroy();
    }
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
    return { format: 'PE', machines: [nameOf(PE_MACHINES[machine]) ?? `machine 0x${machine.toString(16)}`] };
}
function isFat(head, magic) {
    return (magic === FAT || magic === FAT_64) && head.readUInt32BE(4) > 0 && head.readUInt32BE(4) < MAX_FAT;
}
function machoName(type) {
    return nameOf(MACHO_MACHINES[type]) ?? `CPU type 0x${type.toString(16)}`;
}
function nameOf(elfMachine) {
    return elfMachine === undefined ? undefined : machineName(elfMachine);
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/cpio.js

/**
 * cpio archives in the `newc` form, with and without checksums: the payload of RPM packages, and initramfs images.
 * Source: cpio(5), and rpm's lib/cpio.c for entries without a header of their own (07070X), which name a file by its
 * index in the package's header.
 */
const cpio_HEADER = 110;
const MAGIC_SIZE = 6;
const MAX_NAME = 64 * 1024;
const TRAILER = 'TRAILER!!!';
const STRIPPED = '07070X';
const STRIPPED_HEADER = 14;
const S_IFMT = 0o170000;
const S_IFREG = 0o100000;
const S_IFLNK = 0o120000;
/** Whether bytes begin like an archive that `cpioEntries` reads. */
function isCpio(head) {
    return /^07070[12X]/.test(head.toString('latin1', 0, MAGIC_SIZE));
}
/**
 * The entries of a cpio archive that are files or links. Each content has to be drained before the next.
 *
 * @param listed the package's files, for entries that only have an index
 * @throws FormatError when it is damaged or ends too early
 */
async function* cpioEntries(archive, listed = []) {
    for (let at = 0;;) {
        const magic = (await archive.peek(MAGIC_SIZE)).toString('latin1');
        if (magic === STRIPPED) {
            const header = (await archive.take(STRIPPED_HEADER, 'a cpio header')).toString('latin1');
            const file = listed[hexadecimal(header.slice(MAGIC_SIZE))];
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
        const field = (index) => hexadecimal(header.slice(MAGIC_SIZE + index * 8, MAGIC_SIZE + index * 8 + 8));
        const [mode, size, nameSize] = [field(1), field(6), field(11)];
        if (nameSize > MAX_NAME)
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

;// CONCATENATED MODULE: ./build/src/artifact/archive/tar.js

/**
 * tar archives: ustar, pax, GNU's, and the oldest form without a format's name. The reader is ours, as a stream of
 * entries cannot be read in any order, and costs twice as much. Source: POSIX pax, "ustar Interchange Format" and "pax
 * Extended Header"; the GNU tar manual, "Basic Tar Format", for long names and numbers in base 256.
 */
const TAR_BLOCK = 512;
const CHECKSUM = { start: 148, end: 156 };
const PREFIX = { start: 345, size: 155 };
const MAX_EXTENSION = 4 * 1024 * 1024;
/** Kinds of entries by their type flag; those that have another are refused where they have content. */
const FLAG = {
    file: '0',
    hardLink: '1',
    symbolicLink: '2',
    directory: '5',
    contiguous: '7',
    pax: 'x',
    paxGlobal: 'g',
    longName: 'L',
    oldLongName: 'N',
    longLink: 'K',
};
const NEVER_FILES = new Set(['3', '4', '6']);
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
/**
 * Reads a tar archive from front to back, also what stands behind its end mark, where some unpackers go on.
 *
 * @param visit is called for each file and link, one after the other, and need not read the content to its end. A hard
 * link may have content: extracting it writes a file too
 * @throws FormatError when the archive is damaged, ends too early, or has sparse files, whose content here is not theirs
 */
async function readTar(archive, visit) {
    let global = {};
    let local = {};
    while ((await archive.peek(1)).length > 0) {
        const block = await archive.take(TAR_BLOCK, 'a header of the tar archive');
        if (isEmpty(block))
            continue;
        const header = parseHeader(block);
        if (isExtension(header.flag)) {
            const bytes = await takeExtension(archive, header.size);
            if (header.flag === FLAG.pax)
                local = { ...local, ...parsePax(bytes) };
            else if (header.flag === FLAG.paxGlobal)
                global = { ...global, ...parsePax(bytes) };
            else if (header.flag !== FLAG.longLink)
                local = { path: tar_upToNul(bytes), ...local };
            continue;
        }
        const extension = { ...global, ...local };
        local = {};
        await readEntry(archive, extended(header, extension), extension, visit);
    }
}
async function readEntry(archive, { name, mode, size, flag }, extension, visit) {
    // What a directory's size says is not in the archive.
    if (flag === FLAG.directory)
        return;
    const content = archive.section(size, `the tar archive's entry ${JSON.stringify(name.slice(0, 200))}`);
    const sparse = Object.keys(extension).some((key) => key.startsWith('GNU.sparse.'));
    const known = flag === FLAG.file || flag === FLAG.contiguous || flag === FLAG.hardLink || flag === FLAG.symbolicLink;
    // GNU's sparse files, multi-volume parts and volume labels among them.
    if ((sparse || !(known || NEVER_FILES.has(flag))) && size > 0) {
        throw new FormatError(`the tar archive has the entry ${JSON.stringify(name.slice(0, 200))} in a form that is not supported, such as a ` +
            'sparse file. Pack it again without that');
    }
    const link = flag === FLAG.symbolicLink || (flag === FLAG.hardLink && size === 0);
    const file = flag === FLAG.file || flag === FLAG.contiguous;
    if (link || size > 0 || (file && !sparse && !name.endsWith('/')))
        await visit({ name, mode, link, size }, content);
    await content.drain();
    await archive.skip(tar_padding(size), 'the padding of a tar entry');
}
function parseHeader(block) {
    if (!isTarHeader(block))
        throw new FormatError('the tar archive cannot be read: it has no valid header where one is due');
    const name = tar_upToNul(block.subarray(0, 100));
    const prefix = tar_upToNul(block.subarray(PREFIX.start, PREFIX.start + PREFIX.size));
    const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
    const flag = block.toString('latin1', 156, 157);
    return {
        name: isPosix && prefix !== '' ? `${prefix}/${name}` : name,
        mode: number(block, 100, 8),
        size: requireSize(number(block, 124, 12)),
        // The oldest form has none.
        flag: flag === '\0' ? FLAG.file : flag,
    };
}
function extended(header, { path, size }) {
    return {
        ...header,
        ...(path !== undefined && { name: path }),
        ...(size !== undefined && { size: requireSize(/^\d+$/.test(size) ? Number(size) : NaN) }),
    };
}
function isExtension(flag) {
    return (flag === FLAG.pax ||
        flag === FLAG.paxGlobal ||
        flag === FLAG.longName ||
        flag === FLAG.oldLongName ||
        flag === FLAG.longLink);
}
async function takeExtension(archive, size) {
    if (size > MAX_EXTENSION)
        throw new FormatError(`the tar archive has an extended header of ${String(size)} bytes`);
    const bytes = Buffer.from(await archive.take(size, "the tar archive's extended header"));
    await archive.skip(tar_padding(size), "the tar archive's extended header");
    return bytes;
}
/** Records of `<length> <keyword>=<value>\n`, where the length is that of the whole record. */
function parsePax(bytes) {
    const records = [];
    for (let at = 0; at < bytes.length && !isEmpty(bytes.subarray(at));) {
        const blank = bytes.indexOf(' ', at);
        const text = bytes.toString('latin1', at, blank === -1 ? at : blank);
        const end = at + Number(/^\d{1,9}$/.test(text) ? text : NaN);
        const equals = bytes.indexOf('=', blank);
        if (!(end <= bytes.length && end > equals && equals > blank && bytes[end - 1] === 0x0a))
            throw new FormatError('the tar archive has a damaged extended header');
        records.push([bytes.toString('utf8', blank + 1, equals), bytes.toString('utf8', equals + 1, end - 1)]);
        at = end;
    }
    return Object.fromEntries(records);
}
function requireSize(size) {
    if (Number.isSafeInteger(size) && size >= 0)
        return size;
    throw new FormatError('the tar archive cannot be read: it has an entry of an impossible size');
}
/** Octal digits, or base 256 where the highest bit is set. */
function number(block, start, size) {
    const field = block.subarray(start, start + size);
    const first = field[0] ?? 0;
    if (first === 0x80)
        return field.subarray(1).reduce((value, byte) => value * 256 + byte, 0);
    // Negative ones, and what no format has.
    if (first > 0x80)
        return NaN;
    const digits = /^ *([0-7]*)[ \0]*/.exec(tar_upToNul(field))?.[1] ?? '';
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function tar_upToNul(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
function isEmpty(bytes) {
    return bytes.every((byte) => byte === 0);
}
function tar_padding(size) {
    return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
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

;// CONCATENATED MODULE: ./build/src/artifact/archive/ar.js

/**
 * ar archives: static libraries and Debian packages. Source: ar(5) of the BSDs for the layout and `#1/`, the GNU
 * binutils for `//` and `/<offset>`.
 */
const ar_MAGIC_SIZE = 8;
const ar_HEADER = 60;
const MAX_LONG_NAMES = 16 * 1024 * 1024;
const ar_MAX_NAME = 4096;
/** The members that hold the archive's index and its long names. */
const INDEX_NAMES = new Set(['/', '/SYM64/', '__.SYMDEF', '__.SYMDEF SORTED', '__.SYMDEF_64']);
/**
 * The members of an ar archive in order, without its index. Each has to be read to its end, or drained, before the next.
 *
 * @throws FormatError when it is damaged or ends too early
 */
async function* arMembers(archive) {
    await archive.skip(ar_MAGIC_SIZE, 'the magic of the ar archive');
    let longNames = Buffer.alloc(0);
    for (let at = ar_MAGIC_SIZE; (await archive.peek(1)).length > 0;) {
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
            const name = await ar_nameOf(rawName, content, size, longNames);
            if (!INDEX_NAMES.has(name))
                yield { name, content };
        }
        await content.drain();
        // Members begin at even offsets; the last one may lack its padding.
        if (size % 2 === 1 && (await archive.peek(1)).length > 0)
            await archive.skip(1, what);
    }
}
async function ar_nameOf(rawName, content, size, longNames) {
    const inContent = /^#1\/(\d+)$/.exec(rawName)?.[1];
    if (inContent !== undefined) {
        const length = Number(inContent);
        if (length > Math.min(ar_MAX_NAME, size))
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
        return longNames.toString('utf8', start, Math.min(end, start + ar_MAX_NAME)).replace(/\/$/, '');
    }
    return rawName.replace(/\/$/, '');
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

;// CONCATENATED MODULE: ./build/src/artifact/open/archives.js











const MAX_CONTROL = 1024 * 1024;
const MAX_DOCUMENTS = 64 * 1024 * 1024;
const WHEEL_FILE = /^([^/]+\.dist-info)\/WHEEL$/;
/** Looks through a tar archive: of files, of a package, or of a container image. */
async function readTarball(looker, stream, container, place) {
    const documents = new Map();
    let kept = 0;
    await readTar(stream, async (entry, content) => {
        await looker.member(container, place, entry, async (member) => {
            if (await readPackageFile(container, member, entry, content))
                return;
            if (entry.size <= MAX_DOCUMENT && isImageDocument(member.inner, await content.peek(1))) {
                const document = parseDocument(await content.peek(entry.size));
                if (document !== undefined && (kept += entry.size) <= MAX_DOCUMENTS)
                    documents.set(member.inner, document);
            }
            const { rest } = content;
            await looker.beside(rest, member, (own) => own.content(rest === undefined ? content : new ByteStream(rest), member));
        });
    });
    if (isImage(documents))
        applyClaims(documents, container, looker.found, (name) => `${container.path}!${name}`);
}
/** The members that say what a package is. @returns whether this is one, and was read */
async function readPackageFile(container, member, entry, content) {
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
/** Looks through a cpio archive. @param files those that the package's header lists */
async function readCpio(looker, stream, container, place, files = []) {
    for await (const { content, ...entry } of cpioEntries(stream, files)) {
        await looker.member(container, place, entry, (member) => looker.content(content, member));
    }
}
/** Looks through an RPM package. */
async function readRpm(looker, stream, place) {
    const container = looker.open(place, 'rpm', true);
    const header = await readRpmHeader(stream);
    container.metadata = rpmMetadata(header);
    const kind = contentKind(await stream.peek(HEAD_SIZE));
    if (kind === 'cpio')
        await readCpio(looker, stream, container, place, header.files);
    else if (isCompression(kind)) {
        const read = (payload) => readCpio(looker, payload, container, place, header.files);
        await readDecompressed(looker, stream, kind, place, read);
    }
    else if ((await stream.peek(1)).length > 0) {
        throw new FormatError("the RPM package's payload is compressed in a form that is not supported, or is damaged");
    }
}
/** Looks through a zip archive, or a wheel. */
async function readZip(looker, source, place) {
    const entries = [...zipEntries(source)];
    const wheel = entries.find((entry) => WHEEL_FILE.test(entry.name));
    const container = looker.open(place, 'zip', wheel !== undefined);
    const meter = place.budget.meter(() => source.size);
    for (const entry of entries) {
        await looker.member(container, place, { ...entry, link: false }, (member) => looker.beside(entry.content, member, (own) => readZipEntry(own, entry, meter, async (stream) => {
            if (entry === wheel) {
                const text = (await stream.peek(MAX_CONTROL)).toString('utf8');
                container.metadata = wheelMetadata(text, WHEEL_FILE.exec(entry.name)?.[1] ?? '');
            }
            await own.content(stream, member);
        })));
    }
}
async function readZipEntry(looker, entry, meter, read) {
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
        await looker.decoded(chunked(entry.content), format, meter, read);
}
/** Looks through an ar archive: a static library or a Debian package. */
async function readAr(looker, stream, place) {
    let container;
    let controls = 0;
    for await (const { name, content } of arMembers(stream)) {
        const isPackage = name === 'debian-binary';
        container ??= looker.open(place, isPackage ? 'deb' : 'ar', isPackage);
        const opened = container;
        await looker.member(opened, place, { name, mode: undefined, link: false }, async (member) => {
            if (opened.kind !== 'deb') {
                await looker.content(content, member);
                return;
            }
            if (/^(control|data)\.tar(\.|$)/.test(name))
                await requireKnownTar(content);
            const isControl = name.startsWith('control.tar');
            if (isControl && ++controls > 1)
                throw new FormatError('the package has two control archives');
            await looker.content(content, isControl ? { ...member, controlOf: opened } : member);
        });
    }
}
/** The parts of a Debian package may not pass unseen because their compression is unknown here. */
async function requireKnownTar(content) {
    const kind = contentKind(await content.peek(HEAD_SIZE));
    if (kind === 'tar' || isCompression(kind))
        return;
    throw new FormatError('the member of the Debian package is compressed in a form that is not supported, or is damaged');
}
/** A compressed file: of an archive, of which the members are then its own, or of one other file. */
async function readCompressed(looker, stream, kind, place) {
    const container = looker.open(place, kind);
    await readDecompressed(looker, stream, kind, place, async (content) => {
        const inner = contentKind(await content.peek(HEAD_SIZE));
        if (inner === 'tar')
            await readTarball(looker, content, container, place);
        else if (inner === 'cpio')
            await readCpio(looker, content, container, place);
        else {
            const entry = { name: place.name.replace(/\.\w+$/, ''), mode: place.mode, link: false };
            await looker.member(container, place, entry, (member) => looker.content(content, member));
        }
    });
}
async function readDecompressed(looker, stream, format, place, read) {
    let consumed = 0;
    const counted = async function* () {
        for await (const chunk of stream) {
            consumed += chunk.length;
            yield chunk;
        }
    };
    const size = stream.rest?.size;
    const meter = place.budget.meter(() => size ?? consumed);
    await looker.decoded(counted(), format, meter, read);
}
function isCompression(kind) {
    return kind === 'gzip' || kind === 'xz' || kind === 'zstd' || kind === 'bzip2';
}
// eslint-disable-next-line @typescript-eslint/require-await
async function* chunked(source) {
    yield* chunksOf(source);
}
function parseDocument(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
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

;// CONCATENATED MODULE: ./build/src/artifact/open/programs.js










const EXECUTABLE = 0o111;
const MAINTAINER_SCRIPTS = new Set(['preinst', 'postinst', 'prerm', 'postrm', 'config']);
/** Reads an ELF file, and looks through what stands behind its end. */
async function readElfProgram(looker, source, place) {
    const { path, name, container, contents, file } = place;
    const layout = new ElfLayout(source);
    const facts = factsOf(layout);
    if (facts.soname !== undefined)
        contents.addLibrary(facts.soname, facts.machine);
    if (name.includes('.so'))
        contents.addLibrary(name, facts.machine);
    looker.found.elfs.push({
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
        await readAppended(looker, source, end, place);
}
/** What stands behind the end of a program: self-extracting programs keep their archive there. */
async function readAppended(looker, source, end, place) {
    const padding = source.read(end, Math.min(source.size - end, MAX_SCRIPT_HEAD)).findIndex((byte) => byte !== 0);
    if (padding === -1)
        return;
    await readPayload(looker, sliceSource(source, end + padding, source.size - end - padding), place, 'appended');
}
async function readPayload(looker, source, place, name) {
    const kind = contentKind(source.read(0, Math.min(source.size, HEAD_SIZE)));
    if (kind === 'other' || kind === 'script')
        return;
    place.budget.requireDepth(place.depth + 1);
    const { path, contents, container, budget } = place;
    const payload = {
        ...{ name, inner: `${place.inner}!${name}`, path: `${path}!(${name})`, depth: place.depth + 1 },
        ...{ contents, container, budget },
    };
    await looker.guarded(payload, () => looker.content(new ByteStream(source), payload));
}
/** Names a program of another system. */
async function readForeign(looker, source, place) {
    const { path, name, container, contents, mode = 0 } = place;
    const foreign = readForeignProgram(source);
    if (foreign === undefined)
        return;
    looker.found.foreign.push({ path, name, container, contents, foreign, executable: (mode & EXECUTABLE) !== 0 });
    await Promise.resolve();
}
/** Notes what a script is to be started by, and looks through the archive that it carries. */
async function readScript(looker, source, place) {
    const { path, name, container, contents, mode = 0, controlOf } = place;
    const head = source.read(0, Math.min(source.size, MAX_SCRIPT_HEAD));
    const maintainer = controlOf !== undefined && MAINTAINER_SCRIPTS.has(name);
    if (maintainer || (mode & EXECUTABLE) !== 0)
        looker.found.scripts.push({ path, name, container, contents, line: scriptLine(head), maintainer });
    const payload = payloadOf(head);
    if (payload !== undefined)
        await readPayload(looker, sliceSource(source, payload, source.size - payload), place, 'payload');
}
function digestOf(source) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const chunk of chunksOf(source))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/src/artifact/open/opener.js











/** Smaller parts of a file are not worth the turn. */
const WORTH_A_LANE = 1024 * 1024;
/** Looks through one file and all that is in it. Whatever is wrong with it is among what was found. */
class Opener {
    #workplace;
    /** In the order of the file: what was found up to a part that is looked through beside the rest, in that, and so on. */
    #findings = [noFindings()];
    #beside = [];
    #failure;
    constructor(workplace) {
        this.#workplace = workplace;
    }
    get found() {
        return this.#findings.at(-1);
    }
    /**
     * @param contents what the file is delivered with, unless it is an archive itself
     * @returns all that was found
     */
    async file(file, contents) {
        const { lanes, limits } = this.#workplace;
        const place = {
            path: file.shown,
            name: (0,external_node_path_.basename)(file.shown),
            inner: file.inner,
            container: file.container,
            contents: file.container?.contents ?? contents,
            depth: 0,
            budget: new Budget(limits),
            file: file.path,
        };
        await lanes.enter();
        try {
            await this.guarded(place, async () => {
                const source = new FileSource(file.path, file.follow);
                try {
                    if (file.container?.kind === 'image' && isImageDocument(file.inner, source.read(0, Math.min(1, source.size))))
                        (file.container.documents ??= []).push(file.inner);
                    await this.#whole(() => this.content(new ByteStream(lastingSource(source)), { ...place, mode: source.mode }));
                }
                finally {
                    source.close();
                }
            });
        }
        finally {
            lanes.leave();
        }
        return this.#allFound();
    }
    async guarded(place, work) {
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
    async content(stream, place) {
        this.found.examined++;
        const head = await stream.peek(HEAD_SIZE);
        const kind = contentKind(head);
        note(place);
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
                await readTarball(this, stream, this.open(place, kind), place);
                break;
            case 'cpio':
                await readCpio(this, stream, this.open(place, kind), place);
                break;
            case 'ar':
                await readAr(this, stream, place);
                break;
            case 'rpm':
                await readRpm(this, stream, place);
                break;
            case 'gzip':
            case 'xz':
            case 'zstd':
            case 'bzip2':
                await readCompressed(this, stream, kind, place);
                break;
            case 'elf':
                await this.#spooled(stream, (source) => readElfProgram(this, source, place));
                break;
            case 'foreign':
                await this.#spooled(stream, (source) => readForeign(this, source, place));
                break;
            case 'script':
                await this.#spooled(stream, (source) => readScript(this, source, place));
                break;
            case 'zip':
                await this.#spooled(stream, (source) => readZip(this, source, place));
                break;
        }
    }
    open({ path, name, container, depth, budget }, kind, own = false) {
        budget.requireDepth(depth + 1);
        const opened = { path, name, kind, parent: container };
        if (own || contentsOf(container) === undefined)
            opened.contents = new Contents();
        this.found.containers.push(opened);
        return opened;
    }
    async member(container, place, entry, read) {
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
            note(member);
        else
            await this.guarded(member, () => read(member));
    }
    async beside(source, place, work) {
        if (source?.lasting !== true || source.size < WORTH_A_LANE) {
            await work(this);
            return;
        }
        const { lanes } = this.#workplace;
        const other = new Opener(this.#workplace);
        const theirs = noFindings();
        this.#findings.push(theirs, noFindings());
        // The other goes on in the lane that is ours until here.
        this.#beside.push(other
            .#whole(() => other.guarded(place, () => work(other)))
            .then(() => {
            addFindings(theirs, other.#allFound());
        }, (error) => {
            this.#failure ??= { error };
        })
            .finally(() => {
            lanes.leave();
        }));
        await lanes.enter();
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    async decoded(compressed, format, meter, read) {
        const output = decompressed(this.#workplace.runner, compressed, format, meter);
        try {
            const content = new ByteStream(output);
            await read(content);
            // Damage in what was not looked at counts too.
            await content.drain();
        }
        finally {
            await output.return(undefined);
        }
    }
    /** Does some work, and waits for all that is done beside it. */
    async #whole(work) {
        try {
            await work();
        }
        finally {
            if (this.#beside.length > 0) {
                const { lanes } = this.#workplace;
                lanes.leave();
                await Promise.all(this.#beside);
                await lanes.enter();
            }
        }
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    #allFound() {
        const all = noFindings();
        for (const one of this.#findings)
            addFindings(all, one);
        return all;
    }
    async #spooled(stream, work) {
        await this.#workplace.spool.with(stream, work);
    }
}
/** Keeps the names that libraries and interpreters are looked for by. */
function note({ name, inner, contents }) {
    if (name.includes('.so'))
        contents.addLibrary(name);
    contents.addProgram(inner);
}

;// CONCATENATED MODULE: ./build/src/artifact/inspect.js














/** Files are looked through side by side, and told in order: more than there are processors, as some wait for others. */
const WIDTH = Math.min((0,external_node_os_.availableParallelism)() + 2, 4);
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
    const workplace = { runner, limits, spool: new Spool(runner.temporaryDirectory), lanes: new Lanes(WIDTH) };
    const inspectFile = (file) => new Opener(workplace).file(file, contents);
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
        const digest = one.elf.digest ?? (one.elf.file === undefined ? undefined : await (0,src_runner/* sha256File */.Q3)(one.elf.file));
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
















/***/ })

};
