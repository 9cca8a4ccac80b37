import { expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { joinTexts, makeRun, slice, spanOf, trim } from "../../src/manuscript/text.js";

const at = (line: number, column: number) => ({ line, column });

it("moves the place with the characters that are cut off, in code points", () => {
  const text = [makeRun("𠮷野家", "plain", at(3, 5)), makeRun("开业", "strong", at(3, 10))];
  const cut = slice(text, 2, 5);
  expect(cut.map((run) => run.text)).toEqual(["野家", "开"]);
  expect(cut.map((run) => run.span.start)).toEqual([at(3, 6), at(3, 10)]);
});

it("trims typed indents and says where the first character stands", () => {
  const text = trim([makeRun("　　正文 ", "plain", at(1, 1))]);
  expect(plain(text)).toBe("正文");
  expect(spanOf(text)).toEqual({ start: at(1, 3), end: at(1, 5) });
  expect(trim([makeRun("　　", "plain", at(1, 1))])).toEqual([]);
});

it("joins Chinese directly and Latin words with a space", () => {
  const run = (text: string, line: number) => [makeRun(text, "plain", at(line, 1))];
  expect(plain(joinTexts([run("部门", 1), run("报到", 2)]))).toBe("部门报到");
  expect(plain(joinTexts([run("World Health", 1), run("Organization", 2)]))).toBe(
    "World Health Organization",
  );
});
