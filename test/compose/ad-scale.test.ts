import { expect, it } from "vitest";
import { checkAdScale } from "../../src/compose/ad-scale.js";
import type { FrameBlock, PhotoBlock } from "../../src/compose/plan.js";
import { type Area, adKey } from "../../src/edition/index.js";
import { mmToPt } from "../../src/units.js";
import { starter } from "../support/starter.js";

const { edition } = await starter();
const { body } = edition.theme;
const place = { file: "edition.yaml" };
const area: Area = {
  letter: "A",
  bands: [],
  settings: { role: "ad", file: "bank.pdf" } as Area["settings"],
  stories: [],
  place,
  filePlace: place,
};
/** A picture that fills 240 by 80 mm. */
const block = {
  kind: "photo",
  box: { x: 0, y: 0, width: mmToPt(240) / body.size, height: mmToPt(80) / body.leading },
  story: "",
  alt: "",
} satisfies PhotoBlock;

/** Its frame: the label is a line high, the other sides have half a cell of air. */
const frame: FrameBlock = {
  kind: "frame",
  box: {
    x: 0,
    y: 0,
    width: block.box.width + 1,
    height: block.box.height + 1 + (0.5 * body.size) / body.leading,
  },
  story: "",
  style: "ad",
  note: "广告",
  noteLines: ["广告"],
};

function said(width: number, height: number, states = true) {
  const size = { width: mmToPt(width), height: mmToPt(height) };
  const supplied = { name: "bank.pdf", place, ...(states ? { size } : {}) };
  const photo = { path: "", width: 3, height: 1, sha256: "", supplied };
  const photos = new Map([[adKey("bank.pdf"), photo]]);
  return checkAdScale(area, [frame, block], { theme: edition.theme, photos });
}

it("says of a file that was made for another size how much it is scaled", () => {
  expect(said(120, 40)).toEqual([
    {
      code: "BX6050",
      severity: "warning",
      facts: { file: "bank.pdf", size: "120×40mm", placed: "240×80mm", percent: 200 },
      place,
    },
  ]);
  expect(said(250, 83)[0]?.facts.percent).toBe(96);
});

it("leaves alone what nobody sees, and files that state no size", () => {
  expect(said(240, 80)).toEqual([]);
  expect(said(235, 78)).toEqual([]);
  expect(said(120, 40, false)).toEqual([]);
});
