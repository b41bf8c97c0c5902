import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { carryOutAll, makeJob } from '../../src/build/index.js';
import { buildCommand } from '../../src/cli/build-command.js';
import { parseCellReport, parseConfig, type CellReport } from '../../src/config/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { makeCell, surveyPackages } from '../../src/plan/index.js';
import { crossTarget, prepareCrossBuilds } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

const target = crossTarget();

jest.setTimeout(10 * 60_000);
prepareCrossBuilds(target);

const MAKEFILE = `tool: tool.c
\t$(CC) -o $@ $< $(LIBS)
check: tool
\t./tool
install: tool
\tinstall -D tool $(DESTDIR)$(PREFIX)/bin/tool
`;
/** The library is installed for the machine that the build takes itself for: the host's own when crossing. */
const CONFIG = `platforms: [${target.name}]
packages:
  linked:
    path: linked
    strategy: cross
    reason: to see it fail
    install: apt-get install --yes libtommath-dev
    fallback: true
  broken: { path: broken, strategy: cross, reason: to see it fail, fallback: true }
  strict: { path: linked, language: c, strategy: cross, reason: to see it fail }
`;
const FILES = {
  'archway.yml': CONFIG,
  'linked/Makefile': `LIBS = -ltommath\n${MAKEFILE}`,
  'linked/tool.c': 'const char *mp_error_to_string(int);\nint main(void) { return mp_error_to_string(0)[0] == 0; }\n',
  'broken/Makefile': MAKEFILE,
  'broken/tool.c': 'int main(void) { return nothing; }\n',
};
const FAILED_FIRST = { from: 'cross', reason: expect.stringMatching(/cannot find -ltommath/) };

let root: string;
let reports: ReadonlyMap<string, CellReport>;
let runner: MemoryRunner;

beforeAll(async () => {
  root = writeFiles(FILES);
  runner = new MemoryRunner({ workspace: root });
  const config = parseConfig(CONFIG, 'archway.yml');
  const packages = await surveyPackages(runner, root, config);
  const jobs = packages.map((one) =>
    makeJob(
      makeCell({ config, package: one, platform: target, strategy: 'cross', reason: '', labels: ['here'] }),
      one,
      true,
    ),
  );
  const found = new Map<string, CellReport>();
  const work = { outputDirectory: join(root, 'out'), workDirectory: join(root, 'work'), jobs: 2 };
  const downloads = { backend: { kind: 'none' }, root } as const;
  const workbench = { host: hostPlatform(), directory: join(root, 'toolchains'), install: true, downloads };
  await carryOutAll(runner, jobs, { workbench, pipeline: work, environment: 'debian:bookworm' }, async (report) => {
    found.set(report.cell.package, report);
    await Promise.resolve();
  });
  reports = found;
}, 600_000);

describe('a batch in which cross compilation fails', () => {
  test('builds emulated what fails on the account of the toolchain, and says so', () => {
    const report = reports.get('linked');
    expect(report?.failure).toBeNull();
    expect(report).toMatchObject({ result: 'passed', strategy: 'emulated', fallback: FAILED_FIRST, verified: 1 });
    // What was planned stays in the report, and so does the time from the first attempt on.
    expect(report?.cell).toMatchObject({ strategy: 'cross', environment: null });
    expect(report?.tests.status).toBe('passed');
    expect(report?.environment?.description).toContain('bookworm');
    expect(runner.messages('warning').join('\n')).toMatch(
      /linked-linux-\S+: cross compilation failed on the toolchain's account.*built emulated[^]*cannot find -ltommath/,
    );
    const written = readFileSync(join(root, 'out', `${report?.cell.id ?? ''}.json`), 'utf8');
    expect(parseCellReport(written, 'cell.json')).toEqual(report);
  });

  test('leaves alone a failure of the code, and one where nobody asked for it, and goes on', () => {
    expect(reports.get('broken')).toMatchObject({ strategy: 'cross', fallback: null, failure: { kind: 'code' } });
    expect(reports.get('strict')).toMatchObject({ strategy: 'cross', fallback: null, failure: { kind: 'toolchain' } });
  });
});

test('the command builds emulated what fails so', async () => {
  const told: string[] = [];
  const sink = { tell: (line: string) => void told.push(line), record: () => undefined };
  const args = ['--root', root, '--output', 'by-command', '--package', 'linked', '--setup', '--json'];
  const outcome = await buildCommand(runner, sink, args, new AbortController().signal);
  expect(outcome.exitCode).toBe(0);
  const [report] = JSON.parse(outcome.text) as readonly CellReport[];
  expect(report).toMatchObject({ result: 'passed', strategy: 'emulated', fallback: FAILED_FIRST });
  expect(told.join('\n')).toMatch(/linked-linux-\S+: .*cross compilation failed on the toolchain's account/);
});
