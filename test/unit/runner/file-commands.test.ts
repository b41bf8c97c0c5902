import { describe, expect, test } from '@jest/globals';
import { parseAnnotations, parseKeyValueFile } from '../../harness/file-commands.js';

describe('file commands, as the harness reads them', () => {
  test('have a value on one line or on several', () => {
    const text = 'one=1\nempty=\nmany<<END\nfirst\n\na=b\nEND\nurl=http://x/?a=b<<c\n';
    expect(parseKeyValueFile(text)).toEqual({ one: '1', empty: '', many: 'first\n\na=b', url: 'http://x/?a=b<<c' });
  });

  test('fail the step where the runner fails it', () => {
    expect(() => parseKeyValueFile('many<<END\nfirst\n')).toThrow("no line 'END'");
    expect(() => parseKeyValueFile('words\n')).toThrow("'words' is no file command");
  });
});

test('annotations are read with their escapes undone', () => {
  const text = '::error file=a%2Cb.ts,line=3::50%25: x%0Ay\nplain ::error::no\n::debug::no\n::warning::careful\n';
  expect(parseAnnotations(text)).toEqual([
    { kind: 'error', message: '50%: x\ny', properties: { file: 'a,b.ts', line: '3' } },
    { kind: 'warning', message: 'careful', properties: {} },
  ]);
});
