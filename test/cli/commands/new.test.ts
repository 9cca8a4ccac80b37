import { describe, expect, it } from "vitest";
import { diagnose, Failure } from "../../../src/diagnostics/index.js";
import { cli } from "../fake.js";

const newPaper = async (dir: string) => ({ dir, files: ["paper.yaml", "theme.yaml"] });

describe("banxin new", () => {
  it("says what was made and what comes next, ready to be typed", async () => {
    expect(await cli(["new", "我的 报纸"], { edition: { newPaper } })).toMatchObject({
      code: 0,
      out: `已新建报纸：我的 报纸
  paper.yaml
  theme.yaml

接下来：
  banxin edition new <日期> --paper "我的 报纸"
`,
    });
  });

  it("gives the absolute folder in JSON", async () => {
    const { json } = await cli(["new", "p", "--format", "json"], { edition: { newPaper } });
    expect(json()).toEqual({
      command: "new",
      ok: true,
      exitCode: 0,
      dir: "/work/p",
      files: ["paper.yaml", "theme.yaml"],
    });
  });

  it("ends with 2 where the folder is there already, in JSON with the complaint", async () => {
    const edition = {
      newPaper: () => Promise.reject(new Failure(diagnose("BX9007", { dir: "p" }))),
    };
    const { code, err, json } = await cli(["new", "p", "--format", "json"], { edition });
    expect(code).toBe(2);
    expect(err).toContain("BX9007");
    expect(json()).toMatchObject({
      ok: false,
      exitCode: 2,
      diagnostics: [{ code: "BX9007", message: "文件夹“p”已经存在，没有覆盖。" }],
    });
  });
});
