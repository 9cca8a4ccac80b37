import { PDFDict, type PDFDocument, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { type FileFacts, setInfo } from "../../../../src/press/file-facts.js";
import { metadataRules } from "../../../../src/press/preflight/file-rules/metadata.js";
import { xmpPacket } from "../../../../src/press/x4/xmp.js";
import { brokenBy } from "../../../support/preflight.js";

const facts: FileFacts = {
  title: "云汀日报 <1>",
  author: "云汀县融媒体中心",
  subject: "第3187期",
  keywords: ["云汀", "湖"],
  language: "zh-CN",
  date: new Date("2026-11-23T04:00:00Z"),
};
const told = (change: (xmp: string) => string) => (document: PDFDocument) => {
  const { context, catalog } = document;
  setInfo(document, facts);
  context.lookup(context.trailerInfo.Info, PDFDict).set(PDFName.of("Trapped"), PDFName.of("False"));
  const xmp = Buffer.from(change(xmpPacket(facts, "ab".repeat(32))));
  catalog.set(PDFName.of("Metadata"), context.register(context.stream(xmp, { Type: "Metadata" })));
};

test("XMP that says what Info says is good", async () => {
  expect(
    await brokenBy(
      metadataRules,
      told((xmp) => xmp),
    ),
  ).toEqual([]);
});

test.each([
  ["xmp-wrapper", /<\?xpacket begin[^>]*>/],
  ["xmp-version", /PDF\/X-4/],
  ["info-xmp dc:title", /云汀日报/],
  ["info-xmp pdf:Trapped", /False/],
  ["xmp-fields xmpMM:RenditionClass", /default<\/xmpMM/],
])("%s", async (said, part) => {
  const without = told((xmp) => xmp.replace(part, part.source.includes("xmpMM") ? "</xmpMM" : ""));
  expect(await brokenBy(metadataRules, without)).toEqual([said]);
});

test("a file that says nothing of itself lacks all of it", async () => {
  const bad = await brokenBy(metadataRules);
  expect(bad).toEqual(expect.arrayContaining(["xmp", "trapped", "info-lacks dc:title"]));
});
