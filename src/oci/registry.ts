import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { InputError, openSink, type Runner } from '../runner/index.js';
import {
  DEFAULT_PATIENCE,
  HttpError,
  openRequest,
  requireSuccess,
  withRetries,
  type HttpRequest,
} from '../runner/http.js';
import { dockerCredentials, type Credentials } from './credentials.js';
import { registryAddress, type ImageReference } from './reference.js';
import { digestOf, MAX_DOCUMENT, type BlobSource } from './store.js';
import { DOCKER_MEDIA_TYPES, MEDIA_TYPES, type Descriptor } from './types.js';

const ACCEPTED = [MEDIA_TYPES.index, MEDIA_TYPES.manifest, DOCKER_MEDIA_TYPES.index, DOCKER_MEDIA_TYPES.manifest];
const MOST_REDIRECTS = 5;
const tokenSchema = z.object({ token: z.string().optional(), access_token: z.string().optional() });

/**
 * One repository of a registry.
 *
 * Source: opencontainers/distribution-spec 1.1; the tokens are those of Docker's registry, `auth/token.md`.
 */
export class Registry implements BlobSource {
  readonly #runner: Runner;
  readonly #reference: Pick<ImageReference, 'registry' | 'repository'>;
  readonly #push: boolean;
  #authorization: string | undefined;

  /** @param push whether to ask for the right to push beside that to pull */
  constructor(runner: Runner, reference: Pick<ImageReference, 'registry' | 'repository'>, push: boolean) {
    this.#runner = runner;
    this.#reference = reference;
    this.#push = push;
  }

  async document(wanted: string): Promise<{ readonly bytes: Buffer; readonly mediaType: string | undefined }> {
    const response = await this.#send({
      method: 'GET',
      url: this.#url(`manifests/${wanted}`),
      headers: { accept: ACCEPTED.join(', ') },
    });
    const bytes = await readBounded(response);
    if (wanted.startsWith('sha256:') && digestOf(bytes) !== wanted) {
      throw new InputError(`${this.#name()} gave a document that is not ${wanted}.`);
    }
    return { bytes, mediaType: response.headers['content-type'] };
  }

  async fetch({ digest, size }: Descriptor, file: string): Promise<void> {
    await this.#retried(async () => {
      const response = await this.#follow({ method: 'GET', url: this.#url(`blobs/${digest}`) }, []);
      await pipeline(response, this.#bounded(digest, size), await openSink(file));
    });
  }

  /** Lets no more through than was announced: a blob is checked when it is whole, and a disk has an end. */
  #bounded(digest: string, size: number): Transform {
    let seen = 0;
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        seen += chunk.length;
        if (seen <= size) done(null, chunk);
        else
          done(new InputError(`${this.#name()} gave more than the ${String(size)} bytes that ${digest} should have.`));
      },
    });
  }

  /** Puts a blob there, unless it is there already. @returns whether it had to be sent */
  async pushBlob({ digest, size }: Descriptor, file: string): Promise<boolean> {
    const present = await this.#send({ method: 'HEAD', url: this.#url(`blobs/${digest}`) }, [404]);
    present.resume();
    if (present.statusCode === 200) return false;
    await this.#retried(async () => {
      const opened = await this.#follow({ method: 'POST', url: this.#url('blobs/uploads/') }, []);
      opened.resume();
      const { location } = opened.headers;
      if (location === undefined) throw new Error(`${this.#name()} did not say where to send a blob`);
      const target = new URL(location, registryAddress(this.#reference.registry));
      target.searchParams.set('digest', digest);
      const headers = { 'content-type': 'application/octet-stream' };
      const sent = await this.#follow({ method: 'PUT', url: target.href, headers, body: { file, size } }, []);
      sent.resume();
    });
    return true;
  }

  /** Puts an index or a manifest there, under its digest or a tag. */
  async pushDocument(bytes: Buffer, mediaType: string, name: string): Promise<void> {
    const request = {
      method: 'PUT',
      url: this.#url(`manifests/${name}`),
      headers: { 'content-type': mediaType },
      body: bytes,
    } as const;
    const response = await this.#send(request);
    response.resume();
    const digest = response.headers['docker-content-digest'];
    if (digest !== undefined && digest !== digestOf(bytes)) {
      throw new InputError(`${this.#name()} took ${name} for ${String(digest)}, and sent was ${digestOf(bytes)}.`);
    }
  }

  #url(path: string): string {
    return `${registryAddress(this.#reference.registry)}/v2/${this.#reference.repository}/${path}`;
  }

  #name(): string {
    return `${this.#reference.registry}/${this.#reference.repository}`;
  }

  async #send(request: HttpRequest, accepted: readonly number[] = []): Promise<IncomingMessage> {
    return await this.#retried(() => this.#follow(request, accepted));
  }

  /** Tries again what may pass, and says what to do where the registry does not know this job. */
  async #retried<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(this.#runner, DEFAULT_PATIENCE, work);
    } catch (error) {
      if (!(error instanceof HttpError) || error.passing) throw error;
      const deed = this.#push ? 'pushed to' : 'pulled from';
      const advice = [401, 403].includes(error.status)
        ? ' Log in before, by docker/login-action or `docker login`, and give the job the right, as `packages: write` for ghcr.io.'
        : '';
      throw new InputError(`${this.#name()} cannot be ${deed}: ${error.message}.${advice}`, { cause: error });
    }
  }

  /** Sends a request once, with a token where the registry asks for one, and goes where it is led. */
  async #follow(request: HttpRequest, accepted: readonly number[]): Promise<IncomingMessage> {
    const home = new URL(request.url).origin;
    let url = request.url;
    let asked = false;
    for (let redirects = 0; redirects <= MOST_REDIRECTS;) {
      // Storage elsewhere has its right in the address, and refuses another.
      const own = new URL(url).origin === home && this.#authorization !== undefined;
      const headers = { ...request.headers, ...(own && { authorization: this.#authorization ?? '' }) };
      const response = await openRequest({ ...request, url, headers }, DEFAULT_PATIENCE.silence);
      const status = response.statusCode ?? 0;
      const { location, 'www-authenticate': challenge } = response.headers;
      if (status === 401 && challenge !== undefined && !asked) {
        response.resume();
        asked = true;
        this.#authorization = await this.#authorize(challenge);
      } else if (status >= 300 && status < 400 && location !== undefined && request.method !== 'POST') {
        response.resume();
        url = new URL(location, url).href;
        redirects++;
      } else {
        const words = status >= 400 && !accepted.includes(status) ? await readWords(response) : '';
        requireSuccess({ ...request, url }, response, words, accepted);
        return response;
      }
    }
    throw new InputError(`${this.#name()} leads from one address to the next without an end.`);
  }

  /** Where tokens are to be had. What guards the registry guards the password too. */
  #realm(text: string): URL {
    const { protocol } = new URL(registryAddress(this.#reference.registry));
    if (!URL.canParse(text) || (protocol === 'https:' && new URL(text).protocol !== protocol)) {
      throw new InputError(`${this.#name()} says that tokens are to be had at '${text}', which is no https address.`);
    }
    return new URL(text);
  }

  async #authorize(challenge: string): Promise<string> {
    const credentials = await dockerCredentials(this.#runner, this.#reference.registry);
    if (/^basic\b/i.test(challenge)) {
      if (credentials === undefined) throw new HttpError(this.#name(), 401, 'it asks for a user');
      return basic(credentials);
    }
    const parameters = new Map(
      [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
    );
    const realm = this.#realm(parameters.get('realm') ?? '');
    const service = parameters.get('service');
    if (service !== undefined) realm.searchParams.set('service', service);
    realm.searchParams.set('scope', `repository:${this.#reference.repository}:${this.#push ? 'pull,push' : 'pull'}`);
    const headers = credentials === undefined ? {} : { authorization: basic(credentials) };
    const response = await openRequest({ method: 'GET', url: realm.href, headers }, DEFAULT_PATIENCE.silence);
    requireSuccess({ method: 'GET', url: realm.href }, response);
    const { token, access_token: other } = tokenSchema.parse(
      JSON.parse((await readBounded(response)).toString('utf8')),
    );
    return `Bearer ${token ?? other ?? ''}`;
  }
}

function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

async function readBounded(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > MAX_DOCUMENT)
      throw new InputError(`A registry gave a document of more than ${String(MAX_DOCUMENT)} bytes.`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

async function readWords(response: IncomingMessage): Promise<string> {
  return (await readBounded(response)).toString('utf8');
}
