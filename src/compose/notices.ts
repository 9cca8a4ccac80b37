import type { Area } from "../edition/index.js";
import type { Block, Rule } from "./plan.js";

/** Lines from a notice's head up to the rule over it: the middle of the air that pour() leaves there. */
const OVER = 0.45;

/**
 * The thin rules between several notices in one area of a gutter (中缝), where no column gap and no
 * common theme hold them apart as they do briefs on a page.
 * @param blocks what the area was filled with
 */
export function noticeRules({ stories }: Area, blocks: readonly Block[]): Rule[] {
  const [first] = stories;
  return blocks.flatMap((block): Rule[] => {
    if (block.kind !== "text" || block.role !== "heading" || block.story === first?.file) return [];
    // A section head inside of a notice belongs to a block of its story, the notice's own head to none.
    if (block.lines[0]?.block !== -1) return [];
    const { x, y, width } = block.box;
    const at = y - OVER;
    return [{ from: { x, y: at }, to: { x: x + width, y: at }, weight: "gutter", colour: "ink" }];
  });
}
