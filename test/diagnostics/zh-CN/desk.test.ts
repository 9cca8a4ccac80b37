import { expect, it } from "vitest";
import { diagnose, sentence } from "../../../src/diagnostics/index.js";

it("names both spellings, and leaves the decision to the desk", () => {
  expect(sentence(diagnose("BX1020", { name: "张晓满", other: "张小满" }), "zh-CN")).toEqual({
    message: "是同一个人吗？这里是“张晓满”，本文另一处是“张小满”。",
    help: "请核实姓名，全文统一。",
  });
});
