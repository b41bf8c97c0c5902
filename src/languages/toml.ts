/**
 * Reads one string of a TOML table, in the plain form that `key = "value"` has in manifests. Names and versions are
 * never written otherwise there; whatever is, counts as not given.
 *
 * @param table the table's whole name: `package`, `workspace.package`
 */
export function tomlString(toml: string, table: string, key: string): string | undefined {
  let current = '';
  for (const line of toml.split('\n')) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line);
    if (header?.[1] !== undefined) current = header[1];
    const value = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line);
    if (current === table && value?.[1] === key) return value[2] ?? value[3];
  }
  return undefined;
}
