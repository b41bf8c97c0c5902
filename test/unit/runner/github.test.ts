import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, InputError, type ActionRunner } from '../../../src/runner/index.js';
import { createActionRunner } from '../../../src/runner/github.js';
import { run, type ActionSteps } from '../../../src/runner/run.js';
import { parseAnnotations, parseKeyValueFile, type Annotation } from '../../harness/file-commands.js';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];

let folder: string;
let printed: string;
let environment: NodeJS.ProcessEnv;

beforeEach(async () => {
  environment = { ...process.env };
  folder = await mkdtemp(join(tmpdir(), 'archway-github-'));
  for (const name of FILES) {
    process.env[name] = join(folder, name);
    await writeFile(join(folder, name), '');
  }
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.env = environment;
  await rm(folder, { recursive: true, force: true });
});

async function valuesIn(name: string): Promise<Record<string, string>> {
  return parseKeyValueFile(await readFile(join(folder, name), 'utf8'));
}

describe('the runner of GitHub Actions', () => {
  test('keeps what a program prints from being taken for a workflow command', async () => {
    const runner = createActionRunner();
    const lines = ['::error::forged', '  ::set-output name=x::1', '##[add-mask]y', 'plain :: text'];
    await runner.exec('printf', ['%s\\n', ...lines]);
    const output = printed.split('\n').filter((line) => !line.startsWith('[command]'));
    expect(output).toEqual(['> ::error::forged', '>   ::set-output name=x::1', '> ##[add-mask]y', 'plain :: text', '']);
    expect(parseAnnotations(printed)).toEqual([]);
  });

  test('shows each command, and a quiet one not at all', async () => {
    const runner = createActionRunner();
    await runner.exec('echo', ['two words']);
    expect(printed).toContain("[command]echo 'two words'\ntwo words\n");
    printed = '';
    const { stdout } = await runner.exec('echo', ['secret'], { quiet: true });
    expect(stdout).toBe('secret\n');
    expect(printed).toBe('');
  });

  test('sets annotations at their place, with line ends and colons kept', () => {
    createActionRunner().error('first: bad\nsecond, 100%', { file: 'archway.yml', line: 3, column: 7 });
    expect(parseAnnotations(printed)).toEqual([
      {
        kind: 'error',
        message: 'first: bad\nsecond, 100%',
        properties: { file: 'archway.yml', line: '3', col: '7' },
      },
    ]);
  });

  test('folds a part of the log, also one that fails', async () => {
    const runner = createActionRunner();
    expect(await runner.group('Good', async () => await Promise.resolve(3))).toBe(3);
    await expect(runner.group('Bad', async () => await Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(printed).toBe('::group::Good\n::endgroup::\n::group::Bad\n::endgroup::\n');
  });

  test('uploads with the client that the action brings, and only then', async () => {
    const uploads: unknown[] = [];
    const runner = createActionRunner(process.env, {
      loadUploader: async () => {
        await Promise.resolve();
        return async (...upload) => {
          uploads.push(upload);
          return await Promise.resolve({ id: 1, size: 2, digest: 'x' });
        };
      },
      loadDownloader: async () => await Promise.resolve(async (_, directory) => await Promise.resolve([directory])),
    });
    expect(await runner.downloadArtifacts('/in', () => true)).toEqual(['/in']);
    expect(await runner.uploadArtifact('name', '/out', ['/out/a'])).toEqual({ id: 1, size: 2, digest: 'x' });
    expect(uploads).toEqual([['name', '/out', ['/out/a']]]);
    await expect(createActionRunner().uploadArtifact('name', '/out', [])).rejects.toThrow('not made to upload');
    await expect(createActionRunner().downloadArtifacts('/in', () => true)).rejects.toThrow('not made to download');
  });

  test('reads inputs as the runner passes them', () => {
    process.env['INPUT_MAX-JOBS'] = ' 8\n';
    process.env['INPUT_TWO_WORDS'] = 'x';
    const runner = createActionRunner();
    expect([runner.input('max-jobs'), runner.input('Two words'), runner.input('none')]).toEqual(['8', 'x', '']);
  });

  test('writes outputs, variables, paths and the summary to their files', async () => {
    const runner = createActionRunner();
    runner.setOutput('matrix', '{"include":[]}');
    runner.setOutput('text', 'a\nb=c\n<<d');
    runner.exportVariable('ARCHWAY_TEST_VARIABLE', 'x y');
    runner.addPath('/opt/tool/bin');
    await runner.summarize('# Title');
    expect(await valuesIn('GITHUB_OUTPUT')).toEqual({ matrix: '{"include":[]}', text: 'a\nb=c\n<<d' });
    expect(await valuesIn('GITHUB_ENV')).toEqual({ ARCHWAY_TEST_VARIABLE: 'x y' });
    expect(await readFile(join(folder, 'GITHUB_PATH'), 'utf8')).toBe('/opt/tool/bin\n');
    expect(await readFile(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8')).toBe('# Title\n');
  });

  test('goes on where there is no summary file', async () => {
    process.env['GITHUB_STEP_SUMMARY'] = '';
    await expect(createActionRunner().summarize('# Title')).resolves.toBeUndefined();
  });

  test('carries state from main to post as JSON', async () => {
    const state = { entries: ['one', 'two\nlines'], count: 2 };
    createActionRunner().saveState(state);
    const [[name, value] = ['', '']] = Object.entries(await valuesIn('GITHUB_STATE'));
    expect(createActionRunner().loadState()).toBeUndefined();
    process.env[`STATE_${name}`] = value;
    expect(createActionRunner().loadState()).toEqual(state);
  });

  test('warns of state that it cannot read, and goes on without', () => {
    process.env['STATE_archway-state-v1'] = '{broken';
    expect(createActionRunner().loadState()).toBeUndefined();
    expect(parseAnnotations(printed)).toMatchObject([{ kind: 'warning' }]);
  });

  test('takes a machine for one that is kept unless GitHub says it hosts it', () => {
    const kept = (value: string | undefined): boolean =>
      createActionRunner({ ...process.env, RUNNER_ENVIRONMENT: value }).keptBetweenJobs;
    expect([kept('github-hosted'), kept('self-hosted'), kept(undefined)]).toEqual([false, true, true]);
  });
});

describe('run', () => {
  class Exit extends Error {
    readonly code: number;
    constructor(code: number) {
      super(`exit ${String(code)}`);
      this.code = code;
    }
  }

  /** Runs an action's steps up to where the process would end. */
  async function ending(steps: ActionSteps): Promise<{ code: number; annotations: Annotation[] }> {
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Exit(Number(code ?? 0));
    });
    const listeners = process.listeners('unhandledRejection');
    try {
      await run(steps);
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
      return { code: error.code, annotations: parseAnnotations(printed) };
    } finally {
      for (const listener of process.listeners('unhandledRejection')) {
        if (!listeners.includes(listener)) process.off('unhandledRejection', listener);
      }
    }
    throw new Error('run returned');
  }

  const failing = (error: Error): { main: () => Promise<void> } => ({
    main: async () => {
      await Promise.reject(error);
    },
  });

  test('ends with 0 when main succeeds', async () => {
    const main = async (runner: ActionRunner): Promise<void> => {
      runner.setOutput('done', 'yes');
      await Promise.resolve();
    };
    expect(await ending({ main })).toEqual({ code: 0, annotations: [] });
    expect(await valuesIn('GITHUB_OUTPUT')).toEqual({ done: 'yes' });
  });

  test('shows a mistake in the input by its message alone, at its place', async () => {
    const location = { file: 'archway.yml', line: 2, column: 1 };
    const { code, annotations } = await ending(failing(new InputError('no such platform', { location })));
    expect(code).toBe(1);
    expect(annotations).toEqual([
      { kind: 'error', message: 'no such platform', properties: { file: 'archway.yml', line: '2', col: '1' } },
    ]);
    expect(printed).not.toContain('This is a bug');
    expect(printed).not.toMatch(/^ +at /m);
  });

  test('shows a failed command by its message alone', async () => {
    const { code, annotations } = await ending(
      failing(new CommandError({ command: 'make', args: ['all'], exitCode: 2, lastLines: ['oops'] })),
    );
    expect(code).toBe(1);
    expect(annotations[0]?.message).toBe('`make all` exited with 2. Its last lines:\n  oops');
    expect(printed).not.toContain('This is a bug');
  });

  test('shows several expected failures one by one', async () => {
    const { annotations } = await ending(failing(new AggregateError([new InputError('one'), new InputError('two')])));
    expect(annotations.map((one) => one.message)).toEqual(['one', 'two']);
  });

  test('shows a bug with its stack', async () => {
    const { code, annotations } = await ending(failing(new TypeError('x is undefined')));
    expect(code).toBe(1);
    expect(annotations).toMatchObject([{ kind: 'error', message: 'x is undefined' }]);
    expect(printed).toContain('This is a bug in Archway');
    expect(printed).toMatch(/^TypeError: x is undefined\n +at /m);
  });

  test('marks the state only where there is a post step, before main can fail', async () => {
    await ending({ main: async () => await Promise.resolve() });
    expect(await valuesIn('GITHUB_STATE')).toEqual({});
    const post = async (): Promise<void> => await Promise.resolve();
    await ending({ ...failing(new InputError('early')), post });
    expect(Object.keys(await valuesIn('GITHUB_STATE'))).toHaveLength(1);
  });

  test('runs post alone in the post step, and only warns when it fails', async () => {
    await ending({ main: async () => await Promise.resolve(), post: async () => await Promise.resolve() });
    for (const [name, value] of Object.entries(await valuesIn('GITHUB_STATE'))) process.env[`STATE_${name}`] = value;
    printed = '';
    let mainRan = false;
    const { code, annotations } = await ending({
      main: async () => {
        mainRan = true;
        await Promise.resolve();
      },
      post: async () => {
        await Promise.reject(new Error('cannot tidy up'));
      },
    });
    expect(mainRan).toBe(false);
    expect(code).toBe(0);
    expect(annotations).toMatchObject([{ kind: 'warning', message: 'cannot tidy up' }]);
  });
});
