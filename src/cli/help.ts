import { type Command, Help } from "commander";
import stringWidth from "string-width";
import type { CliText } from "./text/zh-CN.js";

/** Marks that must not begin a line, and opening ones that must not end it (GB/T 15834). */
const NO_START = /^[，。、；：？！）》」』”’…—,.;:?!)\]}]/u;
const NO_END = /[（《「『“‘([{]$/u;

/**
 * Wraps text at a number of terminal columns: at spaces, and between Chinese characters where the
 * rules for punctuation allow. Line breaks in the text stay.
 */
export function wrap(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => {
      const rows: string[] = [];
      let row = "";
      for (const piece of pieces(line)) {
        if (row !== "" && stringWidth((row + piece).trimEnd()) > columns) {
          rows.push(row.trimEnd());
          row = piece.trimStart();
        } else row += piece;
      }
      return [...rows, row].join("\n");
    })
    .join("\n");
}

/** The unbreakable pieces of a line: Latin words with the space before them, Chinese characters. */
function pieces(line: string): string[] {
  const raw = line.match(/\p{Script=Han}|\s*[^\s\p{Script=Han}]+|\s+/gu) ?? [];
  const out: string[] = [];
  for (const piece of raw) {
    const last = out.at(-1);
    if (last !== undefined && (NO_START.test(piece) || NO_END.test(last))) {
      out[out.length - 1] = last + piece;
    } else out.push(piece);
  }
  return out;
}

/** Options of its own show that a command does something without its subcommands: `banxin doctor`. */
const byItself = (command: Command): boolean =>
  command.parent !== null && command.options.length > 0;

/** Help in the user's language, with columns aligned by the width of the terminal's characters. */
export function helpConfiguration(text: CliText): Partial<Help> {
  const base = new Help();
  const argumentsOf = (command: Command): string[] =>
    command.commands.length > 0
      ? [byItself(command) ? `[${text.commandWord.slice(1, -1)}]` : text.commandWord]
      : command.registeredArguments.map((argument) => {
          const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
          return argument.required ? `<${name}>` : `[${name}]`;
        });
  return {
    showGlobalOptions: true,
    displayWidth: (value) => stringWidth(value),
    boxWrap: (value, width) => (width < 20 ? value : wrap(value, width)),
    styleTitle: (title) => text.titles[title] ?? title,
    // A full-width colon brings its own space.
    formatHelp: (command, helper) => base.formatHelp(command, helper).replace("： ", "："),
    commandUsage: (command) => {
      const names = [command.name()];
      for (let above = command.parent; above; above = above.parent) names.unshift(above.name());
      return [...names, ...argumentsOf(command), text.optionsWord].join(" ");
    },
    subcommandTerm: (command) => [command.name(), ...argumentsOf(command)].join(" "),
  };
}
