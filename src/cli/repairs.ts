import type { Repair } from "../manuscript/index.js";
import { table } from "./table.js";
import type { CliText } from "./text/zh-CN.js";

/** Repairs for people: where, by which rule, what became of what. */
export function repairLines(repairs: readonly Repair[], text: CliText): string[] {
  if (repairs.length === 0) return [text.repairs.none, ""];
  const rows = repairs.map(({ rule, place, before, after }) => [
    placeText(place),
    rule,
    `${shown(before, text)} → ${shown(after, text)}`,
  ]);
  return [text.repairs.title, ...table(rows, ["left", "left", "left"]), ""];
}

const placeText = ({ file, span }: Repair["place"]): string =>
  span ? `${file}:${span.start.line}:${span.start.column}` : file;

/** White space is named, since nobody sees it. */
function shown(characters: string, { repairs }: CliText): string {
  if (characters === "") return repairs.nothing;
  if (characters.includes("\n")) return repairs.paragraph;
  return characters.trim() === "" ? repairs.blank : characters;
}

/** A repair for programs; lines and columns count from 1, the end is exclusive. */
export const repairJson = ({ rule, place, before, after }: Repair): object => ({
  rule,
  file: place.file,
  ...(place.span
    ? {
        line: place.span.start.line,
        column: place.span.start.column,
        endLine: place.span.end.line,
        endColumn: place.span.end.column,
      }
    : {}),
  before,
  after,
});
