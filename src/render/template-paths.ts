import Handlebars from "handlebars";
import { blockShapes, pageShape, type Shape } from "./view-shape.js";

/** Values that Handlebars sets inside of `{{#each}}`. */
const LOOP = new Set(["first", "last", "index", "key"]);

/** The contexts around a place in a template, the innermost last. */
type Scope = readonly Shape[];

/** What a partial sees: the page, the block of its name, or nothing known (a partial of one's own). */
function rootOf(partial: string): Shape | undefined {
  if (partial === "page") return pageShape;
  return Object.entries(blockShapes).find(([kind]) => kind === partial)?.[1] as Shape | undefined;
}

/** The shape under a name; undefined where there is none. */
function step(shape: Shape | undefined, name: string): Shape | undefined {
  if (shape === undefined || shape === "value") return undefined;
  if (Array.isArray(shape)) return name === "length" ? "value" : undefined;
  return Object.hasOwn(shape, name) ? (shape as Record<string, Shape>)[name] : undefined;
}

/** Finds the first path that leads nowhere. Handlebars' strict mode does not see `{{#if typo}}`. */
class Walk {
  wrong: string | undefined;

  /** @returns what the path leads to; undefined, and noted, where it leads nowhere */
  private path(path: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (path.type === "SubExpression") {
      this.params(path as hbs.AST.SubExpression, scope);
      return undefined;
    }
    if (path.type !== "PathExpression") return undefined;
    const { data, depth, parts, original } = path as hbs.AST.PathExpression;
    const names = parts.map(String);
    if (data && names[0] !== "root") {
      if (!LOOP.has(names[0] ?? "")) this.wrong ??= original;
      return "value";
    }
    const start = data ? pageShape : scope.at(-1 - depth);
    const end = (data ? names.slice(1) : names).reduce(step, start);
    if (end === undefined) this.wrong ??= original;
    return end;
  }

  private params(call: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }, scope: Scope): void {
    for (const param of call.params) this.path(param, scope);
    for (const pair of call.hash?.pairs ?? []) this.path(pair.value, scope);
  }

  private block(block: hbs.AST.BlockStatement, scope: Scope): void {
    const helper = String(block.path.original);
    const [subject] = block.params;
    const shape = subject ? this.path(subject, scope) : undefined;
    const inner = helper === "each" && Array.isArray(shape) ? shape[0] : shape;
    const deeper = (helper === "each" || helper === "with") && inner !== undefined;
    this.program(block.program, deeper ? [...scope, inner] : scope);
    if (block.inverse) this.program(block.inverse, scope);
  }

  program(program: hbs.AST.Program, scope: Scope): void {
    for (const statement of program.body) {
      if (statement.type === "BlockStatement")
        this.block(statement as hbs.AST.BlockStatement, scope);
      else if (statement.type === "MustacheStatement") {
        const call = statement as hbs.AST.MustacheStatement;
        if (call.params.length > 0) this.params(call, scope);
        else this.path(call.path, scope);
      } else if (statement.type === "PartialStatement") {
        const partial = statement as hbs.AST.PartialStatement;
        this.params(partial, scope);
        if (partial.name.type === "SubExpression") this.path(partial.name as never, scope);
      }
    }
  }
}

/**
 * Looks up every path of a template in the shape of what it will see.
 * @param partial name of the template; one that is neither `page` nor a kind of block is only parsed,
 * since its context is that of whoever calls it
 * @returns the first path that leads nowhere; undefined where all are known
 * @throws Error of Handlebars for broken syntax
 */
export function checkPaths(partial: string, source: string): string | undefined {
  const program = Handlebars.parse(source);
  const root = rootOf(partial);
  if (!root) return undefined;
  const walk = new Walk();
  walk.program(program, [root]);
  return walk.wrong;
}
