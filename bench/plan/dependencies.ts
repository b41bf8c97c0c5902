import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that name real modules and real crates with all that they require, as go and cargo wrote them. */
export interface RealDependencies {
  readonly goMod: string;
  readonly goSum: string;
  readonly goImports: readonly string[];
  /** Lines of a `[dependencies]` table. */
  readonly cargoDependencies: string;
  /** Of a crate named `bench`. */
  readonly cargoLock: string;
}

const GO_IMPORTS = ['github.com/mattn/go-sqlite3', 'github.com/spf13/cobra'];
const CARGO_DEPENDENCIES = [
  'libz-sys = "=1.1.22"',
  'regex = "=1.11.1"',
  'serde = { version = "=1.0.219", features = ["derive"] }',
  '',
].join('\n');

/** Makes a module and a crate that require real ones, and downloads those, so that no plan waits for a registry. */
export function realDependencies(directory: string): RealDependencies {
  const go = join(directory, 'go');
  mkdirSync(go);
  writeFileSync(
    join(go, 'go.mod'),
    'module example.com/bench\n\ngo 1.19\n\nrequire (\n\tgithub.com/mattn/go-sqlite3 v1.14.22\n\tgithub.com/spf13/cobra v1.8.1\n)\n',
  );
  const imports = GO_IMPORTS.map((path) => `\t_ "${path}"\n`).join('');
  writeFileSync(join(go, 'main.go'), `package main\n\nimport (\n${imports})\n\nfunc main() {}\n`);
  execFileSync('go', ['mod', 'tidy'], { cwd: go, stdio: 'ignore' });
  const rust = join(directory, 'rust');
  mkdirSync(join(rust, 'src'), { recursive: true });
  writeFileSync(
    join(rust, 'Cargo.toml'),
    `[package]\nname = "bench"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n${CARGO_DEPENDENCIES}`,
  );
  writeFileSync(join(rust, 'src', 'main.rs'), 'fn main() {}\n');
  execFileSync('cargo', ['fetch'], { cwd: rust, stdio: 'ignore' });
  const read = (...path: string[]): string => readFileSync(join(directory, ...path), 'utf8');
  return {
    goMod: read('go', 'go.mod'),
    goSum: read('go', 'go.sum'),
    goImports: GO_IMPORTS,
    cargoDependencies: CARGO_DEPENDENCIES,
    cargoLock: read('rust', 'Cargo.lock'),
  };
}
