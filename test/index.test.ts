import { expect, it } from "vitest";
import * as banxin from "../src/index.js";

it("offers these values, no more and no fewer", () => {
  expect(Object.keys(banxin).sort()).toEqual([
    "Failure",
    "addEdition",
    "buildEdition",
    "checkEdition",
    "codeFrame",
    "composePage",
    "createMeter",
    "doctor",
    "doctorFonts",
    "editionSchema",
    "extractEdition",
    "listEditions",
    "loadEdition",
    "makeProof",
    "newEdition",
    "newPaper",
    "paperSchema",
    "plain",
    "proofStatus",
    "rasterise",
    "readBuilt",
    "readStory",
    "renderDiagnostic",
    "renderPages",
    "resumeProofs",
    "sendProofs",
    "sentence",
    "setParagraph",
    "setSingle",
    "showEdition",
    "themeSchema",
    "verifyArchive",
  ]);
});
