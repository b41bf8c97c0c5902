import { basename } from 'node:path';
import { PLATFORMS } from '../../platform/platform.js';
import { compareVersions } from '../elf/dynamic.js';
import { isProgram, type ElfFacts } from '../elf/elf.js';
import { platformOfElf } from '../elf/machines.js';
import type { InspectedElf } from '../inspection.js';
import { packageOf } from './dependencies.js';
import { problem, type Expectations, type Libc, type Problem } from './problem.js';

/** The loader of a program: there, of its platform, and of the C library that it needs. */
export function checkInterpreter({ path, facts, contents }: InspectedElf, { libc }: Expectations): readonly Problem[] {
  const { interpreter } = facts;
  const platform = platformOfElf(facts);
  if (interpreter === undefined || platform === undefined) return [];
  const wrong = (message: string): readonly Problem[] => [
    problem('interpreter', path, `asks for ${interpreter}, ${message}`),
  ];
  const loaderOf = libcOfLoader(platform, interpreter);
  if (loaderOf === undefined) {
    if (contents.hasLibrary(basename(interpreter), facts.machine) || contents.hasProgram(interpreter)) return [];
    const owner = PLATFORMS.find((row) => libcOfLoader(row, interpreter) !== undefined);
    if (owner !== undefined) return wrong(`which is the loader of ${owner.name}, and is for ${platform.name}.`);
    const message = `asks for ${interpreter}, which is neither ${platform.loader} nor ${platform.muslLoader}, and is not delivered with it.`;
    return [problem('interpreter', path, message, contents.whole ? 'error' : 'warning')];
  }
  const needs = libcNeeded(facts);
  if (needs !== undefined && needs !== loaderOf) {
    return wrong(`the loader of ${loaderOf}, but needs ${needs}: it cannot start.`);
  }
  if (libc !== undefined && libc !== loaderOf) return wrong(`the loader of ${loaderOf}, and should be for ${libc}.`);
  if (contents.whole && !contents.hasLibrary(basename(interpreter), facts.machine))
    return wrong('which is not in the image.');
  return [];
}

function libcOfLoader(platform: (typeof PLATFORMS)[number], interpreter: string): Libc | undefined {
  return interpreter === platform.loader ? 'glibc' : interpreter === platform.muslLoader ? 'musl' : undefined;
}

/** The C library that a file is linked with. Source: the SONAMEs of glibc (libc.so.6) and musl (libc.so, and Alpine's). */
function libcNeeded({ needed, versions }: ElfFacts): Libc | undefined {
  if (versions.GLIBC !== undefined || needed.includes('libc.so.6')) return 'glibc';
  return needed.some((name) => name === 'libc.so' || name.startsWith('libc.musl-')) ? 'musl' : undefined;
}

/** The run-time search path. */
export function checkRpath({ path, facts }: InspectedElf, { rpath }: Expectations): readonly Problem[] {
  // Without libraries to look for, no search path matters.
  if (rpath === undefined || facts.needed.length === 0) return [];
  const present = [...facts.runpath, ...facts.rpath];
  const normalised = (folder: string): string => folder.replace(/(?<=.)\/+$/, '');
  if (present.some((folder) => normalised(folder) === normalised(rpath))) return [];
  const has = present.length === 0 ? 'has none' : `has ${present.join(':')}`;
  return [
    problem(
      'rpath',
      path,
      `must have ${rpath} in its run-time search path, and ${has}. Link with -Wl,-rpath,${rpath}.`,
    ),
  ];
}

/** The glibc that is needed: by what is allowed, and by what the package itself promises. */
export function checkGlibc({ path, facts, container }: InspectedElf, { glibcMax }: Expectations): readonly Problem[] {
  const needed = facts.versions.GLIBC;
  if (needed === undefined) return [];
  if (glibcMax !== undefined && compareVersions(needed, glibcMax) > 0) {
    return [
      problem(
        'glibc-max',
        path,
        `needs glibc ${needed}, and may need ${glibcMax} at most. Build it on an older system.`,
      ),
    ];
  }
  const metadata = packageOf(container)?.metadata;
  if (metadata?.glibcMax === undefined || compareVersions(needed, metadata.glibcMax) <= 0) return [];
  return [
    problem('glibc-max', path, `needs glibc ${needed}, and its wheel's tags promise to do with ${metadata.glibcMax}.`),
  ];
}

/** Programs that must not need a loader. */
export function checkStatic({ path, facts }: InspectedElf, { static: wanted }: Expectations): readonly Problem[] {
  if (wanted !== true || !isProgram(facts) || facts.static) return [];
  const needs = [facts.interpreter, ...facts.needed].filter((one) => one !== undefined);
  return [problem('static', path, `must be linked statically, and needs ${needs.join(', ')}.`)];
}
