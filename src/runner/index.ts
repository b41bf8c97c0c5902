/** The only door to GitHub and to processes. */
export type { CacheService } from './cache-service.js';
export { whenCancelled } from './cancellation.js';
export {
  CommandError,
  errorMessage,
  InputError,
  isExpectedFailure,
  quoteForReading,
  ToolchainError,
  whyNot,
} from './errors.js';
export type { SourceLocation } from './errors.js';
export { allowedCpus, onOneCpu, pickCpu } from './cpu-affinity.js';
export { digestFile, sha256File } from './digest.js';
export { forkOfEvent } from './event.js';
export { execCommand } from './exec.js';
export { openSink } from './file-sink.js';
export { execInForeground } from './foreground.js';
export type { ExecOptions, ExecResult, OutputStream } from './exec.js';
export { filterThrough } from './filter.js';
export { parseProcessStat } from './process-tree.js';
export { readInputs } from './inputs.js';
export type { InputReader, InputSource } from './inputs.js';
export { listSelfHostedRunners } from './self-hosted.js';
export type { SelfHostedRunner, SelfHostedRunners } from './self-hosted.js';
export type { ActionRunner, Log, Runner, UploadedArtifact } from './runner.js';
export { watchForStall } from './stall-watch.js';
export { VERSION } from './version.js';
export { withExec, withFewCommands } from './with-exec.js';
