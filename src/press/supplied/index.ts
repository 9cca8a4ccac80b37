export { SuppliedFiles } from "./supplied.js";
