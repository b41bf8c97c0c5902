import { describe, expect, test } from '@jest/globals';
import { sourceParagraphText } from '../../../src/languages/debian/control.js';
import { factsOf } from '../../harness/facts.js';

describe('in any language', () => {
  const ELF = `\x7fELF\x02\x01\x01${'\0'.repeat(9)}\x02\0\x3e\0${'\0'.repeat(44)}`;

  test.each([
    ['a prebuilt program', { 'bin/tool': ELF }, 'bin/tool is prebuilt for linux/amd64', undefined],
    [
      'a base image by platform',
      { Dockerfile: 'FROM golang:1\nFROM --platform=linux/amd64 debian:12\n' },
      'the base image debian:12 is for linux/amd64 only',
      2,
    ],
    ['a base image by name', { Dockerfile: 'FROM amd64/alpine\n' }, 'amd64/alpine is for linux/amd64 only', 1],
    [
      'a download',
      { 'get.sh': '\ncurl -L https://user:secret@host/tool-x86_64.tgz?token=secret | tar x\n' },
      'downloads what is for linux/amd64: https://host/tool-x86_64.tgz',
      2,
    ],
  ])('%s for another platform', async (_what, files, detail, line) => {
    const all = { 'setup.py': '', ...files };
    const place = { file: `pkg/${Object.keys(files)[0] ?? ''}`, ...(line !== undefined && { line }) };
    const found = await factsOf('python', all);
    expect(found.slice(1)).toEqual([
      { effect: 'unknown', detail: expect.stringContaining(detail) as unknown, source: place },
    ]);
    expect(JSON.stringify(found)).not.toContain('secret');
    expect(await factsOf('python', all, 'amd64')).toHaveLength(1);
  });

  test.each([
    ['a sample for tests', { 'testdata/tool': ELF }],
    ['an image for the build machine', { Dockerfile: 'FROM --platform=$BUILDPLATFORM golang\n' }],
    [
      'a choice between downloads',
      { 'get.sh': 'case $m in\nx86_64) u=https://h/amd64.tgz;;\naarch64) u=https://h/arm64.tgz;;\nesac\n' },
    ],
    ['an address in a text', { 'README.md': 'https://host/tool-amd64.tgz\n' }],
  ])('no alarm by %s', async (_what, files) => {
    expect(await factsOf('python', { 'setup.py': '', ...files })).toHaveLength(1);
  });

  test('no alarm by a prebuilt program that is there for the platform too', async () => {
    const files = { 'setup.py': '', 'bin/amd64/tool': ELF, 'bin/ppc64le/tool': ELF.replace('\x3e', '\x15') };
    expect(await factsOf('python', files, 'ppc64le')).toHaveLength(1);
    expect(await factsOf('python', files, 'riscv64')).toHaveLength(3);
  });
});

describe('Debian source packages', () => {
  const control = (architecture: string): string =>
    `Source: tool\nBuild-Depends: debhelper-compat (= 13),\n libssl-dev | libssl1-dev, gcc [amd64]\n\nPackage: tool\nArchitecture: ${architecture}\n`;

  test.each(['any', 'all', 'linux-any', 'amd64 arm64', 'any-arm64'])('for Architecture: %s', async (architecture) => {
    expect(await factsOf('debian', { 'debian/control': control(architecture) })).toEqual([
      {
        effect: 'prevents-cross',
        detail: expect.stringContaining('debhelper-compat, libssl-dev, gcc') as unknown,
        source: { file: 'pkg/debian/control', line: 2 },
        debianPackages: ['debhelper-compat', 'libssl-dev', 'gcc'],
      },
    ]);
  });

  test('by its own paragraph, whatever comments come before it', () => {
    const text = `# Maintained in git.\n# See README.source.\n\n# The source.\n${control('any')}`;
    expect(sourceParagraphText(text)).toBe(control('any').split('\n\n')[0]);
  });

  test('for other architectures only', async () => {
    expect(await factsOf('debian', { 'debian/control': control('amd64 i386') })).toEqual([
      {
        effect: 'prevents-all',
        detail: 'no binary package is for arm64: Architecture is amd64 i386',
        source: { file: 'pkg/debian/control', line: 6 },
      },
    ]);
  });
});
