import { describe, expect, test } from '@jest/globals';
import { readCacheInputs } from '../../../src/actions/cache/inputs.js';
import { readMetadata, actionDirectory } from '../../harness/action-metadata.js';

function read(given: Record<string, string> = {}): ReturnType<typeof readCacheInputs> {
  const { inputs } = readMetadata(actionDirectory('cache'));
  return readCacheInputs({ input: (name) => given[name] ?? inputs[name]?.default ?? '' });
}

describe('inputs of cache', () => {
  test('have these defaults', () => {
    expect(read()).toEqual({
      workspaces: [],
      ecosystems: ['cargo', 'go'],
      prefix: 'archway',
      save: 'auto',
      strict: false,
      backend: { kind: 'github' },
      maxBytes: 10 * 1024 ** 3,
      complete: true,
      warm: false,
      git: false,
    });
  });

  test('are read', () => {
    expect(
      read({
        workspaces: 'a, b\nc',
        ecosystems: 'go',
        verify: 'strict',
        backend: 'directory:/srv/x',
        'max-size': '1.5 GB',
      }),
    ).toMatchObject({
      workspaces: ['a', 'b', 'c'],
      ecosystems: ['go'],
      strict: true,
      backend: { kind: 'directory', path: '/srv/x' },
      maxBytes: 1.5e9,
    });
  });

  test('that are bad are reported together', () => {
    const bad = { ecosystems: 'npm', verify: 'false', backend: 's3', 'max-size': '10', prefix: 'a,b', save: 'maybe' };
    expect(() => read(bad)).toThrow(/6 inputs are not valid/);
    for (const value of ["'npm'", "'false'", "'s3'", "'10'", "'a,b'", "'maybe'"])
      expect(() => read(bad)).toThrow(value);
  });
});
