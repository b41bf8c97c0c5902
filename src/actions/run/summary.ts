import type { AccelerationOutcome } from '../../environment/index.js';

/** What a run came to; the file behind the output `report`. */
export interface RunReport {
  readonly platform: string;
  readonly environment: string;
  readonly exitCode: number;
  readonly seconds: { readonly prepare: number; readonly run: number };
  /** Paths inside of programs that ran natively. */
  readonly native: AccelerationOutcome['native'];
  /** Programs that could have been replaced and were not. */
  readonly emulated: AccelerationOutcome['emulated'];
}

/** The job summary of a run, in Markdown. */
export function summarizeRun(report: RunReport): string {
  const { platform, environment, exitCode, seconds, native, emulated } = report;
  return [
    `## Run on ${platform}`,
    '',
    `${environment}: prepared in ${String(seconds.prepare)} s, ran ${String(seconds.run)} s, exit code ${String(exitCode)}.`,
    '',
    ...(native.length === 0 ? [] : [`Ran natively, with the same results: ${native.map(baseName).join(', ')}.`, '']),
    ...reasons(emulated),
  ].join('\n');
}

/** One line for each reason, with the programs that it holds for. */
function reasons(emulated: RunReport['emulated']): readonly string[] {
  const programs = new Map<string, string[]>();
  for (const { program, reason } of emulated)
    programs.set(reason, [...(programs.get(reason) ?? []), baseName(program)]);
  if (programs.size === 0) return [];
  const lines = [...programs].map(([reason, names]) => `- ${[...new Set(names)].join(', ')}: ${reason}`);
  return ['Stayed emulated:', '', ...lines, ''];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
