import { describe, expect, it } from "vitest";
import { type Phase, type SmtpError, verdictOf } from "../../src/proof/verdict.js";

describe("verdictOf", () => {
  it.each<[string, SmtpError, Phase, object]>([
    [
      "no such user: given up with the server's words",
      { message: "x", code: "EENVELOPE", responseCode: 550, response: "550 no such\r\nuser" },
      "open",
      { kind: "refused", reason: "550 no such user" },
    ],
    [
      "greylisted: later",
      { message: "450 wait", code: "EENVELOPE", responseCode: 450 },
      "open",
      { kind: "later", reason: "450 wait", uncertain: false },
    ],
    [
      "lost on the way: later, and it cannot have arrived",
      { message: "reset", code: "ESOCKET" },
      "open",
      { kind: "later", reason: "reset", uncertain: false },
    ],
    [
      "lost after the end: later, and it may have arrived",
      { message: "Connection closed unexpectedly", code: "ECONNECTION" },
      "ended",
      { kind: "later", reason: "Connection closed unexpectedly", uncertain: true },
    ],
    [
      "an answer of 451 after the end: the server says that it has not taken it",
      { message: "451 full", code: "EMESSAGE", responseCode: 451 },
      "ended",
      { kind: "later", reason: "451 full", uncertain: false },
    ],
    [
      "554 after the end: given up",
      { message: "554 spam", code: "EMESSAGE", responseCode: 554 },
      "ended",
      { kind: "refused", reason: "554 spam" },
    ],
    [
      "a mail that the server says it will not take for its size",
      { message: "too large", code: "EMESSAGE" },
      "open",
      { kind: "refused", reason: "too large" },
    ],
    [
      "a wrong password",
      { message: "535 no", code: "EAUTH", responseCode: 535 },
      "door",
      { kind: "login", reason: "535 no" },
    ],
    [
      "a login that fails for the moment",
      { message: "454 later", code: "EAUTH", responseCode: 454 },
      "door",
      { kind: "unreachable", reason: "454 later" },
    ],
    [
      "nobody there",
      { message: "connect ECONNREFUSED", code: "ESOCKET" },
      "door",
      { kind: "unreachable", reason: "connect ECONNREFUSED" },
    ],
  ])("%s", (_, error, phase, verdict) => {
    expect(verdictOf(error, phase)).toEqual(verdict);
  });
});
