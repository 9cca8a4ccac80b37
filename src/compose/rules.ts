import type { Area, Theme } from "../edition/index.js";
import type { Cells } from "../units.js";
import { type Column, columnX, longColumn, piecesOf, SEPARATOR } from "./columns.js";
import type { Rule } from "./plan.js";

/** An area with its columns on the page, as the rules between areas need it. */
export interface AreaColumns {
  readonly area: Area;
  readonly columns: readonly Column[];
}

/** Columns with holes as their pieces: the ones that begin at one height follow each other. */
const inPieces = ({ area, columns }: AreaColumns): AreaColumns => ({
  area,
  columns: columns.some(({ holes }) => holes !== undefined)
    ? columns.flatMap(piecesOf).sort((a, b) => a.top - b.top || a.x - b.x)
    : columns,
});

/** A frame is drawn around a box, and around an advertisement that comes as a picture. */
const isFramed = ({ area: { settings } }: AreaColumns): boolean =>
  settings.box === "line" || settings.file !== undefined;

/** Boxes and furniture draw their own edges. */
const plainText = (own: AreaColumns): boolean =>
  !isFramed(own) && own.area.settings.box === "none" && own.area.settings.furniture === undefined;

/** What a rule may run under: a tint has no line at its edge that the rule would double. */
const rulable = (own: AreaColumns): boolean =>
  !isFramed(own) && own.area.settings.furniture === undefined;

/** Areas whose columns' feet touch the separator above this column. */
function above(all: readonly AreaColumns[], column: Column): AreaColumns | undefined {
  return all.find(({ columns }) =>
    columns.some((c) => c.x === column.x && Math.abs(c.bottom - (column.top - SEPARATOR)) < 1e-6),
  );
}

/** True of a piece of a column that another area parts from the piece above it. */
const isUnderHole = ({ columns }: AreaColumns, { x, top }: Column): boolean =>
  columns.some((column) => column.x === x && column.top < top);

/** Horizontal rules in the air between stories, one for each run of columns with the same top. */
function horizontal(all: readonly AreaColumns[], gap: Cells): Rule[] {
  const rules: Rule[] = [];
  for (const own of all) {
    if (!plainText(own)) continue;
    let open: { from: number; to: number; y: number } | undefined;
    const close = (): void => {
      if (open) {
        const y = open.y - SEPARATOR / 2;
        rules.push({
          from: { x: open.from, y },
          to: { x: open.to, y },
          weight: "story",
          colour: "ink",
        });
      }
      open = undefined;
    };
    for (const column of own.columns) {
      const neighbour = above(all, column);
      // A box inside of a story ends by itself, tinted or framed.
      const within = neighbour !== undefined && isUnderHole(own, column) && !plainText(neighbour);
      const ruled = neighbour !== undefined && rulable(neighbour) && !within;
      const follows = open?.y === column.top && column.x - open.to <= gap + 1e-6;
      if (open && !(ruled && follows)) close();
      if (!ruled) continue;
      open = { from: open?.from ?? column.x, to: column.x + column.width, y: column.top };
    }
    close();
  }
  return rules;
}

/** Vertical rules in the gutters between two stories, as long as both stand beside each other. */
function vertical(all: readonly AreaColumns[], theme: Theme): Rule[] {
  const rules: Rule[] = [];
  for (let c = 1; c < theme.page.columns; c++) {
    const leftX = columnX(theme, c - 1);
    const rightX = columnX(theme, c);
    const x = rightX - theme.page.gap / 2;
    const at = (edge: Cells) =>
      all
        .filter(plainText)
        .flatMap(({ area, columns }) =>
          columns.filter((column) => column.x === edge).map((column) => ({ area, column })),
        );
    for (const { area: left, column: a } of at(leftX)) {
      for (const { area: right, column: b } of at(rightX)) {
        if (right === left) continue;
        const top = Math.max(a.top, b.top);
        const bottom = Math.min(a.bottom, b.bottom);
        if (bottom - top < 1) continue;
        rules.push({
          from: { x, y: top + 0.15 },
          to: { x, y: bottom - 0.15 },
          weight: "gutter",
          colour: "ink",
        });
      }
    }
  }
  return rules;
}

/** Rules at one height that a gutter parts become one: a broken rule looks like a mistake. */
function joined(rules: readonly Rule[], gap: Cells): Rule[] {
  const sorted = [...rules].sort((a, b) => a.from.y - b.from.y || a.from.x - b.from.x);
  return sorted.reduce<Rule[]>((done, rule) => {
    const last = done.at(-1);
    const meets = last && last.to.y === rule.from.y && rule.from.x - last.to.x <= gap + 1e-6;
    if (meets) done[done.length - 1] = { ...last, to: rule.to };
    else done.push(rule);
    return done;
  }, []);
}

/**
 * Where a rule across ends beside one down the gutter (the corner of an L), both are drawn until they
 * meet: a corner left open looks like a mistake.
 */
function cornered(across: readonly Rule[], down: readonly Rule[], gap: Cells): Rule[] {
  const near = (one: number, other: number, within: number): boolean =>
    Math.abs(one - other) <= within + 1e-6;
  const meets = (h: Rule, end: Rule["from"], v: Rule): "from" | "to" | undefined => {
    const outside = end === h.from ? v.from.x <= end.x : v.from.x >= end.x;
    if (!outside || !near(v.from.x, end.x, gap / 2)) return undefined;
    if (near(v.from.y, h.from.y, SEPARATOR)) return "from";
    return near(v.to.y, h.from.y, SEPARATOR) ? "to" : undefined;
  };
  const wide = across.map((h): Rule => {
    const start = down.find((v) => meets(h, h.from, v) !== undefined);
    const stop = down.find((v) => meets(h, h.to, v) !== undefined);
    return {
      ...h,
      from: start ? { ...h.from, x: start.from.x } : h.from,
      to: stop ? { ...h.to, x: stop.from.x } : h.to,
    };
  });
  const long = down.map((v): Rule => {
    let rule = v;
    for (const h of across) {
      const end = meets(h, h.from, v) ?? meets(h, h.to, v);
      if (end) rule = { ...rule, [end]: { x: v.from.x, y: h.from.y } };
    }
    return rule;
  });
  return [...wide, ...long];
}

/** A rule across all columns parts the zones of a page. */
function weighted(rule: Rule, { page }: Theme): Rule {
  const right = longColumn(page.cells, page.gap, page.columns);
  const whole = rule.from.x < 1e-6 && rule.to.x > right - 1e-6;
  return whole ? { ...rule, weight: "zone" } : rule;
}

/** The rules between the areas of a page; none inside a story, none around boxes. */
export function rulesBetween(areas: readonly AreaColumns[], theme: Theme): Rule[] {
  const all = areas.map(inPieces);
  const { gap } = theme.page;
  const across = joined(horizontal(all, gap), gap).map((rule) => weighted(rule, theme));
  return cornered(across, vertical(all, theme), gap);
}
