import { expect, test } from "vitest";
import { pageCss } from "../../src/render/css.js";
import { starter } from "../support/starter.js";

test("variables come from the theme, in pixels of the enlarged page", async () => {
  const { edition } = await starter();
  const css = pageCss(edition, "/* sheet */");
  expect(css).toContain("--line:68px"); // 12.75pt x 16/3: a whole pixel, so the grid is even
  expect(css).toContain("--colour-accent:#C8161D");
  expect(css).toContain('--nameplate-font:"brush"');
  expect(css.endsWith("/* sheet */")).toBe(true);
});

test("every font shares one em box", async () => {
  const { edition } = await starter();
  const faces = pageCss(edition, "").match(/@font-face\{[^}]*\}/g) ?? [];
  expect(faces).toHaveLength(edition.fonts.size);
  for (const face of faces) expect(face).toContain("ascent-override:88%;descent-override:12%");
});
