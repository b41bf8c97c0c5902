/** What was built: reading it, proving what it is, and packaging it. */
export { writeAtomically } from './atomic.js';
export { bufferSource, FileSource, FormatError, sliceSource } from './bytes.js';
export type { ByteSource } from './bytes.js';
export {
  CHECKSUM_ALGORITHMS,
  checksumLine,
  checksumsFile,
  parseChecksums,
  digestFile,
  sha256File,
  writeChecksums,
} from './checksums.js';
export type { ChecksumAlgorithm } from './checksums.js';
export { debianVersion, makeDeb } from './deb.js';
export type { DebRequest } from './deb.js';
export { emulationGuard } from './emulation-guard.js';
export { readElf } from './elf/elf.js';
export type { ElfFacts } from './elf/elf.js';
export { describeMachine, fitsPlatform, platformOfElf } from './elf/machines.js';
export { matchesPathOrAbove, selectPaths } from './glob.js';
export { readGoBuildInfo } from './go-buildinfo.js';
export type { GoBuildInfo, GoModule } from './go-buildinfo.js';
export { packDirectory } from './pack.js';
export { renderReport } from './report.js';
export { toSarif } from './sarif.js';
export { CGO_EXPECTATIONS, LIBCS, RULES } from './rules/problem.js';
export type { CgoExpectation, Expectations, Libc, Problem, RuleId, Severity } from './rules/problem.js';
export { verifyPaths } from './verify.js';
export type { CheckedFile, CheckedPackage, ForeignFile, VerifyReport } from './verify.js';
