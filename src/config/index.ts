/** archway.yml and the matrix entries made from it. */
export { parseCell } from './cell.js';
export type { Cell } from './cell.js';
export { loadConfig, parseConfig, parseRunners } from './load.js';
export { parsePlatform } from './platforms.js';
export { configJsonSchema, defaultConfig, defaultRecipe, isScarce, runnerLabels } from './schema.js';
export type { Config, PackageRecipe, Runners } from './schema.js';
export { LANGUAGE_NAMES, STRATEGIES } from './strategy.js';
export type { LanguageName, Strategy } from './strategy.js';
