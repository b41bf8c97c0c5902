import type { AccelerationReport } from './environment.js';

/** Tells which programs ran natively, and which did not and why: one line for each reason. Markdown, also read as text. */
export function describeAcceleration({ native, emulated }: AccelerationReport): readonly string[] {
  const programs = new Map<string, string[]>();
  for (const { program, reason } of emulated)
    programs.set(reason, [...(programs.get(reason) ?? []), baseName(program)]);
  const lines = [...programs].map(([reason, names]) => `- ${[...new Set(names)].join(', ')}: ${reason}`);
  const names = [...new Set(native.map(baseName))];
  return [
    ...(names.length === 0 ? [] : [`Ran natively, with the same results: ${names.join(', ')}.`, '']),
    ...(lines.length === 0 ? [] : ['Stayed emulated:', '', ...lines, '']),
  ];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
