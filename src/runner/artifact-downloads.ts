import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { errorMessage, InputError } from './errors.js';
import type { ArtifactDownloader, Log } from './runner.js';

/** Downloads at the same time; the artifact service throttles those who ask for more. */
const WIDTH = Math.min(4, availableParallelism() * 2);

type Client = DefaultArtifactClient;
type Listed = Awaited<ReturnType<Client['listArtifacts']>>['artifacts'][number];

/**
 * Downloads the run's artifacts. Of those with one name, which a job that is run again leaves, the service's newest is
 * taken. Costly to load: import it only when there is something to download.
 */
export const downloadArtifacts: ArtifactDownloader = async (log, directory, wanted) => {
  const client = new DefaultArtifactClient();
  const listed = await explained(() => client.listArtifacts({ latest: true }));
  const artifacts = listed.artifacts.filter(({ name }) => wanted(name));
  for (const { name } of listed.artifacts) if (!wanted(name)) log.info(`Left out ${name}`);
  const queue = [...artifacts];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await download(log, client, next, directory);
    }
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, queue.length) }, worker));
  return artifacts.map(({ name }) => name).sort();
};

async function download(log: Log, client: Client, artifact: Listed, directory: string): Promise<void> {
  const { name, id, size, digest } = artifact;
  // The service allows no such names; a folder outside of ours must not depend on that.
  if (/[/\\\0]/.test(name) || name === '.' || name === '..') {
    throw new InputError(`The artifact '${name}' has a name that no folder can have.`);
  }
  const options = { path: join(directory, name), ...(digest !== undefined && { expectedHash: digest }) };
  const { digestMismatch } = await explained(() => client.downloadArtifact(id, options));
  if (digestMismatch === true) {
    throw new InputError(`The artifact '${name}' is not what was uploaded: its digest is not ${String(digest)}.`);
  }
  log.info(`Downloaded ${name}: ${String(size)} bytes`);
}

/** The library tries again by itself; what it then gives up with is none of our bugs. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new InputError(
      `The run's artifacts cannot be downloaded: ${errorMessage(error)}. Download them in a step before, by ` +
        'actions/download-artifact, and name its folder by `artifacts`.',
      { cause: error },
    );
  }
}
