import { FormatError, type ByteSource } from './bytes.js';
import { ElfLayout, PT } from './elf/layout.js';

/** A Go module, as a program names it. */
export interface GoModule {
  readonly path: string;
  /** `(devel)` or empty for what comes from a checkout. */
  readonly version: string;
  /** The `h1:` hash of go.sum, where the program has it. */
  readonly sum?: string;
}

/**
 * What the Go linker writes into a program. Source: Go's debug/buildinfo package, the inline format of Go 1.18 and
 * later.
 */
export interface GoBuildInfo {
  /** The compiler: `go1.22.4`. */
  readonly goVersion: string;
  /** Import path of the main package. */
  readonly path?: string;
  /** The module that the main package belongs to. */
  readonly module?: GoModule;
  /** The modules that packages in the program come from, replacements in their place. */
  readonly dependencies: readonly GoModule[];
  /** `GOARCH`, `GOOS`, `CGO_ENABLED`, `vcs.revision`, `-ldflags` and so on. */
  readonly settings: Readonly<Record<string, string>>;
}

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
export function readGoBuildInfo(source: ByteSource): GoBuildInfo | undefined {
  return goBuildInfoOf(new ElfLayout(source));
}

/** As `readGoBuildInfo`, for a file whose tables are read already. */
export function goBuildInfoOf(elf: ElfLayout): GoBuildInfo | undefined {
  const start = find(elf);
  if (start === undefined) return undefined;
  const header = elf.bytes(start, HEADER, 'the Go build information');
  if (((header[15] ?? 0) & FLAG_INLINE) === 0) return undefined;
  const goVersion = readText(elf, start + HEADER);
  const module = readText(elf, goVersion.next);
  return { goVersion: goVersion.text, ...parseModuleInfo(withoutSentinels(module.text)) };
}

/** Where the build information begins: by its section, or without one at the start of the writable data. */
function find(elf: ElfLayout): number | undefined {
  const section = elf.sectionNamed('.go.buildinfo');
  if (section !== undefined) return findIn(elf, section.offset, section.size);
  if (elf.sectionCount > 0) return undefined;
  const data = elf.segments.find((segment) => segment.type === PT.load && (segment.flags & PF_WRITE) !== 0);
  return data === undefined ? undefined : findIn(elf, data.offset, data.fileSize);
}

function findIn(elf: ElfLayout, start: number, size: number): number | undefined {
  const bytes = elf.bytes(
    start,
    Math.min(size, SEARCHED, Math.max(elf.source.size - start, 0)),
    'the Go build information',
  );
  for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
    if (at % ALIGNMENT === 0 && at + HEADER <= bytes.length) return start + at;
  }
  return undefined;
}

/** A text behind its length, which is a variable-length number. */
function readText(elf: ElfLayout, start: number): { readonly text: string; readonly next: number } {
  let length = 0;
  let at = start;
  for (let factor = 1; ; factor *= 128) {
    const byte = elf.bytes(at++, 1, 'the Go build information')[0] ?? 0;
    length += (byte & 0x7f) * factor;
    if (length > MAX_TEXT)
      throw new FormatError(`the Go build information claims a text of ${String(length)} bytes or more`);
    if (byte < 0x80) break;
    if (at - start > 9) throw new FormatError('the Go build information has a length without an end');
  }
  return { text: elf.bytes(at, length, 'the Go build information').toString('latin1'), next: at + length };
}

/** The linker frames the module information in two marks of 16 bytes, to be found in a running program. */
function withoutSentinels(text: string): string {
  const framed = text.length >= 33 && text.at(-17) === '\n';
  return Buffer.from(framed ? text.slice(16, -16) : '', 'latin1').toString('utf8');
}

/** Reads the lines that `go version -m` shows. */
function parseModuleInfo(text: string): Omit<GoBuildInfo, 'goVersion'> {
  let path: string | undefined;
  let module: GoModule | undefined;
  const dependencies: GoModule[] = [];
  const settings: [string, string][] = [];
  for (const line of text.split('\n')) {
    const [kind, first = '', second = '', third = ''] = line.split('\t');
    const named: GoModule = { path: first, version: second, ...(third !== '' && { sum: third }) };
    if (kind === 'path') path = first;
    else if (kind === 'mod') module = { path: first, version: second };
    else if (kind === 'dep') dependencies.push(named);
    // A replacement stands in the line below the module that it replaces.
    else if (kind === '=>') dependencies.splice(-1, 1, named);
    else if (kind === 'build') settings.push(parseSetting(line.slice('build\t'.length)));
  }
  return {
    ...(path !== undefined && { path }),
    ...(module !== undefined && { module }),
    dependencies,
    settings: Object.fromEntries(settings),
  };
}

/** `key=value`, where either may be a quoted Go string when it has blanks, quotes or an equals sign. */
function parseSetting(text: string): [string, string] {
  const match = /^("(?:[^"\\]|\\.)*"|`[^`]*`|[^=]*)=(.*)$/s.exec(text);
  return [unquote(match?.[1] ?? text), unquote(match?.[2] ?? '')];
}

function unquote(text: string): string {
  if (/^`.*`$/s.test(text)) return text.slice(1, -1);
  if (!/^".*"$/s.test(text)) return text;
  try {
    return JSON.parse(text) as string;
  } catch {
    // A Go escape that JSON lacks (\x41): shown as it stands.
    return text.slice(1, -1);
  }
}
