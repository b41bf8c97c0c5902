import type { RestoreReport } from './restore.js';
import type { SaveOutcome } from './save.js';

const MATCHES: Readonly<Record<RestoreReport['match'], string>> = {
  exact: 'hit',
  near: 'near miss',
  none: 'miss',
  present: 'all here already',
};

/** What restoring did, as a table for the job summary. */
export function restoreMarkdown(reports: readonly RestoreReport[], storeName: string): string {
  if (reports.length === 0) return '## Downloads\n\nNo lock file pins anything that could be cached.\n';
  const rows = reports.map((one) =>
    [
      one.set.what,
      one.declined === undefined ? MATCHES[one.match] : 'not done',
      String(one.restored),
      shownBytes(one.bytes),
      String(one.verified),
      String(one.rejected.length),
      String(one.missing),
      one.seconds.toFixed(2),
    ].join(' | '),
  );
  return [
    `## Downloads from ${storeName}`,
    '',
    '| | result | files restored | bytes | verified | rejected | missing | seconds |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
    '',
    ...reports.flatMap(describeReport),
    '',
  ].join('\n');
}

function describeReport({ set, key, match, matchedKey, rejected, ignored, left, declined }: RestoreReport): string[] {
  return [
    `- The key of the ${set.what} is \`${key}\`, from ${set.lockFiles.map((file) => `\`${file}\``).join(', ')}.`,
    ...(match === 'near' ? [`- What came nearest was \`${matchedKey ?? ''}\`.`] : []),
    ...(ignored > 0
      ? [`- ${String(ignored)} stored ${set.what} files are pinned by no lock file, and were not restored.`]
      : []),
    ...rejected.map((reason) => `- Rejected: ${reason}.`),
    ...[...set.notes, ...left].map((note) => `- ${note}.`),
    ...(declined === undefined ? [] : [`- The ${set.what} were left to the build: ${declined}.`]),
  ];
}

/** What became of saving, for the log and the job summary. */
export function describeSave(what: string, outcome: SaveOutcome): string {
  return outcome.saved
    ? `Saved ${String(outcome.files)} files of the ${what}, ${shownBytes(outcome.bytes)}.`
    : `The ${what} were not saved: ${outcome.reason}.`;
}

/** A size for people, in binary units. */
export function shownBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(units.length - 1, bytes === 0 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}
