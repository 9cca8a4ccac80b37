import { z } from "zod";
import { type RepairRule, type RepairWish, repairByDefault, repairRules } from "./repair.js";

const REASON = `off | accept | { ${repairRules.join(", ")}: on | off }`;

/**
 * `repair:` of the front matter: `off` mends nothing; `accept` mends also what is otherwise only
 * reported (words repeated at a seam); a map switches single rules.
 */
export const repairSchema = z.union(
  [
    z.enum(["on", "off", "accept", "true", "false"]),
    z.partialRecord(z.enum(repairRules), z.enum(["on", "off", "accept", "true", "false"])),
  ],
  REASON,
);

const isOff = (value: string): boolean => value === "off" || value === "false";

/** The wish that a valid setting means. */
export function repairWish(given: unknown): RepairWish {
  const setting = repairSchema.safeParse(given).data;
  if (setting === undefined) return repairByDefault;
  if (typeof setting === "string") {
    if (setting === "accept") return { off: new Set() };
    return isOff(setting) ? { off: new Set(repairRules) } : repairByDefault;
  }
  const off = new Set(repairByDefault.off);
  for (const [rule, value] of Object.entries(setting) as [RepairRule, string][]) {
    if (isOff(value)) off.add(rule);
    else off.delete(rule);
  }
  return { off };
}
