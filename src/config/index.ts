/** archway.yml and the matrix entries made from it. */
export { parseCell } from './cell.js';
export type { Cell } from './cell.js';
export { loadConfig, parseConfig } from './load.js';
export { configJsonSchema, defaultConfig } from './schema.js';
export type { Config, PackageRecipe } from './schema.js';
export { LANGUAGE_NAMES, STRATEGIES } from './strategy.js';
export type { LanguageName, Strategy } from './strategy.js';
