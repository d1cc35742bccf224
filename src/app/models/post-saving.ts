import { type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import { difference } from "#core/text/difference.ts";
import type { TextEdit } from "#core/text/edit.ts";
import type { JournalEntry } from "#store/schema.ts";
import { type Autosave, createAutosave, type Flush, type SaveOutcome, type SaveState } from "./autosave.ts";
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
  flush: Flush;
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
  now(): number;
  composing(): boolean;
  /** False when the browser refused it. */
  journal(entry: Omit<JournalEntry, "page">): Promise<boolean>;
  /** What the journal holds of this post was acknowledged, or taken back by the writer. */
  unjournal(entry: { id: string; at: number }): void;
  /** Another tab saved a different text: this one becomes a post of its own, whose first revision this answers. */
  keepCopy(post: Post, text: string): Promise<Post | Problem>;
  /** The post on the desk is now that copy. */
  becameCopy(copy: Post): void;
  /** What is stored holds every word of here and more: shown once this save is over. */
  overtaken(theirs: Post): void;
};

/** Of a save that was not waited for: the one that came after it settles what is left. */
const givenUp: SaveOutcome = { ok: false, problem: { code: "storage-silent" } };

export function createPostSaving(source: PostSavingSource): PostSaving {
  const { tools, keeper } = source;
  let known = source.post;
  /** The file as it was when the editor took it: each unchanged line keeps its own ending. */
  let taken = known.text;
  /** How many saves have begun: what happens while one is under way is not answered by it. */
  let begun = 0;
  /** What the journal holds of this post, after what it held before, and the save that it does not wait for. */
  let journaled: { id: string; prints: string[]; during: number } | null = null;
  /** Fingerprints of what was sent and not acknowledged: found in the database all the same, it is ours. */
  const sent = new Set<string>();
  /** The save during or before which the database may have lost what it acknowledged. */
  let lostDuring: number | null = null;
  const post = signal(known);
  const state = signal<SaveState>({ kind: "saved", at: null });

  const fileOf = (doc: string): string => tools.fromEditorText(doc, taken);

  function remember(next: Post): void {
    known = next;
    post.value = next;
  }

  function isOurs(text: string): boolean {
    const print = tools.fingerprint(text);
    return sent.has(print) || journaled?.prints.includes(print) === true;
  }

  /** Another tab, which found these words in the journal, wrote on: all of them are in its text. */
  function isWithin(text: string, theirs: string): boolean {
    if (text === known.text && lostDuring === null) return true;
    const [ours, more] = [difference(known.text, text), difference(text, theirs)];
    if (takesAway(ours) || takesAway(more)) return false;
    // Within our own words it makes other words of them.
    return !ours || !more || more.from <= ours.from || more.from >= ours.from + ours.insert.length;
  }

  async function save(doc: string): Promise<SaveOutcome> {
    const text = fileOf(doc);
    begun += 1;
    const mine = begun;
    // Nothing to write, it seems; but another tab may have written, or a save that never answered may come true yet.
    if (text === known.text && lostDuring === null && sent.size === 0) {
      const stored = await keeper.load(known.id);
      if (mine !== begun) return givenUp;
      if (stored?.rev === known.rev && stored.text === text) return acknowledged(known, mine);
    }
    sent.add(tools.fingerprint(text));
    return put(text, mine);
  }

  async function put(text: string, mine: number): Promise<SaveOutcome> {
    let kept = lostDuring === null ? await keeper.saveText(known, text) : await keeper.rewrite(known, text);
    // The text that another tab found in the journal of this one, or a save that was given up and came true: go on.
    const found = !kept.ok && "conflict" in kept ? kept.conflict : undefined;
    if (mine === begun && found && (found.text === text || isOurs(found.text))) {
      remember(found);
      kept = found.text === text ? { ok: true, post: found } : await keeper.saveText(found, text);
    }
    // Deleted in another tab, or the browser's data were cleared: what is being written comes back.
    if (mine === begun && !kept.ok && "conflict" in kept && !kept.conflict)
      kept = await keeper.rewrite(known, text);
    if (mine !== begun) return givenUp;
    if (!kept.ok && "conflict" in kept && kept.conflict && isWithin(text, kept.conflict.text)) {
      source.overtaken(kept.conflict);
      return acknowledged(known, mine);
    }
    if (!kept.ok && "conflict" in kept) {
      const copy = await source.keepCopy(known, text);
      if ("code" in copy) return { ok: false, problem: copy };
      if (mine !== begun) return givenUp;
      remember(copy);
      source.becameCopy(copy);
      return acknowledged(copy, mine);
    }
    if (!kept.ok) return { ok: false, problem: kept.problem };
    remember(kept.post);
    return acknowledged(kept.post, mine);
  }

  function acknowledged(saved: Post, mine: number): SaveOutcome {
    if (lostDuring !== null && lostDuring < mine) lostDuring = null;
    // Words that were journaled and then undone must not come back at the next start.
    if (journaled && (journaled.during < mine || journaled.prints.at(-1) === tools.fingerprint(saved.text))) {
      source.unjournal({ id: journaled.id, at: source.now() });
      journaled = null;
    }
    sent.clear();
    return { ok: true, rev: saved.rev };
  }

  const autosave: Autosave = createAutosave({
    now: source.now,
    save,
    journal(doc) {
      const text = fileOf(doc);
      const before = journaled?.id === known.id ? journaled.prints : [];
      // Another tab may have put back already what the journal held: these words go on from it too.
      const over = [tools.fingerprint(known.text), ...sent, ...before];
      journaled = { id: known.id, prints: [...before, tools.fingerprint(text)], during: begun };
      return source.journal({ id: known.id, baseRev: known.rev, over, text, at: source.now() });
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
      lostDuring = begun;
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

function takesAway(edit: TextEdit | null): boolean {
  return edit !== null && edit.from < edit.to;
}
