/**
 * The files and the lines by which a step speaks to the runner.
 *
 * Source: actions/runner, `FileCommandManager.cs` and `ActionCommandManager.cs`.
 */

/** An error, warning or notice that a step printed. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** `title`, `file`, `line`, `col` and so on. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * Reads the content of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE: `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`.
 *
 * @throws Error where the runner would fail the step
 */
export function parseKeyValueFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`The file command '${line}' has no line '${delimiter}' that ends it.`);
      values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else {
      throw new Error(`'${line}' is no file command.`);
    }
  }
  return values;
}

/** Reads the annotations from what a step printed. */
export function parseAnnotations(stdout: string): Annotation[] {
  return stdout.split('\n').flatMap((line): Annotation[] => {
    const match = /^::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line.trim());
    if (match === null) return [];
    const [, kind, properties = '', message = ''] = match;
    const pairs = properties
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair): [string, string] => {
        const [name = '', ...rest] = pair.split('=');
        return [name, unescape(rest.join('='))];
      });
    return [{ kind: kind as Annotation['kind'], message: unescape(message), properties: Object.fromEntries(pairs) }];
  });
}

/** Undoes the escapes of workflow commands. */
function unescape(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
