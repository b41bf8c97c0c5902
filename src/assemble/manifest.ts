import { z } from 'zod';
import { PHASES, STRATEGIES } from '../config/index.js';

/** The name of the manifest in the output folder. */
export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const ociDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const file = z.object({
  path: z.string().min(1).meta({ description: 'Relative to the manifest.' }),
  bytes: z.int().min(0),
  sha256,
  sbom: z.string().nullable().meta({ description: 'Path of its SBOM, relative to the manifest.' }),
});

const cell = z.object({
  id: z.string().min(1),
  package: z.string().min(1),
  platform: z.string().min(1).meta({ description: 'As Docker writes it.' }),
  status: z.enum(['passed', 'failed', 'missing', 'blocked']),
  required: z.boolean().meta({ description: 'Whether the whole fails where this did not pass.' }),
  reason: z.string().meta({ description: 'Why it did not pass; empty for what passed.' }),
  version: z.string().nullable(),
  strategy: z.enum(STRATEGIES).nullable().meta({ description: 'The strategy that was carried out.' }),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  milliseconds: z.partialRecord(z.enum(PHASES), z.number()).meta({ description: 'How long each phase took.' }),
  tests: z.string().nullable().meta({ description: 'passed, failed, none, off or not run.' }),
  tools: z.record(z.string(), z.string()).meta({ description: 'Versions of the tools that it was built with.' }),
  files: z.array(file),
});

const image = z.object({
  package: z.string().min(1),
  layout: z.string().meta({ description: 'Folder of the OCI layout, relative to the manifest.' }),
  digest: ociDigest.meta({ description: 'Of the index.' }),
  platforms: z.array(z.object({ platform: z.string(), digest: ociDigest, bytes: z.int().min(0) })),
  base: z.string().meta({ description: '`scratch`, or the base image with its digest.' }),
  pushed: z.array(z.string()).meta({ description: 'References under which a registry has it.' }),
});

const apt = z.object({
  path: z.string().meta({ description: 'Folder of the repository, relative to the manifest.' }),
  suite: z.string(),
  component: z.string(),
  architectures: z.array(z.string()),
  packages: z.int().min(1),
  signedBy: z.string().nullable().meta({ description: 'Fingerprint of the key that signed InRelease.' }),
});

const manifestSchema = z.object({
  schema: z.literal(1),
  commit: z.string().nullable(),
  run: z.string().nullable().meta({ description: 'The workflow run: GITHUB_RUN_ID.' }),
  complete: z.boolean().meta({ description: 'Whether all cells passed, and none was blocked.' }),
  cells: z.array(cell),
  images: z.array(image),
  apt: apt.nullable(),
  layout: z.array(z.string()).meta({ description: 'All files beside this one, but those of images.' }),
});

/** What was assembled. */
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestCell = z.output<typeof cell>;
export type ManifestFile = z.output<typeof file>;
export type ManifestImage = z.output<typeof image>;
export type ManifestApt = z.output<typeof apt>;

/** JSON Schema of the manifest. */
export function manifestJsonSchema(): object {
  return {
    $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/manifest.schema.json',
    title: "Archway's manifest of what was assembled",
    ...z.toJSONSchema(manifestSchema, { io: 'output' }),
  };
}

/** The manifest as the file's text; a bug of ours is thrown before it is written. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifestSchema.parse(manifest), undefined, 2)}\n`;
}
