import { describeUnknownPlatform, findPlatform, type Platform } from '../platform/platform.js';
import { InputError } from '../runner/errors.js';

/**
 * The platform that a user names, by any of its spellings.
 *
 * @throws InputError that names the valid platforms and the nearest one
 */
export function parsePlatform(spelling: string): Platform {
  const platform = findPlatform(spelling);
  if (platform === undefined) throw new InputError(describeUnknownPlatform(spelling));
  return platform;
}
