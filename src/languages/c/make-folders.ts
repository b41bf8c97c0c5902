import { join } from 'node:path';

/** One rule of a makefile. */
interface Rule {
  readonly needs: readonly string[];
  readonly recipe: readonly string[];
}

/**
 * Folders that a project's makefile has make go into only for who asks by name, such as `make tests`: neither its first
 * target nor `install` comes there. Source: GNU make's manual, "Recursive Use of make" and "Goals".
 *
 * @param text of the makefile at the top
 * @param makefileIn the text of the makefile in a folder, relative to the top
 * @returns the folders, relative to the top; none where the makefile does not tell
 */
export function foldersOnRequest(text: string, makefileIn: (folder: string) => string | undefined): readonly string[] {
  const { rules, variables } = parse(text);
  const all = [...rules.values()].flatMap((rule) => foldersOf(rule, variables));
  const first = [...rules.keys()].find((name) => !/^\.|%/.test(name));
  const reached = reachedRules(rules, [first ?? '', 'install'], variables).flatMap((rule) =>
    foldersOf(rule, variables),
  );
  // Where a name cannot be told, any folder may be meant.
  if ([...all, ...reached].includes(undefined)) return [];
  const below = reached.map((folder) => makefileIn(folder ?? '') ?? '').join('\n');
  return [...new Set(all)].flatMap((folder) =>
    folder === undefined || reached.includes(folder) || below.includes(`../${folder}`) ? [] : [folder],
  );
}

/**
 * The folders that a goal of a makefile has make go into, relative to the makefile's.
 *
 * @returns undefined where the name of one cannot be told
 */
export function foldersOfGoal(text: string, goal: string): readonly string[] | undefined {
  const { rules, variables } = parse(text);
  const found = reachedRules(rules, [goal], variables).flatMap((rule) => foldersOf(rule, variables));
  const known = found.flatMap((folder) => folder ?? []);
  return known.length === found.length ? known : undefined;
}

interface Makefile {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly variables: ReadonlyMap<string, string>;
}

function parse(text: string): Makefile {
  const variables = assignments(text);
  return { rules: readRules(text, variables), variables };
}

function assignments(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^([\w.-]+)\s*[:?]?=[ \t]*([^\n#]*)/gm)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const DEPTH = 3;

function expand(text: string, variables: ReadonlyMap<string, string>, depth = DEPTH): string {
  if (depth === 0 || !text.includes('$')) return text;
  const next = text.replaceAll(/\$[({]([\w.-]+)[)}]/g, (whole, name: string) => variables.get(name) ?? whole);
  return next === text ? text : expand(next, variables, depth - 1);
}

function readRules(text: string, variables: ReadonlyMap<string, string>): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  let open: readonly string[] = [];
  for (const line of text.replaceAll(/\\\n/g, ' ').split('\n')) {
    const [, names, needs = ''] = /^([^\s#:=][^:=#]*):(?![:=])([^#=]*)(?:#.*)?$/.exec(line) ?? [];
    const isRecipe = line.startsWith('\t');
    if (names !== undefined) open = expand(names, variables).trim().split(/\s+/);
    else if (!isRecipe && /^\S/.test(line) && !/^(#|ifn?eq|ifn?def|else|endif)/.test(line)) open = [];
    for (const name of open) {
      const rule = rules.get(name) ?? { needs: [], recipe: [] };
      rules.set(name, {
        needs: names === undefined ? rule.needs : [...rule.needs, ...words(expand(needs, variables))],
        recipe: isRecipe ? [...rule.recipe, line] : rule.recipe,
      });
    }
  }
  return rules;
}

/** The rules that goals lead to. What has no rule is made by that for all such targets, `.DEFAULT`. */
function reachedRules(
  rules: ReadonlyMap<string, Rule>,
  goals: readonly string[],
  variables: ReadonlyMap<string, string>,
): readonly Rule[] {
  const seen = new Set<string>();
  const queue = [...goals];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const rule = rules.get(name) ?? rules.get('.DEFAULT');
    const called = (rule?.recipe ?? [])
      .filter((line) => MAKE.test(line))
      .flatMap((line) => words(expand(line, variables)));
    queue.push(...(rule?.needs ?? []), ...called.filter((word) => rules.has(word)));
  }
  return [...seen].flatMap((name) => rules.get(name) ?? rules.get('.DEFAULT') ?? []);
}

const MAKE = /\$[({]MAKE[)}]/;

/** Where a rule's recipe has make go; undefined for a folder whose name cannot be told. */
function foldersOf({ recipe }: Rule, variables: ReadonlyMap<string, string>): readonly (string | undefined)[] {
  return recipe
    .filter((line) => MAKE.test(line))
    .flatMap((line) =>
      [...line.matchAll(/\$[({]MAKE[)}][^;&|]*?\s-C\s*(\S+)|\bcd\s+([^\s;&|)]+)/g)].map(([, after, before]) => {
        const folder = expand(after ?? before ?? '', variables).replaceAll(/^["']|["']$/g, '');
        return folder.includes('$') ? undefined : join(folder);
      }),
    );
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
