import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { platformOfNode } from '../../src/platform/platform.js';
import { runAction, type StepResult } from '../harness/job.js';

jest.setTimeout(240_000);

const HOST = platformOfNode()?.name ?? '';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-run-'));
  for (const name of ['workspace', 'tools']) mkdirSync(join(folder, name));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<StepResult> {
  const options = { workspace: join(folder, 'workspace'), toolCache: join(folder, 'tools'), inputs, env };
  return (await runAction('run', options)).main;
}

function told(wanted: 'error' | 'warning', { annotations }: StepResult): string {
  return annotations.flatMap(({ kind, message }) => (kind === wanted ? [message] : [])).join('\n');
}

function errors(result: StepResult): string {
  return told('error', result);
}

describe('run', () => {
  test('runs commands in Debian, with the files by which a step speaks to the runner', async () => {
    const result = await run(
      {
        platform: HOST,
        env: 'GREETING: "hello, world"\nCOUNT: 3',
        run: [
          '. /etc/os-release; echo "codename=$VERSION_CODENAME" >> "$GITHUB_OUTPUT"',
          'echo "FROM_INSIDE=$GREETING $COUNT" >> "$GITHUB_ENV"',
          'echo /opt/inside >> "$GITHUB_PATH"',
          'echo "A line of the summary." >> "$GITHUB_STEP_SUMMARY"',
          'echo "$PWD" > "$GITHUB_WORKSPACE/where"; echo scratch > "$RUNNER_TEMP/scratch"',
          'echo "secret is ${GITHUB_TOKEN-unset}, ${PRIVATE-unset}"',
        ].join('\n'),
      },
      { GITHUB_TOKEN: 'hidden-token', PRIVATE: 'hidden-too' },
    );
    expect(errors(result)).toBe('');
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ codename: 'trixie', 'exit-code': '0' });
    expect(result.env).toMatchObject({ FROM_INSIDE: 'hello, world 3' });
    expect(result.path).toEqual(['/opt/inside']);
    expect(result.summary).toContain('A line of the summary.');
    expect(result.summary).toContain(`## Run on ${HOST}`);
    expect(result.stdout).toContain('secret is unset, unset');
    const where = join(folder, 'workspace', 'where');
    expect(readFileSync(where, 'utf8')).toBe(`${join(folder, 'workspace')}\n`);
    expect(statSync(where).uid).toBe(process.getuid?.());
  });

  test('that is cancelled ends its commands and leaves nothing behind', async () => {
    const workspace = join(folder, 'workspace');
    const options = { workspace, toolCache: join(folder, 'tools'), cancelAt: 'has begun' };
    const commands = 'trap "touch asked; exit 1" TERM; echo "this has" begun; sleep 876 & wait';
    const { main } = await runAction('run', { ...options, inputs: { platform: HOST, run: commands } });
    expect([main.exitCode, errors(main)]).toEqual([130, '']);
    expect(main.stdout).toContain('Cancelled: what runs is ended, and things are put back.');
    expect(existsSync(join(workspace, 'asked'))).toBe(true);
    expect(readdirSync(join(folder, 'tools', 'archway-environments', 'scratch'))).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(folder);
  });

  test('lets another user than root speak to the runner too', async () => {
    const commands = 'echo "who=$(id -un)" >> "$GITHUB_OUTPUT"; echo "By $(id -u)." >> "$GITHUB_STEP_SUMMARY"';
    const result = await run({ platform: HOST, user: 'www-data', run: commands });
    expect([errors(result), result.outputs['who']]).toEqual(['', 'www-data']);
    expect(result.summary).toContain('By 33.');
  });

  test('fails with the exit code of the commands, under the names of run-on-arch-action too', async () => {
    const commands = 'sh -c "exit 7"\ntouch went-on\n';
    const result = await run({ arch: HOST, distro: 'trixie', shell: '/bin/sh', setup: 'touch set-up', run: commands });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['exit-code']).toBe('7');
    expect(errors(result)).toMatch(/`\/bin\/sh .*` exited with 7/);
    expect(statSync(join(folder, 'workspace', 'set-up')).isFile()).toBe(true);
    expect(existsSync(join(folder, 'workspace', 'went-on'))).toBe(false);
  });

  test('verifies that an accelerated run makes what an emulated one does', async () => {
    const program = 'printf "\\177ELF of %s" "$(basename "$PWD")" > made; echo x >> note';
    const same = await run({ platform: HOST, accelerate: 'verify', run: program });
    expect(errors(same)).toBe('');
    expect(same.summary).toContain(
      '1 objects, archives, programs and libraries are those of the emulated run, byte for byte.',
    );
    expect(readFileSync(join(folder, 'workspace', 'note'), 'utf8')).toBe('x\n');
    // The machine's own platform has nothing that could be replaced.
    expect(told('warning', same)).toBe(
      '`accelerate: verify` proves nothing here: no program of the environment ran natively.',
    );
    rmSync(join(folder, 'workspace', 'made'));
    const empty = await run({ platform: HOST, accelerate: 'verify', run: 'true' });
    expect(told('warning', empty)).toContain(
      'the commands made no object, archive, program or library, and no program',
    );
    const other = await run({ platform: HOST, accelerate: 'verify', run: `${program}; date +%N >> made` });
    expect(other.exitCode).toBe(1);
    expect(errors(other)).toMatch(
      /The accelerated run did not come to what the emulated one did: made: .*differs from byte/,
    );
  });

  test('tells of all bad inputs together', async () => {
    const result = await run({
      platform: 'linux/amr64',
      rootfs: 'alpine',
      env: '- list',
      mounts: 'relative:/x',
      'timeout-minutes': '0',
      run: '',
    });
    expect(result.exitCode).toBe(1);
    const told = errors(result);
    for (const part of [
      "'linux/amr64' is not a platform",
      "'alpine' is neither a release",
      "'env'",
      "'relative:/x'",
      "'run'",
    ]) {
      expect(told).toContain(part);
    }
    expect(told).toContain("'timeout-minutes' has the value '0'");
  });
});
