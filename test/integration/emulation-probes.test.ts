import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/process.js';

test('the committed probes and launchers are, byte by byte, what their source builds to', () => {
  const check = (): Buffer =>
    execFileSync(process.execPath, [join(ROOT, 'scripts/build-probes.js'), '--check'], { stdio: 'pipe' });
  expect(check).not.toThrow();
}, 600_000);
