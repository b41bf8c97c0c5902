import { cellId, cellsOf, type MatrixEntry } from '../config/index.js';
import { groupBy } from './grouping.js';
import type { Decision, Plan } from './plan.js';

/** What a way to carry out a plan takes, by the estimates. */
export interface Cost {
  /** Sum over all machines. */
  readonly machineMinutes: number;
  /** From the start of the first job to the end of the last, with a machine for every job unless `slots` are fewer. */
  readonly wallMinutes: number;
}

/** What the plan takes, and what simpler ones would have taken. */
export interface PlanCost extends Cost {
  /** Of the machine minutes, those on runners that are declared scarce. */
  readonly scarceMinutes: number;
  /** Every cell emulated whose platform no plentiful runner executes. */
  readonly allEmulated: Cost;
  /** Every cell on a machine of its platform, were there enough. */
  readonly allNative: Cost;
}

/** One job: where it runs, and how long it takes. */
interface TimedJob {
  readonly pool: string;
  readonly slots: number;
  readonly minutes: number;
}

/**
 * Sums up what the jobs of the matrices take.
 *
 * @param matrices with the cells that are started
 */
export function costOf(plan: Plan, matrices: readonly (readonly MatrixEntry[])[]): PlanCost {
  const decisions = new Map(plan.decisions.map((one) => [cellId(one.package, one.platform), one]));
  const started: Decision[] = [];
  const jobs = matrices.flat().map((entry): TimedJob => {
    const own = cellsOf(entry).flatMap(({ id }) => decisions.get(id) ?? []);
    started.push(...own);
    const minutes = own.reduce((sum, { estimate }) => sum + (estimate?.minutes ?? 0), 0);
    return { pool: entry['runs-on'].join(), slots: slotsOf(plan, entry.platform, entry.strategy), minutes };
  });
  const scarce = started.filter(
    ({ strategy, platform }) => strategy === 'native' && plan.runners.native[platform]?.scarce === true,
  );
  return {
    ...sum(jobs),
    scarceMinutes: round(scarce.reduce((total, { estimate }) => total + (estimate?.minutes ?? 0), 0)),
    allEmulated: sum(started.map((one) => asIf(plan, one, hasPlentiful(plan, one.platform) ? 'native' : 'emulated'))),
    allNative: sum(started.map((one) => asIf(plan, one, 'native'))),
  };
}

function asIf(plan: Plan, { platform, estimates }: Decision, strategy: 'native' | 'emulated'): TimedJob {
  return {
    pool: strategy === 'native' ? platform : 'builder',
    slots: slotsOf(plan, platform, strategy),
    minutes: estimates[strategy].minutes,
  };
}

function hasPlentiful({ runners }: Plan, platform: string): boolean {
  const native = runners.native[platform];
  return native !== undefined && !native.scarce && native.unavailable === undefined;
}

/** How many jobs of a kind run at the same time. */
export function slotsOf({ runners }: Plan, platform: string, strategy: string): number {
  const slots = strategy === 'native' ? runners.native[platform]?.slots : runners.builder.slots;
  return slots ?? Infinity;
}

function sum(jobs: readonly TimedJob[]): Cost {
  const pools = groupBy(jobs, ({ pool }) => pool);
  return {
    machineMinutes: round(jobs.reduce((total, { minutes }) => total + minutes, 0)),
    wallMinutes: round(longest([...pools.values()].map(poolMinutes))),
  };
}

/** As a queue does it: the next job goes to the machine that is free first. */
function poolMinutes(jobs: readonly TimedJob[]): number {
  const slots = jobs[0]?.slots ?? Infinity;
  if (slots >= jobs.length) return longest(jobs.map(({ minutes }) => minutes));
  const machines = Array.from({ length: slots }, () => 0);
  for (const { minutes } of jobs) {
    const free = machines.indexOf(Math.min(...machines));
    machines[free] = (machines[free] ?? 0) + minutes;
  }
  return longest(machines);
}

function longest(minutes: readonly number[]): number {
  return minutes.reduce((most, one) => Math.max(most, one), 0);
}

function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
