import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnostics/index.js";
import { type Edition, loadEdition, sha256 } from "../../src/edition/index.js";
import { fitsOf, geometryJson, jsonBytes, reportJson } from "../../src/run/report.js";
import { EDITION, FONT_FILE, makePaper, STORY, temporary } from "../support/paper.js";

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const read = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString("utf8"));

let edition: Edition;
let paperDir: string;
beforeAll(async () => {
  const paper = makePaper();
  paperDir = paper.dir;
  const loaded = await loadEdition(paper.edition, { cacheDir: temporary() });
  if (!loaded.value) throw new Error("the minimal paper did not load");
  edition = loaded.value;
});

it("hashes with SHA-256", () => {
  // FIPS 180-4, the empty message and "abc".
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256(Buffer.from("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

it("writes JSON that people can read and compare: UTF-8, two spaces, a line end at the end", () => {
  expect(Buffer.from(jsonBytes({ 报名: ["云汀日报"] })).toString("utf8")).toBe(
    '{\n  "报名": [\n    "云汀日报"\n  ]\n}\n',
  );
});

describe("the report", () => {
  const fit = {
    story: "stories/lead.md",
    page: 1,
    chars: 420,
    lines: 42,
    over: 0,
    overChars: 0,
    short: 0,
  };
  const report = () => {
    const place = {
      file: EDITION,
      span: { start: { line: 7, column: 7 }, end: { line: 7, column: 8 } },
    };
    return read(
      reportJson({
        edition,
        diagnostics: [diagnose("BX4003", { story: "stories/lead.md", chars: 15, lines: 1 }, place)],
        fits: [fit],
        browser: "HeadlessChrome/1.2.3.4",
        files: [{ name: "2026-11-23-proof.pdf", bytes: Buffer.from("abc") }],
      }),
    );
  };

  it("says which edition of which paper", () => {
    expect(report()).toMatchObject({
      format: "banxin-report/1",
      paper: "云汀日报",
      date: "2026-11-23",
      issue: 3187,
      pages: 1,
      fits: [fit],
    });
  });

  it("keeps every complaint with its code, its place and its Chinese sentence", () => {
    const [said] = report().diagnostics;
    expect(said).toMatchObject({
      severity: "info",
      code: "BX4003",
      file: EDITION,
      line: 7,
      column: 7,
      facts: { story: "stories/lead.md", chars: 15, lines: 1 },
    });
    expect(said.message).toContain("15");
    expect(said.message).toMatch(/\p{Script=Han}/u);
  });

  it("names and hashes all that went into the pages", () => {
    const { fonts, inputs, files } = report();
    expect(fonts).toEqual([{ name: "song", sha256: hash(readFileSync(FONT_FILE)) }]);
    const font = "npm:@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf";
    const own = [EDITION, STORY, "paper.yaml", "theme.yaml"].map((file) => ({
      file,
      sha256: hash(readFileSync(join(paperDir, file))),
    }));
    expect(inputs).toHaveLength(5);
    expect(inputs).toEqual(
      expect.arrayContaining([...own, { file: font, sha256: hash(readFileSync(FONT_FILE)) }]),
    );
    expect(files).toEqual([{ name: "2026-11-23-proof.pdf", bytes: 3, sha256: sha256("abc") }]);
  });

  it("names the versions of the tools that can change a page", () => {
    const { tools } = report();
    const version = /^\d+\.\d+\.\d+/;
    for (const tool of [
      "banxin",
      "puppeteer",
      "harfbuzzjs",
      "markdown-it",
      "handlebars",
      "sharp",
    ]) {
      expect(tools[tool], tool).toMatch(version);
    }
    expect(tools["pdf-lib"], "also under its alias").toMatch(version);
    expect(tools.browser).toBe("HeadlessChrome/1.2.3.4");
  });

  it("names no folder of this machine", () => {
    expect(JSON.stringify(report())).not.toContain(paperDir);
  });
});

it("geometry says whose it is and in which form", () => {
  expect(read(geometryJson(edition, []))).toEqual({
    format: "banxin-geometry/2",
    paper: "云汀日报",
    date: "2026-11-23",
    pages: [],
    gutters: [],
  });
});

it("fits come page by page", () => {
  const fitOf = (story: string, page: number) => ({
    story,
    page,
    chars: 0,
    lines: 0,
    over: 0,
    overChars: 0,
    short: 0,
  });
  const plan = (page: number, ...stories: string[]) => ({
    number: page,
    name: "",
    editors: {},
    facts: edition.facts,
    blocks: [],
    rules: [],
    areas: [],
    fits: stories.map((story) => fitOf(story, page)),
  });
  expect(fitsOf([plan(1, "a", "b"), plan(2, "c")]).map((f) => `${f.page} ${f.story}`)).toEqual([
    "1 a",
    "1 b",
    "2 c",
  ]);
});

it("geometry keeps pages and gutters apart", () => {
  const sheets = [{ page: 1 }, { page: 2 }, { between: [2, 1] }] as unknown as Parameters<
    typeof geometryJson
  >[1];
  const made = read(geometryJson(edition, sheets));
  expect(made.pages).toEqual([{ page: 1 }, { page: 2 }]);
  expect(made.gutters).toEqual([{ between: [2, 1] }]);
});
