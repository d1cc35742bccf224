import { findBlock } from "#core/front-matter/block.ts";
import { setField } from "#core/front-matter/edit.ts";
import { isRubyNumber } from "#core/front-matter/float.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import { printScalar } from "#core/front-matter/scalar.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import { toRubyString } from "#core/jekyll/ruby-string.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { type Fix, proved } from "./fix.ts";

/** Why Jekyll uses nothing of a front matter that was typed. */
export type Lost = { fix?: Fix } & (
  | { code: "yaml"; line: number }
  /** `categories: 12` */
  | { code: "categories"; raw: string }
  /** It does not begin at the first letter of the file, so that it is body. */
  | { code: "late" }
  /** No line of dashes ends it, so that it is body. */
  | { code: "unclosed" }
);

/** A key that stands at the beginning of a line, whether or not YAML can be made of it. */
export type KeyLine = { key: string; raw: string; from: number; to: number };

/** Of a front matter that cannot be read (UTF-16 units): nobody types more by hand, and each key takes its time. */
const mostSearched = 20_000;

/** What Jekyll loses of a front matter that was typed, or null when it reads it, or when there is none. */
export function findLost(text: string, document: JekyllDocument): Lost | null {
  for (const problem of document.problems) {
    if (problem.code === "yaml-unreadable")
      return { code: "yaml", line: problem.data.line, ...withFix(quoteLines(text)) };
    if (problem.code === "categories-unreadable") return lostToCategories(text);
  }
  if (findBlock(text)) return null;
  const late = /^\s+(?=---[ \t]*\n)/.exec(text);
  if (late && readFrontMatter(text.slice(late[0].length)).fields.length > 0) {
    const edits = [{ from: 0, to: late[0].length, insert: "" }];
    return { code: "late", fix: { act: "move-up", edits } };
  }
  // One key at least: three dashes alone are a line across the page.
  const open = /^---[ \t]*\n(?:[ \t#-][^\n]*\n)*[\w-]+:[^\n]*\n?/.exec(text);
  return open ? { code: "unclosed", ...withFix(close(text)) } : null;
}

/** The keys that were typed at the beginning of lines, read without YAML. */
export function keyLines(text: string): KeyLine[] {
  const block = findBlock(text);
  const late = block ? null : /^\s*---[ \t]*\n/.exec(text);
  if (!block && !late) return [];
  const from = block ? block.yamlFrom : late![0].length;
  const to = block ? Math.min(block.yamlTo, from + mostSearched) : endOfKeys(text, from);
  const lines: KeyLine[] = [];
  for (const match of text.slice(from, to).matchAll(/^([\w-]+)[ \t]*:(?:[ \t]+|$)(.*)$/gm)) {
    const raw = (match[2] ?? "").trimEnd();
    const start = from + match.index + match[0].length - (match[2] ?? "").length;
    lines.push({ key: match[1]!, raw, from: start, to: start + raw.length });
  }
  return lines;
}

/** Quotes the values that no YAML reader takes, each as the text that it shows. */
function quoteLines(text: string): Fix | undefined {
  if (findBlock(text)!.yamlTo > mostSearched) return undefined;
  const edits: TextEdit[] = [];
  const meant = new Map<string, string>();
  for (const { key, raw, from, to } of keyLines(text)) {
    if (raw === "" || /^[|>]/.test(raw) || parseRubyYaml(`k: ${raw}\n`).problems.length === 0) continue;
    // A list that is not closed yet is no text.
    if (/^[[{]/.test(raw) && !/[\]}]/.test(raw)) return undefined;
    edits.push({ from, to, insert: printScalar(raw) });
    meant.set(key, raw);
  }
  const [first] = meant.keys();
  if (first === undefined) return undefined;
  const { data, problems } = readFrontMatter(applyEdits(text, edits));
  const isMeant = problems.length === 0 && [...meant].every(([key, raw]) => data[key] === raw);
  return isMeant ? proved(text, first, edits) : undefined;
}

function lostToCategories(text: string): Lost {
  const { data, fields } = readFrontMatter(text);
  const field = fields.findLast(({ key }) => key === "categories");
  const raw = field ? text.slice(field.valueFrom, field.valueTo) : toRubyString(data.categories);
  const isWord = isRubyNumber(data.categories) || typeof data.categories === "boolean";
  const edits = isWord ? setField(text, "categories", [raw]) : [];
  return { code: "categories", raw, ...withFix(proved(text, "categories", edits)) };
}

function close(text: string): Fix | undefined {
  const at = endOfKeys(text, text.indexOf("\n") + 1);
  if (at > mostSearched) return undefined;
  const edits = [{ from: at, to: at, insert: "---\n" }];
  const { problems, fields } = readFrontMatter(applyEdits(text, edits));
  return problems.length === 0 && fields.length > 0 ? { act: "close", edits } : undefined;
}

/** Behind the last line that can belong to a hash: the first blank one ends it, as does a line of dashes. */
function endOfKeys(text: string, from: number): number {
  const line = /^(?:[\w-]+[ \t]*:(?:[ \t].*)?|[ \t]+\S.*|#.*|- .*)(?:\n|$)/gmy;
  line.lastIndex = from;
  let end = from;
  while (end < text.length && end <= mostSearched && line.test(text)) end = line.lastIndex;
  return end;
}

function withFix(fix: Fix | undefined): { fix?: Fix } {
  return fix ? { fix } : {};
}
