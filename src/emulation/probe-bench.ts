import { chmod, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { asRoot, inParallel } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, errorMessage, InputError, type ExecResult, type Runner } from '../runner/index.js';
import { emulatorVersion } from './emulator.js';
import { probeProgram } from './probe-program.js';

/** What runs a platform's programs on this machine. */
export type Execution =
  /** Nothing does; the kernel's reason. */
  | { readonly by: 'nothing'; readonly reason: string }
  /** The CPU itself. */
  | { readonly by: 'cpu' }
  /** An emulator; the version is undefined when it does not tell. */
  | { readonly by: 'emulator'; readonly path: string; readonly version: string | undefined };

/** One line of the probe program's answer, or that it ended before giving it. */
export interface ProbeAnswer {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** Milliseconds for one run of a probe, which takes tens where nothing is wrong. */
const PROBE_TIMEOUT = 60_000;

/** What the first half of a probe is to exit with. */
const ASKED_EXIT_CODE = 42;

/** The answer that tells of a program that did not give all others, as `proof.ts` knows it. */
const UNFINISHED = 'finish';

/** The probe that needs a file system without nosuid, and folders that every user may enter. */
const SETUID_PROBE = 'setuid-environment';

/** What a bench is opened for: to find out what runs programs, or what they can do as well. */
type Purpose = 'identify' | 'ask';

/** A folder with the probe programs of some platforms, in which those are looked at and tried. To be closed after use. */
export class ProbeBench {
  readonly #runner: Runner;
  readonly #host: Platform;
  readonly #folder: string;
  readonly #identified = new Map<Platform, Execution>();
  #failingOnHost: ReadonlySet<string> = new Set();

  private constructor(runner: Runner, host: Platform, folder: string) {
    this.#runner = runner;
    this.#host = host;
    this.#folder = folder;
  }

  /**
   * Sets the programs up in the first folder where the host's own probe passes, or at least runs, and finds out what runs
   * the platforms' programs now.
   *
   * @param purpose `ask` to try all that programs can do, for which the host's own are tried first; `identify` for no more
   *   than what runs them
   * @throws InputError where no program can be run
   */
  static async open(
    runner: Runner,
    host: Platform,
    platforms: readonly Platform[],
    purpose: Purpose,
  ): Promise<ProbeBench> {
    const benches: ProbeBench[] = [];
    const failures: string[] = [];
    for (const parent of new Set([runner.temporaryDirectory, tmpdir(), '/var/tmp'])) {
      try {
        const bench = await ProbeBench.#openIn(parent, runner, host, platforms, purpose);
        benches.push(bench);
        if (!bench.#failingOnHost.has(SETUID_PROBE)) break;
      } catch (error) {
        failures.push(`${parent}: ${errorMessage(error)}`);
      }
    }
    const best = benches.find((bench) => !bench.#failingOnHost.has(SETUID_PROBE)) ?? benches[0];
    for (const bench of benches) if (bench !== best) await bench.close();
    if (best !== undefined) return best;
    throw new InputError(
      `Programs cannot be run from any folder for temporary files. ${failures.join(' ')} ` +
        'Set RUNNER_TEMP to one that can be written and is not mounted noexec.',
    );
  }

  static async #openIn(
    parent: string,
    runner: Runner,
    host: Platform,
    platforms: readonly Platform[],
    purpose: Purpose,
  ): Promise<ProbeBench> {
    const bench = new ProbeBench(runner, host, await mkdtemp(join(parent, 'archway-probe-')));
    try {
      // The setuid probe runs as an unprivileged user, who must get in.
      await chmod(bench.#folder, 0o755);
      const foreign = [...new Set(platforms)].filter((platform) => platform !== host);
      await Promise.all([host, ...foreign].map(async (platform) => await bench.#place(platform, purpose)));
      await Promise.all([
        purpose === 'ask' ? bench.#askHost() : bench.#run(host, ['exit', '0'], {}),
        inParallel(foreign, availableParallelism(), async (platform) => {
          bench.#identified.set(platform, await bench.identify(platform));
        }),
      ]);
      return bench;
    } catch (error) {
      await bench.close();
      throw error;
    }
  }

  /** Finds out what fails for the host's own programs. */
  async #askHost(): Promise<void> {
    const answers = await this.#askFor(this.#host, 'all', this.#host.machine);
    if (!answers.some((answer) => answer.passed)) throw new Error(answers[0]?.detail ?? 'the probe did not answer');
    this.#failingOnHost = new Set(answers.filter((answer) => !answer.passed).map((answer) => answer.name));
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** What ran a platform's programs when the bench was opened. */
  identifiedAtFirst(platform: Platform): Execution {
    const execution = this.#identified.get(platform);
    if (execution === undefined) throw new Error(`the bench was not opened for ${platform.name}`);
    return execution;
  }

  /** Finds out what runs a platform's programs now. */
  async identify(platform: Platform): Promise<Execution> {
    const input = new PassThrough();
    let reportPid: (pid: string) => void = () => undefined;
    const pid = new Promise<string>((resolve) => {
      reportPid = resolve;
    });
    const running = this.#run(platform, ['wait'], { input, onLine: reportPid });
    try {
      const first = await Promise.race([pid, running.then((ended) => ended.stdout)]);
      if (!/^\d+$/.test(first)) return await nothingRunsIt(running);
      const program = `/proc/${first}/exe`;
      const path = await readlink(program);
      if (path === this.#path(platform, 'probe')) return { by: 'cpu' };
      // By way of /proc, since the emulator's file may be in a container, replaced or deleted.
      return { by: 'emulator', path, version: await emulatorVersion(this.#runner, program) };
    } catch (error) {
      if (error instanceof CommandError) return { by: 'nothing', reason: error.message };
      throw error;
    } finally {
      input.end();
      await running.catch(() => undefined);
    }
  }

  /**
   * Tries all that the probe program of a platform can try, in two halves side by side: nearly all of the time goes into
   * a dozen starts of the emulator.
   */
  async ask(platform: Platform): Promise<readonly ProbeAnswer[]> {
    const [calls, rest] = await Promise.all([
      this.#askFor(platform, 'calls', String(ASKED_EXIT_CODE), ASKED_EXIT_CODE),
      this.#askFor(platform, 'rest', platform.machine),
    ]);
    const unfinished = calls.find((answer) => answer.name === UNFINISHED);
    const executes = { name: 'execute', passed: unfinished === undefined, detail: unfinished?.detail ?? '' };
    return [executes, ...calls.filter((answer) => answer !== unfinished), ...rest];
  }

  /** Whether a probe fails for the host's own programs too, so that what it shows is not the emulator's doing. */
  failsOnHost(name: string): boolean {
    return this.#failingOnHost.has(name);
  }

  /** @returns with a last answer that did not pass where the program ended before its end, or not as it was asked to */
  async #askFor(platform: Platform, command: string, argument: string, exitCode = 0): Promise<readonly ProbeAnswer[]> {
    const lines: string[] = [];
    const answers = (): ProbeAnswer[] => lines.flatMap((line) => parseAnswer(line) ?? []);
    try {
      await this.#run(platform, [command, this.#path(platform), argument], {
        onLine: (line) => lines.push(line),
        acceptExitCodes: [exitCode],
      });
      return answers();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const last = answers().at(-1)?.name;
      const detail = `${last === undefined ? '' : `after '${last}': `}${error.message}`;
      return [...answers(), { name: UNFINISHED, passed: false, detail }];
    }
  }

  /**
   * Runs a probe by way of the host's own, which calls execve(2) and nothing else: Node's spawn gives a file that the
   * kernel does not know to /bin/sh.
   */
  async #run(
    platform: Platform,
    args: readonly string[],
    options: { input?: PassThrough; onLine?: (line: string) => void; acceptExitCodes?: readonly number[] },
  ): Promise<ExecResult> {
    const launcher = this.#path(this.#host, 'probe');
    return await this.#runner.exec(launcher, ['exec', this.#path(platform, 'probe'), ...args], {
      ...options,
      quiet: true,
      cwd: this.#folder,
      timeout: PROBE_TIMEOUT,
    });
  }

  #path(platform: Platform, ...names: readonly string[]): string {
    return join(this.#folder, platform.slug, ...names);
  }

  /** Writes the files that the head of probe.c lists: to see what runs it, the program alone will do. */
  async #place(platform: Platform, purpose: Purpose): Promise<void> {
    const [probe, setuid] = [this.#path(platform, 'probe'), this.#path(platform, 'setuid')];
    const program = probeProgram(platform);
    await mkdir(this.#path(platform), { mode: 0o755 });
    if (purpose === 'identify') {
      await writeExecutable(probe, program);
      return;
    }
    const isRoot = process.getuid?.() === 0;
    await Promise.all([
      writeExecutable(probe, program),
      writeExecutable(this.#path(platform, 'script'), `#!${probe} script\n`),
      writeExecutable(this.#path(platform, 'text'), 'exit 0\n'),
      ...(isRoot ? [writeExecutable(setuid, program, 0o4755)] : []),
    ]);
    if (isRoot) return;
    const { command, args } = asRoot('install', ['-o', 'root', '-g', 'root', '-m', '4755', probe, setuid]);
    // Without it, the setuid probe fails on the host too, and so is not held against an emulator.
    await this.#runner.exec(command, args, { quiet: true, acceptExitCodes: 'any' }).catch(() => undefined);
  }
}

async function writeExecutable(path: string, content: string | Uint8Array, mode = 0o755): Promise<void> {
  await writeFile(path, content);
  // chmod, since the umask would take bits from a mode given to writeFile.
  await chmod(path, mode);
}

function parseAnswer(line: string): ProbeAnswer | undefined {
  const match = /^([a-z0-9-]+) (passed|failed) ?(.*)$/.exec(line);
  if (match?.[1] === undefined) return undefined;
  return { name: match[1], passed: match[2] === 'passed', detail: match[3] ?? '' };
}

async function nothingRunsIt(running: Promise<ExecResult>): Promise<Execution> {
  const ended = await running;
  return { by: 'nothing', reason: `the program ended with ${String(ended.exitCode)} before it answered` };
}
