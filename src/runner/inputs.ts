import { errorMessage, InputError } from './errors.js';

/** Where raw input values come from: an action's runner, or command line flags. */
export interface InputSource {
  input(name: string): string;
}

/**
 * Reads inputs eagerly and reports all bad ones together: a user with three mistakes should not need four runs.
 *
 * @param source gives the raw text of each input, empty when it was not given
 * @param read reads each input once, through the reader's methods, into one object
 * @returns that object, frozen
 * @throws InputError that lists every bad input with its value, what is valid and what to do
 */
export function readInputs<T extends object>(source: InputSource, read: (reader: InputReader) => T): Readonly<T> {
  const problems: string[] = [];
  const inputs = read(new InputReader(source, problems));
  if (problems.length === 1) throw new InputError(problems[0] ?? '');
  if (problems.length > 1) {
    throw new InputError(
      `${String(problems.length)} inputs are not valid:\n${problems.map((one) => `- ${one}`).join('\n')}`,
    );
  }
  return Object.freeze(inputs);
}

/** Typed access to raw inputs. Every method notes a bad value and goes on with a harmless one. */
export class InputReader {
  readonly #source: InputSource;
  readonly #problems: string[];

  constructor(source: InputSource, problems: string[]) {
    this.#source = source;
    this.#problems = problems;
  }

  /** The trimmed text, empty when it was not given. */
  text(name: string): string {
    return this.#source.input(name).trim();
  }

  /** The trimmed text, which must be given. */
  required(name: string): string {
    const value = this.text(name);
    if (value === '') this.#problems.push(`Input '${name}' is required and was not given.`);
    return value;
  }

  /** One of a fixed set of words. */
  oneOf<const Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(name);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.#problems.push(badValue(name, value, `Valid values are: ${choices.join(', ')}.`));
    return found ?? choices[0];
  }

  /** `true` or `false` in YAML 1.2's spellings. Anything else is a mistake, never quietly false. */
  boolean(name: string): boolean {
    const value = this.text(name);
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (!/^(false|False|FALSE)$/.test(value))
      this.#problems.push(badValue(name, value, 'Valid values are: true, false.'));
    return false;
  }

  /** A whole number within bounds. */
  integer(name: string, bounds: { readonly min: number; readonly max: number }): number {
    const value = this.text(name);
    const number = Number(value);
    if (/^-?\d+$/.test(value) && number >= bounds.min && number <= bounds.max) return number;
    this.#problems.push(
      badValue(name, value, `Give a whole number from ${String(bounds.min)} to ${String(bounds.max)}.`),
    );
    return bounds.min;
  }

  /** Items separated by commas or line ends, without empty ones and repeats. */
  list(name: string): readonly string[] {
    const items = this.text(name).split(/[,\n]/);
    return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
  }

  /**
   * Any other kind of value.
   *
   * @param parse turns the text into the value, or throws an InputError whose message says what is wrong with it
   * @param fallback stands in while the remaining inputs are read
   */
  parsed<T>(name: string, parse: (text: string) => T, fallback: T): T {
    try {
      return parse(this.text(name));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#problems.push(`Input '${name}': ${errorMessage(error)}`);
      return fallback;
    }
  }

  /** A list of which each item is parsed as in `parsed`. */
  parsedList<T>(name: string, parse: (item: string) => T): readonly T[] {
    return this.list(name).flatMap((item) => {
      try {
        return [parse(item)];
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        this.#problems.push(`Input '${name}': ${errorMessage(error)}`);
        return [];
      }
    });
  }
}

function badValue(name: string, value: string, advice: string): string {
  return value === ''
    ? `Input '${name}' is empty. ${advice}`
    : `Input '${name}' has the value '${value}', which is not valid. ${advice}`;
}
