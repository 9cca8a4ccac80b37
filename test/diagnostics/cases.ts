import type { Code } from "../../src/diagnostics/index.js";
import { archiveCases } from "./cases/archive.js";
import type { Cases } from "./cases/case.js";
import { composeCases } from "./cases/compose.js";
import { deskCases } from "./cases/desk.js";
import { editionCases } from "./cases/edition.js";
import { environmentCases } from "./cases/environment.js";
import { importCases } from "./cases/import.js";
import { manuscriptCases } from "./cases/manuscript.js";
import { planCases } from "./cases/plan.js";
import { pressCases } from "./cases/press.js";
import { printCases } from "./cases/print.js";
import { proofCases } from "./cases/proof.js";

/** How each code is raised. A code without a case does not compile. */
export const cases: Cases<Code> = {
  ...manuscriptCases,
  ...deskCases,
  ...importCases,
  ...editionCases,
  ...planCases,
  ...composeCases,
  ...printCases,
  ...pressCases,
  ...archiveCases,
  ...proofCases,
  ...environmentCases,
};
