import { explainDecisions, openRepository, planForThisMachine } from '../plan/index.js';
import type { Runner } from '../runner/index.js';
import { COMMON_OPTIONS, countOption, listOption, parseOptions, platformOption } from './arguments.js';
import { alignColumns } from './table.js';

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
