import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { PaperFile } from "./schema/paper.js";
import type { YamlFile } from "./yaml.js";

/**
 * What every issue must show in a fixed place, beside name, date, number and pages: 报纸出版管理规定
 * (2005), 版本记录. The way of distribution (发行方式) is said by the 邮发代号 too.
 */
export const IMPRINT = [
  ["supervisor", "主管单位"],
  ["sponsor", "主办单位"],
  ["publisher", "出版单位"],
  ["cn", "国内统一连续出版物号"],
  ["editorInChief", "总编辑"],
  ["address", "地址"],
  ["zip", "邮政编码"],
  ["phone", "电话"],
  ["price", "定价"],
  ["printer", "印刷单位名称"],
  ["printerAddress", "印刷单位地址"],
] as const satisfies readonly (readonly [keyof PaperFile, string])[];

/** BX2025 for each fact of the imprint that paper.yaml does not give. */
export function checkImprint({ data, places }: YamlFile<PaperFile>): Diagnostic[] {
  const missing = (key: string, name: string): Diagnostic =>
    diagnose("BX2025", { key, name }, places.firstKey([]));
  const found = IMPRINT.flatMap(([key, name]) =>
    data[key] === undefined ? [missing(key, name)] : [],
  );
  if (data.postalCode === undefined && data.distribution === undefined) {
    found.push(missing("distribution", "发行方式"));
  }
  return found;
}
