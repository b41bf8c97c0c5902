import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { type DownloadWorld, hash } from './download-world.js';

/** What became of many jobs that used one folder. */
export interface JobsResult {
  readonly killed: number;
  /** Output of each job that was not killed and yet failed or warned. */
  readonly unhappy: readonly string[];
  /** Objects of the store that are not what their seal says. */
  readonly damaged: readonly string[];
}

/**
 * Runs many `cache` jobs on one directory backend, several at the same time, each with empty caches of its own and in a
 * process of its own, and kills some of them at any moment with SIGKILL.
 */
export async function runCacheJobs(
  world: DownloadWorld,
  folder: string,
  plan: { readonly jobs: number; readonly atOnce: number; readonly killed: number },
): Promise<JobsResult> {
  const node = await tool('node');
  const unhappy: string[] = [];
  let killed = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let job = next++; job < plan.jobs; job = next++) {
      const doomed = Math.random() < plan.killed;
      const { signal, code, output } = await runJob(node, world, folder, doomed ? Math.random() * 3_000 : undefined);
      if (signal === 'SIGKILL') killed++;
      else if (code !== 0 || /::(warning|error)/.test(output)) unhappy.push(output);
    }
  };
  await Promise.all(Array.from({ length: plan.atOnce }, worker));
  return { killed, unhappy, damaged: damagedObjects(folder) };
}

async function runJob(
  node: string,
  world: DownloadWorld,
  folder: string,
  killAfter: number | undefined,
): Promise<{ signal: string | null; code: number | null; output: string }> {
  const temporary = mkdtempSync(join(world.scratch, 'job-'));
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(temporary, name)]),
  );
  for (const path of Object.values(files)) writeFileSync(path, '');
  mkdirSync(join(temporary, 'temp'));
  const inputs = {
    workspaces: 'auto',
    ecosystems: 'auto',
    prefix: 'archway',
    save: 'true',
    verify: 'strict',
    backend: `directory:${folder}`,
    'max-size': '1GiB',
    complete: 'true',
    git: 'false',
    warm: 'true',
  };
  const child = spawn(node, [join(ROOT, 'dist', 'cache', 'index.js')], {
    env: {
      ...process.env,
      ...world.newMachine(),
      ...files,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_WORKSPACE: world.newCheckout(),
      RUNNER_TEMP: join(temporary, 'temp'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<{ signal: string | null; code: number | null; output: string }>((resolve) => {
    child.once('close', (code, signal) => resolve({ signal, code, output }));
  });
  if (killAfter !== undefined) {
    await Promise.race([sleep(killAfter, undefined, { ref: false }), ended]);
    child.kill('SIGKILL');
  }
  return await ended;
}

function damagedObjects(folder: string): string[] {
  return readdirSync(join(folder, 'v1', 'objects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const object = readFileSync(path);
      return object.toString('latin1', 0, 65) !== `${hash(object.subarray(65))}\n`;
    });
}
