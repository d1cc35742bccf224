import { TooMuchWork } from "./failure.ts";
import type { Liquid } from "./liquid.ts";
import type { Rendering } from "./rendering.ts";

/** Pieces that one rendering may print, loops counted: far more than any page needs, less than a second's patience. */
const mostSteps = 3_000_000;
/** Characters that one rendering may print, and hold in lists that it makes. */
const mostCharacters = 50_000_000;
/** The room that an item of a list takes. */
const charactersOfItem = 4;
/** What fails costs a sentence and a chip that stay: a page has room for some thousands of them. */
const stepsOfFailure = 1000;
/** Characters that Liquid may add to a page: what comes out is laid out beside the writer's text. */
const mostAdded = 2_000_000;

/** The variables of one rendering, and what its tags remember. */
export class Context {
  readonly rendering: Rendering;
  /** For texts that tags read: includes, file names with braces. */
  readonly liquid: Liquid;
  /** `break` or `continue` on its way to the loop. */
  interrupt: "break" | "continue" | null = null;
  /** What tags keep from one use to the next: cycles, where loops stopped. */
  readonly registers = new Map<string, unknown>();
  readonly #environment: Record<string, unknown>;
  /** The innermost scope last; `assign` writes into the first. */
  readonly #scopes: Map<string, unknown>[] = [new Map()];
  #steps = 0;
  #characters = 0;
  #added = 0;

  constructor(environment: Record<string, unknown>, rendering: Rendering, liquid: Liquid) {
    this.#environment = { ...environment };
    this.rendering = rendering;
    this.liquid = liquid;
  }

  /** The value of a name, nil when nothing is called so. */
  find(name: string): unknown {
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const scope = this.#scopes[at]!;
      if (scope.has(name)) return scope.get(name);
    }
    return Object.hasOwn(this.#environment, name) ? this.#environment[name] : null;
  }

  /** `assign` and `capture`: seen from everywhere until the page ends. */
  assign(name: string, value: unknown): void {
    this.#scopes[0]!.set(name, value);
  }

  /** `increment` and `decrement`: counters live beside the page's own values. */
  count(name: string, step: 1 | -1): number {
    const given = this.#environment[name];
    const before = typeof given === "number" ? given : 0;
    this.#environment[name] = before + step;
    return step === 1 ? before : before + step;
  }

  /** Run something with names of its own. */
  within(names: Map<string, unknown>, run: () => void): void {
    this.#scopes.push(names);
    try {
      run();
    } finally {
      this.#scopes.pop();
    }
  }

  /** Count work; throws once a page costs too much. */
  spend(steps: number, characters = 0): void {
    this.#steps += steps;
    this.#characters += characters;
    if (this.#steps > mostSteps || this.#characters > mostCharacters) throw tooMuch();
  }

  /** Count items of a list; throws as `spend`. */
  hold(items: number): void {
    this.spend(0, items * charactersOfItem);
  }

  /** Count a piece that cannot be printed; throws as `spend`. */
  stumble(): void {
    this.spend(stepsOfFailure);
  }

  /** Count what a piece adds to the page; throws when it would be too long, without counting it. */
  add(characters: number): void {
    if (this.#added + characters > mostAdded) throw tooMuch();
    this.#added += characters;
  }
}

function tooMuch(): TooMuchWork {
  return new TooMuchWork("Liquid has too much to do here");
}
