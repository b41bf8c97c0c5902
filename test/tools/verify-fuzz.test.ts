import { Session, type Profiler } from 'node:inspector';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MemoryRunner } from '../harness/memory-runner.js';
import { ar, deb, repairTarHeaders, tar } from '../harness/archives.js';
import { buildElf } from '../unit/artifact/elf-builder.js';

/**
 * A fuzz run that is guided by coverage: inputs that reach code which none before them reached are kept, and changed
 * further. V8's own coverage is asked, so the code under test is as it is.
 *
 * Seconds for each reader; `ARCHWAY_FUZZ_SECONDS=600` for a long run, `ARCHWAY_FUZZ_SEED` for another one.
 */
const SECONDS = Number(process.env['ARCHWAY_FUZZ_SECONDS'] ?? 5);
const SEED = Number(process.env['ARCHWAY_FUZZ_SEED'] ?? 20261125);
/** More seconds for a reader of which no input has reached anything yet. */
const PATIENCE = 40;
/** One input may take this long, on a machine that does other things too. */
const MOST_MILLISECONDS = 5_000;
const BATCH = 8;
const MOST_BYTES = 64 * 1024;

const session = new Session();
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'archway-fuzz-'));
  session.connect();
  session.post('Profiler.enable');
  // Before the code is loaded: only then every branch is counted, and not functions alone.
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
});

afterAll(() => {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  rmSync(directory, { recursive: true, force: true });
});

/** The parts of src/artifact, and of the library that it reads tar by, that ran since the last call. */
function covered(): readonly string[] {
  const found: string[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
    if (error !== null) throw error;
    for (const { url, functions } of result) {
      if (!/\/src\/artifact\/|\/tar-stream\//.test(url)) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) found.push(`${url}:${String(startOffset)}-${String(endOffset)}`);
    }
  });
  return found;
}

type Target = (bytes: Buffer) => Promise<unknown>;

const file = { name: 'app/', content: buildElf({ machine: 183, type: 2 }) };
const ELF_SEEDS = [
  {
    needed: ['libc.so.6'],
    versions: ['GLIBC_2.34'],
    interpreter: '/lib/ld.so',
    runpath: '/opt/lib',
    data: Buffer.alloc(64),
  },
  { machine: 40, bits: 32, endianness: 'big', flags: 0x5000400, needed: ['a'] },
] as const;

const TARGETS: Readonly<Record<string, { load: () => Promise<Target>; seeds: () => Promise<readonly Buffer[]> }>> = {
  ELF: {
    load: async () => {
      const { bufferSource, readElf } = await import('../../src/artifact/index.js');
      const { goBuildInfoOf } = await import('../../src/artifact/go-buildinfo.js');
      const { ElfLayout } = await import('../../src/artifact/elf/layout.js');
      return (bytes) =>
        Promise.resolve().then(() => [readElf(bufferSource(bytes)), goBuildInfoOf(new ElfLayout(bufferSource(bytes)))]);
    },
    seeds: () => Promise.resolve(ELF_SEEDS.map((options) => buildElf(options))),
  },
  ar: {
    load: async () => {
      const { arMembers } = await import('../../src/artifact/archive/ar.js');
      const { ByteStream } = await import('../../src/artifact/archive/byte-stream.js');
      const { bufferSource } = await import('../../src/artifact/index.js');
      return async (bytes) => {
        for await (const { content } of arMembers(new ByteStream(bufferSource(bytes)))) await content.drain();
      };
    },
    seeds: () =>
      Promise.resolve([
        ar([
          file,
          { name: '//', content: 'a_long_name.o/\n' },
          { name: '/0', content: 'x' },
          { name: '#1/4', content: 'namex' },
        ]),
      ]),
  },
  tar: {
    load: async () => {
      const { readTar } = await import('../../src/artifact/archive/tar.js');
      const { ByteStream } = await import('../../src/artifact/archive/byte-stream.js');
      const { bufferSource } = await import('../../src/artifact/index.js');
      // A wrong checksum would be the end of nearly every input.
      return (bytes) =>
        readTar(new ByteStream(bufferSource(repairTarHeaders(Buffer.from(bytes)))), (_, content) => content.drain());
    },
    seeds: async () => [
      await tar([
        { ...file, name: 'app' },
        { name: 'n'.repeat(300), content: 'x' },
      ]),
    ],
  },
  deb: {
    load: async () => {
      const { verifyPaths } = await import('../../src/artifact/index.js');
      const runner = new MemoryRunner({ workspace: directory, temporaryDirectory: directory });
      return async (bytes) => {
        writeFileSync(join(directory, 'input'), bytes);
        const report = await verifyPaths(runner, ['input']);
        expect(readdirSync(directory)).toEqual(['input']);
        return report;
      };
    },
    seeds: async () => [
      await deb({
        architecture: 'arm64',
        depends: 'libc6',
        files: [{ ...file, name: 'app' }],
        compress: (bytes) => bytes,
        suffix: '',
      }),
      await deb({ architecture: 'all', files: [{ name: 'run', content: '#!/bin/sh\n' }] }),
    ],
  },
};

describe.each(Object.entries(TARGETS))('%s', (_, { load, seeds }) => {
  test(
    'any input that is found gives a result or a FormatError, soon',
    async () => {
      const read = await load();
      const { FormatError } = await import('../../src/artifact/index.js');
      const random = randomNumbers(SEED);
      const corpus = [...(await seeds())];
      const reached = new Set<string>();
      const run = async (bytes: Buffer): Promise<void> => {
        const started = performance.now();
        await read(bytes).catch((error: unknown) => {
          // The input is in the message, so that what was found can be found again.
          if (!(error instanceof FormatError))
            throw new Error(`${String(error)} for ${bytes.toString('base64')}`, { cause: error });
        });
        expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
      };
      const isNew = (): boolean => {
        const before = reached.size;
        for (const part of covered()) reached.add(part);
        return reached.size > before;
      };
      for (const seed of corpus) await run(seed);
      isNew();
      const atFirst = reached.size;
      let runs = 0;
      const begun = performance.now();
      const seconds = (): number => (performance.now() - begun) / 1000;
      // A busy machine may need longer until something is reached at all.
      while (seconds() < SECONDS || (reached.size === atFirst && seconds() < SECONDS + PATIENCE)) {
        const batch = Array.from({ length: BATCH }, () => mutated(corpus, random));
        for (const bytes of batch) await run(bytes);
        runs += batch.length;
        if (!isNew()) continue;
        // One of them reached something; which one does not matter, as the others cost little.
        corpus.push(...batch);
      }
      expect(runs).toBeGreaterThan(BATCH);
      // It is guided: it got further than the seeds, and what got it there was kept.
      expect(reached.size).toBeGreaterThan(atFirst);
    },
    (SECONDS + 2 * PATIENCE) * 1000,
  );
});

type Random = (limit: number) => number;

/** Numbers that look random and are the same on every run. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
}

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x30, 0x39, 0x60, 0x0a];

function mutated(corpus: readonly Buffer[], random: Random): Buffer {
  let bytes = Buffer.from(corpus[random(corpus.length)] as Buffer);
  for (let change = 1 + random(5); change > 0; change--) {
    const at = random(bytes.length);
    switch (random(6)) {
      case 0:
        bytes[at] = random(256);
        break;
      case 1:
        bytes[at] = INTERESTING[random(INTERESTING.length)] ?? 0;
        break;
      case 2:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 3:
        bytes.fill(INTERESTING[random(INTERESTING.length)] ?? 0, at, Math.min(at + 1 + random(8), bytes.length));
        break;
      case 4: {
        const end = at + random(600);
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        break;
      }
      default: {
        const other = corpus[random(corpus.length)] as Buffer;
        const from = random(other.length);
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + random(600)), bytes.subarray(at)]);
      }
    }
    if (bytes.length === 0) bytes = Buffer.alloc(1);
  }
  bytes = bytes.subarray(0, MOST_BYTES);
  if (random(2) === 0) mendTarHeaders(bytes);
  return bytes;
}

/** A wrong checksum would end most runs at the first header. */
function mendTarHeaders(bytes: Buffer): void {
  for (let at = bytes.indexOf('ustar'); at !== -1; at = bytes.indexOf('ustar', at + 1)) {
    const start = at - 257;
    if (start < 0 || start + 512 > bytes.length) continue;
    bytes.fill(' ', start + 148, start + 156);
    const sum = bytes.subarray(start, start + 512).reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, start + 148);
  }
}
