import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Failure } from "../../src/diagnostics/index.js";
import {
  type BuildResult,
  buildEdition,
  checkEdition,
  type ProgressEvent,
} from "../../src/run/index.js";
import {
  EDITION,
  inEdition,
  lines,
  makePaper,
  type Paper,
  STORY,
  temporary,
} from "../support/paper.js";

const browser = "packaged";
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const PROOF = "2026-11-23-proof.pdf";

const page = (name: string, story: string): string => `  - name: ${name}
    plan: |
      16 | A A A
    areas:
      A: { story: stories/${story}.md }
`;
/** Three pages, the story of the second with a byte order mark and a line too few. */
const three = (): Paper =>
  makePaper({
    [EDITION]: `date: 2026-11-23\npages:\n${page("要闻", "lead")}${page("综合", "lake")}${page("副刊", "poem")}`,
    [inEdition("stories/lake.md")]: `\uFEFF# 湖\n\n${lines(41)}\n`,
    [inEdition("stories/poem.md")]: `# 诗\n\n${lines(42)}\n`,
  });

describe("a build", () => {
  let paper: Paper;
  let result: BuildResult;
  const events: ProgressEvent[] = [];
  beforeAll(async () => {
    paper = three();
    result = await buildEdition(paper.edition, {
      browser,
      png: true,
      onProgress: (event) => events.push(event),
    });
  });

  it("writes proof, geometry, report and pictures into build/<date> of the paper", () => {
    const dir = join(paper.dir, "build", "2026-11-23");
    const names = [
      PROOF,
      "2026-11-23-geometry.json",
      ...["01", "02", "03"].map((n) => `2026-11-23-${n}.png`),
    ];
    expect(readdirSync(dir).sort()).toEqual([...names, "2026-11-23-report.json"].sort());
    expect(result.files.map((file) => file.path)).toEqual(
      [...names, "2026-11-23-report.json"].map((name) => join(dir, name)),
    );
    expect(result.files.map((file) => file.kind)).toEqual([
      "proof",
      "geometry",
      ...["png", "png", "png"],
      "report",
    ]);
    for (const { path, bytes } of result.files) expect(readFileSync(path).length).toBe(bytes);
  });

  it("prints all pages in their order", async () => {
    const proof = await PDFDocument.load(readFileSync(result.files[0]?.path ?? ""));
    expect(proof.getPageCount()).toBe(3);
    const pages = read(result.files[1]?.path ?? "").pages;
    expect(pages.map((p: { page: number; name: string }) => `${p.page} ${p.name}`)).toEqual([
      "1 要闻",
      "2 综合",
      "3 副刊",
    ]);
  });

  it("draws the pictures at 150 dpi", async () => {
    const { width, height } = await sharp(result.files[2]?.path).metadata();
    // 180 mm and 120 mm.
    expect(Math.abs((width ?? 0) - 1063)).toBeLessThanOrEqual(1);
    expect(Math.abs((height ?? 0) - 709)).toBeLessThanOrEqual(1);
  });

  it("is good with hints alone, which it gives with their place from the paper's folder", () => {
    expect(result.ok).toBe(true);
    expect(result.diagnostics).toEqual([
      expect.objectContaining({
        code: "BX4003",
        facts: { story: "stories/lake.md", chars: 15, lines: 1 },
        place: expect.objectContaining({ file: EDITION }),
      }),
    ]);
    expect(result.fits.map((fit) => [fit.story, fit.page, fit.lines, fit.short])).toEqual([
      ["stories/lead.md", 1, 42, 0],
      ["stories/lake.md", 2, 41, 1],
      ["stories/poem.md", 3, 42, 0],
    ]);
  });

  it("gives the text of a file for its code frame, without a byte order mark", () => {
    expect(result.source(inEdition("stories/lake.md"))).toMatch(/^# 湖\n/);
    expect(result.source("stories/absent.md")).toBeUndefined();
  });

  it("tells its stages in order, each begun and ended, and the pages as they are printed", () => {
    const begun = events.filter((e) => e.ms === undefined && e.done === undefined);
    const stages = ["edition", "desk", "compose", "browser", "render", "press", "write"];
    expect(begun.map((event) => event.stage)).toEqual(stages);
    expect(result.timings.map((timing) => timing.stage)).toEqual(stages);
    const printed = events.filter((event) => event.done !== undefined);
    expect(printed.map(({ stage, done, total }) => [stage, done, total])).toEqual([
      ["render", 1, 3],
      ["render", 2, 3],
      ["render", 3, 3],
    ]);
  });

  it("names its browser, also in the report", () => {
    expect(result.browser).toMatch(/Chrome\/\d+\./);
    expect(read(result.files.at(-1)?.path ?? "").tools.browser).toBe(result.browser);
  });
});

describe("some of the pages", () => {
  it("are built alone, under their own numbers", async () => {
    const out = temporary();
    const { files, fits } = await buildEdition(three().edition, {
      browser,
      out,
      pages: [2],
      png: true,
    });
    expect(readdirSync(out).sort()).toEqual([
      "2026-11-23-02.png",
      "2026-11-23-geometry-p2.json",
      "2026-11-23-proof-p2.pdf",
      "2026-11-23-report-p2.json",
    ]);
    const proof = await PDFDocument.load(readFileSync(join(out, "2026-11-23-proof-p2.pdf")));
    expect(proof.getPageCount()).toBe(1);
    expect(read(files[1]?.path ?? "").pages.map((p: { page: number }) => p.page)).toEqual([2]);
    expect(fits.map((fit) => fit.story)).toEqual(["stories/lake.md"]);
  });

  it("that the edition has not are a mistake of the caller, and nothing is written", async () => {
    const out = join(temporary(), "out");
    const work = buildEdition(three().edition, { browser, out, pages: [4] });
    await expect(work).rejects.toMatchObject({ diagnostic: { code: "BX2043" } });
    expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });
});

describe("an edition with errors", () => {
  it("is printed all the same where pages can be made, and is not ok", async () => {
    const { edition } = makePaper({ [STORY]: `# 云汀湖水位上涨\n\n${lines(43)}\n` });
    const out = temporary();
    const result = await buildEdition(edition, { browser, out });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map((d) => d.code)).toEqual(["BX4001"]);
    expect(readdirSync(out)).toHaveLength(3);
    expect(read(join(out, "2026-11-23-report.json")).diagnostics[0].code).toBe("BX4001");
  });

  it("that cannot be read at all asks for no browser and writes nothing", async () => {
    const { edition } = makePaper({ "paper.yaml": "name: [" });
    const out = join(temporary(), "out");
    const result = await buildEdition(edition, { browser: "/no/such/browser", out });
    expect(result).toMatchObject({ ok: false, files: [], fits: [], browser: "" });
    expect(result.source("paper.yaml")).toBe("name: [");
    expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });

  it("sorts its complaints by file, then by line", async () => {
    const { edition } = makePaper({
      [STORY]: `# 云汀湖水位上涨\n\n湖水,上涨。\n\n😀。\n\n${lines(39)}\n`,
      [inEdition("stories/a.md")]: "# 没有上版\n",
    });
    const { diagnostics } = await checkEdition(edition);
    expect(
      diagnostics.map((d) => `${d.code} ${d.place?.file}:${d.place?.span?.start.line}`),
    ).toEqual([
      `BX4003 ${EDITION}:7`,
      `BX2014 ${inEdition("stories/a.md")}:undefined`,
      `BX1008 ${STORY}:3`,
      `BX3001 ${STORY}:5`,
    ]);
  });
});

describe("a build that does not come to its end", () => {
  let tmp: string;
  let out: string;
  let paper: Paper;
  beforeEach(() => {
    // Before TMPDIR changes, so that they lie elsewhere.
    paper = three();
    out = temporary();
    tmp = temporary();
    writeFileSync(join(out, PROOF), "the last good one");
    vi.stubEnv("TMPDIR", tmp);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const untouched = (): void => {
    expect(readdirSync(out)).toEqual([PROOF]);
    expect(readFileSync(join(out, PROOF), "utf8")).toBe("the last good one");
    expect(readdirSync(tmp)).toEqual([]);
  };

  it("called off before it began, does nothing", async () => {
    const signal = AbortSignal.abort();
    const events: ProgressEvent[] = [];
    const onProgress = (event: ProgressEvent): number => events.push(event);
    const work = buildEdition(paper.edition, { browser, out, signal, onProgress });
    await expect(work).rejects.toThrow(/abort/i);
    expect(events).toEqual([]);
    untouched();
  });

  it("called off while it prints, leaves the last good files and no work folder", async () => {
    const caller = new AbortController();
    const work = buildEdition(paper.edition, {
      browser,
      out,
      signal: caller.signal,
      onProgress: (event) => {
        if (event.stage === "render" && event.done === 1) caller.abort();
      },
    });
    await expect(work).rejects.toThrow(/abort/i);
    untouched();
  });

  it("called off as printing begins, does not print to the end", async () => {
    const caller = new AbortController();
    const pages: number[] = [];
    const work = buildEdition(paper.edition, {
      browser,
      out,
      signal: caller.signal,
      onProgress: ({ stage, done }) => {
        if (stage !== "render") return;
        if (done === undefined) setTimeout(() => caller.abort(), 0);
        else pages.push(done);
      },
    });
    await expect(work).rejects.toThrow(/abort/i);
    expect(pages).not.toContain(3);
    untouched();
  });

  it("stopped by a template's mistake, leaves the last good files and no work folder", async () => {
    const theme = join(paper.dir, "theme.yaml");
    writeFileSync(theme, `templates: look\n${readFileSync(theme, "utf8")}`);
    mkdirSync(join(paper.dir, "look"));
    writeFileSync(join(paper.dir, "look", "folio.hbs"), "{{paper.motto}}");
    const work = buildEdition(paper.edition, { browser, out });
    await expect(work).rejects.toThrow(Failure);
    await expect(work).rejects.toThrow(/BX5001/);
    untouched();
  });
});

describe("a check", () => {
  it("says of the edition what a build says before it prints, and writes nothing", async () => {
    const paper = three();
    const result = await checkEdition(paper.edition, { browser: "/no/such/browser" });
    expect(result).toMatchObject({ ok: true, files: [], browser: "" });
    expect(result.diagnostics.map((d) => d.code)).toEqual(["BX4003"]);
    expect(result.fits).toHaveLength(3);
    expect(readdirSync(paper.dir).sort()).toEqual(["editions", "paper.yaml", "theme.yaml"]);
  });

  it("can look at some pages alone", async () => {
    const { fits } = await checkEdition(three().edition, { pages: [3] });
    expect(fits.map((fit) => fit.story)).toEqual(["stories/poem.md"]);
  });
});
