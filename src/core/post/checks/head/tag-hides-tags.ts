import { removeField, setField } from "#core/front-matter/edit.ts";
import { isTruthy, splitBlanks, toRubyString } from "#core/jekyll/ruby-string.ts";
import { rule } from "../rule.ts";
import { fieldOf, fixBy, inOneEdit } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Utils#pluralized_array_from_hash: the plural key is asked only where the singular one says nothing.
export const tagHidesTags = rule({
  id: "tag-hides-tags",
  severity: "meaning",
  docs: pages.tags,
  check(source) {
    const { document, frontMatter, text } = source;
    const { tags } = frontMatter.data;
    const field = fieldOf(source, "tags");
    const ignored = (typeof tags === "string" ? splitBlanks(tags) : Array.isArray(tags) ? tags : []).map(
      toRubyString,
    );
    if (!field || ignored.length === 0 || !isTruthy(document.data.tag)) return [];
    // The same thing said twice is no loss.
    if (ignored.every((tag) => document.tags.includes(tag))) return [];
    const { keyFrom: from, valueTo: to } = field;
    const isOwn = isTruthy(frontMatter.data.tag);
    const all = [...new Set([...document.tags, ...ignored])];
    const edits = isOwn
      ? inOneEdit(
          text,
          (before) => setField(before, "tags", all),
          (before) => removeField(before, "tag"),
        )
      : [];
    return [{ from, to, data: { ignored, kept: document.tags }, ...fixBy(edits) }];
  },
});
