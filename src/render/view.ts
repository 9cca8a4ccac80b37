import { pathToFileURL } from "node:url";
import {
  type Block,
  type Box,
  outerEdge,
  type PagePlan,
  type PhotoBlock,
  type Rule,
} from "../compose/index.js";
import { type Edition, logoKey, sheetName } from "../edition/index.js";
import { mmToPt, ptToPx, round } from "../units.js";
import { type DotView, dots, type ReadingView, readings } from "./beside.js";
import { type GlyphView, glyphViews, snapped } from "./columns.js";
import { baseFont, type ParagraphView, paragraphs } from "./lines.js";

/** A rectangle in CSS pixels of the print page. */
export interface RectView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One block for its partial; which fields it has depends on `kind`. */
export interface BlockView extends RectView {
  readonly kind: string;
  readonly id: string;
  readonly role?: string;
  readonly font?: string;
  readonly size?: number;
  readonly leading?: number;
  readonly colour?: string;
  /** The story's language where it is not the paper's: the browser shapes by it. */
  readonly language?: string;
  readonly paragraphs?: readonly ParagraphView[];
  readonly dots?: readonly DotView[];
  readonly readings?: readonly ReadingView[];
  readonly glyphs?: readonly GlyphView[];
  readonly style?: string;
  readonly note?: string;
  readonly src?: string;
  readonly alt?: string;
  readonly characters?: readonly string[];
  readonly items?: readonly { readonly title: string; readonly number: number }[];
  readonly title?: string;
  readonly texts?: readonly string[];
  readonly alone?: boolean;
  /** Of a page header: the edge at which its page's number stands. */
  readonly outer?: "left" | "right";
  readonly letters?: readonly { readonly text: string; readonly x: number }[];
}

/** A rule as an SVG line, pixels of the print page. */
export interface RuleView {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: string;
}

/** All that a page's template sees. Templates name nothing else: see template-paths.ts. */
export interface PageView {
  readonly language: string;
  readonly title: string;
  readonly css: string;
  readonly page: RectView & {
    readonly number: number;
    readonly name: string;
    readonly front: boolean;
    /** The outer edge: odd pages lie at the right, even ones, and a spread's first, at the left. */
    readonly outer: "left" | "right";
  };
  readonly area: RectView;
  readonly blocks: readonly BlockView[];
  readonly rules: readonly RuleView[];
  readonly paper: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly editors: readonly { readonly duty: string; readonly name: string }[];
}

const px = (pt: number): number => round(ptToPx(pt), 4);

/**
 * Where the type area (版心) stands on the sheet of a page, in points from the sheet's top left
 * corner. Odd pages lie right of the fold, even ones left of it.
 * @param number of the page, from 1
 */
export function typeArea(
  edition: Edition,
  number: number,
): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  const { page, body } = edition.theme;
  const cells = page.columns * page.cells + (page.columns - 1) * page.gap;
  const width = cells * body.size;
  const rest = mmToPt(page.width) - width;
  const inner = page.inner === undefined ? rest / 2 : mmToPt(page.inner);
  return {
    left: number % 2 === 1 ? inner : rest - inner,
    top: mmToPt(page.top),
    width,
    height: page.lines * body.leading,
  };
}

/** A box of the plan in pixels, from the type area's corner. */
function rect(box: Box, edition: Edition): RectView {
  const { size, leading } = edition.theme.body;
  return {
    left: px(box.x * size),
    top: px(box.y * leading),
    width: px(box.width * size),
    height: px(box.height * leading),
  };
}

/** Picture files of the photos in their places, as the page may load them. */
export type Pictures = ReadonlyMap<PhotoBlock, string>;

/** The paper's own drawings as the browser can show them; what has none is set in type. */
export interface ArtworkFiles {
  readonly nameplate?: string;
  /** By `logoKey`. */
  readonly logos: ReadonlyMap<string, string>;
}

const NO_ARTWORK: ArtworkFiles = { logos: new Map() };

/** Languages of the stories that are written in another than the paper's, by file. */
const otherLanguages = ({ pages, gutters, paper }: Edition): ReadonlyMap<string, string> =>
  new Map(
    [...pages, ...gutters]
      .flatMap((page) => page.areas.flatMap((area) => area.stories))
      .flatMap(({ file, language }) =>
        language === undefined || language === paper.language ? [] : [[file, language]],
      ),
  );

function blockView(
  block: Block,
  index: number,
  { edition, number }: { readonly edition: Edition; readonly number: number },
  pictures: Pictures,
  languages: ReadonlyMap<string, string>,
  artwork: ArtworkFiles,
): BlockView {
  const language = "story" in block ? languages.get(block.story) : undefined;
  const base = {
    kind: block.kind,
    id: `b${index}`,
    ...rect(block.box, edition),
    ...(language === undefined ? {} : { language }),
  };
  const colours = edition.theme.colours;
  switch (block.kind) {
    case "text":
      return {
        ...base,
        role: block.role,
        font: baseFont(block),
        size: px(block.size),
        leading: px(block.leading),
        colour: colours[block.colour] ?? "#000000",
        paragraphs: paragraphs(block),
        dots: dots(block),
        readings: readings(block),
      };
    case "vertical": {
      const area = typeArea(edition, number);
      const { corner, rest } = snapped({ left: px(area.left), top: px(area.top) }, base);
      return {
        ...base,
        ...corner,
        role: block.role,
        colour: colours[block.colour] ?? "#000000",
        glyphs: glyphViews(block, rest),
      };
    }
    case "photo": {
      const file = pictures.get(block);
      return { ...base, alt: block.alt, ...(file ? { src: pathToFileURL(file).href } : {}) };
    }
    case "frame":
      return {
        ...base,
        style: block.style,
        ...(block.note === undefined ? {} : { note: (block.noteLines ?? [block.note]).join("\n") }),
      };
    case "label":
      return { ...base, characters: block.characters };
    case "logo": {
      const file = artwork.logos.get(logoKey(block.name));
      const src = file === undefined ? {} : { src: pathToFileURL(file).href };
      return { ...base, role: block.role, alt: block.name, ...src };
    }
    case "guide":
      return { ...base, items: block.items.map(({ title, page }) => ({ title, number: page })) };
    case "masthead": {
      const { nameplate } = artwork;
      const letters = block.letters.map(({ text, x }) => ({ text, x: px(x) }));
      if (nameplate === undefined) return { ...base, size: px(block.size), letters };
      return { ...base, size: px(block.size), src: pathToFileURL(nameplate).href };
    }
    case "ear":
      return { ...base, title: block.title, texts: block.texts };
    case "signoff":
      return { ...base, alone: block.alone };
    case "folio":
      return { ...base, outer: block.outer };
  }
}

function ruleView(rule: Rule, edition: Edition): RuleView {
  const { body, rules, colours } = edition.theme;
  return {
    x1: px(rule.from.x * body.size),
    y1: px(rule.from.y * body.leading),
    x2: px(rule.to.x * body.size),
    y2: px(rule.to.y * body.leading),
    width: px(rules[rule.weight]),
    colour: colours[rule.colour] ?? "#000000",
  };
}

/** Strings of paper.yaml by their names, for furniture. */
function paperFacts(edition: Edition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(edition.paper).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : [],
    ),
  );
}

/** A name of two characters is set over three cells, so that names stand under each other (王　娟). */
const padName = (name: string): string =>
  /^\p{Script=Han}{2}$/u.test(name) ? [...name].join("　") : name;

/** A 号外 is given away, and must say so (报纸出版管理规定, 版本记录). */
const FREE = "免费赠阅";

/** What templates print of the calendar and of this issue. */
export function issueFacts({ facts, file, paper }: Edition): PageView["facts"] {
  const free = facts.kind === "号外";
  const name = file.dutyEditor ?? paper.editorInChief ?? "";
  return { ...facts, dutyEditor: padName(name), free, price: free ? FREE : (paper.price ?? "") };
}

/**
 * Turns a plan into what the templates print: pixels and text, nothing left to work out.
 */
export function pageView(
  plan: PagePlan,
  edition: Edition,
  css: string,
  pictures: Pictures,
  artwork: ArtworkFiles = NO_ARTWORK,
): PageView {
  const { page } = edition.theme;
  const area = typeArea(edition, plan.number);
  const languages = otherLanguages(edition);
  return {
    language: edition.paper.language,
    title: `${edition.paper.name} ${edition.facts.date} ${sheetName(plan)}`,
    css,
    page: {
      left: 0,
      top: 0,
      width: px(mmToPt(page.width)),
      height: px(mmToPt(page.height)),
      number: plan.number,
      name: plan.name,
      front: plan.blocks.some((block) => block.kind === "masthead"),
      outer: outerEdge(plan.number),
    },
    area: {
      left: px(area.left),
      top: px(area.top),
      width: px(area.width),
      height: px(area.height),
    },
    blocks: plan.blocks.map((block, i) =>
      blockView(block, i, { edition, number: plan.number }, pictures, languages, artwork),
    ),
    rules: plan.rules.map((rule) => ruleView(rule, edition)),
    paper: { ...paperFacts(edition), editorInChief: padName(edition.paper.editorInChief ?? "") },
    facts: issueFacts(edition),
    editors: Object.entries(plan.editors).map(([duty, name]) => ({ duty, name: padName(name) })),
  };
}
