import { LiquidFailure } from "./failure.ts";
import { BrokenNode, type BrokenOptions, type Node, type Place, TextNode } from "./node.ts";
import type { TagMaker, Tags } from "./tag.ts";
import { OutputNode } from "./tags/echo.ts";
import { readTokens, type Token } from "./tokens.ts";
import { parseVariable } from "./variable.ts";

/** More mistakes than a post can hold by accident: from there on nothing is read as a tag. */
const mostMistakes = 100;
/** Blocks in blocks, as Liquid counts them. */
const deepest = 100;

/** Read a Liquid text as Jekyll does, but where its build would fail put a piece that prints a chip and a problem. */
export function parseTemplate(source: string, tags: Tags): Node[] {
  return new Parser(source, readTokens(source), tags).readAll();
}

/** A piece that cannot be read: Liquid's sentence, or the name of a tag that nobody knows. */
export type Broken = { begin: number; end: number; message: string; unknown?: string };

/** What Jekyll's build would fail for when it reads a text, whether or not it would come to run it. */
export function findBroken(source: string, tags: Tags): readonly Broken[] {
  const parser = new Parser(source, readTokens(source), tags);
  parser.readAll();
  return parser.broken;
}

/** The body of a block, and the tag that ended it. */
export type Body = { nodes: Node[]; end: { name: string; markup: string } };

/** What a tag reads its body with. */
export class Parser {
  readonly source: string;
  /** In the order in which they were read. */
  readonly broken: Broken[] = [];
  readonly #tokens: readonly Token[];
  readonly #tags: Tags;
  /** Blocks that were never closed, by the place of their token. */
  readonly #failed = new Map<Token, string>();
  readonly #unknown = new Set<string>();
  #at = 0;
  /** The blocks that are open. */
  readonly #open: string[] = [];
  /** In a comment, what is no tag is no mistake. */
  #isLenient = false;

  constructor(source: string, tokens: readonly Token[], tags: Tags) {
    this.source = source;
    this.#tokens = tokens;
    this.#tags = tags;
  }

  readAll(): Node[] {
    const nodes: Node[] = [];
    while (this.#at < this.#tokens.length) {
      const node = this.#readNode(this.#tokens[this.#at++]!);
      if (node) nodes.push(node);
    }
    return nodes;
  }

  /** Read until one of the tags of that name, which is taken; throws when there is none. */
  readBody(tag: string, ends: readonly string[]): Body {
    const nodes: Node[] = [];
    if (this.#open.push(tag) > deepest) throw new LiquidFailure("Liquid error: Nesting too deep");
    try {
      while (this.#at < this.#tokens.length) {
        const token = this.#tokens[this.#at++]!;
        if (token.kind === "tag" && ends.includes(token.name) && !this.#failed.has(token))
          return { nodes, end: { name: token.name, markup: token.markup } };
        const node = this.#readNode(token);
        if (node) nodes.push(node);
      }
    } finally {
      this.#open.pop();
    }
    throw new NeverClosed(`Liquid syntax error: '${tag}' tag was never closed`);
  }

  /** Read a body in which unknown tags are as good as text: what is left of it are mistakes. */
  readComment(tag: string, end: string): Node[] {
    const before = this.#isLenient;
    this.#isLenient = true;
    try {
      return this.readBody(tag, [end]).nodes.filter((node) => node instanceof BrokenNode);
    } finally {
      this.#isLenient = before;
    }
  }

  /** Read the lines of a `liquid` tag, each a tag of its own. */
  readLines(tokens: readonly Token[]): Node[] {
    return new Parser(this.source, tokens, this.#tags).readAll();
  }

  #readNode(token: Token): Node | null {
    const place: Place = { input: this.source, begin: token.begin, end: token.end };
    const broken = (message: string) => this.#break(place, message);
    switch (token.kind) {
      case "text":
        return token.text === "" ? null : new TextNode({ ...place, begin: token.from }, token.text);
      case "broken":
        return broken(token.message);
      case "output":
        return new OutputNode(place, parseVariable(token.markup));
    }
    const { name } = token;
    const failed = this.#failed.get(token);
    if (failed !== undefined) return broken(failed);
    const maker = Object.hasOwn(this.#tags, name) ? this.#tags[name] : undefined;
    if (!maker) return this.#isLenient ? null : this.#readUnknown(name, place);
    return this.#readTag(maker, token, place);
  }

  #readTag(maker: TagMaker, token: Token & { kind: "tag" }, place: Place): Node {
    const start = this.#at;
    const before = this.broken.length;
    try {
      return maker({ name: token.name, markup: token.markup, place, parser: this });
    } catch (error) {
      if (!(error instanceof LiquidFailure)) throw error;
      this.#failed.set(token, error.message);
      // A block that is never closed has eaten the rest of the post: give it back.
      if (this.#failed.size > mostMistakes) this.#at = this.#tokens.length;
      else if (error instanceof NeverClosed) {
        this.#at = start;
        this.broken.length = before;
      }
      return this.#break(place, error.message);
    }
  }

  /** What Liquid says of a tag that belongs into some block; null of any other. */
  #misplaced(name: string): string | null {
    const block = this.#open.at(-1);
    if (name === "else")
      return block ? `${block} tag does not expect 'else' tag` : "Unexpected outer 'else' tag";
    if (!name.startsWith("end")) return null;
    return block
      ? `'${name}' is not a valid delimiter for ${block} tags. use end${block}`
      : `Unknown tag '${name}'`;
  }

  #readUnknown(name: string, place: Place): Node {
    const ends = name.startsWith("end") && this.#unknown.has(name.slice(3));
    this.#unknown.add(name);
    const message = this.#misplaced(name);
    if (message !== null && !ends) return this.#break(place, `Liquid syntax error: ${message}`);
    return this.#break(place, "", { silent: ends, unknown: name });
  }

  #break(place: Place, message: string, options: BrokenOptions = {}): BrokenNode {
    const { silent = false, unknown } = options;
    const { begin, end } = place;
    if (!silent) this.broken.push({ begin, end, message, ...(unknown === undefined ? {} : { unknown }) });
    return new BrokenNode(place, message, options);
  }
}

class NeverClosed extends LiquidFailure {}
