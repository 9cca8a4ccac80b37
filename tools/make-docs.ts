import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  type Code,
  codes,
  diagnose,
  factNames,
  type Language,
  sentence,
} from "../src/diagnostics/index.js";
import { jsonSchemas } from "../src/edition/index.js";
import { fileRules, pageRules } from "../src/press/index.js";

/** Where the documents lie, from the root of the repository, where the tool is run. */
const FILE = "docs/diagnostics.md";
const FORMATS = "docs/formats.md";
const PRESS = "docs/press.md";

const stages: readonly (readonly [prefix: string, chinese: string, english: string])[] = [
  ["BX10", "稿件", "Manuscript"],
  ["BX20", "本期与版样", "Edition and page plan"],
  ["BX30", "排字", "Typesetting"],
  ["BX40", "拼版", "Composition"],
  ["BX50", "印制版面", "Rendering"],
  ["BX60", "PDF与付印", "PDF and press"],
  ["BX70", "档案", "Archive"],
  ["BX80", "寄校样", "Proofs by mail"],
  ["BX90", "运行环境", "Environment"],
];

const severities = { error: "错误 error", warning: "警告 warning", info: "提示 note" } as const;

/** docs/diagnostics.md: every complaint with its sentence and its advice in both languages. */
export function diagnosticsDoc(): string {
  const all = Object.keys(codes) as Code[];
  return [
    "# 诊断一览 Diagnostics",
    "",
    "版心的每一条诊断都有编号，编号不变。`{…}` 处印出具体内容。",
    "有“错误”的一期不能付印；警告和提示不影响生成。",
    "",
    "Every complaint of banxin has a code that stays the same; `{…}` stands for the facts of the case.",
    "An edition with errors is not fit to print; warnings and notes do not stop it.",
    "",
    "Exit codes: `0` fine, `1` errors in the edition or damage in the archive, `2` wrong usage (BX7002 to",
    "BX7007, BX7009, BX8006, BX9006 and BX9007 too), `3` environment (BX7008, BX8001 to BX8003, BX8010 to",
    "BX8012, BX9001 to BX9005). With `--format json` each diagnostic is an object with",
    "`severity`, `code`, `message`, `help`, `facts` and, where it has a place, `file`, `line`, `column`,",
    "`endLine`, `endColumn` (from 1, columns in code points, the end exclusive).",
    "",
    "This file is generated: `tools/make-docs.ts`.",
    ...stages.flatMap(([prefix, chinese, english]) => [
      "",
      `## ${chinese} ${english}`,
      "",
      "| 编号 Code | 级别 Severity | 中文 | English |",
      "|---|---|---|---|",
      ...all.filter((code) => code.startsWith(prefix)).map(row),
    ]),
    "",
  ].join("\n");
}

const row = (code: Code): string =>
  `| ${code} | ${severities[codes[code]]} | ${cell(code, "zh-CN")} | ${cell(code, "en")} |`;

function cell(code: Code, language: Language): string {
  const facts = Object.fromEntries(factNames[code].map((name) => [name, `{${name}}`]));
  const { message, help } = sentence(diagnose(code, facts), language);
  return `${escaped(message)}<br>→ ${escaped(help)}`;
}

const escaped = (text: string): string => text.replace(/[|<>*_#]/g, "\\$&");

/** The part of a JSON Schema that the tables of docs/formats.md show. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
}

/**
 * Rows `| key | needed | meaning |`: lists as `pages[]`, records as `areas.*`. The keys of a record that
 * another key has too are listed there only.
 * @param seen where the entries of each record were listed, by their schema
 */
export function keyRows(
  schema: Schema,
  prefix = "",
  seen: Map<string, string> = new Map(),
): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    const needed = schema.required?.includes(name) ? "yes" : defaultOf(value);
    const choice = value.enum ? value.enum.map(String).join(", ") : "";
    const type = isType(value) ? "a type" : "";
    const values = value.additionalProperties || undefined;
    const known = values?.properties && seen.get(JSON.stringify(values));
    if (values && known === undefined) seen.set(JSON.stringify(values), `${key}.*`);
    const same = known === undefined ? "" : `the keys of \`${known}\``;
    const meaning = [value.description ?? "", choice, type, same]
      .filter((part) => part !== "")
      .join(": ");
    const row = `| \`${key}\` | ${needed} | ${meaning.replaceAll("|", "\\|")} |`;
    if (isType(value)) return [row];
    return [
      row,
      ...keyRows(value, `${key}.`, seen),
      ...(value.items ? keyRows(value.items, `${key}[].`, seen) : []),
      ...(values && known === undefined ? keyRows(values, `${key}.*.`, seen) : []),
    ];
  });
}

/** A font and a size: the same keys everywhere, explained once in the prose. */
function isType({ properties = {} }: Schema): boolean {
  const keys = Object.keys(properties);
  const known = ["font", "size", "colour", "lines", "min"];
  return keys.includes("font") && keys.every((key) => known.includes(key));
}

const isPlain = (value: unknown): boolean => value !== null && typeof value !== "object";

const defaultOf = ({ default: value }: Schema): string =>
  isPlain(value) && value !== undefined ? `\`${String(value)}\`` : "";

/** docs/formats.md with the tables between its marks renewed; the prose around them stays. */
export function formatsDoc(text: string): string {
  return text.replace(
    /(<!-- keys of (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open, name, close) => {
      const schema = jsonSchemas().get(`${name}.schema.json`);
      if (schema === undefined) throw new Error(`${FORMATS} asks for the keys of ${name}`);
      const rows = keyRows(JSON.parse(schema) as Schema);
      const table = ["| key | needed, or default | meaning |", "|---|---|---|", ...rows];
      return `${open}\n${table.join("\n")}\n\n${close}`;
    },
  );
}

const graded = (list: readonly Code[]): string =>
  list.map((code) => `${codes[code]} ${code}`).join(", ");

/** The rules for what stands on a page, and those for files, as two tables. */
const ruleTables: Readonly<Record<string, () => readonly string[]>> = {
  page: () => [
    "| rule | what must be | clause or reason | severity |",
    "|---|---|---|---|",
    ...pageRules.map(
      ({ id, what, why, codes: list }) => `| \`${id}\` | ${what} | ${why} | ${graded(list)} |`,
    ),
  ],
  file: () => [
    "| rule | what is told | clause | families |",
    "|---|---|---|---|",
    ...fileRules.map(({ id, clause, families }) => {
      const facts = { rule: id, what: "…", where: "", count: 1, clause, file: "" };
      const said = sentence(diagnose("BX6028", facts), "en").message;
      const wrong = said.replace(/^.*?\): /, "").replace(/\.$/, "");
      return `| \`${id}\` | ${escaped(wrong)} | ${clause} | ${families.join(", ")} |`;
    }),
  ],
};

/** docs/press.md with the tables of rules between its marks renewed; the prose around them stays. */
export function pressDoc(text: string): string {
  return text.replace(
    /(<!-- rules of (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open, name, close) => `${open}\n${(ruleTables[name]?.() ?? []).join("\n")}\n\n${close}`,
  );
}

/** Writes the tables, or with `--check` only says whether they are up to date. */
function main(argv: readonly string[]): number {
  const wanted = new Map([
    [FILE, diagnosticsDoc()],
    [FORMATS, formatsDoc(readOrEmpty(FORMATS))],
    [PRESS, pressDoc(readOrEmpty(PRESS))],
  ]);
  const stale = [...wanted].filter(([file, text]) => readOrEmpty(file) !== text);
  for (const [file, text] of stale) {
    if (argv.includes("--check")) process.stderr.write(`${file} is stale: run npm run docs\n`);
    else writeFileSync(file, text);
  }
  return argv.includes("--check") && stale.length > 0 ? 1 : 0;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = main(process.argv.slice(2));
}
