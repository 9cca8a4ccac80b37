import type { Block } from "../compose/index.js";
import { type EditionFacts, imprintFacts, type PaperFile } from "../edition/index.js";
import type { BlockView, PageView, RectView } from "./view.js";

/** What a path of a template may lead to: a value, a list, a record of names. */
export type Shape = "value" | readonly [Shape] | { readonly [name: string]: Shape };

const leaves = <K extends string>(...names: readonly K[]): Record<K, Shape> =>
  Object.fromEntries(names.map((name) => [name, "value"])) as Record<K, Shape>;

const rect: Record<keyof RectView, Shape> = leaves("left", "top", "width", "height");
const base = { ...rect, ...leaves("kind", "id") };

/** What the partial of each kind of block sees. */
export const blockShapes: Record<Block["kind"], { readonly [K in keyof BlockView]?: Shape }> = {
  text: {
    ...base,
    ...leaves("role", "font", "size", "leading", "colour", "language"),
    dots: [leaves("x", "y", "r")],
    readings: [leaves("text", "font", "left", "top", "size")],
    paragraphs: [{ lines: [{ runs: [leaves("text", "style")] }] }],
  },
  vertical: {
    ...base,
    ...leaves("role", "colour", "language"),
    glyphs: [leaves("text", "transform", "font", "size")],
  },
  photo: { ...base, ...leaves("src", "alt") },
  frame: { ...base, ...leaves("style", "note") },
  label: { ...base, characters: ["value"] },
  logo: { ...base, ...leaves("role", "src", "alt") },
  guide: { ...base, items: [leaves("title", "number")] },
  masthead: { ...base, ...leaves("src", "size"), letters: [leaves("text", "x")] },
  ear: { ...base, title: "value", texts: ["value"] },
  folio: { ...base, outer: "value" },
  signoff: { ...base, alone: "value" },
};

/** The words of paper.yaml and of the calendar that furniture may print. */
const paper = leaves<Exclude<keyof PaperFile, "firstIssue" | "weekdays">>(
  "name",
  "nameplate",
  ...imprintFacts,
  "language",
  "theme",
  "browser",
);
const facts = leaves<keyof EditionFacts | "dutyEditor" | "free" | "price">(
  "date",
  "dateText",
  "weekday",
  "lunar",
  "term",
  "issue",
  "issueText",
  "kind",
  "pageCount",
  "dutyEditor",
  "free",
  "price",
);

/** What page.hbs sees, and every partial under `@root`. */
export const pageShape: Record<keyof PageView, Shape> = {
  ...leaves("language", "title", "css"),
  page: { ...rect, ...leaves("number", "name", "front", "outer") },
  area: rect,
  blocks: [Object.assign({}, ...Object.values(blockShapes))],
  rules: [leaves("x1", "y1", "x2", "y2", "width", "colour")],
  paper,
  facts,
  editors: [leaves("duty", "name")],
};
