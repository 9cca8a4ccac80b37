import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Edition, IMPRINT } from "../edition/index.js";
import { issueFacts } from "./view.js";

const bare = (text: string): string => text.replace(/\s/gu, "");

/**
 * BX5007 where an edition's pages do not print what every issue must show (报纸出版管理规定, 版本记录):
 * the facts that paper.yaml gives, date, number and count of pages. Asked of a whole edition that has
 * a masthead; templates of the paper's own may have left something out.
 * @param texts what the furniture of each page prints
 */
export function missingImprint(edition: Edition, texts: readonly string[]): Diagnostic[] {
  const { paper, facts } = edition;
  const printed = bare(texts.join("\n"));
  const wanted: (readonly [string, string | undefined])[] = [
    ...IMPRINT.filter(([key]) => key !== "price").map(([key, name]) => [name, paper[key]] as const),
    ["定价", String(issueFacts(edition).price)],
    ["出版日期", facts.dateText],
    ["星期", facts.weekday],
    ["总期号", facts.issue === 0 ? facts.kind : String(facts.issue)],
    ["版数", `${facts.pageCount}版`],
  ];
  const names = wanted.flatMap(([name, value]) =>
    value === undefined || printed.includes(bare(value)) ? [] : [name],
  );
  return names.length === 0 ? [] : [diagnose("BX5007", { names: names.join("、") })];
}
