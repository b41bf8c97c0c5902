import type { EmulatorIncident } from '../config/index.js';
import { CommandError } from '../runner/index.js';

/**
 * What QEMU prints when it ends on its own account: its signal handler and its assertions speak in its name.
 * Sources: linux-user/signal.c and linux-user/cpu_loop-common.h of QEMU.
 */
const CRASHES: readonly RegExp[] = [
  /\bQEMU internal SIG(SEGV|ILL|BUS|ABRT)\b/,
  /^qemu-[\w-]+: .*(Assertion .* failed|unhandled CPU exception)/i,
  /^qemu: (fatal|unhandled CPU exception)/,
  /^ERROR:\S*\b(accel\/tcg|tcg|linux-user)\/\S*:\d+:/,
];

/**
 * What QEMU prints when an emulated program died of a signal. Whether a bug of the program or one of the emulator raised
 * it, nobody can tell from that.
 */
const UNCAUGHT = /\bqemu: uncaught target signal (4|5|6|7|8|11) /;

/** What Go prints when its runtime is hit by a signal of which it knows no reason. */
const GO_RUNTIME = /\bfatal error: (unexpected signal during runtime execution|lfstack\.push)/;

/** What shells, make and test runners say of a process that died of a signal. */
const DEATHS: readonly RegExp[] = [
  /\(signal: \d+, SIG(SEGV|ILL|BUS|TRAP)\b/,
  /\bsignal: (segmentation fault|illegal instruction|bus error)\b/,
  /\*\*\*Exception: (SegFault|Illegal)|\((SEGFAULT|ILLEGAL)\)/,
  /\bkilled by signal \d+ SIG(SEGV|ILL|BUS)\b/,
  /^(.*: line \d+: +\d+ )?(Segmentation fault|Illegal instruction|Bus error)\b/,
  /^\S*make(\[\d+\])?: \*\*\* \[.*\] (Segmentation fault|Illegal instruction|Bus error|Trace\/breakpoint trap)\b/,
];

const FATAL_SIGNALS: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGILL', 'SIGBUS', 'SIGTRAP']);
/** A shell's exit codes for SIGILL, SIGTRAP, SIGBUS and SIGSEGV: 128 and the signal's number. */
const FATAL_EXIT_CODES: ReadonlySet<number> = new Set([132, 133, 135, 139]);

/** Reads along with the commands that run emulated programs, and tells afterwards whether the emulator was hit. */
export class IncidentWatch {
  #crash: string | undefined;
  #uncaught: string | undefined;
  #death: string | undefined;

  /** Takes one line of output. */
  line(line: string): void {
    const text = line.trim().slice(0, 300);
    if (CRASHES.some((sign) => sign.test(text))) this.#crash ??= text;
    else if (UNCAUGHT.test(text) || GO_RUNTIME.test(text)) this.#uncaught ??= text;
    else if (DEATHS.some((sign) => sign.test(text))) this.#death ??= text;
  }

  /** What befell the emulator in a command that failed; undefined when it just failed. */
  incident(error: unknown): EmulatorIncident | undefined {
    if (!(error instanceof CommandError)) return undefined;
    const { stalled } = error.failure;
    if (stalled !== undefined) {
      return { kind: 'wedged', evidence: `nothing moved for ${String(Math.round(stalled.after / 1000))} s` };
    }
    if (this.#crash !== undefined) return { kind: 'crash', evidence: this.#crash };
    if (this.#uncaught !== undefined) return { kind: 'signal', evidence: this.#uncaught };
    const death = this.#death ?? deathByExit(error.failure);
    // QEMU announces a program's death by a signal always, so one that it does not announce is its own.
    return death === undefined
      ? undefined
      : { kind: 'crash', evidence: `${death}, and QEMU did not say that it was the program's` };
  }
}

function deathByExit({ signal, exitCode }: CommandError['failure']): string | undefined {
  if (signal !== undefined && FATAL_SIGNALS.has(signal)) return `ended by ${signal}`;
  return exitCode !== undefined && FATAL_EXIT_CODES.has(exitCode) ? `exit code ${String(exitCode)}` : undefined;
}
