import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import type { ShownYaml } from './documents.js';
import { fetchPackages, type PublishedPackage } from './real-packages.js';

type Files = Readonly<Record<string, string>>;

/** What a repository has that a document's `archway.yml` speaks of: folders of this one, and files of its own. */
interface Content {
  readonly copies?: Readonly<Record<string, string>>;
  readonly files?: Files;
}

const fleet = (path: string): Content => ({ copies: { [path]: join('examples', 'fleet', path) } });
/** A package at the root, for documents that name none. */
const HELLO: Content = {
  copies: { 'src/hello.c': 'test/fixtures/caller/src/hello.c', Makefile: 'test/fixtures/caller/Makefile' },
};

const C_LIBRARY = 'int answer(void) { return 42; }\n';

/** A makefile without `make install`. */
const tool: Content = {
  files: {
    'tool/Makefile': [
      'all: out/tool out/libtool.so',
      'out/tool: tool.c\n\tmkdir -p out\n\t$(CC) -o $@ tool.c',
      'out/libtool.so: library.c\n\tmkdir -p out\n\t$(CC) -shared -fPIC -o $@ library.c',
      'check: all\n\t./out/tool | grep -qx tool',
      '',
    ].join('\n'),
    'tool/tool.c': '#include <stdio.h>\n\nint main(void) {\n  puts("tool");\n  return 0;\n}\n',
    'tool/library.c': C_LIBRARY,
  },
};

/** A crate that needs no other. */
const edge = (main: string): Content => ({
  files: {
    'crates/edge/Cargo.toml':
      '[package]\nname = "edge"\nversion = "0.1.0"\nedition = "2021"\nlicense = "MIT"\n\n[features]\nhttp3 = []\n',
    'crates/edge/Cargo.lock': 'version = 3\n\n[[package]]\nname = "edge"\nversion = "0.1.0"\n',
    'crates/edge/src/main.rs': main,
  },
});

/** It cannot be made without its feature. */
const WITH_FEATURE =
  '#[cfg(not(feature = "http3"))]\ncompile_error!("made without http3");\n\nfn main() {\n    println!("edge");\n}\n\n' +
  '#[test]\nfn passes() {\n    assert!(cfg!(feature = "http3"));\n}\n';

/** A module for LuaJIT. */
const luaJit: Content = {
  files: {
    'lua/jit/Makefile': [
      'jit_answer.so: jit_answer.c\n\tcc $$(pkg-config --cflags luajit) -shared -fPIC -o $@ jit_answer.c',
      'check: jit_answer.so\n\tluajit -e \'assert(require("jit_answer")() == 42)\'',
      '',
    ].join('\n'),
    'lua/jit/jit_answer.c':
      '#include <lauxlib.h>\n\nstatic int answer(lua_State *state) {\n  lua_pushinteger(state, 42);\n  return 1;\n}\n\n' +
      'int luaopen_jit_answer(lua_State *state) {\n  lua_pushcfunction(state, answer);\n  return 1;\n}\n',
  },
};

/** A Go service with a maintainer script. */
const agent: Content = {
  files: {
    'services/agent/go.mod': 'module example.com/agent\n\ngo 1.19\n',
    'services/agent/main.go': 'package main\n\nfunc main() { println("agent") }\n',
    'services/agent/debian/postinst': '#!/bin/sh\nset -e\nadduser --quiet --system --no-create-home agent\n',
  },
};

/** A Debian source package. */
const parser: Content = {
  files: {
    'parser/parser.c': '#include <stdio.h>\n\nint main(void) {\n  puts("parser");\n  return 0;\n}\n',
    'parser/Makefile':
      'all: parser\nparser: parser.c\n\t$(CC) $(CFLAGS) $(LDFLAGS) -o $@ parser.c\n' +
      'install: all\n\tinstall -D parser $(DESTDIR)/usr/bin/parser\ncheck test: all\n\t./parser | grep -qx parser\nclean:\n\trm -f parser\n',
    'parser/debian/control':
      'Source: parser\nSection: utils\nPriority: optional\nMaintainer: Jane Doe <jane@example.com>\n' +
      'Build-Depends: debhelper-compat (= 13)\nStandards-Version: 4.6.2\n\nPackage: parser\nArchitecture: any\n' +
      'Depends: ${shlibs:Depends}, ${misc:Depends}\nDescription: Parses\n It parses.\n',
    'parser/debian/changelog':
      'parser (1.0) unstable; urgency=medium\n\n  * First.\n\n -- Jane Doe <jane@example.com>  Mon, 01 Jan 2024 00:00:00 +0000\n',
    'parser/debian/rules': '#!/usr/bin/make -f\n%:\n\tdh $@\n',
    'parser/debian/copyright': 'Copyright 2024 Jane Doe\n',
    'parser/debian/source/format': '3.0 (native)\n',
  },
};

/** What the guides' examples are about; documents that are not here show workflows for any repository. */
const CONTENTS: Readonly<Record<string, readonly Content[]>> = {
  'docs/guides/c-and-c++.md': [fleet('c/echo'), fleet('cpp/hash'), tool],
  'docs/guides/go-with-cgo.md': [fleet('go/probe')],
  'docs/guides/rust-with-c-dependencies.md': [edge(WITH_FEATURE)],
  'docs/guides/porting-guide-for-teams.md': [
    edge('fn main() {\n    println!("edge");\n}\n\n#[test]\nfn passes() {}\n'),
  ],
  'docs/guides/python-wheels.md': [fleet('python/ext')],
  'docs/guides/lua.md': [fleet('lua/ext'), luaJit],
  'docs/guides/container-images.md': [fleet('go/probe')],
  'docs/guides/debian-packages.md': [agent, fleet('go/probe'), parser],
};

/** Projects of others whose workflows a guide moves, by what their moved workflow has and no other. */
const MOVED: readonly { readonly has: string; readonly project: PublishedPackage }[] = [
  {
    has: 'platforms: linux/arm64',
    project: {
      name: 'simdjson',
      source: 'debian',
      version: '3.0.1',
      checksum: '156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed',
    },
  },
  {
    has: 'branches: [main]',
    project: {
      name: 'zoxide',
      source: 'crates.io',
      version: '0.9.8',
      checksum: 'c2f67db392d321a1128bb291cc6bc074851942e63f6fe38232e1974721787520',
    },
  },
];

/** Makes the repository in a folder that a document's workflow is for, but for `archway.yml` and the workflow. */
export async function makeDocumentedRepository({ document, text }: ShownYaml, folder: string): Promise<void> {
  if (document === 'docs/guides/two-workflows-moved.md') {
    const project = MOVED.find(({ has }) => text.includes(has))?.project;
    if (project === undefined) throw new Error(`No project of others is known for the workflow:\n${text}`);
    const fetched = mkdtempSync(`${folder}-fetched-`);
    await fetchPackages([project], fetched);
    cpSync(join(fetched, project.name), folder, { recursive: true });
    rmSync(fetched, { recursive: true });
    return;
  }
  for (const { copies = {}, files = {} } of CONTENTS[document] ?? [HELLO]) {
    for (const [target, source] of Object.entries(copies)) {
      mkdirSync(dirname(join(folder, target)), { recursive: true });
      cpSync(join(ROOT, source), join(folder, target), { recursive: true });
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
    }
  }
}
