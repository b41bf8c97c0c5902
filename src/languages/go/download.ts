import type { Runner } from '../../runner/index.js';
import type { Downloads, Package } from '../language.js';
import { parseJsonStream } from './list.js';
import { isVendored } from './mod-file.js';

/** Downloads the modules that go.mod and go.sum name, where they are not in a vendor folder. */
export async function downloadModules(runner: Runner, target: Package): Promise<Downloads> {
  if (isVendored(target.directory)) return { what: 'modules', locked: 0, fetched: 0 };
  // -x tells each request, and so what was not there already; nothing else does.
  const { stdout, stderr } = await runner.exec('go', ['mod', 'download', '-json', '-x'], {
    cwd: target.directory,
    quiet: true,
  });
  const fetched = stderr.split('\n').filter((line) => /^# get \S+\.zip: 200\b/.test(line)).length;
  return { what: 'modules', locked: parseJsonStream(stdout).length, fetched };
}
