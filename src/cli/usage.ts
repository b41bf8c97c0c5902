import { DEFAULT_PLATFORMS } from '../platform/platform.js';

const DEFAULTS = DEFAULT_PLATFORMS.map((platform) => platform.name).join(',');

/** What `archway --help` and its commands' `--help` print. */
export const USAGE = {
  archway: `archway: build a repository for several architectures

Usage: archway <command> [options]

Commands:
  plan      choose native, cross or emulated for every package and platform, and say why
  build     build, test, package and verify what this machine can
  verify    open files and packages and show which architecture is really in them

archway <command> --help tells the options of one command.
Options of all: --help, --version, --verbose (all output of all commands).

Exit status: 0 done; 1 something failed, or the input was not valid; 130 interrupted. \`verify\` has three of its own.
`,
  plan: `archway plan: choose native, cross or emulated for every package and platform, and say why

Usage: archway plan [options]

  --root DIR             repository (default: .)
  --config FILE          configuration, relative to the root (default: archway.yml, if it is there)
  --platform LIST        platforms, separated by commas (default: those of archway.yml, else ${DEFAULTS})
  --package LIST         packages, separated by commas (default: all)
  --budget-minutes N     how long an emulated build may take (default: 300)
  --explain PACKAGE      print the whole chain of facts for one package
  --json                 print the plan as JSON
`,
  build: `archway build: build, test, package and verify what this machine can

Usage: archway build [options]

  --root DIR             repository (default: .)
  --config FILE          configuration, relative to the root (default: archway.yml, if it is there)
  --platform LIST        platforms, separated by commas (default: those of archway.yml, else ${DEFAULTS})
  --package LIST         packages, separated by commas (default: all)
  --output DIR           where packages, SHA256SUMS and logs go (default: out)
  --setup                install what is missing, by apt, pip or rustup
  --no-test              leave tests out
  --jobs N               cells built at the same time (default: number of processors)
  --cache WHERE          where downloads are kept: auto (a folder of archway's own), directory:PATH or none (default: auto)
  --json                 print the reports as JSON
`,
  verify: `archway verify: open files and packages and show which architecture is really in them

Usage: archway verify [options] PATH...

  --platform PLATFORM    the platform that everything must be for (default: the one in each file's name)
  --rpath DIR            run-time search path that programs and libraries must have
  --glibc-max VERSION    highest version of glibc that may be needed
  --static               nothing may need a dynamic loader
  --libc LIBC            glibc or musl: the C library that programs must be for
  --libraries LIST       libraries that the target has beside the C library, separated by commas: libssl.so.3,libz.*
  --cgo auto|on|any      whether Go programs must have cgo (default: auto, where they have it for another platform)
  --json                 print the report as JSON
  --sarif                print the report as SARIF 2.1.0

Exit status: 0 verified; 1 a rule is broken; 2 something could not be read, and no other rule is broken, or the command
was not valid; 130 interrupted.
`,
} as const;
