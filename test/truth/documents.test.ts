import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { DEFAULT_PLATFORMS } from '../../src/platform/platform.js';
import { runWorkflow } from '../harness/act.js';
import { newSigningKey, PASSPHRASE } from '../harness/apt-repository.js';
import { Arm64Containers } from '../harness/arm64-containers.js';
import { readSubjects } from '../harness/attest-subjects.js';
import { copyCheckout, removeCheckout } from '../harness/checkout.js';
import { debianBase } from '../harness/debian-base.js';
import { makeDocumentedRepository } from '../harness/documented-repositories.js';
import { documents, majorTag, shownYaml, type ShownYaml } from '../harness/documents.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { startRegistry, type LocalRegistry } from '../harness/registry.js';

// Every complete workflow that a document shows, run as it stands, in a repository that it is for.

const MINUTE = 60_000;

const SHOWN = documents().flatMap(shownYaml);
const WORKFLOWS = SHOWN.filter(({ kind }) => kind === 'workflow').map((block) => ({
  ...block,
  place: `${block.document}:${String(block.line)}`,
}));
/** Who may push to the registry, as act names who pushed. */
const ACTOR = 'nektos/act';
const PASSWORD = 'of the registry';

let archway: string;
let containers: Arm64Containers;
let signingKey: string;
let folder: string;
let registry: LocalRegistry;
let base: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), [
    ...['unzip', 'gpg', 'gpg-agent', 'docker-registry', 'apache2-utils', 'mmdebstrap', 'arch-test'],
  ]);
  archway = await copyCheckout();
  signingKey = newSigningKey();
  folder = mkdtempSync(join(tmpdir(), 'archway-documents-'));
  registry = await startRegistry(folder, ACTOR, PASSWORD);
  base = await debianBase(folder, DEFAULT_PLATFORMS);
  containers = await Arm64Containers.start([
    ...[
      'build-essential',
      'pkg-config',
      'lua5.4',
      'liblua5.4-dev',
      'python3-dev',
      'python3-venv',
      'libffi-dev',
      'cargo',
    ],
  ]);
}, 20 * MINUTE);

afterAll(async () => {
  await containers.close();
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
  removeCheckout(archway);
});

test('there are workflows', () => {
  expect(WORKFLOWS.length).toBeGreaterThan(15);
});

test.each(WORKFLOWS)(
  '$place',
  async (block) => {
    const repository = mkdtempSync(join(tmpdir(), 'archway-documented-'));
    try {
      await makeDocumentedRepository(block, repository);
      const configuration = configurationFor(block);
      if (configuration !== undefined) writeFileSync(join(repository, 'archway.yml'), configuration);
      mkdirSync(join(repository, '.github', 'workflows'), { recursive: true });
      const text = /^(on|'on'|"on"):/m.test(block.text) ? block.text : `on: push\n${block.text}`;
      const workflow = text.replaceAll('ghcr.io', registry.host);
      writeFileSync(join(repository, '.github', 'workflows', 'shown.yml'), workflow);
      const result = await runWorkflow('.github/workflows/shown.yml', {
        repository,
        remotes: { [`OWNER/archway@${majorTag()}`]: archway },
        containers: containers.forJobs([archway]),
        env: { ARCHWAY_SOURCE: archway, ...containers.client },
        secrets: { GITHUB_TOKEN: PASSWORD, APT_SIGNING_KEY: signingKey, APT_SIGNING_PASSPHRASE: PASSPHRASE },
        timeout: 25 * MINUTE,
      });
      expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
        exitCode: 0,
        log: [],
      });
      expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
      // A plan and a build at the least, or one job with all of it.
      expect(result.log.join('\n')).toMatch(/set-output:: (artifacts|complete)=(\[\{|true)/);
      if (text.includes('actions/attest@')) expectSubjects(result.log);
      if (configuration?.includes('image:')) {
        expect(result.log.join('\n')).toMatch(new RegExp(`set-output:: images=.*${registry.host}/owner/probe`));
      }
      await result.dispose();
    } finally {
      rmSync(repository, { recursive: true, force: true });
    }
  },
  30 * MINUTE,
);

/** The configuration that a guide shows beside its workflow. */
function configurationFor({ document, text }: ShownYaml): string | undefined {
  if (!document.startsWith('docs/guides/')) return undefined;
  const shown = SHOWN.find((one) => one.document === document && one.kind === 'archway.yml')?.text;
  if (document === 'docs/guides/container-images.md') {
    return shown?.replaceAll('ghcr.io', registry.host).replace('debian:bookworm-slim', base);
  }
  if (document !== 'docs/guides/two-workflows-moved.md') return shown;
  // Whole projects take hours on an emulated ARM runner, so there is none for these.
  return `${text.includes('platforms:') ? '' : (shown ?? '')}runners: { linux/amd64: ubuntu-24.04 }\n`;
}

/** What actions/attest would sign are package files by their SHA-256. */
function expectSubjects(log: readonly string[]): void {
  const lines = log.flatMap((line) => / subject: (.*)$/.exec(line)?.[1] ?? []);
  const subjects = readSubjects(lines.join('\n'));
  expect(subjects.length).toBeGreaterThan(0);
  for (const { name, digest } of subjects) {
    expect(name).toMatch(/\.tar\.gz$/);
    expect(digest['sha256']).toMatch(/^[0-9a-f]{64}$/);
  }
}
