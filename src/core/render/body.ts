import type { SiteConfig } from "#core/jekyll/config.ts";
import { CommonMark } from "#core/kramdown/commonmark.ts";
import { type CodeHighlighter, Markup, type Piece, toHtml } from "#core/kramdown/index.ts";
import { readOptions } from "#core/kramdown/read-options.ts";
import { joinOpenBlocks } from "./blocks.ts";

/** One text's way to HTML, by the extension of its file and the Markdown that the site asks for. */
export interface BodyMarkup {
  /** A piece for each block; lines are counted from 0. */
  render(text: string): readonly Piece[];
  /** Say that code would be colored otherwise now. */
  recolor(): void;
}

/** Makes HTML of the texts of one site. */
export type SiteMarkup = {
  /** Whether Jekyll converts a file of this path. */
  isMarkdown(path: string): boolean;
  /** A way of its own, which keeps what it made of the text before. */
  open(path: string, withLines: boolean): BodyMarkup;
  toHtml(markdown: string): string;
};

/** What `_config.yml` makes of Markdown. */
export function siteMarkup(config: SiteConfig, highlight: CodeHighlighter): SiteMarkup {
  const options = readOptions(config.kramdown);
  const highlighter = { highlight };
  const isKramdown = !/^(?:commonmark|gfm|commonmarkghpages)$/i.test(config.markdown);
  // Only `markdown_ext` is converted; every other extension is the text itself.
  const isMarkdown = (path: string) => {
    const extension = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? "";
    return extension === "" || config.markdown_ext.includes(extension);
  };
  return {
    isMarkdown,
    open(path, withLines) {
      if (!isMarkdown(path)) return still((text) => [{ html: text, line: 0 }]);
      if (!isKramdown) {
        const markup = new CommonMark();
        return still((text) => joinOpenBlocks(markup.render(text)));
      }
      const markup = new Markup({ options, highlighter, withLines });
      return {
        recolor: () => markup.recolor(),
        // kramdown closes all that it opens; only what passes through it may not.
        render: (text) =>
          text.includes("{::nomarkdown") ? joinOpenBlocks(markup.render(text)) : markup.render(text),
      };
    },
    toHtml(markdown) {
      if (isKramdown) return toHtml(markdown, { options, highlighter });
      return new CommonMark()
        .render(markdown)
        .map(({ html }) => html)
        .join("");
    },
  };
}

function still(render: BodyMarkup["render"]): BodyMarkup {
  return { render, recolor: () => undefined };
}
