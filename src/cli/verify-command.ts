import { CGO_EXPECTATIONS, LIBCS, toSarif, verifyPaths, type VerifyReport } from '../artifact/index.js';
import { InputError, VERSION, type Runner } from '../runner/index.js';
import { COMMON_OPTIONS, listOption, parseOptions, platformOption } from './arguments.js';
import { alignColumns } from './table.js';

export const VERIFY_OPTIONS = {
  ...COMMON_OPTIONS,
  platform: { type: 'string' },
  rpath: { type: 'string' },
  'glibc-max': { type: 'string' },
  static: { type: 'boolean', default: false },
  libc: { type: 'string' },
  libraries: { type: 'string' },
  cgo: { type: 'string' },
  sarif: { type: 'boolean', default: false },
} as const;

/** Verified, a rule is broken, or something could not be read and nobody knows what is in it. */
export const EXIT = { verified: 0, failed: 1, unreadable: 2 } as const;

/** What `archway verify` came to. */
export interface VerifyOutcome {
  /** For standard output. */
  readonly text: string;
  readonly exitCode: (typeof EXIT)[keyof typeof EXIT];
}

/** `archway verify`. */
export async function verifyCommand(runner: Runner, args: readonly string[]): Promise<VerifyOutcome> {
  const { values, positionals } = parseOptions('verify', args, VERIFY_OPTIONS, true);
  if (positionals.length === 0) {
    throw new InputError('Name the files or folders to verify: archway verify [options] PATH...');
  }
  if (values.json && values.sarif) throw new InputError('--json and --sarif exclude each other.');
  const platforms = platformOption(values.platform) ?? [];
  if (platforms.length > 1) throw new InputError('--platform takes one platform here: everything must be for it.');
  const report = await verifyPaths(runner, positionals, {
    platform: platforms[0],
    rpath: values.rpath,
    glibcMax: values['glibc-max'],
    static: values.static,
    libc: choiceOption('libc', values.libc, LIBCS),
    libraries: listOption(values.libraries),
    cgo: choiceOption('cgo', values.cgo, CGO_EXPECTATIONS),
  });
  const text = values.json
    ? JSON.stringify(report, undefined, 2)
    : values.sarif
      ? JSON.stringify(toSarif(report, VERSION), undefined, 2)
      : asText(report);
  return { text, exitCode: exitCode(report) };
}

function choiceOption<const Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const found = choices.find((choice) => choice === value);
  if (value === undefined || found !== undefined) return found;
  throw new InputError(`--${name} has the value '${value}', which is not valid. Give one of ${choices.join(', ')}.`);
}

function asText(report: VerifyReport): string {
  const rows = report.files.map(({ path, platform, facts, go }) => [
    path,
    platform,
    facts.versions.GLIBC ?? '-',
    go === undefined ? '-' : `${go.goVersion}${go.settings['CGO_ENABLED'] === '1' ? ' cgo' : ''}`,
  ]);
  const others = report.foreign.map((one) => [one.path, `${one.format}, ${one.machines.join(', ')}`, '-', '-']);
  const problems = report.problems.map((one) => `${one.severity}: ${one.path}: ${one.message} [${one.rule}]`);
  return [
    ...(rows.length + others.length === 0
      ? []
      : [alignColumns(['file', 'platform', 'needs glibc', 'Go'], [...rows, ...others]), '']),
    ...problems,
    `${String(report.checked)} ELF files checked, ${String(report.failed)} with errors, ` +
      `${String(report.unreadable)} could not be read.`,
  ].join('\n');
}

function exitCode({ problems }: VerifyReport): VerifyOutcome['exitCode'] {
  const errors = problems.filter((one) => one.severity === 'error');
  if (errors.some((one) => one.rule !== 'unreadable')) return EXIT.failed;
  return errors.length > 0 ? EXIT.unreadable : EXIT.verified;
}
