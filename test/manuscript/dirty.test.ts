import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { plain, readStory, tidyStory } from "../../src/manuscript/index.js";

const DIR = new URL("../fixtures/dirty/", import.meta.url);
const dirty = readFileSync(new URL("reservoir.md", DIR), "utf8");
const CLEAN = new URL("reservoir.tidy.md", DIR);

it("a page of another county comes out as its editor would have set it", () => {
  const { text } = tidyStory(dirty, "reservoir.md");
  if (process.env.UPDATE_GOLDEN) writeFileSync(CLEAN, text);
  expect(text).toBe(readFileSync(CLEAN, "utf8"));
});

it("is understood in all its parts", () => {
  const { value, diagnostics } = readStory(dirty, "reservoir.md");
  expect(value.deck.map(plain)).toEqual(["——栖霞县引水上山工程建设侧记"]);
  expect(plain(value.byline)).toBe("■本报记者 卢 青 通讯员 白晓岚 摄影报道");
  expect(value.leads.map(({ label, paragraphs }) => [label, paragraphs.length])).toEqual([
    ["编者按", 2],
  ]);
  expect(value.photos.map(({ caption }) => plain(caption))).toEqual([
    "施工队员在鹰嘴崖隧洞口安装管道",
    "青石村村民在新水龙头前接水",
  ]);
  expect(value.signOff).toBe("⑤21");
  const count = (code: string) => diagnostics.filter((d) => d.code === code).length;
  expect(["BX1006", "BX1007", "BX1008", "BX1009", "BX1010"].map(count)).toEqual([1, 3, 1, 2, 0]);
});
