import { relative, resolve } from 'node:path';
import { assemble, cellRows, configuredImages, failedGate, gateMessage, SBOM_FORMATS } from '../assemble/index.js';
import { CHECKSUM_ALGORITHMS } from '../artifact/index.js';
import { InputError, type Runner } from '../runner/index.js';
import { COMMON_OPTIONS, listOption, parseOptions } from './arguments.js';
import { alignColumns } from './table.js';

export const ASSEMBLE_OPTIONS = {
  ...COMMON_OPTIONS,
  plan: { type: 'string' },
  output: { type: 'string', default: 'dist' },
  required: { type: 'string', default: '' },
  checksums: { type: 'string', default: 'sha256' },
  sbom: { type: 'string', default: 'cyclonedx' },
  root: { type: 'string', default: '.' },
  config: { type: 'string', default: 'archway.yml' },
  push: { type: 'boolean', default: false },
  'image-tags': { type: 'string', default: '' },
  'apt-suite': { type: 'string', default: 'stable' },
  'apt-component': { type: 'string', default: 'main' },
  'apt-origin': { type: 'string', default: 'archway' },
  history: { type: 'string' },
} as const;

/** What `archway assemble` came to. */
export interface AssembleOutcome {
  /** For standard output. */
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** `archway assemble`. */
export async function assembleCommand(runner: Runner, args: readonly string[]): Promise<AssembleOutcome> {
  const { values, positionals } = parseOptions('assemble', args, ASSEMBLE_OPTIONS, true);
  const [artifacts, ...more] = positionals;
  if (artifacts === undefined || more.length > 0) {
    throw new InputError('Name one folder of artifacts: archway assemble [options] FOLDER');
  }
  const path = (name: string): string => resolve(runner.workspace, name);
  const optional = (name: string | undefined): string | undefined => (name === undefined ? undefined : path(name));
  const [first, ...rest] = chosen('checksums', values.checksums, CHECKSUM_ALGORITHMS);
  const [sbom] = chosen('sbom', values.sbom, SBOM_FORMATS);
  const assembled = await assemble(runner, {
    artifacts: path(artifacts),
    planFile: optional(values.plan),
    output: path(values.output),
    required: listOption(values.required) ?? [],
    checksums: [first, ...rest],
    sbom,
    sources: path(values.root),
    images: await configuredImages(runner, path(values.root), values.config),
    imageTags: listOption(values['image-tags']) ?? [],
    push: values.push,
    apt: {
      suite: values['apt-suite'],
      component: values['apt-component'],
      origin: values['apt-origin'],
      // A secret is no argument: all users of the machine see those.
      signingKey: runner.env['ARCHWAY_APT_SIGNING_KEY'],
      passphrase: runner.env['ARCHWAY_APT_SIGNING_PASSPHRASE'],
    },
    history: optional(values.history),
    run: null,
  });
  const { heading, rows } = cellRows(assembled);
  const open = failedGate(assembled).length === 0;
  const text = values.json
    ? JSON.stringify(assembled.manifest, undefined, 2)
    : [
        alignColumns(heading, rows),
        '',
        ...(open ? [] : [gateMessage(assembled), '']),
        `Everything is in ${relative(runner.workspace, path(values.output))}/, described by manifest.json there.`,
      ].join('\n');
  return { text, exitCode: open ? 0 : 1 };
}

function chosen<const Choice extends string>(
  option: string,
  value: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, ...Choice[]] {
  const words = listOption(value) ?? [];
  const found = words.flatMap((word) => choices.find((choice) => choice === word) ?? []);
  const [first, ...rest] = found;
  if (first !== undefined && found.length === words.length) return [first, ...rest];
  throw new InputError(
    `--${option} has the value '${value}', which is not valid. Valid values are: ${choices.join(', ')}.`,
  );
}
