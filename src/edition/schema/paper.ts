import { z } from "zod";
import { deskSchema } from "./desk.js";

const text = (what: string) => z.string().min(1).describe(what);

/** paper.yaml: what the paper is. Every fact that the rules on masthead and imprint ask for. */
export const paperSchema = z.strictObject({
  name: text("The paper's name, as on the nameplate (报纸名称)"),
  nameplate: z
    .string()
    .optional()
    .describe(
      "An SVG of the nameplate, in the paper's folder; without it the name is set in the brush font",
    ),
  supervisor: text("主管单位"),
  sponsor: text("主办单位"),
  publisher: text("出版单位"),
  cn: z
    .string()
    .regex(/^CN ?\d{2}-\d{4}(\/\S+)?$/, "CN dd-dddd")
    .describe("国内统一连续出版物号, e.g. CN 00-0000"),
  postalCode: z.string().optional().describe("邮发代号"),
  price: text("定价, e.g. 每份1.00元"),
  address: text("社址"),
  zip: text("邮政编码"),
  phone: text("电话"),
  email: z.string().optional().describe("投稿邮箱"),
  printer: text("印刷单位名称"),
  printerAddress: text("印刷单位地址"),
  editorInChief: text("总编辑"),
  language: z.enum(["zh-CN"]).default("zh-CN").describe("Language of the stories"),
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
  theme: z.string().default("theme.yaml").describe("Theme file, relative to the paper's folder"),
  desk: deskSchema,
  browser: z.string().optional().describe("Path of the browser that prints, or `packaged`"),
});

/** A checked paper.yaml. */
export type PaperFile = z.infer<typeof paperSchema>;
