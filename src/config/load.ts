import { readFile } from 'node:fs/promises';
import { isCollection, isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { editDistance } from '../platform/platform.js';
import { InputError, type SourceLocation } from '../runner/errors.js';
import { imageSchema } from './image-schema.js';
import { configSchema, defaultConfig, runnersSchema, type Config, type Runners } from './schema.js';

/**
 * Reads archway.yml.
 *
 * @param path absolute path of the file
 * @param shownPath the path as messages and annotations show it, relative to the repository
 * @returns the validated configuration, or undefined when there is no such file
 * @throws InputError that lists every mistake with line, column, key and what is valid
 */
export async function loadConfig(path: string, shownPath: string): Promise<Config | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new InputError(`${shownPath} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  return parseConfig(text, shownPath);
}

/** Parses and validates the text of an archway.yml. See `loadConfig`. */
export function parseConfig(text: string, shownPath: string): Config {
  return parseYaml(text, shownPath, configSchema) ?? defaultConfig();
}

/**
 * Parses and validates a YAML map from platforms to runners, as the `runners` input gives it.
 *
 * @throws InputError as `loadConfig` does
 */
export function parseRunners(text: string): Runners {
  return parseYaml(text, 'runners', runnersSchema) ?? {};
}

/** The validated value of a YAML text, or undefined for one that holds nothing but comments. */
function parseYaml<Schema extends z.ZodType>(
  text: string,
  shownPath: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
  const mistakes: Mistake[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { line, column: col, message: `not valid YAML: ${error.message}` };
  });
  if (mistakes.length > 0) throw configError(mistakes, shownPath);
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw configError(
    result.error.issues.flatMap((issue) => describeIssue(issue, [])).map((one) => locate(one, document, lines)),
    shownPath,
  );
}

interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Described {
  readonly path: readonly PropertyKey[];
  /** True when the mistake is the key itself, not what stands behind it. */
  readonly atKey: boolean;
  readonly message: string;
}

function configError(mistakes: readonly Mistake[], shownPath: string): InputError {
  const sorted = [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column);
  const first = sorted[0];
  const location: SourceLocation =
    first === undefined ? { file: shownPath } : { file: shownPath, line: first.line, column: first.column };
  return new InputError(
    sorted.map((one) => `${shownPath}:${String(one.line)}:${String(one.column)}: ${one.message}`).join('\n'),
    { location },
  );
}

type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue, parent: readonly PropertyKey[]): Described[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: unknownKey(key, path) }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({ path, atKey: true, message: inner.message }));
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest is the one that was meant.
    const branches = issue.errors
      .map((branch) => branch.flatMap((inner) => describeIssue(inner, path)))
      .sort((a, b) => depth(b) - depth(a));
    const best = branches[0];
    if (best !== undefined && depth(best) > path.length) return best;
    const wanted = [...new Set(branches.flat().map((one) => one.message.replace(/^Invalid input: /, '')))];
    return [{ path, atKey: false, message: wanted.join('; or ') }];
  }
  return [{ path, atKey: false, message: issue.message.replace(/^Invalid input: /, '') }];
}

function depth(described: readonly Described[]): number {
  return Math.max(0, ...described.map((one) => one.path.length));
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const valid = validKeys(path);
  const nearest = valid
    .map((candidate) => ({ candidate, distance: editDistance(key, candidate) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)[0];
  const hint = nearest === undefined ? '' : ` Did you mean '${nearest.candidate}'?`;
  return `'${key}' is not a known key.${hint} Valid keys are: ${valid.join(', ')}.`;
}

/** The keys that the schema knows at a place, found by walking it along the path. */
function validKeys(path: readonly PropertyKey[]): string[] {
  const shape = configSchema.shape;
  const top = path[0];
  if (top === undefined) return Object.keys(shape);
  if (top === 'defaults') return Object.keys(shape.defaults.unwrap().shape);
  if (top === 'packages') {
    const keys = shape.packages.unwrap().valueType.shape;
    const [, , inner] = path;
    if (inner === 'deb' || inner === 'go' || inner === 'rust') return Object.keys(keys[inner].unwrap().shape);
    if (inner === 'image') return Object.keys(imageSchema.shape);
    return Object.keys(keys);
  }
  return ['runs-on', 'scarce', 'slots', 'untrusted'];
}

function locate(described: Described, document: Document, lines: LineCounter): Mistake {
  const offset = nodeOffset(described, document);
  const { line, col } = lines.linePos(offset);
  const key = described.path.map(String).join('.');
  return { line, column: col, message: key === '' ? described.message : `${key}: ${described.message}` };
}

/** Where the value stands; for a mistake in a key, or a value that is missing, where the nearest thing above stands. */
function nodeOffset({ path, atKey }: Described, document: Document): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (!isCollection(parent)) continue;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(name));
      if (pair === undefined) continue;
      const node = atKey || length < path.length ? pair.key : (pair.value ?? pair.key);
      const range = (node as { range?: [number, number, number] | null }).range;
      if (range) return range[0];
      continue;
    }
    const item = parent.get(name, true) as { range?: [number, number, number] | null } | undefined;
    if (item?.range) return item.range[0];
  }
  return 0;
}
