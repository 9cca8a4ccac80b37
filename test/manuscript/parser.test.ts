import { expect, it } from "vitest";
import { makeParser } from "../../src/manuscript/parser.js";

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
