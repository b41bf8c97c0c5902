import { FormatError } from './bytes.js';

/** The fields of a binary package's control file that are looked at. Source: Debian Policy, section 5.3. */
export interface DebianControl {
  readonly package: string;
  readonly version: string;
  readonly architecture: string;
}

/**
 * Reads the control file of a binary package.
 *
 * @throws FormatError when a mandatory field is missing
 */
export function parseDebianControl(text: string): DebianControl {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^([^\s:#][^\s:]*):[ \t]*(.*?)\s*$/.exec(line);
    if (match?.[1] !== undefined) fields.set(match[1].toLowerCase(), match[2] ?? '');
  }
  const field = (name: string): string => {
    const value = fields.get(name.toLowerCase());
    if (value === undefined || value === '') throw new FormatError(`the package's control file has no field ${name}`);
    return value;
  };
  return { package: field('Package'), version: field('Version'), architecture: field('Architecture') };
}
