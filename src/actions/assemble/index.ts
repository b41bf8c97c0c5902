import { run } from '../../runner/run.js';
import { main } from './main.js';

await run({
  main,
  loadDownloader: async () => (await import('../../runner/artifact-downloads.js')).downloadArtifacts,
});
