import type { PlatformStatus } from '../../emulation/index.js';
import type { Platform } from '../../platform/platform.js';

/** The job summary: one row per platform, in Markdown. */
export function summarizeEmulation(host: Platform, platforms: readonly PlatformStatus[]): string {
  const rows = platforms.map((status) => [
    status.platform,
    status.state,
    status.handler ?? '',
    status.version === null ? '' : `${status.version} (${status.source ?? ''})`,
    status.flags,
    status.cpu ?? '',
    describeProbes(status),
    status.state === 'native' ? '' : `${String(status.milliseconds)} ms`,
  ]);
  const head = ['Platform', 'How', 'Handler', 'QEMU', 'Flags', 'CPU', 'Probes', 'Time'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return `### Emulation on ${host.name}\n\n${lines.join('\n')}\n`;
}

function describeProbes({ probes }: PlatformStatus): string {
  if (probes.length === 0) return '';
  const passed = probes.filter((probe) => probe.outcome === 'passed').length;
  const limited = probes.filter((probe) => probe.outcome === 'limited').map((probe) => probe.name);
  const rest = limited.length === 0 ? '' : `, limited: ${limited.join(', ')}`;
  return `${String(passed)} of ${String(probes.length)} passed${rest}`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
