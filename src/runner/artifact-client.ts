import { DefaultArtifactClient } from '@actions/artifact';
import type { ArtifactUploader } from './runner.js';

/** Uploads files to the run's artifact service. Costly to load: import it only when there is something to upload. */
export const uploadArtifact: ArtifactUploader = async (name, root, files) => {
  const client = new DefaultArtifactClient();
  // Packages are compressed already.
  const { id, size, digest } = await client.uploadArtifact(name, [...files], root, { compressionLevel: 0 });
  return { id, size, digest };
};
