import { describeAcceleration, type AccelerationReport } from '../../environment/index.js';

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
  ].join('\n');
}
