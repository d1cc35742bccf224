import { nearest } from "#core/text/nearness.ts";
import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { proseOf } from "../source-prose.ts";
import { problemsOf, rawAround } from "./liquid-problems.ts";
import { pluginsOf, tagPlugins } from "./plugins.ts";

const blocks = [
  "capture",
  "case",
  "comment",
  "for",
  "highlight",
  "if",
  "ifchanged",
  "raw",
  "tablerow",
  "unless",
];
const tags = [
  ...blocks,
  ...blocks.map((name) => `end${name}`),
  ...["assign", "break", "continue", "cycle", "decrement", "else", "elsif", "include", "include_relative"],
  ...["increment", "link", "post_url", "when"],
];

type Unknown = {
  tag: string;
  /** The plugin that is known to bring it. */
  plugin: string | null;
  /** The tag of Jekyll's that may be meant. */
  near: string | null;
};

// Liquid::Document#unknown_tag raises.
export const tagUnknown = rule({
  id: "tag-unknown",
  severity: "build-fails",
  docs: "https://jekyllrb.com/docs/liquid/tags/",
  check(source) {
    const { names, areOpen } = pluginsOf(source.site);
    const likely = new Map<string, string | null>();
    const hits: Hit<Unknown>[] = [];
    for (const { from, to, tag } of unknownTags(source)) {
      const plugin = (Object.hasOwn(tagPlugins, tag) && tagPlugins[tag]) || null;
      if (plugin !== null && names.has(plugin)) continue;
      if (!likely.has(tag))
        likely.set(tag, plugin === null && !tags.includes(tag) ? nearest(tag, tags) : null);
      const near = likely.get(tag) ?? null;
      // Only what no plugin may bring, or what is a slip, is known to fail.
      if (areOpen && near === null && plugin === null) continue;
      const fix =
        rawAround(source, from) ?? (near === null ? null : rename(source.text, { from, to }, tag, near));
      hits.push({ from, to, data: { tag, plugin, near }, ...(fix ? { fix } : {}) });
    }
    return hits;
  },
});

function unknownTags(source: CheckSource): { from: number; to: number; tag: string }[] {
  const unknown = problemsOf(source, "tag-unknown").map(({ from, to, data: { tag } }) => ({ from, to, tag }));
  // The preview prints what this one of a plugin would.
  for (const token of proseOf(source).liquid)
    if (token.kind === "tag" && token.name === "include_cached")
      unknown.push({ from: token.begin, to: token.end, tag: token.name });
  return unknown;
}

function rename(
  text: string,
  { from, to }: { from: number; to: number },
  tag: string,
  near: string,
): Fix | null {
  const at = text.indexOf(tag, from);
  if (at < 0 || at > to) return null;
  return { kind: "edits", edits: [{ from: at, to: at + tag.length, insert: near }] };
}
