import { beforeBreak } from "#core/front-matter/entry-lines.ts";
import { isRubyNumber } from "#core/front-matter/float.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { YamlNode } from "#core/front-matter/yaml/node.ts";
import { isRubyDate, isRubyTime, isTruthy, toRubyString } from "#core/jekyll/ruby-string.ts";
import type { Meant } from "./fix.ts";
import type { Reason } from "./reason.ts";

/** A value that is not what stands there; `meant` is what a writer reads. */
export type Misread = { reason: Reason; meant: Meant };

// `#8` is no remark to oneself, and neither is `# 8`.
const meantComment = /^[ \t]*(#(?:\S|[ \t]*\d).*?)[ \t\r]*$/;

/**
 * Where Ruby holds something else than the text that a node shows, or null. `behind` is the end of the `:` or `-` before
 * it; in `[…]` and `{…}` no comment is looked for.
 */
export function findMisread(
  text: string,
  node: YamlNode,
  value: YamlValue,
  place: { flow: boolean; behind: number },
): Misread | null {
  const isEmpty = node.from === node.to;
  const plain = node.kind === "scalar" && (node.style === "plain" || node.style === "empty");
  const comment = plain && !place.flow ? commentBehind(text, isEmpty ? place.behind : node.to) : null;
  const shown = text.slice(node.from, node.to);
  if (comment) {
    const from = isEmpty ? comment.from : node.from;
    return {
      reason: { code: "comment", rest: comment.rest },
      meant: { from, to: comment.to, text: text.slice(from, comment.to) },
    };
  }
  if (isEmpty || node.kind === "alias" || (node.kind === "scalar" && !plain && node.tag === undefined))
    return null;
  const meant = { from: node.from, to: node.to, text: shown };
  const reason = reasonOf(shown, value, node.kind);
  return reason && { reason, meant };
}

function reasonOf(typed: string, value: YamlValue, kind: YamlNode["kind"]): Reason | null {
  if (kind === "sequence") return { code: "retyped", typed, seen: toRubyString(value), kind: "list" };
  if (kind === "mapping") return { code: "retyped", typed, seen: toRubyString(value), kind: "hash" };
  if (!isTruthy(value)) return { code: "nothing", typed };
  const seen = toRubyString(value);
  if (typeof value === "string" || seen === typed) return null;
  if (typeof value === "boolean") return { code: "retyped", typed, seen, kind: "boolean" };
  if (isRubyNumber(value)) return { code: "retyped", typed, seen, kind: "number" };
  return isRubyDate(value) || isRubyTime(value) ? { code: "retyped", typed, seen, kind: "date" } : null;
}

function commentBehind(text: string, at: number): { rest: string; from: number; to: number } | null {
  const line = text.slice(at, beforeBreak(text, at));
  if (!/^[ \t]/.test(line)) return null;
  const rest = meantComment.exec(line)?.[1];
  if (rest === undefined) return null;
  const from = at + line.indexOf("#");
  return { rest, from, to: from + rest.length };
}
