import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnostics/index.js";
import { cli, goodResult, page } from "./fake.js";

describe("the report on an edition", () => {
  it("lists files, times, copyfit and counts in aligned columns", async () => {
    const { out } = await cli(["build", "editions/2026-11-23"], {
      run: { buildEdition: async () => goodResult },
    });
    expect(out).toBe(`文件
  校样  editions/2026-11-23/build/proof.pdf  1.2 MB

用时
  拼版      212 ms
  印制版面   1.5 s

稿件篇幅
  稿件     版    字  行       余缺
  要闻.md   1  1203  93       正好
  a.md     12    88   7  余37字3行
  b.md      2   640  50      缺2行

editions/2026-11-23：完成  错误0个，警告0个，提示0条
`);
  });

  it("prints complaints with their frame before", async () => {
    const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 3 } };
    const diagnostics = [diagnose("BX1003", { file: "稿.md" }, { file: "稿.md", span })];
    const result = { ...goodResult, ok: false, files: [], timings: [], fits: [], diagnostics };
    const { out } = await cli(["check", "a"], {
      run: { checkEdition: async () => ({ ...result, source: () => "正文第一段" }) },
    });
    expect(out).toBe(`稿.md:1:1: 错误 BX1003 稿件“稿.md”没有标题。
  |
1 | 正文第一段
  | ^^^^
  建议：请在正文之前写一行标题，以“# ”开头。

a：有错误，未通过  错误1个，警告0个，提示0条
`);
  });

  it("hands signal, environment and progress to the run", async () => {
    const stderr = page();
    const env = { X: "1" };
    const seen: unknown[] = [];
    await cli(["check", "a"], {
      deps: { stderr, env },
      run: {
        checkEdition: async (dir, options) => {
          seen.push(dir, options?.env, options?.signal?.aborted);
          options?.onProgress?.({ stage: "edition" });
          return goodResult;
        },
      },
    });
    expect(seen).toEqual(["/work/a", env, false]);
    expect(stderr.written()).toBe("a  读取本期\n");
  });
});
