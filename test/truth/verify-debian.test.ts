import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyPaths, type VerifyReport } from '../../src/artifact/index.js';
import { PLATFORMS } from '../../src/platform/platform.js';
import { downloadPackages } from '../harness/debian-packages.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const ARCHITECTURES = ['amd64', 'arm64', 'armhf', 'i386', 'ppc64el', 's390x'];
/** Programs, libraries, plug-ins, maintainer scripts in several languages, and one for all architectures. */
const NAMES = ['bash', 'coreutils', 'libssl3', 'zlib1g', 'git', 'libpython3.11-stdlib', 'debconf', 'openssl', 'curl'];

let root: string;
let temporaryDirectory: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-debian-'));
  temporaryDirectory = join(root, 'tmp');
  mkdirSync(temporaryDirectory);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function verify(path: string): Promise<VerifyReport> {
  const report = await verifyPaths(new MemoryRunner({ workspace: root, temporaryDirectory }), [path]);
  expect(readdirSync(temporaryDirectory)).toEqual([]);
  return report;
}

describe.each(ARCHITECTURES)('packages of Debian for %s', (architecture) => {
  test('pass as they are, and fail under the name of another architecture', async () => {
    const packages = await downloadPackages(join(root, architecture), architecture, NAMES);
    expect(packages).toHaveLength(NAMES.length);
    const other = ARCHITECTURES[(ARCHITECTURES.indexOf(architecture) + 1) % ARCHITECTURES.length] ?? '';
    let checked = 0;
    for (const path of packages) {
      const report = await verify(path);
      expect(report.problems.filter(({ rule }) => rule !== 'nothing-checked')).toEqual([]);
      const [found] = report.packages;
      expect(found?.format).toBe('deb');
      checked += report.checked;
      if (found?.architecture === 'all') continue;
      expect(found?.architecture).toBe(architecture);
      const platform = PLATFORMS.find((row) => row.debianArchitecture === architecture);
      expect(new Set(report.files.map((file) => file.platform))).toEqual(new Set([platform?.name]));
      const renamed = join(root, basename(path).replace(`_${architecture}.deb`, `_${other}.deb`));
      linkSync(path, renamed);
      const { problems } = await verify(renamed);
      expect(problems.map(({ rule, severity, path: at }) => [rule, severity, at])).toContainEqual([
        'package-architecture',
        'error',
        renamed,
      ]);
      rmSync(renamed);
    }
    expect(checked).toBeGreaterThan(150);
    rmSync(join(root, architecture), { recursive: true });
  }, 600_000);
});
