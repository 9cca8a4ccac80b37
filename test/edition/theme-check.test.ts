import { expect, it } from "vitest";
import { themeSchema } from "../../src/edition/schema/theme.js";
import { checkTheme } from "../../src/edition/theme-check.js";
import { readYamlFile } from "../../src/edition/yaml.js";
import { brief, themeYaml } from "./paper-folder.js";

function complaints(from: string, to: string): string[] {
  expect(themeYaml).toContain(from);
  const { value } = readYamlFile(themeYaml.replace(from, to), "theme.yaml", themeSchema);
  if (value === undefined) throw new Error("the theme does not pass its schema");
  return checkTheme(value).map((one) => brief(one, "key", "reason"));
}

it("has nothing to say of a sound theme", () => {
  expect(complaints("size: 9.5", "size: 9.5")).toEqual([]);
});

it("finds fonts and colours that the theme does not have", () => {
  expect(complaints("caption: { font: song", "caption: { font: sonf")).toEqual([
    "BX2003 theme.yaml:19:18 key=caption.font reason=no such name; song is one",
  ]);
  expect(complaints("colour: accent", "colour: red")).toEqual([
    "BX2003 theme.yaml:24:46 key=furniture.nameplate.colour reason=no such name",
  ]);
  expect(complaints("comment: song", "comment: toString")[0]).toMatch(/key=comment reason=no such/);
});

it("finds fonts that stand in, or have others stand in, and are none of the theme's", () => {
  const fallback = (map: string) => complaints("colours:", `fallback: ${map}\ncolours:`);
  expect(fallback("{ song: [song], default: [song] }")).toEqual([]);
  expect(fallback("{ song: [sonf], kai: [song] }")).toEqual([
    "BX2003 theme.yaml:5:20 key=fallback.song[1] reason=no such name; song is one",
    "BX2003 theme.yaml:5:32 key=fallback.kai reason=no such name",
  ]);
});

it("keeps the name of the paper's own characters", () => {
  expect(complaints("  song: fonts", "  own-glyphs: a.ttf\n  song: fonts")).toEqual([
    "BX2003 theme.yaml:4:15 key=fonts.own-glyphs reason=a name of banxin's own",
  ]);
});

it("asks for leadings that keep baselines even, and for room under the header", () => {
  expect(complaints("leading: 12.75", "leading: 12.8")).toEqual([
    "BX2003 theme.yaml:2:41 key=body.leading reason=expected a multiple of 3/16 (0.1875)",
  ]);
  expect(complaints("folio: 4", "folio: 40")[0]).toMatch(/^BX2003 theme\.yaml:23:10/);
});

it("asks for a type area that lies on the sheet, and clear of the fold", () => {
  const [page = ""] = /page: .*/.exec(themeYaml) ?? [];
  const with_ = (more: string) => complaints(page, page.replace(" }", `${more} }`));
  expect(with_(", inner: 300")[0]).toMatch(/^BX2003 theme.yaml:1:7 key=page reason=columns take/);
  expect(complaints(page, page.replace(/lines: \d+/, "lines: 199"))[0]).toMatch(
    /lines take \d+ mm/,
  );
});

it("keeps apart what a colour looks like and what it is printed with", () => {
  const read = (accent: string) =>
    readYamlFile(
      themeYaml.replace(/accent: "[^"]+"/, `accent: ${accent}`),
      "theme.yaml",
      themeSchema,
    );
  const plain = read('"#C8161D"').value?.data;
  expect([plain?.colours.accent, plain?.inks]).toEqual(["#C8161D", {}]);
  const spot = "{ name: PANTONE 485 C }";
  const inked = read(`{ rgb: "#C8161D", cmyk: [0, 100, 100, 0], spot: ${spot} }`).value?.data;
  expect(inked?.colours.accent).toBe("#C8161D");
  expect(inked?.inks).toEqual({
    accent: {
      rgb: "#C8161D",
      cmyk: [0, 100, 100, 0],
      spot: { name: "PANTONE 485 C", tint: 100 },
    },
  });
  const said = (accent: string) =>
    read(accent).diagnostics.map((one) => brief(one, "key", "reason"));
  expect([said("red"), said('{ rgb: "#C8161D", cmyk: [0, 101, 0, 0] }')]).toEqual([
    ["BX2003 theme.yaml:5:36 key=colours.accent reason=expected #RRGGBB"],
    ["BX2003 theme.yaml:5:64 key=colours.accent.cmyk[2] reason=at most 100"],
  ]);
});
