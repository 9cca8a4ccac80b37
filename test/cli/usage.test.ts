import { describe, expect, it } from "vitest";
import { cli } from "./fake.js";

describe("wrong usage", () => {
  it.each([
    [["bild"], "用法有误：没有命令“bild”。是不是“build”？\n查看用法：banxin --help\n"],
    [
      ["build", "a", "--pngs"],
      "用法有误：没有选项“--pngs”。是不是“--png”？\n查看用法：banxin build --help\n",
    ],
    [["build"], "用法有误：缺少参数“本期文件夹”。\n查看用法：banxin build --help\n"],
    [
      ["build", "a", "--out"],
      "用法有误：选项“--out <文件夹>”后面要写值。\n查看用法：banxin build --help\n",
    ],
    [["check", "a", "b"], "用法有误：参数太多。\n查看用法：banxin check --help\n"],
    [
      ["build", "a", "--pages", "3-1"],
      "用法有误：--pages的页码“3-1”不对，应写成1,3或1,3-5的样子。\n查看用法：banxin build --help\n",
    ],
    [
      ["edition", "new", "2026-02-30"],
      "用法有误：日期“2026-02-30”不对，应写成2026-11-24的样子，而且确有这一天。\n" +
        "查看用法：banxin edition new --help\n",
    ],
    [
      ["proof", "send", "a"],
      "用法有误：缺少选项“--stage <校样>”。\n查看用法：banxin proof send --help\n",
    ],
    [
      ["proof", "send", "a", "--stage", "大洋"],
      "用法有误：--stage的值“大洋”不对，应为小样, 大样, 清样, galley, page, final之一。\n查看用法：banxin proof send --help\n",
    ],
    [
      ["doctor", "--format", "xml"],
      "用法有误：--format的值“xml”不对，应为text, json之一。\n查看用法：banxin doctor --help\n",
    ],
  ])("%j is told in one sentence and ends with 2", async (argv, said) => {
    expect(await cli(argv)).toMatchObject({ code: 2, out: "", err: said });
  });

  it("is told in English too", async () => {
    const { err } = await cli(["bild", "--lang", "en"]);
    expect(err).toBe(
      'Wrong usage: there is no command "bild". Did you mean "build"?\nFor help: banxin --help\n',
    );
  });

  it("shows the help when no command is named, and ends with 2", async () => {
    const { code, out, err } = await cli([]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("用法：banxin <命令>");
  });

  it("is a JSON document too where one was asked for", async () => {
    const { code, json } = await cli(["build", "--format", "json", "--lang", "en"]);
    expect(code).toBe(2);
    expect(json()).toEqual({
      ok: false,
      exitCode: 2,
      error: { message: 'the argument "edition-dir" is missing.' },
    });
  });
});
