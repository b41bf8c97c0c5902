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
  assemble  make one folder of what all cells built: checksums, SBOMs, manifest, APT repository, images
  shell     a shell in a world of another platform, with the current folder in it

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
  assemble: `archway assemble: make one folder of what all cells built

Usage: archway assemble [options] FOLDER

FOLDER has the cells' artifacts, one folder each or merged, or is the output folder of archway build.

  --plan FILE            the plan (default: archway-plan.json in FOLDER)
  --output DIR           folder that is made (default: dist)
  --required LIST        all, none, or platforms and packages that must be there (default: what the plan requires)
  --checksums LIST       sha256, sha512 or both (default: sha256)
  --sbom FORMAT          cyclonedx or none (default: cyclonedx)
  --root DIR             repository, for Cargo.lock and the configuration (default: .)
  --config FILE          configuration, relative to the root, whose image keys ask for images (default: archway.yml)
  --push                 push the images to their repositories
  --image-tags LIST      tags of all images (default: those of the configuration, else the version)
  --apt-suite NAME       suite of the APT repository (default: stable)
  --apt-component NAME   component of the APT repository (default: main)
  --apt-origin NAME      origin and label of the APT repository (default: archway)
  --history FILE         history of earlier runs, to which this one is added
  --json                 print the manifest as JSON

The variables ARCHWAY_APT_SIGNING_KEY and ARCHWAY_APT_SIGNING_PASSPHRASE sign the APT repository.
`,
  shell: `archway shell: a shell in a world of another platform, with the current folder in it

Usage: archway shell [options] PLATFORM [-- COMMAND...]

COMMAND runs in place of bash. What it changes outside of the current folder is gone when it ends.

  --environment WHAT     a release of Debian or Ubuntu, a tarball of a root file system, or image:NAME
                         (default: debian:trixie)
  --package LIST         packages of that release to have in it, separated by commas
  --user USER            user that the command runs as (default: root)
  --accelerate WHAT      compilers, all or off (default: compilers, natively where that is exact)
  --container WHEN       auto, always or never: whether an image is run as a container (default: auto)
  --no-network           no network inside

Exit status: that of the command; 1 where there is no such world.
`,
} as const;
