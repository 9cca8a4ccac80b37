import Handlebars from "handlebars";

/**
 * Names that a template may write. Handlebars' strict mode does not see `{{#if typo}}`: so every
 * path is looked up here before anything is printed.
 */
const NAMES = new Set(
  (
    "language title css page area blocks rules paper facts editors left top width height number name " +
    "kind id role font size leading colour paragraphs lines runs text style src alt characters items " +
    "note front x1 y1 x2 y2 duty this length"
  ).split(" "),
);
/** Keys of `paper` and `facts` that furniture may print. */
const RECORDS: Record<string, ReadonlySet<string>> = {
  paper: new Set(
    (
      "name nameplate supervisor sponsor publisher cn postalCode price address zip phone email " +
      "printer printerAddress editorInChief language theme"
    ).split(" "),
  ),
  facts: new Set("date dateText weekday lunar issue pageCount dutyEditor".split(" ")),
};

const HELPERS = new Set(["if", "unless", "each", "with", "lookup"]);

/** The first path of a template that the view does not have; undefined where all are known. */
export function checkPaths(source: string): string | undefined {
  let wrong: string | undefined;
  class Walk extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      if (wrong !== undefined) return;
      const parts = path.parts.map(String);
      if (path.data && parts[0] !== "root") return; // @first, @index, …
      const [first, second] = path.data ? parts.slice(1) : parts;
      if (first === undefined || HELPERS.has(first)) return;
      const record = RECORDS[first];
      if (!NAMES.has(first) || (record && second !== undefined && !record.has(second))) {
        wrong = path.original;
      }
    }
  }
  new Walk().accept(Handlebars.parse(source));
  return wrong;
}
