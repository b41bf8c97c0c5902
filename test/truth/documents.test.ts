import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { runWorkflow } from '../harness/act.js';
import { newSigningKey, PASSPHRASE } from '../harness/apt-repository.js';
import { Arm64Containers } from '../harness/arm64-containers.js';
import { copyCheckout, removeCheckout } from '../harness/checkout.js';
import { makeDocumentedRepository } from '../harness/documented-repositories.js';
import { documents, majorTag, shownYaml, type ShownYaml } from '../harness/documents.js';
import { MemoryRunner } from '../harness/memory-runner.js';

// Every complete workflow that a document shows, run as it stands, in a repository that it is for.

const MINUTE = 60_000;

/** Workflows that depend on more than can be had here, by their document, with what they depend on. */
const NOT_RUN: Readonly<Record<string, (text: string) => boolean>> = {
  // Signing needs GitHub's own identity service.
  'docs/assemble.md': (text) => text.includes('actions/attest@'),
  // Pushing to ghcr.io needs an account; assemble-image pushes to a registry.
  'docs/guides/container-images.md': (text) => text.includes('registry: ghcr.io'),
  'docs/workflow.md': (text) => text.includes('registry: ghcr.io'),
  // They are for the repositories of others, in which what the guide says of them was measured.
  'docs/guides/two-workflows-moved.md': () => true,
};

const SHOWN = documents().flatMap(shownYaml);
const WORKFLOWS = SHOWN.filter(({ kind }) => kind === 'workflow');
const RUN = WORKFLOWS.filter(({ document, text }) => NOT_RUN[document]?.(text) !== true).map((block) => ({
  ...block,
  place: `${block.document}:${String(block.line)}`,
}));

let archway: string;
let containers: Arm64Containers;
let signingKey: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['unzip', 'gpg', 'gpg-agent']);
  archway = await copyCheckout();
  signingKey = newSigningKey();
  containers = await Arm64Containers.start([
    ...['build-essential', 'pkg-config', 'lua5.4', 'liblua5.4-dev', 'python3-dev', 'python3-venv', 'libffi-dev'],
  ]);
}, 20 * MINUTE);

afterAll(async () => {
  await containers.close();
  removeCheckout(archway);
});

test('no more than five workflows are not run', () => {
  expect(WORKFLOWS.length - RUN.length).toBeLessThanOrEqual(5);
  expect(RUN.length).toBeGreaterThan(10);
});

test.each(RUN)(
  '$place',
  async (block) => {
    const repository = mkdtempSync(join(tmpdir(), 'archway-documented-'));
    try {
      makeDocumentedRepository(block.document, repository);
      const config = configurationFor(block);
      if (config !== undefined) writeFileSync(join(repository, 'archway.yml'), config);
      mkdirSync(join(repository, '.github', 'workflows'), { recursive: true });
      const text = /^(on|'on'|"on"):/m.test(block.text) ? block.text : `on: push\n${block.text}`;
      writeFileSync(join(repository, '.github', 'workflows', 'shown.yml'), text);
      const result = await runWorkflow('.github/workflows/shown.yml', {
        repository,
        remotes: { [`OWNER/archway@${majorTag()}`]: archway },
        containers: containers.forJobs([archway]),
        env: { ARCHWAY_SOURCE: archway },
        secrets: { APT_SIGNING_KEY: signingKey, APT_SIGNING_PASSPHRASE: PASSPHRASE },
        timeout: 25 * MINUTE,
      });
      expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
        exitCode: 0,
        log: [],
      });
      expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
      // A plan and a build at the least, or one job with all of it.
      expect(result.log.join('\n')).toMatch(/set-output:: (artifacts|complete)=(\[\{|true)/);
      await result.dispose();
    } finally {
      rmSync(repository, { recursive: true, force: true });
    }
  },
  30 * MINUTE,
);

/** The configuration that a guide shows beside its workflow. */
function configurationFor({ document }: ShownYaml): string | undefined {
  if (!document.startsWith('docs/guides/')) return undefined;
  return SHOWN.find((one) => one.document === document && one.kind === 'archway.yml')?.text;
}
