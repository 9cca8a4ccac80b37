import { defineConfig } from "vitest/config";

/** Puts a module in the place of a real one, which nobody else may see. */
const APART = ["test/render/browser/source.test.ts"];

const shared = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  pool: "forks",
  // A build keeps two processes busy: Node and the browser.
  maxWorkers: 2,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "tests",
          include: ["test/**/*.test.ts"],
          // Long: `npm run test:full`.
          exclude: ["test/full/**", ...APART],
          // Fonts, words and modules are loaded once for all files: half of the time.
          isolate: false,
        },
      },
      { test: { ...shared, name: "apart", include: APART } },
    ],
  },
});
