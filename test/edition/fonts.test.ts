import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findEdition } from "../../src/edition/folder.js";
import { loadFonts, packagedPath } from "../../src/edition/fonts.js";
import { whyNotTrueType } from "../../src/edition/sfnt.js";
import { brief, EDITION, fakeFont, paperFolder, tempDir, writeFiles } from "./paper-folder.js";

const KAI = "npm:@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2";
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function load(paperDir: string, fonts: Record<string, string>, cacheDir = tempDir()) {
  const folder = await findEdition(join(paperDir, EDITION));
  const result = await loadFonts(folder, fonts, cacheDir, (name) => ({ file: `theme#${name}` }));
  const complaints = result.diagnostics.map((one) => brief(one, "font", "file", "path"));
  return { ...result, complaints, inputs: folder.inputs };
}

describe("loadFonts", () => {
  it("reads a font of the paper", async () => {
    const paperDir = paperFolder();
    const { value, complaints, inputs } = await load(paperDir, { song: "fonts\\song.ttf" });
    expect(complaints).toEqual([]);
    const sha256 = hash(fakeFont(["glyf", "head"]));
    expect(value.get("song")).toMatchObject({
      name: "song",
      path: join(paperDir, "fonts", "song.ttf"),
      sha256,
    });
    expect([...inputs]).toEqual([["fonts/song.ttf", sha256]]);
  });

  it("sees that a file has changed since", async () => {
    const paperDir = paperFolder();
    await load(paperDir, { song: "fonts/song.ttf" });
    const other = fakeFont(["glyf", "head", "hhea"]);
    writeFileSync(join(paperDir, "fonts/song.ttf"), other);
    const { value } = await load(paperDir, { song: "fonts/song.ttf" });
    expect(value.get("song")?.sha256).toBe(hash(other));
  });

  it("says why a font cannot be used", async () => {
    const paperDir = paperFolder({
      "fonts/a.otf": fakeFont(["CFF "], "OTTO"),
      "fonts/b.woff2": "wOF2 and nothing else",
    });
    const { value, complaints } = await load(paperDir, {
      a: "fonts/a.otf",
      b: "fonts/b.woff2",
      c: "fonts/无.ttf",
      d: "../out.ttf",
      e: "npm:no-such-package/a.ttf",
      f: "npm:zod/../yaml/package.json",
    });
    expect(value.size).toBe(0);
    expect(complaints.map((line) => line.replace(/ path=undefined$/, ""))).toEqual([
      "BX2016 theme#a font=a file=fonts/a.otf (PostScript outlines (CFF))",
      "BX2016 theme#b font=b file=fonts/b.woff2 (a damaged WOFF2)",
      "BX2016 theme#c font=c file=fonts/无.ttf (no such file)",
      "BX2017 theme#d font=undefined file=undefined path=../out.ttf",
      "BX2016 theme#e font=e file=npm:no-such-package/a.ttf (no such file)",
      "BX2016 theme#f font=f file=npm:zod/../yaml/package.json (no such file)",
    ]);
  });

  it("unpacks a packaged WOFF2 once, whole, even for two at the same time", async () => {
    const paperDir = paperFolder();
    const cacheDir = tempDir();
    const [one, two] = await Promise.all([
      load(paperDir, { kai: KAI }, cacheDir),
      load(paperDir, { kai: KAI }, cacheDir),
    ]);
    const font = one?.value.get("kai");
    expect(font?.sha256).toBe(two?.value.get("kai")?.sha256);
    const names = readdirSync(join(cacheDir, "fonts"));
    expect(names).toEqual([`${one?.inputs.get(KAI)}.ttf`]);
    const bytes = readFileSync(font?.path ?? "");
    expect(hash(bytes)).toBe(font?.sha256);
    expect(whyNotTrueType(bytes)).toBeUndefined();
  });

  it("does not mix up two WOFF2 that are unpacked together", async () => {
    const paperDir = paperFolder();
    const bold = KAI.replace("500", "700");
    const together = await load(paperDir, { kai: KAI, bold });
    const alone = await load(paperDir, { bold });
    const first = await load(paperDir, { kai: KAI });
    expect(together.value.get("bold")?.sha256).toBe(alone.value.get("bold")?.sha256);
    expect(together.value.get("kai")?.sha256).toBe(first.value.get("kai")?.sha256);
    expect(hash(together.value.get("kai")?.bytes ?? new Uint8Array())).toBe(
      first.value.get("kai")?.sha256,
    );
  }, 20_000);

  it("replaces a damaged file in the cache", async () => {
    const paperDir = paperFolder();
    const source = hash(readFileSync((await packagedPath(KAI)) ?? ""));
    const cacheDir = tempDir();
    writeFiles(cacheDir, { [`fonts/${source}.ttf`]: "half a fo" });
    const { value, complaints } = await load(paperDir, { kai: KAI }, cacheDir);
    expect(complaints).toEqual([]);
    expect(whyNotTrueType(readFileSync(value.get("kai")?.path ?? ""))).toBeUndefined();
  });

  it("says that the cache cannot be written", async () => {
    const cacheDir = join(tempDir(), "a-file");
    writeFileSync(cacheDir, "");
    await expect(load(paperFolder(), { kai: KAI }, cacheDir)).rejects.toMatchObject({
      diagnostic: { code: "BX9004" },
    });
  });
});

describe("packagedPath", () => {
  it("finds files of packages with and without scope", async () => {
    expect(await packagedPath("npm:zod/package.json")).toMatch(/zod[\\/]package\.json$/);
    expect(await packagedPath(KAI)).toMatch(/lxgw-wenkai-latin-500-normal\.woff2$/);
  });

  it("stays in the package", async () => {
    expect(await packagedPath("npm:zod/../yaml/package.json")).toBeUndefined();
    expect(await packagedPath("npm:../zod/package.json")).toBeUndefined();
    expect(await packagedPath("npm:zod")).toBeUndefined();
  });
});
