import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperSchema } from "../../src/edition/index.js";
import { pressFileName, whyNoPattern } from "../../src/edition/press-names.js";

const paper = (press: object) =>
  paperSchema.parse({
    name: "云汀日报",
    firstIssue: { date: "2026-11-23", number: 1 },
    press,
  });

describe("a page's press file is called", () => {
  it("by date and page where the paper says nothing", () => {
    expect(pressFileName(paper({}), "2026-11-23", 3)).toBe("2026-11-23-03.pdf");
  });

  it("as the printer wants it", () => {
    const own = paper({ files: "{code}{date}-{page:02}.pdf", code: "YTRB" });
    expect(pressFileName(own, "2026-11-23", 12)).toBe("YTRB2026-11-23-12.pdf");
    const dense = paper({ files: "{code}{yyyymmdd}-{page:02}.pdf", code: "YT" });
    expect(pressFileName(dense, "2026-11-23", 1)).toBe("YT20261123-01.pdf");
    expect(pressFileName(paper({ files: "A{page}.PDF" }), "2026-11-23", 3)).toBe("A3.PDF");
  });

  it("by the pages beside it where it is a gutter's", () => {
    expect(pressFileName(paper({}), "2026-11-23", "中缝4-1")).toBe("2026-11-23-gutter-4-1.pdf");
  });

  it("by both of its pages where it is a spread on one sheet", () => {
    expect(pressFileName(paper({}), "2026-11-23", "2-3")).toBe("2026-11-23-02-03.pdf");
    expect(pressFileName(paper({ files: "{page}.pdf" }), "2026-11-23", "6-7")).toBe("6-7.pdf");
  });

  it("by another name for each sheet, whatever the width of numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.uniqueArray(fc.nat(999)), (width, pages) => {
        const files = width === 0 ? "{page}.pdf" : `{page:0${width}}.pdf`;
        const names = pages.map((page) => pressFileName(paper({ files }), "2026-11-23", page));
        expect(new Set(names).size).toBe(pages.length);
      }),
    );
  });
});

it.each([
  ["{date}-{seite}.pdf", undefined, "no placeholder {seite}"],
  ["{date}-{pages}.pdf", undefined, "no placeholder {pages}; {page} is one"],
  ["{date}-{page:2}.pdf", undefined, "no placeholder {page:2}; {page} is one"],
  ["{date}-{page.pdf", undefined, "a brace without its other half"],
  ["{date}.pdf", undefined, "without {page} all pages have one name"],
  ["{code}-{page}.pdf", undefined, "{code} needs press.code"],
  ["../{page}.pdf", undefined, "signs that no file name has"],
  ["a:{page}.pdf", undefined, "signs that no file name has"],
  [".{page}.pdf", undefined, "it does not end in .pdf"],
  ["{page}.tif", undefined, "it does not end in .pdf"],
  ["{date}-proof-p{page}.pdf", undefined, "a name that the build gives another file"],
  ["{code}{date}-{page:02}.pdf", "YT", undefined],
  ["{page}.pdf", undefined, undefined],
])("%s with the code %s: %s", (files, code, why) => {
  expect(whyNoPattern(files, code)).toBe(why);
});
