import { parseChecksums, type ChecksumAlgorithm } from '../../artifact/index.js';
import { SBOM_FORMATS, type SbomFormat } from '../../assemble/index.js';
import { InputError, readInputs, type InputSource } from '../../runner/index.js';

/** The inputs of the `assemble` action. */
export interface AssembleInputs {
  /** Empty for the plan among the artifacts. */
  readonly planFile: string;
  /** Empty to download those of the run. */
  readonly artifacts: string;
  /** Names of those that are not downloaded, `*` for anything. */
  readonly excludeArtifacts: readonly string[];
  readonly output: string;
  readonly required: readonly string[];
  readonly checksums: readonly [ChecksumAlgorithm, ...ChecksumAlgorithm[]];
  readonly sbom: SbomFormat;
  readonly root: string;
  readonly config: string;
  readonly push: boolean;
  readonly imageTags: readonly string[];
  readonly aptSuite: string;
  readonly aptComponent: string;
  /** Empty for the repository's name. */
  readonly aptOrigin: string;
  readonly aptSigningKey: string;
  readonly aptSigningPassphrase: string;
  /** Empty for none. */
  readonly history: string;
}

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readAssembleInputs(source: InputSource): Readonly<AssembleInputs> {
  return readInputs(source, (reader) => ({
    planFile: reader.text('plan-file'),
    artifacts: reader.text('artifacts'),
    excludeArtifacts: reader.list('exclude-artifacts'),
    output: reader.required('output'),
    required: reader.list('required'),
    checksums: reader.parsed('checksums', parseChecksums, ['sha256']),
    sbom: reader.oneOf('sbom', SBOM_FORMATS),
    root: reader.required('root'),
    config: reader.required('config'),
    push: reader.boolean('push'),
    imageTags: reader.parsedList('image-tags', parseTag),
    aptSuite: reader.parsed('apt-suite', parseAptName, ''),
    aptComponent: reader.parsed('apt-component', parseAptName, ''),
    aptOrigin: reader.parsed('apt-origin', parseLine, ''),
    aptSigningKey: reader.parsed('apt-signing-key', parseKey, ''),
    aptSigningPassphrase: reader.text('apt-signing-passphrase'),
    history: reader.text('history'),
  }));
}

/** A tag of an image. */
export function parseTag(text: string): string {
  if (/^[\w][\w.-]{0,127}$/.test(text)) return text;
  throw new InputError(`'${text}' is no tag. A tag has letters, digits, _ . and - only, 128 at the most.`);
}

/** A suite or component of an APT repository. */
export function parseAptName(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9.+~-]*$/.test(text)) return text;
  throw new InputError(`'${text}' is not valid. Give a word such as stable or main.`);
}

function parseLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  throw new InputError('the value must be one line.');
}

/** The key itself is not shown, whatever is wrong with it. */
function parseKey(text: string): string {
  if (text === '' || text.includes('-----BEGIN PGP PRIVATE KEY BLOCK-----')) return text;
  throw new InputError(
    'the value is no ASCII-armoured private key. Export one by `gpg --armor --export-secret-keys ID`.',
  );
}
