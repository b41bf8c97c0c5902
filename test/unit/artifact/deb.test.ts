import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { debianVersion, emulationGuard, makeDeb, type DebRequest } from '../../../src/artifact/index.js';
import { hostPlatform } from '../../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let folder: string;
let runner: MemoryRunner;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-deb-'));
  runner = new MemoryRunner();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
}

function request(changes: Partial<DebRequest> = {}): DebRequest {
  return {
    runner,
    directory: join(folder, 'stage'),
    workDirectory: join(folder, 'work'),
    file: join(folder, 'a.deb'),
    platform: hostPlatform(),
    name: 'agent',
    version: 'v1.2.3',
    maintainer: 'Jane Doe <jane@example.com>',
    description: 'An agent\nthat does things.\n\nMany.',
    section: 'net',
    depends: ['adduser (>= 3.11)'],
    recommends: [],
    conflicts: [],
    conffiles: [],
    scripts: {},
    licences: [],
    mtime: new Date(1_700_000_000_000),
    ...changes,
  };
}

async function query(...args: readonly string[]): Promise<string> {
  return (await runner.exec('dpkg-deb', args)).stdout;
}

describe('a Debian package', () => {
  test('has the fields, the files, the modes, the licence and the dependencies of what is in it', async () => {
    put('stage/bin/agent', readFileSync('/bin/true', 'latin1'), 0o755);
    writeFileSync(join(folder, 'stage/bin/agent'), readFileSync('/bin/true'));
    put('stage/etc/agent.conf', 'a=1\n', 0o600);
    put('LICENSE', 'Do what you like.\n');
    await makeDeb(request({ licences: [join(folder, 'LICENSE')], scripts: { postinst: '#!/bin/sh\nset -e\n' } }));
    const deb = join(folder, 'a.deb');
    expect(await query('--field', deb, 'Version', 'Architecture', 'Depends', 'Description')).toMatch(
      /^Version: 1\.2\.3\nArchitecture: \S+\nDepends: adduser \(>= 3\.11\), libc6 \(>= 2\.\d+\)\nDescription: An agent\n that does things\.\n \.\n Many\.\n$/,
    );
    expect(await query('--field', deb, 'Architecture')).toBe(`${hostPlatform().debianArchitecture}\n`);
    const listing = await query('--contents', deb);
    expect(listing).toMatch(/-rwxr-xr-x root\/root .* \.\/usr\/bin\/agent/);
    expect(listing).toMatch(/-rw-r--r-- root\/root .* \.\/usr\/share\/doc\/agent\/copyright/);
    expect(await query('--info', deb, 'conffiles')).toBe('/etc/agent.conf\n');
    expect(await query('--info', deb, 'postinst')).toContain('#!/bin/sh');
  });

  test('with a shared library in it has the loader told of it, and else not', async () => {
    put('stage/bin/agent', 'x', 0o755);
    await makeDeb(request());
    expect(await query('--info', join(folder, 'a.deb'))).not.toContain('triggers');
    mkdirSync(join(folder, 'stage/usr/local/lib'), { recursive: true });
    const library = join(folder, 'stage/usr/local/lib/libagent.so.1');
    await runner.exec('gcc', ['-shared', '-Wl,-soname,libagent.so.1', '-o', library, '-x', 'c', '/dev/null']);
    await makeDeb(request());
    expect(await query('--info', join(folder, 'a.deb'), 'triggers')).toBe('activate-noawait ldconfig\n');
  });

  test('has the same bytes for the same content, whatever times and umask it had', async () => {
    put('stage/bin/agent', '#!/bin/sh\n', 0o755);
    put('stage/share/x', 'x', 0o644);
    await makeDeb(request());
    const first = readFileSync(join(folder, 'a.deb'));
    rmSync(join(folder, 'stage'), { recursive: true });
    put('stage/share/x', 'x', 0o664);
    put('stage/bin/agent', '#!/bin/sh\n', 0o775);
    await makeDeb(request({ file: join(folder, 'b.deb'), workDirectory: join(folder, 'elsewhere') }));
    expect(readFileSync(join(folder, 'b.deb')).equals(first)).toBe(true);
  });

  test.each([
    [
      'a script without an interpreter',
      { scripts: { postinst: 'echo\n' } },
      /postinst begins with 'echo'.*#!\/bin\/sh/,
    ],
    ['a script that is no shell', { scripts: { prerm: '#!/bin/sh\nif\n' } }, /prerm is not valid shell/],
    ['a conffile that is not there', { conffiles: ['/etc/no.conf'] }, /not in it: \/etc\/no\.conf/],
  ] as const)('%s is refused', async (_, changes, message) => {
    put('stage/bin/agent', 'x', 0o755);
    await expect(makeDeb(request(changes))).rejects.toThrow(message);
  });

  test('a file at the top of the file system is refused, with what to do', async () => {
    put('stage/agent.whl', 'x');
    await expect(makeDeb(request())).rejects.toThrow(/cannot hold 'agent\.whl'.*\$ARCHWAY_STAGE/);
  });
});

test.each([
  ['v1.2.3', '1.2.3'],
  ['1.0-rc_1', '1.0-rc.1'],
  ['main', '0~main'],
])('version %s is %s in Debian', (version, expected) => {
  expect(debianVersion(version)).toBe(expected);
});

test('the guard against emulation is valid shell and names the programs', async () => {
  const guard = emulationGuard(hostPlatform(), 'agent', ['/usr/bin/agent']);
  for (const text of Object.values(guard)) await runner.exec('sh', ['-n'], { input: text });
  expect(guard['postinst']).toContain('for program in /usr/bin/agent;');
});

/** Runs what the guard asks, with files of another machine in place of this one's; undefined for one that is not there. */
async function takesForEmulated(platform: Platform, kernel: string | undefined, cpuinfo: string): Promise<boolean> {
  const { postinst = '' } = emulationGuard(platform, 'agent', []);
  const asked = /^emulated\(\) \{\n[^]*?^\}\n/m.exec(postinst)?.[0] ?? '';
  put('proc/cpuinfo', cpuinfo);
  if (kernel !== undefined) put('proc/sys/kernel/arch', `${kernel}\n`);
  put('uname', `#!/bin/sh\necho ${platform.machine}\n`, 0o755);
  const { exitCode } = await runner.exec('sh', ['-e'], {
    env: { ...runner.env, PATH: `${folder}:${runner.env['PATH'] ?? ''}` },
    input: `${asked.replaceAll('/proc/', `${folder}/proc/`)}if emulated; then exit 42; fi\n`,
    acceptExitCodes: [0, 42],
  });
  return exitCode === 42;
}

const X86_CPUINFO = 'processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\n';

describe('the guard against emulation', () => {
  test.each(PLATFORMS)('takes $name on a kernel of its own for real, and on another for emulated', async (platform) => {
    const [one, other] = PLATFORMS;
    const foreign = [one, other].find((each) => each !== platform)?.machine;
    expect(await takesForEmulated(platform, platform.machine, X86_CPUINFO)).toBe(false);
    expect(await takesForEmulated(platform, foreign, X86_CPUINFO)).toBe(true);
  });

  test.each(PLATFORMS)('takes $name for emulated by a vendor of x86 only where its own have none', async (platform) => {
    const own = ['x86_64', 'i686', 's390x'].includes(platform.machine);
    expect(await takesForEmulated(platform, undefined, X86_CPUINFO)).toBe(!own);
    expect(await takesForEmulated(platform, undefined, 'processor\t: 0\nFeatures\t: fp asimd\n')).toBe(false);
  });
});
