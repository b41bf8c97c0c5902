import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../scripts/process.js';
import { PLATFORMS } from '../../src/platform/platform.js';

/** Names that are also English words, numbers or parts of other names: they count only as a whole literal. */
const AMBIGUOUS = new Set(['arm', '386', 'x64', 'x86', 'ia32', 'ppc64']);

/** Files that spell such a name where it is no platform's. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['languages/c/build-file-facts.ts', 'values of compiler options'],
  ['languages/c/x86.ts', 'names of C headers and macros'],
]);

const NAMES = [
  ...new Set(
    PLATFORMS.flatMap((platform) => [
      platform.name,
      platform.slug,
      ...platform.aliases,
      platform.goarch,
      platform.rustTriple,
      platform.debianArchitecture,
      platform.gnuTriple,
      platform.multiarch,
      platform.qemu,
      platform.loader,
      platform.machine,
      platform.nodeArchitecture,
      platform.runnerArchitecture ?? platform.slug,
    ]),
  ),
];

const WHOLE = new Set(NAMES.map((name) => name.toLowerCase()));
const INSIDE = NAMES.filter((name) => !AMBIGUOUS.has(name.toLowerCase())).map(
  (name) => new RegExp(`(?<![A-Za-z0-9])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9])`, 'i'),
);

function spellsPlatform(text: string): boolean {
  return WHOLE.has(text.trim().toLowerCase()) || INSIDE.some((pattern) => pattern.test(text));
}

/** `findPlatform('...')`: a row of the table by its name, whose spelling in other dialects then comes from there. */
function isLookUp(node: ts.Node): boolean {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'findPlatform';
}

/** All literal text of a source file: strings, templates and regular expressions, but not the paths of imports. */
function literals(file: ts.SourceFile): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isLookUp(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    } else if (ts.isRegularExpressionLiteral(node)) {
      found.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('a platform’s names are spelled in src/platform only', () => {
  const offences = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('platform/') && !EXCEPTIONS.has(path))
    .flatMap((path) => {
      const text = readFileSync(join(ROOT, 'src', path), 'utf8');
      return literals(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true))
        .filter((literal) => spellsPlatform(literal.text))
        .map((literal) => `src/${path}:${String(literal.line)}: ${JSON.stringify(literal.text)}`);
    });
  expect(offences).toEqual([]);
});

test('the check knows a platform’s name when it sees one', () => {
  const known = [
    'arm64',
    'gcc-aarch64-linux-gnu',
    'crossbuild-essential-armhf',
    '/lib64/ld-linux-x86-64.so.2',
    'ARM',
    '386',
  ];
  for (const text of known) expect([text, spellsPlatform(text)]).toEqual([text, true]);
  for (const text of ['an arm of the law', 'alarm', 'crossbuild-essential-', '.386 rule']) {
    expect([text, spellsPlatform(text)]).toEqual([text, false]);
  }
});
