export { buildEdition, checkEdition } from "./build.js";
export { type BuiltEdition, type KeptFile, type Report, readBuilt } from "./built.js";
export { type DoctorReport, doctor } from "./doctor.js";
export { fileFailure, moveDurably, TEMPORARY, writeNew, writeOutputs } from "./files.js";
export type { BuildOptions, BuildResult, BuiltFile, ProgressEvent, StageName } from "./options.js";
