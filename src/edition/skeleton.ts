import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { isMap, isScalar, parseDocument } from "yaml";
import type { z } from "zod";
import { diagnose, Failure } from "../diagnostics/index.js";
import type { IssueKind } from "./calendar.js";
import { isFile, whyNot } from "./folder.js";
import { inside, shown } from "./paths.js";
import { type EditionFile, editionSchema } from "./schema/edition.js";
import { type PaperFile, paperSchema } from "./schema/paper.js";
import { type Theme, themeSchema } from "./schema/theme.js";
import { drawnSheets } from "./sheets.js";
import { readYaml } from "./yaml.js";

const SCHEMA_LINE = "# yaml-language-server: $schema=../../schemas/edition.schema.json";

/** An edition from whose plan a new one is made. */
export interface Earlier {
  readonly text: string;
  readonly file: EditionFile;
}

/** paper.yaml and its theme; throws a Failure with the first complaint where one is wrong. */
export async function readPaper(root: string): Promise<{ paper: PaperFile; theme: Theme }> {
  const paper = await readOrThrow(root, join(root, "paper.yaml"), paperSchema);
  const themePath = await inside(root, paper.value.theme);
  if (themePath === undefined) {
    throw new Failure(diagnose("BX2017", { path: paper.value.theme }, { file: "paper.yaml" }));
  }
  const theme = await readOrThrow(root, themePath, themeSchema);
  return { paper: paper.value, theme: theme.value };
}

/**
 * The latest edition before a date, special issues (号外) left out; undefined where there is none.
 * @param same whether an edition of the day itself counts too: a further issue goes on from it
 */
export async function earlierEdition(
  root: string,
  date: string,
  same = false,
): Promise<Earlier | undefined> {
  const names = (await folders(join(root, "editions"))).filter((name) => {
    const day = /^(\d{4}-\d{2}-\d{2})(-extra)?$/.exec(name)?.[1];
    return day !== undefined && (day < date || (same && day === date));
  });
  for (const name of names.sort().reverse()) {
    const path = join(root, "editions", name, "edition.yaml");
    if (!(await isFile(path))) continue;
    const { text, value } = await readOrThrow(root, path, editionSchema);
    if (value.kind !== "号外") return { text, file: value };
  }
  return undefined;
}

/** Date, number (0: none) and kind of an issue, as edition.yaml says them. */
export interface IssueFacts {
  readonly date: string;
  readonly issue: number;
  readonly kind: IssueKind;
}

/** The earlier edition's text with another date, number and kind; drawings and comments stay. */
export function renewedText(earlier: Earlier, facts: IssueFacts): Earlier {
  const text = withSchemaLine(replaceFacts(earlier.text, facts));
  const { value } = readYaml(text, "edition.yaml", editionSchema);
  if (value === undefined) throw new Error("the new edition's text is not an edition");
  return { text, file: value };
}

/** Text of a paper's first edition: one page with a masthead and a lead. */
export function firstText(theme: Theme, { date, issue, kind }: IssueFacts): Earlier {
  const { columns, lines } = theme.page;
  const masthead = Math.min(12, Math.floor(lines / 3));
  const row = (height: number, letter: string): string =>
    `      ${height} | ${Array.from({ length: columns }, () => letter).join(" ")}`;
  const text = [
    SCHEMA_LINE,
    `date: ${date}`,
    ...(issue > 0 ? [`issue: ${issue}`] : []),
    ...(kind === "regular" ? [] : [`kind: ${kind}`]),
    "pages:",
    "  - name: 要闻",
    "    plan: |",
    row(masthead, "M"),
    row(lines - masthead, "A"),
    "    areas:",
    "      M: { furniture: masthead }",
    "      A: { story: stories/lead.md, role: lead }",
    "",
  ].join("\n");
  const { value } = readYaml(text, "edition.yaml", editionSchema);
  if (value === undefined) throw new Error("the first edition's text is not an edition");
  return { text, file: value };
}

/** Every story that the areas name, once, as written but with forward slashes. */
export function storyNames(file: EditionFile): string[] {
  const names = drawnSheets(file).flatMap(({ areas }) =>
    Object.values(areas).flatMap((area) => [
      ...(area.story === undefined ? [] : [area.story]),
      ...(area.stories ?? []),
    ]),
  );
  return [...new Set(names.map((name) => posix.normalize(name.replaceAll("\\", "/"))))];
}

/** A story that can be set and cannot be mistaken for copy. */
export const storySkeleton = (name: string): string =>
  `# 待写：${posix.basename(name, posix.extname(name))}\n\n正文待写。\n`;

/**
 * Replaces the values where they stand, adds those that are missing after the date and takes out the
 * lines of those that the new issue has not: the text around them is the user's.
 */
function replaceFacts(text: string, { date, issue, kind }: IssueFacts): string {
  const { contents } = parseDocument(text);
  const rangeOf = (key: string) => {
    const value: unknown = isMap(contents) ? contents.get(key, true) : undefined;
    return isScalar(value) ? (value.range ?? undefined) : undefined;
  };
  const dateRange = rangeOf("date");
  if (dateRange === undefined) return text;
  const wanted = [
    { key: "issue", value: issue > 0 ? String(issue) : undefined },
    { key: "kind", value: kind === "regular" ? undefined : kind },
  ].map(({ key, value }) => ({ key, value, range: rangeOf(key) }));
  const added = wanted.filter(({ value, range }) => value !== undefined && range === undefined);
  const after = added.map(({ key, value }) => `${lineEnd(text)}${key}: ${value}`).join("");
  const changes = [
    { from: dateRange[0], to: dateRange[1], by: date + after },
    ...wanted.flatMap(({ value, range }) => {
      if (range === undefined) return [];
      const [from, to] = value === undefined ? lineAround(text, range[0], range[1]) : range;
      return [{ from, to, by: value ?? "" }];
    }),
  ];
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((out, { from, to, by }) => out.slice(0, from) + by + out.slice(to), text);
}

/** The whole line, its end included, that holds a stretch of a text. */
function lineAround(text: string, from: number, to: number): readonly [number, number] {
  const end = text.indexOf("\n", to);
  return [text.lastIndexOf("\n", from) + 1, end < 0 ? text.length : end + 1];
}

const withSchemaLine = (text: string): string =>
  /^#\s*yaml-language-server:/m.test(text) ? text : `${SCHEMA_LINE}${lineEnd(text)}${text}`;

const lineEnd = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

async function readOrThrow<T>(
  root: string,
  path: string,
  schema: z.ZodType<T>,
): Promise<{ text: string; value: T }> {
  const file = shown(root, path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const facts = { file, reason: whyNot(error) };
    throw new Failure(diagnose("BX1001", facts, { file }), { cause: error });
  }
  const { value, diagnostics } = readYaml(bytes, file, schema);
  const first = diagnostics[0];
  if (value === undefined) throw new Failure(first ?? diagnose("BX1001", { file, reason: "" }));
  // Line ends of Windows stay; the byte order mark goes.
  return { text: new TextDecoder().decode(bytes), value };
}

async function folders(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    return [];
  }
}
