import { join } from 'node:path';
import { assemble, type Assembled, type AssembleRequest } from '../../src/assemble/index.js';
import type { Runner } from '../../src/runner/index.js';
import type { Artifacts } from './cells.js';

/** Assembles all artifacts into `dist` beside them, unless told otherwise. */
export async function assembleAll(
  runner: Runner,
  artifacts: Artifacts,
  changes: Partial<AssembleRequest> = {},
): Promise<Assembled> {
  return await assemble(runner, {
    artifacts: artifacts.folder,
    planFile: undefined,
    output: join(artifacts.root, 'dist'),
    required: [],
    checksums: ['sha256'],
    sbom: 'cyclonedx',
    sources: artifacts.root,
    images: new Map(),
    imageTags: [],
    push: false,
    apt: { suite: 'stable', component: 'main', origin: 'Archway test', signingKey: undefined, passphrase: undefined },
    history: undefined,
    run: '42',
    ...changes,
  });
}
