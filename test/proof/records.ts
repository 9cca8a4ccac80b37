import type { MailRecord } from "../../src/proof/record.js";

/** A record of a mail to somebody, queued in the evening before the edition. */
export const record = (name: string, change: Partial<MailRecord> = {}): MailRecord => ({
  format: "banxin-mail/1",
  id: Buffer.from(name).toString("hex").padStart(32, "0").slice(-32),
  messageId: `<${name}@yunting.example>`,
  order: 0,
  from: "desk@yunting.example",
  name,
  address: `${name}@yunting.example`,
  role: "",
  pages: [1],
  stage: "大样",
  revision: 1,
  digest: "a".repeat(64),
  copy: 0,
  subject: "",
  bytes: 1,
  reduced: false,
  queuedAt: "2026-11-22T13:00:00.000Z",
  attempts: [],
  ...change,
});

/** The mail of a record. */
export const mailOf = (name: string): Buffer =>
  Buffer.from(`To: ${name}@yunting.example\r\nSubject: ${name}\r\n\r\nproof\r\n`);
