import type { Post } from "#core/post/post.ts";
import { applyEdits } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { rebaseEdits } from "#core/text/rebase.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { Services } from "../services.ts";
import type { Desk } from "./desk.ts";
import type { PostChange } from "./keeper.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";

/** How often an act is tried again when another tab was faster with the post. */
const mostAttempts = 5;

export type RestorationSource = {
  services: Pick<Services, "now">;
  desk: Pick<Desk, "blog" | "keeper" | "flush" | "mayChange">;
  library: Pick<Library, "card">;
  notices: Notices;
};

export type Restoration = {
  id: string;
  /** The text that is wanted in the place of what is stored now; null when that cannot be said of this one. */
  make(now: string): string | null;
  said: (m: Messages) => string;
};

/**
 * Gives a post a text that it had once. What it says now is kept in the very transaction, and the notice that tells of
 * it takes it back, around what was typed since. True once it is stored.
 */
export async function restoreText(
  { id, make, said }: Restoration,
  source: RestorationSource,
): Promise<boolean> {
  const done = await replaceText(id, make, source);
  if (!done) return false;
  if (done.before === done.after) return true;
  source.notices.add({
    ...{ tone: "done", lastsMs: 20_000, text: said },
    action: {
      label: (m) => m.app.undo,
      run: () => takeBackText({ id, before: done.before, after: done.after }, source),
    },
  });
  return true;
}

/** Undoes what made one text of another, around what was typed since; what was typed over stays, and is told. */
export async function takeBackText(
  { id, before, after }: { id: string; before: string; after: string },
  source: RestorationSource,
): Promise<void> {
  const make = (now: string) => {
    const edits = rebaseEdits(editsBetween(after, before), editsBetween(after, now));
    return edits && applyEdits(now, edits);
  };
  await replaceText(id, make, source);
}

async function replaceText(
  id: string,
  make: (now: string) => string | null,
  source: RestorationSource,
): Promise<{ before: string; after: string } | null> {
  const { desk, notices } = source;
  // Another tab writes in it: told by the desk.
  if (!desk.mayChange([id])) return null;
  // The sign already says why the words cannot be saved.
  if (!(await desk.flush("rest"))) return null;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const known = await desk.keeper()?.load(id);
    const text = known ? make(known.text) : null;
    if (!known || text === null) break;
    if (text === known.text) return { before: text, after: text };
    const kept = await desk.keeper()?.changeAll([await changed(known, text, source)]);
    if (kept?.ok) return { before: known.text, after: text };
    if (kept && "problem" in kept) {
      const { problem } = kept;
      notices.add({ tone: "error", text: (m) => problemWords(m, problem) });
      return null;
    }
  }
  const title = source.library.card(id)?.title;
  notices.add({ tone: "error", text: (m) => m.app.changedMeanwhile(title ? [title] : []) });
  return null;
}

async function changed(
  known: Post,
  text: string,
  { services, desk }: RestorationSource,
): Promise<PostChange> {
  const at = services.now();
  const { rev, ...post } = known;
  const next: PostChange["next"] = { ...post, text, updatedAt: at };
  // Again what the repository holds: the sign may say so.
  const isHeld = known.base && text === (await desk.blog.value?.store.baseText(known.id));
  if (known.base && isHeld) next.base = { ...known.base, rev: rev + 1 };
  return {
    known,
    next,
    edits: editsBetween(toEditorText(known.text), toEditorText(text)),
    revision: { postId: known.id, at, text: known.text, reason: "restore" },
  };
}
