// libyaml's grammar (src/parser.c), as a tree instead of events; only the first document, as safe_yaml stops behind it.
import { beyondMeasure } from "../beyond-measure.ts";
import { YamlRefusal } from "./cursor.ts";
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, YamlNode } from "./node.ts";
import { scan } from "./scan.ts";
import type { Token } from "./token.ts";

/** The first document of a YAML text, null when the text holds none, or why and where libyaml refuses it. */
export type ParsedYaml =
  | { root: YamlNode | null; refusal?: undefined }
  | { root?: undefined; refusal: { message: string; at: number } };

/** Ours: libyaml has no limit, our stack has. */
const deepest = 500;

export function parseYaml(text: string): ParsedYaml {
  try {
    return { root: new Parser(scan(text)).parseDocument() };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    return { refusal: { message: error.message, at: error.at } };
  }
}

type TokenType = Token["type"];

class Parser {
  readonly #tokens: Token[];
  #next = 0;
  #depth = 0;
  /** Where the last token ended: the place of what is not written. */
  #lastTo = 0;
  readonly #tagHandles = new Map([
    ["!", "!"],
    ["!!", "tag:yaml.org,2002:"],
  ]);

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  parseDocument(): YamlNode | null {
    let isExplicit = false;
    for (let token = this.#peek(); token.type === "directive"; token = this.#peek()) {
      if (token.name === "TAG") this.#tagHandles.set(token.handle, token.prefix);
      isExplicit = true;
      this.#take();
    }
    if (this.#is("stream-end")) return null;
    const hasMark = this.#is("document-start");
    if (hasMark) this.#take();
    else if (isExplicit) this.#refuse("did not find expected <document start>");
    const isEmpty = hasMark && this.#is("directive", "document-start", "document-end", "stream-end");
    const root = isEmpty ? this.#empty() : this.#parseNode({ block: true });
    // libyaml looks one token ahead for the end of the document, and stumbles there over what it cannot scan.
    this.#peek();
    return root;
  }

  #parseNode(context: { block: boolean; indentless?: boolean }): YamlNode {
    const alias = this.#peek();
    if (alias.type === "alias") {
      this.#take();
      return { kind: "alias", name: alias.name, from: alias.from, to: alias.to, contentFrom: alias.from };
    }
    if (++this.#depth > deepest) this.#refuse(beyondMeasure.nested);
    const from = alias.from;
    const properties = this.#parseProperties();
    const content = this.#parseContent(context, properties !== null);
    this.#depth--;
    return properties ? { ...content, ...properties, from, contentFrom: content.from } : content;
  }

  #parseProperties(): { anchor?: string; tag?: string } | null {
    const properties: { anchor?: string; tag?: string } = {};
    for (;;) {
      const token = this.#peek();
      if (token.type === "anchor" && properties.anchor === undefined) properties.anchor = token.name;
      else if (token.type === "tag" && properties.tag === undefined) {
        const prefix = token.handle === "" ? "" : this.#tagHandles.get(token.handle);
        if (prefix === undefined) this.#refuse("found undefined tag handle");
        properties.tag = prefix + token.suffix;
      } else break;
      this.#take();
    }
    return properties.anchor === undefined && properties.tag === undefined ? null : properties;
  }

  #parseContent(context: { block: boolean; indentless?: boolean }, mayBeEmpty: boolean): YamlNode {
    const token = this.#peek();
    if (token.type === "scalar") {
      this.#take();
      const { from, to, value, style } = token;
      return { kind: "scalar", value, style, from, to, contentFrom: from };
    }
    if (token.type === "flow-sequence") return this.#parseFlowSequence();
    if (token.type === "flow-mapping") return this.#parseFlowMapping();
    if (context.block && token.type === "block-sequence") return this.#parseBlockSequence();
    if (context.block && token.type === "block-mapping") return this.#parseBlockMapping();
    if (context.indentless && token.type === "block-entry") return this.#parseIndentlessSequence();
    if (mayBeEmpty) return this.#empty();
    return this.#refuse("did not find expected node content");
  }

  #parseBlockSequence(): SequenceNode {
    const { from } = this.#take();
    const items: YamlNode[] = [];
    const dashes: number[] = [];
    while (this.#is("block-entry")) {
      dashes.push(this.#take().from);
      items.push(this.#parseNodeUnless({ block: true }, "block-entry", "block-end"));
    }
    const to = this.#lastTo;
    this.#expect("block-end", "did not find expected '-' indicator");
    return { kind: "sequence", flow: false, items, dashes, from, to, contentFrom: from };
  }

  /** A list whose dashes stand at the column of the key above. */
  #parseIndentlessSequence(): SequenceNode {
    const { from } = this.#peek();
    const items: YamlNode[] = [];
    const dashes: number[] = [];
    while (this.#is("block-entry")) {
      dashes.push(this.#take().from);
      items.push(this.#parseNodeUnless({ block: true }, "block-entry", "key", "value", "block-end"));
    }
    return { kind: "sequence", flow: false, items, dashes, from, to: this.#lastTo, contentFrom: from };
  }

  #parseBlockMapping(): MappingNode {
    const { from } = this.#take();
    const entries: MappingEntry[] = [];
    while (this.#is("key")) {
      const entryFrom = this.#take().from;
      const key = this.#parseNodeUnless({ block: true, indentless: true }, "key", "value", "block-end");
      let value: YamlNode = this.#empty();
      let colonTo: number | null = null;
      if (this.#is("value")) {
        colonTo = this.#take().to;
        value = this.#parseNodeUnless({ block: true, indentless: true }, "key", "value", "block-end");
      }
      entries.push({ from: entryFrom, key, value, colonTo });
    }
    const to = this.#lastTo;
    this.#expect("block-end", "did not find expected key");
    return { kind: "mapping", flow: false, entries, from, to, contentFrom: from };
  }

  #parseFlowSequence(): SequenceNode {
    const { from } = this.#take();
    const items: YamlNode[] = [];
    while (!this.#is("flow-sequence-end")) {
      if (items.length > 0) {
        this.#expect("flow-entry", "did not find expected ',' or ']'");
        if (this.#is("flow-sequence-end")) break;
      }
      items.push(this.#is("key") ? this.#parseSinglePair() : this.#parseNode({ block: false }));
    }
    const { to } = this.#take();
    return { kind: "sequence", flow: true, items, dashes: [], from, to, contentFrom: from };
  }

  /** `[a: b]` is a list of one hash. */
  #parseSinglePair(): MappingNode {
    const { from } = this.#peek();
    const entry = this.#isEmptyKey() ? this.#parseEmptyKey() : this.#parseFlowEntry("flow-sequence-end");
    return { kind: "mapping", flow: true, entries: [entry], from, to: this.#lastTo, contentFrom: from };
  }

  #isEmptyKey(): boolean {
    const after = this.#tokens[this.#next + 1]?.type;
    return after === "value" || after === "flow-entry" || after === "flow-sequence-end";
  }

  /** libyaml loses the token behind the `?` of `[? …]`, and so reads or refuses what it should not. */
  #parseEmptyKey(): MappingEntry {
    const { from } = this.#take();
    const key = this.#empty();
    this.#take();
    if (!this.#is("value")) return { from, key, value: this.#empty(), colonTo: null };
    const colonTo = this.#take().to;
    return {
      from,
      key,
      value: this.#parseNodeUnless({ block: false }, "flow-entry", "flow-sequence-end"),
      colonTo,
    };
  }

  #parseFlowMapping(): MappingNode {
    const { from } = this.#take();
    const entries: MappingEntry[] = [];
    while (!this.#is("flow-mapping-end")) {
      if (entries.length > 0) {
        this.#expect("flow-entry", "did not find expected ',' or '}'");
        if (this.#is("flow-mapping-end")) break;
      }
      if (this.#is("key")) entries.push(this.#parseFlowEntry("flow-mapping-end"));
      else {
        const key = this.#parseNode({ block: false });
        entries.push({ from: key.from, key, value: this.#empty(), colonTo: null });
      }
    }
    const { to } = this.#take();
    return { kind: "mapping", flow: true, entries, from, to, contentFrom: from };
  }

  #parseFlowEntry(end: "flow-sequence-end" | "flow-mapping-end"): MappingEntry {
    const { from } = this.#take();
    const key = this.#parseNodeUnless({ block: false }, "value", "flow-entry", end);
    if (!this.#is("value")) return { from, key, value: this.#empty(), colonTo: null };
    const colonTo = this.#take().to;
    return { from, key, value: this.#parseNodeUnless({ block: false }, "flow-entry", end), colonTo };
  }

  #parseNodeUnless(context: { block: boolean; indentless?: boolean }, ...ends: TokenType[]): YamlNode {
    return this.#is(...ends) ? this.#empty() : this.#parseNode(context);
  }

  #empty(): ScalarNode {
    const at = this.#lastTo;
    return { kind: "scalar", style: "empty", value: "", from: at, to: at, contentFrom: at };
  }

  #peek(): Token {
    const token = this.#tokens[this.#next] ?? this.#tokens.at(-1)!;
    if (token.type === "refusal") throw new YamlRefusal(token.message, token.from);
    return token;
  }

  #is(...types: TokenType[]): boolean {
    return types.includes(this.#peek().type);
  }

  #take(): Token {
    const token = this.#peek();
    this.#next++;
    // The tokens that the scanner makes up have no width, and stand where the next line begins.
    if (token.to > token.from) this.#lastTo = token.to;
    return token;
  }

  #expect(type: TokenType, message: string): void {
    if (!this.#is(type)) this.#refuse(message);
    this.#take();
  }

  #refuse(message: string): never {
    throw new YamlRefusal(message, this.#peek().from);
  }
}
