import { z } from 'zod';

/** Whether tests under an emulator are held to one CPU. `auto` goes by the versions that are known to need it. */
export const AFFINITIES = ['auto', 'always', 'never'] as const;

export type Affinity = (typeof AFFINITIES)[number];

/** Minutes without output and without use of the CPU after which a command of a cell is killed. */
export const DEFAULT_STALL_MINUTES = 10;

const insidePath = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith('/'), "The path must be relative to the package's folder.")
  .refine((path) => !path.split('/').includes('..'), "The path must not leave the package's folder.");

/** A relation to other packages as Debian Policy, section 7.1, has it; a comma would begin the next one. */
const relation = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9+.-]+(:\w+)?( \((<<|<=|=|>=|>>) [^()\s]+\))?( \| [a-z0-9][a-z0-9+.-]+( \((<<|<=|=|>=|>>) [^()\s]+\))?)*$/,
    'Give a package name, with a version in brackets where one is needed: libc6 (>= 2.31).',
  );

/** The maintainer scripts of a .deb. */
export const MAINTAINER_SCRIPTS = ['preinst', 'postinst', 'prerm', 'postrm'] as const;

export const debKeys = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9+.-]+$/, 'A Debian package name has lower-case letters, digits, +, - and . only.')
    .optional()
    .meta({ description: "Name of the Debian package; the package's own when not given." }),
  maintainer: z
    .string()
    .regex(/^[^<>\n]+ <[^<>@\s]+@[^<>@\s]+>$/, 'Give a name and an address: Jane Doe <jane@example.com>.')
    .optional(),
  description: z.string().min(1).optional().meta({ description: 'The first line is the short one.' }),
  section: z
    .string()
    .regex(/^[a-z-]+(\/[a-z-]+)?$/)
    .optional(),
  depends: z.array(relation).optional().meta({
    description: 'Packages that it needs; those of the shared libraries in it are added where dpkg knows them.',
  }),
  recommends: z.array(relation).optional(),
  conflicts: z.array(relation).optional(),
  conffiles: z
    .array(z.string().regex(/^\/[^\s]+$/, 'Give an absolute path without blanks, such as /etc/agent.conf.'))
    .optional()
    .meta({
      description: 'Configuration files that an upgrade keeps; files below /etc are taken without being named.',
    }),
  preinst: insidePath.optional(),
  postinst: insidePath.optional().meta({ description: "Maintainer script, relative to the package's folder." }),
  prerm: insidePath.optional(),
  postrm: insidePath.optional(),
  'one-cpu-under-emulation': z
    .boolean()
    .optional()
    .meta({ description: 'Adds a postinst that holds the Go programs to one CPU where the package runs emulated.' }),
});

/** The keys of a package that say how it is built, tested and packaged. */
export const buildKeys = {
  accelerate: z
    .enum(['compilers', 'all', 'off'])
    .optional()
    .meta({ description: 'What of an emulated environment runs natively; compilers.' }),
  affinity: z
    .enum(AFFINITIES)
    .optional()
    .meta({ description: 'Whether tests under an emulator are held to one CPU: auto, always or never.' }),
  'stall-minutes': z
    .int()
    .min(1)
    .max(360)
    .optional()
    .meta({ description: 'Minutes without output and use of the CPU after which a command is killed; 10.' }),
  fallback: z
    .boolean()
    .optional()
    .meta({ description: 'Builds emulated when cross compilation fails on account of the toolchain.' }),
  go: z
    .strictObject({
      ldflags: z
        .array(z.string().min(1))
        .optional()
        .meta({ description: 'Linker flags instead of `-X main.version=...`; {version} and {commit} are filled in.' }),
      tags: z.array(z.string().regex(/^[\w.]+$/, 'A build tag has letters, digits, _ and . only.')).optional(),
    })
    .optional()
    .meta({ description: 'How go builds.' }),
  rust: z
    .strictObject({
      features: z.array(z.string().regex(/^[^\s,]+$/, 'Give one feature an entry.')).optional(),
      'default-features': z.boolean().optional(),
      profile: z
        .string()
        .regex(/^[\w-]+$/, 'Give the name of a profile.')
        .optional(),
      members: z
        .array(z.string().regex(/^[\w@.:-]+$/, 'Give the name of a member of the workspace.'))
        .min(1)
        .optional()
        .meta({ description: "Members of the workspace to build; those of cargo's own choice when not given." }),
      workspace: z.boolean().optional().meta({ description: 'Builds all members of the workspace.' }),
    })
    .optional()
    .meta({ description: 'How cargo builds.' }),
  zip: z.boolean().optional().meta({ description: 'Makes a .zip beside the .tar.gz.' }),
  deb: debKeys.optional().meta({ description: 'Makes a .deb too.' }),
};

/** The `deb` key of a package. */
export type DebRecipe = z.output<typeof debKeys>;
