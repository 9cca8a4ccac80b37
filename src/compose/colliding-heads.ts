import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Theme } from "../edition/index.js";
import type { Cells, Lines } from "../units.js";
import type { Block, TextBlock } from "./plan.js";
import type { AreaColumns } from "./rules.js";

/** Heads whose tops are no further apart look like one line of type. */
const SAME_TOP: Lines = 2;
/** Sizes that differ by less look like one size: the next step of the scale of Chinese type is more. */
const SAME_SIZE = 0.15;

/** The parts of a head, as far as they stand over its text. */
const HEAD: ReadonlySet<string> = new Set(["label", "kicker", "title", "deck", "byline"]);

/** A title on the page, with the top of the head to which it belongs. */
interface Headline {
  readonly own: AreaColumns;
  readonly title: TextBlock;
  readonly top: Lines;
}

/** The head of an area that neither a frame or tint nor artwork sets off, and that is no advertisement's. */
function headlineOf(own: AreaColumns, blocks: readonly Block[]): Headline[] {
  const { settings, stories } = own.area;
  const [story] = stories;
  if (!story || settings.box !== "none" || settings.role === "ad") return [];
  const mine = blocks.filter((block) => "story" in block && block.story === story.file);
  if (mine.some((block) => block.kind === "logo" && block.role === "title")) return [];
  const head = mine.filter((block) => block.kind === "text" && HEAD.has(block.role));
  const title = head.find((block) => block.kind === "text" && block.role === "title");
  if (title?.kind !== "text") return [];
  return [{ own, title, top: Math.min(...head.map(({ box }) => box.y)) }];
}

const faceOf = ({ lines }: TextBlock): string => lines[0]?.line.runs[0]?.font ?? "";

/** True of two titles in one face and nearly one size. */
function alike(a: TextBlock, b: TextBlock): boolean {
  const [small, large] = [a.size, b.size].sort((x, y) => x - y);
  return faceOf(a) === faceOf(b) && (large ?? 0) <= (small ?? 0) * (1 + SAME_SIZE) + 1e-6;
}

/**
 * BX4018 for two headlines that collide (碰题): side by side with nothing but a gutter between them,
 * beginning at one height, in one face and size, so that the eye reads across them. Newspapers part
 * such heads by face, size or place, by a frame or a picture.
 * @param placed the areas of the page with their columns, in the order of the drawing
 * @param blocks what stands in them
 */
export function collidingHeads(
  placed: readonly AreaColumns[],
  blocks: readonly Block[],
  theme: Theme,
): Diagnostic[] {
  const all = placed.flatMap((own) => headlineOf(own, blocks));
  const beside = (left: TextBlock, right: TextBlock): boolean => {
    const air: Cells = right.box.x - (left.box.x + left.box.width);
    return Math.abs(air - theme.page.gap) < 1e-6;
  };
  return all.flatMap((left) =>
    all
      .filter((right) => beside(left.title, right.title))
      .filter((right) => Math.abs(left.top - right.top) <= SAME_TOP + 1e-6)
      .filter((right) => alike(left.title, right.title))
      .map((right) => {
        const facts = { story: right.title.story, other: left.title.story };
        return diagnose("BX4018", facts, right.own.area.place);
      }),
  );
}
