import type { BackupPiece } from "#core/exchange/backup.ts";
import type { RestoreChoice, RestoreItem } from "#core/exchange/restore.ts";
import type { Card } from "#core/post/card.ts";
import type { RevisionReason } from "#core/post/history/reason.ts";
import { freePath } from "#core/post/path.ts";
import type { Base, Post } from "#core/post/post.ts";
import type { BlogStore, Revision } from "#store/blog-store.ts";
import { StorageFailure } from "#store/failure.ts";
import type { Refill } from "#store/refill.ts";
import type { OpenBackup } from "#transfer/open-backup.ts";
import type { Services } from "../services.ts";
import type { Keeper } from "./keeper.ts";
import { compared, type RestorePlan } from "./restore-plan.ts";
import { trashMs } from "./trash.ts";

/** A planned restore on its way into the store. */
export type Carrying = {
  backup: OpenBackup;
  plan: RestorePlan;
  choice: RestoreChoice;
  services: Pick<Services, "now" | "newId">;
  store: BlogStore;
  keeper: Keeper;
  taken(path: string): boolean;
  /** Another tab may write in a post of this desk at this very moment. */
  mayChange(ids: readonly string[]): boolean;
  kept(cards: readonly Card[]): void;
  /** In texts: posts, then their former ones. */
  progress(done: number): void;
  signal: AbortSignal;
};

export type CarriedRestore = {
  added: number;
  replaced: number;
  unchanged: number;
  keptHere: number;
  copies: number;
  trashed: number;
  revisions: number;
};

type TextPiece = Extract<BackupPiece, { kind: "post" | "trashed" }>;

/** Posts stored in one transaction. */
const lotSize = 25;
/** Letters of former texts stored in one transaction. */
const lotLetters = 400_000;

/** Stores what the plan says, lot by lot, the texts of now first; `outcome` tells how far it came when it stops. */
export async function carryRestore(carrying: Carrying, outcome: CarriedRestore): Promise<void> {
  const { backup, plan, signal, progress } = carrying;
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const owners = new Map<string, string>();
  const claimed = new Set<string>();
  let done = 0;
  let lot: Added[] = [];

  const store = async (): Promise<void> => {
    await refill(carrying, lot, outcome);
    lot = [];
  };
  for await (const piece of textsOf(backup, signal)) {
    const item = items.get(piece.post.id);
    if (!item) continue;
    const added = await carryOne(piece, item, carrying, { outcome, owners, claimed });
    if (added) lot.push(added);
    if (lot.length >= lotSize) await store();
    done += 1;
    progress(done);
  }
  await store();
  for await (const lotOfTexts of formerTexts(backup, owners, signal)) {
    outcome.revisions += await carrying.store.addRevisions(lotOfTexts);
    done += lotOfTexts.length;
    progress(done);
  }
}

async function* textsOf(backup: OpenBackup, signal: AbortSignal): AsyncGenerator<TextPiece> {
  yield* backup.posts(signal);
  yield* backup.trashed(signal);
}

type Added = { item: RestoreItem; record: NonNullable<Refill["posts"]>[number]; trashedAt?: number };
type Progress = { outcome: CarriedRestore; owners: Map<string, string>; claimed: Set<string> };

/** What is to be added for one post; anything else that is to be done about it is done here. */
async function carryOne(
  piece: TextPiece,
  item: RestoreItem,
  carrying: Carrying,
  { outcome, owners, claimed }: Progress,
): Promise<Added | null> {
  const { keeper, plan } = carrying;
  const { post, baseText } = piece;
  owners.set(post.id, item.knownId ?? post.id);
  const free = (wanted: string): string => {
    const path = freePath(wanted, (each) => carrying.taken(each) || claimed.has(each));
    claimed.add(path);
    return path;
  };
  const record = async (next: Post, held = baseText) => ({
    post: next,
    card: await keeper.describe(next),
    ...(held === undefined ? {} : { baseText: held }),
  });

  switch (item.verdict) {
    case "new": {
      const path = free(post.path);
      // Two of the backup share the name: under another one, it is not what the repository holds there.
      return {
        item,
        record: path === post.path ? await record(post) : await record(elsewhere(post, path), undefined),
      };
    }
    case "path-taken":
      return { item, record: await record(elsewhere(post, free(post.path)), undefined) };
    case "in-trash": {
      const now = carrying.services.now();
      const at = piece.kind === "trashed" ? piece.at : post.updatedAt;
      // From long ago it would leave the trash for good before the writer could look: its days begin anew.
      return { item, record: await record(post), trashedAt: now - at < trashMs / 2 ? at : now };
    }
    case "same":
      outcome.unchanged += 1;
      return null;
    case "trashed":
      outcome.keptHere += 1;
      await keepText(carrying, item.knownId!, post);
      return null;
    case "older":
      if (carrying.choice === "copy") {
        const id = carrying.services.newId();
        const copy = { ...elsewhere(post, free(post.path)), id, rev: 1 };
        return { item, record: await record(copy, undefined) };
      }
      outcome.keptHere += 1;
      await keepText(carrying, item.knownId!, post);
      return null;
    case "newer": {
      const isReplaced = await replace(carrying, item.knownId!, piece, plan);
      outcome[isReplaced ? "replaced" : "keptHere"] += 1;
      // Typed on since the plan: ours is the newer one now.
      if (!isReplaced) await keepText(carrying, item.knownId!, post);
      return null;
    }
  }
}

function elsewhere({ base: _, sent: __, ...post }: Post, path: string): Post {
  return { ...post, path };
}

/** The backup's text among the former ones of our post. */
async function keepText({ store }: Carrying, postId: string, post: Post): Promise<void> {
  await store.addRevisions([{ postId, at: post.updatedAt, text: post.text, reason: "restore" }]);
}

/** The backup's text takes the place of ours, which is kept; false when ours was changed since it was judged. */
async function replace(
  { keeper, services, mayChange }: Carrying,
  id: string,
  { post: theirs, baseText }: TextPiece,
  plan: RestorePlan,
): Promise<boolean> {
  const ours = await keeper.load(id);
  if (!ours || !mayChange([id]) || compared(ours).print !== plan.judged.get(id)?.print) return false;
  const revision: Revision = {
    ...{ postId: id, at: services.now(), text: ours.text },
    reason: "before-restore-backup",
  };
  const isTheirBase = (theirs.base?.at ?? 0) > (ours.base?.at ?? 0) && baseText !== undefined;
  const kept = await keeper.change(
    id,
    (now) => {
      if (now.text !== ours.text) return null;
      const base = isTheirBase ? theirs.base : now.base;
      const rev = isTheirBase && baseText === theirs.text ? now.rev + 1 : 0;
      return {
        ...now,
        text: theirs.text,
        updatedAt: theirs.updatedAt,
        ...(base ? { base: { ...base, rev } satisfies Base } : {}),
      };
    },
    { revision, ...(isTheirBase ? { baseText } : {}) },
  );
  if (!kept.ok && "problem" in kept) throw new StorageFailure(kept.problem);
  return kept.ok;
}

async function refill(
  { store, kept }: Carrying,
  lot: readonly Added[],
  outcome: CarriedRestore,
): Promise<void> {
  if (lot.length === 0) return;
  const living = lot.filter(({ trashedAt }) => trashedAt === undefined);
  const added = new Set(
    await store.refill({
      posts: living.map(({ record }) => record),
      trashed: lot.flatMap(({ record, trashedAt }) =>
        trashedAt === undefined ? [] : [{ id: record.post.id, at: trashedAt, ...record }],
      ),
    }),
  );
  for (const { item, record, trashedAt } of lot) {
    if (!added.has(record.post.id)) outcome.keptHere += 1;
    else if (trashedAt !== undefined) outcome.trashed += 1;
    else if (item.verdict === "new" && record.post.path === item.path) outcome.added += 1;
    else outcome.copies += 1;
  }
  kept(living.filter(({ record }) => added.has(record.post.id)).map(({ record }) => record.card));
}

/** Former texts, and words that had not reached their post, for the posts that they are of here. */
async function* formerTexts(
  backup: OpenBackup,
  owners: ReadonlyMap<string, string>,
  signal: AbortSignal,
): AsyncGenerator<Revision[]> {
  let lot: Revision[] = [];
  let letters = 0;
  for await (const { revision } of backup.revisions(signal)) {
    const postId = owners.get(revision.postId);
    if (postId === undefined) continue;
    if (lot.length > 0 && (letters > lotLetters || lot[0]!.postId !== postId)) {
      yield lot;
      [lot, letters] = [[], 0];
    }
    const { at, text } = revision;
    lot.push({ postId, at, text, reason: asReason(revision.reason) });
    letters += text.length;
  }
  if (lot.length > 0) yield lot;
  for await (const piece of backup.values(signal)) {
    if (piece.kind !== "journal") continue;
    const { id, at, text } = piece.entry;
    const postId = owners.get(id);
    if (postId !== undefined) yield [{ postId, at, text, reason: "journal" }];
  }
}

const reasons: Record<RevisionReason, true> = {
  ...{
    pause: true,
    writing: true,
    opened: true,
    import: true,
    export: true,
    replace: true,
    typography: true,
  },
  ...{
    restore: true,
    update: true,
    publish: true,
    relocate: true,
    journal: true,
    "before-restore-backup": true,
  },
};

/** One of ours: a newer app may know others. */
export function asReason(code: string): RevisionReason {
  return Object.hasOwn(reasons, code) ? (code as RevisionReason) : "restore";
}
