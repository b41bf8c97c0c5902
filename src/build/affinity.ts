import type { Affinity, LanguageName } from '../config/index.js';
import { parseRange } from '../emulation/index.js';

/** Versions of an emulator and of a language's tools under which programs with threads die at random. */
interface BadPair {
  readonly languages: readonly LanguageName[];
  /** Range of QEMU versions, as the input `qemu` of setup-emulation takes it. */
  readonly qemu: string;
  readonly summary: string;
  readonly link: string;
}

/** The known pairs, as their threads tell; none was measured here, so newer versions of QEMU are not held to one CPU. */
const BAD_PAIRS: readonly BadPair[] = [
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
export function oneCpuReason(
  affinity: Affinity,
  language: LanguageName,
  emulated: boolean,
  qemu: string | undefined,
): string | undefined {
  if (!emulated || affinity === 'never') return undefined;
  if (affinity === 'always') return 'archway.yml says so';
  if (qemu === undefined) return undefined;
  const bad = BAD_PAIRS.find((pair) => pair.languages.includes(language) && parseRange(pair.qemu).includes(qemu));
  return bad && `under QEMU ${qemu} ${bad.summary} (${bad.link})`;
}
