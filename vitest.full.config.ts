import { defineConfig } from "vitest/config";

/** Tests that kill builds and feed them hostile copy: minutes, not for every change. */
export default defineConfig({
  test: {
    include: ["test/full/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: "forks",
    maxWorkers: 1,
  },
});
