import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { imageSchema } from '../../src/config/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { assembleRepository } from '../harness/apt-repository.js';
import { Artifacts, cellFor } from '../harness/cells.js';
import { debianBase } from '../harness/debian-base.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const target = crossTarget();
const platforms = [hostPlatform(), target];
prepareEmulation(target);

let folder: string;
let engine: DockerEngine;
let artifacts: Artifacts;

beforeAll(async () => {
  const compilers = toolchainRequirements(hostPlatform(), target, { packages: [] });
  await installPackages(new MemoryRunner(), ['docker.io', 'mmdebstrap', 'arch-test', 'skopeo', ...compilers]);
  folder = mkdtempSync(join(tmpdir(), 'archway-debian-image-'));
  mkdirSync(join(folder, 'docker'));
  engine = await DockerEngine.start(folder);
  artifacts = new Artifacts();
}, 600_000);

afterAll(async () => {
  await engine.close();
  artifacts.dispose();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('a program that needs the C library gets Debian below it, and runs for each platform', async () => {
  const source = join(folder, 'tool.c');
  writeFileSync(source, '#include <stdio.h>\nint main(void) { return puts("hello from Debian") < 0; }\n');
  for (const platform of platforms) {
    const compiler = platform === target ? `${platform.gnuTriple}-gcc` : 'gcc';
    execFileSync(compiler, ['-O1', '-o', join(folder, 'tool'), source]);
    await artifacts.build(cellFor('tool', platform.name), { 'bin/tool': readFileSync(join(folder, 'tool')) });
  }
  artifacts.plan();
  const base = await debianBase(folder, platforms);
  const images = new Map([['tool', imageSchema.parse({ base })]]);
  const { manifest } = await assembleRepository(artifacts, undefined, { images, sbom: 'cyclonedx' });
  expect(manifest.images[0]?.platforms.map(({ platform }) => platform)).toEqual(
    platforms.map(({ name }) => name).sort(),
  );
  const layout = `oci:${join(artifacts.root, 'dist', 'images', 'tool')}:1.0.0`;
  for (const { name, oci } of platforms) {
    const archive = join(folder, `${oci.architecture}-image.tar`);
    const choice = [`--override-arch=${oci.architecture}`, `--override-os=${oci.os}`];
    const variant = oci.variant === undefined ? [] : [`--override-variant=${oci.variant}`];
    const destination = `docker-archive:${archive}:tool:${oci.architecture}`;
    execFileSync('skopeo', ['--insecure-policy', ...choice, ...variant, 'copy', '--quiet', layout, destination]);
    engine.docker('load', '--quiet', '--input', archive);
    const run = ['run', '--rm', '--network=none', `--platform=${name}`, `tool:${oci.architecture}`];
    expect(engine.docker(...run)).toBe('hello from Debian\n');
  }
  // Debian is in it.
  const [own, other] = manifest.images[0]?.platforms.map(({ bytes }) => bytes) ?? [];
  expect(Math.min(own ?? 0, other ?? 0)).toBeGreaterThan(20_000_000);
}, 1_200_000);
