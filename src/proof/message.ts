import MailComposer from "nodemailer/lib/mail-composer";
import { sheetSlug } from "../edition/index.js";
import { cidOf, type LetterFile, type LetterView, oneLine } from "./letter.js";
import type { PageFiles } from "./page-files.js";
import { plainText } from "./plain-text.js";

/** Head of a mail: who, to whom, what it is called. */
export interface Envelope {
  readonly fromName: string;
  readonly from: string;
  /** Where answers go; empty where they go to `from`. */
  readonly replyTo: string;
  readonly toName: string;
  readonly to: string;
  readonly messageId: string;
  /** 32 hexadecimal digits that name the mail; the parts' boundaries are made of it. */
  readonly id: string;
  readonly date: Date;
}

/** Windows, FAT and mail programs allow none of these in a name (and no dot or space at its end). */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Longest name in bytes: file systems take 255 of UTF-8 (40 Han are 120), with what is put around. */
const LONGEST_NAME = 120;

/** The beginning of a text that has so many bytes of UTF-8 at most, whole characters only. */
function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let cut = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    cut += character;
  }
  return cut;
}

/** A name that every system takes for a file. */
export const fileName = (text: string): string =>
  cutToBytes(text.replace(FORBIDDEN, "-").replace(/^[.\s]+/u, ""), LONGEST_NAME).replace(
    /[.\s]+$/u,
    "",
  );

/** The files that go with a letter: `20261123-01-要闻-大样2.pdf` and `.jpg`. */
export function attachments(
  pages: readonly PageFiles[],
  date: string,
  proof: string,
): (LetterFile & { readonly content: Uint8Array })[] {
  return pages.flatMap(({ page, pdf, jpeg }) => {
    // The page's name is cut by itself: what follows it tells two proofs apart.
    const called = page.between
      ? page.number
      : `${sheetSlug(page.number, 2)}-${fileName(page.name)}`;
    const name = `${date.replaceAll("-", "")}-${called}-${proof}`;
    return [
      { name: `${name}.pdf`, bytes: pdf.length, content: pdf },
      { name: `${name}.jpg`, bytes: jpeg.length, content: jpeg },
    ];
  });
}

/**
 * The whole mail as it goes over the wire (RFC 5322, CRLF). The same values give the same bytes.
 */
export function messageBytes(
  envelope: Envelope,
  view: LetterView,
  html: string,
  pages: readonly PageFiles[],
  files: readonly (LetterFile & { readonly content: Uint8Array })[],
): Promise<Buffer> {
  const { from, fromName, to, toName, replyTo } = envelope;
  const composer = new MailComposer({
    from: { name: oneLine(fromName), address: from },
    to: { name: oneLine(toName), address: to },
    ...(replyTo === "" ? {} : { replyTo }),
    subject: view.subject,
    date: envelope.date,
    messageId: envelope.messageId,
    // Answering machines must not answer a machine (RFC 3834, 5).
    headers: { "Auto-Submitted": "auto-generated" },
    text: plainText(view),
    html,
    encoding: "base64",
    textEncoding: "B",
    attachments: [
      ...pages.map(({ page, inline }) => ({
        cid: cidOf(page.number),
        filename: `page-${sheetSlug(page.number)}.jpg`,
        contentType: "image/jpeg",
        contentDisposition: "inline",
        content: Buffer.from(inline),
      })),
      ...files.map(({ name, content }) => ({ filename: name, content: Buffer.from(content) })),
    ],
    baseBoundary: envelope.id,
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
