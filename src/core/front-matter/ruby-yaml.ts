import type { DocumentProblem } from "#core/problem.ts";
import { beyondMeasure } from "./beyond-measure.ts";
import { RubyLoader, RubyRefusal } from "./ruby-hash.ts";
import type { YamlValue } from "./value.ts";
import type { YamlNode } from "./yaml/node.ts";
import { parseYaml } from "./yaml/parse.ts";

/**
 * Reads YAML as Jekyll's safe_yaml does: the first document, or null and one problem where Ruby raises. Where aliases
 * repeat too much, the rest is there beside the problem.
 */
export function parseRubyYaml(yaml: string): { value: YamlValue; problems: DocumentProblem[] } {
  const loaded = loadYaml(yaml, (loader, root) => {
    loader.add(root);
    return loader.result ?? null;
  });
  return { value: loaded.result ?? null, problems: loaded.problem ? [loaded.problem] : [] };
}

/** Parses, and lets the loader walk the tree as `walk` wants; both may refuse. */
export function loadYaml<Result>(
  yaml: string,
  walk: (loader: RubyLoader, root: YamlNode) => Result,
): { result?: Result | null; problem?: DocumentProblem } {
  const control = unprintable.exec(yaml);
  if (control) return { problem: unreadable(yaml, control.index, "control characters are not allowed") };
  const { root, refusal } = parseYaml(yaml);
  if (refusal) return { problem: unreadable(yaml, refusal.at, refusal.message) };
  if (!root) return { result: null };
  try {
    const loader = new RubyLoader();
    const result = walk(loader, root);
    if (loader.cutAt === null) return { result };
    return { result, problem: unreadable(yaml, loader.cutAt, beyondMeasure.repeated) };
  } catch (error) {
    if (!(error instanceof RubyRefusal)) throw error;
    return { problem: unreadable(yaml, error.at, error.message) };
  }
}

// libyaml reader.c
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A problem that points at the offset, and at the whole rest of its line. */
export function unreadable(yaml: string, at: number, message: string): DocumentProblem {
  const from = Math.min(at, yaml.length);
  const lineEnd = yaml.indexOf("\n", from);
  return {
    code: "yaml-unreadable",
    from,
    to: lineEnd < 0 ? yaml.length : lineEnd,
    data: { line: yaml.slice(0, from).split("\n").length, message },
  };
}
