import type { CheckedFile, VerifyReport } from './verify.js';

/** Summaries are limited to 1 MiB per step, and nobody reads a longer table. */
const MOST_ROWS = 200;

/** The report as Markdown, for a job summary: problems first, then what was checked. */
export function renderReport(report: VerifyReport): string {
  const { checked, failed, problems, files, foreign } = report;
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
    ...(files.length === 0 ? [] : ['', ...table(FILE_COLUMNS, files.slice(0, MOST_ROWS).map(fileRow), files.length)]),
    ...(foreign.length === 0
      ? []
      : [
          '',
          ...table(
            ['program of another system', 'format', 'for'],
            foreign.map((one) => [code(one.path), one.format, one.machines.join(', ')]),
          ),
        ]),
    '',
  ].join('\n');
}

const FILE_COLUMNS = ['file', 'platform', 'type', 'loader', 'needs', 'search path', 'hardening', 'built by'] as const;

function fileRow(file: CheckedFile): readonly string[] {
  const { path, platform, facts } = file;
  return [
    code(path),
    [platform, ...isaNotes(facts)].join(', '),
    typeName(facts),
    facts.interpreter ?? '',
    needs(facts),
    [...facts.runpath, ...facts.rpath].join(':'),
    facts.type === 'relocatable' ? '' : hardening(facts),
    builtBy(file),
  ];
}

/** What a file's code needs beyond its platform. */
function isaNotes({ armIsa, x86Level }: CheckedFile['facts']): readonly string[] {
  return [
    ...(armIsa?.architecture === undefined ? [] : [`ISA ${armIsa.architecture}`]),
    ...(x86Level === undefined || x86Level === 1 ? [] : [`ISA level v${String(x86Level)}`]),
  ];
}

function needs({ versions, needed }: CheckedFile['facts']): string {
  const newest = Object.entries(versions).map(([family, version]) => `${family} ${version}`);
  return [...newest, ...needed].join(', ');
}

function hardening({ relro, nx, bti, pac, stripped }: CheckedFile['facts']): string {
  const notes = [
    relro === 'none' ? 'no RELRO' : `${relro} RELRO`,
    nx ? 'NX' : 'executable stack',
    ...(bti ? ['BTI'] : []),
    ...(pac ? ['PAC'] : []),
    ...(stripped ? ['stripped'] : []),
  ];
  return notes.join(', ');
}

function builtBy({ go, cargo }: CheckedFile): string {
  if (go !== undefined) return goNote(go.goVersion, go.settings['CGO_ENABLED']);
  return cargo === undefined ? '' : `cargo, ${count(cargo.length, 'crate')}`;
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

function table(columns: readonly string[], rows: readonly (readonly string[])[], all = rows.length): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rest = all - MOST_ROWS;
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
