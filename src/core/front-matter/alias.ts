import type { TextEdit } from "#core/text/edit.ts";
import type { Editing } from "./editing.ts";
import { printInline } from "./print.ts";
import type { AliasNode, MappingEntry, MappingNode, YamlNode } from "./yaml/node.ts";

/**
 * Adds to edits of some entries what keeps the rest of the hash as it is: where an anchor of theirs is asked for by an
 * alias elsewhere, the first such alias takes over the anchor and its value.
 */
export function keepAliases(
  editing: Editing,
  root: MappingNode,
  edited: readonly MappingEntry[],
): (edits: TextEdit[]) => TextEdit[] {
  const anchors = new Set(edited.flatMap((entry) => anchorsIn(entry.value)));
  const takeovers: TextEdit[] = [];
  for (const entry of root.entries) {
    if (edited.includes(entry)) continue;
    for (const alias of aliasesIn(entry.value)) {
      if (!anchors.delete(alias.name)) continue;
      const value = editing.values.get(alias) ?? null;
      const insert = `&${alias.name} ${printInline(value, { form: "plain", flow: root.flow })}`;
      takeovers.push({ from: alias.from, to: alias.to, insert });
    }
  }
  // What is edited drops its anchor: a later alias would see the new value.
  const withoutAnchors = (edits: TextEdit[]) =>
    edits.map((edit) => {
      const node = edited.map((entry) => entry.value).find((value) => value.contentFrom === edit.from);
      return node ? { ...edit, from: node.from } : edit;
    });
  return (edits) =>
    [...withoutAnchors(edits), ...takeovers].sort((one, other) => one.from - other.from || one.to - other.to);
}

function walk(node: YamlNode, visit: (node: YamlNode) => void): void {
  visit(node);
  if (node.kind === "sequence") for (const item of node.items) walk(item, visit);
  if (node.kind === "mapping")
    for (const entry of node.entries) {
      walk(entry.key, visit);
      walk(entry.value, visit);
    }
}

function anchorsIn(node: YamlNode): string[] {
  const names: string[] = [];
  walk(node, ({ anchor }) => {
    if (anchor !== undefined) names.push(anchor);
  });
  return names;
}

function aliasesIn(node: YamlNode): AliasNode[] {
  const aliases: AliasNode[] = [];
  walk(node, (inner) => {
    if (inner.kind === "alias") aliases.push(inner);
  });
  return aliases;
}
