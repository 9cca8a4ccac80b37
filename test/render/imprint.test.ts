import { expect, test } from "vitest";
import { missingImprint } from "../../src/render/imprint.js";
import { starter } from "../support/starter.js";

const ALL = `中共云汀县委 中共云汀县委宣传部 云汀县融媒体中心 CN 00-0000 总编辑　许　衡
  云汀县临湖镇文昌路18号 000000 0000-1234567 每份1.00元 云汀印务有限公司 云汀县石渡镇工业路6号
  2026年11月23日　星期一 总第3187期 今日4版`;

test("what pages print together is enough, spaces in names or not", async () => {
  const { edition } = await starter();
  expect(missingImprint(edition, ALL.split("\n"))).toEqual([]);
});

test("each fact that no page prints is named", async () => {
  const { edition } = await starter();
  const names = (text: string) => missingImprint(edition, [text])[0]?.facts.names;
  expect(names(ALL.replace("许　衡", ""))).toBe("总编辑");
  expect(names(ALL.replace("3187", "").replace("今日4版", ""))).toBe("总期号、版数");
});

test("a 号外 needs neither price nor number, but 免费赠阅 and its name", async () => {
  const { edition } = await starter();
  const facts = { ...edition.facts, issue: 0, issueText: "号外", kind: "号外" };
  const special = { ...edition, facts };
  expect(missingImprint(special, [ALL])[0]?.facts.names).toBe("定价、总期号");
  expect(missingImprint(special, [`${ALL} 号外 免费赠阅`])).toEqual([]);
});
