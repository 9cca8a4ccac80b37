import { describe, expect, it } from "vitest";
import {
  editionFiles,
  hasPictures,
  isReport,
  isSubstance,
  partOf,
  pictureName,
  sheetCount,
} from "../../src/archive/edition-files.js";
import type { BuiltEdition, KeptFile } from "../../src/run/index.js";

const kept = (name: string): KeptFile => ({
  name,
  path: name,
  bytes: Buffer.from(name),
  sha256: "",
});
const edition = (
  outputs: string[],
  pages = 1,
  gutters: [number, number][] = [],
  spreads: [number, number][] = [],
) =>
  ({
    outputs: outputs.map(kept),
    inputs: ["paper.yaml", "editions/2026-11-23/stories/lead.md"].map(kept),
    report: { date: "2026-11-23", pages, gutters, spreads },
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
  expect(pictureName(edition([], 16).report, 12)).toBe("2026-11-23-12.png");
});

it("counts a spread as one sheet of two pages, and names its picture by both", () => {
  const four = edition(["a.png", "b.png", "c.png", "d.png"], 4, [[4, 1]], [[2, 3]]);
  expect(sheetCount(four.report)).toBe(3);
  expect(hasPictures(four)).toBe(true);
  expect([1, 2, 3, 4].map((sheet) => pictureName(four.report, sheet))).toEqual([
    "2026-11-23-01.png",
    "2026-11-23-02-03.png",
    "2026-11-23-04.png",
    "2026-11-23-gutter-4-1.png",
  ]);
  expect(partOf("pages/2026-11-23-02-03.png")).toBe("pages 2-3");
});

it("names the pictures of gutters, which come after the pages, by their pages", () => {
  const four = edition([], 4, [
    [4, 1],
    [2, 3],
  ]);
  const drawn = Array.from({ length: 6 }, (_, i) => ({ page: i + 1, png: Buffer.from("x") }));
  expect(paths(editionFiles(four, drawn)).slice(0, 6)).toEqual([
    "pages/2026-11-23-01.png",
    "pages/2026-11-23-02.png",
    "pages/2026-11-23-03.png",
    "pages/2026-11-23-04.png",
    "pages/2026-11-23-gutter-4-1.png",
    "pages/2026-11-23-gutter-2-3.png",
  ]);
  const pictures = ["2026-11-23-01.png", "2026-11-23-02.png"];
  expect(hasPictures(edition(pictures, 2, [[2, 1]]))).toBe(false);
  expect(hasPictures(edition([...pictures, "2026-11-23-gutter-2-1.png"], 2, [[2, 1]]))).toBe(true);
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
  ["pages/2026-11-23-gutter-4-1.png", "gutter 4-1"],
  ["copy/editions/2026-11-23/stories/lead.md", "story stories/lead.md"],
  ["copy/editions/2026-11-23/photos/lake.jpg", "photo photos/lake.jpg"],
  ["copy/paper.yaml", undefined],
  ["build/2026-11-23-proof.pdf", undefined],
])("%s belongs to %s", (path, part) => {
  expect(partOf(path)).toBe(part);
});
