import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  describeAcceleration,
  openEnvironment,
  parseBase,
  readInstallText,
  requiredHostPackages,
  runnerInside,
  type Base,
  type EnvironmentRequest,
  type Mount,
} from '../environment/index.js';
import { languageByName } from '../languages/index.js';
import { errorMessage, InputError, type Runner } from '../runner/index.js';
import { createToolchain, toolchainRequirements } from '../toolchain/index.js';
import type { DownloadCache } from './cached-downloads.js';
import { openInsideDownloads, restoreInside } from './inside-downloads.js';
import type { Station, StationRequest } from './station.js';
import { watchedRunner } from './watched-runner.js';
import type { Job } from './workbench.js';

/** The certificates of the authorities that the host trusts, on Debian and Ubuntu. */
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const CERTIFICATES_INSIDE = '/run/archway/ca-certificates.crt';

/** The variables by which programs are told of such a file: OpenSSL and Go, curl, requests, pip, git, cargo, Node. */
const CERTIFICATE_VARIABLES = [
  'SSL_CERT_FILE',
  'CURL_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
  'PIP_CERT',
  'GIT_SSL_CAINFO',
  'CARGO_HTTP_CAINFO',
  'NODE_EXTRA_CA_CERTS',
];

/**
 * The variables of the host that a build inside is to see: what the runner tells every step, flags for build tools, and
 * settings of registries and proxies. No path of the host's own tools, no token of the runner's and none for publishing
 * is among these.
 */
const PASSED_ON =
  /^(CI|TZ|SOURCE_DATE_EPOCH|(GITHUB|RUNNER)_(?!TOKEN$|ENV$|PATH$|OUTPUT$|STATE$|STEP_SUMMARY$|TOOL_CACHE$|ARCH$)\w+|(C|CXX|CPP|LD|MAKE|RUST|GO)FLAGS|GO(PROXY|NOPROXY|PRIVATE|SUMDB|NOSUMDB|NOSUMCHECK|INSECURE)|PIP_(?!CERT$)\w+|CARGO_(REGISTRIES_|REGISTRY_(?!TOKEN$)|NET_|HTTP_(?!CAINFO$))\w+|DEB_\w+|https?_proxy|no_proxy|all_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY)$/;

/** The Debian packages that the host needs for a job's environment. */
export function requiredForEnvironment(job: Job): readonly string[] {
  return requiredHostPackages(baseOf(job));
}

/**
 * Makes a world of the job's platform with all that its language and its recipe call for, in which the build takes
 * itself for one on a machine of that platform.
 *
 * @param directory where the toolchain's files are written
 * @param cache where downloads may have been stored before
 */
export async function openEmulatedStation(
  runner: Runner,
  job: Job,
  request: StationRequest,
  directory: string,
  cache: DownloadCache,
): Promise<Station> {
  await mkdir(directory, { recursive: true });
  const general = variablesInside(runner.env);
  const environment = await openEnvironment(runner, {
    platform: job.platform,
    base: absoluteBase(job),
    ...installed(job, general, request.stallTimeout),
    mounts: mountsOf([job.package.root, request.buildDirectory, request.stageDirectory, directory]),
    network: true,
    accelerate: job.package.recipe.accelerate ?? 'compilers',
  });
  const lines = [`Environment: ${environment.description}.`, ...describeAcceleration(environment.acceleration)];
  runner.info(lines.filter((line) => line !== '').join('\n'));
  const opened = [async () => await environment.dispose()];
  const close = async (): Promise<void> => {
    for (const one of opened.toReversed()) await one();
  };
  try {
    const { language } = job.package;
    const downloads = await openInsideDownloads(runner, environment, language, { directory, env: general });
    if (downloads !== undefined) opened.push(async () => await downloads.close());
    const env = { ...general, ...downloads?.env };
    if (downloads !== undefined) await restoreInside(runner, environment, job, cache, { directory, env });
    const inside = runnerInside(runner, environment, env);
    const toolchain = await createToolchain({
      runner: watchedRunner(inside, request),
      host: job.platform,
      platform: job.platform,
      directory,
      rpath: job.package.recipe.rpath,
      runnable: true,
    });
    const settings = languageByName(language).environment(toolchain, env, job.package.directory);
    return {
      runner: inside,
      toolchain,
      env: { ...env, ...settings },
      environment,
      close: async () => {
        try {
          await close();
        } catch (error) {
          runner.warning(`The environment of ${job.cell.id} could not be removed: ${errorMessage(error)}`);
        }
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function baseOf({ cell }: Job): Base {
  try {
    return parseBase(cell.environment ?? '');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`The environment of ${cell.id} cannot be made: ${error.message}`, { cause: error });
  }
}

function absoluteBase(job: Job): Base {
  const base = baseOf(job);
  return 'tarball' in base ? { tarball: resolve(job.package.root, base.tarball) } : base;
}

/**
 * What has to be in the environment. Packages are kept with it, those among them that the recipe's `install` begins with;
 * what more it does may read the checkout, so it is run anew for each build.
 */
function installed(
  job: Job,
  env: Readonly<Record<string, string>>,
  stallTimeout: number,
): Pick<EnvironmentRequest, 'packages' | 'install' | 'finish'> {
  const { platform, package: one } = job;
  const base = baseOf(job);
  const release = 'codename' in base ? base.codename : undefined;
  const needed = languageByName(one.language).requirements(one, 'emulated', platform, release);
  const commands = one.recipe.install ?? '';
  const named = readInstallText(commands);
  // A tarball or image comes with all that is in it but for what it is told to install.
  const own: EnvironmentRequest['packages'] =
    release === undefined
      ? []
      : [
          // The same for all languages, and so kept once for all.
          { packages: toolchainRequirements(platform, platform), recommends: false },
          {
            packages: [...needed.targetPackages, ...needed.tools.flatMap((tool) => tool.debianPackages)],
            recommends: false,
          },
          ...(needed.sourceControl === undefined ? [] : [{ control: needed.sourceControl }]),
        ];
  return {
    packages: [...own, ...named.lots].filter((lot) => 'control' in lot || lot.packages.length > 0),
    install: '',
    ...(named.rest !== '' && {
      finish: async (environment) => {
        await environment.run('bash', ['-euo', 'pipefail', '-c', named.rest], {
          cwd: one.directory,
          env,
          stallTimeout,
        });
      },
    }),
  };
}

/** The folders under their own paths, those inside another left out, and the host's certificates. */
function mountsOf(folders: readonly string[]): readonly Mount[] {
  const outer = [...new Set(folders)].filter((one) => !folders.some((other) => one.startsWith(`${other}/`)));
  const certificates = { source: CERTIFICATES, target: CERTIFICATES_INSIDE, readOnly: true };
  return [
    ...outer.map((path) => ({ source: path, target: path, readOnly: false })),
    ...(existsSync(CERTIFICATES) ? [certificates] : []),
  ];
}

/** The environment of commands inside. */
export function variablesInside(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const passed = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && PASSED_ON.test(entry[0]),
  );
  const certificates = existsSync(CERTIFICATES) ? CERTIFICATE_VARIABLES.map((name) => [name, CERTIFICATES_INSIDE]) : [];
  return {
    LC_ALL: 'C.UTF-8',
    DEBIAN_FRONTEND: 'noninteractive',
    // Most of what pip would compile, under emulation, is never imported.
    PIP_NO_COMPILE: '1',
    ...Object.fromEntries(passed),
    ...(Object.fromEntries(certificates) as Record<string, string>),
  };
}
