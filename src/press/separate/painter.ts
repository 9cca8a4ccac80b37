import type { PDFObject } from "pdf-lib";
import { PDFName } from "pdf-lib";
import { components, type Ink, NO_PLATE, plateOf, type Rgb, share } from "../colour/ink.js";
import type { Operation } from "../content-stream.js";
import { type ColourSpace, componentsOf, readSpace } from "./colour-space.js";
import { numbersOf, type Paint } from "./graphics-state.js";
import { patternSpace, spotSpace } from "./ink-objects.js";
import type { Job } from "./job.js";
import type { Resources } from "./resources.js";

/** A colour operator in print colours: what is written, and what is painted with from then on. */
export interface Painted {
  /** Undefined where the operator stays as it was. */
  readonly text: string | undefined;
  readonly paint: Paint;
  readonly space: ColourSpace;
}

/** Brings a pattern into print colours. */
export type PatternOf = (pattern: PDFObject) => {
  readonly pattern: PDFObject;
  readonly paint: Paint;
};

const PLAIN: Paint = { outside: [], refused: [] };
const OPERATORS = { cmyk: ["k", "K"], mask: ["g", "G"], spot: ["scn", "SCN"] } as const;

/** Rewrites the colour operators of one content stream (ISO 32000-1, 8.6.8). */
export class Painter {
  constructor(
    private readonly job: Job,
    private readonly resources: Resources,
    private readonly patternOf: PatternOf,
  ) {}

  paintOf(ink: Ink): Paint {
    return { ink, outside: this.job.map.outside(ink), refused: [] };
  }

  private write(ink: Ink, stroke: boolean): string {
    const operator = OPERATORS[ink.kind][stroke ? 1 : 0];
    const colour = `${components(ink).map(share).join(" ")} ${operator}`;
    if (ink.kind !== "spot") return colour;
    const name = this.spotName(ink.name, ink.cmyk);
    return `/${name} ${stroke ? "CS" : "cs"} ${colour}`;
  }

  private spotName(name: string, cmyk: Extract<Ink, { kind: "spot" }>["cmyk"]): string {
    return this.resources.use("ColorSpace", "Spot", spotSpace(this.job, name, cmyk));
  }

  private inked(ink: Ink, space: ColourSpace, stroke: boolean): Painted {
    return { text: this.write(ink, stroke), paint: this.paintOf(ink), space };
  }

  /** The ink of a colour; undefined in spaces that stay as they are. */
  private inkOf(space: ColourSpace, colour: readonly number[]): Ink | undefined {
    const [a = 0, b = 0, c = 0, d = 0] = colour;
    const { map } = this.job;
    if (space.kind === "gray") return map.ofGray(a);
    if (space.kind === "rgb") return map.ofRgb([a, b, c] satisfies Rgb);
    if (space.kind === "cmyk") return map.ofCmyk([a, b, c, d]);
    if (space.kind !== "indexed") return undefined;
    const count = componentsOf(space.base);
    const from = Math.round(a) * count;
    const entry = [...space.table.subarray(from, from + count)].map((byte) => byte / 255);
    return this.inkOf(space.base, entry);
  }

  /** What other colours than ours are: inks by their names, or nothing that a press knows. */
  private foreign(space: ColourSpace, colour: readonly number[]): Paint {
    if (space.kind === "inks") {
      const printed = space.names.filter((name, i) => (colour[i] ?? 0) > 0 && !NO_PLATE.has(name));
      const plates = printed.map(plateOf);
      return { ...PLAIN, outside: plates.filter((plate) => !this.job.map.plates.includes(plate)) };
    }
    const name = "name" in space ? space.name : space.kind;
    return { ...PLAIN, refused: [`the colour space ${name}`] };
  }

  /** rg, g, k and their strokes; undefined for other operators. */
  device(operation: Operation): Painted | undefined {
    const stroke = operation.operator === operation.operator.toUpperCase();
    const kind = ({ rg: "rgb", g: "gray", k: "cmyk" } as const)[operation.operator.toLowerCase()];
    if (kind === undefined) return undefined;
    const space: ColourSpace = { kind };
    const ink = this.inkOf(space, numbersOf(operation));
    return ink && this.inked(ink, space, stroke);
  }

  /** cs and CS: the space, and its first colour. */
  space(operation: Operation, stroke: boolean): Painted {
    const [operand] = operation.operands;
    const name = operand?.type === "name" ? operand.value : "";
    const own = this.resources.old("ColorSpace", name);
    const space = readSpace(own ? this.job.context.lookup(own) : PDFName.of(name));
    const black = space.kind === "cmyk" ? [0, 0, 0, 1] : [0, 0, 0];
    const ink = this.inkOf(space, black);
    if (ink) return this.inked(ink, space, stroke);
    // A pattern's space is written with the pattern.
    if (space.kind === "pattern") return { text: "", paint: PLAIN, space };
    if (own) this.resources.use("ColorSpace", name, own);
    const full = space.kind === "inks" ? space.names.map(() => 1) : [];
    return { text: undefined, paint: this.foreign(space, full), space };
  }

  /** sc, scn and their strokes: a colour in the space that is set. */
  colour(operation: Operation, space: ColourSpace, stroke: boolean): Painted {
    const colour = numbersOf(operation);
    const ink = this.inkOf(space, colour);
    if (ink) return this.inked(ink, space, stroke);
    const last = operation.operands.at(-1);
    if (space.kind === "pattern" && last?.type === "name") {
      return this.pattern(last.value, space, colour, stroke);
    }
    return { text: undefined, paint: this.foreign(space, colour), space };
  }

  private pattern(
    name: string,
    space: Extract<ColourSpace, { kind: "pattern" }>,
    colour: readonly number[],
    stroke: boolean,
  ): Painted {
    const old = this.resources.old("Pattern", name);
    if (!old) return { text: undefined, paint: PLAIN, space };
    const { pattern, paint } = this.patternOf(old);
    const used = this.resources.use("Pattern", name, pattern);
    const [cs, scn] = stroke ? ["CS", "SCN"] : ["cs", "scn"];
    const ink = space.under && colour.length > 0 ? this.inkOf(space.under, colour) : undefined;
    if (!ink) return { text: `/Pattern ${cs} /${used} ${scn}`, paint, space };
    const under =
      ink.kind === "spot"
        ? spotSpace(this.job, ink.name, ink.cmyk)
        : PDFName.of(ink.kind === "mask" ? "DeviceGray" : "DeviceCMYK");
    const array = patternSpace(this.job.context, under);
    const made = this.resources.use("ColorSpace", `Under${stroke ? "S" : "F"}`, array);
    return {
      text: `/${made} ${cs} ${components(ink).map(share).join(" ")} /${used} ${scn}`,
      paint: { ...paint, outside: [...paint.outside, ...this.job.map.outside(ink)] },
      space,
    };
  }
}
