import { createReadStream } from 'node:fs';
import type { AgentOptions, IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage, InputError } from './errors.js';
import type { Log } from './runner.js';

/** One request to a service. A body is in memory, or a file that is read as it is sent. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FileBody;
}

/** A body that is read from a file. */
export interface FileBody {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
}

/** An answer that was read whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** How long a service is waited for. */
export interface Patience {
  /** Attempts in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled before each further one. */
  readonly delay: number;
  /** Milliseconds without a byte after which a connection is given up. */
  readonly silence: number;
}

export const DEFAULT_PATIENCE: Patience = { attempts: 5, delay: 1_000, silence: 30_000 };

/** A service that answered with a status that means no. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  /** Seconds that the service asks to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(what: string, status: number, words: string, retryAfter?: string) {
    super(`${what} answered ${String(status)}${words === '' ? '' : `: ${words}`}`);
    this.status = status;
    const seconds = Number(retryAfter);
    this.retryAfter = retryAfter !== undefined && Number.isFinite(seconds) ? seconds : undefined;
  }

  /** Whether the same request may be answered another time. */
  get passing(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const MAX_ANSWER = 1024 * 1024;
const LONGEST_WAIT = 60_000;

/** What an error's message may show of a URL: signed ones carry a secret in their query. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/**
 * Begins a request and gives the response as it comes. `node:http` rather than fetch, because its agent takes the
 * proxy of the environment, which self-hosted runners depend on (Node 24.5 and later).
 */
export async function openRequest(request: HttpRequest, silence: number): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const { body } = request;
  // Loaded only when something is asked for: with https come TLS and the certificates that the machine trusts.
  const { Agent, request: start } = url.protocol === 'http:' ? await import('node:http') : await import('node:https');
  const options: AgentOptions & { proxyEnv?: NodeJS.ProcessEnv } = { proxyEnv: process.env };
  const sent = start(url, {
    method: request.method,
    headers: {
      ...request.headers,
      ...(body !== undefined && { 'content-length': String(isFile(body) ? body.size : Buffer.byteLength(body)) }),
    },
    agent: new Agent(options),
    timeout: silence,
  });
  sent.on('timeout', () =>
    sent.destroy(new Error(`${withoutQuery(request.url)} was silent for ${String(silence)} ms`)),
  );
  if (body !== undefined && isFile(body)) {
    createReadStream(body.file)
      .once('error', (error) => sent.destroy(error))
      .pipe(sent);
  } else {
    sent.end(body);
  }
  return await new Promise((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      // An abort after the answer began is told by the response; the request's own error would else be thrown at nobody. Now,
      // since what comes at once with the answer may be wrong already.
      sent.on('error', (error) => response.destroy(error));
      resolve(response);
    });
  });
}

function isFile(body: string | Uint8Array | FileBody): body is FileBody {
  return typeof body === 'object' && 'file' in body;
}

/**
 * Sends a request and reads the answer.
 *
 * @param accepted statuses beside 2xx that are answers rather than failures
 * @throws HttpError for any other status
 */
export async function send(
  request: HttpRequest,
  silence: number,
  accepted: readonly number[] = [],
): Promise<HttpAnswer> {
  const response = await openRequest(request, silence);
  const body = await readText(response);
  requireSuccess(request, response, body, accepted);
  return { status: response.statusCode ?? 0, body };
}

/** @throws HttpError when the response's status means no */
export function requireSuccess(
  request: HttpRequest,
  response: IncomingMessage,
  body = '',
  accepted: readonly number[] = [],
): void {
  const status = response.statusCode ?? 0;
  if ((status >= 200 && status < 300) || accepted.includes(status)) return;
  const words = body.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  throw new HttpError(`${request.method} ${withoutQuery(request.url)}`, status, words, response.headers['retry-after']);
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > MAX_ANSWER)
      throw new Error(`more than ${String(MAX_ANSWER)} bytes came where a short answer was expected`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Tries again, with growing pauses, what fails for a reason that may pass: 408, 429, 5xx and the network. */
export async function withRetries<T>(log: Log, patience: Patience, attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const final = error instanceof InputError || (error instanceof HttpError && !error.passing);
      if (final || count >= patience.attempts) throw error;
      const asked = error instanceof HttpError ? (error.retryAfter ?? 0) * 1000 : 0;
      const pause = Math.min(
        LONGEST_WAIT,
        Math.max(asked, patience.delay * 2 ** (count - 1) * (0.75 + Math.random() / 2)),
      );
      log.info(`${errorMessage(error)}. Attempt ${String(count + 1)} in ${(pause / 1000).toFixed(1)} s.`);
      await sleep(pause);
    }
  }
}
