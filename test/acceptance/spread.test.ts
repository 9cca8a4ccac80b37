import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { addEdition, showEdition } from "../../src/archive/index.js";
import { packageRoot } from "../../src/edition/index.js";
import { x4Breaches } from "../../src/press/index.js";
import { composeMails } from "../../src/proof/compose.js";
import { openHtml } from "../../src/proof/html.js";
import { readSource } from "../../src/proof/source.js";
import type { PageGeometry } from "../../src/render/index.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { mmToPt } from "../../src/units.js";
import { DATE, EDITION, inEdition, lines, makePaper, type Paper, STORY } from "../support/paper.js";
import { bare, pageTexts } from "../support/proof.js";
import { spreadPaper, spreadYaml } from "../support/spread.js";
import { copyStarter } from "../support/starter-copy.js";

/** The starter paper with an edition whose middle is a spread: see test/fixtures/spread/edition.yaml. */
async function spreadEdition(press = ""): Promise<Paper> {
  const paper = copyStarter();
  cpSync(join(packageRoot(), "test", "fixtures", "spread"), paper.edition, { recursive: true });
  for (const name of ["ad", "bus"]) rmSync(join(paper.edition, "stories", `${name}.md`));
  // The starter's photo has pixels for one page.
  const photo = join(paper.edition, "photos", "gorge.jpg");
  const large = await sharp(readFileSync(photo)).resize(2048).jpeg().toBuffer();
  writeFileSync(photo, large);
  const yaml = join(paper.dir, "paper.yaml");
  writeFileSync(yaml, `${readFileSync(yaml, "utf8")}\n${press}`);
  return paper;
}

const reader = (dir: string) => (name: string) => readFileSync(join(dir, `${DATE}-${name}`));
const boxesOf = async (bytes: Uint8Array) => {
  const page = (await PDFDocument.load(bytes, { updateMetadata: false })).getPage(0);
  return { trim: page.getTrimBox(), bleed: page.getBleedBox(), media: page.getMediaBox() };
};

describe("an edition of four pages with a spread", () => {
  let paper: Paper;
  let result: BuildResult;
  let file: (name: string) => Buffer;
  let spread: PageGeometry;

  beforeAll(async () => {
    paper = await spreadEdition("press: { bleed: 3, marks: true }\n");
    const options = { browser: "packaged", target: "press", png: true } as const;
    result = await buildEdition(paper.edition, options);
    file = reader(join(paper.dir, "build", DATE));
    spread = JSON.parse(file("geometry.json").toString()).pages[1];
  }, 120_000);

  it("is built: lines stand where they were planned, and no text runs across the fold", () => {
    const codes = new Set(result.diagnostics.map(({ code }) => code));
    // Stories that are a little short, and the letter of a headline that the fold cuts.
    expect([...codes].sort()).toEqual(["BX4002", "BX4003", "BX4022"]);
    expect(spread.lines.length).toBeGreaterThan(300);
    for (const { role, x, width, text } of spread.lines) {
      if (["title", "deck", "kicker", "byline"].includes(role)) continue;
      expect(x + width <= 275 || x >= 275, text).toBe(true);
    }
  });

  it("has the spread as one double page of the proof, labelled with both numbers", async () => {
    const document = await PDFDocument.load(file("proof.pdf"));
    const widths = document.getPages().map((page) => page.getTrimBox().width / mmToPt(1));
    expect(widths).toEqual([275, 550, 275].map((mm) => expect.closeTo(mm, 3)));
    const labels = String(document.catalog.lookup(PDFName.of("PageLabels")));
    expect(labels).toContain(PDFHexString.fromText("第2-3版").toString());
    expect(labels).toContain(PDFHexString.fromText("第4版").toString());
    expect(document.getSubject()).toContain("共4版");
    const [front, middle] = await pageTexts(file("proof.pdf"));
    expect(front).toContain("今日4版");
    // A header on each page, with its number.
    expect(middle?.match(/责任编辑沈亦舟/g)).toHaveLength(2);
    // In the guide a story on the right page has that page's number.
    expect(front).toMatch(/没有教案的夜校[^版]*3版/);
    expect(front).toMatch(/黑石峡最后一班渡船2版/);
  });

  it("tells in geometry and report which pages it covers", () => {
    const geometry = JSON.parse(file("geometry.json").toString());
    expect(geometry.pages.map((page: PageGeometry) => [page.page, page.spread])).toEqual([
      [1, undefined],
      [2, [2, 3]],
      [4, undefined],
    ]);
    expect(spread).toMatchObject({ width: 550, height: 390 });
    const [photo] = spread.photos;
    const xs = photo?.polygon.map(([x]) => x) ?? [];
    expect(Math.min(...xs)).toBeLessThan(200);
    expect(Math.max(...xs)).toBeGreaterThan(350);
    const report = JSON.parse(file("report.json").toString());
    expect(report).toMatchObject({ pages: 4, spreads: [[2, 3]], gutters: [] });
    expect(new Set(result.fits.map(({ page }) => page))).toEqual(new Set([1, "2-3", 4]));
  });

  it("goes to press in halves: two files of one page each, cut at the fold", async () => {
    const press = result.files.filter(({ kind }) => kind === "press").map(({ path }) => path);
    const names = ["01.pdf", "02.pdf", "03.pdf", "04.pdf", "press.pdf"];
    expect(press.map((path) => path.split(`${DATE}-`).at(-1))).toEqual(names);
    for (const name of names) expect(await x4Breaches(file(name)), name).toEqual([]);
    const outer = await boxesOf(file("01.pdf"));
    for (const name of ["02.pdf", "03.pdf"]) expect(await boxesOf(file(name))).toEqual(outer);
    expect(outer.trim.width).toBeCloseTo(mmToPt(275), 3);
    expect(outer.bleed.width).toBeCloseTo(mmToPt(281), 3);
    const whole = await PDFDocument.load(file("press.pdf"));
    expect(whole.getPageCount()).toBe(4);
    expect((await PDFDocument.load(file("03.pdf"))).getTitle()).toContain("第3版");
  });

  it("has in each half the words of that half alone", async () => {
    const [[left = ""], [right = ""]] = [
      await pageTexts(file("02.pdf")),
      await pageTexts(file("03.pdf")),
    ];
    expect(left).toContain("三代人走出一条望火道");
    expect(right).not.toContain("望火道");
    expect(right).toContain("便民公告");
    expect(left).not.toContain("便民公告");
    // The headline is parted at the fold; the letter on it is in both.
    expect(left).toContain("黑石峡最后");
    expect(left).not.toContain("渡船停");
    expect(right).toContain("后一班渡船");
    expect(right).not.toContain("黑石峡最");
    // The marks' slug names the page.
    expect(left).toContain("第2版");
    expect(right).toContain("第3版");
    // Nothing is lost: every line of text is whole in one of them.
    for (const line of spread.lines.filter(({ role }) => role === "body")) {
      expect((line.x < 275 ? left : right).includes(bare(line.text)), line.text).toBe(true);
    }
  });

  it("has one picture of it, and is archived with that and mailed as a whole", async () => {
    const pictures = result.files.filter(({ kind }) => kind === "png");
    expect(pictures.map(({ path }) => path.split(`${DATE}-`).at(-1))).toEqual([
      "01.png",
      "02-03.png",
      "04.png",
    ]);
    const user = { name: "何文澜" };
    const added = await addEdition(paper.edition, { user, created: "2026-11-23T00:00:00Z" });
    const shown = JSON.stringify(await showEdition(added.store, added.name));
    expect(shown).toContain(`pages/${DATE}-02-03.png`);
    const source = await readSource(paper.edition, {});
    expect(source.pages).toEqual([
      { number: 1, name: "要闻" },
      { number: "2-3", name: "通版", spread: [2, 3] },
      { number: 4, name: "湖风" },
    ]);
    expect(source.words.pages[1]?.fits.map(({ story }) => story)).toContain("stories/gorge.md");
    const batch = {
      source,
      round: { stage: "大样", revision: 1, digest: source.built.digest } as const,
      sender: { from: "press@yunting.example", replyTo: "" },
      html: await openHtml(),
      time: new Date("2026-11-22T13:05:00Z"),
      limit: 18_000_000,
    };
    const pages = ["2-3", 4] as const;
    const share = { name: "陶然", address: "taoran@yunting.example", role: "", pages };
    const { value } = await composeMails(batch, [{ share, pages, copy: 0 }]);
    const mail = await simpleParser(Buffer.from(value[0]?.bytes ?? []), { skipImageLinks: true });
    expect(mail.subject).toContain("第2-3、4版");
    const proof = mail.attachments.find(({ filename }) =>
      filename?.endsWith("02-03-通版-大样1.pdf"),
    );
    const [text] = await pageTexts(proof?.content ?? Buffer.alloc(0));
    expect(text).toContain("第2-3版通版");
  });

  it("of some pages gives the whole spread as proof, and the half that is asked for to the press", async () => {
    const out = join(paper.dir, "some");
    const options = { browser: "packaged", target: "press", out, pages: [3] } as const;
    const { files } = await buildEdition(paper.edition, options);
    const named = files.map(({ path }) => path.split(`${DATE}-`).at(-1));
    expect(named).toEqual(["proof-p2-3.pdf", "geometry-p2-3.json", "03.pdf", "report-p2-3.json"]);
    const alone = reader(out)("03.pdf");
    expect(alone.equals(file("03.pdf"))).toBe(true);
  }, 60_000);
});

describe("a spread on one sheet", () => {
  it("is one press file with both numbers, and one page of the whole", async () => {
    const paper = makePaper(
      spreadPaper({}, { "paper.yaml": (was) => `${was}press: { spread: sheet }\n` }),
    );
    const options = { browser: "packaged", target: "press" } as const;
    const { files, diagnostics } = await buildEdition(paper.edition, options);
    expect(diagnostics).toEqual([]);
    const press = files.filter(({ kind }) => kind === "press");
    expect(press.map(({ path }) => path.split(`${DATE}-`).at(-1))).toEqual([
      "01.pdf",
      "02-03.pdf",
      "04.pdf",
      "press.pdf",
    ]);
    const file = reader(join(paper.dir, "build", DATE));
    const { trim } = await boxesOf(file("02-03.pdf"));
    expect(trim.width).toBeCloseTo(mmToPt(360), 3);
    expect((await PDFDocument.load(file("02-03.pdf"))).getTitle()).toContain("第2-3版");
    expect((await PDFDocument.load(file("press.pdf"))).getPageCount()).toBe(3);
    expect(await pageTexts(file("press.pdf"))).toEqual(await pageTexts(file("proof.pdf")));
  }, 60_000);
});

describe("a story that goes on over a spread", () => {
  it("names the page on which each part stands, and loses nothing", async () => {
    const story = `# 湖水上涨\n\n${lines(42 + 39 + 40)}\n`;
    const yaml = spreadYaml({
      rows: ["16 | B B B A A A"],
      areas: [
        "A: { continues: stories/lead.md, box: line, textColumns: 3 }",
        "B: { story: stories/c.md }",
      ],
    })
      .replace(
        "{ story: stories/c.md } } }\n  - name: 特稿",
        "{ story: stories/lead.md } } }\n  - name: 特稿",
      )
      .replace("{ story: stories/d.md }", "{ continues: stories/lead.md }");
    const paper = makePaper(
      spreadPaper({}, { [EDITION]: yaml, [STORY]: story, [inEdition("stories/d.md")]: undefined }),
    );
    const { diagnostics } = await buildEdition(paper.edition, { browser: "packaged" });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const file = reader(join(paper.dir, "build", DATE));
    const [first = "", middle = "", last = ""] = await pageTexts(file("proof.pdf"));
    expect(first).toContain("下转第3版");
    expect(middle).toContain("上接第1版");
    expect(middle).toContain("下转第4版");
    expect(last).toContain("上接第3版");
    const days = [
      ...`${first}${middle.slice(middle.indexOf("上接第1版"))}${last}`.matchAll(/第(\d+)天/g),
    ];
    expect(new Set(days.map(([, day]) => Number(day))).size).toBe(121);
  }, 60_000);
});
