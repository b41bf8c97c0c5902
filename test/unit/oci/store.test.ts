import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PlatformBase } from '../../../src/oci/base.js';
import { writeImage, OciLayout, openBase, type RunConfig } from '../../../src/oci/index.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let folder: string;
let layout: OciLayout;
const runner = new MemoryRunner();
const [amd64, arm64] = ['amd64', 'arm64'].map((name) => findPlatform(name) as Platform) as [Platform, Platform];
const EMPTY: PlatformBase = { layers: [], config: undefined };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-layout-'));
  layout = await OciLayout.create(join(folder, 'layout'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(digest: string): Record<string, unknown> {
  return JSON.parse(readFileSync(layout.blobPath(digest), 'utf8')) as Record<string, unknown>;
}

async function image(platforms: readonly Platform[], base: PlatformBase = EMPTY, run: RunConfig = {}): Promise<string> {
  const layer = await layout.addBytes(Buffer.from('layer'), 'application/vnd.oci.image.layer.v1.tar+gzip');
  const images = platforms.map((platform) => ({
    platform,
    base,
    layers: [{ descriptor: layer, diffId: `sha256:${'d'.repeat(64)}` }],
    run,
    sboms: [{ bomFormat: 'CycloneDX', of: platform.name }],
  }));
  const options = { created: new Date(0), annotations: { 'org.opencontainers.image.title': 'x' }, name: 'x' };
  const { index } = await writeImage(layout, images, options);
  await layout.writeTags(index, ['1.0', 'latest']);
  return index.digest;
}

/** The configuration of the first platform. */
function configOf(index: string): Record<string, unknown> {
  const { manifests } = read(index) as { manifests: { digest: string }[] };
  const { config } = read(manifests[0]?.digest ?? '') as { config: { digest: string } };
  return read(config.digest);
}

test('an index names each platform, and beside it what attests it', async () => {
  const index = read(await image([amd64, arm64])) as { manifests: Record<string, unknown>[]; annotations: object };
  expect(index.annotations).toEqual({ 'org.opencontainers.image.title': 'x' });
  expect(index.manifests.map(({ platform }) => platform)).toEqual([
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64', variant: 'v8' },
    { os: 'unknown', architecture: 'unknown' },
    { os: 'unknown', architecture: 'unknown' },
  ]);
  for (const [at, { digest, annotations }] of index.manifests.slice(2).entries()) {
    const subject = index.manifests[at]?.['digest'];
    expect(annotations).toEqual({
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': subject,
    });
    const { layers } = read(String(digest)) as { layers: { digest: string; annotations: object }[] };
    expect(layers[0]?.annotations).toEqual({ 'in-toto.io/predicate-type': 'https://cyclonedx.org/bom' });
    expect(read(layers[0]?.digest ?? '')).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: String(subject).slice(7) } }],
      predicate: { bomFormat: 'CycloneDX' },
    });
  }
});

test('what is run comes from the base, and over it from the recipe', async () => {
  const base = {
    Env: ['PATH=/bin', 'BOTH=base'],
    Cmd: ['--base'],
    Labels: { a: 'base', b: 'base' },
    User: 'base',
    WorkingDir: '/base',
  };
  const config = {
    os: 'linux',
    architecture: 'amd64',
    config: base,
    rootfs: { type: 'layers', diff_ids: [`sha256:${'b'.repeat(64)}`] },
    history: [{ created_by: 'base' }],
  } as const;
  const run = { Entrypoint: ['/tool'], Env: ['BOTH=own'], Labels: { b: 'own' }, User: '1000' };
  const made = configOf(await image([amd64], { layers: [], config }, run));
  expect(made).toMatchObject({
    architecture: 'amd64',
    config: {
      Entrypoint: ['/tool'],
      Env: ['PATH=/bin', 'BOTH=own'],
      Labels: { a: 'base', b: 'own' },
      User: '1000',
      WorkingDir: '/base',
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${'b'.repeat(64)}`, `sha256:${'d'.repeat(64)}`] },
  });
  expect(made['config']).not.toHaveProperty('Cmd');
  expect(made['history']).toHaveLength(2);
});

test('a layout is found by tag, by digest, and without a tag where there is one image', async () => {
  const index = await image([amd64]);
  for (const reference of ['1.0', 'latest', index])
    expect((await layout.document(reference)).bytes.length).toBeGreaterThan(0);
  await expect(layout.document('2.0')).rejects.toThrow(/has no tag '2\.0'. Tags are: 1\.0, latest/);
  await expect(layout.document('')).rejects.toThrow(/Tags are/);
  await expect(new OciLayout(folder).document('1.0')).rejects.toThrow(/is no OCI layout/);
});

test.each(['sha512:abc', 'sha256:../../../etc/passwd', `sha256:${'A'.repeat(64)}`, ''])(
  'a digest %j leads nowhere',
  async (digest) => {
    expect(() => layout.blobPath(digest)).toThrow(/is not a digest that is supported/);
    await expect(layout.fetch({ mediaType: 'x', digest, size: 1 }, join(folder, 'file'))).rejects.toThrow(
      /is not a digest/,
    );
  },
);

test.each([
  ['a blob that was changed', 'layer', /has a blob that is sha256:\w+, and should be/],
  ['a manifest that is no JSON', 'manifest', /is not a JSON document|has nothing for/],
])('a base with %s is found out', async (_, what, message) => {
  const index = await image([amd64]);
  const { manifests } = read(index) as { manifests: { digest: string }[] };
  const manifest = manifests[0]?.digest ?? '';
  const { layers } = read(manifest) as { layers: { digest: string }[] };
  writeFileSync(layout.blobPath(what === 'layer' ? (layers[0]?.digest ?? '') : manifest), 'other');
  const base = await openBase(runner, `oci:${layout.directory}:1.0`);
  const target = await OciLayout.create(join(folder, 'target'));
  await expect(base.forPlatform(amd64, target)).rejects.toThrow(message);
});

test('a base without the platform, or whose configuration is of another, is an error that names both', async () => {
  await image([amd64]);
  const base = await openBase(runner, `oci:${layout.directory}:1.0`);
  const target = await OciLayout.create(join(folder, 'target'));
  await expect(base.forPlatform(arm64, target)).rejects.toThrow(/has nothing for linux\/arm64\. It has: linux\/amd64/);
  // A manifest alone says nothing of its platform: its configuration does.
  const config = await layout.addDocument(
    { ...amd64.oci, rootfs: { type: 'layers', diff_ids: [] } },
    'application/vnd.oci.image.config.v1+json',
  );
  const type = 'application/vnd.oci.image.manifest.v1+json';
  await layout.writeTags(await layout.addDocument({ schemaVersion: 2, mediaType: type, config, layers: [] }, type), [
    'x',
  ]);
  const single = await openBase(runner, `oci:${layout.directory}:x`);
  expect((await single.forPlatform(amd64, target)).config?.architecture).toBe('amd64');
  await expect(single.forPlatform(arm64, target)).rejects.toThrow(
    /is for linux\/amd64, and should be for linux\/arm64/,
  );
});
