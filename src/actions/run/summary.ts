import { describeAcceleration, type AccelerationReport } from '../../environment/index.js';
import type { Comparison } from './comparison.js';

/** What a run came to; the file behind the output `report`. */
export interface RunReport {
  readonly platform: string;
  readonly environment: string;
  readonly exitCode: number;
  readonly seconds: { readonly prepare: number; readonly run: number };
  /** Paths inside of programs that ran natively. */
  readonly native: AccelerationReport['native'];
  /** Programs that could have been replaced and were not. */
  readonly emulated: AccelerationReport['emulated'];
  /** What the accelerated run made beside an emulated one, where both were wanted. */
  readonly verified?: Comparison;
}

/** The job summary of a run, in Markdown. */
export function summarizeRun(report: RunReport): string {
  const { platform, environment, exitCode, seconds } = report;
  return [
    `## Run on ${platform}`,
    '',
    `${environment}: prepared in ${String(seconds.prepare)} s, ran ${String(seconds.run)} s, exit code ${String(exitCode)}.`,
    '',
    ...describeAcceleration(report),
    ...describeComparison(report.verified),
  ].join('\n');
}

function describeComparison(verified: Comparison | undefined): readonly string[] {
  if (verified === undefined) return [];
  const { compared, different } = verified;
  if (different.length > 0) return ['Not as the emulated run:', '', ...different.map((line) => `- ${line}`), ''];
  return [
    `${String(compared)} objects, archives, programs and libraries are those of the emulated run, byte for byte.`,
    '',
  ];
}
