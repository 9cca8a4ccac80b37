import { expect, test } from "vitest";
import { checkPaths } from "../../src/render/template-paths.js";

test("names of the view pass, also of the page around a block", () => {
  expect(checkPaths("{{#each items}}{{title}}{{number}}{{/each}}{{@root.paper.name}}")).toBe(
    undefined,
  );
  expect(checkPaths('{{> (lookup . "kind")}}{{#unless @first}}{{/unless}}{{this}}')).toBe(
    undefined,
  );
});

test("a typo is found, where Handlebars' strict mode sees nothing", () => {
  expect(checkPaths("{{#if tilte}}x{{/if}}")).toBe("tilte");
  expect(checkPaths("{{@root.paper.nmae}}")).toBe("@root.paper.nmae");
  expect(checkPaths("{{@root.facts.wekday}}")).toBe("@root.facts.wekday");
});
