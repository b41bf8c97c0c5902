import { describe, expect, test } from '@jest/globals';
import { credentialKey, parseReference, registryAddress, wantedOf } from '../../../src/oci/reference.js';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('a reference is read as docker reads it', () => {
  test.each([
    ['debian', 'docker.io', 'library/debian', 'latest'],
    ['debian:13', 'docker.io', 'library/debian', '13'],
    ['owner/name', 'docker.io', 'owner/name', 'latest'],
    ['ghcr.io/owner/name', 'ghcr.io', 'owner/name', 'latest'],
    ['localhost/name', 'localhost', 'name', 'latest'],
    ['localhost:5000/a/b/c:x-1.2', 'localhost:5000', 'a/b/c', 'x-1.2'],
    ['registry:5000/name', 'registry:5000', 'name', 'latest'],
    ['[::1]:5000/name', '[::1]:5000', 'name', 'latest'],
    [`ghcr.io/owner/name:1@${DIGEST}`, 'ghcr.io', 'owner/name', DIGEST],
    ['a__b/c--d/e.f', 'docker.io', 'a__b/c--d/e.f', 'latest'],
  ])('%s', (text, registry, repository, wanted) => {
    const reference = parseReference(text);
    expect(reference).toMatchObject({ registry, repository });
    expect(wantedOf(reference)).toBe(wanted);
  });

  test.each([
    '',
    'Upper/case',
    'a//b',
    '/a',
    'a/',
    'a:',
    'a:b:c',
    'https://ghcr.io/a/b',
    'ghcr.io/../x',
    'a/.b',
    'a b',
    'a@sha256:abc',
    `a:${'x'.repeat(129)}`,
    'ghcr.io/a\nb',
  ])('%j is refused', (text) => {
    expect(() => parseReference(text)).toThrow(/is not a name of an image/);
  });
});

test('only a registry on this machine is spoken to without TLS', () => {
  expect(['localhost:5000', '127.0.0.1:5000', '127.1.2.3', '[::1]:1'].map(registryAddress)).toEqual([
    'http://localhost:5000',
    'http://127.0.0.1:5000',
    'http://127.1.2.3',
    'http://[::1]:1',
  ]);
  expect(['docker.io', 'ghcr.io', 'localhost.example.org', '127.0.0.1.example.org'].map(registryAddress)).toEqual([
    'https://registry-1.docker.io',
    'https://ghcr.io',
    'https://localhost.example.org',
    'https://127.0.0.1.example.org',
  ]);
  expect(['docker.io', 'ghcr.io'].map(credentialKey)).toEqual(['https://index.docker.io/v1/', 'ghcr.io']);
});
