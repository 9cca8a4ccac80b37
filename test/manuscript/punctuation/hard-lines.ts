import { readdirSync, readFileSync } from "node:fs";

/** One line of the tables in test/fixtures/punctuation. */
export interface HardLine {
  /** File and number, as editors name them. */
  readonly where: string;
  readonly input: string;
  readonly expected: string;
  readonly reason: string;
}

const DIR = new URL("../../fixtures/punctuation/", import.meta.url);

/** All hard lines: `input ⇒ expected ※ reason`, where `=` means that nothing changes. */
export function hardLines(): readonly HardLine[] {
  return readdirSync(DIR)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, DIR), "utf8")
        .split("\n")
        .map((line, index) => ({ line, where: `${file}:${index + 1}` }))
        .filter(({ line }) => line !== "" && !line.startsWith("#"))
        .map(({ line, where }): HardLine => {
          const [input = "", rest = ""] = line.split(" ⇒ ");
          const [expected = "", reason = ""] = rest.split(" ※ ");
          return { where, input, expected: expected === "=" ? input : expected, reason };
        }),
    );
}
