import { setField } from "#core/front-matter/edit.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import { toRubyString } from "#core/jekyll/ruby-string.ts";
import type { TextEdit } from "#core/text/edit.ts";
import { type CheckSource, rule } from "../rule.ts";
import { fieldOf, firstFixes, fixBy, type Scalar, scalarsOf } from "./front.ts";
import { pages } from "./pages.ts";

// safe_yaml/transform.rb: what an unquoted word becomes; Liquid then prints that.
export const titleTyped = rule({
  id: "title-typed",
  severity: "meaning",
  docs: pages.frontMatter,
  check: (source) => ["title", "subtitle"].flatMap((key) => titleHits(source, key)),
});

function titleHits(source: CheckSource, key: string) {
  const { text } = source;
  const field = fieldOf(source, key);
  if (!field) return [];
  const [scalar] = scalarsOf(source, key);
  if (field.style === "flow-list" || field.style === "map") {
    const written = text.slice(field.valueFrom, field.valueTo);
    if (written.includes("\n")) return [];
    const printed = toRubyString(field.value);
    const list = Array.isArray(field.value) ? field.value.map(toRubyString).join("") : printed;
    const data = { key, written, becomes: list };
    return [{ from: field.valueFrom, to: field.valueTo, data, ...fixBy(setField(text, key, written)) }];
  }
  if (!scalar) {
    // A tag or an anchor is no part of the value.
    const written = text.slice(field.valueFrom, field.valueTo);
    if (!/^[!&]/.test(written) || written.includes("\n")) return [];
    // Behind `! ` older versions of Ruby put quotes themselves: nothing of the title is lost.
    if (/^[!&]\S*\s+["']/.test(written)) return [];
    const data = { key, written, becomes: toRubyString(field.value) };
    return [{ from: field.valueFrom, to: field.valueTo, data, ...fixBy(setField(text, key, written)) }];
  }
  if (scalar.index !== null) return [];
  const becomes = otherThanTyped(scalar);
  if (becomes === null) return [];
  const data = { key, written: scalar.source, becomes };
  return [{ from: scalar.from, to: scalar.to, data, ...fixBy(setField(text, key, scalar.source)) }];
}

// Jekyll::Utils#pluralized_array_from_hash takes strings and lists alone; Document#populate_categories keeps a number of
// a list and adds its spelling, so that the post is filed twice.
export const wordTyped = rule({
  id: "word-typed",
  severity: "meaning",
  docs: pages.tags,
  check(source) {
    const firstBy = firstFixes();
    return ["category", "categories", "tag", "tags"].flatMap((key) =>
      scalarsOf(source, key).flatMap((scalar) => {
        const told = effectOf(scalar);
        if (!told) return [];
        const { from, to } = scalar;
        return [
          {
            from,
            to,
            data: { key, written: scalar.source, ...told },
            ...firstBy(() => quoting(source, scalar)),
          },
        ];
      }),
    );
  },
});

type Effect = { effect: "changed" | "lost" | "twice"; becomes: string };

function effectOf(scalar: Scalar): Effect | null {
  const { key, index, value, source, isPlain } = scalar;
  if (!isPlain || source === "" || typeof value === "string") return null;
  const becomes = otherThanTyped(scalar);
  const isPlural = key === "tags" || key === "categories";
  // `categories: 12` is worse, and another rule's.
  if (isPlural && index === null)
    return key === "categories" && value !== null ? null : { effect: "lost", becomes: "" };
  if (value === null || (value === false && !isPlural)) return { effect: "lost", becomes: "" };
  if (key === "categories") return { effect: "twice", becomes: becomes ?? source };
  return becomes === null ? null : { effect: "changed", becomes };
}

/** What Liquid prints of a plain scalar, null where that is what was typed. */
function otherThanTyped({ source, value, isPlain }: Scalar): string | null {
  if (!isPlain || source === "" || typeof value === "string") return null;
  const printed = printValue(source, value);
  return printed === source ? null : printed;
}

/** As Ruby does: a Float keeps its point. */
function printValue(source: string, value: YamlValue): string {
  const isFloat = typeof value === "number" && /[.:]/.test(source);
  return isFloat && Number.isInteger(value) ? `${value}.0` : toRubyString(value);
}

function quoting({ text, frontMatter }: CheckSource, { key, index, source }: Scalar): TextEdit[] {
  const value = frontMatter.data[key];
  if (index === null) return setField(text, key, key === "tags" || key === "categories" ? [source] : source);
  if (!Array.isArray(value)) return [];
  return setField(
    text,
    key,
    value.map((item, at) => (at === index ? source : item)),
  );
}
