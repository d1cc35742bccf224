import { emptyList, parseAttributeList } from "../attribute-list.ts";
import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { leaf } from "../element.ts";
import { type Extension, formatsOf, readExtension } from "../extension.ts";
import { withInlineOption } from "../inline-options.ts";
import { attributeLineAt, matchAt, mayCloseAtLineEnd } from "../line.ts";

const definition = / {0,3}\{:(\w[\w:-]*):((?:\\\}|[^}])+)\}[ \t\r\f\v]*\n/y;
const definitionStart = / {0,3}\{:\w/y;
const beginning = / {0,3}(?=\{::)/y;

/** Lines that begin with `{:`: attribute lists, their definitions, and extensions. */
export const blockExtension: BlockConstruct = {
  name: "block-extension",
  starts: "{",
  parse(parser) {
    return readDefinition(parser) || readBlock(parser) || readAttributes(parser);
  },
};

function readDefinition(parser: BlockParser): boolean {
  const { source, at } = parser;
  if (!matchAt(definitionStart, source, at) || !mayCloseAtLineEnd(source, definitionStart.lastIndex))
    return false;
  const found = matchAt(definition, source, at);
  if (!found) return false;
  parseAttributeList(found[2]!, parser.definitions.attributeList(found[1]!));
  parser.at = definition.lastIndex;
  parser.end("ald");
  return true;
}

function readAttributes(parser: BlockParser): boolean {
  const { source, tree } = parser;
  const found = attributeLineAt(source, parser.at);
  if (!found) return false;
  parser.at = found.to;
  const last = tree.children.at(-1);
  const kind = last?.type === "eob" ? last.detail.ended : undefined;
  const takes =
    last &&
    last.type !== "blank" &&
    (last.type !== "eob" || kind === "link_def" || kind === "abbrev_def" || kind === "footnote_def");
  if (!takes) {
    parser.pending = parseAttributeList(found.list, parser.pending ?? emptyList());
    return true;
  }
  last.ial = parseAttributeList(found.list, last.ial ?? emptyList());
  if (!attributeLineAt(source, parser.at)) parser.end("ial");
  return true;
}

function readBlock(parser: BlockParser): boolean {
  const { source, at, hopeless } = parser;
  const found = matchAt(beginning, source, at);
  if (!found) return false;
  const extension = readExtension(source, at + found[0].length, true, (end, from, search) => {
    if (hopeless.has(end)) return -1;
    const next = search(from);
    if (next < 0) hopeless.add(end);
    return next;
  });
  parser.looked(extension ? extension.to : source.length);
  if (!extension || !take(parser, extension)) return false;
  parser.at = extension.to;
  return true;
}

function take(parser: BlockParser, extension: Extension): boolean {
  const { name, options, body } = extension;
  const { children } = parser.tree;
  if (name === "comment") {
    if (body !== null) children.push(leaf("comment", body));
    return true;
  }
  if (name === "nomarkdown") {
    if (body !== null) children.push(leaf("raw", body, { formats: formatsOf(extension) }));
    return true;
  }
  if (name !== "options") return false;
  for (const [key, value] of options) parser.options = withInlineOption(parser.options, key, value);
  parser.end("extension");
  return true;
}
