import type { Config } from '../config/index.js';
import { hostPlatform } from '../host/index.js';
import type { Package } from '../languages/language.js';
import { createPlan, explainDecisions, openRepository, type Plan } from '../plan/index.js';
import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import { COMMON_OPTIONS, countOption, listOption, parseOptions, platformOption } from './arguments.js';
import { alignColumns } from './table.js';

/** Minutes that an emulated build may take where nobody says otherwise: hosted jobs end after 360. */
const DEFAULT_BUDGET_MINUTES = 300;

export const PLAN_OPTIONS = {
  ...COMMON_OPTIONS,
  root: { type: 'string', default: '.' },
  config: { type: 'string' },
  platform: { type: 'string' },
  package: { type: 'string' },
  'budget-minutes': { type: 'string' },
  explain: { type: 'string' },
} as const;

/** `archway plan`. Returns what to print on standard output. */
export async function planCommand(runner: Runner, args: readonly string[]): Promise<string> {
  const { values } = parseOptions('plan', args, PLAN_OPTIONS, false);
  const { root, config, packages } = await openRepository(runner, values.root, values.config);
  const only = values.explain === undefined ? listOption(values.package) : [values.explain];
  const plan = await planForThisMachine(runner, {
    root,
    config,
    packages,
    platforms: platformOption(values.platform),
    budgetMinutes: countOption('budget-minutes', values['budget-minutes']),
    only,
  });
  if (values.json) return JSON.stringify(plan, undefined, 2);
  if (values.explain !== undefined) return explainDecisions(plan.decisions);
  const rows = plan.decisions.map((one) => [one.package, one.platform, one.strategy, one.reason]);
  return alignColumns(['package', 'platform', 'strategy', 'reason'], rows);
}

/** The plan in which this machine is the only runner, as on a laptop. */
export async function planForThisMachine(
  runner: Runner,
  request: {
    readonly root: string;
    readonly config: Config;
    readonly packages: readonly Package[];
    readonly platforms: readonly Platform[] | undefined;
    readonly budgetMinutes: number | undefined;
    readonly only: readonly string[] | undefined;
  },
): Promise<Plan> {
  const host = hostPlatform();
  const labels = ['this machine'];
  const { only, budgetMinutes, ...rest } = request;
  return await createPlan(runner, {
    ...rest,
    ...(only !== undefined && { only }),
    runners: {
      native: { [host.name]: { labels, scarce: false, slots: 1, unavailable: undefined } },
      builder: { platform: host, labels, slots: 1 },
    },
    budgetMinutes: budgetMinutes ?? DEFAULT_BUDGET_MINUTES,
  });
}
