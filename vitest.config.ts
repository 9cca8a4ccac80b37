import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Long: `npm run test:full`.
    exclude: ["test/full/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
    // A build keeps two processes busy: Node and the browser.
    maxWorkers: 2,
  },
});
