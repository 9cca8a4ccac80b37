import fc from "fast-check";
import { expect, it } from "vitest";
import { uuidOf, xmpPacket } from "../../../src/press/x4/xmp.js";

const facts = {
  title: "云汀日报 <号外> & “增期”",
  author: "融媒体中心",
  subject: "总第3187期",
  keywords: ["湖", "A&B"],
  language: "zh-CN",
  date: new Date("2026-11-23T04:00:00Z"),
};
const DIGEST = "0123456789abcdef".repeat(4);

it("stands in its wrapper, without the attributes that are no more", () => {
  const packet = xmpPacket(facts, DIGEST);
  expect(packet).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n/);
  expect(packet).toMatch(/<\?xpacket end="r"\?>\n$/);
  expect(packet).not.toMatch(/<\?xpacket[^?]*(encoding|bytes)=/);
});

it("says what the edition is, in XML", () => {
  const packet = xmpPacket(facts, DIGEST);
  expect(packet).toContain("云汀日报 &lt;号外&gt; &amp; “增期”");
  expect(packet).toContain("<rdf:li>A&amp;B</rdf:li>");
  expect(packet).toContain("<xmp:CreateDate>2026-11-23T04:00:00Z</xmp:CreateDate>");
  expect(packet).toContain("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>");
  expect(packet).toContain("<pdf:Trapped>False</pdf:Trapped>");
});

it("takes any title without losing its form", () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const packet = xmpPacket({ ...facts, title }, DIGEST);
      const told = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<>]*)<\/rdf:li>/.exec(
        packet,
      );
      expect(told).not.toBeNull();
      expect(told?.[1]).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    }),
  );
});

it("has ids by the content's hash, as RFC 9562 writes them", () => {
  const uuid = /^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const hex = fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: 64, maxLength: 64 });
  fc.assert(fc.property(hex, (digits) => uuid.test(uuidOf(digits.join("")))));
  expect(uuidOf(DIGEST)).not.toBe(uuidOf(`f${DIGEST.slice(1)}`));
});
