import { parsePlatform, runnerOf, type DeclaredRunner, type Runners } from '../config/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../platform/platform.js';

/** The hosted runner that does what no declared runner does. */
const DEFAULT_LABEL = 'ubuntu-24.04';

/** A runner that executes a platform itself. */
export interface NativeRunner {
  /** All must match. */
  readonly labels: readonly string[];
  /** To be used only where nothing else will do. */
  readonly scarce: boolean;
  /** How many jobs it can run at the same time, where that is known. */
  readonly slots: number | undefined;
  /** Why it cannot be used now; undefined when it can. */
  readonly unavailable: string | undefined;
}

/** The runners by platform, with whether each can be used now. */
export type NativeRunners = Readonly<Record<string, NativeRunner>>;

/** A machine to cross compile and to emulate on, with the platform that it executes itself. */
export interface Builder {
  readonly platform: Platform;
  readonly labels: readonly string[];
  readonly slots: number | undefined;
}

/** The runners of a plan. */
export interface PlanRunners {
  readonly native: NativeRunners;
  /** Where cross and emulated cells run. */
  readonly builder: Builder;
}

/** Tells why a runner cannot be used now; undefined when it can. */
export type Availability = (runner: DeclaredRunner) => string | undefined;

/**
 * Works out which runners a plan can use. Cross and emulated cells go to the first that is neither scarce nor
 * unavailable. Where there is none, GitHub's own amd64 runner does that, and its platform's native cells.
 */
export function planRunners(declared: Runners, availability: Availability = () => undefined): PlanRunners {
  const native: Record<string, NativeRunner> = {};
  let builder: Builder | undefined;
  for (const [platform, one] of Object.entries(declared)) {
    const runner = runnerOf(one);
    const { labels, scarce, slots } = runner;
    const unavailable = availability(runner);
    native[platform] = { labels, scarce, slots, unavailable };
    if (scarce || unavailable !== undefined) continue;
    builder ??= { platform: parsePlatform(platform), labels, slots };
  }
  if (builder !== undefined) return { native, builder };
  const [platform] = DEFAULT_PLATFORMS;
  const labels = [DEFAULT_LABEL];
  native[platform.name] = { labels, scarce: false, slots: undefined, unavailable: undefined };
  return { native, builder: { platform, labels, slots: undefined } };
}

/**
 * Whether GitHub runs the machines behind these labels. Whatever is not the name of one of its images may be a machine of
 * the user's own: a runner group, a scale set, a label of their choice.
 *
 * Source: GitHub documentation, "Standard GitHub-hosted runners for public repositories".
 */
export function isHosted(labels: readonly string[]): boolean {
  return labels.length === 1 && /^ubuntu-(latest|slim|\d\d\.\d\d(-arm)?)$/.test(labels[0] ?? '');
}
