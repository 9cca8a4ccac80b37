import { expect, test } from "vitest";
import { plannedBlocks, sizeDiagnostics } from "../../src/render/measure.js";
import { pageView } from "../../src/render/view.js";
import { buildEdition } from "../../src/run/index.js";
import { type Changes, makePaper, swap } from "../support/paper.js";
import { starter } from "../support/starter.js";

test("a block is expected where the type area's corner and its box put it", async () => {
  const { edition, plans } = await starter();
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const view = pageView(plan, edition, "", new Map());
  const planned = plannedBlocks(view);
  expect(planned).toHaveLength(plan.blocks.length);
  const masthead = planned.find(({ kind }) => kind === "masthead");
  expect(masthead?.left).toBeCloseTo(view.area.left, 6);
  expect(masthead?.lean).toBe(4);
});

test("one block is told once, with the worst first", () => {
  const block = { kind: "folio", left: 0, top: 0, width: 9, height: 9, lean: 4 };
  const said = (over: number, off: number, overlap = "") =>
    sizeDiagnostics(
      { fonts: [], text: "", blocks: [{ index: 0, over, off, overlap }] },
      [block],
      3,
    ).map(({ code, facts }) => [code, facts.over ?? facts.off ?? facts.text]);
  expect(said(4, 4)).toEqual([]);
  expect(said(384, 384, "甲 / 乙")).toEqual([["BX5002", 25.4]]);
  expect(said(0, 384, "甲 / 乙")).toEqual([["BX5005", 25.4]]);
  expect(said(0, 0, "甲 / 乙")).toEqual([["BX5006", "甲 / 乙"]]);
  expect(said(0, Number.POSITIVE_INFINITY)).toEqual([["BX5005", "?"]]);
});

const TEXT = `<div class="{{role}}" style='font:{{size}}px/{{leading}}px "{{font}}"'>{{#each paragraphs}}<p>{{#each lines}}{{#unless @first}}<br>{{/unless}}{{#each runs}}<span style='{{style}}'>{{text}}</span>{{/each}}{{/each}}</p>{{/each}}</div>`;

/** What a look of the paper's own makes of the minimal page. */
async function look(files: Changes): Promise<string[]> {
  const { edition } = makePaper({ "theme.yaml": (was) => `templates: look\n${was}`, ...files });
  const { diagnostics } = await buildEdition(edition, { browser: "packaged" });
  const told = diagnostics.filter(({ code }) => /^BX500[256]$/.test(code));
  return [...new Set(told.map(({ code, facts }) => `${code} ${facts.template}`))];
}

test.each<[string, Changes, string[]]>([
  ["the shipped look breaks nothing", { "look/look.css": ".folio { color: #333 }" }, []],
  [
    "padding around set text moves it",
    { "look/look.css": ".text { padding-top: 30px }" },
    ["BX5005 text.hbs"],
  ],
  [
    "a larger leading makes text higher",
    { "look/text.hbs": TEXT.replace("{{leading}}px", "71px") },
    ["BX5002 text.hbs"],
  ],
  [
    "larger type runs out of its measure",
    { "look/text.hbs": TEXT.replace("{{size}}px", "90px") },
    ["BX5002 text.hbs"],
  ],
  [
    "a header of larger type runs out of its box",
    { "look/look.css": ".folio .bar { font-size: 190px }" },
    ["BX5002 folio.hbs"],
  ],
  [
    "margins shift a photo's frame",
    { "look/look.css": ".signoff .facts { margin-left: -60px }" },
    ["BX5002 signoff.hbs"],
  ],
  [
    "long names of editors run under the paper's name",
    {
      "look/look.css": "",
      "editions/2026-11-23/edition.yaml": swap(
        "    plan:",
        "    editors: { 责任编辑: 何文澜何文澜何文澜何文澜 }\n    plan:",
      ),
    },
    ["BX5006 folio.hbs"],
  ],
])(
  "%s",
  async (_, files, told) => {
    expect(await look(files)).toEqual(told);
  },
  60_000,
);
