import { run } from '../../runner/run.js';
import { main } from './main.js';

await run({
  main,
  loadUploader: async () => (await import('../../runner/artifact-client.js')).uploadArtifact,
});
