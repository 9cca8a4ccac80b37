import fc from "fast-check";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { letterView } from "../../src/proof/letter.js";
import { attachments, type Envelope, fileName, messageBytes } from "../../src/proof/message.js";
import { facts } from "./letter-facts.js";

const envelope: Envelope = {
  id: "0123456789abcdef0123456789abcdef",
  messageId: "<banxin.0123456789abcdef0123456789abcdef@yunting.example>",
  from: "press@yunting.example",
  fromName: "云汀日报校样",
  replyTo: "desk@yunting.example",
  to: "taoran@yunting.example",
  toName: "陶然",
  date: new Date("2026-11-22T13:05:00Z"),
};
const page = {
  page: { number: 1, name: "要闻" },
  pdf: Buffer.from("%PDF-1.7 page"),
  jpeg: Buffer.from([0xff, 0xd8, 1]),
  inline: Buffer.from([0xff, 0xd8, 2]),
};

it("calls the files of a gutter by its pages", () => {
  const strip = { number: "中缝4-1", name: "中缝", between: [4, 1] } as const;
  const names = attachments([page, { ...page, page: strip }], "2026-11-23", "大样2").map(
    (f) => f.name,
  );
  expect(names).toEqual([
    "20261123-01-要闻-大样2.pdf",
    "20261123-01-要闻-大样2.jpg",
    "20261123-中缝4-1-大样2.pdf",
    "20261123-中缝4-1-大样2.jpg",
  ]);
});

async function mail(change: Partial<Envelope> = {}, name = "要闻", subject?: string) {
  const pages = [{ ...page, page: { number: 1, name } }];
  const files = attachments(pages, "2026-11-23", "大样2");
  const view = letterView(facts({ files }));
  const asked = subject === undefined ? view : { ...view, subject };
  const html = '<p>大样</p><img src="cid:page-1@banxin">';
  return messageBytes({ ...envelope, ...change }, asked, html, pages, files);
}

/** Names of the head's fields, in order. */
const fields = (bytes: Buffer): string[] => {
  const head = bytes.toString("latin1").split("\r\n\r\n", 1)[0] ?? "";
  return head
    .split("\r\n")
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(":", 1)[0] ?? "");
};

describe("a mail, read back by another program", () => {
  it("has its head, both texts, the picture in the letter and the files beside it", async () => {
    const read = await simpleParser(await mail(), { skipImageLinks: true });
    expect(read.subject).toBe("【大样·第2次】云汀日报 2026年11月23日 第1版");
    expect(read.messageId).toBe(envelope.messageId);
    expect(read.date).toEqual(envelope.date);
    expect(read.from?.value).toEqual([{ name: "云汀日报校样", address: "press@yunting.example" }]);
    expect(read.replyTo?.text).toBe("desk@yunting.example");
    expect(read.text).toContain("请看第1版大样");
    expect(read.html).toContain("cid:page-1@banxin");
    expect(
      read.attachments.map(({ filename, contentType, related, cid }) => [
        filename,
        contentType,
        related ? cid : "",
      ]),
    ).toEqual([
      ["page-1.jpg", "image/jpeg", "page-1@banxin"],
      ["20261123-01-要闻-大样2.pdf", "application/pdf", ""],
      ["20261123-01-要闻-大样2.jpg", "image/jpeg", ""],
    ]);
    expect(read.attachments.map(({ content }) => content)).toEqual([
      page.inline,
      page.pdf,
      page.jpeg,
    ]);
  });

  it("is the same byte for byte when made again", async () => {
    expect(await mail()).toEqual(await mail());
  });

  it("keeps its lines under 998 characters and in ASCII (RFC 5322, 2.1.1)", async () => {
    const lines = (await mail()).toString("latin1").split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(998);
    expect(lines.join("")).toMatch(/^[\t\x20-\x7e]*$/);
  });
});

describe("hostile names", () => {
  it("no name, subject or page can add a line to the head", async () => {
    const usual = fields(await mail());
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            "\r\n",
            "\n",
            "\r",
            "Bcc: x@evil.example",
            '"',
            "=?utf-8?B?",
            "?=",
            "\\",
            "<",
            ">",
            ",",
            ";",
            "陶",
          ),
        )
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (toName, name, paper) => {
        const { edition } = facts();
        const { subject } = letterView(facts({ edition: { ...edition, paper } }));
        const bytes = await mail({ toName, fromName: paper }, name, subject);
        expect(fields(bytes)).toEqual(usual);
        const read = await simpleParser(bytes);
        expect(read.bcc).toBeUndefined();
        expect(read.to).toMatchObject({ value: [{ address: "taoran@yunting.example" }] });
        expect(read.attachments).toHaveLength(3);
      }),
      { numRuns: 60 },
    );
  });

  it("a quoted comma or an encoded word stays one name", async () => {
    for (const name of ['陶,"然', "=?utf-8?B?QQ==?= x", "Tao, Ran <evil@press.example>"]) {
      const read = await simpleParser(await mail({ toName: name }));
      const { value } = Array.isArray(read.to) ? { value: [] } : (read.to ?? { value: [] });
      expect(value.map(({ address }) => address)).toEqual(["taoran@yunting.example"]);
    }
  });

  it("file names lead nowhere", () => {
    expect(fileName('../..\\要闻: "一*版?"\r\n')).toBe("-..-要闻- -一-版-");
    expect(fileName("a. . ")).toBe("a");
  });

  it("file names have no more bytes than file systems take, and whole characters", () => {
    expect(fileName("要".repeat(80))).toBe("要".repeat(40));
    expect(fileName(`a${"\u{20BB7}".repeat(80)}`)).toBe(`a${"\u{20BB7}".repeat(29)}`);
    expect(fileName(`${"a".repeat(119)} 要闻`)).toBe("a".repeat(119));
    const long = { ...page, page: { number: 1, name: "要".repeat(80) } };
    expect(attachments([long], "2026-11-23", "大样2")[0]?.name).toBe(
      `20261123-01-${"要".repeat(40)}-大样2.pdf`,
    );
  });
});
