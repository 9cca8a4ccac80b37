import { expect, test } from "vitest";
import { starter } from "../support/starter.js";

test("the fits of the starter edition add up to its printed lines", async () => {
  const { plans } = await starter();
  for (const plan of plans) {
    for (const fit of plan.fits) {
      const own = plan.blocks.filter(
        (b) => b.kind === "text" && b.story === fit.story && ["body", "heading"].includes(b.role),
      );
      const lines = own.flatMap((b) => (b.kind === "text" ? b.lines : []));
      expect(fit.over).toBe(0);
      expect(lines.length).toBeLessThanOrEqual(fit.lines + 1);
      expect(fit.chars).toBeGreaterThan(0);
    }
  }
});

test("only news must fill its area to the line", async () => {
  const { diagnostics } = await starter();
  const stories = diagnostics.filter((d) => d.code === "BX4003").map((d) => String(d.facts.story));
  expect(stories).not.toContain("stories/poem.md");
  expect(stories).not.toContain("stories/ad.md");
  expect(diagnostics.filter((d) => d.severity !== "info")).toEqual([]);
});
