import { expect, it } from "vitest";
import { nearest, nearestFile } from "../../src/edition/nearest.js";

it("finds a word with a slip of the finger, and the same word in another case first", () => {
  expect(nearest("colums", ["cells", "columns"])).toBe("columns");
  expect(nearest("NAME", ["nane", "name"])).toBe("name");
  expect(nearest("Ｂ", ["A", "B"])).toBe("B");
});

it("is silent where nothing is close", () => {
  expect(nearest("supervisor", ["name", "theme"])).toBe("");
  expect(nearest("X", ["A", "B"])).toBe("");
  expect(nearest("x", [])).toBe("");
});

it("looks at the name of a file before its folder and ending", () => {
  const known = ["stories/头条.md", "stories/b.md", "photos/IMG_1.JPG"];
  expect(nearestFile("story/头条.md", known)).toBe("stories/头条.md");
  expect(nearestFile("photos/img_1.jpg", known)).toBe("photos/IMG_1.JPG");
  expect(nearestFile("photos/IMG_2.jpg", known)).toBe("photos/IMG_1.JPG");
  expect(nearestFile("stories/a.md", known)).toBe("");
  expect(nearestFile("stories/评论.md", known)).toBe("");
});
