import {
  CommandError,
  errorMessage,
  InputError,
  ToolchainError,
  type ExecResult,
  type Runner,
} from '../runner/index.js';
import { findPlatform } from '../platform/platform.js';
import { addForeignArchive, joinForeignArchive, recoverSources, type SourcesUser } from './apt-sources.js';
import { lackOfOwnPackages } from './debian-ports.js';
import { asRoot, canBecomeRoot, isDebianFamily, isUbuntu, readDistribution } from './machine.js';
import { needsOtherArchive } from './sources-text.js';

/** Seconds that apt and dpkg wait for another process's lock: two jobs may share a host. */
const LOCK_TIMEOUT_SECONDS = 600;
const ATTEMPTS = 3;
/** Milliseconds before the second attempt; each further one waits twice as long. */
const FIRST_DELAY = 2_000;

/** What `installPackages` did. */
export interface InstallReport {
  /** Packages that were there already. */
  readonly present: readonly string[];
  /** Packages that were asked for and installed now. */
  readonly installed: readonly string[];
}

/**
 * The Debian packages, of those named, that are not installed.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's
 */
export async function missingPackages(runner: Runner, packages: readonly string[]): Promise<readonly string[]> {
  if (packages.length === 0) return [];
  // Asked for without the architecture, since one for `all` is not found under any other. dpkg-query exits with 1 when
  // it does not know one of them, and tells of the others all the same.
  const names = new Set(packages.map((name) => name.split(':')[0] ?? name));
  const { stdout } = await runner.exec(
    'dpkg-query',
    ['--show', '--showformat', '${db:Status-Status} ${binary:Package} ${Package}:${Architecture}\\n', ...names],
    { quiet: true, acceptExitCodes: [0, 1] },
  );
  const installed = new Set<string>();
  for (const line of stdout.split('\n')) {
    const [status, binary, qualified] = line.split(' ');
    if (status !== 'installed' || binary === undefined || qualified === undefined) continue;
    installed.add(binary);
    installed.add(qualified);
    // Architecture-independent packages serve every architecture: `pkg:arm64` is satisfied by `pkg:all`.
    if (qualified.endsWith(':all')) for (const name of packages) if (name.split(':')[0] === binary) installed.add(name);
  }
  const others = packages.filter((name) => !installed.has(name));
  if (others.length === 0) return [];
  const native = await debianArchitecture(runner);
  return others.filter((name) => !installed.has(`${name}:${native}`));
}

/**
 * Installs what is missing of the named Debian packages, and nothing when nothing is.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's; that architecture is added to dpkg
 * @param user who gives an architecture back by `restoreSources` that lives on another archive than the host's
 * @param recommends whether what the packages recommend is installed with them
 * @throws InputError where this cannot be done: no apt, or neither root nor passwordless sudo
 * @throws CommandError when apt fails for good
 */
export async function installPackages(
  runner: Runner,
  packages: readonly string[],
  user: SourcesUser = 'job',
  recommends = false,
): Promise<InstallReport> {
  const wanted = [...new Set(packages)];
  requireApt(wanted);
  await recoverSources(runner);
  for (const architecture of foreignArchitectures(wanted)) await joinForeignArchive(runner, architecture, user);
  const missing = await missingPackages(runner, wanted);
  const present = wanted.filter((name) => !missing.includes(name));
  if (missing.length === 0) return { present, installed: [] };
  if (!(await canBecomeRoot(runner))) {
    throw new InputError(
      `These Debian packages are missing and installing them needs root or passwordless sudo: ${missing.join(' ')}. ` +
        `Run as root, or install them first: apt-get install ${missing.join(' ')}`,
    );
  }
  requireArchive(missing);
  const added: string[] = [];
  try {
    for (const architecture of foreignArchitectures(missing)) {
      if (await addArchitecture(runner, architecture, user)) added.push(architecture);
    }
    const broken = await refreshLists(runner);
    try {
      await aptGet(runner, ['install', '--yes', ...(recommends ? [] : ['--no-install-recommends']), ...missing]);
    } catch (error) {
      // What fails may be due to the lists, or to something else: both are told.
      throw broken === undefined
        ? error
        : new InputError(`${errorMessage(error)}\nBefore that: ${broken.message}`, { cause: error });
    }
  } catch (error) {
    for (const architecture of added) await removeArchitecture(runner, architecture);
    throw error;
  }
  return { present, installed: missing };
}

/**
 * Fails where the release has none of an architecture's packages: with the architecture added, apt would stay broken.
 *
 * @param missing names with `:<architecture>`, and others
 * @throws ToolchainError
 */
export function requireArchive(missing: readonly string[], distribution = readDistribution()): void {
  for (const architecture of foreignArchitectures(missing)) {
    const platform = findPlatform(architecture);
    const lack = platform && lackOfOwnPackages(platform, distribution);
    if (lack === undefined) continue;
    throw new ToolchainError(
      `${lack}, and these are needed: ${missing.filter((name) => name.endsWith(`:${architecture}`)).join(' ')}. ` +
        'Build on a machine with a newer release, or emulated (`strategy: emulated`, with its `environment`).',
    );
  }
}

/** Fails with what to do where Debian's packages are not to be had. */
function requireApt(wanted: readonly string[]): void {
  const distribution = readDistribution();
  if (isDebianFamily(distribution)) return;
  throw new InputError(
    `Archway installs tools from Debian's or Ubuntu's packages, and this is ${distribution.prettyName}. ` +
      `Install what corresponds to these yourself, or use a Debian or Ubuntu machine: ${wanted.join(' ')}`,
  );
}

/**
 * The addresses of a distribution's archive that apt is set up for, those of its security updates among them. Empty
 * where apt has none.
 *
 * @param origin as the archive's Release file names itself: `Debian`
 */
export async function archiveAddresses(runner: Runner, origin: string): Promise<readonly string[]> {
  const format = '$(ORIGIN)\t$(REPO_URI)';
  const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', format], {
    quiet: true,
    acceptExitCodes: 'any',
  });
  const addresses = stdout.split('\n').map((line) => line.split('\t'));
  return [...new Set(addresses.flatMap(([from, uri = '']) => (from === origin && /^https?:/.test(uri) ? [uri] : [])))];
}

/** The host's own Debian architecture. */
export async function debianArchitecture(runner: Runner): Promise<string> {
  return (await runner.exec('dpkg', ['--print-architecture'], { quiet: true })).stdout.trim();
}

function foreignArchitectures(packages: readonly string[]): readonly string[] {
  return [...new Set(packages.flatMap((name) => name.split(':').slice(1)))];
}

/** @returns whether it was added to dpkg alone, and no source was changed for it */
async function addArchitecture(runner: Runner, architecture: string, user: SourcesUser): Promise<boolean> {
  const native = await debianArchitecture(runner);
  if (architecture === native) return false;
  const known = (await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true })).stdout.split('\n');
  if (known.includes(architecture)) return false;
  const distribution = readDistribution();
  if (isUbuntu(distribution) && needsOtherArchive(native, architecture, distribution.ubuntuCodename)) {
    const architectures = [native, ...known.filter((one) => one !== '')];
    await addForeignArchive(runner, architectures, architecture, user, async () => await updateLists(runner));
    return false;
  }
  const { command, args } = asRoot('dpkg', ['--add-architecture', architecture]);
  await runner.exec(command, args);
  return true;
}

/** Where lists cannot be had for it, every later update would fail as well. dpkg keeps one that is in use. */
async function removeArchitecture(runner: Runner, architecture: string): Promise<void> {
  const { command, args } = asRoot('dpkg', ['--remove-architecture', architecture]);
  await runner.exec(command, args, { quiet: true, acceptExitCodes: 'any' });
}

/** Refreshes the package lists; a source that cannot be reached is an error, not a warning. */
export async function updateLists(runner: Runner): Promise<void> {
  await aptGet(runner, ['update', '-o', 'APT::Update::Error-Mode=any']);
}

/**
 * Refreshes the package lists as far as they can be had: of a machine's many sources, one that is down need not be one of
 * those that are needed.
 *
 * @returns why some could not be had
 */
async function refreshLists(runner: Runner): Promise<InputError | undefined> {
  try {
    await updateLists(runner);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    runner.warning(
      `Not all of apt's package lists could be refreshed, and those are used that are there. ${error.message}`,
    );
    return error;
  }
}

/** Runs apt-get as root, without questions, waiting for locks, and again after what looks like a passing failure. */
async function aptGet(runner: Runner, args: readonly string[]): Promise<ExecResult> {
  const options = ['-o', `DPkg::Lock::Timeout=${String(LOCK_TIMEOUT_SECONDS)}`, '-o', 'Acquire::Retries=3', '-qq'];
  // sudo drops the environment, so the variable goes through env(1).
  const root = asRoot('env', ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8', 'apt-get', ...options, ...args]);
  for (let attempt = 1; ; attempt++) {
    try {
      return await runner.exec(root.command, root.args);
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (attempt === ATTEMPTS) throw notReachable(error);
      const delay = FIRST_DELAY * 2 ** (attempt - 1);
      runner.info(`apt-get failed in a way that may pass; trying again in ${String(delay / 1000)} s.`);
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

function notReachable(error: CommandError): InputError {
  const inconsistent = /unexpected size|Hash Sum mismatch|Mirror sync/.test(error.failure.lastLines.join('\n'));
  const what = inconsistent
    ? 'The package archive does not hold what its Release file says: a mirror in the middle of an update, or one that is ' +
      'not kept well. Run again later, or give apt another mirror.'
    : "apt cannot reach the package archive. Check the network and apt's sources, then run again.";
  return new InputError(`${what}\n${error.message}`, { cause: error });
}

/** Whether trying again may help: the network, a mirror in the middle of an update, or a lock. */
function isPassing(error: unknown): error is CommandError {
  return (
    error instanceof CommandError &&
    /Failed to fetch|Hash Sum mismatch|Temporary failure|Connection (timed out|failed|reset)|Could not (resolve|connect|get lock)/.test(
      error.failure.lastLines.join('\n'),
    )
  );
}
