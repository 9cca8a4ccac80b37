import type { Block, PagePlan } from "../compose/index.js";

/** What a reader comes to in a story, one after the other; frames are no reading. */
const RANKS: Readonly<Record<string, number>> = {
  label: 0,
  logo: 0,
  kicker: 1,
  title: 2,
  deck: 3,
  byline: 4,
  "lead label": 5,
  lead: 5,
  heading: 6,
  body: 6,
  photo: 7,
  caption: 7,
  cell: 8,
};

/** A block of the plan with its index there. */
export interface OrderedBlock {
  readonly index: number;
  readonly block: Extract<Block, { story: string }>;
}

/** A story of a page with its blocks as they are read. */
export interface StoryOrder {
  readonly story: string;
  readonly area: string;
  readonly blocks: readonly OrderedBlock[];
}

/** The name of a block in the order: its role, where it has one. */
export const partOf = (block: OrderedBlock["block"]): string => {
  if (block.kind === "text" || block.kind === "vertical") return block.role;
  return block.kind === "label" ? "lead label" : block.kind;
};

const isRead = ({ block }: { block: Block }): boolean => "story" in block && block.kind !== "frame";

/**
 * The reading order of a page: its stories as they are drawn, from the top and from the left, and in
 * each story head, lead box, text column by column, photos with their captions, tables.
 */
export function readingOrder({ areas, blocks }: PagePlan): StoryOrder[] {
  const read = blocks.map((block, index) => ({ block, index })).filter(isRead) as OrderedBlock[];
  const seen = new Set<string>();
  return areas.flatMap(({ story, area }) => {
    if (seen.has(story)) return [];
    seen.add(story);
    const own = read.filter(({ block }) => block.story === story);
    const rank = ({ block }: OrderedBlock): number => RANKS[partOf(block)] ?? 6;
    return [{ story, area, blocks: own.sort((a, b) => rank(a) - rank(b) || a.index - b.index) }];
  });
}
