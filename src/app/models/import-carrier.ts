import type { Found, ImportItem, ImportPlan } from "#core/exchange/import.ts";
import type { UnreadReason } from "#core/jekyll/file-name.ts";
import type { Card } from "#core/post/card.ts";
import { freePath } from "#core/post/path.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { BlogStore, PostWrite } from "#store/blog-store.ts";
import type { Services } from "../services.ts";
import type { Keeper } from "./keeper.ts";

/** A planned import on its way into the store. */
export type Carrying = {
  plan: ImportPlan;
  found: ReadonlyMap<string, Found>;
  from: "folder" | "files";
  /** The texts that the plan judged, by id: a post that says something else by now is judged anew another time. */
  judged: ReadonlyMap<string, string>;
  services: Pick<Services, "now" | "newId">;
  store: BlogStore;
  keeper: Keeper;
  taken(path: string): boolean;
  kept(cards: readonly Card[]): void;
  progress(done: number, total: number): void;
  cancelled: AbortSignal;
};

export type CarriedImport = {
  imported: number;
  updated: number;
  unchanged: number;
  keptHere: number;
  conflicts: number;
  skipped: { path: string; why: Problem | UnreadReason }[];
  cancelled: boolean;
};

/** Posts stored in one transaction: few enough that the page answers between two, many enough to be quick. */
const lotSize = 40;

/** Stores what the plan says, lot by lot; cancelled, it keeps the lots that are stored and says how far it came. */
export async function carryImport(carrying: Carrying): Promise<CarriedImport> {
  const { plan, store, progress, cancelled } = carrying;
  const outcome: CarriedImport = {
    imported: 0,
    updated: 0,
    unchanged: 0,
    keptHere: 0,
    conflicts: 0,
    skipped: [],
    cancelled: false,
  };
  const claimed = new Set<string>();
  const total = plan.items.length;
  for (let at = 0; at < total; at += lotSize) {
    if (cancelled.aborted) return { ...outcome, cancelled: true };
    const writes: { write: PostWrite; count: "imported" | "updated" | "conflicts" | "unchanged" }[] = [];
    for (const item of plan.items.slice(at, at + lotSize)) {
      const made = await judge(item, carrying, claimed);
      if (made === "keptHere" || made === "unchanged") outcome[made] += 1;
      else if ("why" in made) outcome.skipped.push(made);
      else writes.push(made);
    }
    const results = writes.length === 0 ? [] : await store.saveMany(writes.map(({ write }) => write));
    const cards: Card[] = [];
    results.forEach((result, index) => {
      const { write, count } = writes[index]!;
      if (result.ok) {
        outcome[count] += 1;
        cards.push(write.card);
      } else if (result.reason === "problem") {
        outcome.skipped.push({ path: write.post.path, why: result.problem });
      } else {
        // Typed on in another tab this very moment: ours stays, and the next import judges anew.
        outcome.keptHere += 1;
      }
    });
    carrying.kept(cards);
    progress(Math.min(at + lotSize, total), total);
    await breathe();
  }
  return outcome;
}

type Judged =
  | { write: PostWrite; count: "imported" | "updated" | "conflicts" | "unchanged" }
  | { path: string; why: Problem | UnreadReason }
  | "unchanged"
  | "keptHere";

async function judge(item: ImportItem, carrying: Carrying, claimed: Set<string>): Promise<Judged> {
  const { found, store, from, services, keeper } = carrying;
  if (item.verdict === "skipped") return { path: item.path, why: item.why };
  if (item.verdict === "changed-here") return "keptHere";
  const text = found.get(item.path)?.text;
  if (text === null || text === undefined) throw new Error(`Planned without a text: ${item.path}`);
  const at = services.now();
  const known = item.knownId === undefined ? undefined : await store.post(item.knownId);

  if (item.verdict === "new" || item.verdict === "conflict" || !known) {
    const path = freePath(item.path, (wanted) => carrying.taken(wanted) || claimed.has(wanted));
    claimed.add(path);
    const post: Post = {
      id: services.newId(),
      path,
      text,
      rev: 1,
      createdAt: found.get(item.path)?.modifiedAt ?? at,
      updatedAt: found.get(item.path)?.modifiedAt ?? at,
      // A copy under another name is not what the repository holds there.
      ...(path === item.path ? { base: { path, rev: 1, at, from } } : {}),
    };
    const write: PostWrite = { post, card: await keeper.describe(post), expectedRev: 0 };
    if (post.base) write.baseText = text;
    return { write, count: item.verdict === "conflict" ? "conflicts" : "imported" };
  }

  // Typed on since the plan, in another tab: nothing that is newer here is taken over.
  if (known.text !== carrying.judged.get(known.id)) return "keptHere";
  // Only to remember that this very folder holds it: an exchange by zip says nothing new of it.
  if (item.verdict === "same" && (from === "files" || known.base?.from === "folder")) return "unchanged";
  const rev = known.rev + 1;
  const updatedAt = item.verdict === "same" ? known.updatedAt : at;
  // The folder's own spelling of the name (case, normal form) is the one to write back under.
  const post: Post = {
    ...known,
    path: item.path,
    text,
    rev,
    updatedAt,
    base: { path: item.path, rev, at, from },
  };
  const write: PostWrite = {
    post,
    card: await keeper.describe(post),
    expectedRev: known.rev,
    baseText: text,
  };
  if (item.verdict === "same") return { write, count: "unchanged" };
  // Theirs is taken; ours stays one click away.
  write.revision = { postId: known.id, at, text: known.text, reason: "import" };
  return { write, count: "updated" };
}

/** Lets the page paint and answer. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
