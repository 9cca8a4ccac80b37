import { beforeAll, expect, it } from "vitest";
import { type Html, openHtml } from "../../src/proof/html.js";
import { letterView } from "../../src/proof/letter.js";
import { facts } from "./letter-facts.js";

let html: Html;
beforeAll(async () => {
  html = await openHtml();
});

it("shows the page's picture from the mail itself, and asks nothing of any server", () => {
  const text = html(letterView(facts()));
  expect([...text.matchAll(/src="([^"]*)"/g)].map((match) => match[1])).toEqual([
    "cid:page-1@banxin",
  ]);
  expect(text).not.toMatch(/https?:|<script|<link|@import|url\(/);
  expect(text).toContain("余120字8行");
  expect(text).toContain("陶然（责任编辑）");
});

it("shows copy as text: markup in names, titles and complaints stays harmless", () => {
  const evil = `<img src="http://track.example/x.gif" onerror='alert(1)'>`;
  const { edition, share } = facts();
  const [page] = edition.pages;
  if (!page) throw new Error("no page");
  const text = html(
    letterView(
      facts({
        share: { ...share, name: evil, role: evil },
        edition: {
          ...edition,
          paper: evil,
          general: [{ severity: "info", code: "BX1", message: evil, help: evil, place: evil }],
          pages: [{ ...page, name: evil, editors: [[evil, evil]] }],
        },
        files: [{ name: evil, bytes: 1 }],
      }),
    ),
  );
  expect(text).not.toContain('<img src="http');
  expect(text.match(/<img /g)).toHaveLength(1);
});
