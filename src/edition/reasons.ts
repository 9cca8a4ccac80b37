import type { z } from "zod";

/** What YAML calls by other names, in plain words. */
const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a mapping (key: value)",
  record: "a mapping (key: value)",
  array: "a list (- entry)",
};

/**
 * What is wrong with a value, in a few plain words that end a sentence: "expected text in quotes".
 * `empty` says that the key is there and nothing stands after it.
 */
export function reasonOf(issue: z.core.$ZodIssue, empty = false): string {
  if (empty) return "nothing is written here";
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "string" ? "expected text in quotes" : `expected ${kindOf(issue)}`;
    case "invalid_value":
      return `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}`;
    case "invalid_format":
      return formatReason(issue);
    case "too_small":
      return smallReason(issue);
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_union":
      return unionReason(issue);
    case "invalid_key":
    case "invalid_element":
      return issue.issues[0] === undefined ? issue.message : reasonOf(issue.issues[0]);
    default:
      return issue.message;
  }
}

const kindOf = (issue: z.core.$ZodIssueInvalidType): string =>
  kinds[issue.expected] ?? issue.expected;

function formatReason(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === "date") return "expected a date such as 2026-11-23";
  // The schemas give each pattern an example as its message; without one zod names the pattern.
  return issue.message.startsWith("Invalid") ? issue.message : `expected ${issue.message}`;
}

function smallReason(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === "string") return "nothing is written here";
  if (issue.origin === "array") return `at least ${issue.minimum} entries`;
  return issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`;
}

/** The branch whose kind of value fits says more than those that want another kind. */
function unionReason(issue: z.core.$ZodIssueInvalidUnion): string {
  const branches = issue.errors.flatMap((errors) => errors.slice(0, 1));
  const close = branches.filter((branch) => branch.code !== "invalid_type");
  const chosen = close.length > 0 ? close : branches;
  return chosen.map((branch) => reasonOf(branch)).join(", or ");
}
