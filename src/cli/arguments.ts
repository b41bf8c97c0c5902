import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parsePlatform } from '../config/index.js';
import type { Platform } from '../platform/platform.js';
import { errorMessage, InputError } from '../runner/index.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options that every command takes. */
export const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  verbose: { type: 'boolean', short: 'v', default: false },
  json: { type: 'boolean', default: false },
} as const satisfies Options;

/**
 * Parses a command's options strictly.
 *
 * @throws InputError for an option that the command does not have, or that lacks its value
 */
export function parseOptions<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
  takesPaths: boolean,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: boolean }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: takesPaths });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
    throw new InputError(`${errorMessage(error)}. \`archway ${command} --help\` lists the options.`, { cause: error });
  }
}

/** Items separated by commas; undefined when the option was not given. */
export function listOption(value: string | undefined): readonly string[] | undefined {
  return value
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The platforms of `--platform`. */
export function platformOption(value: string | undefined): readonly Platform[] | undefined {
  return listOption(value)?.map(parsePlatform);
}

/** A whole number of at least 1. */
export function countOption(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InputError(`--${name} has the value '${value}', which is not valid. Give a whole number of at least 1.`);
}
