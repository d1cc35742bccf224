import { type Context, type Liquid, type Template, TokenKind, toValueSync } from "liquidjs";
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
      text = printBroken(template, error, context);
    }
    printed?.(template, text);
    result += text;
    if (context.breakCalled || context.continueCalled) break;
  }
  return result;
}

// Past the time limit every piece fails; plain text still has something to say.
function printBroken({ token }: Template, error: unknown, context: Context): string {
  if (token.kind === TokenKind.HTML) return token.getText();
  let text = "";
  const emitter = { write: (html: unknown) => (text += String(html)) };
  new BrokenTemplate(token, messageOf(error)).render(context, emitter);
  return text;
}
