export { buildEdition, checkEdition } from "./build.js";
export { type BuiltEdition, type KeptFile, type Report, readBuilt } from "./built.js";
export { type DoctorReport, doctor } from "./doctor.js";
export {
  type Coverage,
  doctorFonts,
  type FontReport,
  type FontsOptions,
  type FontsReport,
  type Signs,
} from "./doctor-fonts.js";
export {
  codeOf,
  fileFailure,
  moveDurably,
  readIfThere,
  syncFolder,
  TEMPORARY,
  writeFlushed,
  writeNew,
  writeOutputs,
} from "./files.js";
export { holderOf, LOCK, type Lock, type LockTimes, TAKEOVER, TIMES, withLock } from "./lock.js";
export type { BuildOptions, BuildResult, BuiltFile, ProgressEvent, StageName } from "./options.js";
export { type TidyResult, tidyFile, unifiedDiff } from "./tidy.js";
