import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Ubuntu's two archives on this machine, with packages of nothing, and what they were asked for. */
export class UbuntuArchives {
  readonly #files = new Map<string, Buffer>();
  readonly #server: Server;
  /** Of the archive for other architectures: answers, does not know what is asked for, or says nothing. */
  ports: 'there' | 'missing' | 'silent' = 'there';
  readonly requests: string[] = [];

  constructor() {
    this.#server = createServer(({ url = '' }, response) => {
      this.requests.push(url);
      const isPorts = url.startsWith('/ubuntu-ports/');
      if (isPorts && this.ports === 'silent') return;
      const file = isPorts && this.ports === 'missing' ? undefined : this.#files.get(decodeURIComponent(url));
      response.writeHead(file === undefined ? 404 : 200);
      response.end(file);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /**
   * Publishes packages of one architecture in an archive's suite.
   *
   * @param packages versions by name
   */
  publish(archive: string, architecture: string, packages: Readonly<Record<string, string>>, scratch: string): void {
    const origin = archive.startsWith('ubuntu') ? 'Ubuntu' : 'Vendor';
    const stanzas = Object.entries(packages).map(([name, version]) => {
      const folder = mkdtempSync(join(scratch, 'deb-'));
      mkdirSync(join(folder, 'DEBIAN'));
      const control = `Package: ${name}\nVersion: ${version}\nArchitecture: ${architecture}\nMulti-Arch: same\nMaintainer: A <a@example.org>\nDescription: nothing\n`;
      writeFileSync(join(folder, 'DEBIAN', 'control'), control);
      execFileSync('dpkg-deb', ['--root-owner-group', '--build', folder, `${folder}.deb`], { stdio: 'pipe' });
      const bytes = readFileSync(`${folder}.deb`);
      const path = `pool/${name}_1_${architecture}.deb`;
      this.#files.set(`/${archive}/${path}`, bytes);
      return `${control}Filename: ${path}\nSize: ${String(bytes.length)}\nSHA256: ${sha256(bytes)}\n`;
    });
    const index = Buffer.from(stanzas.join('\n'));
    const place = `main/binary-${architecture}/Packages`;
    const release = `Origin: ${origin}\nLabel: ${origin}\nSuite: noble\nCodename: noble\nDate: ${new Date().toUTCString()}\nArchitectures: ${architecture}\nComponents: main\nSHA256:\n ${sha256(index)} ${String(index.length)} ${place}\n`;
    this.#files.set(`/${archive}/dists/noble/Release`, Buffer.from(release));
    this.#files.set(`/${archive}/dists/noble/${place}`, index);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const OS_RELEASE = `PRETTY_NAME="Ubuntu 24.04 LTS"\nID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\n`;

/**
 * This machine once more, with its programs and installed packages and with apt and dpkg of its own: what is changed in
 * it is changed in memory alone. It takes itself for Ubuntu, and knows no other architecture. Needs root.
 */
export class UbuntuRoot {
  readonly #base: string;
  readonly path: string;
  /** A program that runs Node in the root, as `JobOptions.node` takes it. */
  readonly node: string;

  /** @param sources the files of apt's sources by their paths below /etc/apt */
  constructor(node: string, sources: Readonly<Record<string, string>>, native: string) {
    this.#base = mkdtempSync(join(tmpdir(), 'archway-ubuntu-'));
    this.path = join(this.#base, 'root');
    const layer = join(this.#base, 'layer');
    for (const folder of [this.path, layer]) mkdirSync(folder);
    mount('-t', 'tmpfs', 'tmpfs', layer);
    for (const folder of ['upper', 'work']) mkdirSync(join(layer, folder));
    const options = `lowerdir=/,upperdir=${join(layer, 'upper')},workdir=${join(layer, 'work')}`;
    mount('-t', 'overlay', 'overlay', '-o', options, this.path);
    for (const folder of ['/proc', '/sys', '/dev', '/tmp']) mount('--bind', folder, join(this.path, folder));
    rmSync(join(this.path, 'etc/os-release'));
    this.write('etc/os-release', OS_RELEASE);
    for (const file of this.sourceFiles()) rmSync(join(this.path, 'etc/apt', file));
    for (const [file, text] of Object.entries(sources)) this.write(join('etc/apt', file), text);
    rmSync(join(this.path, 'var/lib/apt/lists'), { recursive: true, force: true });
    rmSync(join(this.path, 'var/lib/archway'), { recursive: true, force: true });
    mkdirSync(join(this.path, 'var/lib/apt/lists/partial'), { recursive: true });
    this.write('var/lib/dpkg/arch', `${native}\n`);
    const status = readFileSync(join(this.path, 'var/lib/dpkg/status'), 'utf8').split('\n\n');
    const own = status.filter((one) => new RegExp(`^Architecture: (${native}|all)$`, 'm').test(one));
    this.write('var/lib/dpkg/status', `${own.join('\n\n')}\n`);
    this.node = join(this.#base, 'node');
    // The wrapper stays, as a runner's worker does: its process is what the job is known by. No shell, which would drop
    // the variables of inputs that have a hyphen in their name.
    const program = `#!${process.execPath}
require('node:fs').writeFileSync(${JSON.stringify(join(this.#base, 'pid'))}, String(process.pid));
const words = [${JSON.stringify(this.path)}, 'env', '-C', process.cwd(), ${JSON.stringify(node)}, ...process.argv.slice(2)];
const { status } = require('node:child_process').spawnSync('chroot', words, { stdio: 'inherit' });
process.exitCode = status ?? 1;
`;
    writeFileSync(this.node, program);
    chmodSync(this.node, 0o755);
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.path, file), text);
  }

  /** The names of the files that apt reads its sources from, below /etc/apt, with what is in them. */
  sources(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.sourceFiles().map((file) => [file, readFileSync(join(this.path, 'etc/apt', file), 'utf8')]),
    );
  }

  private sourceFiles(): readonly string[] {
    const parts = readdirSync(join(this.path, 'etc/apt/sources.list.d'));
    const files = parts
      .filter((name) => /\.(list|sources)(\.archway-new)?$/.test(name))
      .map((name) => `sources.list.d/${name}`);
    return [...(existsSync(join(this.path, 'etc/apt/sources.list')) ? ['sources.list'] : []), ...files].sort();
  }

  /** Runs a program in the root; what it prints. Without blocking, since the archives are in this process. */
  async run(command: string, ...args: readonly string[]): Promise<string> {
    return (await promisify(execFile)('chroot', [this.path, command, ...args])).stdout;
  }

  /** What apt makes of the sources: lines of an architecture and an address. */
  async targets(): Promise<readonly string[]> {
    const format = '$(CREATED_BY) $(ARCHITECTURE) $(REPO_URI)';
    const lines = (await this.run('apt-get', 'indextargets', '--format', format)).split('\n');
    return [...new Set(lines.filter((line) => line.startsWith('Packages ')).map((line) => line.slice(9)))]
      .filter((line) => !line.startsWith('all '))
      .sort();
  }

  /** Kills the step that runs, with all that it started. */
  kill(): void {
    const shell = readFileSync(join(this.#base, 'pid'), 'utf8').trim();
    const processes = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    const parents = new Map(processes.map((line) => line.trim().split(/\s+/) as [string, string]));
    const descends = (pid: string | undefined): boolean =>
      pid === shell || (pid !== undefined && descends(parents.get(pid)));
    for (const pid of parents.keys()) if (descends(pid)) process.kill(Number(pid), 'SIGKILL');
  }

  dispose(): void {
    for (const folder of ['/tmp', '/dev', '/sys', '/proc', ''])
      execFileSync('umount', ['--lazy', `${this.path}${folder}`]);
    execFileSync('umount', ['--lazy', join(this.#base, 'layer')]);
    rmSync(this.#base, { recursive: true, force: true });
  }
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}
