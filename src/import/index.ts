export { type Imported, type ImportOptions, importFiles } from "./import-files.js";
