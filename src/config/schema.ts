import { z } from 'zod';
import { describeUnknownPlatform, findPlatform, PLATFORM_NAMES } from '../platform/platform.js';
import { buildKeys } from './build-keys.js';
import { imageSchema } from './image-schema.js';
import { LANGUAGE_NAMES, STRATEGIES } from './strategy.js';

/** A job on GitHub's hosted runners ends after six hours, one on a self-hosted runner after five days. */
const MAX_TIMEOUT_MINUTES = 5 * 24 * 60;

/** Minutes that a cell may take where nobody says otherwise. */
export const DEFAULT_TIMEOUT_MINUTES = 60;

const platform = z
  .string()
  .transform((spelling, context) => {
    const found = findPlatform(spelling);
    if (found !== undefined) return found.name;
    context.addIssue({ code: 'custom', message: describeUnknownPlatform(spelling) });
    return z.NEVER;
  })
  .meta({ description: `A platform as Docker writes it, or an alias: ${PLATFORM_NAMES.join(', ')}.` });

const strategy = z.enum(STRATEGIES).meta({ description: 'How to build: native, cross or emulated.' });

const labels = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const runner = z.union([
  labels,
  z.strictObject({
    'runs-on': labels.meta({ description: 'Runner label, or labels that all must match.' }),
    scarce: z.boolean().default(false).meta({ description: 'Use this runner only where nothing else will do.' }),
    slots: z.int().min(1).optional().meta({ description: 'How many jobs such runners can run at the same time.' }),
    untrusted: z.boolean().default(false).meta({
      description: 'Whether pull requests from forks, code of strangers, may run here although it is self-hosted.',
    }),
  }),
]);

const timeoutMinutes = z.int().min(1).max(MAX_TIMEOUT_MINUTES);

const relativePath = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith('/'), 'The path must be relative to the repository root.')
  .refine((path) => !path.split('/').includes('..'), 'The path must not leave the repository.');

const debianPackage = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9+.-]+$/,
    'A Debian package name has lower-case letters, digits, +, - and . only, without an architecture.',
  );

/** What file names and linker flags take as a version; somebody may well want the `v` of their tags in them. */
const VERSION_FORM = /^[A-Za-z\d][\w.+~-]*$/;

const packageRecipe = z.strictObject({
  path: relativePath.meta({ description: 'Folder of the package, relative to the repository root.' }),
  language: z.enum(LANGUAGE_NAMES).optional().meta({ description: 'Detected from the build files when not given.' }),
  platforms: z.array(platform).min(1).optional().meta({ description: 'The platforms of this package, when not all.' }),
  packages: z
    .array(debianPackage)
    .default([])
    .meta({ description: "Debian packages of the target's architecture that the build needs, such as libssl-dev." }),
  rpath: z
    .string()
    .regex(/^(\/|\$ORIGIN)[^,:\s]*$/, 'Give one absolute folder or one that starts with $ORIGIN.')
    .optional()
    .meta({ description: 'Run-time library search path to link in.' }),
  install: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Shell commands that prepare the machine, before the build.' }),
  build: z.string().min(1).optional().meta({ description: 'Shell commands that build, instead of the detected way.' }),
  test: z
    .union([z.boolean(), z.string().min(1)])
    .optional()
    .meta({ description: 'false to leave tests out, or shell commands that test, instead of the detected way.' }),
  artifacts: z
    .array(relativePath)
    .min(1)
    .optional()
    .meta({ description: 'Globs of the files to package after the commands in `build`.' }),
  version: z
    .string()
    .regex(
      VERSION_FORM,
      'A version begins with a letter or digit and has letters, digits, ., _, +, ~ and - only: it becomes a part of file names.',
    )
    .optional()
    .meta({ description: 'Version in file names; read from the build files when not given.' }),
  required: z.boolean().optional().meta({ description: 'Whether a failure fails the whole.' }),
  'timeout-minutes': timeoutMinutes.optional(),
  strategy: z
    .union([strategy, z.record(platform, strategy)])
    .optional()
    .meta({ description: 'Overrides the choice, for all platforms or for each.' }),
  image: imageSchema.optional().meta({ description: 'The container image that `assemble` makes of the package.' }),
  reason: z.string().min(1).optional().meta({ description: 'Why the strategy is overridden; shown in the plan.' }),
  ...buildKeys,
});

/** The schema of archway.yml: the validator below and schema/archway.schema.json both come from it. */
export const configSchema = z.strictObject({
  platforms: z.array(platform).min(1).optional().meta({ description: 'The platforms to build for.' }),
  runners: z.record(platform, runner).default({}).meta({ description: 'Runners that execute a platform natively.' }),
  environment: z.string().min(1).default('debian:bookworm').meta({
    description:
      'A release of Debian or Ubuntu, such as `debian:trixie` or `ubuntu:24.04`, a tarball of a root file system, or an image behind `image:`, that emulated builds run in.',
  }),
  defaults: z
    .strictObject({
      test: z.boolean().default(true),
      required: z.boolean().default(true),
      'timeout-minutes': timeoutMinutes.default(DEFAULT_TIMEOUT_MINUTES),
    })
    .prefault({})
    .meta({ description: 'What holds for packages that do not say otherwise.' }),
  packages: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'A package name has letters, digits, ., _ and - only.'),
      packageRecipe,
    )
    .optional()
    .meta({ description: 'The packages by name. Without this key they are discovered.' }),
  discover: z.boolean().optional().meta({
    description:
      'true to discover packages beside those that are named; by default they are discovered where none is named.',
  }),
  exclude: z
    .array(relativePath)
    .min(1)
    .optional()
    .meta({ description: 'Globs of folders in which no package is discovered, such as examples or third_party/**.' }),
});

/** archway.yml as validated, defaults filled in. */
export type Config = z.output<typeof configSchema>;

/** One package of archway.yml. */
export type PackageRecipe = z.output<typeof packageRecipe>;

/** What holds without an archway.yml. */
export function defaultConfig(): Config {
  return configSchema.parse({});
}

/** JSON Schema of archway.yml, for editors. */
export function configJsonSchema(): object {
  return {
    $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/archway.schema.json',
    title: 'archway.yml',
    ...z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }),
  };
}

/** What holds for a package that archway.yml does not name. */
export function defaultRecipe(path: string): PackageRecipe {
  return packageRecipe.parse({ path });
}

/** The schema of a map from platforms to runners. */
export const runnersSchema = configSchema.shape.runners.unwrap();

/** The runners by platform, as archway.yml and the `runners` input give them. */
export type Runners = z.output<typeof runnersSchema>;

/** One runner: a label, labels that all must match, or those with what is to be known of it. */
export type RunnerDeclaration = z.output<typeof runner>;

/** A runner with all that is to be known of it, whichever way it was written. */
export interface DeclaredRunner {
  /** All must match. */
  readonly labels: readonly string[];
  readonly scarce: boolean;
  readonly slots: number | undefined;
  readonly untrusted: boolean;
}

/** What a runner's declaration says, defaults filled in. */
export function runnerOf(runner: RunnerDeclaration): DeclaredRunner {
  const known =
    typeof runner === 'string' || Array.isArray(runner)
      ? { 'runs-on': runner, scarce: false, slots: undefined, untrusted: false }
      : runner;
  const labels = known['runs-on'];
  return {
    labels: typeof labels === 'string' ? [labels] : labels,
    scarce: known.scarce,
    slots: known.slots,
    untrusted: known.untrusted,
  };
}
