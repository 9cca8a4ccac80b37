import { expect, test } from "vitest";
import { pageView } from "../../src/render/view.js";
import { blockShapes, pageShape, type Shape } from "../../src/render/view-shape.js";
import { starter } from "../support/starter.js";

/** Paths of a value that a shape does not name. */
function unnamed(value: unknown, shape: Shape | undefined, at: string): string[] {
  if (shape === undefined) return [at];
  if (shape === "value" || value === undefined || value === null) return [];
  if (Array.isArray(shape)) {
    return (value as unknown[]).flatMap((item) => unnamed(item, shape[0], `${at}[]`));
  }
  return Object.entries(value as object).flatMap(([name, inner]) =>
    unnamed(inner, (shape as Record<string, Shape>)[name], `${at}.${name}`),
  );
}

test("the shape names everything that the pages of the starter show to their templates", async () => {
  const { edition, plans } = await starter();
  const found = plans.flatMap((plan) => {
    const view = pageView(plan, edition, "", new Map());
    const blocks = view.blocks.flatMap((block) =>
      unnamed(block, blockShapes[block.kind as keyof typeof blockShapes] as Shape, block.kind),
    );
    return [...unnamed(view, pageShape, "page"), ...blocks];
  });
  expect([...new Set(found)]).toEqual([]);
});
