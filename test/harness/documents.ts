import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/process.js';

/** A YAML text that a document shows. */
export interface ShownYaml {
  /** The document, relative to the root. */
  readonly document: string;
  /** Line of the document on which the text begins, from 1. */
  readonly line: number;
  /** The file that it is to be written to, where the fence says so, as in "```yaml values.yaml". */
  readonly file: string | undefined;
  readonly text: string;
  /** What it is an example of, by the file that it names, else by its shape. */
  readonly kind: 'workflow' | 'steps' | 'archway.yml' | 'another file';
}

/** The Markdown files that people read on the way to using or changing Archway, relative to the root. */
export function documents(): string[] {
  const below = (folder: string): string[] =>
    existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.md'))
          .map((file) => join(folder, file))
      : [];
  const atRoot = readdirSync(ROOT).filter((file) => file.endsWith('.md'));
  return [...atRoot, ...below('actions'), ...below('docs'), ...below('examples')];
}

/** Every fenced block of YAML in a document, and the new side of every fenced difference. */
export function shownYaml(document: string): ShownYaml[] {
  const markdown = readFileSync(join(ROOT, document), 'utf8');
  const fences = markdown.matchAll(/^( *)```(yaml|yml|diff)(?: +(\S+))?\n([\s\S]*?)^\1```$/gm);
  return [...fences].map(({ index, 1: indent = '', 2: language, 3: file, 4: body = '' }) => {
    const text = body
      .split('\n')
      .map((line) => line.slice(indent.length))
      .map((line) => (language === 'diff' ? (line.startsWith('-') ? '' : line.slice(1)) : line))
      .join('\n');
    return { document, line: markdown.slice(0, index).split('\n').length + 1, file, text, kind: kindOf(file, text) };
  });
}

function kindOf(file: string | undefined, text: string): ShownYaml['kind'] {
  if (file === 'archway.yml') return 'archway.yml';
  if (file !== undefined && !file.startsWith('.github/workflows/')) return 'another file';
  const content: unknown = parse(text);
  if (Array.isArray(content)) return 'steps';
  return typeof content === 'object' && content !== null && 'jobs' in content ? 'workflow' : 'archway.yml';
}

/** The version that the manuals tell users to name: the moving tag of this major version. */
export function majorTag(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `v${version.split('.')[0] ?? ''}`;
}
