import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { errorMessage, InputError, type Runner } from '../runner/index.js';

/** A file to fetch, with what proves that it is the one meant. */
export interface Download {
  /** Addresses of the same file, tried in turn. */
  readonly urls: readonly string[];
  /** In hexadecimal. */
  readonly sha256: string;
  /** In bytes, where it is known. */
  readonly size?: number;
}

/** How often and how patiently to try. */
export interface Patience {
  /** Rounds over all addresses. */
  readonly rounds: number;
  /** Milliseconds before the second round; doubled for each one after. */
  readonly firstDelay: number;
  /** Milliseconds without a byte after which an attempt is given up. */
  readonly stall: number;
}

const PATIENCE: Patience = { rounds: 4, firstDelay: 1_000, stall: 30_000 };

/** A file of unknown size that grows beyond this is not an emulator. */
const SIZE_LIMIT = 512 * 1024 * 1024;

/**
 * Fetches a file, and checks it before anybody can use it. What was fetched is deleted when it is not what was meant.
 *
 * @param target absolute path to write to
 * @throws InputError when no address gave the file, or one gave another one
 */
export async function download(
  runner: Runner,
  wanted: Download,
  target: string,
  patience: Patience = PATIENCE,
): Promise<void> {
  const failures = new Map<string, string>();
  for (let round = 0; round < patience.rounds; round++) {
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, patience.firstDelay * 2 ** (round - 1)));
    for (const url of wanted.urls) {
      try {
        await fetchOnce(url, wanted, target, patience.stall);
        return;
      } catch (error) {
        await rm(target, { force: true });
        if (error instanceof InputError || isLocal(error)) throw error;
        failures.set(url, describe(error));
        runner.debug(`${url}: ${describe(error)}`);
      }
    }
  }
  const reasons = [...failures].map(([url, reason]) => `- ${url}: ${reason}`).join('\n');
  throw new InputError(
    `The file could not be downloaded in ${String(patience.rounds)} attempts:\n${reasons}\n` +
      'See whether this machine may reach these addresses, or choose another source for QEMU.',
  );
}

/** Where the trouble is this machine's disk, which trying again does not mend; a failing fetch names no system call. */
function isLocal(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && (error.syscall === 'open' || error.syscall === 'write');
}

function describe(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? errorMessage(error) : `${errorMessage(error)} (${errorMessage(cause)})`;
}

async function fetchOnce(url: string, wanted: Download, target: string, stall: number): Promise<void> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort(new Error(`nothing came for ${String(stall / 1000)} s`));
  }, stall);
  const file = await open(target, 'w');
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`the server answered ${String(response.status)} ${response.statusText}`.trim());
    const { size, sha256 } = await receive(response, file, wanted.size ?? SIZE_LIMIT, () => timer.refresh());
    if (wanted.size !== undefined && size !== wanted.size) {
      throw new Error(`${String(size)} bytes came instead of ${String(wanted.size)}`);
    }
    if (sha256 !== wanted.sha256.toLowerCase()) {
      throw new InputError(
        `${url} has the SHA-256 ${sha256}, and not ${wanted.sha256}. It was deleted. ` +
          'Do not use it: either the checksum given is wrong, or the file was changed.',
      );
    }
  } finally {
    clearTimeout(timer);
    await file.close();
  }
}

async function receive(
  response: Response,
  file: FileHandle,
  limit: number,
  progress: () => void,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    progress();
    size += bytes.length;
    if (size > limit) throw new Error(`more than ${String(limit)} bytes came`);
    hash.update(bytes);
    await file.writeFile(bytes);
  }
  return { size, sha256: hash.digest('hex') };
}
