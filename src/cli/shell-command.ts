import { resolve } from 'node:path';
import { parsePlatform } from '../config/index.js';
import { withEmulation } from '../emulation/index.js';
import {
  ACCELERATIONS,
  CONTAINER_CHOICES,
  describeAcceleration,
  openEnvironment,
  parseBase,
} from '../environment/index.js';
import { hostPlatform } from '../host/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { COMMON_OPTIONS, listOption, parseOptions } from './arguments.js';
import type { Sink } from './terminal.js';

export const SHELL_OPTIONS = {
  help: COMMON_OPTIONS.help,
  verbose: COMMON_OPTIONS.verbose,
  environment: { type: 'string', default: 'debian:trixie' },
  package: { type: 'string' },
  user: { type: 'string', default: 'root' },
  accelerate: { type: 'string', default: 'compilers' },
  container: { type: 'string', default: 'auto' },
  'no-network': { type: 'boolean', default: false },
} as const;

/** Variables by which programs know the terminal and the language of who sits at it. */
const OF_THE_TERMINAL = /^(TERM|COLORTERM|LANG|LC_\w+|NO_COLOR)$/;

/**
 * `archway shell`: a shell, or one command, in a world of another platform, with the current folder in it.
 *
 * @returns the exit status of what ran
 */
export async function shellCommand(runner: Runner, sink: Sink, args: readonly string[]): Promise<number> {
  const end = args.indexOf('--');
  const [own, words] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  const { values, positionals } = parseOptions('shell', own, SHELL_OPTIONS, true);
  const platform = onlyPlatform(positionals);
  const accelerate = oneOf('accelerate', values.accelerate, ACCELERATIONS);
  const container = oneOf('container', values.container, CONTAINER_CHOICES);
  const named = parseBase(values.environment);
  const base = 'tarball' in named ? { tarball: resolve(runner.workspace, named.tarball) } : named;
  const packages = listOption(values.package) ?? [];
  if (packages.length > 0 && !('codename' in base)) {
    throw new InputError(
      '--package takes a release of Debian or Ubuntu as --environment: nothing else tells where packages come from.',
    );
  }
  if (runner.workspace === '/')
    throw new InputError('The current folder would be in it, and that is `/`. Go to another.');
  return await withEmulation(runner, platform, async () => {
    sink.tell(`${values.environment} for ${platform.name}: preparing`);
    const environment = await openEnvironment(runner, {
      platform,
      base,
      packages: packages.length === 0 ? [] : [{ packages, recommends: false }],
      install: '',
      mounts: [{ source: runner.workspace, target: runner.workspace, readOnly: false }],
      network: !values['no-network'],
      accelerate,
      container,
    });
    try {
      for (const line of describeAcceleration(environment.acceleration)) runner.info(line);
      const terminal = Object.entries(runner.env).filter(([name]) => OF_THE_TERMINAL.test(name)) as [string, string][];
      // Debian's shells show it in front of their prompt. Source: /etc/bash.bashrc of Debian.
      const env = { ...Object.fromEntries(terminal), debian_chroot: platform.name };
      const [command = 'bash', ...rest] = words;
      return await environment.attach(command, rest, { cwd: runner.workspace, env, user: values.user });
    } finally {
      await environment.dispose();
    }
  });
}

function oneOf<const T extends string>(option: string, given: string, valid: readonly T[]): T {
  const found = valid.find((one) => one === given);
  if (found !== undefined) return found;
  throw new InputError(
    `--${option} has the value '${given}', which is not valid. Valid values are: ${valid.join(', ')}.`,
  );
}

function onlyPlatform(words: readonly string[]): Platform {
  const [spelling, ...others] = words;
  if (spelling === undefined || others.length > 0) {
    const example = DEFAULT_PLATFORMS.find(({ name }) => name !== hostPlatform().name)?.name ?? '';
    throw new InputError(`Name one platform: \`archway shell ${example}\`. A command comes behind \`--\`.`);
  }
  return parsePlatform(spelling);
}
