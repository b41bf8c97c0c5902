import type { Platform } from '../platform/platform.js';
import { matchesPlatform, readEntries, type BinfmtEntry } from './binfmt-misc.js';
import { cpuFor } from './cpu.js';
import type { Execution } from './probe-bench.js';
import type { EmulationRequest } from './request.js';
import { recordedCpu } from './store.js';
import { crashes } from './supply.js';
import { parseRange } from './version.js';

/** The handlers of a platform that stand already, and which of them the kernel uses, where that can be told. */
export interface Standing {
  readonly entries: readonly BinfmtEntry[];
  readonly effective: BinfmtEntry | undefined;
  /** What runs the platform's programs. */
  readonly execution: Execution;
  /** The CPU model that the effective handler's emulator is made to start with, if any. */
  readonly cpu: string | undefined;
}

/** The handlers that are given a platform's programs. */
export async function readHandlers(platform: Platform): Promise<readonly BinfmtEntry[]> {
  return handlersOf(platform, await readEntries());
}

/** Those of some entries that are given a platform's programs. */
export function handlersOf(platform: Platform, entries: readonly BinfmtEntry[]): readonly BinfmtEntry[] {
  return entries.filter((entry) => entry.enabled && matchesPlatform(entry, platform));
}

/**
 * The handler that the kernel uses: of those whose emulator was seen to run, or of all where none was (its path may be
 * another container's), the one added last. Undefined when two were added in the same tick of the kernel's clock.
 */
export function lastRegistered(entries: readonly BinfmtEntry[], running: string): BinfmtEntry | undefined {
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
export async function judgeStanding(entries: readonly BinfmtEntry[], execution: Execution): Promise<Standing> {
  const effective = lastRegistered(entries, execution.by === 'emulator' ? execution.path : '');
  return { entries, effective, execution, cpu: effective && (await recordedCpu(effective.interpreter)) };
}

/** The flags that a handler may have, in the order in which the kernel shows them. */
const FLAGS = ['P', 'O', 'C', 'F'] as const;

/** The flags to register with, in the order in which the kernel shows them; C implies O. */
export function requestedFlags(request: EmulationRequest): string {
  return [request.preserveArgv0 && 'P', request.credentials && 'OC', request.fixBinary && 'F'].filter(Boolean).join('');
}

/** What a handler that stands lacks. */
export interface Shortcoming {
  readonly what: string;
  /** Programs go wrong with it, or only slowly. */
  readonly harm: 'wrong' | 'slow';
}

/**
 * Why a handler that stands does not do for a request; empty when it does. More than was asked for does no harm, but
 * for P: programs would find their argv[0] where they do not expect it.
 */
export function shortcomings(
  standing: Standing,
  request: EmulationRequest,
  platform: Platform,
): readonly Shortcoming[] {
  const { effective, execution } = standing;
  if (execution.by !== 'emulator') return [wrong('no program of the platform runs')];
  if (effective === undefined) return [wrong('it cannot be told which of several handlers is in force')];
  const problems: Shortcoming[] = [];
  const wanted = requestedFlags(request);
  const missing = FLAGS.filter((flag) => wanted.includes(flag) && !effective.flags.includes(flag));
  if (missing.length > 0) {
    problems.push(wrong(`it lacks the ${missing.length === 1 ? 'flag' : 'flags'} ${missing.join('')}`));
  }
  if (effective.flags.includes('P') && !wanted.includes('P')) problems.push(wrong('it has the flag P'));
  return [...problems, ...versionProblems(standing, request, platform)];
}

/** Whether programs run right, if slowly, with a handler that lacks these. */
export function areOnlySlow(problems: readonly Shortcoming[]): boolean {
  return problems.every(({ harm }) => harm === 'slow');
}

function versionProblems({ execution, cpu }: Standing, request: EmulationRequest, platform: Platform): Shortcoming[] {
  const version = execution.by === 'emulator' ? execution.version : undefined;
  if (version === undefined) return request.qemu === 'auto' ? [] : [wrong('its version cannot be told')];
  if (!parseRange(request.qemu).includes(version)) return [wrong(`it is QEMU ${version}, not ${request.qemu}`)];
  const problems: Shortcoming[] = [];
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

function wrong(what: string): Shortcoming {
  return { what, harm: 'wrong' };
}

/** One line on a handler, for the log. */
export function describeHandler({ effective, execution }: Standing): string {
  const program = execution.by === 'emulator' ? execution.path : 'nothing';
  const version = execution.by === 'emulator' ? `QEMU ${execution.version ?? 'of unknown version'}` : 'no emulator';
  const flags = effective === undefined ? '' : `, flags ${effective.flags || 'none'}`;
  return `${effective?.name ?? 'a handler'} (${program}, ${version}${flags})`;
}
