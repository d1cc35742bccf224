import type { BackupPiece } from "#core/exchange/backup.ts";
import { isPlain } from "#core/exchange/backup-entries.ts";
import { bareCard } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { OpenBackup } from "#transfer/open-backup.ts";
import { type BackupTask, makeBackup } from "./backing-up.ts";
import { blogPieces } from "./blog-pieces.ts";
import { asReason } from "./restore-carrier.ts";

/** What restoring a fresh backup into an empty place gave, compared with the blog text by text. */
export type RestoreTested = {
  /** ms since the epoch */
  at: number;
  posts: number;
  revisions: number;
  trashed: number;
  siteFiles: number;
  /** Of the backup file. */
  bytes: number;
  /** Records that came back otherwise, or not at all: none when the backup is good. */
  differences: { kind: Compared["kind"]; name: string }[];
};

type Compared = Exclude<BackupPiece, { kind: "setting" | "journal" }>;

/** Another tab is at it: a test at a time. */
export class TestUnderWay extends Error {}

/**
 * Makes a backup, restores it into a scratch database, reads everything back and compares the SHA-256 of every record
 * with that of the blog when the backup was made. Rejects with a `TestUnderWay` while another tab does the same.
 */
export async function testRestore(
  task: Omit<BackupTask, "settings" | "seen"> & { newId(): string },
): Promise<RestoreTested> {
  const { at, progress, signal = new AbortController().signal } = task;
  const live = new Map<string, Hashed>();
  const zip = await makeBackup({
    ...{ ...task, settings: {} },
    // The last third of the way is the way back.
    progress: (done, total) => progress?.(done, total * 1.5),
    seen: (pieces) => hashAll(pieces, live),
  });
  const [{ openBackup }, { openScratch }] = await Promise.all([
    import("#transfer/open-backup.ts"),
    import("#store/scratch.ts"),
  ]);
  const scratch = await openScratch(task.newId);
  if (!scratch) throw new TestUnderWay("Another tab tests a backup");
  try {
    const opened = await openBackup(zip);
    const back = new Map<string, Hashed>();
    if (opened.ok) {
      await refillAll(opened.backup, scratch.store, signal);
      const cards = await scratch.store.cards();
      const reading = { store: scratch.store, cards, settings: {}, signal, progress: () => {} };
      for await (const pieces of blogPieces(reading)) await hashAll(pieces, back);
    }
    progress?.(1, 1);
    return {
      at,
      ...countKinds(live),
      bytes: zip.size,
      differences: [...live]
        .filter(([key, { hash }]) => back.get(key)?.hash !== hash)
        .map(([, { kind, name }]) => ({ kind, name })),
    };
  } finally {
    await scratch.discard();
  }
}

async function refillAll(backup: OpenBackup, store: BlogStore, signal: AbortSignal): Promise<void> {
  for await (const { post, baseText } of backup.posts(signal)) {
    const base = baseText === undefined ? {} : { baseText };
    await store.refill({ posts: [{ post, card: bareCard(post), ...base }] });
  }
  for await (const { at, post, baseText } of backup.trashed(signal)) {
    const base = baseText === undefined ? {} : { baseText };
    await store.refill({ trashed: [{ id: post.id, at, post, card: bareCard(post), ...base }] });
  }
  for await (const piece of backup.values(signal)) {
    if (piece.kind === "site-file")
      await store.refill({ siteFiles: [{ path: piece.path, text: piece.text }] });
    if (piece.kind === "meta") await store.refill({ meta: [[piece.key, piece.value]] });
  }
  let lot: Parameters<BlogStore["addRevisions"]>[0][number][] = [];
  for await (const { revision } of backup.revisions(signal)) {
    if (lot.length >= 20 || (lot[0] && lot[0].postId !== revision.postId)) {
      await store.addRevisions(lot);
      lot = [];
    }
    lot.push({ ...revision, reason: asReason(revision.reason) });
  }
  if (lot.length > 0) await store.addRevisions(lot);
}

type Hashed = { kind: Compared["kind"]; name: string; hash: string };

/** SHA-256 of what each record says, in whatever order it says it. */
async function hashAll(pieces: readonly BackupPiece[], into: Map<string, Hashed>): Promise<void> {
  const { sha256 } = await import("#transfer/backup-packer.ts");
  for (const piece of pieces) {
    if (piece.kind === "setting" || piece.kind === "journal") continue;
    // What lives in this browser alone is no part of a backup.
    if (piece.kind === "meta" && !isPlain(piece.value)) continue;
    const name = nameOf(piece);
    const bytes = new TextEncoder().encode(sortedJson(piece));
    let key = `${piece.kind} ${name}`;
    // Two former texts of one moment: the order in which they are kept tells them apart.
    while (into.has(key)) key += "+";
    into.set(key, { kind: piece.kind, name, hash: await sha256(bytes) });
  }
}

function nameOf(piece: Compared): string {
  switch (piece.kind) {
    case "post":
    case "trashed":
      return `${piece.post.id} ${piece.post.path}`;
    case "revision":
      return `${piece.revision.postId} ${piece.revision.at}`;
    case "site-file":
      return piece.path;
    case "meta":
      return piece.key;
  }
}

/** JSON with sorted keys; half a surrogate pair is escaped by it, and so not lost on the way to bytes. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function countKinds(
  hashed: ReadonlyMap<string, Hashed>,
): Pick<RestoreTested, "posts" | "revisions" | "trashed" | "siteFiles"> {
  const counts = { posts: 0, revisions: 0, trashed: 0, siteFiles: 0 };
  const names = {
    post: "posts",
    revision: "revisions",
    trashed: "trashed",
    "site-file": "siteFiles",
  } as const;
  for (const { kind } of hashed.values()) if (kind !== "meta") counts[names[kind]] += 1;
  return counts;
}
