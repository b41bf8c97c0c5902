import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import { readIfThere } from './text-file.js';

/** A table of a TOML document. */
export type { TomlTable } from 'smol-toml';

/** Parses a TOML document. One that is damaged counts as empty: its own tools will say what is wrong, and where. */
export function parseToml(text: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) return {};
    throw error;
  }
}

/** Reads and parses a TOML file; undefined when there is none. */
export function readToml(path: string): TomlTable | undefined {
  const text = readIfThere(path);
  return text === undefined ? undefined : parseToml(text);
}

/** The table under a key path: `['workspace', 'package']`; empty when it is not there or no table. */
export function tableAt(table: TomlTable, ...keys: readonly string[]): TomlTable {
  let current: TomlTable = table;
  for (const key of keys) {
    const value = current[key];
    if (!isTable(value)) return {};
    current = value;
  }
  return current;
}

/** The strings of an array under a key; empty when it is not there or no array. */
export function stringsAt(table: TomlTable, key: string): readonly string[] {
  const value = table[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Whether a value is a table, and not an array or a date. */
export function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

/**
 * Reads one string of a TOML table.
 *
 * @param table the table's whole name: `package`, `workspace.package`
 */
export function tomlString(toml: string, table: string, key: string): string | undefined {
  const value = tableAt(parseToml(toml), ...table.split('.'))[key];
  return typeof value === 'string' ? value : undefined;
}
