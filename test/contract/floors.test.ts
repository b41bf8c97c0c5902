import { beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';

const FLOOR = 'import-x/no-restricted-paths';
const DOOR = 'no-restricted-imports';

/** What stands in which file, and the rule that it breaks, if any. */
const CASES: readonly (readonly [what: string, file: string, imported: string, rule: string | undefined])[] = [
  ['a room that imports a higher floor', 'src/runner/exec.ts', '../host/index.js', FLOOR],
  ['a room that imports one beside it', 'src/config/schema.ts', '../toolchain/index.js', FLOOR],
  ['plan that imports build', 'src/plan/index.ts', '../build/index.js', FLOOR],
  ['a language that imports plan', 'src/languages/language.ts', '../plan/index.js', FLOOR],
  ['a room that imports a lower floor', 'src/host/machine.ts', '../runner/index.js', undefined],
  ['a room that speaks to GitHub by itself', 'src/host/machine.ts', '@actions/core', DOOR],
  ['a room that starts processes by itself', 'src/plan/index.ts', 'node:child_process', DOOR],
  ['the door to GitHub', 'src/runner/artifact-client.ts', '@actions/artifact', undefined],
];

describe('the linter holds the floors', () => {
  let broken: string[][];

  beforeAll(async () => {
    const texts = CASES.map(([, file, imported]) => ({ file, text: `import '${imported}';\n` }));
    const program = join(ROOT, 'test', 'harness', 'lint-texts.js');
    const { stdout } = await execCommand(process.execPath, [program], { cwd: ROOT, input: JSON.stringify(texts) });
    broken = JSON.parse(stdout) as string[][];
  }, 120_000);

  test.each(CASES.map(([what, , , rule], index) => [what, rule, index] as const))('%s', (_, rule, index) => {
    const about = broken[index]?.filter((one) => one === FLOOR || one === DOOR);
    expect(about).toEqual(rule === undefined ? [] : [rule]);
  });
});
