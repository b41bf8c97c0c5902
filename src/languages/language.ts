import type { LanguageName, PackageRecipe, Strategy } from '../config/index.js';
import type { Platform } from '../platform/platform.js';
import type { Runner, SourceLocation } from '../runner/index.js';
import type { Checkout } from './checkout.js';
import type { Toolchain } from '../toolchain/toolchain.js';

/** A package to build: a folder of the repository, with what archway.yml says of it. */
export interface Package {
  /** Unique in the repository. */
  readonly name: string;
  readonly language: LanguageName;
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** The folder relative to the root, `.` for the root itself. */
  readonly path: string;
  /** Absolute path of the folder. */
  readonly directory: string;
  readonly recipe: PackageRecipe;
  /** Folders of other packages within this one, relative to its own folder. What they hold is theirs. */
  readonly nested?: readonly string[];
  /** What git lists of the repository; undefined where there is no git checkout. */
  readonly checkout?: Checkout;
}

/** Environment variables to lay over others. */
export type Environment = Readonly<Record<string, string>>;

/** What makes a folder a package of a language. */
export interface Detection {
  readonly language: LanguageName;
  /** The name that the package's own files give it, or that of its folder. */
  readonly name: string;
  /** The file that told, relative to the folder. */
  readonly evidence: string;
}

/** A folder in which a language sees a package. */
export interface DetectedFolder extends Detection {
  /** Absolute path. */
  readonly directory: string;
}

/**
 * What a fact means: it does no harm, it makes something necessary, it rules crossing out, it rules out every strategy
 * because the sources themselves do not build for the platform, or it is a risk that could not be settled by reading.
 */
export type FactEffect = 'harmless' | 'needs' | 'prevents-cross' | 'prevents-all' | 'unknown';

/** One thing read from a package that bears on the choice of strategy. */
export interface Fact {
  readonly effect: FactEffect;
  /** One phrase that completes "because ...": `cgo: github.com/mattn/go-sqlite3`. */
  readonly detail: string;
  /** Where it was read, relative to the repository root. */
  readonly source?: SourceLocation;
  /** Debian -dev packages of the target's architecture that it calls for. */
  readonly debianPackages?: readonly string[];
  /** What the user could do so that the fact no longer holds: `feature rustls-tls of reqwest in place of default-tls`. */
  readonly advice?: string;
}

/** All that facts are asked for in one plan. */
export interface Planned {
  readonly packages: readonly Package[];
  readonly platforms: readonly Platform[];
}

/** What must be on the machine before a package can be built. */
export interface Requirements {
  /** Debian packages for the host that give the language's tools, each with a command that shows it is there. */
  readonly tools: readonly ToolRequirement[];
  /** Debian packages of the target's architecture. */
  readonly targetPackages: readonly string[];
  /** The first paragraph of a debian/control whose build dependencies are needed too. */
  readonly sourceControl?: string;
  /** Whether a C or C++ compiler for the target is needed. */
  readonly needsCompiler: boolean;
  /** Commands of the host that the build uses beside the tools, for a report of their versions: what cargo calls. */
  readonly used?: readonly string[];
}

/** One tool of the host. */
export interface ToolRequirement {
  /** Any of these commands on PATH will do. Empty when only the Debian packages tell. */
  readonly commands: readonly string[];
  /** What installs it on Debian and Ubuntu. */
  readonly debianPackages: readonly string[];
}

/** One cell under construction, as a language sees it. All folders exist. */
export interface BuildContext {
  /** Runs the build's commands: on this machine, or inside the environment of an emulated cell. */
  readonly runner: Runner;
  /** Runs what Archway itself needs of this machine, such as git; an environment need not have that. */
  readonly hostRunner: Runner;
  readonly package: Package;
  readonly strategy: Strategy;
  readonly toolchain: Toolchain;
  /** The environment for commands: the runner's, with this language's settings for the target laid over it. */
  readonly env: NodeJS.ProcessEnv;
  /** Scratch folder of this cell, outside the checkout; kept between builds for the build tools' own caches. */
  readonly buildDirectory: string;
  /** What is put in here is packaged, with its folder structure: `bin/...`, `usr/local/lib/...`. */
  readonly stageDirectory: string;
  readonly version: string;
  /** Commands may take this many milliseconds. */
  readonly timeout: number;
  /** How many jobs a build tool may run at once. */
  readonly jobs: number;
  /** While tests run: the CPU that they are held to; undefined for all. Commands of `runTool` heed it. */
  readonly testCpu?: number;
  /** The commit's SHA; undefined outside of a git checkout. */
  readonly commit?: string;
}

/** What downloading the packages of a lock file came to. */
export interface Downloads {
  /** In the plural: `crates`, `modules`. */
  readonly what: string;
  /** How many the lock file names, those for other systems included. */
  readonly locked: number;
  /** How many were not on the machine and were downloaded now. */
  readonly fetched: number;
}

/** What a test run was. */
export interface TestOutcome {
  /** `none` when the package has no tests that could be run. */
  readonly status: 'passed' | 'none';
  /** What was run, for the report: `go test ./...`. */
  readonly command: string;
}

/**
 * Tells why a package cannot be built here by a strategy, where that can be seen beforehand, and what to do.
 *
 * @param tested whether its tests are to be run
 * @returns undefined where nothing speaks against it
 */
export type Refusal = (one: Package, strategy: Strategy, platform: Platform, tested: boolean) => string | undefined;

/**
 * All that Archway knows of one language. A failing build or test throws the CommandError of the command that failed.
 */
export interface Language {
  readonly name: LanguageName;
  /**
   * Tells whether a folder is a package of this language.
   *
   * @param directory absolute path of the folder
   * @param files names of the files directly in it
   */
  detect(directory: string, files: ReadonlySet<string>): Detection | undefined;
  /**
   * Tells what of the things that languages see in a package's folder and below is a part of it, and no package of its
   * own. Without this function, all that is of the same language is.
   *
   * @returns a test for what lies in the folder or below, and is not the package itself
   */
  coverage?(outer: DetectedFolder): Promise<(inner: DetectedFolder) => boolean>;
  /**
   * Reads what bears on how the package can be built for a platform. Never changes anything in the checkout.
   *
   * @param planned all that is asked for, so that one question to a tool may serve several; only this when not given
   */
  facts(runner: Runner, target: Package, platform: Platform, planned?: Planned): Promise<readonly Fact[]>;
  /**
   * A text that changes whenever there is a change in what the facts are read from outside of the package's own folder:
   * other folders, tools and their settings. Without this function the folder is all.
   *
   * @returns undefined where that cannot be told, so that facts must be read anew each time
   */
  stateBeyond?(runner: Runner, one: Package, checkout: Checkout): Promise<string | undefined>;
  /**
   * What lies outside a folder of this language, be it a package or a part of one, and goes into what is built from it.
   * Without this function, paths in its files that climb out of the folder tell.
   *
   * @param root absolute path of the repository
   * @param directory absolute path of the folder
   * @returns absolute paths of folders and files, which need not exist
   */
  localInputs?(root: string, directory: string): readonly string[];
  /**
   * What the machine must have to build the package by a strategy.
   *
   * @param release codename of the release of Debian or Ubuntu whose packages are meant; that of this machine when not given
   */
  requirements(target: Package, strategy: Strategy, platform: Platform, release?: string): Requirements;
  /** Without it, nothing is refused: a build that cannot succeed fails by itself, and says why. */
  readonly refusal?: Refusal;
  /**
   * Variables that make the language's tools build for the toolchain's target, and their helpers for the host. Exact
   * values, no shell syntax. They hold the toolchain's general ones as far as the language needs them.
   *
   * @param inherited what they will be laid over: flags that the user set there are added to, not replaced
   * @param directory absolute path of the folder that is built in or below, where there is one: flags in its settings are
   *   added to as well
   */
  environment(toolchain: Toolchain, inherited: NodeJS.ProcessEnv, directory?: string): Environment;
  /**
   * Makes ready what `requirements` alone does not give, such as a target's standard library. Comes after their
   * installation and before the build.
   *
   * @param directory folder of the package: a file there may choose the version of the tools
   * @returns variables to lay over those of `environment`, which say where what was made ready is found
   */
  prepare?(runner: Runner, toolchain: Toolchain, directory: string): Promise<Environment>;
  /**
   * Downloads what the lock file names for the platforms, so that nothing is built before all is there. Needs the tools
   * of `requirements`.
   */
  download?(runner: Runner, target: Package, platforms: readonly Platform[]): Promise<Downloads>;
  /** The package's version as its own files tell it; undefined when they do not, and git's tags have to. */
  version?(target: Package): string | undefined | Promise<string | undefined>;
  build(context: BuildContext): Promise<void>;
  test(context: BuildContext): Promise<TestOutcome>;
}
