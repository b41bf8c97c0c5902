import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RealDependencies } from './dependencies.js';

/** A package of a generated repository. */
export interface GeneratedPackage {
  readonly path: string;
  readonly language: 'go' | 'rust' | 'c' | 'python' | 'lua';
}

/** Packages of one team: they lie in one folder, and share a go.work and a Cargo workspace where their kind does. */
const AREA = 50;

/** The kinds of packages: four of ten are Go, three Rust, one each C, Python and Lua. */
const KINDS = [
  goPlain,
  goRequiring,
  goBeside,
  goWorkspaceMember,
  rustRequiring,
  rustBeside,
  rustWorkspaceMember,
  cMake,
  pythonExtension,
  luaModule,
];

/** The folders, below an area's, of packages that share a workspace. */
const GO_WORKSPACE = 'services';
const RUST_WORKSPACE = 'crates';

type Files = Readonly<Record<string, string>>;

interface Generated {
  readonly language: GeneratedPackage['language'];
  /** Folder below the area's; the area's own where not given. */
  readonly below?: string;
  readonly files: Files;
}

/** Writes a repository of packages of mixed languages, as a git checkout with one commit. */
export function generateRepository(
  root: string,
  count: number,
  dependencies: RealDependencies,
): readonly GeneratedPackage[] {
  const packages: GeneratedPackage[] = [];
  for (let first = 0; first < count; first += AREA) {
    const area = `area${String(first / AREA)}`;
    const members = Array.from({ length: Math.min(AREA, count - first) }, (_, offset) => first + offset);
    for (const index of members) {
      const { language, below, files } = (KINDS[index % KINDS.length] ?? goPlain)(index, dependencies);
      const path = join(area, below ?? '.', nameOf(index));
      writeAll(join(root, path), files);
      packages.push({ path, language });
    }
    const of = (kind: (typeof KINDS)[number]): readonly string[] =>
      members.filter((index) => KINDS[index % KINDS.length] === kind).map(nameOf);
    writeAll(join(root, area, GO_WORKSPACE), goWorkspace(of(goWorkspaceMember), dependencies));
    writeAll(join(root, area, RUST_WORKSPACE), rustWorkspace(of(rustWorkspaceMember), dependencies));
  }
  const git = (...args: string[]): void => {
    execFileSync('git', ['-C', root, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args]);
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=generated');
  return packages;
}

function nameOf(index: number): string {
  return `p${String(index)}`;
}

function writeAll(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function goFiles(index: number, goMod: string, goSum: string, imports: readonly string[]): Files {
  const name = `example.com/fleet/${nameOf(index)}`;
  const lines = ['fmt', `${name}/internal/words`, ...imports].map(
    (path, position) => `\t${position > 1 ? '_ ' : ''}"${path}"\n`,
  );
  return {
    'go.mod': goMod.replace(/^module .*$/m, `module ${name}`),
    ...(goSum !== '' && { 'go.sum': goSum }),
    'main.go': `package main\n\nimport (\n${lines.join('')})\n\nfunc main() { fmt.Println(words.Hello()) }\n`,
    'internal/words/words.go': `package words\n\n// Hello greets.\nfunc Hello() string { return "hello from ${String(index)}" }\n`,
    'internal/words/words_test.go':
      'package words\n\nimport "testing"\n\nfunc TestHello(t *testing.T) {\n\tif Hello() == "" {\n\t\tt.Fatal("empty")\n\t}\n}\n',
  };
}

const GO_VERSION = 'go 1.19';

function goPlain(index: number): Generated {
  return { language: 'go', files: goFiles(index, `module m\n\n${GO_VERSION}\n`, '', []) };
}

function goRequiring(index: number, { goMod, goSum, goImports }: RealDependencies): Generated {
  return { language: 'go', files: goFiles(index, goMod, goSum, goImports) };
}

/** Built from the module without requirements that stands two before it. */
function goBeside(index: number): Generated {
  const beside = nameOf(index - 2);
  const lines = [
    `module m\n\n${GO_VERSION}\n`,
    `require example.com/fleet/${beside} v0.0.0\n`,
    `replace example.com/fleet/${beside} => ../${beside}\n`,
  ];
  return { language: 'go', files: goFiles(index, lines.join('\n'), '', []) };
}

function goWorkspaceMember(index: number, { goMod, goSum, goImports }: RealDependencies): Generated {
  return { language: 'go', below: GO_WORKSPACE, files: goFiles(index, goMod, goSum, goImports) };
}

function goWorkspace(members: readonly string[], { goMod }: RealDependencies): Files {
  const version = /^go .*$/m.exec(goMod)?.[0] ?? GO_VERSION;
  return { 'go.work': `${version}\n\nuse (\n${members.map((name) => `\t./${name}\n`).join('')})\n` };
}

function cargoToml(index: number, dependencies: string): string {
  return `[package]\nname = "${nameOf(index)}"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n${dependencies}`;
}

const RUST_MAIN = 'fn main() {\n    println!("{}", std::process::id());\n}\n';

function rustRequiring(index: number, { cargoDependencies, cargoLock }: RealDependencies): Generated {
  return {
    language: 'rust',
    files: {
      'Cargo.toml': cargoToml(index, cargoDependencies),
      'Cargo.lock': cargoLock.replace('"bench"', `"${nameOf(index)}"`),
      'src/main.rs': RUST_MAIN,
    },
  };
}

/** Built from a crate in a folder of its own. */
function rustBeside(index: number): Generated {
  const [name, beside] = [nameOf(index), `${nameOf(index)}-words`];
  return {
    language: 'rust',
    files: {
      'Cargo.toml': cargoToml(index, `${beside} = { path = "words" }\n`),
      'Cargo.lock': `version = 3\n\n[[package]]\nname = "${name}"\nversion = "0.1.0"\ndependencies = [\n "${beside}",\n]\n\n[[package]]\nname = "${beside}"\nversion = "0.1.0"\n`,
      'src/main.rs': RUST_MAIN,
      'words/Cargo.toml': `[package]\nname = "${beside}"\nversion = "0.1.0"\nedition = "2021"\n`,
      'words/src/lib.rs': `/// Greets.\npub fn hello() -> &'static str {\n    "hello from ${String(index)}"\n}\n`,
    },
  };
}

function rustWorkspaceMember(index: number, { cargoDependencies }: RealDependencies): Generated {
  const inherited = cargoDependencies.replaceAll(/^(\S+) = .*$/gm, '$1.workspace = true');
  return {
    language: 'rust',
    below: RUST_WORKSPACE,
    files: { 'Cargo.toml': cargoToml(index, inherited), 'src/main.rs': RUST_MAIN },
  };
}

/** The first member is what cargo builds from the workspace's root, the others are packages of their own. */
function rustWorkspace(members: readonly string[], { cargoDependencies, cargoLock }: RealDependencies): Files {
  const own = /\[\[package\]\]\nname = "bench"[^[]*(?:\[[^[\]]*\]\n\n?)?/.exec(cargoLock)?.[0] ?? '';
  const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  return {
    'Cargo.toml': `[workspace]\nresolver = "2"\nmembers = [${list(members)}]\ndefault-members = [${list(members.slice(0, 1))}]\n\n[workspace.dependencies]\n${cargoDependencies}`,
    'Cargo.lock': cargoLock.replace(
      own,
      members.map((name) => `${own.replace('"bench"', `"${name}"`).trimEnd()}\n\n`).join(''),
    ),
  };
}

function cMake(index: number): Generated {
  const name = nameOf(index);
  return {
    language: 'c',
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.13)\nproject(${name} C)\nfind_package(ZLIB REQUIRED)\nadd_executable(${name} src/main.c src/words.c)\ntarget_link_libraries(${name} ZLIB::ZLIB)\ninstall(TARGETS ${name})\n`,
      'src/main.c': '#include <stdio.h>\n#include "words.h"\n\nint main(void) { puts(words()); return 0; }\n',
      'src/words.c': '#include "words.h"\n\nconst char *words(void) { return "hello"; }\n',
      'src/words.h': '#ifndef WORDS_H\n#define WORDS_H\nconst char *words(void);\n#endif\n',
    },
  };
}

function pythonExtension(index: number): Generated {
  const name = nameOf(index);
  return {
    language: 'python',
    files: {
      'setup.py': `from setuptools import Extension, setup\n\nsetup(name="${name}", version="0.1", ext_modules=[Extension("${name}", ["ext.c"])])\n`,
      'ext.c': '#include <Python.h>\n',
    },
  };
}

function luaModule(index: number): Generated {
  const name = nameOf(index);
  return {
    language: 'lua',
    files: {
      [`${name}-0.1-1.rockspec`]: `package = "${name}"\nversion = "0.1-1"\nsource = { url = "git://example.com/${name}" }\nbuild = { type = "builtin", modules = { ${name} = "${name}.c" } }\n`,
      [`${name}.c`]: '#include <lua.h>\n',
    },
  };
}
