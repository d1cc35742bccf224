import type { Context } from "./context.ts";
import { LiquidFailure, TooMuchWork } from "./failure.ts";
import type { Mark } from "./marks.ts";
import { Output } from "./output.ts";
import { placeOf } from "./rendering.ts";

/** Where a piece stands: offsets into the text that it was read from. */
export type Place = { input: string; begin: number; end: number };

/** A piece of a template. */
export interface Node {
  readonly place: Place;
  /** Prints nothing that one sees: a block of such pieces alone loses its white space too. */
  readonly blank: boolean;
  render(context: Context, output: Output): void;
}

/** Print pieces in their order; one that fails becomes a chip and a problem. */
export function renderNodes(nodes: readonly Node[], context: Context, output: Output): void {
  for (const node of nodes) {
    renderNode(node, context, output);
    if (context.interrupt) return;
  }
}

/** Print one piece, or a chip in its stead. */
export function renderNode(node: Node, context: Context, output: Output): void {
  context.spend(1);
  try {
    node.render(context, output);
  } catch (error) {
    if (error instanceof TooMuchWork) throw error;
    context.stumble();
    printFailure(node, error, context, output);
  }
}

/** A chip for a piece and a problem with its sentence. */
export function printFailure(node: Node, error: unknown, { rendering }: Context, output: Output): void {
  const message = error instanceof Error ? error.message : String(error);
  rendering.problems.push({ code: "liquid-failed", ...placeOf(node.place, rendering), data: { message } });
  output.write(rendering.marks.add(chipOf(node.place)));
}

/** The text that pieces print. */
export function printNodes(nodes: readonly Node[], context: Context): string {
  const output = new Output();
  renderNodes(nodes, context, output);
  const { text } = output;
  context.spend(0, text.length);
  return text;
}

/** The text of a piece. */
export function sourceOf({ input, begin, end }: Place): string {
  return input.slice(begin, end);
}

// A chip has room for one line.
function chipOf(place: Place): Mark {
  const source = sourceOf(place);
  return { kind: "chip", text: source.split("\n", 1)[0] ?? "", source };
}

/** Text between the braces. */
export class TextNode implements Node {
  readonly place: Place;
  readonly blank: boolean;
  readonly text: string;

  constructor(place: Place, text: string) {
    this.place = place;
    this.text = text;
    this.blank = /^\s*$/.test(text);
  }

  render(_: Context, output: Output): void {
    output.write(this.text);
  }
}

/** What Jekyll would stop the build for, said once where it stands. */
export class BrokenNode implements Node {
  readonly place: Place;
  readonly blank = false;
  readonly #message: string;
  readonly #unknown: string | undefined;
  readonly #isSilent: boolean;

  constructor(place: Place, message: string, { silent = false, unknown }: BrokenOptions = {}) {
    this.place = place;
    this.#message = message;
    this.#isSilent = silent;
    this.#unknown = unknown;
  }

  render(context: Context, output: Output): void {
    if (this.#isSilent) return;
    if (this.#unknown === undefined) throw new LiquidFailure(this.#message);
    context.stumble();
    const { rendering } = context;
    const place = placeOf(this.place, rendering);
    rendering.problems.push({ code: "tag-unknown", ...place, data: { tag: this.#unknown } });
    output.write(rendering.marks.add(chipOf(this.place)));
  }
}

export type BrokenOptions = { silent?: boolean; unknown?: string };
