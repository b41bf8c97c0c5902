import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { EnvironmentRequest } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { withJob } from '../harness/environment-contract.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(240_000);

const USER = '4713';

/** Becomes a user of this machine who may use sudo, in a mount namespace of its own: FOLDER USER COMMAND... */
const AS_USER = `set -e
for name in passwd shadow sudoers; do mount --bind "$1/$name" "/etc/$name"; done
user=$2; shift 2
exec setpriv --reuid="$user" --regid="$user" --clear-groups -- "$@"
`;

let folder: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['sudo']);
  folder = mkdtempSync(join(tmpdir(), 'archway-user-'));
  chmodSync(folder, 0o755);
  const files = {
    passwd: [`${readFileSync('/etc/passwd', 'utf8')}somebody:x:${USER}:${USER}::/nonexistent:/bin/sh\n`, 0o644],
    shadow: [`${readFileSync('/etc/shadow', 'utf8')}somebody:*:19000:0:99999:7:::\n`, 0o640],
    sudoers: ['root ALL=(ALL:ALL) ALL\nsomebody ALL=(ALL) NOPASSWD: ALL\n', 0o440],
  } as const;
  for (const [name, [text, mode]] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), mode);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Names below a folder and the users whose they are. */
function owners(path: string, ...tests: readonly string[]): string[] {
  const text = execFileSync('find', [path, ...tests, '-printf', '%P %U\\n'], { encoding: 'utf8' });
  return text.split('\n').filter(Boolean).sort();
}

test('what commands leave belongs to the user who started them, and all else to whom it did', async () => {
  const home = join(folder, 'home');
  const tools = join(home, '.cache', 'tools');
  const shared = join(folder, 'shared');
  mkdirSync(tools, { recursive: true });
  execFileSync('chown', ['--recursive', USER, home]);
  mkdirSync(join(home, 'of-root'));
  mkdirSync(join(shared, 'of-root'), { recursive: true });
  const mounts = [home, shared].map((path) => ({ source: path, target: path, readOnly: false }));
  const request: EnvironmentRequest = {
    ...{ platform: hostPlatform(), base: { codename: 'trixie' }, packages: [], install: '' },
    ...{ mounts, network: false, accelerate: 'off' },
  };
  const runner = new MemoryRunner({ toolCacheDirectory: tools });
  await withJob({ runner, request }, 'leave', async (line) => {
    const args = ['--mount', 'sh', '-c', AS_USER, 'sh', folder, USER, ...line];
    await runner.exec('unshare', args, { env: { PATH: '/usr/bin:/bin', HOME: home } });
  });
  expect(owners(home, '-maxdepth', '0')).toEqual([` ${USER}`]);
  expect(owners(home, '-mindepth', '1', '-not', '-path', '*/.cache*')).toEqual([
    `made ${USER}`,
    `made/by ${USER}`,
    'of-root 0',
  ]);
  expect(owners(shared, '-mindepth', '1')).toEqual(['made 33', 'made/by 33', 'of-root 0']);
  // The kept root goes on being root's, with what is to be started as root.
  const roots = join(tools, 'archway-environments', 'roots');
  const [kept = ''] = readdirSync(roots);
  const root = join(roots, kept, 'root');
  expect(owners(root, '-uid', USER)).toEqual([]);
  expect(owners(root, '-path', '*/bin/su', '-perm', '-4000')).toEqual(['usr/bin/su 0']);
  expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
});
