import type { Page } from "puppeteer";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { SheetName } from "../edition/index.js";
import { type Px, ptToMm, pxToPt, round } from "../units.js";
import type { PageView } from "./view.js";

/** A block as the plan has it, in pixels of the print page from the sheet's corner. */
export interface PlannedBlock {
  readonly kind: string;
  readonly left: Px;
  readonly top: Px;
  readonly width: Px;
  readonly height: Px;
  /** How far its contents may lean out of it. */
  readonly lean: Px;
}

/** What the browser made of a page. */
export interface Measured {
  /** Families of fonts that did not load. */
  readonly fonts: readonly string[];
  /** What the furniture prints. */
  readonly text: string;
  readonly blocks: readonly {
    readonly index: number;
    /** How far box or contents are larger than the plan, and how far they are away from their place. */
    readonly over: Px;
    readonly off: Px;
    /** Two texts that lie over each other. */
    readonly overlap: string;
  }[];
}

/** Pixels that rounding may cost: a quarter of a millimetre of paper. */
const ROUNDING = 4;

/**
 * The blocks of a page, as they must be printed. A set line may lean over its measure by the empty
 * half of a mark, and raised and lowered signs over their leading; furniture may not at all.
 */
export const plannedBlocks = ({ area, blocks }: PageView): PlannedBlock[] =>
  blocks.map(({ kind, left, top, width, height, size = 0, leading = 0 }) => ({
    kind,
    left: area.left + left,
    top: area.top + top,
    width,
    height,
    lean: kind === "text" ? Math.max(size, leading) : ROUNDING,
  }));

/** Measures every block of an open page against the plan. Runs in the page: nothing from outside of it. */
export function measurePage(page: Page, planned: readonly PlannedBlock[]): Promise<Measured> {
  return page.evaluate(async (blocks: readonly PlannedBlock[]) => {
    await document.fonts.ready;
    const fonts = [...document.fonts].filter((f) => f.status === "error").map((f) => f.family);
    const furniture = new Set(["masthead", "guide", "ear", "folio", "signoff"]);
    const textsOf = (element: Element): { text: string; rect: DOMRect }[] => {
      const found: { text: string; rect: DOMRect }[] = [];
      const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node.textContent?.trim() ?? "";
        const range = document.createRange();
        range.selectNodeContents(node);
        const rect = range.getBoundingClientRect();
        if (text !== "" && rect.width > 0) found.push({ text, rect });
      }
      return found;
    };
    // Two points of ink are no accident of rounding.
    const apart = 10;
    const overlapOf = (texts: { text: string; rect: DOMRect }[]): string => {
      for (const [i, { text, rect: a }] of texts.entries()) {
        for (const { text: other, rect: b } of texts.slice(i + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > apart && down > apart) return `${text} / ${other}`;
        }
      }
      return "";
    };
    const printed = [...document.querySelectorAll<HTMLElement>(".block")];
    let text = "";
    const measured = blocks.map((plan, index) => {
      const element = printed[index];
      if (!element) return { index, over: 0, off: Number.POSITIVE_INFINITY, overlap: "" };
      const box = element.getBoundingClientRect();
      const own = furniture.has(plan.kind);
      const texts = own ? textsOf(element) : [];
      if (own) text += `${texts.map((one) => one.text).join("\n")}\n`;
      // A set text begins in its box's corner; what moves it inside of the box moves its lines.
      const first = plan.kind === "text" ? element.firstElementChild : null;
      const inner = first?.getBoundingClientRect();
      const off = Math.max(
        Math.abs(box.left - plan.left),
        Math.abs(box.top - plan.top),
        inner ? Math.abs(inner.left - box.left) : 0,
        inner ? Math.abs(inner.top - box.top) : 0,
      );
      const beyond = texts.map(({ rect }) =>
        Math.max(
          plan.left - rect.left,
          plan.top - rect.top,
          rect.right - (plan.left + plan.width),
          rect.bottom - (plan.top + plan.height),
        ),
      );
      // What leans out of a picture or of vertical lines is measured where it is placed.
      const drawn = plan.kind === "vertical";
      const over = Math.max(
        box.width - plan.width,
        box.height - plan.height,
        drawn ? 0 : element.scrollWidth - element.clientWidth - plan.lean,
        drawn ? 0 : element.scrollHeight - element.clientHeight - plan.lean,
        inner ? inner.height - plan.height : 0,
        ...(off > 4 ? [] : beyond),
      );
      return { index, over, off, overlap: overlapOf(texts) };
    });
    return { fonts, text, blocks: measured };
  }, planned);
}

/** BX5002 larger than planned, BX5005 away from its place, BX5006 text over text; once for each block. */
export function sizeDiagnostics(
  { blocks }: Measured,
  planned: readonly PlannedBlock[],
  page: SheetName,
): Diagnostic[] {
  const mm = (px: Px): number | string =>
    Number.isFinite(px) ? round(ptToMm(pxToPt(px)), 1) : "?";
  return blocks.flatMap(({ index, over, off, overlap }) => {
    const block = planned[index]?.kind ?? "";
    const facts = { block, page, template: `${block}.hbs` };
    if (over > ROUNDING) return [diagnose("BX5002", { ...facts, over: mm(over) })];
    if (off > ROUNDING) return [diagnose("BX5005", { ...facts, off: mm(off) })];
    return overlap === "" ? [] : [diagnose("BX5006", { ...facts, text: overlap })];
  });
}
