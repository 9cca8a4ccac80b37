import { expect, it } from "vitest";
import { fewest, loadEdition, most, sheetInks } from "../../src/edition/index.js";
import { fourPages, gutter, gutterPaper, notice } from "../support/gutter.js";
import { EDITION, inEdition, makePaper, temporary } from "../support/paper.js";
import { spreadPaper, spreadYaml } from "../support/spread.js";

const load = async (change: (was: string) => string) => {
  const area = "{ story: stories/notice.md, role: notice }";
  const yaml = (was: string): string => gutter(change(was), [4, 1], area);
  const paper = makePaper(gutterPaper(yaml, { [inEdition("stories/notice.md")]: notice }));
  const { value } = await loadEdition(paper.edition, { cacheDir: temporary() });
  if (!value) throw new Error("the edition does not load");
  return value;
};

it("a page has its own inks, else the edition's, else four", async () => {
  expect(Object.keys(fourPages).length).toBeGreaterThan(3);
  const plain = await load((was) => was);
  expect(plain.pages.map((page) => sheetInks(plain, page))).toEqual(Array(4).fill("cmyk"));
  const mixed = await load((was) =>
    was
      .replace("pages:\n", "inks: black\npages:\n")
      .replace("- name: 要闻\n", "- name: 要闻\n    inks: black+red\n"),
  );
  const inks = mixed.pages.map((page) => sheetInks(mixed, page));
  expect(inks).toEqual(["black+red", "black", "black", "black"]);
});

it("a gutter has what both pages beside it have, or its own", async () => {
  const mixed = await load((was) =>
    was
      .replace("pages:\n", "inks: black+red\npages:\n")
      .replace("- name: 要闻\n", "- name: 要闻\n    inks: cmyk\n"),
  );
  const [strip] = mixed.gutters;
  expect(strip && sheetInks(mixed, strip)).toBe("black+red");
  const file = {
    ...mixed.file,
    gutters: mixed.file.gutters.map((one) => ({ ...one, inks: "black" as const })),
  };
  expect(strip && sheetInks({ ...mixed, file }, strip)).toBe("black");
});

it("sets of inks have an order", () => {
  expect(fewest(["cmyk", "black+red"])).toBe("black+red");
  expect(most(["black", "black+red"])).toBe("black+red");
  expect([fewest([]), most([])]).toEqual(["cmyk", "cmyk"]);
});

it("a spread has its own inks on both of its pages, and those behind it keep theirs", async () => {
  const yaml = spreadYaml()
    .replace("pages:\n", "inks: black\npages:\n")
    .replace("    spread: [2, 3]", "    spread: [2, 3]\n    inks: cmyk")
    .replace("name: 副刊,", "name: 副刊, inks: black+red,");
  const paper = makePaper(spreadPaper({}, { [EDITION]: yaml }));
  const { value, diagnostics } = await loadEdition(paper.edition, { cacheDir: temporary() });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  expect(value.pages.map((page) => sheetInks(value, page))).toEqual(["black", "cmyk", "black+red"]);
  // As halves.
  const halves = [2, 3].map((number) => sheetInks(value, { number }));
  expect(halves).toEqual(["cmyk", "cmyk"]);
  expect(sheetInks(value, { number: 0, between: [4, 1] })).toBe("black");
});
