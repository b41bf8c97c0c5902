import { availableParallelism } from 'node:os';
import {
  cellId,
  isScarce,
  runnerLabels,
  type Cell,
  type Config,
  type Runners,
  type Strategy,
} from '../config/index.js';
import { inParallel } from '../host/index.js';
import { languageByName } from '../languages/index.js';
import type { Fact, Package } from '../languages/language.js';
import { DEFAULT_PLATFORMS, findPlatform, type Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { chooseStrategy, type Choice } from './choose.js';
import { fingerprintOf } from './history.js';

/** What a plan is made from, besides the repository itself. */
export interface PlanRequest {
  readonly config: Config;
  readonly packages: readonly Package[];
  /** Undefined: those of archway.yml, else the default two. */
  readonly platforms: readonly Platform[] | undefined;
  /** Runners that execute a platform themselves. */
  readonly runners: Runners;
  /** The platform of the machines that cross and emulated cells run on, and their labels. */
  readonly builder: { readonly platform: Platform; readonly labels: readonly string[] };
  /** Minutes that an emulated cell may take. */
  readonly budgetMinutes: number;
  /** Names of the packages to plan, when not all. */
  readonly only?: readonly string[];
}

/** What was decided for one package and one platform. */
export interface Decision extends Choice {
  readonly package: string;
  readonly path: string;
  readonly language: string;
  readonly platform: string;
  /** Of what the choice was made on. The history keeps it with how the cell went. */
  readonly fingerprint: string;
}

/** The whole plan, as the plan file holds it. */
export interface Plan {
  readonly version: 1;
  readonly platforms: readonly string[];
  readonly cells: readonly Cell[];
  readonly decisions: readonly Decision[];
  readonly blocked: readonly Decision[];
}

/**
 * Decides how every package is built for every platform.
 *
 * @throws InputError for a package or platform that does not exist
 */
export async function createPlan(runner: Runner, request: PlanRequest): Promise<Plan> {
  const { config } = request;
  const platforms = request.platforms ?? configuredPlatforms(config) ?? DEFAULT_PLATFORMS;
  const packages = selectPackages(request);
  const pairs = packages.flatMap((one) =>
    packagePlatforms(one, platforms).map((platform) => ({ package: one, platform })),
  );
  const decided = await inParallel(pairs, availableParallelism(), async (pair) => ({
    ...pair,
    choice: await choose(runner, request, pair.package, pair.platform),
  }));
  const decisions = decided.map(({ package: one, platform, choice }): Decision => {
    return {
      package: one.name,
      path: one.path,
      language: one.language,
      platform: platform.name,
      fingerprint: fingerprintOf(choice.strategy, choice.facts, one.recipe),
      ...choice,
    };
  });
  const cells = decided.flatMap(({ package: one, platform, choice }): Cell[] =>
    choice.strategy === 'blocked'
      ? []
      : [
          makeCell({
            config,
            package: one,
            platform,
            strategy: choice.strategy,
            reason: choice.reason,
            labels: cellLabels(request, platform, choice.strategy),
          }),
        ],
  );
  return {
    version: 1,
    platforms: platforms.map((platform) => platform.name),
    cells,
    decisions,
    blocked: decisions.filter((decision) => decision.strategy === 'blocked'),
  };
}

function configuredPlatforms(config: Config): readonly Platform[] | undefined {
  return config.platforms?.map(knownPlatform);
}

function knownPlatform(name: string): Platform {
  const platform = findPlatform(name);
  if (platform === undefined) throw new Error(`the validator let platform '${name}' through`);
  return platform;
}

function selectPackages({ packages, only }: PlanRequest): readonly Package[] {
  if (only === undefined) return packages;
  const names = packages.map((one) => one.name);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new InputError(
      `There is no package ${unknown.map((name) => `'${name}'`).join(' and no package ')} here. Packages are: ${names.join(', ')}.`,
    );
  }
  return packages.filter((one) => only.includes(one.name));
}

function packagePlatforms(one: Package, platforms: readonly Platform[]): readonly Platform[] {
  const own = one.recipe.platforms;
  return own === undefined ? platforms : platforms.filter((platform) => own.includes(platform.name));
}

async function choose(runner: Runner, request: PlanRequest, one: Package, platform: Platform): Promise<Choice> {
  const declared = request.runners[platform.name];
  const nativeRunner =
    declared === undefined ? undefined : { labels: runnerLabels(declared), scarce: isScarce(declared) };
  const demanded = typeof one.recipe.strategy === 'string' ? one.recipe.strategy : one.recipe.strategy?.[platform.name];
  const settled = demanded === undefined && nativeRunner?.scarce === false;
  const facts: readonly Fact[] = settled ? [] : await languageByName(one.language).facts(runner, one, platform);
  return chooseStrategy({
    override: demanded === undefined ? undefined : { strategy: demanded, reason: one.recipe.reason },
    nativeRunner,
    facts,
    minutes: { declared: timeoutMinutes(request.config, one), budget: request.budgetMinutes },
  });
}

function timeoutMinutes(config: Config, one: Package): number {
  return one.recipe['timeout-minutes'] ?? config.defaults['timeout-minutes'];
}

/** Native cells go to the platform's own runner, all others to the builder. */
function cellLabels({ runners, builder }: PlanRequest, platform: Platform, strategy: Strategy): readonly string[] {
  const native = runners[platform.name];
  return strategy === 'native' && native !== undefined ? runnerLabels(native) : builder.labels;
}

/** What a cell is made from. */
export interface CellRequest {
  readonly config: Config;
  readonly package: Package;
  readonly platform: Platform;
  readonly strategy: Strategy;
  readonly reason: string;
  /** Labels of the runner that it is to run on. */
  readonly labels: readonly string[];
}

/** Makes the matrix entry of one package for one platform. */
export function makeCell({ config, package: one, platform, strategy, reason, labels }: CellRequest): Cell {
  const id = cellId(one.name, platform.name);
  return {
    id,
    package: one.name,
    path: one.path,
    language: one.language,
    platform: platform.name,
    strategy,
    reason,
    'runs-on': [...labels],
    environment: strategy === 'emulated' ? config.environment : null,
    'timeout-minutes': timeoutMinutes(config, one),
    required: one.recipe.required ?? config.defaults.required,
    artifact: id,
  };
}
