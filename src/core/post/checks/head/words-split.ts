import { setField } from "#core/front-matter/edit.ts";
import { splitBlanks } from "#core/jekyll/ruby-string.ts";
import { type CheckSource, rule } from "../rule.ts";
import type { SiteIndex } from "../site-index.ts";
import { fieldOf, fixBy } from "./front.ts";
import { pages } from "./pages.ts";

/** What `jekyll new` writes into its first post, and means as two. */
const welcome = "jekyll update";

const plurals = ["tags", "categories"] as const;

// Jekyll::Utils#value_from_plural_key: a string of the plural key is split at its blanks.
export const wordsSplit = rule({
  id: "words-split",
  severity: "meaning",
  docs: pages.tags,
  check(source) {
    return plurals.flatMap((key) => {
      const field = fieldOf(source, key);
      if (!field || typeof field.value !== "string" || /[,;]/.test(field.value)) return [];
      const words = splitBlanks(field.value);
      if (
        words.length < 2 ||
        field.value.trim() === welcome ||
        !isOneThing(source, key, field.value.trim(), words)
      )
        return [];
      const { valueFrom: from, valueTo: to, value } = field;
      const edits = setField(source.text, key, [value.trim()]);
      return [{ from, to, data: { key, written: value.trim(), words }, ...fixBy(edits) }];
    });
  },
});

export const wordsCommas = rule({
  id: "words-commas",
  severity: "meaning",
  docs: pages.tags,
  check(source) {
    return plurals.flatMap((key) => {
      const field = fieldOf(source, key);
      if (!field || typeof field.value !== "string" || !/[,;]/.test(field.value)) return [];
      const { valueFrom: from, valueTo: to, value } = field;
      const meant = value.split(/[,;]/).flatMap((piece) => piece.trim() || []);
      const edits = meant.length > 0 ? setField(source.text, key, meant) : [];
      return [{ from, to, data: { key, words: splitBlanks(value), meant }, ...fixBy(edits) }];
    });
  },
});

/** Words that stand alone in no list of subjects. */
const little = new Set(
  "a à an and au aux avec chez d' dans de des du en et for from in la le les mes mon my nos notre of on ou par pour sans ses son sous sur the to un une vers vs with &".split(
    " ",
  ),
);

/**
 * Many write `tags: ruby jekyll` and mean two. It is one where it holds a little word, or where the blog has it as one
 * elsewhere; and where neither its words nor any blog around them speak for two.
 */
function isOneThing(
  { index, id, site }: CheckSource,
  key: "tags" | "categories",
  whole: string,
  words: string[],
): boolean {
  const { known, wordy } = subjectsOf(index, site.documents, key);
  const isKnown = (subject: string) =>
    [...(known.get(subject.toLowerCase()) ?? [])].some((one) => one !== id);
  if (isKnown(whole) || words.some((word) => little.has(word.toLowerCase()))) return true;
  if (words.some(isKnown)) return false;
  return known.size === 0 || [...known.values()].every((ids) => ids.size === 1 && ids.has(id)) || wordy > 0;
}

type Subjects = {
  /** Ids of those that have it. */
  known: Map<string, Set<string>>;
  /** How many have a blank within. */
  wordy: number;
};

const subjects = new WeakMap<SiteIndex, Map<string, Subjects>>();

function subjectsOf(
  index: SiteIndex,
  documents: CheckSource["site"]["documents"],
  key: "tags" | "categories",
): Subjects {
  const made = subjects.get(index) ?? new Map<string, Subjects>();
  subjects.set(index, made);
  const before = made.get(key);
  if (before) return before;
  const known = new Map<string, Set<string>>();
  for (const document of documents)
    for (const subject of document[key]) {
      const ids = known.get(subject.toLowerCase());
      if (ids) ids.add(document.id);
      else known.set(subject.toLowerCase(), new Set([document.id]));
    }
  const wordy = [...known.keys()].filter((subject) => /\s/.test(subject)).length;
  const found = { known, wordy };
  made.set(key, found);
  return found;
}
