import { describe, expect, test } from '@jest/globals';
import {
  CommandError,
  errorMessage,
  InputError,
  isExpectedFailure,
  quoteForReading,
} from '../../../src/runner/index.js';

describe('the message of a failed command', () => {
  test('shows the command as one could type it, and its last words only', () => {
    const lastLines = ['first', '', ...Array.from({ length: 8 }, (_, index) => `line ${String(index)}`)];
    const error = new CommandError({ command: 'cc', args: ['-o', 'a b', "it's"], exitCode: 1, lastLines });
    expect(error.message).toBe(
      "`cc -o 'a b' 'it'\\''s'` exited with 1. Its last lines:\n" +
        lastLines
          .slice(-8)
          .map((line) => `  ${line}`)
          .join('\n'),
    );
  });

  test('says when it was stopped for its time', () => {
    const error = new CommandError({ command: 'make', args: [], timedOutAfter: 90_000, lastLines: [] });
    expect(error.message).toBe('`make` was stopped after 90 s.');
  });

  test('stays short for a long command', () => {
    const error = new CommandError({
      command: 'ld',
      args: Array<string>(500).fill('object.o'),
      exitCode: 1,
      lastLines: [],
    });
    expect(error.message.length).toBeLessThan(350);
  });
});

describe('an expected failure', () => {
  const input = new InputError('bad');
  const command = new CommandError({ command: 'x', args: [], exitCode: 1, lastLines: [] });

  test('is the user’s mistake, a failed command, or several of these', () => {
    expect(isExpectedFailure(input)).toBe(true);
    expect(isExpectedFailure(command)).toBe(true);
    expect(isExpectedFailure(new AggregateError([input, new AggregateError([command])]))).toBe(true);
  });

  test('is nothing else', () => {
    expect(isExpectedFailure(new TypeError('oops'))).toBe(false);
    expect(isExpectedFailure(new AggregateError([input, new TypeError('oops')]))).toBe(false);
    expect(isExpectedFailure('text')).toBe(false);
  });
});

test('anything that is thrown has a message', () => {
  expect(errorMessage(new Error('this'))).toBe('this');
  expect(errorMessage('that')).toBe('that');
  expect(errorMessage(undefined)).toBe('undefined');
});

test('an argument is quoted only where its ends would not be seen', () => {
  expect(['-O2', 'a=b', '', 'a b', '$x'].map(quoteForReading)).toEqual(['-O2', 'a=b', "''", "'a b'", "'$x'"]);
});
