import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/process.js';

interface Called {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, { readonly default: string | number | boolean }>>;
      readonly secrets: Readonly<Record<string, unknown>>;
      readonly outputs: Readonly<Record<string, unknown>>;
    };
  };
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[] }
    >
  >;
}

const text = readFileSync(join(ROOT, '.github', 'workflows', 'multiarch.yml'), 'utf8');
const workflow = parse(text) as Called;
const called = workflow.on.workflow_call;
const manual = readFileSync(join(ROOT, 'docs', 'workflow.md'), 'utf8');

describe('the manual of the reusable workflow', () => {
  test('has every input with its default, and no other', () => {
    const rows = [...manual.matchAll(/^\| (`[^|]*`) \| (?:`([^`]*)`)? ?\| /gm)];
    const documented = rows.flatMap(([, names = '', preset = '']) =>
      [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']): [string, string] => [name, preset]),
    );
    const declared = Object.entries(called.inputs).map(([name, input]): [string, string] => [
      name,
      String(input.default),
    ]);
    const inputs = documented.filter(([name]) => !(name in workflow.jobs));
    expect(Object.fromEntries(inputs)).toEqual(Object.fromEntries(declared));
  });

  test('has every secret and output', () => {
    for (const name of [...Object.keys(called.secrets), ...Object.keys(called.outputs)]) {
      expect(manual).toContain(`\`${name}\``);
    }
  });
});

describe('the steps of the reusable workflow that run our actions', () => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const ours = steps.flatMap(({ uses = '', with: given = {} }) => {
    const name = /^\.\/\.archway\/actions\/([\w-]+)$/.exec(uses)?.[1];
    return name === undefined ? [] : [{ name, given }];
  });

  test('are those of plan, build and assemble', () => {
    expect(ours.map(({ name }) => name)).toEqual(['plan', 'build', 'assemble']);
  });

  test.each(ours)('give $name inputs that it has', ({ name, given }) => {
    const { inputs } = parse(readFileSync(join(ROOT, 'actions', name, 'action.yml'), 'utf8')) as { inputs: object };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });

  test('use every input and secret that the workflow has', () => {
    for (const name of Object.keys(called.inputs)) expect(text).toMatch(new RegExp(`inputs\\.${name}\\b`));
    for (const name of Object.keys(called.secrets)) expect(text).toMatch(new RegExp(`secrets\\.${name}\\b`));
  });
});
