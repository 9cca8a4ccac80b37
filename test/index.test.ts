import { expect, it } from "vitest";
import * as banxin from "../src/index.js";

it("offers these values, no more and no fewer", () => {
  expect(Object.keys(banxin).sort()).toEqual([
    "Failure",
    "buildEdition",
    "checkEdition",
    "codeFrame",
    "composePage",
    "createMeter",
    "doctor",
    "editionSchema",
    "loadEdition",
    "makeProof",
    "newEdition",
    "newPaper",
    "paperSchema",
    "plain",
    "rasterise",
    "readStory",
    "renderDiagnostic",
    "renderPages",
    "sentence",
    "setParagraph",
    "setSingle",
    "themeSchema",
  ]);
});
