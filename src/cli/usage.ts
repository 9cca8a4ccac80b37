import type { CommanderError } from "commander";
import type { CliText } from "./text/zh-CN.js";

/**
 * A complaint of commander about the command line, in the user's language. Commander speaks English
 * only; its codes say which complaint it is, and the words between its quotes what it is about.
 */
export function usageSentence(error: CommanderError, text: CliText): string {
  const first = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return text.usage.unknownOption(first, near);
    case "commander.unknownCommand":
      return text.usage.unknownCommand(first, near);
    case "commander.missingArgument":
      return text.usage.missingArgument(first);
    case "commander.optionMissingArgument":
      return text.usage.optionMissingArgument(first);
    case "commander.missingMandatoryOptionValue":
      return text.usage.missingOption(first);
    case "commander.excessArguments":
      return text.usage.excessArguments;
    case "commander.invalidArgument":
      // Our own readers of values (see options.ts) throw a whole sentence.
      return error.message.replace(/^.*? is invalid(?: for argument '[^']*')?\. /s, "");
    default:
      return error.message.replace(/^error: /, "");
  }
}
