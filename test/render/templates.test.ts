import { expect, test } from "vitest";
import { openTemplates } from "../../src/render/templates.js";
import { pageView } from "../../src/render/view.js";
import { starter } from "../support/starter.js";

const { edition, plans } = await starter();
const view = () => {
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  return pageView(plan, edition, "", new Map());
};
/** The starter with a look of its own. */
const withFiles = (files: Readonly<Record<string, string>>) => ({
  ...edition,
  templates: Object.entries(files).map(([name, text]) => ({ name, text })),
});

test("the shipped templates print a page's words and nothing of a template", async () => {
  const { page } = await openTemplates(edition);
  const html = page(view());
  expect(html).toContain("渔民上了岸");
  expect(html).toContain("今日4版");
  expect(html).not.toContain("{{");
  expect(html).not.toContain("[object");
});

test("a paper's own partial takes the place of the shipped one; its sheet comes after the shipped", async () => {
  const own = withFiles({
    "look.css": ".signoff { color: red }",
    "signoff.hbs": "<b>{{@root.paper.name}}自家</b>",
  });
  const { page, sheet } = await openTemplates(own);
  expect(page(view())).toContain("云汀日报自家");
  expect(sheet).toMatch(/white-space: pre[\s\S]*\.signoff \{ color: red \}$/);
});

test("a path that leads nowhere and a template that cannot be read are diagnostics", async () => {
  const typo = withFiles({ "signoff.hbs": "{{#if tilte}}x{{/if}}" });
  await expect(openTemplates(typo)).rejects.toMatchObject({
    diagnostic: { code: "BX5001", facts: { template: "signoff.hbs", path: "tilte" } },
  });
  const broken = withFiles({ "signoff.hbs": "<b>\n{{#if src}}" });
  await expect(openTemplates(broken)).rejects.toMatchObject({
    diagnostic: { code: "BX5001", facts: { template: "signoff.hbs" } },
  });
});
