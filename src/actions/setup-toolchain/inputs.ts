import { parsePlatform } from '../../config/index.js';
import { hostPlatform } from '../../host/index.js';
import { RUST_STD_SOURCES, type RustStdSource } from '../../languages/rust/index.js';
import { programsFor } from './programs.js';
import type { Platform } from '../../platform/platform.js';
import { InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';
import { chooseCompiler, parseLibc, type CompilerChoice } from '../../toolchain/index.js';

/** The languages that have settings for a target. */
export const TOOLCHAIN_LANGUAGES = ['go', 'rust', 'c', 'python', 'lua'] as const;

export type ToolchainLanguage = (typeof TOOLCHAIN_LANGUAGES)[number];

const COMPILERS = ['gcc', 'zig'] as const;
const RUNNERS = ['auto', 'none'] as const;

/** The inputs of the `setup-toolchain` action. */
export interface SetupToolchainInputs {
  readonly platform: Platform;
  /** `auto`: those of the workspace. */
  readonly languages: 'auto' | readonly ToolchainLanguage[];
  /** Debian packages of the target's architecture, without the architecture, those of the languages among them. */
  readonly packages: readonly string[];
  readonly compiler: CompilerChoice;
  readonly rustStd: RustStdSource;
  readonly rpath: string | undefined;
  readonly runner: (typeof RUNNERS)[number];
}

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readSetupToolchainInputs(source: InputSource): Readonly<SetupToolchainInputs> {
  return readInputs(source, (reader) => {
    const platform = reader.parsed('platform', parsePlatform, hostPlatform());
    const languages = reader.parsed('languages', parseLanguages, 'auto');
    const packages = [...reader.parsedList('packages', parsePackage), ...targetPackages(languages)];
    return {
      platform,
      languages,
      packages,
      compiler: readCompiler(reader, platform, packages),
      rustStd: reader.oneOf('rust-std', RUST_STD_SOURCES),
      rpath: reader.parsed('rpath', parseRpath, undefined),
      runner: reader.oneOf('runner', RUNNERS),
    };
  });
}

function readCompiler(reader: InputReader, platform: Platform, packages: readonly string[]): CompilerChoice {
  const name = reader.oneOf('compiler', COMPILERS);
  return reader.parsed(
    'libc',
    (text) => {
      const libc = parseLibc(text);
      if (libc.name === 'musl' && packages.length > 0) {
        throw new InputError(
          "the distribution's libraries are made for glibc. Leave out packages, python and lua, or libc: musl.",
        );
      }
      return chooseCompiler(name, libc, platform);
    },
    { name: 'gcc' },
  );
}

function parseLanguages(text: string): SetupToolchainInputs['languages'] {
  if (text === 'auto') return text;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const unknown = words.filter((word) => !(TOOLCHAIN_LANGUAGES as readonly string[]).includes(word));
  if (words.length > 0 && unknown.length === 0) return TOOLCHAIN_LANGUAGES.filter((name) => words.includes(name));
  throw new InputError(
    `'${unknown.join(', ') || text}' is no language with settings for a target. ` +
      `Give auto, or some of: ${TOOLCHAIN_LANGUAGES.join(', ')}.`,
  );
}

/** What extensions of the languages are compiled with. */
function targetPackages(languages: SetupToolchainInputs['languages']): readonly string[] {
  return programsFor(languages).map(({ targetPackage }) => targetPackage);
}

function parsePackage(text: string): string {
  if (/^[a-z0-9][a-z0-9+.-]+$/.test(text)) return text;
  throw new InputError(
    `'${text}' is not the name of a Debian package. Give one such as libssl-dev, without an architecture or a version.`,
  );
}

function parseRpath(text: string): string | undefined {
  if (text === '') return undefined;
  if (/^(\/|\$ORIGIN)[^,:\s]*$/.test(text)) return text;
  throw new InputError(`'${text}' is not one absolute folder. Give one such as /usr/local/lib or $ORIGIN/../lib.`);
}
