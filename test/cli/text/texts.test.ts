import { describe, expect, it } from "vitest";
import { en } from "../../../src/cli/text/en.js";
import { zhCN } from "../../../src/cli/text/zh-CN.js";

/** All words of a tree of texts, with the path of each. */
function words(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => words(inner, `${path}.${key}`));
}

describe("texts of the command line", () => {
  it("has no Chinese in English", () => {
    for (const [path, text] of words(en)) expect(`${path} ${text}`).not.toMatch(/\p{Script=Han}/u);
  });

  it("has Chinese wherever Chinese is due: all but examples", () => {
    const bare = words(zhCN).filter(([path, text]) => {
      return !path.includes(".examples.") && !/\p{Script=Han}/u.test(text);
    });
    expect(bare).toEqual([]);
  });

  it("shows the same commands in the examples of both languages", () => {
    const verbs = (texts: unknown) =>
      words(texts)
        .filter(([path]) => path.includes(".examples."))
        .map(([path, text]) => [path, /^banxin (?:edition )?\w+/.exec(text)?.[0]]);
    expect(verbs(en)).toEqual(verbs(zhCN));
  });
});
