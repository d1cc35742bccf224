import { defineLanguageFacet, Language, languageDataProp } from "@codemirror/language";
import { styleTags, tags as t } from "@lezer/highlight";
import { parser, Strikethrough, Table, TaskList } from "@lezer/markdown";
import { attributeList } from "./attribute-list.ts";
import { footnote } from "./footnote.ts";
import { frontMatterNodes } from "./front-matter.ts";
import { abbreviation, excerptMark, mathSpan } from "./kramdown.ts";
import { liquid } from "./liquid.ts";
import { liquidLink, liquidReference } from "./liquid-link.ts";
import { longParagraph } from "./long-paragraph.ts";
import { PostParser } from "./post-parser.ts";
import { tags } from "./tags.ts";

const languageData = defineLanguageFacet();

const markdown = parser.configure([
  Strikethrough,
  Table,
  TaskList,
  frontMatterNodes,
  liquidReference,
  footnote,
  attributeList,
  abbreviation,
  excerptMark,
  longParagraph,
  liquidLink,
  mathSpan,
  liquid,
  {
    props: [
      languageDataProp.add({ Document: languageData }),
      styleTags({
        "ListMark TaskMarker": tags.listMark,
        TableDelimiter: tags.tableMark,
        "HTMLTag HTMLBlock": tags.html,
        "Link/... Image/...": t.link,
        "URL/...": t.url,
      }),
    ],
  },
]);

/** Markdown as a Jekyll blog writes it: front matter, Liquid and kramdown included, embedded languages not. */
export const postLanguage = new Language(languageData, new PostParser(markdown), [], "post");
