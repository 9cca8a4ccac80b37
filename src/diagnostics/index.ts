export { type Code, codes, type DeskCode, type Severity } from "./codes.js";
export {
  type Diagnostic,
  diagnose,
  type Facts,
  Failure,
  hasErrors,
  type Place,
  type Position,
  pointSpan,
  type Result,
  type Span,
} from "./diagnostic.js";
export { factNames, type Told } from "./facts.js";
export { codeFrame } from "./frame.js";
export {
  type JsonDiagnostic,
  type Language,
  type RenderOptions,
  reasonIn,
  renderDiagnostic,
  sentence,
  toJson,
} from "./print.js";
export { type X4Rule, x4Rules } from "./x4-rules.js";
