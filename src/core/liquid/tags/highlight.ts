import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import { escapeAttribute, escapeText } from "#core/kramdown/attributes.ts";
import { printTemplates } from "../template.ts";

// Jekyll::Tags::HighlightBlock, without Rouge's tokens.
/** `{% highlight ruby linenos %}…{% endhighlight %}`. */
export class HighlightTag extends Tag {
  readonly #templates: Template[] = [];
  readonly #language: string;
  readonly #numbered: boolean;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const found = /^([\w.+#_-]+)([\s\S]*)$/.exec(token.args.trim());
    if (!found) throw new Error("Syntax Error in tag 'highlight': a language is missing");
    this.#language = found[1]!.toLowerCase();
    this.#numbered = /\blinenos\b(?!\s*=\s*["']?false)/.test(found[2]!);
    const stream = parser
      .parseStream(remaining)
      .on("tag:endhighlight", () => stream.stop())
      .on("template", (template: Template) => this.#templates.push(template))
      .on("end", () => {
        throw new Error("'highlight' tag was never closed");
      });
    stream.start();
  }

  override render(context: Context, emitter: Emitter): void {
    const code = printTemplates(this.#templates, context).replace(/^[\n\r]+|[\n\r]+$/g, "");
    const text = escapeText(code.replaceAll("&", "&amp;"));
    const language = escapeAttribute(this.#language.replaceAll("+", "-"));
    const lang = escapeAttribute(this.#language);
    const body = this.#numbered ? numbered(text) : text;
    emitter.write(
      `<figure class="highlight"><pre><code class="language-${language}" data-lang="${lang}">${body}</code></pre></figure>`,
    );
  }
}

function numbered(text: string): string {
  const numbers = text.split("\n").map((_, at) => at + 1);
  return (
    `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers.join("\n")}\n</pre></td>` +
    `<td class="code"><pre>${text}\n</pre></td></tr></tbody></table>`
  );
}
