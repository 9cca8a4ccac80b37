import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/edition/index.js";
import { pressPhotos, type SourceImage } from "../../src/press/index.js";
import type { PlacedPhoto } from "../../src/render/index.js";
import { type BuildOptions, buildEdition, readBuilt } from "../../src/run/index.js";
import { pressFiles } from "../../src/run/press.js";
import { gutter, gutterPaper, notice } from "../support/gutter.js";
import { newsprint } from "../support/icc.js";
import { type Changes, inEdition, lines, makePaper, STORY, temporary } from "../support/paper.js";
import { printed } from "../support/printed.js";
import { starter } from "../support/starter.js";

const press = async (changes: Changes, options: Partial<BuildOptions> = {}) => {
  const out = temporary();
  const { edition } = makePaper(changes);
  const all = { browser: "packaged", target: "press", out, ...options } as const;
  const result = await buildEdition(edition, all);
  return { result, out, edition, names: readdirSync(out).sort() };
};
const overset = { [STORY]: `# 云汀湖水位上涨\n\n${lines(43)}\n` };

describe("press files", () => {
  it("have the printer's names, gutters by their pages, and stand in the report", async () => {
    const area = "{ story: stories/notice.md, role: notice }";
    const { result, out, edition, names } = await press(
      gutterPaper((was) => gutter(was.replace("pages:\n", "inks: black\npages:\n"), [4, 1], area), {
        [inEdition("stories/notice.md")]: notice,
        "paper.yaml": (was) =>
          `${was}press: { files: "{code}-{date}-{page:02}.pdf", code: YT, marks: true }\n`,
      }),
    );
    const own = ["01", "02", "03", "04", "gutter-4-1"].map((page) => `YT-2026-11-23-${page}.pdf`);
    const all = [...own, "2026-11-23-press.pdf"];
    expect(names.filter((name) => all.includes(name))).toHaveLength(6);
    const report = JSON.parse(readFileSync(join(out, "2026-11-23-report.json"), "utf8"));
    const told = report.files.filter((file: { inks?: string }) => file.inks === "black");
    expect(told.map(({ name }: { name: string }) => name)).toEqual(all);
    for (const { name, sha256: hash } of told) {
      expect(hash).toBe(sha256(readFileSync(join(out, name))));
    }
    const files = result.files.filter(({ kind }) => kind === "press");
    expect(files.map(({ path, inks }) => `${path} ${inks}`)).toEqual(
      all.map((name) => `${join(out, name)} black`),
    );
    const built = await readBuilt(edition, { built: out });
    expect(built.outputs.map(({ name }) => name)).toEqual(expect.arrayContaining(all));
  });

  it("of some pages come alone, the same as with the others", async () => {
    const paper = gutterPaper((was) => was);
    const [all, one] = [await press(paper), await press(paper, { pages: [3] })];
    const again = { browser: "packaged", target: "press", out: all.out, pages: [3] } as const;
    const { diagnostics } = await buildEdition(all.edition, again);
    expect(diagnostics.find(({ code }) => code === "BX6029")?.facts.files).toBe(
      "2026-11-23-press.pdf",
    );
    const name = "2026-11-23-03.pdf";
    expect(one.names.filter((n) => n.endsWith(".pdf"))).toEqual([name, "2026-11-23-proof-p3.pdf"]);
    const [whole, alone] = [all, one].map(({ out }) => readFileSync(join(out, name)));
    expect(alone && whole?.equals(alone)).toBe(true);
  });

  it("are not made where nobody asked for them", async () => {
    const { names } = await press({}, { target: "proof" });
    expect(names).toEqual(
      ["geometry.json", "proof.pdf", "report.json"].map((name) => `2026-11-23-${name}`),
    );
  });
});

describe("an error", () => {
  it("keeps press files back; the proof is written", async () => {
    const { result, names } = await press(overset);
    expect(result.ok).toBe(false);
    expect(names.filter((name) => name.endsWith(".pdf"))).toEqual(["2026-11-23-proof.pdf"]);
    expect(result.diagnostics.map(({ code }) => code)).toContain("BX6025");
  });

  it("is overruled by force, with a word in every name", async () => {
    const { result, names } = await press(overset, { force: true });
    expect(result.ok).toBe(false);
    expect(names.filter((name) => name.endsWith(".pdf"))).toEqual([
      "2026-11-23-01-FORCED.pdf",
      "2026-11-23-press-FORCED.pdf",
      "2026-11-23-proof.pdf",
    ]);
    expect(result.diagnostics.map(({ code }) => code)).toContain("BX6027");
  });

  it("of an original that is gone keeps them back too", async () => {
    const { edition } = await starter();
    const profile = await newsprint;
    const size = { width: 30, height: 20 };
    const gone: PlacedPhoto = {
      photo: { path: join(temporary(), "gone.jpg"), sha256: "", ...size },
      crop: { left: 0, top: 0, ...size, of: size },
      frame: size,
      tone: "colour",
    };
    const photos = pressPhotos({ originals: new Map([["", gone]]), profile });
    await photos.image({ hash: "" } as SourceImage, { page: 1, inks: "cmyk", plates: [] });
    const work = { profile, photos, dir: temporary(), found: [], force: false };
    const { files, diagnostics } = await pressFiles([await printed(2)], edition, work);
    expect(diagnostics.map(({ code }) => code)).toEqual(["BX6024", "BX6025"]);
    expect(files).toEqual([]);
  });

  it("that the press finds has its story and its place", async () => {
    const { result, names } = await press({
      "theme.yaml": (was) => `templates: look\n${was}`,
      "look/look.css": "p { mix-blend-mode: multiply }",
    });
    const found = result.diagnostics.filter(({ code }) => code === "BX6021");
    expect(found.map(({ place }) => place?.file)).toContain(STORY);
    expect(found[0]?.facts).toMatchObject({ page: 1 });
    expect(names).not.toContain("2026-11-23-01.pdf");
  });
});

it("files of an earlier build are told where they stay, and forced ones go when good ones come", async () => {
  const { edition, out, names } = await press(overset, { force: true });
  const build = () => buildEdition(edition, { browser: "packaged", target: "press", out });
  const pdfs = () => readdirSync(out).filter((name) => /-\d\d(-FORCED)?\.pdf$/.test(name));
  expect(names).toContain("2026-11-23-01-FORCED.pdf");
  const story = join(edition, "stories", basename(STORY));
  const long = readFileSync(story, "utf8");
  writeFileSync(story, `# 云汀湖水位上涨\n\n${lines(12)}\n`);
  expect((await build()).diagnostics.map(({ code }) => code)).not.toContain("BX6029");
  expect(pdfs()).toEqual(["2026-11-23-01.pdf"]);
  writeFileSync(story, long);
  const { diagnostics } = await build();
  const told = diagnostics.find(({ code }) => code === "BX6029");
  expect(told?.facts).toEqual({ count: 2, files: "2026-11-23-01.pdf, 2026-11-23-press.pdf" });
  expect(pdfs()).toEqual(["2026-11-23-01.pdf"]);
});

it("force changes nothing where there is no error", async () => {
  const { names } = await press({}, { force: true });
  expect(names).toContain("2026-11-23-01.pdf");
});
