import type { Language } from "../diagnostics/index.js";

/** The values of `--lang`. */
export const languageNames: Readonly<Record<string, Language>> = { zh: "zh-CN", en: "en" };

/**
 * The value of a global option, read before the command line is parsed: help and complaints about
 * the command line itself depend on it. The last one counts; nothing after `--` is an option.
 */
export function earlyOption(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  let value: string | undefined;
  options.forEach((word, index) => {
    if (word === name) value = options[index + 1] ?? value;
    else if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1);
  });
  return value;
}

/**
 * The language of help and messages: `--lang`, else BANXIN_LANG, else the locale in POSIX order
 * (LC_ALL, LC_MESSAGES, LANG; an empty one says nothing), else what Intl knows of the system.
 * Everything that is not Chinese is served in English, the locales C and POSIX too.
 */
export function chooseLanguage(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  systemLocale: string,
): Language {
  const asked = languageNames[earlyOption(argv, "--lang") ?? ""];
  if (asked) return asked;
  const locale = [env.BANXIN_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== "",
  );
  return /^zh(?![a-z])/i.test(locale ?? systemLocale) ? "zh-CN" : "en";
}
