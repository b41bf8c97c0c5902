/** A mistake in what the user gave: theirs to mend, so it is shown without a stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Where the mistake stands, when it stands in a file. */
  readonly location: SourceLocation | undefined;

  constructor(message: string, options?: ErrorOptions & { location?: SourceLocation }) {
    super(message, options);
    this.location = options?.location;
  }
}

/** What building for a target needs is not to be had on this machine: another way of building may do without it. */
export class ToolchainError extends InputError {}

/** A place in a file of the repository, as annotations take it. Lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** How a command ended, for the message of a CommandError. */
export interface CommandFailure {
  readonly command: string;
  readonly args: readonly string[];
  /** Undefined where a signal or a time limit ended the command. */
  readonly exitCode?: number;
  readonly signal?: NodeJS.Signals;
  /** Milliseconds after which the command was killed, when that is why it ended. */
  readonly timedOutAfter?: number;
  /** When it was killed because nothing moved: for how many milliseconds, and what its processes were doing. */
  readonly stalled?: { readonly after: number; readonly processes: readonly string[] };
  /** The last lines of standard error and standard output, as they came. */
  readonly lastLines: readonly string[];
}

/** A command that did not succeed: which, how it ended, and its last words. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly failure: CommandFailure;

  constructor(failure: CommandFailure, options?: ErrorOptions) {
    super(describeFailure(failure), options);
    this.failure = failure;
  }
}

function describeFailure(failure: CommandFailure): string {
  const commandLine = [failure.command, ...failure.args].map(quoteForReading).join(' ');
  const shown = commandLine.length > 300 ? `${commandLine.slice(0, 297)}...` : commandLine;
  const ending =
    failure.stalled !== undefined
      ? describeStall(failure.stalled)
      : failure.timedOutAfter !== undefined
        ? `was stopped after ${String(Math.round(failure.timedOutAfter / 1000))} s`
        : failure.signal !== undefined
          ? `was ended by ${failure.signal}`
          : `exited with ${String(failure.exitCode)}`;
  const words = failure.lastLines.filter((line) => line.trim() !== '').slice(-8);
  return words.length === 0
    ? `\`${shown}\` ${ending}.`
    : `\`${shown}\` ${ending}. Its last lines:\n  ${words.join('\n  ')}`;
}

function describeStall({ after, processes }: NonNullable<CommandFailure['stalled']>): string {
  const rest = processes.length > 8 ? '; ...' : '';
  return (
    `made no progress for ${String(Math.round(after / 1000))} s, without output and without use of the CPU, and was ` +
    `killed with all that it had started (${processes.slice(0, 8).join('; ')}${rest})`
  );
}

/** Quotes an argument so that a reader sees where it begins and ends. For messages only: never for a shell. */
export function quoteForReading(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** The message of anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** True for failures whose message says all: the user's input, a command that failed, and groups of only those. */
export function isExpectedFailure(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isExpectedFailure);
  return error instanceof InputError || error instanceof CommandError;
}

/** The reason in one line why a tool could not do what it was asked. */
export function whyNot({ failure, message }: CommandError): string {
  if (failure.exitCode === 127) return `${failure.command} is not on this machine's PATH`;
  return failure.lastLines.findLast((line) => line.trim() !== '')?.trim() ?? message;
}
