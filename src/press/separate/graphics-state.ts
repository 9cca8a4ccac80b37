import type { PDFDict } from "pdf-lib";
import type { Ink } from "../colour/ink.js";
import type { Operation } from "../content-stream.js";
import {
  apply,
  IDENTITY,
  largestScale,
  type Matrix,
  multiply,
  toMatrix,
  translation,
} from "../matrix.js";
import type { ColourSpace } from "./colour-space.js";
import { asDict, asName, asNumber, entry, items } from "./pdf-objects.js";

/** What fills or strokes are painted with, and what the press has to say of it where it is used. */
export interface Paint {
  /** Absent for patterns and colours that nobody knows. */
  readonly ink?: Ink;
  /** Plates of it that the page does not have. */
  readonly outside: readonly string[];
  /** What a press does not take. */
  readonly refused: readonly string[];
}

/** What overprints in the new content: fills, strokes; undefined where nobody knows. */
export interface Overprint {
  readonly fill: boolean;
  readonly stroke: boolean;
}

/** The part of the graphics state that decides how a mark is inked (ISO 32000-1, 8.4). */
export interface GraphicsState {
  readonly ctm: Matrix;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly fillSpace: ColourSpace;
  readonly strokeSpace: ColourSpace;
  /** In units of the user space. */
  readonly lineWidth: number;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  readonly overprint: Overprint | undefined;
  /** Rendering mode of text, 0 to 7. */
  readonly mode: number;
  readonly fontType: string;
  readonly leading: number;
}

/** More q than this without their Q are an attack: a press takes 28. */
const DEEPEST = 1000;

export const NO_OVERPRINT: Overprint = { fill: false, stroke: false };

/** The state at the start of a page, with black in both colours. */
export const initialState = (ctm: Matrix, black: Paint): GraphicsState => ({
  ctm,
  fill: black,
  stroke: black,
  fillSpace: { kind: "gray" },
  strokeSpace: { kind: "gray" },
  lineWidth: 1,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: "Normal",
  softMask: false,
  overprint: NO_OVERPRINT,
  mode: 0,
  fontType: "",
  leading: 0,
});

/** The operands that are numbers, in their order. */
export function numbersOf({ operands }: Operation): number[] {
  const found: number[] = [];
  for (const operand of operands) if (operand.type === "number") found.push(operand.value);
  return found;
}

/** What an ExtGState changes (8.4.5). */
export function extGState<S extends GraphicsState>(state: S, dict: PDFDict): S {
  const number = (key: string, was: number): number => asNumber(entry(dict, key)) ?? was;
  const blend = entry(dict, "BM");
  const mask = entry(dict, "SMask");
  const font = asDict(items(entry(dict, "Font"))[0]);
  const touchesOverprint = ["OP", "op", "OPM"].some((key) => entry(dict, key) !== undefined);
  return {
    ...state,
    lineWidth: number("LW", state.lineWidth),
    fillAlpha: number("ca", state.fillAlpha),
    strokeAlpha: number("CA", state.strokeAlpha),
    blend: asName(blend) ?? asName(items(blend)[0]) ?? state.blend,
    softMask: mask === undefined ? state.softMask : asDict(mask) !== undefined,
    overprint: touchesOverprint ? undefined : state.overprint,
    fontType: font ? (asName(entry(font, "Subtype")) ?? "") : state.fontType,
  };
}

/**
 * Follows q and Q, matrices, lines and text. Colours and overprint are set from outside; a reader that wants to
 * know more than the press keeps it in a larger state.
 */
export class GraphicsInterpreter<S extends GraphicsState = GraphicsState> {
  private readonly stack: S[] = [];
  private line = IDENTITY;
  /** Where the path that is being made began: its first point, and its box where it is one rectangle. */
  path: { readonly x: number; readonly y: number; readonly thin?: number } | undefined;
  private segments = 0;

  constructor(public state: S) {}

  /** The matrix of the line of text, before what was shown in it. */
  get lineMatrix(): Matrix {
    return this.line;
  }

  /** Where text is shown next, on the page. */
  get textPlace(): readonly [number, number] {
    const [x, y] = [this.line[4], this.line[5]];
    return apply(this.state.ctm, x, y);
  }

  /** Width of a stroke on paper, in points. */
  get strokeWidth(): number {
    return this.state.lineWidth * largestScale(this.state.ctm);
  }

  /** The shorter side in points of a path that is one rectangle; undefined for others. */
  get thinness(): number | undefined {
    return this.segments === 1 ? this.path?.thin : undefined;
  }

  endPath(): void {
    this.path = undefined;
    this.segments = 0;
  }

  set(change: Partial<S> | Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  /** @returns false for a restore without its save, and for a save too many */
  private saveOrRestore(operator: string): boolean {
    if (operator === "q") {
      this.stack.push(this.state);
      return this.stack.length <= DEEPEST;
    }
    const was = this.stack.pop();
    if (was) this.state = was;
    return was !== undefined;
  }

  private begin(operator: string, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    const { ctm } = this.state;
    this.segments++;
    if (this.path) return;
    const rectangle = operator === "re";
    // Of a rectangle the corner at the top left of the paper.
    const corners = rectangle
      ? [apply(ctm, x, y), apply(ctm, x + width, y + height)]
      : [apply(ctm, x, y)];
    const thin = Math.min(Math.abs(width), Math.abs(height)) * largestScale(ctm);
    this.path = {
      x: Math.min(...corners.map(([left]) => left)),
      y: Math.max(...corners.map(([, top]) => top)),
      ...(rectangle ? { thin } : {}),
    };
  }

  private move(x: number, y: number): void {
    this.line = multiply(translation(x, y), this.line);
  }

  /**
   * Applies an operator that is neither colour, resource nor painting; others change nothing.
   * @returns false where q and Q do not match, or are too many
   */
  apply(operation: Operation): boolean {
    const { operator } = operation;
    switch (operator) {
      case "q":
      case "Q":
        return this.saveOrRestore(operator);
      case "m":
      case "re":
      case "l":
      case "c":
      case "v":
      case "y":
        this.begin(operator, numbersOf(operation));
        break;
      case "cm":
        this.set({ ctm: multiply(toMatrix(numbersOf(operation)), this.state.ctm) });
        break;
      case "w":
        this.set({ lineWidth: numbersOf(operation)[0] ?? 1 });
        break;
      case "BT":
        this.line = IDENTITY;
        break;
      case "Tm":
        this.line = toMatrix(numbersOf(operation));
        break;
      case "Td":
      case "TD": {
        const [x = 0, y = 0] = numbersOf(operation);
        if (operator === "TD") this.set({ leading: -y });
        this.move(x, y);
        break;
      }
      case "TL":
        this.set({ leading: numbersOf(operation)[0] ?? 0 });
        break;
      case "T*":
      case "'":
      case '"':
        this.move(0, -this.state.leading);
        break;
      case "Tr":
        this.set({ mode: numbersOf(operation)[0] ?? 0 });
        break;
    }
    return true;
  }
}
