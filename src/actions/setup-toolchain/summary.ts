import type { Environment } from '../../languages/index.js';
import type { Toolchain } from '../../toolchain/index.js';

/** What the job summary tells. */
export interface SummaryContent {
  readonly toolchain: Toolchain;
  readonly languages: readonly string[];
  /** Debian packages that were installed now. */
  readonly installed: readonly string[];
  readonly environment: Environment;
}

/** The job summary as Markdown. */
export function renderSummary({ toolchain, languages, installed, environment }: SummaryContent): string {
  const { platform, host, tools, runnable, rpath } = toolchain;
  const rows: [string, string][] = [
    ['Target', `${platform.name} (${platform.gnuTriple})`],
    ['Host', host.name],
    ['Compiler', tools.cc],
    ['Languages', languages.join(', ')],
    ['Installed', installed.join(', ') || 'nothing new'],
    ["Runs the target's programs", runnable ? 'yes' : 'no'],
    ['Run-time search path', rpath ?? 'none'],
  ];
  const table = (head: readonly [string, string], body: readonly (readonly [string, string])[]): string =>
    [head, ['---', '---'] as const, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const variables = Object.entries(environment).map(([name, value]): [string, string] => [
    `\`${name}\``,
    value === '' ? '(empty)' : `\`${value.replaceAll('|', '\\|')}\``,
  ]);
  return [
    `### Toolchain for ${platform.name}`,
    table(['', ''], rows),
    `<details><summary>${String(variables.length)} environment variables</summary>`,
    table(['Name', 'Value'], variables),
    '</details>\n',
  ].join('\n\n');
}
