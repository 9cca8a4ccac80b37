import { z } from "zod";
import { proofStages } from "../edition/index.js";

/** Where a mail stands on its way, and the folder in which its record lies. */
export const states = ["queued", "sending", "sent", "failed"] as const;
export type State = (typeof states)[number];

/** A try that did not end well. */
const attemptSchema = z.object({
  /** ISO time. */
  at: z.string(),
  /** The server's answer, or what the connection died of. */
  reason: z.string(),
  /** True where the whole mail had gone out before the answer was lost: it may have arrived. */
  uncertain: z.boolean(),
});

/** What is kept of one mail to one person, in a file of its own. */
export const recordSchema = z.object({
  format: z.literal("banxin-mail/1"),
  /** Names the mail's files; part of its Message-ID. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  messageId: z.string(),
  /** Place among the mails of its call, from 0: mails are sent in the order of paper.yaml. */
  order: z.number().int().nonnegative(),
  from: z.string(),
  name: z.string(),
  address: z.string(),
  role: z.string(),
  /** Numbers of pages; a spread (2-3) or a gutter by its name. */
  pages: z
    .array(
      z.union([
        z.number().int().positive(),
        z.templateLiteral([z.int().positive(), "-", z.int().positive()]),
        z.templateLiteral(["中缝", z.int(), "-", z.int()]),
      ]),
    )
    .min(1),
  stage: z.enum(proofStages),
  revision: z.number().int().positive(),
  /** SHA-256 of the edition's proof: exactly what was sent. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** How often this was sent before to the same person on purpose (`--again`). */
  copy: z.number().int().nonnegative(),
  subject: z.string(),
  /** Size of the whole mail. */
  bytes: z.number().int().positive(),
  /** SHA-256 of the whole mail; records of earlier versions have none. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** True where pages were made smaller to keep the mail under its limit. */
  reduced: z.boolean(),
  queuedAt: z.string(),
  attempts: z.array(attemptSchema),
  sentAt: z.string().optional(),
  /** The server's last word on a mail that it took. */
  response: z.string().optional(),
  /** Why it was given up. */
  reason: z.string().optional(),
});
export type MailRecord = z.infer<typeof recordSchema>;

/** A record with its state. */
export interface Entry {
  readonly state: State;
  readonly record: MailRecord;
}
