import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembled, AssembleRequest } from '../../src/assemble/index.js';
import { hostPlatform } from '../../src/host/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { assembleAll } from './assembling.js';
import { cellFor, type Artifacts } from './cells.js';
import { MemoryRunner } from './memory-runner.js';

export const PASSPHRASE = 'a secret';

/**
 * Debian packages of a greeting program with version 1.2-1, one for each platform; with the documentation as a package
 * for all of them. Needs the compilers.
 */
export async function buildGreeters(artifacts: Artifacts, platforms: readonly Platform[]): Promise<void> {
  for (const platform of platforms) {
    const compiler = platform === hostPlatform() ? 'gcc' : `${platform.gnuTriple}-gcc`;
    const architecture = platform.debianArchitecture;
    const files = { [`greeter_1.2-1_${architecture}.deb`]: makeDeb(artifacts, 'greeter', architecture, compiler) };
    if (platform === platforms[0]) files['greeter-doc_1.2-1_all.deb'] = makeDeb(artifacts, 'greeter-doc', 'all');
    await artifacts.replaceFiles(cellFor('greeter', platform.name), files);
  }
  artifacts.plan();
}

/** A Debian package that dpkg-deb made. @param compiler builds a program for it, where one is given */
export function makeDeb(artifacts: Artifacts, name: string, architecture: string, compiler?: string): Buffer {
  const folder = join(artifacts.root, 'stage', `${name}-${architecture}`);
  mkdirSync(join(folder, 'DEBIAN'), { recursive: true });
  mkdirSync(join(folder, 'usr', 'bin'), { recursive: true });
  const control = [
    `Package: ${name}`,
    'Version: 1.2-1',
    `Architecture: ${architecture}`,
    'Maintainer: Nobody <nobody@example.org>',
    ...(compiler === undefined ? [] : ['Depends: libc6']),
    'Description: greets',
    ' Nothing more.',
  ];
  writeFileSync(join(folder, 'DEBIAN', 'control'), `${control.join('\n')}\n`);
  if (compiler !== undefined) {
    const source = join(artifacts.root, 'stage', 'greeter.c');
    writeFileSync(source, '#include <stdio.h>\nint main(void) { return puts("greetings") < 0; }\n');
    execFileSync(compiler, ['-o', join(folder, 'usr', 'bin', name), source]);
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', folder, `${folder}.deb`]);
  return readFileSync(`${folder}.deb`);
}

/** A signing key with a passphrase, as it would stand in a secret. Needs gpg. */
export function newSigningKey(): string {
  const home = mkdtempSync(join(tmpdir(), 'archway-gpg-'));
  chmodSync(home, 0o700);
  const options = ['--homedir', home, '--batch', '--pinentry-mode', 'loopback', '--passphrase', PASSPHRASE];
  const gpg = (...args: readonly string[]): string =>
    execFileSync('gpg', [...options, ...args], { encoding: 'utf8', stdio: 'pipe' });
  try {
    gpg('--quick-gen-key', 'Archive <archive@example.org>', 'ed25519', 'sign', 'never');
    return gpg('--armor', '--export-secret-keys');
  } finally {
    execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    rmSync(home, { recursive: true, force: true });
  }
}

/** Assembles the artifacts, with an APT repository as `stable main`, signed where a key is given. */
export async function assembleRepository(
  artifacts: Artifacts,
  signingKey: string | undefined,
  changes: Partial<AssembleRequest> = {},
): Promise<Assembled> {
  const runner = new MemoryRunner({ workspace: artifacts.root, temporaryDirectory: artifacts.root });
  const apt = { suite: 'stable', component: 'main', origin: 'Archway test', signingKey, passphrase: PASSPHRASE };
  return await assembleAll(runner, artifacts, { sbom: 'none', apt, run: null, ...changes });
}
