import { describe, expect, it } from "vitest";
import { photoKey } from "../../src/edition/edition.js";
import { readStory } from "../../src/manuscript/index.js";

const story = (file: string) => readStory("# 云汀湖水位回落\n\n湖水回落了。\n", file).value;

describe("photoKey", () => {
  it("is the story's file, a line feed, and the photo as the story names it", () => {
    expect(photoKey(story("stories/头条.md"), "../photos/湖.jpg")).toBe(
      "stories/头条.md\n../photos/湖.jpg",
    );
  });

  it("keeps apart what two stories call by one name", () => {
    // The name is relative to the story: these are two files.
    const keys = ["一/a.md", "二/a.md"].map((file) => photoKey(story(file), "湖.jpg"));
    expect(keys).toEqual(["一/a.md\n湖.jpg", "二/a.md\n湖.jpg"]);
  });
});
