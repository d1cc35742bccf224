import { rubyPattern } from "./pattern.ts";

// A lexer is a table of states, each an ordered list of rules, run as Rouge's RegexLexer runs its own: the first rule
// that matches here wins, its action says the token class, `next` moves the stack of states. What no rule takes is one
// character of class `err`.
// Rouge's patterns see nothing before the current place: there a leading `\b` or a look-behind always holds (leave it
// out of the table), and only a leading `^` asks for the edge of a line. A pattern that looks far ahead before it may
// fail bounds what it repeats (`{1,400}`), for it is tried again at each character that no rule takes.

/** Rouge's short name of a token, as it is printed in `class`; "" is plain text, printed without a `span`. */
export type TokenClass = string;

/** One class for the whole match, one for each group (groups must cover the match), or a function that emits. */
export type Action = TokenClass | readonly TokenClass[] | ((match: RegExpExecArray, run: LexerRun) => void);

/**
 * Where to go after a match: `"#pop"`, `"#pop:2"`, `"#push"` (the same state again), a state's name, or several of
 * these, done in order.
 */
export type Next = string | readonly string[];

/** A pattern is tried at the current place only; write `^`, `$` for line edges (flag `m` is always on). */
export type Rule = readonly [pattern: RegExp, action: Action, next?: Next] | { readonly include: string };

/** A language: its states, of which `root` is the first. */
export type Lexer = {
  readonly states: Readonly<Record<string, readonly Rule[]>>;
  /** The stack to begin with when it is more than `root`; may look at the text. */
  readonly start?: (text: string) => readonly string[];
};

/** Called with each piece of text and its class, in order; neighbors of one class are joined later. */
export type Emit = (token: TokenClass, text: string) => void;

/** A language by a name that the text itself gives; null when Rouge has none by that name. */
export type FindLexer = (name: string) => Lexer | null;

type CompiledRule = { pattern: RegExp; action: Action; next: Next | undefined };
type Compiled = Map<string, CompiledRule[]>;

const compiled = new WeakMap<Lexer, { ascii?: Compiled; any?: Compiled }>();
/** How many empty matches in a row may move the stack before the place is given up. */
const mostEmptyMatches = 30;
/** A stack deeper than anyone writes: what is pushed beyond it changes nothing. */
const deepest = 2000;

/** One run of a lexer over a text, or over several in a row with the stack kept in between. */
export class LexerRun {
  readonly #lexer: Lexer;
  readonly #emit: Emit;
  readonly find: FindLexer;
  #moves = 0;
  readonly stack: string[];
  /** What a language must remember beside its states: the open here-documents, the quote that ends a string. */
  readonly memory: Record<string, unknown> = {};

  constructor(lexer: Lexer, emit: Emit, text = "", find: FindLexer = () => null) {
    this.#lexer = lexer;
    this.#emit = emit;
    this.find = find;
    this.stack = ["root", ...(lexer.start?.(text) ?? [])];
  }

  /** Emit a piece of the match. */
  token(token: TokenClass, text: string): void {
    if (text !== "") this.#emit(token, text);
  }

  /** Move the stack as a rule's `next` does. */
  go(next: Next): void {
    for (const one of typeof next === "string" ? [next] : next) this.#move(one);
  }

  #move(next: string): void {
    this.#moves++;
    if (next.startsWith("#pop")) {
      const count = Number(next.slice(5) || 1);
      for (let n = 0; n < count && this.stack.length > 1; n++) this.stack.pop();
    } else if (this.stack.length < deepest) this.stack.push(next === "#push" ? this.state : next);
  }

  get state(): string {
    return this.stack[this.stack.length - 1]!;
  }

  /** The text emitted by another language from its first state. */
  delegate(lexer: Lexer, text: string): void {
    new LexerRun(lexer, this.#emit, text, this.find).lex(text);
  }

  /** Another language that goes on where it stopped: as the text around PHP does. */
  sibling(lexer: Lexer): LexerRun {
    return new LexerRun(lexer, this.#emit, "", this.find);
  }

  lex(text: string): void {
    const states = compile(this.#lexer, /^[\0-\x7f]*$/.test(text));
    let at = 0;
    let empty = 0;
    while (at < text.length) {
      const from = at;
      at = this.#step(states, text, at);
      empty = at === from ? empty + 1 : 0;
      if (at >= 0 && empty <= mostEmptyMatches) continue;
      at = from + (text.codePointAt(from)! > 0xffff ? 2 : 1);
      this.#emit("err", text.slice(from, at));
      empty = 0;
    }
  }

  // The end of what the first rule that matches takes, or -1.
  #step(states: Compiled, text: string, at: number): number {
    const rules = states.get(this.state);
    if (!rules) throw new Error(`No state ${this.state}`);
    for (const { pattern, action, next } of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      // Kept before the action: a function may run the same pattern on a text within.
      const end = at + match[0].length;
      const moves = this.#moves;
      if (typeof action === "string") this.token(action, match[0]);
      else if (typeof action === "function") action(match, this);
      else for (const [n, token] of action.entries()) this.token(token, match[n + 1] ?? "");
      if (next !== undefined) this.go(next);
      if (end > at || this.#moves !== moves) return end;
    }
    return -1;
  }
}

function compile(lexer: Lexer, isAscii: boolean): Compiled {
  const known = compiled.get(lexer) ?? {};
  compiled.set(lexer, known);
  const made = known[isAscii ? "ascii" : "any"];
  if (made) return made;
  const states: Compiled = new Map();
  const flatten = (rules: readonly Rule[]): CompiledRule[] =>
    rules.flatMap((rule) => {
      if ("include" in rule) {
        const included = lexer.states[rule.include];
        if (!included) throw new Error(`No state ${rule.include}`);
        return flatten(included);
      }
      const [pattern, action, next] = rule;
      return { pattern: rubyPattern(pattern, isAscii), action, next };
    });
  for (const [name, rules] of Object.entries(lexer.states)) states.set(name, flatten(rules));
  known[isAscii ? "ascii" : "any"] = states;
  return states;
}

/** An action that looks the whole match up in lists of words separated by blanks, the first list that has it wins. */
export function byWord(lists: Readonly<Record<TokenClass, string>>, otherwise: TokenClass): Action {
  const classes = new Map<string, TokenClass>();
  for (const [token, words] of Object.entries(lists))
    for (const word of words.trim().split(/\s+/)) if (!classes.has(word)) classes.set(word, token);
  return (match, run) => run.token(classes.get(match[0]) ?? otherwise, match[0]);
}
