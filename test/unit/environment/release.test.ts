import { describe, expect, test } from '@jest/globals';
import { parseRelease, RELEASE_NAMES, sourcesList } from '../../../src/environment/release.js';

describe('the name of a release', () => {
  test.each([
    ['debian:bookworm', 'bookworm'],
    ['debian:12', 'bookworm'],
    ['debian:trixie-slim', 'trixie'],
    ['trixie', 'trixie'],
    ['debian:unstable', 'sid'],
  ])('%s', (text, codename) => {
    expect(parseRelease(text)).toEqual({ codename });
  });

  test.each(['ubuntu:noble', 'debian:', 'debian:9', 'root.tar', 'alpine_latest', ''])('%j is none', (text) => {
    expect(parseRelease(text)).toBeUndefined();
  });

  test('all that can be named are read', () => {
    for (const name of RELEASE_NAMES) expect(parseRelease(name)).toBeDefined();
  });
});

test('sources are bound to the keys of the archive', () => {
  expect(sourcesList([{ uri: 'http://mirror.invalid/debian', suite: 'trixie-updates' }])).toBe(
    'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://mirror.invalid/debian trixie-updates main\n',
  );
});
