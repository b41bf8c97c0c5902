import { DefaultArtifactClient } from '@actions/artifact';
import type { ArtifactUploader } from './runner.js';

/** Uploads files to the run's artifact service. Costly to load: import it only when there is something to upload. */
export const uploadArtifact: ArtifactUploader = async (name, root, files) => {
  const client = new DefaultArtifactClient();
  // Packages are compressed already.
  const upload = async (): ReturnType<ArtifactUploader> => {
    const { id, size, digest } = await client.uploadArtifact(name, [...files], root, { compressionLevel: 0 });
    return { id, size, digest };
  };
  try {
    return await upload();
  } catch (error) {
    // When a job is run again, the artifact of its earlier attempt may be there still.
    if (!/409|already exists/i.test(String(error))) throw error;
    await client.deleteArtifact(name);
    return await upload();
  }
};
