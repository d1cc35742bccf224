import { escapeCode } from "#core/rouge/highlight.ts";
import { LiquidFailure } from "../failure.ts";
import { printNodes } from "../node.ts";
import { isMarkdown } from "../rendering.ts";
import type { TagMaker } from "../tag.ts";

// Jekyll::Tags::HighlightBlock; 4.3.1 accepts `hl_lines` and `mark_lines` and marks nothing.
const syntax = /^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*)\s*$/;

/** `{% highlight ruby linenos %}…{% endhighlight %}`: any `linenos` numbers the lines, `linenos=false` too. */
export const highlightTag: TagMaker = ({ markup, place, parser }) => {
  const found = syntax.exec(markup.trim());
  if (!found)
    throw new LiquidFailure(
      `Syntax Error in tag 'highlight' while parsing the following markup:\n\n${markup}\n\nValid syntax: highlight <lang> [linenos]`,
    );
  const language = found[1]!.toLowerCase();
  const isNumbered = /\slinenos(?![\w"])/.test(found[2]!);
  const { nodes } = parser.readBody("highlight", ["endhighlight"]);
  return {
    place,
    blank: false,
    render(context, output) {
      const { rendering } = context;
      const code = withoutLineEnds(printNodes(nodes, context));
      const html = rendering.highlight?.(code, language) ?? escapeCode(code);
      const body = isNumbered ? numbered(html) : html;
      // Kramdown's converter wants its block apart from what stands before and behind.
      const gap = isMarkdown(rendering) ? "\n" : "";
      output.write(
        `${gap}<figure class="highlight"><pre><code class="language-${language.replaceAll("+", "-")}" data-lang="${language}">${body}</code></pre></figure>${gap}`,
      );
    },
  };
};

function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(0, end).replace(/^[\n\r]+/, "");
}

// Rouge::Formatters::HTMLTable
function numbered(html: string): string {
  const numbers = html.split("\n").map((_, at) => at + 1);
  return (
    `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers.join("\n")}\n</pre></td>` +
    `<td class="code"><pre>${html}\n</pre></td></tr></tbody></table>`
  );
}
