import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/index.js';
import { assembleRepository } from '../harness/apt-repository.js';
import { Artifacts, cellFor, programFor } from '../harness/cells.js';
import { sbomErrors } from '../harness/schemas.js';

interface Bill {
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly hashes: unknown } };
  readonly components: readonly {
    readonly name: string;
    readonly version?: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

let artifacts: Artifacts;

beforeEach(() => {
  artifacts = new Artifacts();
});

afterEach(() => {
  artifacts.dispose();
});

/** The bill of the only package, once CycloneDX's own schema has let it pass. */
async function bill(sources: string): Promise<Bill> {
  artifacts.plan();
  const { manifest } = await assembleRepository(artifacts, undefined, { sbom: 'cyclonedx', sources });
  const text = readFileSync(join(artifacts.root, 'dist', manifest.cells[0]?.files[0]?.sbom ?? ''), 'utf8');
  expect(await sbomErrors(text)).toBeNull();
  return JSON.parse(text) as Bill;
}

function purls({ components }: Bill): string[] {
  return components.map(({ purl }) => purl).sort();
}

test('of a real Go program it lists what `go version -m` says, and the standard library', async () => {
  const program = join(artifacts.root, 'probe');
  await execCommand('go', ['build', '-trimpath', '-o', program, '.'], {
    cwd: join(ROOT, 'examples', 'fleet', 'go', 'probe'),
    env: { ...process.env, CGO_ENABLED: '0', GOARCH: 'arm64', GOFLAGS: '' },
  });
  const { stdout } = await execCommand('go', ['version', '-m', program]);
  const modules = [...stdout.matchAll(/^\tdep\t(\S+)\t(\S+)/gm)].map(
    ([, path, version]) => `${path ?? ''}@${version ?? ''}`,
  );
  expect(modules.length).toBeGreaterThan(1);
  const compiler = /: go(\S+)/.exec(stdout)?.[1] ?? '';
  await artifacts.build(cellFor('probe', 'arm64'), { 'bin/probe': readFileSync(program) });
  const made = await bill(artifacts.root);
  expect(purls(made)).toEqual([`std@${compiler}`, ...modules].map((one) => `pkg:golang/${one}`).sort());
  const main = made.metadata.component['bom-ref'];
  expect(made.dependencies.find(({ ref }) => ref === main)?.dependsOn?.toSorted()).toEqual(purls(made));
}, 300_000);

test('of a real crate it lists what cargo resolves, with its edges and checksums', async () => {
  const crate = join(ROOT, 'examples', 'fleet', 'rust', 'tally');
  const options = ['metadata', '--locked', '--format-version', '1'];
  const { stdout } = await execCommand('cargo', options, { cwd: crate });
  const { packages, resolve } = JSON.parse(stdout) as {
    packages: readonly { id: string; name: string; version: string }[];
    resolve: { nodes: readonly { id: string; dependencies: readonly string[] }[] };
  };
  const purlOf = new Map(packages.map(({ id, name, version }) => [id, `pkg:cargo/${name}@${version}`]));
  await artifacts.build(cellFor('tally', 'arm64', { language: 'rust', path: 'tally' }));
  const sources = join(artifacts.root, 'sources');
  mkdirSync(join(sources, 'tally'), { recursive: true });
  for (const file of ['Cargo.toml', 'Cargo.lock']) cpSync(join(crate, file), join(sources, 'tally', file));
  const made = await bill(sources);
  expect(purls(made)).toEqual([...purlOf.values()].sort());
  const edges = new Map(made.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn.toSorted()]));
  for (const { id, dependencies } of resolve.nodes) {
    const ref = purlOf.get(id) ?? '';
    expect([ref, edges.get(ref) ?? []]).toEqual([ref, dependencies.map((one) => purlOf.get(one)).sort()]);
  }
  // Every crate of the registry has the digest that cargo checks it by.
  const lock = readFileSync(join(crate, 'Cargo.lock'), 'utf8');
  const checksums = [...lock.matchAll(/^checksum = "(\w+)"/gm)].map(([, sum]) => sum).sort();
  expect(made.components.flatMap(({ hashes = [] }) => hashes.map(({ content }) => content)).sort()).toEqual(checksums);
}, 300_000);

test('of a lock file of hundreds of crates it lists all that the package reaches', async () => {
  const folder = join(artifacts.root, 'sources', 'large');
  cpSync(join(ROOT, 'bench', 'cache', 'fixtures', 'cargo'), folder, { recursive: true });
  // A workspace's lock file is above the package's folder.
  renameSync(join(folder, 'Cargo.lock'), join(artifacts.root, 'sources', 'Cargo.lock'));
  const lock = readFileSync(join(artifacts.root, 'sources', 'Cargo.lock'), 'utf8');
  await artifacts.build(cellFor('large', 'arm64', { language: 'rust', path: 'large' }), {
    'bin/large': programFor('arm64'),
  });
  const made = await bill(join(artifacts.root, 'sources'));
  const listed = [...lock.matchAll(/^name = "(.+)"\nversion = "(.+)"/gm)].map(
    ([, name, version]) => `pkg:cargo/${name ?? ''}@${version ?? ''}`,
  );
  expect(listed.length).toBeGreaterThan(300);
  expect(purls(made)).toEqual(listed.sort());
}, 120_000);
