import type { blockRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { yaml } from "./yaml.ts";

export const block: WordsOf<typeof blockRules> = {
  "yaml-unreadable": yaml,
  "front-matter-late": {
    name: "Something above the front matter",
    says: ({ isLine }) =>
      isLine
        ? "The first line is not ---: Jekyll would take the whole front matter for text, and publish it so."
        : "There are blanks before the first ---: Jekyll would take the whole front matter for text, and publish it so.",
    fix: ({ isLine }) => (isLine ? "Remove what is above" : "Remove the blanks"),
    why: "Front matter begins with the very first character of the file. One blank line above it is enough: the post then has no title, no layout and no tags, and shows its own front matter.",
  },
  "front-matter-unclosed": {
    name: "Front matter that does not end",
    says: () =>
      "The second --- is missing: Jekyll would take the whole front matter for text, and publish it so.",
    fix: () => "Close the front matter",
    why: "Front matter lies between two lines of three hyphens. Without the second one there is none, and its lines are the beginning of the text.",
  },
  "front-matter-missing": {
    name: "No front matter",
    says: () => "The post has no front matter: Jekyll would publish its text alone, outside of any layout.",
    fix: () => "Add a front matter",
    why: "The lines between two --- at the top of the file tell Jekyll the title and the layout. Without them a post is published all the same: a bare text, titled after its file.",
  },
  "bom-unread": {
    name: "Invisible mark at the start",
    says: () =>
      "The file starts with an invisible mark (BOM): outside of _posts and _drafts Jekyll does not see the front matter behind it, and copies the file as it is.",
    why: "Some Windows programs put three bytes, the byte order mark, before the text. Jekyll skips it in posts; in pages and collections it makes the front matter invisible.",
  },
  "key-twice": {
    name: "Key given twice",
    says: ({ key, ignored, kept }) =>
      ignored === kept
        ? `“${key}” is given twice, with the same value.`
        : `“${key}” is given twice: Jekyll only keeps the last one, ${kept === "" ? "which is empty" : `“${kept}”`}.`,
    fix: () => "Remove the one that does not count",
    why: "When a key is there several times, the last one wins, without a word.",
  },
  "key-near": {
    name: "Unusual key",
    says: ({ key, meant }) => `Jekyll knows no key “${key}”: did you mean “${meant}”?`,
    fix: ({ meant }) => `Write “${meant}”`,
    why: "A front matter may hold any key, for layouts to use. Jekyll says nothing of one that it does not know, be it a slip or not.",
  },
  "layout-missing": {
    name: "Layout that is not there",
    says: ({ layout, meant }) =>
      `The blog has no layout “${layout}”${meant === null ? "" : ` (but “${meant}”)`}: the post would be published as bare text.`,
    fix: ({ meant }) => `Use “${meant}”`,
    why: "Jekyll looks for the layout among the files of _layouts. When it is not there it says so in passing, and publishes the text with no page around it.",
  },
  "layout-absent": {
    name: "No layout",
    says: () =>
      "Neither the front matter nor the site’s settings name a layout: the post would be published as bare text.",
    fix: ({ usual }) => `Add “layout: ${usual}”`,
    why: "A post without a layout is its text alone: no menu, no style, no title. The layout is named in the front matter, or for all posts in defaults of _config.yml.",
  },
};
