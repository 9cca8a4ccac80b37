import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { findEdition } from "../../src/edition/folder.js";
import { loadLogos, logoKey } from "../../src/edition/logos.js";
import { loadSettings } from "../../src/edition/settings.js";
import { COMMENT_LOGO } from "../support/logo.js";
import { brief, EDITION, paperFolder, themeYaml } from "./paper-folder.js";

/** Loads the logos that the theme names after its other lines. */
async function load(logos: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const dir = paperFolder({ ...files, "theme.yaml": `${themeYaml}logos:\n${logos}` });
  const folder = await findEdition(join(dir, EDITION));
  const settings = await loadSettings(folder);
  const told = settings.diagnostics.filter(({ place }) => place?.file === "theme.yaml");
  if (!settings.value) return { logos: new Map(), complaints: told.map((d) => brief(d, "reason")) };
  const { value, diagnostics } = await loadLogos(folder, settings.value.theme);
  return {
    logos: value,
    complaints: [...told, ...diagnostics].map((one) => brief(one, "reason", "ppi")),
  };
}

/** A red bar of so many pixels in height, four times as wide. */
const bar = (height: number) =>
  sharp({ create: { width: 4 * height, height, channels: 3, background: "#C8161D" } })
    .tiff()
    .toBuffer();

it("finds each column's artwork with its height, spaces in the name or not", async () => {
  const { logos, complaints } = await load(
    "  云汀时评: { file: logos/a.svg, lines: 3.5 }\n  简　讯: { file: logos/b.tiff, lines: 2, align: center }\n",
    { "logos/a.svg": COMMENT_LOGO, "logos/b.tiff": await bar(200) },
  );
  expect(complaints).toEqual([]);
  expect(logos.get(logoKey("云汀时评"))).toMatchObject({ lines: 3.5, file: { width: 252 } });
  expect(logos.get(logoKey("简 讯"))).toMatchObject({ lines: 2, align: "center" });
});

it("goes on without what it cannot use, and says each at its line and column", async () => {
  const { logos, complaints } = await load(
    "  时评: { file: 无.svg, lines: 3 }\n  诗: { lines: 2, file: ../a.svg }\n  书: { file: b.svg, lines: 2 }\n  湖: { file: a.svg, lines: 2 }\n",
    { "a.svg": COMMENT_LOGO, "b.svg": COMMENT_LOGO.replace("0 0 252 84", "0 0 0 84") },
  );
  // Chinese characters count as one column each.
  expect(complaints).toEqual([
    "BX1001 theme.yaml:33:15 reason=ENOENT: no such file ppi=undefined",
    "BX2017 theme.yaml:34:24 reason=undefined ppi=undefined",
    "BX2035 theme.yaml:35:14 reason=no size ppi=undefined",
  ]);
  expect([...logos.keys()]).toEqual(["湖"]);
});

it("wants 300 pixels to the inch of its height, and takes fewer all the same", async () => {
  // Four lines of 12.75pt are 0.708 in: 212.5 pixels are 300 to the inch.
  const { complaints } = await load("  诗: { file: a.tiff, lines: 4 }\n", {
    "a.tiff": await bar(213),
  });
  expect(complaints).toEqual([]);
  const coarse = await load("  诗: { file: a.tiff, lines: 4 }\n", { "a.tiff": await bar(212) });
  expect(coarse.complaints).toEqual(["BX2036 theme.yaml:33:14 reason=undefined ppi=299"]);
  expect(coarse.logos.size).toBe(1);
});

it("refuses a height of nothing", async () => {
  const { complaints } = await load("  诗: { file: a.svg, lines: 0 }\n");
  expect(complaints).toEqual(["BX2003 theme.yaml:33:28 reason=more than 0"]);
});
