import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { samePaper } from "../../src/archive/paper-substance.js";
import { makePaper } from "../support/paper.js";

const YAML = readFileSync(join(makePaper({}).dir, "paper.yaml"), "utf8");
const people = (address: string) => `${YAML}people:\n  - name: 罗青\n    address: ${address}\n`;
const same = (a: string, b: string) => samePaper(Buffer.from(a), Buffer.from(b));

describe("paper.yaml says the same", () => {
  it("whoever gets proofs by mail", () => {
    expect(same(YAML, people("luo@yunting.example"))).toBe(true);
    expect(same(people("luo@yunting.example"), people("qing@yunting.example"))).toBe(true);
  });

  it("but not with another fact that is printed, or where it cannot be read", () => {
    expect(same(YAML, `${YAML}email: desk@yunting.example\n`)).toBe(false);
    expect(same(YAML, people("no address"))).toBe(false);
    expect(same("name: [", "name: [")).toBe(false);
  });
});
