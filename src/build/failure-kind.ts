import type { FailureKind } from '../config/index.js';
import { InputError } from '../runner/index.js';

/** On whose account something failed. */
export function failureKind(error: unknown): FailureKind {
  return error instanceof InputError ? 'configuration' : 'code';
}
