import type { Parser, Token, Tokens } from "marked";
import type { Construct } from "./construct.ts";
import type { Footnote, Session } from "./session.ts";
import type { KramdownTokenizer } from "./tokenizer.ts";

const definition =
  /^ {0,3}\[\^([A-Za-z0-9_][\w:-]*)\]:[ \t]*([^\n]*)(?:\n|$)((?:(?:[ \t]*\n)*(?: {4}|\t)[^\n]*(?:\n|$))*)/;

/** `[^name]: text`, with further paragraphs indented by four; printed at the end of the document. */
export function footnoteDefinition(session: Session): Construct {
  return {
    name: "footnoteDefinition",
    level: "block",
    tokenizer(source) {
      const found = definition.exec(source);
      if (!found) return undefined;
      const [raw, name, first, rest] = found as unknown as [string, string, string, string];
      const text = first + "\n" + rest.replace(/^(?: {4}|\t)/gm, "");
      const tokens = (this.lexer.options.tokenizer as KramdownTokenizer).inside(
        text.trim() === "" ? "" : text,
      );
      if (!session.footnotes.has(name))
        session.footnotes.set(name, { name, tokens, number: 0, references: 0 });
      return { type: "footnoteDefinition", raw, tokens: [] };
    },
    renderer: () => "",
  };
}

/** A reference in the text, once its definition is known. */
export type FootnoteReference = Tokens.Generic & { type: "footnoteReference"; footnote: Footnote };

/** Print a reference, giving the footnote its number at the first one. */
export function printReference(footnote: Footnote, session: Session): string {
  if (footnote.number === 0) {
    footnote.number = session.options.footnoteNr + session.cited.length;
    session.cited.push(footnote);
  }
  const { name, number } = footnote;
  const repeat = footnote.references++ > 0 ? `:${footnote.references - 1}` : "";
  return `<sup id="fnref:${name}${repeat}" role="doc-noteref"><a href="#fn:${name}" class="footnote" rel="footnote">${number}</a></sup>`;
}

/** The list of cited footnotes at the end of the document; notes cited only by notes come too. */
export function printFootnotes(session: Session, parser: Parser<string, string>): string {
  if (session.cited.length === 0) return "";
  const bodies: string[] = [];
  // The list grows while a note's own text cites further notes.
  for (let at = 0; at < session.cited.length; at++)
    bodies.push(parser.parse(session.cited[at]!.tokens as Token[]));
  const items = session.cited.map((footnote, at) => {
    const links = backlinks(footnote, session.options.footnoteBacklink);
    return `<li id="fn:${footnote.name}" role="doc-endnote">\n${append(bodies[at]!.trimEnd(), links)}\n</li>`;
  });
  const start = session.options.footnoteNr === 1 ? "" : ` start="${session.options.footnoteNr}"`;
  return `<div class="footnotes" role="doc-endnotes">\n<ol${start}>\n${items.join("\n")}\n</ol>\n</div>\n`;
}

function backlinks({ name, references }: Footnote, sign: string): string {
  if (sign === "") return "";
  let links = "";
  for (let n = 0; n < references; n++) {
    const target = n === 0 ? name : `${name}:${n}`;
    const mark = n === 0 ? sign : `${sign}<sup>${n + 1}</sup>`;
    links += `&nbsp;<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${mark}</a>`;
  }
  return links;
}

function append(body: string, links: string): string {
  if (body.endsWith("</p>")) return `${body.slice(0, -4)}${links}</p>`;
  return `${body}\n<p>${links.replace(/^&nbsp;/, "")}</p>`;
}
