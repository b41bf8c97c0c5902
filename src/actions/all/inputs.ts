import { parseChecksums, type ChecksumAlgorithm } from '../../artifact/index.js';
import { SBOM_FORMATS, type SbomFormat } from '../../assemble/index.js';
import { parsePlatform } from '../../config/index.js';
import { parseBuildBackend, type BuildBackend } from '../../downloads/index.js';
import type { Platform } from '../../platform/platform.js';
import { InputError, readInputs, type InputSource } from '../../runner/index.js';

/** The inputs of the `all` action. */
export interface AllInputs {
  readonly root: string;
  readonly config: string;
  /** Empty for those of the configuration. */
  readonly platforms: readonly Platform[];
  readonly budgetMinutes: number;
  /** Undefined: what the configuration says. */
  readonly test: boolean | undefined;
  readonly cache: BuildBackend;
  readonly required: readonly string[];
  readonly output: string;
  readonly checksums: readonly [ChecksumAlgorithm, ...ChecksumAlgorithm[]];
  readonly sbom: SbomFormat;
  /** Empty to upload nothing. */
  readonly artifact: string;
}

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readAllInputs(source: InputSource): Readonly<AllInputs> {
  return readInputs(source, (reader) => ({
    root: reader.required('root'),
    config: reader.required('config'),
    platforms: reader.parsedList('platforms', parsePlatform),
    budgetMinutes: reader.integer('budget-minutes', { min: 1, max: 100_000 }),
    test: reader.text('test') === '' ? undefined : reader.boolean('test'),
    cache: reader.parsed('cache', parseBuildBackend, { kind: 'none' }),
    required: reader.list('required'),
    output: reader.required('output'),
    checksums: reader.parsed('checksums', parseChecksums, ['sha256']),
    sbom: reader.oneOf('sbom', SBOM_FORMATS),
    artifact: reader.parsed('artifact', parseArtifactName, ''),
  }));
}

/** Source of the characters: validateArtifactName of @actions/artifact. */
function parseArtifactName(text: string): string {
  if (!/["':<>|*?\r\n\\/]/.test(text)) return text;
  throw new InputError(`'${text}' is no name of an artifact, which may have none of " : < > | * ? \\ /.`);
}
