import { expect, test } from "vitest";
import { partOf, readingOrder } from "../../src/render/order.js";
import { starter } from "../support/starter.js";

test("a story is read from its head over its text to its photo, the page from its lead", async () => {
  const { plans } = await starter();
  const [front] = plans;
  if (!front) throw new Error("no page");
  const order = readingOrder(front);
  expect(order[0]).toMatchObject({ story: "stories/lead.md", area: "A" });
  const parts = order[0]?.blocks.map(({ block }) => partOf(block)) ?? [];
  const [first] = parts;
  expect(first).toBe("kicker");
  const ranks = ["kicker", "title", "deck", "body", "photo", "caption"];
  const places = ranks.map((part) => parts.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("every block of a story stands in the order once, frames in none", async () => {
  const { plans } = await starter();
  for (const plan of plans) {
    const read = readingOrder(plan).flatMap(({ blocks }) => blocks.map(({ index }) => index));
    const wanted = plan.blocks.flatMap((block, index) =>
      "story" in block && block.kind !== "frame" ? [index] : [],
    );
    expect(read.sort((a, b) => a - b)).toEqual(wanted);
  }
});
