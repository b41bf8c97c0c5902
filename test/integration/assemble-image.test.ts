import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { assemble, type Assembled, type AssembleRequest } from '../../src/assemble/index.js';
import { imageSchema, type ImageRecipe } from '../../src/config/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { Artifacts, cellFor } from '../harness/cells.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { startRegistry, type LocalRegistry } from '../harness/registry.js';

const target = crossTarget();
prepareEmulation(target);

const TOOLS = ['docker-registry', 'skopeo', 'apache2-utils', 'docker.io'];
const [USER, PASSWORD] = ['builder', 'a secret'];

interface Described {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly architecture: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Document {
  readonly manifests: readonly Described[];
  readonly layers: readonly Described[];
  readonly config: Described;
  readonly annotations?: Readonly<Record<string, string>>;
}

let folder: string;
let registry: LocalRegistry;
let engine: DockerEngine;
let programs: Readonly<Record<string, Buffer>>;
let artifacts: Artifacts;
let runner: MemoryRunner;

beforeAll(async () => {
  const compilers = toolchainRequirements(hostPlatform(), target, { packages: [] });
  await installPackages(new MemoryRunner(), [...TOOLS, ...compilers]);
  folder = mkdtempSync(join(tmpdir(), 'archway-images-'));
  for (const name of ['registry', 'docker', 'nobody']) mkdirSync(join(folder, name));
  registry = await startRegistry(join(folder, 'registry'), USER, PASSWORD);
  // As docker/login-action leaves it.
  const auth = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');
  const config = JSON.stringify({ auths: { [registry.host]: { auth } } });
  writeFileSync(join(folder, 'docker', 'config.json'), config);
  writeFileSync(
    join(folder, 'tool.c'),
    '#include <stdio.h>\nint main(void) { return puts("hello from an image") < 0; }\n',
  );
  programs = Object.fromEntries(
    [hostPlatform(), target].map((one) => [
      one.oci.architecture,
      compile(one === target ? `${one.gnuTriple}-gcc` : 'gcc', '-static'),
    ]),
  );
  engine = await DockerEngine.start(folder);
}, 600_000);

afterAll(async () => {
  await engine.close();
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

beforeEach(() => {
  artifacts = new Artifacts();
  const env = { ...process.env, DOCKER_CONFIG: join(folder, 'docker') };
  runner = new MemoryRunner({ workspace: artifacts.root, temporaryDirectory: artifacts.root, env });
});

afterEach(() => {
  artifacts.dispose();
});

function compile(compiler: string, ...options: readonly string[]): Buffer {
  execFileSync(compiler, ['-O1', '-s', '-o', join(folder, 'tool'), ...options, join(folder, 'tool.c')]);
  return readFileSync(join(folder, 'tool'));
}

function skopeo(...args: readonly string[]): string {
  const env = { ...process.env, REGISTRY_AUTH_FILE: join(folder, 'docker', 'config.json') };
  return execFileSync('skopeo', ['--insecure-policy', ...args], { env, encoding: 'utf8', stdio: 'pipe' });
}

function inspect(...args: readonly string[]): Document {
  return JSON.parse(skopeo('inspect', '--raw', ...args)) as Document;
}

async function build(name: string, content: Readonly<Record<string, Buffer>> = programs): Promise<void> {
  for (const [platform, bytes] of Object.entries(content)) {
    await artifacts.build(cellFor(name, platform), { [`bin/${name}`]: bytes });
  }
  artifacts.plan();
}

async function run(
  recipe: Partial<ImageRecipe>,
  name: string,
  changes: Partial<AssembleRequest> = {},
): Promise<Assembled> {
  const image = imageSchema.parse({ repository: `${registry.host}/team/${name}`, ...recipe });
  return await assemble(runner, {
    artifacts: artifacts.folder,
    planFile: undefined,
    output: join(artifacts.root, 'dist'),
    required: [],
    checksums: ['sha256'],
    sbom: 'cyclonedx',
    sources: artifacts.root,
    images: new Map([[name, image]]),
    imageTags: [],
    push: true,
    apt: { suite: 'stable', component: 'main', origin: 'test', signingKey: undefined, passphrase: undefined },
    history: undefined,
    run: '42',
    ...changes,
  });
}

function layout(name: string): string {
  return `oci:${join(artifacts.root, 'dist', 'images', name)}`;
}

test('an image of two platforms is pushed; skopeo and docker read it back, and it runs', async () => {
  await build('tool');
  const { manifest } = await run({}, 'tool');
  const [image] = manifest.images;
  const reference = `${registry.host}/team/tool:1.0.0`;
  expect(image?.pushed).toEqual([`${reference}@${String(image?.digest)}`]);
  const remote = `docker://${reference}`;
  const raw = skopeo('inspect', '--tls-verify=false', '--raw', remote);
  expect(raw).toBe(skopeo('inspect', '--raw', `${layout('tool')}:1.0.0`));
  const index = JSON.parse(raw) as Document;
  expect(index.annotations).toMatchObject({
    'org.opencontainers.image.version': '1.0.0',
    'org.opencontainers.image.created': '2026-01-02T03:04:05.000Z',
    'org.opencontainers.image.revision': '1'.repeat(40),
  });
  expect(index.manifests.map(({ platform }) => platform?.architecture)).toEqual([
    'amd64',
    'arm64',
    'unknown',
    'unknown',
  ]);
  for (const [at, { digest }] of index.manifests.slice(0, 2).entries()) {
    const attestation = index.manifests[at + 2];
    expect(attestation?.annotations).toEqual({
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': digest,
    });
    const { layers } = inspect(
      '--tls-verify=false',
      `docker://${registry.host}/team/tool@${String(attestation?.digest)}`,
    );
    const [statement] = layers.map((layer) => blob('tool', layer.digest)) as {
      subject: unknown;
      predicateType: string;
      predicate: unknown;
    }[];
    expect(statement).toMatchObject({
      predicateType: 'https://cyclonedx.org/bom',
      subject: [{ digest: { sha256: digest.slice('sha256:'.length) } }],
      predicate: { bomFormat: 'CycloneDX' },
    });
  }
  // All of it, attestations too, with every digest checked by skopeo.
  skopeo('copy', '--quiet', '--all', '--src-tls-verify=false', remote, `oci:${join(artifacts.root, 'copy')}:x`);
  for (const { name, oci } of [hostPlatform(), target]) {
    engine.docker('pull', '--quiet', `--platform=${name}`, reference);
    expect(engine.docker('run', '--rm', '--network=none', `--platform=${name}`, reference)).toBe(
      'hello from an image\n',
    );
    const format = '{{.Architecture}} {{json .Config.Entrypoint}}';
    expect(engine.docker('inspect', '--format', format, reference)).toBe(
      `${oci.architecture} ["/usr/local/bin/tool"]\n`,
    );
  }
}, 180_000);

function blob(name: string, digest: string): object {
  const path = join(artifacts.root, 'dist', 'images', name, 'blobs', 'sha256', digest.slice('sha256:'.length));
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

test('the same packages give the same digest, and what is there is not sent again', async () => {
  await build('tool');
  const first = await run({}, 'tool', { output: join(artifacts.root, 'first') });
  const second = await run({}, 'tool');
  expect(second.manifest.images[0]?.digest).toBe(first.manifest.images[0]?.digest);
  expect(runner.messages('info').filter((line) => line.includes(': 0 bytes sent'))).not.toEqual([]);
}, 120_000);

test.each(['a registry', 'a layout'])(
  'a base from %s brings its layers, variables and command, for each platform its own',
  async (kind) => {
    await build('base');
    await run({ env: { BASE: '1', BOTH: 'base' }, cmd: ['--help'], labels: { from: 'base' } }, 'base', {
      output: join(artifacts.root, 'base'),
    });
    const base =
      kind === 'a registry'
        ? `${registry.host}/team/base:1.0.0`
        : `oci:${join(artifacts.root, 'base', 'images', 'base')}`;
    artifacts.dispose();
    const own = artifacts;
    artifacts = new Artifacts();
    if (kind === 'a layout') {
      execFileSync('mkdir', ['-p', join(own.root, 'base', 'images')]);
      skopeo(
        'copy',
        '--quiet',
        '--all',
        '--src-tls-verify=false',
        `docker://${registry.host}/team/base:1.0.0`,
        `oci:${join(own.root, 'base', 'images', 'base')}:1.0.0`,
      );
    }
    await build('app');
    const recipe = { base, env: { BOTH: 'app' }, user: '1000', ports: ['8080'] };
    const { manifest } = await run(recipe, 'app', {
      artifacts: artifacts.folder,
      output: join(artifacts.root, 'dist'),
    });
    own.dispose();
    expect(manifest.images[0]?.base).toMatch(/\/base(:1\.0\.0)?@sha256:[0-9a-f]{64}$/);
    const remote = `docker://${registry.host}/team/app:1.0.0`;
    const index = inspect('--tls-verify=false', remote);
    const baseIndex = inspect('--tls-verify=false', `docker://${registry.host}/team/base:1.0.0`);
    for (const [at, architecture] of ['amd64', 'arm64'].entries()) {
      const child = inspect(
        '--tls-verify=false',
        `docker://${registry.host}/team/app@${String(index.manifests[at]?.digest)}`,
      );
      const below = inspect(
        '--tls-verify=false',
        `docker://${registry.host}/team/base@${String(baseIndex.manifests[at]?.digest)}`,
      );
      expect(child.layers.map(({ digest }) => digest).slice(0, 1)).toEqual(below.layers.map(({ digest }) => digest));
      const config = JSON.parse(
        skopeo('inspect', '--tls-verify=false', '--config', `--override-arch=${architecture}`, remote),
      ) as { architecture: string; config: object };
      expect(config).toMatchObject({
        architecture,
        config: {
          Env: ['BASE=1', 'BOTH=app'],
          Entrypoint: ['/usr/local/bin/app'],
          User: '1000',
          Labels: { from: 'base' },
          ExposedPorts: { '8080/tcp': {} },
        },
      });
      // A new entry point would not know what to do with the old one's arguments.
      expect(config.config).not.toHaveProperty('Cmd');
    }
  },
  180_000,
);

test('a program that an empty base cannot start, a base without the platform, and no entry point are errors', async () => {
  await build('tool', { amd64: compile('gcc') });
  await expect(run({}, 'tool')).rejects.toThrow(/bin\/tool needs \/lib64\/ld-linux-x86-64\.so\.2, which is not in it/);
  artifacts.dispose();
  artifacts = new Artifacts();
  await build('half', { amd64: programs['amd64'] ?? Buffer.alloc(0) });
  await run({}, 'half');
  artifacts.dispose();
  artifacts = new Artifacts();
  await build('app');
  await expect(run({ base: `${registry.host}/team/half:1.0.0` }, 'app')).rejects.toThrow(
    /has nothing for linux\/arm64. It has: linux\/amd64/,
  );
  artifacts.dispose();
  artifacts = new Artifacts();
  await artifacts.build(cellFor('app', 'arm64'), {
    'bin/a': programs['arm64'] ?? Buffer.alloc(0),
    'bin/b': programs['arm64'] ?? Buffer.alloc(0),
  });
  artifacts.plan();
  await expect(run({}, 'app')).rejects.toThrow(
    /needs an `entrypoint` in archway\.yml: the package has several programs/,
  );
}, 120_000);

test('a program whose base lacks its loader and its library is found out', async () => {
  await build('base');
  await run({}, 'base', { output: join(artifacts.root, 'base'), push: false });
  const own = artifacts;
  artifacts = new Artifacts();
  await build('app', { [hostPlatform().oci.architecture]: compile('gcc') });
  const base = `oci:${join(own.root, 'base', 'images', 'base')}:1.0.0`;
  await expect(run({ base }, 'app', { push: false })).rejects.toThrow(
    /is not what it says:\n- .*!usr\/local\/bin\/app asks for .*, which is not in the image\.\n- .* needs libc\.so\.6, which is/,
  );
  own.dispose();
}, 60_000);

test('a base with another architecture’s files in its layer is found out', async () => {
  await build('tool');
  await run({}, 'tool', { push: false });
  // The index says arm64 of the image for amd64.
  const blobs = join(artifacts.root, 'dist', 'images', 'tool', 'blobs', 'sha256');
  const read = (digest: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(blobs, digest.slice(7)), 'utf8')) as Record<string, unknown>;
  const { OciLayout } = await import('../../src/oci/index.js');
  const forged = await OciLayout.create(join(artifacts.root, 'forged'));
  execFileSync('cp', ['-r', `${blobs}/.`, join(artifacts.root, 'forged', 'blobs', 'sha256')]);
  const index = inspect(`${layout('tool')}:1.0.0`);
  const manifest = read(index.manifests[0]?.digest ?? '') as unknown as Document;
  const config = read(manifest.config.digest);
  const lie = await forged.addDocument({ ...config, architecture: 'arm64', variant: 'v8' }, manifest.config.mediaType);
  const child = await forged.addDocument({ ...manifest, config: lie }, 'application/vnd.oci.image.manifest.v1+json');
  const both = [index.manifests[0], { ...child, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }];
  const top = await forged.addDocument({ ...index, manifests: both }, 'application/vnd.oci.image.index.v1+json');
  await forged.writeTags(top, ['x']);
  const base = `oci:${join(artifacts.root, 'forged')}`;
  await expect(run({ base }, 'tool', { push: false })).rejects.toThrow(
    /The image of tool is not what it says:\n- blobs\/sha256\/\w+!usr\/local\/bin\/tool is for linux\/amd64, and the image with the layer blobs\/sha256\/\w+ says linux\/amd64 and linux\/arm64/,
  );
}, 120_000);

test('who has not logged in is told how, and no tag is there', async () => {
  await build('secret');
  runner = new MemoryRunner({
    workspace: artifacts.root,
    temporaryDirectory: artifacts.root,
    env: { ...process.env, DOCKER_CONFIG: join(folder, 'nobody') },
  });
  await expect(run({}, 'secret')).rejects.toThrow(
    /team\/secret cannot be pushed to: .*401.*Log in before, by docker\/login-action/,
  );
  expect(() => inspect('--tls-verify=false', `docker://${registry.host}/team/secret:1.0.0`)).toThrow(
    /manifest unknown|name unknown/,
  );
}, 60_000);

test('nothing is pushed while a required cell is missing', async () => {
  await build('tool');
  artifacts.plan({}, [...artifacts.cells, cellFor('tool', 'riscv64')]);
  const { manifest } = await run({ repository: `${registry.host}/team/partial` }, 'tool');
  expect(manifest.complete).toBe(false);
  expect(manifest.images[0]).toMatchObject({
    pushed: [],
    platforms: [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }],
  });
  expect(runner.messages('warning')).toContain('No image is pushed, as required cells are not there.');
  expect(() => inspect('--tls-verify=false', `docker://${registry.host}/team/partial:1.0.0`)).toThrow(/unknown/);
}, 60_000);
