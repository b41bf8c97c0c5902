import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { removeTree } from '../../src/environment/store.js';
import { hostPlatform } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { IsolatedKernel } from '../integration/emulation-support.js';
import { MemoryRunner } from './memory-runner.js';
import { ubuntuRoot, type UbuntuRelease } from './ubuntu-release.js';

const MINUTE = 60_000;
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/**
 * A machine of this one's platform with a real Ubuntu, as a hosted runner is: its own apt, dpkg, compilers and libraries,
 * Archway's bundles, and a binfmt_misc of its own. Needs root and Linux 6.7.
 */
export class UbuntuMachine {
  readonly #runner: MemoryRunner;
  readonly #kernel: IsolatedKernel;
  readonly #base: string;
  readonly #nodeInside: string;
  /** A scratch folder that is the same inside and outside. */
  readonly folder: string;
  /** A program that runs Node in the machine, as `JobOptions.node` takes it. */
  readonly node: string;

  private constructor(runner: MemoryRunner, kernel: IsolatedKernel, base: string, nodeInside: string) {
    this.#runner = runner;
    this.#kernel = kernel;
    this.#base = base;
    this.#nodeInside = nodeInside;
    this.folder = join(base, 'folder');
    this.node = join(base, 'node');
    const [command = '', ...words] = this.#inside('env', ['-C']).flat();
    // No shell, which would drop the variables of inputs that have a hyphen in their name.
    const program = `#!${process.execPath}
const words = [...${JSON.stringify(words)}, process.cwd(), ${JSON.stringify(nodeInside)}, ...process.argv.slice(2)];
const { status } = require('node:child_process').spawnSync(${JSON.stringify(command)}, words, { stdio: 'inherit' });
process.exitCode = status ?? 1;
`;
    writeFileSync(this.node, program);
    chmodSync(this.node, 0o755);
  }

  static async start(release: Omit<UbuntuRelease, 'platform'>): Promise<UbuntuMachine> {
    const base = mkdtempSync(join(tmpdir(), 'archway-ubuntu-machine-'));
    const runner = new MemoryRunner({ toolCacheDirectory: join(base, 'tools') });
    mkdirSync(join(base, 'folder'));
    const node = await tool('node');
    const root = join(base, 'root');
    renameSync(await ubuntuRoot(runner, { ...release, platform: hostPlatform() }), root);
    cpSync(node, join(root, 'usr/local/bin/node'), { dereference: true });
    mkdirSync(dirname(join(root, CERTIFICATES)), { recursive: true });
    cpSync(CERTIFICATES, join(root, CERTIFICATES));
    cpSync('/etc/resolv.conf', join(root, 'etc/resolv.conf'), { dereference: true });
    cpSync('/etc/hosts', join(root, 'etc/hosts'));
    const kernel = await IsolatedKernel.create();
    // unshare(1) takes only what is a mount for a root.
    kernel.run('mount', ['--bind', root, root]);
    for (const path of ['/proc', '/sys', '/dev', '/tmp', ROOT]) {
      mkdirSync(join(root, path), { recursive: true });
      kernel.run('mount', ['--rbind', path, join(root, path)]);
    }
    return new UbuntuMachine(runner, kernel, base, '/usr/local/bin/node');
  }

  #inside(command: string, args: readonly string[]): [string, string[]] {
    return this.#kernel.inside('chroot', [join(this.#base, 'root'), command, ...args]);
  }

  /** Runs a program of the machine. @returns its exit code and output */
  async run(
    command: string,
    args: readonly string[],
    { cwd = this.folder, env = {} }: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
  ): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
    const [program, words] = this.#inside('env', ['-C', cwd, command, ...args]);
    return await execCommand(program, words, {
      env: { ...process.env, ...env },
      acceptExitCodes: 'any',
      timeout: 30 * MINUTE,
    });
  }

  /** Runs the command line that is built of this checkout. */
  async archway(args: readonly string[], env: Record<string, string> = {}): ReturnType<UbuntuMachine['run']> {
    return await this.run(this.#nodeInside, [join(ROOT, 'dist', 'cli', 'index.js'), ...args], { env });
  }

  /** A file of the machine. */
  read(path: string): string {
    return readFileSync(join(this.#base, 'root', path), 'utf8');
  }

  async dispose(): Promise<void> {
    this.#kernel.destroy();
    await removeTree(this.#runner, this.#base);
  }
}
