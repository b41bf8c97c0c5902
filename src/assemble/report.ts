import { failedGate, type Assembled } from './assemble.js';
import type { ManifestCell } from './manifest.js';

const COLUMNS = ['package', 'platform', 'status', 'version', 'strategy', 'tests', 'files'] as const;

/** The cells as rows of a table, those that are not there first. */
export function cellRows({ manifest }: Assembled): {
  heading: readonly string[];
  rows: readonly (readonly string[])[];
} {
  const order = [...manifest.cells].sort((a, b) => Number(a.status === 'passed') - Number(b.status === 'passed'));
  return { heading: COLUMNS, rows: order.map(row) };
}

function row(cell: ManifestCell): readonly string[] {
  const status = cell.status === 'passed' || cell.required ? cell.status : `${cell.status}, best effort`;
  return [
    cell.package,
    cell.platform,
    status,
    cell.version ?? '-',
    cell.strategy ?? '-',
    cell.tests ?? '-',
    cell.files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' ') || '-',
  ];
}

/** What was assembled, as Markdown for a job summary. */
export function assembledMarkdown(assembled: Assembled): string {
  const { manifest, missing } = assembled;
  const { heading, rows } = cellRows(assembled);
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  const verdict =
    failedGate(assembled).length > 0
      ? '❌ incomplete'
      : manifest.complete
        ? '✅ complete'
        : '⚠️ complete but for best-effort cells';
  return [
    '## Assembled',
    '',
    `${verdict}: ${String(manifest.cells.length - missing.length)} of ${String(manifest.cells.length)} cells.`,
    '',
    line(heading),
    line(heading.map(() => '---')),
    ...rows.map(line),
    ...missing.map(({ id, reason }) => `\n- ${escapeCell(id)}: ${escapeCell(reason)}`),
    ...manifest.images.map(
      ({ package: name, digest, platforms, pushed }) =>
        `\nImage of ${escapeCell(name)} for ${platforms.map(({ platform }) => platform).join(', ')}: \`${digest}\`` +
        (pushed.length === 0 ? '' : `, pushed as ${pushed.map((one) => `\`${one}\``).join(', ')}`),
    ),
    ...(manifest.apt === null
      ? []
      : [
          `\nAPT repository: ${String(manifest.apt.packages)} packages for ${manifest.apt.architectures.join(', ')}, ` +
            (manifest.apt.signedBy === null ? 'not signed.' : `signed by ${manifest.apt.signedBy}.`),
        ]),
    '',
  ].join('\n');
}

function escapeCell(text: string): string {
  return text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Why the gate stays shut, one line a cell. */
export function gateMessage(assembled: Assembled): string {
  const failed = failedGate(assembled);
  return [
    `${String(failed.length)} required ${failed.length === 1 ? 'cell is' : 'cells are'} not there:`,
    ...failed.map(({ id, status, reason }) => `- ${id} (${status}): ${reason}`),
    'Run the failed jobs again, or say by `required` what must be there.',
  ].join('\n');
}

/** The cells that are not there, as JSON for an output: each with its status, whether it is required, and why. */
export function missingJson({ missing }: Assembled): string {
  return JSON.stringify(
    missing.map(({ id, package: name, platform, status, required, reason }) => ({
      id,
      package: name,
      platform,
      status,
      required,
      reason,
    })),
  );
}
