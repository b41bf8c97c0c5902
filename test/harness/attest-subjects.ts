/** A subject of an attestation, as an in-toto statement has it. */
export interface Subject {
  readonly name: string;
  readonly digest: Readonly<Record<string, string>>;
}

/** Above it, actions/attest refuses the file. */
const MAX_BYTES = 512 * 1024;
const ALGORITHMS: Readonly<Record<number, string>> = { 64: 'sha256', 128: 'sha512' };

/**
 * Reads a file of checksums as `subject-checksums` of actions/attest v4 does: a digest up to the first blank, then a name,
 * before which a blank or an asterisk is left out; the digest's length names its algorithm; of subjects that are there twice
 * one counts. Lines without a blank, which it passes over, are an error here.
 *
 * Source: getSubjectFromChecksumsString in src/subject.ts of github.com/actions/attest.
 */
export function readSubjects(text: string): readonly Subject[] {
  if (Buffer.byteLength(text) > MAX_BYTES) throw new Error(`more than ${String(MAX_BYTES)} bytes`);
  const subjects = new Map<string, Subject>();
  for (const record of text.split(/\r?\n/).filter((line) => line !== '')) {
    const blank = record.indexOf(' ');
    if (blank === -1) throw new Error(`no blank in '${record}'`);
    const digest = record.slice(0, blank);
    const algorithm = ALGORITHMS[digest.length];
    if (!/^[0-9a-fA-F]+$/.test(digest) || algorithm === undefined) throw new Error(`Invalid digest: ${digest}`);
    const name = record.slice(blank + 1).replace(/^[* ]/, '');
    subjects.set(`${name} ${digest}`, { name, digest: { [algorithm]: digest } });
  }
  return [...subjects.values()];
}

/** Whether `sbom-path` of actions/attest takes a document. Source: checkIsCycloneDX in its src/sbom.ts. */
export function isAttestableSbom(document: Readonly<Record<string, unknown>>): boolean {
  return ['bomFormat', 'serialNumber', 'specVersion'].every((key) => typeof document[key] === 'string');
}
