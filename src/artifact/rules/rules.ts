import { isLoadedAsData } from '../elf/machines.js';
import type { Inspection } from '../inspection.js';
import { checkAgreement, checkArchitecture, checkContainer, checkFileName, checkForeign } from './architecture.js';
import { checkNeeded } from './dependencies.js';
import { checkGlibc, checkInterpreter, checkRpath, checkStatic } from './loading.js';
import { problem, type Expectations, type Problem } from './problem.js';
import { checkScript } from './script.js';

/** Rules about one ELF file. */
const FILE_RULES = [
  checkArchitecture,
  checkFileName,
  checkInterpreter,
  checkNeeded,
  checkRpath,
  checkGlibc,
  checkStatic,
] as const;

/** Holds what was found below one path against what is expected of it. */
export function judge(inspection: Inspection, expected: Expectations): readonly Problem[] {
  const code = inspection.elfs.filter((elf) => !isLoadedAsData(elf.facts));
  return [
    ...inspection.unreadable.map(({ path, message, unopened }) =>
      unopened ? problem('unopened', path, message, 'warning') : problem('unreadable', path, message),
    ),
    ...inspection.contradictions.map(({ path, message }) => problem('package-architecture', path, message)),
    ...code.flatMap((elf) => FILE_RULES.flatMap((rule) => rule(elf, expected))),
    ...inspection.foreign.flatMap((found) => checkForeign(found, expected)),
    ...inspection.scripts.flatMap(checkScript),
    ...(expected.platform === undefined ? checkAgreement(inspection.path, code) : []),
    ...inspection.containers.flatMap((container) => checkContainer(container, code, expected)),
  ];
}
