import type { Platform } from '../platform/platform.js';
import type { ContentKind } from './archive/kind.js';
import type { CargoPackage } from './cargo-auditable.js';
import type { ElfFacts } from './elf/elf.js';
import type { ForeignProgram } from './foreign.js';
import type { GoBuildInfo } from './go-buildinfo.js';
import type { PackageMetadata } from './packages.js';

/** An archive, a compressed file, or a folder that is a container image. */
export interface Container {
  /** `a.tar.gz`, or `a.tar!b.zip` inside another. */
  readonly path: string;
  readonly name: string;
  readonly kind: ContentKind | 'deb' | 'image';
  readonly parent: Container | undefined;
  /** What the package says of itself, once that was read. */
  metadata?: PackageMetadata;
  /** The platforms of the images that this is a layer of. */
  layerOf?: readonly Platform[];
  /** What is delivered together with this container's content: its own, else that of the one that it is in. */
  contents?: Contents;
  /** The files of an image in a folder that may be its documents. */
  documents?: string[];
}

/** What one package, image or folder brings: where its programs find their libraries and interpreters. */
export class Contents {
  /** A container image has all that runs in it; nothing else comes from a platform's base. */
  whole = false;
  /** The machines that each library is there for, by SONAME and by file name; empty for links, whose end is unknown. */
  readonly libraries = new Map<string, Set<number>>();
  /** Paths of files and links that may be programs, as `programPath` writes them. */
  readonly programs = new Set<string>();

  addLibrary(name: string, machine?: number): void {
    let machines = this.libraries.get(name);
    if (machines === undefined) this.libraries.set(name, (machines = new Set()));
    if (machine !== undefined) machines.add(machine);
  }

  hasLibrary(name: string, machine: number): boolean {
    const machines = this.libraries.get(name);
    return machines !== undefined && (machines.size === 0 || machines.has(machine));
  }

  /** @param path from the root of what is delivered; kept when it is in a folder of programs */
  addProgram(path: string): void {
    if (/(^|\/)(s?bin|libexec|games)\/[^/]+$/.test(path)) this.programs.add(programPath(path));
  }

  /** Whether a program of that name is in any folder of programs. */
  hasProgramNamed(name: string): boolean {
    for (const path of this.programs) if (path.endsWith(`/${name}`)) return true;
    return false;
  }

  hasProgram(path: string): boolean {
    return this.programs.has(programPath(path));
  }
}

/** A path from the root of what is delivered. Merged folders are one: /bin is /usr/bin everywhere by now. */
export function programPath(path: string): string {
  return path.replace(/^(\.?\/)+/, '').replace(/^usr\/(?=s?bin\/|lib)/, '');
}

/** The contents that a container belongs to. */
export function contentsOf(container: Container | undefined): Contents | undefined {
  for (let outer = container; outer !== undefined; outer = outer.parent)
    if (outer.contents !== undefined) return outer.contents;
  return undefined;
}

/** Where something was found. */
export interface Found {
  /** With the way to it through archives: `a.tar.gz!bin/x`. */
  readonly path: string;
  readonly name: string;
  readonly container: Container | undefined;
  readonly contents: Contents;
}

/** An ELF file that was read. */
export interface InspectedElf extends Found {
  readonly facts: ElfFacts;
  readonly go: GoBuildInfo | undefined;
  /** The crates of a Rust program that was built by cargo-auditable. */
  readonly cargo: readonly CargoPackage[] | undefined;
  readonly size: number;
  /** SHA-256 of what has no build-id, where all bytes were at hand; else `file` is the file to read them from. */
  readonly digest: string | undefined;
  readonly file: string | undefined;
}

/** A Mach-O or PE file that was recognised. */
export interface InspectedForeign extends Found {
  readonly foreign: ForeignProgram;
  readonly executable: boolean;
}

/** A script that is to be started: it is executable, or a package manager runs it. */
export interface InspectedScript extends Found {
  /** The first line behind `#!`, as it stands. */
  readonly line: string;
  /** `postinst` and the like, which run while the package is installed. */
  readonly maintainer: boolean;
}

/** Something that should have been read and could not be. */
export interface Unreadable {
  readonly path: string;
  readonly message: string;
  /** An archive in a form that is not opened, unlike one that is damaged. */
  readonly unopened?: true;
}

/** All that was found below one path. */
export interface Findings {
  readonly elfs: InspectedElf[];
  readonly foreign: InspectedForeign[];
  readonly scripts: InspectedScript[];
  readonly containers: Container[];
  readonly unreadable: Unreadable[];
  /** What the documents of container images contradict. */
  readonly contradictions: Unreadable[];
  /** How many files and archive members were looked at, of whatever kind. */
  examined: number;
}

/** All that was found below one path, with the path. */
export type Inspection = Readonly<Findings> & { readonly path: string };

/** Nothing found yet. */
export function noFindings(): Findings {
  return { elfs: [], foreign: [], scripts: [], containers: [], unreadable: [], contradictions: [], examined: 0 };
}

/** Adds what was found in one place to what was found before. */
export function addFindings(all: Findings, more: Findings): void {
  for (const one of more.elfs) all.elfs.push(one);
  for (const one of more.foreign) all.foreign.push(one);
  for (const one of more.scripts) all.scripts.push(one);
  for (const one of more.containers) all.containers.push(one);
  for (const one of more.unreadable) all.unreadable.push(one);
  for (const one of more.contradictions) all.contradictions.push(one);
  all.examined += more.examined;
}
