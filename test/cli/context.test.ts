import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addExamples } from "../../src/cli/context.js";
import { en } from "../../src/cli/text/en.js";
import { zhCN } from "../../src/cli/text/zh-CN.js";

function helpOf(command: Command): string {
  let written = "";
  command.configureOutput({
    writeOut: (text) => {
      written += text;
    },
  });
  command.outputHelp();
  return written;
}

describe("addExamples", () => {
  it("ends the help with the examples, indented, under their title", () => {
    const command = new Command("build");
    addExamples(command, en, ["banxin build .", "banxin build . --pages 1"]);
    const help = helpOf(command);
    expect(help).toMatch(/^Usage: build/);
    expect(help).toMatch(/\n\nExamples:\n {2}banxin build \.\n {2}banxin build \. --pages 1\n$/);
  });

  it("takes the title from the language", () => {
    const command = new Command("check");
    addExamples(command, zhCN, ["banxin check 版"]);
    expect(helpOf(command)).toMatch(/\n\n示例：\n {2}banxin check 版\n$/);
  });
});
