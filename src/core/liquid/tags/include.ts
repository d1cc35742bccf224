import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from "liquidjs";
import { placeOf, type Rendering, renderingOf } from "../rendering.ts";
import { printDocument, readTemplates } from "../template.ts";

// Jekyll::Tags::IncludeTag
const parameter = /([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([\w.[\]"'-]+))/g;
const deepest = 50;

/** `{% include file.html name="value" other=page.title %}`. */
export class IncludeTag extends Tag {
  readonly #file: string;
  readonly #parameters: string;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const found = /^((?:\{\{[\s\S]*?\}\}|[^\s{])+)([\s\S]*)$/.exec(token.args.trim());
    if (!found) throw new Error("Invalid syntax for include tag: a file name is missing");
    this.#file = found[1]!;
    this.#parameters = found[2]!;
  }

  /** Where the file is looked for. */
  protected pathOf(file: string, { site }: Rendering): string {
    const folder = site.config.raw.includes_dir;
    return `${typeof folder === "string" ? folder : "_includes"}/${file}`;
  }

  override render(context: Context, emitter: Emitter): void {
    const rendering = renderingOf(context);
    const file = this.#file.includes("{{")
      ? (this.liquid.parseAndRenderSync(this.#file, context) as string).trim()
      : this.#file;
    const path = this.pathOf(file, rendering);
    const text = Object.hasOwn(rendering.site.files, path) ? rendering.site.files[path] : undefined;
    const chip = { kind: "chip", text: this.token.getText() } as const;
    if (text === undefined) {
      rendering.problems.push({ code: "include-missing", ...placeOf(this.token, rendering), data: { path } });
      emitter.write(rendering.marks.add(chip));
      return;
    }
    if (rendering.depth >= deepest) throw new Error(`Nesting too deep: ${path}`);
    const scope = { include: this.#values(context) };
    rendering.depth++;
    context.push(scope);
    try {
      emitter.write(printDocument(readTemplates(text, this.liquid), context, rendering));
    } finally {
      context.pop();
      rendering.depth--;
    }
  }

  #values(context: Context): Record<string, unknown> {
    const values: [string, unknown][] = [];
    for (const [, name, double, single, variable] of this.#parameters.matchAll(parameter)) {
      const quoted = double ?? single;
      const value =
        quoted === undefined
          ? this.liquid.evalValueSync(variable!, context)
          : quoted.replace(/\\(["'])/g, "$1");
      values.push([name!, value]);
    }
    return Object.fromEntries(values);
  }
}

/** `{% include_relative file.md %}`: from the folder of the post. */
export class IncludeRelativeTag extends IncludeTag {
  protected override pathOf(file: string, { path }: Rendering): string {
    return path.slice(0, path.lastIndexOf("/") + 1) + file;
  }
}
