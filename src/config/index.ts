/** archway.yml and the matrix entries made from it. */
export { AFFINITIES, DEFAULT_STALL_MINUTES, MAINTAINER_SCRIPTS } from './build-keys.js';
export type { Affinity, DebRecipe } from './build-keys.js';
export { cellId, cellsOf, isBatch, makeBatch, parseCell, parseEntry } from './cell.js';
export type { Batch, Cell, MatrixEntry } from './cell.js';
export { addToHistory, EMPTY_HISTORY, historyJsonSchema, historyText, parseHistory } from './history.js';
export type { History, HistoryRecord } from './history.js';
export { CELL_REPORT_FILE, FAILURE_KINDS, parseCellReport, PHASES, plannedReport } from './cell-report.js';
export type { CellReport, EmulatorIncident, FailureKind, PackagedFile, Phase } from './cell-report.js';
export { imageSchema } from './image-schema.js';
export type { ImageRecipe } from './image-schema.js';
export { loadConfig, parseConfig, parseRunners } from './load.js';
export { parsePlanFile, PLAN_FILE } from './plan-file.js';
export type { PlanFile } from './plan-file.js';
export { parsePlatform } from './platforms.js';
export { configJsonSchema, defaultConfig, defaultRecipe, runnerOf } from './schema.js';
export type { Config, DeclaredRunner, PackageRecipe, Runners } from './schema.js';
export { LANGUAGE_NAMES, STRATEGIES } from './strategy.js';
export type { LanguageName, Strategy } from './strategy.js';
