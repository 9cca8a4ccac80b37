import { expect, test } from "vitest";
import { codesOf, preflight } from "../../../support/preflight.js";

test("content that ends where it should is good, what breaks off is told with the place", async () => {
  expect(await codesOf("q 20 20 9 9 re f Q")).toEqual([]);
  const [broken] = await preflight("20 20 9 9 re f (");
  expect(broken).toMatchObject({
    code: "BX6045",
    facts: { reason: "page content: a string without an end at byte 15", x: 0, y: 0 },
  });
});
