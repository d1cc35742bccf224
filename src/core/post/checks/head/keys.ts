import { renameField } from "#core/front-matter/edit.ts";
import { areEqual } from "#core/front-matter/equal.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { distance, nearest } from "#core/text/nearness.ts";
import { type CheckSource, rule } from "../rule.ts";
import { firstFixes } from "./front.ts";
import { pages } from "./pages.ts";

// Psych's handler puts one entry over the other: the last one stays.
export const keyTwice = rule({
  id: "key-twice",
  severity: "meaning",
  docs: pages.frontMatter,
  check(source) {
    const { fields } = source.frontMatter;
    const last = new Map(fields.map((field) => [field.key, field]));
    const fixBy = firstFixes();
    return fields.flatMap((field) => {
      if (last.get(field.key) === field) return [];
      const kept = last.get(field.key)!;
      const { key, keyFrom: from, valueTo: to } = field;
      const told = [field, kept].map(({ valueFrom, valueTo }) => source.text.slice(valueFrom, valueTo));
      // An empty one was there to be filled in.
      const isSame = told[0] === told[1] || field.style === "empty";
      const severity = isSame ? { severity: "cosmetic" as const } : {};
      const data = { key, ignored: told[0] ?? "", kept: told[1] ?? "" };
      const edits = [{ from: field.from, to: field.to, insert: "" }];
      return [
        {
          from,
          to,
          data,
          ...severity,
          ...fixBy(() => without(source, edits)),
        },
      ];
    });
  },
});

/** Jekyll's own keys; it passes over all others in silence. */
const jekyllKeys = [
  ...["title", "layout", "date", "category", "categories", "tag", "tags", "permalink", "published", "slug"],
  ...["excerpt", "excerpt_separator", "render_with_liquid"],
];

/** What a French hand types for one of them. */
const translated = new Map([
  ["titre", "title"],
  ["categorie", "category"],
  ["catégorie", "category"],
  ["catégories", "categories"],
  ["étiquettes", "tags"],
  ["publié", "published"],
]);

export const keyNear = rule({
  id: "key-near",
  severity: "cosmetic",
  docs: pages.frontMatter,
  check({ text, frontMatter: { fields, data }, site }) {
    const fixBy = firstFixes();
    return fields.flatMap(({ key, keyFrom: from, keyTo: to }) => {
      if (jekyllKeys.includes(key)) return [];
      const meant = translated.get(key.toLowerCase()) ?? meantBy(key);
      if (meant === null || Object.hasOwn(data, meant) || Object.hasOwn(data, twins[meant] ?? "")) return [];
      // A layout that asks for it knows what it wants.
      if (Object.values(site.files).some((file) => file.includes(`.${key}`))) return [];
      return [{ from, to, data: { key, meant }, ...fixBy(() => renameField(text, key, meant)) }];
    });
  },
});

const twins: Record<string, string> = {
  tag: "tags",
  tags: "tag",
  category: "categories",
  categories: "category",
};

/** A short key is too near to too many words: only its letters in another order, or in capitals, are told. */
function meantBy(key: string): string | null {
  const plain = key.toLowerCase().replace(/[\s\u00a0:]+/g, "");
  if (jekyllKeys.includes(plain)) return plain;
  const turned = jekyllKeys.find((one) => sorted(one) === sorted(plain));
  if (turned !== undefined) return turned;
  const near = nearest(plain, jekyllKeys);
  if (near === null) return null;
  const isLong = near.length >= 8 || (near.length >= 5 && distance(plain, near, 1) === 1);
  return isLong ? near : null;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

/** The edits, if the front matter says the same after them. */
function without({ text, frontMatter }: CheckSource, edits: TextEdit[]): TextEdit[] {
  const after = readFrontMatter(applyEdits(text, edits));
  return after.problems.length === 0 && areEqual(after.data, frontMatter.data) ? edits : [];
}
