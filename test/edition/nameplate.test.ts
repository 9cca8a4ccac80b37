import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { findEdition } from "../../src/edition/folder.js";
import { loadNameplate } from "../../src/edition/nameplate.js";
import { loadSettings } from "../../src/edition/settings.js";
import { brief, EDITION, paperFolder, paperYaml } from "./paper-folder.js";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><path d="M0 0h9v9z"/></svg>';
const square = () =>
  sharp({ create: { width: 40, height: 10, channels: 3, background: "#C8161D" } });

async function load(name: string, bytes?: string | Uint8Array) {
  const files = { "paper.yaml": `${paperYaml}nameplate: ${name}\n` };
  const dir = paperFolder(bytes === undefined ? files : { ...files, [name]: bytes });
  const folder = await findEdition(join(dir, EDITION));
  const { value: settings } = await loadSettings(folder);
  if (!settings) throw new Error("no settings");
  const { value, diagnostics } = await loadNameplate(folder, settings.paper);
  return { value, folder, complaints: diagnostics.map((one) => brief(one, "reason")) };
}

it.each(["svg", "png", "tiff", "jpeg"])(
  "measures artwork in %s and notes its hash",
  async (kind) => {
    const bytes =
      kind === "svg"
        ? SVG
        : await square()
            .toFormat(kind as "png")
            .toBuffer();
    const { value, folder, complaints } = await load(`报头.${kind}`, bytes);
    expect(complaints).toEqual([]);
    expect((value?.width ?? 0) / (value?.height ?? 1)).toBe(4);
    expect(folder.inputs.get(`报头.${kind}`)).toBe(value?.sha256);
  },
);

it("misses a file that paper.yaml names, and one outside of the paper", async () => {
  expect((await load("报头.svg")).complaints).toEqual([
    "BX1001 paper.yaml:16:12 reason=ENOENT: no such file",
  ]);
  expect((await load("../报头.svg")).complaints).toEqual([
    "BX2017 paper.yaml:16:12 reason=undefined",
  ]);
});

it("refuses what is no artwork for print, and half a file", async () => {
  const gif = await square().gif().toBuffer();
  expect((await load("报头.gif", gif)).complaints).toEqual(["BX2027 paper.yaml:16:12 reason=GIF"]);
  const png = await square().resize(400).png({ compressionLevel: 0 }).toBuffer();
  const half = await load("报头.png", png.subarray(0, png.length / 2));
  expect(half.value).toBeUndefined();
  expect(half.complaints).toHaveLength(1);
});
