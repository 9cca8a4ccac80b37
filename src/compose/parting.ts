import type { Block, Story } from "../manuscript/index.js";
import type { Lines } from "../units.js";
import type { FlowGroup, FlowItem, FlowPlace } from "./flow-item.js";

/** White in the stream of a story's text: between two stanzas, around a side box. */
export const emptyItem = (story: string, at: FlowPlace, height: Lines): FlowItem => ({
  story,
  role: "body",
  size: 0,
  height,
  keep: 0,
  lines: [],
  chars: 0,
  at,
});

/** True of a side box's label and text, and of an editor's note (编者按). */
const isAside = (block: Block): boolean => block.kind !== "poem" && block.setting === "aside";

/**
 * The line of air with a hairline in it that parts a side box (链接), or an editor's note, from the text
 * before and behind it. A column's top swallows it; the story's ends need none.
 * @param index of the story's block before which it would stand
 * @param underLabel lines of text that stand under a side box's label at least
 * @returns nothing between two blocks of one kind
 */
export function parting(story: Story, index: number, underLabel: Lines): FlowGroup[] {
  const block = story.blocks[index];
  const before = story.blocks[index - 1];
  if (!before || !block) return [];
  const labelled = block.kind === "heading" && isAside(block);
  if (isAside(before) === isAside(block) && !labelled) return [];
  const air: FlowItem = {
    ...emptyItem(story.file, { block: index, verse: 0, offset: 0 }, 1),
    drop: 1,
    // A rule may end a column, not begin a box there that stands in the next one.
    keep: labelled ? 1 + underLabel : isAside(block) ? 1 : 0,
    rules: [{ at: 0.5, weight: "gutter", colour: "ink" }],
  };
  return [{ items: [air] }];
}
