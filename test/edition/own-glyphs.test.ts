import { createHash } from "node:crypto";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findEdition } from "../../src/edition/folder.js";
import { loadOwnGlyphs } from "../../src/edition/own-glyphs.js";
import { createMeter } from "../../src/typeset/index.js";
import { drawing, JI } from "../support/glyph.js";
import { brief, EDITION, paperFolder, tempDir, writeFiles } from "./paper-folder.js";

const hash = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

async function load(files: Readonly<Record<string, string>>, cacheDir = tempDir()) {
  const paperDir = paperFolder(files);
  const folder = await findEdition(join(paperDir, EDITION));
  const { value, diagnostics } = await loadOwnGlyphs(folder, cacheDir);
  const complaints = diagnostics.map((one) => brief(one, "file", "reason"));
  return { value, complaints, inputs: folder.inputs };
}

describe("loadOwnGlyphs", () => {
  it("makes nothing where the paper has drawn nothing", async () => {
    expect(await load({})).toMatchObject({ value: undefined, complaints: [] });
    expect((await load({ "glyphs/README.md": "# 补字" })).value).toBeUndefined();
  });

  it("makes one font of all drawings, and lays it into the cache under its hash", async () => {
    const cacheDir = tempDir();
    const files = { "glyphs/U+20BB7.svg": JI, "glyphs/㙍.svg": JI, "glyphs/u+2c27c.SVG": JI };
    const { value, complaints, inputs } = await load(files, cacheDir);
    expect(complaints).toEqual([]);
    expect(value?.name).toBe("own-glyphs");
    expect(value?.path).toBe(join(cacheDir, "fonts", `${value?.sha256}.ttf`));
    expect(hash(readFileSync(value?.path ?? ""))).toBe(value?.sha256);
    expect(inputs.get("glyphs/U+20BB7.svg")).toBe(hash(JI));
    expect(inputs.size).toBe(3);
    const meter = createMeter(value ? [value] : []);
    const points = [0x20bb7, 0x364d, 0x2c27c];
    expect(points.every((point) => meter.has("own-glyphs", point))).toBe(true);
  });

  it("mends a damaged font in the cache", async () => {
    const cacheDir = tempDir();
    const { value } = await load({ "glyphs/𠮷.svg": JI }, cacheDir);
    writeFileSync(value?.path ?? "", "half a fo");
    const again = await load({ "glyphs/𠮷.svg": JI }, cacheDir);
    expect(hash(readFileSync(again.value?.path ?? ""))).toBe(value?.sha256);
  });

  it("names each file that cannot be used, with the reason, and makes a font of the others", async () => {
    const { value, complaints } = await load({
      "glyphs/吉利.svg": JI,
      "glyphs/U+D842.svg": JI,
      "glyphs/U+110000.svg": JI,
      "glyphs/U+FE0F.svg": JI,
      "glyphs/.svg": JI,
      "glyphs/U+20BB7.svg": JI,
      "glyphs/𠮷.svg": JI,
      "glyphs/㙍.svg": drawing("<rect/>"),
    });
    const name = "reason=its name is not one character or U+20BB7";
    expect(complaints.sort()).toEqual([
      `BX2021 glyphs/.svg file=glyphs/.svg ${name}`,
      `BX2021 glyphs/U+110000.svg file=glyphs/U+110000.svg ${name}`,
      `BX2021 glyphs/U+D842.svg file=glyphs/U+D842.svg ${name}`,
      `BX2021 glyphs/U+FE0F.svg file=glyphs/U+FE0F.svg ${name}`,
      "BX2021 glyphs/㙍.svg file=glyphs/㙍.svg reason=an element <rect>; only paths are read",
      `BX2021 glyphs/吉利.svg file=glyphs/吉利.svg ${name}`,
      "BX2021 glyphs/𠮷.svg file=glyphs/𠮷.svg reason=a second drawing of its character",
    ]);
    expect(value && createMeter([value]).has("own-glyphs", 0x20bb7)).toBe(true);
  });

  it("does not follow a link out of the paper", async () => {
    const paperDir = paperFolder({ "glyphs/㙍.svg": JI });
    const outside = tempDir();
    writeFiles(outside, { "ji.svg": JI });
    symlinkSync(join(outside, "ji.svg"), join(paperDir, "glyphs/𠮷.svg"));
    const folder = await findEdition(join(paperDir, EDITION));
    const { diagnostics } = await loadOwnGlyphs(folder, tempDir());
    expect(diagnostics).toMatchObject([{ code: "BX2017", facts: { path: "glyphs/𠮷.svg" } }]);
  });

  it("says that the cache cannot be written", async () => {
    const cacheDir = join(tempDir(), "a-file");
    writeFileSync(cacheDir, "");
    await expect(load({ "glyphs/𠮷.svg": JI }, cacheDir)).rejects.toMatchObject({
      diagnostic: { code: "BX9004" },
    });
  });
});
