import { standardErrorSink, TerminalRunner } from '../../src/cli/terminal.js';
import {
  openEnvironment,
  type Acceleration,
  type Base,
  type Environment,
  type Release,
} from '../../src/environment/index.js';
import type { Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';

/** Whose environments are prepared, and so whose compilers build. */
export const RELEASE: Release = { codename: 'trixie' };

/** The packages that a C or C++ project is built with. */
export const TOOLS = ['g++', 'gcc', 'libc6-dev', 'make'];

/** What differs between the environments of the benchmark. */
interface Choices {
  readonly base?: Base;
  readonly packages?: readonly string[];
  readonly network?: boolean;
  readonly accelerate?: Acceleration;
  readonly workspace?: string;
}

/**
 * A runner whose tool cache is empty, so that nothing is kept from before.
 *
 * @param toolCacheDirectory absolute path of a folder
 * @param env what its commands have beside this process's variables
 */
export function freshRunner(toolCacheDirectory: string, env: Readonly<Record<string, string>> = {}): Runner {
  const runner = new TerminalRunner(standardErrorSink(false), { ...process.env, ...env });
  return Object.defineProperty(runner, 'toolCacheDirectory', { value: toolCacheDirectory });
}

/** Opens an environment: a container where its base is an image, and a root file system of the release otherwise. */
export async function open(runner: Runner, platform: Platform, choices: Choices): Promise<Environment> {
  const { base = RELEASE, packages = [], network = false, accelerate = 'off', workspace } = choices;
  return await openEnvironment(runner, {
    platform,
    base,
    packages: packages.length === 0 ? [] : [{ packages, recommends: false }],
    install: '',
    mounts: workspace === undefined ? [] : [{ source: workspace, target: workspace, readOnly: false }],
    accelerate,
    network,
    container: 'image' in base ? 'always' : 'auto',
  });
}
