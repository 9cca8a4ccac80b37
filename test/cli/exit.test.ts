import { expect, it } from "vitest";
import { signalExitCode } from "../../src/cli/exit.js";

it("gives 128 plus the signal's number", () => {
  expect(signalExitCode("SIGINT")).toBe(130);
  expect(signalExitCode("SIGTERM")).toBe(143);
});
