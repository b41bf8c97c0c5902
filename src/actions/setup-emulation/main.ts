import { acquireEmulation, createLease, type PlatformStatus } from '../../emulation/index.js';
import { hostPlatform } from '../../host/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { readSetupEmulationInputs, requestFor } from './inputs.js';
import { summarizeEmulation } from './summary.js';

/** Sets up the emulators, and reports what runs now. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readSetupEmulationInputs(runner);
  for (const warning of inputs.warnings) runner.warning(warning);
  const host = hostPlatform();
  const { workspace, keptBetweenJobs } = runner;
  const request = requestFor(inputs, { host, workspace, keptBetweenJobs });
  // Saved first, so that the post step gives back what a step that is cancelled has taken.
  const lease = createLease();
  runner.saveState(lease);
  const { platforms } = await runner.group(
    `Set up emulation on ${host.name}`,
    async () => await acquireEmulation(runner, request, lease),
  );
  for (const status of platforms) reportLimits(runner, status);
  runner.setOutput('platforms', platforms.map((status) => status.platform).join(','));
  runner.setOutput('qemu-version', qemuVersion(platforms));
  runner.setOutput('status', JSON.stringify(platforms));
  runner.setOutput('host-platform', host.name);
  await runner.summarize(summarizeEmulation(host, platforms));
}

function reportLimits(runner: ActionRunner, status: PlatformStatus): void {
  for (const { name, outcome, detail } of status.probes) {
    if (outcome === 'limited') runner.notice(`${status.platform}, ${name}: ${detail}`);
  }
}

/** One version where there is one, else one for each platform. */
function qemuVersion(platforms: readonly PlatformStatus[]): string {
  const emulated = platforms.filter((status) => status.version !== null);
  const versions = new Set(emulated.map((status) => status.version));
  if (versions.size <= 1) return emulated[0]?.version ?? '';
  return emulated.map((status) => `${status.platform}=${status.version ?? ''}`).join(',');
}
