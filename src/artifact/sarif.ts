import type { Log, ReportingDescriptor, Result } from 'sarif';
import { RULES, type Problem, type RuleId } from './rules/problem.js';
import type { VerifyReport } from './verify.js';

/** Where the rules are explained. */
const MANUAL = 'https://github.com/OWNER/archway/blob/main/docs/verify.md';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const RULE_IDS = Object.keys(RULES) as RuleId[];
/** GitHub shows 5,000 results of a run and refuses more than 25,000. */
const MOST_RESULTS = 5_000;

/**
 * The report as a SARIF log, for code scanning. Each result stands at the outermost file, which is what a repository
 * knows, with the way through archives as its logical location. Source: OASIS SARIF 2.1.0.
 */
export function toSarif(report: VerifyReport, version: string): Log {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Archway verify',
            semanticVersion: version,
            informationUri: MANUAL,
            rules: RULE_IDS.map(rule),
          },
        },
        // Every problem is a finding about what was verified; that it could be carried out is another thing.
        invocations: [{ executionSuccessful: report.unreadable === 0 }],
        results: report.problems.slice(0, MOST_RESULTS).map(result),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
}

function rule(id: RuleId): ReportingDescriptor {
  return { id, shortDescription: { text: `${RULES[id]}.` }, helpUri: `${MANUAL}#rules` };
}

function result({ rule: ruleId, severity, path, message }: Problem): Result {
  const [file = path] = path.split('!');
  return {
    ruleId,
    ruleIndex: RULE_IDS.indexOf(ruleId),
    level: severity,
    message: { text: `${path}: ${message}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: 1 } },
        ...(file !== path && { logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }] }),
      },
    ],
    // Moves of a file are the same problem; a second one of the same rule in it is another.
    partialFingerprints: { 'archwayVerify/v1': `${ruleId}:${path}` },
  };
}
