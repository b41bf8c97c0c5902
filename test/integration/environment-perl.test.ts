import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment, type Environment, type EnvironmentRequest } from '../../src/environment/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(240_000);

const host = hostPlatform();
const foreign = PLATFORMS.slice(0, 2).find((platform) => platform.name !== host.name) as Platform;

let folder: string;
let runner: MemoryRunner;
let lease: EmulationLease;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-perl-'));
  for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
  runner = new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
  });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, [foreign]))).lease;
});

afterAll(async () => {
  await releaseEmulation(runner, lease);
  rmSync(folder, { recursive: true, force: true });
});

async function within<T>(
  accelerate: EnvironmentRequest['accelerate'],
  names: readonly string[],
  work: (one: Environment) => Promise<T>,
): Promise<T> {
  const environment = await openEnvironment(runner, {
    platform: foreign,
    base: { codename: 'trixie' },
    packages: [{ packages: names, recommends: false }],
    install: '',
    mounts: [],
    network: false,
    accelerate,
  });
  try {
    return await work(environment);
  } finally {
    await environment.dispose();
  }
}

/** Makes a source package and asks all that a build asks of Debian's tools; what they say is on the output. */
const WORK = `trap "cat /tmp/said" EXIT
mkdir -p /tmp/word-1/debian/source; cd /tmp/word-1
printf '3.0 (quilt)\\n' > debian/source/format
printf 'word (1-1) unstable; urgency=low\\n\\n  * Caf\\303\\251.\\n\\n -- N <n@example.org>  Thu, 01 Jan 2026 00:00:00 +0000\\n' > debian/changelog
printf 'Source: word\\nMaintainer: N <n@example.org>\\n\\nPackage: word\\nArchitecture: any\\nDepends: \${shlibs:Depends}\\nDescription: d\\n' > debian/control
echo text > text
tar --create --gzip --mtime=@0 --owner=0 --group=0 --file=../word_1.orig.tar.gz --exclude=debian -C .. word-1
export SOURCE_DATE_EPOCH=0
{
  dpkg-architecture
  dpkg-buildflags --dump
  dpkg-buildflags --status
  dpkg-buildflags --export=make
  dpkg-parsechangelog
  mkdir -p debian/word/DEBIAN
  dpkg-shlibdeps -Tdebian/substvars /usr/bin/patch
  cat debian/substvars
  dpkg-gencontrol -pword -Pdebian/word -Tdebian/substvars
  cat debian/word/DEBIAN/control debian/files
  dpkg-source --build .
  sha256sum ../word_1-1.*
  dpkg-checkbuilddeps || echo "wants more"
} > /tmp/said 2>&1`;

const SCRIPTS = ['dpkg-architecture', 'dpkg-buildflags', 'dpkg-parsechangelog', 'dpkg-shlibdeps', 'dpkg-gencontrol'];

test("the host's Perl runs Debian's scripts to the same ends, with the modules that the environment has", async () => {
  // The second one has a module in machine code, without which dpkg-gencontrol warns.
  const names = ['dpkg-dev', 'libfile-fcntllock-perl', 'binutils'];
  const said = await within('off', names, async (one) => (await one.run('sh', ['-ec', WORK])).stdout);
  expect(said).toContain(`DEB_HOST_ARCH=${foreign.debianArchitecture}\n`);
  expect(said).toMatch(/^Depends: .*libc6 \(/m);
  expect(said).not.toMatch(/FcntlLock|locale/i);
  await within('all', names, async (one) => {
    const { native, emulated } = one.acceleration;
    expect(SCRIPTS.filter((name) => !native.includes(`/usr/bin/${name}`))).toEqual([]);
    expect(emulated).toContainEqual({
      program: '/usr/bin/dpkg-genbuildinfo',
      reason: 'it asks for which machine its Perl was built',
    });
    expect((await one.run('sh', ['-ec', WORK])).stdout).toBe(said);
    const asked = await one.run('perl', ['-MConfig', '-e', 'print $Config{archname}']);
    expect(asked.stdout).toContain(foreign.multiarch);
  });
});
