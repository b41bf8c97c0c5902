import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ROOT } from '../../scripts/process.js';

/** What a schema of ours, in `schema/`, has against a value; empty for a valid one. */
export function schemaErrors(schema: 'manifest' | 'history', value: unknown): readonly string[] {
  const text = readFileSync(join(ROOT, 'schema', `${schema}.schema.json`), 'utf8');
  const ajv = new Ajv2020.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(text) as object);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${String(error.message)}`);
}

/** What CycloneDX's own schema, in its strict form, has against a bill of materials; null for a valid one. */
export async function sbomErrors(text: string): Promise<unknown> {
  return await new JsonStrictValidator(Version.v1dot6).validate(text);
}
