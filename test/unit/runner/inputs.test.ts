import { describe, expect, test } from '@jest/globals';
import { InputError, readInputs, type InputReader } from '../../../src/runner/index.js';

function read<T extends object>(values: Record<string, string>, reading: (reader: InputReader) => T): Readonly<T> {
  return readInputs({ input: (name) => values[name] ?? '' }, reading);
}

/** The message that reading one input ends with. */
function complaint(value: string, reading: (reader: InputReader) => unknown): string {
  try {
    read({ it: value }, (reader) => ({ it: reading(reader) }));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
}

describe('good values', () => {
  test('come typed, in one frozen object', () => {
    const inputs = read(
      { name: ' probe ', mode: 'two', fast: 'TRUE', slow: 'false', jobs: '8', items: 'a, b\nc,,a', size: '3' },
      (reader) => ({
        name: reader.required('name'),
        mode: reader.oneOf('mode', ['one', 'two']),
        fast: reader.boolean('fast'),
        slow: reader.boolean('slow'),
        jobs: reader.integer('jobs', { min: 1, max: 8 }),
        items: reader.list('items'),
        missing: reader.text('missing'),
        size: reader.parsed('size', (text) => Number(text) * 2, 0),
        numbers: reader.parsedList('items', (item) => item.toUpperCase()),
      }),
    );
    expect(inputs).toEqual({
      name: 'probe',
      mode: 'two',
      fast: true,
      slow: false,
      jobs: 8,
      items: ['a', 'b', 'c'],
      missing: '',
      size: 6,
      numbers: ['A', 'B', 'C'],
    });
    expect(Object.isFrozen(inputs)).toBe(true);
  });
});

describe('a bad value', () => {
  test.each<[string, string, (reader: InputReader) => unknown, string]>([
    [
      'a word that is no choice',
      'three',
      (r) => r.oneOf('it', ['one', 'two']),
      "'three', which is not valid. Valid values are: one, two.",
    ],
    ['a choice in another case', 'One', (r) => r.oneOf('it', ['one', 'two']), 'Valid values are: one, two.'],
    ['an empty choice', '', (r) => r.oneOf('it', ['one']), "Input 'it' is empty."],
    ['a typo of true', 'ture', (r) => r.boolean('it'), 'Valid values are: true, false.'],
    ['YAML 1.1 truth', 'yes', (r) => r.boolean('it'), "'yes'"],
    ['an empty boolean', '', (r) => r.boolean('it'), "Input 'it' is empty."],
    ['a number above the bounds', '9', (r) => r.integer('it', { min: 1, max: 8 }), 'Give a whole number from 1 to 8.'],
    ['a number below the bounds', '0', (r) => r.integer('it', { min: 1, max: 8 }), 'Give a whole number from 1 to 8.'],
    ['a fraction', '1.5', (r) => r.integer('it', { min: 1, max: 8 }), "'1.5'"],
    ['a number in another notation', '1e1', (r) => r.integer('it', { min: 1, max: 10 }), "'1e1'"],
    ['nothing where something is required', ' ', (r) => r.required('it'), "Input 'it' is required"],
  ])('%s is named, with what is valid', (_, value, reading, expected) => {
    const message = complaint(value, reading);
    expect(message).toContain("Input 'it'");
    expect(message).toContain(expected);
  });

  test('is reported together with all others, in the order of reading', () => {
    const parse = (text: string): string => {
      throw new InputError(`'${text}' is no fruit`);
    };
    const reading = (): unknown =>
      read({ mode: 'x', fast: 'y', fruit: 'brick', fruits: 'stone, iron' }, (reader) => ({
        mode: reader.oneOf('mode', ['one']),
        fast: reader.boolean('fast'),
        name: reader.required('name'),
        fruit: reader.parsed('fruit', parse, ''),
        fruits: reader.parsedList('fruits', parse),
      }));
    expect(reading).toThrow(InputError);
    expect(reading).toThrow(
      [
        '6 inputs are not valid:',
        "- Input 'mode' has the value 'x', which is not valid. Valid values are: one.",
        "- Input 'fast' has the value 'y', which is not valid. Valid values are: true, false.",
        "- Input 'name' is required and was not given.",
        "- Input 'fruit': 'brick' is no fruit",
        "- Input 'fruits': 'stone' is no fruit",
        "- Input 'fruits': 'iron' is no fruit",
      ].join('\n'),
    );
  });

  test('is not confused with a bug in parsing', () => {
    const reading = (): unknown =>
      read({ it: 'x' }, (reader) => ({
        it: reader.parsed(
          'it',
          () => {
            throw new TypeError('our mistake');
          },
          '',
        ),
      }));
    expect(reading).toThrow(TypeError);
  });
});
