import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { CommandError, type Runner } from '../../runner/index.js';
import { foldersUpTo } from '../local-inputs.js';
import type { GoPackage } from './list.js';
import { directives, isVendored } from './mod-file.js';
import { readIfThere } from '../text-file.js';

/** A module, as far as its go.mod and go.sum bear on what go says of others beside it. */
export interface Module {
  /** Absolute path. */
  readonly directory: string;
  /** What it says of each other module: a version, or what stands in its place. */
  readonly pins: ReadonlyMap<string, string>;
  /** `path version` of the modules whose content it pins. */
  readonly sums: ReadonlySet<string>;
  /** Its `go` line. */
  readonly goVersion: string;
}

/** Modules that go can be asked about at once. */
export interface Batch {
  readonly modules: readonly Module[];
  /** The go.work that they are in; undefined for modules that are independent of each other. */
  readonly work: string | undefined;
}

/** Answers are held in memory whole, and cores share the batches. */
const MOST_MODULES = 50;
/** How many batches a module is tried with, so that many different versions of one requirement do not make it slow. */
const MOST_TRIED = 16;

/** go on this machine, with its settings. */
const setupSchema = z.object({ GOVERSION: z.string(), GOFLAGS: z.string(), GOWORK: z.string() });

export type GoSetup = z.output<typeof setupSchema>;

/** Reads them as they hold in a folder; undefined where go cannot be asked. */
export async function readGoSetup(runner: Runner, directory: string): Promise<GoSetup | undefined> {
  try {
    const args = ['env', '-json', ...Object.keys(setupSchema.shape)];
    const { stdout } = await runner.exec('go', args, { cwd: directory, quiet: true });
    return setupSchema.parse(JSON.parse(stdout));
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/**
 * Puts modules together that one question can serve: those of one go.work, for which go works everything out at once
 * anyway; and independent ones that agree in the versions of all that they name, so that in a go.work of our making each
 * gets what it would get alone.
 *
 * @param root absolute path of the repository
 * @param directories absolute paths of the modules
 * @returns the batch of each module that is in one, by its folder
 */
export function batchesOf(
  root: string,
  directories: readonly string[],
  setup: GoSetup | undefined,
): ReadonlyMap<string, Batch> {
  // Outside of the root there may be a go.work for all of it.
  if (setup === undefined || (setup.GOWORK !== '' && setup.GOWORK !== join(root, 'go.work'))) return new Map();
  const groups = new Map<string, Module[]>();
  const independent: Module[] = [];
  for (const directory of directories) {
    const text = readIfThere(join(directory, 'go.mod')) ?? '';
    if (isVendored(directory)) continue;
    const work = foldersUpTo(root, directory)
      .map((folder) => join(folder, 'go.work'))
      .find(existsSync);
    const sums = readIfThere(join(directory, 'go.sum')) ?? '';
    const module = readModule(directory, text, sums);
    if (work !== undefined) groups.set(work, [...(groups.get(work) ?? []), module]);
    else if (isIndependent(text, module, setup)) independent.push(module);
  }
  const batches: Batch[] = [];
  for (const [work, modules] of groups) {
    const used = usedBy(work);
    batches.push(
      ...inParts(modules.filter(({ directory }) => used.has(directory))).map((part) => ({ work, modules: part })),
    );
  }
  batches.push(...agreeing(independent).map((modules) => ({ work: undefined, modules })));
  return new Map(
    batches
      .filter(({ modules }) => modules.length > 1)
      .flatMap((batch) => batch.modules.map(({ directory }) => [directory, batch] as const)),
  );
}

function usedBy(work: string): ReadonlySet<string> {
  const text = readIfThere(work) ?? '';
  return new Set(directives(text, 'use').map((path) => resolve(dirname(work), path)));
}

function inParts(modules: readonly Module[]): readonly (readonly Module[])[] {
  return Array.from({ length: Math.ceil(modules.length / MOST_MODULES) }, (_, index) =>
    modules.slice(index * MOST_MODULES, (index + 1) * MOST_MODULES),
  );
}

function readModule(directory: string, goMod: string, goSum: string): Module {
  const pins = new Map<string, string>();
  const [own = ''] = directives(goMod, 'module');
  for (const line of directives(goMod, 'require')) {
    const [path = '', version = ''] = line.split(/\s+/);
    pins.set(path, version);
  }
  for (const line of directives(goMod, 'replace')) {
    const [from = '', to = ''] = line.split('=>').map((part) => part.trim());
    const [path = '', version = ''] = to.split(/\s+/);
    pins.set(from, version === '' ? inFolder(resolve(directory, path)) : `${path}@${version}`);
  }
  pins.set(own, inFolder(directory));
  const sums = [...goSum.matchAll(/^(\S+ v[^\s/]+) h1:/gm)].map(([, sum = '']) => sum);
  return { directory, pins, sums: new Set(sums), goVersion: directives(goMod, 'go')[0] ?? '' };
}

function inFolder(directory: string): string {
  return `in ${directory}`;
}

/** Since Go 1.17 a go.mod names all modules that its packages need; since 1.21 a go.work must have the newest version. */
function isIndependent(goMod: string, { goVersion, pins }: Module, { GOVERSION, GOFLAGS, GOWORK }: GoSetup): boolean {
  const local = GOVERSION.replace(/^go/, '');
  return (
    GOWORK === '' &&
    !/(^|\s)--?(mod|modfile|overlay)=/.test(GOFLAGS) &&
    !/^\s*(toolchain|exclude)\b/m.test(goMod) &&
    // Replacements of one version only.
    [...pins.keys()].every((path) => path !== '' && !/\s/.test(path)) &&
    /^\d+\.\d+(\.\d+)?$/.test(goVersion) &&
    compareVersions(local, '1.21') >= 0 &&
    compareVersions(goVersion, '1.17') >= 0 &&
    compareVersions(goVersion, local) <= 0
  );
}

/** Groups in which no two modules say different things of the same one. */
function agreeing(modules: readonly Module[]): readonly (readonly Module[])[] {
  const open: { readonly pins: Map<string, string>; readonly modules: Module[] }[] = [];
  const full: (readonly Module[])[] = [];
  for (const module of modules) {
    const fits = ({ pins }: { readonly pins: ReadonlyMap<string, string> }): boolean =>
      [...module.pins].every(([path, pin]) => (pins.get(path) ?? pin) === pin);
    let group = open.slice(-MOST_TRIED).find(fits);
    if (group === undefined) {
      group = { pins: new Map(), modules: [] };
      open.push(group);
    }
    group.modules.push(module);
    for (const [path, pin] of module.pins) group.pins.set(path, pin);
    if (group.modules.length < MOST_MODULES) continue;
    full.push(group.modules);
    open.splice(open.indexOf(group), 1);
  }
  return [...full, ...open.map((group) => group.modules)];
}

/** The newest `go` line of modules. */
export function newestVersion(modules: readonly Module[]): string {
  return modules
    .map(({ goVersion }) => goVersion)
    .reduce((newest, one) => (compareVersions(one, newest) > 0 ? one : newest), '1.21');
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('.').map((part) => parseInt(part, 10)));
  for (let index = 0; index < 3; index++) {
    const difference = (x?.[index] ?? 0) - (y?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Of the answer for a batch, what is about one module: its packages and all that they import.
 *
 * @returns undefined where the answer does not tell, for the module to be asked about alone
 */
export function partOf(answer: readonly GoPackage[], { directory }: Module): readonly GoPackage[] | undefined {
  const byPath = new Map(answer.map((each) => [each.ImportPath, each]));
  const queue = answer.filter((each) => each.DepOnly !== true && each.Module?.Dir === directory);
  if (queue.length === 0) return undefined;
  const found = new Set(queue);
  for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
    // What the standard library imports is left out anyway.
    if (each.Standard === true) continue;
    for (const path of each.Imports ?? []) {
      if (path === 'C') continue;
      const imported = byPath.get(path);
      if (imported === undefined) return undefined;
      if (found.has(imported)) continue;
      found.add(imported);
      queue.push(imported);
    }
  }
  return [...found].map((each) => (each.Module?.Dir === directory ? each : { ...each, DepOnly: true }));
}

/** Whether all packages are of modules, and in versions, that the module itself names. */
export function isAsIfAlone(packages: readonly GoPackage[], { directory, pins, sums }: Module): boolean {
  return packages.every(({ Standard, Error: problem, Module: from }) => {
    if (Standard === true) return true;
    if (problem !== undefined || from === undefined) return false;
    if (from.Dir === directory) return true;
    const pin = pins.get(from.Path);
    if (pin === undefined) return false;
    const replacement = from.Replace;
    if (replacement?.Version !== undefined) {
      const { Path, Version } = replacement;
      return pin === `${Path}@${Version}` && sums.has(`${Path} ${Version}`);
    }
    if (replacement !== undefined || from.Main === true) return pin === inFolder(from.Dir ?? '');
    return pin === from.Version && sums.has(`${from.Path} ${from.Version}`);
  });
}
