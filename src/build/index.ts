/** One pipeline for a cell: prepare, build, test, package, verify, report. */
export type { DownloadCache } from './cached-downloads.js';
export { carryOutAll, withFallback } from './carry-out.js';
export type { CarryOutOptions } from './carry-out.js';
export { buildCell } from './pipeline.js';
export type { PipelineOptions } from './pipeline.js';
export { phaseGroup } from './phase-group.js';
export { cellMarkdown, describeFailedCell, formatBytes, markdownTable, terminalTable } from './report.js';
export { layOutUpload, resultPlaces } from './result-files.js';
export { provideLanguageTools } from './tools.js';
export { makeJob, prepareWorkbench } from './workbench.js';
export type { Job, Workbench, WorkbenchOptions } from './workbench.js';
