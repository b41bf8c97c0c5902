import type { Environment } from '../../languages/index.js';
import type { Platform } from '../../platform/platform.js';
import { hostPkgConfigDirectories } from '../../toolchain/index.js';

/** Where the action notes, for its next use in the job, what the variables were that it set. */
export const EARLIER_VARIABLE = 'ARCHWAY_TOOLCHAIN_BEFORE';

/** The values of variables before the job's first use of the action; null for those that were not set. */
export type Before = Readonly<Record<string, string | null>>;

/** Reads the note of an earlier use of the action in the job. */
export function readBefore(env: NodeJS.ProcessEnv): Before {
  const note = env[EARLIER_VARIABLE];
  return note === undefined || note === '' ? {} : (JSON.parse(note) as Before);
}

/** The environment as it would be without the earlier uses of the action. */
export function withoutEarlier(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const original = { ...env };
  for (const [name, value] of Object.entries(readBefore(env))) original[name] = value ?? undefined;
  return original;
}

/**
 * What is to be set beside an environment so that nothing of an earlier use stays: a variable that was not set cannot
 * be unset in GitHub Actions, so it gets the value that means the same.
 *
 * Variables that carry another target's name are not among these: they do no harm, and both targets can be built.
 */
export function leftovers(
  env: NodeJS.ProcessEnv,
  host: Platform,
  environment: Environment,
  rustTriple: string,
): Environment {
  const stale = Object.entries(readBefore(env)).filter(
    ([name]) => !Object.hasOwn(environment, name) && (!isTargetFlags(name) || carriesTarget(name, rustTriple)),
  );
  const defaults: Environment = {
    ...HOST_TOOLS,
    PKG_CONFIG_LIBDIR: hostPkgConfigDirectories(host).join(':'),
    // Of an empty one the linker makes an empty search path, which the loader takes for the working directory; here it
    // looks anyway.
    LD_RUN_PATH: `/usr/lib/${host.multiarch}`,
  };
  return Object.fromEntries(stale.map(([name, value]) => [name, value ?? defaults[name] ?? '']));
}

const HOST_TOOLS: Environment = {
  CC: 'gcc',
  CXX: 'g++',
  AR: 'ar',
  RANLIB: 'ranlib',
  STRIP: 'strip',
  OBJCOPY: 'objcopy',
  LD: 'ld',
  NM: 'nm',
  CARGO: 'cargo',
  RUSTC: 'rustc',
  RUSTDOC: 'rustdoc',
};

/** The note for the next use, as JSON. */
export function noteBefore(env: NodeJS.ProcessEnv, environment: Environment, rustTriple: string): string {
  const before: Record<string, string | null> = { ...readBefore(env) };
  for (const name of Object.keys(environment)) {
    const stays = carriesTarget(name, rustTriple) && !isTargetFlags(name);
    if (!stays && !Object.hasOwn(before, name)) before[name] = env[name] ?? null;
  }
  return JSON.stringify(before);
}

function carriesTarget(name: string, rustTriple: string): boolean {
  return name.toUpperCase().includes(rustTriple.replaceAll('-', '_').toUpperCase());
}

/** Flags are added to the user's, so those of an earlier use for the same target must not be taken for these. */
function isTargetFlags(name: string): boolean {
  return /^CARGO_TARGET_\w+_RUSTFLAGS$/.test(name);
}
