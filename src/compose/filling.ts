import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Area, Edition, Theme } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import type { FontMeter, Meter } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import { type Column, readRange } from "./columns.js";
import type { FlowPlace } from "./flow.js";
import type { Placed } from "./placed.js";
import type { Block, Box, Rule } from "./plan.js";
import { storyMeter } from "./way.js";

/** Where the text of a continued area begins; `ended` where nothing is left for it. */
export type FlowStart = FlowPlace | "ended";

/** What composing an area needs to know. */
export interface AreaContext {
  readonly edition: Edition;
  readonly meter: FontMeter;
  readonly page: number;
  /** In an area that continues a story: absent where the text begins here. */
  readonly start?: FlowStart;
}

/** An area while it fills: how far each column is taken from above and from below. */
export class Filling {
  readonly tops: number[];
  readonly bottoms: number[];
  readonly blocks: Block[] = [];
  readonly rules: Rule[] = [];
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly columns: readonly Column[],
    readonly area: Area,
    readonly context: AreaContext,
  ) {
    this.tops = columns.map((column) => column.top);
    this.bottoms = columns.map((column) => column.bottom);
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
    code: "BX4004" | "BX4011" | "BX4005" | "BX4006" | "BX4009",
    story: Story,
    fact: Record<string, string | number>,
  ): void {
    this.diagnostics.push(diagnose(code, { story: story.file, ...fact }, this.area.place));
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
    at: "top" | "bottom",
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
    const top = Math.max(...this.tops.slice(first, end));
    const bottom = Math.min(...this.bottoms.slice(first, end));
    if (bottom - top < lines) {
      this.complain("BX4004", story, { what });
      return undefined;
    }
    const y = at === "top" ? top : bottom - lines;
    for (let i = first; i < end; i++) {
      if (at === "top") this.tops[i] = y + lines;
      else this.bottoms[i] = y;
    }
    return { x: left.x, y, width, height: lines };
  }

  add(placed: Placed, story: Story, what: string): void {
    this.blocks.push(...placed.blocks);
    this.rules.push(...placed.rules);
    this.diagnostics.push(...(placed.diagnostics ?? []));
    if (placed.over > 0) this.complain("BX4004", story, { what });
  }

  /** Columns with what room they still have. */
  rest(): Column[] {
    return this.columns.map((column, i) => {
      const top = this.tops[i] ?? column.top;
      return { ...column, top, bottom: Math.max(top, this.bottoms[i] ?? column.bottom) };
    });
  }
}
