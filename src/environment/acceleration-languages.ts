import type { Platform } from '../platform/platform.js';

/** A program that is the same package's on every architecture. */
export interface LanguageProgram {
  /** Absolute path inside. */
  readonly path: string;
  /** Absolute path below the twins. */
  readonly twin: string;
  /** The package that it belongs to, of the same name on every architecture. */
  readonly package: string;
  /** Packages with what it does its work by, which have to be of the same versions too; none when not given. */
  readonly libraries?: readonly string[];
  /** Its content where it is a script: its twin is what interprets it. */
  readonly script?: Uint8Array;
  /** Why it stays emulated whatever twin there is. */
  readonly obstacle: string | undefined;
}

/** What the go command starts for each package. Go's are the same program for every target, which they are told of in GOARCH. */
const GO_TOOLS = ['asm', 'cgo', 'compile', 'cover', 'link', 'vet'];

/**
 * The tools of Go, as Debian's golang-N-go has them. The go command itself stays: it says for which machine to build. A
 * release of Go makes the same bytes on whatever machine it runs, and names itself alike, so that its caches fit too.
 * Source: go.dev/blog/rebuild; `go tool compile -V=full`.
 */
export function goPrograms(
  installed: ReadonlyMap<string, string>,
  platform: Platform,
  host: Platform,
): readonly LanguageProgram[] {
  return [...installed.keys()].flatMap((name) => {
    const version = /^golang-([\d.]+)-go$/.exec(name)?.[1];
    if (version === undefined) return [];
    const tools = `/usr/lib/go-${version}/pkg/tool/linux_`;
    return GO_TOOLS.map((tool) => ({
      path: `${tools}${platform.goarch}/${tool}`,
      twin: `${tools}${host.goarch}/${tool}`,
      package: name,
      obstacle: undefined,
    }));
  });
}
