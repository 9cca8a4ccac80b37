import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LogoBlock } from "../../src/compose/index.js";
import { makeLogos } from "../../src/render/logos.js";
import { buildEdition } from "../../src/run/index.js";
import { COMMENT_LOGO, logoFile } from "../support/logo.js";
import { lines, makePaper, STORY, temporary } from "../support/paper.js";
import { starter } from "../support/starter.js";

test("only logos that stand on the pages are made, each once", async () => {
  const { edition, plans } = await starter();
  const logo = { file: logoFile(COMMENT_LOGO), lines: 3 };
  const logos = new Map([
    ["时评", logo],
    ["诗笺", logo],
  ]);
  const block: LogoBlock = {
    kind: "logo",
    role: "label",
    box: { x: 0, y: 0, width: 9, height: 3 },
    story: "a.md",
    name: "时 评",
  };
  const [plan] = plans;
  if (!plan) throw new Error("no page");
  const placed = [{ ...plan, blocks: [block, block] }];
  expect([...(await makeLogos(placed, { ...edition, logos }, "/nowhere"))]).toEqual([
    ["时评", logo.file.path],
  ]);
  expect((await makeLogos(plans, { ...edition, logos }, "/nowhere")).size).toBe(0);
});

test("a printed logo is drawn in paths, said in the page's text, and the same at every build", async () => {
  const build = async () => {
    const { edition } = makePaper({
      "theme.yaml": (was) => `${was}logos: { 水情: { file: 水情.svg, lines: 3 } }\n`,
      "水情.svg": COMMENT_LOGO,
      [STORY]: `---\ncolumn: 水情\n---\n# 云汀湖水位上涨\n\n${lines(30)}\n`,
    });
    const out = temporary();
    const result = await buildEdition(edition, { browser: "packaged", out });
    const read = (name: string) => readFileSync(join(out, `2026-11-23-${name}`));
    return { result, pdf: read("proof.pdf"), geometry: JSON.parse(`${read("geometry.json")}`) };
  };
  const one = await build();
  expect(one.result.diagnostics).toEqual([]);
  const [page] = one.geometry.pages;
  // 3 lines of 12.75pt are 13.494 mm, three times as wide.
  const [[left, top], , [right, bottom]] = page.logos[0].polygon;
  expect(right - left).toBeCloseTo(3 * 13.494, 2);
  expect(bottom - top).toBeCloseTo(13.494, 2);
  expect(page.logos).toMatchObject([{ story: "stories/lead.md", role: "label", name: "水情" }]);
  // Its words were found in the print where they were planned: BX6001 would have been said.
  expect(page.lines[0]).toMatchObject({ role: "label", text: "水情" });
  expect(page.order[0].blocks.map(({ part }: { part: string }) => part).slice(0, 3)).toEqual([
    "label",
    "logo",
    "title",
  ]);
  expect(one.pdf.toString("latin1")).not.toContain("/Subtype /Image");
  const other = await build();
  expect(other.pdf.equals(one.pdf)).toBe(true);
});
