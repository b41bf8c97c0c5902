import { readdirSync } from 'node:fs';

/** What Archway reads of a rockspec, which is a Lua program of assignments. */
export interface Rockspec {
  readonly package: string | undefined;
  readonly version: string | undefined;
  /** True when it says how `luarocks test` is to test. */
  readonly hasTests: boolean;
  /** C sources among its modules, as they are written there. */
  readonly cSources: readonly { readonly file: string; readonly line: number }[];
}

/** The rockspec of a folder: the last by name, which is the newest version where there are several. */
export function findRockspec(directory: string): string | undefined {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.rockspec'))
    .sort()
    .at(-1);
}

/** Reads a rockspec without running it. */
export function readRockspec(text: string): Rockspec {
  const lines = text.split('\n').map((line) => line.replace(/--.*$/, ''));
  const code = lines.join('\n');
  return {
    package: /^package\s*=\s*["']([^"']+)["']/m.exec(code)?.[1],
    version: /^version\s*=\s*["']([^"']+)["']/m.exec(code)?.[1],
    hasTests: /^test\s*=/m.test(code),
    cSources: lines.flatMap((line, index) =>
      [...line.matchAll(/["']([^"']+\.(?:c|cc|cpp))["']/g)].map(([, file = '']) => ({ file, line: index + 1 })),
    ),
  };
}
