import { readFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { addEdition, showEdition } from "../../src/archive/index.js";
import { composeMails } from "../../src/proof/compose.js";
import { openHtml } from "../../src/proof/html.js";
import { readSource } from "../../src/proof/source.js";
import type { GutterGeometry, PageGeometry } from "../../src/render/index.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { gutter, gutterPaper } from "../support/gutter.js";
import { DATE, inEdition, lines, makePaper, type Paper } from "../support/paper.js";
import { jpeg } from "../support/picture.js";
import { bare, pageTexts } from "../support/proof.js";

const NOTICES = ["遗失声明", "停水公告"];
/** Between 4 and 1 notices over an advertisement; between 2 and 3 one that fills the strip. */
const drawn = (yaml: string): string =>
  gutter(
    gutter(
      yaml,
      [4, 1],
      "{ stories: [stories/n1.md, stories/n2.md], role: notice, head: { title: 公告 } }",
    )
      .replace("      20 | A\n", "      11 | A\n       9 | B\n")
      .concat("      B: { role: ad, file: ads/x.jpg, size: 中缝, booking: YT20261123-Z-01 }\n"),
    [2, 3],
    "{ story: stories/n3.md, role: notice }",
  );

describe("a paper with gutters", () => {
  let paper: Paper;
  let result: BuildResult;
  let proof: Buffer;
  let geometry: { pages: PageGeometry[]; gutters: GutterGeometry[] };
  const file = (name: string) => readFileSync(join(paper.dir, "build", DATE, name));

  beforeAll(async () => {
    paper = makePaper(
      gutterPaper(drawn, {
        [inEdition("ads/x.jpg")]: await jpeg(900),
        [inEdition("stories/n1.md")]: `# ${NOTICES[0]}\n\n何文生不慎遗失身份证，声明作废。\n`,
        [inEdition("stories/n2.md")]:
          `# ${NOTICES[1]}\n\n因管网改造，文昌路11月25日停水，请用户提前储水，特此公告。\n`,
        [inEdition("stories/n3.md")]: `# 公示\n\n${lines(18).replaceAll("，湖水上涨", "水涨")}\n`,
      }),
    );
    result = await buildEdition(paper.edition, { browser: "packaged", png: true });
    proof = file(`${DATE}-proof.pdf`);
    geometry = JSON.parse(file(`${DATE}-geometry.json`).toString());
  }, 120_000);

  it("is built without a complaint: every line stands where it was planned", () => {
    expect(result.diagnostics).toEqual([]);
    expect(geometry.gutters.flatMap((one) => one.lines).length).toBeGreaterThan(25);
  });

  it("has the strips behind its pages in the proof, as wide as both inner margins", async () => {
    const document = await PDFDocument.load(proof);
    const sizes = document.getPages().map((page) => Math.round(page.getWidth()));
    // 200 mm are 567pt, less 446.5 of type 120.4.
    expect(sizes).toEqual([567, 567, 567, 567, 120, 120]);
    expect(document.getPage(5).getHeight()).toBeCloseTo(document.getPage(0).getHeight(), 6);
    const texts = await pageTexts(proof);
    for (const notice of NOTICES) expect(texts[4]).toContain(bare(notice));
    expect(texts[4]).toContain("广告");
    expect(texts[4]).toContain("YT20261123-Z-01");
    expect(texts[5]).toContain("公示");
    // No header, no sign-off.
    expect(texts[4]).not.toContain("云汀日报");
  });

  it("labels them, and counts them nowhere", async () => {
    const document = await PDFDocument.load(proof);
    const labels = String(document.catalog.lookup(PDFName.of("PageLabels")));
    expect(labels).toContain(PDFHexString.fromText("中缝4—1").toString());
    expect(document.getSubject()).toContain("共4版");
    const report = JSON.parse(file(`${DATE}-report.json`).toString());
    expect(report).toMatchObject({
      pages: 4,
      gutters: [
        [4, 1],
        [2, 3],
      ],
    });
    expect(result.fits.map(({ page }) => page)).toEqual([
      1,
      2,
      3,
      4,
      "中缝4-1",
      "中缝4-1",
      "中缝2-3",
    ]);
  });

  it("tells the geometry of each strip beside that of the pages", () => {
    expect(geometry.pages.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    const [first] = geometry.gutters;
    expect(geometry.gutters.map(({ between }) => between)).toEqual([
      [4, 1],
      [2, 3],
    ]);
    expect(first).toMatchObject({ name: "中缝", height: 120, furniture: [] });
    expect(first?.frames).toMatchObject([{ style: "ad", note: "广告　YT20261123-Z-01" }]);
    expect(first?.stories.map(({ story }) => story)).toEqual(["stories/n1.md", "stories/n2.md"]);
    // A rule between the notices; one over the advertisement would double its frame.
    expect(first?.rules.length).toBeGreaterThan(0);
    for (const { from, to } of first?.rules ?? []) {
      expect(from[0]).toBeGreaterThan(3);
      expect(to[0]).toBeLessThan((first?.width ?? 0) - 3);
    }
  });

  it("has a picture of each strip, and is archived with all of them", async () => {
    const pictures = result.files.filter(({ kind }) => kind === "png").map(({ path }) => path);
    expect(pictures.map((path) => path.slice(-"gutter-4-1.png".length))).toEqual([
      ...["01", "02", "03", "04"].map((n) => `26-11-23-${n}.png`.slice(-14)),
      "gutter-4-1.png",
      "gutter-2-3.png",
    ]);
    const user = { name: "何文澜" };
    const added = await addEdition(paper.edition, { user, created: "2026-11-23T00:00:00Z" });
    const shown = await showEdition(added.store, added.name);
    const paths = JSON.stringify(shown);
    expect(paths).toContain("pages/2026-11-23-gutter-4-1.png");
    expect(paths).toContain("pages/2026-11-23-04.png");
  });

  it("is mailed with its own stamp, in a strip as narrow as it is printed", async () => {
    const source = await readSource(paper.edition, {});
    expect(source.pages.slice(3)).toEqual([
      { number: 4, name: "综合" },
      { number: "中缝4-1", name: "中缝", between: [4, 1] },
      { number: "中缝2-3", name: "中缝", between: [2, 3] },
    ]);
    const batch = {
      source,
      round: { stage: "大样", revision: 1, digest: source.built.digest } as const,
      sender: { from: "press@yunting.example", replyTo: "" },
      html: await openHtml(),
      time: new Date("2026-11-22T13:05:00Z"),
      limit: 18_000_000,
    };
    const pages = [4, "中缝4-1"] as const;
    const share = { name: "陶然", address: "taoran@yunting.example", role: "", pages };
    const { value } = await composeMails(batch, [{ share, pages, copy: 0 }]);
    const mail = await simpleParser(Buffer.from(value[0]?.bytes ?? []), { skipImageLinks: true });
    expect(mail.subject).toContain("第4版、中缝4—1");
    expect(mail.text).toContain("遗失声明");
    expect(mail.html).toContain('src="cid:page-gutter-4-1@banxin" alt="中缝4—1" width="160"');
    const strip = mail.attachments.find(({ filename }) => filename?.endsWith("中缝4-1-大样1.pdf"));
    const [text] = await pageTexts(strip?.content ?? Buffer.alloc(0));
    expect(text).toMatch(/遗失声明.*大样第1次.*中缝4—1/u);
  }, 60_000);

  it("builds a strip with some pages only where both of its pages are among them", async () => {
    const build = async (pages: number[]) => {
      const { files, diagnostics } = await buildEdition(paper.edition, {
        browser: "packaged",
        pages,
      });
      expect(diagnostics).toEqual([]);
      const path = files.find(({ kind }) => kind === "geometry")?.path ?? "";
      const made = JSON.parse(readFileSync(path, "utf8"));
      return [path.slice(-"-p1_4.json".length), made.pages.length, made.gutters.length];
    };
    expect(await build([1, 4])).toEqual(["-p1_4.json", 2, 1]);
    expect(await build([1, 3])).toEqual(["-p1_3.json", 2, 0]);
  }, 120_000);
});
