import { escapeCode } from "#core/rouge/highlight.ts";
import { type Attributes, printAttributes, withAttribute } from "../attributes.ts";
import type { Element } from "../element.ts";
import type { Highlighting } from "../options.ts";
import { blanks } from "./layout.ts";
import type { Printer } from "./printer.ts";

// kramdown-syntax-highlighter-rouge: a language that Rouge does not know leaves the code plain.

/** A code block, colored or plain. */
export function printCodeBlock(printer: Printer, element: Element, indent: number): string {
  const { highlighting, syntaxHighlighter } = printer.options;
  const code = element.children[0]?.value ?? "";
  const { named, attributes } = takeLanguage(element.attributes);
  const colored =
    syntaxHighlighter && highlighting.inBlocks
      ? color(printer, code, element.detail.language ?? named)
      : null;
  if (colored === null) {
    const language = named === null ? "" : printAttributes(new Map([["class", `language-${named}`]]));
    const text = escapeCode(code.replace(/\n$/, ""));
    return `${blanks(indent)}<pre${printAttributes(attributes)}><code${language}>${text}\n</code></pre>\n`;
  }
  const open = `${blanks(indent)}<div${printAttributes(marked(attributes, named ?? highlighting.defaultLanguage))}>`;
  return `${open}${wrapped(colored, highlighting)}${blanks(indent)}</div>\n`;
}

/** A code span, colored or plain. */
export function printCodeSpan(printer: Printer, element: Element): string {
  const { highlighting, syntaxHighlighter } = printer.options;
  const { named } = takeLanguage(element.attributes);
  const colored = syntaxHighlighter && highlighting.inSpans ? color(printer, element.value, named) : null;
  if (colored === null)
    return `<code${printAttributes(element.attributes)}>${escapeCode(element.value)}</code>`;
  const open = printAttributes(marked(element.attributes, named ?? highlighting.defaultLanguage));
  const code = highlighting.numbersSpans ? numbered(`${colored}\n`, highlighting.startLine) : colored;
  return `<code${open}>${code}</code>`;
}

function color(printer: Printer, code: string, language: string | null): string | null {
  const { defaultLanguage, guessesLanguage } = printer.options.highlighting;
  const wanted = language ?? defaultLanguage ?? (guessesLanguage ? "plaintext" : null);
  return wanted === null ? null : printer.context.highlight(code, wanted.replace(/\?.*$/, ""));
}

// `language-x` among the classes names the language and is printed apart from them.
function takeLanguage(attributes: Attributes | null): {
  named: string | null;
  attributes: Attributes | null;
} {
  const classes = attributes?.get("class");
  const found = classes === undefined ? null : /\blanguage-(\S+)/.exec(classes);
  if (!found) return { named: null, attributes };
  const rest = classes!.replace(/\blanguage-\S+/, "").trim();
  const without = new Map(attributes);
  if (rest === "") without.delete("class");
  else without.set("class", rest);
  return { named: found[1]!, attributes: without };
}

// The language takes the place of one that is still named, or comes first.
function marked(attributes: Attributes | null, language: string | null): Attributes {
  const before = attributes?.get("class") ?? "";
  const named =
    language === null
      ? before
      : before.replace(
          /\blanguage-\S+|^/,
          (found) => `language-${language}${found === "" && before !== "" ? " " : ""}`,
        );
  return withAttribute(attributes, "class", `${named} highlighter-rouge`.trimStart());
}

function wrapped(colored: string, { lineNumbers, startLine, cssClass, wraps }: Highlighting): string {
  const code = lineNumbers ? numbered(colored, startLine) : colored;
  if (!wraps) return code;
  return `<div class="highlight"><pre class="${cssClass}"><code>${code}</code></pre></div>`;
}

function numbered(colored: string, first: number): string {
  const lines = colored.replace(/\n(?=(?:<\/span>)*$)/, "").split("\n");
  const numbers = lines.map((_, at) => `${at + first}\n`).join("");
  return (
    `<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="rouge-code"><pre>${colored}</pre></td></tr></tbody></table>`
  );
}
