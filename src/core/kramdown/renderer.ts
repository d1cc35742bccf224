import { Renderer, type Token, type Tokens } from "marked";
import { type Attributes, escapeAttribute, escapeText, hasReference, withAttributes } from "./attributes.ts";
import type { Dressed } from "./blocks.ts";
import { plainText } from "./plain-text.ts";
import type { Session } from "./session.ts";
import type { SetText } from "./spans.ts";
import { tocMark } from "./table-of-contents.ts";
import type { KramdownHeading } from "./tokenizer.ts";

// Not `trim()`: a no-break space at the edge is text.
const edges = /^[ \t\n]+|[ \t\n]+$/g;

/** Prints tokens as kramdown's HTML converter does. */
export class KramdownRenderer extends Renderer<string, string> {
  readonly #session: Session;

  constructor(session: Session) {
    super();
    this.#session = session;
  }

  override heading(token: KramdownHeading & Dressed): string {
    const { options, ids, headings } = this.#session;
    const level = Math.min(6, Math.max(1, token.depth + options.headerOffset));
    const html = this.parser.parseInline(token.tokens).replace(edges, "");
    const given = token.id ?? token.attributes?.get("id");
    const id = given ?? (options.autoIds ? ids.next(plainText(token.tokens)) : "");
    if (id !== "") headings.push({ level, id, html });
    const printed = `<h${level}${id === "" ? "" : ` id="${escapeAttribute(id)}"`}>${html}</h${level}>\n`;
    return dress(printed, token);
  }

  override paragraph(token: Tokens.Paragraph & Dressed): string {
    return dress(`<p>${this.parser.parseInline(token.tokens).replace(edges, "")}</p>\n`, token);
  }

  override blockquote(token: Tokens.Blockquote & Dressed): string {
    return dress(`<blockquote>\n${this.parser.parse(token.tokens)}</blockquote>\n`, token);
  }

  override hr(token: Tokens.Hr & Dressed): string {
    return dress("<hr />\n", token);
  }

  override code(token: Tokens.Code & Dressed): string {
    // A language given as `{: .language-x}` counts as one on the fence.
    const named = /(?:^| )language-(\S+)/.exec(token.attributes?.get("class") ?? "")?.[1];
    const language = (token.lang ?? "").trim().split(/\s/)[0] || named || "plaintext";
    const body = escapeText(token.text.replaceAll("&", "&amp;"));
    const html = `<div class="language-${escapeAttribute(language)} highlighter-rouge"><div class="highlight"><pre class="highlight"><code>${body}\n</code></pre></div></div>\n`;
    return dress(html, named === undefined ? token : withoutClass(token, `language-${named}`));
  }

  override list(token: Tokens.List & Dressed): string {
    if (token.attributes && hasReference(token.attributes, "toc"))
      return `${tocMark}${token.ordered ? "ol" : "ul"}\n`;
    const tight = token.items.map(isTight);
    // The last item follows the others: kramdown/parser/kramdown/list.rb.
    const last = token.items.length - 1;
    if (last > 0 && tight[last] && !tight.slice(0, -1).includes(true)) tight[last] = false;
    const tag = token.ordered ? "ol" : "ul";
    const items = token.items.map((item, at) => this.#item(item, tight[at]!)).join("\n");
    const tasks = token.items.some((item) => item.task) ? ' class="task-list"' : "";
    return dress(`<${tag}${tasks}>\n${items}\n</${tag}>\n`, token);
  }

  #item(item: Tokens.ListItem & Dressed, tight: boolean): string {
    let html = "";
    let first = true;
    for (const token of item.tokens) {
      if (token.type === "text" || token.type === "paragraph") {
        const spans = (token as Tokens.Paragraph).tokens ?? [];
        const text = this.parser.parseInline(spans).replace(edges, "");
        html += tight && first ? `${text}\n` : dress(`<p>${text}</p>\n`, token as Dressed);
        first = false;
      } else if (token.type === "checkbox") {
        html += this.checkbox(token as Tokens.Checkbox);
      } else {
        html += this.parser.parse([token]);
        if (token.type !== "space") first = false;
      }
    }
    const task = item.task ? ' class="task-list-item"' : "";
    return dress(`<li${task}>${html.trimEnd()}</li>`, item);
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked ? ' checked="checked"' : ""} />`;
  }

  override table(token: Tokens.Table & Dressed): string {
    const row = (cells: Tokens.TableCell[]) =>
      `<tr>\n${cells.map((cell) => this.tablecell(cell)).join("")}</tr>\n`;
    const body = token.rows.length > 0 ? `<tbody>\n${token.rows.map(row).join("")}</tbody>\n` : "";
    return dress(`<table>\n<thead>\n${row(token.header)}</thead>\n${body}</table>\n`, token);
  }

  override tablecell(cell: Tokens.TableCell): string {
    const tag = cell.header ? "th" : "td";
    const align = cell.align ? ` style="text-align: ${cell.align}"` : "";
    return `<${tag}${align}>${this.parser.parseInline(cell.tokens).replace(edges, "")}</${tag}>\n`;
  }

  override strong(token: Tokens.Strong & Dressed): string {
    return dress(`<strong>${this.parser.parseInline(token.tokens)}</strong>`, token);
  }

  override em(token: Tokens.Em & Dressed): string {
    return dress(`<em>${this.parser.parseInline(token.tokens)}</em>`, token);
  }

  override del(token: Tokens.Del & Dressed): string {
    return dress(`<del>${this.parser.parseInline(token.tokens)}</del>`, token);
  }

  override codespan(token: Tokens.Codespan & Dressed): string {
    const text = escapeText(token.text.replaceAll("&", "&amp;"));
    return dress(`<code class="language-plaintext highlighter-rouge">${text}</code>`, token);
  }

  override br(): string {
    return "<br />\n";
  }

  override link(token: Tokens.Link & Dressed): string {
    const title = token.title ? ` title="${escapeAttribute(token.title)}"` : "";
    const text = token.autolink ? escapeText(token.text) : this.parser.parseInline(token.tokens);
    return dress(`<a href="${escapeAttribute(token.href)}"${title}>${text}</a>`, token);
  }

  override image(token: Tokens.Image & Dressed): string {
    const alt = token.tokens ? this.parser.parseInline(token.tokens, this.parser.textRenderer) : token.text;
    const title = token.title ? ` title="${escapeAttribute(token.title)}"` : "";
    return dress(`<img src="${escapeAttribute(token.href)}" alt="${escapeAttribute(alt)}"${title} />`, token);
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    if ("html" in token) return (token as SetText).html;
    return super.text(token);
  }
}

function isTight(item: Tokens.ListItem): boolean {
  const blocks = item.tokens.filter((token: Token) => token.type !== "checkbox");
  const [first, second] = blocks;
  if (first?.type !== "text" && first?.type !== "paragraph") return false;
  if (second) return second.type !== "space" && !/\n[ \t]*\n$/.test(first.raw);
  return !/\n[ \t]*\n/.test(item.raw.slice(item.raw.trimEnd().length));
}

function dress(html: string, { attributes }: Dressed): string {
  return attributes ? withAttributes(html, attributes) : html;
}

function withoutClass({ attributes }: Dressed, name: string): Dressed {
  const rest: Attributes = new Map(attributes);
  const classes = (rest.get("class") ?? "").split(" ").filter((one) => one !== name);
  if (classes.length > 0) rest.set("class", classes.join(" "));
  else rest.delete("class");
  return { attributes: rest };
}
