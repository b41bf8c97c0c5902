import {
  addToHistory,
  EMPTY_HISTORY,
  PHASES,
  type History,
  type HistoryRecord,
  type PlanFile,
} from '../config/index.js';
import type { CheckedCell } from './check.js';

/**
 * The history with what became of a run's cells. A cell that only its configuration kept from being built says nothing
 * of how long its strategy takes, and is left out.
 *
 * @param run GITHUB_RUN_ID, or another name of the run
 */
export function recordRun(
  plan: PlanFile,
  cells: readonly CheckedCell[],
  run: string,
  past: History = EMPTY_HISTORY,
): History {
  const records = cells.flatMap(({ package: name, platform, gathered }): HistoryRecord[] => {
    const report = gathered?.report;
    if (report === undefined || report.result === 'planned' || report.failure?.kind === 'configuration') return [];
    const decision = plan.decisions.find((one) => one.package === name && one.platform === platform);
    if (decision?.fingerprint === undefined) return [];
    const common = { package: name, platform, fingerprint: decision.fingerprint, finished: report.finished, run };
    const seconds = PHASES.reduce((sum, phase) => sum + (report.milliseconds[phase] ?? 0), 0) / 1000;
    const outcome = report.result;
    const given =
      report.fallback === null
        ? []
        : [{ ...common, strategy: report.fallback.from, outcome: 'failed', seconds } as const];
    return [...given, { ...common, strategy: report.strategy, outcome, seconds }];
  });
  return addToHistory(past, records);
}
