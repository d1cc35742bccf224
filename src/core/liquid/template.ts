import { type Context, type Liquid, type Template, toValueSync } from "liquidjs";
import { BrokenTemplate, LaxParser, messageOf } from "./parser.ts";
import type { Rendering } from "./rendering.ts";

/** Read a Liquid text; what Jekyll refuses becomes pieces that say so. */
export function readTemplates(source: string, liquid: Liquid): Template[] {
  return new LaxParser(liquid).parse(source);
}

/** Print pieces; an error leaves by exception. */
export function printTemplates(templates: Template[], context: Context): string {
  const liquid = context.liquid as Liquid;
  return toValueSync(liquid.renderer.renderTemplates(templates, context)) as string;
}

/** Print pieces one by one, a chip for each that fails; `printed` hears of each. */
export function printDocument(
  templates: Template[],
  context: Context,
  rendering: Rendering,
  printed?: (template: Template, text: string) => void,
): string {
  const top = rendering.depth === 0;
  let result = "";
  for (const template of templates) {
    const { begin, end } = template.token;
    if (top) rendering.current = { from: begin, to: end };
    let text: string;
    try {
      text = printTemplates([template], context);
    } catch (error) {
      text = printTemplates([new BrokenTemplate(template.token, messageOf(error))], context);
    }
    printed?.(template, text);
    result += text;
    if (context.breakCalled || context.continueCalled) break;
  }
  return result;
}
