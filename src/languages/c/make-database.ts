/** What GNU make knows after reading its files, as `make --print-data-base` prints it. */
export interface MakeDatabase {
  /** The targets of the top makefile, without those that are only files. */
  readonly targets: ReadonlySet<string>;
  /** Variables to which a makefile assigns, of the top one and those it calls, with the text assigned. */
  readonly assignments: ReadonlyMap<string, string>;
}

const BEGINNING = /^# Make data base, printed on /m;

/**
 * Reads the database, printed in the C locale. A makefile that calls make prints that one's database before its own.
 */
export function readDatabase(text: string): MakeDatabase {
  const [, ...databases] = text.split(BEGINNING);
  const assignments = new Map<string, string>();
  for (const database of databases.reverse()) {
    for (const [, name, value] of database.matchAll(/^# makefile \(from .*\)\n([\w.-]+) [:?+!]{0,2}= (.*)$/gm)) {
      if (name !== undefined && value !== undefined && !assignments.has(name)) assignments.set(name, value);
    }
  }
  return { targets: readTargets(databases[0] ?? ''), assignments };
}

function readTargets(database: string): ReadonlySet<string> {
  const targets = new Set<string>();
  let previous = '';
  for (const line of database.split('\n')) {
    const target = /^([^\s:#=%]+)::?(?: |$)/.exec(line)?.[1];
    if (target !== undefined && previous !== '# Not a target:') targets.add(target);
    previous = line;
  }
  return targets;
}
