import { findPlatform, type Platform } from '../platform/platform.js';
import type { Emulator } from './emulator.js';
import { withCpu } from './launcher.js';
import type { EmulationRequest } from './request.js';
import type { EmulatorStore } from './store.js';
import { parseRange } from './version.js';

/**
 * Where QEMU's own choice of CPU model is known to be slow, and the one that is not. From 10.0 on QEMU itself uses the
 * fast pointer authentication; before 6.0 it has no such property.
 */
const SLOW_DEFAULTS = [{ qemu: '>=6.0 <10.0', guest: findPlatform('arm64'), cpu: 'max,pauth-impdef=on' }];

/**
 * The CPU model that an emulator is to be started with.
 *
 * @returns what follows `-cpu`; undefined for QEMU's own choice
 */
export function cpuFor(request: EmulationRequest, platform: Platform, version: string): string | undefined {
  const asked = request.cpu[platform.name] ?? 'auto';
  if (asked === 'default') return undefined;
  if (asked !== 'auto') return asked;
  const row = SLOW_DEFAULTS.find(
    ({ qemu, guest }) => guest?.name === platform.name && parseRange(qemu).includes(version),
  );
  return row?.cpu;
}

/**
 * Gives an emulator that starts with the CPU model that the request wants: itself, or a copy in the tool-cache. A model
 * that QEMU does not know shows when the first program is run.
 */
export async function applyCpu(
  store: EmulatorStore,
  request: EmulationRequest,
  platform: Platform,
  emulator: Emulator,
): Promise<Emulator> {
  const cpu = cpuFor(request, platform, emulator.version);
  if (cpu === undefined) return emulator;
  return await store.variant(emulator, platform, cpu, (program) => withCpu(program, cpu));
}
