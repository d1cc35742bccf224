import { type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { JournalEntry } from "#store/schema.ts";
import { type Autosave, createAutosave, type SaveOutcome, type SaveState } from "./autosave.ts";
import type { Keeper } from "./keeper.ts";
import type { PostTools } from "./post-tools.ts";

/** How the words of one open post reach the database; a document is the editor's text, without BOM and CR. */
export type PostSaving = {
  /** As it was last acknowledged, or taken over from elsewhere. */
  post: ReadonlySignal<Post>;
  state: ReadonlySignal<SaveState>;
  /** The file that a document makes: each unchanged line keeps its own ending. */
  fileOf(doc: string): string;
  /** After every edit; the snapshot is asked for when a save or the journal needs the document. */
  changed(snapshot: () => string): void;
  flush(): Promise<boolean>;
  leave(): void;
  /** Stores the document although nothing changed: the database lost what it held. */
  rewrite(snapshot: () => string): Promise<boolean>;
  /** The stored post changed elsewhere: the document to show now, or null while that of here stays. */
  takeOver(next: Post): string | null;
  close(): void;
};

export type PostSavingSource = {
  post: Post;
  keeper: Keeper;
  tools: Pick<PostTools, "toEditorText" | "fromEditorText" | "fingerprint">;
  delayMs: number;
  now(): number;
  composing(): boolean;
  journal(entry: Omit<JournalEntry, "page">): void;
  /** What the journal holds of this post was acknowledged, or taken back by the writer. */
  unjournal(entry: { id: string; at: number }): void;
  /** Another tab saved a different text: this one becomes a post of its own, whose first revision this answers. */
  keepCopy(post: Post, text: string): Promise<Post | Problem>;
  /** The post on the desk is now that copy. */
  becameCopy(copy: Post): void;
};

export function createPostSaving(source: PostSavingSource): PostSaving {
  const { tools, keeper } = source;
  let known = source.post;
  /** The file as it was when the editor took it: each unchanged line keeps its own ending. */
  let taken = known.text;
  let journaled: { id: string; text: string } | null = null;
  /** The text of the save under way: the journal's words may go on from it as well. */
  let onItsWay: string | null = null;
  /** The database may no longer hold what it acknowledged. */
  let isLost = false;
  const post = signal(known);
  const state = signal<SaveState>({ kind: "saved", at: null });

  const fileOf = (doc: string): string => tools.fromEditorText(doc, taken);

  function remember(next: Post): void {
    known = next;
    post.value = next;
  }

  async function save(doc: string): Promise<SaveOutcome> {
    const text = fileOf(doc);
    if (text === known.text && !isLost) return acknowledged(known);
    onItsWay = text;
    try {
      return await put(text);
    } finally {
      onItsWay = null;
    }
  }

  async function put(text: string): Promise<SaveOutcome> {
    let kept = isLost ? await keeper.rewrite(known, text) : await keeper.saveText(known, text);
    // What another tab found in the journal of this one is this very text: go on from there.
    const found = !kept.ok && "conflict" in kept ? kept.conflict : undefined;
    if (found && (found.text === text || found.text === journaled?.text)) {
      remember(found);
      kept = found.text === text ? { ok: true, post: found } : await keeper.saveText(found, text);
    }
    // Deleted in another tab, or the browser's data were cleared: what is being written comes back.
    if (!kept.ok && "conflict" in kept && !kept.conflict) kept = await keeper.rewrite(known, text);
    if (!kept.ok && "conflict" in kept) {
      const copy = await source.keepCopy(known, text);
      if ("code" in copy) return { ok: false, problem: copy };
      remember(copy);
      source.becameCopy(copy);
      return acknowledged(copy);
    }
    if (!kept.ok) return { ok: false, problem: kept.problem };
    remember(kept.post);
    return acknowledged(kept.post);
  }

  function acknowledged(saved: Post): SaveOutcome {
    isLost = false;
    // Words that were journaled and then undone must not come back at the next start.
    if (journaled !== null) source.unjournal({ id: journaled.id, at: source.now() });
    journaled = null;
    return { ok: true, rev: saved.rev };
  }

  const autosave: Autosave = createAutosave({
    delayMs: source.delayMs,
    now: source.now,
    save,
    journal(doc) {
      const text = fileOf(doc);
      const over = [known.text, ...(onItsWay === null ? [] : [onItsWay])].map(tools.fingerprint);
      journaled = { id: known.id, text };
      source.journal({ id: known.id, baseRev: known.rev, over, text, at: source.now() });
    },
    state(next) {
      state.value = next;
    },
    composing: source.composing,
  });

  return {
    post,
    state,
    fileOf,
    changed: autosave.changed,
    flush: autosave.flush,
    leave: autosave.leave,
    rewrite(snapshot) {
      isLost = true;
      autosave.changed(snapshot);
      return autosave.flush();
    },
    takeOver(next) {
      if (next.rev <= known.rev) return null;
      if (next.text === known.text) {
        remember(next);
        return null;
      }
      // Words that are not saved yet meet the other text in `save`, where neither is lost.
      if (state.value.kind !== "saved") return null;
      taken = next.text;
      remember(next);
      return tools.toEditorText(taken);
    },
    close: autosave.dispose,
  };
}
