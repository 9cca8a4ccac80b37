import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { headRoles } from "../../src/edition/index.js";

const made: string[] = [];

// Registered for the test file that imports this module.
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A folder that goes with the test file. Its path has no links, so that paths can be compared. */
export function temporary(): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), "banxin-test-"));
  made.push(dir);
  return dir;
}

/** The npm package's font: 6 MB, the smallest with the characters of GB 2312. */
export const FONT_FILE = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf",
);
const FONT = "npm:@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf";

export const DATE = "2026-11-23";
const FOLDER = `editions/${DATE}`;
export const EDITION = `${FOLDER}/edition.yaml`;
export const STORY = `${FOLDER}/stories/lead.md`;
/** The path of a story or photo from the paper's folder. */
export const inEdition = (name: string): string => `${FOLDER}/${name}`;

const paperYaml = `name: 云汀日报
supervisor: 县委
sponsor: 宣传部
publisher: 融媒体中心
cn: CN 00-0000
price: 每份1.00元
address: 文昌路18号
zip: "000000"
phone: 0000-1234567
printer: 印务公司
printerAddress: 工业路6号
editorInChief: 许衡
firstIssue: { date: 2026-11-23, number: 3187 }
desk: { off: [byline] }
postalCode: 00-00
`;

/** One page of three columns of 15 characters; 20 lines, of which the page header takes 4. */
const themeYaml = `page: { width: 180, height: 120, top: 12, columns: 3, cells: 15, gap: 1, lines: 20 }
body: { font: song, size: 9.5, leading: 12.75, strong: song, emphasis: song }
fonts:
  song: ${FONT}
colours: { ink: "#000000", accent: "#C8161D", tint: "#F3EFE6", paper: "#FFFFFF" }
heads:
${headRoles.map((role) => `  ${role}: { title: { font: song, size: 20, lines: 2 } }`).join("\n")}
section: { font: song, size: 11, lines: 1 }
caption: { font: song, size: 8.5 }
boxText: { font: song, size: 10.5, leading: 15 }
comment: song
verse: { font: song, size: 11 }
furniture:
  folio: 4
  nameplate: { font: song, size: 40, colour: accent }
  text: { font: song, size: 7.5 }
  strong: { font: song, size: 9 }
  heading: { font: song, size: 14 }
  item: { font: song, size: 10.5 }
  number: { font: song, size: 17 }
rules: { story: 0.5, zone: 0.9, gutter: 0.35, frame: 0.7, heavy: 1.5, header: 0.5 }
`;

/**
 * An edition.yaml of one page. Its rows begin in line 5, its areas two lines under the last row.
 * @param rows rows of the drawing
 * @param areas the areas, as they stand after `areas:`
 */
export const editionYaml = (rows: readonly string[], areas: readonly string[]): string =>
  [
    `date: ${DATE}`,
    "pages:",
    "  - name: 要闻",
    "    plan: |",
    ...rows.map((row) => `      ${row}`),
    "    areas:",
    ...areas.map((area) => `      ${area}`),
    "",
  ].join("\n");

/**
 * One page more behind an edition.yaml, with one area over all of it. Behind one row and one area its
 * area stands in line 12.
 * @param area the area, as it stands after `A:`
 */
export const nextPage = (yaml: string, area: string): string =>
  `${yaml}  - name: 综合\n    plan: |\n      16 | A A A\n    areas:\n      A: ${area}\n`;
/** A page with a masthead of ten lines; the story `A` has the other ten. */
export const frontYaml = editionYaml(
  ["10 | M M M", "10 | A A A"],
  ["M: { furniture: masthead }", "A: { story: stories/lead.md }"],
);

/** Paragraphs of one line each. */
export const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `第${i + 1}天，湖水上涨。`).join("\n\n");

/** Two lines of head and 42 of text in three columns: the 16 lines of the page header's rest, full. */
const story = `# 云汀湖水位上涨\n\n${lines(42)}\n`;

/** Content of a file; a function makes it from the minimal paper's; undefined leaves the file out. */
export type Change = string | Uint8Array | ((was: string) => string) | undefined;
/** Changes to the minimal paper by path from its folder, with forward slashes. */
export type Changes = Readonly<Record<string, Change>>;

const minimal: Readonly<Record<string, string>> = {
  "paper.yaml": paperYaml,
  "theme.yaml": themeYaml,
  [EDITION]: editionYaml(["16 | A A A"], ["A: { story: stories/lead.md }"]),
  [STORY]: story,
};

/** A change of one stretch of the minimal paper's file, which must be there exactly once. */
export const swap =
  (from: string, to: string): Change =>
  (was) => {
    if (was.split(from).length !== 2) throw new Error(`not once in the file: ${from}`);
    return was.replace(from, () => to);
  };

/** A paper in a folder. */
export interface Paper {
  readonly dir: string;
  /** The folder of its one edition. */
  readonly edition: string;
}

/**
 * Writes a minimal paper of which there is nothing to say (one page, one story that fits to the
 * line), with the given changes.
 * @param dir where; a temporary folder where absent
 */
export function makePaper(changes: Changes = {}, dir: string = temporary()): Paper {
  const files: Record<string, Change> = { ...minimal, ...changes };
  for (const [name, change] of Object.entries(files)) {
    const content = typeof change === "function" ? change(minimal[name] ?? "") : change;
    if (content === undefined) continue;
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return { dir, edition: join(dir, FOLDER) };
}
