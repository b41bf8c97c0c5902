/** Reads a repository, chooses a strategy for every package and platform, and emits the matrix. */
export { changedPackages } from './changes.js';
export { chooseStrategy } from './choose.js';
export type { Choice, Circumstances } from './choose.js';
export { matrixJson } from './matrix.js';
export { createPlan, makeCell } from './plan.js';
export type { Decision, Plan, PlanRequest } from './plan.js';
export { explainDecisions, planMarkdown } from './report.js';
export { openRepository, packageByName, testsWanted } from './repository.js';
export type { Repository } from './repository.js';
export { surveyPackages } from './survey.js';
