export const id = 121;
export const ids = [121];
export const modules = {

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _n: () => (/* reexport */ FileSource),
  jG: () => (/* reexport */ packDirectory),
  Tn: () => (/* reexport */ readGoBuildInfo),
  LO: () => (/* reexport */ selectPaths),
  Q3: () => (/* reexport */ sha256File),
  gF: () => (/* reexport */ verifyPaths),
  gD: () => (/* reexport */ writeChecksums)
});

// UNUSED EXPORTS: CHECKSUMS_FILE, FormatError, bufferSource, describeMachine, fitsPlatform, platformOfElf, readElf, renderReport, sliceSource

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/runner/index.js + 5 modules
var src_runner = __webpack_require__(1497);
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
const PAGE = 64 * 1024;
const PAGES_KEPT = 8;
/** A regular file, read by position. Whoever opens it closes it. */
class FileSource {
    size;
    #descriptor;
    #pages = new Map();
    /** @param follow whether the path may be a symbolic link */
    constructor(path, follow = true) {
        // O_NONBLOCK: opening a FIFO that took a file's place must not wait for a writer.
        const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | (follow ? 0 : external_node_fs_.constants.O_NOFOLLOW);
        this.#descriptor = (0,external_node_fs_.openSync)(path, flags);
        const status = (0,external_node_fs_.fstatSync)(this.#descriptor);
        this.size = status.size;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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

;// CONCATENATED MODULE: ./build/src/artifact/checksums.js






/** The name under which a folder's checksums are kept. */
const CHECKSUMS_FILE = 'SHA256SUMS';
/** The SHA-256 of a file, in hexadecimal digits. */
async function sha256File(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
/**
 * Writes SHA256SUMS into a folder, in the form that `sha256sum --check` reads, sorted by name.
 *
 * @param files paths relative to the folder
 * @returns the path of SHA256SUMS
 */
async function writeChecksums(directory, files) {
    const lines = [];
    for (const file of [...new Set(files)].sort())
        lines.push(checksumLine(await sha256File((0,external_node_path_.join)(directory, file)), file));
    const path = (0,external_node_path_.join)(directory, CHECKSUMS_FILE);
    await writeAtomically(path, (partial) => (0,promises_.writeFile)(partial, lines.join('')));
    return path;
}
/** A name with a line end or a backslash is escaped, and the line marked by a backslash. Source: coreutils' manual. */
function checksumLine(digest, name) {
    const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${escaped === name ? '' : '\\'}${digest}  ${escaped}\n`;
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
class layout_ElfLayout {
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
        this.segments = this.#readSegments({
            offset: header.address(at.programs),
            entrySize: header.half(at.programSize),
            count: programCount === PN_XNUM && first !== undefined ? first.info : programCount,
        });
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
/**
 * How floating-point arguments are passed on 32-bit ARM: programs and libraries say so in the header's flags, object
 * files in their build attributes, and some, such as Go's, not at all.
 */
function readFloatAbi(elf) {
    if (elf.machine !== EM_ARM)
        return undefined;
    if ((elf.flags & FLOAT_HARD) !== 0)
        return 'hard';
    if ((elf.flags & FLOAT_SOFT) !== 0)
        return 'soft';
    for (const section of elf.sections()) {
        if (section.type !== SHT.armAttributes || section.size > MAX_ATTRIBUTE_BYTES)
            continue;
        const convention = vfpArguments(elf.bytes(section.offset, section.size, '.ARM.attributes'), elf);
        if (convention === VFP_ARGS.registers)
            return 'hard';
        if (convention === VFP_ARGS.base)
            return 'soft';
    }
    return undefined;
}
/** The value of Tag_ABI_VFP_args among the attributes of the whole file; undefined when it is not there. */
function vfpArguments(bytes, elf) {
    if (bytes[0] !== 0x41)
        return undefined;
    for (let at = 1; at + 4 < bytes.length;) {
        const length = elf.endianness === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
        const end = Math.min(at + length, bytes.length);
        const vendorEnd = bytes.indexOf(0, at + 4);
        if (length < 5 || vendorEnd === -1 || vendorEnd >= end)
            return undefined;
        if (bytes.toString('latin1', at + 4, vendorEnd) === 'aeabi')
            return fileAttribute(bytes, vendorEnd + 1, end);
        at = end;
    }
    return undefined;
}
function fileAttribute(bytes, start, end) {
    if (bytes[start] !== TAG_FILE)
        return undefined;
    for (let at = start + 5; at < end;) {
        const tag = uleb128(bytes, at);
        at = tag.next;
        if (isText(tag.value)) {
            if (tag.value === TAG_COMPATIBILITY)
                at = uleb128(bytes, at).next;
            const nul = bytes.indexOf(0, at);
            if (nul === -1)
                return undefined;
            at = nul + 1;
        }
        else {
            const value = uleb128(bytes, at);
            if (tag.value === TAG_ABI_VFP_ARGS)
                return value.value;
            at = value.next;
        }
    }
    return undefined;
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
    if (compareVersions(version, highest[family] ?? '') > 0)
        highest[family] = version;
}
/** Compares dotted numbers: negative, 0 or positive. */
function compareVersions(a, b) {
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
/** Notes are some hundred bytes in all; a core file's, which are not, are of no interest. */
const MAX_NOTE_BYTES = 1024 * 1024;
const MAX_NOTE_AREAS = 256;
/**
 * Reads the notes of the vendor GNU. Damaged ones end the search without an error: no rule depends on them, and
 * real linkers have written some.
 */
function readNotes(elf) {
    let buildId;
    let features = 0;
    for (const area of noteAreas(elf)) {
        for (const note of notesIn(elf, area.offset, area.size)) {
            if (note.type === NT_GNU_BUILD_ID)
                buildId ??= note.content.toString('hex');
            else if (note.type === NT_GNU_PROPERTY)
                features |= aarch64Features(elf, note.offset, note.content.length);
        }
    }
    return {
        ...(buildId !== undefined && { buildId }),
        bti: (features & FEATURE_BTI) !== 0,
        pac: (features & FEATURE_PAC) !== 0,
    };
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
/** The AArch64 feature bits in a property note: an array of (type, size, content) padded to the address size. */
function aarch64Features(elf, start, size) {
    const unit = elf.bits / 8;
    const end = start + size;
    for (let at = start; at + 12 <= end;) {
        const fields = elf.fields(at, 12, 'a property note');
        if (fields.word(0) === AARCH64_FEATURES && fields.word(4) === 4)
            return fields.word(8);
        at += 8 + Math.ceil(fields.word(4) / unit) * unit;
    }
    return 0;
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
    const floatAbi = readFloatAbi(elf);
    const needed = dynamic?.needed ?? [];
    return {
        machine: elf.machine,
        machineName: machineName(elf.machine),
        bits: elf.bits,
        endianness: elf.endianness,
        ...(floatAbi !== undefined && { floatAbi }),
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
        for (const entry of await entriesOf(base)) {
            if (!entry.isDirectory() || entry.name.startsWith('.'))
                continue;
            yield* matches((0,external_node_path_.join)(base, entry.name), (0,external_node_path_.join)(shown, entry.name), segments);
        }
    }
    else if (/[*?]/.test(segment)) {
        const pattern = namePattern(segment);
        for (const { name } of await entriesOf(base)) {
            if (pattern.test(name))
                yield* matches((0,external_node_path_.join)(base, name), (0,external_node_path_.join)(shown, name), rest);
        }
    }
    else {
        yield* matches((0,external_node_path_.join)(base, segment), (0,external_node_path_.join)(shown, segment), rest);
    }
}
function namePattern(segment) {
    const source = segment.replaceAll(/[*?]|[.+^${}()|[\]\\]/g, (part) => WILDCARDS[part] ?? `\\${part}`);
    return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 's');
}
const WILDCARDS = { '*': '.*', '?': '.' };
async function entriesOf(directory) {
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
    return goBuildInfoOf(new layout_ElfLayout(source));
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
    const settings = [];
    for (const line of text.split('\n')) {
        const [kind, first = '', second = ''] = line.split('\t');
        if (kind === 'path')
            path = first;
        else if (kind === 'mod')
            module = { path: first, version: second };
        else if (kind === 'build')
            settings.push(parseSetting(line.slice('build\t'.length)));
    }
    return {
        ...(path !== undefined && { path }),
        ...(module !== undefined && { module }),
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./build/src/artifact/pack.js








const MODE = { directory: 0o755, executable: 0o755, file: 0o644, symlink: 0o777 };
const ANY_EXECUTE = 0o111;
/**
 * Packs all that is in a folder into a tar.gz, so that equal content gives equal bytes: names sorted by their bytes,
 * owner 0, one time for all, modes reduced to whether a file is executable, no time and no name in the gzip header.
 * Symbolic links stay links. The file appears under its name only when it is whole.
 *
 * The tar inside is the same everywhere. The compressed bytes are the same for the same release line of Node on the
 * same architecture: zlib versions differ in how they find repetitions.
 *
 * @param directory its content becomes the archive's, without a leading folder
 * @param archive where the tar.gz goes; its folder must exist and be outside of the directory
 * @throws InputError when the folder contains something that is no file, folder or symbolic link
 */
async function packDirectory(directory, archive, options) {
    const entries = await pack_entriesOf(directory, options.mtime);
    await writeAtomically(archive, async (partial) => {
        const tar = (0,tar_stream.pack)();
        const writing = (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_zlib_.createGzip)({ level: 9 }), (0,external_node_fs_.createWriteStream)(partial, { flags: 'wx' }));
        const feeding = feed(tar, directory, entries).catch((error) => {
            tar.destroy(error);
            throw error;
        });
        // Whichever failed first is the reason; the other one fails in its wake.
        await Promise.all([feeding, writing]);
    });
}
async function pack_entriesOf(directory, mtime) {
    const common = { uid: 0, gid: 0, mtime: new Date(Math.floor(mtime.getTime() / 1000) * 1000), size: 0 };
    const entries = [];
    for await (const name of walk(directory, '')) {
        const path = (0,external_node_path_.join)(directory, name);
        const status = await (0,promises_.lstat)(path);
        if (status.isDirectory()) {
            entries.push({ ...common, name: `${name}/`, type: 'directory', mode: MODE.directory });
        }
        else if (status.isSymbolicLink()) {
            entries.push({ ...common, name, type: 'symlink', mode: MODE.symlink, linkname: await (0,promises_.readlink)(path) });
        }
        else if (status.isFile()) {
            const mode = (status.mode & ANY_EXECUTE) === 0 ? MODE.file : MODE.executable;
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

;// CONCATENATED MODULE: ./build/src/artifact/report.js
/** Summaries are limited to 1 MiB per step, and nobody reads a longer table. */
const MOST_ROWS = 200;
/** The report as Markdown, for a job summary: problems first, then what was checked. */
function renderReport(report) {
    const { checked, failed, problems, files } = report;
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
        ...(files.length === 0 ? [] : ['', ...table(FILE_COLUMNS, files.map(fileRow))]),
        '',
    ].join('\n');
}
const FILE_COLUMNS = (/* unused pure expression or super */ null && (['file', 'platform', 'type', 'needs glibc', 'RUNPATH or RPATH', 'Go']));
function fileRow({ path, platform, facts, go }) {
    return [
        code(path),
        platform,
        typeName(facts),
        facts.versions.GLIBC ?? '',
        [...facts.runpath, ...facts.rpath].join(':'),
        go === undefined ? '' : goNote(go.goVersion, go.settings['CGO_ENABLED']),
    ];
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
function table(columns, rows) {
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    const rest = rows.length - MOST_ROWS;
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
 * The members of an ar archive in order, without its index.
 *
 * @throws FormatError when it is damaged or ends too early
 */
function* arMembers(source) {
    let longNames = Buffer.alloc(0);
    for (let at = MAGIC_SIZE; at < source.size;) {
        if (at + ar_HEADER > source.size)
            throw new FormatError(`the ar archive ends inside the member header at byte ${String(at)}`);
        const header = source.read(at, ar_HEADER).toString('latin1');
        const sizeText = header.slice(48, 58).trimEnd();
        if (header.slice(58) !== '`\n' || !/^\d+$/.test(sizeText)) {
            throw new FormatError(`the ar archive has no valid member header at byte ${String(at)}`);
        }
        const size = Number(sizeText);
        const start = at + ar_HEADER;
        if (start + size > source.size) {
            throw new FormatError(`the ar archive's member at byte ${String(at)} ends at byte ${String(start + size)}, but the archive after ` +
                `${String(source.size)}: it was cut off or is damaged`);
        }
        // Members begin at even offsets.
        at = start + size + (size % 2);
        const rawName = header.slice(0, 16).trimEnd();
        if (rawName === '//') {
            longNames = Buffer.from(source.read(start, Math.min(size, MAX_LONG_NAMES)));
        }
        else if (!INDEX_NAMES.has(rawName)) {
            const member = nameAndContent(rawName, sliceSource(source, start, size), longNames);
            if (!INDEX_NAMES.has(member.name))
                yield member;
        }
    }
}
function nameAndContent(rawName, content, longNames) {
    const inContent = /^#1\/(\d+)$/.exec(rawName)?.[1];
    if (inContent !== undefined) {
        const length = Math.min(Number(inContent), content.size);
        const name = content.read(0, Math.min(length, MAX_NAME)).toString('utf8').replace(/\0+$/, '');
        return { name, content: sliceSource(content, length, content.size - length) };
    }
    const inTable = /^\/(\d+)$/.exec(rawName)?.[1];
    if (inTable !== undefined) {
        const start = Number(inTable);
        const end = longNames.indexOf('\n', start);
        if (start >= longNames.length || end === -1) {
            throw new FormatError(`the ar archive has no long name at ${String(start)} for its member ${rawName}`);
        }
        return { name: longNames.toString('utf8', start, Math.min(end, start + MAX_NAME)).replace(/\/$/, ''), content };
    }
    return { name: rawName.replace(/\/$/, ''), content };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/src/artifact/archive/compression.js





const EXIT_NOT_FOUND = 127;
const DECOMPRESSORS = {
    gzip: { create: () => external_node_zlib_.createGunzip() },
    deflate: { create: () => external_node_zlib_.createInflateRaw() },
    xz: { command: 'xz', debianPackage: 'xz-utils' },
    bzip2: { command: 'bzip2', debianPackage: 'bzip2' },
    // Node has it from 22.15 on.
    zstd: typeof external_node_zlib_.createZstdDecompress === 'function'
        ? { create: () => external_node_zlib_.createZstdDecompress() }
        : { command: 'zstd', debianPackage: 'zstd' },
};
/**
 * The decompressed bytes of a source, as a stream. Destroying it ends all that works on it.
 *
 * @param meter is told of every piece before it is passed on, and ends the stream by throwing
 */
function decompress(runner, source, format, meter) {
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
    const input = external_node_stream_.Readable.from(chunksOf(source), { objectMode: false });
    const tool = DECOMPRESSORS[format];
    const explain = (error) => explained(format, tool, error);
    if ('create' in tool) {
        const transform = tool.create();
        transform.once('error', (error) => output.destroy(explain(error)));
        (0,external_node_stream_promises_.pipeline)(input, transform, output).catch(() => undefined);
    }
    else {
        const filtered = (0,src_runner/* filterThrough */.Ki)(tool.command, ['--decompress', '--stdout'], input, runner.env);
        filtered.once('error', (error) => output.destroy(explain(error)));
        (0,external_node_stream_promises_.pipeline)(filtered, output).catch(() => undefined);
    }
    return output;
}
function explained(format, tool, error) {
    if (error instanceof src_runner/* CommandError */.Qd && 'command' in tool) {
        if (error.failure.exitCode === EXIT_NOT_FOUND) {
            return new src_runner/* InputError */.dz(`Reading ${format} needs the command ${tool.command}, which was not found. On Debian and Ubuntu it is in the ` +
                `package ${tool.debianPackage}.`, { cause: error });
        }
        const words = error.failure.lastLines.at(-1) ?? '';
        return new FormatError(`the ${format} data cannot be decompressed: ${words}`, { cause: error });
    }
    if ((0,src_runner/* isExpectedFailure */.$B)(error))
        return error;
    return new FormatError(`the ${format} data cannot be decompressed: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
}

;// CONCATENATED MODULE: ./build/src/artifact/archive/spool.js




/** What is larger goes to disk: memory must not grow with what is verified. */
const KEPT_IN_MEMORY = 8 * 1024 * 1024;
/** Bytes that come one after the other, of which the first can be looked at without taking them. */
class ByteStream {
    #chunks;
    #front;
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** The next bytes; undefined at the end. */
    async next() {
        const front = this.#front;
        this.#front = undefined;
        if (front !== undefined)
            return front;
        const result = await this.#chunks.next();
        return result.done === true ? undefined : result.value;
    }
    /** The first bytes, as many as asked for or as there are. They stay in the stream. */
    async peek(length) {
        const chunks = [];
        for (let size = 0; size < length;) {
            const chunk = await this.next();
            if (chunk === undefined)
                break;
            chunks.push(chunk);
            size += chunk.length;
        }
        const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        this.#front = bytes?.length === 0 ? undefined : bytes;
        return (bytes ?? Buffer.alloc(0)).subarray(0, length);
    }
    /** Reads on to the end. */
    async drain() {
        while ((await this.next()) !== undefined)
            ;
    }
    async *[Symbol.asyncIterator]() {
        for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next())
            yield chunk;
    }
}
/**
 * Makes what is left of a stream readable in any order while some work is done: in memory when it is small, else in a
 * temporary file.
 */
async function withSpooled(stream, temporaryDirectory, work) {
    const kept = [];
    for (let size = 0; size <= KEPT_IN_MEMORY;) {
        const chunk = await stream.next();
        if (chunk === undefined)
            return await work(bufferSource(Buffer.concat(kept)));
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
 * Reads a tar archive from front to back.
 *
 * @param visit is called for each entry, one after the other, and need not read the content to its end
 * @throws FormatError when the archive is damaged or ends too early
 */
async function readTar(archive, visit) {
    const parser = (0,tar_stream.extract)(OPTIONS);
    let failure;
    parser.on('entry', (header, stream, next) => {
        if (header.size === 0 || header.type === 'directory') {
            stream.resume();
            next();
            return;
        }
        const content = new ByteStream(stream);
        visit({ name: header.name, content })
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

;// CONCATENATED MODULE: ./build/src/artifact/archive/kind.js


/** As many bytes as `contentKind` looks at. */
const HEAD_SIZE = TAR_BLOCK;
const kind_MAGIC = [
    ['gzip', Buffer.from([0x1f, 0x8b, 8])],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
    ['bzip2', Buffer.concat([Buffer.from('BZh'), Buffer.alloc(1), Buffer.from([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])])],
    ['ar', Buffer.from('!<arch>\n')],
    ['zip', Buffer.from('PK\x03\x04', 'latin1')],
    // An archive without entries begins with its end.
    ['zip', Buffer.from('PK\x05\x06', 'latin1')],
];
/** The place in bzip2's magic that holds the block size: any digit. */
const BZIP2_LEVEL = 3;
/** @param head the first HEAD_SIZE bytes, or all where there are fewer */
function contentKind(head) {
    if (isElf(head))
        return 'elf';
    for (const [kind, magic] of kind_MAGIC) {
        const start = Buffer.from(head.subarray(0, magic.length));
        if (kind === 'bzip2' && start.length > BZIP2_LEVEL)
            start[BZIP2_LEVEL] = 0;
        if (start.equals(magic))
            return kind;
    }
    return isTarHeader(head) ? 'tar' : 'other';
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
const ZIP64_EXTRA = 1;
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;
/** How an entry is stored: as it is, or deflated. Others are rare enough to be refused by number. */
const ZIP_METHODS = { stored: 0, deflated: 8 };
/**
 * The entries of a zip archive, as its central directory names them: what unpackers go by.
 *
 * @throws FormatError when it is damaged or ends too early
 */
function* zipEntries(source) {
    const directory = findDirectory(source);
    let at = directory.offset;
    for (let index = 0; index < directory.count; index++) {
        const header = record(source, at, CENTRAL, 'central directory entry');
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => header.readUInt16LE(offset));
        const variable = part(source, at + CENTRAL.size, nameLength + extraLength, 'central directory entry');
        const name = variable.toString('utf8', 0, nameLength);
        const place = withZip64({ size: header.readUInt32LE(24), compressed: header.readUInt32LE(20), offset: header.readUInt32LE(42) }, variable.subarray(nameLength));
        at += CENTRAL.size + nameLength + extraLength + commentLength;
        if (name.endsWith('/') && place.compressed === 0)
            continue;
        const local = record(source, place.offset, LOCAL, `local header of ${name}`);
        const start = place.offset + LOCAL.size + local.readUInt16LE(26) + local.readUInt16LE(28);
        if (start + place.compressed > source.size)
            throw cutOff(source, `content of ${name}`, start + place.compressed);
        yield {
            name,
            method: header.readUInt16LE(10),
            encrypted: (header.readUInt16LE(8) & FLAG_ENCRYPTED) !== 0,
            content: sliceSource(source, start, place.compressed),
        };
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
        const offset = tail.readUInt32LE(at + 16);
        const wide = count === MAX_16 || offset === MAX_32 ? findDirectory64(source, start + at) : undefined;
        return wide ?? { count, offset };
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
    return { count: number64(header, 32), offset: number64(header, 48) };
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
    if (offset + length > source.size)
        throw cutOff(source, what, offset + length);
    return source.read(offset, length);
}
function cutOff(source, what, end) {
    return new FormatError(`the zip archive's ${what} ends at byte ${String(end)}, but the archive after ${String(source.size)}: ` +
        'it was cut off or is damaged');
}

;// CONCATENATED MODULE: ./build/src/artifact/debian-control.js

/**
 * Reads the control file of a binary package.
 *
 * @throws FormatError when a mandatory field is missing
 */
function parseDebianControl(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const match = /^([^\s:#][^\s:]*):[ \t]*(.*?)\s*$/.exec(line);
        if (match?.[1] !== undefined)
            fields.set(match[1].toLowerCase(), match[2] ?? '');
    }
    const field = (name) => {
        const value = fields.get(name.toLowerCase());
        if (value === undefined || value === '')
            throw new FormatError(`the package's control file has no field ${name}`);
        return value;
    };
    return { package: field('Package'), version: field('Version'), architecture: field('Architecture') };
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
     * @param compressed its own size in bytes
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
            if (yielded > ratioFrom && yielded > compressed * ratio) {
                throw new FormatError(`${String(compressed)} bytes unfold to more than ${String(yielded)}, over the limit of ${String(ratio)} times`);
            }
        };
    }
}

;// CONCATENATED MODULE: ./build/src/artifact/inspect.js















/**
 * Looks through a file, or all files below a folder, and through archives in them at any depth. Nothing is executed,
 * unpacked or followed: symbolic links are left alone, but for the path itself.
 *
 * @param path as it is to be shown; relative paths start from the runner's workspace
 * @throws InputError when the path does not exist; whatever is wrong with a content is in the result
 */
async function inspectPath(runner, path, limits = DEFAULT_LIMITS) {
    const inspector = new Inspector(runner, limits);
    const root = (0,external_node_path_.resolve)(runner.workspace, path);
    const status = await (0,promises_.stat)(root).catch((error) => {
        throw new src_runner/* InputError */.dz(`${path} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (status.isDirectory())
        await inspector.directory(root, path);
    else
        await inspector.file(root, path, true);
    return { path, ...inspector.found };
}
const MAX_CONTROL = 1024 * 1024;
class Inspector {
    elfs = [];
    containers = [];
    unreadable = [];
    examined = 0;
    #runner;
    #limits;
    constructor(runner, limits) {
        this.#runner = runner;
        this.#limits = limits;
    }
    get found() {
        const { elfs, containers, unreadable, examined } = this;
        return { elfs, containers, unreadable, examined };
    }
    async directory(directory, shown) {
        const entries = [];
        for await (const entry of await (0,promises_.opendir)(directory))
            entries.push(entry);
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            const shownPath = (0,external_node_path_.join)(shown, printable(entry.name));
            if (entry.isDirectory())
                await this.directory(path, shownPath);
            else if (entry.isFile())
                await this.file(path, shownPath, false);
        }
    }
    /** @param follow whether the path may be a symbolic link */
    async file(path, shown, follow) {
        const place = {
            path: shown,
            name: (0,external_node_path_.basename)(shown),
            container: undefined,
            depth: 0,
            budget: new Budget(this.#limits),
        };
        await this.#guarded(place, async () => {
            const source = new FileSource(path, follow);
            try {
                await this.#content(source, place);
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
            this.unreadable.push({ path: place.path, message: error.message });
        }
    }
    async #content(source, place) {
        this.examined++;
        const kind = contentKind(headOf(source, HEAD_SIZE));
        switch (kind) {
            case 'elf':
                this.#elf(source, place);
                break;
            case 'tar':
                await this.#tar(new ByteStream(iterate(source)), this.#open(place, kind), place);
                break;
            case 'zip':
                await this.#zip(source, this.#open(place, kind), place);
                break;
            case 'ar':
                await this.#ar(source, place);
                break;
            case 'other':
                break;
            case 'gzip':
            case 'xz':
            case 'zstd':
            case 'bzip2':
                await this.#compressed(source, kind, place);
                break;
        }
    }
    /** As `#content`, for what can be read only once. */
    async #streamed(stream, place) {
        const kind = contentKind(await stream.peek(HEAD_SIZE));
        if (kind === 'other') {
            this.examined++;
        }
        else if (kind === 'tar') {
            this.examined++;
            await this.#tar(stream, this.#open(place, kind), place);
        }
        else {
            await withSpooled(stream, this.#runner.temporaryDirectory, (source) => this.#content(source, place));
        }
    }
    #elf(source, { path, name, container }) {
        const layout = new layout_ElfLayout(source);
        this.elfs.push({ path, name, container, facts: factsOf(layout), go: goBuildInfoOf(layout) });
    }
    #open({ path, name, container, depth, budget }, kind) {
        budget.requireDepth(depth + 1);
        const opened = { path, name, kind, parent: container };
        this.containers.push(opened);
        return opened;
    }
    async #member(container, place, rawName, read) {
        place.budget.addEntry();
        const name = printable(rawName.replace(/^(\.?\/)+/, ''));
        const member = {
            path: `${container.path}!${name}`,
            name: (0,external_node_path_.basename)(name),
            container,
            depth: place.depth + 1,
            budget: place.budget,
        };
        await this.#guarded(member, () => read(member));
    }
    async #tar(stream, container, place) {
        await readTar(stream, async ({ name, content }) => {
            await this.#member(container, place, name, async (member) => {
                if (place.controlOf !== undefined && member.path === `${container.path}!control`) {
                    place.controlOf.control = parseDebianControl((await content.peek(MAX_CONTROL)).toString('utf8'));
                }
                else {
                    await this.#streamed(content, member);
                }
            });
        });
    }
    async #zip(source, container, place) {
        const meter = place.budget.meter(source.size);
        for (const entry of zipEntries(source)) {
            await this.#member(container, place, entry.name, (member) => this.#zipEntry(entry, member, meter));
        }
    }
    async #zipEntry(entry, member, meter) {
        if (entry.encrypted)
            throw new FormatError('the entry is encrypted, so it cannot be verified');
        if (entry.method === ZIP_METHODS.stored) {
            meter(entry.content.size);
            await this.#content(entry.content, member);
        }
        else if (entry.method === ZIP_METHODS.deflated) {
            await this.#decompressed(decompress(this.#runner, entry.content, 'deflate', meter), (stream) => this.#streamed(stream, member));
        }
        else {
            throw new FormatError(`the entry is compressed by zip method ${String(entry.method)}, which is not supported`);
        }
    }
    async #ar(source, place) {
        let container;
        for (const { name, content } of arMembers(source)) {
            container ??= this.#open(place, name === 'debian-binary' ? 'deb' : 'ar');
            const opened = container;
            await this.#member(opened, place, name, async (member) => {
                if (opened.kind === 'deb')
                    requireKnownTar(name, content);
                const isControl = opened.kind === 'deb' && name.startsWith('control.tar');
                await this.#content(content, isControl ? { ...member, controlOf: opened } : member);
            });
        }
    }
    /** A compressed file: of a tar archive, of which its members are then the members, or of one other file. */
    async #compressed(source, kind, place) {
        const container = this.#open(place, kind);
        const output = decompress(this.#runner, source, kind, place.budget.meter(source.size));
        await this.#decompressed(output, async (stream) => {
            if (contentKind(await stream.peek(HEAD_SIZE)) === 'tar')
                await this.#tar(stream, container, place);
            else {
                const name = place.name.replace(/\.\w+$/, '');
                await this.#member(container, place, name, (member) => this.#streamed(stream, member));
            }
        });
    }
    async #decompressed(output, read) {
        try {
            await read(new ByteStream(output));
        }
        finally {
            output.destroy();
        }
    }
}
// eslint-disable-next-line @typescript-eslint/require-await
async function* iterate(source) {
    yield* chunksOf(source);
}
/** The parts of a Debian package may not pass unseen because their compression is unknown here. */
function requireKnownTar(name, content) {
    if (!/^(control|data)\.tar\../.test(name))
        return;
    if (contentKind(headOf(content, HEAD_SIZE)) !== 'other')
        return;
    throw new FormatError('the member of the Debian package is compressed in a form that is not supported, or is damaged');
}
const LONGEST_NAME = 1024;
/** A name out of a file system or an archive as it can be shown: it must not break a line of the log. */
function printable(name) {
    const shown = name.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}...` : shown;
}

;// CONCATENATED MODULE: ./build/src/artifact/names.js

/** The longest spelling of a platform, in words: `aarch64-unknown-linux-gnu`, `manylinux_2_17_x86_64` has two. */
const MOST_WORDS = 4;
/**
 * The platform that the name of a file claims by a whole word: `amd64`, `x86_64`, `aarch64-linux-gnu`. In a Debian
 * package's name only the part behind the last underscore counts, since a cross compiler's name has both.
 *
 * @returns undefined when the name claims none, or more than one
 */
function platformInName(name) {
    const debianArchitecture = /_([^_]+)\.u?deb$/.exec(name)?.[1];
    if (debianArchitecture !== undefined)
        return (0,platform_platform/* findPlatform */.rB)(debianArchitecture);
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

;// CONCATENATED MODULE: ./build/src/artifact/rules.js





/** Holds what was found below one path against what is expected of it. */
function judge(inspection, expected) {
    const code = inspection.elfs.filter((elf) => !isLoadedAsData(elf.facts));
    return [
        ...inspection.unreadable.map(({ path, message }) => problem('unreadable', path, message)),
        ...code.flatMap((elf) => [
            ...checkArchitecture(elf, expected),
            ...checkFileName(elf),
            ...FACT_RULES.flatMap((rule) => rule(elf, expected)),
        ]),
        ...(expected.platform === undefined ? checkAgreement(inspection.path, code) : []),
        ...inspection.containers.flatMap((container) => checkContainer(container, code, expected)),
    ];
}
/** What a file's surroundings claim: the nearest of the containers that it is in which says something. */
function claimOf(container) {
    for (let outer = container; outer !== undefined; outer = outer.parent) {
        const control = debianPlatform(outer);
        if (control !== undefined)
            return { platform: control, by: `the Architecture field of ${outer.path}` };
        const named = platformInName(outer.name);
        if (named !== undefined)
            return { platform: named, by: `the name of ${outer.path}` };
    }
    return undefined;
}
function debianPlatform({ control }) {
    return platform_platform/* PLATFORMS */.P4.find((platform) => platform.debianArchitecture === control?.architecture);
}
function checkArchitecture({ path, container, facts }, expected) {
    const { platform } = expected;
    const claim = platform === undefined ? claimOf(container) : { platform, by: 'the expected platform' };
    if (claim === undefined || fitsPlatform(facts, claim.platform))
        return [];
    return [
        problem('architecture', path, `is for ${describePlatform(facts)}, and ${claim.by} says ${claim.platform.name}: it cannot run there.`),
    ];
}
/**
 * A file outside of archives is itself an artifact, and its name a promise. In an archive, a program may well be named
 * for another architecture: an emulator is. And a library with a SONAME is named for what it offers: binutils has a
 * libbfd-arm64.so for every host.
 */
function checkFileName({ path, name, container, facts }) {
    if (container !== undefined || facts.soname !== undefined || isNamedForItsTarget(name))
        return [];
    const claimed = platformInName(name);
    if (claimed === undefined || fitsPlatform(facts, claimed))
        return [];
    return [problem('file-name', path, `is named for ${claimed.name}, but is for ${describePlatform(facts)}.`)];
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
function checkContainer(container, elfs, expected) {
    const wanted = expected.platform ?? claimOf(container.parent)?.platform;
    const problems = container.kind === 'deb' ? [...checkDebianPackage(container, elfs, wanted)] : [];
    const named = platformInName(container.name);
    if (named !== undefined && wanted !== undefined && named.name !== wanted.name) {
        problems.push(problem('file-name', container.path, `is named for ${named.name}, and should be for ${wanted.name}.`));
    }
    return problems;
}
/** What dpkg takes for a package that has no machine code. */
const INDEPENDENT = 'all';
/** The package's Architecture field: against what is expected, else against its name; and `all` against its content. */
function checkDebianPackage(container, elfs, wanted) {
    if (container.control === undefined) {
        return [problem('unreadable', container.path, 'is a Debian package without a control file.')];
    }
    const { architecture } = container.control;
    const wrong = (message, severity) => [
        problem('package-architecture', container.path, `has Architecture: ${architecture}, ${message}`, severity),
    ];
    if (architecture === INDEPENDENT) {
        const offender = elfs.find((elf) => isInside(elf, container) && !isInTargetFolder(elf));
        return offender === undefined
            ? []
            : wrong(`but contains machine code: ${offender.path} is for ${describePlatform(offender.facts)}.`);
    }
    const platform = debianPlatform(container);
    if (platform === undefined) {
        const meant = (0,platform_platform/* findPlatform */.rB)(architecture);
        return meant === undefined
            ? wrong('which is for no platform that Archway knows.', 'warning')
            : wrong(`which Debian does not have. It is called ${meant.debianArchitecture} there.`);
    }
    const should = wanted ?? platformInName(container.name);
    return should === undefined || should.name === platform.name
        ? []
        : wrong(`and should have ${should.debianArchitecture}.`);
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
function checkGlibc({ path, facts }, { glibcMax }) {
    const needed = facts.versions.GLIBC;
    if (glibcMax === undefined || needed === undefined || compareVersions(needed, glibcMax) <= 0)
        return [];
    return [
        problem('glibc-max', path, `needs glibc ${needed}, and may need ${glibcMax} at most. Build it on an older system.`),
    ];
}
function checkStatic({ path, facts }, { static: wanted }) {
    if (wanted !== true || !isProgram(facts) || facts.static)
        return [];
    const needs = [facts.interpreter, ...facts.needed].filter((one) => one !== undefined);
    return [problem('static', path, `must be linked statically, and needs ${needs.join(', ')}.`)];
}
/** Rules about what an ELF file says of itself. */
const FACT_RULES = [checkRpath, checkGlibc, checkStatic];
/** What an ELF file is for: a platform's name, else its machine in words. */
function describePlatform(facts) {
    return platformOfElf(facts)?.name ?? describeMachine(facts);
}
function problem(rule, path, message, severity = 'error') {
    return { rule, severity, path, message };
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
    const files = [];
    const problems = [];
    let examined = 0;
    for (const path of paths) {
        const inspection = await inspectPath(runner, path, limits);
        examined += inspection.examined;
        problems.push(...judge(inspection, expectations));
        for (const { path: shown, facts, go } of inspection.elfs) {
            files.push({ path: shown, platform: describePlatform(facts), facts, ...(go !== undefined && { go }) });
        }
    }
    if (files.length === 0 && problems.length === 0)
        problems.push(nothingChecked(paths, examined));
    return {
        version: 1,
        platform: expectations.platform?.name ?? null,
        checked: files.length,
        failed: new Set(problems.filter((one) => one.severity === 'error').map((one) => one.path)).size,
        examined,
        files,
        problems,
    };
}
/** A run that proved nothing must not look like one that proved all. */
function nothingChecked(paths, examined) {
    return {
        rule: 'nothing-checked',
        severity: 'warning',
        path: paths.length === 1 ? (paths[0] ?? '') : `${String(paths.length)} paths`,
        message: `no ELF file is among ${String(examined)} files, so nothing was verified.`,
    };
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
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1497);



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

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/** Rows under a heading, columns aligned for a terminal. */
function alignColumns(heading, rows) {
    const all = [heading, ...rows];
    const widths = heading.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
    const rule = widths.map((width) => '-'.repeat(width));
    return [heading, rule, ...rows]
        .map((cells) => cells
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}


/***/ }),

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* reexport */ defaultConfig),
  w1: () => (/* reexport */ defaultRecipe),
  k1: () => (/* reexport */ isScarce),
  Z9: () => (/* reexport */ loadConfig),
  FL: () => (/* reexport */ parsePlatform),
  _Q: () => (/* reexport */ runnerLabels)
});

// UNUSED EXPORTS: LANGUAGE_NAMES, STRATEGIES, configJsonSchema, parseCell, parseConfig, parseRunners

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __webpack_require__(1109);
;// CONCATENATED MODULE: ./build/src/config/strategy.js
/** The three ways to build and test a package for a platform. See docs/architecture.md for what each means. */
const STRATEGIES = ['native', 'cross', 'emulated'];
/** The languages that Archway builds. `c` is C and C++; `custom` is a package whose commands stand in archway.yml. */
const LANGUAGE_NAMES = ['go', 'rust', 'c', 'python', 'lua', 'custom'];

;// CONCATENATED MODULE: ./build/src/config/cell.js




const cellSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
    package: schemas/* string */.YjP().min(1),
    path: schemas/* string */.YjP().min(1),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES),
    platform: schemas/* string */.YjP().refine((name) => (0,platform_platform/* findPlatform */.rB)(name) !== undefined, {
        error: (issue) => (0,platform_platform/* describeUnknownPlatform */.X3)(String(issue.input)),
    }),
    strategy: schemas/* enum */.k5n(STRATEGIES),
    reason: schemas/* string */.YjP(),
    'runs-on': schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1),
    environment: schemas/* string */.YjP().min(1).nullable(),
    'timeout-minutes': schemas/* int */.Whr().min(1),
    required: schemas/* boolean */.zMY(),
    artifact: schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
});
/**
 * Reads a cell from the JSON that the `plan` action put into the matrix.
 *
 * @throws InputError that names every field that is missing or wrong
 */
function parseCell(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new InputError(`'${text.length > 80 ? `${text.slice(0, 77)}...` : text}' is not JSON (${error.message}). ` +
            'Pass one entry of the matrix: ${{ toJSON(matrix) }}.', { cause: error });
    }
    const result = cellSchema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => {
        const field = issue.path.join('.');
        const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
        if (field === '')
            return `the value must be an object (${issue.message})`;
        return missing ? `field '${field}' is missing` : `field '${field}': ${issue.message}`;
    });
    throw new InputError(`the cell is not valid: ${problems.join('; ')}. Pass one entry of the matrix: \${{ toJSON(matrix) }}.`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/src/config/schema.js



/** A job on GitHub's hosted runners ends after six hours, one on a self-hosted runner after five days. */
const MAX_TIMEOUT_MINUTES = 5 * 24 * 60;
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
    reason: schemas/* string */.YjP().min(1).optional().meta({ description: 'Why the strategy is overridden; shown in the plan.' }),
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
        'timeout-minutes': timeoutMinutes.default(60),
    })
        .prefault({})
        .meta({ description: 'What holds for packages that do not say otherwise.' }),
    packages: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'A package name has letters, digits, ., _ and - only.'), packageRecipe)
        .optional()
        .meta({ description: 'The packages by name. Without this key they are discovered.' }),
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
/** The labels of a runner, whichever way they were written. */
function runnerLabels(runner) {
    const labels = typeof runner === 'string' || Array.isArray(runner) ? runner : runner['runs-on'];
    return typeof labels === 'string' ? [labels] : labels;
}
/** Whether a runner is to be used only where nothing else will do. */
function isScarce(runner) {
    return typeof runner !== 'string' && !Array.isArray(runner) && runner.scarce;
}

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
    if (top === 'packages')
        return Object.keys(shape.packages.unwrap().valueType.shape);
    return ['runs-on', 'scarce'];
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







/***/ })

};
