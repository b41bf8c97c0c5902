import { lineOf } from '../fact-source.js';

/** One paragraph of debian/control. Field names are in lower case, values without line breaks. */
export interface ControlParagraph {
  readonly fields: ReadonlyMap<string, string>;
  /** The line that the paragraph begins at, counted from 1. */
  readonly line: number;
}

/** debian/control: what the source package is, and the binary packages that come of it. */
export interface SourceControl {
  readonly source: string;
  readonly sourceParagraph: ControlParagraph;
  readonly binaries: readonly ControlParagraph[];
}

/**
 * Reads a source package's control file. Source: Debian Policy, sections 5.1 and 5.2.
 *
 * @returns undefined for a file that describes no source package
 */
export function parseSourceControl(text: string): SourceControl | undefined {
  const paragraphs: ControlParagraph[] = [];
  let fields = new Map<string, string>();
  let start = 0;
  let last = '';
  const finish = (): void => {
    if (fields.size > 0) paragraphs.push({ fields, line: start });
    fields = new Map();
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('#')) continue;
    const field = /^([^\s:]+):[ \t]*(.*)$/.exec(line);
    if (line.trim() === '') finish();
    else if (field?.[1] !== undefined) {
      if (fields.size === 0) start = index + 1;
      last = field[1].toLowerCase();
      fields.set(last, (field[2] ?? '').trim());
    } else fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim());
  }
  finish();
  const [sourceParagraph, ...binaries] = paragraphs;
  const source = sourceParagraph?.fields.get('source');
  return sourceParagraph === undefined || source === undefined ? undefined : { source, sourceParagraph, binaries };
}

/** The paragraph of a control file that is about the source package, as text: comments may come before it. */
export function sourceParagraphText(text: string): string {
  const [paragraph = ''] = text
    .replaceAll(/^#.*\n?/gm, '')
    .trimStart()
    .split(/\n[ \t]*\n/, 1);
  return paragraph;
}

/** The names in a relation field such as Build-Depends: the first of alternatives, without versions and conditions. */
export function relationNames(value: string): readonly string[] {
  return value
    .split(',')
    .map((one) =>
      (one.split('|')[0] ?? '')
        .replace(/[([<].*$/, '')
        .replace(/:\w+\s*$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && !name.startsWith('$'));
}

/** The version in the newest entry of debian/changelog, without epoch. Source: Debian Policy, section 4.4. */
export function changelogVersion(changelog: string): string | undefined {
  return /^\S+ \((?:\d+:)?([^)\s]+)\)/m.exec(changelog)?.[1];
}

/** The line of a field, counted from 1. */
export function fieldLine(text: string, field: string): number | undefined {
  return lineOf(text, new RegExp(`^${field}:`, 'i'));
}
