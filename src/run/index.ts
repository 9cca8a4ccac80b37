export { buildEdition, checkEdition } from "./build.js";
export { doctor, type DoctorReport } from "./doctor.js";
export type { BuildOptions, BuildResult, BuiltFile, ProgressEvent, StageName } from "./options.js";
