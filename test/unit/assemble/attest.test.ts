import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { imageSchema } from '../../../src/config/index.js';
import { assembleAll } from '../../harness/assembling.js';
import { isAttestableSbom, readSubjects } from '../../harness/attest-subjects.js';
import { Artifacts } from '../../harness/cells.js';
import { filesBelow } from '../../harness/checkout.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let artifacts: Artifacts;
let runner: MemoryRunner;

beforeEach(() => {
  artifacts = new Artifacts();
  runner = new MemoryRunner({ workspace: artifacts.root, temporaryDirectory: artifacts.root });
});

afterEach(() => {
  artifacts.dispose();
});

function sha256sum(path: string): string {
  return execFileSync('sha256sum', [path], { encoding: 'utf8' }).slice(0, 64);
}

test('actions/attest finds every package file, under the name and by the digest that users will check', async () => {
  await artifacts.fleet();
  const { subjectsPath } = await assembleAll(runner, artifacts);
  const dist = join(artifacts.root, 'dist');
  const packages = filesBelow(dist).filter((file) => file.endsWith('.tar.gz'));
  expect(packages).toHaveLength(4);
  expect(readSubjects(readFileSync(subjectsPath, 'utf8'))).toEqual(
    packages
      .map((file) => ({ name: file.replace(/^.*\//, ''), digest: { sha256: sha256sum(join(dist, file)) } }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('an image is a subject by its repository, without a tag, and by the digest of its index', async () => {
  await artifacts.fleet();
  const images = new Map([['dns', imageSchema.parse({ repository: 'ghcr.io/owner/dns', tags: ['1', 'latest'] })]]);
  const { manifest, subjectsPath } = await assembleAll(runner, artifacts, { images });
  const index = JSON.parse(readFileSync(join(artifacts.root, 'dist', 'images', 'dns', 'index.json'), 'utf8')) as {
    manifests: { digest: string }[];
  };
  const digest = manifest.images[0]?.digest ?? '';
  expect(index.manifests.map((one) => one.digest)).toContain(digest);
  const subjects = readSubjects(readFileSync(subjectsPath, 'utf8'));
  expect(subjects).toHaveLength(5);
  expect(subjects).toContainEqual({ name: 'ghcr.io/owner/dns', digest: { sha256: digest.replace('sha256:', '') } });
});

test('the bills of materials are such as `sbom-path` of actions/attest takes', async () => {
  await artifacts.fleet();
  await assembleAll(runner, artifacts);
  const dist = join(artifacts.root, 'dist');
  const bills = filesBelow(dist).filter((file) => file.endsWith('.cdx.json'));
  expect(bills).toHaveLength(4);
  for (const file of bills)
    expect(isAttestableSbom(JSON.parse(readFileSync(join(dist, file), 'utf8')) as Record<string, unknown>)).toBe(true);
});

test('a name that would be another one in the file is refused before it gets there', async () => {
  await artifacts.fleet();
  const folder = join(artifacts.folder, 'dns-linux-arm64');
  const report = JSON.parse(readFileSync(join(folder, 'cell.json'), 'utf8')) as { files: { file: string }[] };
  const [file] = report.files;
  writeFileSync(join(folder, 'two\nlines'), readFileSync(join(folder, file?.file ?? '')));
  writeFileSync(join(folder, 'cell.json'), JSON.stringify({ ...report, files: [{ ...file, file: 'two\nlines' }] }));
  await expect(assembleAll(runner, artifacts)).rejects.toThrow(/a name may have letters, digits and/);
});
