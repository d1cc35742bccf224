import { setField } from "#core/front-matter/edit.ts";
import { areEqual } from "#core/front-matter/equal.ts";
import { type FrontMatter, readFrontMatter } from "#core/front-matter/read.ts";
import { applyEdits } from "#core/text/edit.ts";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";
import { decodePost, encodePost } from "#transfer/text.ts";

/** What became of one file that came in and went out again. */
export type RoundTrip = {
  /** `not-text`: the import passes over it. `none`: all of it is body. */
  frontMatter: "readable" | "unreadable" | "none" | "not-text";
  isIdentical: boolean;
  isCleanEdit: boolean;
  /** Empty when all is well. */
  why: string;
};

/** Titles that ask for no quotes, for quotes, and for escapes. */
const titles = ["Un autre titre", "Bilan : l’été #8 à 100 %", `on`, `"Dit-elle", et \\ c'est tout`];

/** Brings a file in and out as the app does, untouched and with another title. */
export function roundTrip(bytes: Uint8Array): RoundTrip {
  const decoded = decodePost(bytes);
  if (!decoded.ok) return { frontMatter: "not-text", isIdentical: false, isCleanEdit: false, why: "" };
  const raw = decoded.text;
  const doc = toEditorText(raw);
  const isIdentical = areSameBytes(encodePost(fromEditorText(doc, raw)), bytes);
  const why = isIdentical ? "" : "the bytes that left are not those that came";

  const before = readFrontMatter(raw);
  if (!before.block) return { frontMatter: "none", isIdentical, isCleanEdit: false, why };
  if (before.problems.length > 0) return { frontMatter: "unreadable", isIdentical, isCleanEdit: false, why };
  const fault = titles.map((title) => faultOfEdit(raw, doc, before, title)).find((found) => found !== null);
  return { frontMatter: "readable", isIdentical, isCleanEdit: !fault, why: why || (fault ?? "") };
}

function faultOfEdit(raw: string, doc: string, before: FrontMatter, title: string): string | null {
  if (before.data.title === title) return null;
  const edited = fromEditorText(applyEdits(doc, setField(doc, "title", title)), raw);
  const bytes = encodePost(edited);
  const back = decodePost(bytes);
  if (!back.ok || back.text !== edited) return "the edited text is no valid UTF-8";
  const after = readFrontMatter(edited);
  if (after.problems.length > 0) return "unreadable after the edit";
  if (!areEqual(after.data, { ...before.data, title })) return `the hash is not the wanted one for ${title}`;
  if (edited.slice(after.block!.bodyFrom) !== raw.slice(before.block!.bodyFrom)) return "the body changed";
  return isOutsideKept(raw, edited, before) ? null : `more than the value changed for ${title}`;
}

/** Whether what differs lies in the value of the title, or is one line that was added. */
function isOutsideKept(raw: string, edited: string, before: FrontMatter): boolean {
  const field = before.fields.findLast(({ key }) => key === "title");
  if (field) {
    const tail = raw.slice(field.valueTo);
    return edited.startsWith(raw.slice(0, field.valueFrom)) && edited.endsWith(tail);
  }
  let from = 0;
  while (from < raw.length && raw[from] === edited[from]) from++;
  const added = edited.length - raw.length;
  return edited.slice(from + added) === raw.slice(from);
}

function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
