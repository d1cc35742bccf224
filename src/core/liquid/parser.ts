import {
  type Context,
  type Emitter,
  type Liquid,
  Parser,
  type TagToken,
  type Template,
  type Token,
  Tokenizer,
  TokenKind,
  type TopLevelToken,
} from "liquidjs";
import { placeOf, renderingOf } from "./rendering.ts";

/** More mistakes than a post can hold by accident: from there on, braces are text. */
const mostMistakes = 100;

/**
 * Reads Liquid as Jekyll does, but where Jekyll's build would fail puts a piece that prints a chip and a problem:
 * the rest of the post stays readable.
 */
export class LaxParser extends Parser {
  readonly #engine: Liquid;
  #tokens: TopLevelToken[] = [];
  #places: Map<Token, number> | null = null;
  /** Pieces that are no tokens at all, and why. */
  readonly #broken = new Map<Token, string>();
  readonly #failed = new Set<Token>();
  readonly #unknown = new Set<string>();

  constructor(liquid: Liquid) {
    super(liquid);
    this.#engine = liquid;
  }

  override parse(source: string): Template[] {
    this.#tokens = this.#readTokens(source);
    return this.parseTokens([...this.#tokens]);
  }

  #readTokens(source: string, from = 0, to = source.length): TopLevelToken[] {
    const { options } = this.#engine;
    const read = (start: number, end: number) =>
      new Tokenizer(source, options.operators, undefined, [start, end]);
    const tokens: TopLevelToken[] = [];
    for (let at = from; at < to; ) {
      if (this.#broken.size > mostMistakes) return [...tokens, read(at, to).readHTMLToken([])];
      try {
        const rest = read(at, to).readTopLevelTokens(options);
        const runaway = rest.find(isRunaway);
        if (!runaway) return [...tokens, ...rest];
        const message = `Variable '${firstLine(runaway)}' was not properly terminated`;
        throw Object.assign(new Error(message), { token: runaway });
      } catch (error) {
        const { begin, end } = badToken(error, source, to);
        const bad = read(begin, end).readHTMLToken([]);
        this.#broken.set(bad, messageOf(error));
        tokens.push(...this.#readTokens(source, at, begin), bad);
        at = end;
      }
    }
    return tokens;
  }

  override parseToken(token: TopLevelToken, remaining: TopLevelToken[]): Parsed {
    const broken = this.#broken.get(token);
    if (broken !== undefined) return broke(token, broken);
    const name = (token as Partial<TagToken>).name;
    if (this.#failed.has(token)) return broke(token, `'${name ?? ""}' tag was never closed`);
    if (name !== undefined && !this.#engine.tags[name]) {
      const ends = name.startsWith("end") && this.#unknown.has(name.slice(3));
      this.#unknown.add(name);
      return broke(token, `Unknown tag '${name}'`, { silent: ends, unknown: name });
    }
    const left = remaining.length;
    try {
      return super.parseToken(token, remaining);
    } catch (error) {
      this.#failed.add(token);
      if (this.#failed.size > mostMistakes) remaining.length = 0;
      else if (remaining.length < left) this.#rewind(token, remaining);
      return broke(token, messageOf(error));
    }
  }

  // A block that is never closed has eaten the rest of the post: give it back.
  #rewind(token: Token, remaining: TopLevelToken[]): void {
    this.#places ??= new Map(this.#tokens.map((one, at) => [one, at]));
    const at = this.#places.get(token);
    if (at === undefined) return;
    remaining.length = 0;
    for (let next = at + 1; next < this.#tokens.length; next++) remaining.push(this.#tokens[next]!);
  }
}

type Parsed = ReturnType<Parser["parseToken"]>;

// liquidjs asks no more of a template than this class has.
function broke(...made: ConstructorParameters<typeof BrokenTemplate>): Parsed {
  return new BrokenTemplate(...made) as unknown as Parsed;
}

/** What Jekyll would stop the build for, said once where it stands. */
export class BrokenTemplate implements Template {
  readonly token: Token;
  readonly #message: string;
  readonly #options: { silent?: boolean; unknown?: string };

  constructor(token: Token, message: string, options: { silent?: boolean; unknown?: string } = {}) {
    this.token = token;
    this.#message = message;
    this.#options = options;
  }

  render(context: Context, emitter: Pick<Emitter, "write">): void {
    const { silent, unknown } = this.#options;
    if (silent) return;
    const rendering = renderingOf(context);
    const place = placeOf(this.token, rendering);
    rendering.problems.push(
      unknown === undefined
        ? { code: "liquid-failed", ...place, data: { message: this.#message } }
        : { code: "tag-unknown", ...place, data: { tag: unknown } },
    );
    emitter.write(rendering.marks.add({ kind: "chip", text: firstLine(this.token) }));
  }
}

// Braces that found their end only behind other braces, lines below: a slip of one line must not eat the next ones.
function isRunaway(token: TopLevelToken): boolean {
  return token.kind === TokenKind.Output && /\n[\s\S]*\{[{%]/.test(token.getText());
}

function firstLine(token: Token): string {
  return token.getText().split("\n", 1)[0] ?? "";
}

// Unclosed braces spoil their own line, not what follows.
function badToken(error: unknown, source: string, to: number): { begin: number; end: number } {
  const token = (error as { token?: Token }).token;
  if (!token) throw error;
  const { begin } = token;
  const close = source.startsWith("{{", begin) ? "}}" : "%}";
  const line = source.indexOf("\n", begin);
  const lineEnd = line < 0 || line > to ? to : line;
  const found = source.indexOf(close, begin + 2);
  const end = found >= 0 && found < lineEnd ? found + 2 : Math.min(lineEnd, begin + 80);
  return { begin, end: Math.min(to, Math.max(end, begin + 2)) };
}

/** The sentence of an error without liquidjs's own place and excerpt. */
export function messageOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.replace(/,? ?(?:file:.*?)?,? ?line:\d+, col:\d+$/, "");
}
