import { expect, test } from "vitest";
import { fontFaces, pageCss } from "../../src/render/css.js";
import { starter } from "../support/starter.js";

test("variables come from the theme, in pixels of the enlarged page", async () => {
  const { edition } = await starter();
  const css = pageCss(edition, "/* sheet */");
  expect(css).toContain("--line:68px"); // 12.75pt x 16/3: a whole pixel, so the grid is even
  expect(css).toContain("--colour-accent:#C8161D");
  expect(css).toContain('--nameplate-font:"brush"');
  expect(css.endsWith("/* sheet */")).toBe(true);
});

test("the ideograph that settles a script is neither seen nor has any size", async () => {
  const { edition } = await starter();
  expect(pageCss(edition, "")).toMatch(
    /--han"\]::before\{content:"一";visibility:hidden;font-size:0;/u,
  );
});

test("furniture is printed in its font and in those that stand in for it", async () => {
  const { edition } = await starter();
  const theme = { ...edition.theme, fallback: { brush: ["song-900", "own-glyphs"] } };
  const css = pageCss({ ...edition, theme }, "");
  expect(css).toContain('--nameplate-font:"brush","song-900","own-glyphs";');
  expect(css).toContain('--text-font:"hei-400";');
});

test("every font shares one em box", () => {
  const faces = fontFaces(new Map([["song", "/tmp/一 号.ttf"]]));
  expect(faces).toBe(
    '@font-face{font-family:"song";src:url("file:///tmp/%E4%B8%80%20%E5%8F%B7.ttf");' +
      "ascent-override:88%;descent-override:12%;line-gap-override:0%}",
  );
});
