import type { Rendered } from "#core/render/render.ts";
import { type Block, cutBlocks, markLines, moveToLine, type NewBlock, planPatch } from "./patch.ts";
import { sanitize } from "./sanitize.ts";

/** What the patcher tells while it works. */
export type PatcherEvents = {
  label(kind: string): string;
  fresh(nodes: readonly Node[]): void;
  /** Blocks came, went or moved. */
  patched(): void;
  /** Everything wanted is shown. */
  done(): void;
};

/** How long the page may be busy before a long patch lets it breathe. */
const sliceMs = 10;

const longestWaitMs = 100;
/** From here on, blocks out of sight are not laid out: their heights are guessed until they are seen. */
const manyBlocks = 600;

/** Keeps the children of an element equal to the latest rendering; blocks that did not change keep their nodes. */
export class Patcher {
  readonly #root: HTMLElement;
  readonly #events: PatcherEvents;
  #shown: Block[] = [];
  /** Bumped by every `show` and by `stop`: an older patch that wakes up goes home. */
  #turn = 0;

  constructor(root: HTMLElement, events: PatcherEvents) {
    this.#root = root;
    this.#events = events;
  }

  show({ html, blockEnds, blockLines }: Rendered): void {
    const turn = ++this.#turn;
    const wanted = cutBlocks(html, blockEnds, blockLines);
    const { head, tail, middle, spare } = planPatch(this.#shown, wanted);
    for (const [at, block] of head.entries()) moveToLine(block, wanted[at]!.line);
    for (const [at, block] of tail.entries())
      moveToLine(block, wanted[at - tail.length + wanted.length]!.line);
    const kept = new Set(middle.map(({ key }) => key));
    for (const [key, blocks] of spare) {
      if (kept.has(key)) continue;
      for (const block of blocks) block.node.remove();
      spare.delete(key);
    }
    this.#root.classList.toggle("long", wanted.length > manyBlocks);
    this.#work({ turn, head, tail, middle, spare, at: 0 });
  }

  stop(): void {
    this.#turn++;
  }

  #work(job: Job): void {
    if (job.turn !== this.#turn) return;
    const until = performance.now() + sliceMs;
    const { head, tail, middle, spare } = job;
    const before = tail[0]?.node ?? null;
    while (job.at < middle.length) {
      head.push(this.#place(middle[job.at++]!, spare, before));
      if (performance.now() > until) break;
    }
    this.#shown = [...head, ...[...spare.values()].flat(), ...tail];
    this.#events.patched();
    if (job.at < middle.length) {
      whenIdle(() => this.#work(job));
      return;
    }
    for (const block of [...spare.values()].flat()) block.node.remove();
    this.#shown = [...head, ...tail];
    this.#events.done();
  }

  #place(wanted: NewBlock, spare: Map<string, Block[]>, before: Element | null): Block {
    const same = spare.get(wanted.key)?.shift();
    const block = same ?? this.#make(wanted);
    if (same) moveToLine(same, wanted.line);
    this.#root.insertBefore(block.node, before);
    return block;
  }

  #make({ key, line, html }: NewBlock): Block {
    const wrapper = this.#root.ownerDocument.createElement("div");
    wrapper.className = "block";
    const nodes = sanitize(html, (kind) => this.#events.label(kind));
    wrapper.append(...nodes);
    markLines(wrapper, line);
    this.#events.fresh([wrapper]);
    return { key, line, node: wrapper };
  }
}

type Job = {
  turn: number;
  head: Block[];
  tail: Block[];
  middle: NewBlock[];
  spare: Map<string, Block[]>;
  at: number;
};

// Typing goes first; Safari has no idle callback.
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: longestWaitMs });
  else setTimeout(work);
}
