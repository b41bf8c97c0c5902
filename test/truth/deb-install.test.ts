import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { buildCommand } from '../../src/cli/build-command.js';
import type { CellReport } from '../../src/config/index.js';
import { openEnvironment, type Environment } from '../../src/environment/index.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

const MINUTES = 60_000;
const target = crossTarget();

jest.setTimeout(15 * MINUTES);
prepareEmulation(target);

/** A Go program with zlib in it, which tells how many CPUs it may use, and what its configuration says. */
const GREETER = `package main

// #cgo LDFLAGS: -lz
// #include <zlib.h>
import "C"

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

var version string

func main() {
	text, err := os.ReadFile("/etc/greeter.conf")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Printf("%s %s on %s, %d CPU, zlib %s, %q\\n", strings.TrimSpace(string(text)), version, runtime.GOARCH,
		runtime.NumCPU(), C.GoString(C.zlibVersion()), os.Args[1:])
}
`;

/** A program with a library of its own, in a folder that the loader knows from its cache alone. */
const MAKEFILE = `all: talker
libtalker.so.1: library.c
	$(CC) -shared -fPIC -Wl,-soname,$@ -o $@ $<
talker: main.c libtalker.so.1
	$(CC) -o $@ $^
install: all
	install -D -m 644 libtalker.so.1 $(DESTDIR)$(PREFIX)/lib/libtalker.so.1
	install -D -m 755 talker $(DESTDIR)$(PREFIX)/bin/talker
`;

function filesFor(version: string): Readonly<Record<string, string>> {
  return {
    'archway.yml': `platforms: [${target.name}]
packages:
  greeter:
    path: greeter
    language: go
    version: '${version}'
    packages: [zlib1g-dev]
    test: false
    build: |
      go build -trimpath -ldflags="-X main.version=$ARCHWAY_VERSION" -o "$ARCHWAY_STAGE/bin/" .
      install -D -m 644 greeter.conf "$ARCHWAY_STAGE/etc/greeter.conf"
    deb: { maintainer: Jane Doe <jane@example.org>, one-cpu-under-emulation: true, postrm: postrm }
  talker:
    path: talker
    version: '${version}'
    deb: { maintainer: Jane Doe <jane@example.org>, depends: [greeter], postinst: postinst, postrm: postrm }
`,
    'greeter/go.mod': 'module example.org/greeter\n\ngo 1.19\n',
    'greeter/main.go': GREETER,
    'greeter/greeter.conf': 'hello\n',
    'greeter/postrm': '#!/bin/sh\nset -e\nif [ "$1" = purge ]; then rm -rf /var/lib/greeter; fi\n',
    'talker/Makefile': MAKEFILE,
    'talker/library.c': 'const char *words(void) { return "words of the library"; }\n',
    'talker/main.c': '#include <stdio.h>\nconst char *words(void);\nint main(void) { return puts(words()) < 0; }\n',
    'talker/postinst':
      '#!/bin/sh\nset -e\nif [ "$1" = configure ]; then mkdir -p /var/lib/talker; echo "$1" > /var/lib/talker/words; fi\n',
    'talker/postrm': '#!/bin/sh\nset -e\nif [ "$1" = purge ]; then rm -rf /var/lib/talker; fi\n',
  };
}

/** Builds both packages. Returns the folder with the .deb files. */
async function build(version: string): Promise<string> {
  const root = writeFiles(filesFor(version));
  const runner = new MemoryRunner({ workspace: root });
  const told: string[] = [];
  const record = (line: string): void => void told.push(line);
  const { text } = await buildCommand(
    runner,
    { tell: record, record },
    ['--setup', '--json'],
    new AbortController().signal,
  );
  for (const report of JSON.parse(text) as readonly CellReport[]) {
    expect({ failure: report.failure, log: report.failure === null ? '' : told.join('\n') }).toEqual({
      failure: null,
      log: '',
    });
    expect(report).toMatchObject({ result: 'passed', strategy: 'cross' });
  }
  return join(root, 'out');
}

let debian: Environment;
let first: string;
let second: string;

beforeAll(async () => {
  [first, second] = [await build('1.0'), await build('2.0')];
  debian = await openEnvironment(new MemoryRunner(), {
    platform: target,
    base: { codename: 'bookworm' },
    packages: [],
    install: '',
    mounts: [
      { source: first, target: '/srv/first', readOnly: true },
      { source: second, target: '/srv/second', readOnly: true },
    ],
    network: true,
    accelerate: 'off',
  });
  await inside('apt-get', '--quiet', 'update');
}, 15 * MINUTES);

afterAll(async () => {
  await debian.dispose();
}, MINUTES);

const ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

async function inside(command: string, ...args: readonly string[]): Promise<string> {
  return (await debian.run(command, args, { env: ENVIRONMENT })).stdout;
}

async function stateOf(name: string): Promise<string> {
  const { stdout } = await debian.run('dpkg-query', ['--show', '--showformat=${db:Status-Status} ${Version}', name], {
    env: ENVIRONMENT,
    acceptExitCodes: [0, 1],
  });
  return stdout.trim();
}

/** Installs both packages of a version, with apt looking after what they depend on. */
async function install(folder: string, version: string): Promise<void> {
  const files = ['greeter', 'talker'].map((name) => `/srv/${folder}/${name}_${version}_linux_${target.slug}.deb`);
  await inside('apt-get', '--yes', '--quiet', '--no-install-recommends', 'install', ...files);
}

/** `ls`, where what is not there is no failure. */
async function there(...paths: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await debian.run('ls', ['-d', ...paths], { env: ENVIRONMENT, acceptExitCodes: 'any' });
  return stdout.trim().split('\n').filter(Boolean);
}

describe(`what build makes for ${target.name}, in a Debian of that platform`, () => {
  test('is installed by apt with what it needs, and runs', async () => {
    expect((await inside('dpkg', '--print-architecture')).trim()).toBe(target.debianArchitecture);
    await install('first', '1.0');
    for (const name of ['greeter', 'talker']) expect(await stateOf(name)).toBe('installed 1.0');
    expect(await stateOf('zlib1g')).toMatch(/^installed /);
    const words = await inside('greeter', 'a b', "it's");
    expect(words).toMatch(
      new RegExp(`^hello 1\\.0 on ${target.goarch}, 1 CPU, zlib 1\\.[\\d.]+, \\["a b" "it's"\\]\\n$`),
    );
  });

  test('has its own library found, and its own script run', async () => {
    expect(await inside('talker')).toBe('words of the library\n');
    expect(await inside('cat', '/var/lib/talker/words')).toBe('configure\n');
  });

  test('holds the Go program to one CPU since it is emulated, by a wrapper in its place', async () => {
    expect(await inside('head', '-c', '10', '/usr/bin/greeter')).toBe('#!/bin/sh\n');
    const real = (await inside('dpkg-divert', '--truename', '/usr/bin/greeter')).trim();
    expect(real).toBe('/usr/lib/greeter/under-emulation/greeter');
    // The program itself sees all CPUs.
    expect(await inside(real)).toContain(` ${String(availableParallelism())} CPU`);
    expect(availableParallelism()).toBeGreaterThan(1);
  });

  test('is upgraded behind the wrapper, and leaves alone what the user wrote into its configuration', async () => {
    await inside('sh', '-c', 'echo bonjour > /etc/greeter.conf');
    await install('second', '2.0');
    expect(await stateOf('greeter')).toBe('installed 2.0');
    expect(await inside('greeter')).toMatch(/^bonjour 2\.0 on \S+, 1 CPU,/);
  });

  test('is removed, with the wrapper, and its configuration stays', async () => {
    await inside('mkdir', '-p', '/var/lib/greeter');
    await inside('apt-get', '--yes', '--quiet', 'remove', 'greeter', 'talker');
    expect(await stateOf('greeter')).toBe('config-files 2.0');
    expect(
      await there(
        '/usr/bin/greeter',
        '/usr/lib/greeter',
        '/usr/local/bin/talker',
        '/etc/greeter.conf',
        '/var/lib/greeter',
      ),
    ).toEqual(['/etc/greeter.conf', '/var/lib/greeter']);
    expect(await inside('dpkg-divert', '--list', '/usr/bin/greeter')).toBe('');
  });

  test('is purged with all that it left', async () => {
    await inside('apt-get', '--yes', '--quiet', 'purge', 'greeter', 'talker');
    for (const name of ['greeter', 'talker']) expect(await stateOf(name)).toMatch(/^$|^not-installed/);
    expect(await there('/etc/greeter.conf', '/var/lib/greeter', '/var/lib/talker')).toEqual([]);
  });
});
