import { describe, expect, it } from "vitest";
import { Failure } from "../../src/diagnostics/index.js";
import { senderOf, smtpServer } from "../../src/proof/server.js";

const server = (url: string) => smtpServer({ BANXIN_SMTP_URL: url });

function failure(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error("nothing was refused");
}

describe("smtpServer", () => {
  it("reads host, port, name and password; the usual ports where none is named", () => {
    const { options, login, label } = server("smtps://press%40yunting.example:a%3Ab@mx.example");
    expect(options).toMatchObject({ host: "mx.example", port: 465, secure: true });
    expect(login).toEqual({ user: "press@yunting.example", pass: "a:b" });
    expect(label).toBe("mx.example:465");
    expect(server("smtp://mx.example").options.port).toBe(587);
  });

  it("does not send a password in the clear, but to this machine", () => {
    expect(server("smtp://a:b@mx.example").options.requireTLS).toBe(true);
    expect(server("smtp://a:b@127.0.0.1:25").options.requireTLS).toBe(false);
    expect(server("smtp://mx.example").options.requireTLS).toBe(false);
    expect(server("smtp://a:b@mx.example?requireTLS=false").options.requireTLS).toBe(false);
  });

  it.each([
    ["", "BX8001"],
    ["   ", "BX8001"],
    ["mx.example:465", "BX8002"],
    ["https://a:secret@mx.example", "BX8002"],
    ["smtps://", "BX8002"],
    ["smtp://a:secret@mx.example:99999", "BX8002"],
  ])("refuses %j and keeps the password to itself", (url, code) => {
    const { diagnostic, message } = failure(() => server(url));
    expect(diagnostic.code).toBe(code);
    expect(message).not.toContain("secret");
  });
});

describe("senderOf", () => {
  const at = (user: string) => server(`smtp://${user}:x@mx.example`);

  it("is the account's own address, with answers to the paper", () => {
    expect(senderOf(at("press%40yunting.example"), "desk@yunting.example")).toEqual({
      from: "press@yunting.example",
      replyTo: "desk@yunting.example",
    });
  });

  it("is the paper's where the account is no address, or there is none", () => {
    for (const known of [at("press"), undefined]) {
      const from = "desk@yunting.example";
      expect(senderOf(known, from)).toEqual({ from, replyTo: "" });
    }
  });

  it("is nobody's guess", () => {
    expect(failure(() => senderOf(at("press"), undefined)).diagnostic.code).toBe("BX8003");
    expect(failure(() => senderOf(at("press"), "0000-1234567")).diagnostic.code).toBe("BX8003");
  });
});
