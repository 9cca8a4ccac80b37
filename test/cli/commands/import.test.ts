import { describe, expect, it } from "vitest";
import { diagnose, Failure } from "../../../src/diagnostics/index.js";
import type { Imported } from "../../../src/import/index.js";
import { cli } from "../fake.js";

const good: Imported = {
  file: "/work/来稿.docx",
  story: "/work/e/stories/来稿.md",
  photos: ["/work/e/photos/来稿.png"],
  original: "/work/e/originals/来稿.docx",
  diagnostics: [],
};
const bad: Imported = {
  file: "/work/旧.doc",
  photos: [],
  diagnostics: [diagnose("BX1044", { file: "旧.doc", format: ".doc" }, { file: "旧.doc" })],
};
const world = (...results: Imported[]) => ({
  import: {
    importFiles: async (files: readonly string[], _: string, options = {}) => {
      const { onProgress } = options as {
        onProgress?: (f: string, n: number, all: number) => void;
      };
      for (const [i, file] of files.entries()) onProgress?.(file, i + 1, files.length);
      return results;
    },
  },
});

describe("banxin import", () => {
  it("says what each file became, and its progress on stderr", async () => {
    const { code, out, err } = await cli(["import", "来稿.docx", "--into", "e"], world(good));
    expect(code).toBe(0);
    expect(out).toContain("来稿.docx → e/stories/来稿.md  照片1张\n共1个文件，导入1个。");
    expect(err).toBe("导入 1/1  来稿.docx\n");
  });

  it("ends with 1 where a file was refused, the others imported", async () => {
    const args = ["import", "来稿.docx", "旧.doc", "--into", "e"];
    const { code, out } = await cli(args, world(good, bad));
    expect(code).toBe(1);
    expect(out).toContain("BX1044");
    expect(out).toContain("旧.doc：没有导入");
    const { json } = await cli([...args, "--format", "json"], world(good, bad));
    expect(json()).toMatchObject({
      command: "import",
      ok: false,
      exitCode: 1,
      files: [{ story: "/work/e/stories/来稿.md" }, { diagnostics: [{ code: "BX1044" }] }],
    });
  });

  it("ends with 2 without files, without --into, or where that is no edition", async () => {
    expect((await cli(["import", "--into", "e"])).code).toBe(2);
    expect((await cli(["import", "a.txt"])).code).toBe(2);
    const importFiles = () => Promise.reject(new Failure(diagnose("BX9006", { dir: "e" })));
    expect((await cli(["import", "a.txt", "--into", "e"], { import: { importFiles } })).code).toBe(
      2,
    );
  });

  it("explains itself in both languages", async () => {
    const chinese = await cli(["import", "--help"]);
    expect(chinese.out).toContain("banxin import 来稿.docx --into editions/2026-11-23");
    const english = await cli(["import", "--help", "--lang", "en"]);
    expect(english.out).toContain("banxin import copy.docx --into editions/2026-11-23");
  });
});
