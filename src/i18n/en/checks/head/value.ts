import type { valueRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { listIn } from "#i18n/day.ts";

const quoted = (words: readonly string[]) => listIn("en", words, (word) => `“${word}”`);
const nounOf = (key: string) => (key.startsWith("tag") ? "tags" : "categories");

export const value: WordsOf<typeof valueRules> = {
  "slug-not-text": {
    name: "Slug that is not text",
    says: ({ raw }) => `Jekyll does not take the slug “${raw}” for text, and the build would fail.`,
    fix: () => "Put it between quotes",
    why: "Unquoted, a number is a number and not text. Jekyll makes the address of the slug, which it can only do with text.",
  },
  "categories-unreadable": {
    name: "Unreadable categories",
    says: ({ raw, isStrict, hasLayout }) =>
      `“categories: ${raw}” is neither text nor a list: ${isStrict ? "the build would fail." : `Jekyll would give up the whole front matter, and publish the post with no title and no ${hasLayout ? "tags" : "layout"}, dated the day of the build.`}`,
    fix: () => "Make it a list with one category",
    why: "Jekyll expects text or a list behind categories. With a number, a date or a yes/no word it fails, and drops the rest of the front matter too.",
  },
  "value-cut": {
    name: "Value cut at #",
    says: ({ whole, left }) =>
      left === ""
        ? `“#” begins a comment: of “${whole}” nothing is left.`
        : `“#” behind a space begins a comment: of “${whole}” Jekyll only keeps “${left}”.`,
    fix: () => "Put it between quotes",
    why: "In YAML a number sign behind a space begins a comment, up to the end of the line. Between quotes it is text.",
  },
  "title-typed": {
    name: "Title read as something else",
    says: ({ written, becomes }) =>
      becomes === ""
        ? `Jekyll takes “${written}” for an empty title, and makes one of the file’s name.`
        : `Jekyll does not take “${written}” for text: the title becomes “${becomes}”.`,
    fix: () => "Put the title between quotes",
    why: "Unquoted, some words are read as something else: on, yes and no as true or false, 12:30 and 1.10 as numbers, ~ as nothing, [x] as a list. Between quotes they stay text.",
  },
  "word-typed": {
    name: "Tag or category read as something else",
    says: ({ key, written, effect, becomes }) => {
      const what = nounOf(key) === "tags" ? "tag" : "category";
      if (effect === "lost") return `Jekyll does not take “${written}” for text: the ${what} disappears.`;
      if (effect === "twice")
        return `Jekyll does not take “${written}” for text, and files the post twice, under the value ${becomes} and under the word “${becomes}”.`;
      return `Jekyll does not take “${written}” for text: the ${what} becomes “${becomes}”.`;
    },
    fix: () => "Put it between quotes",
    why: "Unquoted, some words are read as something else: on, yes and no as true or false, 12:30 and 1.10 as numbers, ~ as nothing. Between quotes they stay text.",
  },
  "words-split": {
    name: "Words taken apart",
    says: ({ key, words }) =>
      `Jekyll splits “${key}” at the spaces and makes ${words.length} ${nounOf(key)} of it: ${quoted(words)}.`,
    fix: ({ written }) => `Keep “${written}” together`,
    why: "Behind the plural keys tags and categories, text without brackets is a list of words separated by spaces. In a list, [good job], words stay together.",
  },
  "words-commas": {
    name: "Commas between words",
    says: ({ key, words }) =>
      `Commas do not separate here: Jekyll splits at the spaces, and the ${nounOf(key)} would be ${quoted(words)}.`,
    fix: ({ meant }) => `Make a list: ${quoted(meant)}`,
    why: "Behind tags and categories, text without brackets is split at its spaces, and commas stay with their words. Commas separate inside brackets only: [a, b].",
  },
  "tag-hides-tags": {
    name: "tags hidden by tag",
    says: ({ ignored, kept }) =>
      `As there is “tag” too, Jekyll ignores “tags”: ${quoted(ignored)} would be lost, only ${quoted(kept)} would stay.`,
    fix: () => "Gather them in tags",
    why: "Jekyll only looks at tags when there is no tag. With categories it is otherwise: category and categories are united.",
  },
  "separator-near": {
    name: "Mistyped excerpt separator",
    says: ({ written, separator }) =>
      `“${written}” is not “${separator}”: the excerpt would be the whole post.`,
    fix: ({ separator }) => `Write “${separator}”`,
    why: "Jekyll looks for the separator of the settings to the letter: one space more, a capital or a long dash, and it is not found. The whole post is then its own excerpt.",
  },
  "separator-absent": {
    name: "No end to the excerpt",
    says: ({ separator }) => `The post is long and has no “${separator}”: the index would show it in full.`,
    why: "Jekyll ends the excerpt at the separator of the settings. Without it the whole post is the excerpt.",
  },
  "excerpt-crlf": {
    name: "Line endings that swallow the excerpt",
    says: () =>
      "The file has Windows line endings (CRLF), in which Jekyll finds no end of a paragraph: the excerpt would be the whole post.",
    why: "Unless the settings name another separator, the excerpt ends at the first two line feeds side by side. With CRLF there is a carriage return between them. Save the file with LF line endings, or name an excerpt_separator.",
  },
  "liquid-not-off": {
    name: "Liquid that stays on",
    says: () =>
      "The blog is built with Jekyll 3, which does not know render_with_liquid: the {{ }} and {% %} of the text would be run all the same.",
    fix: () => "Enclose the text in raw",
    why: "The key came with Jekyll 4. Before, only {% raw %} and {% endraw %} keep Liquid from being run.",
  },
};
