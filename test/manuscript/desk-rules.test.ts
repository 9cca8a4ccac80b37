import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { deskRules } from "../../src/manuscript/index.js";

const doc = readFileSync(new URL("../../docs/desk.md", import.meta.url), "utf8");

it("names each rule once, in words that YAML needs no quotes for", () => {
  expect(new Set(deskRules).size).toBe(deskRules.length);
  for (const rule of deskRules) expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)?$/);
});

it.each(deskRules)("docs/desk.md explains %s", (rule) => {
  expect(doc).toContain(`| \`${rule}\` |`);
});
