/** What all cells together become: one folder, checked against the plan. */
export { assemble, failedGate, isFolder, readPlan } from './assemble.js';
export type { Assembled, AssembleRequest } from './assemble.js';
export { configuredImages } from './configured-images.js';
export { manifestJsonSchema } from './manifest.js';
export type { Manifest, ManifestCell } from './manifest.js';
export { filesBelow } from './output.js';
export { assembledMarkdown, cellRows, gateMessage, missingJson } from './report.js';
export { SBOM_FORMATS } from './sbom-format.js';
export type { SbomFormat } from './sbom-format.js';
