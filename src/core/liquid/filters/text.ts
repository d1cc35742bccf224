import { splitBlanks } from "#core/jekyll/ruby-string.ts";
import { type SlugMode, slugify } from "#core/jekyll/slug.ts";
import { className } from "../condition.ts";
import { LiquidFailure } from "../failure.ts";
import { toJson } from "../json.ts";
import { inspect, toText } from "../print.ts";
import { escapeXml } from "./encoding.ts";
import { type Filter, type Filters, filter, plain } from "./filter.ts";

const modes: readonly SlugMode[] = ["default", "none", "raw", "pretty", "ascii", "latin"];

/** Jekyll's own filters of text (jekyll/filters.rb). */
export const textFilters: Filters = {
  slugify: filter(0, 1, (input, [mode]) =>
    input === null ? null : slugify(mustBeText(input, "gsub"), modeOf(mode)),
  ),
  jsonify: plain((input) => toJson(input)),
  inspect: plain((input) => escapeXml(inspect(input))),
  normalize_whitespace: plain((input) => toText(input).replace(/\s+/g, " ").trim()),
  number_of_words: filter(0, 1, (input, [mode]) => countWords(mustBeText(input, "split"), mode)),
  sassify: noStyles("sassify"),
  scssify: noStyles("scssify"),
};

// Ruby asks a String's methods of whatever comes, and stops the build.
function mustBeText(input: unknown, method: string): string {
  if (typeof input === "string") return input;
  const named = input === null ? "nil:NilClass" : `${inspect(input)}:${className(input)}`;
  throw new LiquidFailure(`undefined method \`${method}' for ${named}`);
}

// A mode that Jekyll does not know changes nothing but capitals.
function modeOf(given: unknown): SlugMode {
  if (given === null || given === undefined) return "default";
  return modes.find((mode) => mode === given) ?? "none";
}

// Sass is a compiler of its own, which a post has no use for.
function noStyles(name: string): Filter {
  return plain(() => {
    throw new LiquidFailure(`The preview has no Sass: '${name}'`);
  });
}

const ideograph = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;
const otherWord = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\s]+/gu;

function countWords(text: string, mode: unknown): number {
  const ideographs = text.match(ideograph)?.length ?? 0;
  if (mode === "cjk" || (mode === "auto" && ideographs > 0))
    return ideographs + (text.match(otherWord)?.length ?? 0);
  return splitBlanks(text).length;
}
