import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { SourceLocation } from '../runner/index.js';

/** An error that a compiler, a build tool or a test reported at a place in the repository. */
export interface Problem {
  readonly message: string;
  /** The file is relative to the workspace. */
  readonly at: SourceLocation;
}

/** Where the files that tools name are to be found. */
export interface ProblemPlaces {
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** Absolute path that annotations are relative to. */
  readonly workspace: string;
  /** Where the image of the repository is in which some tools build; see `copySources`. */
  readonly copy: string;
}

interface Found {
  readonly file: string;
  readonly line: string | undefined;
  readonly column?: string | undefined;
  readonly message: string;
}

/** A form of one line that says all. The groups are file, line, column and message. */
const ONE_LINE: readonly RegExp[] = [
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
const PLACE_FIRST: readonly RegExp[] = [
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
export class ProblemReader {
  readonly #places: ProblemPlaces;
  readonly #problems = new Map<string, Problem>();
  #folder: string | undefined;
  #pendingPlace: Omit<Found, 'message'> | undefined;
  #rustMessage: string | undefined;
  #pythonFrame: Omit<Found, 'message'> | undefined;
  #inGoFailure = false;
  #goFailures: Found[] = [];

  constructor(places: ProblemPlaces) {
    this.#places = places;
  }

  /** What was found, in the order in which it came, each once. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /**
   * Takes one line.
   *
   * @param cwd where the command runs
   */
  line(raw: string, cwd: string): void {
    // eslint-disable-next-line no-control-regex -- colours, which tools use where they are told to
    const text = raw.replaceAll(/\x1b\[[\d;]*m/g, '').trimEnd();
    const folder = ENTERING.exec(text)?.[1];
    if (folder !== undefined) this.#folder = resolve(cwd, folder);
    const spoken =
      this.#placeFirst(text, cwd) || this.#rust(text, cwd) || this.#python(text, cwd) || this.#goTest(text, cwd);
    if (spoken) return;
    for (const form of ONE_LINE) {
      const found = form.exec(text)?.groups as unknown as Found | undefined;
      if (found !== undefined && this.#add(found, cwd)) return;
    }
  }

  #placeFirst(text: string, cwd: string): boolean {
    if (this.#pendingPlace !== undefined && text !== '') {
      this.#add({ ...this.#pendingPlace, message: text.trim() }, cwd);
      this.#pendingPlace = undefined;
      return true;
    }
    const groups = PLACE_FIRST.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
    if (groups === undefined) return false;
    this.#pendingPlace = groups as unknown as Omit<Found, 'message'>;
    return true;
  }

  #rust(text: string, cwd: string): boolean {
    const message = RUSTC_ERROR.exec(text)?.[1];
    if (message !== undefined) {
      this.#rustMessage = message;
      return false;
    }
    if (this.#rustMessage === undefined) return false;
    const place = RUSTC_PLACE.exec(text);
    if (place?.[1] === undefined) return false;
    this.#add({ file: place[1], line: place[2], column: place[3], message: this.#rustMessage }, cwd);
    this.#rustMessage = undefined;
    return true;
  }

  /** A traceback names the innermost call last; what counts is the last one in the repository. */
  #python(text: string, cwd: string): boolean {
    const frame = PYTHON_FRAME.exec(text);
    if (frame?.[1] !== undefined) {
      if (this.#locate(frame[1], cwd) !== undefined) this.#pythonFrame = { file: frame[1], line: frame[2] };
      return true;
    }
    if (this.#pythonFrame === undefined || !PYTHON_ERROR.test(text)) return false;
    this.#add({ ...this.#pythonFrame, message: text }, cwd);
    this.#pythonFrame = undefined;
    return true;
  }

  /** Go names a test's file without its folder, which only the line behind all tests of a package tells. */
  #goTest(text: string, cwd: string): boolean {
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
    if (importPath === undefined) return false;
    for (const found of this.#goFailures) {
      const parts = importPath.split('/');
      const file = parts
        .map((_, index) => join(...parts.slice(index + 1), found.file))
        .find((path) => existsSync(resolve(cwd, path)));
      if (file !== undefined) this.#add({ ...found, file }, cwd);
    }
    this.#goFailures = [];
    this.#inGoFailure = false;
    return true;
  }

  #add({ file, line, column, message }: Found, cwd: string): boolean {
    const path = this.#locate(file, cwd);
    if (path === undefined) return false;
    const at: SourceLocation = {
      file: path,
      ...(line !== undefined && { line: Number(line) }),
      ...(column !== undefined && { column: Number(column) }),
    };
    const key = JSON.stringify([at, message]);
    if (!this.#problems.has(key)) this.#problems.set(key, { message, at });
    return true;
  }

  /** The file as annotations name it; undefined for one that is not the repository's, such as a system header. */
  #locate(file: string, cwd: string): string | undefined {
    const { root, workspace, copy } = this.#places;
    for (const folder of this.#folders(cwd)) {
      const path = isAbsolute(file) ? file : resolve(folder, file);
      const original = path.startsWith(`${copy}/`) ? join(root, relative(copy, path)) : path;
      if (original.startsWith(`${root}/`) && existsSync(original)) return relative(workspace, original);
    }
    return undefined;
  }

  /** Where relative names may start: the tool's folder, and those above it, as cargo goes by the workspace's. */
  *#folders(cwd: string): Generator<string> {
    if (this.#folder !== undefined) yield this.#folder;
    const { root, copy } = this.#places;
    for (let folder = cwd; ; folder = dirname(folder)) {
      yield folder;
      if (!folder.startsWith(`${root}/`) && !folder.startsWith(`${copy}/`)) return;
    }
  }
}
