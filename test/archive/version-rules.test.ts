import { describe, expect, it } from "vitest";
import { checkVersion } from "../../src/archive/version-rules.js";
import { digest, NOTE } from "../support/archive.js";

const ONE = digest("一");
const sound = { ...NOTE, state: { [ONE]: ["copy/paper.yaml"] } };
const clauses = (version: unknown) =>
  checkVersion("v1", version, { [ONE]: ["v1/content/copy/paper.yaml"] }).map((b) => b.clause);

describe("OCFL 1.1, 3.5.3.1: a version", () => {
  it("is sound with state, time, message, user and address", () => {
    expect(clauses(sound)).toEqual([]);
    expect(clauses({ ...sound, created: "2026-11-23T14:30:00.25+08:00" })).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ["E047", "is an object", "v1"],
    ["E048", "has a time", { ...sound, created: undefined }],
    ["E048", "has a state", { ...NOTE }],
    ["E049", "has a time with its zone", { ...sound, created: "2026-11-23T06:30:00" }],
    ["E049", "has a time that exists", { ...sound, created: "2026-13-23T06:30:00Z" }],
    ["E049", "has a time to the second", { ...sound, created: "2026-11-23T06:30Z" }],
    ["E050", "shows what the manifest has", { ...sound, state: { [digest("二")]: ["a"] } }],
    ["E050", "shows digests, not names of objects", { ...sound, state: { constructor: ["a"] } }],
    ["E050", "has a state as an object", { ...sound, state: [] }],
    ["E051", "has lists of logical paths", { ...sound, state: { [ONE]: "a" } }],
    ["E052", "has no .. in a logical path", { ...sound, state: { [ONE]: ["../a"] } }],
    ["E053", "has no absolute logical path", { ...sound, state: { [ONE]: ["/a"] } }],
    ["E095", "shows a path once", { ...sound, state: { [ONE]: ["a", "a"] } }],
    ["E094", "has a message of text", { ...sound, message: 1 }],
    ["E054", "has a user with a name", { ...sound, user: { address: "mailto:a@b" } }],
    ["E102", "has no other keys", { ...sound, note: "" }],
    ["E102", "has no other keys of its user", { ...sound, user: { ...NOTE.user, age: 40 } }],
    ["W007", "has a message", { ...sound, message: undefined }],
    ["W007", "has a user", { ...sound, user: undefined }],
    ["W008", "has the user's address", { ...sound, user: { name: "许衡" } }],
    ["W009", "has an address that is a URI", { ...sound, user: { name: "许衡", address: "a@b" } }],
  ])("%s %s", (clause, _, version) => {
    expect(clauses(version)).toEqual([clause]);
  });
});
