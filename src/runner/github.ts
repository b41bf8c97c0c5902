import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { AnnotationProperties } from '@actions/core';
import { errorMessage, quoteForReading, type SourceLocation } from './errors.js';
import { execCommand, type ExecOptions, type ExecResult } from './exec.js';
import type { ActionRunner, ArtifactLoaders, UploadedArtifact } from './runner.js';

const POST_MARK = 'archway-post';
const STATE_KEY = 'archway-state-v1';

/** Notes in the step's state that main has begun, so that the next start of the same file is the post step. */
export function markPost(): void {
  core.saveState(POST_MARK, 'true');
}

/** True in the post step. */
export function isPost(): boolean {
  return core.getState(POST_MARK) === 'true';
}

/**
 * The runner of GitHub Actions, as its environment describes it to a step.
 *
 * @param loaders bring the artifact client, for an action that uploads or downloads
 */
export function createActionRunner(env: NodeJS.ProcessEnv = process.env, loaders: ArtifactLoaders = {}): ActionRunner {
  return new GitHubRunner(env, loaders);
}

class GitHubRunner implements ActionRunner {
  readonly env: NodeJS.ProcessEnv;
  readonly temporaryDirectory: string;
  readonly toolCacheDirectory: string;
  readonly workspace: string;
  readonly keptBetweenJobs: boolean;
  readonly #loaders: ArtifactLoaders;

  constructor(env: NodeJS.ProcessEnv, loaders: ArtifactLoaders) {
    this.env = env;
    this.#loaders = loaders;
    this.temporaryDirectory = env['RUNNER_TEMP'] ?? tmpdir();
    this.toolCacheDirectory = env['RUNNER_TOOL_CACHE'] ?? join(this.temporaryDirectory, 'tool-cache');
    this.workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
    this.keptBetweenJobs = env['RUNNER_ENVIRONMENT'] !== 'github-hosted';
  }

  debug(message: string): void {
    core.debug(message);
  }

  info(message: string): void {
    core.info(message);
  }

  notice(message: string, at?: SourceLocation): void {
    core.notice(message, annotation(at));
  }

  warning(message: string, at?: SourceLocation): void {
    core.warning(message, annotation(at));
  }

  error(message: string, at?: SourceLocation): void {
    core.error(message, annotation(at));
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    return await core.group(title, work);
  }

  async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    if (options.quiet !== true) core.info(`[command]${[command, ...args].map(quoteForReading).join(' ')}`);
    return await execCommand(command, args, {
      ...options,
      env: options.env ?? this.env,
      onLine: (line, stream) => {
        if (options.quiet !== true) core.info(withoutWorkflowCommand(line));
        options.onLine?.(line, stream);
      },
    });
  }

  input(name: string): string {
    return core.getInput(name);
  }

  setOutput(name: string, value: string): void {
    core.setOutput(name, value);
  }

  saveState(value: unknown): void {
    core.saveState(STATE_KEY, JSON.stringify(value));
  }

  loadState(): unknown {
    const text = core.getState(STATE_KEY);
    if (text === '') return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      this.warning(`The state that the main step left cannot be read (${errorMessage(error)}), so nothing is undone.`);
      return undefined;
    }
  }

  exportVariable(name: string, value: string): void {
    core.exportVariable(name, value);
  }

  addPath(directory: string): void {
    core.addPath(directory);
  }

  async summarize(markdown: string): Promise<void> {
    // act and old runners may give no summary file; the log has it all the same.
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') {
      this.debug('GITHUB_STEP_SUMMARY is not set: no summary is written.');
      return;
    }
    await core.summary.addRaw(markdown, true).write();
  }

  async uploadArtifact(name: string, root: string, files: readonly string[]): Promise<UploadedArtifact> {
    if (this.#loaders.loadUploader === undefined) throw new Error('this action was not made to upload artifacts');
    const upload = await this.#loaders.loadUploader();
    return await upload(name, root, files);
  }

  async downloadArtifacts(directory: string, wanted: (name: string) => boolean): Promise<readonly string[]> {
    if (this.#loaders.loadDownloader === undefined) throw new Error('this action was not made to download artifacts');
    const download = await this.#loaders.loadDownloader();
    return await download(this, directory, wanted);
  }
}

/** What a program prints must not be taken for a workflow command of ours; the runner ignores leading blanks. */
function withoutWorkflowCommand(line: string): string {
  return /^\s*(::|##\[)/.test(line) ? `> ${line}` : line;
}

function annotation(at: SourceLocation | undefined): AnnotationProperties {
  if (at === undefined) return {};
  return {
    file: at.file,
    ...(at.line !== undefined && { startLine: at.line }),
    ...(at.column !== undefined && { startColumn: at.column }),
  };
}
