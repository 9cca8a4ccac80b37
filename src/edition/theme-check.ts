import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { OTHERS, OWN_GLYPHS } from "./fallback.js";
import { keyText } from "./issues.js";
import { nearest } from "./nearest.js";
import type { Theme } from "./schema/theme.js";
import type { YamlFile } from "./yaml.js";
import type { YamlPath } from "./yaml-places.js";

/** Chromium's layout unit at PRINT_SCALE: other leadings would put baselines on uneven pixels. */
const LEADING_STEP = 3 / 16;

/**
 * What a schema cannot say of a theme (all BX2003 at the value): each font and colour that it names
 * is one of its own, leadings are multiples of 3/16pt, and the page header leaves room for text.
 */
export function checkTheme({ data, places }: YamlFile<Theme>): Diagnostic[] {
  const complain = (path: YamlPath, reason: string): Diagnostic =>
    diagnose("BX2003", { key: keyText(path), reason }, places.value(path));
  const unknown = namedIn(data).flatMap(({ path, name, known }) => {
    if (Object.hasOwn(known, name)) return [];
    const likely = nearest(name, Object.keys(known));
    return [complain(path, `no such name${likely === "" ? "" : `; ${likely} is one`}`)];
  });
  const leadings = ["body", "boxText"] as const;
  const uneven = leadings
    .filter((part) => !isMultiple(data[part].leading, LEADING_STEP))
    .map((part) => complain([part, "leading"], "expected a multiple of 3/16 (0.1875)"));
  const tall =
    data.furniture.folio < data.page.lines
      ? []
      : [complain(["furniture", "folio"], `less than the ${data.page.lines} lines of the page`)];
  const taken = Object.hasOwn(data.fonts, OWN_GLYPHS)
    ? [complain(["fonts", OWN_GLYPHS], "a name of banxin's own")]
    : [];
  return [...unknown, ...uneven, ...tall, ...taken, ...offSheet(data, complain)];
}

const MM_PER_PT = 25.4 / 72;

/** The type area must lie on the sheet, and beside the fold. */
function offSheet(
  { page, body }: Theme,
  complain: (path: YamlPath, reason: string) => Diagnostic,
): Diagnostic[] {
  const cells = page.columns * page.cells + (page.columns - 1) * page.gap;
  const width = cells * body.size * MM_PER_PT + (page.inner ?? 0);
  const height = page.lines * body.leading * MM_PER_PT + page.top;
  const mm = (value: number): string => `${Math.ceil(value)} mm`;
  return [
    ...(width > page.width
      ? [complain(["page"], `columns take ${mm(width)}, the sheet has ${page.width}`)]
      : []),
    ...(height > page.height
      ? [complain(["page"], `lines take ${mm(height)}, the sheet has ${page.height}`)]
      : []),
  ];
}

interface Named {
  readonly path: YamlPath;
  readonly name: string;
  readonly known: Readonly<Record<string, string>>;
}

/** Every place that names a font or a colour. */
function namedIn(theme: Theme): Named[] {
  const { fonts, fallback, colours, comment, body, ...styled } = theme;
  const own = (["font", "strong", "emphasis", "code"] as const).flatMap((key): Named[] => {
    const name = body[key];
    return name === undefined ? [] : [{ path: ["body", key], name, known: fonts }];
  });
  return [
    ...own,
    ...walk(styled, [], theme),
    { path: ["comment"], name: comment, known: fonts },
    ...fallbackNames(theme),
  ];
}

/** Fonts that stand in, and those for which they do. */
const fallbackNames = ({ fallback, fonts }: Theme): Named[] =>
  Object.entries(fallback).flatMap(([font, chain]) => [
    ...(font === OTHERS ? [] : [{ path: ["fallback", font], name: font, known: fonts }]),
    ...chain.map((name, i) => ({ path: ["fallback", font, i], name, known: fonts })),
  ]);

function walk(value: unknown, path: YamlPath, theme: Theme): Named[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, key];
    if (key === "font" && typeof inner === "string") {
      return [{ path: at, name: inner, known: theme.fonts }];
    }
    if (key === "colour" && typeof inner === "string") {
      return [{ path: at, name: inner, known: theme.colours }];
    }
    return walk(inner, at, theme);
  });
}

const isMultiple = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-6;
