import { describe, expect, it } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import type { Place } from "../../src/diagnostics/index.js";
import { yamlPlaces } from "../../src/edition/yaml-places.js";

function placesOf(text: string) {
  const lineCounter = new LineCounter();
  return yamlPlaces(parseDocument(text, { lineCounter }), text, lineCounter, "p.yaml");
}

/** `1:2-1:5` */
const short = ({ span }: Place): string =>
  span ? `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column}` : "nowhere";

describe("yamlPlaces", () => {
  const places = placesOf("版名: 要闻\n1: { a: [x, yy] }\n空:\nback: &b\n  k: v\nother: *b\n");

  it("finds keys, values and entries of lists", () => {
    expect(short(places.key(["版名"]))).toBe("1:1-1:3");
    expect(short(places.value(["版名"]))).toBe("1:5-1:7");
    expect(short(places.value([1, "a", 1]))).toBe("2:13-2:15");
    expect(short(places.value(["1", "a", 1]))).toBe("2:13-2:15");
  });

  it("shows an empty value at its key and an absent one at what should hold it", () => {
    expect(short(places.value(["空"]))).toBe("3:1-3:2");
    expect(places.isEmpty(["空"])).toBe(true);
    expect(places.has(["空"])).toBe(true);
    expect(places.has(["1", "b"])).toBe(false);
    expect(short(places.value(["1", "b"]))).toBe("2:4-2:18");
    expect(short(places.firstKey(["1"]))).toBe("2:6-2:7");
  });

  it("follows an alias to what it stands for", () => {
    expect(short(places.value(["other", "k"]))).toBe("5:6-5:7");
  });
});

describe("places of rows", () => {
  it("counts the indentation of a literal block", () => {
    const places = placesOf("pages:\n  - plan: |\n\n      12 | 甲 B\n      30 | 甲 C\n");
    expect(short(places.row(["pages", 0, "plan"], 1, 5, 6))).toBe("4:12-4:13");
    expect(short(places.row(["pages", 0, "plan"], 2, 7, 8))).toBe("5:14-5:15");
  });

  it("is right with the line ends of Windows and an indentation indicator", () => {
    const places = placesOf("plan: |2-\r\n    12 | A\r\n    9 | B\r\n");
    expect(short(places.row(["plan"], 1, 6, 7))).toBe("3:9-3:10");
  });

  it("shows the whole of a text whose lines are folded or quoted", () => {
    const places = placesOf('plan: "12 | A\\n30 | B"\n');
    expect(short(places.row(["plan"], 1, 0, 2))).toBe("1:7-1:23");
  });
});
