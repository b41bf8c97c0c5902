import { assembledMarkdown, failedGate, gateMessage, missingJson, type Assembled } from '../../assemble/index.js';
import { InputError, type ActionRunner } from '../../runner/index.js';

/** Sets the outputs that all actions which assemble have, writes the summary, and warns of what is best effort. */
export async function tellAssembled(runner: ActionRunner, assembled: Assembled): Promise<void> {
  runner.setOutput('manifest', assembled.manifestPath);
  runner.setOutput('complete', String(assembled.manifest.complete));
  runner.setOutput('missing', missingJson(assembled));
  runner.setOutput('checksums-file', assembled.checksumsPath);
  await runner.summarize(assembledMarkdown(assembled));
  for (const { id, reason, required } of assembled.missing)
    if (!required) runner.warning(`${id}, best effort, is not there: ${reason}`);
}

/** @param output the folder, as the input names it @throws InputError where something required is not there */
export function requireGate(assembled: Assembled, output: string): void {
  if (failedGate(assembled).length === 0) return;
  throw new InputError(`${gateMessage(assembled)}\nWhat is there was assembled in '${output}'.`);
}
