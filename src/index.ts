/**
 * The library face of banxin: the whole run in one call, and the stages for those who want to stand
 * between them.
 */
export {
  addEdition,
  extractEdition,
  listEditions,
  showEdition,
  verifyArchive,
} from "./archive/index.js";
export { composePage, type Fit, type PagePlan } from "./compose/index.js";
export {
  type Code,
  codeFrame,
  type Diagnostic,
  Failure,
  type Language,
  type Result,
  renderDiagnostic,
  type Severity,
  sentence,
} from "./diagnostics/index.js";
export {
  type Edition,
  editionSchema,
  loadEdition,
  newEdition,
  newPaper,
  paperSchema,
  sheetEdition,
  type Theme,
  themeSchema,
} from "./edition/index.js";
export { plain, readStory, type Story } from "./manuscript/index.js";
export {
  makePress,
  makeProof,
  openProfile,
  type PressEdition,
  type PressFile,
  type PressJob,
  type PressProfile,
  type PressSheet,
  rasterise,
  x4Breaches,
} from "./press/index.js";
export { proofStatus, resumeProofs, sendProofs } from "./proof/index.js";
export { type GutterGeometry, type PageGeometry, type Print, renderPages } from "./render/index.js";
export {
  type BuildOptions,
  type BuildResult,
  type BuiltEdition,
  buildEdition,
  checkEdition,
  type DoctorReport,
  doctor,
  doctorFonts,
  type FontsReport,
  type ProgressEvent,
  readBuilt,
} from "./run/index.js";
export { createMeter, type Meter, type SetLine, setParagraph, setSingle } from "./typeset/index.js";
