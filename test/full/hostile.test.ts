import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { buildEdition, checkEdition } from "../../src/run/index.js";
import {
  type Changes,
  DATE,
  EDITION,
  inEdition,
  lines,
  makePaper,
  STORY,
  swap,
  temporary,
} from "../support/paper.js";
import { jpeg } from "../support/picture.js";
import { bare, pageTexts } from "../support/proof.js";

const TITLE = "# 云汀湖水位上涨";
const proofOf = (out: string): Buffer => readFileSync(join(out, `${DATE}-proof.pdf`));

/** Builds the minimal paper with changes; gives its proof, and what was said. */
async function build(changes: Changes, dir?: string) {
  const { edition } = makePaper(changes, dir);
  const out = join(temporary(), "out");
  const { diagnostics } = await buildEdition(edition, { browser: "packaged", out });
  const proof = proofOf(out);
  return {
    codes: diagnostics.map((d) => d.code),
    diagnostics,
    proof,
    texts: await pageTexts(proof),
  };
}

/** What a paper says of a story with a photo at `src`. */
async function checkPhoto(src: string, files: Changes = {}, links: Record<string, string> = {}) {
  const { dir, edition } = makePaper({
    [EDITION]: swap("lead.md }", "lead.md, photos: [{ lines: 9 }] }"),
    [STORY]: `${TITLE}\n\n![湖面](${src})\n\n${lines(15)}\n`,
    ...files,
  });
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(join(edition, "photos"), { recursive: true });
    symlinkSync(target, join(dir, name));
  }
  const { diagnostics } = await checkEdition(edition);
  return diagnostics.map((d) => `${d.code} ${d.place?.file}:${d.place?.span?.start.line}`);
}

describe("what other systems do to files", () => {
  const windows = (was: string): string => `\uFEFF${was.replaceAll("\n", "\r\n")}`;

  it("line ends and byte order marks of Windows change no byte of the proof", async () => {
    const changes = {
      "paper.yaml": windows,
      "theme.yaml": windows,
      [EDITION]: windows,
      [STORY]: windows,
    };
    const [plain, other] = [await build({}), await build(changes)];
    expect(other.codes).toEqual([]);
    expect(other.proof.equals(plain.proof)).toBe(true);
  });

  it("a path with Chinese characters, blanks and signs of URLs changes no byte either", async () => {
    const src = "../photos/湖面 100% #1 (晨).jpg";
    const changes: Changes = {
      [EDITION]: swap("lead.md }", "lead.md, photos: [{ lines: 9 }] }"),
      [STORY]: `${TITLE}\n\n![](<${src}>)\n\n${lines(15)}\n`,
      [inEdition("photos/湖面 100% #1 (晨).jpg")]: await jpeg(1800),
    };
    const dir = join(temporary(), "云汀 日报 #1 100% {x}?");
    const [plain, other] = [await build(changes), await build(changes, dir)];
    expect(plain.codes).toEqual([]);
    expect(other.codes).toEqual([]);
    expect(other.proof.equals(plain.proof)).toBe(true);
  });

  it("YAML that multiplies itself ends as a complaint, and soon", async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefgh"]
      .map((name, i) => {
        const before = "abcdefg"[i];
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
      })
      .join("\n")}\n`;
    const { edition } = makePaper({ "paper.yaml": bomb });
    const { diagnostics } = await checkEdition(edition);
    expect(diagnostics.map((d) => d.code)).toEqual(["BX2001"]);
  });
});

describe("copy that looks like a program", () => {
  const hostile = [
    "{{paper.name}}与{{#each blocks}}{{{css}}}{{/each}}",
    "<script>document.title=1</script>",
    "<img src=x onerror=alert(1)><b>粗</b>",
    "&lt;湖&gt;&amp;水&nbsp;位",
    "</span></p><style>*{display:none}</style>",
  ];

  const story = `${TITLE}\n\n${hostile.map((line) => `湖水：${line}。`).join("\n\n")}\n\n${lines(30)}\n`;

  it("is printed as it is written, letter by letter", async () => {
    const { texts } = await build({ [STORY]: story });
    const [text = ""] = texts;
    for (const line of hostile) {
      // Markdown names characters as HTML does; tags it does not know.
      const words = line
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("&nbsp;", " ");
      expect(text).toContain(bare(words));
    }
    expect(text).toContain("第30天");
  });

  it("stands where it was planned, to a fiftieth of an em", async () => {
    const { codes } = await build({ [STORY]: story });
    // What its copyfit and its marks are, is another matter.
    expect(codes.filter((code) => !/^BX(?:400[123]|10\d\d)$/.test(code))).toEqual([]);
  });

  it("makes no link and no action in the PDF", async () => {
    const { proof, texts } = await build({
      [STORY]: `${TITLE}\n\n湖水[涨了](javascript:alert(1))，[看这里](https://example.invalid/)，<https://example.invalid/a>。\n\n${lines(38)}\n`,
    });
    expect(texts[0]).toContain("看这里");
    const document = await PDFDocument.load(proof);
    const names = ["AA", "OpenAction", "JS", "JavaScript", "URI"];
    const found = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict ? names.filter((name) => object.has(PDFName.of(name))) : [],
      );
    expect(found).toEqual([]);
    expect(document.getPage(0).node.Annots()?.size() ?? 0).toBe(0);
  });

  it("in paper.yaml and edition.yaml is printed as it is written too", async () => {
    const { texts, codes } = await build({
      "paper.yaml": swap("printer: 印务公司", "printer: '<i>{{css}}</i>&amp;'"),
      [EDITION]: swap("name: 要闻", "name: '<b>要'"),
    });
    expect(codes).toEqual([]);
    expect(texts[0]).toContain("<i>{{css}}</i>&amp;");
    expect(texts[0]).toContain("<b>要");
  });
});

describe("a photo", () => {
  const place = `${STORY}:3`;

  it("outside of the paper is not read, however it is named", async () => {
    const ways = [
      "../../etc/passwd",
      "../../../../../../etc/passwd",
      "/etc/passwd",
      "..%2F..%2F..%2F..%2F..%2Fetc%2Fpasswd",
    ];
    const said = await Promise.all(ways.map((src) => checkPhoto(src)));
    // The first leads to a folder of the paper that has no such file.
    expect(said).toEqual([
      [`BX2012 ${place}`],
      [`BX2017 ${place}`],
      [`BX2017 ${place}`],
      [`BX2017 ${place}`],
    ]);
  });

  it("behind a link that leads out of the paper is not read", async () => {
    const outside = join(temporary(), "lake.jpg");
    writeFileSync(outside, await jpeg(900));
    const link = inEdition("photos/lake.jpg");
    expect(await checkPhoto("../photos/lake.jpg", {}, { [link]: outside })).toEqual([
      `BX2017 ${place}`,
    ]);
  });

  it("of which the second half is missing is refused", async () => {
    const whole = await jpeg(900);
    const half = whole.subarray(0, whole.length / 2);
    const files = { [inEdition("photos/lake.jpg")]: half };
    expect(await checkPhoto("../photos/lake.jpg", files)).toEqual([`BX2013 ${place}`]);
  });

  it("that is something else under its name is refused", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>';
    for (const [content, code] of [
      [svg, "BX2013"],
      ["", "BX2013"],
      ["%PDF-1.7", "BX2030"],
      ["\0".repeat(1000), "BX2013"],
    ] as const) {
      const files = { [inEdition("photos/lake.jpg")]: content };
      expect(await checkPhoto("../photos/lake.jpg", files), content.slice(0, 9)).toEqual([
        `${code} ${place}`,
      ]);
    }
  });
});

describe("a story", () => {
  it("outside of the paper is not read, by its path or behind a link", async () => {
    const outside = join(temporary(), "secret.md");
    writeFileSync(outside, "# 秘密\n");
    const { edition } = makePaper({ [EDITION]: swap("stories/lead.md", "../../../secret.md") });
    const codes = async (): Promise<string[]> =>
      (await checkEdition(edition)).diagnostics.map((d) => d.code);
    expect(await codes()).toEqual(expect.arrayContaining(["BX2017"]));
    const linked = makePaper({ [STORY]: undefined });
    mkdirSync(join(linked.edition, "stories"));
    symlinkSync(outside, join(linked.edition, "stories", "lead.md"));
    const said = (await checkEdition(linked.edition)).diagnostics;
    expect(said.map((d) => d.code)).toContain("BX2017");
    expect(JSON.stringify(said)).not.toContain("秘密");
  });

  it("of a megabyte without a stop is set, and is too long", async () => {
    const { edition } = makePaper({ [STORY]: `${TITLE}\n\n${"湖水上涨".repeat(90_000)}。\n` });
    const { diagnostics } = await checkEdition(edition);
    expect(diagnostics.map((d) => d.code)).toEqual(["BX4001"]);
  });

  it("of signs nobody expects is read without a crash", async () => {
    const strange = "\u0000\u0007\u202E倒\u202C\u200B零\uFFFD\uFEFF湖👨‍👩‍👧e\u0301𠮷";
    const { edition } = makePaper({ [STORY]: `${TITLE}\n\n${strange}。\n\n${lines(41)}\n` });
    const { diagnostics } = await checkEdition(edition);
    expect(new Set(diagnostics.map((d) => d.code))).toEqual(new Set(["BX1012", "BX3001"]));
  });
});

describe("a template folder", () => {
  it("outside of the paper is not read", async () => {
    const { edition } = makePaper({ "theme.yaml": (was) => `templates: ../look\n${was}` });
    const work = buildEdition(edition, { browser: "packaged", out: temporary() });
    expect((await work).diagnostics.map((d) => d.code)).toEqual(["BX2017"]);
  });
});
