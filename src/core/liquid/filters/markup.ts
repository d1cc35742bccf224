import { toText } from "../print.ts";
import { type Filters, plain } from "./filter.ts";

/** `markdownify` and `smartify`: through the same Markdown as the post. */
export const markupFilters: Filters = {
  markdownify: plain((input, { rendering }) => {
    const html = rendering.toHtml(toText(input));
    return html === "" ? "\n" : html;
  }),
  smartify: plain((input, { rendering }) => {
    const lines = toText(input).replace(/\n$/, "").split("\n");
    return lines.map((line) => smartifyLine(line, rendering.toHtml)).join("\n");
  }),
};

// Jekyll::Converters::SmartyPants: quotes, dashes, dots and entities; every other sign of Markdown is a plain sign.
function smartifyLine(line: string, toHtml: (markdown: string) => string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/.exec(line) ?? [];
  if (text === "") return line;
  const html = toHtml(escapeMarkdown(text)).replace(/\n$/, "");
  const only = /^<p>([\s\S]*)<\/p>$/.exec(html);
  return before + (only?.[1] ?? html) + after;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/<[a-zA-Z/!?](?:[^>"']|"[^"]*"|'[^']*')*>|[\\*_`#[\]!{}|$~:]/g, (found) =>
      found.length > 1 ? found : `\\${found}`,
    )
    .replace(/^(?:[-+](?=\s|$)|>(?!>)|=)/, (sign) => `\\${sign}`)
    .replace(/^(\d+)\.(?=\s|$)/, "$1\\.");
}
