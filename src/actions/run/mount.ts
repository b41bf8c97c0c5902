import { isAbsolute } from 'node:path';
import type { Mount } from '../../environment/index.js';
import { InputError } from '../../runner/index.js';

/**
 * Reads `SOURCE:TARGET`, or with `:ro` at the end.
 *
 * @throws InputError
 */
export function parseMount(text: string): Mount {
  const [source = '', target = '', mode = 'rw', ...rest] = text.split(':');
  if (!isAbsolute(source) || !isAbsolute(target) || rest.length > 0 || !['ro', 'rw'].includes(mode)) {
    throw new InputError(`'${text}' is not a mount. Give /path/on/the/runner:/path/inside, with :ro for read-only.`);
  }
  return { source, target, readOnly: mode === 'ro' };
}
