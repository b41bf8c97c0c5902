/** What `apt-get install` lines amount to. */
export interface PackageInstall {
  readonly packages: readonly string[];
  /** Whether recommended packages are wanted too, as apt does when nobody says otherwise. */
  readonly recommends: boolean;
  /** Whether apt inside is to find lists of packages afterwards; not when not given. */
  readonly lists?: boolean;
}

/** What shell text installs first, and what it does then. */
export interface InstallPlan {
  /** One after the other. */
  readonly lots: readonly PackageInstall[];
  /** Shell text for the rest; empty where there is none. */
  readonly rest: string;
}

/** Options of apt-get that change nothing for who asks no questions. */
const HARMLESS_OPTION = /^(-[yq]+|-qq|--yes|--assume-yes|--quiet)$/;
const WITHOUT_RECOMMENDS = '--no-install-recommends';
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(=[\w.+:~-]+)?$/;
const ASKS_NOTHING = /^(export\s+)?DEBIAN_FRONTEND=\w+(\s+|$)/;
/** They say how the shell goes on, and so hold for the rest. */
const SETTING = /^(#.*|set\s+[-+\w\s]+)$/;
/** What removes downloads, which are not in the environment. */
const CLEANUP = /^apt(-get)? clean$/;
const WITHOUT_LISTS = /^rm -rf \/var\/lib\/apt\/lists\/\*$/;

/**
 * The packages that shell text installs at its beginning, by lines of `apt-get update` and `apt-get install`, which the
 * host's own apt then does in their place, many times faster; and the rest, which has to be run as it is.
 */
export function readInstallText(text: string): InstallPlan {
  const lots: PackageInstall[] = [];
  const settings: string[] = [];
  let updated = false;
  const lines = logicalLines(text);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const words = line.replaceAll('\\\n', ' ').trim();
    if (words === '') continue;
    if (SETTING.test(words)) {
      settings.push(line);
      continue;
    }
    const steps = words.split(/&&|;/).map(readStep);
    if (steps.includes(undefined)) {
      lines.unshift(line);
      break;
    }
    for (const step of steps) {
      if (step === 'update' || step === 'forget') updated = step === 'update';
      else if (step !== undefined && step !== 'nothing') lots.push(step);
    }
  }
  const rest = lines.join('\n').trim();
  const done = merged(lots).map((lot, index, all) =>
    updated && index === all.length - 1 ? { ...lot, lists: true } : lot,
  );
  if (rest === '') return { lots: done, rest };
  const update = updated && done.length === 0 ? ['apt-get update'] : [];
  return { lots: done, rest: [...settings, ...update, rest].join('\n') };
}

/** The lines of shell text, each with those that continue it. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    if (last?.endsWith('\\') === true) lines[lines.length - 1] = `${last}\n${line}`;
    else lines.push(line);
  }
  return lines;
}

/** What one command comes to; undefined where it does, or may do, anything else. */
function readStep(command: string): PackageInstall | 'update' | 'forget' | 'nothing' | undefined {
  const text = command
    .trim()
    .replace(/^sudo\s+/, '')
    .replace(ASKS_NOTHING, '');
  if (text === '' || CLEANUP.test(text)) return 'nothing';
  if (WITHOUT_LISTS.test(text)) return 'forget';
  const [program, ...rest] = text.split(/\s+/);
  if (program !== 'apt-get' && program !== 'apt') return undefined;
  const [verb, ...packages] = rest.filter((word) => !HARMLESS_OPTION.test(word) && word !== WITHOUT_RECOMMENDS);
  if (verb === 'update' && packages.length === 0) return 'update';
  if (verb !== 'install' || packages.length === 0 || !packages.every((name) => PACKAGE.test(name))) return undefined;
  return { packages, recommends: !rest.includes(WITHOUT_RECOMMENDS) };
}

/** Neighbours that are installed alike in one. */
function merged(lots: readonly PackageInstall[]): readonly PackageInstall[] {
  return lots.reduce<readonly PackageInstall[]>((all, lot) => {
    const last = all.at(-1);
    if (last?.recommends !== lot.recommends) return [...all, lot];
    return [...all.slice(0, -1), { ...lot, packages: [...last.packages, ...lot.packages] }];
  }, []);
}
