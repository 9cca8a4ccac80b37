import { expect, test } from "vitest";
import { styled } from "../../src/compose/styles.js";
import { starter, storyOf } from "../support/starter.js";

test("each run style has its font", async () => {
  const { edition } = await starter();
  const [block] = storyOf("# 题\n\n平常**着重**和*强调*。").blocks;
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  const runs = styled(block.text, edition.theme, "song-400");
  expect(runs.map((r) => [r.text, r.font])).toEqual([
    ["平常", "song-400"],
    ["着重", "hei-700"],
    ["和", "song-400"],
    ["强调", "kai-500"],
    ["。", "song-400"],
  ]);
});
