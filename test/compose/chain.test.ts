import { expect, test } from "vitest";
import { startOf } from "../../src/compose/chain.js";
import { plain } from "../../src/manuscript/index.js";
import { editionOfParts } from "../support/parts.js";
import { starter, storyOf } from "../support/starter.js";

const STORY = storyOf(
  `# 题目在此\n\n${"梁树根把杖靠在树上，数了数红布条，又往前走。".repeat(60)}\n`,
);
const part = { columns: 2, lines: 20 };

async function starts(parts: readonly (typeof part)[], story = STORY) {
  const { edition: base, meter } = await starter();
  const edition = editionOfParts(base, story, parts);
  return edition.pages.map(({ areas: [area] }) => area && startOf(area, edition, meter));
}

test("each part begins where the one before ends, at the start of a line", async () => {
  const [first, second, third] = await starts([part, part, part]);
  expect(first).toBeUndefined();
  if (!second || !third || second === "ended" || third === "ended") throw new Error("too short");
  expect(second.block).toBe(0);
  expect(third.offset).toBeGreaterThan(second.offset);
  const [paragraph] = STORY.blocks;
  const length = paragraph?.kind === "paragraph" ? plain(paragraph.text).length : 0;
  expect(third.offset).toBeLessThan(length);
});

test("nothing is left for the parts behind a story's end", async () => {
  const found = await starts([part, part, part], storyOf("# 题目在此\n\n只有一句话。\n"));
  expect(found).toEqual([undefined, "ended", "ended"]);
});
