import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Person, personSchema } from "../../src/edition/schema/paper.js";
import { sharesOf } from "../../src/proof/people.js";

const pages = [
  { number: 1, name: "要闻" },
  { number: 2, name: "综合" },
  { number: 3, name: "特稿" },
];
const person = (name: string, more: object = {}): Person =>
  personSchema.parse({ name, address: `${name}@yunting.example`, ...more });
const xu = person("xu", { role: "总编辑", stages: ["大样", "清样"] });
const tao = person("tao", { pages: ["要闻", 3] });

describe("sharesOf", () => {
  it("gives each of the stage's people the pages that they named, by number or name", () => {
    expect(sharesOf([xu, tao], pages, { stage: "大样" })).toEqual({
      value: [
        { name: "xu", address: "xu@yunting.example", role: "总编辑", pages: [1, 2, 3] },
        { name: "tao", address: "tao@yunting.example", role: "", pages: [1, 3] },
      ],
      diagnostics: [],
    });
    const galleys = sharesOf([xu, tao], pages, { stage: "小样" }).value;
    expect(galleys.map(({ name }) => name)).toEqual(["tao"]);
  });

  it("leaves out who has none of the pages asked for", () => {
    const { value } = sharesOf([xu, tao], pages, { stage: "大样", pages: [2] });
    expect(value.map(({ name, pages: own }) => [name, own])).toEqual([["xu", [2]]]);
  });

  it("sends to a named address whatever its stages, and all pages to a stranger", () => {
    const to = ["XU@yunting.example", "guest@press.example"];
    const { value } = sharesOf([xu, tao], pages, { stage: "小样", to, pages: [1, 2] });
    expect(value.map(({ name, pages: own }) => [name, own])).toEqual([
      ["xu", [1, 2]],
      ["guest@press.example", [1, 2]],
    ]);
  });

  it("writes one mail to somebody who stands in the list twice", () => {
    const twice = [person("tao", { pages: [3] }), person("tao", { pages: [1] })];
    expect(sharesOf(twice, pages, { stage: "大样" }).value.map((s) => s.pages)).toEqual([[1, 3]]);
  });

  it("tells a page that this edition has not, with the nearest name", () => {
    const { value, diagnostics } = sharesOf([person("tao", { pages: ["要间", 9, 1] })], pages, {
      stage: "大样",
    });
    expect(value[0]?.pages).toEqual([1]);
    expect(diagnostics.map(({ code, facts }) => [code, facts.page, facts.nearest])).toEqual([
      ["BX8005", "要间", "要闻"],
      ["BX8005", 9, ""],
    ]);
  });

  it("gives a gutter to those who see all, who name it, or who name all gutters", () => {
    const sheets = [
      ...pages,
      { number: 4, name: "副刊" },
      { number: "中缝4-1", name: "中缝", between: [4, 1] },
      { number: "中缝2-3", name: "中缝", between: [2, 3] },
    ] as const;
    const people = [
      person("all"),
      person("one", { pages: ["中缝2-3", 4] }),
      person("both", { pages: ["中缝"] }),
      person("none", { pages: [1, 4] }),
    ];
    const of = (wish: { pages?: readonly number[] }) =>
      sharesOf(people, sheets, { stage: "大样", ...wish }).value.map((s) => [s.name, s.pages]);
    expect(of({})).toEqual([
      ["all", [1, 2, 3, 4, "中缝4-1", "中缝2-3"]],
      ["one", [4, "中缝2-3"]],
      ["both", ["中缝4-1", "中缝2-3"]],
      ["none", [1, 4]],
    ]);
    // Only where both of its pages are asked for.
    expect(of({ pages: [1, 2, 3] })).toEqual([
      ["all", [1, 2, 3, "中缝2-3"]],
      ["one", ["中缝2-3"]],
      ["both", ["中缝2-3"]],
      ["none", [1]],
    ]);
  });

  it("puts every page that somebody wishes into that person's mail, and no other", () => {
    const wishes = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom("要闻", "综合")),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 5 }), (list) => {
        const all = list.map((wish, i) => person(`p${i}`, { pages: wish }));
        const { value } = sharesOf(all, pages, { stage: "清样" });
        expect(value).toHaveLength(list.length);
        value.forEach((share, i) => {
          const wished = pages.filter((p) =>
            list[i]?.some((wish) => wish === p.number || wish === p.name),
          );
          expect(share.pages).toEqual(wished.map((p) => p.number));
        });
      }),
    );
  });
});

describe("a spread", () => {
  const sheets = [
    { number: 1, name: "要闻" },
    { number: "2-3" as const, name: "通版", spread: [2, 3] as const },
    { number: 4, name: "副刊" },
  ];
  const own = (who: Person, asked?: readonly number[]) =>
    sharesOf([who], sheets, { stage: "大样", ...(asked ? { pages: asked } : {}) });

  it("goes as a whole to those who name one of its pages, both or its name", () => {
    for (const wish of [2, 3, "2-3", "通版"]) {
      const { value, diagnostics } = own(person("tao", { pages: [wish] }));
      expect(value.map((share) => share.pages)).toEqual([["2-3"]]);
      expect(diagnostics).toEqual([]);
    }
  });

  it("is sent where one of its pages is asked for", () => {
    expect(own(xu, [3, 4]).value.map((share) => share.pages)).toEqual([["2-3", 4]]);
    expect(own(xu, [1]).value.map((share) => share.pages)).toEqual([[1]]);
  });
});
