import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.js";

/** A folder that goes when the test does. */
export function tempDir(): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), "banxin 报纸-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export function writeFiles(
  dir: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}

/** A font file with the given tables, each four bytes long; no more than a reader of tables needs. */
export function fakeFont(tags: readonly string[], version = "\0\x01\0\0"): Uint8Array {
  const directory = 12 + 16 * tags.length;
  const bytes = Buffer.alloc(directory + 4 * tags.length);
  bytes.write(version, 0, "latin1");
  bytes.writeUInt16BE(tags.length, 4);
  tags.forEach((tag, i) => {
    bytes.write(tag, 12 + 16 * i, "latin1");
    bytes.writeUInt32BE(directory + 4 * i, 12 + 16 * i + 8);
    bytes.writeUInt32BE(4, 12 + 16 * i + 12);
  });
  return bytes;
}

export const paperYaml = `name: 云汀日报
supervisor: 县委
sponsor: 宣传部
publisher: 云汀县融媒体中心
cn: CN 00-0000
price: 每份1.00元
address: 文昌路18号
zip: "000000"
phone: 0000-1234567
printer: 印务公司
printerAddress: 工业路6号
editorInChief: 许衡
firstIssue: { date: 2026-11-23, number: 3187 }
weekdays: [1, 2, 3, 4, 5]
distribution: 自办发行
`;

const roles = "lead feature second third photo comment essay poem briefs notice ad".split(" ");

/** Three columns, 40 lines, of which the page header takes 4. */
export const themeYaml = `page: { width: 200, height: 280, top: 10, columns: 3, cells: 11, gap: 1, lines: 40 }
body: { font: song, size: 9.5, leading: 12.75, strong: song, emphasis: song }
fonts:
  song: fonts/song.ttf
colours: { ink: "#000000", accent: "#C8161D", tint: "#F3EFE6", paper: "#FFFFFF" }
heads:
${roles.map((role) => `  ${role}: { title: { font: song, size: 20, lines: 2 } }`).join("\n")}
section: { font: song, size: 11, lines: 1 }
caption: { font: song, size: 8.5 }
boxText: { font: song, size: 10.5, leading: 15 }
comment: song
furniture:
  folio: 4
  nameplate: { font: song, size: 92, colour: accent }
  text: { font: song, size: 7.5 }
  strong: { font: song, size: 9 }
  heading: { font: song, size: 14 }
  item: { font: song, size: 10.5 }
  number: { font: song, size: 17 }
rules: { story: 0.5, zone: 0.9, gutter: 0.35, frame: 0.7, heavy: 1.5, header: 0.5 }
verse: { font: song, size: 11 }
`;

export const editionYaml = `date: 2026-11-24
pages:
  - name: 要闻
    plan: |
      10 | M M M
      30 | A A B
    areas:
      M: { furniture: masthead }
      A: { story: stories/头条.md, role: lead }
      B: { story: stories/水位.md }
`;

export const EDITION = "editions/2026-11-24";

/** A sound little paper with one edition; `more` adds to it or replaces files of it. */
export function paperFolder(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = tempDir();
  writeFiles(dir, {
    "paper.yaml": paperYaml,
    "theme.yaml": themeYaml,
    "fonts/song.ttf": fakeFont(["glyf", "head"]),
    [`${EDITION}/edition.yaml`]: editionYaml,
    [`${EDITION}/stories/头条.md`]: "# 云汀湖水位回落\n\n湖水回落了。\n",
    [`${EDITION}/stories/水位.md`]: "# 水位日报\n\n水位正常。\n",
    ...more,
  });
  return dir;
}

/** A complaint in short: `BX2004 edition.yaml:3:5` and the facts asked for. */
export function brief(diagnostic: Diagnostic, ...facts: string[]): string {
  const { code, place } = diagnostic;
  const start = place?.span?.start;
  const at = start ? `:${start.line}:${start.column}` : "";
  const named = facts.map((fact) => ` ${fact}=${diagnostic.facts[fact]}`).join("");
  return `${code} ${place?.file ?? "-"}${at}${named}`;
}
