import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { zip } from './archives.js';
import { listen } from './artifact-proxy.js';
import { filesBelow } from './checkout.js';

/** One artifact of the run. Jobs that were run again leave several of one name. */
interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly blob: Buffer;
  readonly digest: string;
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const SCOPE = { workflowRunBackendId: 'run', workflowJobRunBackendId: 'job' };

/** The artifact service of GitHub Actions on the loopback interface, version 4 of its protocol: what a download needs. */
export class ArtifactServer {
  readonly #artifacts: StoredArtifact[] = [];
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  #port = 0;

  /** Starts a server on a free port. */
  static async start(): Promise<ArtifactServer> {
    const server = new ArtifactServer();
    server.#port = await listen(server.#server);
    return server;
  }

  /** What the official runner would set for a step. */
  get env(): Readonly<Record<string, string>> {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { workflowRunBackendId: run, workflowJobRunBackendId: job } = SCOPE;
    return {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${String(this.#port)}/`,
      ACTIONS_RUNTIME_TOKEN: `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${run}:${job}` })}.x`,
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Stores a folder as actions/upload-artifact would. @param digest what the service says of it, where that is wrong */
  put(name: string, folder: string, digest?: string): void {
    const blob = zip(filesBelow(folder).map((file) => ({ name: file, content: readFileSync(join(folder, file)) })));
    const own = `sha256:${createHash('sha256').update(blob).digest('hex')}`;
    this.#artifacts.push({ id: this.#artifacts.length + 1, name, blob, digest: digest ?? own });
  }

  /** Forgets all artifacts. */
  clear(): void {
    this.#artifacts.length = 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    if (path.startsWith(SERVICE)) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      const answer = this.#call(path.slice(SERVICE.length), message);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      return;
    }
    const found = this.#artifacts.find(({ id }) => path === `/blobs/${String(id)}.zip`);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/zip', 'content-length': String(found.blob.length) });
    response.end(found.blob);
  }

  #call(method: string, message: Readonly<Record<string, unknown>>): object {
    if (method === 'ListArtifacts') {
      const { id_filter: wanted } = message;
      const artifacts = this.#artifacts.filter(({ id }) => wanted === undefined || String(id) === wanted);
      return {
        artifacts: artifacts.map(({ id, name, blob, digest }) => ({
          workflow_run_backend_id: SCOPE.workflowRunBackendId,
          workflow_job_run_backend_id: SCOPE.workflowJobRunBackendId,
          database_id: String(id),
          name,
          size: String(blob.length),
          created_at: new Date(id * 1000).toISOString(),
          digest,
        })),
      };
    }
    const newest = this.#artifacts.findLast(({ name }) => name === message['name']);
    const host = this.env['ACTIONS_RESULTS_URL'] ?? '';
    return { name: message['name'], signed_url: `${host}blobs/${String(newest?.id)}.zip?sig=secret` };
  }
}
