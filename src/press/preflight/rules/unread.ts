import { ALL, type MarkRule } from "../rule.js";

/** Content that nobody has read is checked by nobody. */
export const unread: MarkRule = {
  id: "readable",
  what: "content that can be read to its end, without circles",
  why: "what cannot be read is not checked, and a RIP may stop at it",
  codes: ["BX6045"],
  families: ALL,
  mark: (mark, { trim }) => {
    if (mark.kind !== "unread") return undefined;
    const { part, reason, box = trim } = mark;
    return { code: "BX6045", box, part, facts: { reason } };
  },
};
