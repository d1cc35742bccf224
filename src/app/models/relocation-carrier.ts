import { freePath } from "#core/post/path.ts";
import type { Post } from "#core/post/post.ts";
import type { Relocation, TextChange } from "#core/post/relocation.ts";
import type { Problem } from "#core/problem.ts";
import { applyEdits } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { rebaseEdits } from "#core/text/rebase.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { PostChange } from "./keeper.ts";
import type { PostsSource } from "./posts.ts";

/** How often an act is tried again when another tab was faster with one of its posts. */
const mostAttempts = 5;

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
  reason: "relocate" | "publish" = "relocate",
): Promise<boolean> {
  const { notices } = source;
  if (changes.length === 0) return true;
  // Asked when it was planned; another tab may have taken the pen since.
  if (!source.mayChange(changes.map((change) => change.id))) return false;
  if (!(await source.flush("rest"))) return false;
  let done: Done[] | null = null;
  for (let attempt = 0; done === null && attempt < mostAttempts; attempt++) {
    const made = await attempted(id, changes, source);
    if ("conflicts" in made) return tellConflict(source, made.conflicts);
    // Published under another name with the same words: they are kept as they were then all the same.
    const own = made.writes.find(({ known }) => known.id === id);
    if (own && reason === "publish")
      own.revision = { postId: id, at: source.services.now(), text: own.known.text, reason };
    const kept = await source.keeper()?.changeAll(made.writes);
    if (kept?.ok) done = made.done;
    else if (!kept || "problem" in kept) return kept ? tellProblem(source, kept.problem) : false;
  }
  if (done === null) return tellConflict(source, []);
  const carried = done;
  const links = changes.reduce((sum, change) => sum + change.links, 0);
  notices.add({
    tone: "done",
    text: (m) => said(m) + (links > 0 ? ` ${m.app.linksFollow(links)}` : ""),
    lastsMs: 20_000,
    action: { label: (m) => m.app.undo, run: () => undo(carried, to.path, source) },
  });
  return true;
}

/** The planned changes on top of what is stored now; words that were typed elsewhere in a text since are kept. */
async function attempted(
  id: string,
  changes: readonly TextChange[],
  { library, services, keeper }: PostsSource,
): Promise<{ writes: PostChange[]; done: Done[] } | { conflicts: string[] }> {
  const writes: PostChange[] = [];
  const done: Done[] = [];
  for (const change of changes) {
    const { before, after, newPath } = change;
    const known = await keeper()?.load(change.id);
    const rival = newPath === undefined ? undefined : library.byPath(newPath);
    if (!known || known.path !== change.path || (rival && rival.id !== id)) return { conflicts: [change.id] };
    const edits = rebaseEdits(editsBetween(before, after), editsBetween(before, known.text));
    if (!edits) return { conflicts: [change.id] };
    const text = applyEdits(known.text, edits);
    const { base, rev } = known;
    const heldAt = base && base.rev === rev ? base.at : null;
    done.push({ ...change, before: known.text, after: text, heldAt });
    writes.push(changed(known, { path: newPath ?? known.path, text }, services.now()));
  }
  return { writes, done };
}

/** Each post back where it was, with what was typed since; what was typed over stays, and is told. */
async function undo(done: readonly Done[], movedTo: string, source: PostsSource): Promise<void> {
  if (!source.mayChange(done.map((change) => change.id))) return;
  if (!(await source.flush("rest"))) return;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { writes, left } = await undone(done, movedTo, source);
    const kept = writes.length === 0 ? { ok: true as const } : await source.keeper()?.changeAll(writes);
    if (!kept) return;
    if (kept.ok) {
      if (left.length > 0)
        source.notices.add({ tone: "warning", sticky: true, text: (m) => m.app.notTakenBack(left) });
      return;
    }
    if ("problem" in kept) return void tellProblem(source, kept.problem);
  }
  tellConflict(source, []);
}

async function undone(
  done: readonly Done[],
  movedTo: string,
  { library, services, keeper }: PostsSource,
): Promise<{ writes: PostChange[]; left: string[] }> {
  const writes: PostChange[] = [];
  const left: string[] = [];
  for (const { id, path, newPath, before, after, heldAt } of done) {
    const known = await keeper()?.load(id);
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
  return { writes, left };
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
    revision: { postId: known.id, at, text: known.text, reason: "relocate" },
  };
}

function tellProblem({ notices }: PostsSource, problem: Problem): false {
  notices.add({ tone: "error", text: (m) => problemWords(m, problem) });
  return false;
}

function tellConflict({ library, notices }: PostsSource, ids: readonly string[]): false {
  const titles = ids.flatMap((id) => library.card(id)?.title ?? []);
  notices.add({ tone: "error", text: (m) => m.app.changedMeanwhile(titles) });
  return false;
}
