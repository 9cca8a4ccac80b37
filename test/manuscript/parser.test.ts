import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { makeParser } from "../../src/manuscript/parser.js";
import { blocksOf, storyOf } from "./support.js";

const html = (text: string) => makeParser().renderInline(text);

it("lets emphasis begin and end beside Chinese characters and quotes", () => {
  expect(html("是**“重点”**的")).toBe("是<strong>“重点”</strong>的");
  expect(html("是*《书》*的")).toBe("是<em>《书》</em>的");
  expect(html("甲 ** 乙 ** 丙")).toBe("甲 ** 乙 ** 丙");
});

it("leaves raw HTML, definitions and addresses to the reader", () => {
  const md = makeParser();
  expect(md.render("[甲]: http://a.cn\n\n<b>乙</b> www.a.cn")).toBe(
    "<p>[甲]: http://a.cn</p>\n<p>&lt;b&gt;乙&lt;/b&gt; www.a.cn</p>\n",
  );
});

describe("a picture whose name has spaces", () => {
  it("is a picture all the same, with caption and credit", () => {
    const { value } = storyOf(
      "# 题",
      "",
      '见![新馆*雪山*](../photos/新馆 开馆 (1).jpg "林晓 摄")文。',
    );
    expect(value.photos).toMatchObject([{ src: "../photos/新馆 开馆 (1).jpg", credit: "林晓 摄" }]);
    expect(plain(value.photos[0]?.caption ?? [])).toBe("新馆雪山");
    expect(blocksOf(value)).toEqual(["见文。"]);
  });

  it("is not seen in what only looks like one", () => {
    const { value } = storyOf("# 题", "", "他写！[图](甲 乙)和![图](甲 乙)。");
    expect(value.photos).toEqual([]);
  });
});
