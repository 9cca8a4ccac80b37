import { expect, it } from "vitest";
import { literals, outside } from "../../../src/manuscript/punctuation/literal.js";

const found = (text: string) => literals(text).map(({ from, to }) => text.slice(from, to));

it("finds addresses, mail, tags, comments and placeholders, without the mark that follows", () => {
  expect(found("见http://a.cn/x?y=1,或www.b.cn。写a@b.cn,<b>{{名}}<!-- 注 -->")).toEqual([
    "http://a.cn/x?y=1",
    "www.b.cn",
    "a@b.cn",
    "<b>",
    "{{名}}",
    "<!-- 注 -->",
  ]);
  expect(found("没有3:2,没有")).toEqual([]);
});

it("keeps what touches none of them", () => {
  const stretches = [{ from: 2, to: 5 }];
  const things = [
    { from: 0, to: 2 },
    { from: 1, to: 3 },
    { from: 4, to: 5 },
    { from: 5, to: 6 },
  ];
  expect(outside(things, stretches)).toEqual([things[0], things[3]]);
});

it("takes linear time, however hostile the text", () => {
  const start = performance.now();
  for (const text of ["<!--", "{{", "www.!", "a@", "<a", "http:"]) literals(text.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(5000);
});
