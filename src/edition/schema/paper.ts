import { z } from "zod";
import { storyLanguages } from "../../manuscript/index.js";
import { deskSchema } from "./desk.js";

const text = (what: string) => z.string().min(1).describe(what);

/** The stages of a proof, in the order in which an edition goes through them. */
export const proofStages = ["小样", "大样", "清样"] as const;
export type ProofStage = (typeof proofStages)[number];

/** An address that a mail can be sent to: ASCII, one mailbox, no display name. */
export const addressSchema = z
  .email("an address such as desk@paper.example")
  // RFC 5321, 4.5.3.1.1: servers need not take more than 64 octets before the @.
  .refine(
    (address) => address.indexOf("@") <= 64,
    "an address with up to 64 characters before its @",
  );

/** Somebody who gets proofs by mail. */
export const personSchema = z.strictObject({
  name: text("Who it is, as the mail says it"),
  address: addressSchema.describe("Where the proofs are sent"),
  role: z.string().optional().describe("Duty, e.g. 责任编辑"),
  pages: z
    .union([
      z.literal("all"),
      z.array(z.union([z.number().int().positive(), z.string().min(1)])).min(1),
    ])
    .default("all")
    .describe("Pages to be sent, by number or by name (版名): [1, 综合, 中缝]; or all"),
  stages: z
    .array(z.enum(proofStages))
    .min(1)
    .default([...proofStages])
    .describe("Stages to be sent: 小样, 大样, 清样"),
});
export type Person = z.infer<typeof personSchema>;

/** What paper.yaml says of the paper that its furniture prints, beside its name (版权标识). */
export const imprintFacts = [
  "supervisor",
  "sponsor",
  "publisher",
  "cn",
  "postalCode",
  "distribution",
  "price",
  "address",
  "zip",
  "phone",
  "email",
  "printer",
  "printerAddress",
  "editorInChief",
] as const;
/** A holiday of more than a year is a slip of the year. */
const LONGEST_REST = 366;

/** `2027-10-01`, or `2027-02-06/2027-02-12` (ISO 8601-1, 5.5: an interval), both days included. */
const restSchema = z.string().refine((entry) => {
  const days = entry.split("/");
  const sound = days.every((day) => z.iso.date().safeParse(day).success);
  if (!sound || days.length > 2) return false;
  const [first = 0, last = first] = days.map((day) => Date.parse(day) / 86_400_000);
  return last >= first && last - first < LONGEST_REST;
}, "a date such as 2027-10-01, or first/last such as 2027-02-06/2027-02-12");

/** The kinds of issues outside of the row. */
export const extraKinds = ["增期", "号外"] as const;

const extraSchema = z.strictObject({
  date: z.iso.date().describe("Its day"),
  kind: z.enum(extraKinds).default("增期").describe("增期 has a number of its own, 号外 has none"),
});

/** How the paper is printed. */
const pressSchema = z.strictObject({
  profile: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The printer's ICC profile (CMYK, output), from the paper's folder; a newsprint profile of banxin's own where absent",
    ),
  ink: z
    .number()
    .min(150)
    .max(400)
    .default(220)
    .describe("Most ink at one place (TAC), all inks together, in percent"),
});

/** paper.yaml: what the paper is. Every fact that the rules on masthead and imprint ask for. */
export const paperSchema = z.strictObject({
  name: text("The paper's name, as on the nameplate (报纸名称)"),
  nameplate: z
    .string()
    .optional()
    .describe(
      "The nameplate's artwork in the paper's folder: SVG, or PNG, TIFF, JPEG of 300 ppi and more; without it the name is set in the brush font",
    ),
  supervisor: text("主管单位").optional(),
  sponsor: text("主办单位").optional(),
  publisher: text("出版单位").optional(),
  cn: z
    .string()
    .regex(/^CN ?\d{2}-\d{4}(\/\S+)?$/, "CN dd-dddd")
    .optional()
    .describe("国内统一连续出版物号, e.g. CN 00-0000"),
  postalCode: z.string().optional().describe("邮发代号"),
  distribution: z
    .string()
    .optional()
    .describe("发行方式, e.g. 自办发行; a 邮发代号 says it for a paper that the post delivers"),
  price: text("定价, e.g. 每份1.00元").optional(),
  address: text("社址").optional(),
  zip: text("邮政编码").optional(),
  phone: text("电话").optional(),
  email: z.string().optional().describe("投稿邮箱"),
  printer: text("印刷单位名称").optional(),
  printerAddress: text("印刷单位地址").optional(),
  editorInChief: text("总编辑").optional(),
  language: z
    .enum(storyLanguages)
    .default("zh-CN")
    .describe("Language of the stories; a story may say another (`lang`)"),
  firstIssue: z
    .strictObject({
      date: z.iso.date().describe("Date of an issue whose number is known"),
      number: z.number().int().positive().describe("Its number (总期号)"),
    })
    .describe("A known issue from which later numbers are counted"),
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .default([1, 2, 3, 4, 5, 6, 7])
    .describe("Days of publication, 1 = Monday … 7 = Sunday"),
  rest: z
    .array(restSchema)
    .default([])
    .describe("Days without an issue, whatever the weekday: a date, or first/last of a holiday"),
  extra: z
    .array(extraSchema)
    .default([])
    .refine(
      (all) => new Set(all.map(({ date, kind }) => `${date} ${kind}`)).size === all.length,
      "each day and kind once",
    )
    .describe("Issues outside of the weekdays, or further ones on a day: 增期, 号外"),
  theme: z.string().default("theme.yaml").describe("Theme file, relative to the paper's folder"),
  desk: deskSchema,
  press: pressSchema.prefault({}).describe("How the paper is printed"),
  browser: z.string().optional().describe("Path of the browser that prints, or `packaged`"),
  archive: z
    .string()
    .min(1)
    .optional()
    .describe("Folder of the archive, from the paper's folder or absolute; `archive` where absent"),
  people: z
    .array(personSchema)
    .default([])
    .describe("Who gets proofs by mail, and which pages: see docs/proofs.md"),
});

/** A checked paper.yaml. */
export type PaperFile = z.infer<typeof paperSchema>;
