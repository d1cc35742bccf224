import { folderOf } from "#core/jekyll/path.ts";
import type { Context } from "../context.ts";
import { constant, type Expression, parseExpression } from "../expression.ts";
import { LiquidFailure } from "../failure.ts";
import { type Node, printNodes, renderNodes, sourceOf } from "../node.ts";
import { placeOf, type Rendering } from "../rendering.ts";
import type { TagMaker, TagSource } from "../tag.ts";
import { define } from "../value.ts";

// Jekyll::Tags::IncludeTag
const parameter =
  /\s*([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))(?=\s|$)/y;
const fileWithBraces = /^([^{]*(?:\{\{[\s\S]*?\}\})[^\s{}]*(?:\{\{[\s\S]*?\}\}[^\s{}]*)*)([\s\S]*)$/;
const deepest = 50;

type PathOf = (file: string, rendering: Rendering) => string;

/** `{% include file.html name="value" other=page.title %}`. */
export const includeTag: TagMaker = (source) => include(source, includePath);

/** `{% include_relative file.md %}`: from the folder of the post. */
export const includeRelativeTag: TagMaker = (source) => include(source, relativePath);

function includePath(file: string, { site }: Rendering): string {
  const folder = site.config.raw.includes_dir;
  return `${typeof folder === "string" ? folder : "_includes"}/${file}`;
}

function relativePath(file: string, { path }: Rendering): string {
  return folderOf(path) + file;
}

function include({ name, markup, place }: TagSource, pathOf: PathOf): Node {
  const found = fileWithBraces.exec(markup.trim()) ?? /^(\S+)([\s\S]*)$/.exec(markup.trim());
  if (!found) throw badName("");
  const file = found[1]!.trim();
  const parameters = parseParameters(found[2]!.trim());
  if (parameters === null) throw new LiquidFailure(`Invalid syntax for ${name} tag:\n\n${markup.trim()}`);
  const node: Node = {
    place,
    blank: false,
    render(context, output) {
      const { rendering } = context;
      const path = pathOf(fileName(file, context), rendering);
      const { files } = rendering.site;
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      if (text === undefined) {
        context.stumble();
        rendering.problems.push({ code: "include-missing", ...placeOf(place, rendering), data: { path } });
        const source = sourceOf(place);
        output.write(rendering.marks.add({ kind: "chip", text: source, source }));
        return;
      }
      if (rendering.depth >= deepest) throw new LiquidFailure(`Liquid error: Nesting too deep: ${path}`);
      const names = new Map<string, unknown>();
      if (parameters.length > 0) names.set("include", readParameters(parameters, context));
      rendering.depth++;
      try {
        context.within(names, () => renderNodes(context.liquid.parse(text), context, output));
      } finally {
        rendering.depth--;
      }
    },
  };
  return node;
}

function fileName(written: string, context: Context): string {
  const file = written.includes("{{") ? printNodes(context.liquid.parse(written), context).trim() : written;
  if (!/^[\w/.\-()+~#@]+$/.test(file) || file.split("/").some((piece) => piece === "." || piece === ".."))
    throw badName(file);
  return file;
}

function badName(file: string): LiquidFailure {
  return new LiquidFailure(
    `Invalid syntax for include tag. File contains invalid characters or sequences:\n\n  ${file}`,
  );
}

type Parameter = [name: string, value: Expression];

/** Null when anything else stands between them. */
function parseParameters(text: string): Parameter[] | null {
  const parameters: Parameter[] = [];
  for (let at = 0; at < text.length; at = parameter.lastIndex) {
    parameter.lastIndex = at;
    const found = parameter.exec(text);
    if (!found) return null;
    const [, name, double, single, variable] = found;
    const quoted = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'");
    parameters.push([name!, quoted === undefined ? parseExpression(variable!) : constant(quoted)]);
  }
  return parameters;
}

function readParameters(parameters: Parameter[], context: Context): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of parameters) define(values, name, value(context) ?? null);
  return values;
}
