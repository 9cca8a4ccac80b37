import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { checkPaths } from "../../src/render/template-paths.js";

test.each(readdirSync("templates/default"))(
  "%s of the shipped look names only what it sees",
  (name) => {
    const source = readFileSync(`templates/default/${name}`, "utf8");
    expect(checkPaths(basename(name, ".hbs"), source)).toBe(undefined);
  },
);

test.each([
  ["guide", "{{#each items}}{{title}}{{@index}}{{#if @last}}{{../left}}{{/if}}{{/each}}"],
  [
    "text",
    "{{#each paragraphs}}{{#each lines}}{{#each runs}}{{../../../role}}{{/each}}{{/each}}{{/each}}",
  ],
  ["label", "{{#each characters}}{{this}}{{else}}{{kind}}{{/each}}{{characters.length}}"],
  ["signoff", "{{#with @root.paper}}{{name}}{{/with}}{{#each @root.editors}}{{duty}}{{/each}}"],
  ["page", '{{#each blocks}}{{> (lookup . "kind")}}{{/each}}{{#unless page.front}}{{/unless}}'],
  ["mine", "{{#if anything}}a partial of one's own: its caller knows what it sees{{/if}}"],
])("in %s: %s", (partial, source) => {
  expect(checkPaths(partial, source)).toBe(undefined);
});

test.each([
  ["signoff", "{{#if tilte}}x{{/if}}", "tilte"],
  ["signoff", "{{@root.paper.nmae}}", "@root.paper.nmae"],
  ["signoff", "{{@root.facts.wekday}}", "@root.facts.wekday"],
  ["signoff", "{{@root.page.nubmer}}", "@root.page.nubmer"],
  ["folio", "{{#each @root.editors}}{{dutty}}{{/each}}", "dutty"],
  ["photo", "{{paragraphs}}", "paragraphs"],
  ["guide", "{{#each items}}{{@frist}}{{/each}}", "@frist"],
  ["guide", "{{#each items}}{{../item}}{{/each}}", "../item"],
  ["page", '{{#each blocks}}{{> (lookup . "kind") x=blok}}{{/each}}', "blok"],
])("a typo in %s is found: %s", (partial, source, path) => {
  expect(checkPaths(partial, source)).toBe(path);
});
