import type { ExecOptions, ExecResult } from '../../runner/index.js';

/** What `go list -json` says of a package, as far as it is asked. Source: `go help list`. */
export interface GoPackage {
  readonly ImportPath: string;
  readonly Name?: string;
  readonly Dir?: string;
  readonly Standard?: boolean;
  /** True for one that is there only because another one imports it. */
  readonly DepOnly?: boolean;
  readonly Module?: {
    readonly Path: string;
    readonly Main?: boolean;
    readonly Version?: string;
    readonly Dir?: string;
    readonly Replace?: { readonly Path: string; readonly Version?: string };
  };
  readonly CgoFiles?: readonly string[];
  readonly CgoCFLAGS?: readonly string[];
  readonly CgoCPPFLAGS?: readonly string[];
  readonly CgoPkgConfig?: readonly string[];
  readonly CgoLDFLAGS?: readonly string[];
  readonly GoFiles?: readonly string[];
  /** Assembly for the platform. */
  readonly SFiles?: readonly string[];
  /** Files other than Go's that are for other platforms. */
  readonly IgnoredOtherFiles?: readonly string[];
  readonly EmbedFiles?: readonly string[];
  readonly Imports?: readonly string[];
  readonly TestGoFiles?: readonly string[];
  readonly XTestGoFiles?: readonly string[];
  readonly Error?: { readonly Err: string };
}

const FIELDS = [
  'ImportPath',
  'Name',
  'Dir',
  'Standard',
  'DepOnly',
  'Module',
  'CgoFiles',
  'CgoCFLAGS',
  'CgoCPPFLAGS',
  'CgoPkgConfig',
  'CgoLDFLAGS',
  'GoFiles',
  'SFiles',
  'IgnoredOtherFiles',
  'EmbedFiles',
  'Imports',
  'TestGoFiles',
  'XTestGoFiles',
  'Error',
];

/** Runs a go command; the caller sets folder, environment and time limit. */
export type RunGo = (args: readonly string[], options?: ExecOptions) => Promise<ExecResult>;

/**
 * Lists packages.
 *
 * @param flags `-deps` for all that they import too, `-e` to go on after a broken one
 * @param patterns all below the folder that go runs in, when not given
 */
export async function listPackages(
  runGo: RunGo,
  flags: readonly string[],
  patterns: readonly string[] = ['./...'],
): Promise<readonly GoPackage[]> {
  const { stdout } = await runGo(['list', ...flags, `-json=${FIELDS.join(',')}`, ...patterns], { quiet: true });
  return parseJsonStream(stdout) as readonly GoPackage[];
}

/** Reads objects that follow each other, as go prints them: each ends in a line of `}` alone. */
export function parseJsonStream(text: string): readonly unknown[] {
  return text
    .split(/^\}$/m)
    .filter((part) => part.trim() !== '')
    .map((part) => JSON.parse(`${part}}`) as unknown);
}
