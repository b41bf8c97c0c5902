import { verifyPaths } from '../artifact/index.js';
import { InputError, type Runner } from '../runner/index.js';
import { COMMON_OPTIONS, parseOptions, platformOption } from './arguments.js';
import { alignColumns } from './table.js';

export const VERIFY_OPTIONS = {
  ...COMMON_OPTIONS,
  platform: { type: 'string' },
  rpath: { type: 'string' },
  'glibc-max': { type: 'string' },
  static: { type: 'boolean', default: false },
} as const;

/** What `archway verify` came to. */
export interface VerifyOutcome {
  /** For standard output. */
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** `archway verify`. */
export async function verifyCommand(runner: Runner, args: readonly string[]): Promise<VerifyOutcome> {
  const { values, positionals } = parseOptions('verify', args, VERIFY_OPTIONS, true);
  if (positionals.length === 0) {
    throw new InputError('Name the files or folders to verify: archway verify [options] PATH...');
  }
  const platforms = platformOption(values.platform) ?? [];
  if (platforms.length > 1) throw new InputError('--platform takes one platform here: everything must be for it.');
  const report = await verifyPaths(runner, positionals, {
    ...(platforms[0] !== undefined && { platform: platforms[0] }),
    ...(values.rpath !== undefined && { rpath: values.rpath }),
    ...(values['glibc-max'] !== undefined && { glibcMax: values['glibc-max'] }),
    ...(values.static && { static: true }),
  });
  const rows = report.files.map(({ path, platform, facts }) => [path, platform, facts.versions.GLIBC ?? '-']);
  const problems = report.problems.map((one) => `${one.severity}: ${one.path}: ${one.message}`);
  const text = values.json
    ? JSON.stringify(report, undefined, 2)
    : [
        ...(rows.length === 0 ? [] : [alignColumns(['file', 'platform', 'needs glibc'], rows), '']),
        ...problems,
        `${String(report.checked)} ELF files checked, ${String(report.failed)} with errors.`,
      ].join('\n');
  return { text, exitCode: report.problems.some((one) => one.severity === 'error') ? 1 : 0 };
}
