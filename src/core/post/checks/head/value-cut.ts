import { readFrontMatter } from "#core/front-matter/read.ts";
import { printScalar } from "#core/front-matter/scalar.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { rule } from "../rule.ts";
import { firstFixes, type Scalar, scalarsOf } from "./front.ts";
import { pages } from "./pages.ts";

/** What readers see of the front matter. */
const shown = [
  ...["title", "subtitle", "description", "summary", "excerpt", "author"],
  ...["category", "categories", "tag", "tags"],
];

// YAML: a number sign behind a blank begins a comment.
export const valueCut = rule({
  id: "value-cut",
  severity: "meaning",
  docs: pages.frontMatter,
  check(source) {
    const { text } = source;
    const fixBy = firstFixes();
    return shown.flatMap((key) =>
      scalarsOf(source, key).flatMap((scalar) => {
        const cut = cutOf(text, scalar);
        if (!cut) return [];
        const { from, to, whole } = cut;
        const data = { key, whole, left: scalar.source };
        return [{ from, to, data, ...fixBy(() => quoting(text, scalar, cut)) }];
      }),
    );
  },
});

type Cut = { from: number; to: number; valueFrom: number; whole: string };

/** What was cut off a plain scalar, if it was meant: `#8`, and in a title `# 8`; a comment stands further off. */
function cutOf(text: string, { key, from, to, source, isPlain, isInFlow, startsAt }: Scalar): Cut | null {
  if (!isPlain || isInFlow) return null;
  const behind = source === "" ? startsAt : to;
  const end = text.indexOf("\n", behind);
  const rest = text.slice(behind, end < 0 ? text.length : end);
  const isTitle = key === "title" || key === "subtitle";
  const match = /^([ \t]+)#[^\s#].*$/.exec(rest) ?? (isTitle ? /^( )#[ \t]+[^\s#].*$/.exec(rest) : null);
  if (!match) return null;
  const comment = behind + match[1]!.length;
  // Where nothing else is written, a sentence is a hint of the template's.
  if (source === "" && !/^[ \t]+#(?:\d|[^\s#]+(?:[ \t]+#[^\s#]+)*[ \t]*$)/.test(rest)) return null;
  const valueFrom = source === "" ? comment : from;
  const whole = text.slice(valueFrom, behind + rest.length).trimEnd();
  // A scalar of several lines is not one value and its comment.
  return whole.includes("\n") ? null : { from: comment, to: valueFrom + whole.length, valueFrom, whole };
}

function quoting(text: string, { key, index }: Scalar, { valueFrom, to, whole }: Cut): TextEdit[] {
  const edits = [{ from: valueFrom, to, insert: printScalar(whole) }];
  const value = readFrontMatter(applyEdits(text, edits)).data[key];
  const read = index === null ? value : Array.isArray(value) ? value[index] : null;
  return read === whole ? edits : [];
}
