import { expect, it } from "vitest";
import { fallbackChains } from "../../src/edition/fallback.js";
import { themeSchema } from "../../src/edition/schema/theme.js";
import { readYamlFile } from "../../src/edition/yaml.js";
import { themeYaml } from "./paper-folder.js";

function chains(fallback: string, own?: string) {
  const yaml = themeYaml.replace(
    "  song: fonts/song.ttf\n",
    `  song: fonts/song.ttf\n  hei: fonts/hei.ttf\n  ext: fonts/ext.ttf\n${fallback}`,
  );
  const { value } = readYamlFile(yaml, "theme.yaml", themeSchema);
  if (value === undefined) throw new Error("the theme does not pass its schema");
  return fallbackChains(value.data, own);
}

it("has nothing to fall back on in a theme that says nothing", () => {
  expect(chains("")).toEqual({ song: [], hei: [], ext: [] });
});

it("takes a font's own list, else the one for all others, never the font itself", () => {
  expect(chains("fallback: { song: [ext, hei], default: [ext] }\n")).toEqual({
    song: ["ext", "hei"],
    hei: ["ext"],
    ext: [],
  });
  expect(chains("fallback: { song: [], default: [ext, ext, song] }\n")).toEqual({
    song: [],
    hei: ["ext", "song"],
    ext: ["song"],
  });
});

it("ends every list with the characters that the paper has drawn", () => {
  expect(chains("fallback: { song: [ext] }\n", "own-glyphs")).toEqual({
    song: ["ext", "own-glyphs"],
    hei: ["own-glyphs"],
    ext: ["own-glyphs"],
  });
});
