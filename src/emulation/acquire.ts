import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { canBecomeRoot, inParallel } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { mountBinfmt, readEntries, readEntry, registerEntry, handlerRegistration } from './binfmt-misc.js';
import { applyCpu } from './cpu.js';
import type { Emulator } from './emulator.js';
import { currentHolder, isSameHolder, type Holder } from '../host/index.js';
import {
  createLease,
  noteUse,
  reconcileUses,
  releaseEmulation,
  type EmulationLease,
  type HandlerUse,
} from './lease.js';
import { withBinfmtLock } from './lock.js';
import { ProbeBench, type Execution } from './probe-bench.js';
import { provePlatform } from './proof.js';
import type { EmulationRequest } from './request.js';
import { resetHandlers } from './reset.js';
import {
  areOnlySlow,
  describeHandler,
  handlersOf,
  readHandlers,
  judgeStanding,
  requestedFlags,
  shortcomings,
  type Standing,
} from './standing.js';
import type { Emulation, PlatformStatus } from './status.js';
import { EmulatorStore } from './store.js';
import { supplyEmulators, warnOfKnownBad } from './supply.js';

/**
 * Makes the machine run the programs of other platforms: finds or fetches QEMU, registers it with the kernel, and
 * proves it where that was asked for. Safe beside other jobs on the same machine: what they use is not changed. When it
 * fails, it gives back what it took.
 *
 * @param lease what to give back with `releaseEmulation`; made beforehand by whoever has to save it first
 * @throws InputError with what is missing and what to do, when a platform cannot be had as it was asked for
 */
export async function acquireEmulation(
  runner: Runner,
  request: EmulationRequest,
  lease: EmulationLease = createLease(),
): Promise<Emulation> {
  // In this order: what changes in between then shows as a change of the entries.
  const entries = await readEntries();
  const bench = await ProbeBench.open(runner, request.host, request.platforms, request.probe ? 'ask' : 'identify');
  try {
    const foreign = new Map<Platform, Standing>();
    for (const platform of request.platforms) {
      if (platform.name === request.host.name) continue;
      const standing = await judgeStanding(handlersOf(platform, entries), bench.identifiedAtFirst(platform));
      if (standing.execution.by !== 'cpu') foreign.set(platform, standing);
    }
    const acquisition = new Acquisition(runner, request, lease, bench);
    const statuses = foreign.size === 0 ? new Map<Platform, PlatformStatus>() : await acquisition.run(foreign);
    return { platforms: request.platforms.map((platform) => statuses.get(platform) ?? nativeStatus(platform)), lease };
  } catch (error) {
    await releaseEmulation(runner, lease).catch((failure: unknown) => {
      runner.debug(`giving back failed: ${String(failure)}`);
    });
    throw error;
  } finally {
    await bench.close();
  }
}

/**
 * Whether this machine runs a platform's programs without an emulator: its own, 386 on amd64 kernels that have it, and
 * arm/v7 on the arm64 machines whose CPU still has AArch32. Found out by running one.
 *
 * @param host what this process runs as
 */
export async function executesNatively(runner: Runner, platform: Platform, host: Platform): Promise<boolean> {
  if (platform.name === host.name) return true;
  const bench = await ProbeBench.open(runner, host, [platform], 'identify');
  try {
    return bench.identifiedAtFirst(platform).by === 'cpu';
  } finally {
    await bench.close();
  }
}

/** Looks at the handlers of a platform. */
async function look(bench: ProbeBench, platform: Platform): Promise<Standing> {
  // In this order: what changes in between then shows as a change of the entries.
  const entries = await readHandlers(platform);
  return await judgeStanding(entries, await bench.identify(platform));
}

function nativeStatus(platform: Platform): PlatformStatus {
  return {
    platform: platform.name,
    state: 'native',
    handler: null,
    interpreter: null,
    flags: '',
    version: null,
    source: null,
    cpu: null,
    probes: [],
    milliseconds: 0,
  };
}

const UNNOTED =
  'that this one uses it too cannot be noted without root. Have one registered that stays, say by the package qemu-user-static.';

/** What is known of a platform's handler before it is proven. */
type Provided = Omit<PlatformStatus, 'probes' | 'milliseconds'>;

/** One call of `acquireEmulation`, for the platforms that need an emulator. */
class Acquisition {
  readonly #runner: Runner;
  readonly #request: EmulationRequest;
  readonly #lease: EmulationLease;
  readonly #bench: ProbeBench;
  readonly #emulators = new Map<Platform, Emulator>();
  readonly #milliseconds = new Map<Platform, number>();
  /** Without root nothing can be registered, and what stands is all there is. */
  #mayRegister = true;
  #seen: ReadonlyMap<Platform, Standing> = new Map();

  constructor(runner: Runner, request: EmulationRequest, lease: EmulationLease, bench: ProbeBench) {
    this.#runner = runner;
    this.#request = request;
    this.#lease = lease;
    this.#bench = bench;
  }

  /** @param seen how the platforms stand before anything is changed */
  async run(seen: ReadonlyMap<Platform, Standing>): Promise<ReadonlyMap<Platform, PlatformStatus>> {
    this.#seen = seen;
    const platforms = [...seen.keys()];
    await mountBinfmt(this.#runner);
    this.#mayRegister = await canBecomeRoot(this.#runner);
    const lacking = platforms.filter((platform) => this.#isLacking(platform, seen.get(platform)));
    const [first] = lacking;
    if (first !== undefined && !this.#mayRegister) throw this.#mayNotRegister(first);
    // Fetching may take minutes, so it comes before the lock.
    await this.#supply(lacking);
    const provided = await withBinfmtLock(this.#runner, async () => await this.#provideAll(platforms));
    const proven = await inParallel([...provided], availableParallelism(), async ([platform, facts]) => {
      const probes = await this.#timed(platform, async () => await this.#prove(platform, facts));
      const milliseconds = Math.round(this.#milliseconds.get(platform) ?? 0);
      return [platform, { ...facts, probes, milliseconds }] as const;
    });
    return new Map(proven);
  }

  #isLacking(platform: Platform, standing: Standing | undefined): boolean {
    if (standing === undefined || this.#request.reset) return true;
    const problems = shortcomings(standing, this.#request, platform);
    return problems.length > 0 && (this.#mayRegister || !areOnlySlow(problems));
  }

  #mayNotRegister(platform: Platform): InputError {
    const standing = this.#seen.get(platform);
    let state = 'none is';
    if (standing !== undefined && standing.entries.length > 0) {
      const problems = shortcomings(standing, this.#request, platform).map(({ what }) => what);
      state = `${describeHandler(standing)} is, but ${problems.join(' and ') || 'it was asked to be removed'}`;
    }
    return new InputError(
      `An emulator has to be registered for ${platform.name} (${state}), which needs root or passwordless sudo. ` +
        'Give this user one of them, or have an emulator registered that stays, say by the package qemu-user-static.',
    );
  }

  async #supply(platforms: readonly Platform[]): Promise<void> {
    if (platforms.length === 0) return;
    const started = performance.now();
    const store = new EmulatorStore(this.#runner, this.#request.host);
    const supplied = await supplyEmulators(this.#runner, this.#request, platforms);
    for (const [platform, emulator] of supplied) {
      this.#emulators.set(platform, await applyCpu(store, this.#request, platform, emulator));
    }
    const share = (performance.now() - started) / platforms.length;
    for (const platform of platforms) this.#addTime(platform, share);
  }

  async #provideAll(platforms: readonly Platform[]): Promise<ReadonlyMap<Platform, Provided>> {
    const holder = await currentHolder(this.#runner, this.#request.holder);
    const uses = await reconcileUses(this.#runner, holder);
    const others = uses.filter((use) => !isSameHolder(use.holder, holder));
    if (this.#request.reset) await resetHandlers(this.#runner, platforms, others);
    const provided = new Map<Platform, Provided>();
    for (const platform of platforms) {
      const provide = async (): Promise<Provided> => await this.#provide(platform, holder, uses, others);
      provided.set(platform, await this.#timed(platform, provide));
    }
    return provided;
  }

  /**
   * Keeps the handler that stands, puts one in front of it, or refuses to, because another job uses it. Two jobs whose files
   * are apart do not see each other's emulators, and one must not fail for not knowing how fast the other's is.
   */
  async #provide(
    platform: Platform,
    holder: Holder,
    uses: readonly HandlerUse[],
    others: readonly HandlerUse[],
  ): Promise<Provided> {
    const standing = await this.#look(platform);
    const problems = shortcomings(standing, this.#request, platform);
    const { effective } = standing;
    const reason = problems.map(({ what }) => what).join(' and ');
    const inUse = others.find((use) => use.qemu === platform.qemu);
    const bearable = (inUse !== undefined || !this.#mayRegister) && areOnlySlow(problems);
    if ((problems.length === 0 || bearable) && effective !== undefined) {
      if (reason !== '') {
        const why = inUse === undefined ? 'Registering another takes root' : 'Another job uses it';
        this.#runner.info(`${platform.name}: ${reason}. ${why}, so it is taken as it is.`);
      }
      return await this.#keep(platform, standing, effective.name, holder, uses);
    }
    if (inUse !== undefined) throw conflict(platform, standing, reason, inUse);
    if (standing.entries.length > 0) {
      this.#runner.info(
        `${platform.name}: ${describeHandler(standing)} stands, but ${reason}. A handler of ours goes in front of it.`,
      );
    }
    return await this.#register(platform, holder);
  }

  async #keep(
    platform: Platform,
    standing: Standing,
    handler: string,
    holder: Holder,
    uses: readonly HandlerUse[],
  ): Promise<Provided> {
    const { effective, execution, cpu } = standing;
    const version = execution.by === 'emulator' ? execution.version : undefined;
    const facts = { handler, interpreter: effective?.interpreter ?? '', flags: effective?.flags ?? '' };
    // Whoever uses a handler of ours last removes it, not whoever added it.
    const ours = uses.some(
      (use) =>
        use.ours && use.handler === handler && use.interpreter === facts.interpreter && use.flags === facts.flags,
    );
    if (this.#mayRegister)
      await noteUse(this.#runner, this.#lease, platform, { ...facts, ours, cleanup: this.#request.cleanup, holder });
    else if (ours)
      this.#runner.warning(`${platform.name}: ${handler} is another job's, and goes when that ends: ${UNNOTED}`);
    this.#runner.info(`${platform.name}: ${describeHandler(standing)} stands and is kept.`);
    if (version !== undefined) warnOfKnownBad(this.#runner, version, platform, cpu);
    return {
      platform: platform.name,
      state: 'kept',
      ...facts,
      version: version ?? null,
      source: 'handler',
      cpu: cpu ?? null,
    };
  }

  async #register(platform: Platform, holder: Holder): Promise<Provided> {
    if (!this.#emulators.has(platform)) await this.#supply([platform]);
    const emulator = this.#emulators.get(platform);
    if (emulator === undefined) throw new Error(`no emulator was supplied for ${platform.name}`);
    const facts = {
      handler: await freeName(platform),
      interpreter: emulator.path,
      flags: requestedFlags(this.#request),
    };
    const { cleanup } = this.#request;
    await noteUse(this.#runner, this.#lease, platform, { ...facts, ours: true, cleanup, holder });
    await registerEntry(
      this.#runner,
      handlerRegistration(facts.handler, platform, facts.interpreter, registrationFlags(facts.flags)),
    );
    const { version, source, origin, cpu } = emulator;
    this.#runner.info(
      `${platform.name}: registered ${facts.handler} with QEMU ${version} from ${origin}, flags ${facts.flags || 'none'}` +
        `${cpu === undefined ? '' : `, CPU ${cpu}`}.`,
    );
    warnOfKnownBad(this.#runner, version, platform, cpu);
    return { platform: platform.name, state: 'registered', ...facts, version, source, cpu: cpu ?? null };
  }

  /** Looks at what stands now; what was seen before the lock still holds where no entry has changed since. */
  async #look(platform: Platform): Promise<Standing> {
    const seen = this.#seen.get(platform);
    if (seen !== undefined && isDeepStrictEqual(seen.entries, await readHandlers(platform))) return seen;
    return await look(this.#bench, platform);
  }

  async #prove(platform: Platform, facts: Provided): Promise<PlatformStatus['probes']> {
    if (this.#request.probe) return await provePlatform(this.#bench, this.#request, platform);
    // Of a handler that is kept it was seen already.
    if (facts.state === 'kept') return [];
    const execution = await this.#bench.identify(platform);
    if (execution.by === 'nothing') throw doesNotRun(platform, facts, execution);
    return [];
  }

  async #timed<T>(platform: Platform, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#addTime(platform, performance.now() - started);
    }
  }

  #addTime(platform: Platform, milliseconds: number): void {
    this.#milliseconds.set(platform, (this.#milliseconds.get(platform) ?? 0) + milliseconds);
  }
}

/** The kernel sets O by itself where it is given C. */
function registrationFlags(flags: string): string {
  return flags.replace('O', '');
}

function doesNotRun(platform: Platform, facts: Provided, execution: Execution & { by: 'nothing' }): InputError {
  return new InputError(
    `Programs of ${platform.name} do not run, though ${facts.handler ?? 'a handler'} is registered with ` +
      `${facts.interpreter ?? 'an emulator'}: ${execution.reason}`,
  );
}

function conflict(platform: Platform, standing: Standing, reason: string, use: HandlerUse): InputError {
  const { runnerName, job, pid } = use.holder;
  const who = runnerName === '' ? `process ${String(pid)}` : `runner ${runnerName}, job ${job}`;
  return new InputError(
    `Another job on this machine (${who}) uses ${describeHandler(standing)} for ${platform.name}, but ${reason}. ` +
      'It was left as it is. Ask for the same QEMU in both jobs, or keep them from running at the same time with a ' +
      'concurrency group.',
  );
}

/** A name that no entry has: QEMU's usual one, by which other tools know the handler, where it is free. */
async function freeName(platform: Platform): Promise<string> {
  const usual = `qemu-${platform.qemu}`;
  for (let count = 0; ; count++) {
    const name = count === 0 ? usual : `archway-${usual}${count === 1 ? '' : `-${String(count)}`}`;
    if ((await readEntry(name)) === undefined) return name;
  }
}
