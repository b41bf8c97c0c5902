import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a module, by its folder, has what it needs of others in a vendor folder, which go then builds from. */
export function isVendored(directory: string): boolean {
  return existsSync(join(directory, 'vendor', 'modules.txt'));
}

/** The modules that a go.mod or go.work replaces by folders, with the paths as they are written there. */
export function localReplacements(text: string): ReadonlyMap<string, string> {
  return new Map(
    directives(text, 'replace').flatMap((line): [string, string][] => {
      const [from = '', to = ''] = line.split('=>').map((part) => unquoted(part.trim().split(/\s+/)[0] ?? ''));
      // Source: the Go modules reference: a path that begins with a dot is a folder, else it is a module.
      return /^\.{1,2}(\/|$)/.test(to) ? [[from, to]] : [];
    }),
  );
}

/** What stands behind a directive of go.mod or go.work, on its own line or in a block, without comments. */
export function directives(text: string, name: string): readonly string[] {
  const found: string[] = [];
  let inBlock = false;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\/\/.*$/, '').trim();
    if (inBlock && line === ')') inBlock = false;
    else if (inBlock && line !== '') found.push(line);
    else if (line.startsWith(name) && /^\s*\($/.test(line.slice(name.length))) inBlock = true;
    else if (line.startsWith(`${name} `)) found.push(line.slice(name.length).trim());
  }
  return found.map(unquoted);
}

function unquoted(text: string): string {
  return text.replace(/^["`'](.*)["`']$/, '$1');
}
