import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Area, Edition, SheetName, Theme } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import type { FontMeter, Meter } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import { type Column, piecesOf, readRange, type Stretch } from "./columns.js";
import type { FlowPlace } from "./flow-item.js";
import type { Placed } from "./placed.js";
import type { Block, Box, Rule } from "./plan.js";
import { storyMeter } from "./way.js";

/** Where the text of a continued area begins; `ended` where nothing is left for it. */
export type FlowStart = FlowPlace | "ended";

/** What composing an area needs to know. */
export interface AreaContext {
  readonly edition: Edition;
  readonly meter: FontMeter;
  readonly page: SheetName;
  /** In an area that continues a story: absent where the text begins here. */
  readonly start?: FlowStart;
}

/** Where something stands in its columns: first, last, or with text over and under it. */
export interface Stand {
  readonly at: "top" | "middle" | "bottom";
  /** The line of the area on which it begins, from 1; at: middle of what is free where absent. */
  readonly row?: number | undefined;
}

/** A stretch above a head or photo that is lower than this is air, no text. */
const LEAST_PIECE: Lines = 3;

/** Line of air over what stands inside the text. */
export const AIR: Lines = 1;

/** True of what has text over it: it begins with a line of air. */
export const inside = ({ at, row }: Stand): boolean => at === "middle" || row !== undefined;

/** A rectangle without the air above what stands in it. */
export const underAir = (box: Box, stand: Stand): Box =>
  inside(stand) ? { ...box, y: box.y + AIR, height: box.height - AIR } : box;

/**
 * An area while it fills: the stretches of each column that are still free.
 *
 * Text is read down each column, over whatever stands in it; something that goes across all columns
 * with text over and under it parts the area into tiers, and each tier is read before the next.
 */
export class Filling {
  private readonly free: Stretch[][];
  /** Feet of what goes across all columns. */
  private readonly bars: Lines[] = [];
  readonly blocks: Block[] = [];
  readonly rules: Rule[] = [];
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly columns: readonly Column[],
    readonly area: Area,
    readonly context: AreaContext,
  ) {
    this.free = columns.map((column) =>
      piecesOf(column).map(({ top, bottom }) => ({ top, bottom })),
    );
  }

  private readonly meters = new Map<Story, Meter>();

  /** What a story is measured and set with. */
  meterOf(story: Story): Meter {
    const meter =
      this.meters.get(story) ?? storyMeter(story, this.context.edition, this.context.meter);
    this.meters.set(story, meter);
    return meter;
  }

  get theme(): Theme {
    return this.context.edition.theme;
  }

  complain(
    code: "BX4004" | "BX4011" | "BX4012" | "BX4005" | "BX4006" | "BX4009" | "BX4013" | "BX4014",
    story: Story,
    fact: Record<string, string | number>,
  ): void {
    this.diagnostics.push(diagnose(code, { story: story.file, ...fact }, this.area.place));
  }

  /** Where the free part of each column begins. */
  get tops(): readonly Lines[] {
    return this.free.map((pieces, i) => pieces[0]?.top ?? this.columns[i]?.bottom ?? 0);
  }

  /**
   * Takes a rectangle over some columns; undefined, with a complaint, where there is none.
   * @param height in lines, or what it is at the columns' width
   */
  take(
    story: Story,
    what: string,
    range: string | number | undefined,
    height: Lines | ((width: Cells) => Lines),
    { at, row }: Stand,
  ): Box | undefined {
    const columns = readRange(range, this.columns.length);
    if (!columns) {
      this.complain("BX4005", story, { columns: String(range) });
      return undefined;
    }
    const { first, end } = columns;
    const left = this.columns[first];
    const right = this.columns[end - 1];
    if (!left || !right) return undefined;
    const width = right.x + right.width - left.x;
    const lines = typeof height === "number" ? height : height(width);
    const y = this.place(first, end, lines, row === undefined ? at : row);
    if (y === undefined) {
      this.complain("BX4004", story, { what });
      return undefined;
    }
    for (let i = first; i < end; i++) this.free[i] = this.without(i, y, y + lines, at, row);
    const across = first === 0 && end === this.columns.length;
    if (across && (at === "middle" || row !== undefined)) this.bars.push(y + lines);
    return { x: left.x, y, width, height: lines };
  }

  /** Top of a free rectangle over some columns: the highest, the lowest, the middle one, or at a row. */
  private place(
    first: number,
    end: number,
    lines: Lines,
    where: Stand["at"] | number,
  ): Lines | undefined {
    const pieces = this.free.slice(first, end);
    const top = Math.max(...pieces.map((own) => own[0]?.top ?? Number.POSITIVE_INFINITY));
    const bottom = Math.min(...pieces.map((own) => own.at(-1)?.bottom ?? 0));
    const origin = Math.min(...this.columns.map((column) => column.top));
    const wished =
      typeof where === "number"
        ? origin + where - 1
        : where === "top"
          ? top
          : where === "bottom"
            ? bottom - lines
            : Math.floor((top + bottom - lines) / 2);
    const fits = pieces.every((own) =>
      own.some((piece) => piece.top <= wished && wished + lines <= piece.bottom),
    );
    return fits ? wished : undefined;
  }

  /** The free stretches of a column without what has been taken; slivers beside it are air. */
  private without(
    column: number,
    from: Lines,
    to: Lines,
    at: Stand["at"],
    row: number | undefined,
  ): Stretch[] {
    const held = at === "middle" || row !== undefined;
    return (this.free[column] ?? []).flatMap((piece) => {
      if (piece.bottom <= from || piece.top >= to) return [piece];
      const over = { top: piece.top, bottom: from };
      const under = { top: to, bottom: piece.bottom };
      const high = ({ top, bottom }: Stretch): boolean => bottom - top >= LEAST_PIECE;
      return [
        ...(high(over) || (over.bottom > over.top && at === "bottom" && !held) ? [over] : []),
        ...(high(under) || (under.bottom > under.top && at === "top" && !held) ? [under] : []),
      ];
    });
  }

  add(placed: Placed, story: Story, what: string): void {
    this.blocks.push(...placed.blocks);
    this.rules.push(...placed.rules);
    this.diagnostics.push(...(placed.diagnostics ?? []));
    if (placed.over > 0) this.complain("BX4004", story, { what });
  }

  /** The stretches that are left for text, in the order of reading. */
  rest(): Column[] {
    const bars = [...this.bars].sort((a, b) => a - b);
    const tier = ({ top }: Stretch): number => bars.filter((bar) => bar <= top).length;
    const all = this.columns.flatMap(({ x, width }, i) =>
      (this.free[i] ?? []).map((piece) => ({ x, width, ...piece })),
    );
    return [0, ...bars.keys()].flatMap((_, n) => all.filter((one) => tier(one) === n));
  }

  /** Each column with the stretch that is left of it under what stands at its top. */
  open(): Column[] {
    return this.columns.map((column, i) => {
      const { top, bottom } = this.free[i]?.[0] ?? { top: column.bottom, bottom: column.bottom };
      return { x: column.x, width: column.width, top, bottom };
    });
  }
}
