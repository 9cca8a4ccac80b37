import { YEAR } from "./names.js";

/** OCFL 1.1, 4.2: the declaration of a storage root, a NAMASTE file. */
export const ROOT_DECLARATION = "0=ocfl_1.1";
/** OCFL 1.1, 3.2: the declaration of an object. */
export const OBJECT_DECLARATION = "0=ocfl_object_1.1";
export const LAYOUT_FILE = "ocfl_layout.json";
export const EXTENSIONS = "extensions";
/** The registered extension that says how an id becomes a folder. */
export const LAYOUT = "0007-n-tuple-omit-prefix-storage-layout";

/** The text of a declaration: its name after `0=`, and a line end. */
export const declarationText = (name: string): string => `${name.slice("0=".length)}\n`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The check without banxin, in a shell, for the folder of an edition. */
const CHECK = `  sha512sum -c inventory.json.sha512
  awk -F'"' 'length($2)==128 {d=$2} $2 ~ "^v[0-9]+/content/" {print d "  " $2}' inventory.json | sha512sum -c`;

const README = `这里存着一份报纸的各期。没有版心（banxin），用文件管理器和sha512sum也能读、能查。

  年份/日期-刊号/                每期一个文件夹，例如2026/2026-11-23-CN00-0000
    inventory.json               清单：各版本何时、何人、为何存入，每个文件的SHA-512
    inventory.json.sha512        清单的校验值
    v1/content/build/            成品：PDF、坐标、报告
    v1/content/pages/            各版的图片
    v1/content/copy/             原稿：YAML、稿件、照片
    v2/content/ ...              更正：只有变了的文件；没变的仍在前一版本里

在一期的文件夹里运行下面两行，先查清单，再按清单查每个文件：

${CHECK}

格式：OCFL 1.1（https://ocfl.io/1.1/spec/），布局见ocfl_layout.json。
请不要改动、增删这里的文件。

The editions of a newspaper, readable and checkable with a file manager and sha512sum alone.

  year/date-number/              one folder for each edition, e.g. 2026/2026-11-23-CN00-0000
    inventory.json               when, by whom and why each version came in; SHA-512 of each file
    inventory.json.sha512        digest of the inventory
    v1/content/build/            what was made: PDFs, geometry, report
    v1/content/pages/            a picture of each page
    v1/content/copy/             what it was made of: YAML, stories, photos
    v2/content/ ...              a correction: changed files only, the others stay where they are

In the folder of an edition these two lines check the inventory, and every file by it:

${CHECK}

The format is OCFL 1.1 (https://ocfl.io/1.1/spec/); ocfl_layout.json names the layout.
Please do not change, add or remove files in here.
`;

/**
 * The files of an archive beside its editions, by path, the declaration last. Their bytes are part of
 * the format: `verify` compares them, so a change here would make every older archive look damaged.
 */
export const rootFiles: ReadonlyMap<string, string> = new Map([
  [
    `${EXTENSIONS}/${LAYOUT}/config.json`,
    json({
      extensionName: LAYOUT,
      delimiter: ":",
      tupleSize: YEAR,
      numberOfTuples: 1,
      zeroPadding: "left",
      reverseObjectRoot: false,
    }),
  ],
  [
    LAYOUT_FILE,
    json({
      extension: LAYOUT,
      description:
        "One folder for each year, in it one for each edition, named by its id without banxin:, the date first",
    }),
  ],
  ["README.txt", README],
  [ROOT_DECLARATION, declarationText(ROOT_DECLARATION)],
]);
