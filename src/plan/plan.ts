import { EMPTY_HISTORY, type Cell, type Config, type History, type Strategy } from '../config/index.js';
import { parseRelease } from '../environment/index.js';
import { lackOfPackages } from '../host/index.js';
import type { Fact, Package } from '../languages/language.js';
import { sourceState } from '../languages/source-state.js';
import { DEFAULT_PLATFORMS, findPlatform, type Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { makeCell, timeoutMinutes } from './cells.js';
import { chooseStrategy, type Choice, type Circumstances } from './choose.js';
import { estimateMinutes, type Estimates } from './estimate.js';
import { readFacts, type Pair } from './facts.js';
import { fingerprintOf, PastRuns } from './history.js';
import type { NativeRunners, PlanRunners } from './runners.js';
import { withoutSecrets } from './secrets.js';

/** What a plan is made from, besides the repository itself. */
export interface PlanRequest {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly config: Config;
  readonly packages: readonly Package[];
  /** Undefined: those of archway.yml, else the default two. */
  readonly platforms: readonly Platform[] | undefined;
  readonly runners: PlanRunners;
  /** Minutes that an emulated cell may take. */
  readonly budgetMinutes: number;
  /** Why the builder's distribution has no packages for a platform; undefined where it has, or is not known. */
  readonly builderLacks?: (platform: Platform) => string | undefined;
  /** How past runs went, where that is known. */
  readonly history?: History;
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
  /** Minutes that each strategy is thought to take. */
  readonly estimates: Estimates;
}

/** The whole plan, as the plan file holds it. */
export interface Plan {
  readonly version: 1;
  /** SHA of the commit that was planned; null outside of a git checkout. */
  readonly commit: string | null;
  readonly platforms: readonly string[];
  readonly runners: {
    /** By the platform that they execute. */
    readonly native: NativeRunners;
    /** Where cross and emulated cells run. */
    readonly builder: {
      readonly platform: string;
      readonly labels: readonly string[];
      readonly slots: number | undefined;
    };
  };
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
  const { config, runners } = request;
  const platforms = request.platforms ?? configuredPlatforms(config) ?? DEFAULT_PLATFORMS;
  const packages = selectPackages(request);
  const past = new PastRuns(request.history ?? EMPTY_HISTORY);
  const pairs = packages.flatMap((one): readonly Pair[] =>
    packagePlatforms(one, platforms).map((platform) => ({ package: one, platform })),
  );
  const [{ commit }, facts] = await Promise.all([sourceState(runner, request.root), readFacts(runner, pairs)]);
  const decided = pairs.map((pair, index) => ({ ...pair, decision: decide(request, past, pair, facts[index] ?? []) }));
  const decisions = decided.map(({ decision }) => decision);
  return {
    version: 1,
    commit: commit ?? null,
    platforms: platforms.map((platform) => platform.name),
    runners: {
      native: runners.native,
      builder: { ...runners.builder, platform: runners.builder.platform.name },
    },
    cells: decided.flatMap(({ package: one, platform, decision: { strategy, reason } }): Cell[] => {
      if (strategy === 'blocked') return [];
      return [
        makeCell({ config, package: one, platform, strategy, reason, labels: cellLabels(runners, platform, strategy) }),
      ];
    }),
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

function decide(
  request: PlanRequest,
  past: PastRuns,
  { package: one, platform }: Pair,
  read: readonly Fact[],
): Decision {
  const facts = read.map((fact) => ({ ...fact, detail: withoutSecrets(fact.detail) }));
  const nativeRunner = request.runners.native[platform.name];
  const { recipe } = one;
  const demanded = typeof recipe.strategy === 'string' ? recipe.strategy : recipe.strategy?.[platform.name];
  const native = fingerprintOf('native', [], recipe);
  const fingerprint = fingerprintOf('cross', facts, recipe);
  const declared = timeoutMinutes(request.config, one);
  const estimates = estimateMinutes(one.language, past.medians(one.name, platform.name), declared);
  const choice = chooseStrategy({
    override:
      demanded === undefined
        ? undefined
        : { strategy: demanded, reason: recipe.reason && withoutSecrets(recipe.reason) },
    nativeRunner,
    facts,
    minutes: { declared, budget: request.budgetMinutes },
    estimates,
    experiences: past.experiences(one.name, platform.name, { native, cross: fingerprint, emulated: fingerprint }),
    lacking: lackingPackages(request, one, platform, facts),
  });
  return {
    package: one.name,
    path: one.path,
    language: one.language,
    platform: platform.name,
    fingerprint: fingerprintOf(choice.strategy, facts, recipe),
    estimates,
    ...choice,
  };
}

/** A cross build takes the platform's libraries from the builder's distribution, an emulated one all from its own. */
function lackingPackages(
  { config, builderLacks }: PlanRequest,
  { recipe }: Package,
  platform: Platform,
  facts: readonly Fact[],
): Circumstances['lacking'] {
  const needsLibraries =
    recipe.packages.length > 0 ||
    facts.some(({ effect, debianPackages = [] }) => effect === 'needs' && debianPackages.length > 0);
  const release = parseRelease(config.environment);
  return {
    cross: needsLibraries ? builderLacks?.(platform) : undefined,
    emulated: release && lackOfPackages(release.codename, platform),
  };
}

/** Native cells go to the platform's own runner, all others to the builder. */
function cellLabels({ native, builder }: PlanRunners, platform: Platform, strategy: Strategy): readonly string[] {
  return (strategy === 'native' ? native[platform.name]?.labels : undefined) ?? builder.labels;
}
