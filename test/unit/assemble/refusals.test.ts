import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Assembled, AssembleRequest } from '../../../src/assemble/index.js';
import { assembleAll } from '../../harness/assembling.js';
import { Artifacts, cellFor, describeFile, programFor } from '../../harness/cells.js';
import { filesBelow } from '../../harness/checkout.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let artifacts: Artifacts;
let runner: MemoryRunner;
let output: string;

beforeEach(() => {
  artifacts = new Artifacts();
  runner = new MemoryRunner({ workspace: artifacts.root, temporaryDirectory: artifacts.root });
  output = join(artifacts.root, 'dist');
});

afterEach(() => {
  artifacts.dispose();
});

async function run(changes: Partial<AssembleRequest> = {}): Promise<Assembled> {
  return await assembleAll(runner, artifacts, changes);
}

/** Everything that is below the artifacts' root, apart from the scratch of the test itself. */
function nothingIsLeft(): void {
  expect(readdirSync(artifacts.root).sort()).toEqual(['artifacts', 'stage']);
}

describe('what is not as planned is an error that names it, and nothing is written', () => {
  const ARM = 'dns_1.0.0_linux_arm64.tar.gz';
  const folder = (): string => join(artifacts.folder, 'dns-linux-arm64');
  const cases: readonly (readonly [string, () => Promise<void> | void, RegExp])[] = [
    [
      'a changed file',
      () => writeFileSync(join(folder(), ARM), 'changed'),
      /dns_1\.0\.0_linux_arm64\.tar\.gz of dns-linux-arm64 is not the file that was built: it has 7 bytes/,
    ],
    [
      'a missing file',
      () => unlinkSync(join(folder(), ARM)),
      /lists dns_1\.0\.0_linux_arm64\.tar\.gz, which is not there/,
    ],
    [
      'a link instead of a file',
      () => {
        renameSync(join(folder(), ARM), join(artifacts.root, 'stage', 'real'));
        symlinkSync(join(artifacts.root, 'stage', 'real'), join(folder(), ARM));
      },
      /is no regular file/,
    ],
    [
      'a stranger',
      () => writeFileSync(join(folder(), 'evil.tar.gz'), 'x'),
      /dns-linux-arm64\/evil\.tar\.gz belongs to no cell/,
    ],
    [
      'a cell that is not in the plan',
      async () => {
        await artifacts.build(cellFor('rogue', 'amd64'));
      },
      /'rogue-linux-amd64', which the plan does not have/,
    ],
    [
      'a changed plan',
      () => {
        artifacts.plan(
          {},
          artifacts.cells.map((cell) => (cell.id === 'dns-linux-arm64' ? { ...cell, strategy: 'native' } : cell)),
        );
      },
      /is of another plan: 'dns-linux-arm64' has strategy "cross", and is planned with "native"/,
    ],
    [
      'a cell of another commit',
      async () => {
        await artifacts.report(cellFor('dns', 'arm64'), {
          commit: '2'.repeat(40),
          files: [await describeFile(folder(), ARM)],
        });
      },
      /dns-linux-arm64\/cell\.json is of commit 2{40}, and the other cells are of 1{40}/,
    ],
    [
      'another commit than the plan’s',
      () => void artifacts.plan({ commit: '3'.repeat(40) }),
      /is of commit 1{40}, and the plan is of 3{40}/,
    ],
    [
      'a name that two cells made',
      async () => {
        const other = join(artifacts.folder, 'edge-linux-arm64');
        cpSync(join(folder(), ARM), join(other, ARM));
        await artifacts.report(cellFor('edge', 'arm64'), { files: [await describeFile(other, ARM)] });
        unlinkSync(join(other, 'edge_1.0.0_linux_arm64.tar.gz'));
      },
      /dns-linux-arm64 and edge-linux-arm64 both made a file 'dns_1\.0\.0_linux_arm64\.tar\.gz'/,
    ],
    [
      'a name that leads elsewhere',
      async () => {
        await artifacts.report(cellFor('dns', 'arm64'), {
          files: [{ file: '../../escape', bytes: 1, sha256: '0'.repeat(64) }],
        });
        unlinkSync(join(folder(), ARM));
      },
      /lists a file '\.\.\/\.\.\/escape': a name may have/,
    ],
    [
      'a report that is no report',
      () => writeFileSync(join(folder(), 'cell.json'), '{"schema":1}'),
      /cell\.json is not the report of a cell/,
    ],
    [
      'a plan that is none',
      () => writeFileSync(join(artifacts.folder, 'archway-plan', 'archway-plan.json'), '{}'),
      /is not a plan of this version/,
    ],
    [
      'a plan with a cell twice',
      () => {
        artifacts.plan({ cells: [...artifacts.cells, cellFor('dns', 'arm64')] });
      },
      /more than one cell 'dns-linux-arm64'/,
    ],
    [
      'no plan',
      () => rmSync(join(artifacts.folder, 'archway-plan'), { recursive: true }),
      /no plan among the artifacts/,
    ],
  ];
  test.each(cases)('%s', async (_, spoil, message) => {
    await artifacts.fleet();
    await spoil();
    await expect(run()).rejects.toThrow(message);
    nothingIsLeft();
  });

  test('a program of another architecture, under the right name and with a valid digest', async () => {
    await artifacts.build(cellFor('dns', 'amd64'));
    await artifacts.build(cellFor('dns', 'arm64'), { 'bin/dns': programFor('amd64', 'smuggled') });
    artifacts.plan();
    await expect(run()).rejects.toThrow(/dns_1\.0\.0_linux_arm64\.tar\.gz!bin\/dns: is for linux\/amd64/);
    nothingIsLeft();
  });

  test('all mistakes are told at once', async () => {
    await artifacts.fleet();
    writeFileSync(join(folder(), 'stranger'), 'x');
    writeFileSync(join(folder(), ARM), 'changed');
    await expect(run()).rejects.toThrow(/stranger belongs to no cell[^]*is not the file that was built/);
  });
});

describe('no file of the user is lost', () => {
  test.each([
    [
      'a folder with files of the user',
      async () => {
        mkdirSync(output);
        writeFileSync(join(output, 'thesis.txt'), 'years of work');
        await Promise.resolve();
      },
      /is not empty, and 'thesis\.txt' in it was not put there by assemble/,
    ],
    [
      'an earlier output to which the user added',
      async () => {
        await run();
        writeFileSync(join(output, 'thesis.txt'), 'years of work');
      },
      /'thesis\.txt' in it was not put there/,
    ],
  ])('%s stays as it is', async (_, prepare, message) => {
    await artifacts.fleet();
    await prepare();
    const before = filesBelow(output);
    await expect(run()).rejects.toThrow(message);
    expect(filesBelow(output)).toEqual(before);
    expect(readFileSync(join(output, 'thesis.txt'), 'utf8')).toBe('years of work');
    expect(readdirSync(artifacts.root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.each([['.'], ['inside']])('the output may not be the artifacts or in them: %s', async (place) => {
    await artifacts.fleet();
    const before = filesBelow(artifacts.folder);
    await expect(run({ output: join(artifacts.folder, place) })).rejects.toThrow(/may not be the same folder/);
    expect(filesBelow(artifacts.folder)).toEqual(before);
  });

  test('the artifacts are the same afterwards', async () => {
    await artifacts.fleet();
    const state = (): string[][] =>
      filesBelow(artifacts.folder).map((file) => [basename(file), readFileSync(join(artifacts.folder, file), 'hex')]);
    const before = state();
    await run();
    expect(state()).toEqual(before);
  });
});
