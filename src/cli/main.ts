import { errorMessage, InputError, isExpectedFailure, VERSION } from '../runner/index.js';
import { USAGE } from './usage.js';
import { standardErrorSink, TerminalRunner } from './terminal.js';

const COMMANDS = ['plan', 'build', 'verify', 'assemble', 'shell'] as const;

type Command = (typeof COMMANDS)[number];

/**
 * Runs the `archway` command.
 *
 * @param args the words after `archway`
 * @returns the exit status: see USAGE
 */
export async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === '--version') {
    process.stdout.write(`archway ${VERSION}\n`);
    return 0;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    process.stdout.write(USAGE.archway);
    return first === undefined ? 1 : 0;
  }
  try {
    const command = knownCommand(first);
    // What comes behind `--` is not ours.
    const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
    if (own.includes('--help') || own.includes('-h')) {
      process.stdout.write(USAGE[command]);
      return 0;
    }
    return await runCommand(command, rest);
  } catch (error) {
    process.stderr.write(`archway: ${isExpectedFailure(error) ? errorMessage(error) : bugReport(error)}\n`);
    // For `verify`, 1 says that something is wrong with the files.
    return first === 'verify' ? 2 : 1;
  }
}

function knownCommand(word: string): Command {
  const found = COMMANDS.find((command) => command === word);
  if (found !== undefined) return found;
  throw new InputError(`'${word}' is not a command. Commands are: ${COMMANDS.join(', ')}.`);
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const sink = standardErrorSink(args.includes('--verbose') || args.includes('-v'));
  const runner = new TerminalRunner(sink);
  // What runs at the terminal is interrupted by itself.
  if (command === 'shell') return await (await import('./shell-command.js')).shellCommand(runner, sink, args);
  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) process.exit(130);
    sink.tell('Interrupted: putting things back. Press Ctrl-C again to stop at once.');
    interruption.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    // Each command is loaded only when it is asked for.
    switch (command) {
      case 'plan': {
        const { planCommand } = await import('./plan-command.js');
        process.stdout.write(`${await planCommand(runner, args)}\n`);
        return 0;
      }
      case 'build': {
        const { buildCommand } = await import('./build-command.js');
        const outcome = await buildCommand(runner, sink, args, interruption.signal);
        process.stdout.write(`${outcome.text}\n`);
        return outcome.exitCode;
      }
      case 'assemble': {
        const { assembleCommand } = await import('./assemble-command.js');
        const outcome = await assembleCommand(runner, args);
        process.stdout.write(`${outcome.text}\n`);
        return outcome.exitCode;
      }
      case 'verify': {
        const { verifyCommand } = await import('./verify-command.js');
        const outcome = await verifyCommand(runner, args);
        process.stdout.write(`${outcome.text}\n`);
        return outcome.exitCode;
      }
    }
  } catch (error) {
    if (interruption.signal.aborted) return 130;
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this is a bug in Archway. Please report it with this stack:\n${stack}`;
}
