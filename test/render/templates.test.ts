import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTemplates } from "../../src/render/templates.js";
import { pageView } from "../../src/render/view.js";
import { starter } from "../support/starter.js";

test("the shipped templates print a page's words and nothing of a template", async () => {
  const { edition, plans } = await starter();
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const { page } = await openTemplates("default", edition.paperDir);
  const html = page(pageView(plan, edition, "", new Map()));
  expect(html).toContain("渔民上了岸");
  expect(html).toContain("今日4版");
  expect(html).not.toContain("{{");
  expect(html).not.toContain("[object");
});

test("a paper's own partial takes the place of the shipped one; a typo in it is refused", async () => {
  const { edition, plans } = await starter();
  const dir = await mkdtemp(join(tmpdir(), "banxin-templates-"));
  await mkdir(join(dir, "look"));
  await writeFile(join(dir, "look", "signoff.hbs"), "<b>{{@root.paper.name}}自家</b>");
  const { page } = await openTemplates("look", dir);
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  expect(page(pageView(plan, edition, "", new Map()))).toContain("云汀日报自家");
  await writeFile(join(dir, "look", "signoff.hbs"), "{{#if tilte}}x{{/if}}");
  await expect(openTemplates("look", dir)).rejects.toMatchObject({
    diagnostic: { code: "BX5001", facts: { template: "signoff.hbs", path: "tilte" } },
  });
});

test("a missing folder and a template that cannot be read are diagnostics, not crashes", async () => {
  const dir = await mkdtemp(join(tmpdir(), "banxin-templates-"));
  await expect(openTemplates("look", dir)).rejects.toMatchObject({
    diagnostic: { code: "BX1001", facts: { file: "look" } },
  });
  await mkdir(join(dir, "look"));
  await writeFile(join(dir, "look", "signoff.hbs"), "<b>\n{{#if src}}");
  await expect(openTemplates("look", dir)).rejects.toMatchObject({
    diagnostic: { code: "BX5001", facts: { template: "signoff.hbs" } },
  });
});
