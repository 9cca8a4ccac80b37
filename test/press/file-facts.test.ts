import { expect, it } from "vitest";
import type { Page } from "../../src/edition/index.js";
import { fileFacts } from "../../src/press/file-facts.js";
import { starter } from "../support/starter.js";

it("a page says its number and its own stories, the edition all of them", async () => {
  const { edition } = await starter();
  const [page, all] = [fileFacts(edition, edition.pages[2]), fileFacts(edition)];
  expect(page.title).toBe("云汀日报 2026年11月23日 第3版");
  expect(all.title).toBe("云汀日报 2026年11月23日");
  expect(page.subject).toBe("总第3187期，星期一，共4版");
  expect(page.keywords.slice(0, 4)).toEqual([
    "云汀日报",
    "CN 00-0000",
    "2026-11-23",
    "黑石峡最后一班渡船",
  ]);
  expect(page.keywords).toHaveLength(5);
  expect(all.keywords).toHaveLength(3 + edition.stories.length);
  expect(page.date.toISOString()).toBe("2026-11-23T04:00:00.000Z");
});

it("a gutter is called by its pages", async () => {
  const { edition } = await starter();
  const [page] = edition.pages;
  if (!page) throw new Error("no page");
  const gutter: Page = { ...page, number: 0, between: [4, 1] };
  expect(fileFacts(edition, gutter).title).toBe("云汀日报 2026年11月23日 中缝4—1");
});
