import { freePath } from "#core/post/path.ts";
import type { Post } from "#core/post/post.ts";
import type { Relocation, TextChange } from "#core/post/relocation.ts";
import { applyEdits } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { rebaseEdits } from "#core/text/rebase.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { AllKept, PostChange } from "./keeper.ts";
import type { PostsSource } from "./posts.ts";

/** Why the text before was kept. */
const reason = "relocate";

/** One post as the act left it. */
type Done = TextChange & {
  /** Before the act, the text was byte for byte what the repository held, as of this exchange. */
  heldAt: number | null;
};

/**
 * Stores all that a relocation changes, or nothing; true once it is stored. The notice that tells of it takes all of it
 * back as one act.
 */
export async function carryRelocation(
  { id, changes, to }: Relocation,
  source: PostsSource,
  said: (m: Messages) => string,
): Promise<boolean> {
  const { library, notices, services } = source;
  const keeper = source.keeper();
  if (changes.length === 0) return true;
  if (!keeper || !(await source.flush())) return false;
  const writes: PostChange[] = [];
  const done: Done[] = [];
  for (const change of changes) {
    const known = await keeper.load(change.id);
    const rival = change.newPath === undefined ? undefined : library.byPath(change.newPath);
    const isAsPlanned = known?.path === change.path && known.text === change.before;
    if (!known || !isAsPlanned || (rival && rival.id !== id)) return tellConflict(source, [change.id]);
    const { base, rev } = known;
    done.push({ ...change, heldAt: base && base.rev === rev ? base.at : null });
    writes.push(changed(known, { path: change.newPath ?? known.path, text: change.after }, services.now()));
  }
  if (!isKept(await keeper.changeAll(writes), source)) return false;
  const links = changes.reduce((sum, change) => sum + change.links, 0);
  notices.add({
    tone: "done",
    text: (m) => said(m) + (links > 0 ? ` ${m.app.linksFollow(links)}` : ""),
    lastsMs: 20_000,
    action: { label: (m) => m.app.undo, run: () => undo(done, to.path, source) },
  });
  return true;
}

/** Each post back where it was, with what was typed since; what was typed over stays, and is told. */
async function undo(done: readonly Done[], movedTo: string, source: PostsSource): Promise<void> {
  const { library, notices, services } = source;
  const keeper = source.keeper();
  if (!keeper || !(await source.flush())) return;
  const writes: PostChange[] = [];
  const left: string[] = [];
  for (const { id, path, newPath, before, after, heldAt } of done) {
    const known = await keeper.load(id);
    const inverse = known && rebaseEdits(editsBetween(after, before), editsBetween(after, known.text));
    if (!known || !inverse) left.push(known?.path ?? path);
    if (!known) continue;
    const text = inverse ? applyEdits(known.text, inverse) : known.text;
    const isWhereItWent = newPath !== undefined && known.path === movedTo;
    const free = freePath(path, (other) => (library.byPath(other)?.id ?? id) !== id);
    const write = changed(known, { path: isWhereItWent ? free : known.path, text }, services.now());
    const { base } = write.next;
    // The text is again what the repository holds.
    if (base && text === before && base.at === heldAt) write.next.base = { ...base, rev: known.rev + 1 };
    if (write.next.path !== known.path || text !== known.text) writes.push(write);
  }
  if (writes.length > 0 && !isKept(await keeper.changeAll(writes), source)) return;
  if (left.length > 0) notices.add({ tone: "warning", sticky: true, text: (m) => m.app.notTakenBack(left) });
}

function changed(known: Post, { path, text }: { path: string; text: string }, at: number): PostChange {
  const { rev: _, base, ...post } = known;
  if (text === known.text) {
    // The same words under another name: what the repository holds of them is still these.
    const held = base && base.rev === known.rev ? { ...base, rev: known.rev + 1 } : base;
    return { known, next: { ...post, path, ...(held ? { base: held } : {}) } };
  }
  return {
    known,
    next: { ...post, path, text, updatedAt: at, ...(base ? { base } : {}) },
    edits: editsBetween(toEditorText(known.text), toEditorText(text)),
    revision: { postId: known.id, at, text: known.text, reason },
  };
}

function isKept(kept: AllKept, source: PostsSource): boolean {
  if (kept.ok) return true;
  if ("conflicts" in kept) {
    tellConflict(
      source,
      kept.conflicts.flatMap((post) => post?.id ?? []),
    );
  } else source.notices.add({ tone: "error", text: (m) => problemWords(m, kept.problem) });
  return false;
}

function tellConflict({ library, notices }: PostsSource, ids: readonly string[]): false {
  const titles = ids.flatMap((id) => library.card(id)?.title ?? []);
  notices.add({ tone: "error", text: (m) => m.app.changedMeanwhile(titles) });
  return false;
}
