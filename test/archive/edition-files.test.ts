import { describe, expect, it } from "vitest";
import {
  editionFiles,
  hasPictures,
  isReport,
  isSubstance,
  partOf,
  pictureName,
} from "../../src/archive/edition-files.js";
import type { BuiltEdition, KeptFile } from "../../src/run/index.js";

const kept = (name: string): KeptFile => ({
  name,
  path: name,
  bytes: Buffer.from(name),
  sha256: "",
});
const edition = (outputs: string[], pages = 1) =>
  ({
    outputs: outputs.map(kept),
    inputs: ["paper.yaml", "editions/2026-11-23/stories/lead.md"].map(kept),
    report: { date: "2026-11-23", pages },
  }) as unknown as BuiltEdition;
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe("the files of an edition", () => {
  it("are what was made, a picture of each page, and what it was made of", () => {
    const drawn = [{ page: 1, png: Buffer.from("1") }];
    expect(paths(editionFiles(edition(["2026-11-23-proof.pdf"]), drawn))).toEqual([
      "build/2026-11-23-proof.pdf",
      "pages/2026-11-23-01.png",
      "copy/paper.yaml",
      "copy/editions/2026-11-23/stories/lead.md",
    ]);
  });

  it("take the build's own pictures where it has all of them", () => {
    const whole = edition(["2026-11-23-proof.pdf", "2026-11-23-01.png"]);
    expect(hasPictures(whole)).toBe(true);
    expect(paths(editionFiles(whole, []))).toContain("pages/2026-11-23-01.png");
    expect(hasPictures(edition(["2026-11-23-01.png"], 2))).toBe(false);
  });
});

it("numbers pictures so that they sort", () => {
  expect(pictureName("2026-11-23", 12)).toBe("2026-11-23-12.png");
});

it("counts neither report nor pictures as the substance of an edition", () => {
  expect(isReport("build/2026-11-23-report.json")).toBe(true);
  expect(isSubstance("build/2026-11-23-report.json")).toBe(false);
  expect(isSubstance("pages/2026-11-23-01.png")).toBe(false);
  expect(isSubstance("build/2026-11-23-proof.pdf")).toBe(true);
  expect(isSubstance("copy/editions/2026-11-23/report.json")).toBe(true);
});

it.each([
  ["pages/2026-11-23-03.png", "page 3"],
  ["copy/editions/2026-11-23/stories/lead.md", "story stories/lead.md"],
  ["copy/editions/2026-11-23/photos/lake.jpg", "photo photos/lake.jpg"],
  ["copy/paper.yaml", undefined],
  ["build/2026-11-23-proof.pdf", undefined],
])("%s belongs to %s", (path, part) => {
  expect(partOf(path)).toBe(part);
});
