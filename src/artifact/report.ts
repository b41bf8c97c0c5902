import type { CheckedFile, VerifyReport } from './verify.js';

/** Summaries are limited to 1 MiB per step, and nobody reads a longer table. */
const MOST_ROWS = 200;

/** The report as Markdown, for a job summary: problems first, then what was checked. */
export function renderReport(report: VerifyReport): string {
  const { checked, failed, problems, files } = report;
  const expected = report.platform ?? 'the platform that each name claims';
  const verdict =
    failed > 0 ? `❌ ${count(failed, 'file')} failed` : problems.length > 0 ? '⚠️ passed with warnings' : '✅ passed';
  return [
    '### Verified artifacts',
    '',
    `${verdict}: ${count(checked, 'ELF file')} checked against ${expected}.`,
    ...(problems.length === 0
      ? []
      : [
          '',
          ...table(
            ['file', 'rule', 'problem'],
            problems.map((one) => [code(one.path), one.rule, one.message]),
          ),
        ]),
    ...(files.length === 0 ? [] : ['', ...table(FILE_COLUMNS, files.map(fileRow))]),
    '',
  ].join('\n');
}

const FILE_COLUMNS = ['file', 'platform', 'type', 'needs glibc', 'RUNPATH or RPATH', 'Go'] as const;

function fileRow({ path, platform, facts, go }: CheckedFile): readonly string[] {
  return [
    code(path),
    platform,
    typeName(facts),
    facts.versions.GLIBC ?? '',
    [...facts.runpath, ...facts.rpath].join(':'),
    go === undefined ? '' : goNote(go.goVersion, go.settings['CGO_ENABLED']),
  ];
}

function typeName(facts: CheckedFile['facts']): string {
  const base = facts.pie ? 'program (PIE)' : TYPE_NAMES[facts.type];
  return facts.static ? `static ${base}` : base;
}

const TYPE_NAMES: Readonly<Record<CheckedFile['facts']['type'], string>> = {
  relocatable: 'object file',
  executable: 'program',
  shared: 'shared library',
  core: 'core dump',
  other: 'other',
};

function goNote(version: string, cgo: string | undefined): string {
  return cgo === undefined ? version : `${version}, cgo ${cgo === '1' ? 'on' : 'off'}`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rest = rows.length - MOST_ROWS;
  return [
    line(columns),
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.slice(0, MOST_ROWS).map(line),
    ...(rest > 0 ? ['', `and ${String(rest)} more, which are in the JSON report.`] : []),
  ];
}

/** File names come from archives: they must neither end a cell nor become markup. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[|\\]/g, '\\$&').replaceAll('<', '&lt;');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
