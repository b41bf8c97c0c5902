import type { Config } from '../config/index.js';
import { hostPlatform, lackOfOwnPackages } from '../host/index.js';
import type { Package } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import { createPlan, type Plan } from './plan.js';

/** Minutes that an emulated build may take where nobody says otherwise: hosted jobs end after 360. */
const DEFAULT_BUDGET_MINUTES = 300;

/** The plan in which this machine is the only runner, as on a laptop, or in a workflow of one job. */
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
    builderLacks: lackOfOwnPackages,
    budgetMinutes: budgetMinutes ?? DEFAULT_BUDGET_MINUTES,
  });
}
