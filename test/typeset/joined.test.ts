import { expect, test } from "vitest";
import { joinRuns } from "../../src/typeset/joined.js";

const song = (text: string, more = {}) => ({ text, font: "song", ...more });

test("runs that look alike are one: their letters may be joined in print", () => {
  expect(joinRuns([song("off"), song("ice"), { text: "hei", font: "hei" }])).toEqual([
    song("office"),
    { text: "hei", font: "hei" },
  ]);
  expect(joinRuns([song("m"), song("2", { scale: 0.6, raise: 0.36 })])).toHaveLength(2);
});

test("letters at the edge of dotted words are set like those beside them", () => {
  expect(joinRuns([song("off"), song("ice防x火ab", { dotted: true }), song("cd")])).toEqual([
    song("office"),
    song("防x火", { dotted: true }),
    song("abcd"),
  ]);
  expect(joinRuns([song("3D", { dotted: true })])).toEqual([song("3D")]);
});

test("readings and the sign-off code stay by themselves", () => {
  const read = song("垚（yáo）", { reading: { base: 1, scale: 0.5 } });
  expect(joinRuns([read, read, song("文"), song("③7", { tail: true })])).toHaveLength(4);
});
