import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asRoot } from '../host/index.js';
import type { ExecResult, Runner } from '../runner/index.js';
import { aptConfiguration, dpkgOptions, SOURCE_PARTS, SOURCES, type AptSetup } from './apt-config.js';
import { PREPARATION_STALL } from './environment.js';
import { BESIDE_SCRIPT, FENCED_SCRIPT } from './entry-script.js';
import { execTied } from './tied.js';
import { unpackAhead } from './unpack-ahead.js';

/**
 * The host's own apt and dpkg, made to work on a root of another architecture: they resolve, download and unpack at the
 * host's speed; only the packages' own scripts run inside, emulated.
 */
export interface NativeApt {
  /** Refreshes the lists; a source that cannot be reached is an error. */
  update(): Promise<void>;
  /** Whether the release has a package. */
  knows(name: string): Promise<boolean>;
  /** The paths of the packages that would be installed, all downloaded. */
  download(packages: readonly string[]): Promise<readonly string[]>;
  /**
   * The paths of packages with what they depend on, downloaded, as far as `choose` takes them by their file names.
   * Packages that the release does not have are left out.
   */
  downloadSome(packages: readonly string[], choose: (file: string) => boolean): Promise<readonly string[]>;
  /** Puts the lists of packages into the root, for its own apt. */
  leaveLists(): Promise<void>;
  /** Installs packages, their scripts run inside the root. */
  install(packages: readonly string[], recommends: boolean): Promise<void>;
  /** Installs what a source package's build depends on, by the first paragraph of its debian/control. */
  installBuildDependencies(control: string): Promise<void>;
  /** Runs dpkg on the root, packages' scripts run inside. */
  dpkg(args: readonly string[]): Promise<void>;
}

/** What apt works with. */
export interface NativeAptRequest extends AptSetup {
  /** The text of sources.list(5), whose keys are on this host; that of its root's own where apt is set up as there. */
  readonly sources: string;
}

/** Variables by which no package asks a question, and all of them speak the same language. */
const NO_QUESTIONS = ['DEBIAN_FRONTEND=noninteractive', 'DEBCONF_NONINTERACTIVE_SEEN=true', 'LC_ALL=C.UTF-8'];

/** What apt needs of the job's variables: where programs are, and how the network is reached. */
const KEPT = /^(PATH|(https?|ftp|all|no)_proxy)$/i;

/**
 * A prefix for apt and dpkg, under which packages' scripts run: without the job's variables, whose secrets are none of the
 * scripts' and whose folders, such as TMPDIR, are not in the root. Names alone are on the command line, as others can read it.
 */
export function aptEnvironment({ env }: Pick<Runner, 'env'>): readonly string[] {
  const dropped = Object.keys(env).filter((name) => !KEPT.test(name));
  return ['env', ...dropped.map((name) => `--unset=${name}`), 'HOME=/root', ...NO_QUESTIONS];
}

/**
 * Makes apt ready for a root.
 *
 * @throws InputError when a path cannot be written in apt's configuration
 */
export async function createNativeApt(request: NativeAptRequest): Promise<NativeApt> {
  const { runner, root, sources, cache, scratch } = request;
  const config = join(scratch, 'apt.conf');
  const { settings, prefix } = await unpackAhead(scratch);
  await writeFile(config, [await aptConfiguration(request), ...settings, ''].join('\n'));
  await writeFile(join(scratch, SOURCES), sources);
  if (request.own !== undefined) {
    await mkdir(join(scratch, SOURCE_PARTS));
    for (const [name, text] of Object.entries(request.own.sources)) {
      await writeFile(join(scratch, SOURCE_PARTS, name), text);
    }
  }
  const aptGet = async (args: readonly string[]): Promise<ExecResult> => {
    const options = ['--yes', '-o', 'Acquire::Retries=3', '-o', 'APT::Update::Error-Mode=any', '-qq'];
    const command = ['apt-get', ...options, ...args];
    return await execTied(runner, [...aptEnvironment(runner), `APT_CONFIG=${config}`, ...command], { shown: command });
  };
  const beside = async (command: readonly string[]): Promise<void> => {
    const script =
      request.own === undefined
        ? ['sh', '-c', BESIDE_SCRIPT, 'archway-beside', root, '--']
        : ['sh', '-c', FENCED_SCRIPT, 'archway-beside', root, scratch, '--'];
    const variables = [...aptEnvironment(runner), `APT_CONFIG=${config}`];
    await execTied(runner, [...script, ...variables, ...prefix, ...command], {
      mounts: true,
      shown: command,
      stallTimeout: PREPARATION_STALL,
    });
  };
  const archives = join(cache, 'archives');
  // Not so quiet that a slow download has no output, which would be taken for one that is stuck.
  const apt = ['apt-get', '--yes', '-o', 'Acquire::Retries=3', '-q'];
  const knows = async (name: string): Promise<boolean> => {
    const line = asRoot('env', [`APT_CONFIG=${config}`, 'apt-cache', 'pkgnames', name]);
    return (await runner.exec(line.command, line.args, { quiet: true })).stdout.split('\n').includes(name);
  };
  const filesOf = async (packages: readonly string[]): Promise<readonly string[]> => {
    // With an empty folder for archives, apt names every package rather than those that are not downloaded yet.
    const none = ['-o', `Dir::Cache::Archives=${join(scratch, 'none')}`, '--print-uris'];
    const { stdout } = await aptGet(['install', ...none, ...packages]);
    return [...stdout.matchAll(/^'\S+' (\S+\.deb) /gm)].flatMap(([, file]) => file ?? []);
  };
  return {
    update: async () => {
      await aptGet(['update']);
    },
    knows,
    download: async (packages) => {
      const files = await filesOf(packages);
      await aptGet(['install', '--download-only', ...packages]);
      return files.map((file) => join(archives, file));
    },
    downloadSome: async (packages, choose) => {
      const known = [];
      for (const name of packages) if (await knows(name)) known.push(name);
      if (known.length === 0) return [];
      const files = (await filesOf(known)).filter(choose);
      const names = files.map((file) => file.split('_')[0] ?? '');
      const command = ['apt-get', '-qq', 'download', ...names];
      await execTied(runner, ['env', '--chdir', archives, `APT_CONFIG=${config}`, ...command], { shown: command });
      return files.map((file) => join(archives, file));
    },
    leaveLists: async () => {
      const to = join(root, 'var/lib/apt/lists');
      const script = 'mkdir -p "$2" && find "$1" -maxdepth 1 -type f ! -name lock -exec cp -p -t "$2" {} +';
      await beside(['sh', '-ec', script, 'archway-lists', join(cache, 'lists'), to]);
    },
    install: async (packages, recommends) => {
      await beside([...apt, '-o', `APT::Install-Recommends=${String(recommends)}`, 'install', ...packages]);
    },
    installBuildDependencies: async (control) => {
      const source = join(scratch, 'source');
      await mkdir(join(source, 'debian'), { recursive: true });
      // Without a paragraph of a binary package, apt does not take it for a source package.
      await writeFile(join(source, 'debian/control'), `${control.trim()}\n\nPackage: none\nArchitecture: any\n`);
      await beside([...apt, 'build-dep', source]);
    },
    dpkg: async (args) => {
      await beside(['dpkg', ...dpkgOptions(root), ...args]);
    },
  };
}
