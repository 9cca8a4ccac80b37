import { describe, expect, it } from "vitest";
import { secretsOf, serverWords } from "../../src/proof/server-words.js";

describe("serverWords", () => {
  it("hides the password in every form in which the server was told it", () => {
    const secrets = secretsOf({ user: "press", pass: "s3cret word" });
    const plain = Buffer.from("\0press\0s3cret word").toString("base64");
    const login = Buffer.from("s3cret word").toString("base64");
    expect(serverWords(`535 bad ${plain} for press`, secrets)).not.toContain(plain.slice(0, 8));
    expect(serverWords(`535 bad ${login} for press`, secrets)).toMatch(
      /^535 bad \*\*\*=? for press$/,
    );
    expect(serverWords("535 s3cret word, s3cret%20word", secrets)).toBe("535 ***, ***");
    expect(serverWords("535 s3cret\r\nword", secrets)).toBe("535 ***");
  });

  it("hides whatever is quoted after AUTH and its mechanism, known or not", () => {
    expect(serverWords("535 cannot parse: AUTH PLAIN AGJvYmJ5AHg=")).toBe(
      "535 cannot parse: AUTH PLAIN ***",
    );
    expect(serverWords("535 auth failed")).toBe("535 auth failed");
  });

  it("gives one line without control characters, of 300 characters at most", () => {
    expect(serverWords("550 no\r\n such\x1b]0;x\x07 \x9b31m\u202Euser\n")).toBe(
      "550 no such ]0;x 31m user",
    );
    expect([...serverWords("\u{20BB7}".repeat(1000))]).toHaveLength(300);
  });

  it("has nothing to hide without a login", () => {
    expect(secretsOf(undefined)).toEqual([]);
    expect(secretsOf({ user: "press", pass: "" })).toEqual([]);
    expect(serverWords("250 ok")).toBe("250 ok");
  });
});
